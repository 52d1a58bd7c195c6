package pdf

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Private runes that stand for characters with a meaning in the markup. Text of
// people never contains them: clean drops all private runes.
const (
	starRune  = '\uE001'
	underRune = '\uE002'
	nbsp      = '\u00A0'
	nbspText  = "\u00A0"
)

// unknownLetter stands for a letter or digit that no glyph is at hand for.
const unknownLetter = '□'

// spellings replaces runes by what the paper shows for them.
var spellings = map[rune]string{
	'\u2010': "-", '\u2011': "-", '\u2212': "-", '\u202F': nbspText, '\u2007': nbspText,
	'\t': " ", '\r': " ", '\v': " ", '\f': " ", '\u0085': " ", '\u2028': "\n", '\u2029': "\n",
	'\uFFFD': "?",
}

// clean makes any text safe to draw: valid, composed, without control
// characters, and with nothing but glyphs of the paper font. Accented letters
// the font lacks lose their accent, styled letters become plain, other unknown
// letters become a box, and pictograms are dropped together with the space
// before them. Line breaks stay; every other white space becomes a space.
func clean(s string) string {
	if plainASCII(s) {
		return s
	}
	s = strings.ReplaceAll(s, "\r\n", "\n")
	s = norm.NFC.String(strings.ToValidUTF8(s, "?"))
	var b strings.Builder
	b.Grow(len(s))
	dropped := false
	for _, r := range s {
		text, ok := drawable(r)
		if !ok {
			dropped = true
			continue
		}
		if dropped && text == " " && endsInSpace(b.String()) {
			continue
		}
		dropped = dropped && text == " "
		b.WriteString(text)
	}
	if dropped {
		return strings.TrimRight(b.String(), " ")
	}
	return b.String()
}

// cleanLine is clean for places of one line: line breaks become spaces, and
// runs of spaces fold into one.
func cleanLine(s string) string {
	s = clean(s)
	if !strings.ContainsAny(s, "\n") && !strings.Contains(s, "  ") && strings.TrimSpace(s) == s {
		return s
	}
	fields := strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == '\n' })
	return strings.Join(fields, " ")
}

// esc makes a one-line text of people safe inside markup: nothing in it is read
// as bold, italic, a tag or a line break.
func esc(s string) string { return escMarks(cleanLine(s)) }

// escText is esc for texts of several lines, which keep their line breaks.
func escText(s string) string { return escMarks(clean(s)) }

var markEscaper = strings.NewReplacer("*", string(starRune), "_", string(underRune))

func escMarks(s string) string {
	if !strings.ContainsAny(s, "*_") {
		return s
	}
	return markEscaper.Replace(s)
}

// plainASCII says whether a text needs no cleaning at all.
func plainASCII(s string) bool {
	for i := range len(s) {
		if c := s[i]; c != '\n' && (c < ' ' || c > '~') {
			return false
		}
	}
	return true
}

// drawable gives what is drawn for a rune, or false where it is dropped.
func drawable(r rune) (string, bool) {
	if text, ok := spellings[r]; ok {
		return text, true
	}
	switch {
	case r == '\n' || r == nbsp:
		return string(r), true
	case unicode.Is(unicode.Zs, r):
		return " ", true
	case r < ' ' || unicode.In(r, unicode.Cc, unicode.Cf, unicode.Co, unicode.Cs):
		return "", false
	case hasGlyph(r) && !unicode.Is(unicode.Mn, r):
		return string(r), true
	}
	return substitute(r)
}

// substitute looks for a readable stand-in for a rune without a glyph.
func substitute(r rune) (string, bool) {
	if unicode.Is(unicode.M, r) {
		return "", false
	}
	var b strings.Builder
	for _, part := range norm.NFKD.String(string(r)) {
		if part != r && hasGlyph(part) && !unicode.Is(unicode.M, part) {
			b.WriteRune(part)
		}
	}
	if b.Len() > 0 {
		return b.String(), true
	}
	if unicode.IsLetter(r) || unicode.IsNumber(r) {
		return string(unknownLetter), true
	}
	return "", false
}

// hasGlyph says whether every face can draw the rune.
func hasGlyph(r rune) bool {
	all, err := metrics()
	if err != nil {
		return false
	}
	for _, m := range all {
		if !m.has(r) {
			return false
		}
	}
	return true
}

func endsInSpace(s string) bool {
	last, _ := utf8.DecodeLastRuneInString(s)
	return s == "" || last == ' '
}

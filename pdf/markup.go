package pdf

import "strings"

// gap says what stands between a word and the next one.
type gap uint8

const (
	gapSpace gap = iota // a space: a line may end here
	gapGlue             // a space that stretches but never ends a line
	gapSoft             // no space, but a line may end here
)

// part is a run of one face inside a word.
type part struct {
	text  string
	face  face
	width float64 // mm
}

// word is what stands between two gaps.
type word struct {
	parts []part
	width float64 // mm
	gap   gap
}

// parseWords reads one line of markup (no line break, no tab): "**" switches
// bold, "__" italic. Spaces and hyphens of doubled words part the words.
func parseWords(markup string, base face, size float64) []word {
	p := wordParser{base: base, face: base, size: size, words: make([]word, 0, len(markup)/6+1)}
	text := glue(markup)
	start := 0
	for i := 0; i < len(text); {
		step := 1
		switch {
		case text[i] == ' ':
			p.part(text[start:i])
			p.end(gapSpace)
		case strings.HasPrefix(text[i:], nbspText):
			p.part(text[start:i])
			p.end(gapGlue)
			step = len(nbspText)
		case strings.HasPrefix(text[i:], "**"):
			p.part(text[start:i])
			p.toggle(bold)
			step = 2
		case strings.HasPrefix(text[i:], "__"):
			p.part(text[start:i])
			p.toggle(italic)
			step = 2
		case text[i] == '-' && isDoubled(text, i):
			p.part(text[start : i+1])
			p.end(gapSoft)
		default:
			i++
			continue
		}
		i += step
		start = i
	}
	p.part(text[start:])
	p.end(gapSpace)
	return p.words
}

type wordParser struct {
	base, face face
	size       float64
	words      []word
	open       word
}

func (p *wordParser) part(text string) {
	if text == "" {
		return
	}
	text = unescape(text)
	w := measure(p.face, p.size, text)
	p.open.parts = append(p.open.parts, part{text, p.face, w})
	p.open.width += w
}

func (p *wordParser) end(g gap) {
	if len(p.open.parts) == 0 {
		return
	}
	p.open.gap = g
	p.words = append(p.words, p.open)
	p.open = word{}
}

func (p *wordParser) toggle(f face) {
	if p.face == f {
		p.face = p.base
		return
	}
	p.face = f
}

var markUnescaper = strings.NewReplacer(string(starRune), "*", string(underRune), "_")

func unescape(s string) string {
	for i := range len(s) {
		if s[i] == 0xEE { // first byte of the private runes
			return markUnescaper.Replace(s)
		}
	}
	return s
}

// isDoubled says whether the hyphen at i joins the halves of a doubled word
// ("sekurang-kurangnya"): three letters on each side, and the end of the first
// half comes back in the second.
func isDoubled(s string, i int) bool {
	if i < 3 || i+4 > len(s) {
		return false
	}
	for _, c := range []byte{s[i-1], s[i-2], s[i-3], s[i+1], s[i+2], s[i+3]} {
		if !isLetter(rune(c)) {
			return false
		}
	}
	second, _, _ := strings.Cut(s[i+1:], " ")
	return strings.Contains(strings.ToLower(second), strings.ToLower(s[i-3:i]))
}

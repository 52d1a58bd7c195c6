package model

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// degrees are the degrees after a name in their usual spelling, by their letters as spelled and in
// lower case; of two that differ only in case the first has the lower case.
var degrees = degreeTable(`
	A.Ma. A.Md. A.Md.Keb. A.Md.Kep. A.Md.Kom. A.Md.Gz. A.P. Ak. Apt. Ns. Psikolog CA CPA CFP QIA
	B.A. B.Sc. B.Eng. B.B.A. D.E.A. LL.M. LL.B. MBA MPA MPH MPP Ph.D. Ed.D.
	S.A. S.A.B. S.Ag. S.Ak. S.AP. S.Ars. S.Ds. S.E. S.E.I. S.Farm. S.Fil. S.Gz. S.H. S.H.I. S.Hum.
	S.Hut. S.I.K. S.I.Kom. S.IP. S.I.Pust. S.K.H. S.K.M. S.Keb. S.Ked. S.Kel. S.Kep. S.Kes. S.Kom. S.M. S.Mat.
	S.P. S.Pd. S.Pd.I. S.Pd.SD. S.Pi. S.Ps. S.Psi. S.Pt. S.S. S.S.I. S.ST. S.STP. S.Si. S.SiT. S.Sn. S.Sos.
	S.Sos.I. S.Stat. S.Sy. S.T. S.TP. S.Th. S.Th.I. S.Tr. S.Tr.IP. S.Tr.Keb. S.Tr.Kep. S.Tr.Kes. S.Tr.Sos.
	M.A. M.A.B. M.Ag. M.Ak. M.AP. M.A.R.S. M.Ars. M.Biomed. M.Ds. M.E. M.E.I. M.Ec.Dev. M.Eng. M.Farm. M.Fil.
	M.Gz. M.H. M.H.I. M.Han. M.Hum. M.Hut. M.I.Kom. M.IP. M.K.M. M.Keb. M.Kep. M.Kes. M.Kesos. M.Kn.
	M.Kom. M.Ling. M.M. M.M.Pd. M.M.S.I. M.P. M.Pd. M.Pd.I. M.Pi. M.Psi. M.Pt. M.S. M.S.E. M.Sc. M.Si.
	M.Sn. M.Sos. M.Sos.Sc. M.Stat. M.Sy. M.T. M.T.I. M.T.P. M.Th. M.Tr.AP. M.Tr.IP.
	Sp.A. Sp.An. Sp.Ak. Sp.B. Sp.BP-RE. Sp.BA. Sp.BS. Sp.DV. Sp.EM. Sp.F. Sp.FM. Sp.GK. Sp.JP. Sp.KFR.
	Sp.KG. Sp.KGA. Sp.KJ. Sp.KK. Sp.KN. Sp.KP. Sp.M. Sp.MK. Sp.N. Sp.OG. Sp.OK. Sp.OT. Sp.Onk.Rad. Sp.Ort. Sp.P.
	Sp.PA. Sp.PD. Sp.PK. Sp.Perio. Sp.Pros. Sp.Rad. Sp.RM. Sp.S. Sp.THT-KL. Sp.U.`)

func degreeTable(list string) map[string]string {
	table := map[string]string{}
	for _, d := range strings.Fields(list) {
		letters := strings.ReplaceAll(d, ".", "")
		table[letters] = d
		if low := strings.ToLower(letters); table[low] == "" {
			table[low] = d
		}
	}
	return table
}

// longestDegree is the most parts between full stops a degree has, and consultant its addition for
// doctors.
const (
	longestDegree = 4
	consultant    = "(k)"
)

var abbreviation = regexp.MustCompile(`^[A-Z][A-Za-z]*(\.[A-Za-z]+)+$`)

// NormalizeDegrees brings degrees after a name to their usual spelling with comma and space
// between: "S.Sos,M.Si" and "SSOS MSI" give "S.Sos., M.Si.". Words it does not know stay as typed.
func NormalizeDegrees(back string) string {
	var out []string
	for _, segment := range strings.Split(cleanLine(back), ",") {
		if s := normalizeSegment(separateDegrees(strings.Fields(segment))); s != "" {
			out = append(out, s)
		}
	}
	return strings.Join(out, ", ")
}

// separateDegrees takes words that are several degrees run together apart, "S.SOS.M.SI".
func separateDegrees(words []string) []string {
	var out []string
	for _, w := range words {
		if found := readDegrees(w); len(found) > 1 {
			out = append(out, found...)
		} else {
			out = append(out, w)
		}
	}
	return out
}

// normalizeSegment treats the words between two commas: a comma between degrees, a space beside
// an unknown word.
func normalizeSegment(words []string) string {
	var out strings.Builder
	wasKnown := false
	for len(words) > 0 {
		text, n := leadingDegree(words)
		known := n > 0
		if !known {
			text, n = unknownDegree(words[0]), 1
		}
		switch {
		case out.Len() == 0:
		case known && wasKnown:
			out.WriteString(", ")
		default:
			out.WriteByte(' ')
		}
		out.WriteString(text)
		words, wasKnown = words[n:], known
	}
	return out.String()
}

// leadingDegree reads one degree from the first words, also written with spaces ("S. Sos"), and
// says how many words it took, 0 for none.
func leadingDegree(words []string) (degree string, n int) {
	for n = min(longestDegree, len(words)); n > 0; n-- {
		if found := readDegrees(strings.Join(words[:n], " ")); len(found) == 1 {
			return found[0], n
		}
	}
	return "", 0
}

func unknownDegree(word string) string {
	if abbreviation.MatchString(word) {
		return word + "."
	}
	return word
}

// readDegrees reads text that is nothing but known degrees, also run together as in "S.SOS.M.SI".
// It returns nil for any other text.
func readDegrees(text string) []string {
	parts := strings.FieldsFunc(text, func(r rune) bool { return r == '.' || r == ' ' })
	var out []string
	for len(parts) > 0 {
		n := min(longestDegree+1, len(parts)) // one more for the consultant's (K)
		for ; n > 0; n-- {
			if d := spellDegree(parts[:n]); d != "" {
				out = append(out, d)
				break
			}
		}
		if n == 0 {
			return nil
		}
		parts = parts[n:]
	}
	return out
}

// spellDegree spells one degree given in parts; "" when it is not known. Full stops set in another
// usual way are kept: "S.I.P." stays beside "S.IP.".
func spellDegree(parts []string) string {
	typed := strings.Join(parts, "")
	plain, expert := strings.CutSuffix(strings.ToLower(typed), consultant)
	usual, exact := degrees[typed]
	if !exact {
		usual = degrees[plain]
	}
	switch {
	case usual == "", expert && !strings.HasPrefix(usual, "Sp."):
		return ""
	case expert:
		return strings.TrimSuffix(usual, ".") + strings.ToUpper(consultant)
	case len(parts) > 1 && exact && allCapitalised(parts):
		return strings.Join(parts, ".") + "."
	}
	return usual
}

func allCapitalised(parts []string) bool {
	return !slices.ContainsFunc(parts, func(p string) bool { return !unicode.IsUpper(rune(p[0])) })
}

// takeDegrees reads the degrees at the end of a name without a comma; one word at least stays.
func takeDegrees(s string) (bare, back string) {
	words := strings.Fields(s)
	capitals := s == strings.ToUpper(s)
	end := len(words)
	for {
		n := trailingDegree(words[:end], capitals)
		if n == 0 {
			break
		}
		end -= n
	}
	if end == len(words) {
		return s, ""
	}
	return strings.Join(words[:end], " "), strings.Join(words[end:], " ")
}

// trailingDegree says how many of the last words make a degree that cannot be part of a name.
func trailingDegree(words []string, capitals bool) int {
	for n := min(longestDegree, len(words)-1); n > 1; n-- {
		last := words[len(words)-n:]
		if len(readDegrees(strings.Join(last, " "))) == 1 && (spacedDots(last) || strings.EqualFold(last[n-1], consultant)) {
			return n
		}
	}
	if len(words) > 1 && clearDegree(words[len(words)-1], capitals) {
		return 1
	}
	return 0
}

// spacedDots reports whether the words are a degree written with spaces, "S. Sos".
func spacedDots(words []string) bool {
	return !slices.ContainsFunc(words[:len(words)-1], func(w string) bool { return !strings.HasSuffix(w, ".") })
}

// clearDegree reports whether a word after a name without a comma must be a degree: a full stop
// inside, or several capitals that do not read as a name where the whole name is in capitals.
func clearDegree(word string, capitals bool) bool {
	if readDegrees(word) == nil {
		return false
	}
	word = strings.TrimRight(word, ".")
	if strings.Contains(word, ".") {
		return true
	}
	upper := 0
	for _, r := range word {
		if unicode.IsUpper(r) {
			upper++
		}
	}
	return upper > 1 && !(capitals && readsAsName(word))
}

// readsAsName reports whether capitals such as MAP or SIP could be somebody's name; SE is none.
func readsAsName(word string) bool {
	return word != "SE" && strings.ContainsAny(word[:2], "AIUEO")
}

package model

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// title is a title before the name; order is its place among others.
type title struct {
	text  string
	order int
	corps bool // a rank that a corps may follow: "Letkol Inf"
}

// The order of titles before a name: ranks, Prof., doctors, professions, Drs., religious.
const (
	orderRank = iota
	orderProfessor
	orderDoctor
	orderProfession
	orderGraduate
	orderReligious
)

var titles = titleTable()

func titleTable() map[string]title {
	table := map[string]title{}
	for order, words := range map[int]string{
		orderRank: "AKBP Kompol AKP Iptu Ipda Aiptu Aipda Bripka Brigpol Briptu Bripda Peltu Pelda Serma " +
			"Serka Sertu Serda Kopka Koptu Kopda",
		orderProfessor:  "Prof.",
		orderDoctor:     "dr. drg. drh.", // "dr" keeps its case, see nextTitle
		orderProfession: "Ir. Apt. Ns. Capt.",
		orderGraduate:   "Drs. Dra.",
		orderReligious:  "H. Hj. KH. R. Rr. Ust. Pdt.",
	} {
		for _, w := range strings.Fields(words) {
			table[strings.ToLower(strings.TrimSuffix(w, "."))] = title{text: w, order: order}
		}
	}
	for _, w := range strings.Fields("Jenderal Letjen Mayjen Brigjen Komjen Irjen Kombes Kolonel Letkol Mayor " +
		"Kapten Lettu Letda Laksamana Laksdya Laksda Laksma Marsekal Marsdya Marsda Marsma") {
		table[strings.ToLower(w)] = title{text: w, order: orderRank, corps: true}
	}
	return table
}

var (
	spacedKH  = regexp.MustCompile(`^(?i)k\. ?h(?:[. ]+|$)`)
	corpsWord = regexp.MustCompile(`^(?i)(tni|pol|inf|kav|arm|arh|czi|cpm|chk|cba|cpl|ckm|caj|cke|cku|ctp|cpn|mar|laut|pnb|nav|tek|lek|sus|pas|adm|kal|pom)(?:\. ?| |$)`)
	branch    = regexp.MustCompile(`^(?i)\((p|t|e|s|k|kh|h|mar|ad|al|au)\)[ .]*`)
	retired   = regexp.MustCompile(`^(?i)(?:\(purn\.?\)|purn\.|purn )[ .]*`)
	honorary  = regexp.MustCompile(`^(?i)\(h\.? ?c\.?\)[ .]*`)
)

// NormalizeFront brings titles before a name to their usual spelling and order, with full stops and
// spaces: "prof DR.H" gives "Prof. DR. H.". The case of dr. and Dr. is never changed: they are
// different titles. Words it does not know stay, and then the order stays too.
func NormalizeFront(front string) string {
	rest := cleanLine(strings.ReplaceAll(front, ",", " "))
	var known []title
	var words []string
	for rest != "" {
		t, after, ok := nextTitle(rest)
		if ok {
			known = append(known, t)
		} else {
			t.text, after, _ = strings.Cut(rest, " ")
		}
		words = append(words, t.text)
		rest = after
	}
	if len(known) == len(words) {
		return joinTitles(known)
	}
	return strings.Join(words, " ")
}

func joinTitles(ts []title) string {
	slices.SortStableFunc(ts, func(a, b title) int { return a.order - b.order })
	words := make([]string, len(ts))
	for i, t := range ts {
		words[i] = t.text
	}
	return strings.Join(words, " ")
}

// takeTitles reads the titles at the beginning of s; at least one word stays in rest.
func takeTitles(s string) (ts []title, rest string) {
	for {
		t, after, ok := nextTitle(s)
		if !ok || after == "" {
			return ts, s
		}
		ts = append(ts, t)
		s = after
	}
}

func onlyTitle(s string) bool {
	_, after, ok := nextTitle(s)
	return ok && after == ""
}

// nextTitle reads one title at the beginning of s, a rank with its corps.
func nextTitle(s string) (t title, rest string, ok bool) {
	if m := spacedKH.FindString(s); m != "" {
		return titles["kh"], s[len(m):], true
	}
	if m := honorary.FindString(s); m != "" {
		return title{text: "(H.C.)", order: orderDoctor}, s[len(m):], true
	}
	end := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
	if end < 0 {
		end = len(s)
	}
	word, rest := s[:end], s[end:]
	t, ok = titles[strings.ToLower(word)]
	if !ok || !t.endsBefore(rest) {
		return title{}, s, false
	}
	rest = strings.TrimLeft(rest, ". ")
	switch {
	case strings.EqualFold(word, "dr"):
		t.text = word + "."
	case word == "apt":
		t.text = "apt."
	case t.order == orderRank:
		t.text, rest = rankDetails(t, rest)
	}
	return t, rest, true
}

// endsBefore reports whether a title may end where rest goes on.
func (t title) endsBefore(rest string) bool {
	if strings.HasPrefix(rest, "(") {
		return t.order == orderRank || t.order == orderDoctor
	}
	return rest == "" || rest[0] == ' ' || rest[0] == '.'
}

// rankDetails adds corps, branch and retirement to a rank: "Kolonel Laut (P) (Purn.)".
func rankDetails(t title, rest string) (text, after string) {
	text = t.text
	if m := corpsWord.FindStringSubmatch(rest); t.corps && m != nil {
		text += " " + corpsSpelling(m[1])
		rest = strings.TrimLeft(rest[len(m[0]):], ". ")
	}
	if m := branch.FindStringSubmatch(rest); t.corps && m != nil {
		text, rest = withSuffix(text, rest, branch, "("+strings.ToUpper(m[1])+")")
	}
	return withSuffix(text, rest, retired, "(Purn.)")
}

func corpsSpelling(typed string) string {
	switch low := strings.ToLower(typed); low {
	case "tni":
		return "TNI"
	case "pol":
		return "Pol."
	default:
		return Capital(low)
	}
}

// withSuffix moves what form matches at the beginning of rest to text, spelled as given.
func withSuffix(text, rest string, form *regexp.Regexp, spelled string) (string, string) {
	m := form.FindString(rest)
	if m == "" {
		return text, rest
	}
	return text + " " + spelled, rest[len(m):]
}

package model

import (
	"cmp"
	"math/bits"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// subject is what a theme is about.
type subject struct {
	words []string // of the theme
	field []string // of its bidang
}

func newSubject(q SuggestQuery) subject {
	return subject{words: tellingWords(q.Theme), field: tellingWords(q.Field)}
}

// match is how much a speaker's work has to do with a subject, and by what.
type match struct {
	points int
	by     string // "bidang kesehatan"
}

// What makes a match count.
const (
	pointsField  = 4 // his work is the bidang that was named
	pointsWord   = 3 // a word of the theme stands in his bidang, post or office
	pointsRelate = 2 // a word of the theme belongs to a bidang of his
	maxShared    = 2 // words shared with a theme he spoke on before
)

// match compares a speaker's bidang, post and office, and what he spoke on, with the subject.
func (r roster) match(p Speaker) match {
	own, office := tellingWords(strings.Join(p.Themes, " ")), tellingWords(p.Post+" "+p.Organization.Name)
	all := append(slices.Clone(own), office...)
	var m match
	best := 0
	count := func(points int, by string) {
		m.points += points
		if points > best {
			best, m.by = points, by
		}
	}
	if len(r.subject.field) > 0 && (sharesWord(r.subject.field, all) || fieldsOf(r.subject.field)&fieldsOf(all) != 0) {
		count(pointsField, "bidang "+sentenceWord(cmp.Or(p.fieldLike(r.subject.field), oneLine(r.q.Field))))
	}
	for _, w := range r.subject.words {
		switch shared := wordFields[w] & fieldsOf(all); {
		case slices.Contains(own, w):
			count(pointsWord, "bidang "+sentenceWord(themeWith(p, w)))
		case slices.Contains(office, w):
			count(pointsWord, "bidang "+cmp.Or(fieldName(wordFields[w]), w))
		case shared != 0:
			count(pointsRelate, "bidang "+sentenceWord(cmp.Or(p.fieldLike([]string{w}), fieldName(shared))))
		}
	}
	if n := min(r.shared[p.ID], maxShared); n > 0 {
		count(n, "pernah membahas \""+short(r.past[p.ID])+"\"")
	}
	return m
}

// fieldLike is the first bidang of the speaker that shares a word or a field with some words, "" without.
func (p Speaker) fieldLike(words []string) string {
	for _, t := range p.Themes {
		if own := tellingWords(t); sharesWord(words, own) || fieldsOf(words)&fieldsOf(own) != 0 {
			return t
		}
	}
	return ""
}

func sharesWord(a, b []string) bool {
	return slices.ContainsFunc(a, func(w string) bool { return slices.Contains(b, w) })
}

// themeWith is the speaker's bidang in which a word stands.
func themeWith(p Speaker, word string) string {
	for _, t := range p.Themes {
		if slices.Contains(tellingWords(t), word) {
			return t
		}
	}
	return word
}

// fieldName names the first of some fields, "" for none.
func fieldName(set uint64) string {
	if set == 0 {
		return ""
	}
	return fields[bits.TrailingZeros64(set)].name
}

// sentenceWord writes a word inside a sentence; short forms such as UMKM stay.
func sentenceWord(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	if second, _ := utf8.DecodeRuneInString(s[size:]); !unicode.IsLower(second) {
		return s
	}
	return string(unicode.ToLower(first)) + s[size:]
}

// rareIn bounds in how many themes of the past a rare word may stand: a fiftieth of them, at least
// three.
func rareIn(themes int) int { return max(3, themes/50) }

// readPast notes for everybody the newest of his earlier themes that share rare words with the
// subject; spoke tells who was in which dialogue.
func (r *roster) readPast(titles []DialogueTitle, spoke map[ID][]ID) {
	r.past, r.shared = map[ID]string{}, map[ID]int{}
	with := map[string][]DialogueTitle{}
	for _, d := range titles {
		if d.Date >= r.q.Date || d.ID == r.q.Dialogue {
			continue
		}
		folded := Fold(d.Theme)
		for _, w := range r.subject.words {
			if strings.Contains(folded, w) && slices.Contains(tellingWords(d.Theme), w) {
				with[w] = append(with[w], d)
			}
		}
	}
	for _, w := range r.subject.words {
		if len(with[w]) > rareIn(len(titles)) {
			continue
		}
		counted := map[ID]bool{}
		for _, d := range slices.Backward(with[w]) {
			for _, p := range spoke[d.ID] {
				if !counted[p] {
					counted[p] = true
					r.shared[p]++
					r.past[p] = cmp.Or(r.past[p], d.Theme)
				}
			}
		}
	}
}

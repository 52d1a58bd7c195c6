package pdf

import (
	"slices"

	"kaltimprov.go.id/dialogpublik/model"
)

const (
	fitStep = 0.5 // points
	cutDots = "…"
)

// fitText sets a paragraph in the largest size between most and least at which it
// is no higher than the room. What even the least does not take is cut, and
// dots say so.
func (s *sheet) fitText(most, least, room float64, at func(size float64) para) (para, []line) {
	for size := most; ; size -= fitStep {
		p := at(size)
		set := s.broken.lines(p)
		if float64(len(set))*p.lead() <= room+slack {
			return p, set
		}
		if size-fitStep < least-slack {
			return p, cutLines(set, int((room+slack)/p.lead()), p.size)
		}
	}
}

// cutLines keeps n lines, the last of them dots when some were cut.
func cutLines(set []line, n int, size float64) []line {
	if n = max(n, 1); len(set) <= n {
		return set
	}
	out := slices.Clone(set[:n])
	end := &out[n-1]
	end.words, end.last = parseWords(cutDots, regular, size), true
	end.width = end.words[0].width
	return out
}

// clipLines keeps n lines; when some were cut, dots at the end of the last one
// say so.
func clipLines(set []line, n int, size float64) []line {
	if n = max(n, 1); len(set) <= n {
		return set
	}
	out := slices.Clone(set[:n])
	end := &out[n-1]
	end.words, end.last = slices.Clone(end.words), true
	mark := parseWords(cutDots, regular, size)[0]
	space := measure(regular, size, " ")
	for len(end.words) > 1 && end.natural(space)+mark.width > end.box {
		end.words = end.words[:len(end.words)-1]
	}
	if len(end.words) > 0 {
		end.words[len(end.words)-1].gap = gapSoft
	}
	if end.natural(space)+mark.width > end.box {
		end.words = nil
	}
	end.words = append(end.words, mark)
	end.width = end.natural(space)
	return out
}

// natural gives the width of the words with normal spaces between them.
func (l *line) natural(space float64) float64 {
	width := 0.0
	for i, w := range l.words {
		width += w.width
		if i < len(l.words)-1 && w.gap != gapSoft {
			width += space
		}
	}
	return width
}

// labelledMost is labelled for a value of at most some lines.
func (s *sheet) labelledMost(top float64, row labelledText, colon, value float64, p para, most int) float64 {
	base := top + baseline(p.size, p.lineSpacing())
	s.text(s.left(), base, regular, p.size, black, row.label)
	s.text(s.left()+colon, base, regular, p.size, black, ":")
	p.text, p.width = row.markup, s.width()-value
	return s.lines(s.left()+value, top, p, clipLines(s.broken.lines(p), most, p.size))
}

// labelledText is a label and its value as markup.
type labelledText struct{ label, markup string }

// Runes a letterhead keeps where its room is small.
const (
	headLineRunes    = 120
	headAddressRunes = 200
	headContactRunes = 60
)

// modestHead cuts the parts of a letterhead that would push what is below it off
// a small paper.
func modestHead(h model.Letterhead) model.Letterhead {
	cut := func(text *string, most int) {
		if runes := []rune(cleanLine(*text)); len(runes) > most {
			*text = string(runes[:most]) + cutDots
		}
	}
	cut(&h.Government, headLineRunes)
	cut(&h.Office, headLineRunes)
	cut(&h.Address, headAddressRunes)
	for _, contact := range []*string{&h.Phone, &h.Fax, &h.Website, &h.Email} {
		cut(contact, headContactRunes)
	}
	return h
}

// area is a part of a sheet.
type area struct{ x, y, w, h float64 }

const markTallest = 0.7 // of its share of the area

// markArea lays the words one under the other into a part of a sheet that is
// cut out or torn off. It comes before what is drawn over it.
func (s *sheet) markArea(a area, words []string) {
	share := a.h / float64(max(1, len(words)))
	for i, word := range words {
		size := min(markWidth*a.w/measure(bold, 1, word), markTallest*share/pointMM)
		middle := a.y + share*(float64(i)+0.5)
		s.centered(a.x+a.w/2, middle+size*pointMM/3, bold, size, markInk, word)
	}
}

package pdf

import (
	"strings"

	"kaltimprov.go.id/dialogpublik/model"
)

// Measures of the kop (PAPERS, Common), mm and points.
const (
	kopTop         = 15.0
	emblemW        = 22.0
	emblemH        = 24.0
	kopTextLeft    = 26.0 // from the left margin
	kopFirstSize   = 13.5
	kopSecondSize  = 18.0
	kopAddressSize = 9.5
	kopAddressMin  = 9.0
	kopRule        = 26.0 // from the top of the kop
	kopExtraLine   = 3.9  // an address line beyond the third moves the rule
)

// letterhead draws the kop at y 15 and returns how far it pushed everything
// below down, which is 0 unless the address needs more than three lines. An
// emblem that cannot be read leaves its box empty.
func (s *sheet) letterhead(h model.Letterhead, emblem *picture) float64 {
	x1, x2 := s.left()+kopTextLeft, s.right()
	mid, room := (x1+x2)/2, x2-x1
	first, second := cleanLine(h.Government), cleanLine(h.Office)
	scale := min(1, room/max(1, measure(bold, kopSecondSize, second)), room/max(1, measure(regular, kopFirstSize, first)))
	s.emblem(emblem)
	s.centered(mid, kopTop+4.5, regular, kopFirstSize*scale, black, first)
	s.centered(mid, kopTop+11.4, bold, kopSecondSize*scale, black, second)
	lines, size := s.addressLines(h, room)
	start, step := 17.3, 4.2
	if len(lines) > 2 {
		start, step = 15.9, kopExtraLine
	}
	for i, l := range lines {
		s.centered(mid, kopTop+start+float64(i)*step, regular, size, black, l)
	}
	extra := kopExtraLine * float64(max(0, len(lines)-3))
	y := kopTop + kopRule + extra
	s.rule(s.left(), s.right(), y+0.45, 0.9, black)
	s.rule(s.left(), s.right(), y+0.9+0.6+0.15, 0.3, black)
	return extra
}

// emblem puts the picture into the middle of its box, its proportions kept.
func (s *sheet) emblem(pic *picture) {
	if pic == nil {
		return
	}
	w, h := emblemW, emblemW/pic.aspect()
	if h > emblemH {
		w, h = emblemH*pic.aspect(), emblemH
	}
	s.add(op{kind: opPicture, x: s.left() + (emblemW-w)/2, y: kopTop + (emblemH-h)/2, w: w, h: h, picture: pic})
}

// addressLines sets address and contacts into as few lines as the column takes,
// in the largest size that needs no more than three.
func (s *sheet) addressLines(h model.Letterhead, room float64) ([]string, float64) {
	size := kopAddressSize
	for {
		lines := append(s.breakAtCommas(cleanLine(h.Address), size, room), s.breakAtCommas(contacts(h), size, room)...)
		if len(lines) <= 3 || size <= kopAddressMin {
			return lines, size
		}
		size -= 0.25
	}
}

// contacts joins telephone, fax, web site and mail; empty ones vanish with
// their label.
func contacts(h model.Letterhead) string {
	phone, fax := cleanLine(h.Phone), cleanLine(h.Fax)
	var parts []string
	add := func(label, value string) {
		if value != "" {
			parts = append(parts, label+" "+value)
		}
	}
	if phone == fax {
		add("Telepon/Faksimile", phone)
	} else {
		add("Telepon", phone)
		add("Faksimile", fax)
	}
	add("Laman", cleanLine(h.Website))
	add("Pos-el", cleanLine(h.Email))
	return strings.Join(parts, ", ")
}

// breakAtCommas breaks a text after commas, and at other spaces only where a
// piece between commas is wider than the room. The comma at a break vanishes.
func (s *sheet) breakAtCommas(text string, size, room float64) []string {
	if text == "" {
		return nil
	}
	pieces := strings.Split(text, ", ")
	for i, p := range pieces {
		pieces[i] = strings.ReplaceAll(p, " ", nbspText)
	}
	var out []string
	for _, l := range s.broken.lines(para{text: escMarks(strings.Join(pieces, ", ")), size: size, width: room}) {
		out = append(out, strings.TrimSuffix(l.plain(), ","))
	}
	return out
}

// plain gives the words of a line as text.
func (l *line) plain() string {
	var b strings.Builder
	for i := range l.words {
		for _, p := range l.words[i].parts {
			b.WriteString(p.text)
		}
		if i < len(l.words)-1 && l.words[i].gap != gapSoft {
			b.WriteByte(' ')
		}
	}
	return b.String()
}

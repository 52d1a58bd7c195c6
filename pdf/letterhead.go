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

// kop says where a letterhead stands and how large it is.
type kop struct {
	top, scale  float64
	addressMin  float64 // points
	thick, thin float64 // of the rule, mm
}

var (
	kopFull  = kop{top: kopTop, scale: 1, addressMin: kopAddressMin, thick: 0.9, thin: 0.3}
	kopSmall = kop{top: 10, scale: 0.76, addressMin: 6.5, thick: 0.7, thin: 0.25} // of a lying paper
)

// letterhead draws the kop at y 15 and returns how far it pushed everything
// below down, which is 0 unless the address needs more than three lines. An
// emblem that cannot be read leaves its box empty.
func (s *sheet) letterhead(h model.Letterhead, emblem *picture) float64 {
	return s.kop(kopFull, h, emblem)
}

// kop draws a letterhead of any size as letterhead does.
func (s *sheet) kop(k kop, h model.Letterhead, emblem *picture) float64 {
	x1, x2 := s.left()+kopTextLeft*k.scale, s.right()
	mid, room := (x1+x2)/2, x2-x1
	first, second := cleanLine(h.Government), cleanLine(h.Office)
	firstSize, secondSize := kopFirstSize*k.scale, kopSecondSize*k.scale
	narrow := min(1, room/max(1, measure(bold, secondSize, second)), room/max(1, measure(regular, firstSize, first)))
	s.emblem(k, emblem)
	s.centered(mid, k.top+4.5*k.scale, regular, firstSize*narrow, black, first)
	s.centered(mid, k.top+11.4*k.scale, bold, secondSize*narrow, black, second)
	lines, size := s.addressLines(h, room, kopAddressSize*k.scale, k.addressMin)
	start, step := 17.3*k.scale, 4.2*k.scale
	if len(lines) > 2 {
		start, step = 15.9*k.scale, kopExtraLine*k.scale
	}
	for i, l := range lines {
		s.centered(mid, k.top+start+float64(i)*step, regular, size, black, l)
	}
	extra := kopExtraLine * k.scale * float64(max(0, len(lines)-3))
	y := k.top + kopRule*k.scale + extra
	s.rule(s.left(), s.right(), y+k.thick/2, k.thick, black)
	s.rule(s.left(), s.right(), y+k.thick+0.6*k.scale+k.thin/2, k.thin, black)
	return extra
}

// emblem puts the picture into the middle of its box, its proportions kept.
func (s *sheet) emblem(k kop, pic *picture) {
	if pic == nil {
		return
	}
	boxW, boxH := emblemW*k.scale, emblemH*k.scale
	w, h := boxW, boxW/pic.aspect()
	if h > boxH {
		w, h = boxH*pic.aspect(), boxH
	}
	s.add(op{kind: opPicture, x: s.left() + (boxW-w)/2, y: k.top + (boxH-h)/2, w: w, h: h, picture: pic})
}

// addressLines sets address and contacts into as few lines as the column takes,
// in the largest size that needs no more than three.
func (s *sheet) addressLines(h model.Letterhead, room, size, least float64) ([]string, float64) {
	for {
		lines := append(s.breakAtCommas(cleanLine(h.Address), size, room), s.breakAtCommas(contacts(h), size, room)...)
		if len(lines) <= 3 || size <= least {
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

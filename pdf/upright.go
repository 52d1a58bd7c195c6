package pdf

import (
	"kaltimprov.go.id/dialogpublik/model"
)

// newUpright begins an upright paper with the full kop, a title and, under it,
// a line of markup.
func newUpright(p model.Paper, head model.Letterhead, title, under string) *flow {
	s := newSheet(sizeOf(p), reportMargins)
	s.addPage()
	f := &flow{sheet: s, top: reportMargins.top}
	f.y = kopTop + kopRule + 9 + s.letterhead(head, emblemCache{}.get(head))
	f.para(f.left(), para{text: title, face: bold, size: 13, width: f.width(), align: center})
	f.skip(1.5)
	if under != "" {
		f.para(f.left(), para{text: under, size: reportSize, width: f.width(), align: center})
	}
	f.skip(4)
	return f
}

// Measures of the facts under a title, mm.
const (
	factColon  = 31.0
	factValue  = 34.0
	factBlank  = 70.0 // room to write what is not known
	factsAfter = 3.5
)

// fact sets "label : value" of markup, which may go on on the next page. What
// is not known stays as room to write.
func (f *flow) fact(label, markup string) {
	p := para{size: reportSize, spacing: reportSpacing, balance: true}
	if markup == "" {
		markup = dotted(factBlank, p.size)
	}
	f.labelled(f.fieldColumns(factColon, factValue), label, markup, p)
}

// numbered sets texts behind numbers. The last one stays with what is under it.
func (f *flow) numbered(texts []string, under float64) {
	for i, text := range texts {
		p := para{text: itoa(i+1) + ".\t" + esc(text), size: reportSize, spacing: reportSpacing, width: f.width(), hang: reportHang}
		if i == len(texts)-1 {
			f.need(float64(min(len(f.broken.lines(p)), 3))*p.lead() + under)
		}
		f.para(f.left(), p)
		f.skip(paraAfter)
	}
}

// subhead sets a bold line that keeps room under it.
func (f *flow) subhead(text string, room float64) {
	p := para{text: text, face: bold, size: reportSize, spacing: reportSpacing, width: f.width()}
	f.skip(headingAbove)
	f.need(p.lead() + room)
	f.para(f.left(), p)
	f.skip(0.8)
}

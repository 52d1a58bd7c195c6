package pdf

import (
	"strings"

	"kaltimprov.go.id/dialogpublik/model"
)

// Measures of a lying paper (PAPERS 05), mm and points.
const (
	wideWidth      = 267.0 // text width of A4 the column widths are given for
	wideNextTop    = 17.0  // where a page after the first begins
	wideTitleTop   = 33.3
	wideTitleSize  = 13.0
	wideTitleNext  = 11.0
	wideTitleGap   = 1.05
	wideTitleWidth = 97.0
	wideSideGap    = 3.0
	wideNoteTop    = 35.1
	wideNoteSize   = 8.5
	wideNoteLead   = 1.15
	wideTopAfter   = 2.2
	versionTop     = 33.6
	versionW       = 62.0 // at least
	versionH       = 10.4
	versionPad     = 2.5
	wideFooter     = 6.5 // baseline above the paper's foot
	wideFooterSize = 7.5
)

var wideMargins = margins{left: 15, right: 15, top: 10, bottom: 12}

// turned gives a paper that lies on its long side.
func (p paperSize) turned() paperSize { return paperSize{p.h, p.w} }

// wideTop is what stands on the first page of a lying paper over its table.
type wideTop struct {
	head   model.Letterhead
	titles []string // the first one larger
	notes  []string // at the left
	box    []string // at the right, the first line bold; without lines no box
}

// newWide begins a lying paper and sets its top. Pages after the first name the
// paper in a line.
func newWide(p model.Paper, top wideTop) *flow {
	s := newSheet(sizeOf(p).turned(), wideMargins)
	s.addPage()
	titles := filled(top.titles)
	running := strings.Join(titles, ", ")
	f := &flow{sheet: s, top: wideNextTop, newPage: func(f *flow) {
		f.text(f.left(), f.top-3, bold, wideNoteSize, black, f.shorten(running, wideNoteSize, f.width()*0.9))
	}}
	pushed := s.kop(kopSmall, top.head, emblemCache{}.get(top.head))
	f.y = wideTitleTop + pushed
	for i, title := range titles {
		p := para{text: escMarks(title), face: bold, size: wideTitleNext, width: wideTitleWidth, align: center, balance: true}
		if i == 0 {
			p.size = wideTitleSize
		}
		f.para((f.left()+f.right()-wideTitleWidth)/2, p)
		f.skip(wideTitleGap)
	}
	side := (s.width()-wideTitleWidth)/2 - wideSideGap
	notes := para{text: escMarks(strings.Join(filled(top.notes), "\n")), size: wideNoteSize, spacing: wideNoteLead, width: side}
	under := s.para(s.left(), wideNoteTop+pushed, notes)
	boxed := s.versionBox(versionTop+pushed, filled(top.box), side)
	f.y = max(f.y-wideTitleGap, under, boxed) + wideTopAfter
	return f
}

// filled cleans lines and leaves out empty ones.
func filled(lines []string) []string {
	var out []string
	for _, l := range lines {
		if l = cleanLine(l); l != "" {
			out = append(out, l)
		}
	}
	return out
}

// versionBox draws a framed box of one or two lines at the right margin and
// returns the y under it.
func (s *sheet) versionBox(top float64, lines []string, room float64) float64 {
	if len(lines) == 0 {
		return top
	}
	step := lead(wideNoteSize, wideNoteLead)
	w := versionW
	for i, l := range lines {
		w = max(w, measure(faceOfLine(i), wideNoteSize, l)+2*versionPad)
	}
	w = min(w, room)
	x, y := s.right()-w, top+(versionH-step*float64(len(lines)))/2
	s.box(x, top, w, versionH, tableRule, black)
	for i, l := range lines {
		s.text(x+versionPad, y+baseline(wideNoteSize, wideNoteLead), faceOfLine(i), wideNoteSize, black, l)
		y += step
	}
	return top + versionH
}

// faceOfLine makes the first line of a box bold.
func faceOfLine(i int) face {
	if i == 0 {
		return bold
	}
	return regular
}

// wideFoot draws a note with the file's name, and page x of y, at the foot of
// every page of a complete lying paper.
func (s *sheet) wideFoot(note, name string, printed string) {
	y := s.size.h - wideFooter
	before, after := note, ""
	if printed != "" {
		after = ", dicetak " + printed
	}
	if name = cleanLine(name); name != "" {
		before = strings.TrimSpace(note + " Berkas: ")
		room := s.width() - 30 - measure(regular, wideFooterSize, before+" "+after)
		before += " " + s.shorten(name, wideFooterSize, room)
	}
	words := strings.TrimPrefix(before+after, ", ")
	s.eachPage(func(count string) {
		s.text(s.left(), y, regular, wideFooterSize, grey, words)
		s.flush(s.right(), y, regular, wideFooterSize, grey, count)
	})
}

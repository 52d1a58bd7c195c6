package pdf

import (
	"time"

	"kaltimprov.go.id/dialogpublik/pdf/qr"
)

// ink is a colour of the paper, red, green, blue.
type ink struct{ r, g, b uint8 }

var (
	black   = ink{}
	grey    = ink{70, 70, 70}
	hair    = ink{120, 120, 120}
	headInk = ink{232, 236, 240}
	markInk = ink{228, 228, 228}
	white   = ink{255, 255, 255}
)

// paperSize is a sheet of paper in mm.
type paperSize struct{ w, h float64 }

// margins in mm; what is printed stays inside.
type margins struct{ left, right, top, bottom float64 }

type opKind uint8

const (
	opText opKind = iota
	opRule
	opBox
	opFill
	opCode
	opPicture
)

// op is one thing drawn on a page. Lengths in mm from the upper left corner,
// font size in points.
type op struct {
	kind    opKind
	x, y    float64 // text: start of the baseline; rule: first end; else upper left corner
	w, h    float64 // rule: distance to the other end
	text    string
	face    face
	size    float64 // text: points; rule and box: thickness in mm
	ink     ink
	picture *picture
	code    qr.Matrix // each module as wide as size
}

// page is a list of things to draw, in their order.
type page struct{ ops []op }

// sheet collects pages of one paper size. The layout writes to it and reads
// nothing back, so the same code measures (on a sheet thrown away) and prints.
type sheet struct {
	size    paperSize
	margins margins
	pages   []*page
	broken  lineCache
}

func newSheet(size paperSize, m margins) *sheet {
	return &sheet{size: size, margins: m, broken: lineCache{}}
}

func (s *sheet) left() float64   { return s.margins.left }
func (s *sheet) right() float64  { return s.size.w - s.margins.right }
func (s *sheet) width() float64  { return s.right() - s.left() }
func (s *sheet) bottom() float64 { return s.size.h - s.margins.bottom }

// addPage begins the next page.
func (s *sheet) addPage() { s.pages = append(s.pages, &page{ops: make([]op, 0, 128)}) }

func (s *sheet) add(o op) {
	p := s.pages[len(s.pages)-1]
	p.ops = append(p.ops, o)
}

// text draws cleaned text with its baseline at y.
func (s *sheet) text(x, y float64, f face, size float64, c ink, text string) {
	if text != "" {
		s.add(op{kind: opText, x: x, y: y, face: f, size: size, ink: c, text: text})
	}
}

// centered draws text around the middle x.
func (s *sheet) centered(x, y float64, f face, size float64, c ink, text string) {
	s.text(x-measure(f, size, text)/2, y, f, size, c, text)
}

// flush draws text that ends at x.
func (s *sheet) flush(x, y float64, f face, size float64, c ink, text string) {
	s.text(x-measure(f, size, text), y, f, size, c, text)
}

// rule draws a level line of a thickness, y being its middle.
func (s *sheet) rule(x1, x2, y, thick float64, c ink) {
	s.add(op{kind: opRule, x: x1, y: y, w: x2 - x1, size: thick, ink: c})
}

// box draws an empty rectangle.
func (s *sheet) box(x, y, w, h, thick float64, c ink) {
	s.add(op{kind: opBox, x: x, y: y, w: w, h: h, size: thick, ink: c})
}

// fill draws a filled rectangle.
func (s *sheet) fill(x, y, w, h float64, c ink) {
	s.add(op{kind: opFill, x: x, y: y, w: w, h: h, ink: c})
}

// document is all pages of a file, with what a viewer shows about it.
type document struct {
	title, author, subject string
	created                time.Time
	sheets                 []*sheet
}

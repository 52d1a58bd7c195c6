package pdf

import (
	"kaltimprov.go.id/dialogpublik/model"
)

// LabelSheet names a sheet of sticky labels on A4.
type LabelSheet string

// The sheets, columns by rows.
const (
	Labels3x8 LabelSheet = "3x8"
	Labels2x7 LabelSheet = "2x7"
)

// LabelSheets lists the sheets in the order of menus.
var LabelSheets = []LabelSheet{Labels3x8, Labels2x7}

// Title names the sheet with the measures of a label; "" for one that is not
// known.
func (l LabelSheet) Title() string { return labelGrids[l].title }

// Count says how many labels are on the sheet.
func (l LabelSheet) Count() int { return labelGrids[l].count() }

// labelGrid is where the labels of a sheet lie, mm.
type labelGrid struct {
	title         string
	columns, rows int
	first         area    // the upper left label
	stepX, stepY  float64 // from a label to the next
}

var labelGrids = map[LabelSheet]labelGrid{
	Labels3x8: {title: "3 x 8 (70 x 37 mm)", columns: 3, rows: 8, first: area{0, 0.5, 70, 37}, stepX: 70, stepY: 37},
	Labels2x7: {title: "2 x 7 (99,1 x 38,1 mm)", columns: 2, rows: 7, first: area{4.65, 15.15, 99.1, 38.1}, stepX: 101.6, stepY: 38.1},
}

func (g labelGrid) count() int { return g.columns * g.rows }

// at gives the place of a label, counted from 0 by rows.
func (g labelGrid) at(n int) area {
	a := g.first
	a.x += float64(n%g.columns) * g.stepX
	a.y += float64(n/g.columns) * g.stepY
	return a
}

// Measures of a label, mm and points. Printers leave the edge of a sheet white,
// so the text keeps farther off than labels need.
const (
	labelPadX  = 5.0
	labelPadY  = 4.5
	labelMost  = 11.0
	labelLeast = 6.5
	labelFoot  = 6.5 // size of number and sifat
	labelGap   = 1.2 // over them
)

// Labels draws address labels, one for each addressee, by rows. start is the
// first free label of a sheet already begun, counted from 1.
func Labels(letters []model.LetterContent, labels LabelSheet, start int, opt Options) ([]byte, error) {
	grid, ok := labelGrids[labels]
	if !ok {
		return nil, model.Errorf(model.Invalid, "Lembar label %q tidak dikenal. Pilih salah satu: %s.", string(labels), titles(LabelSheets))
	}
	if start < 1 || start > grid.count() {
		return nil, model.FieldError("label_pertama", "Label pertama %d tidak ada pada lembar ini. Isi dengan angka 1 sampai %d.", start, grid.count())
	}
	return letterPapers("Label alamat "+grid.title, letters, opt, func() []*sheet {
		return grid.sheets(letters, start-1, opt)
	})
}

func (g labelGrid) sheets(letters []model.LetterContent, next int, opt Options) []*sheet {
	s := newSheet(sizeOf(model.A4), margins{})
	s.addPage()
	for i := range letters {
		for _, r := range recipients(&letters[i]) {
			if next == g.count() {
				s.addPage()
				next = 0
			}
			place := g.at(next)
			s.markArea(place, opt.marks(r.letter.Sample))
			s.label(place, r)
			next++
		}
	}
	return []*sheet{s}
}

// label draws an addressee into the middle of a label, and number and sifat of
// the letter at its foot.
func (s *sheet) label(place area, r recipient) {
	x, w := place.x+labelPadX, place.w-2*labelPadX
	top, bottom := place.y+labelPadY, place.y+place.h-labelPadY
	bottom -= s.labelFoot(x, bottom, w, r.letter)
	markup := r.addressMarkup(false)
	p, set := s.fitText(labelMost, labelLeast, bottom-top, func(size float64) para { return addressPara(markup, size, w) })
	s.lines(x, top+(bottom-top-float64(len(set))*p.lead())/2, p, set)
}

// labelFoot draws the number of the letter, once it is whole, and what is urgent
// or secret about it, and returns the height taken.
func (s *sheet) labelFoot(x, bottom, w float64, c *model.LetterContent) float64 {
	number := cleanLine(c.Number.Text())
	word, urgent := urgency(c)
	if !urgent {
		word = ""
	}
	if number == "" && word == "" {
		return 0
	}
	base := bottom - lead(labelFoot, 1) + baseline(labelFoot, 1)
	room := w - measure(bold, labelFoot, word) - labelGap
	s.text(x, base, regular, labelFoot, grey, s.shorten(number, labelFoot, room))
	s.flush(x+w, base, bold, labelFoot, black, word)
	return lead(labelFoot, 1) + labelGap
}

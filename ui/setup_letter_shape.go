package ui

import (
	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// letterShape shows where date, number and addressee of a letter stand.
type letterShape struct {
	page *fyne.Container
	box  fyne.CanvasObject
}

func newLetterShape() *letterShape {
	s := &letterShape{page: kit.V(2)}
	s.box = kit.V(6, kit.Caption("BEGINI BENTUKNYA"), kit.Inset(kit.Paper(kit.Pad(s.page, 12, 16, 14, 16)), 3))
	return s
}

// set draws the head of a letter.
func (s *letterShape) set(v model.Settings, number string, day model.Date) {
	date := v.Town + ", " + model.LetterDate(day)
	labels := [][2]string{{"Nomor", number}, {"Sifat", v.Urgency}, {"Lampiran", "-"}, {"Hal", "Undangan Narasumber"}}
	left := kit.V(2)
	for _, l := range labels {
		left.Add(kit.H(4, kit.Fix(46, 0, shapeLine(l[0])), kit.Grow(shapeLine(": "+l[1]))))
	}
	if v.LetterLayout == model.LayoutRight {
		right := kit.V(2, shapeLine(date), kit.Fix(0, 4, nil), shapeLine("Kepada"), shapeLine("Yth. Kepala Dinas"), shapeLine("di –"), kit.Pad(shapeLine("TEMPAT"), 0, 0, 0, 14))
		s.page.Objects = []fyne.CanvasObject{kit.Cols(8, []float32{3, 2}, kit.Pad(left, 20, 0, 0, 0), right)}
		s.page.Refresh()
		return
	}
	s.page.Objects = []fyne.CanvasObject{
		kit.Cols(8, []float32{3, 2}, left, kit.V(0, kit.Fit(date, 10, kit.Regular, kit.Ink).Right())), kit.Fix(0, 6, nil),
		shapeLine("Yth. Kepala Dinas"), kit.Pad(shapeLine("di "+v.Town), 0, 0, 0, 20),
	}
	s.page.Refresh()
}

func shapeLine(text string) *kit.Text { return kit.Fit(text, 10, kit.Regular, kit.Ink) }

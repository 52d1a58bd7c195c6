package ui

import (
	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// setupRow draws one record in a list of Pengaturan.
type setupRow[T any] struct {
	of         *setupRecords[T]
	title, sub *kit.Para
	rest       []*kit.Text
	box        *fyne.Container
}

func (s *setupRecords[T]) newRow() kit.Row {
	r := &setupRow[T]{of: s, title: kit.NewPara("", 13, kit.Medium, kit.Ink, max(1, s.kind.lines)), sub: kit.NewPara("", 12, kit.Regular, kit.Ink2, 2)}
	cells := []fyne.CanvasObject{kit.V(0, r.title, r.sub)}
	for range len(s.kind.heads) - 1 {
		cell := kit.Fit("", 12, kit.Regular, kit.Ink2)
		r.rest, cells = append(r.rest, cell), append(cells, cell)
	}
	r.box = kit.Pad(s.cols.Row(cells...), 0, 16, 0, 16)
	return r
}

func (r *setupRow[T]) Object() fyne.CanvasObject { return r.box }

func (r *setupRow[T]) Set(i int) {
	line := r.of.kind.line(r.of.rows[i])
	r.title.SetText(line.title)
	r.sub.SetText(line.sub)
	showIf(line.sub != "", r.sub)
	for j, cell := range r.rest {
		cell.SetText(line.rest[j])
	}
	r.box.Refresh()
}

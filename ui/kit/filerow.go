package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

var fileColumns = NewColumns(12, 18, -1, 70, 84)

type fileRow struct {
	f                *FileSheet
	sign             *canvas.Image
	name, size, when *Text
	box              *fyne.Container
}

func newFileRow(f *FileSheet) *fileRow {
	r := &fileRow{f: f, sign: Icon("folder", 18, Accent)}
	r.name, r.size, r.when = Fit("", 13, Regular, Ink), Fit("", 11, Regular, Ink3).Right(), Fit("", 11, Regular, Ink3)
	r.box = Pad(fileColumns.Row(r.sign, r.name, r.size, r.when), 0, 12, 0, 12)
	return r
}

// Object implements Row.
func (r *fileRow) Object() fyne.CanvasObject { return r.box }

// Set implements Row.
func (r *fileRow) Set(i int) {
	e := r.f.shown[i]
	r.name.SetText(e.name)
	r.when.SetText(e.time.Format("02-01-2006"))
	if e.folder {
		SetIcon(r.sign, "folder", Accent)
		r.size.SetText("")
		return
	}
	SetIcon(r.sign, "report", Ink3)
	r.size.SetText(sizeWords(e.size))
}

package kit

import (
	"image/color"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// yearDay draws one day of a small month.
type yearDay struct {
	ground *canvas.Rectangle
	mark   yearMark
	number *canvas.Text
}

func newYearDay(day int) *yearDay {
	d := &yearDay{ground: Panel(White, nil, 6), mark: newYearMark(), number: line(11.5, Regular, Ink)}
	d.number.Text, d.number.Alignment = strconv.Itoa(day), fyne.TextAlignCenter
	return d
}

func (d *yearDay) show(shown bool) {
	d.number.Hidden = !shown
	if !shown {
		d.ground.Hidden, d.mark.bar.Hidden = true, true
	}
}

// draw fills and places the day; weekday is 0 for Monday.
func (d *yearDay) draw(data *YearDay, weekday int, pos fyne.Position, size fyne.Size) {
	ground, number, weight, left := White, Ink, Regular, pos.X
	switch data.State {
	case "done":
		ground = AccentT
	case "planned":
		ground = BlueT
	case "late":
		ground = RedT
	}
	if data.State != "" {
		weight, left = SemiBold, pos.X-4
	}
	if data.Holiday || weekday == 6 {
		number = RedF
	}
	d.ground.Hidden = data.State == ""
	d.ground.FillColor = ground
	put(d.ground, pos.X, pos.Y, size.Width, size.Height)
	d.write(weight, number)
	put(d.number, left, pos.Y+(size.Height-14)/2, size.Width, 14)
	d.mark.draw(data.State, pos.X+size.Width/2+12, pos.Y+size.Height/2)
}

func (d *yearDay) write(w Weight, c color.Color) {
	if d.number.Color == c && d.number.TextStyle == w.style() {
		return
	}
	d.number.Color, d.number.TextStyle, d.number.FontSource = c, w.style(), faces[w]
	d.number.Refresh()
}

// yearMark tells the state of a day by its shape: a disc for what was held, a ring for what is planned, a bar for what
// is late.
type yearMark struct{ bar *canvas.Rectangle }

func newYearMark() yearMark { return yearMark{Panel(SegDone, nil, 3.5)} }

// draw puts the mark around a middle.
func (m yearMark) draw(state string, x, y float32) {
	w, h := float32(7), float32(7)
	m.bar.Hidden, m.bar.StrokeWidth, m.bar.CornerRadius = false, 0, 3.5
	switch state {
	case "done":
		m.bar.FillColor = SegDone
	case "planned":
		m.bar.FillColor, m.bar.StrokeColor, m.bar.StrokeWidth = White, SegRun, 2
	case "late":
		m.bar.FillColor, m.bar.CornerRadius = SegLate, 1
		w, h = 4, 14
	default:
		m.bar.Hidden = true
		return
	}
	put(m.bar, x-w/2, y-h/2, w, h)
}

// NewYearMark makes the mark of a state as a YearGrid has it, for a legend.
func NewYearMark(state string) fyne.CanvasObject {
	m := newYearMark()
	m.draw(state, 5, 8)
	return Fix(10, 16, &fyne.Container{Objects: []fyne.CanvasObject{m.bar}})
}

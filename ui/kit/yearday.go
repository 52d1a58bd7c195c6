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
	number *canvas.Text
}

func newYearDay(day int) *yearDay {
	d := &yearDay{ground: Panel(White, nil, 6), number: line(11.5, Regular, Ink)}
	d.number.Text, d.number.Alignment = strconv.Itoa(day), fyne.TextAlignCenter
	return d
}

func (d *yearDay) show(shown bool) {
	d.number.Hidden = !shown
	if !shown {
		d.ground.Hidden = true
	}
}

// draw fills and places the day; weekday is 0 for Monday.
func (d *yearDay) draw(data *YearDay, weekday int, pos fyne.Position, size fyne.Size) {
	number, weight := Ink, Regular
	if data.Holiday || weekday == 6 {
		number = RedF
	}
	d.ground.Hidden = data.State == ""
	if data.State != "" {
		weight, number = SemiBold, paintYearMark(d.ground, data.State)
	}
	put(d.ground, pos.X, pos.Y, size.Width, size.Height)
	d.write(weight, number)
	put(d.number, pos.X, pos.Y+(size.Height-14)/2, size.Width, 14)
}

func (d *yearDay) write(w Weight, c color.Color) {
	if d.number.Color == c && d.number.TextStyle == w.style() {
		return
	}
	d.number.Color, d.number.TextStyle, d.number.FontSource = c, w.style(), faces[w]
	d.number.Refresh()
}

// paintYearMark gives the ground of a day the shape of its state, round and filled for what was held, round and
// outlined for what is planned, square and filled for what is late, and returns the colour of the number on it.
func paintYearMark(r *canvas.Rectangle, state string) color.NRGBA {
	r.CornerRadius, r.StrokeColor, r.StrokeWidth = 8, nil, 0
	switch state {
	case "done":
		r.FillColor = AccentL
		return AccentD
	case "late":
		r.FillColor, r.CornerRadius = SegLate, 2
		return White
	}
	r.FillColor, r.StrokeColor, r.StrokeWidth = White, SegRun, 1.5
	return BlueF
}

// NewYearMark makes the mark of a state as a YearGrid has it, for a legend.
func NewYearMark(state string) fyne.CanvasObject {
	mark := Panel(nil, nil, 0)
	paintYearMark(mark, state)
	mark.CornerRadius *= 0.75
	return Fix(18, 12, mark)
}

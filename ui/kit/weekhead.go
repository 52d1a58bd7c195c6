package kit

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// weekHead draws the head of one day: "Sen 23" and below it what the day is.
type weekHead struct {
	ground, dot        *canvas.Rectangle
	name, number, what *canvas.Text
}

func newWeekHead() *weekHead {
	return &weekHead{ground: Panel(White, nil, 0), dot: Panel(Accent, nil, 10),
		name: line(11.5, SemiBold, Ink), number: line(12.5, Medium, Ink), what: line(11, Medium, RedF)}
}

func (h *weekHead) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{h.ground, h.dot, h.name, h.number, h.what}
}

// draw fills and places the head; i is the day of the week from 0 for Monday.
func (h *weekHead) draw(d *WeekDay, i int, x, w float32) {
	ground, number := dayColours(d.day(), i)
	front := Ink
	switch {
	case d.Holiday != "":
		front = RedF
	case i >= 5:
		front = Ink2
	}
	h.ground.FillColor = ground
	if ground == Canvas {
		h.ground.FillColor = White
	}
	if i == 6 {
		h.ground.TopRightCornerRadius = 7
	}
	put(h.ground, x+1, 1, w-2, weekHeadH-2)
	write(h.name, dayHeads[i], SemiBold, front, x+8, 7, w-8)
	label := strconv.Itoa(d.D)
	if d.D == 1 && d.M >= 1 && d.M <= 12 {
		label += " " + monthNames[d.M-1][:3]
	}
	left, used := x+14+up(measure(dayHeads[i], 11.5, SemiBold).Width), up(measure(label, 12.5, Medium).Width)
	dot := max(22, used+6)
	h.dot.Hidden = !d.Today
	put(h.dot, left, 3, dot, 22)
	if d.Today {
		left += float32(int(dot-used) / 2)
	}
	write(h.number, label, Medium, number, left, 6, x+w-left)
	h.drawWhat(d, x+8, w-12)
}

func (h *weekHead) drawWhat(d *WeekDay, x, width float32) {
	text, front := d.Holiday, RedF
	switch {
	case text != "":
	case d.Blocked != "":
		text, front = d.Blocked, AmberF
	case d.Today:
		text, front = "hari ini", AccentD
	}
	write(h.what, text, Medium, front, x, 26, width)
}

// day is the day as the month has it, for its colours.
func (d *WeekDay) day() *Day { return &Day{Today: d.Today, Holiday: d.Holiday, Blocked: d.Blocked} }

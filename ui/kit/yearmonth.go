package kit

import (
	"fmt"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// yearMonth draws one small month.
type yearMonth struct {
	card        *canvas.Rectangle
	name, count *canvas.Text
	meter       *Meter
	heads       [7]*canvas.Text
	days        [31]*yearDay

	x, y, w, h  float32
	first, many int // the day of the week the month begins with, how many days it has
}

const (
	yearPad   = 10
	yearTitle = 42 // name, count and meter
	yearHead  = 16
)

func newYearMonth(name string) *yearMonth {
	m := &yearMonth{card: Panel(White, Line, 8), name: line(13, SemiBold, Ink), count: line(12, Medium, Ink2), meter: NewMeter(0, 0)}
	m.name.Text = name
	m.count.Alignment = fyne.TextAlignTrailing
	for i, h := range dayHeads {
		m.heads[i] = line(10, Regular, Ink3)
		m.heads[i].Text, m.heads[i].Alignment = h, fyne.TextAlignCenter
	}
	for i := range m.days {
		m.days[i] = newYearDay(i + 1)
	}
	return m
}

func (m *yearMonth) objects() []fyne.CanvasObject {
	out := []fyne.CanvasObject{m.card, m.name, m.count, m.meter}
	for _, h := range m.heads {
		out = append(out, h)
	}
	for _, d := range m.days {
		out = append(out, d.ground, d.number)
	}
	return out
}

// place gives the month its room.
func (m *yearMonth) place(x, y, w, h float32) {
	m.x, m.y, m.w, m.h = x, y, w, h
	put(m.card, x, y, w, h)
	put(m.meter, x+yearPad+2, y+31, w-2*yearPad-4, 5)
	for i, head := range m.heads {
		left := m.column(i)
		put(head, left, y+yearTitle, m.column(i+1)-left, 13)
	}
}

// column is where a day of the week begins.
func (m *yearMonth) column(i int) float32 {
	return whole(m.x + yearPad + float32(i)*(m.w-2*yearPad)/7)
}

// row is where a week begins; a month has room for six.
func (m *yearMonth) row(i int) float32 {
	top := m.y + yearTitle + yearHead
	return whole(top + float32(i)*(m.y+m.h-6-top)/6)
}

// box is where a day from 0 lies.
func (m *yearMonth) box(day int) (fyne.Position, fyne.Size) {
	at := m.first + day
	x, y := m.column(at%7), m.row(at/7)
	return fyne.NewPos(x+1, y+1), fyne.NewSize(m.column(at%7+1)-x-2, m.row(at/7+1)-y-2)
}

// draw fills the month; over is the pointer on its name.
func (m *yearMonth) draw(data *YearMonth, days, first int, over bool) {
	m.many, m.first = days, first
	front := Ink
	if over {
		front = AccentD
	}
	write(m.name, m.name.Text, SemiBold, front, m.x+yearPad+2, m.y+9, m.w-90)
	count := strconv.Itoa(data.Held)
	if data.Target > 0 {
		count = fmt.Sprintf("%d/%d", data.Held, data.Target)
	}
	write(m.count, count, Medium, Ink2, m.x+m.w-yearPad-2-70, m.y+10, 70)
	m.meter.SetPlanned(data.Held, data.Planned, data.Target)
	for i, d := range m.days {
		if d.show(i < days); i < days {
			pos, size := m.box(i)
			d.draw(&data.Days[i], (first+i)%7, pos, size)
		}
	}
}

// at returns the day under a point, 0 for the name, -1 for neither.
func (m *yearMonth) at(p fyne.Position) int {
	if p.Y < m.y+yearTitle-4 {
		return 0
	}
	for i := range m.many {
		if pos, size := m.box(i); inside(p, pos.X-1, pos.Y-1, size.Width+2, size.Height+2) {
			return i + 1
		}
	}
	return -1
}

package kit

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// monthTile draws one card of the calendar. It is used again for other cards.
type monthTile struct {
	tile       Tile
	day        *Day
	x, y, w, h float32

	ground, badge *canvas.Rectangle
	station, time *canvas.Text
	sign          *canvas.Image
	lines         [3]*canvas.Text
	segs          [9]*canvas.Rectangle
	objects       []fyne.CanvasObject
}

func newMonthTile() *monthTile {
	t := &monthTile{ground: Panel(White, Line2, 6), badge: Panel(GrayF, nil, 3), sign: Icon("warning", 14, RedF)}
	t.station, t.time = line(10, SemiBold, White), line(11, SemiBold, Ink)
	t.station.Alignment = fyne.TextAlignCenter
	t.objects = []fyne.CanvasObject{t.ground, t.badge, t.station, t.time, t.sign}
	for i := range t.lines {
		t.lines[i] = line(11.5, Medium, Ink)
		t.objects = append(t.objects, t.lines[i])
	}
	for i := range t.segs {
		t.segs[i] = Panel(SegEmpty, nil, 2)
		t.objects = append(t.objects, t.segs[i])
	}
	return t
}

func (t *monthTile) hide() {
	for _, o := range t.objects {
		o.Hide()
	}
	t.w = 0
}

// draw fills and places the card; chosen outlines it, over is the pointer on it.
func (t *monthTile) draw(chosen, over bool) {
	t.ground.Hidden, t.badge.Hidden = false, false
	t.ground.FillColor, t.ground.StrokeColor, t.ground.StrokeWidth = White, Line2, 1
	switch {
	case chosen:
		t.ground.FillColor, t.ground.StrokeColor, t.ground.StrokeWidth = AccentT, Accent, 2
	case over:
		t.ground.StrokeColor = Accent
	}
	put(t.ground, t.x, t.y, t.w, t.h)
	front := Ink
	if t.tile.Faded {
		front = Ink3
	}
	pad, top := float32(7), float32(6)
	if t.h < 34 {
		top = max(2, whole((t.h-16)/2))
	}
	right := t.drawSign(top)
	bw := up(measure(t.tile.Station, 10, SemiBold).Width) + 10
	t.badge.FillColor = stationColour(t.tile.Station)
	put(t.badge, t.x+pad-1, t.y+top, bw, 16)
	write(t.station, t.tile.Station, SemiBold, White, t.x+pad-1, t.y+top+2, bw)
	from := t.x + pad + bw + 4
	write(t.time, t.tile.Time, SemiBold, front, from, t.y+top+1, right-from)
	t.drawTitle(front, from, right, top)
	t.drawSegs(pad)
}

// drawSign puts the warning at the right and returns where the room before it ends.
func (t *monthTile) drawSign(top float32) float32 {
	right := t.x + t.w - 6
	t.sign.Hidden = t.tile.Warn == "" || t.w < 90
	if t.sign.Hidden {
		return right
	}
	name, c := "warning", RedF
	if t.tile.Warn == "due" {
		name, c = "clock", AmberF
	}
	SetIcon(t.sign, name, c)
	put(t.sign, right-15, t.y+top+1, 14, 14)
	return right - 18
}

// drawTitle writes as many lines as fit; a low card has the title beside the time.
func (t *monthTile) drawTitle(front color.Color, from, right, top float32) {
	for _, l := range t.lines {
		l.Hidden = true
	}
	room := int((t.h - 27 - t.segRoom()) / 15)
	if room < 1 {
		after := from + up(measure(t.tile.Time, 11, SemiBold).Width) + 5
		write(t.lines[0], t.tile.Title, Medium, front, after, t.y+top+1, right-after)
		return
	}
	width := t.w - 14
	for i, s := range wrapLines(t.tile.Title, 11.5, Medium, width, min(room, 3)) {
		write(t.lines[i], s, Medium, front, t.x+7, t.y+25+float32(i)*15, width)
	}
}

func (t *monthTile) segRoom() float32 {
	if t.h < 50 {
		return 0
	}
	return 14
}

func (t *monthTile) drawSegs(pad float32) {
	states := []rune(strings.TrimSpace(t.tile.Segs))
	for i, s := range t.segs {
		s.Hidden = t.segRoom() == 0 || i >= len(states)
	}
	if t.segRoom() == 0 || len(states) == 0 {
		return
	}
	n := min(len(states), len(t.segs))
	spread(n, 2, t.w-2*pad, func(i int, x, w float32) {
		h, s := float32(5), t.segs[i]
		s.CornerRadius = 2.5
		switch states[i] {
		case SegW:
			h, s.CornerRadius = 7, 2
		case SegT:
			h, s.CornerRadius = 9, 2
		}
		s.FillColor = segColour(states[i])
		put(s, t.x+pad+x, t.y+t.h-10-h/2, w, h)
	})
}

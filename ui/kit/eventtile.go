package kit

import (
	"image/color"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// eventTile draws one card of a calendar. It is used again for other cards.
type eventTile struct {
	tile       Tile
	day        time.Time
	short      string // the time where the whole of it has no room, empty for none
	x, y, w, h float32

	ground, badge *canvas.Rectangle
	station, time *canvas.Text
	sign          *canvas.Image
	lines         [3]*canvas.Text
	note          *canvas.Text
	segs          [9]*canvas.Rectangle
	objects       []fyne.CanvasObject
}

// slotWords stand on an empty slot of the plan.
const slotWords = "slot kosong"

func newEventTile() *eventTile {
	t := &eventTile{ground: Panel(White, Line2, 6), badge: Panel(GrayF, nil, 3), sign: Icon("warning", 14, RedF)}
	t.station, t.time, t.note = line(10, SemiBold, White), line(11, SemiBold, Ink), line(11, Regular, Ink3)
	t.station.Alignment = fyne.TextAlignCenter
	t.objects = []fyne.CanvasObject{t.ground, t.badge, t.station, t.time, t.sign, t.note}
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

func (t *eventTile) hide() {
	for _, o := range t.objects {
		o.Hide()
	}
	t.w = 0
}

// tileRoom divides a card: the room at its sides, where the badge begins, where the lines below it begin, and what is
// kept for the segments at the foot. beside tells that badge and time stand in one line.
type tileRoom struct {
	pad, top, text, foot float32
	beside               bool
}

func (t *eventTile) room() tileRoom {
	r := tileRoom{7, 6, 25, 14, true}
	if t.w < 76 {
		r.pad = 4
	}
	_, r.beside = t.clock(t.w - 2*r.pad - t.badgeWidth() - 4)
	switch {
	case t.h < 33, t.h < 34 && r.beside:
		r.top, r.text, r.foot = max(2, whole((t.h-16)/2)), t.h, 0
	case t.h < 46 && !r.beside:
		r.top, r.text, r.foot = 1, 16, 0
	case t.h < 46:
		r.foot = 0
	case t.h < 56:
		r.top, r.text, r.foot = 3, 19, 8
	case t.h < 71: // two lines of the title even so
		r.top, r.text, r.foot = 4, 21, 8
	}
	if t.tile.Segs == "" {
		r.foot = 0
	}
	return r
}

func (t *eventTile) badgeWidth() float32 { return up(measure(t.tile.Station, 10, SemiBold).Width) + 10 }

// count is how many lines have room below the badge.
func (r tileRoom) count(h float32) int { return max(0, int((h-r.text-2-r.foot)/15)) }

// draw fills and places the card; chosen outlines it, over is the pointer on it.
func (t *eventTile) draw(chosen, over bool) {
	r := t.room()
	t.drawGround(chosen, over)
	right := t.drawSign(r)
	front := Ink
	if t.tile.Faded || t.tile.Slot {
		front = Ink3
	}
	left := t.drawBadge(r)
	if clock, fits := t.clock(right - left); r.beside && !fits && r.count(t.h) > 0 {
		r.beside = false // the sign takes the room
	} else if r.beside {
		write(t.time, clock, SemiBold, front, left, t.y+r.top+1, right-left)
	}
	t.drawWords(r, front, right)
	t.drawSegs(r)
}

func (t *eventTile) drawGround(chosen, over bool) {
	t.ground.Hidden = false
	t.ground.FillColor, t.ground.StrokeColor, t.ground.StrokeWidth = White, Line2, 1
	if t.tile.Slot {
		t.ground.FillColor = Canvas
	}
	switch {
	case chosen:
		t.ground.FillColor, t.ground.StrokeColor, t.ground.StrokeWidth = AccentT, Accent, 2
	case over:
		t.ground.StrokeColor = Accent
	}
	put(t.ground, t.x, t.y, t.w, t.h)
}

// drawBadge returns where the room after the station's mark begins. That of an empty slot is outlined only; in a low
// card that has room for one thing alone the time takes its place.
func (t *eventTile) drawBadge(r tileRoom) float32 {
	x, y, w := t.x+r.pad-1, t.y+r.top, t.badgeWidth()
	fill, front := stationColour(t.tile.Station), White
	t.badge.Hidden = t.tile.Station == "" || !r.beside && r.count(t.h) == 0
	t.station.Hidden = t.badge.Hidden
	if t.badge.Hidden {
		return x + 1
	}
	t.badge.FillColor, t.badge.StrokeWidth = fill, 0
	if t.tile.Slot {
		front = fill
		t.badge.FillColor, t.badge.StrokeColor, t.badge.StrokeWidth = White, fill, 1
	}
	put(t.badge, x, y, w, 16)
	write(t.station, t.tile.Station, SemiBold, front, x, y+2, w)
	return x + w + 5
}

// drawSign puts the warning at the right and returns where the room before it ends. A low and narrow card keeps its
// room for the time.
func (t *eventTile) drawSign(r tileRoom) float32 {
	right := t.x + t.w - r.pad + 1
	t.sign.Hidden = t.tile.Warn == "" || t.w < t.badgeWidth()+2*r.pad+15 || t.w < 90 && t.h < 42
	if t.sign.Hidden {
		return right
	}
	name, c := "warning", RedF
	switch t.tile.Warn {
	case "due":
		name, c = "clock", AmberF
	case "doubt":
		c = AmberF
	}
	SetIcon(t.sign, name, c)
	put(t.sign, right-15, t.y+r.top+1, 14, 14)
	return right - 18
}

// drawWords writes the time below the badge when it does not stand beside it, then as many lines of the title as fit; a
// low card has the title beside the time. The note takes the last line when the title keeps one.
func (t *eventTile) drawWords(r tileRoom, front color.Color, right float32) {
	for _, l := range t.lines {
		l.Hidden = true
	}
	t.note.Hidden = true
	n, x, y, width := r.count(t.h), t.x+r.pad, t.y+r.text, t.w-2*r.pad
	if !r.beside {
		if n == 0 {
			y = t.y + r.top + 1
		}
		clock, _ := t.clock(width)
		write(t.time, clock, SemiBold, front, x, y, width)
		if n, y = n-1, y+15; n <= 0 {
			return
		}
	}
	if n == 0 {
		after := t.time.Position().X + up(measure(t.time.Text, 11, SemiBold).Width) + 5
		write(t.lines[0], t.title(), Medium, front, after, t.y+r.top+1, right-after)
		return
	}
	noted := t.tile.Note != "" && n > 1
	if noted {
		n--
	}
	for i, s := range wrapLines(t.title(), 11.5, Medium, width, min(n, len(t.lines))) {
		write(t.lines[i], s, Medium, front, x, y, width)
		y += 15
	}
	if noted {
		write(t.note, t.tile.Note, Regular, Ink3, x, y, width)
	}
}

func (t *eventTile) title() string {
	if t.tile.Slot {
		return slotWords
	}
	return t.tile.Title
}

// clock is the time as long as a width lets it be, and whether it fits at all.
func (t *eventTile) clock(width float32) (string, bool) {
	fits := func(s string) bool { return up(measure(s, 11, SemiBold).Width) <= width }
	if t.short == "" || fits(t.tile.Time) {
		return t.tile.Time, fits(t.tile.Time)
	}
	return t.short, fits(t.short)
}

func (t *eventTile) drawSegs(r tileRoom) {
	states := []rune(strings.TrimSpace(t.tile.Segs))
	for i, s := range t.segs {
		s.Hidden = r.foot == 0 || i >= len(states)
	}
	if r.foot == 0 || len(states) == 0 {
		return
	}
	middle := t.y + t.h - 10
	if r.foot < 14 {
		middle = t.y + t.h - 7
	}
	n := min(len(states), len(t.segs))
	spread(n, 2, t.w-2*r.pad, func(i int, x, w float32) {
		h, s := float32(5), t.segs[i]
		s.CornerRadius = 2.5
		switch states[i] {
		case SegW:
			h, s.CornerRadius = 7, 2
		case SegT:
			h, s.CornerRadius = 9, 2
		}
		s.FillColor = segColour(states[i])
		put(s, t.x+r.pad+x, middle-h/2, w, h)
	})
}

package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// weekBody draws the hours of a WeekGrid and takes its pointer.
type weekBody struct {
	widget.BaseWidget
	grid *WeekGrid

	grounds, uprights [7]*canvas.Rectangle
	hours             [24]*weekHour
	tiles             tilePool
	chips             []*weekChip
	now, nowDot       *canvas.Rectangle
	cursor            *canvas.Rectangle
	preview           *weekPreview
	atEdge            bool // the pointer is on the lower edge of a card
	objects           []fyne.CanvasObject
}

// weekHour is the line of an hour with its label and the fainter line of its half.
type weekHour struct {
	line, half *canvas.Rectangle
	label      *canvas.Text
}

// leastTile is the height of the lowest card with the gap below it: badge and time are read in it.
const leastTile = 24

func newWeekBody(g *WeekGrid) *weekBody {
	b := &weekBody{grid: g, now: Panel(SegLate, nil, 0), nowDot: Panel(SegLate, nil, 4), cursor: Panel(nil, AccentD, 7), preview: newWeekPreview()}
	b.cursor.StrokeWidth = 2
	for i := range b.grounds {
		b.grounds[i], b.uprights[i] = Panel(White, nil, 0), Panel(Line, nil, 0)
	}
	for i := range b.hours {
		b.hours[i] = &weekHour{Panel(Line, nil, 0), Panel(alpha(Line, 0x70), nil, 0), line(11, Regular, Ink3)}
	}
	b.collect()
	b.ExtendBaseWidget(b)
	return b
}

func (b *weekBody) collect() {
	var out []fyne.CanvasObject
	for _, o := range b.grounds {
		out = append(out, o)
	}
	for _, h := range b.hours {
		out = append(out, h.line, h.half, h.label)
	}
	for _, o := range b.uprights {
		out = append(out, o)
	}
	out = append(out, b.tiles.objects()...)
	for _, c := range b.chips {
		out = append(out, c.ground, c.words)
	}
	b.objects = append(out, b.now, b.nowDot, b.cursor, b.preview.ground, b.preview.time, b.preview.title)
}

// height is that of all hours.
func (b *weekBody) height() float32 { return up(float32(b.grid.to-b.grid.from) * b.grid.hour / 60) }

// arrange fills and places everything.
func (b *weekBody) arrange() {
	g := b.grid
	if b.Size().Width <= 0 || g.hour == 0 {
		return
	}
	b.drawHours()
	b.drawDays()
	b.drawNow()
	b.drawCursor()
	canvas.Refresh(b)
}

func (b *weekBody) drawHours() {
	g, width, height := b.grid, b.Size().Width, b.Size().Height
	for i := range b.grounds {
		ground, _ := dayColours(g.data.Days[i].day(), i)
		b.grounds[i].FillColor = ground
		put(b.grounds[i], g.xs[i]+1, 0, g.xs[i+1]-g.xs[i]-1, height)
		put(b.uprights[i], g.xs[i], 0, 1, height)
	}
	for i, h := range b.hours {
		minute := i * 60
		out := minute < g.from || minute >= g.to
		h.line.Hidden, h.half.Hidden, h.label.Hidden = out || minute == g.from, out, out
		if out {
			continue
		}
		y := g.y(minute)
		put(h.line, 0, y, width, 1)
		put(h.half, hourCol, g.y(minute+30), width-hourCol, 1)
		write(h.label, clockWords(minute), Regular, Ink3, 8, y+3, hourCol-8)
	}
}

func (b *weekBody) drawDays() {
	g, cards, chips := b.grid, len(b.tiles.all), len(b.chips)
	b.tiles.begin()
	used := 0
	for i := range g.lanes {
		group := -1
		for k := range g.lanes[i] {
			l := &g.lanes[i][k]
			if l.shown() {
				b.drawTile(i, l)
				continue
			}
			if group != l.group {
				group = l.group
				b.chip(used).begin(b, i, l)
				used++
			}
			b.chips[used-1].add(l, b.tiles.chosen)
		}
	}
	b.tiles.end()
	for i, c := range b.chips {
		c.draw(i < used)
	}
	if len(b.tiles.all) != cards || len(b.chips) != chips {
		b.collect()
	}
}

// laneBox is where a lane of a day lies.
func (b *weekBody) laneBox(day int, l *lane) (x, w float32) {
	g := b.grid
	left, room := g.xs[day]+3, g.xs[day+1]-g.xs[day]-5
	n := float32(min(l.of, maxLanes))
	at := float32(min(l.at, maxLanes-1))
	each := (room - 2*(n-1)) / n
	x = whole(left + at*(each+2))
	return x, whole(left+(at+1)*(each+2)) - 2 - x
}

func (b *weekBody) drawTile(day int, l *lane) {
	g, t := b.grid, b.tiles.next()
	t.tile, t.day = l.event.Tile, g.data.Days[day].date()
	from, _ := l.event.span()
	t.tile.Time, t.short = l.event.timeWords(), clockWords(from)
	t.x, t.w = b.laneBox(day, l)
	t.y = g.y(l.top) + 1
	t.h = g.y(l.end) - 1 - t.y
	b.tiles.draw(t)
}

// drawNow draws the line of the present over today.
func (b *weekBody) drawNow() {
	g := b.grid
	b.now.Hidden, b.nowDot.Hidden = true, true
	for i := range g.data.Days {
		if !g.data.Days[i].Today || g.data.Now < g.from || g.data.Now >= g.to {
			continue
		}
		y := g.y(g.data.Now)
		b.now.Hidden, b.nowDot.Hidden = false, false
		put(b.now, g.xs[i], y-1, g.xs[i+1]-g.xs[i], 2)
		put(b.nowDot, g.xs[i]-3, y-4, 8, 8)
	}
}

func (b *weekBody) drawCursor() {
	g := b.grid
	i := g.data.index(g.day)
	b.cursor.Hidden = !g.focused || i < 0
	if b.cursor.Hidden {
		return
	}
	x, w := g.xs[i]+2, g.xs[i+1]-g.xs[i]-3
	y, h := g.y(g.minute), g.y(g.minute+halfHour)-g.y(g.minute)
	if e := g.under(); e != nil {
		if t := b.tiles.find(e.ID); t != nil {
			x, y, w, h = t.x-2, t.y-2, t.w+4, t.h+4
		}
	}
	put(b.cursor, x, y, w, h)
}

// CreateRenderer implements fyne.Widget.
func (b *weekBody) CreateRenderer() fyne.WidgetRenderer { return &weekBodyRenderer{b} }

type weekBodyRenderer struct{ b *weekBody }

func (r *weekBodyRenderer) Destroy() {}

func (r *weekBodyRenderer) Objects() []fyne.CanvasObject { return r.b.objects }

func (r *weekBodyRenderer) MinSize() fyne.Size { return fyne.NewSize(0, r.b.height()) }

func (r *weekBodyRenderer) Layout(fyne.Size) { r.b.arrange() }

func (r *weekBodyRenderer) Refresh() { r.b.arrange() }

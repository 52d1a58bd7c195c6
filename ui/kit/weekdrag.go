package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// weekDrag is a card on its way, or its lower edge; event is nil when the drag began beside the cards.
type weekDrag struct {
	pull
	event     *WeekEvent
	x, w      float32 // where the card lies across
	day       int
	edge      bool
	minute    int // of the pointer when it began
	toDay, to int
	over      bool // the pointer is over the hours
}

func (b *weekBody) grab(e *fyne.DragEvent) *weekDrag {
	d := &weekDrag{pull: startPull(e)}
	t := b.tiles.at(d.from)
	if t == nil {
		return d
	}
	d.minute, d.edge, d.x, d.w = b.grid.minuteAt(d.from.Y), t.onEdge(d.from), t.x, t.w
	event, day := b.grid.data.event(t.tile.ID)
	copied := *event
	d.event, d.day = &copied, day
	return d
}

func (d *weekDrag) tile() *Tile {
	if d.event == nil {
		return nil
	}
	return &d.event.Tile
}

// aim computes where the drag would end: times stand on quarters, a card dragged straight across keeps its own.
func (d *weekDrag) aim(day, minute int) {
	from, to := d.event.span()
	by := minute - d.minute
	if d.edge {
		d.toDay, d.to = d.day, to
		if by <= -quarter/2 || by >= quarter/2 {
			d.to = max(from+quarter, min(snap(to+by), dayMinutes-1))
		}
		return
	}
	d.toDay, d.to = day, from
	if by <= -quarter/2 || by >= quarter/2 {
		d.to = d.event.within(snap(from + by))
	}
}

// moves tells whether the drag changes anything.
func (d *weekDrag) moves() bool {
	from, to := d.event.span()
	if d.edge {
		return d.over && d.to != to
	}
	return d.over && (d.toDay != d.day || d.to != from)
}

func snap(minute int) int { return int(whole(float32(minute)/quarter)) * quarter }

// Dragged shows where the card the drag began on would come to lie.
func (b *weekBody) Dragged(e *fyne.DragEvent) {
	g := b.grid
	if g.drag == nil {
		g.drag = b.grab(e)
	}
	d := g.drag
	if !d.carries(e.Position, d.tile(), g.OnRefused) {
		return
	}
	day := b.dayAt(e.Position)
	seen := e.Position.Y - g.Scroll.Offset.Y
	d.over = day >= 0 && seen >= 0 && seen < g.Scroll.Size().Height
	if d.over {
		d.aim(day, g.minuteAt(e.Position.Y))
		b.nudge(seen)
	}
	b.preview.draw(b, d)
	canvas.Refresh(b)
}

// nudge scrolls on while a card is held near the first or last hour in sight.
func (b *weekBody) nudge(seen float32) {
	g := b.grid
	switch {
	case seen < leastTile:
		g.scrollTo(g.Scroll.Offset.Y - leastTile/2)
	case seen > g.Scroll.Size().Height-leastTile:
		g.scrollTo(g.Scroll.Offset.Y + leastTile/2)
	}
}

// DragEnd drops the card: another place asks to move it there, another end to change that. Outside the hours nothing
// happens, and a drag that went nowhere is the tap it was meant to be.
func (b *weekBody) DragEnd() {
	g, d := b.grid, b.grid.drag
	g.drag = nil
	b.preview.hide()
	canvas.Refresh(b)
	switch {
	case d == nil:
	case !d.far:
		b.Tapped(d.tap())
	case d.event == nil || d.event.fixed() || !d.moves():
	case d.edge:
		if g.OnResize != nil {
			g.OnResize(d.event.ID, d.to)
		}
	case g.OnMove != nil:
		to := &g.data.Days[d.toDay]
		g.OnMove(d.event.ID, to.Y, to.M, to.D, d.to)
	}
}

// weekPreview shows where a dragged card would lie, with the time it would have.
type weekPreview struct {
	ground      *canvas.Rectangle
	time, title *canvas.Text
}

func newWeekPreview() *weekPreview {
	p := &weekPreview{ground: Shadowed(Panel(AccentT, Accent, 6)), time: line(11, SemiBold, AccentD), title: line(11.5, Medium, Ink)}
	p.ground.StrokeWidth = 2
	p.hide()
	return p
}

func (p *weekPreview) hide() { p.ground.Hidden, p.time.Hidden, p.title.Hidden = true, true, true }

func (p *weekPreview) draw(b *weekBody, d *weekDrag) {
	if p.hide(); !d.moves() {
		return
	}
	g, moved := b.grid, *d.event
	x, w := d.x, d.w
	if d.edge {
		moved.End = d.to
	} else {
		moved.Start, moved.End = d.to, d.to+moved.End-moved.Start
		x, w = g.xs[d.toDay]+3, g.xs[d.toDay+1]-g.xs[d.toDay]-5
	}
	from, to := moved.span()
	y := g.y(from) + 1
	h := max(leastTile-2, g.y(to)-1-y)
	p.ground.Hidden = false
	put(p.ground, x, y, w, h)
	write(p.time, moved.timeWords(), SemiBold, AccentD, x+7, y+4, w-14)
	if h >= 40 {
		write(p.title, d.event.Title, Medium, Ink, x+7, y+20, w-14)
	}
}

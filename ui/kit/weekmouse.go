package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// edgeH is how high the lower edge of a card is for the pointer.
const edgeH = 6

// dayAt returns the column under a point, -1 outside the days.
func (b *weekBody) dayAt(p fyne.Position) int {
	for i := range b.grounds {
		if p.X >= b.grid.xs[i] && p.X < b.grid.xs[i+1] {
			return i
		}
	}
	return -1
}

// Tapped chooses the card or half hour under the pointer; a second tap opens the card or asks for a new one.
func (b *weekBody) Tapped(e *fyne.PointEvent) {
	g := b.grid
	Focus(g)
	again := g.taps.again()
	if t := b.tiles.at(e.Position); t != nil {
		if again && t.tile.ID == g.Chosen() {
			call(g.OnOpen, t.tile.ID)
			return
		}
		g.choose(t.tile.ID)
		return
	}
	i := b.dayAt(e.Position)
	if i < 0 {
		return
	}
	d := &g.data.Days[i]
	minute := g.halfAt(e.Position.Y)
	again = again && d.date().Equal(g.day) && minute == g.minute
	g.goTo(d.date(), minute)
	switch {
	case b.chipAt(e.Position) != nil:
		callDay(g.OnMore, d.Y, d.M, d.D)
	case again:
		g.ask()
	}
}

// TappedSecondary asks for the menu of the card under the pointer, or of the half hour.
func (b *weekBody) TappedSecondary(e *fyne.PointEvent) {
	g, i := b.grid, b.dayAt(e.Position)
	switch t := b.tiles.at(e.Position); {
	case t != nil && g.OnMenu != nil:
		g.choose(t.tile.ID)
		g.OnMenu(t.tile.ID, e.AbsolutePosition)
	case t == nil && i >= 0 && g.OnDayMenu != nil:
		g.goTo(g.data.Days[i].date(), g.halfAt(e.Position.Y))
		g.OnDayMenu(e.AbsolutePosition)
	}
}

// Tapped on the head of a day moves the keyboard there.
func (g *WeekGrid) Tapped(e *fyne.PointEvent) {
	Focus(g)
	if i := g.body.dayAt(e.Position); i >= 0 {
		g.goTo(g.data.Days[i].date(), g.minute)
	}
}

// MouseIn implements desktop.Hoverable.
func (b *weekBody) MouseIn(e *desktop.MouseEvent) { b.hover(e.Position) }

// MouseMoved implements desktop.Hoverable.
func (b *weekBody) MouseMoved(e *desktop.MouseEvent) { b.hover(e.Position) }

// MouseOut implements desktop.Hoverable.
func (b *weekBody) MouseOut() { b.hover(fyne.NewPos(-1, -1)) }

func (b *weekBody) hover(p fyne.Position) {
	b.tiles.hover(p)
	t := b.tiles.at(p)
	b.atEdge = t != nil && t.onEdge(p) && !t.tile.fixed()
}

func (t *eventTile) onEdge(p fyne.Position) bool { return p.Y >= t.y+t.h-edgeH }

// Cursor implements desktop.Cursorable.
func (b *weekBody) Cursor() desktop.Cursor {
	switch {
	case b.atEdge:
		return desktop.VResizeCursor
	case b.tiles.over != "":
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// dayAt returns the day under a point and its cell, nil outside the days.
func (g *MonthGrid) dayAt(p fyne.Position) (*Day, *monthCell) {
	for w := 0; w < min(len(g.data.Weeks), len(g.cells)); w++ {
		for i := range 7 {
			if inside(p, g.xs[i+1], g.ys[w+1], g.xs[i+2]-g.xs[i+1], g.ys[w+2]-g.ys[w+1]) {
				return &g.data.Weeks[w].Days[i], g.cells[w][i]
			}
		}
	}
	return nil, nil
}

// Tapped chooses the card or day under the pointer; a second tap opens the card or asks for a new one.
func (g *MonthGrid) Tapped(e *fyne.PointEvent) {
	Focus(g)
	again := g.taps.again()
	if t := g.tiles.at(e.Position); t != nil {
		again = again && t.tile.ID == g.tiles.chosen
		g.day = t.day
		if again && g.OnOpen != nil {
			g.OnOpen(t.tile.ID)
			return
		}
		g.choose(t.tile.ID)
		return
	}
	d, c := g.dayAt(e.Position)
	if d == nil {
		return
	}
	again = again && d.is(g.day)
	g.goTo(d.date())
	switch {
	case c.moreY > 0 && e.Position.Y >= c.moreY && g.OnMore != nil:
		g.OnMore(d.Y, d.M, d.D)
	case again && g.OnNew != nil:
		g.OnNew(d.Y, d.M, d.D)
	}
}

// TappedSecondary asks for the menu of the card under the pointer, or of the day.
func (g *MonthGrid) TappedSecondary(e *fyne.PointEvent) {
	d, _ := g.dayAt(e.Position)
	switch t := g.tiles.at(e.Position); {
	case t != nil && g.OnMenu != nil:
		g.choose(t.tile.ID)
		g.OnMenu(t.tile.ID, e.AbsolutePosition)
	case t == nil && d != nil && g.OnDayMenu != nil:
		g.goTo(d.date())
		g.OnDayMenu(e.AbsolutePosition)
	}
}

// MouseIn implements desktop.Hoverable.
func (g *MonthGrid) MouseIn(e *desktop.MouseEvent) { g.tiles.hover(e.Position) }

// MouseMoved implements desktop.Hoverable.
func (g *MonthGrid) MouseMoved(e *desktop.MouseEvent) { g.tiles.hover(e.Position) }

// MouseOut implements desktop.Hoverable.
func (g *MonthGrid) MouseOut() { g.tiles.hover(fyne.NewPos(-1, -1)) }

// Cursor implements desktop.Cursorable.
func (g *MonthGrid) Cursor() desktop.Cursor {
	if g.tiles.over != "" {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

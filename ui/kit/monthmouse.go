package kit

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
)

// monthDrag is a card on its way.
type monthDrag struct {
	tile Tile
	from *Day
	to   *Day
}

func (g *MonthGrid) tileAt(p fyne.Position) *monthTile {
	for _, t := range g.tiles[:g.used] {
		if inside(p, t.x, t.y, t.w, t.h) {
			return t
		}
	}
	return nil
}

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
	again := time.Since(g.lastTap) < doubleTap
	g.lastTap = time.Now()
	if t := g.tileAt(e.Position); t != nil {
		again = again && t.tile.ID == g.chosen
		g.day = t.day.date()
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

// TappedSecondary asks for the menu of the card under the pointer.
func (g *MonthGrid) TappedSecondary(e *fyne.PointEvent) {
	if t := g.tileAt(e.Position); t != nil && g.OnMenu != nil {
		g.choose(t.tile.ID)
		g.OnMenu(t.tile.ID, e.AbsolutePosition)
	}
}

// MouseIn implements desktop.Hoverable.
func (g *MonthGrid) MouseIn(e *desktop.MouseEvent) { g.hover(e.Position) }

// MouseMoved implements desktop.Hoverable.
func (g *MonthGrid) MouseMoved(e *desktop.MouseEvent) { g.hover(e.Position) }

// MouseOut implements desktop.Hoverable.
func (g *MonthGrid) MouseOut() { g.hover(fyne.NewPos(-1, -1)) }

func (g *MonthGrid) hover(p fyne.Position) {
	id := ""
	t := g.tileAt(p)
	if t != nil {
		id = t.tile.ID
	}
	if id == g.over {
		return
	}
	former := g.over
	g.over = id
	for _, t := range g.tiles[:g.used] {
		if t.tile.ID == former || t.tile.ID == id {
			t.draw(t.tile.ID == g.chosen, t.tile.ID == id)
			t.ground.Refresh()
		}
	}
}

// Cursor implements desktop.Cursorable.
func (g *MonthGrid) Cursor() desktop.Cursor {
	if g.over != "" {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// Dragged moves the ghost of the card the drag began on, and frames the day below the pointer.
func (g *MonthGrid) Dragged(e *fyne.DragEvent) {
	if g.drag == nil {
		t := g.tileAt(e.Position.SubtractXY(e.Dragged.DX, e.Dragged.DY))
		if t == nil {
			t = g.tileAt(e.Position)
		}
		if t == nil {
			return
		}
		g.drag = &monthDrag{tile: t.tile, from: t.day}
	}
	g.drag.to, _ = g.dayAt(e.Position)
	g.showGhost(e.Position)
}

func (g *MonthGrid) showGhost(p fyne.Position) {
	words := g.drag.tile.Station + " " + g.drag.tile.Time + "  " + g.drag.tile.Title
	w := min(180, up(measure(words, 12, Medium).Width)+16)
	g.ghost.Hidden = false
	put(g.ghost, p.X+8, p.Y+8, w, 28)
	write(g.ghostT, words, Medium, Ink, p.X+16, p.Y+14, w-16)
	g.drop.Hidden = g.drag.to == nil || g.drag.to == g.drag.from
	if !g.drop.Hidden {
		pos, size, _ := g.CellBox(g.drag.to.Y, g.drag.to.M, g.drag.to.D)
		put(g.drop, pos.X+2, pos.Y+2, size.Width-3, size.Height-3)
	}
	canvas.Refresh(g)
}

// DragEnd drops the card: another day asks to move it there.
func (g *MonthGrid) DragEnd() {
	d := g.drag
	g.drag = nil
	g.ghost.Hidden, g.ghostT.Hidden, g.drop.Hidden = true, true, true
	g.Refresh()
	if d == nil || d.to == nil || d.to == d.from || g.OnMove == nil {
		return
	}
	g.OnMove(d.tile.ID, d.to.Y, d.to.M, d.to.D)
}

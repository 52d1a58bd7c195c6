package kit

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// monthDrag is a card on its way; tile is nil when the drag began beside the cards.
type monthDrag struct {
	pull
	tile *Tile
	day  time.Time
	to   *Day
	slot string // the empty slot below the pointer, empty for none
}

func (g *MonthGrid) grab(e *fyne.DragEvent) *monthDrag {
	d := &monthDrag{pull: startPull(e)}
	if t := g.tiles.at(d.from); t != nil {
		tile := t.tile
		d.tile, d.day = &tile, t.day
	}
	return d
}

// moves tells whether another day was reached.
func (d *monthDrag) moves() bool { return d.to != nil && !d.to.is(d.day) }

// Dragged moves the ghost of the card the drag began on, and frames the day below the pointer.
func (g *MonthGrid) Dragged(e *fyne.DragEvent) {
	if g.drag == nil {
		g.drag = g.grab(e)
	}
	d := g.drag
	if !d.carries(e.Position, d.tile, g.OnRefused) {
		return
	}
	d.to, _ = g.dayAt(e.Position)
	d.slot = ""
	if t := g.tiles.at(e.Position); t != nil && t.tile.Slot && g.OnSlot != nil {
		d.slot = t.tile.ID
	}
	g.showGhost(e.Position)
}

func (g *MonthGrid) showGhost(p fyne.Position) {
	d := g.drag
	if g.layer != nil {
		g.layer.Show(d.tile.ghostWords(), absolute(g).Add(p))
	} else {
		g.ghost.show(d.tile.ghostWords(), p, g.Size().Width)
	}
	g.drop.Hidden = !d.moves() && d.slot == ""
	if !g.drop.Hidden {
		g.frameAt(p, d.to)
	}
	canvas.Refresh(g)
}

// frameAt frames the empty slot at a place, else its day.
func (g *MonthGrid) frameAt(p fyne.Position, d *Day) {
	if t := g.tiles.at(p); t != nil && t.tile.Slot {
		put(g.drop, t.x-1, t.y-1, t.w+2, t.h+2)
		return
	}
	pos, size, _ := g.CellBox(d.Y, d.M, d.D)
	put(g.drop, pos.X+2, pos.Y+2, size.Width-3, size.Height-3)
}

// DragEnd drops the card: an empty slot or another day asks to move it there, a place outside the grid is told by OnDragOut. A drag
// that went nowhere is the tap it was meant to be.
func (g *MonthGrid) DragEnd() {
	d := g.drag
	g.drag = nil
	g.ghost.hide()
	if g.layer != nil {
		g.layer.Hide()
	}
	g.drop.Hidden = true
	g.Refresh()
	switch {
	case d == nil:
	case !d.far:
		g.Tapped(d.tap())
	case d.tile == nil || d.tile.fixed():
	case d.slot != "":
		g.OnSlot(d.tile.ID, d.slot)
	case d.moves():
		if g.OnMove != nil {
			g.OnMove(d.tile.ID, d.to.Y, d.to.M, d.to.D)
		}
	case !inside(d.at, 0, 0, g.Size().Width, g.Size().Height) && g.OnDragOut != nil:
		g.OnDragOut(d.tile.ID, absolute(g).Add(d.at))
	}
}

// SetDragLayer lets a layer over the page draw what is dragged, so that it is seen beside the grid too.
func (g *MonthGrid) SetDragLayer(l *DragLayer) { g.layer = l }

// DropAt tells what lies at a place of the canvas: the day, and the card when there is one. ok is false outside the
// days.
func (g *MonthGrid) DropAt(abs fyne.Position) (y, m, d int, tileID string, ok bool) {
	p := abs.Subtract(absolute(g))
	day, _ := g.dayAt(p)
	if day == nil || !g.Visible() {
		return 0, 0, 0, "", false
	}
	if t := g.tiles.at(p); t != nil {
		tileID = t.tile.ID
	}
	return day.Y, day.M, day.D, tileID, true
}

// ShowDrop frames what something dragged from elsewhere would be dropped on: the empty slot, else the day.
func (g *MonthGrid) ShowDrop(abs fyne.Position) {
	p := abs.Subtract(absolute(g))
	day, _ := g.dayAt(p)
	if g.drop.Hidden = day == nil; day != nil {
		g.frameAt(p, day)
	}
	canvas.Refresh(g)
}

// ClearDrop takes the frame of ShowDrop away.
func (g *MonthGrid) ClearDrop() {
	g.drop.Hidden = true
	canvas.Refresh(g)
}

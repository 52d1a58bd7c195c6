package kit

import "fyne.io/fyne/v2"

// dragFar is how far the pointer goes before it drags: a hand shakes while it clicks, and Fyne takes two units of that
// for a drag and keeps the tap to itself.
const dragFar = 5

// pull follows the pointer from where its button went down.
type pull struct {
	from, at fyne.Position
	far      bool
}

func startPull(e *fyne.DragEvent) pull {
	from := e.Position.SubtractXY(e.Dragged.DX, e.Dragged.DY)
	return pull{from: from, at: from}
}

// follow tells whether the pointer has gone far enough to mean a drag.
func (p *pull) follow(at fyne.Position) bool {
	p.at = at
	by := at.Subtract(p.from)
	p.far = p.far || max(by.X, -by.X, by.Y, -by.Y) >= dragFar
	return p.far
}

// carries tells whether the pointer has gone far with a card that may move. That a locked one may not is told once.
func (p *pull) carries(at fyne.Position, tile *Tile, refused func(id string)) bool {
	began := !p.far
	if !p.follow(at) || tile == nil {
		return false
	}
	if tile.Locked && began {
		call(refused, tile.ID)
	}
	return !tile.fixed()
}

// tap is the tap that a drag which went nowhere was meant to be.
func (p *pull) tap() *fyne.PointEvent { return &fyne.PointEvent{Position: p.from} }

func absolute(o fyne.CanvasObject) fyne.Position {
	return fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
}

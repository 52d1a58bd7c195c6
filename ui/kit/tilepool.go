package kit

import "fyne.io/fyne/v2"

// tilePool keeps the cards of a calendar, which are filled anew and never thrown away, with the chosen one and the one
// under the pointer.
type tilePool struct {
	all          []*eventTile
	used         int
	chosen, over string
}

// begin takes all cards back.
func (p *tilePool) begin() { p.used = 0 }

// next hands out a card to be filled and drawn by draw.
func (p *tilePool) next() *eventTile {
	if p.used == len(p.all) {
		p.all = append(p.all, newEventTile())
	}
	p.used++
	return p.all[p.used-1]
}

func (p *tilePool) draw(t *eventTile) { t.draw(t.tile.ID == p.chosen, t.tile.ID == p.over) }

// end hides the cards that were not handed out.
func (p *tilePool) end() {
	for _, t := range p.all[p.used:] {
		t.hide()
	}
}

func (p *tilePool) objects() []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for _, t := range p.all {
		out = append(out, t.objects...)
	}
	return out
}

// at returns the card under a point, nil for none.
func (p *tilePool) at(pos fyne.Position) *eventTile {
	for _, t := range p.all[:p.used] {
		if inside(pos, t.x, t.y, t.w, t.h) {
			return t
		}
	}
	return nil
}

// find returns the drawn card of an ID, nil when it is not drawn.
func (p *tilePool) find(id string) *eventTile {
	for _, t := range p.all[:p.used] {
		if t.tile.ID == id {
			return t
		}
	}
	return nil
}

// hover edges the card under the pointer.
func (p *tilePool) hover(pos fyne.Position) {
	id := ""
	if t := p.at(pos); t != nil {
		id = t.tile.ID
	}
	if id == p.over {
		return
	}
	former := p.over
	p.over = id
	for _, t := range p.all[:p.used] {
		if t.tile.ID == former || t.tile.ID == id {
			p.draw(t)
			t.ground.Refresh()
		}
	}
}

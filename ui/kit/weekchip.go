package kit

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// weekChip stands in the last lane for the events of a group that have no card.
type weekChip struct {
	ground  *canvas.Rectangle
	words   *canvas.Text
	day     int
	count   int
	chosen  bool
	x, y, w float32
}

const chipH = 20

// chip returns the chip of a number, a new one when there are not that many.
func (b *weekBody) chip(i int) *weekChip {
	if i == len(b.chips) {
		c := &weekChip{ground: Panel(AccentT, nil, 6), words: line(10, Medium, AccentD)}
		c.words.Alignment = fyne.TextAlignCenter
		b.chips = append(b.chips, c)
	}
	return b.chips[i]
}

// begin puts the chip where the first event without a card begins.
func (c *weekChip) begin(b *weekBody, day int, l *lane) {
	c.day, c.count, c.chosen = day, 0, false
	c.x, c.w = b.laneBox(day, l)
	c.y = min(b.grid.y(l.top)+1, b.height()-chipH-1)
}

func (c *weekChip) add(l *lane, chosen string) {
	c.count++
	c.chosen = c.chosen || l.event.ID == chosen
}

// draw shows or hides the chip; it is outlined while one of its events is the chosen one.
func (c *weekChip) draw(shown bool) {
	c.ground.Hidden, c.words.Hidden = !shown, !shown
	if !shown {
		c.w = 0
		return
	}
	c.ground.StrokeColor, c.ground.StrokeWidth = Accent, 0
	if c.chosen {
		c.ground.StrokeWidth = 2
	}
	put(c.ground, c.x, c.y, c.w, chipH)
	text := fmt.Sprintf("+%d lagi", c.count)
	if up(measure(text, 10, Medium).Width) > c.w {
		text = fmt.Sprintf("+%d", c.count)
	}
	write(c.words, text, Medium, AccentD, c.x, c.y+3, c.w)
}

// chipAt returns the chip under a point, nil for none.
func (b *weekBody) chipAt(p fyne.Position) *weekChip {
	for _, c := range b.chips {
		if inside(p, c.x, c.y, c.w, chipH) {
			return c
		}
	}
	return nil
}

package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// boardCell draws one cell of the board; it is used again for others.
type boardCell struct {
	row, col int

	ground       *canvas.Rectangle
	tick, layers *canvas.Image
	letter       *canvas.Text
	text, shared *canvas.Text
	objects      []fyne.CanvasObject
}

func newBoardCell() *boardCell {
	c := &boardCell{ground: Panel(White, nil, 5), tick: Icon("check", 14, AccentD), layers: Icon("layers", 12, AccentD)}
	c.letter, c.text, c.shared = line(13, SemiBold, Ink), line(11, Medium, Ink), line(11, Medium, Ink)
	c.letter.Alignment, c.text.Alignment = fyne.TextAlignCenter, fyne.TextAlignCenter
	c.objects = []fyne.CanvasObject{c.ground, c.tick, c.letter, c.text, c.layers, c.shared}
	return c
}

func (c *boardCell) hide() {
	for _, o := range c.objects {
		o.Hide()
	}
}

// cellColours returns ground, words and edge of a state; a nil edge means none.
func cellColours(state rune) (ground, front color.NRGBA, edge color.Color) {
	switch state {
	case SegS:
		return AccentT, AccentD, nil
	case SegJ:
		return BlueT, BlueF, nil
	case SegW:
		return AmberT, AmberF, nil
	case SegT:
		return RedT, RedF, RedF
	case SegL:
		return GrayT, GrayF, nil
	}
	return Canvas, Ink3, nil
}

func (c *boardCell) draw(cell BoardCell, x, y, w, h float32) {
	ground, front, edge := cellColours(cell.State)
	c.ground.Hidden = false
	c.ground.FillColor, c.ground.StrokeColor, c.ground.StrokeWidth = ground, edge, 0
	if edge != nil {
		c.ground.StrokeWidth = 1.5
	}
	put(c.ground, x, y, w, h)
	rows := float32(32)
	if cell.Shared != "" {
		rows += 15
	}
	top := whole(y + (h-rows)/2)
	c.tick.Hidden = cell.State != SegS
	put(c.tick, x+(w-14)/2, top+1, 14, 14)
	word := "–"
	switch cell.State {
	case SegS:
		word = ""
	case SegJ, SegW, SegT, SegL:
		word = string(cell.State)
	}
	write(c.letter, word, SemiBold, front, x, top, w)
	write(c.text, cell.Text, Medium, front, x+2, top+17, w-4)
	c.drawShared(cell.Shared, front, x, top+31, w)
}

func (c *boardCell) drawShared(text string, front color.NRGBA, x, y, w float32) {
	c.layers.Hidden = text == ""
	tw := min(w-20, up(measure(text, 11, Medium).Width)+1)
	left := whole(x + (w-tw-15)/2)
	SetIcon(c.layers, "layers", front)
	put(c.layers, left, y+1, 12, 12)
	write(c.shared, text, Medium, front, left+15, y, tw)
}

// boardRow draws the words at both ends of a row.
type boardRow struct {
	badge       *Badge
	date, title *canvas.Text
	turn        *Pill
	turnText    *canvas.Text
	rule        *canvas.Rectangle
	objects     []fyne.CanvasObject
}

func newBoardRow() *boardRow {
	r := &boardRow{badge: NewBadge(""), turn: NewPill(Gray, "", ""), rule: Panel(Line, nil, 0)}
	r.date, r.title, r.turnText = line(12, Regular, Ink2), line(12, Medium, Ink), line(12, Regular, Ink)
	r.objects = []fyne.CanvasObject{r.rule, r.badge, r.date, r.title, r.turn, r.turnText}
	return r
}

func (r *boardRow) draw(row *BoardRow, y, left, right, width float32) {
	for _, o := range r.objects {
		o.Show()
	}
	if r.badge.Station() != row.Station {
		r.badge.Set(row.Station)
	}
	bw := r.badge.MinSize().Width
	put(r.badge, 16, y+16, bw, 16)
	write(r.date, row.Date, Regular, Ink2, 16+bw+6, y+17, left-bw-30)
	write(r.title, row.Title, Medium, Ink, 16, y+36, left-24)
	r.turn.Hidden = row.Turn == ""
	r.turn.Set(row.TurnTone, "", row.Turn)
	put(r.turn, right+12, y+14, r.turn.MinSize().Width, 20)
	front := Ink2
	if row.TurnLate {
		front = RedF
	}
	write(r.turnText, row.TurnText, Regular, front, right+12, y+37, width-right-18)
	put(r.rule, 0, y+boardRowH-1, width, 1)
}

package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// RadioCards chooses one of a few cards beside each other, 42 units high. One tab stop; arrows choose.
type RadioCards struct {
	control
	// OnChanged runs when a person chooses another card.
	OnChanged func(i int)

	chosen int
	cards  []*radioCard
}

type radioCard struct {
	ground     *canvas.Rectangle
	outer, dot *canvas.Circle
	sign       *canvas.Image
	word       *Text
	hasSign    bool
}

// NewRadioCards makes the cards with nothing chosen; icons may be nil or shorter than labels.
func NewRadioCards(labels, icons []string, changed func(i int)) *RadioCards {
	r := &RadioCards{OnChanged: changed, chosen: -1}
	for i, l := range labels {
		c := &radioCard{ground: Panel(White, Line2, 6), outer: canvas.NewCircle(White), dot: canvas.NewCircle(White), word: Fit(l, 13, Regular, Ink)}
		name := ""
		if i < len(icons) {
			name = icons[i]
		}
		c.sign, c.hasSign = Icon(name, 18, Ink2), name != ""
		c.sign.Hidden = !c.hasSign
		r.cards = append(r.cards, c)
	}
	r.init(r, func() {}, r.Refresh)
	r.ExtendBaseWidget(r)
	return r
}

// Chosen returns the index of the chosen card, -1 for none.
func (r *RadioCards) Chosen() int { return r.chosen }

// SetChosen chooses without OnChanged.
func (r *RadioCards) SetChosen(i int) {
	if i < len(r.cards) {
		r.chosen = i
		r.Refresh()
	}
}

// Choose chooses as a person does.
func (r *RadioCards) Choose(i int) {
	if i < 0 || i >= len(r.cards) || i == r.chosen || r.Disabled() {
		return
	}
	r.SetChosen(i)
	if r.OnChanged != nil {
		r.OnChanged(i)
	}
}

// Tapped chooses the card under the pointer.
func (r *RadioCards) Tapped(e *fyne.PointEvent) {
	spread(len(r.cards), 12, r.Size().Width, func(i int, x, w float32) {
		if e.Position.X >= x && e.Position.X < x+w {
			r.Choose(i)
		}
	})
}

// TypedKey moves the choice.
func (r *RadioCards) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyLeft, fyne.KeyUp:
		r.Choose(r.chosen - 1)
	case fyne.KeyRight, fyne.KeyDown:
		r.Choose(r.chosen + 1)
	default:
		pass(r, e)
	}
}

func (c *radioCard) paint(on, off bool) {
	var fill, edge color.Color = White, Line2
	front, width := Ink, float32(1)
	c.outer.FillColor, c.outer.StrokeColor, c.outer.StrokeWidth = White, Faint, 1.5
	switch {
	case off:
		front = Faint
		if on {
			c.outer.FillColor = Faint
		}
	case on:
		fill, edge, width = AccentT, Accent, 2
		c.outer.FillColor, c.outer.StrokeColor = Accent, Accent
	}
	c.dot.Hidden = !on
	c.ground.FillColor, c.ground.StrokeColor, c.ground.StrokeWidth = fill, edge, width
	c.word.SetColor(front)
}

// CreateRenderer implements fyne.Widget.
func (r *RadioCards) CreateRenderer() fyne.WidgetRenderer {
	out := &radioRenderer{r: r}
	out.paint()
	return out
}

type radioRenderer struct{ r *RadioCards }

func (x *radioRenderer) Destroy() {}

func (x *radioRenderer) Objects() []fyne.CanvasObject {
	out := []fyne.CanvasObject{x.r.ring}
	for _, c := range x.r.cards {
		out = append(out, c.ground, c.outer, c.dot, c.sign, c.word)
	}
	return out
}

func (x *radioRenderer) MinSize() fyne.Size {
	w := float32(0)
	for _, c := range x.r.cards {
		w = max(w, c.word.NaturalWidth()+76)
	}
	n := float32(len(x.r.cards))
	return fyne.NewSize(w*n+12*(n-1), 42)
}

func (x *radioRenderer) Layout(size fyne.Size) {
	x.r.layRing(size)
	spread(len(x.r.cards), 12, size.Width, func(i int, left, w float32) {
		c := x.r.cards[i]
		mid := whole(size.Height / 2)
		put(c.ground, left, 0, w, size.Height)
		put(c.outer, left+13, mid-8, 16, 16)
		put(c.dot, left+18, mid-3, 6, 6)
		put(c.sign, left+37, mid-9, 18, 18)
		text := left + 37
		if c.hasSign {
			text = left + 62
		}
		put(c.word, text, 0, w-(text-left)-8, size.Height)
	})
}

func (x *radioRenderer) paint() {
	for i, c := range x.r.cards {
		c.paint(i == x.r.chosen, x.r.Disabled())
	}
}

func (x *radioRenderer) Refresh() {
	x.paint()
	x.Layout(x.r.Size())
	canvas.Refresh(x.r)
}

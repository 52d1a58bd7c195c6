package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// Chip is a rounded toggle with a count, 26 units high: a filter above a list.
type Chip struct {
	control
	// On tells whether the chip is chosen; change it by SetOn.
	On bool
	// OnChanged runs after a press, with the new state. nil leaves the state to the caller.
	OnChanged func(on bool)

	label, count string
	ground       *canvas.Rectangle
	word, number *Text
}

// NewChip makes a chip; an empty count shows none.
func NewChip(label, count string, on bool, changed func(on bool)) *Chip {
	c := &Chip{On: on, OnChanged: changed, label: label, count: count}
	c.ground = Panel(White, Line2, 13)
	c.word, c.number = T(label, 12, Medium, Ink2), T(count, 11.5, Regular, Ink2)
	c.init(c, c.toggle, c.Refresh)
	c.ring.CornerRadius = 15
	c.ExtendBaseWidget(c)
	return c
}

// Label returns the word of the chip.
func (c *Chip) Label() string { return c.label }

// SetOn chooses or leaves the chip without calling OnChanged.
func (c *Chip) SetOn(on bool) {
	c.On = on
	c.Refresh()
}

// SetCount changes the count.
func (c *Chip) SetCount(count string) {
	c.count = count
	c.Refresh()
}

func (c *Chip) toggle() {
	c.SetOn(!c.On)
	if c.OnChanged != nil {
		c.OnChanged(c.On)
	}
}

func (c *Chip) paint() {
	var fill, edge color.Color = White, Line2
	front := Ink2
	switch {
	case c.On:
		fill, edge, front = AccentT, Accent, AccentD
	case c.hovered:
		fill = Sunk
	}
	c.ground.FillColor, c.ground.StrokeColor = fill, edge
	c.word.Set(c.label, front)
	c.number.Set(c.count, front)
}

// CreateRenderer implements fyne.Widget.
func (c *Chip) CreateRenderer() fyne.WidgetRenderer {
	c.paint()
	return &chipRenderer{c}
}

type chipRenderer struct{ c *Chip }

func (r *chipRenderer) Destroy() {}

func (r *chipRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.c.ring, r.c.ground, r.c.word, r.c.number}
}

func (r *chipRenderer) MinSize() fyne.Size {
	w := r.c.word.NaturalWidth() + 22
	if r.c.count != "" {
		w += 6 + r.c.number.NaturalWidth()
	}
	return fyne.NewSize(w, 26)
}

func (r *chipRenderer) Layout(size fyne.Size) {
	c := r.c
	c.layRing(size)
	put(c.ground, 0, 0, size.Width, size.Height)
	put(c.word, 11, 0, c.word.NaturalWidth(), size.Height)
	put(c.number, 11+c.word.NaturalWidth()+6, 0, c.number.NaturalWidth(), size.Height)
}

func (r *chipRenderer) Refresh() {
	r.c.paint()
	r.Layout(r.c.Size())
	canvas.Refresh(r.c)
}

// ChipRow is a set of chips of which exactly one is chosen.
type ChipRow struct {
	// Chips are the single chips, in order.
	Chips []*Chip
	// OnChosen runs when another chip is pressed, with its index.
	OnChosen func(i int)
	// Box is the row to put on the page; it wraps.
	Box *fyne.Container

	chosen int
}

// NewChipRow makes a row from labels, the first chosen.
func NewChipRow(labels []string, chosen func(i int)) *ChipRow {
	r := &ChipRow{OnChosen: chosen, Box: Wrap(6, 6)}
	for i, label := range labels {
		chip := NewChip(label, "", i == 0, nil)
		chip.OnChanged = func(bool) {
			r.Choose(i)
			if r.OnChosen != nil {
				r.OnChosen(i)
			}
		}
		r.Chips = append(r.Chips, chip)
		r.Box.Add(chip)
	}
	return r
}

// Chosen returns the index of the chosen chip.
func (r *ChipRow) Chosen() int { return r.chosen }

// Choose chooses a chip without calling OnChosen.
func (r *ChipRow) Choose(i int) {
	r.chosen = i
	for j, c := range r.Chips {
		c.SetOn(i == j)
	}
}

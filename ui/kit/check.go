package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// Check is a tick box with words, 24 units high. Space and Enter toggle it.
type Check struct {
	control
	// On tells whether it is ticked; change it by SetOn.
	On bool
	// OnCommit takes a new state; an error turns the tick back and is shown by OnError.
	OnCommit func(on bool) error
	// OnError takes the error of a refused tick; may be nil.
	OnError func(err error)

	box  *canvas.Rectangle
	tick *canvas.Image
	word *Text
}

// NewCheck makes a tick box; an empty label gives the box alone.
func NewCheck(label string, commit func(on bool) error) *Check {
	c := &Check{OnCommit: commit, box: Panel(White, Line2, 4), tick: Icon("check", 12, White), word: Fit(label, 13, Regular, Ink)}
	c.init(c, c.toggle, c.Refresh)
	c.ExtendBaseWidget(c)
	return c
}

// Label returns the words.
func (c *Check) Label() string { return c.word.Text() }

// SetOn ticks or clears without OnCommit.
func (c *Check) SetOn(on bool) {
	c.On = on
	c.Refresh()
}

func (c *Check) toggle() {
	c.SetOn(!c.On)
	if c.OnCommit == nil {
		return
	}
	if err := c.OnCommit(c.On); err != nil {
		c.SetOn(!c.On)
		if c.OnError != nil {
			c.OnError(err)
		}
	}
}

func paintTick(box *canvas.Rectangle, tick *canvas.Image, on, off bool) {
	box.FillColor, box.StrokeColor, box.StrokeWidth = White, Faint, 1.5
	switch {
	case off && on:
		box.FillColor, box.StrokeColor = Faint, Faint
	case off:
		box.FillColor, box.StrokeColor = GrayT, Line2
	case on:
		box.FillColor, box.StrokeColor = Accent, Accent
	}
	tick.Hidden = !on
}

// CreateRenderer implements fyne.Widget.
func (c *Check) CreateRenderer() fyne.WidgetRenderer {
	paintTick(c.box, c.tick, c.On, c.Disabled())
	return &checkRenderer{c}
}

type checkRenderer struct{ c *Check }

func (r *checkRenderer) Destroy() {}

func (r *checkRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.c.ring, r.c.box, r.c.tick, r.c.word}
}

func (r *checkRenderer) MinSize() fyne.Size {
	if r.c.word.text == "" {
		return fyne.NewSize(20, 24)
	}
	return fyne.NewSize(26+r.c.word.NaturalWidth(), 24)
}

func (r *checkRenderer) Layout(size fyne.Size) {
	y := whole((size.Height - 16) / 2)
	r.c.layRing(size)
	put(r.c.box, 1, y, 16, 16)
	put(r.c.tick, 3, y+2, 12, 12)
	put(r.c.word, 26, 0, size.Width-26, size.Height)
}

func (r *checkRenderer) Refresh() {
	paintTick(r.c.box, r.c.tick, r.c.On, r.c.Disabled())
	front := Ink
	if r.c.Disabled() {
		front = Faint
	}
	r.c.word.SetColor(front)
	r.Layout(r.c.Size())
	canvas.Refresh(r.c)
}

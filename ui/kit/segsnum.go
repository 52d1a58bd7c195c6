package kit

import (
	"image/color"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// SegsNum is the large row of steps: boxes with a tick or letter, their numbers below; 36 units high.
type SegsNum struct {
	widget.BaseWidget

	states string
	cells  []*segCell
}

type segCell struct {
	box    *canvas.Rectangle
	tick   *canvas.Image
	letter *Text
	number *Text
}

// NewSegsNum makes the row from a state string such as "SSSSWJTBB".
func NewSegsNum(states string) *SegsNum {
	s := &SegsNum{}
	s.set(states)
	s.ExtendBaseWidget(s)
	return s
}

// Set changes the states.
func (s *SegsNum) Set(states string) {
	if s.states != states {
		s.set(states)
		s.Refresh()
	}
}

func (s *SegsNum) set(states string) {
	s.states = states
	letters := []rune(states)
	for i := len(s.cells); i < len(letters); i++ {
		s.cells = append(s.cells, &segCell{
			box: Panel(SegEmpty, nil, 4), tick: Icon("check", 14, White),
			letter: T("", 11, Bold, White).Center(), number: T(strconv.Itoa(i+1), 10.5, Regular, Ink2).Center(),
		})
	}
	s.cells = s.cells[:len(letters)]
	for i, c := range s.cells {
		c.paint(letters[i])
	}
}

func (c *segCell) paint(state rune) {
	c.box.FillColor = segColour(state)
	word, front := segLetter(state)
	c.tick.Hidden = state != SegS
	c.letter.Set(word, front)
}

// segLetter gives the sign of a state inside a box; a done step has a tick instead.
func segLetter(state rune) (string, color.NRGBA) {
	switch state {
	case SegS:
		return "", White
	case SegW:
		return "W", SegDueF
	case SegJ, SegT:
		return string(state), White
	case SegL:
		return "L", AccentD
	}
	return "–", Ink2
}

// CreateRenderer implements fyne.Widget.
func (s *SegsNum) CreateRenderer() fyne.WidgetRenderer { return &segsNumRenderer{s} }

type segsNumRenderer struct{ s *SegsNum }

func (r *segsNumRenderer) Destroy() {}

func (r *segsNumRenderer) Objects() []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for _, c := range r.s.cells {
		out = append(out, c.box, c.tick, c.letter, c.number)
	}
	return out
}

func (r *segsNumRenderer) MinSize() fyne.Size {
	return fyne.NewSize(float32(len(r.s.cells))*20, 36)
}

func (r *segsNumRenderer) Layout(size fyne.Size) {
	if len(r.s.cells) == 0 {
		return
	}
	spread(len(r.s.cells), 3, size.Width, func(i int, x, w float32) {
		c := r.s.cells[i]
		put(c.box, x, 0, w, 20)
		put(c.tick, x+(w-14)/2, 3, 14, 14)
		put(c.letter, x, 3, w, 14)
		put(c.number, x, 23, w, 13)
	})
}

func (r *segsNumRenderer) Refresh() {
	for _, c := range r.s.cells {
		c.letter.Refresh()
	}
	r.Layout(r.s.Size())
	canvas.Refresh(r.s)
}

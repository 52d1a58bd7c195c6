package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Letters of a state string, one for each step: SegS done, SegJ running, SegW due, SegT late, SegL skipped; any other
// letter is "not yet".
const (
	SegS = 'S'
	SegJ = 'J'
	SegW = 'W'
	SegT = 'T'
	SegL = 'L'
)

func segColour(state rune) color.NRGBA {
	switch state {
	case SegS:
		return SegDone
	case SegJ:
		return SegRun
	case SegW:
		return SegDue
	case SegT:
		return SegLate
	case SegL:
		return AccentL
	}
	return SegEmpty
}

// Segs is the thin bar of step states, as calendar tiles have it. Due steps are taller bars and late steps the
// tallest, so that they are told apart without colour.
type Segs struct {
	widget.BaseWidget

	states []rune
	bars   []fyne.CanvasObject
	height float32
	gap    float32
}

// NewSegs makes a bar from a state string such as "SSSSWJTBB"; height is that of a plain segment (5 in tiles).
func NewSegs(states string, height float32) *Segs {
	s := &Segs{height: height, gap: 2}
	s.set(states)
	s.ExtendBaseWidget(s)
	return s
}

// Set changes the states.
func (s *Segs) Set(states string) {
	if string(s.states) == states {
		return
	}
	s.set(states)
	s.Refresh()
}

func (s *Segs) set(states string) {
	s.states = []rune(states)
	for len(s.bars) < len(s.states) {
		s.bars = append(s.bars, canvas.NewRectangle(SegEmpty))
	}
	for i, o := range s.bars {
		bar := o.(*canvas.Rectangle)
		if bar.Hidden = i >= len(s.states); bar.Hidden {
			continue
		}
		bar.FillColor = segColour(s.states[i])
		bar.CornerRadius = s.height / 2
		if s.states[i] == SegW || s.states[i] == SegT {
			bar.CornerRadius = 2
		}
	}
}

// CreateRenderer implements fyne.Widget.
func (s *Segs) CreateRenderer() fyne.WidgetRenderer { return &segsRenderer{s} }

type segsRenderer struct{ s *Segs }

func (r *segsRenderer) Destroy() {}

func (r *segsRenderer) Objects() []fyne.CanvasObject { return r.s.bars }

func (r *segsRenderer) MinSize() fyne.Size {
	return fyne.NewSize(float32(len(r.s.states))*6, r.s.height+4)
}

func (r *segsRenderer) Layout(size fyne.Size) {
	n := len(r.s.states)
	if n == 0 {
		return
	}
	spread(n, r.s.gap, size.Width, func(i int, x, w float32) {
		extra := float32(0)
		switch r.s.states[i] {
		case SegW:
			extra = 2
		case SegT:
			extra = 4
		}
		h := r.s.height + extra
		put(r.s.bars[i], x, (size.Height-h)/2, w, h)
	})
}

func (r *segsRenderer) Refresh() {
	r.Layout(r.s.Size())
	canvas.Refresh(r.s)
}

// spread divides a width into n whole-pixel parts with gaps.
func spread(n int, gap, width float32, each func(i int, x, w float32)) {
	step := (width + gap) / float32(n)
	for i := range n {
		x, next := whole(float32(i)*step), whole(float32(i+1)*step)
		each(i, x, next-x-gap)
	}
}

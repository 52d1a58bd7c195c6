package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// Segmented is a row of words of which one is chosen, such as Bulan, Pekan, Daftar. One tab stop; arrows choose.
type Segmented struct {
	control
	// OnChanged runs when another word is chosen by a person.
	OnChanged func(i int)

	chosen int
	ground *canvas.Rectangle
	thumb  *canvas.Rectangle
	words  []*Text
}

// NewSegmented makes the row with the first word chosen.
func NewSegmented(labels []string, changed func(i int)) *Segmented {
	s := &Segmented{OnChanged: changed, ground: Panel(rgb(0xE4EAE8), nil, 7), thumb: Panel(White, Line2, 5)}
	for _, l := range labels {
		s.words = append(s.words, T(l, 12, Medium, Ink2).Center())
	}
	s.init(s, func() {}, s.Refresh)
	s.ExtendBaseWidget(s)
	return s
}

// Chosen returns the index of the chosen word.
func (s *Segmented) Chosen() int { return s.chosen }

// SetChosen chooses without calling OnChanged.
func (s *Segmented) SetChosen(i int) {
	if i < 0 || i >= len(s.words) {
		return
	}
	s.chosen = i
	s.Refresh()
}

// Choose chooses as a person does, with OnChanged when it is another word.
func (s *Segmented) Choose(i int) {
	if i < 0 || i >= len(s.words) || i == s.chosen || s.Disabled() {
		return
	}
	s.SetChosen(i)
	if s.OnChanged != nil {
		s.OnChanged(i)
	}
}

// Tapped chooses the word under the pointer.
func (s *Segmented) Tapped(e *fyne.PointEvent) {
	x := float32(3)
	for i := range s.words {
		x += s.width(i)
		if e.Position.X < x {
			s.Choose(i)
			return
		}
	}
}

// TypedKey moves the choice with the arrows.
func (s *Segmented) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyLeft:
		s.Choose(s.chosen - 1)
	case fyne.KeyRight:
		s.Choose(s.chosen + 1)
	case fyne.KeyHome:
		s.Choose(0)
	case fyne.KeyEnd:
		s.Choose(len(s.words) - 1)
	default:
		pass(s, e)
	}
}

func (s *Segmented) width(i int) float32 {
	return up(measure(s.words[i].text, 12, SemiBold).Width) + 24
}

// CreateRenderer implements fyne.Widget.
func (s *Segmented) CreateRenderer() fyne.WidgetRenderer {
	r := &segmentedRenderer{s}
	r.paint()
	return r
}

type segmentedRenderer struct{ s *Segmented }

func (r *segmentedRenderer) Destroy() {}

func (r *segmentedRenderer) Objects() []fyne.CanvasObject {
	out := []fyne.CanvasObject{r.s.ring, r.s.ground, r.s.thumb}
	for _, w := range r.s.words {
		out = append(out, w)
	}
	return out
}

func (r *segmentedRenderer) MinSize() fyne.Size {
	w := float32(6)
	for i := range r.s.words {
		w += r.s.width(i)
	}
	return fyne.NewSize(w, 32)
}

func (r *segmentedRenderer) Layout(size fyne.Size) {
	r.s.layRing(size)
	put(r.s.ground, 0, 0, size.Width, size.Height)
	x := float32(3)
	for i, word := range r.s.words {
		w := r.s.width(i)
		put(word, x, 0, w, size.Height)
		if i == r.s.chosen {
			put(r.s.thumb, x+1, 4, w-2, size.Height-8)
		}
		x += w
	}
}

func (r *segmentedRenderer) paint() {
	for i, w := range r.s.words {
		c, weight := Ink2, Medium
		if i == r.s.chosen {
			c, weight = AccentD, SemiBold
		}
		w.weight = weight
		w.Set(w.text, c)
	}
}

func (r *segmentedRenderer) Refresh() {
	r.paint()
	r.Layout(r.s.Size())
	canvas.Refresh(r.s)
}

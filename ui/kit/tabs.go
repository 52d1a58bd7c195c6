package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// Tabs are words with an underline below the chosen one, 38 units high. One tab stop; arrows choose.
type Tabs struct {
	control
	// OnChanged runs when a person chooses another word.
	OnChanged func(i int)

	chosen int
	words  []*Text
	under  *canvas.Rectangle
	line   *canvas.Rectangle
}

// NewTabs makes the tabs with the first chosen.
func NewTabs(labels []string, changed func(i int)) *Tabs {
	t := &Tabs{OnChanged: changed, under: Panel(Accent, nil, 1), line: Panel(Line, nil, 0)}
	for _, l := range labels {
		t.words = append(t.words, T(l, 13, Medium, Ink2))
	}
	t.init(t, func() {}, t.Refresh)
	t.ExtendBaseWidget(t)
	return t
}

// SetLabels changes the words, as many as there are.
func (t *Tabs) SetLabels(labels []string) {
	for i, w := range t.words {
		w.SetText(labels[i])
	}
	t.Refresh()
}

// Chosen returns the index of the chosen tab.
func (t *Tabs) Chosen() int { return t.chosen }

// SetChosen chooses without OnChanged.
func (t *Tabs) SetChosen(i int) {
	if i >= 0 && i < len(t.words) {
		t.chosen = i
		t.Refresh()
	}
}

// Choose chooses as a person does.
func (t *Tabs) Choose(i int) {
	if i < 0 || i >= len(t.words) || i == t.chosen {
		return
	}
	t.SetChosen(i)
	if t.OnChanged != nil {
		t.OnChanged(i)
	}
}

// Tapped chooses the word under the pointer.
func (t *Tabs) Tapped(e *fyne.PointEvent) {
	for i := range t.words {
		x, w := t.span(i)
		if e.Position.X >= x-12 && e.Position.X < x+w+12 {
			t.Choose(i)
			return
		}
	}
}

// TypedKey moves the choice.
func (t *Tabs) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyLeft:
		t.Choose(t.chosen - 1)
	case fyne.KeyRight:
		t.Choose(t.chosen + 1)
	default:
		pass(t, e)
	}
}

func (t *Tabs) span(i int) (x, w float32) {
	for j := range i {
		x += up(measure(t.words[j].text, 13, SemiBold).Width) + 24
	}
	return x, up(measure(t.words[i].text, 13, SemiBold).Width)
}

func (t *Tabs) paint() {
	for i, w := range t.words {
		w.weight = Medium
		c := Ink2
		if i == t.chosen {
			c, w.weight = AccentD, SemiBold
		}
		w.Set(w.text, c)
	}
}

// CreateRenderer implements fyne.Widget.
func (t *Tabs) CreateRenderer() fyne.WidgetRenderer {
	t.paint()
	return &tabsRenderer{t}
}

type tabsRenderer struct{ t *Tabs }

func (r *tabsRenderer) Destroy() {}

func (r *tabsRenderer) Objects() []fyne.CanvasObject {
	out := []fyne.CanvasObject{r.t.ring, r.t.line, r.t.under}
	for _, w := range r.t.words {
		out = append(out, w)
	}
	return out
}

func (r *tabsRenderer) MinSize() fyne.Size {
	if len(r.t.words) == 0 {
		return fyne.NewSize(0, 38)
	}
	x, w := r.t.span(len(r.t.words) - 1)
	return fyne.NewSize(x+w, 38)
}

func (r *tabsRenderer) Layout(size fyne.Size) {
	t := r.t
	t.layRing(size)
	put(t.line, 0, size.Height-1, size.Width, 1)
	for i, word := range t.words {
		x, w := t.span(i)
		put(word, x, 0, w, size.Height-2)
		if i == t.chosen {
			put(t.under, x, size.Height-2, w, 2)
		}
	}
}

func (r *tabsRenderer) Refresh() {
	r.t.paint()
	r.Layout(r.t.Size())
	canvas.Refresh(r.t)
}

package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// SearchButton looks like a search entry and opens one when pressed: magnifier, words and a key.
type SearchButton struct {
	control
	ground *canvas.Rectangle
	inside *fyne.Container
}

// NewSearchButton makes one, 250 units wide.
func NewSearchButton(words, key string, tapped func()) *SearchButton {
	b := &SearchButton{ground: Panel(White, Line2, 6)}
	b.inside = Pad(H(10, Icon("search", 16, Ink2), Grow(Fit(words, 13, Regular, Ink3)), Key(key)), 0, 8, 0, 10)
	b.init(b, tapped, b.Refresh)
	b.ExtendBaseWidget(b)
	return b
}

// CreateRenderer implements fyne.Widget.
func (b *SearchButton) CreateRenderer() fyne.WidgetRenderer { return &searchButtonRenderer{b} }

type searchButtonRenderer struct{ b *SearchButton }

func (r *searchButtonRenderer) Destroy() {}

func (r *searchButtonRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.b.ring, r.b.ground, r.b.inside}
}

func (r *searchButtonRenderer) MinSize() fyne.Size { return fyne.NewSize(250, 32) }

func (r *searchButtonRenderer) Layout(size fyne.Size) {
	r.b.layRing(size)
	put(r.b.ground, 0, 0, size.Width, size.Height)
	put(r.b.inside, 0, 0, size.Width, size.Height)
}

func (r *searchButtonRenderer) Refresh() {
	r.b.ground.FillColor = White
	if r.b.hovered {
		r.b.ground.FillColor = Sunk
	}
	r.Layout(r.b.Size())
	canvas.Refresh(r.b)
}

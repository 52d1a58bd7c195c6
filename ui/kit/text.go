package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Text is one line in a size, weight and colour. T makes one that keeps its full width, Fit one that is cut with an
// ellipsis when its place is narrower.
type Text struct {
	widget.BaseWidget
	// Align is where the line stands in a wider place; leading when zero.
	Align fyne.TextAlign

	raw    *canvas.Text
	text   string
	weight Weight
	fit    bool
}

// T makes a line that is never cut. Size in units (13 is body text).
func T(text string, size float32, w Weight, c color.Color) *Text {
	t := &Text{text: text, weight: w, raw: &canvas.Text{Text: text, TextSize: size, Color: c}}
	t.face()
	t.ExtendBaseWidget(t)
	return t
}

// Fit makes a line that is cut with an ellipsis to the width it gets, and cut anew on every resize.
func Fit(text string, size float32, w Weight, c color.Color) *Text {
	t := T(text, size, w, c)
	t.fit = true
	return t
}

// Right makes the line stand at the right of its place and returns it.
func (t *Text) Right() *Text {
	t.Align = fyne.TextAlignTrailing
	return t
}

// Center makes the line stand in the middle of its place and returns it.
func (t *Text) Center() *Text {
	t.Align = fyne.TextAlignCenter
	return t
}

func (t *Text) face() {
	t.raw.FontSource = t.weight.source(t.text)
	t.raw.TextStyle = t.weight.style()
}

// Text returns the whole text, also where less is shown.
func (t *Text) Text() string { return t.text }

// Shown returns what stands on the screen, with its ellipsis.
func (t *Text) Shown() string { return t.raw.Text }

// SetText replaces the text.
func (t *Text) SetText(text string) {
	if t.text == text {
		return
	}
	t.text = text
	t.face()
	t.Refresh()
}

// SetColor replaces the colour.
func (t *Text) SetColor(c color.Color) {
	if t.raw.Color == c {
		return
	}
	t.raw.Color = c
	t.Refresh()
}

// Set replaces text and colour in one go.
func (t *Text) Set(text string, c color.Color) {
	t.raw.Color = c
	t.text = text
	t.face()
	t.Refresh()
}

// NaturalWidth is the width of the whole text.
func (t *Text) NaturalWidth() float32 { return up(measure(t.text, t.raw.TextSize, t.weight).Width) }

// CreateRenderer implements fyne.Widget.
func (t *Text) CreateRenderer() fyne.WidgetRenderer { return &textRenderer{t} }

type textRenderer struct{ t *Text }

func (r *textRenderer) Destroy() {}

func (r *textRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.t.raw} }

func (r *textRenderer) MinSize() fyne.Size {
	w := r.t.NaturalWidth()
	if r.t.fit {
		w = min(w, 24)
	}
	return fyne.NewSize(w, lineHeight(r.t.raw.TextSize, r.t.weight))
}

func (r *textRenderer) Layout(size fyne.Size) {
	t := r.t
	t.raw.Text = t.text
	if t.fit {
		t.raw.Text = ellipsis(t.text, t.raw.TextSize, t.weight, size.Width)
	}
	t.raw.Alignment = t.Align
	h := lineHeight(t.raw.TextSize, t.weight)
	put(t.raw, 0, (size.Height-h)/2, size.Width, h)
}

func (r *textRenderer) Refresh() {
	r.Layout(r.t.Size())
	r.t.raw.Refresh()
}

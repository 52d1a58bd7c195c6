package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Para is a text of several lines, wrapped to the width it gets. Its least height is right once a layout of the kit
// has asked for it by HeightFor, which V, H, Cols, Pad, Card and Scroll do.
type Para struct {
	widget.BaseWidget

	text   string
	size   float32
	weight Weight
	colour color.Color
	limit  int

	width float32
	lines []string
	align fyne.TextAlign
}

// NewPara makes a wrapped text; limit is the largest number of lines (the last ends with …), 0 for no limit.
func NewPara(text string, size float32, w Weight, c color.Color, limit int) *Para {
	p := &Para{text: text, size: size, weight: w, colour: c, limit: limit}
	p.ExtendBaseWidget(p)
	return p
}

// Center puts every line in the middle and returns the paragraph.
func (p *Para) Center() *Para {
	p.align = fyne.TextAlignCenter
	return p
}

// Text returns the whole text.
func (p *Para) Text() string { return p.text }

// Lines returns the lines as they were last wrapped.
func (p *Para) Lines() []string { return p.lines }

// SetText replaces the text.
func (p *Para) SetText(text string) {
	if p.text == text {
		return
	}
	p.text, p.lines = text, nil
	p.Refresh()
}

// SetColor replaces the colour.
func (p *Para) SetColor(c color.Color) {
	p.colour = c
	p.Refresh()
}

// HeightFor wraps the text to a width and returns the height.
func (p *Para) HeightFor(width float32) float32 {
	if p.lines == nil || p.width != width {
		p.width = width
		p.lines = wrapLines(p.text, p.size, p.weight, width, p.limit)
	}
	return float32(len(p.lines)) * p.pitch()
}

// NaturalWidth is the width of the whole text in one line.
func (p *Para) NaturalWidth() float32 { return up(measure(p.text, p.size, p.weight).Width) }

func (p *Para) pitch() float32 { return lineHeight(p.size, p.weight) }

// CreateRenderer implements fyne.Widget.
func (p *Para) CreateRenderer() fyne.WidgetRenderer { return &paraRenderer{p: p} }

type paraRenderer struct {
	p    *Para
	rows []fyne.CanvasObject
}

func (r *paraRenderer) Destroy() {}

func (r *paraRenderer) Objects() []fyne.CanvasObject { return r.rows }

func (r *paraRenderer) MinSize() fyne.Size {
	if r.p.width > 0 {
		return fyne.NewSize(24, r.p.HeightFor(r.p.width))
	}
	return fyne.NewSize(24, r.p.pitch())
}

func (r *paraRenderer) Layout(size fyne.Size) {
	if size.Width <= 0 {
		return
	}
	p := r.p
	p.HeightFor(size.Width)
	source := p.weight.source(p.text)
	for len(r.rows) < len(p.lines) {
		r.rows = append(r.rows, &canvas.Text{})
	}
	r.rows = r.rows[:len(p.lines)]
	for i, o := range r.rows {
		t := o.(*canvas.Text)
		t.Text, t.TextSize, t.Color = p.lines[i], p.size, p.colour
		t.FontSource, t.TextStyle = source, p.weight.style()
		t.Alignment = p.align
		put(t, 0, float32(i)*p.pitch(), size.Width, p.pitch())
	}
}

func (r *paraRenderer) Refresh() {
	r.Layout(r.p.Size())
	for _, o := range r.rows {
		o.Refresh()
	}
	canvas.Refresh(r.p)
}

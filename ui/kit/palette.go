package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Palette is a panel over the middle of the window: a line to type into, and below it what answers. The focus stays in
// the line; Escape and a click beside the panel close it.
type Palette struct {
	widget.BaseWidget
	// Entry is the line.
	Entry *Entry
	// OnKey sees every key of the line that is not Escape first; true means it is used up. May be nil.
	OnKey func(e *fyne.KeyEvent) bool
	// OnClose runs after the palette was closed, however; may be nil.
	OnClose func()

	canvas fyne.Canvas
	shade  *canvas.Rectangle
	ground *canvas.Rectangle
	parts  *fyne.Container
}

const (
	paletteWidth = 680
	paletteTop   = 96
)

// NewPalette makes a palette; changed runs on every letter.
func NewPalette(hint string, changed func(text string), body fyne.CanvasObject) *Palette {
	line := NewSearch(hint, "", changed)
	p := &Palette{Entry: line.Entry, shade: scrim(), ground: Shadowed(Panel(White, nil, 12))}
	line.Entry.OnKey = func(e *fyne.KeyEvent) bool {
		return e.Name != fyne.KeyEscape && p.OnKey != nil && p.OnKey(e)
	}
	p.parts = V(0, Inset(line, 16), Rule(), body)
	p.ExtendBaseWidget(p)
	return p
}

// ShowIn opens the palette over a window.
func (p *Palette) ShowIn(win fyne.Window) {
	p.canvas = win.Canvas()
	showLayer(p.canvas, p)
	p.canvas.Focus(p.Entry)
}

// Close takes the palette away.
func (p *Palette) Close() {
	if p.canvas == nil {
		return
	}
	c := p.canvas
	p.canvas = nil
	c.Unfocus()
	c.Overlays().Remove(p)
	if p.OnClose != nil {
		p.OnClose()
	}
}

// Open tells whether the palette is shown.
func (p *Palette) Open() bool { return p.canvas != nil }

// Tapped closes on a click beside the panel.
func (p *Palette) Tapped(e *fyne.PointEvent) {
	at, size := p.ground.Position(), p.ground.Size()
	if e.Position.X < at.X || e.Position.Y < at.Y || e.Position.X > at.X+size.Width || e.Position.Y > at.Y+size.Height {
		p.Close()
	}
}

// Held implements Holder.
func (p *Palette) Held() []fyne.CanvasObject { return []fyne.CanvasObject{p.parts} }

// CreateRenderer implements fyne.Widget.
func (p *Palette) CreateRenderer() fyne.WidgetRenderer { return &paletteRenderer{p} }

type paletteRenderer struct{ p *Palette }

func (r *paletteRenderer) Destroy() {}

func (r *paletteRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.p.shade, r.p.ground, r.p.parts}
}

func (r *paletteRenderer) MinSize() fyne.Size { return fyne.NewSize(320, 160) }

func (r *paletteRenderer) Layout(size fyne.Size) {
	w := min(paletteWidth, size.Width-32)
	x, y := whole((size.Width-w)/2), min(paletteTop, whole(size.Height/8))
	h := min(HeightFor(r.p.parts, w), size.Height-2*y)
	put(r.p.shade, 0, 0, size.Width, size.Height)
	put(r.p.ground, x, y, w, h)
	put(r.p.parts, x, y, w, h)
}

func (r *paletteRenderer) Refresh() {
	r.Layout(r.p.Size())
	r.p.parts.Refresh()
	canvas.Refresh(r.p)
}

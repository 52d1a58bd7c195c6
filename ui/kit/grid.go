package kit

import "fyne.io/fyne/v2"

// Cols puts objects into columns of given shares (missing shares count as 1), stretched to the full height.
func Cols(gap float32, shares []float32, objs ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: &cols{gap: gap, shares: shares}, Objects: objs}
}

type cols struct {
	gap    float32
	shares []float32
	last   float32
}

func (c *cols) widths(n int, total float32) []float32 {
	zero, shares := make([]float32, n), make([]float32, n)
	for i := range shares {
		shares[i] = 1
		if i < len(c.shares) {
			shares[i] = c.shares[i]
		}
	}
	return divide(zero, zero, shares, c.gap, total)
}

func (c *cols) MinSize(objs []fyne.CanvasObject) fyne.Size {
	objs = visible(objs)
	size := sideBySide(objs, c.gap)
	if c.last > 0 {
		size.Height = c.heightFor(objs, c.last)
	}
	return size
}

func (c *cols) heightFor(objs []fyne.CanvasObject, width float32) float32 {
	objs = visible(objs)
	return tallest(objs, c.widths(len(objs), width))
}

func (c *cols) Layout(objs []fyne.CanvasObject, size fyne.Size) {
	objs = visible(objs)
	c.last = size.Width
	x := float32(0)
	for i, w := range c.widths(len(objs), size.Width) {
		put(objs[i], x, 0, w, size.Height)
		x += w + c.gap
	}
}

// Wrap puts objects beside each other at their natural width and breaks into further lines when the width is used up.
func Wrap(gapX, gapY float32, objs ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: &wrap{gapX: gapX, gapY: gapY}, Objects: objs}
}

type wrap struct {
	gapX, gapY float32
	last       float32
}

func (l *wrap) run(objs []fyne.CanvasObject, width float32, each func(o fyne.CanvasObject, x, y, w, h float32)) float32 {
	x, y, line := float32(0), float32(0), float32(0)
	for _, o := range visible(objs) {
		w := min(width, naturalWidth(o))
		h := HeightFor(o, w)
		if x > 0 && x+w > width {
			x, y, line = 0, y+line+l.gapY, 0
		}
		each(o, x, y, w, h)
		x += w + l.gapX
		line = max(line, h)
	}
	return y + line
}

func (l *wrap) heightFor(objs []fyne.CanvasObject, width float32) float32 {
	return l.run(objs, width, func(fyne.CanvasObject, float32, float32, float32, float32) {})
}

func (l *wrap) naturalWidth(objs []fyne.CanvasObject) float32 {
	return (&row{gap: l.gapX}).naturalWidth(objs)
}

func (l *wrap) MinSize(objs []fyne.CanvasObject) fyne.Size {
	w := float32(0)
	for _, o := range visible(objs) {
		w = max(w, up(o.MinSize().Width))
	}
	width := l.last
	if width == 0 {
		width = l.naturalWidth(objs)
	}
	return fyne.NewSize(w, l.heightFor(objs, width))
}

func (l *wrap) Layout(objs []fyne.CanvasObject, size fyne.Size) {
	l.last = size.Width
	l.run(objs, size.Width, func(o fyne.CanvasObject, x, y, w, h float32) { put(o, x, y, w, h) })
}

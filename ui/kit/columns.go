package kit

import "fyne.io/fyne/v2"

// Columns keeps the head and the rows of a list in line. Positive widths are units, negative ones shares of the rest.
type Columns struct {
	gap    float32
	widths []float32
}

// NewColumns makes columns with a gap between them, for example NewColumns(12, 40, -2, -1, 90).
func NewColumns(gap float32, widths ...float32) *Columns {
	return &Columns{gap: gap, widths: widths}
}

// Row puts one object into each column, at its natural height in the middle and the full width of the column.
func (c *Columns) Row(objs ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: &columnsLayout{c}, Objects: objs}
}

// Head makes the captions of the columns. A caption beginning with ">" stands at the right.
func (c *Columns) Head(captions ...string) *fyne.Container {
	objs := make([]fyne.CanvasObject, len(captions))
	for i, s := range captions {
		if len(s) > 0 && s[0] == '>' {
			objs[i] = Fit(s[1:], 11, Medium, Ink2).Right()
			continue
		}
		objs[i] = Fit(s, 11, Medium, Ink2)
	}
	return c.Row(objs...)
}

func (c *Columns) places(total float32) []float32 {
	n := len(c.widths)
	base, shares := make([]float32, n), make([]float32, n)
	for i, w := range c.widths {
		if w < 0 {
			shares[i] = -w
			continue
		}
		base[i] = w
	}
	return divide(base, base, shares, c.gap, total)
}

type columnsLayout struct{ c *Columns }

func (l *columnsLayout) MinSize(objs []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(l.c.gap*float32(len(l.c.widths)-1), 0)
	for i, o := range objs {
		m := o.MinSize()
		size.Height = max(size.Height, up(m.Height))
		if i < len(l.c.widths) {
			size.Width += max(l.c.widths[i], 0)
		}
	}
	return size
}

func (l *columnsLayout) Layout(objs []fyne.CanvasObject, size fyne.Size) {
	x := float32(0)
	for i, w := range l.c.places(size.Width) {
		if i >= len(objs) {
			return
		}
		h := min(size.Height, HeightFor(objs[i], w))
		put(objs[i], x, (size.Height-h)/2, w, h)
		x += w + l.c.gap
	}
}

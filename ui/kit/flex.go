package kit

import "fyne.io/fyne/v2"

type cross int

const (
	crossCenter cross = iota
	crossTop
	crossFill
)

// H puts objects beside each other, each at its natural width and centred in height. Grow children share what is
// left; texts made with Fit give way when there is too little.
func H(gap float32, objs ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: &row{gap: gap}, Objects: objs}
}

// HTop is H with all children at the top.
func HTop(gap float32, objs ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: &row{gap: gap, cross: crossTop}, Objects: objs}
}

// HFill is H with all children stretched to the full height.
func HFill(gap float32, objs ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: &row{gap: gap, cross: crossFill}, Objects: objs}
}

// V puts objects below each other, all stretched to the full width. Grow children share the height left.
func V(gap float32, objs ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: &column{gap: gap}, Objects: objs}
}

// Grow makes an object take a share of the room left in H or V.
func Grow(o fyne.CanvasObject) *fyne.Container { return Share(1, o) }

// Share is Grow with a share other than 1.
func Share(share float32, o fyne.CanvasObject) *fyne.Container {
	c := &fyne.Container{Layout: &grow{share: share}}
	if o != nil {
		c.Objects = []fyne.CanvasObject{o}
	}
	return c
}

// Spacer is an empty Grow.
func Spacer() *fyne.Container { return Share(1, nil) }

type grow struct {
	stack
	share float32
}

func shareOf(o fyne.CanvasObject) float32 {
	if c, ok := o.(*fyne.Container); ok {
		if g, ok := c.Layout.(*grow); ok {
			return g.share
		}
	}
	return 0
}

// divide gives every object its length along the main axis: base for all, less for those that can shrink when
// room is short, the rest to the growing ones. The last growing one takes the rounding.
func divide(base, least, shares []float32, gap, total float32) []float32 {
	out := make([]float32, len(base))
	left, shrinkable, sum := total-gap*float32(max(0, len(base)-1)), float32(0), float32(0)
	last := -1
	for i := range base {
		if shares[i] > 0 {
			sum += shares[i]
			last = i
			continue
		}
		out[i] = base[i]
		left -= base[i]
		shrinkable += base[i] - least[i]
	}
	if left < 0 && shrinkable > 0 {
		cut := min(1, -left/shrinkable)
		for i := range out {
			if shares[i] == 0 {
				less := up((base[i] - least[i]) * cut)
				out[i] -= less
				left += less
			}
		}
	}
	room := max(0, left)
	for i, used := 0, float32(0); i < len(out); i++ {
		switch {
		case i == last:
			out[i] = room - used
		case shares[i] > 0:
			out[i] = whole(room * shares[i] / sum)
			used += out[i]
		}
	}
	return out
}

type row struct {
	gap   float32
	cross cross
	last  float32
}

func (r *row) widths(objs []fyne.CanvasObject, total float32) []float32 {
	base, least, shares := make([]float32, len(objs)), make([]float32, len(objs)), make([]float32, len(objs))
	for i, o := range objs {
		if shares[i] = shareOf(o); shares[i] == 0 {
			base[i], least[i] = naturalWidth(o), up(o.MinSize().Width)
		}
	}
	return divide(base, least, shares, r.gap, total)
}

func (r *row) MinSize(objs []fyne.CanvasObject) fyne.Size {
	objs = visible(objs)
	size := sideBySide(objs, r.gap)
	if r.last > 0 {
		size.Height = r.heightFor(objs, r.last)
	}
	return size
}

func (r *row) heightFor(objs []fyne.CanvasObject, width float32) float32 {
	objs = visible(objs)
	return tallest(objs, r.widths(objs, width))
}

// sideBySide is the least room of objects beside each other.
func sideBySide(objs []fyne.CanvasObject, gap float32) fyne.Size {
	size := fyne.NewSize(gap*float32(max(0, len(objs)-1)), 0)
	for _, o := range objs {
		m := o.MinSize()
		size.Width += up(m.Width)
		size.Height = max(size.Height, up(m.Height))
	}
	return size
}

// tallest is the height of the highest object at the given widths.
func tallest(objs []fyne.CanvasObject, widths []float32) float32 {
	h := float32(0)
	for i, w := range widths {
		h = max(h, HeightFor(objs[i], w))
	}
	return h
}

func (r *row) naturalWidth(objs []fyne.CanvasObject) float32 {
	objs = visible(objs)
	w := r.gap * float32(max(0, len(objs)-1))
	for _, o := range objs {
		w += naturalWidth(o)
	}
	return w
}

func (r *row) Layout(objs []fyne.CanvasObject, size fyne.Size) {
	objs = visible(objs)
	r.last = size.Width
	x := float32(0)
	for i, w := range r.widths(objs, size.Width) {
		h := size.Height
		if r.cross != crossFill {
			h = min(h, HeightFor(objs[i], w))
		}
		y := float32(0)
		if r.cross == crossCenter {
			y = (size.Height - h) / 2
		}
		put(objs[i], x, y, w, h)
		x += w + r.gap
	}
}

type column struct {
	gap  float32
	last float32
}

func (c *column) MinSize(objs []fyne.CanvasObject) fyne.Size {
	objs = visible(objs)
	w := float32(0)
	for _, o := range objs {
		w = max(w, up(o.MinSize().Width))
	}
	if c.last > 0 {
		return fyne.NewSize(w, c.heightFor(objs, c.last))
	}
	h := c.gap * float32(max(0, len(objs)-1))
	for _, o := range objs {
		h += up(o.MinSize().Height)
	}
	return fyne.NewSize(w, h)
}

func (c *column) heightFor(objs []fyne.CanvasObject, width float32) float32 {
	objs = visible(objs)
	h := c.gap * float32(max(0, len(objs)-1))
	for _, o := range objs {
		h += HeightFor(o, width)
	}
	return h
}

func (c *column) naturalWidth(objs []fyne.CanvasObject) float32 {
	w := float32(0)
	for _, o := range visible(objs) {
		w = max(w, naturalWidth(o))
	}
	return w
}

func (c *column) Layout(objs []fyne.CanvasObject, size fyne.Size) {
	objs = visible(objs)
	c.last = size.Width
	base, shares := make([]float32, len(objs)), make([]float32, len(objs))
	for i, o := range objs {
		if shares[i] = shareOf(o); shares[i] == 0 {
			base[i] = HeightFor(o, size.Width)
		}
	}
	y := float32(0)
	for i, h := range divide(base, base, shares, c.gap, size.Height) {
		put(objs[i], 0, y, size.Width, h)
		y += h + c.gap
	}
}

package kit

import "fyne.io/fyne/v2"

// Stack lays objects over each other, all at the full size.
func Stack(objs ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: &stack{}, Objects: objs}
}

type stack struct{}

func (*stack) MinSize(objs []fyne.CanvasObject) fyne.Size {
	size := fyne.Size{}
	for _, o := range visible(objs) {
		m := o.MinSize()
		size = size.Max(fyne.NewSize(up(m.Width), up(m.Height)))
	}
	return size
}

func (*stack) heightFor(objs []fyne.CanvasObject, width float32) float32 {
	h := float32(0)
	for _, o := range visible(objs) {
		h = max(h, HeightFor(o, width))
	}
	return h
}

func (*stack) naturalWidth(objs []fyne.CanvasObject) float32 {
	w := float32(0)
	for _, o := range visible(objs) {
		w = max(w, naturalWidth(o))
	}
	return w
}

func (*stack) Layout(objs []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objs {
		put(o, 0, 0, size.Width, size.Height)
	}
}

// Pad puts room around an object, in the order top, right, bottom, left.
func Pad(o fyne.CanvasObject, top, right, bottom, left float32) *fyne.Container {
	return &fyne.Container{Layout: &pad{top, right, bottom, left}, Objects: []fyne.CanvasObject{o}}
}

// Inset is Pad with the same room on all sides.
func Inset(o fyne.CanvasObject, all float32) *fyne.Container { return Pad(o, all, all, all, all) }

type pad struct{ top, right, bottom, left float32 }

func (p *pad) MinSize(objs []fyne.CanvasObject) fyne.Size {
	return (&stack{}).MinSize(objs).AddWidthHeight(p.left+p.right, p.top+p.bottom)
}

func (p *pad) heightFor(objs []fyne.CanvasObject, width float32) float32 {
	return (&stack{}).heightFor(objs, width-p.left-p.right) + p.top + p.bottom
}

func (p *pad) naturalWidth(objs []fyne.CanvasObject) float32 {
	return (&stack{}).naturalWidth(objs) + p.left + p.right
}

func (p *pad) Layout(objs []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objs {
		put(o, p.left, p.top, size.Width-p.left-p.right, size.Height-p.top-p.bottom)
	}
}

// Fix gives an object a width and a height as its least size; 0 leaves that side to the object.
func Fix(width, height float32, o fyne.CanvasObject) *fyne.Container {
	c := &fyne.Container{Layout: &fix{width, height}}
	if o != nil {
		c.Objects = []fyne.CanvasObject{o}
	}
	return c
}

type fix struct{ w, h float32 }

func (f *fix) MinSize(objs []fyne.CanvasObject) fyne.Size {
	m := (&stack{}).MinSize(objs)
	if f.w > 0 {
		m.Width = f.w
	}
	if f.h > 0 {
		m.Height = f.h
	}
	return m
}

func (f *fix) heightFor(objs []fyne.CanvasObject, width float32) float32 {
	if f.h > 0 {
		return f.h
	}
	return (&stack{}).heightFor(objs, width)
}

func (f *fix) naturalWidth(objs []fyne.CanvasObject) float32 {
	if f.w > 0 {
		return f.w
	}
	return (&stack{}).naturalWidth(objs)
}

func (f *fix) Layout(objs []fyne.CanvasObject, size fyne.Size) { (&stack{}).Layout(objs, size) }

// Place keeps an object at its natural size inside a larger room: 0 is left or top, 0.5 the middle, 1 right or bottom.
func Place(across, down float32, o fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: &place{across, down}, Objects: []fyne.CanvasObject{o}}
}

type place struct{ across, down float32 }

func (p *place) MinSize(objs []fyne.CanvasObject) fyne.Size { return (&stack{}).MinSize(objs) }

func (p *place) naturalWidth(objs []fyne.CanvasObject) float32 { return (&stack{}).naturalWidth(objs) }

func (p *place) heightFor(objs []fyne.CanvasObject, width float32) float32 {
	return (&stack{}).heightFor(objs, min(width, p.naturalWidth(objs)))
}

func (p *place) Layout(objs []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objs {
		w := min(size.Width, naturalWidth(o))
		h := min(size.Height, HeightFor(o, w))
		put(o, (size.Width-w)*p.across, (size.Height-h)*p.down, w, h)
	}
}

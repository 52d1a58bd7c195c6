package kit

import (
	"math"

	"fyne.io/fyne/v2"
)

// Tall is an object whose height depends on the width it gets, such as a paragraph.
type Tall interface {
	HeightFor(width float32) float32
}

type tallLayout interface {
	heightFor(objs []fyne.CanvasObject, width float32) float32
}

// natural is an object that can live with less than the width it would like, such as a text cut with an ellipsis.
type natural interface {
	NaturalWidth() float32
}

type naturalLayout interface {
	naturalWidth(objs []fyne.CanvasObject) float32
}

// HeightFor returns the height an object needs at a width, looking through the kit's layouts into paragraphs.
func HeightFor(o fyne.CanvasObject, width float32) float32 {
	if t, ok := o.(Tall); ok {
		return t.HeightFor(width)
	}
	if c, ok := o.(*fyne.Container); ok {
		if l, ok := c.Layout.(tallLayout); ok {
			return l.heightFor(c.Objects, width)
		}
	}
	return up(o.MinSize().Height)
}

func naturalWidth(o fyne.CanvasObject) float32 {
	if n, ok := o.(natural); ok {
		return n.NaturalWidth()
	}
	if c, ok := o.(*fyne.Container); ok {
		if l, ok := c.Layout.(naturalLayout); ok {
			return l.naturalWidth(c.Objects)
		}
	}
	return up(o.MinSize().Width)
}

func up(v float32) float32    { return float32(math.Ceil(float64(v) - 0.001)) }
func whole(v float32) float32 { return float32(math.Round(float64(v))) }

func put(o fyne.CanvasObject, x, y, w, h float32) {
	o.Move(fyne.NewPos(whole(x), whole(y)))
	o.Resize(fyne.NewSize(max(0, whole(w)), max(0, whole(h))))
}

func visible(objs []fyne.CanvasObject) []fyne.CanvasObject {
	for i, o := range objs {
		if !o.Visible() {
			out := append([]fyne.CanvasObject{}, objs[:i]...)
			for _, p := range objs[i+1:] {
				if p.Visible() {
					out = append(out, p)
				}
			}
			return out
		}
	}
	return objs
}

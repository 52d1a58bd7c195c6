package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Holder is a widget that shows other objects. Fyne does not let anyone look into a widget; the kit looks into those
// that tell it by Held, to scroll a focused control into sight and to make room for a message.
type Holder interface {
	fyne.Widget
	// Held returns the objects shown inside, always the same.
	Held() []fyne.CanvasObject
}

func held(o fyne.CanvasObject) []fyne.CanvasObject {
	switch o := o.(type) {
	case *fyne.Container:
		return o.Objects
	case *container.Scroll:
		return []fyne.CanvasObject{o.Content}
	case *widget.PopUp:
		return []fyne.CanvasObject{o.Content}
	case Holder:
		return o.Held()
	}
	return nil
}

// way returns the objects from one object down to another inside it, both included; nil when it is not inside.
func way(from, to fyne.CanvasObject) []fyne.CanvasObject {
	if from == to {
		return []fyne.CanvasObject{to}
	}
	for _, o := range held(from) {
		if rest := way(o, to); rest != nil {
			return append([]fyne.CanvasObject{from}, rest...)
		}
	}
	return nil
}

// wayTo returns the objects from a layer of the window down to an object; nil when it is not shown.
func wayTo(o fyne.CanvasObject) []fyne.CanvasObject {
	c := fyne.CurrentApp().Driver().CanvasForObject(o)
	if c == nil {
		return nil
	}
	for _, layer := range append([]fyne.CanvasObject{c.Content()}, c.Overlays().List()...) {
		if p := way(layer, o); p != nil {
			return p
		}
	}
	return nil
}

// remeasure carries out a change inside an object and lays out everything around it when its height changed: the
// containers down to the first widget, which on its refresh lays out all the rest.
func remeasure(o fyne.CanvasObject, change func()) {
	width := o.Size().Width
	before := HeightFor(o, width)
	change()
	o.Refresh()
	if width <= 0 || HeightFor(o, width) == before {
		return
	}
	for _, around := range wayTo(o) {
		c, ok := around.(*fyne.Container)
		if !ok {
			around.Refresh()
			return
		}
		if c.Layout != nil {
			c.Layout.Layout(c.Objects, c.Size())
		}
	}
}

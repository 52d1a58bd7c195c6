package kit

import "fyne.io/fyne/v2"

// sightMargin is the room left above and below what is scrolled into sight.
const sightMargin = 8

// lastCame is the control the focus came to last. The focus comes to it again when the window does; the page then
// stays as it was scrolled.
var lastCame fyne.CanvasObject

// came is called by every control on the coming of the focus and scrolls it into sight.
func came(o fyne.CanvasObject) {
	if o == lastCame {
		return
	}
	lastCame = o
	intoSight(o)
}

// intoSight scrolls every ScrollBox around an object so that it is seen, with its label and message when it has them.
func intoSight(o fyne.CanvasObject) {
	shown := o
	around := wayTo(o)
	for i := len(around) - 2; i >= 0; i-- {
		switch a := around[i].(type) {
		case *ScrollBox:
			a.show(shown, o)
		case Holder:
			if shown == o {
				shown = a
			}
		}
	}
}

// show scrolls to an object inside the content; when that is higher than the room, to the part o of it.
func (s *ScrollBox) show(whole, o fyne.CanvasObject) {
	if whole.Size().Height+2*sightMargin > s.Scroll.Size().Height {
		whole = o
	}
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject
	y := at(whole).Y - at(s.Scroll.Content).Y
	s.Reveal(y-sightMargin, whole.Size().Height+2*sightMargin)
}

package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// Face is an Avatar whose person can change, for rows of a list.
type Face struct {
	// Box is the circle to put on the page.
	Box *fyne.Container

	letters *Text
}

// NewFace makes a circle size units wide without a person.
func NewFace(size float32) *Face {
	f := &Face{letters: T("", size*0.36, SemiBold, AccentD).Center()}
	f.Box = Fix(size, size, Stack(canvas.NewCircle(AccentT), f.letters))
	return f
}

// Set shows the initials of another person.
func (f *Face) Set(name string) { f.letters.SetText(Initials(name)) }

// Avatar is a circle with the initials of a person, size units wide.
func Avatar(name string, size float32) *fyne.Container {
	f := NewFace(size)
	f.Set(name)
	return f.Box
}

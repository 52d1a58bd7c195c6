package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// ghost is the small card with words that follows the pointer while something is dragged.
type ghost struct {
	ground *canvas.Rectangle
	words  *canvas.Text
}

func newGhost() *ghost {
	h := &ghost{ground: Shadowed(Panel(White, Accent, 6)), words: line(12, Medium, Ink)}
	h.hide()
	return h
}

func (h *ghost) hidden() bool { return h.ground.Hidden }

func (h *ghost) hide() { h.ground.Hidden, h.words.Hidden = true, true }

// show puts the card beside the pointer, on its left when it would reach beyond right.
func (h *ghost) show(words string, at fyne.Position, right float32) {
	w := min(220, up(measure(words, 12, Medium).Width)+16)
	x := at.X + 8
	if x+w > right {
		x = max(0, at.X-8-w)
	}
	h.ground.Hidden = false
	put(h.ground, x, at.Y+8, w, 28)
	write(h.words, words, Medium, Ink, x+8, at.Y+14, w-16)
}

// DragLayer shows what is being dragged above everything, wherever the pointer goes. Put Box over a list and a grid
// with Stack and give the layer to both: it lets every click through.
type DragLayer struct {
	// Box is the layer to put over the page.
	Box *fyne.Container

	ghost *ghost
}

// NewDragLayer makes a layer that shows nothing.
func NewDragLayer() *DragLayer {
	l := &DragLayer{ghost: newGhost()}
	l.Box = &fyne.Container{Objects: []fyne.CanvasObject{l.ghost.ground, l.ghost.words}}
	return l
}

// Show puts words beside a place of the canvas.
func (l *DragLayer) Show(words string, at fyne.Position) {
	l.ghost.show(words, at.Subtract(absolute(l.Box)), l.Box.Size().Width)
	canvas.Refresh(l.Box)
}

// Hide takes the words away.
func (l *DragLayer) Hide() {
	l.ghost.hide()
	canvas.Refresh(l.Box)
}

// Shown returns the words as they are drawn, empty for none.
func (l *DragLayer) Shown() string {
	if l.ghost.hidden() {
		return ""
	}
	return l.ghost.words.Text
}

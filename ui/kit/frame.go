package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// StatusPiece is one part of the bottom line. Strong draws darker words; an empty Icon shows words alone.
type StatusPiece struct {
	Icon, Text string
	Tone       Tone
	Strong     bool
}

// StatusBar is the bottom line, 28 units high.
type StatusBar struct {
	// Box is the line to put on the page.
	Box *fyne.Container

	left, right *fyne.Container
}

// NewStatusBar makes an empty bottom line.
func NewStatusBar() *StatusBar {
	s := &StatusBar{left: H(16), right: H(16)}
	line := V(0, Rule(), Grow(Stack(canvas.NewRectangle(Side), Pad(H(16, s.left, Spacer(), s.right), 0, 14, 0, 14))))
	s.Box = Fix(0, 28, line)
	return s
}

// SetLeft replaces the parts at the left.
func (s *StatusBar) SetLeft(pieces ...StatusPiece) { s.fill(s.left, pieces) }

// SetRight replaces the parts at the right.
func (s *StatusBar) SetRight(pieces ...StatusPiece) { s.fill(s.right, pieces) }

func (s *StatusBar) fill(box *fyne.Container, pieces []StatusPiece) {
	box.Objects = nil
	for _, p := range pieces {
		front, weight := Ink3, Regular
		if p.Strong {
			front, weight = Ink, Medium
		}
		word := Fit(p.Text, 11, weight, front)
		if p.Icon == "" {
			box.Add(word)
			continue
		}
		box.Add(H(6, Icon(p.Icon, 14, p.Tone.Front()), word))
	}
	s.Box.Refresh()
}

// PageFrame is the whole window: side bar, page, bottom line, and the host of toasts over the page.
type PageFrame struct {
	// Box is the content of the window.
	Box *fyne.Container
	// Toasts shows notices over the page.
	Toasts *ToastHost

	page *fyne.Container
}

// NewPageFrame puts the frame together with an empty page.
func NewPageFrame(nav *NavBar, status *StatusBar) *PageFrame {
	f := &PageFrame{Toasts: NewToastHost(), page: Stack()}
	whole := V(0, Grow(HFill(0, nav, Grow(f.page))), status.Box)
	f.Box = Stack(canvas.NewRectangle(Canvas), whole, f.Toasts.Box)
	return f
}

// SetPage shows a page.
func (f *PageFrame) SetPage(o fyne.CanvasObject) {
	f.page.Objects = []fyne.CanvasObject{o}
	f.page.Refresh()
}

// Page puts the usual margins around the parts of a page: 24 at the sides, 16 below; the last part takes the height.
func Page(head fyne.CanvasObject, body fyne.CanvasObject) *fyne.Container {
	return Pad(V(0, head, Grow(body)), 0, 24, 16, 24)
}

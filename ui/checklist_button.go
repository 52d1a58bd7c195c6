package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// rowButton is a button inside a row of a list. It is no stop of its own for Tab: the list is one,
// and its keys do what the buttons of the row do.
type rowButton struct {
	widget.BaseWidget
	onTap  func()
	look   kit.Look
	over   bool
	ground *canvas.Rectangle
	word   *kit.Text
	sign   *canvas.Image
	inside *fyne.Container
	box    *fyne.Container
}

func newRowButton(icon string, onTap func()) *rowButton {
	b := &rowButton{onTap: onTap, look: kit.LookNormal, ground: kit.Panel(kit.White, kit.Line2, 6), word: kit.T("", 12, kit.Medium, kit.Ink).Center()}
	if icon == "" {
		b.inside = kit.Pad(b.word, 0, 10, 0, 10)
	} else {
		b.sign = kit.Icon(icon, 16, kit.Ink)
		b.inside = kit.Place(0.5, 0.5, b.sign)
	}
	b.box = kit.Fix(0, 28, kit.Stack(b.ground, b.inside))
	b.ExtendBaseWidget(b)
	return b
}

// set changes word and look.
func (b *rowButton) set(text string, look kit.Look) {
	b.look = look
	b.word.SetText(text)
	b.paint()
}

func (b *rowButton) paint() {
	var fill, edge color.Color
	front := kit.Ink
	switch {
	case b.look == kit.LookPrimary && b.over:
		fill, front = kit.AccentD, kit.White
	case b.look == kit.LookPrimary:
		fill, front = kit.Accent, kit.White
	case b.look == kit.LookLight && b.over:
		fill, front = kit.AccentT, kit.AccentD
	case b.look == kit.LookLight:
		front = kit.Accent
	case b.over:
		fill, edge = kit.Sunk, kit.Line2
	default:
		fill, edge = kit.White, kit.Line2
	}
	b.ground.FillColor, b.ground.StrokeColor, b.ground.StrokeWidth = fill, edge, 0
	if edge != nil {
		b.ground.StrokeWidth = 1
	}
	b.word.SetColor(front)
	canvas.Refresh(b)
}

// Tapped implements fyne.Tappable.
func (b *rowButton) Tapped(*fyne.PointEvent) { b.onTap() }

// MouseIn implements desktop.Hoverable.
func (b *rowButton) MouseIn(*desktop.MouseEvent) { b.hover(true) }

// MouseMoved implements desktop.Hoverable.
func (b *rowButton) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (b *rowButton) MouseOut() { b.hover(false) }

func (b *rowButton) hover(on bool) {
	b.over = on
	b.paint()
}

// Cursor implements desktop.Cursorable.
func (b *rowButton) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer implements fyne.Widget.
func (b *rowButton) CreateRenderer() fyne.WidgetRenderer {
	b.paint()
	return widget.NewSimpleRenderer(b.box)
}

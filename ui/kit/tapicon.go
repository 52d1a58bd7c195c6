package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// tapIcon is a sign inside a field that can be pressed but is no stop of its own for Tab.
type tapIcon struct {
	widget.BaseWidget
	hint   string
	tapped func()

	ground *canvas.Rectangle
	sign   *canvas.Image
}

func newTapIcon(icon, hint string, tapped func()) *tapIcon {
	t := &tapIcon{hint: hint, tapped: tapped, ground: Panel(nil, nil, 5), sign: Icon(icon, 17, Ink2)}
	t.ExtendBaseWidget(t)
	return t
}

// Tapped implements fyne.Tappable.
func (t *tapIcon) Tapped(*fyne.PointEvent) { t.tapped() }

// MouseIn implements desktop.Hoverable.
func (t *tapIcon) MouseIn(*desktop.MouseEvent) { t.shade(true) }

// MouseMoved implements desktop.Hoverable.
func (t *tapIcon) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (t *tapIcon) MouseOut() { t.shade(false) }

// Cursor implements desktop.Cursorable.
func (t *tapIcon) Cursor() desktop.Cursor { return desktop.PointerCursor }

func (t *tapIcon) shade(on bool) {
	t.ground.FillColor = nil
	if on {
		t.ground.FillColor = AccentT
	}
	t.ground.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (t *tapIcon) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(Inset(Stack(t.ground, Place(0.5, 0.5, t.sign)), 3))
}

// MinSize is a square as high as a low control.
func (t *tapIcon) MinSize() fyne.Size { return fyne.NewSize(32, 30) }

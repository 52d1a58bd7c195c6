package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// control is what every pressable widget of the kit shares: hover, focus ring, Enter and Space. The widget calls
// init and embeds it by value.
type control struct {
	widget.DisableableWidget
	self    fyne.CanvasObject
	press   func()
	repaint func()

	hovered, focused bool
	ring             *canvas.Rectangle
}

func (c *control) init(self fyne.CanvasObject, press, repaint func()) {
	c.self = self
	c.press, c.repaint = press, repaint
	c.ring = Panel(alpha(Accent, 1), alpha(Accent, 0x80), 8)
	c.ring.StrokeWidth = 2
	c.ring.Hide()
}

// layRing puts the focus ring 2 units around the control.
func (c *control) layRing(size fyne.Size) {
	put(c.ring, -2, -2, size.Width+4, size.Height+4)
}

func (c *control) changed() {
	c.ring.Hidden = !c.focused || c.Disabled()
	c.repaint()
}

// Tapped implements fyne.Tappable.
func (c *control) Tapped(*fyne.PointEvent) {
	if !c.Disabled() {
		c.press()
	}
}

// MouseIn implements desktop.Hoverable.
func (c *control) MouseIn(*desktop.MouseEvent) {
	c.hovered = true
	c.changed()
}

// MouseMoved implements desktop.Hoverable.
func (c *control) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (c *control) MouseOut() {
	c.hovered = false
	c.changed()
}

// FocusGained implements fyne.Focusable.
func (c *control) FocusGained() {
	c.focused = true
	c.changed()
	came(c.self)
}

// FocusLost implements fyne.Focusable.
func (c *control) FocusLost() {
	c.focused = false
	c.changed()
}

// TypedRune implements fyne.Focusable.
func (c *control) TypedRune(rune) {}

// TypedKey presses on Enter and Space and passes the rest on.
func (c *control) TypedKey(e *fyne.KeyEvent) {
	if isEnter(e.Name) || e.Name == fyne.KeySpace {
		c.Tapped(nil)
		return
	}
	pass(c.self, e)
}

// Cursor implements desktop.Cursorable.
func (c *control) Cursor() desktop.Cursor {
	if c.Disabled() {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// Disable implements fyne.Disableable.
func (c *control) Disable() {
	c.DisableableWidget.Disable()
	c.changed()
}

// Enable implements fyne.Disableable.
func (c *control) Enable() {
	c.DisableableWidget.Enable()
	c.changed()
}

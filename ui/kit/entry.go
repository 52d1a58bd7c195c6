package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Entry is Fyne's entry with the holes closed: F1 and Escape reach the program, Tab always moves on, shortcuts it
// does not know go to the canvas, and focus can be watched.
type Entry struct {
	widget.Entry
	// OnKey sees every key first; true means it is used up. May be nil.
	OnKey func(e *fyne.KeyEvent) bool
	// OnShortcut sees every shortcut first; true means it is used up. May be nil.
	OnShortcut func(s fyne.Shortcut) bool
	// OnFocus runs when the focus comes (true) and goes (false). May be nil.
	OnFocus func(gained bool)

	hint    string
	keep    float32
	pressed bool
}

// NewEntry makes a one-line entry.
func NewEntry() *Entry {
	e := &Entry{}
	e.Wrapping = fyne.TextWrap(fyne.TextTruncateClip)
	e.ExtendBaseWidget(e)
	return e
}

// NewMultiEntry makes an entry of several wrapped lines, rows of them visible.
func NewMultiEntry(rows int) *Entry {
	e := &Entry{}
	e.MultiLine = true
	e.Wrapping = fyne.TextWrapWord
	e.ExtendBaseWidget(e)
	e.SetMinRowsVisible(rows)
	return e
}

// SetHint sets the placeholder. It is cut to the width, keep units less: a longer one would make Fyne's entry scroll.
func (e *Entry) SetHint(text string, keep float32) {
	e.hint, e.keep = text, keep
	e.fitHint()
}

// Resize cuts the placeholder anew.
func (e *Entry) Resize(size fyne.Size) {
	e.Entry.Resize(size)
	e.fitHint()
}

func (e *Entry) fitHint() {
	shown, width := e.hint, e.Size().Width-20-e.keep
	if e.Icon != nil {
		width -= 26
	}
	switch {
	case e.MultiLine || shown == "":
	case width <= 0:
		return
	default:
		shown = ellipsis(shown, 13, Regular, width)
	}
	if shown != e.PlaceHolder {
		e.SetPlaceHolder(shown)
	}
}

// Framed puts the frame of a field around a bare entry: the theme gives entries none.
func Framed(e *Entry) *fyne.Container {
	c := Stack(e, Panel(nil, Line2, 6))
	if !e.MultiLine {
		c.Add(newWheelCover())
	}
	return c
}

// AcceptsTab is false: Tab moves to the next control also from a text of several lines.
func (e *Entry) AcceptsTab() bool { return false }

// TypedKey implements fyne.Focusable.
func (e *Entry) TypedKey(key *fyne.KeyEvent) {
	if e.OnKey != nil && e.OnKey(key) {
		return
	}
	switch key.Name {
	case fyne.KeyEscape, fyne.KeyF1, fyne.KeyF2, fyne.KeyF3, fyne.KeyF4, fyne.KeyF5, fyne.KeyF6:
		pass(e, key)
		return
	}
	e.Entry.TypedKey(key)
}

// TypedRune implements fyne.Focusable. The letter of the key that brought the focus is no text.
func (e *Entry) TypedRune(r rune) {
	if !led(r) {
		e.Entry.TypedRune(r)
	}
}

// TypedShortcut keeps what an entry itself needs and hands the rest to the canvas.
func (e *Entry) TypedShortcut(s fyne.Shortcut) {
	if e.OnShortcut != nil && e.OnShortcut(s) {
		return
	}
	if custom, ok := s.(*desktop.CustomShortcut); ok && !editing(custom.KeyName) {
		passShortcut(e, s)
		return
	}
	e.Entry.TypedShortcut(s)
}

func editing(name fyne.KeyName) bool {
	switch name {
	case fyne.KeyLeft, fyne.KeyRight, fyne.KeyHome, fyne.KeyEnd, fyne.KeyBackspace, fyne.KeyDelete:
		return true
	}
	return false
}

// MouseDown implements desktop.Mouseable. What is pressed stays under the mouse: it is not scrolled into sight.
func (e *Entry) MouseDown(m *desktop.MouseEvent) {
	e.pressed = true
	e.Entry.MouseDown(m)
	e.pressed = false
}

// FocusGained implements fyne.Focusable.
func (e *Entry) FocusGained() {
	if !e.MultiLine {
		e.CursorColumn = len([]rune(e.Text))
	}
	e.Entry.FocusGained()
	if e.OnFocus != nil {
		e.OnFocus(true)
	}
	if !e.pressed {
		came(e)
	}
}

// FocusLost implements fyne.Focusable.
func (e *Entry) FocusLost() {
	e.Entry.FocusLost()
	if !e.MultiLine {
		e.CursorColumn = 0 // a long text shows its beginning again
		e.Refresh()
	}
	if e.OnFocus != nil {
		e.OnFocus(false)
	}
}

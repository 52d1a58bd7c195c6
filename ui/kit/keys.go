package kit

import (
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// KeyHook, when set, sees every key without a modifier that a focused widget of the kit has no use for, above all
// F1, and Escape when no layer is open. It returns whether it used the key.
var KeyHook func(name fyne.KeyName) bool

// ShortcutHook, when set, sees every shortcut a focused widget of the kit has no use for while no layer is open, before
// the canvas does. It returns whether it used the shortcut.
var ShortcutHook func(s fyne.Shortcut) bool

// AfterEvent runs fn once the key being handled is through, its letter included. Tests run it at once.
var AfterEvent = func(fn func()) { go fyne.Do(fn) }

// ledBy is the letter of the key being handled while no entry has it: a window sends the letter after the key, to
// whatever the key gave the focus.
var ledBy rune

// lead keeps the letter of a plain key from the entry that key may give the focus.
func lead(name fyne.KeyName) {
	letter := []rune(strings.ToLower(string(name)))
	if len(letter) != 1 {
		return
	}
	ledBy = letter[0]
	AfterEvent(func() { ledBy = 0 })
}

// led tells, once, whether a letter belongs to the key that gave the focus.
func led(r rune) bool {
	if ledBy == 0 || unicode.ToLower(r) != ledBy {
		return false
	}
	ledBy = 0
	return true
}

// HandleKey closes the top layer of a canvas on Escape and offers every other key to KeyHook. The program gives it to
// Canvas.SetOnTypedKey, for the keys that arrive while nothing is focused.
func HandleKey(c fyne.Canvas, name fyne.KeyName) bool {
	lead(name)
	if name == fyne.KeyEscape && c != nil && CloseTop(c) {
		return true
	}
	return KeyHook != nil && KeyHook(name)
}

// closer is a layer of the kit that can be closed from outside.
type closer interface{ Close() }

// CloseTop closes the layer that lies on top of a canvas: a sheet, a question, a popup or a dialog of Fyne. It
// returns false when there is none.
func CloseTop(c fyne.Canvas) bool {
	switch top := c.Overlays().Top().(type) {
	case nil:
		return false
	case closer:
		top.Close()
	case *widget.PopUp:
		top.Hide()
	default:
		top.Hide()
		c.Overlays().Remove(top)
	}
	return true
}

// pass hands on a key a focused widget has no use for.
func pass(o fyne.CanvasObject, e *fyne.KeyEvent) bool {
	return HandleKey(fyne.CurrentApp().Driver().CanvasForObject(o), e.Name)
}

// passNamed hands on keys that are no letters: a letter belongs to a widget that is typed into.
func passNamed(o fyne.CanvasObject, e *fyne.KeyEvent) {
	if len(e.Name) > 1 {
		pass(o, e)
	}
}

// passShortcut hands a shortcut a focused widget has no use for to the layer on top, else to ShortcutHook and its canvas.
func passShortcut(o fyne.CanvasObject, s fyne.Shortcut) {
	c := fyne.CurrentApp().Driver().CanvasForObject(o)
	if c == nil {
		return
	}
	if top, ok := c.Overlays().Top().(fyne.Shortcutable); ok {
		top.TypedShortcut(s)
		return
	}
	if ShortcutHook != nil && c.Overlays().Top() == nil && ShortcutHook(s) {
		return
	}
	if below, ok := c.(fyne.Shortcutable); ok {
		below.TypedShortcut(s)
	}
}

// Focus gives a widget the focus of the keyboard; nothing happens when it is not shown.
func Focus(o fyne.Focusable) {
	co, ok := o.(fyne.CanvasObject)
	if !ok {
		return
	}
	if c := canvasOf(co); c != nil {
		c.Focus(o)
	}
}

// canvasOf returns the canvas an object is on. The driver knows an object only from its first
// drawing on; one just put on the page is on the canvas of the program's window.
func canvasOf(o fyne.CanvasObject) fyne.Canvas {
	drv := fyne.CurrentApp().Driver()
	if c := drv.CanvasForObject(o); c != nil {
		return c
	}
	if all := drv.AllWindows(); len(all) > 0 {
		return all[0].Canvas()
	}
	return nil
}

func isEnter(name fyne.KeyName) bool { return name == fyne.KeyReturn || name == fyne.KeyEnter }

package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// TestHandleKey_letterOfTheKey holds that a plain key that brings an entry the focus does not type its letter into it:
// a window sends the key first, then the letter to whatever has the focus, and only then runs what waits.
func TestHandleKey_letterOfTheKey(t *testing.T) {
	setup(t)
	var waiting []func()
	formerAfter, formerHook := AfterEvent, KeyHook
	AfterEvent = func(fn func()) { waiting = append(waiting, fn) }
	t.Cleanup(func() { AfterEvent, KeyHook = formerAfter, formerHook })
	e := NewEntry()
	grid := NewMonthGrid()
	win := window(t, V(8, e, Fix(700, 500, grid)), 800, 600)
	KeyHook = func(name fyne.KeyName) bool {
		Focus(e)
		return true
	}
	press := func(name fyne.KeyName, letter rune) {
		if f := win.Canvas().Focused(); f == nil {
			HandleKey(win.Canvas(), name)
		} else {
			f.TypedKey(&fyne.KeyEvent{Name: name})
		}
		win.Canvas().Focused().TypedRune(letter)
		for _, fn := range waiting {
			fn()
		}
		waiting = nil
	}
	for _, key := range []struct {
		name   fyne.KeyName
		letter rune
	}{{fyne.KeySlash, '/'}, {fyne.KeyC, 'c'}, {fyne.KeyC, 'C'}} {
		for _, from := range []fyne.Focusable{nil, grid} {
			e.SetText("")
			win.Canvas().Unfocus()
			if from != nil {
				Focus(from)
			}
			press(key.name, key.letter)
			press(key.name, key.letter)
			if e.Text != string(key.letter) {
				t.Errorf("%q pressed twice leaves %q", key.letter, e.Text)
			}
		}
	}
	win.Canvas().Unfocus()
	HandleKey(win.Canvas(), fyne.KeyF6)
	test.Type(e, "pa")
	if e.Text != "Cpa" && e.Text != "paC" {
		t.Errorf("after F6 the entry holds %q", e.Text)
	}
}

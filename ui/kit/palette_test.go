package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestPalette_types_and_closes(t *testing.T) {
	setup(t)
	outside := NewField("Di luar")
	win := window(t, V(8, outside), 900, 600)
	typed, closed, downs := "", 0, 0
	p := NewPalette("Cari", func(s string) { typed = s }, Fix(0, 120, Body("isi")))
	p.OnClose = func() { closed++ }
	p.OnKey = func(e *fyne.KeyEvent) bool { downs++; return e.Name == fyne.KeyDown }
	p.ShowIn(win)
	if win.Canvas().Focused() != fyne.Focusable(p.Entry) {
		t.Fatalf("the first focus is %T", win.Canvas().Focused())
	}
	test.Type(p.Entry, "banjir")
	press(p.Entry, fyne.KeyDown)
	if typed != "banjir" || downs != 1 {
		t.Errorf("typed %q, %d keys", typed, downs)
	}
	p.Tapped(&fyne.PointEvent{Position: fyne.NewPos(450, 150)})
	if !p.Open() {
		t.Error("a click on the panel closes it")
	}
	press(p.Entry, fyne.KeyEscape)
	p.Close()
	if p.Open() || closed != 1 || win.Canvas().Overlays().Top() != nil {
		t.Errorf("after Escape open %t, closed %d times", p.Open(), closed)
	}
	p.ShowIn(win)
	p.Tapped(&fyne.PointEvent{Position: fyne.NewPos(20, 300)})
	if p.Open() || closed != 2 {
		t.Error("a click beside the panel does not close it")
	}
}

func TestSearchButton_opens(t *testing.T) {
	setup(t)
	n := 0
	b := NewSearchButton("Cari apa saja", "Ctrl+K", func() { n++ })
	window(t, V(0, H(0, b, Spacer())), 500, 100)
	test.Tap(b)
	press(b, fyne.KeyReturn)
	if n != 2 || b.Size() != fyne.NewSize(250, 32) {
		t.Errorf("pressed %d times, size %v", n, b.Size())
	}
}

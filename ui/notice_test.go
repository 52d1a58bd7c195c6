package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"kaltimprov.go.id/dialogpublik/ui/kit"
)

func TestNotice_saysItsTextAndCloses(t *testing.T) {
	app := test.NewTempApp(t)
	if err := useLook(app); err != nil {
		t.Fatal(err)
	}
	const text = "Folder data sedang dipakai jendela lain sejak 08.00. Tutup jendela itu dahulu."
	w, shut := newNotice(app, text)
	closed := false
	w.SetOnClosed(func() { closed = true })
	found := false
	walk(w.Content(), func(o fyne.CanvasObject) {
		if p, ok := o.(*kit.Para); ok && p.Text() == text {
			found = true
		}
	})
	test.Tap(shut)
	if !found || !closed {
		t.Errorf("text shown %v, closed %v", found, closed)
	}
}

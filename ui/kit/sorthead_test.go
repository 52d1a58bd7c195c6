package kit

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

func sortHead(t *testing.T) (*SortHead, func(want string)) {
	setup(t)
	var log []string
	h := NewSortHead(NewColumns(8, 90, -1, 80), []string{"Tanggal", "Tema", ">Tampil"}, func(column int, down bool) {
		log = append(log, fmt.Sprint(column, " ", down))
	})
	win := window(t, Fix(400, 36, h), 400, 36)
	win.Canvas().Focus(h)
	return h, func(want string) {
		t.Helper()
		if got := fmt.Sprint(log); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
		log = nil
	}
}

func TestSortHead_taps(t *testing.T) {
	h, expect := sortHead(t)
	test.TapAt(h, fyne.NewPos(10, 18))
	test.TapAt(h, fyne.NewPos(10, 18))
	expect("[0 true 0 false]")
	test.TapAt(h, fyne.NewPos(380, 18))
	test.TapAt(h, fyne.NewPos(94, 18))
	expect("[2 false]")
	if h.arrow.Position().X >= h.captions[2].word.Position().X || h.captions[2].word.Position().X+h.captions[2].word.Size().Width > 400 {
		t.Error("at the right the arrow does not stand before the word")
	}
}

func TestSortHead_keys(t *testing.T) {
	h, expect := sortHead(t)
	press(h, fyne.KeyLeft, fyne.KeyRight, fyne.KeyReturn, fyne.KeySpace, fyne.KeyRight, fyne.KeyRight, fyne.KeyEnter)
	expect("[1 false 1 true 2 false]")
	if column, down := h.Sorted(); column != 2 || down {
		t.Errorf("sorted by %d, %v", column, down)
	}
	h.SetSorted(1, true)
	expect("[]")
	used := fyne.KeyName("")
	KeyHook = func(name fyne.KeyName) bool { used = name; return true }
	defer func() { KeyHook = nil }()
	press(h, fyne.KeyF6)
	if used != fyne.KeyF6 {
		t.Error("a key without use is lost")
	}
}

func TestSortHead_shows_where_the_pointer_is(t *testing.T) {
	h, _ := sortHead(t)
	h.MouseIn(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(120, 10)}})
	if h.ground.Hidden || h.ground.Position().X > 120 {
		t.Error("a caption does not look as if it could be pressed")
	}
	h.MouseOut()
	if !h.ground.Hidden {
		t.Error("the pointer left a mark")
	}
}

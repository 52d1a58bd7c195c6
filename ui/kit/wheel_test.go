package kit

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestWheel_over_entries_scrolls_the_page(t *testing.T) {
	setup(t)
	field, area, search, bare := NewField("Tema"), NewArea("Catatan", 3), NewSearch("cari", "", nil), NewEntry()
	box := Scroll(V(8, field, area, search, Framed(bare), Fix(0, 2000, nil)))
	win := window(t, box, 600, 400)
	wheel := func(e *Entry, by float32) float32 {
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(e)
		before := box.Scroll.Offset.Y
		test.Scroll(win.Canvas(), at.AddXY(60, 10), 0, by)
		return box.Scroll.Offset.Y - before
	}
	for i, e := range []*Entry{field.Entry, area.Entry, search.Entry, bare} {
		if down, up := wheel(e, -20), wheel(e, 20); down != 20 || up != -20 {
			t.Errorf("entry %d: the wheel moved the page by %v and %v", i, down, up)
		}
	}
	area.SetText(strings.Repeat("satu baris lagi\n", 20))
	win.Canvas().Focus(area.Entry)
	if by := wheel(area.Entry, -20); by != 0 {
		t.Errorf("the wheel over a text that is worked on moved the page by %v", by)
	}
	win.Canvas().Unfocus()
	if by := wheel(area.Entry, -20); by != 20 {
		t.Errorf("the wheel over a text that was left moved the page by %v", by)
	}
}

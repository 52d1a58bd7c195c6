package kit

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

func listWindow(t testing.TB, rows int) (*RowList, *[]string) {
	setup(t)
	var log []string
	l := NewRowList(45, func() int { return rows }, func() Row { return newStoryRow() })
	l.OnSelect = func(i int) { log = append(log, fmt.Sprint("select ", i)) }
	l.OnOpen = func(i int) { log = append(log, fmt.Sprint("open ", i)) }
	win := window(t, l, 600, 450)
	win.Canvas().Focus(l)
	return l, &log
}

func TestRowList_draws_only_what_is_seen(t *testing.T) {
	l, _ := listWindow(t, 10000)
	if len(l.slots) > 14 {
		t.Errorf("%d rows are made for a window of ten", len(l.slots))
	}
	l.Select(9999)
	shown := l.Shown()
	if len(shown) == 0 || shown[len(shown)-1] != 9999 {
		t.Fatalf("the last row is out of sight: %v", shown)
	}
	row, ok := l.RowAt(9999).(*storyRow)
	if !ok || row.name.Text() != "dr. Bintang Rekaya nomor 9999, Sp.OG." {
		t.Errorf("row 9999 shows something else")
	}
	l.Scroll.ScrollToOffset(fyne.NewPos(0, 45*5000))
	l.place()
	if shown = l.Shown(); shown[0] != 5000 {
		t.Errorf("scrolled to the middle: %v", shown)
	}
}

func TestRowList_keys(t *testing.T) {
	l, log := listWindow(t, 100)
	press(l, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn, fyne.KeyUp, fyne.KeyEnd, fyne.KeyDown, fyne.KeyHome, fyne.KeyPageDown)
	want := "[select 1 select 2 open 2 select 1 select 99 select 0 select 9]"
	if got := fmt.Sprint(*log); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestRowList_second_tap_opens(t *testing.T) {
	l, log := listWindow(t, 100)
	at := &fyne.PointEvent{Position: fyne.NewPos(100, 10)}
	l.slots[3].Tapped(at)
	l.slots[3].Tapped(at)
	l.slots[5].Tapped(at)
	if got := fmt.Sprint(*log); got != "[select 3 open 3 select 5]" {
		t.Errorf("got %s", got)
	}
}

func TestRowList_ticks(t *testing.T) {
	l, _ := listWindow(t, 20)
	l.Ticks = true
	changes := 0
	l.OnTicks = func() { changes++ }
	l.Refresh()
	press(l, fyne.KeyDown, fyne.KeySpace)
	l.slots[4].Tapped(&fyne.PointEvent{Position: fyne.NewPos(20, 10)})
	if got := fmt.Sprint(l.Ticked()); got != "[1 4]" || changes != 2 {
		t.Errorf("ticked %s, %d changes", got, changes)
	}
	l.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	press(l, fyne.KeyDown, fyne.KeyDown)
	l.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	press(l, fyne.KeyDown)
	if got := fmt.Sprint(l.Ticked()); got != "[4 5 6]" {
		t.Errorf("Shift and arrows ticked %s", got)
	}
	l.TypedShortcut(&fyne.ShortcutSelectAll{})
	if len(l.Ticked()) != 20 {
		t.Errorf("Ctrl+A ticked %d", len(l.Ticked()))
	}
}

func TestRowList_reload_and_empty(t *testing.T) {
	setup(t)
	n := 10
	l := NewRowList(45, func() int { return n }, func() Row { return newStoryRow() })
	none := NewEmptySmall("mail", "Belum ada surat")
	l.SetEmpty(none)
	window(t, l, 600, 450)
	if none.Visible() {
		t.Error("the empty words stand over ten rows")
	}
	l.Select(9)
	n = 4
	l.Reload()
	if l.Selected() != 3 || len(l.Shown()) != 4 {
		t.Errorf("selected %d of 4, shown %v", l.Selected(), l.Shown())
	}
	n = 0
	l.Reload()
	if !none.Visible() || l.Selected() != -1 || len(l.Shown()) != 0 {
		t.Errorf("empty list: words %v, selected %d, shown %v", none.Visible(), l.Selected(), l.Shown())
	}
	press(l, fyne.KeyDown, fyne.KeyReturn)
}

func BenchmarkRowList_scroll(b *testing.B) {
	l, _ := listWindow(b, 10000)
	y := float32(0)
	for b.Loop() {
		y += 60
		if y > 400000 {
			y = 0
		}
		l.Scroll.ScrollToOffset(fyne.NewPos(0, y))
	}
}

// TestRowList_selected_before_it_has_room holds that a row chosen before the list is laid out is in sight afterwards,
// and that the first one does not scroll the list.
func TestRowList_selected_before_it_has_room(t *testing.T) {
	setup(t)
	for _, chosen := range []int{0, 50} {
		l := NewRowList(45, func() int { return 100 }, func() Row { return newStoryRow() })
		l.Select(chosen)
		window(t, l, 600, 450)
		shown := l.Shown()
		if len(shown) == 0 || shown[0] > chosen || chosen == 0 && l.Scroll.Offset.Y != 0 || shown[len(shown)-1] < chosen {
			t.Errorf("row %d is chosen, shown are %v", chosen, shown)
		}
	}
}

package kit

import (
	"testing"

	"fyne.io/fyne/v2/test"
)

func TestMonthGrid_card_is_dropped_on_an_empty_slot(t *testing.T) {
	a := newAgenda(t, bare)
	a.grid.OnSlot = func(id, slot string) { a.note("slot %s %s", id, slot) }
	slot, size, _ := a.grid.TileBox("s0")
	on := absolute(a.grid).Add(slot).AddXY(size.Width/2, size.Height/2)
	a.fromTile("d3", on)
	if a.grid.drop.Hidden || a.grid.drop.Position() != slot.AddXY(-1, -1) {
		t.Errorf("the frame lies at %v, the slot at %v", a.grid.drop.Position(), slot)
	}
	a.grid.DragEnd()
	if !a.grid.drop.Hidden {
		t.Error("the frame stays")
	}
	a.expect(t, "[slot d3 s0]")
	a.fromTile("d3", absolute(a.grid).Add(slot).AddXY(size.Width/2, -12))
	a.grid.DragEnd()
	a.expect(t, "[move d3 11-6]")
	a.fromTile("d7", on)
	a.grid.DragEnd()
	a.expect(t, "[refuse d7]")
}

func TestTabs_words_change(t *testing.T) {
	setup(t)
	tabs := NewTabs([]string{"Tema", "Versi"}, nil)
	tabs.SetChosen(1)
	win := window(t, tabs, 300, 60)
	tabs.SetLabels([]string{"Tema (12)", "Versi"})
	x, _ := tabs.span(1)
	if tabs.words[0].Text() != "Tema (12)" || tabs.words[1].Position().X != x || tabs.Chosen() != 1 {
		t.Errorf("words %q, the second at %v, want %v", tabs.words[0].Text(), tabs.words[1].Position().X, x)
	}
	test.TapCanvas(win.Canvas(), absolute(tabs).AddXY(10, 10))
	if tabs.Chosen() != 0 {
		t.Error("the longer word is not pressed")
	}
}

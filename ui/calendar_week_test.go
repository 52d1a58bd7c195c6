package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"kaltimprov.go.id/dialogpublik/model"
)

// dragEvent drags a card of the week from a place inside it by some units.
func dragEvent(v *weekView, id model.ID, inside, by fyne.Position) {
	pos, _, _ := v.grid.TileBox(string(id))
	top := v.grid.Scroll.Position().Y - v.grid.Scroll.Offset.Y
	from := pos.Add(inside).SubtractXY(0, top)
	body := v.grid.Scroll.Content.(fyne.Draggable)
	body.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: from.AddXY(1, 1)}, Dragged: fyne.NewDelta(1, 1)})
	body.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: from.Add(by)}, Dragged: fyne.NewDelta(by.X-1, by.Y-1)})
	body.DragEnd()
}

func TestCalendarWeek_DragsToDayAndTime(t *testing.T) {
	h, s := openCal(t)
	d := h.on("2026-11-24")
	v := inWeek(h, s)
	_, size, _ := v.grid.CellBox(2026, 11, 25)
	dragEvent(v, d.ID, fyne.NewPos(20, 10), fyne.NewPos(size.Width, 96))
	got := h.dialogue(d.ID)
	if got.Date != "2026-11-25" || got.Start != d.Start+120 || got.End != d.End+120 {
		t.Fatalf("after dragging: %s %d to %d", got.Date, got.Start, got.End)
	}
	if !strings.Contains(h.toastText(), "Dipindah ke Rabu, 25 November 2026, 11.00") || s.shownChoice() != string(d.ID) {
		t.Errorf("notice %q, chosen %q", h.toastText(), s.shownChoice())
	}
	if s.panel.moved.Hidden || s.panel.moved.Text() != "Dipindah dari Selasa, 24 November 2026, 09.00" {
		t.Errorf("the panel says %q", s.panel.moved.Text())
	}
	h.ctrl(&fyne.ShortcutUndo{})
	if got := h.dialogue(d.ID); got.Date != d.Date || got.Start != d.Start || got.End != d.End {
		t.Errorf("after Ctrl+Z: %s %d to %d", got.Date, got.Start, got.End)
	}
}

func TestCalendarWeek_CardTellsWhatWasMoved(t *testing.T) {
	h, s := openCal(t)
	d := h.on("2026-11-24")
	v := inWeek(h, s)
	note := func() string {
		for _, e := range v.day(h.dialogue(d.ID).Date).Events {
			if e.Tile.ID == string(d.ID) {
				return e.Tile.Note
			}
		}
		return "no card"
	}
	h.must(h.office.MoveDialogue(d.ID, model.Move{Date: d.Date, Start: 13 * 60, End: model.NoClock}))
	if note() != "dipindah dari 09.00" {
		t.Errorf("moved on its day the card says %q", note())
	}
	h.sh.undo()
	h.must(h.office.MoveDialogue(d.ID, model.MoveTo("2026-11-25")))
	if note() != "dipindah dari Sel 24 Nov" {
		t.Errorf("moved to another day the card says %q", note())
	}
}

func TestCalendarWeek_NewAtMidnight(t *testing.T) {
	h, s := openCal(t)
	v := inWeek(h, s)
	v.grid.OnNew(2026, 11, 26, 0)
	if f := h.sh.newDialogue.open; f.start.Text() != "00.00" || f.end.Text() != "01.00" {
		t.Errorf("the sheet offers %s to %s", f.start.Text(), f.end.Text())
	}
}

func TestCalendarWeek_EdgeChangesTheEnd(t *testing.T) {
	h, s := openCal(t)
	d := h.on("2026-11-26")
	v := inWeek(h, s)
	_, size, ok := v.grid.TileBox(string(d.ID))
	if !ok {
		t.Fatal("no card")
	}
	dragEvent(v, d.ID, fyne.NewPos(30, size.Height-2), fyne.NewPos(0, 24))
	if got := h.dialogue(d.ID); got.Start != d.Start || got.End != d.End+30 {
		t.Errorf("after dragging the edge: %d to %d", got.Start, got.End)
	}
	if !strings.HasPrefix(h.toastText(), "Selesai menjadi 17.30") {
		t.Errorf("notice %q", h.toastText())
	}
}

func TestCalendarWeek_ByKeys(t *testing.T) {
	h, s := openCal(t)
	d := h.on("2026-11-24")
	v := inWeek(h, s)
	h.typed(fyne.KeyRight, fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	if s.shownChoice() != string(d.ID) || v.Hour() != 9*60 {
		t.Fatalf("Enter at %d chose %q", v.Hour(), s.shownChoice())
	}
	h.ctrl(&desktop.CustomShortcut{KeyName: fyne.KeyDown, Modifier: fyne.KeyModifierControl})
	if got := h.dialogue(d.ID); got.Start != 9*60+15 {
		t.Errorf("Ctrl+Down moved to %d", got.Start)
	}
	h.typed(fyne.KeyPageDown)
	if s.title.Text() != "Pekan 49" {
		t.Errorf("PgDn shows %q", s.title.Text())
	}
	h.typed(fyne.KeyPageUp, fyne.KeyLeft, fyne.KeyReturn)
	f := h.sh.newDialogue.open
	if f == nil || f.date.Text() != "Senin, 23 November 2026" || f.start.Text() != "09.15" || f.end.Text() != "10.15" {
		t.Fatal("Enter on a free hour does not ask for a dialogue then")
	}
}

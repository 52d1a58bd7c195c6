package ui

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

func TestCalendarList_SortsByTapAndKey(t *testing.T) {
	h, s := openCal(t)
	h.live()
	v := inList(h, s)
	dates := func() (out []model.Date) {
		for _, d := range v.rows {
			out = append(out, d.Date)
		}
		return out
	}
	if got := dates(); len(got) != 8 || !slices.IsSorted(got) {
		t.Fatalf("rows %v", got)
	}
	test.TapAt(v.head, fyne.NewPos(20, 12))
	back := dates()
	slices.Reverse(back)
	if _, down := v.head.Sorted(); !down || !slices.IsSorted(back) {
		t.Errorf("a second press does not turn the order round: %v", dates())
	}
	for i, c := range listColumns {
		for range 2 {
			kit.Focus(v.head)
			for range listColumns {
				h.typed(fyne.KeyLeft)
			}
			for range i {
				h.typed(fyne.KeyRight)
			}
			h.typed(fyne.KeyReturn)
			column, down := v.head.Sorted()
			sorted := slices.IsSortedFunc(v.rows, func(a, b model.Dialogue) int {
				if down {
					a, b = b, a
				}
				return c.compare(&s.calendarData, a, b)
			})
			if column != i || !sorted {
				t.Errorf("%s, down %v: column %d, sorted %v", c.caption, down, column, sorted)
			}
		}
	}
}

func TestCalendarList_OneChoiceWithThePanel(t *testing.T) {
	h, s := openCal(t)
	v := inList(h, s)
	if v.list.Selected() != 6 || s.panel.theme.Text() != h.on("2026-11-24").Theme {
		t.Errorf("row %d is chosen, the panel shows %q", v.list.Selected(), s.panel.theme.Text())
	}
	h.typed(fyne.KeyDown)
	if want := h.on("2026-11-26"); s.chosen != want.ID || s.panel.theme.Text() != want.Theme || s.day != want.Date {
		t.Errorf("Down chose %q on %s", s.panel.theme.Text(), s.day)
	}
	h.typed(fyne.KeyReturn)
	if _, ok := h.win.Canvas().Overlays().Top().(*kit.Sheet); !ok {
		t.Error("Enter does not open the dialogue")
	}
	kit.CloseTop(h.win.Canvas())
	kit.Focus(v.list)
	h.typed(fyne.KeyDelete)
	if !h.dialogue(h.trashed()).Trashed || len(v.rows) != 7 {
		t.Errorf("%d rows after Delete", len(v.rows))
	}
	if _, ok := s.chosenDialogue(); !ok {
		t.Error("after Delete no row is chosen")
	}
}

// trashed is the only dialogue in the trash.
func (h *harness) trashed() model.ID {
	h.Helper()
	list, err := h.office.Trash()
	h.must(err)
	if len(list) != 1 {
		h.Fatalf("%d dialogues in the trash", len(list))
	}
	return list[0].ID
}

func TestCalendarList_ReachesMonthYearAndAll(t *testing.T) {
	h, s := openCal(t)
	h.crowd(300, "2019-01-01", func(i int) int { return i * 5 })
	v := inList(h, s)
	v.reach.Choose(reachYear)
	if s.title.Text() != "2026" || len(v.rows) != 18 {
		t.Errorf("the year %q has %d rows", s.title.Text(), len(v.rows))
	}
	test.Tap(s.prev)
	if s.title.Text() != "2025" || len(v.rows) != 0 {
		t.Errorf("the year before, %q, has %d rows", s.title.Text(), len(v.rows))
	}
	v.reach.Choose(reachAll)
	if s.title.Text() != "Semua dialog" || len(v.rows) != 318 || !s.prev.Disabled() || !s.next.Disabled() {
		t.Errorf("%q has %d rows", s.title.Text(), len(v.rows))
	}
	kit.Focus(v.list)
	h.typed(fyne.KeyEnd)
	if shown := v.list.Shown(); !slices.Contains(shown, 317) || s.panel.theme.Text() != v.rows[317].Theme {
		t.Errorf("End shows rows %v", shown)
	}
	row := v.list.RowAt(317).(*dialogueRow)
	if row.day.Text() != model.ShortDate(v.rows[317].Date) || row.theme.Text() != v.rows[317].Theme {
		t.Errorf("the last row says %q, %q", row.day.Text(), row.theme.Text())
	}
}

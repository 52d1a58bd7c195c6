package ui

import (
	"testing"

	"fyne.io/fyne/v2/test"

	"kaltimprov.go.id/dialogpublik/model"
)

// openCal opens Kalender on the sample months, as of Monday 23 November 2026.
func openCal(t *testing.T) (*harness, *calendarScreen) {
	t.Helper()
	h := newHarness(t)
	h.sh.open(pageCalendar)
	return h, h.sh.screens[pageCalendar].(*calendarScreen)
}

// on returns the only dialogue of a day.
func (h *harness) on(day model.Date) model.Dialogue {
	h.Helper()
	sit, err := h.office.Situation(day, day)
	h.must(err)
	list := sit.Between(day, day)
	if len(list) != 1 {
		h.Fatalf("%s has %d dialogues, want 1", day, len(list))
	}
	return list[0]
}

func TestCalendar_Pictures(t *testing.T) {
	h, s := openCal(t)
	h.shot("calendar-month")
	test.Tap(s.next)
	h.shot("calendar-december")
	s.choose(h.on("2026-11-26").ID)
	h.shot("calendar-chosen")
	s.onEdit()
	h.shot("calendar-edit")
	h.sh.win.Canvas().Overlays().Remove(h.sh.win.Canvas().Overlays().Top())
	h.sh.openDialogueForm(model.Dialogue{Date: "2026-12-24"})
	h.shot("calendar-new")
	h.sh.win.Canvas().Overlays().Remove(h.sh.win.Canvas().Overlays().Top())
	h.sh.openMove(h.on("2026-11-26"))
	h.shot("calendar-move")
}

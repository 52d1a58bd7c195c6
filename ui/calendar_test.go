package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// openCal opens Kalender on the sample months, as of Monday 23 November 2026.
func openCal(t *testing.T) (*harness, *calendarScreen) {
	t.Helper()
	h := newHarness(t)
	h.sh.open(pageCalendar)
	return h, h.sh.screens[pageCalendar].(*calendarScreen)
}

// bulan is the month view.
func bulan(s *calendarScreen) *monthView { return s.made[atMonth].(*monthView) }

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

// dialogue reads a dialogue again.
func (h *harness) dialogue(id model.ID) model.Dialogue {
	h.Helper()
	_, d, err := h.office.DialogueSituation(id)
	h.must(err)
	return d
}

// reason answers the open question with a reason.
func (h *harness) reason(text string) {
	h.Helper()
	q, ok := h.win.Canvas().Overlays().Top().(*kit.Confirm)
	if !ok {
		h.Fatal("no question is open")
	}
	q.Reason.Entry.SetText(text)
	test.Tap(q.Yes)
}

// item runs an entry of a menu, which must be there and on.
func item(t *testing.T, items []kit.MenuItem, text string) {
	t.Helper()
	for _, it := range items {
		if it.Text == text {
			if it.Off {
				t.Fatalf("%q is off", text)
			}
			it.Run()
			return
		}
	}
	t.Fatalf("no %q in %v", text, items)
}

func (h *harness) toastText() string {
	if c := h.sh.frame.page.Toasts.Current(); c != nil {
		return c.Text
	}
	return ""
}

// tapTile presses a tile with the mouse.
func tapTile(t *testing.T, s *calendarScreen, id model.ID) {
	t.Helper()
	pos, size, ok := bulan(s).grid.TileBox(string(id))
	if !ok {
		t.Fatal("the tile is not on the grid")
	}
	bulan(s).grid.Tapped(&fyne.PointEvent{Position: pos.AddXY(size.Width/2, size.Height/2)})
}

// dragTile drags a tile to another day.
func dragTile(t *testing.T, s *calendarScreen, id model.ID, to model.Date) {
	t.Helper()
	from, _, ok := bulan(s).grid.TileBox(string(id))
	cell, _, seen := bulan(s).grid.CellBox(to.Year(), to.MonthNumber(), to.Day())
	if !ok || !seen {
		t.Fatal("tile or day is not on the grid")
	}
	at := cell.AddXY(20, 40)
	bulan(s).grid.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: from.AddXY(10, 10)}})
	bulan(s).grid.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: at}, Dragged: fyne.NewDelta(at.X-from.X, at.Y-from.Y)})
	bulan(s).grid.DragEnd()
}

func typeKeys(s fyne.Focusable, keys ...fyne.KeyName) {
	for _, k := range keys {
		s.TypedKey(&fyne.KeyEvent{Name: k})
	}
}

func TestCalendar_MonthsTurnByButtonAndKey(t *testing.T) {
	_, s := openCal(t)
	if !s.today.Disabled() {
		t.Error("Hari ini can be pressed although today is shown")
	}
	test.Tap(s.next)
	if s.title.Text() != "Desember 2026" || s.today.Disabled() {
		t.Errorf("after the arrow: %q, Hari ini off: %v", s.title.Text(), s.today.Disabled())
	}
	typeKeys(bulan(s).grid, fyne.KeyPageDown)
	if s.title.Text() != "Januari 2027" {
		t.Errorf("PgDn shows %q", s.title.Text())
	}
	typeKeys(bulan(s).grid, fyne.KeyPageUp, fyne.KeyPageUp, fyne.KeyPageUp)
	if s.title.Text() != "Oktober 2026" {
		t.Errorf("PgUp shows %q", s.title.Text())
	}
	typeKeys(bulan(s).grid, fyne.KeyT)
	if s.title.Text() != "November 2026" || s.day != "2026-11-23" || !s.today.Disabled() {
		t.Errorf("T shows %q on %s", s.title.Text(), s.day)
	}
	test.Tap(s.prev)
	if s.title.Text() != "Oktober 2026" {
		t.Errorf("the left arrow shows %q", s.title.Text())
	}
}

func TestCalendar_KeysOfTheWindowWorkWhileNothingIsFocused(t *testing.T) {
	h, s := openCal(t)
	h.win.Canvas().Unfocus()
	kit.HandleKey(h.win.Canvas(), fyne.KeyPageDown)
	if s.title.Text() != "Desember 2026" {
		t.Errorf("PgDn shows %q", s.title.Text())
	}
	kit.HandleKey(h.win.Canvas(), fyne.KeyF6)
	if h.win.Canvas().Focused() != fyne.Focusable(bulan(s).grid) {
		t.Error("F6 did not go to the grid")
	}
	kit.HandleKey(h.win.Canvas(), fyne.KeyF6)
	if h.win.Canvas().Focused() != fyne.Focusable(s.panel.summary.add) {
		t.Error("F6 did not go to the panel")
	}
}

func TestCalendar_HolidaysAreNamed(t *testing.T) {
	_, s := openCal(t)
	if got := bulan(s).day("2026-12-25").Holiday; !strings.Contains(got, "Natal") {
		t.Errorf("25 December is named %q", got)
	}
	if got := bulan(s).day("2026-11-24").Holiday; got != "" {
		t.Errorf("24 November is named %q", got)
	}
	if !bulan(s).day("2026-11-23").Today {
		t.Error("today is not ringed")
	}
}

func TestCalendar_ChoosingFillsThePanel(t *testing.T) {
	h, s := openCal(t)
	d := h.on("2026-11-26")
	if s.panel.summary.box.Hidden {
		t.Error("the month is not told while nothing is chosen")
	}
	tapTile(t, s, d.ID)
	p := s.panel
	if p.one.Hidden || p.theme.Text() != d.Theme || p.badge.Station() != "TVRI" {
		t.Fatalf("the panel shows %q", p.theme.Text())
	}
	if p.day.main.Text() != "Kamis, 26 November 2026" || p.day.sub.Text() != "3 hari lagi" {
		t.Errorf("day %q, %q", p.day.main.Text(), p.day.sub.Text())
	}
	if p.hours.main.Text() != "16.00 s.d. 17.00 WITA" || p.hours.sub.Text() != "hadir 15.30, Dialog Publika" {
		t.Errorf("hours %q, %q", p.hours.main.Text(), p.hours.sub.Text())
	}
	if len(p.speakBox.Objects) != len(d.Appearances) {
		t.Errorf("%d speakers shown, want %d", len(p.speakBox.Objects), len(d.Appearances))
	}
	if p.steps.Text() != "0 dari 9 langkah" || p.turn.Text() == "" {
		t.Errorf("steps %q, turn %q", p.steps.Text(), p.turn.Text())
	}
	if !p.held.Hidden {
		t.Error("Tandai terlaksana is offered before the broadcast")
	}
}

func TestCalendar_DraggingMovesAndUndoneMovesBack(t *testing.T) {
	h, s := openCal(t)
	d := h.on("2026-11-26")
	dragTile(t, s, d.ID, "2026-11-27")
	if got := h.dialogue(d.ID); got.Date != "2026-11-27" || got.Start != d.Start {
		t.Fatalf("after dragging: %s %d", got.Date, got.Start)
	}
	if !strings.Contains(h.toastText(), "Dipindah ke Jumat, 27 November 2026") {
		t.Errorf("notice %q", h.toastText())
	}
	if s.chosen != d.ID {
		t.Error("the moved dialogue is not chosen")
	}
	test.Tap(h.sh.frame.page.Toasts.Button)
	if got := h.dialogue(d.ID); got.Date != d.Date {
		t.Errorf("after undo: %s", got.Date)
	}
}

func TestCalendar_ByKeyboardAlone(t *testing.T) {
	h, s := openCal(t)
	d := h.on("2026-11-24")
	h.win.Canvas().Focus(bulan(s).grid)
	typeKeys(bulan(s).grid, fyne.KeyRight, fyne.KeyReturn)
	if s.chosen != d.ID {
		t.Fatalf("Enter on 24 November chose %q", s.chosen)
	}
	bulan(s).grid.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyRight, Modifier: fyne.KeyModifierControl})
	if got := h.dialogue(d.ID); got.Date != "2026-11-25" {
		t.Errorf("Ctrl+Right moved to %s", got.Date)
	}
	typeKeys(bulan(s).grid, fyne.KeyM)
	if _, ok := h.win.Canvas().Overlays().Top().(*kit.Sheet); !ok {
		t.Error("M did not open Pindah")
	}
	kit.CloseTop(h.win.Canvas())
	h.win.Canvas().Focus(bulan(s).grid)
	typeKeys(bulan(s).grid, fyne.KeyF6)
	if h.win.Canvas().Focused() != fyne.Focusable(s.panel.more) {
		t.Error("F6 did not go to the panel")
	}
	kit.HandleKey(h.win.Canvas(), fyne.KeyF6)
	typeKeys(bulan(s).grid, fyne.KeyDelete)
	if got := h.dialogue(d.ID); !got.Trashed {
		t.Error("Delete did not put the dialogue into the trash")
	}
	if s.shownChoice() != "" || s.panel.summary.box.Hidden {
		t.Error("the panel still shows what is in the trash")
	}
}

func TestCalendar_StationFilter(t *testing.T) {
	h, s := openCal(t)
	before := s.tally.Text()
	s.filters.station.Choose(1)
	for _, d := range s.between(s.view().Span()) {
		if s.sit.Stations[d.StationID].Mark != "RRI" {
			t.Errorf("%s is shown under RRI", d.Theme)
		}
	}
	if s.tally.Text() == before {
		t.Errorf("the count stays %q under the filter", before)
	}
	s.choose(h.on("2026-11-26").ID)
	if s.filters.station.Chosen() != 0 || s.chosen == "" {
		t.Error("asking for a TVRI dialogue does not lift the RRI filter")
	}
}

func TestCalendar_BusyDayListsTheRest(t *testing.T) {
	h, s := openCal(t)
	d := h.on("2026-11-26")
	for i := range 6 {
		d.ID, d.Start, d.End = "", model.Clock(300+i*60), model.NoClock
		_, err := h.office.SaveDialogue(d)
		h.must(err)
	}
	bulan(s).onMore(2026, 11, 26)
	if h.win.Canvas().Overlays().Top() == nil {
		t.Error("no list of the day's dialogues opened")
	}
}

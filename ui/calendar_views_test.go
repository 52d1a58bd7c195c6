package ui

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// inWeek, inList and inYear go to a view by its key, as a person does.
func inWeek(h *harness, s *calendarScreen) *weekView {
	h.typed("2")
	return s.view().(*weekView)
}

func inList(h *harness, s *calendarScreen) *listView {
	h.typed("3")
	return s.view().(*listView)
}

func inYear(h *harness, s *calendarScreen) *yearView {
	h.typed("4")
	return s.view().(*yearView)
}

// typed presses keys without a modifier where the keyboard is.
func (h *harness) typed(names ...fyne.KeyName) {
	for _, name := range names {
		e := &fyne.KeyEvent{Name: name}
		if f := h.win.Canvas().Focused(); f != nil {
			f.TypedKey(e)
		} else {
			h.sh.typedKey(e)
		}
	}
}

// ctrl presses a shortcut where the keyboard is.
func (h *harness) ctrl(s fyne.Shortcut) {
	h.Helper()
	f, ok := h.win.Canvas().Focused().(fyne.Shortcutable)
	if !ok {
		h.Fatalf("%T takes no shortcuts", h.win.Canvas().Focused())
	}
	f.TypedShortcut(s)
}

func TestCalendarViews_ByTapAndByKey(t *testing.T) {
	h, s := openCal(t)
	titles := []string{"November 2026", "Pekan 48", "November 2026", "2026"}
	for i, want := range titles {
		s.views.Choose(i)
		if s.title.Text() != want || s.views.Chosen() != i {
			t.Errorf("view %d says %q", i, s.title.Text())
		}
	}
	for _, keys := range [][]fyne.KeyName{{"2", "3", "4", "1"}, {fyne.KeyW, fyne.KeyL, fyne.KeyY, fyne.KeyB}} {
		for _, key := range keys {
			h.typed(key)
			if i := s.views.Chosen(); s.title.Text() != titles[i] || h.win.Canvas().Focused() != s.view().FirstFocus() {
				t.Errorf("%s shows %q, the keyboard is on %T", key, s.title.Text(), h.win.Canvas().Focused())
			}
		}
		if s.views.Chosen() != atMonth {
			t.Errorf("after %v view %d is up", keys, s.views.Chosen())
		}
	}
	kit.Focus(s.views)
	h.typed(fyne.KeyRight)
	if s.views.Chosen() != atWeek || h.win.Canvas().Focused() != fyne.Focusable(s.views) {
		t.Error("the arrows do not go on through the views")
	}
	kit.Focus(s.filters.theme.Entry)
	h.typed("4", fyne.KeyY)
	if s.views.Chosen() != atWeek {
		t.Error("letters typed into the search change the view")
	}
}

func TestCalendarViews_KeepDayChoiceAndFilters(t *testing.T) {
	h, s := openCal(t)
	d := h.on("2026-11-26")
	tapTile(t, s, d.ID)
	s.filters.station.Choose(2)
	for _, key := range []fyne.KeyName{"2", "3", "1"} {
		h.typed(key)
		if got, ok := s.chosenDialogue(); !ok || got.ID != d.ID || s.panel.theme.Text() != d.Theme || s.day != d.Date {
			t.Errorf("view %s shows %q on %s", key, got.Theme, s.day)
		}
		if s.filter.count() != 1 {
			t.Errorf("view %s lost the filter", key)
		}
	}
	h.typed("2")
	h.sh.open(pageLetters)
	h.sh.open(pageCalendar)
	if s.views.Chosen() != atWeek || s.shownChoice() != string(d.ID) || s.filter.count() != 1 {
		t.Error("another page loses the view, the choice or the filter")
	}
	h.typed(fyne.KeyN)
	if s.shownChoice() != "" || s.panel.summary.box.Hidden {
		t.Error("a week without the chosen dialogue still shows it")
	}
	h.typed(fyne.KeyP)
	if s.shownChoice() != string(d.ID) {
		t.Error("coming back the choice is lost")
	}
}

func TestCalendarViews_PagesByKey(t *testing.T) {
	h, s := openCal(t)
	cases := []struct{ view, next, before string }{
		{"1", "Desember 2026", "Oktober 2026"}, {"2", "Pekan 49", "Pekan 47"},
		{"3", "Desember 2026", "Oktober 2026"}, {"4", "2027", "2025"},
	}
	for _, c := range cases {
		h.typed(fyne.KeyName(c.view), fyne.KeyN)
		next := s.title.Text()
		h.typed(fyne.KeyK, fyne.KeyP)
		if before := s.title.Text(); next != c.next || before != c.before {
			t.Errorf("view %s turns to %q and %q", c.view, next, before)
		}
		h.typed(fyne.KeyT)
		if s.day != "2026-11-23" || !s.today.Disabled() {
			t.Errorf("view %s: T goes to %s", c.view, s.day)
		}
	}
}

func TestCalendarViews_YearEnd(t *testing.T) {
	h, s := openCal(t)
	s.goTo("2026-12-31")
	inWeek(h, s)
	if s.title.Text() != "Pekan 53" || s.more.Text() != "· 28 Desember 2026 s.d. 3 Januari 2027" {
		t.Errorf("the week is called %q %q", s.title.Text(), s.more.Text())
	}
	for _, words := range cutWords(s.head) {
		t.Errorf("cut: %q", words)
	}
	if last := s.add.Position().X + s.add.Size().Width; last > s.head.Size().Width {
		t.Errorf("the head needs %v of %v", last, s.head.Size().Width)
	}
	h.typed(fyne.KeyRight, fyne.KeyRight, fyne.KeyRight, fyne.KeyRight)
	if s.title.Text() != "Pekan 1" || s.day != "2027-01-04" {
		t.Errorf("over the edge: %q on %s", s.title.Text(), s.day)
	}
}

func TestCalendarViews_FactsAreComputedOnceAReload(t *testing.T) {
	h, s := openCal(t)
	d := h.on("2026-11-26")
	s.choose(d.ID)
	f, words := s.of(d), s.warnings(d)
	for range 2 {
		s.redraw()
		bulan(s).grid.Refresh()
	}
	test.Type(s.filters.theme.Entry, "stunting")
	if s.of(d) != f {
		t.Error("drawing or filtering computes the facts anew")
	}
	h.at("2026-11-25T08:00")
	if s.of(d) == f || slices.Equal(s.warnings(d), words) {
		t.Error("a reload keeps yesterday's facts")
	}
}

func TestCalendarYear_LeadsToMonthAndWeek(t *testing.T) {
	h, s := openCal(t)
	v := inYear(h, s)
	pos, size, _ := v.grid.DayBox(2026, 12, 8)
	test.TapAt(v.grid, pos.AddXY(size.Width/2, size.Height/2))
	if s.views.Chosen() != atWeek || s.title.Text() != "Pekan 50" || s.day != "2026-12-08" {
		t.Errorf("a tap on 8 December shows %q on %s", s.title.Text(), s.day)
	}
	v = inYear(h, s)
	pos, _, _ = v.grid.DayBox(2026, 2, 1)
	test.TapAt(v.grid, fyne.NewPos(pos.X, 20).SubtractXY(100, 0))
	if s.views.Chosen() != atMonth || s.title.Text() != "Februari 2026" {
		t.Errorf("a tap on the name shows %q", s.title.Text())
	}
	inYear(h, s)
	h.typed(fyne.KeyDown, fyne.KeyReturn)
	if s.views.Chosen() != atMonth || s.title.Text() != "Februari 2026" || s.day != "2026-02-08" {
		t.Errorf("Enter shows %q on %s", s.title.Text(), s.day)
	}
	inYear(h, s)
	h.typed(fyne.KeySpace)
	if s.views.Chosen() != atWeek || s.day != "2026-02-08" {
		t.Error("Space does not show the day's week")
	}
}

func TestCalendarYear_CountsAndStations(t *testing.T) {
	h, s := openCal(t)
	h.live()
	inYear(h, s)
	m := s.panel.summary
	if m.quotas.words[2].Text() != "6 dari 96, 18 direncanakan" || m.quotas.labels[2].Text() != "Tahun 2026" {
		t.Errorf("the year: %q %q", m.quotas.labels[2].Text(), m.quotas.words[2].Text())
	}
	if m.head.Text() != "STASIUN" || len(m.counts.Objects) != 2 || s.tally.Text() != "6 dari 18 dialog terlaksana" {
		t.Errorf("%q with %d lines, %q", m.head.Text(), len(m.counts.Objects), s.tally.Text())
	}
	states := map[model.Date]string{"2026-11-03": "done", "2026-11-26": "planned", "2026-11-25": ""}
	for day, want := range states {
		if got := s.dayState(s.byDay[day]); got != want {
			t.Errorf("%s is marked %q", day, got)
		}
	}
	h.at("2026-11-27T08:00")
	if got := s.dayState(s.byDay["2026-11-26"]); got != "late" {
		t.Errorf("a dialogue nobody marked is %q", got)
	}
	tapped := s.chosen
	h.typed(fyne.KeyDelete, fyne.KeyM)
	if s.chosen != tapped || h.win.Canvas().Overlays().Top() != nil {
		t.Error("Delete or M works on a dialogue the year does not show")
	}
}

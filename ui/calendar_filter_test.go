package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

func TestCalendarFilter_EveryFilterInEveryView(t *testing.T) {
	h, s := openCal(t)
	h.live()
	d := h.on("2026-11-26")
	companion := d.Appearances[1].SpeakerID
	filters := []struct {
		name string
		set  func()
		want func(model.Dialogue) bool
	}{
		{"station", func() { s.filters.station.Choose(2) }, func(x model.Dialogue) bool { return x.StationID == d.StationID }},
		{"state", func() { s.filters.state.SetValue("Terlaksana"); s.filters.onState(s.filters.state.Chosen()) }, func(x model.Dialogue) bool { return x.State == model.Held }},
		{"speaker", func() { h.must(s.filters.speaker.OnPick(kit.Option{ID: string(companion)})) }, func(x model.Dialogue) bool { return x.ID == d.ID }},
		{"theme", func() { test.Type(s.filters.theme.Entry, "rumah  STUNTING") }, func(x model.Dialogue) bool { return x.ID == d.ID }},
	}
	all := len(s.passed)
	for _, f := range filters {
		f.set()
		for i := range s.entries {
			s.views.Choose(i)
			for _, x := range s.passed {
				if !f.want(x) {
					t.Errorf("%s, view %d lets %q through", f.name, i, x.Theme)
				}
			}
			if len(s.between(s.view().Span())) == 0 && i != atWeek {
				t.Errorf("%s, view %d shows nothing", f.name, i)
			}
			if s.filters.clear.Hidden || !strings.Contains(s.tally.Text(), "saring") {
				t.Errorf("%s, view %d does not say that it is filtered: %q", f.name, i, s.tally.Text())
			}
		}
		s.views.Choose(atMonth)
		test.Tap(s.filters.clear)
		if len(s.passed) != all || !s.filters.clear.Hidden || s.filters.station.Chosen() != 0 || s.filters.state.Chosen() != 0 || s.filters.theme.Entry.Text != "" || s.filters.speaker.Chosen().ID != "" {
			t.Fatalf("%s is not cleared by one tap", f.name)
		}
	}
}

func TestCalendarFilter_PickedByTyping(t *testing.T) {
	h, s := openCal(t)
	s.filters.speaker.Open("dummyani")
	popup := s.filters.speaker.Popup
	if len(popup.Options) != 1 {
		t.Fatalf("found %+v", popup.Options)
	}
	popup.List.OnOpen(0)
	if len(s.passed) == 0 || s.filter.count() != 1 || s.filters.speaker.Size().Height != 32 {
		t.Errorf("%d dialogues, %d filters, field %v high", len(s.passed), s.filter.count(), s.filters.speaker.Size().Height)
	}
	h.shot("calendar-filter-speaker")
	for _, words := range cutWords(s.filters.clear) {
		t.Errorf("cut: %q", words)
	}
	if end := s.filters.clear.Position().X + s.filters.clear.Size().Width; end > s.filters.box.Size().Width {
		t.Errorf("the row needs %v of %v", end, s.filters.box.Size().Width)
	}
	h.must(s.filters.speaker.OnClear())
	if s.filter.count() != 0 {
		t.Error("the cross does not lift the filter")
	}
}

func TestCalendarFilter_NothingPasses(t *testing.T) {
	h, s := openCal(t)
	test.Type(s.filters.theme.Entry, "kata yang tidak ada")
	v := inList(h, s)
	if v == nil || len(v.rows) != 0 || s.tally.Text() != "Tidak ada dialog yang lolos saringan" {
		t.Errorf("%q", s.tally.Text())
	}
	if hint := s.panel.summary.text.Text(); !strings.Contains(hint, "saringan") {
		t.Errorf("the panel says %q", hint)
	}
	h.shot("calendar-list-nothing")
}

// TestCalendarFilter_fitsTheWindow holds that filters do not make the page wider than a laptop's screen.
func TestCalendarFilter_fitsTheWindow(t *testing.T) {
	h, s := openCal(t)
	test.Type(s.filters.theme.Entry, "stunting")
	s.filters.state.SetValue("Terlaksana")
	s.filters.onState(s.filters.state.Chosen())
	for i := range 4 {
		s.onView(i)
		if width := h.win.Content().MinSize().Width; !s.filters.clear.Visible() || width > 1366 {
			t.Errorf("view %d needs %.0f units", i, width)
		}
	}
}

func TestCalendarFilter_AskingForAHiddenOneLiftsThem(t *testing.T) {
	h, s := openCal(t)
	test.Type(s.filters.theme.Entry, "kata yang tidak ada")
	h.sh.openCalendar(h.on("2026-11-26").ID)
	if s.filter.count() != 0 || s.filters.theme.Entry.Text != "" || s.panel.theme.Text() != h.on("2026-11-26").Theme {
		t.Error("the filter still hides what was asked for")
	}
}

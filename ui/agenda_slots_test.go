package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// openEmptyMonth opens the agenda of a month of a new office, in which nothing is planned.
func openEmptyMonth(t *testing.T, m model.Month) (*harness, *agendaScreen) {
	t.Helper()
	h := emptyHarness(t)
	h.sh.svc.History.Clear()
	h.sh.openAgenda(m)
	return h, h.sh.agenda
}

func TestAgendaSlots_MadeInOneCommand(t *testing.T) {
	h, s := openEmptyMonth(t, "2026-12")
	if s.head.doing.Text != "Buat slot Desember…" || !s.head.slots.Hidden {
		t.Fatalf("the next thing is %q", s.head.doing.Text)
	}
	test.Tap(s.head.doing)
	l := s.slotSheet()
	if len(l.lines) != 10 || l.count.Text() != "9 slot akan dibuat" || l.do.Text != "Buat 9 slot" {
		t.Fatalf("%d air times, %q, %q", len(l.lines), l.count.Text(), l.do.Text)
	}
	if all := texts(l.sheet); !strings.Contains(all, "Cuti Bersama Natal") {
		t.Errorf("the sheet does not name the holiday:\n%s", all)
	}
	l.lines[0].tick.TypedKey(key(fyne.KeySpace))
	if l.do.Text != "Buat 8 slot" {
		t.Errorf("after leaving one out: %q", l.do.Text)
	}
	test.Tap(l.do)
	for kit.CloseTop(h.win.Canvas()) {
	}
	if n := len(s.emptyBetween("2026-12-01", "2026-12-31")); n != 8 || s.tally.Text() != "0 dialog, 8 slot kosong" {
		t.Fatalf("%d slots, the foot says %q", n, s.tally.Text())
	}
	if s.head.doing.Text != "Putuskan agenda" || s.head.slots.Hidden {
		t.Errorf("then the next thing is %q", s.head.doing.Text)
	}
	h.sh.undo()
	if n := len(s.emptyBetween("2026-12-01", "2026-12-31")); n != 0 {
		t.Errorf("%d slots after one undo", n)
	}
}

func TestAgendaSlots_HolidayIsLeftOutKeptOrMadeUp(t *testing.T) {
	h, s := openEmptyMonth(t, "2026-12")
	for i, want := range []string{"", "2026-12-24", "2026-12-23"} {
		l := s.slotSheet()
		at := -1
		for j, line := range l.lines {
			if line.holiday != nil {
				at = j
			}
		}
		drop := l.lines[at].holiday
		if len(drop.Options) != 3 || drop.Chosen() != 0 {
			t.Fatalf("the choices are %v", drop.Options)
		}
		drop.Choose(i)
		if i == 2 {
			h.shot("agenda-slot-ganti")
		}
		test.Tap(l.do)
		got := ""
		for _, slot := range s.emptyBetween("2026-12-23", "2026-12-25") {
			got = string(slot.Date)
			if i == 2 && !strings.Contains(slot.Note, "pengganti 24 Desember 2026") {
				t.Errorf("the made-up slot says %q", slot.Note)
			}
		}
		if got != want {
			t.Errorf("%q makes a slot on %q, want %q", drop.Options[i], got, want)
		}
		h.sh.undo()
	}
}

func TestAgendaSlots_TakenOnesAreOff(t *testing.T) {
	_, s := openPlan(t)
	l := s.slotSheet()
	for _, line := range l.lines {
		if line.tick != nil && (!line.tick.Disabled() || line.tick.On) {
			t.Errorf("%s is offered although it is taken", line.proposal.Date)
		}
	}
	if !l.do.Disabled() || l.count.Text() != "0 slot akan dibuat" {
		t.Errorf("%q, %q", l.count.Text(), l.do.Text)
	}
}

func TestAgendaSlots_WithoutAirTimesLeadsToSettings(t *testing.T) {
	h, s := openEmptyMonth(t, "2026-12")
	setup, err := h.office.Setup()
	h.must(err)
	for _, p := range setup.Programmes {
		p.AirTimes = nil
		_, err := h.office.SaveProgramme(p)
		h.must(err)
	}
	l := s.slotSheet()
	h.shot("agenda-slot-tanpa-jadwal")
	if !strings.Contains(texts(l.sheet), "Belum ada acara dengan jadwal siaran") {
		t.Error("the sheet does not say why it is empty")
	}
	for _, b := range walkButtons(l.sheet) {
		if b.IconName == "settings" {
			test.Tap(b)
		}
	}
	set, ok := h.sh.shown().(*settingsScreen)
	if !ok || set.chosen != sectionStations || set.section().(*stationSection).tabs.Chosen() != 1 {
		t.Error("the button does not open the programmes")
	}
}

func TestAgendaSlots_OneByHand(t *testing.T) {
	h, s := openEmptyMonth(t, "2026-12")
	s.day = "2026-11-30"
	l := s.slotSheet()
	test.Tap(l.hand)
	h.sheet().Close()
	f := s.openSlotForm(slotRequest{title: "Tambah slot", verb: "Tambah slot", day: "2026-12-01", take: s.addSlot})
	enter(&f.date.Field, "5 jan 2027")
	test.Tap(f.do)
	if said(&f.date.Field) == "" || !f.sheet.Open() {
		t.Fatal("a slot of another month is taken")
	}
	enter(&f.date.Field, "24 des")
	enter(f.start, "3")
	enter(f.end, "4.30")
	f.sheet.OnSubmit()
	slot, ok := s.emptySlot(s.chosen)
	if !ok || slot.Date != "2026-12-24" || slot.Start != 3*60 || slot.End != 4*60+30 || f.sheet.Open() {
		t.Fatalf("made %+v", slot)
	}
	if err := s.addSlot(slot); err == nil {
		t.Error("the same slot is made twice")
	}
}

// TestAgenda_FromNothingToPaper plans a month by its one solid button: slots, a theme dragged onto
// one, the decision, the release, and the print.
func TestAgenda_FromNothingToPaper(t *testing.T) {
	h, s := openEmptyMonth(t, "2026-12")
	test.Tap(s.head.doing)
	h.sheet().OnSubmit()
	_, err := h.office.SaveTheme(model.Theme{Title: "Air Bersih untuk Semua"})
	h.must(err)
	h.dragTheme(s, "Air Bersih untuk Semua", h.tilePlace(s, h.slotOn(s, "2026-12-08").ID))
	id := h.on("2026-12-08").ID
	test.Tap(s.head.doing)
	if !s.plan.Agenda.Decided() || s.quotas.state.Label() != "Diputuskan 23 Nov" || !stepOf(h, id, 1).State.Done() {
		t.Fatalf("after deciding: %q, step 1 %s", s.quotas.state.Label(), stepOf(h, id, 1).State)
	}
	if s.head.doing.Text != "Terbitkan jadwal v1…" {
		t.Fatalf("the next thing is %q", s.head.doing.Text)
	}
	test.Tap(s.head.doing)
	h.sheet().OnSubmit()
	if s.quotas.state.Label() != "Jadwal v1 terbit" || !stepOf(h, id, 2).State.Done() || len(h.printed) != 1 {
		t.Fatalf("after releasing: %q, printed %v", s.quotas.state.Label(), h.printed)
	}
	if s.head.doing.Text != "Cetak jadwal" {
		t.Errorf("the next thing is %q", s.head.doing.Text)
	}
	test.Tap(s.head.doing)
	if len(h.printed) != 2 || h.printed[1] != "/cetak/jadwal-2026-12-v1.pdf" {
		t.Errorf("printed %v", h.printed)
	}
	h.must(h.office.MoveDialogue(id, model.MoveTo("2026-12-09")))
	if s.head.doing.Text != "Terbitkan jadwal v2…" || s.quotas.state.Label() != "Berubah sejak v1" {
		t.Errorf("after a move: %q, %q", s.head.doing.Text, s.quotas.state.Label())
	}
}

package model_test

import (
	"slices"
	"strings"
	"testing"

	"kaltimprov.go.id/dialogpublik/model"
)

func TestSaveTheme(t *testing.T) {
	d := newDesk(t)
	id, err := d.SaveTheme(model.Theme{Title: "  Hari\n Pers  ", Field: " pers ", Proposer: " Kasi\t", DayName: "Hari Pers Nasional", Day: "02-09", Note: "\nminta PWI\n"})
	d.must(err)
	all, err := d.Themes()
	d.must(err)
	want := model.Theme{ID: id, Title: "Hari Pers", Field: "pers", Proposer: "Kasi", Priority: model.PriorityNormal, DayName: "Hari Pers Nasional", Day: "02-09", Note: "minta PWI"}
	if len(all) != 1 || all[0].Theme != want || !all[0].Free() {
		t.Fatalf("themes %+v", all)
	}
	for field, change := range map[string]func(*model.Theme){
		"tema":      func(h *model.Theme) { h.Title = " \n" },
		"prioritas": func(h *model.Theme) { h.Priority = 4 },
		"hari":      func(h *model.Theme) { h.Day = "02-30" },
	} {
		bad := want
		change(&bad)
		_, err := d.SaveTheme(bad)
		d.faultAt(err, field)
	}
	for _, day := range []string{"9-2", "29-02", "2026-02-09", "Februari"} {
		bad := want
		bad.Day = day
		_, err := d.SaveTheme(bad)
		d.faultAt(err, "hari")
	}
	leap := want
	leap.Day, leap.Priority = "02-29", model.PriorityHigh
	if _, err := d.SaveTheme(leap); err != nil {
		t.Error(err)
	}
	stranger := want
	stranger.ID = model.NewID()
	_, err = d.SaveTheme(stranger)
	d.refused(err, model.NotFound)
}

// TestSaveTheme_length holds the bound, in letters and not in bytes.
func TestSaveTheme_length(t *testing.T) {
	d := newDesk(t)
	id, err := d.SaveTheme(model.Theme{Title: strings.Repeat("é", 2000)})
	d.must(err)
	_, err = d.SaveTheme(model.Theme{Title: strings.Repeat("e", 2001)})
	d.faultAt(err, "tema")
	if !strings.Contains(model.Message(err), "2001 huruf, paling banyak 2000") {
		t.Error(err)
	}
	if _, v := d.get(d.scheduled(id, d.slotOf("RRI", "2026-12-01", 540))); len([]rune(v.Theme)) != 2000 {
		t.Errorf("the dialogue has %d letters", len([]rune(v.Theme)))
	}
}

// TestThemes_order holds that what presses most comes first.
func TestThemes_order(t *testing.T) {
	d := newDesk(t)
	for _, h := range []model.Theme{{Title: "padi"}, {Title: "Kopi", Priority: model.PriorityLow}, {Title: "Banjir", Priority: model.PriorityHigh}, {Title: "Jagung"}} {
		_, err := d.SaveTheme(h)
		d.must(err)
	}
	lines(t, "bank", d.freeThemes(), "Banjir", "Jagung", "padi", "Kopi")
}

// TestScheduleTheme_andBack holds that a theme dragged onto a slot and back loses nothing that was
// typed, and comes back with it on another slot.
func TestScheduleTheme_andBack(t *testing.T) {
	d := newSampleDesk(t)
	theme := d.theme("Stunting")
	id := d.scheduled(theme, d.slotOf("RRI", "2026-12-15", 540))
	if len(d.freeThemes()) != 0 {
		t.Error("a scheduled theme does not wait")
	}
	s, v := d.get(id)
	if v.Theme != "Stunting" || v.State != model.Scheduled || v.Start != 540 || v.End != 600 || s.Stations[v.StationID].Mark != "RRI" {
		t.Fatalf("made %+v", v)
	}
	v.Points, v.Venue, v.Host, v.Theme = "satu\ndua", "Aula Contoh", "Tirta Andaian", "Stunting di desa"
	v.Appearances = []model.Appearance{utama(d.guest("Sari Contoh")), pendamping(d.guest("Budi Contoh"))}
	_, err := d.SaveDialogue(v)
	d.must(err)
	letters := d.issueAll(id)
	_, v = d.get(id)

	d.must(d.UnscheduleDialogue(id))
	lines(t, "bank", d.freeThemes(), "Stunting di desa")
	s, back := d.get(id)
	if back.State != model.Proposed || len(s.Between("2026-12-01", "2026-12-31")) != 0 {
		t.Fatalf("off the plan: %+v", back)
	}
	if got := d.scheduled(theme, d.slotOf("TVRI", "2026-12-17", 960)); got != id {
		t.Errorf("the dialogue is %s, want the same %s", got, id)
	}
	s, again := d.get(id)
	from := again.MovedFrom
	again.StationID, again.Date, again.Start, again.End, again.MovedFrom = v.StationID, v.Date, v.Start, v.End, model.Place{}
	if !equalDialogues(again, v) || from != v.Place() {
		t.Errorf("came back as %+v from %+v\nwant %+v", again, from, v)
	}
	if l, ok := s.ValidLetter(id, letters[0].SpeakerID); !ok || l.ID != letters[0].ID || !d.step(id, 3).State.Done() {
		t.Error("the letters come back")
	}
	if got := s.MovedWords(mustDialogue(t, s, id)); got != "Dipindah dari Selasa, 15 Desember 2026, 09.00 di RRI Samarinda" {
		t.Error(got)
	}
}

func equalDialogues(a, b model.Dialogue) bool {
	return slices.Equal(a.Appearances, b.Appearances) && a.Points == b.Points && a.Venue == b.Venue && a.Host == b.Host && a.Theme == b.Theme &&
		a.State == b.State && a.Place() == b.Place() && a.End == b.End && a.Reason == b.Reason && a.MovedFrom == b.MovedFrom
}

func mustDialogue(t *testing.T, s model.Situation, id model.ID) model.Dialogue {
	t.Helper()
	d, ok := s.Dialogue(id)
	if !ok {
		t.Fatalf("no dialogue %s", id)
	}
	return d
}

// TestScheduleTheme_editedInTheBank holds that what was typed last in the bank goes on air.
func TestScheduleTheme_editedInTheBank(t *testing.T) {
	d := newDesk(t)
	theme := d.theme("Stunting")
	id := d.scheduled(theme, d.slotOf("RRI", "2026-12-15", 540))
	d.must(d.UnscheduleDialogue(id))
	_, err := d.SaveTheme(model.Theme{ID: theme, Title: "Stunting dan gizi", Priority: model.PriorityHigh})
	d.must(err)
	if got := d.scheduled(theme, d.slotOf("RRI", "2026-12-22", 540)); got != id {
		t.Fatalf("editing a theme of the bank lost its dialogue")
	}
	if _, v := d.get(id); v.Theme != "Stunting dan gizi" {
		t.Errorf("on air: %s", v.Theme)
	}
	// An edit while it is on air keeps what it has, too.
	_, err = d.SaveTheme(model.Theme{ID: theme, Title: "Lain lagi"})
	d.must(err)
	if len(d.freeThemes()) != 0 {
		t.Error("editing a scheduled theme put it back into the bank")
	}
}

// TestSaveDialogue_inTheBank holds that a dialogue edited while it waits in the bank and its theme say
// the same.
func TestSaveDialogue_inTheBank(t *testing.T) {
	d := newDesk(t)
	theme := d.theme("Stunting")
	id := d.scheduled(theme, d.slotOf("RRI", "2026-12-15", 540))
	d.must(d.UnscheduleDialogue(id))
	_, v := d.get(id)
	v.Theme, v.Host = "Stunting di desa", "Tirta Andaian"
	_, err := d.SaveDialogue(v)
	d.must(err)
	lines(t, "bank", d.freeThemes(), "Stunting di desa")
	d.scheduled(theme, d.slotOf("RRI", "2026-12-22", 540))
	if _, v := d.get(id); v.Theme != "Stunting di desa" || v.Host != "Tirta Andaian" {
		t.Errorf("on air: %s with %s", v.Theme, v.Host)
	}
}

func TestScheduleTheme_onlyOnce(t *testing.T) {
	d := newDesk(t)
	theme := d.theme("Stunting")
	id := d.scheduled(theme, d.slotOf("RRI", "2026-12-15", 540))
	again := func() string {
		_, err := d.ScheduleTheme(theme, d.slotOf("TVRI", "2026-12-17", 960))
		if err == nil {
			return ""
		}
		d.refused(err, model.Refused)
		return model.Message(err)
	}
	if got := again(); got != `Tema "Stunting" sudah dijadwalkan pada Selasa, 15 Desember 2026.` {
		t.Error(got)
	}
	d.must(d.PostponeDialogue(id, "uji"))
	if again() == "" {
		t.Error("a dialogue ditunda still waits for its new date")
	}
	d.must(d.ScheduleAgain(id))
	d.at("2026-12-15T09:00")
	d.must(d.MarkHeld(id))
	if again() == "" {
		t.Error("one terlaksana is used up")
	}
	_, err := d.ScheduleTheme(model.NewID(), d.slotOf("RRI", "2026-12-15", 540))
	d.refused(err, model.NotFound)
	_, err = d.ScheduleTheme(d.theme("Kopi"), model.Slot{StationID: d.station("RRI").ID, Date: "2026-12-32", Start: 540})
	d.faultAt(err, "tanggal")
	lines(t, "a refused one stays in the bank", d.freeThemes(), "Kopi")
}

// TestThemes_freedAgain holds that a dialogue that came to nothing frees its theme, with a dialogue
// of its own the next time.
func TestThemes_freedAgain(t *testing.T) {
	for name, stop := range map[string]func(*desk, model.ID) error{
		"batal": func(d *desk, id model.ID) error { return d.CancelDialogue(id, "uji") },
		"trash": func(d *desk, id model.ID) error { return d.TrashDialogue(id) },
	} {
		d := newDesk(t)
		theme := d.theme("Stunting")
		first := d.scheduled(theme, d.slotOf("RRI", "2026-12-15", 540))
		d.must(stop(d, first))
		lines(t, name, d.freeThemes(), "Stunting")
		second := d.scheduled(theme, d.slotOf("RRI", "2026-12-22", 540))
		if second == first {
			t.Errorf("%s: the old dialogue was used again", name)
		}
		if _, v := d.get(second); v.State != model.Scheduled || v.MovedFrom != (model.Place{}) {
			t.Errorf("%s: %+v", name, v)
		}
		lines(t, name+", scheduled", d.freeThemes())
		d.undo()
		lines(t, name+", undone", d.freeThemes(), "Stunting")
	}
}

func TestUnschedule_ofADialogueWithoutTheme(t *testing.T) {
	d := newDesk(t)
	id := d.onAir("RRI", "2026-12-15", 540, 600, "Diketik langsung")
	d.must(d.UnscheduleDialogue(id))
	lines(t, "bank", d.freeThemes(), "Diketik langsung")
	d.must(d.UnscheduleDialogue(id))
	lines(t, "twice", d.freeThemes(), "Diketik langsung")
	d.refused(d.TrashDialogue(id), model.Refused) // the bank has a trash of its own
	all, err := d.Themes()
	d.must(err)
	if got := d.scheduled(all[0].ID, d.slotOf("RRI", "2026-12-22", 540)); got != id {
		t.Error("the theme brings another dialogue")
	}
	d.undo()
	d.undo()
	if _, v := d.get(id); v.State != model.Scheduled || len(d.freeThemes()) != 0 {
		t.Errorf("undone: %s, bank %q", v.State, d.freeThemes())
	}
	d.redo()
	d.redo()
	if _, v := d.get(id); v.Date != "2026-12-22" || v.State != model.Scheduled {
		t.Errorf("done again: %s on %s", v.State, v.Date)
	}
	trashed := d.onAir("RRI", "2026-12-29", 540, 600, "Dibuang")
	d.must(d.TrashDialogue(trashed))
	d.refused(d.UnscheduleDialogue(trashed), model.Refused)
}

func TestTrashTheme(t *testing.T) {
	d := newDesk(t)
	theme := d.theme("Stunting")
	id := d.scheduled(theme, d.slotOf("RRI", "2026-12-15", 540))
	d.must(d.UnscheduleDialogue(id))
	d.must(d.TrashTheme(theme))
	lines(t, "bank", d.freeThemes())
	gone, err := d.TrashedThemes()
	d.must(err)
	if len(gone) != 1 || gone[0].Title != "Stunting" || gone[0].Dialogue.ID != id {
		t.Errorf("trash %+v", gone)
	}
	_, err = d.ScheduleTheme(theme, d.slotOf("RRI", "2026-12-22", 540))
	d.refused(err, model.Refused)
	if got := model.Message(err); got != `Tema "Stunting" ada di keranjang. Pulihkan dahulu.` {
		t.Error(got)
	}
	d.must(d.RestoreTheme(theme))
	lines(t, "restored", d.freeThemes(), "Stunting")
	if d.undo(); len(d.freeThemes()) != 0 {
		t.Error("undoing the restoring")
	}
	d.undo()
	lines(t, "undoing the trash", d.freeThemes(), "Stunting")
	d.refused(d.TrashTheme(model.NewID()), model.NotFound)
	// A scheduled dialogue keeps its theme's place: off the plan it comes out of the trash again.
	d.scheduled(theme, d.slotOf("RRI", "2026-12-22", 540))
	d.must(d.TrashTheme(theme))
	d.must(d.UnscheduleDialogue(id))
	lines(t, "back from the plan", d.freeThemes(), "Stunting")
}

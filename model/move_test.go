package model_test

import (
	"testing"

	"kaltimprov.go.id/dialogpublik/model"
)

// movedWords says from where a dialogue was moved.
func (d *desk) movedWords(id model.ID) string {
	d.Helper()
	s, v := d.get(id)
	return s.MovedWords(v)
}

// to moves a dialogue to a day and time.
func (d *desk) to(id model.ID, day model.Date, start model.Clock, reason string) {
	d.Helper()
	d.must(d.MoveDialogue(id, model.Move{Date: day, Start: start, End: model.NoClock, Reason: reason}))
}

func (d *desk) saidMoved(id model.ID, when, want string) {
	d.Helper()
	if got := d.movedWords(id); got != want {
		d.Errorf("%s: %q, want %q", when, got, want)
	}
}

// TestMoveDialogue_remembersTheFirstPlace holds what is remembered before anything is released: where
// it stood first, and why it was moved last.
func TestMoveDialogue_remembersTheFirstPlace(t *testing.T) {
	d := newSampleDesk(t)
	id := d.onAir("TVRI", "2026-12-24", 960, 1020, "Natal")
	d.saidMoved(id, "new", "")
	d.to(id, "2026-12-23", model.NoClock, " cuti\n bersama ")
	d.saidMoved(id, "moved", "Dipindah dari Kamis, 24 Desember 2026, 16.00: cuti bersama")
	d.to(id, "2026-12-22", 540, "")
	d.saidMoved(id, "moved again without a word", "Dipindah dari Kamis, 24 Desember 2026, 16.00: cuti bersama")
	d.to(id, "2026-12-22", 600, "studio penuh")
	d.saidMoved(id, "moved again with one", "Dipindah dari Kamis, 24 Desember 2026, 16.00: studio penuh")
	d.undo()
	d.saidMoved(id, "undone", "Dipindah dari Kamis, 24 Desember 2026, 16.00: cuti bersama")
	d.to(id, "2026-12-24", 960, "kembali")
	d.saidMoved(id, "back again", "")
	if _, v := d.get(id); v.MoveReason != "" || v.MovedFrom != (model.Place{}) {
		t.Errorf("back again it remembers %+v, %q", v.MovedFrom, v.MoveReason)
	}
	d.to(id, "2026-12-23", model.NoClock, "")
	d.saidMoved(id, "moved anew", "Dipindah dari Kamis, 24 Desember 2026, 16.00")
}

// TestMoveDialogue_remembersWhatWasTold holds that after a release the place people were told counts.
func TestMoveDialogue_remembersWhatWasTold(t *testing.T) {
	d := newSampleDesk(t)
	id := d.onAir("TVRI", "2026-12-24", 960, 1020, "Natal")
	d.to(id, "2026-12-23", model.NoClock, "cuti bersama")
	d.release("2026-12")
	d.saidMoved(id, "released", "Dipindah dari Kamis, 24 Desember 2026, 16.00: cuti bersama")
	d.to(id, "2026-12-22", model.NoClock, "")
	d.saidMoved(id, "moved after the release", "Dipindah dari Rabu, 23 Desember 2026, 16.00")
	d.to(id, "2026-12-21", model.NoClock, "studio penuh")
	d.saidMoved(id, "and again", "Dipindah dari Rabu, 23 Desember 2026, 16.00: studio penuh")
	d.to(id, "2026-12-24", model.NoClock, "")
	d.saidMoved(id, "to where nobody was told", "Dipindah dari Rabu, 23 Desember 2026, 16.00: studio penuh")
	d.to(id, "2026-12-23", model.NoClock, "")
	d.saidMoved(id, "back where it was told", "")
	d.to(id, "2027-01-05", model.NoClock, "")
	d.to(id, "2027-01-06", model.NoClock, "")
	d.saidMoved(id, "in the next month", "Dipindah dari Rabu, 23 Desember 2026, 16.00")
	d.must(d.VoidSchedule(d.plan("2026-12").Versions[0].ID, "uji"))
	d.to(id, "2026-12-23", model.NoClock, "")
	d.saidMoved(id, "back, though that version is void", "")
}

func TestMoveDialogue_toAnotherStation(t *testing.T) {
	d := newSampleDesk(t)
	rri := d.station("RRI").ID
	id := d.onAir("TVRI", "2026-12-24", 960, 1020, "Natal")
	stay := model.Move{Date: "2026-12-24", Start: model.NoClock, End: model.NoClock}
	there := stay
	there.StationID, there.ProgrammeID, there.Reason = rri, d.programme(rri, "Halo Kaltim"), "studio penuh"
	d.must(d.MoveDialogue(id, there))
	d.saidMoved(id, "another station", "Dipindah dari Kamis, 24 Desember 2026, 16.00 di TVRI Kaltim: studio penuh")
	s, v := d.get(id)
	if s.Programmes[v.ProgrammeID].Name != "Halo Kaltim" || v.Start != 960 || v.End != 1020 {
		t.Errorf("moved %+v", v)
	}
	again := stay
	again.StationID, again.ProgrammeID = rri, ""
	d.must(d.MoveDialogue(id, again))
	if _, v := d.get(id); v.ProgrammeID == "" {
		t.Error("a move within the station loses the programme")
	}
	back := stay
	back.StationID = d.station("TVRI").ID
	d.must(d.MoveDialogue(id, back))
	d.saidMoved(id, "back again", "")
	if _, v := d.get(id); v.ProgrammeID != "" {
		t.Error("the programme of the other station stays")
	}
}

// TestSaveDialogue_remembersThePlace holds that a changed date in the form is a move, too.
func TestSaveDialogue_remembersThePlace(t *testing.T) {
	d := newSampleDesk(t)
	id := d.onAir("TVRI", "2026-12-24", 960, 1020, "Natal")
	_, v := d.get(id)
	v.Date, v.MovedFrom, v.MoveReason = "2026-12-23", model.Place{Date: "2020-01-01"}, "karangan"
	_, err := d.SaveDialogue(v)
	d.must(err)
	d.saidMoved(id, "by the form", "Dipindah dari Kamis, 24 Desember 2026, 16.00")
	_, v = d.get(id)
	v.End, v.Theme = 1000, "Lain"
	_, err = d.SaveDialogue(v)
	d.must(err)
	d.saidMoved(id, "shorter", "Dipindah dari Kamis, 24 Desember 2026, 16.00")
	v.Date = "2026-12-24"
	_, err = d.SaveDialogue(v)
	d.must(err)
	d.saidMoved(id, "back again", "")
}

func TestMoveDialogue_refuses(t *testing.T) {
	d := newSampleDesk(t)
	id := d.onAir("TVRI", "2026-12-24", 960, 1020, "Natal")
	for field, m := range map[string]model.Move{
		"tanggal": {Date: "2026-12-32", Start: model.NoClock, End: model.NoClock},
		"selesai": {Date: "2026-12-23", Start: 600, End: 600},
		"mulai":   {Date: "2026-12-23", Start: 1380, End: model.NoClock},
	} {
		d.faultAt(d.MoveDialogue(id, m), field)
	}
	d.saidMoved(id, "refused", "")
	d.to(id, "2026-12-23", 1379, "")
	if _, v := d.get(id); v.End != 1439 {
		t.Errorf("to the day's last minute: ends at %s", v.End)
	}
	d.must(d.MoveDialogue(id, model.Move{Date: "2026-12-23", Start: 600, End: 630}))
	if _, v := d.get(id); v.Start != 600 || v.End != 630 {
		t.Errorf("with an end of its own: %s to %s", v.Start, v.End)
	}
	d.must(d.TrashDialogue(id))
	d.refused(d.MoveDialogue(id, model.MoveTo("2026-12-22")), model.Refused)
	d.refused(d.MoveDialogue(model.NewID(), model.MoveTo("2026-12-22")), model.NotFound)
}

// TestCopyDialogue holds what a copy takes along, and what not.
func TestCopyDialogue(t *testing.T) {
	d := newSampleDesk(t)
	a, b, deputy := d.guest("Sari Contoh"), d.guest("Budi Contoh"), d.guest("Wakil Contoh")
	id := d.onAir("TVRI", "2026-12-03", 1380, 1439, "Padi", a, b)
	_, v := d.get(id)
	v.Points, v.Venue, v.Host = "satu\ndua", "Aula Contoh", "Tirta Andaian"
	_, err := d.SaveDialogue(v)
	d.must(err)
	_, v = d.get(id)
	d.must(d.Answer(id, v.Appearances[0].ID, model.Represented, deputy, "catatan"))
	d.issueAll(id)
	d.at("2026-12-03T23:30")
	d.must(d.MarkHeld(id))
	d.must(d.SaveOutcome(id, "Lancar", "Hujan", "Ulangi"))
	copied, err := d.CopyDialogue(id, "2026-12-10", 540)
	d.must(err)
	s, c := d.get(copied)
	if copied == id || c.State != model.Scheduled || c.Date != "2026-12-10" || c.Start != 540 || c.End != 599 || c.StationID != v.StationID || c.Theme != "Padi" ||
		c.Points != v.Points || c.Venue != v.Venue || c.Host != v.Host || c.Summary+c.Obstacles+c.Suggestions != "" || c.MovedFrom != (model.Place{}) {
		t.Errorf("copy %+v", c)
	}
	if len(c.Appearances) != 2 || c.Appearances[0].SpeakerID != a || c.Appearances[0].State != model.Suggested || c.Appearances[0].Note != "" ||
		c.Appearances[0].Representative != "" || c.Appearances[0].Role != model.Main || c.Appearances[1].Role != model.Companion || len(s.Letters(copied)) != 0 {
		t.Errorf("its speakers %+v", c.Appearances)
	}
	late, err := d.CopyDialogue(id, "2026-12-17", 1430)
	d.must(err)
	if _, c := d.get(late); c.Start != 1430 || c.End != model.NoClock {
		t.Errorf("a copy over midnight: %s to %s", c.Start, c.End)
	}
	same, err := d.CopyDialogue(id, "2026-12-18", model.NoClock)
	d.must(err)
	if _, c := d.get(same); c.Start != 1380 || c.End != 1439 {
		t.Errorf("at the same time: %s to %s", c.Start, c.End)
	}
	if d.undo(); d.kinds(late) == nil {
		t.Error("the copies are warned of like any other")
	}
	_, err = d.CopyDialogue(model.NewID(), "2026-12-18", model.NoClock)
	d.refused(err, model.NotFound)
}

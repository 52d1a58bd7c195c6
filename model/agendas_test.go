package model_test

import (
	"testing"

	"kaltimprov.go.id/dialogpublik/model"
)

// edit changes the meeting of December 2026.
func (d *desk) edit(change func(*model.Agenda)) error {
	return d.EditAgenda("2026-12", "Mengubah rapat", change)
}

func TestEditAgenda(t *testing.T) {
	d := newSampleDesk(t)
	d.must(d.edit(func(a *model.Agenda) {
		a.Date, a.Start, a.End, a.Place, a.Chair, a.MinuteTaker = "2026-11-20", 540, 570, "  Ruang\nrapat ", " Kepala Seksi", "Staf\t"
		a.Attendees = []model.Attendee{{Name: " Andi  Contoh ", Post: "Analis "}, {}, {Name: " ", Post: "\n"}}
		a.Decisions = []model.Decision{{What: " Undang  Dinas "}, {}, {What: "Cetak jadwal", Who: "Staf", Until: "2026-11-25"}}
		a.Discussion = "\nSatu\n\nDua  \n"
	}))
	got := d.plan("2026-12").Agenda
	if got.Place != "Ruang rapat" || got.Chair != "Kepala Seksi" || got.MinuteTaker != "Staf" || got.Discussion != "Satu\n\nDua" || got.Decided() ||
		len(got.Attendees) != 1 || got.Attendees[0] != (model.Attendee{Name: "Andi Contoh", Post: "Analis"}) ||
		len(got.Decisions) != 2 || got.Decisions[0].What != "Undang Dinas" || got.Decisions[1].Until != "2026-11-25" {
		t.Errorf("agenda %+v", got)
	}
	for field, change := range map[string]func(*model.Agenda){
		"tanggal":   func(a *model.Agenda) { a.Date = "2026-11-31" },
		"selesai":   func(a *model.Agenda) { a.End = a.Start },
		"keputusan": func(a *model.Agenda) { a.Decisions = []model.Decision{{Who: "Staf"}} },
		"peserta":   func(a *model.Agenda) { a.Attendees = []model.Attendee{{Post: "Analis"}} },
		"kapan":     func(a *model.Agenda) { a.Decisions[1].Until = "2026-11-31" },
	} {
		d.faultAt(d.edit(change), field)
	}
	if again := d.plan("2026-12").Agenda; again.ID != got.ID || again.Date != "2026-11-20" {
		t.Errorf("refused edits left %+v", again)
	}
	d.undo()
	if a := d.plan("2026-12").Agenda; a.Date != "" || a.Start != model.NoClock || len(a.Attendees) != 0 {
		t.Errorf("undone: %+v", a)
	}
	d.redo()
	if a := d.plan("2026-12").Agenda; a.ID != got.ID || a.Place != "Ruang rapat" {
		t.Errorf("done again: %+v", a)
	}
}

// TestDecideAgenda holds that the decision is step 1's evidence, as long as it stands.
func TestDecideAgenda(t *testing.T) {
	d := newSampleDesk(t)
	id := d.onAir("TVRI", "2026-12-10", 960, 1020, "Padi")
	d.must(d.edit(func(a *model.Agenda) { a.Date, a.Place = "2026-11-24", "Ruang rapat" }))
	err := d.DecideAgenda("2026-12")
	d.refused(err, model.Refused)
	if want := "Rapat baru berlangsung Selasa, 24 November 2026. Agenda diputuskan sesudah rapat; ubah tanggal rapat bila sudah berlangsung."; model.Message(err) != want {
		t.Error(err)
	}
	if d.plan("2026-12").Agenda.Decided() || d.step(id, 1).State.Done() {
		t.Fatal("a refused decision decides nothing")
	}
	d.at("2026-11-24T09:30")
	d.must(d.DecideAgenda("2026-12"))
	row := d.step(id, 1)
	if row.State != model.StepOnTime || row.Evidence != "Agenda diputuskan, rapat 24-11-2026" || row.Bare || row.Run.Ticked || row.Run.DoneAt.Format("02-01 15.04") != "24-11 09.30" {
		t.Errorf("step 1: %+v", row)
	}
	d.refused(d.ReopenStep(id, 1), model.Refused)
	d.refused(d.TickStep(id, 1, "rapat"), model.Refused)
	before := d.plan("2026-12").Agenda
	d.at("2026-11-25T09:30")
	d.must(d.DecideAgenda("2026-12"))
	if again := d.plan("2026-12").Agenda; !again.DecidedAt.Equal(before.DecidedAt) {
		t.Error("deciding twice moves the decision")
	}
	d.must(d.ReopenAgenda("2026-12"))
	if row := d.step(id, 1); row.State.Done() || row.Evidence != "" {
		t.Errorf("reopened: %+v", row)
	}
	d.refused(d.ReopenAgenda("2026-12"), model.Refused)
	d.undo()
	if !d.step(id, 1).State.Done() || !d.plan("2026-12").Agenda.Decided() {
		t.Error("undoing the reopening")
	}
	d.undo()
	if d.step(id, 1).State.Done() || d.plan("2026-12").Agenda.Decided() {
		t.Error("undoing the decision")
	}
	d.redo()
	if !d.step(id, 1).State.Done() {
		t.Error("doing it again")
	}
	d.refused(d.ReopenAgenda("2027-05"), model.Refused)
}

// TestDecideAgenda_ofNothing holds a month without dialogues and a meeting without a day.
func TestDecideAgenda_ofNothing(t *testing.T) {
	d := newSampleDesk(t)
	d.must(d.DecideAgenda("2026-12"))
	if a := d.plan("2026-12").Agenda; !a.Decided() || a.Date != "2026-11-23" {
		t.Errorf("decided %v, meeting %q", a.Decided(), a.Date)
	}
	id := d.onAir("TVRI", "2026-12-10", 960, 1020, "Padi")
	if row := d.step(id, 1); row.State != model.StepOnTime || row.Evidence != "Agenda diputuskan, rapat 23-11-2026" {
		t.Errorf("a dialogue planned later: %+v", row)
	}
	if row := d.step(d.onAir("TVRI", "2027-01-14", 960, 1020, "Jagung"), 1); row.State.Done() {
		t.Error("the next month's step is its own")
	}
}

// TestEditAgenda_decided holds that a decided agenda keeps a meeting that has been.
func TestEditAgenda_decided(t *testing.T) {
	d := newSampleDesk(t)
	d.must(d.DecideAgenda("2026-12"))
	d.faultAt(d.edit(func(a *model.Agenda) { a.Date = "" }), "tanggal")
	d.faultAt(d.edit(func(a *model.Agenda) { a.Date = "2026-11-24" }), "tanggal")
	d.must(d.edit(func(a *model.Agenda) { a.Date, a.Discussion = "2026-11-20", "Ditulis kemudian" }))
	if row := d.step(d.onAir("TVRI", "2026-12-10", 960, 1020, "Padi"), 1); row.Evidence != "Agenda diputuskan, rapat 20-11-2026" {
		t.Errorf("evidence %q", row.Evidence)
	}
}

// TestDecideAgenda_tickedByHand holds that what somebody ticked stays when the evidence goes.
func TestDecideAgenda_tickedByHand(t *testing.T) {
	d := newSampleDesk(t)
	id := d.onAir("TVRI", "2026-12-10", 960, 1020, "Padi")
	d.must(d.TickStep(id, 1, "rapat lewat telepon"))
	if row := d.step(id, 1); !row.Bare {
		t.Error("ticked without evidence")
	}
	d.must(d.DecideAgenda("2026-12"))
	if row := d.step(id, 1); row.Bare || !row.State.Done() {
		t.Errorf("with evidence: %+v", row)
	}
	d.must(d.ReopenAgenda("2026-12"))
	if row := d.step(id, 1); !row.State.Done() || !row.Bare || row.Run.Note != "rapat lewat telepon" {
		t.Errorf("without it again: %+v", row)
	}
	d.must(d.ReopenStep(id, 1))
	d.must(d.SkipStep(id, 1, "tanpa rapat"))
	d.must(d.DecideAgenda("2026-12"))
	if row := d.step(id, 1); row.State != model.StepOnTime {
		t.Errorf("a skipped step with evidence is %s", row.State)
	}
}

func TestMeetingPapers(t *testing.T) {
	d := newSampleDesk(t)
	setup, err := d.Setup()
	d.must(err)
	officer := setup.Officers[len(setup.Officers)-1]
	d.theme("Menunggu")
	d.onAir("TVRI", "2026-12-10", 960, 1020, "Padi", d.guest("Sari Contoh"))
	d.must(d.CancelDialogue(d.onAir("TVRI", "2026-12-17", 960, 1020, "Batal"), "uji"))
	d.must(d.edit(func(a *model.Agenda) {
		a.Chair, a.MinuteTaker, a.Discussion = officer.Name, "Tamu Contoh", "- satu\n\n2. dua"
	}))
	c, err := d.MeetingPapers("2026-12")
	d.must(err)
	if c.ChairSign.Name != officer.Name || c.ChairSign.NIP != officer.NIP || c.MinuteSign.Name != "Tamu Contoh" || c.MinuteSign.NIP != "" {
		t.Errorf("signed by %+v and %+v", c.ChairSign, c.MinuteSign)
	}
	lines(t, "themes", c.Themes, "Menunggu")
	if len(c.Plan) != 1 || c.Plan[0].Theme != "Padi" || c.Counts != "1 dialog: 1 TVRI Kaltim; target 8" || c.Month != "2026-12" || len(c.Discussion) != 2 {
		t.Errorf("plan %+v, %s, %q", c.Plan, c.Counts, c.Discussion)
	}
	empty, err := d.MeetingPapers("2027-05")
	d.must(err)
	if len(empty.Plan) != 0 || empty.Date != "" || empty.Start != model.NoClock || empty.Counts != "0 dialog; target 8" {
		t.Errorf("a month without anything: %+v", empty)
	}
}

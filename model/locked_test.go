package model_test

import (
	"testing"

	"kaltimprov.go.id/dialogpublik/model"
)

// newHeld has a dialogue terlaksana of RRI, Tuesday 1 December at 09.00, with two speakers.
func newHeld(t *testing.T) (d *desk, id, sari, budi model.ID) {
	t.Helper()
	d = newSampleDesk(t)
	sari, budi = d.guest("Sari Contoh"), d.guest("Budi Contoh")
	id = d.onAir("RRI", "2026-12-01", 540, 600, "Padi", sari, budi)
	d.at("2026-12-02T08:00")
	d.must(d.MarkHeld(id))
	return d, id, sari, budi
}

// lockedWords is what every refused command says.
const lockedWords = `Dialog "Padi" sudah terlaksana dan terkunci. Buka kuncinya dahulu, dengan alasan.`

// TestLocked_everyCommand holds that no command changes what was broadcast, all with one sentence.
func TestLocked_everyCommand(t *testing.T) {
	d, id, sari, budi := newHeld(t)
	_, before := d.get(id)
	save := func(change func(*model.Dialogue)) func() error {
		return func() error {
			v := before
			v.Appearances = append([]model.Appearance(nil), before.Appearances...)
			change(&v)
			_, err := d.SaveDialogue(v)
			return err
		}
	}
	move := func(m model.Move) func() error { return func() error { return d.MoveDialogue(id, m) } }
	for name, command := range map[string]func() error{
		"date":         save(func(v *model.Dialogue) { v.Date = "2026-12-02" }),
		"start":        save(func(v *model.Dialogue) { v.Start = 541 }),
		"end":          save(func(v *model.Dialogue) { v.End = model.NoClock }),
		"station":      save(func(v *model.Dialogue) { v.StationID = d.station("TVRI").ID }),
		"programme":    save(func(v *model.Dialogue) { v.ProgrammeID = d.programme(v.StationID, "Halo Kaltim") }),
		"venue":        save(func(v *model.Dialogue) { v.Venue = "Aula" }),
		"theme":        save(func(v *model.Dialogue) { v.Theme = "Padi lain" }),
		"host":         save(func(v *model.Dialogue) { v.Host = "Tirta Andaian" }),
		"fewer":        save(func(v *model.Dialogue) { v.Appearances = v.Appearances[:1] }),
		"more":         save(func(v *model.Dialogue) { v.Appearances = append(v.Appearances, utama(d.guest("Tamu Contoh"))) }),
		"another":      save(func(v *model.Dialogue) { v.Appearances[1].SpeakerID = d.guest("Tamu Contoh") }),
		"roles":        save(func(v *model.Dialogue) { v.Appearances = []model.Appearance{utama(budi), pendamping(sari)} }),
		"move":         move(model.MoveTo("2026-12-03")),
		"move in time": move(model.Move{Date: "2026-12-01", Start: 600, End: model.NoClock}),
		"lengthen":     move(model.Move{Date: "2026-12-01", Start: model.NoClock, End: 630}),
		"move station": move(model.Move{Date: "2026-12-01", Start: model.NoClock, End: model.NoClock, StationID: d.station("TVRI").ID}),
		"cancel":       func() error { return d.CancelDialogue(id, "uji") },
		"postpone":     func() error { return d.PostponeDialogue(id, "uji") },
		"again":        func() error { return d.ScheduleAgain(id) },
		"trash":        func() error { return d.TrashDialogue(id) },
		"bank":         func() error { return d.UnscheduleDialogue(id) },
	} {
		err := command()
		if model.ErrorCode(err) != model.Refused || model.Message(err) != lockedWords {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, v := d.get(id); !equalDialogues(v, before) || len(d.freeThemes()) != 0 {
		t.Errorf("refused commands left %+v\nwas %+v", v, before)
	}
}

// TestLocked_import holds that a sheet does not change it either, and says where.
func TestLocked_import(t *testing.T) {
	d, id, _, _ := newHeld(t)
	row := model.DialogueRow{Row: 2, Date: "1-12-2026", Start: "9.00", Station: "RRI", Theme: "Padi", Main: "Sari Contoh", Companions: "Budi Contoh"}
	if res, err := d.ImportSchedule([]model.DialogueRow{row}, false); err != nil || res.Same != 1 {
		t.Errorf("the same row: %+v, %v", res, err)
	}
	for column, change := range map[string]func(*model.DialogueRow){
		"selesai":          func(r *model.DialogueRow) { r.End = "11.00" },
		"acara":            func(r *model.DialogueRow) { r.Programme = "Halo Kaltim" },
		"tempat":           func(r *model.DialogueRow) { r.Venue = "Aula" },
		"tema":             func(r *model.DialogueRow) { r.Theme = "Padi lain" },
		"pemandu":          func(r *model.DialogueRow) { r.Host = "Tirta Andaian" },
		"narasumber_utama": func(r *model.DialogueRow) { r.Main, r.Companions = "Budi Contoh", "Sari Contoh" },
		"pendamping":       func(r *model.DialogueRow) { r.Companions = "Tamu Contoh" },
	} {
		changed := row
		change(&changed)
		res, err := d.ImportSchedule([]model.DialogueRow{changed}, false)
		d.must(err)
		if len(res.Faults) != 1 || res.Faults[0].Column != column || res.Faults[0].Reason != lockedWords {
			t.Errorf("%s: %+v", column, res.Faults)
		}
	}
	if _, v := d.get(id); v.Theme != "Padi" || v.End != 600 || v.Venue != "" {
		t.Errorf("imported over it: %+v", v)
	}
}

// TestLocked_whatStaysOpen holds what the office writes afterwards: points, outcome, who came.
func TestLocked_whatStaysOpen(t *testing.T) {
	d, id, _, _ := newHeld(t)
	_, v := d.get(id)
	v.Points = "satu\ndua"
	_, err := d.SaveDialogue(v)
	d.must(err)
	d.must(d.SaveOutcome(id, "Lancar", "Hujan", "Ulangi"))
	d.must(d.Answer(id, v.Appearances[1].ID, model.Unable, "", "sakit"))
	d.must(d.MoveDialogue(id, model.MoveTo("2026-12-01"))) // where it is
	_, v = d.get(id)
	if v.Points != "satu\ndua" || v.Summary != "Lancar" || v.Appearances[1].State != model.Unable || v.State != model.Held {
		t.Errorf("written afterwards %+v", v)
	}
	if _, err := d.CopyDialogue(id, "2026-12-08", model.NoClock); err != nil {
		t.Errorf("copying: %v", err)
	}
}

// TestUnlockDialogue holds that opening asks for a reason, keeps it, and that marking again clears it.
func TestUnlockDialogue(t *testing.T) {
	d, id, _, _ := newHeld(t)
	d.faultAt(d.UnlockDialogue(id, " \n"), "alasan")
	d.must(d.UnlockDialogue(id, " salah tanggal "))
	if _, v := d.get(id); v.State != model.Scheduled || v.Reason != "salah tanggal" {
		t.Errorf("unlocked %s, %q", v.State, v.Reason)
	}
	d.refused(d.UnlockDialogue(id, "lagi"), model.Refused)
	_, v := d.get(id)
	v.Theme = "Padi lain"
	_, err := d.SaveDialogue(v)
	d.must(err)
	if _, v := d.get(id); v.Reason != "salah tanggal" {
		t.Errorf("an edit loses the reason: %q", v.Reason)
	}
	d.must(d.MarkHeld(id))
	if _, v := d.get(id); v.State != model.Held || v.Reason != "" || v.Theme != "Padi lain" {
		t.Errorf("marked again %s, %q", v.State, v.Reason)
	}
	d.undo()
	d.undo()
	d.undo()
	if _, v := d.get(id); v.State != model.Held || v.Theme != "Padi" {
		t.Errorf("undone to %s, %s", v.State, v.Theme)
	}
	planned := d.onAir("RRI", "2026-12-08", 540, 600, "Kopi")
	err = d.UnlockDialogue(planned, "uji")
	d.refused(err, model.Refused)
	if want := `Dialog "Kopi" tidak bertanda terlaksana, jadi tidak terkunci.`; model.Message(err) != want {
		t.Error(err)
	}
}

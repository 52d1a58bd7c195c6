package model_test

import (
	"errors"
	"strings"
	"testing"

	"kaltimprov.go.id/dialogpublik/model"
)

func TestStepState_byTheClock(t *testing.T) {
	d := newSampleDesk(t)
	d.at("2026-11-10T09:00")
	id := d.dialogue("2026-11-26", "Pajak", d.speaker("Andi Contoh", "Kepala Bapenda", "Bapenda"))
	for _, tt := range []struct {
		now    string
		step   int
		state  model.StepState
		urgent bool
	}{
		{"2026-11-18T09:00", 4, model.StepOpen, false},
		{"2026-11-19T09:00", 4, model.StepDue, true},
		{"2026-11-20T09:00", 4, model.StepLate, false},
		{"2026-11-20T09:00", 5, model.StepDue, false},
		{"2026-11-23T09:00", 5, model.StepDue, true},
		{"2026-11-24T23:59", 5, model.StepDue, true},
		{"2026-11-25T00:00", 5, model.StepLate, false},
		{"2026-11-26T09:00", 7, model.StepDue, false},
		{"2026-11-29T09:00", 9, model.StepOpen, false},
		{"2026-12-07T09:00", 9, model.StepLate, false},
	} {
		d.at(tt.now)
		if row := d.step(id, tt.step); row.State != tt.state || row.Urgent != tt.urgent {
			t.Errorf("%s step %d: %s urgent %v, want %s %v", tt.now, tt.step, row.State, row.Urgent, tt.state, tt.urgent)
		}
	}
}

func TestStepState_stoppedDialogueIsNeverDue(t *testing.T) {
	d := newSampleDesk(t)
	d.at("2026-11-10T09:00")
	id := d.dialogue("2026-11-26", "Pajak")
	d.must(d.PostponeDialogue(id, "Studio dipakai"))
	d.at("2026-12-30T09:00")
	for n := 3; n <= 8; n++ {
		if row := d.step(id, n); row.State != model.StepOpen || row.Dates.Latest != "" {
			t.Errorf("step %d of a dialogue ditunda is %s until %q", n, row.State, row.Dates.Latest)
		}
	}
	if row := d.step(id, 1); row.Dates.Latest != "" {
		t.Error("a month without active dialogues has no dates for its steps")
	}
	d.must(d.ScheduleAgain(id))
	if row := d.step(id, 4); row.State != model.StepLate {
		t.Errorf("after scheduling again step 4 is %s", row.State)
	}
}

func TestOffice_tickSkipAndReopen(t *testing.T) {
	d := newSampleDesk(t)
	d.at("2026-11-10T09:00")
	id := d.dialogue("2026-11-26", "Pajak")
	d.refused(d.TickStep(id, 6, " "), model.Invalid)
	d.at("2026-11-26T09:00")
	d.must(d.TickStep(id, 6, "lewat telepon"))
	row := d.step(id, 6)
	if row.State != model.StepDoneLate || !row.Bare || row.Run.DueThen != "2026-11-25" {
		t.Fatalf("ticked late: %s bare %v due %s", row.State, row.Bare, row.Run.DueThen)
	}
	if s, v := d.get(id); s.ShownState(v) != model.Confirmed || v.State != model.Scheduled {
		t.Fatal("step 6 finished must show terkonfirmasi without storing it")
	}
	d.must(d.ReopenStep(id, 6))
	if s, v := d.get(id); s.ShownState(v) != model.Scheduled {
		t.Fatal("reopening step 6 must take terkonfirmasi back")
	}
	d.refused(d.SkipStep(id, 5, ""), model.Invalid)
	d.must(d.SkipStep(id, 5, "narasumber internal"))
	if row := d.step(id, 5); row.State != model.StepSkipped || row.Run.Note == "" {
		t.Fatalf("skipped step is %s", row.State)
	}
	done, total := func() (int, int) { s, v := d.get(id); return model.Progress(s.Checklist(v)) }()
	if done != 0 || total != 9 {
		t.Errorf("progress %d of %d", done, total)
	}
}

func TestOffice_sharedStepsAreShared(t *testing.T) {
	d := newSampleDesk(t)
	d.at("2026-11-01T09:00")
	a, b := d.dialogue("2026-11-24", "Satu"), d.dialogue("2026-11-26", "Dua")
	other := d.dialogue("2026-12-03", "Lain")
	d.must(d.TickStep(a, 1, "rapat 26 Oktober"))
	if !d.step(b, 1).State.Done() || d.step(other, 1).State.Done() {
		t.Fatal("step 1 belongs to the month")
	}
	if _, err := d.FreezeReport("2026-W48", "", d.press); err != nil {
		t.Fatal(err)
	}
	if !d.step(a, 9).State.Done() || !d.step(b, 9).State.Done() || d.step(other, 9).State.Done() {
		t.Fatal("step 9 belongs to the week")
	}
}

func TestOffice_statesOfADialogue(t *testing.T) {
	d := newSampleDesk(t)
	d.at("2026-11-26T15:59")
	id := d.dialogue("2026-11-26", "Pajak")
	d.refused(d.MarkHeld(id), model.Refused)
	d.at("2026-11-26T16:00")
	d.must(d.MarkHeld(id))
	d.refused(d.CancelDialogue(id, "x"), model.Refused)
	d.refused(d.MoveDialogue(id, model.MoveTo("2026-11-27")), model.Refused)
	d.must(d.UnlockDialogue(id, "salah jam"))
	d.refused(d.CancelDialogue(id, " "), model.Invalid)
	d.must(d.CancelDialogue(id, "Narasumber sakit"))
	d.refused(d.MarkHeld(id), model.Refused)
	d.must(d.ScheduleAgain(id))
	d.must(d.TrashDialogue(id))
	trash, err := d.Trash()
	d.must(err)
	if s, _ := d.Situation("2026-11-01", "2026-11-30"); len(trash) != 1 || len(s.Dialogues) != 0 {
		t.Fatal("the trash hides the dialogue")
	}
	d.must(d.RestoreAllDialogues())
	if s, _ := d.Situation("2026-11-01", "2026-11-30"); len(s.Dialogues) != 1 {
		t.Fatal("restored dialogue is back")
	}
}

func TestOffice_MoveDialogue_keepsItsLength(t *testing.T) {
	d := newSampleDesk(t)
	id := d.dialogue("2026-12-10", "Layanan \"Jemput Bola\"")
	d.must(d.MoveDialogue(id, model.Move{Date: "2026-12-10", Start: 20 * 60, End: model.NoClock}))
	if _, v := d.get(id); v.End != 21*60 {
		t.Errorf("moved to 20.00 it ends at %s", v.End)
	}
	err := d.MoveDialogue(id, model.Move{Date: "2026-12-10", Start: 23*60 + 30, End: model.NoClock})
	d.refused(err, model.Invalid)
	if _, v := d.get(id); v.Start != 20*60 || v.End != 21*60 {
		t.Errorf("a refused move left %s-%s", v.Start, v.End)
	}
	if title, _ := d.history.NextUndo(); strings.Contains(title, `\`) {
		t.Errorf("the undo's title shows marks of the code: %s", title)
	}
}

func TestReport_madeLateTellsItsOwnWeek(t *testing.T) {
	d := newSampleDesk(t)
	first, later := d.dialogue("2026-11-12", "Satu"), d.dialogue("2026-11-19", "Dua")
	d.at("2026-11-30T09:00")
	d.must(d.MarkHeld(first))
	d.must(d.MarkHeld(later))
	c, _, err := d.ReportDraft("2026-W46")
	d.must(err)
	for _, total := range c.Totals {
		if total.Held != 1 {
			t.Errorf("%s: %d held up to the week's Sunday, want 1", total.Label, total.Held)
		}
	}
}

func TestOffice_SaveDialogue_foldsWhatWasPasted(t *testing.T) {
	d := newSampleDesk(t)
	_, v := d.get(d.dialogue("2026-12-10", " Pajak\nKendaraan\t Bermotor "))
	if v.Theme != "Pajak Kendaraan Bermotor" {
		t.Errorf("theme %q", v.Theme)
	}
}

func TestDialogue_Validate(t *testing.T) {
	d := newSampleDesk(t)
	ok := model.Dialogue{StationID: d.station("RRI").ID, Date: "2026-11-24", Start: 540, End: 600, Theme: "Tema"}
	for field, change := range map[string]func(*model.Dialogue){
		"stasiun":    func(v *model.Dialogue) { v.StationID = "" },
		"tanggal":    func(v *model.Dialogue) { v.Date = "2026-11-31" },
		"mulai":      func(v *model.Dialogue) { v.Start = model.NoClock },
		"selesai":    func(v *model.Dialogue) { v.End = v.Start },
		"tema":       func(v *model.Dialogue) { v.Theme = strings.Repeat("x", 2001) },
		"narasumber": func(v *model.Dialogue) { v.Appearances = []model.Appearance{{SpeakerID: "a"}, {SpeakerID: "a"}} },
	} {
		v := ok
		change(&v)
		var e *model.Error
		if _, err := d.SaveDialogue(v); !errors.As(err, &e) || e.Field != field {
			t.Errorf("%s: %v", field, err)
		}
	}
	if _, err := d.SaveDialogue(ok); err != nil {
		t.Errorf("a valid dialogue: %v", err)
	}
}

func TestHistory_undoAndRedo(t *testing.T) {
	d := newSampleDesk(t)
	id := d.dialogue("2026-12-10", "Pajak")
	d.must(d.MoveDialogue(id, model.MoveTo("2026-12-11")))
	for range 2 {
		if title, err := d.history.Undo(); err != nil || title == "" {
			t.Fatalf("undo: %q %v", title, err)
		}
		if _, v := d.get(id); v.Date != "2026-12-10" {
			t.Fatalf("after undo on %s", v.Date)
		}
		if title, err := d.history.Redo(); err != nil || title == "" {
			t.Fatalf("redo: %q %v", title, err)
		}
		if _, v := d.get(id); v.Date != "2026-12-11" {
			t.Fatalf("after redo on %s", v.Date)
		}
	}
	if _, err := d.history.Undo(); err != nil {
		t.Fatal(err)
	}
	d.must(d.PostponeDialogue(id, "uji"))
	if d.history.NextRedo() != "" {
		t.Fatal("a new command must end redo")
	}
	for range 5 {
		if _, err := d.history.Undo(); err != nil {
			t.Fatal(err)
		}
	}
	if s, _ := d.Situation("2026-12-01", "2026-12-31"); len(s.Dialogues) != 0 {
		t.Fatal("undoing everything must take the new dialogue away")
	}
}

func TestHistory_undoOfIssueCancelsTheGroup(t *testing.T) {
	d := newSampleDesk(t)
	id := d.dialogue("2026-12-10", "Pajak", d.speaker("Andi Contoh", "Kepala Bapenda", "Bapenda"), d.speaker("Budi Contoh", "Analis", "Bapenda"))
	d.issueAll(id)
	_, question := d.history.NextUndo()
	if !strings.Contains(question, "2 dokumen") {
		t.Fatalf("undoing an issue must ask first: %q", question)
	}
	if _, err := d.history.Undo(); err != nil {
		t.Fatal(err)
	}
	s, v := d.get(id)
	for _, l := range s.Letters(id) {
		if l.State != model.LetterVoid || l.VoidReason != "diurungkan" {
			t.Errorf("letter is %s, %q", l.State, l.VoidReason)
		}
	}
	if d.step(id, 3).State.Done() || v.Appearances[0].State != model.Suggested || d.history.NextRedo() != "" {
		t.Fatal("evidence must be free, and the undo cannot be redone")
	}
	if len(d.issueAll(id)) != 2 || !d.step(id, 3).State.Done() {
		t.Fatal("issuing again makes new letters")
	}
}

func TestImportSchedule_twiceDoublesNothing(t *testing.T) {
	d := newSampleDesk(t)
	rows := []model.DialogueRow{
		{Row: 2, Date: "24-11-2026", Start: "9:00", Station: "RRI Samarinda", Programme: "Halo Kaltim", Theme: "Pangan", Main: "Dra. Hj. Sari Umpamawati, M.M.", Companions: "Ir. Joko Rekaanto, M.P.|Rina Permisalan"},
		{Row: 3, Date: "26 November 2026", Start: "1600", End: "17.30", Station: "tvri kaltim", Theme: "Stunting"},
	}
	res, err := d.ImportSchedule(rows, false)
	d.must(err)
	if res.Created != 2 || len(res.Notes) != 3 || len(res.Faults) != 0 {
		t.Fatalf("first import: %+v", res)
	}
	res, err = d.ImportSchedule(rows, false)
	d.must(err)
	if res.Same != 2 || res.Created+res.Updated != 0 {
		t.Fatalf("second import: %+v", res)
	}
	rows[0].Theme, rows[0].Companions = "Pangan murah", ""
	res, err = d.ImportSchedule(rows[:1], false)
	d.must(err)
	s, _ := d.Situation("2026-11-01", "2026-11-30")
	v := s.Dialogues[0]
	if res.Updated != 1 || v.Theme != "Pangan murah" || len(v.Appearances) != 3 || v.End != 600 {
		t.Fatalf("update: %+v, %d speakers, end %s", res, len(v.Appearances), v.End)
	}
}

func TestImportSchedule_allFaultsAtOnceAndNothingWritten(t *testing.T) {
	d := newSampleDesk(t)
	rows := []model.DialogueRow{
		{Row: 2, Date: "31-11-2026", Start: "9", Station: "RRI", Theme: "A"},
		{Row: 3, Date: "24-11-2026", Start: "10.00", End: "9.00", Station: "Radio Lain", Theme: ""},
		{Row: 4, Date: "24-11-2026", Start: "25:00", Station: "RRI", Theme: "B"},
		{Row: 5, Date: "25-11-2026", Start: "9.00", Station: "RRI", Theme: "C"},
		{Row: 6, Date: "25-11-2026", Start: "0900", Station: "RRI Samarinda", Theme: "C"},
	}
	res, err := d.ImportSchedule(rows, false)
	d.must(err)
	var got []string
	for _, f := range res.Faults {
		got = append(got, f.Column)
	}
	if strings.Join(got, " ") != "tanggal selesai stasiun tema mulai tanggal" {
		t.Fatalf("faults: %+v", res.Faults)
	}
	if s, _ := d.Situation("2026-11-01", "2026-11-30"); len(s.Dialogues) != 0 {
		t.Fatal("a refused import wrote something")
	}
}

func TestImportSpeakers(t *testing.T) {
	d := newSampleDesk(t)
	first := []model.SpeakerRow{
		{Row: 2, Name: "dr Cahaya Dummyani SpA", Post: "Kepala Dinas Kesehatan", Phone: "0812-0000-0031", Themes: "stunting|gizi"},
		{Row: 3, Name: "Joko Rekaanto", Front: "Ir.", Back: "M.P", Organization: "Dinas Pangan", Phone: "8.12E+10"},
	}
	res, err := d.ImportSpeakers(first, false)
	d.must(err)
	if res.Created != 2 || len(res.Notes) != 1 || res.Notes[0].Row != 3 {
		t.Fatalf("first import: %+v", res)
	}
	res, err = d.ImportSpeakers(first, false)
	d.must(err)
	if res.Same != 2 {
		t.Fatalf("the same file again: %+v", res)
	}
	res, err = d.ImportSpeakers([]model.SpeakerRow{{Row: 2, Name: "Cahaya Dummyani", Phone: "8,12E+10"}}, false)
	d.must(err)
	if res.Same != 1 || len(res.Notes) != 1 || !strings.Contains(res.Notes[0].Reason, "dibiarkan") {
		t.Fatalf("an eaten number over a good one: %+v", res)
	}
	res, err = d.ImportSpeakers([]model.SpeakerRow{{Row: 2, Name: "Cahaya Dummyani", Organization: "Dinas Kesehatan"}}, false)
	d.must(err)
	dir, err := d.Directory()
	d.must(err)
	found := dir.Find("cahaya kesehatan")
	if res.Updated != 1 || len(found) != 1 || found[0].Name.Full() != "dr. Cahaya Dummyani, Sp.A." || found[0].Organization.Name != "Dinas Kesehatan" || found[0].Phones[0].Number != "+6281200000031" {
		t.Fatalf("a row fills the only record without organization: %+v %+v", res, found)
	}
	res, err = d.ImportSpeakers([]model.SpeakerRow{{Row: 2, Name: "A", Phone: "abc"}, {Row: 3, Name: ""}, {Row: 4, Name: "a"}}, false)
	d.must(err)
	if len(res.Faults) != 3 {
		t.Fatalf("faults: %+v", res.Faults)
	}
}

func TestWeeklyReport(t *testing.T) {
	d := newSampleDesk(t)
	d.at("2026-11-20T09:00")
	a := d.dialogue("2026-11-24", "Pangan", d.speaker("Sari Umpamawati", "Kepala Disperindag", "Disperindag"))
	b := d.dialogue("2026-11-26", "Stunting")
	next := d.dialogue("2026-12-01", "Mudik")
	d.at("2026-11-30T08:15")
	d.must(d.MarkHeld(a))
	d.must(d.SaveOutcome(a, "Stok cukup\n\nHarga stabil ", "Telepon putus", ""))
	c, warnings, err := d.ReportDraft("2026-W48")
	d.must(err)
	if len(c.Dialogues) != 2 || c.Dialogues[0].Status != "Terlaksana" || c.Dialogues[1].Status != "Belum dicatat" {
		t.Fatalf("table B: %+v", c.Dialogues)
	}
	if c.Memo.To[0] != "Kepala Dinas Komunikasi dan Informatika" || !strings.Contains(c.General, "dua kali seminggu") || !strings.Contains(c.General, "bersama RRI Samarinda dan TVRI Kaltim.") {
		t.Errorf("memo to %q, general %q", c.Memo.To, c.General)
	}
	if c.Totals[0].Held != 1 || c.Totals[0].Target != 2 || len(c.Dialogues[0].Summary) != 2 || len(c.Obstacles) != 1 {
		t.Errorf("totals %+v, summary %v, obstacles %v", c.Totals, c.Dialogues[0].Summary, c.Obstacles)
	}
	if len(c.NextWeek) != 1 || c.NextWeek[0].Theme != "Mudik" || len(warnings) == 0 || len(c.Pending) != 2 || c.Pending[0] != "Pangan: hasil liputan dan berita menyusul." {
		t.Errorf("next week %v, warnings %v, pending %v", c.NextWeek, warnings, c.Pending)
	}
	if want := "minggu keempat November 2026 sebanyak 1 (satu) dialog dari target 2 (dua) dialog"; !strings.Contains(c.Memo.Body[0], want) {
		t.Errorf("memo: %q", c.Memo.Body[0])
	}
	if own := c.Compliance[len(c.Compliance)-1]; own.Cells[0].Text != "30-11-2026" || own.Cells[0].Remark != "tepat" {
		t.Errorf("the report's own step reads %+v", own)
	}
	r, err := d.FreezeReport("2026-W48", "", d.press)
	d.must(err)
	d.must(d.MarkHeld(b))
	again, err := d.FreezeReport("2026-W48", "", d.press)
	d.must(err)
	if again.ID != r.ID || again.Content.Totals[0].Held != 1 {
		t.Fatal("a frozen report must stay as frozen")
	}
	d.must(d.NumberReport("2026-W48", "31", d.press))
	d.refused(d.NumberReport("2026-W48", "32", d.press), model.Refused)
	if row := d.step(b, 9); row.State != model.StepOnTime {
		t.Errorf("step 9 is %s", row.State)
	}
	d.must(d.VoidReport(r.ID, "salah cetak"))
	if d.step(b, 9).State.Done() {
		t.Error("a cancelled report must reopen step 9")
	}
	empty, _, err := d.ReportDraft("2026-W20")
	d.must(err)
	if empty.NilReason == "" || len(empty.Compliance) != 0 {
		t.Error("an empty week prints nihil")
	}
	_ = next
}

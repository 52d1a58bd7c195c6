package model_test

import (
	"strings"
	"testing"

	"kaltimprov.go.id/dialogpublik/model"
)

func columns(faults []model.RowFault) string {
	var out []string
	for _, f := range faults {
		out = append(out, f.Column)
	}
	return strings.Join(out, " ")
}

func counts(r model.ImportResult) [3]int { return [3]int{r.Created, r.Updated, r.Same} }

func TestImportSchedule_endOfADialogue(t *testing.T) {
	d := newSampleDesk(t)
	_, err := d.SaveDialogue(model.Dialogue{StationID: d.station("RRI").ID, Date: "2026-12-01", Start: 540, End: model.NoClock, Theme: "Terbuka"})
	d.must(err)
	rows := []model.DialogueRow{
		{Row: 2, Date: "1-12-2026", Start: "9", Station: "RRI", Theme: "Terbuka"},
		{Row: 3, Date: "2-12-2026", Start: "9", Station: "RRI", Theme: "Bawaan"},
		{Row: 4, Date: "3-12-2026", Start: "23.30", Station: "RRI", Theme: "Tengah malam"},
	}
	res, err := d.ImportSchedule(rows, false)
	d.must(err)
	if counts(res) != [3]int{2, 0, 1} {
		t.Fatalf("an empty cell changed an open end: %+v", res)
	}
	s, err := d.Situation("2026-12-01", "2026-12-31")
	d.must(err)
	for i, want := range []model.Clock{model.NoClock, 600, model.NoClock} {
		if got := s.Dialogues[i].End; got != want {
			t.Errorf("%s ends %s, want %s", s.Dialogues[i].Theme, got, want)
		}
	}
	res, err = d.ImportSchedule([]model.DialogueRow{{Row: 2, Date: "5-12-2026", Start: "23.30", End: "00.30", Station: "RRI", Theme: "Lewat"}}, false)
	d.must(err)
	if columns(res.Faults) != "selesai" {
		t.Errorf("an end past midnight: %+v", res.Faults)
	}
}

func TestImportSchedule_heldKeepsItsTime(t *testing.T) {
	d := newSampleDesk(t)
	id := d.dialogue("2026-11-02", "Sudah")
	d.must(d.MarkHeld(id))
	row := model.DialogueRow{Row: 2, Date: "2-11-2026", Start: "16", End: "16.45", Station: "TVRI", Theme: "Sudah"}
	res, err := d.ImportSchedule([]model.DialogueRow{row}, false)
	d.must(err)
	if columns(res.Faults) != "selesai" {
		t.Fatalf("%+v", res)
	}
	row.End = "17.00"
	res, err = d.ImportSchedule([]model.DialogueRow{row}, false)
	d.must(err)
	if counts(res) != [3]int{0, 0, 1} {
		t.Fatalf("%+v", res)
	}
	d.must(d.UnlockDialogue(id, "tema salah ketik"))
	row.Theme = "Sudah diperbaiki"
	res, err = d.ImportSchedule([]model.DialogueRow{row}, false)
	d.must(err)
	if counts(res) != [3]int{0, 1, 0} {
		t.Fatalf("%+v", res)
	}
}

func TestImportSchedule_speakersByName(t *testing.T) {
	d := newSampleDesk(t)
	one, two := d.speaker("Andi Contoh", "", "Bapenda"), d.speaker("Andi Contoh", "", "Dinas Sosial")
	gone := d.speaker("Budi Contoh", "", "Bapenda")
	d.must(d.TrashSpeaker(gone))
	row := model.DialogueRow{Row: 2, Date: "1-12-2026", Start: "9", Station: "RRI", Theme: "", Main: "Dr. Andi Contoh, M.Si."}
	res, err := d.ImportSchedule([]model.DialogueRow{row}, false)
	d.must(err)
	if columns(res.Faults) != "tema narasumber_utama" {
		t.Fatalf("all faults of a row at once, the ambiguous speaker too: %+v", res.Faults)
	}
	row.Theme, row.Main, row.Companions = "Pajak", "Andi Contoh (dinas sosial)", "Budi Contoh"
	res, err = d.ImportSchedule([]model.DialogueRow{row}, false)
	d.must(err)
	if counts(res) != [3]int{1, 0, 0} || len(res.Notes) != 1 {
		t.Fatalf("one in the trash does not count, he is created again: %+v", res)
	}
	s, err := d.Situation("2026-12-01", "2026-12-31")
	d.must(err)
	if got := s.Dialogues[0].Appearances; got[0].SpeakerID != two || got[0].SpeakerID == one || got[1].SpeakerID == gone {
		t.Errorf("appearances %+v", got)
	}
	row.Main = "Andi Contoh (Bapenda)|Citra Contoh"
	res, err = d.ImportSchedule([]model.DialogueRow{row}, true)
	d.must(err)
	if columns(res.Faults) != "narasumber_utama" {
		t.Errorf("two names under utama: %+v", res.Faults)
	}
}

func TestImportSchedule_trashAndReopening(t *testing.T) {
	d := newSampleDesk(t)
	a := d.speaker("Andi Contoh", "Analis", "Bapenda")
	id := d.dialogue("2026-12-10", "Pajak", a)
	d.issueAll(id)
	row := model.DialogueRow{Row: 2, Date: "10-12-2026", Start: "16", Station: "TVRI", Theme: "Pajak", Companions: "Budi Contoh"}
	res, err := d.ImportSchedule([]model.DialogueRow{row}, false)
	d.must(err)
	if _, v := d.get(id); counts(res) != [3]int{0, 1, 0} || d.step(id, 3).State.Done() || v.Appearances[0].State != model.Invited {
		t.Fatalf("an imported speaker reopens step 3: %+v, %+v", res, v.Appearances)
	}
	d.must(d.TrashDialogue(id))
	res, err = d.ImportSchedule([]model.DialogueRow{row}, false)
	d.must(err)
	if counts(res) != [3]int{1, 0, 0} {
		t.Errorf("one in the trash does not count: %+v", res)
	}
}

func TestImportSpeakers_rowWithoutOrganizationMeansTheOnlyOne(t *testing.T) {
	d := newSampleDesk(t)
	d.speaker("Andi Contoh", "Kepala", "Bapenda")
	d.speaker("Budi Contoh", "Kepala", "Bapenda")
	d.speaker("Budi Contoh", "Kepala", "Bappeda")
	res, err := d.ImportSpeakers([]model.SpeakerRow{{Row: 2, Name: "Andi Contoh", Phone: "0812-0000-0001"}, {Row: 3, Name: "Budi Contoh", Phone: "0812-0000-0002"}}, false)
	d.must(err)
	if res.Updated != 1 || res.Created != 1 {
		t.Fatalf("the only Andi is meant, of two Budi none: %+v", res)
	}
	res, err = d.ImportSpeakers([]model.SpeakerRow{{Row: 2, Name: "Andi Contoh"}, {Row: 3, Name: "Andi Contoh", Organization: "Bapenda", Post: "Sekretaris"}}, false)
	d.must(err)
	if res.Created != 1 || res.Updated != 1 {
		t.Fatalf("a record named in full by one row is not taken by another: %+v", res)
	}
}

func TestImportSpeakers_matching(t *testing.T) {
	d := newSampleDesk(t)
	d.speaker("Andi Contoh", "", "")
	both := []model.SpeakerRow{{Row: 2, Name: "Andi Contoh", Post: "Pengamat"}, {Row: 3, Name: "Andi Contoh", Organization: "Bapenda"}}
	for i, want := range [][3]int{{1, 1, 0}, {0, 0, 2}} {
		res, err := d.ImportSpeakers(both, false)
		d.must(err)
		if counts(res) != want {
			t.Fatalf("import %d: %+v, want %v", i+1, res, want)
		}
	}
	d.speaker("Budi Contoh", "Satu", "")
	d.speaker("Budi Contoh", "Dua", "")
	res, err := d.ImportSpeakers([]model.SpeakerRow{{Row: 2, Name: "Budi Contoh", Organization: "Bapenda"}}, false)
	d.must(err)
	if counts(res) != [3]int{1, 0, 0} {
		t.Errorf("two without organization: none is the only one: %+v", res)
	}
	res, err = d.ImportSpeakers([]model.SpeakerRow{{Row: 2, Name: "Budi Contoh", Post: "Tiga"}}, false)
	d.must(err)
	if columns(res.Faults) != "nama" {
		t.Errorf("a key that two records have: %+v", res)
	}
	res, err = d.ImportSpeakers([]model.SpeakerRow{{Row: 2, Phone: "abc", Email: "x"}, {Row: 3, Name: "Cici", Email: "a b@c"}}, false)
	d.must(err)
	if columns(res.Faults) != "nama surel telepon surel" {
		t.Errorf("all faults at once: %+v", res.Faults)
	}
}

func TestImportSchedule_orderOfSpeakersIsNoChange(t *testing.T) {
	d := newSampleDesk(t)
	a, b := d.speaker("Andi Contoh", "Analis", "Bapenda"), d.speaker("Budi Contoh", "Analis", "Bapenda")
	_, err := d.SaveDialogue(model.Dialogue{StationID: d.station("TVRI").ID, Date: "2026-12-10", Start: 960, End: 1020, Theme: "Pajak",
		Appearances: []model.Appearance{{SpeakerID: b, Role: model.Companion}, {SpeakerID: a, Role: model.Main}}})
	d.must(err)
	row := model.DialogueRow{Row: 2, Date: "10-12-2026", Start: "16", Station: "TVRI", Theme: "Pajak", Main: "Andi Contoh", Companions: "Budi Contoh"}
	res, err := d.ImportSchedule([]model.DialogueRow{row}, false)
	d.must(err)
	if counts(res) != [3]int{0, 0, 1} {
		t.Errorf("%+v", res)
	}
}

func TestImport_undo(t *testing.T) {
	d := newSampleDesk(t)
	rows := []model.DialogueRow{{Row: 2, Date: "1-12-2026", Start: "9", Station: "RRI", Programme: "Acara Baru", Theme: "Satu", Main: "Andi Contoh"}}
	_, err := d.ImportSchedule(rows, false)
	d.must(err)
	if _, err := d.history.Undo(); err != nil {
		t.Fatal(err)
	}
	dir, err := d.Directory()
	d.must(err)
	if s, _ := d.Situation("2026-12-01", "2026-12-31"); len(s.Dialogues)+len(dir.Speakers) != 0 {
		t.Error("undoing an import takes all of it back")
	}
	if _, err := d.history.Redo(); err != nil {
		t.Fatal(err)
	}
	s, err := d.Situation("2026-12-01", "2026-12-31")
	d.must(err)
	d.issueAll(s.Dialogues[0].ID)
	_, err = d.history.Undo()
	d.must(err)
	_, err = d.history.Undo()
	d.refused(err, model.Conflict)
	if s, _ := d.Situation("2026-12-01", "2026-12-31"); len(s.Dialogues) != 1 || len(s.Letters(s.Dialogues[0].ID)) != 1 {
		t.Error("an import whose letter was issued stays, its cancelled letter too")
	}
}

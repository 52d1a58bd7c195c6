package model_test

import (
	"errors"
	"strings"
	"testing"

	"kaltimprov.go.id/dialogpublik/model"
)

func TestOffice_IssueInvitation_finishesStep3(t *testing.T) {
	d := newSampleDesk(t)
	main := d.speaker("Cahaya Dummyani", "Kepala Dinas Kesehatan", "Dinas Kesehatan Provinsi Kalimantan Timur")
	other := d.speaker("Rina Permisalan", "Analis Gizi", "Dinas Kesehatan Provinsi Kalimantan Timur")
	d.at("2026-11-18T09:00")
	id := d.dialogue("2026-11-26", "Pencegahan Stunting Dimulai dari Rumah", main, other)

	if _, err := d.IssueInvitation(id, main, model.Numbering{}, "", d.press); err != nil {
		t.Fatal(err)
	}
	if row := d.step(id, 3); row.State.Done() || row.Evidence != "" {
		t.Fatalf("one of two letters issued, step 3 is %s with %q", row.State, row.Evidence)
	}
	d.at("2026-11-19T10:00")
	if _, err := d.IssueInvitation(id, other, model.Numbering{Text: "215"}, "", d.press); err != nil {
		t.Fatal(err)
	}
	row := d.step(id, 3)
	if row.State != model.StepOnTime || row.Run.DueThen != "2026-11-19" || row.Bare || row.Evidence == "" {
		t.Fatalf("step 3: %s, due then %s, evidence %q", row.State, row.Run.DueThen, row.Evidence)
	}
	_, v := d.get(id)
	for _, a := range v.Appearances {
		if a.State != model.Invited {
			t.Errorf("appearance is %s after issuing", a.State)
		}
	}
}

func TestOffice_step3_reopensAndKeepsItsVerdict(t *testing.T) {
	d := newSampleDesk(t)
	a, b := d.speaker("Andi Contoh", "Kepala Bapenda", "Bapenda"), d.speaker("Budi Contoh", "Staf", "Bapenda")
	d.at("2026-11-18T09:00")
	id := d.dialogue("2026-11-26", "Pajak", a)
	letters := d.issueAll(id)

	d.must(d.MoveDialogue(id, model.MoveTo("2026-11-19")))
	row := d.step(id, 3)
	if row.State != model.StepOnTime || row.Run.DueThen != "2026-11-19" {
		t.Fatalf("moving changed the verdict to %s against %s", row.State, row.Run.DueThen)
	}
	if row.Dates.Latest == "2026-11-19" {
		t.Fatal("moving must recompute the shown latest finish")
	}
	s, v := d.get(id)
	if diff := s.LetterDifferences(s.Letters(id)[0]); len(diff) != 1 || !strings.Contains(diff[0], "tanggal") {
		t.Fatalf("the letter differs by %q, want the date", diff)
	}
	v.Appearances = append(v.Appearances, model.Appearance{SpeakerID: b, Role: model.Companion})
	_, err := d.SaveDialogue(v)
	d.must(err)
	if row := d.step(id, 3); row.State.Done() || !row.Run.DoneAt.IsZero() {
		t.Fatalf("a new speaker must reopen step 3, it is %s", row.State)
	}
	d.issueAll(id)
	if !d.step(id, 3).State.Done() {
		t.Fatal("issuing the new speaker's letter must finish step 3 again")
	}
	d.must(d.VoidLetter(letters[0].ID, "Salah alamat"))
	if d.step(id, 3).State.Done() {
		t.Fatal("a cancelled letter must reopen step 3")
	}
	_, v = d.get(id)
	if v.Appearances[0].State != model.Suggested {
		t.Errorf("appearance is %s after its letter was cancelled", v.Appearances[0].State)
	}
}

func TestLetterDifferences_companionsLetterNamesTheOldMain(t *testing.T) {
	d := newSampleDesk(t)
	a, b, c := d.speaker("Andi Contoh", "Kepala Bapenda", "Bapenda"), d.speaker("Budi Contoh", "Analis", "Bapenda"), d.speaker("Cici Contoh", "Sekretaris", "Bapenda")
	id := d.dialogue("2026-12-10", "Pajak", a, b)
	d.issueAll(id)
	differences := func() string {
		s, _ := d.get(id)
		l, ok := s.ValidLetter(id, b)
		if !ok {
			t.Fatal("the companion's letter is gone")
		}
		return strings.Join(s.LetterDifferences(l), ", ")
	}
	if got := differences(); got != "" {
		t.Fatalf("a right letter differs by %q", got)
	}
	_, v := d.get(id)
	v.Appearances[0].SpeakerID = c
	_, err := d.SaveDialogue(v)
	d.must(err)
	if got := differences(); got != "narasumber utama berubah" {
		t.Errorf("utama was replaced, the companion's letter differs by %q", got)
	}
}

func TestOffice_step3_unableAndRepresented(t *testing.T) {
	d := newSampleDesk(t)
	a, b, c := d.speaker("Andi Contoh", "Kepala Bapenda", "Bapenda"), d.speaker("Budi Contoh", "Analis", "Bapenda"), d.speaker("Cici Contoh", "Sekretaris", "Bapenda")
	d.at("2026-11-18T09:00")
	id := d.dialogue("2026-11-26", "Pajak", a, b)
	if _, err := d.IssueInvitation(id, a, model.Numbering{}, "", d.press); err != nil {
		t.Fatal(err)
	}
	_, v := d.get(id)
	d.must(d.Answer(id, v.Appearances[1].ID, model.Unable, "", "dinas luar"))
	if !d.step(id, 3).State.Done() {
		t.Fatal("a speaker berhalangan needs no letter")
	}
	d.must(d.Answer(id, v.Appearances[0].ID, model.Represented, c, ""))
	if d.step(id, 3).State.Done() {
		t.Fatal("the representative needs a letter of his own")
	}
	if _, err := d.IssueInvitation(id, c, model.Numbering{}, "", d.press); err != nil {
		t.Fatal(err)
	}
	if !d.step(id, 3).State.Done() {
		t.Fatal("the representative's letter must finish step 3")
	}
}

func TestOffice_NumberLetter_onceAndNeverTwice(t *testing.T) {
	d := newSampleDesk(t)
	a, b := d.speaker("Andi Contoh", "Kepala Bapenda", "Bapenda"), d.speaker("Budi Contoh", "Analis", "Bapenda")
	id := d.dialogue("2026-12-10", "Pajak", a, b)
	letters := d.issueAll(id)
	if letters[0].State != model.LetterDraft || letters[0].Number != "" {
		t.Fatalf("a letter with a gap is %s %q", letters[0].State, letters[0].Number)
	}
	d.must(d.NumberLetter(letters[0].ID, model.Numbering{Text: "214"}, "", d.press))
	s, _ := d.get(id)
	got := s.Letters(id)[0]
	if got.State != model.LetterNumbered || got.Number != "500.12.11/214/Diskominfo-IKP/2026" {
		t.Fatalf("numbered letter: %s %q", got.State, got.Number)
	}
	docs, err := d.Documents(got.ID)
	d.must(err)
	if len(docs) != 2 || docs[0].SHA256 == docs[1].SHA256 {
		t.Fatalf("%d stored prints, want a second one", len(docs))
	}
	d.refused(d.NumberLetter(letters[0].ID, model.Numbering{Text: "215"}, "", d.press), model.Refused)
	d.refused(d.NumberLetter(letters[1].ID, model.Numbering{Text: "214"}, "", d.press), model.Conflict)
	d.must(d.VoidLetter(letters[0].ID, "Salah"))
	d.refused(d.NumberLetter(letters[1].ID, model.Numbering{Text: " 214 "}, "", d.press), model.Conflict)
	d.must(d.NumberLetter(letters[1].ID, model.Numbering{Text: "B/77/XI/2026"}, "", d.press))
	s, _ = d.get(id)
	for _, l := range s.Letters(id) {
		if l.ID == letters[1].ID && l.Number != "B/77/XI/2026" {
			t.Errorf("whole number became %q", l.Number)
		}
	}
}

func TestOffice_issuedStaysAsIssued(t *testing.T) {
	d := newSampleDesk(t)
	a := d.speaker("Andi Contoh", "Kepala Bapenda", "Bapenda")
	id := d.dialogue("2026-12-10", "Pajak", a)
	before := d.issueAll(id)[0].Content
	d.must(d.EditSettings("uji", func(s *model.Settings) { s.Town, s.OfficeName = "Balikpapan", "Dinas Lain" }))
	_, v := d.get(id)
	v.Theme = "Tema baru"
	_, err := d.SaveDialogue(v)
	d.must(err)
	s, _ := d.get(id)
	after := s.Letters(id)[0].Content
	if after.Town != before.Town || after.Opening != before.Opening || after.Block[4] != before.Block[4] {
		t.Fatal("a frozen letter changed with its office or dialogue")
	}
	d.refused(d.EditDraft(id, a, model.LetterBody{Opening: "Lain"}, model.LetterOptions{}), model.Refused)
}

func TestOffice_IssueInvitation_failedPrintWritesNothing(t *testing.T) {
	d := newSampleDesk(t)
	a := d.speaker("Andi Contoh", "Kepala Bapenda", "Bapenda")
	id := d.dialogue("2026-12-10", "Pajak", a)
	d.press.fail = errors.New("kertas habis")
	if _, err := d.IssueInvitation(id, a, model.Numbering{Text: "9"}, "", d.press); err == nil {
		t.Fatal("no error")
	}
	s, v := d.get(id)
	if len(s.Letters(id)) != 0 || v.Appearances[0].State != model.Suggested {
		t.Fatal("a failed issue left something behind")
	}
	d.press.fail = nil
	if _, err := d.IssueInvitation(id, a, model.Numbering{Text: "9"}, "", d.press); err != nil {
		t.Fatalf("the number of the failed issue must be free: %v", err)
	}
}

func TestOffice_EditDraft(t *testing.T) {
	d := newSampleDesk(t)
	a := d.speaker("Andi Contoh", "Kepala Bapenda", "Bapenda")
	id := d.dialogue("2026-12-10", "Pajak", a)
	d.must(d.EditDraft(id, a, model.LetterBody{Opening: "Pembuka lain."}, model.LetterOptions{}))
	l := d.issueAll(id)[0]
	if l.Content.Opening != "Pembuka lain." || !strings.HasPrefix(l.Content.Closing, "Demikian") {
		t.Fatalf("content: %q, %q", l.Content.Opening, l.Content.Closing)
	}
	s, _ := d.get(id)
	if n := len(s.Letters(id)); n != 1 {
		t.Fatalf("%d letters, the draft must become the issued one", n)
	}
}

func TestInvitationContent_sample(t *testing.T) {
	d := newSampleDesk(t)
	main := d.speaker("Cahaya Dummyani", "Kepala Dinas Kesehatan", "Dinas Kesehatan Provinsi Kalimantan Timur")
	other := d.speaker("Rina Permisalan", "Ahli Gizi", "Dinas Kesehatan Kota Balikpapan")
	d.at("2026-11-17T09:00")
	id := d.dialogue("2026-11-26", "Pencegahan Stunting Dimulai dari Rumah", main, other)
	letters := d.issueAll(id)
	c, p := letters[0].Content, letters[1].Content
	for name, got := range map[string][2]string{
		"addressee":      {strings.Join(c.Addressee, "|"), "Kepala Dinas Kesehatan|Provinsi Kalimantan Timur|di Samarinda"},
		"by name":        {strings.Join(p.Addressee, "|"), "Rina Permisalan|Ahli Gizi|Dinas Kesehatan Kota Balikpapan|di Balikpapan"},
		"hours":          {c.Block[1].Value, "16.00 s.d. 17.00 WITA (hadir pukul 15.30 WITA)"},
		"day":            {c.Block[0].Value, "Kamis, 26 November 2026"},
		"companion":      {c.Block[5].Label + "=" + c.Block[5].Value, "pendamping=Rina Permisalan (Ahli Gizi)"},
		"main in letter": {p.Block[5].Label + "=" + p.Block[5].Value, "narasumber utama=Cahaya Dummyani (Kepala Dinas Kesehatan)"},
		"role":           {p.RoleWords, "narasumber pendamping"},
		"confirm":        {c.Confirm, "Mohon konfirmasi kehadiran paling lambat Senin, 23 November 2026 kepada narahubung kami, Sdr. Bungas Misalandi, telepon/WhatsApp 0812-0000-0000."},
		"number":         {c.Number.Before + "_" + c.Number.After, "500.12.11/_/Diskominfo-IKP/2026"},
		"attachment":     {c.Attachment, "-"},
	} {
		if got[0] != got[1] {
			t.Errorf("%s: %q, want %q", name, got[0], got[1])
		}
	}
}

func TestInvitationContent_lateLetterAsksAsSoonAsPossible(t *testing.T) {
	d := newDesk(t)
	a := d.speaker("Andi Contoh", "Kepala Bapenda", "Bapenda")
	d.at("2026-11-23T09:00")
	id := d.dialogue("2026-11-26", "Pajak", a)
	c := d.issueAll(id)[0].Content
	if c.Confirm != "Mohon konfirmasi kehadiran sesegera mungkin kepada kami." {
		t.Errorf("confirm: %q", c.Confirm)
	}
	if c.Signature.Name != "" || c.Signature.Lines[0] != "Kepala Dinas," {
		t.Errorf("factory signature: %+v", c.Signature)
	}
}

func TestInvitationContent_arrival(t *testing.T) {
	d := newSampleDesk(t)
	a := d.speaker("Andi Contoh", "Analis", "Bapenda")
	id := d.dialogue("2026-12-10", "Sahur", a)
	for _, tt := range []struct {
		start   model.Clock
		minutes int
		want    string
	}{
		{3 * 60, 45, "03.00 s.d. 04.00 WITA (hadir pukul 02.15 WITA)"},
		{15, 30, "00.15 s.d. 01.15 WITA (hadir Rabu, 9 Desember 2026 pukul 23.45 WITA)"},
		{3 * 60, 0, "03.00 s.d. 04.00 WITA"},
	} {
		st := d.station("TVRI")
		st.ArriveMinutes = tt.minutes
		_, err := d.SaveStation(st)
		d.must(err)
		d.must(d.MoveDialogue(id, model.Move{Date: "2026-12-10", Start: tt.start, End: model.NoClock}))
		s, v := d.get(id)
		c, _ := s.LetterContent(s.Invitations(v)[0].Wanted(), "2026-12-01", "")
		if c.Block[1].Value != tt.want {
			t.Errorf("%q, want %q", c.Block[1].Value, tt.want)
		}
	}
}

// TestLetterDifferences_heldHasNothingToCorrect holds that a letter is not to be corrected after the broadcast.
func TestLetterDifferences_heldHasNothingToCorrect(t *testing.T) {
	d := newSampleDesk(t)
	d.at("2026-11-18T09:00")
	id := d.dialogue("2026-11-26", "Pajak", d.speaker("Andi Contoh", "Kepala Bapenda", "Bapenda"))
	letter := d.issueAll(id)[0]
	d.must(d.MoveDialogue(id, model.MoveTo("2026-11-19")))
	d.at("2026-11-20T08:00")
	wrong := func() int {
		s, _ := d.get(id)
		p, err := d.SchedulePlan("2026-11")
		d.must(err)
		return len(s.LetterDifferences(letter)) + len(p.Letters)
	}
	if wrong() == 0 {
		t.Fatal("a letter with the old date is right")
	}
	d.must(d.MarkHeld(id))
	if n := wrong(); n != 0 {
		t.Errorf("%d differences after the broadcast", n)
	}
}

package model_test

import (
	"slices"
	"strings"
	"testing"

	"kaltimprov.go.id/dialogpublik/model"
)

// content is a letter as it would be issued today.
func (d *desk) content(l model.Letter) (model.LetterContent, []string) {
	d.Helper()
	s, err := d.LetterSituation(l)
	d.must(err)
	return s.LetterContent(l, d.Today(), "")
}

func (d *desk) issued(l model.Letter, n model.Numbering) model.Letter {
	d.Helper()
	l, err := d.IssueLetter(l, n, "", d.press)
	d.must(err)
	return l
}

func block(c model.LetterContent, label string) string {
	for _, row := range c.Block {
		if row.Label == label {
			return row.Value
		}
	}
	return ""
}

func TestLetterContent_leadersAreAskedAndOthersInvited(t *testing.T) {
	d := newSampleDesk(t)
	for post, want := range map[string]model.LetterKind{
		"Gubernur": model.Request, "Wakil Gubernur Kalimantan Timur": model.Request, "Sekretaris Daerah": model.Request, "Pj. Gubernur": model.Request,
		"Kepala Dinas Kesehatan": model.Invitation, "Staf Ahli Gubernur Bidang Hukum": model.Invitation, "": model.Invitation,
	} {
		p := d.speaker("Contoh "+post, post, "Pemerintah Provinsi Kalimantan Timur")
		id := d.dialogue("2026-12-10", "Tema "+post, p)
		l := d.issueAll(id)[0]
		asks := strings.Contains(l.Content.Purpose, "mohon perkenan")
		if l.Kind != want || l.Content.Kind != want || asks != (want == model.Request) {
			t.Errorf("%q gets a %s: %s", post, l.Kind, l.Content.Purpose)
		}
		if !d.step(id, 3).State.Done() {
			t.Errorf("the %s to %q is no evidence", l.Kind, post)
		}
	}
}

func TestLetterContent_jointInvitationServesAllItLists(t *testing.T) {
	d := newSampleDesk(t)
	d.at("2026-11-17T09:00")
	a, b := d.speaker("Andi Contoh", "Kepala Dinas Kesehatan", "Dinas Kesehatan"), d.speaker("Budi Contoh", "Analis", "Dinas Kesehatan")
	c := d.speaker("Citra Contoh", "Peneliti", "Universitas Contoh")
	id := d.dialogue("2026-12-10", "Stunting", a, b)
	joint := model.Letter{ID: model.NewID(), Kind: model.JointInvitation, DialogueID: id, People: []model.ID{a, b}, State: model.LetterDraft}
	l := d.issued(joint, model.Numbering{Text: "12"})
	if got := l.Content.Addressee; len(got) != 1 || got[0] != "(Daftar Undangan terlampir)" || l.Content.Attachment != "1 (satu) lembar" {
		t.Errorf("addressee %q, attachment %q", got, l.Content.Attachment)
	}
	var rows []string
	for _, i := range l.Content.Invitees {
		rows = append(rows, i.Name+", "+i.Role)
	}
	lines(t, "those invited", rows, "Andi Contoh, narasumber utama", "Budi Contoh, narasumber pendamping")
	s, v := d.get(id)
	if v.Appearances[0].State != model.Invited || v.Appearances[1].State != model.Invited || !d.step(id, 3).State.Done() {
		t.Errorf("appearances %+v", v.Appearances)
	}
	if letters := d.issueAll(id); letters[0].ID != l.ID || letters[1].ID != l.ID || len(s.Letters(id)) != 1 {
		t.Error("somebody on the list was invited again")
	}
	v.Appearances = append(v.Appearances, model.Appearance{SpeakerID: c, Role: model.Companion})
	_, err := d.SaveDialogue(v)
	d.must(err)
	if d.step(id, 3).State.Done() {
		t.Error("a third speaker without a letter leaves step 3 done")
	}
	d.must(d.VoidLetter(l.ID, "Salah daftar"))
	if _, v = d.get(id); v.Appearances[0].State != model.Suggested {
		t.Errorf("after cancelling: %+v", v.Appearances)
	}
}

func TestLetterContent_noticeToAStation(t *testing.T) {
	d := newSampleDesk(t)
	d.at("2026-11-17T09:00")
	a, b := d.speaker("Andi Contoh", "Kepala Dinas Kesehatan", "Dinas Kesehatan"), d.speaker("Budi Contoh", "Analis", "Bapenda")
	d.dialogue("2026-12-10", "Stunting", a, b)
	d.dialogue("2026-12-03", "Pajak", b)
	d.onAir("RRI", "2026-12-08", 540, 600, "Panen", a)
	d.must(d.CancelDialogue(d.dialogue("2026-12-17", "Batal Saja", a), "Gangguan"))
	notice := model.Letter{ID: model.NewID(), Kind: model.StationNotice, StationID: d.station("TVRI").ID, Month: "2026-12", State: model.LetterDraft}
	l := d.issued(notice, model.Numbering{})
	var rows []string
	for _, r := range l.Content.Schedule {
		rows = append(rows, string(r.Date)+" "+r.Theme+" "+strings.ReplaceAll(r.Speakers, "\n", "; "))
	}
	lines(t, "schedule", rows, "2026-12-03 Pajak Budi Contoh (Analis)",
		"2026-12-10 Stunting Andi Contoh (Kepala Dinas Kesehatan); Budi Contoh (Analis)")
	if l.Content.Addressee[0] != "Kepala LPP TVRI Stasiun Kalimantan Timur" || !strings.Contains(l.Content.Subject, "Desember 2026") || l.Content.Number.Before != "400.14.5.6/" {
		t.Errorf("%q %q %+v", l.Content.Addressee, l.Content.Subject, l.Content.Number)
	}
	s, err := d.Situation("2026-12-01", "2026-12-31")
	d.must(err)
	if len(s.Letters("")) != 1 {
		t.Error("the month does not list its notice")
	}
	empty := model.Letter{ID: model.NewID(), Kind: model.StationNotice, StationID: d.station("RRI").ID, Month: "2027-03"}
	_, err = d.IssueLetter(empty, model.Numbering{}, "", d.press)
	d.refused(err, model.Refused)
}

func TestLetterContent_dutyMemoAndThanks(t *testing.T) {
	d := newSampleDesk(t)
	d.at("2026-11-17T09:00")
	a := d.speaker("Andi Contoh", "Kepala Dinas Kesehatan", "Dinas Kesehatan")
	id := d.dialogue("2026-11-26", "Stunting", a)
	s, v := d.get(id)
	duty := s.NewDuty(v)
	if len(duty.People) != 1 {
		t.Fatalf("officers %v", duty.People)
	}
	l := d.issued(duty, model.Numbering{Text: "7"})
	c := l.Content
	if c.Number.Text() != "800.1.11.1/7/Diskominfo-IKP/2026" || len(c.Basis) != 2 || len(c.Orders) != 3 || c.Officers[0].NIP == "" ||
		!strings.HasPrefix(c.Officers[0].Post, "Staf Bidang") || !strings.Contains(c.Orders[0], "\"Stunting\"") || len(c.Addressee) != 0 {
		t.Errorf("%+v", c)
	}
	duty.ID, duty.People = model.NewID(), nil
	_, err := d.IssueLetter(duty, model.Numbering{}, "", d.press)
	d.faultAt(err, "petugas")

	memo, _ := d.content(model.Letter{Kind: model.MemoLetter, DialogueID: id})
	if memo.From != "Kepala Bidang Informasi dan Komunikasi Publik" || !strings.HasPrefix(memo.Signature.Lines[0], "Kepala Bidang") || block(memo, "narasumber utama") == "" {
		t.Errorf("%+v", memo)
	}
	thanks, _ := d.content(model.Letter{Kind: model.Thanks, DialogueID: id, SpeakerID: a, Role: model.Main})
	if !strings.Contains(thanks.Purpose, "narasumber utama") || thanks.Addressee[0] != "Kepala Dinas Kesehatan" || len(thanks.CopyTo) != 0 {
		t.Errorf("%+v", thanks)
	}
	if d.step(id, 3).State.Done() {
		t.Error("a surat tugas is taken for an invitation")
	}
}

func TestLetterContent_pointsGoOnAnAttachedPage(t *testing.T) {
	d := newSampleDesk(t)
	a, b := d.speaker("Andi Contoh", "Kepala Dinas Kesehatan", "Dinas Kesehatan"), d.speaker("Budi Contoh", "Analis", "Bapenda")
	id := d.dialogue("2026-12-10", "Stunting", a, b)
	rundown := func() []string {
		s, v := d.get(id)
		c, _ := s.LetterContent(s.Invitations(v)[0].Wanted(), "2026-12-01", "")
		if (c.Attachment == "-") != (len(c.Rundown) == 0) || (c.AttachedTo == "") != (len(c.Rundown) == 0) {
			t.Errorf("attachment %q, to %q, %d rows", c.Attachment, c.AttachedTo, len(c.Rundown))
		}
		var out []string
		for _, r := range c.Rundown {
			out = append(out, model.ClockText(r.At)+" "+r.What)
		}
		return out
	}
	if got := rundown(); got != nil {
		t.Errorf("without points: %q", got)
	}
	_, v := d.get(id)
	v.Points = "Gizi ibu\n\nPosyandu"
	_, err := d.SaveDialogue(v)
	d.must(err)
	lines(t, "programme", rundown(), "15.30 Registrasi dan persiapan narasumber", "16.00 Pembukaan", "16.05 Paparan narasumber utama",
		"16.20 Tanggapan narasumber pendamping", "16.30 Dialog melalui telepon dengan pemirsa", "16.55 Kesimpulan dan penutup")
	d.must(d.MoveDialogue(id, model.Move{Date: "2026-12-10", Start: 960, End: 985}))
	lines(t, "a short one", rundown(), "15.30 Registrasi dan persiapan narasumber", "16.00 Pembukaan")
	d.must(d.SaveTemplate(model.Template{Kind: model.Invitation, Attach: model.AttachNever}))
	if got := rundown(); got != nil {
		t.Errorf("never attached: %q", got)
	}
}

func TestLetterContent_templateRegisterAndOptions(t *testing.T) {
	d := newSampleDesk(t)
	a := d.speaker("Andi Contoh", "Kepala Dinas Kesehatan", "Dinas Kesehatan")
	id := d.dialogue("2026-12-10", "Stunting", a)
	book, err := d.SaveRegister(model.Register{Name: "Undangan", Mode: model.OwnNumbers, Pattern: "{keamanan}/{kode}/{urut3}/{unit}/{romawi}/{tahun}", First: 40})
	d.must(err)
	d.must(d.SaveTemplate(model.Template{Kind: model.Invitation, RegisterID: book, Code: "005", Unit: "IKP", Urgency: "Rahasia",
		Wording: model.Wording{Subject: "Undangan {tema}", Rows: "tema: {tema}\npemandu: {pemandu}", Opening: "-"}}))
	s, v := d.get(id)
	wanted := s.Invitations(v)[0].Wanted()
	c, empty := s.LetterContent(wanted, d.Today(), "")
	if c.Subject != "Undangan Stunting" || c.Opening != "" || len(c.Block) != 1 || !slices.Equal(empty, []string{"pemandu"}) {
		t.Errorf("%q %q %+v empty %q", c.Subject, c.Opening, c.Block, empty)
	}
	right := model.LayoutRight
	wanted.Options = model.LetterOptions{Paper: model.F4Narrow, Layout: &right}
	l := d.issued(wanted, s.Register(model.Invitation).Usual())
	if l.Number != "R/005/040/IKP/XI/2026" && !strings.HasPrefix(l.Number, "R/005/040/IKP/") || l.Content.Paper != model.F4Narrow || l.Content.Layout != right || l.RegisterID != book {
		t.Errorf("%q %s %q", l.Number, l.Content.Paper, l.Content.Layout)
	}
	d.must(d.RestoreWording(model.Invitation))
	if c, _ := d.content(model.Letter{Kind: model.Invitation, DialogueID: id, SpeakerID: a, Role: model.Main}); c.Subject != "Undangan Narasumber Dialog Publik" || c.Urgency != "Rahasia" {
		t.Errorf("after restoring the text: %q, %q", c.Subject, c.Urgency)
	}
}

func TestIssueAll_keepsWhatWasIssuedBeforeAStopOrAFailure(t *testing.T) {
	d := newSampleDesk(t)
	d.at("2026-11-17T09:00")
	speakers := make([]model.ID, 5)
	for i := range speakers {
		speakers[i] = d.speaker("Contoh "+string(rune('A'+i)), "Analis", "Bapenda")
	}
	id := d.dialogue("2026-12-10", "Stunting", speakers...)
	wanted := func() []model.Letter {
		s, v := d.get(id)
		var out []model.Letter
		for _, slot := range s.Invitations(v) {
			out = append(out, slot.Wanted())
		}
		return out
	}
	auto := func(model.Letter) model.Numbering { return model.Numbering{Auto: true} }
	out, err := d.IssueAll(wanted(), auto, d.press, func(done int) bool { return done < 2 })
	if d.must(err); len(out) != 2 {
		t.Fatalf("%d issued before the stop", len(out))
	}
	d.press.fail = model.Errorf(model.NoSpace, "Diska penuh.")
	out, err = d.IssueAll(wanted(), auto, d.press, nil)
	if model.ErrorCode(err) != model.NoSpace || len(out) != 2 {
		t.Errorf("%d, %v", len(out), err)
	}
	d.press.fail = nil
	out, err = d.IssueAll(wanted(), auto, d.press, nil)
	d.must(err)
	var numbers []string
	for _, l := range out {
		numbers = append(numbers, l.Content.Number.Running)
	}
	lines(t, "numbers", numbers, "1", "2", "3", "4", "5")
	if _, question := d.history.NextUndo(); !strings.Contains(question, "3 dokumen") {
		t.Errorf("undo of the last action asks %q", question)
	}
}

func TestLetterContent_holesInSentencesAreTold(t *testing.T) {
	d := newSampleDesk(t)
	a, b := d.speaker("Andi Contoh", "Kepala Dinas Kesehatan", "Dinas Kesehatan"), d.speaker("Budi Contoh", "Analis", "Bapenda")
	id := d.dialogue("2026-12-10", "Stunting", a, b)
	d.must(d.SaveTemplate(model.Template{Kind: model.Invitation, Wording: model.Wording{Subject: "Undangan bersama {pendamping}"}}))
	for speaker, want := range map[model.ID]int{a: 0, b: 1} {
		role := model.Main
		if speaker == b {
			role = model.Companion
		}
		if c, empty := d.content(model.Letter{Kind: model.Invitation, DialogueID: id, SpeakerID: speaker, Role: role}); len(empty) != want {
			t.Errorf("%q leaves empty %q", c.Subject, empty)
		}
	}
	_, empty := d.content(model.Letter{Kind: model.StationNotice, StationID: d.station("RRI").ID, Month: "2027-03"})
	if !slices.Contains(empty, "jadwal") {
		t.Errorf("a notice without dialogues leaves empty %q", empty)
	}
}

func TestIssueLetter_jointOverOwnInvitations(t *testing.T) {
	d := newSampleDesk(t)
	a, b := d.speaker("Andi Contoh", "Kepala Dinas Kesehatan", "Dinas Kesehatan"), d.speaker("Budi Contoh", "Analis", "Bapenda")
	id := d.dialogue("2026-12-10", "Stunting", a, b)
	own, err := d.IssueInvitation(id, a, model.Numbering{}, "", d.press)
	d.must(err)
	joint := model.Letter{ID: model.NewID(), Kind: model.JointInvitation, DialogueID: id, People: []model.ID{a, b}, State: model.LetterDraft}
	_, err = d.IssueLetter(joint, model.Numbering{}, "", d.press)
	d.refused(err, model.Refused)
	d.must(d.VoidLetter(own.ID, "Menjadi undangan bersama"))
	l := d.issued(joint, model.Numbering{})
	if _, err := d.ReplaceLetter(l.ID, model.Numbering{}, "", d.press); err != nil {
		t.Errorf("a joint invitation is not replaced: %v", err)
	}
}

func TestNumberLetter_keepsOffForeignBlocks(t *testing.T) {
	d := newSampleDesk(t)
	l := d.gap(model.OwnNumbers)
	_, err := d.SaveBlock(model.NumberBlock{RegisterID: l.RegisterID, Year: 2026, First: 829, Last: 831, Laptop: "lain", Label: "Laptop Rina"})
	d.must(err)
	d.faultAt(d.NumberLetter(l.ID, model.Numbering{Text: "830"}, "", d.press), "nomor")
	d.must(d.NumberLetter(l.ID, model.Numbering{Text: "832"}, "", d.press))
}

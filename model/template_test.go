package model_test

import (
	"fmt"
	"strings"
	"testing"

	"kaltimprov.go.id/dialogpublik/model"
)

// part finds a part of a kind's wording.
func part(t *testing.T, k model.LetterKind, key string) model.WordingPart {
	t.Helper()
	for _, p := range model.WordingParts(k) {
		if p.Key == key {
			return p
		}
	}
	t.Fatalf("%s has no part %s", k, key)
	return model.WordingPart{}
}

func TestCheckWording(t *testing.T) {
	for _, c := range []struct {
		kind           model.LetterKind
		key, text, say string // say "" when the text is right
	}{
		{model.Invitation, "pembuka", "Tema {tema} di {stasiun_lengkap}.", ""},
		{model.Invitation, "pembuka", "Tema { tema } dengan spasi.", ""},
		{model.Invitation, "pembuka", "Tanpa isian.", ""},
		{model.Invitation, "pembuka", "-", ""},
		{model.Invitation, "pembuka", "Tema {tema", "di dekat \"{tema\" belum ditutup"},
		{model.Invitation, "pembuka", "Tema {tema\npada baris lain}", "belum ditutup"},
		{model.Invitation, "pembuka", "Tema {te{ma}}", "di dekat \"{te{ma}}\" belum ditutup"},
		{model.Invitation, "pembuka", "Tema tema} lagi", "tanpa pembuka di dekat \"} lagi\""},
		{model.Invitation, "pembuka", "Tema {tema}} lagi", "tanpa pembuka"},
		{model.Invitation, "pembuka", "Tema {}", "tidak bernama"},
		{model.Invitation, "pembuka", "Tema {  }", "tidak bernama"},
		{model.Invitation, "pembuka", "Pada {hari}", "{hari} tidak dikenal; mungkin maksudnya {hari_tanggal}"},
		{model.Invitation, "pembuka", "Pada {TEMA}", "mungkin maksudnya {tema}"},
		{model.Invitation, "pembuka", "Pada {xyz}", "{xyz} tidak dikenal; pilih dari daftar isian"},
		{model.StationNotice, "pembuka", "Tema {tema}", "{tema} tidak dikenal"},
		{model.Erratum, "hal", "Ralat {hal_lama}", ""},
		{model.Invitation, "hal", "Ralat {hal_lama}", "tidak dikenal"},
		{model.Invitation, "rincian", "tema: {tema}\n\npukul: {pukul}", ""},
		{model.Invitation, "rincian", "tema {tema}", "Baris \"tema {tema}\" tidak punya titik dua"},
		{model.Invitation, "rincian", " - ", ""},
		{model.Invitation, "rincian", "-\n-", "tidak punya titik dua"},
	} {
		err := model.CheckWording(c.kind, part(t, c.kind, c.key), c.text)
		switch {
		case c.say == "" && err != nil:
			t.Errorf("%s %q: %v", c.key, c.text, err)
		case c.say != "" && (err == nil || !strings.Contains(model.Message(err), c.say)):
			t.Errorf("%s %q says %v, want %q", c.key, c.text, err, c.say)
		}
	}
}

func TestTemplate_Check_namesThePart(t *testing.T) {
	d := newDesk(t)
	d.faultAt(model.Template{Kind: model.DutyLetter, Wording: model.Wording{Purpose: "Meliput {tema"}}.Check(), "maksud")
	d.faultAt(d.SaveTemplate(model.Template{Kind: model.Invitation, Wording: model.Wording{Rows: "tanpa titik dua"}}), "rincian")
	if setup, err := d.Setup(); err != nil || len(setup.Templates) != 0 {
		t.Errorf("a refused template was stored: %v %v", setup.Templates, err)
	}
	for _, k := range model.LetterKinds {
		d.must(model.Template{Kind: k}.Check())
	}
}

func TestLetterContent_dashPrintsNothing(t *testing.T) {
	d := newDesk(t)
	for _, k := range []model.LetterKind{model.Invitation, model.MemoLetter} {
		s, l, err := d.SampleLetter(k)
		d.must(err)
		c, empty := s.WithTemplate(model.Template{Kind: k, Wording: model.Wording{Rows: "-", Opening: " - ", Confirm: "-", Closing: "-"}}).LetterContent(l, s.Today(), "")
		if len(c.Block) > 0 || c.Opening+c.Confirm+c.Closing != "" || len(empty) > 0 {
			t.Errorf("%s prints %q %q %q %q, empty %q", k, c.Block, c.Opening, c.Confirm, c.Closing, empty)
		}
		if c.Subject == "" || k == model.Invitation && c.Purpose == "" {
			t.Errorf("%s lost the parts that nobody changed", k)
		}
	}
}

func TestLetterContent_namesEmptyPlaceholdersOnce(t *testing.T) {
	d := newSampleDesk(t)
	d.dialogue("2026-11-26", "Stunting", d.speaker("Cahaya Dummyani", "", ""))
	s, l, err := d.SampleLetter(model.Invitation)
	d.must(err)
	w := model.Wording{
		Opening: "Dipandu {pemandu}, acara {acara}, kepada {jabatan}.", Purpose: "Sekali lagi {pemandu}.",
		Rows: "pemandu: {pemandu}\n{peran}: {nama}\npendamping: {pendamping}",
	}
	c, empty := s.WithTemplate(model.Template{Kind: model.Invitation, Wording: w}).LetterContent(l, s.Today(), "")
	lines(t, "empty placeholders", empty, "pemandu", "acara", "jabatan")
	lines(t, "rows", []string{fmt.Sprint(c.Block)}, "[{narasumber utama Cahaya Dummyani}]")
	if c.Opening != "Dipandu , acara , kepada ." {
		t.Errorf("opening %q", c.Opening)
	}
}

func TestSituation_WithTemplate_leavesTheStoredOne(t *testing.T) {
	d := newDesk(t)
	d.must(d.SaveTemplate(model.Template{Kind: model.Thanks, Wording: model.Wording{Subject: "Terima kasih"}}))
	s, _, err := d.SampleLetter(model.Thanks)
	d.must(err)
	other := s.WithTemplate(model.Template{Kind: model.Thanks, Code: "480"}).WithTemplate(model.Template{Kind: model.DutyLetter, Unit: "IKP"})
	if got := s.Template(model.Thanks); got.Wording.Subject != "Terima kasih" || got.Code != "" || s.Template(model.DutyLetter).Changed() {
		t.Errorf("the situation changed under it: %+v", got)
	}
	if got := other.Template(model.Thanks); got.Code != "480" || got.Wording.Subject != "" || other.Template(model.DutyLetter).Unit != "IKP" {
		t.Errorf("replaced by %+v", got)
	}
}

func TestLetterContent_templateFieldsElseTheUsual(t *testing.T) {
	d := newDesk(t)
	d.must(d.EditSettings("Uji", func(s *model.Settings) {
		s.Classification, s.LetterUnit, s.Urgency = "500.12.11", "IKP", "Penting"
	}))
	s, l, err := d.SampleLetter(model.StationNotice)
	d.must(err)
	usual := s.Settings.UsualTemplate(model.StationNotice)
	c, _ := s.LetterContent(l, "2026-11-23", "7")
	if c.Number.Text() != usual.Code+"/7/IKP/2026" || usual.Code != "400.14.5.6" || c.Urgency != "Biasa" || usual.Urgency != "Biasa" {
		t.Errorf("usual number %s, urgency %s; said to be %+v", c.Number.Text(), c.Urgency, usual)
	}
	c, _ = s.WithTemplate(model.Template{Kind: model.StationNotice, Code: "480", Unit: "Sekre", Urgency: "Segera"}).LetterContent(l, "2026-11-23", "7")
	if c.Number.Text() != "480/7/Sekre/2026" || c.Urgency != "Segera" {
		t.Errorf("own number %s, urgency %s", c.Number.Text(), c.Urgency)
	}
	if got := s.Settings.UsualTemplate(model.Invitation); got.Code != "500.12.11" || got.Unit != "IKP" || got.Urgency != "Penting" {
		t.Errorf("usual of invitations %+v", got)
	}
}

func TestOffice_RestoreWording_keepsTheRest(t *testing.T) {
	d := newDesk(t)
	reg := d.register(t)
	changed := model.Template{Kind: model.Invitation, RegisterID: reg.ID, Code: "480", Attach: model.AttachAlways, Wording: model.Wording{Closing: "Sekian."}}
	d.must(d.SaveTemplate(changed))
	changed.Wording.Subject = "Undangan"
	d.must(d.SaveTemplate(changed))
	d.must(d.RestoreWording(model.Invitation))
	d.must(d.RestoreWording(model.Thanks)) // nothing to restore
	stored := func() model.Template {
		setup, err := d.Setup()
		d.must(err)
		if len(setup.Templates) != 1 {
			t.Fatalf("%d templates stored", len(setup.Templates))
		}
		return setup.Templates[0]
	}
	if got := stored(); got.Wording != (model.Wording{}) || got.Code != "480" || got.RegisterID != reg.ID || got.Attach != model.AttachAlways {
		t.Errorf("restored to %+v", got)
	}
	if title := d.undo(); title != "Memulihkan naskah undangan" {
		t.Errorf("undone %q", title)
	}
	if got := stored(); got.Wording.Closing != "Sekian." || got.Wording.Subject != "Undangan" {
		t.Errorf("undone to %+v", got)
	}
}

func TestOffice_SampleLetter_ofEveryKind(t *testing.T) {
	bare, full := newDesk(t), newSampleDesk(t)
	main, other := full.speaker("Cahaya Dummyani", "Kepala Dinas Kesehatan", "Dinas Kesehatan"), full.speaker("Rina Permisalan", "Analis", "Dinas Kesehatan")
	full.dialogue("2026-11-19", "Yang lalu", main)
	next := full.dialogue("2026-11-26", "Yang berikut", main, other)
	full.dialogue("2026-12-03", "Yang kemudian", other)
	for _, k := range model.LetterKinds {
		for _, d := range []*desk{bare, full} {
			s, l, err := d.SampleLetter(k)
			d.must(err)
			c, empty := s.LetterContent(l, s.Today(), "")
			if len(empty) > 0 && !(d == full && fmt.Sprint(empty) == "[pemandu]") {
				t.Errorf("%s: %q stay empty", k, empty)
			}
			if words := c.Subject + strings.Join(c.Orders, ""); words == "" || c.Opening+strings.Join(c.Basis, "") == "" {
				t.Errorf("%s says nothing: %+v", k, c)
			}
			if d == full && k != model.StationNotice && l.DialogueID != next {
				t.Errorf("%s is not about the next dialogue", k)
			}
			if missing := lacking(c); missing != "" {
				t.Errorf("%s has no %s", k, missing)
			}
		}
	}
	if all, err := bare.WholeSituation(); err != nil || len(all.Dialogues) > 0 || len(all.Speakers) > 0 {
		t.Errorf("a sample was written: %d dialogues, %v", len(all.Dialogues), err)
	}
}

// lacking names what a letter of its kind must have and has not.
func lacking(c model.LetterContent) string {
	switch {
	case c.Kind == model.Erratum && len(c.Corrections) == 0:
		return "correction"
	case c.Kind == model.StationNotice && len(c.Schedule) == 0:
		return "schedule"
	case c.Kind == model.DutyLetter && (len(c.Officers) == 0 || c.Officers[0].Name == model.UnchosenOfficer):
		return "officer"
	case c.Kind == model.JointInvitation && len(c.Invitees) == 0:
		return "list of invitees"
	case c.Kind != model.DutyLetter && len(c.Addressee) == 0:
		return "addressee"
	}
	return ""
}

func TestOffice_SampleLetter_newestWhenNoneComes(t *testing.T) {
	d := newSampleDesk(t)
	main := d.speaker("Cahaya Dummyani", "Kepala Dinas Kesehatan", "Dinas Kesehatan")
	d.dialogue("2026-11-05", "Lama", main)
	newest := d.dialogue("2026-11-19", "Baru", main)
	d.must(d.CancelDialogue(d.dialogue("2026-11-26", "Batal", main), "narasumber sakit"))
	if _, l, err := d.SampleLetter(model.Invitation); err != nil || l.DialogueID != newest || l.SpeakerID != main {
		t.Errorf("the sample is about %s to %s, %v", l.DialogueID, l.SpeakerID, err)
	}
}

package model_test

import (
	"net/url"
	"strings"
	"testing"

	"kaltimprov.go.id/dialogpublik/model"
)

// invited is a dialogue with a speaker of one number, and the invitation of it.
func (d *desk) invited() (model.Situation, model.Letter) {
	d.Helper()
	id, err := d.SaveSpeaker(model.Speaker{Name: model.Name{Front: "dr.", Bare: "Cahaya Dummyani", Back: "Sp.A."}, Post: "Kepala Dinas Kesehatan",
		Phones: []model.Phone{{Kind: model.Desk, Number: "+62541731963"}, {Kind: model.Mobile, Number: "+6281200000001", Preferred: true}}})
	d.must(err)
	s, v := d.get(d.dialogue("2026-11-26", "Pencegahan stunting", id))
	return s, s.Invitations(v)[0].Wanted()
}

func TestSituation_WhatsAppText(t *testing.T) {
	d := newSampleDesk(t)
	s, l := d.invited()
	text := s.WhatsAppText(l)
	for _, want := range []string{"Yth. Bapak/Ibu dr. Cahaya Dummyani, Sp.A.\nKepala Dinas Kesehatan", "sebagai narasumber utama:", "Hari/tanggal: Kamis, 26 November 2026",
		"Pukul: 16.00 s.d. 17.00 WITA", "Tempat: ", "Tema: Pencegahan stunting", "Mohon konfirmasi kehadiran "} {
		if !strings.Contains(text, want) {
			t.Errorf("the text lacks %q:\n%s", want, text)
		}
	}
	if link := model.WhatsAppLink("+6281200000001", text); !strings.Contains(link, "?text=") {
		t.Errorf("the usual text has no room in a link of %d bytes", model.MaxWhatsAppLink)
	}
	if strings.Contains(text, "Nomor ") || strings.Contains(text, "{") {
		t.Errorf("of a draft:\n%s", text)
	}
	issued, err := d.IssueLetter(l, model.Numbering{Text: "217"}, "", d.press)
	d.must(err)
	d.must(d.MoveDialogue(l.DialogueID, model.MoveTo("2026-11-27")))
	s, _ = d.get(l.DialogueID)
	text = s.WhatsAppText(issued)
	if !strings.Contains(text, "/217/") || !strings.Contains(text, "Kamis, 26 November 2026") {
		t.Errorf("an issued letter's text is not the frozen one:\n%s", text)
	}
}

func TestSituation_WhatsAppText_otherKinds(t *testing.T) {
	d := newSampleDesk(t)
	s, l := d.invited()
	dialogue, _ := s.Dialogue(l.DialogueID)
	for _, c := range []struct {
		letter model.Letter
		want   string
	}{
		{model.Letter{Kind: model.JointInvitation, DialogueID: dialogue.ID, People: []model.ID{l.SpeakerID}}, "Yth. Bapak/Ibu narasumber\n"},
		{s.NewDuty(dialogue), "Yth. Sdr. "},
		{model.Letter{Kind: model.StationNotice, StationID: dialogue.StationID, Month: "2026-11"}, "Kamis, 26 November 2026, 16.00 s.d. 17.00 WITA: Pencegahan stunting"},
		{model.Letter{Kind: model.MemoLetter, DialogueID: dialogue.ID}, "Yth. Kepala Dinas Komunikasi"},
	} {
		if text := s.WhatsAppText(c.letter); !strings.Contains(text, c.want) {
			t.Errorf("%s lacks %q:\n%s", c.letter.Kind, c.want, text)
		}
	}
}

func TestWhatsAppLink(t *testing.T) {
	text := "Yth. Bapak/Ibu & keluarga,\nharap hadir + tepat 100%"
	link := model.WhatsAppLink("+6281200000001", text)
	u, err := url.Parse(link)
	if err != nil || u.Host != "wa.me" || u.Path != "/6281200000001" || u.Query().Get("text") != text || strings.Contains(link, "+") {
		t.Errorf("link %q", link)
	}
	if got := model.WhatsAppLink("+6281200000001", strings.Repeat("panjang ", 300)); got != "https://wa.me/6281200000001" {
		t.Errorf("of a long text: %q", got)
	}
	for _, phone := range []string{"", "0812", "+62 812", "+"} {
		if got := model.WhatsAppLink(phone, "x"); got != "" {
			t.Errorf("%q gives %q", phone, got)
		}
	}
}

func TestSpeaker_PreferredPhone(t *testing.T) {
	numbers := []model.Phone{{Number: "+621"}, {Number: "+622", Preferred: true}}
	for _, c := range []struct {
		phones []model.Phone
		want   string
	}{{nil, ""}, {numbers[:1], "+621"}, {numbers, "+622"}} {
		if got := (model.Speaker{Phones: c.phones}).PreferredPhone(); got != c.want {
			t.Errorf("of %v: %q", c.phones, got)
		}
	}
}

func TestOffice_SendLetters_eachToItsOwn(t *testing.T) {
	d := newSampleDesk(t)
	_, l := d.invited()
	_, m := d.invited()
	var ids []model.ID
	for _, draft := range []model.Letter{l, m} {
		issued, err := d.IssueLetter(draft, model.Numbering{}, "", d.press)
		d.must(err)
		ids = append(ids, issued.ID)
	}
	d.must(d.SendLetters(ids, model.Sending{Way: model.ByEmail, Each: map[model.ID]string{ids[0]: "a@contoh.test", ids[1]: "b@contoh.test"}}))
	for i, want := range []string{"a@contoh.test", "b@contoh.test"} {
		sent, err := d.Letter(ids[i])
		d.must(err)
		if sent.SentTo != want {
			t.Errorf("letter %d went to %q", i, sent.SentTo)
		}
	}
}

func TestOffice_SaveDrafts_allOrNone(t *testing.T) {
	d := newSampleDesk(t)
	_, l := d.invited()
	issued, err := d.IssueLetter(l, model.Numbering{}, "", d.press)
	d.must(err)
	fresh := model.Letter{ID: model.NewID(), Kind: model.Thanks, DialogueID: l.DialogueID, SpeakerID: l.SpeakerID}
	d.refused(d.SaveDrafts(fresh, issued), model.Refused)
	if s, _ := d.get(l.DialogueID); len(s.Letters(l.DialogueID)) != 1 {
		t.Errorf("%d letters after a refusal", len(s.Letters(l.DialogueID)))
	}
	d.refused(d.SaveDrafts(), model.Invalid)
	d.must(d.SaveDrafts(fresh))
	if s, _ := d.get(l.DialogueID); len(s.Letters(l.DialogueID)) != 2 {
		t.Errorf("%d letters after saving", len(s.Letters(l.DialogueID)))
	}
}

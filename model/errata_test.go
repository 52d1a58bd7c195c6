package model_test

import (
	"slices"
	"strings"
	"testing"

	"kaltimprov.go.id/dialogpublik/model"
)

// corrections reads what a ralat to a letter would say now.
func (d *desk) corrections(l model.Letter) []model.Correction {
	d.Helper()
	s, _ := d.get(l.DialogueID)
	return s.Corrections(d.letter(l.ID))
}

func (d *desk) change(id model.ID, edit func(*model.Dialogue)) {
	d.Helper()
	_, v := d.get(id)
	edit(&v)
	_, err := d.SaveDialogue(v)
	d.must(err)
}

func (d *desk) correct(l model.Letter) model.Letter {
	d.Helper()
	out, err := d.IssueLetter(model.NewErratum(l), model.Numbering{}, "", d.press)
	d.must(err)
	return out
}

func TestCorrections_nameWhatDiffers(t *testing.T) {
	d, dialogue, letters := marked(t)
	if got := d.corrections(letters[0]); len(got) != 0 {
		t.Fatalf("a right letter is to be corrected: %v", got)
	}
	if _, err := d.IssueLetter(model.NewErratum(letters[0]), model.Numbering{}, "", d.press); model.ErrorCode(err) != model.Refused {
		t.Fatalf("a ralat that says nothing: %v", err)
	}
	d.must(d.MoveDialogue(dialogue, model.Move{Date: "2026-11-27", Start: 15 * 60, End: model.NoClock}))
	d.change(dialogue, func(v *model.Dialogue) {
		v.Theme, v.Venue, v.StationID = "Retribusi", "Aula Kantor", d.station("RRI").ID
	})
	var labels []string
	for _, c := range d.corrections(letters[0]) {
		labels = append(labels, c.Label)
		if c.Was == c.Now || c.Was == "" || c.Now == "" {
			t.Errorf("%s: from %q to %q", c.Label, c.Was, c.Now)
		}
	}
	if want := []string{"hari/tanggal", "pukul", "stasiun", "tempat", "tema"}; !slices.Equal(labels, want) {
		t.Errorf("corrected: %v, want %v", labels, want)
	}
}

func TestErratum_settlesUntilTheNextChange(t *testing.T) {
	d, dialogue, letters := marked(t)
	d.must(d.MoveDialogue(dialogue, model.MoveTo("2026-11-27")))
	ralat := d.correct(letters[0])
	if c := ralat.Content.Corrections; len(c) != 1 || c[0].Was != "Kamis, 26 November 2026" || c[0].Now != "Jumat, 27 November 2026" {
		t.Fatalf("ralat: %+v", c)
	}
	if !slices.Equal(ralat.Content.Addressee, letters[0].Content.Addressee) {
		t.Errorf("ralat goes to %v", ralat.Content.Addressee)
	}
	if got := d.corrections(letters[0]); len(got) != 0 {
		t.Fatalf("after the ralat still to correct: %v", got)
	}
	if got := d.corrections(letters[1]); len(got) != 1 {
		t.Errorf("the other letter is settled by a stranger's ralat: %v", got)
	}
	d.at("2026-11-20T11:00")
	d.must(d.MoveDialogue(dialogue, model.MoveTo("2026-11-30")))
	if got := d.corrections(letters[0]); len(got) != 1 || got[0].Was != "Jumat, 27 November 2026" {
		t.Fatalf("a later change: %v, want it told from the ralat's day", got)
	}
	second := d.correct(letters[0])
	if got := d.corrections(letters[0]); len(got) != 0 {
		t.Errorf("after the second ralat: %v", got)
	}
	d.must(d.VoidLetter(second.ID, "Salah ketik"))
	if got := d.corrections(letters[0]); len(got) != 1 {
		t.Errorf("a cancelled ralat still settles: %v", got)
	}
}

func TestErratum_ofACancelledLetterRefused(t *testing.T) {
	d, dialogue, letters := marked(t)
	d.must(d.MoveDialogue(dialogue, model.MoveTo("2026-11-27")))
	d.must(d.VoidLetter(letters[0].ID, "Salah"))
	_, err := d.IssueLetter(model.NewErratum(letters[0]), model.Numbering{}, "", d.press)
	d.refused(err, model.Refused)
}

func TestReplaceLetter_namesTheOldOne(t *testing.T) {
	d, dialogue, letters := marked(t)
	d.must(d.NumberLetter(letters[0].ID, model.Numbering{Text: "214"}, "", d.press))
	d.must(d.MoveDialogue(dialogue, model.MoveTo("2026-11-27")))
	fresh, err := d.ReplaceLetter(letters[0].ID, model.Numbering{Text: "220"}, "", d.press)
	d.must(err)
	want := "Surat ini menggantikan surat kami Nomor 500.12.11/214/Diskominfo-IKP/2026 tanggal 18 November 2026, yang dinyatakan tidak berlaku."
	if !strings.Contains(fresh.Content.Opening, want) {
		t.Errorf("opening: %q", fresh.Content.Opening)
	}
	old := d.letter(letters[0].ID)
	if old.State != model.LetterVoid || !strings.Contains(old.VoidReason, "20 November 2026") {
		t.Errorf("the old one is %s: %q", old.State, old.VoidReason)
	}
	if got := d.corrections(fresh); len(got) != 0 || fresh.Content.Facts.Date != "2026-11-27" {
		t.Errorf("the new one is wrong: %v", got)
	}
	if row := d.step(dialogue, 3); !row.State.Done() {
		t.Errorf("step 3 is %s after replacing", row.State)
	}
	_, err = d.ReplaceLetter(old.ID, model.Numbering{}, "", d.press)
	d.refused(err, model.Refused)
}

func TestErratum_cancelledDialogue(t *testing.T) {
	d, dialogue, letters := marked(t)
	d.must(d.CancelDialogue(dialogue, "studio rusak"))
	got := d.corrections(letters[0])
	if len(got) != 1 || got[0].Label != "pelaksanaan" || got[0].Now != "dialog batal" {
		t.Fatalf("corrections: %v", got)
	}
	if c := d.correct(letters[0]).Content.Corrections; !slices.Equal(c, got) {
		t.Errorf("ralat says %v", c)
	}
}

package model_test

import (
	"strings"
	"testing"

	"kaltimprov.go.id/dialogpublik/model"
)

func TestNumbers_areOneRegisterAYear(t *testing.T) {
	d := newSampleDesk(t)
	a := d.speaker("Andi Contoh", "Analis", "Bapenda")
	d.at("2026-12-30T09:00")
	first, second := d.dialogue("2027-01-14", "Satu", a), d.dialogue("2027-01-21", "Dua", a)
	if _, err := d.IssueInvitation(first, a, model.Numbering{Text: "B/1/2026"}, "", d.press); err != nil {
		t.Fatal(err)
	}
	gap := d.issueAll(second)[0]
	_, err := d.FreezeReport("2026-W52", "b/ 1/2026", d.press)
	d.refused(err, model.Conflict)
	r, err := d.FreezeReport("2026-W52", "B/2/2026", d.press)
	d.must(err)
	d.must(d.VoidReport(r.ID, "salah"))
	d.refused(d.NumberLetter(gap.ID, model.Numbering{Text: "B/2/2026"}, "", d.press), model.Conflict)
	d.at("2027-01-02T09:00")
	d.refused(d.NumberLetter(gap.ID, model.Numbering{Text: "B/1/2026"}, "", d.press), model.Conflict) // its year is the year of its date
	third := d.dialogue("2027-02-04", "Tiga", a)
	l, err := d.IssueInvitation(third, a, model.Numbering{Text: "B/1/2026"}, "", d.press)
	d.must(err)
	if l.Year != 2027 || l.Number != "B/1/2026" {
		t.Errorf("another year's register: %d %q", l.Year, l.Number)
	}
}

func TestIssueInvitation_whereItMayNot(t *testing.T) {
	d := newSampleDesk(t)
	a := d.speaker("Andi Contoh", "Analis", "Bapenda")
	d.at("2026-11-26T16:30")
	begun := d.dialogue("2026-11-26", "Sedang siaran", a)
	if l, err := d.IssueInvitation(begun, a, model.Numbering{}, "", d.press); err != nil || !l.Valid() {
		t.Errorf("a dialogue begun is only warned of: %v", err)
	}
	stopped, trashed := d.dialogue("2026-12-10", "Batal", a), d.dialogue("2026-12-11", "Keranjang", a)
	d.must(d.CancelDialogue(stopped, "uji"))
	_, err := d.IssueInvitation(stopped, a, model.Numbering{}, "", d.press)
	d.refused(err, model.Refused)
	d.must(d.TrashDialogue(trashed))
	_, err = d.IssueInvitation(trashed, a, model.Numbering{}, "", d.press)
	d.refused(err, model.Refused)
	if !strings.Contains(err.Error(), "keranjang") {
		t.Errorf("the reason is the trash, not %q", err)
	}
	_, err = d.IssueInvitation(begun, model.NewID(), model.Numbering{}, "", d.press)
	d.refused(err, model.NotFound)
}

func TestLetters_ofADialogueInTheTrash(t *testing.T) {
	d := newSampleDesk(t)
	a := d.speaker("Andi Contoh", "Analis", "Bapenda")
	id := d.dialogue("2026-12-10", "Pajak", a)
	l := d.issueAll(id)[0]
	d.must(d.TrashDialogue(id))
	d.must(d.NumberLetter(l.ID, model.Numbering{Text: "214"}, "", d.press))
	d.must(d.VoidLetter(l.ID, "Dialog dihapus"))
	d.must(d.RestoreDialogue(id))
	if _, v := d.get(id); d.step(id, 3).State.Done() || v.Appearances[0].State != model.Suggested {
		t.Error("a letter cancelled in the trash is cancelled afterwards")
	}
	d.must(d.TrashDialogue(id))
	for _, err := range []error{d.MarkHeld(id), d.CancelDialogue(id, "x"), d.PostponeDialogue(id, "x"), d.ScheduleAgain(id), d.MoveDialogue(id, model.MoveTo("2026-12-11"))} {
		d.refused(err, model.Refused)
	}
}

func TestStation_withDialoguesCannotBeDeleted(t *testing.T) {
	d := newSampleDesk(t)
	d.dialogue("2026-12-10", "Pajak")
	d.refused(d.Delete(model.KindStation, d.station("TVRI").ID, "Menghapus stasiun"), model.Conflict)
}

func TestHistory_undoAfterIssuingInBetween(t *testing.T) {
	d := newSampleDesk(t)
	a := d.speaker("Andi Contoh", "Analis", "Bapenda")
	id := d.dialogue("2026-12-10", "Pajak", a)
	d.must(d.MoveDialogue(id, model.MoveTo("2026-12-11")))
	d.issueAll(id)
	d.must(d.MoveDialogue(id, model.MoveTo("2026-12-14")))
	for i, want := range []model.Date{"2026-12-11", "2026-12-11", "2026-12-10"} {
		if _, err := d.history.Undo(); err != nil {
			t.Fatalf("undo %d: %v", i+1, err)
		}
		if _, v := d.get(id); v.Date != want {
			t.Fatalf("after undo %d on %s, want %s", i+1, v.Date, want)
		}
	}
	if d.history.NextRedo() == "" {
		t.Fatal("the move before the issue can be redone")
	}
	if s, _ := d.get(id); s.Letters(id)[0].VoidReason != "diurungkan" {
		t.Error("the letter in between was not cancelled")
	}
}

func TestHistory_undoOfACancelledLetter(t *testing.T) {
	d := newSampleDesk(t)
	a := d.speaker("Andi Contoh", "Analis", "Bapenda")
	id := d.dialogue("2026-12-10", "Pajak", a)
	l := d.issueAll(id)[0]
	d.must(d.NumberLetter(l.ID, model.Numbering{Text: "7"}, "", d.press))
	d.must(d.VoidLetter(l.ID, "Salah"))
	if _, err := d.history.Undo(); err != nil {
		t.Fatal(err)
	}
	if s, _ := d.get(id); !s.Letters(id)[0].Valid() || !d.step(id, 3).State.Done() {
		t.Fatal("undoing the cancelling brings the letter back")
	}
	for range 2 { // the number, then the issue: the letter is cancelled once
		if _, err := d.history.Undo(); err != nil {
			t.Fatal(err)
		}
	}
	if s, _ := d.get(id); s.Letters(id)[0].State != model.LetterVoid || s.Letters(id)[0].Number == "" {
		t.Error("undoing a number cancels the letter, which keeps it")
	}
}

// Issuing and numbering one letter in one action is one paper to cancel.
func TestHistory_questionCountsPapers(t *testing.T) {
	d := newSampleDesk(t)
	a := d.speaker("Andi Contoh", "Analis", "Bapenda")
	id := d.dialogue("2026-12-10", "Pajak", a)
	group := model.NewID()
	l, err := d.IssueInvitation(id, a, model.Numbering{}, group, d.press)
	d.must(err)
	d.must(d.NumberLetter(l.ID, model.Numbering{Text: "7"}, group, d.press))
	if _, question := d.history.NextUndo(); !strings.HasPrefix(question, "1 dokumen") {
		t.Errorf("question %q", question)
	}
}

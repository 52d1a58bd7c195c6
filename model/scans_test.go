package model_test

import (
	"testing"

	"kaltimprov.go.id/dialogpublik/model"
)

func (d *desk) take(f model.ScanFile) model.Scan {
	d.Helper()
	s, err := d.TakeScan(f, d.press)
	d.must(err)
	return s
}

// scansOf counts the stored signed copies of a letter.
func (d *desk) scansOf(letter model.ID) int {
	d.Helper()
	docs, err := d.Documents(letter)
	d.must(err)
	n := 0
	for _, doc := range docs {
		if doc.Kind == model.SignedScan {
			n++
		}
	}
	return n
}

func (d *desk) waiting() []model.Scan {
	d.Helper()
	out, err := d.WaitingScans()
	d.must(err)
	return out
}

func TestTakeScan_goesToEachOfItsLetters(t *testing.T) {
	d, _, letters := marked(t)
	s := d.take(model.ScanFile{Name: "surat 214-215.pdf", Data: []byte("dua surat"), Letters: ids(letters)})
	if s.State != model.ScanFiled || s.Reason != "" || s.Size != 9 || string(d.press.kept[s.SHA256]) != "dua surat" {
		t.Fatalf("scan: %+v", s)
	}
	for _, l := range letters {
		got := d.letter(l.ID)
		mark, signed := got.Mark(model.LetterSigned)
		if d.scansOf(l.ID) != 1 || !signed || got.State != model.LetterSigned || mark.Note != "dari pindaian surat 214-215.pdf" {
			t.Errorf("%d copies, %s, note %q", d.scansOf(l.ID), got.State, mark.Note)
		}
	}
	if len(d.waiting()) != 0 {
		t.Error("a filed scan waits")
	}
}

func TestTakeScan_twiceDoublesNothing(t *testing.T) {
	d, _, letters := marked(t)
	f := model.ScanFile{Name: "a.pdf", Data: []byte("x"), Letters: ids(letters[:1])}
	first := d.take(f)
	f.Name = "salinan a.pdf"
	if second := d.take(f); second.ID != first.ID || second.Name != "a.pdf" || !second.Known || first.Known {
		t.Errorf("taken again as %+v", second)
	}
	if n := d.scansOf(letters[0].ID); n != 1 {
		t.Errorf("%d copies", n)
	}
}

func TestTakeScan_waitsAndIsTriedAgain(t *testing.T) {
	d, _, letters := marked(t)
	f := model.ScanFile{Name: "kabur.jpg", Data: []byte("kabur"), Reason: "Gambar terlalu buram."}
	s := d.take(f)
	if s.State != model.ScanWaiting || s.Reason != "Gambar terlalu buram." || len(d.waiting()) != 1 {
		t.Fatalf("scan: %+v, %d wait", s, len(d.waiting()))
	}
	f.Reason, f.Letters = "", ids(letters[:1])
	if again := d.take(f); again.ID != s.ID || again.State != model.ScanFiled || again.Reason != "" {
		t.Errorf("tried again: %+v", again)
	}
	if len(d.waiting()) != 0 || d.scansOf(letters[0].ID) != 1 {
		t.Errorf("%d wait, %d copies", len(d.waiting()), d.scansOf(letters[0].ID))
	}
}

func TestTakeScan_unknownOrUnissuedLetterWaits(t *testing.T) {
	d, dialogue, letters := marked(t)
	draft := model.Letter{ID: model.NewID(), Kind: model.Thanks, DialogueID: dialogue, SpeakerID: letters[0].SpeakerID}
	d.must(d.SaveDraft(draft))
	s := d.take(model.ScanFile{Name: "lain.pdf", Data: []byte("kantor lain"), Letters: []model.ID{model.NewID(), draft.ID}})
	if s.State != model.ScanWaiting || s.Reason == "" {
		t.Fatalf("scan: %+v", s)
	}
	mixed := d.take(model.ScanFile{Name: "campur.pdf", Data: []byte("campur"), Letters: []model.ID{model.NewID(), letters[0].ID}})
	if mixed.State != model.ScanFiled || d.scansOf(letters[0].ID) != 1 {
		t.Errorf("a scan with one known letter: %+v", mixed)
	}
	if s := d.take(model.ScanFile{Name: "kosong.pdf", Data: []byte("tanpa kode")}); s.Reason == "" {
		t.Error("a scan without code waits without a reason")
	}
}

// TestTakeScan_voidLetter holds that the signed paper of a cancelled letter is kept with it and
// revives nothing.
func TestTakeScan_voidLetter(t *testing.T) {
	d, _, letters := marked(t)
	d.must(d.VoidLetter(letters[0].ID, "Salah"))
	s := d.take(model.ScanFile{Name: "batal.pdf", Data: []byte("b"), Letters: ids(letters[:1])})
	l := d.letter(letters[0].ID)
	if s.State != model.ScanFiled || l.State != model.LetterVoid || l.Is(model.LetterSigned) || d.scansOf(l.ID) != 1 {
		t.Errorf("%s, letter %s, %d copies", s.State, l.State, d.scansOf(l.ID))
	}
}

func TestTakeScan_keepsASignatureNotedBefore(t *testing.T) {
	d, _, letters := marked(t)
	one := ids(letters[:1])
	d.must(d.MarkLetters(one, model.LetterSigned, model.Date("2026-11-18").At(14*60), "langsung"))
	d.must(d.SendLetters(one, model.Sending{Way: model.ByCourier}))
	d.take(model.ScanFile{Name: "a.pdf", Data: []byte("a"), Letters: one})
	l := d.letter(one[0])
	if m, _ := l.Mark(model.LetterSigned); m.Note != "langsung" || l.State != model.LetterSent {
		t.Errorf("%s, note %q", l.State, m.Note)
	}
}

func TestAssignScan(t *testing.T) {
	d, dialogue, letters := marked(t)
	s := d.take(model.ScanFile{Name: "kabur.jpg", Data: []byte("kabur")})
	draft := model.Letter{ID: model.NewID(), Kind: model.Thanks, DialogueID: dialogue, SpeakerID: letters[0].SpeakerID}
	d.must(d.SaveDraft(draft))
	d.refused(d.AssignScan(s.ID, draft.ID), model.Refused)
	d.refused(d.AssignScan(model.NewID(), letters[0].ID), model.NotFound)
	d.refused(d.AssignScan(s.ID, model.NewID()), model.NotFound)
	if len(d.waiting()) != 1 {
		t.Fatal("a refused assignment takes the scan off the list")
	}
	d.must(d.AssignScan(s.ID, letters[1].ID))
	if len(d.waiting()) != 0 || d.scansOf(letters[1].ID) != 1 || d.letter(letters[1].ID).State != model.LetterSigned {
		t.Error("the scan did not go to its letter")
	}
}

func TestDiscardScan(t *testing.T) {
	d, _, letters := marked(t)
	f := model.ScanFile{Name: "foto.jpg", Data: []byte("kucing")}
	s := d.take(f)
	d.must(d.DiscardScan(s.ID))
	if len(d.waiting()) != 0 || string(d.press.kept[s.SHA256]) != "kucing" {
		t.Error("a discarded scan waits, or its file is gone")
	}
	if again := d.take(f); again.ID != s.ID || again.State != model.ScanWaiting {
		t.Errorf("what comes back does not wait again: %+v", again)
	}
	filed := d.take(model.ScanFile{Name: "a.pdf", Data: []byte("a"), Letters: ids(letters[:1])})
	d.refused(d.DiscardScan(filed.ID), model.Refused)
}

func TestScans_undo(t *testing.T) {
	d, _, letters := marked(t)
	one := ids(letters[:1])
	d.take(model.ScanFile{Name: "a.pdf", Data: []byte("a"), Letters: one})
	undo := func() {
		t.Helper()
		if title, err := d.history.Undo(); err != nil || title == "" {
			t.Fatalf("undo %q: %v", title, err)
		}
	}
	undo()
	if l := d.letter(one[0]); l.Is(model.LetterSigned) || d.scansOf(one[0]) != 0 || len(d.waiting()) != 0 {
		t.Fatalf("after undo: %s, %d copies", l.State, d.scansOf(one[0]))
	}
	s := d.take(model.ScanFile{Name: "b.pdf", Data: []byte("b")})
	d.must(d.AssignScan(s.ID, one[0]))
	undo()
	if len(d.waiting()) != 1 || d.scansOf(one[0]) != 0 {
		t.Fatal("undoing the assignment does not make the scan wait")
	}
	d.must(d.DiscardScan(s.ID))
	undo()
	if len(d.waiting()) != 1 {
		t.Error("undoing the discarding does not make the scan wait")
	}
}

func TestAttachScan(t *testing.T) {
	d, _, letters := marked(t)
	id := letters[0].ID
	d.must(d.AttachScan(id, model.ReceiptScan, "slip.jpg", []byte("slip"), d.press))
	if d.scansOf(id) != 0 || d.letter(id).Is(model.LetterSigned) {
		t.Error("a slip counts as the signed copy")
	}
	docs, err := d.Documents(id)
	d.must(err)
	if docs[0].Kind != model.ReceiptScan || docs[0].Name != "slip.jpg" || docs[0].Size != 4 {
		t.Errorf("document: %+v", docs[0])
	}
	if err := d.AttachScan(id, model.LetterPrint, "x", nil, d.press); err == nil {
		t.Error("a print was attached by hand")
	}
}

func TestScanTargets(t *testing.T) {
	d, dialogue, letters := marked(t)
	newer := d.issueAll(d.dialogue("2026-12-10", "Retribusi", letters[0].SpeakerID))
	d.must(d.SaveDraft(model.Letter{ID: model.NewID(), Kind: model.Thanks, DialogueID: dialogue, SpeakerID: letters[0].SpeakerID}))
	d.take(model.ScanFile{Name: "a.pdf", Data: []byte("a"), Letters: ids(newer)})
	got, err := d.ScanTargets()
	d.must(err)
	if len(got) != 3 || got[0].Signed || got[1].Signed || !got[2].Signed || got[2].Letter.ID != newer[0].ID {
		t.Fatalf("targets: %+v", got)
	}
}

package model_test

import (
	"strings"
	"testing"
	"time"

	"kaltimprov.go.id/dialogpublik/model"
)

// marked is a dialogue with two issued letters of 18 November, seen on the 20th.
func marked(t *testing.T) (d *desk, dialogue model.ID, letters []model.Letter) {
	d = newSampleDesk(t)
	d.at("2026-11-18T09:00")
	dialogue = d.dialogue("2026-11-26", "Pajak", d.speaker("Andi Contoh", "Kepala Bapenda", "Bapenda"), d.speaker("Budi Contoh", "Analis", "Bapenda"))
	letters = d.issueAll(dialogue)
	d.at("2026-11-20T10:00")
	return d, dialogue, letters
}

func (d *desk) letter(id model.ID) model.Letter {
	d.Helper()
	l, err := d.Letter(id)
	d.must(err)
	return l
}

func ids(letters []model.Letter) []model.ID {
	var out []model.ID
	for _, l := range letters {
		out = append(out, l.ID)
	}
	return out
}

func TestMarks_everyStateOnTheWay(t *testing.T) {
	d, _, letters := marked(t)
	one := ids(letters[:1])
	for _, step := range []struct {
		want model.LetterState
		mark func() error
	}{
		{model.LetterInitial, func() error { return d.MarkLetters(one, model.LetterInitial, time.Time{}, "Kasi") }},
		{model.LetterNumbered, func() error { return d.NumberLetter(one[0], model.Numbering{Text: "214"}, "", d.press) }},
		{model.LetterSigned, func() error { return d.MarkLetters(one, model.LetterSigned, time.Time{}, "") }},
		{model.LetterSent, func() error {
			return d.SendLetters(one, model.Sending{Way: model.ByWhatsApp, To: "0812-0000-0001", At: model.Date("2026-11-19").At(9 * 60)})
		}},
		{model.LetterReceived, func() error {
			return d.ReceiveLetters(one, model.Receipt{Receiver: " Siti  Contoh ", Note: "di meja depan"})
		}},
	} {
		d.must(step.mark())
		if got := d.letter(one[0]); got.State != step.want || !got.Is(step.want) {
			t.Fatalf("state %s, want %s", got.State, step.want)
		}
	}
	l := d.letter(one[0])
	sent, _ := l.Mark(model.LetterSent)
	if l.Way != model.ByWhatsApp || l.SentTo != "0812-0000-0001" || l.Receiver != "Siti Contoh" || model.DateOf(sent.At) != "2026-11-19" {
		t.Errorf("sent %s to %q on %s, received by %q", l.Way, l.SentTo, sent.At, l.Receiver)
	}
	if len(l.Marks) != 6 { // konsep at issue, then the five
		t.Errorf("%d marks", len(l.Marks))
	}
}

// TestMarks_skippingAndLateOnes holds that a state may be skipped, and that noting an earlier one
// afterwards takes the letter back nowhere.
func TestMarks_skippingAndLateOnes(t *testing.T) {
	d, _, letters := marked(t)
	one := ids(letters[:1])
	d.must(d.SendLetters(one, model.Sending{Way: model.ByCourier}))
	d.must(d.MarkLetters(one, model.LetterSigned, model.Date("2026-11-18").At(15*60), ""))
	if l := d.letter(one[0]); l.State != model.LetterSent || !l.Is(model.LetterSigned) || l.Is(model.LetterInitial) {
		t.Fatalf("%s, signed %v, initialled %v", l.State, l.Is(model.LetterSigned), l.Is(model.LetterInitial))
	}
	d.must(d.SendLetters(one, model.Sending{Way: model.ByEmail, To: "a@contoh.go.id"}))
	l := d.letter(one[0])
	count := 0
	for _, m := range l.Marks {
		if m.State == model.LetterSent {
			count++
		}
	}
	if count != 1 || l.Way != model.ByEmail {
		t.Errorf("sending again left %d marks, way %s", count, l.Way)
	}
}

func TestMarks_unmark(t *testing.T) {
	d, _, letters := marked(t)
	one := ids(letters[:1])
	d.must(d.NumberLetter(one[0], model.Numbering{Text: "214"}, "", d.press))
	d.must(d.SendLetters(one, model.Sending{Way: model.ByCourier, To: "Bagian umum"}))
	d.must(d.ReceiveLetters(one, model.Receipt{Receiver: "Siti"}))
	d.must(d.UnmarkLetter(one[0], model.LetterSent))
	if l := d.letter(one[0]); l.State != model.LetterReceived || l.Way != "" || l.SentTo != "" || l.Receiver != "Siti" {
		t.Errorf("after unsending: %s, %q, %q, %q", l.State, l.Way, l.SentTo, l.Receiver)
	}
	d.must(d.UnmarkLetter(one[0], model.LetterReceived))
	if l := d.letter(one[0]); l.State != model.LetterNumbered || l.Receiver != "" {
		t.Errorf("after unreceiving: %s, %q", l.State, l.Receiver)
	}
	for _, state := range []model.LetterState{model.LetterDraft, model.LetterNumbered, model.LetterVoid} {
		d.refused(d.UnmarkLetter(one[0], state), model.Refused)
	}
	if d.letter(one[0]).Number == "" {
		t.Error("the number is gone")
	}
}

func TestMarks_datesRefused(t *testing.T) {
	d, _, letters := marked(t)
	one := ids(letters[:1])
	for name, at := range map[string]time.Time{"tomorrow": model.Date("2026-11-21").At(8 * 60), "before the letter": model.Date("2026-11-17").At(8 * 60)} {
		d.refused(d.MarkLetters(one, model.LetterSigned, at, ""), model.Invalid)
		d.refused(d.SendLetters(one, model.Sending{Way: model.ByCourier, At: at}), model.Invalid)
		d.refused(d.ReceiveLetters(one, model.Receipt{Receiver: "Siti", At: at}), model.Invalid)
		if l := d.letter(one[0]); l.State != model.LetterDraft {
			t.Errorf("%s: %s", name, l.State)
		}
	}
	d.must(d.SendLetters(one, model.Sending{Way: model.ByCourier, At: model.Date("2026-11-18").At(0)}))
}

func TestMarks_wrongRequestsRefused(t *testing.T) {
	d, dialogue, letters := marked(t)
	one := ids(letters[:1])
	d.refused(d.MarkLetters(one, model.LetterSent, time.Time{}, ""), model.Invalid)
	d.refused(d.MarkLetters(nil, model.LetterSigned, time.Time{}, ""), model.Invalid)
	d.refused(d.SendLetters(one, model.Sending{Way: "merpati"}), model.Invalid)
	d.refused(d.ReceiveLetters(one, model.Receipt{Receiver: "  "}), model.Invalid)
	d.refused(d.SendLetters([]model.ID{model.NewID()}, model.Sending{Way: model.ByCourier}), model.NotFound)
	draft := model.Letter{ID: model.NewID(), Kind: model.Thanks, DialogueID: dialogue, SpeakerID: letters[0].SpeakerID}
	d.must(d.SaveDraft(draft))
	d.refused(d.SendLetters([]model.ID{draft.ID}, model.Sending{Way: model.ByCourier}), model.Refused)
	d.must(d.VoidLetter(one[0], "Salah"))
	d.refused(d.SendLetters(one, model.Sending{Way: model.ByCourier}), model.Refused)
}

// TestMarks_severalAtOnce holds that one refused letter leaves all others as they were, and that
// one undo takes all of them back.
func TestMarks_severalAtOnce(t *testing.T) {
	d, dialogue, letters := marked(t)
	d.must(d.VoidLetter(letters[1].ID, "Salah"))
	err := d.SendLetters(ids(letters), model.Sending{Way: model.ByCourier})
	d.refused(err, model.Refused)
	if !strings.Contains(err.Error(), "Budi Contoh") {
		t.Errorf("%q does not name the letter", err)
	}
	if l := d.letter(letters[0].ID); l.Is(model.LetterSent) || l.Way != "" {
		t.Fatal("half of the letters were sent")
	}
	again := d.issueAll(dialogue)
	d.must(d.SendLetters(ids(again), model.Sending{Way: model.ByCourier, Each: map[model.ID]string{again[0].ID: "Bagian  umum", again[1].ID: "Pak Budi"}}))
	if got := []string{d.letter(again[0].ID).SentTo, d.letter(again[1].ID).SentTo}; got[0] != "Bagian umum" || got[1] != "Pak Budi" {
		t.Errorf("sent to %q", got)
	}
	if _, err := d.history.Undo(); err != nil {
		t.Fatal(err)
	}
	for _, l := range again {
		if got := d.letter(l.ID); got.Is(model.LetterSent) || got.State != model.LetterDraft {
			t.Errorf("after undo: %s", got.State)
		}
	}
}

func TestStep4_finishedByReceiptsAndReopened(t *testing.T) {
	d, dialogue, letters := marked(t)
	d.must(d.SendLetters(ids(letters), model.Sending{Way: model.ByCourier}))
	if d.step(dialogue, 4).State.Done() {
		t.Fatal("sending alone finishes step 4")
	}
	d.must(d.ReceiveLetters(ids(letters[:1]), model.Receipt{Receiver: "Siti"}))
	if d.step(dialogue, 4).State.Done() {
		t.Fatal("one receipt of two finishes step 4")
	}
	d.must(d.ReceiveLetters(ids(letters[1:]), model.Receipt{Receiver: "Tono"}))
	row := d.step(dialogue, 4)
	if row.State != model.StepDoneLate || row.Evidence != "2 tanda terima" || row.Bare || row.Run.DueThen != "2026-11-19" {
		t.Fatalf("step 4: %s, %q, due then %s", row.State, row.Evidence, row.Run.DueThen)
	}
	d.must(d.UnmarkLetter(letters[1].ID, model.LetterReceived))
	if row := d.step(dialogue, 4); row.State.Done() || !row.Run.DoneAt.IsZero() {
		t.Fatalf("a receipt taken back leaves step 4 %s", row.State)
	}
	d.must(d.ReceiveLetters(ids(letters[1:]), model.Receipt{Receiver: "Tono"}))
	d.must(d.VoidLetter(letters[0].ID, "Salah alamat"))
	if d.step(dialogue, 4).State.Done() {
		t.Fatal("a cancelled letter leaves step 4 done")
	}
	d.must(d.ReceiveLetters(ids(d.issueAll(dialogue)), model.Receipt{Receiver: "Siti"}))
	if !d.step(dialogue, 4).State.Done() {
		t.Error("the new letter's receipt does not finish step 4")
	}
}

func TestStep4_handTickStaysBare(t *testing.T) {
	d, dialogue, letters := marked(t)
	d.must(d.TickStep(dialogue, 4, "dititipkan"))
	d.must(d.ReceiveLetters(ids(letters), model.Receipt{Receiver: "Siti"}))
	d.must(d.UnmarkLetter(letters[0].ID, model.LetterReceived))
	if row := d.step(dialogue, 4); !row.State.Done() || !row.Bare {
		t.Errorf("a hand tick became %s, without evidence %v", row.State, row.Bare)
	}
}

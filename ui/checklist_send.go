package ui

import (
	"fmt"

	"kaltimprov.go.id/dialogpublik/model"
)

// The tool of the step that receipts finish.

// action is the word of a row's button, "" for none.
func (t *stepTable) action(r model.StepRow) string {
	if r.Step.Evidence != model.LettersArrived {
		return stepAction(r)
	}
	ready, out := t.underway()
	switch {
	case r.State.Done() || r.State == model.StepSkipped:
		return "Buka surat"
	case len(ready) == 0 && len(out) > 0:
		return "Catat penerimaan"
	}
	return "Catat pengiriman"
}

// underway returns the dialogue's letters to be sent, and those that went out without receipt.
func (t *stepTable) underway() (ready, out []model.Letter) {
	all, gone := t.s.sit.Tray()
	pick := func(list []model.TrayLetter) []model.Letter {
		var own []model.Letter
		for _, l := range list {
			if l.Dialogue.ID == t.dialogue.ID {
				own = append(own, l.Letter)
			}
		}
		return own
	}
	return pick(all), pick(gone)
}

// trackLetters opens what brings the dialogue's letters further: sending, then receipt; the letters
// themselves when nothing is under way.
func (t *stepTable) trackLetters(r model.StepRow) {
	ready, out := t.underway()
	done := r.State.Done() || r.State == model.StepSkipped
	switch {
	case !done && len(ready) > 0:
		openSendSheet(t.s.sh, ready)
	case !done && len(out) > 0:
		openReceiveSheet(t.s.sh, out)
	default:
		id := t.dialogue.ID
		t.s.sh.openLetters(id)
		if !done {
			t.s.sh.toast("Undangannya belum terbit. Terbitkan dahulu, lalu catat pengirimannya.")
		}
	}
}

// receiptWords count how far the dialogue's invitations are, "" while none went out.
func receiptWords(sit model.Situation, d model.Dialogue) string {
	sent, received, all := 0, 0, 0
	for _, slot := range sit.Invitations(d) {
		all++
		switch {
		case !slot.Letter.Valid():
		case slot.Letter.Is(model.LetterReceived):
			received++
		case slot.Letter.Is(model.LetterSent):
			sent++
		}
	}
	switch {
	case received > 0:
		return fmt.Sprintf("%d dari %d diterima", received, all)
	case sent > 0:
		return fmt.Sprintf("%d dari %d terkirim", sent, all)
	}
	return ""
}

package ui

import (
	"fmt"

	"kaltimprov.go.id/dialogpublik/model"
)

// told shows a command's error, or what it did with the way back.
func (sh *shell) told(err error, done string) {
	if sh.check(err) {
		sh.toastUndo(done)
	}
}

// moveDialogue moves a dialogue and keeps it in view.
func (sh *shell) moveDialogue(id model.ID, to model.Move) bool {
	s, shown := sh.shown().(*calendarScreen)
	back := func() {}
	if shown {
		back = s.expect(id, to.Date)
	}
	if !sh.check(sh.office.MoveDialogue(id, to)) {
		back()
		return false
	}
	if s, ok := sh.shown().(follower); ok && !shown {
		s.follow(id)
	}
	sh.toastUndo(moveWords(to) + sh.wrongLetterWords(id))
	return true
}

// moveWords tells what a move did: "Dipindah ke Jumat, 27 November 2026, 09.15".
func moveWords(to model.Move) string {
	switch {
	case to.Start >= 0:
		return "Dipindah ke " + model.LongDate(to.Date) + ", " + clockText(to.Start)
	case to.End >= 0:
		return "Selesai menjadi " + clockText(to.End)
	}
	return "Dipindah ke " + model.LongDate(to.Date)
}

// expect has the reload that a command brings show a dialogue on its new day; what it returns takes
// that back.
func (s *calendarScreen) expect(id model.ID, day model.Date) (back func()) {
	chosen, was, month := s.chosen, s.day, s.month
	s.chosen = id
	s.setDay(day)
	return func() {
		s.chosen, s.day, s.month = chosen, was, month
		s.sh.check(s.Reload())
	}
}

// wrongLetterWords tells how many issued letters of a dialogue are wrong now, "" for none.
func (sh *shell) wrongLetterWords(id model.ID) string {
	sit, d, err := sh.office.DialogueSituation(id)
	if n := len(wrongLetters(sit, d)); err == nil && n > 0 {
		return fmt.Sprintf(". %d surat perlu ralat", n)
	}
	return ""
}

// The panel's buttons and menu, on the chosen dialogue.

func (s *calendarScreen) onHeld() {
	s.sh.told(s.sh.office.MarkHeld(s.chosen), "Ditandai terlaksana.")
}

// onUnlock takes the mark of a dialogue terlaksana back, so that it can be changed.
func (s *calendarScreen) onUnlock() {
	id := s.chosen
	s.sh.askReason("Buka kunci dialog ini?", "Dialog yang terlaksana terkunci. Sesudah dibuka dialog dapat diubah; tandai terlaksana kembali bila sudah dibetulkan.", "Buka kunci", func(reason string) error {
		err := s.sh.office.UnlockDialogue(id, reason)
		s.toldWhenDone(err, "Kunci dibuka, dialog dapat diubah lagi.")
		return err
	})
}

func (s *calendarScreen) onLetters()   { s.sh.openLetters(s.chosen) }
func (s *calendarScreen) onChecklist() { s.sh.openChecklist(s.chosen) }
func (s *calendarScreen) onMoveChosen() {
	s.onMovePrompt(s.shownChoice())
}

func (s *calendarScreen) onEdit() {
	if d, ok := s.chosenDialogue(); ok {
		s.sh.openDialogueForm(d)
	}
}

func (s *calendarScreen) onPostpone() {
	id := s.chosen
	s.sh.askReason("Tunda dialog ini?", "Dialog tetap di kalender sampai dijadwalkan lagi; batas waktu langkahnya berhenti.", "Tunda dialog", func(reason string) error {
		err := s.sh.office.PostponeDialogue(id, reason)
		s.toldWhenDone(err, "Dialog ditunda.")
		return err
	})
}

func (s *calendarScreen) onCancel() {
	id := s.chosen
	s.sh.askReason("Batalkan dialog ini?", "Dialog tetap tercatat sebagai batal di kalender dan laporan. Surat yang sudah terbit tidak berubah.", "Batalkan dialog", func(reason string) error {
		err := s.sh.office.CancelDialogue(id, reason)
		s.toldWhenDone(err, "Dialog dibatalkan.")
		return err
	})
}

// toldWhenDone leaves an error to askReason.
func (s *calendarScreen) toldWhenDone(err error, done string) {
	if err == nil {
		s.sh.toastUndo(done)
	}
}

func (s *calendarScreen) onAgain() {
	s.sh.told(s.sh.office.ScheduleAgain(s.chosen), "Dijadwalkan lagi.")
}

// onUnschedule takes the dialogue off the calendar; its theme waits in the bank.
func (s *calendarScreen) onUnschedule() {
	if d, ok := s.chosenDialogue(); ok {
		s.sh.told(s.sh.office.UnscheduleDialogue(d.ID), fmt.Sprintf("\"%s\" kembali ke bank tema.", clip(d.Theme, 50)))
	}
}

func (s *calendarScreen) onTrashChosen() { s.onDelete(s.shownChoice()) }

func (s *calendarScreen) trashDialogue(d model.Dialogue) {
	s.sh.told(s.sh.office.TrashDialogue(d.ID), fmt.Sprintf("\"%s\" dipindah ke keranjang.", clip(d.Theme, 50)))
}

// canMark tells whether the dialogue can be marked terlaksana now.
func (s *calendarScreen) canMark(d model.Dialogue) bool {
	return d.State == model.Scheduled && !d.Trashed && d.Begun(s.sit.Now)
}

// clip shortens a text for a notice.
func clip(text string, runes int) string {
	if r := []rune(text); len(r) > runes {
		return string(r[:runes-1]) + "…"
	}
	return text
}

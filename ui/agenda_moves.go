package ui

import (
	"fmt"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// What is put on the month, moved in it and taken off it, by mouse or keyboard.

// dropTheme puts a theme where its row was dropped: on the empty slot there, on the only one of the
// day, else it asks for the time.
func (s *agendaScreen) dropTheme(theme model.BankTheme, at fyne.Position) {
	s.grid.ClearDrop()
	y, m, d, tile, ok := s.grid.DropAt(at)
	if !ok {
		return
	}
	day := model.MakeDate(y, m, d)
	slot, onSlot := s.emptySlot(model.ID(tile))
	free := s.emptyBetween(day, day)
	switch {
	case onSlot:
		s.schedule(theme, slot)
	case len(free) == 1:
		s.schedule(theme, free[0])
	default:
		s.openThemeTime(theme, day)
	}
}

// schedule puts a theme on an air time and chooses the dialogue.
func (s *agendaScreen) schedule(theme model.BankTheme, at model.Slot) {
	s.sh.fail(s.scheduled(theme, at))
}

// scheduled is schedule for a form, which shows the error itself.
func (s *agendaScreen) scheduled(theme model.BankTheme, at model.Slot) error {
	id, err := s.sh.office.ScheduleTheme(theme.ID, at)
	if err != nil {
		return err
	}
	s.follow(id)
	s.sh.toastUndo(fmt.Sprintf("Tema dijadwalkan pada %s, %s.", model.LongDate(at.Date), clockText(at.Start)))
	return nil
}

// onMoveDay moves a dialogue to another day at its own time.
func (s *agendaScreen) onMoveDay(id string, y, m, d int) {
	s.sh.moveDialogue(model.ID(id), model.MoveTo(model.MakeDate(y, m, d)))
}

// onMoveSlot moves a dialogue onto an empty slot: day, time, station and programme.
func (s *agendaScreen) onMoveSlot(id, slotID string) {
	slot, ok := s.emptySlot(model.ID(slotID))
	if !ok {
		return
	}
	s.sh.moveDialogue(model.ID(id), model.Move{
		Date: slot.Date, Start: slot.Start, End: slot.End, StationID: slot.StationID, ProgrammeID: slot.ProgrammeID,
	})
}

// onDragOut takes a dialogue off the month when it was dropped on the panel.
func (s *agendaScreen) onDragOut(id string, at fyne.Position) {
	box := s.panel.box
	from := fyne.CurrentApp().Driver().AbsolutePositionForObject(box)
	to := from.AddXY(box.Size().Width, box.Size().Height)
	if at.X >= from.X && at.X <= to.X && at.Y >= from.Y && at.Y <= to.Y {
		s.unschedule(model.ID(id))
	}
}

// unschedule puts a dialogue's theme back into the bank, with all that was typed for it.
func (s *agendaScreen) unschedule(id model.ID) {
	d, ok := s.movable(id)
	letters := s.plan.Situation.Letters(id)
	if !ok || !s.sh.check(s.sh.office.UnscheduleDialogue(id)) {
		return
	}
	s.sh.check(s.Reload())
	s.panel.showThemeOf(id)
	s.sh.toastUndo(fmt.Sprintf("\"%s\" kembali ke bank tema.", clip(d.Theme, 50)) + issuedWords(letters))
}

// issuedWords tells how many issued letters invite to a dialogue that is off the month, "" for none.
func issuedWords(letters []model.Letter) string {
	n := 0
	for _, l := range letters {
		if l.Valid() {
			n++
		}
	}
	if n == 0 {
		return ""
	}
	return fmt.Sprintf(" %d undangan sudah terbit.", n)
}

// movable returns a dialogue that may be moved; of one terlaksana it says why it may not.
func (s *agendaScreen) movable(id model.ID) (model.Dialogue, bool) {
	d, ok := s.plan.Situation.Dialogue(id)
	if ok && d.State == model.Held {
		s.onRefused(string(id))
		return d, false
	}
	return d, ok
}

// onRefused says why a dialogue terlaksana stays where it is.
func (s *agendaScreen) onRefused(string) {
	s.sh.toast("Dialog yang terlaksana terkunci. Buka kuncinya dahulu di Kalender, dengan alasan.")
}

// onMovePrompt opens the sheet "Pindah…" of a dialogue.
func (s *agendaScreen) onMovePrompt(id string) {
	if d, ok := s.movable(model.ID(id)); ok {
		s.sh.openMove(d)
	}
}

// onDelete takes an empty slot out of the plan, or puts a dialogue into the trash.
func (s *agendaScreen) onDelete(id string) {
	if slot, ok := s.emptySlot(model.ID(id)); ok {
		s.sh.told(s.sh.office.RemoveSlot(slot.ID), fmt.Sprintf("Slot %s, %s dihapus.", model.DayMonth(slot.Date), clockText(slot.Start)))
		return
	}
	if d, ok := s.movable(model.ID(id)); ok {
		s.sh.told(s.sh.office.TrashDialogue(d.ID), fmt.Sprintf("\"%s\" dipindah ke keranjang.", clip(d.Theme, 50)))
	}
}

// openThemeTime asks on which air time of a day a theme goes.
func (s *agendaScreen) openThemeTime(theme model.BankTheme, day model.Date) {
	s.openSlotForm(slotRequest{
		title: "Jadwalkan tema", about: theme.Title, verb: "Jadwalkan", icon: "calendar", day: day,
		take: func(at model.Slot) error { return s.scheduled(theme, at) },
	})
}

// newDialogueOn opens the form of a new dialogue on an air time.
func (s *agendaScreen) newDialogueOn(slot model.Slot) {
	kit.CloseTop(s.sh.win.Canvas())
	s.sh.openDialogueForm(model.Dialogue{Date: slot.Date, Start: slot.Start, End: slot.End, StationID: slot.StationID, ProgrammeID: slot.ProgrammeID})
}

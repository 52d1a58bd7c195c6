package ui

import (
	"kaltimprov.go.id/dialogpublik/model"
)

// clipping is the dialogue that Ctrl+C or Ctrl+X took along.
type clipping struct {
	id  model.ID
	cut bool
}

// takes reports whether a dialogue is cut and waits to be pasted.
func (c clipping) takes(id model.ID) bool { return c.cut && c.id == id }

const nothingChosen = "Pilih dialog dahulu."

// Copy implements copier.
func (s *calendarScreen) Copy() {
	d, ok := s.chosenDialogue()
	if !ok {
		s.sh.toast(nothingChosen)
		return
	}
	s.clip = clipping{id: d.ID}
	s.sh.check(s.Reload())
	s.sh.toast("Disalin. Tekan Ctrl+V di hari tujuan untuk menempel.")
}

// Cut implements clipper.
func (s *calendarScreen) Cut() {
	d, ok := s.chosenDialogue()
	switch {
	case !ok:
		s.sh.toast(nothingChosen)
		return
	case d.State == model.Held:
		s.onRefused(string(d.ID))
		return
	}
	s.clip = clipping{d.ID, true}
	s.sh.check(s.Reload())
	s.sh.toast("Dipotong. Tekan Ctrl+V di hari tujuan untuk memindahkan, Esc untuk batal.")
}

// Paste implements clipper: what was cut moves to the day of the keyboard, and of what was copied a
// copy comes there; in Pekan to the hour as well.
func (s *calendarScreen) Paste() {
	switch {
	case s.clip.cut:
		s.pasteCut()
	case s.clip.id != "":
		s.copyTo(s.clip.id, s.day, s.view().Hour(), "Salinan ditempel di "+model.LongDate(s.day)+".")
	default:
		s.sh.toast("Belum ada yang disalin. Pilih dialog, lalu tekan Ctrl+C atau Ctrl+X.")
	}
}

func (s *calendarScreen) pasteCut() {
	taken := s.clip
	s.clip = clipping{}
	if !s.sh.moveDialogue(taken.id, model.Move{Date: s.day, Start: s.view().Hour(), End: model.NoClock}) {
		s.clip = taken
	}
	s.sh.check(s.Reload())
}

// Duplicate implements clipper: a copy beside the chosen dialogue.
func (s *calendarScreen) Duplicate() {
	d, ok := s.chosenDialogue()
	if !ok {
		s.sh.toast(nothingChosen)
		return
	}
	s.copyTo(d.ID, d.Date, model.NoClock, "Digandakan di hari dan jam yang sama. Geser, atau tekan M, untuk memindahkannya.")
}

func (s *calendarScreen) copyTo(id model.ID, day model.Date, start model.Clock, done string) {
	twin, err := s.sh.office.CopyDialogue(id, day, start)
	if s.sh.check(err) {
		s.follow(twin)
		s.sh.toastUndo(done)
	}
}

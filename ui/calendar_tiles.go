package ui

import (
	"image/color"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// tile is the card of a dialogue; the view adds its time.
func (s *calendarScreen) tile(d model.Dialogue) kit.Tile {
	f := s.of(d)
	title := d.Theme
	if !d.Active() {
		title = dialogueLooks[d.State].word + ": " + title
	}
	t := kit.Tile{
		ID: string(d.ID), Station: s.sit.Stations[d.StationID].Mark, Title: title, Segs: f.segs, Warn: f.sign,
		Faded: !d.Active(), Locked: d.State == model.Held,
	}
	if s.clip.takes(d.ID) {
		t.Faded, t.Note = true, "dipotong"
	}
	return t
}

// dayGrid is a grid with a chosen card and a day of the keyboard.
type dayGrid interface {
	Chosen() string
	SetChosen(id string)
	Day() (y, m, d int)
	SetDay(y, m, d int)
}

// settle gives a grid the choice and the day of the screen, drawing it again only where they differ.
func (s *calendarScreen) settle(g dayGrid) {
	if id := s.shownChoice(); id != g.Chosen() {
		g.SetChosen(id)
	}
	if y, m, d := g.Day(); model.MakeDate(y, m, d) != s.day {
		g.SetDay(s.day.Year(), s.day.MonthNumber(), s.day.Day())
	}
}

// legend explains the segments of the tiles.
func legend() []fyne.CanvasObject {
	entries := []struct {
		colour color.NRGBA
		word   string
	}{
		{kit.SegDone, "selesai"}, {kit.SegRun, "berjalan"}, {kit.SegDue, "waktunya"},
		{kit.SegLate, "terlambat"}, {kit.AccentL, "dilewati"}, {kit.SegEmpty, "belum"},
	}
	var out []fyne.CanvasObject
	for _, e := range entries {
		bar := kit.Fix(14, 5, kit.Panel(e.colour, nil, 2))
		out = append(out, legendEntry(bar, e.word))
	}
	return out
}

func legendEntry(sign fyne.CanvasObject, word string) fyne.CanvasObject {
	return kit.H(6, sign, kit.T(word, 11, kit.Regular, kit.Ink3))
}

// What the grids report.

func (s *calendarScreen) onChoose(id string) {
	s.chosen = model.ID(id)
	if d, ok := s.chosenDialogue(); ok {
		s.day = d.Date
	}
	s.panel.reload()
}

func (s *calendarScreen) onOpen(id string) {
	s.onChoose(id)
	s.onEdit()
}

// onDay follows the keyboard; a day beyond those shown turns the page.
func (s *calendarScreen) onDay(y, m, d int) {
	day := model.MakeDate(y, m, d)
	if from, to := s.view().Span(); day < from || day > to {
		s.goTo(day)
		return
	}
	if s.day = day; s.shownChoice() == "" {
		s.panel.reload()
	}
}

// moveTo moves a dialogue where it was dropped.
func (s *calendarScreen) moveTo(id string, to model.Move) { s.sh.moveDialogue(model.ID(id), to) }

func (s *calendarScreen) onMovePrompt(id string) {
	if d, ok := s.unlocked(id); ok {
		s.sh.openMove(d)
	}
}

func (s *calendarScreen) onDelete(id string) {
	if d, ok := s.unlocked(id); ok {
		s.trashDialogue(d)
	}
}

// unlocked returns a dialogue that may change; of a locked one it says why not.
func (s *calendarScreen) unlocked(id string) (model.Dialogue, bool) {
	d, ok := s.sit.Dialogue(model.ID(id))
	if ok && d.State == model.Held {
		s.onRefused(id)
		return d, false
	}
	return d, ok
}

// onRefused says why a locked dialogue does not move, and offers the way out.
func (s *calendarScreen) onRefused(id string) {
	s.chosen = model.ID(id)
	s.sh.check(s.Reload())
	s.sh.frame.page.Toasts.Show(kit.Toast{
		Icon: "lock", Text: "Dialog ini sudah terlaksana dan terkunci. Buka kuncinya dahulu, dengan alasan.",
		Action: "Buka kunci…", OnAction: s.onUnlock,
	})
}

// listDay lists the dialogues of a day, from a place of the window down.
func (s *calendarScreen) listDay(day model.Date, at fyne.Position) {
	var items []kit.MenuItem
	for _, d := range s.byDay[day] {
		text := clockText(d.Start) + "  " + s.sit.Stations[d.StationID].Mark + "  " + clip(d.Theme, 60)
		items = append(items, kit.MenuItem{Text: text, Run: func() { s.pick(d.ID) }})
	}
	kit.ShowMenu(s.sh.win.Canvas(), at, items)
}

// pick chooses a dialogue of those listed.
func (s *calendarScreen) pick(id model.ID) {
	s.onChoose(string(id))
	s.redraw()
}

func absolute(o fyne.CanvasObject) fyne.Position {
	return fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
}

package ui

import (
	"image/color"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

func (s *calendarScreen) newGrid() *kit.MonthGrid {
	g := kit.NewMonthGrid()
	g.OnChoose = s.onChoose
	g.OnOpen = s.onOpen
	g.OnNew = s.onNew
	g.OnMove = s.onMove
	g.OnDay = s.onDay
	g.OnMonth = s.turn
	g.OnToday = s.onToday
	g.OnMovePrompt = s.onMovePrompt
	g.OnDelete = s.onDelete
	g.OnMore = s.onMore
	g.OnMenu = s.onMenu
	return g
}

// showGrid hands the month to the grid.
func (s *calendarScreen) showGrid() {
	first := s.month.First()
	data := kit.MonthData{Year: first.Year(), Month: first.MonthNumber()}
	from, to := s.span()
	for monday := from; monday <= to; monday = monday.AddDays(7) {
		week := kit.Week{Number: monday.Week().Number()}
		for i := range week.Days {
			week.Days[i] = s.gridDay(monday.AddDays(i))
		}
		data.Weeks = append(data.Weeks, week)
	}
	s.grid.SetData(data)
	s.grid.SetChosen(string(s.chosen))
	s.grid.SetDay(s.day.Year(), s.day.MonthNumber(), s.day.Day())
}

func (s *calendarScreen) gridDay(date model.Date) kit.Day {
	day := kit.Day{
		Y: date.Year(), M: date.MonthNumber(), D: date.Day(),
		Other: date.Month() != s.month, Today: date == s.sit.Today(),
	}
	if h, ok := s.sit.Calendar.Holiday(date); ok {
		day.Holiday = h.Name
	}
	for _, d := range s.shown(date, date) {
		day.Tiles = append(day.Tiles, s.tile(d, day.Other))
	}
	return day
}

func (s *calendarScreen) tile(d model.Dialogue, other bool) kit.Tile {
	segs := segments(s.sit.Checklist(d))
	title := d.Theme
	if !d.Active() {
		title = dialogueLooks[d.State].word + ": " + title
	}
	return kit.Tile{
		ID: string(d.ID), Station: s.sit.Stations[d.StationID].Mark, Time: clockText(d.Start), Title: title,
		Segs: segs, Warn: tileWarn(s.sit, d, segs), Faded: other || !d.Active(),
	}
}

// tileWarn chooses the sign of a tile: "late" for what already went wrong, "due" for what needs
// doing now, "" for none.
func tileWarn(sit model.Situation, d model.Dialogue, segs string) string {
	if !d.Active() {
		return ""
	}
	unmarked := d.State != model.Held && d.Begun(sit.Now)
	if unmarked || hasSegment(segs, 'T') || len(wrongLetters(sit, d)) > 0 {
		return "late"
	}
	_, holiday := sit.Calendar.Holiday(d.Date)
	open := d.State != model.Held && (holiday || len(d.Appearances) == 0)
	if open || hasSegment(segs, 'W') {
		return "due"
	}
	return ""
}

func hasSegment(segs string, want rune) bool {
	for _, r := range segs {
		if r == want {
			return true
		}
	}
	return false
}

// wrongLetters lists the issued letters of a dialogue that tell something else than it says now.
func wrongLetters(sit model.Situation, d model.Dialogue) []model.Letter {
	var out []model.Letter
	for _, l := range sit.Letters(d.ID) {
		if l.Valid() && len(sit.LetterDifferences(l)) > 0 {
			out = append(out, l)
		}
	}
	return out
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
		out = append(out, kit.H(6, bar, kit.T(e.word, 11, kit.Regular, kit.Ink3)))
	}
	return out
}

// What the grid reports.

func (s *calendarScreen) onChoose(id string) {
	s.chosen = model.ID(id)
	if d, ok := s.chosenDialogue(); ok {
		s.day = d.Date
	}
	s.grid.SetChosen(id)
	s.panel.reload()
}

func (s *calendarScreen) onOpen(id string) {
	s.onChoose(id)
	if d, ok := s.chosenDialogue(); ok {
		s.sh.openDialogueForm(d)
	}
}

func (s *calendarScreen) onNew(y, m, d int) {
	s.day = model.MakeDate(y, m, d)
	s.New()
}

// onDay follows the keyboard; a day beyond the shown weeks turns the page.
func (s *calendarScreen) onDay(y, m, d int) {
	day := model.MakeDate(y, m, d)
	if from, to := s.span(); day < from || day > to {
		s.goTo(day)
		return
	}
	s.day = day
}

func (s *calendarScreen) onMove(id string, y, m, d int) {
	s.sh.moveDialogue(model.ID(id), model.MoveTo(model.MakeDate(y, m, d)))
}

func (s *calendarScreen) onMovePrompt(id string) {
	if d, ok := s.sit.Dialogue(model.ID(id)); ok {
		s.sh.openMove(d)
	}
}

func (s *calendarScreen) onDelete(id string) {
	if d, ok := s.sit.Dialogue(model.ID(id)); ok {
		s.trashDialogue(d)
	}
}

// onMore lists the dialogues of a day that has more than its cell shows.
func (s *calendarScreen) onMore(y, m, d int) {
	day := model.MakeDate(y, m, d)
	var items []kit.MenuItem
	for _, x := range s.shown(day, day) {
		text := clockText(x.Start) + "  " + s.sit.Stations[x.StationID].Mark + "  " + clip(x.Theme, 60)
		items = append(items, kit.MenuItem{Text: text, Run: func() { s.onChoose(string(x.ID)) }})
	}
	pos, size, _ := s.grid.CellBox(y, m, d)
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(s.grid).Add(pos).AddXY(0, size.Height)
	kit.ShowMenu(s.sh.win.Canvas(), at, items)
}

func (s *calendarScreen) onMenu(id string, at fyne.Position) {
	s.onChoose(id)
	kit.ShowMenu(s.sh.win.Canvas(), at, s.menu())
}

package ui

import (
	"slices"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

func (s *agendaScreen) newGrid() *kit.MonthGrid {
	g := kit.NewMonthGrid()
	g.SetDragLayer(s.drag)
	g.OnChoose = func(id string) { s.choose(model.ID(id)) }
	g.OnOpen = s.onOpen
	g.OnNew = s.onNew
	g.OnDay = s.onDay
	g.OnMonth = s.turn
	g.OnToday = s.onThisMonth
	g.OnMove = s.onMoveDay
	g.OnSlot = s.onMoveSlot
	g.OnDragOut = s.onDragOut
	g.OnRefused = s.onRefused
	g.OnMovePrompt = s.onMovePrompt
	g.OnDelete = s.onDelete
	g.OnMore = s.onMore
	g.OnMenu = func(_ string, at fyne.Position) { kit.ShowMenu(s.sh.win.Canvas(), at, s.panel.card.menu()) }
	return g
}

// showGrid hands the month to the grid.
func (s *agendaScreen) showGrid() {
	doubtful := map[model.ID]bool{}
	for _, w := range s.plan.Warnings {
		doubtful[w.Dialogue] = true
	}
	s.grid.SetData(monthData(s.month, func(date model.Date) kit.Day { return s.gridDay(date, doubtful) }))
	s.grid.SetChosen(string(s.chosen))
	s.grid.SetDay(s.day.Year(), s.day.MonthNumber(), s.day.Day())
}

func (s *agendaScreen) gridDay(date model.Date, doubtful map[model.ID]bool) kit.Day {
	day := monthDay(s.plan.Situation, s.month, date)
	for _, e := range s.entries(date) {
		tile := e.tile(s.plan.Situation)
		tile.Faded = tile.Faded || day.Other
		if doubtful[e.id] {
			tile.Warn = "doubt"
		}
		day.Tiles = append(day.Tiles, tile)
	}
	return day
}

// planEntry is a dialogue or an empty slot of a day.
type planEntry struct {
	id       model.ID
	station  model.ID
	start    model.Clock
	dialogue model.Dialogue // zero for a slot
	note     string
}

// entries lists what stands on a day, by time.
func (s *agendaScreen) entries(date model.Date) []planEntry {
	var out []planEntry
	for _, d := range s.plan.Situation.Between(date, date) {
		out = append(out, planEntry{d.ID, d.StationID, d.Start, d, stateNote(d)})
	}
	for _, slot := range s.emptyBetween(date, date) {
		out = append(out, planEntry{id: slot.ID, station: slot.StationID, start: slot.Start, note: slot.Note})
	}
	slices.SortStableFunc(out, func(a, b planEntry) int { return int(a.start - b.start) })
	return out
}

// stateNote is the small line of a dialogue's card: that it was held or moved, "" for neither.
func stateNote(d model.Dialogue) string {
	if d.State == model.Held {
		return "terlaksana"
	}
	return movedNote(d)
}

// movedNote tells from which day a dialogue was moved, or from which time of the same day; "" for
// one that was not.
func movedNote(d model.Dialogue) string {
	switch from := d.MovedFrom; {
	case from == model.Place{}:
		return ""
	case from.Date == d.Date:
		return "dipindah dari " + clockText(from.Start)
	default:
		return "dipindah dari " + model.DayMonth(from.Date)
	}
}

func (e planEntry) slot() bool { return e.dialogue.ID == "" }

// title is the theme with a state that takes the dialogue off the air, or that the slot is empty.
func (e planEntry) title() string {
	switch d := e.dialogue; {
	case e.slot():
		return "slot kosong"
	case !d.Active():
		return dialogueLooks[d.State].word + ": " + d.Theme
	default:
		return d.Theme
	}
}

func (e planEntry) tile(sit model.Situation) kit.Tile {
	return kit.Tile{
		ID: string(e.id), Station: sit.Stations[e.station].Mark, Time: clockText(e.start), Title: e.title(), Note: e.note,
		Slot: e.slot(), Locked: e.dialogue.State == model.Held, Faded: !e.slot() && !e.dialogue.Active(),
	}
}

// onOpen opens the form of a dialogue, or the themes for an empty slot.
func (s *agendaScreen) onOpen(id string) {
	s.choose(model.ID(id))
	if slot, ok := s.emptySlot(s.chosen); ok {
		s.openThemesFor(slot)
	} else if d, ok := s.chosenDialogue(); ok {
		s.sh.openDialogueForm(d)
	}
}

func (s *agendaScreen) onNew(y, m, d int) {
	s.day = model.MakeDate(y, m, d)
	s.sh.openDialogueForm(blankDialogue(s.day))
}

func (s *agendaScreen) onDay(y, m, d int) { s.day = model.MakeDate(y, m, d) }

// onMore lists what stands on a day that has more than its cell shows.
func (s *agendaScreen) onMore(y, m, d int) {
	var items []kit.MenuItem
	for _, e := range s.entries(model.MakeDate(y, m, d)) {
		text := clockText(e.start) + "  " + s.plan.Situation.Stations[e.station].Mark + "  " + clip(e.title(), 60)
		items = append(items, kit.MenuItem{Text: text, Run: func() { s.choose(e.id) }})
	}
	pos, size, _ := s.grid.CellBox(y, m, d)
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(s.grid).Add(pos).AddXY(0, size.Height)
	kit.ShowMenu(s.sh.win.Canvas(), at, items)
}

package ui

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// calendarScreen is Kalender: a month of dialogues and, beside it, the chosen one.
type calendarScreen struct {
	sh       *shell
	month    model.Month
	day      model.Date // where the keyboard stands
	chosen   model.ID   // "" for none
	station  model.ID   // the filter, "" for all
	stations []model.Station
	sit      model.Situation

	title                         *kit.Text
	prev, today, next, trash, add *kit.Button
	filter                        *kit.Drop
	grid                          *kit.MonthGrid
	tally                         *kit.Text
	head, foot                    *fyne.Container
	panel                         *calendarPanel
	content                       fyne.CanvasObject
}

func newCalendar(sh *shell) *calendarScreen {
	s := &calendarScreen{sh: sh, day: sh.office.Today()}
	s.month = s.day.Month()
	s.title = kit.T("", 20, kit.SemiBold, kit.Ink)
	s.prev = kit.IconButton("chevron-left", "bulan lalu", s.onPrevious)
	s.today = kit.Normal("", "Hari ini", s.onToday)
	s.next = kit.IconButton("chevron-right", "bulan depan", s.onNext)
	s.filter = kit.NewDrop("Stasiun", []string{"Semua"}, s.onFilter)
	s.trash = kit.Normal("trash", "Keranjang", sh.openTrash)
	s.add = kit.Primary("plus", "Dialog baru", s.New)
	s.tally = kit.T("", 11, kit.Medium, kit.Ink2)
	s.grid = s.newGrid()
	s.panel = newCalendarPanel(s)

	agenda := kit.Normal("layers", "Agenda bulan", func() { sh.openAgenda(s.month) })
	s.head = kit.Fix(0, 60, kit.H(12, s.title, kit.H(4, s.prev, s.today, s.next), kit.Spacer(), kit.H(8, s.filter, agenda, s.trash, s.add)))
	s.foot = kit.Fix(0, 20, kit.H(14, append(legend(), kit.Spacer(), s.tally)...))
	left := kit.V(8, kit.Grow(s.grid), s.foot)
	body := kit.HFill(20, kit.Grow(left), kit.Fix(324, 0, s.panel.box))
	s.content = kit.Pad(kit.V(0, s.head, kit.Grow(body)), 0, 24, 16, 24)
	return s
}

// Content implements screen.
func (s *calendarScreen) Content() fyne.CanvasObject { return s.content }

// FirstFocus implements screen.
func (s *calendarScreen) FirstFocus() fyne.Focusable { return s.grid }

// Reload implements screen.
func (s *calendarScreen) Reload() error {
	from, to := s.span()
	sit, err := s.sh.office.Situation(from, to)
	if err != nil {
		return err
	}
	s.sit = sit
	s.fillFilter()
	if _, ok := s.chosenDialogue(); !ok {
		s.chosen = ""
	}
	s.title.SetText(model.MonthName(s.month))
	s.today.SetEnabled(s.month != s.sh.office.Today().Month())
	s.tally.SetText(s.tallyWords())
	s.head.Refresh()
	s.foot.Refresh()
	s.showGrid()
	s.panel.reload()
	return nil
}

// New implements creator: a dialogue on the day of the grid.
func (s *calendarScreen) New() {
	s.sh.openDialogueForm(model.Dialogue{Date: s.day, StationID: s.station})
}

// span is the first and last day the grid shows, whole weeks.
func (s *calendarScreen) span() (from, to model.Date) {
	return s.month.First().Monday(), s.month.Last().Week().Sunday()
}

// shown lists the dialogues of the days from one to another that the filter lets through.
func (s *calendarScreen) shown(from, to model.Date) []model.Dialogue {
	all := s.sit.Between(from, to)
	if s.station == "" {
		return all
	}
	return slices.DeleteFunc(all, func(d model.Dialogue) bool { return d.StationID != s.station })
}

func (s *calendarScreen) chosenDialogue() (model.Dialogue, bool) {
	for _, d := range s.shown(s.span()) {
		if d.ID == s.chosen {
			return d, true
		}
	}
	return model.Dialogue{}, false
}

// choose shows the month of a dialogue and chooses it.
func (s *calendarScreen) choose(id model.ID) {
	if id == "" {
		return
	}
	_, d, err := s.sh.office.DialogueSituation(id)
	if !s.sh.check(err) {
		return
	}
	if d.StationID != s.station {
		s.station = ""
	}
	s.chosen, s.month = id, d.Date.Month()
	s.goTo(d.Date)
}

// follow implements follower.
func (s *calendarScreen) follow(id model.ID) { s.choose(id) }

// goTo shows the month of a day and puts the keyboard on it; a day the grid shows anyway leaves the
// month as it is.
func (s *calendarScreen) goTo(day model.Date) {
	s.day = day
	if from, to := s.span(); day < from || day > to {
		s.month = day.Month()
	}
	s.sh.check(s.Reload())
}

// turn shows the month n months later, the keyboard on the same day of it.
func (s *calendarScreen) turn(n int) {
	s.month = s.month.Add(n)
	s.day = min(s.month.First().AddDays(s.day.Day()-1), s.month.Last())
	s.sh.check(s.Reload())
}

func (s *calendarScreen) onPrevious() { s.turn(-1) }
func (s *calendarScreen) onNext()     { s.turn(1) }

func (s *calendarScreen) onToday() {
	s.month = s.sh.office.Today().Month()
	s.goTo(s.sh.office.Today())
}

func (s *calendarScreen) onFilter(i int) {
	s.station = ""
	if i > 0 {
		s.station = s.stations[i-1].ID
	}
	s.sh.check(s.Reload())
}

// fillFilter offers the stations, which Pengaturan may have changed.
func (s *calendarScreen) fillFilter() {
	s.stations = orderedStations(s.sit.Stations)
	words, chosen := []string{"Semua"}, 0
	for i, st := range s.stations {
		words = append(words, st.Mark)
		if st.ID == s.station {
			chosen = i + 1
		}
	}
	if chosen == 0 {
		s.station = ""
	}
	if !slices.Equal(words, s.filter.Options) {
		s.filter.SetOptions(words)
	}
	s.filter.SetChosen(chosen)
}

// tallyWords counts the month: "6 dari 8 dialog terlaksana".
func (s *calendarScreen) tallyWords() string {
	held, active := 0, 0
	for _, d := range s.shown(s.month.First(), s.month.Last()) {
		if d.Active() {
			active++
		}
		if d.State == model.Held {
			held++
		}
	}
	if active == 0 {
		return "Belum ada dialog bulan ini"
	}
	return fmt.Sprintf("%d dari %d dialog terlaksana", held, active)
}

// TypedKey implements keyTaker.
func (s *calendarScreen) TypedKey(e *fyne.KeyEvent) bool {
	switch e.Name {
	case fyne.KeyPageUp:
		s.onPrevious()
	case fyne.KeyPageDown:
		s.onNext()
	case fyne.KeyT:
		s.onToday()
	case fyne.KeyM:
		s.onMovePrompt(string(s.chosen))
	case fyne.KeyDelete:
		s.onDelete(string(s.chosen))
	case fyne.KeyF6:
		s.switchSide()
	default:
		return false
	}
	return true
}

// switchSide takes the keyboard from the grid to the panel and back.
func (s *calendarScreen) switchSide() {
	if s.sh.win.Canvas().Focused() == fyne.Focusable(s.grid) {
		kit.Focus(s.panel.first())
		return
	}
	kit.Focus(s.grid)
}

// orderedStations lists stations as Pengaturan orders them.
func orderedStations(byID map[model.ID]model.Station) []model.Station {
	out := make([]model.Station, 0, len(byID))
	for _, st := range byID {
		out = append(out, st)
	}
	slices.SortFunc(out, func(a, b model.Station) int {
		if a.Order != b.Order {
			return a.Order - b.Order
		}
		if a.Name < b.Name {
			return -1
		}
		return 1
	})
	return out
}

package ui

import (
	"strconv"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// yearView is Tahun: twelve small months.
type yearView struct {
	wholeDays
	s    *calendarScreen
	grid *kit.YearGrid
}

func newYearView(s *calendarScreen) dayView {
	v := &yearView{s: s, grid: kit.NewYearGrid()}
	g := v.grid
	g.OnMonth = func(y, m int) { s.showDay(atMonth, dayIn(s.day, y, m)) }
	g.OnDayOpen = func(y, m, d int) { s.showDay(atWeek, model.MakeDate(y, m, d)) }
	g.OnDay = s.onDay
	g.OnYear, g.OnToday = s.turn, s.onToday
	return v
}

// dayIn is a day where it lies in a month, else the month's first.
func dayIn(day model.Date, y, m int) model.Date {
	if first := model.MakeDate(y, m, 1); day.Month() != first.Month() {
		return first
	}
	return day
}

// Content implements dayView.
func (v *yearView) Content() fyne.CanvasObject { return v.grid }

// FirstFocus implements dayView.
func (v *yearView) FirstFocus() fyne.Focusable { return v.grid }

// Read implements dayView.
func (v *yearView) Read() (model.Situation, error) { return v.s.sh.office.Situation(v.Span()) }

// Heading implements dayView.
func (v *yearView) Heading() (name, more string) { return strconv.Itoa(v.s.day.Year()), "" }

// Period implements dayView.
func (v *yearView) Period() (from, to model.Date) { return v.Span() }

// Span implements dayView.
func (v *yearView) Span() (from, to model.Date) { return yearSpan(v.s.day.Year()) }

func yearSpan(year int) (from, to model.Date) {
	return model.MakeDate(year, 1, 1), model.MakeDate(year, 12, 31)
}

// Turn implements dayView.
func (v *yearView) Turn(n int) { v.s.turnYear(n) }

// turnYear goes n years on, the keyboard on the same day of the year.
func (s *calendarScreen) turnYear(n int) {
	s.day = s.day.AddMonths(12 * n)
	s.month = s.day.Month()
}

// Month implements dayView.
func (v *yearView) Month() model.Month { return v.s.day.Month() }

// Chooses implements dayView.
func (v *yearView) Chooses() bool { return false }

// Legend implements dayView.
func (v *yearView) Legend() []fyne.CanvasObject {
	return []fyne.CanvasObject{
		legendEntry(kit.NewYearMark("done"), "terlaksana"), legendEntry(kit.NewYearMark("planned"), "terjadwal"),
		legendEntry(kit.NewYearMark("late"), "terlambat atau perlu ralat"),
	}
}

// Print implements dayView.
func (v *yearView) Print() { v.s.sh.printYear(v.s.day.Year(), false) }

// Show implements dayView. A target is told only of all dialogues, not of those a filter lets through.
func (v *yearView) Show() {
	s := v.s
	data := kit.YearData{Year: s.day.Year()}
	from, to := v.Span()
	for day := from; day <= to; day = day.AddDays(1) {
		_, holiday := s.sit.Calendar.Holiday(day)
		data.Months[day.MonthNumber()-1].Days[day.Day()-1] = kit.YearDay{
			State: s.dayState(s.byDay[day]), Holiday: holiday, Today: day == s.sit.Today(),
		}
	}
	for i := range data.Months {
		m := &data.Months[i]
		if s.filter.count() == 0 {
			m.Target = s.sit.Settings.MonthTarget
		}
		first := model.MakeDate(data.Year, i+1, 1)
		m.Held, m.Planned = countHeld(s.between(first, first.Month().Last()))
	}
	v.grid.SetData(data)
	v.grid.SetDay(s.day.Year(), s.day.MonthNumber(), s.day.Day())
}

// countHeld counts the dialogues held, and the active ones.
func countHeld(list []model.Dialogue) (held, active int) {
	for _, d := range list {
		if d.Active() {
			active++
		}
		if d.State == model.Held {
			held++
		}
	}
	return held, active
}

// dayState is how a YearGrid marks the dialogues of a day: held, late or still to come.
func (s *calendarScreen) dayState(list []model.Dialogue) string {
	state := ""
	for _, d := range list {
		switch {
		case !d.Active():
		case d.State == model.Held:
			if state == "" {
				state = "done"
			}
		case s.of(d).sign == "late":
			return "late"
		default:
			state = "planned"
		}
	}
	return state
}

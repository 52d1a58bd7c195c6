package ui

import (
	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// monthView is Bulan: a month's weeks with a tile for every dialogue.
type monthView struct {
	wholeDays
	s    *calendarScreen
	grid *kit.MonthGrid
}

func newMonthView(s *calendarScreen) dayView {
	v := &monthView{s: s, grid: kit.NewMonthGrid()}
	g := v.grid
	g.OnChoose, g.OnOpen = s.onChoose, s.onOpen
	g.OnMovePrompt, g.OnDelete, g.OnRefused = s.onMovePrompt, s.onDelete, s.onRefused
	g.OnMenu, g.OnDayMenu = s.onMenu, s.onDayMenu
	g.OnToday, g.OnMonth = s.onToday, s.turn
	g.OnDay, g.OnMore = s.onDay, v.onMore
	g.OnNew = func(y, m, d int) {
		s.day = model.MakeDate(y, m, d)
		s.New()
	}
	g.OnMove = func(id string, y, m, d int) { s.moveTo(id, model.MoveTo(model.MakeDate(y, m, d))) }
	return v
}

// Content implements dayView.
func (v *monthView) Content() fyne.CanvasObject { return v.grid }

// FirstFocus implements dayView.
func (v *monthView) FirstFocus() fyne.Focusable { return v.grid }

// Read implements dayView.
func (v *monthView) Read() (model.Situation, error) { return v.s.sh.office.Situation(v.Span()) }

// Heading implements dayView.
func (v *monthView) Heading() (name, more string) { return model.MonthName(v.s.month), "" }

// Period implements dayView.
func (v *monthView) Period() (from, to model.Date) { return v.s.month.First(), v.s.month.Last() }

// Span implements dayView.
func (v *monthView) Span() (from, to model.Date) { return monthSpan(v.s.month) }

// Turn implements dayView.
func (v *monthView) Turn(n int) { v.s.turnMonth(n) }

// Month implements dayView.
func (v *monthView) Month() model.Month { return v.s.month }

// Chooses implements dayView.
func (v *monthView) Chooses() bool { return true }

// Legend implements dayView.
func (v *monthView) Legend() []fyne.CanvasObject { return legend() }

// Print implements dayView.
func (v *monthView) Print() { v.s.printMonth() }

// mostTiles is how many cards of a day are ever seen, on the highest screen; those beyond are only
// counted.
const mostTiles = 18

// monthSpan is the first and last day of a month's whole weeks.
func monthSpan(m model.Month) (from, to model.Date) {
	return m.First().Monday(), m.Last().Week().Sunday()
}

// monthData is a month's whole weeks for a grid.
func monthData(m model.Month, day func(model.Date) kit.Day) kit.MonthData {
	data := kit.MonthData{Year: m.First().Year(), Month: m.First().MonthNumber()}
	from, to := monthSpan(m)
	for monday := from; monday <= to; monday = monday.AddDays(7) {
		week := kit.Week{Number: monday.Week().Number()}
		for i := range week.Days {
			week.Days[i] = day(monday.AddDays(i))
		}
		data.Weeks = append(data.Weeks, week)
	}
	return data
}

// monthDay is a day of a month's grid without its cards.
func monthDay(sit model.Situation, m model.Month, date model.Date) kit.Day {
	day := kit.Day{
		Y: date.Year(), M: date.MonthNumber(), D: date.Day(),
		Other: date.Month() != m, Today: date == sit.Today(),
	}
	if h, ok := sit.Calendar.Holiday(date); ok {
		day.Holiday = h.Name
	}
	return day
}

// turnMonth goes n months on, the keyboard on the same day of the month.
func (s *calendarScreen) turnMonth(n int) {
	s.month = s.month.Add(n)
	s.day = min(s.month.First().AddDays(s.day.Day()-1), s.month.Last())
}

// Show implements dayView.
func (v *monthView) Show() {
	v.grid.SetData(monthData(v.s.month, v.day))
	v.s.settle(v.grid)
}

func (v *monthView) day(date model.Date) kit.Day {
	day := monthDay(v.s.sit, v.s.month, date)
	for i, d := range v.s.byDay[date] {
		t := kit.Tile{ID: string(d.ID)}
		if i < mostTiles {
			t = v.s.tile(d)
			t.Time, t.Faded = clockText(d.Start), t.Faded || day.Other
		}
		day.Tiles = append(day.Tiles, t)
	}
	return day
}

// onMore lists the dialogues of a day that has more than its cell shows.
func (v *monthView) onMore(y, m, d int) {
	pos, size, _ := v.grid.CellBox(y, m, d)
	v.s.listDay(model.MakeDate(y, m, d), absolute(v.grid).Add(pos).AddXY(0, size.Height))
}

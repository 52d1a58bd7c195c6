package ui

import (
	"fmt"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// weekView is Pekan: a week by hours.
type weekView struct {
	s    *calendarScreen
	grid *kit.WeekGrid
}

func newWeekView(s *calendarScreen) dayView {
	v := &weekView{s: s, grid: kit.NewWeekGrid()}
	g := v.grid
	g.OnChoose, g.OnOpen = s.onChoose, s.onOpen
	g.OnMovePrompt, g.OnDelete, g.OnRefused = s.onMovePrompt, s.onDelete, s.onRefused
	g.OnMenu, g.OnDayMenu = s.onMenu, s.onDayMenu
	g.OnToday, g.OnWeek = s.onToday, s.turn
	g.OnDay, g.OnMore = s.onDay, v.onMore
	g.OnNew = func(y, m, d, minute int) {
		s.day = model.MakeDate(y, m, d)
		s.sh.openDialogueForm(model.Dialogue{Date: s.day, Start: model.Clock(minute), StationID: s.filter.station})
	}
	g.OnMove = func(id string, y, m, d, minute int) {
		s.moveTo(id, model.Move{Date: model.MakeDate(y, m, d), Start: model.Clock(minute), End: model.NoClock})
	}
	g.OnResize = v.onResize
	return v
}

// Content implements dayView.
func (v *weekView) Content() fyne.CanvasObject { return v.grid }

// FirstFocus implements dayView.
func (v *weekView) FirstFocus() fyne.Focusable { return v.grid }

func (v *weekView) week() model.Week { return v.s.day.Week() }

// Read implements dayView.
func (v *weekView) Read() (model.Situation, error) { return v.s.sh.office.Situation(v.Span()) }

// Heading implements dayView.
func (v *weekView) Heading() (name, more string) {
	return fmt.Sprintf("Pekan %d", v.week().Number()), "· " + model.DateRange(v.Span())
}

// Period implements dayView.
func (v *weekView) Period() (from, to model.Date) { return v.Span() }

// Span implements dayView.
func (v *weekView) Span() (from, to model.Date) { return v.week().Monday(), v.week().Sunday() }

// Turn implements dayView.
func (v *weekView) Turn(n int) {
	v.s.day = v.s.day.AddDays(7 * n)
	v.s.month = v.s.day.Month()
}

// Month implements dayView.
func (v *weekView) Month() model.Month { return v.s.day.Month() }

// Chooses implements dayView.
func (v *weekView) Chooses() bool { return true }

// Legend implements dayView.
func (v *weekView) Legend() []fyne.CanvasObject { return legend() }

// Hour implements dayView.
func (v *weekView) Hour() model.Clock { return model.Clock(v.grid.Minute()) }

// Print implements dayView.
func (v *weekView) Print() { v.s.printMonth() }

// Show implements dayView.
func (v *weekView) Show() {
	now := v.s.sit.Now
	data := kit.WeekData{Number: v.week().Number(), Now: now.Hour()*60 + now.Minute()}
	for i := range data.Days {
		data.Days[i] = v.day(v.week().Monday().AddDays(i))
	}
	v.grid.SetData(data)
	v.s.settle(v.grid)
}

func (v *weekView) day(date model.Date) kit.WeekDay {
	day := kit.WeekDay{Y: date.Year(), M: date.MonthNumber(), D: date.Day(), Today: date == v.s.sit.Today()}
	if h, ok := v.s.sit.Calendar.Holiday(date); ok {
		day.Holiday = h.Name
	}
	for _, d := range v.s.byDay[date] {
		t := v.s.tile(d)
		if t.Note == "" {
			t.Note = movedNote(d)
		}
		day.Events = append(day.Events, kit.WeekEvent{Tile: t, Start: int(d.Start), End: int(d.End)})
	}
	return day
}

// onResize gives a dialogue another end.
func (v *weekView) onResize(id string, end int) {
	if d, ok := v.s.sit.Dialogue(model.ID(id)); ok {
		v.s.moveTo(id, model.Move{Date: d.Date, Start: model.NoClock, End: model.Clock(end)})
	}
}

// onMore lists the dialogues of a day that has more than its lanes show.
func (v *weekView) onMore(y, m, d int) {
	pos, size, _ := v.grid.CellBox(y, m, d)
	v.s.listDay(model.MakeDate(y, m, d), absolute(v.grid).Add(pos).AddXY(0, size.Height))
}

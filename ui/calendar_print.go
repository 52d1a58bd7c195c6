package ui

import (
	"strconv"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// printItems lists the papers of the month and year shown, and the files they can be exported to.
func (s *calendarScreen) printItems() []kit.MenuItem {
	m, year := s.view().Month(), s.day.Year()
	month, yearPlan := model.MonthName(m), "rencana tahun "+strconv.Itoa(year)
	items := s.sh.scheduleItems(m, s.sit.Stations)
	items = append(items,
		kit.MenuItem{Text: model.Capital(yearPlan), Icon: "calendar", Run: func() { s.sh.printYear(year, false) }}, kit.MenuItem{},
		kit.MenuItem{Text: "Buka jadwal " + month + " di layar", Icon: "eye", Run: func() { s.sh.printSchedule(m, true) }},
		kit.MenuItem{Text: "Buka " + yearPlan + " di layar", Icon: "eye", Run: func() { s.sh.printYear(year, true) }}, kit.MenuItem{})
	return append(items, exportItems(s.export)...)
}

// printMonth prints the month's schedule, of one station where that is filtered.
func (s *calendarScreen) printMonth() {
	if s.filter.station != "" {
		s.sh.printStation(s.view().Month(), s.filter.station)
		return
	}
	s.sh.printSchedule(s.view().Month(), false)
}

// export writes the dialogues of the page shown: a year or everything where that is listed, else the
// month.
func (s *calendarScreen) export(ending string) {
	from, to := s.view().Period()
	begin, end := yearSpan(s.day.Year())
	name := strconv.Itoa(s.day.Year())
	switch {
	case from == "":
		from, to, name = "", "", "semua"
	case from != begin || to != end:
		m := s.view().Month()
		from, to, name = m.First(), m.Last(), string(m)
	}
	s.sh.exportSchedule("jadwal-"+name+ending, from, to)
}

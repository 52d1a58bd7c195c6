package ui

import (
	"fmt"
	"strings"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// The papers and files of a month's plan.

// papers lists what can be printed and exported.
func (s *agendaScreen) papers() []kit.MenuItem {
	items := []kit.MenuItem{
		{Text: "Jadwal bulanan", Icon: "printer", Run: s.printSchedule},
		{Text: "Jadwal liputan", Icon: "camera", Run: s.printCoverage},
	}
	for _, st := range orderedStations(s.plan.Situation.Stations) {
		items = append(items, kit.MenuItem{Text: "Jadwal " + st.Name, Icon: stationIcon(st), Run: func() { s.printStation(st) }})
	}
	year := s.month.First().Year()
	items = append(items, kit.MenuItem{},
		kit.MenuItem{Text: "Agenda rapat", Icon: "report", Run: s.printMeetingAgenda},
		kit.MenuItem{Text: "Notula", Icon: "report", Run: s.printMinutes},
		kit.MenuItem{Text: "Daftar hadir", Icon: "people", Run: s.printAttendance},
		kit.MenuItem{},
		kit.MenuItem{Text: fmt.Sprintf("Rencana tahun %d", year), Icon: "calendar", Run: func() { s.printYear(year) }},
		kit.MenuItem{})
	for _, f := range []struct{ word, ext string }{{"Ekspor kalender (.ics)…", ".ics"}, {"Ekspor Excel (.xlsx)…", ".xlsx"}, {"Ekspor CSV (.csv)…", ".csv"}} {
		items = append(items, kit.MenuItem{Text: f.word, Icon: "download", Run: func() { s.export(f.ext) }})
	}
	return items
}

// printSchedule prints the released version byte for byte when it says what the month is now, else
// a working print.
func (s *agendaScreen) printSchedule() {
	if !s.unreleased() {
		s.printVersion(s.standing(), false)
		return
	}
	c, err := s.sh.office.Schedule(s.month, "")
	if s.sh.check(err) {
		what := fmt.Sprintf("Rancangan jadwal %s", model.MonthName(s.month))
		s.sh.printPaper(paper{name: c.FileName, what: what, data: func() ([]byte, error) { return s.sh.svc.Plan.Schedule(c) }}, false)
	}
}

// printVersion prints the stored print of a released version, or opens it.
func (s *agendaScreen) printVersion(v model.ScheduleVersion, open bool) {
	docs, err := s.sh.office.Documents(v.ID)
	switch {
	case !s.sh.check(err):
	case len(docs) == 0:
		s.sh.fail(model.Errorf(model.NotFound, "Cetakan tersimpan jadwal versi %d tidak ditemukan.", v.Number))
	default:
		what := fmt.Sprintf("Jadwal %s versi %d", model.MonthName(v.Month), v.Number)
		s.sh.printPaper(s.sh.storedPaper(v.Content.FileName, what, docs[0]), open)
	}
}

func (s *agendaScreen) printCoverage() {
	c, err := s.sh.office.Schedule(s.month, "")
	if s.sh.check(err) {
		name := fmt.Sprintf("jadwal-liputan-%s.pdf", s.month)
		s.sh.printPaper(paper{name: name, what: "Jadwal liputan " + model.MonthName(s.month), data: func() ([]byte, error) { return s.sh.svc.Plan.Coverage(c) }}, false)
	}
}

func (s *agendaScreen) printStation(st model.Station) {
	c, err := s.sh.office.Schedule(s.month, st.ID)
	if s.sh.check(err) {
		what := fmt.Sprintf("Jadwal %s %s", st.Name, model.MonthName(s.month))
		s.sh.printPaper(paper{name: c.FileName, what: what, data: func() ([]byte, error) { return s.sh.svc.Plan.Schedule(c) }}, false)
	}
}

func (s *agendaScreen) printMeetingAgenda() {
	s.printMeeting("Agenda rapat", s.sh.svc.Plan.Agenda)
}

func (s *agendaScreen) printMinutes() { s.printMeeting("Notula", s.sh.svc.Plan.Minutes) }

func (s *agendaScreen) printAttendance() {
	s.printMeeting("Daftar hadir", s.sh.svc.Plan.Attendance)
}

// printMeeting prints a paper of the month's meeting.
func (s *agendaScreen) printMeeting(what string, draw func(model.MeetingContent) ([]byte, error)) {
	s.Flush()
	c, err := s.sh.office.MeetingPapers(s.month)
	if s.sh.check(err) {
		name := fmt.Sprintf("%s-%s.pdf", strings.ReplaceAll(strings.ToLower(what), " ", "-"), s.month)
		s.sh.printPaper(paper{name: name, what: what + " " + model.MonthName(s.month), data: func() ([]byte, error) { return draw(c) }}, false)
	}
}

func (s *agendaScreen) printYear(year int) {
	c, err := s.sh.office.YearPlan(year)
	if s.sh.check(err) {
		s.sh.printPaper(paper{name: c.FileName, what: fmt.Sprintf("Rencana tahun %d", year), data: func() ([]byte, error) { return s.sh.svc.Plan.Year(c) }}, false)
	}
}

// export asks for a target and writes the month's dialogues.
func (s *agendaScreen) export(ext string) {
	month := s.month
	name := fmt.Sprintf("jadwal-%s%s", month, ext)
	kit.SaveFile(s.sh.win, "Ekspor jadwal "+model.MonthName(month), name, func(path string) {
		s.sh.run(func() error { return s.sh.svc.ExportSchedule(path, month.First(), month.Last()) }, func(err error) {
			if s.sh.check(err) {
				s.sh.toast("Jadwal diekspor: " + path)
			}
		})
	})
}

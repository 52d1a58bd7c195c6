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
	items := s.sh.scheduleItems(s.month, s.plan.Situation.Stations)
	year := s.month.First().Year()
	items = append(items, kit.MenuItem{},
		kit.MenuItem{Text: "Agenda rapat", Icon: "report", Run: s.printMeetingAgenda},
		kit.MenuItem{Text: "Notula", Icon: "report", Run: s.printMinutes},
		kit.MenuItem{Text: "Daftar hadir", Icon: "people", Run: s.printAttendance},
		kit.MenuItem{},
		kit.MenuItem{Text: fmt.Sprintf("Rencana tahun %d", year), Icon: "calendar", Run: func() { s.sh.printYear(year, false) }},
		kit.MenuItem{})
	return append(items, exportItems(s.export)...)
}

func (s *agendaScreen) printSchedule() { s.sh.printSchedule(s.month, false) }

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

// export writes the month's dialogues to a file.
func (s *agendaScreen) export(ext string) {
	s.sh.exportSchedule(fmt.Sprintf("jadwal-%s%s", s.month, ext), s.month.First(), s.month.Last())
}

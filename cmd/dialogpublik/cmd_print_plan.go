package main

import (
	"fmt"
	"strconv"

	"kaltimprov.go.id/dialogpublik/model"
)

// printCoverage writes the month's schedule of coverage.
func (p *program) printCoverage() error {
	return p.printMonth("Jadwal liputan", func(s *session, month model.Month) ([]byte, error) {
		c, err := s.office.Schedule(month, "")
		if err != nil {
			return nil, err
		}
		return press{s.berkas}.coverage(c)
	})
}

// printMinutes writes the notula of the month's meeting.
func (p *program) printMinutes() error {
	return p.printMeeting("Notula", func(r press) meetingPaper { return r.planPapers().Minutes })
}

// printAttendance writes the attendance list of the month's meeting.
func (p *program) printAttendance() error {
	return p.printMeeting("Daftar hadir", func(r press) meetingPaper { return r.planPapers().Attendance })
}

// printAgenda writes the agenda of the month's meeting.
func (p *program) printAgenda() error {
	return p.printMeeting("Agenda", func(r press) meetingPaper { return r.planPapers().Agenda })
}

type meetingPaper func(model.MeetingContent) ([]byte, error)

func (p *program) printMeeting(name string, paper func(press) meetingPaper) error {
	return p.printMonth(name, func(s *session, month model.Month) ([]byte, error) {
		c, err := s.office.MeetingPapers(month)
		if err != nil {
			return nil, err
		}
		return paper(press{s.berkas})(c)
	})
}

// printMonth writes a paper of the month of --bulan.
func (p *program) printMonth(name string, draw func(*session, model.Month) ([]byte, error)) error {
	month, err := p.month()
	if err != nil {
		return err
	}
	return p.reading(func(s *session) error {
		return p.printPlan(s, month, name, func() ([]byte, error) { return draw(s, month) })
	})
}

// printPlan draws a paper of a month's plan and writes it.
func (p *program) printPlan(s *session, month model.Month, name string, draw func() ([]byte, error)) error {
	if err := p.writePaper(s, draw); err != nil {
		return err
	}
	if month != "" {
		name += " " + model.MonthName(month)
	}
	return p.answer(planAnswer{File: p.flags["ke"], Draft: p.has("konsep"), Month: text(month), Notices: []string{}}, "%s ditulis ke %s.\n", name, p.flags["ke"])
}

// The years a plan is printed of.
const (
	firstPlanYear = 2000
	lastPlanYear  = 2199
)

// printYear writes the year's plan.
func (p *program) printYear() error {
	year, err := strconv.Atoi(p.flags["tahun"])
	if err != nil || year < firstPlanYear || year > lastPlanYear {
		return usagef("Tahun %q tidak dikenal. Tulis seperti 2026.", p.flags["tahun"])
	}
	for _, name := range []string{"stasiun", "konsep"} {
		if p.has(name) {
			return usagef("Pilihan --%s tidak berlaku bersama --tahun.", name)
		}
	}
	return p.reading(func(s *session) error {
		return p.printPlan(s, "", fmt.Sprintf("Rencana tahun %d", year), func() ([]byte, error) {
			c, err := s.office.YearPlan(year)
			if err != nil {
				return nil, err
			}
			return press{s.berkas}.year(c)
		})
	})
}

package main

import (
	"fmt"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/pdf"
	"kaltimprov.go.id/dialogpublik/ui"
)

// planPapers are the papers of a month's plan as the window asks for them.
func (r press) planPapers() ui.PlanPapers {
	return ui.PlanPapers{
		Schedule: r.Schedule, Coverage: r.coverage,
		Agenda: r.meeting("agenda-rapat", pdf.MeetingAgenda), Minutes: r.meeting("notula", pdf.Minutes),
		Attendance: r.meeting("daftar-hadir", pdf.Attendance),
		Year:       r.year,
	}
}

// coverage draws the schedule of coverage.
func (r press) coverage(c model.ScheduleContent) ([]byte, error) {
	c.FileName = fmt.Sprintf("jadwal-liputan-%s.pdf", c.Month)
	return drawn(r, &c.Head, func() ([]byte, error) { return pdf.CoverageSchedule(c, pdf.Options{Created: c.PrintedAt}) })
}

// meeting makes the drawing of one of the meeting's papers, which names its file.
func (r press) meeting(name string, paper func(model.MeetingContent, pdf.Options) ([]byte, error)) func(model.MeetingContent) ([]byte, error) {
	return func(c model.MeetingContent) ([]byte, error) {
		c.FileName = fmt.Sprintf("%s-%s.pdf", name, c.Month)
		return drawn(r, &c.Head, func() ([]byte, error) { return paper(c, pdf.Options{Created: c.PrintedAt}) })
	}
}

// year draws the year's plan.
func (r press) year(c model.YearContent) ([]byte, error) {
	return drawn(r, &c.Head, func() ([]byte, error) { return pdf.YearPlan(c, pdf.Options{Created: c.PrintedAt}) })
}

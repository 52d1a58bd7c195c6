package main

import (
	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/pdf"
	"kaltimprov.go.id/dialogpublik/ui"
)

// planPapers are the papers of a month's plan as the window asks for them.
func (r press) planPapers() ui.PlanPapers {
	return ui.PlanPapers{
		Schedule: r.Schedule, Coverage: r.coverage,
		Agenda: r.meeting(pdf.MeetingAgenda), Minutes: r.meeting(pdf.Minutes), Attendance: r.meeting(pdf.Attendance),
		Year: r.year,
	}
}

// coverage draws the schedule of coverage.
func (r press) coverage(c model.ScheduleContent) ([]byte, error) {
	return drawn(r, &c.Head, func() ([]byte, error) { return pdf.CoverageSchedule(c, pdf.Options{Created: c.PrintedAt}) })
}

// meeting makes the drawing of one of the meeting's papers.
func (r press) meeting(paper func(model.MeetingContent, pdf.Options) ([]byte, error)) func(model.MeetingContent) ([]byte, error) {
	return func(c model.MeetingContent) ([]byte, error) {
		return drawn(r, &c.Head, func() ([]byte, error) { return paper(c, pdf.Options{Created: c.PrintedAt}) })
	}
}

// year draws the year's plan.
func (r press) year(c model.YearContent) ([]byte, error) {
	return drawn(r, &c.Head, func() ([]byte, error) { return pdf.YearPlan(c, pdf.Options{Created: c.PrintedAt}) })
}

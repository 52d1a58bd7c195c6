package model

import "time"

// ReportState is where a weekly report stands.
type ReportState string

// The states of a report.
const (
	ReportDraft  ReportState = "konsep"
	ReportFrozen ReportState = "beku"
	ReportVoid   ReportState = "batal"
)

// WeeklyReport is one made report of a week; a week has at most one frozen at a time. An unfrozen
// week has no record: its report is assembled from facts whenever it is shown.
type WeeklyReport struct {
	ID         ID
	Week       Week
	State      ReportState
	FrozenAt   time.Time
	RegisterID ID     // the register of its number
	Number     string // whole number, "" while a gap
	Year       int
	Content    ReportContent
	VoidReason string
}

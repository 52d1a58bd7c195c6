package model

import "time"

// Agenda is one month's plan: the meeting that made it. Slots, dialogues and released versions of
// the month are records of their own.
type Agenda struct {
	ID          ID
	Month       Month
	Date        Date // of the meeting, "" while unknown
	Start, End  Clock
	Place       string
	Chair       string
	MinuteTaker string
	Attendees   []Attendee
	Discussion  string // paragraphs, one a line
	Decisions   []Decision
	DecidedAt   time.Time // zero while it is a draft
}

// Decided reports whether the agenda is decided: step 1's evidence.
func (a Agenda) Decided() bool { return !a.DecidedAt.IsZero() }

// Slot is an air time kept free in a month's plan. It is filled while an active dialogue of the
// station stands there.
type Slot struct {
	ID          ID
	StationID   ID
	ProgrammeID ID // "" when none
	Date        Date
	Start, End  Clock  // End NoClock when open
	Note        string // "pengganti 25 Desember (Hari Raya Natal)"
}

// Priority tells how much a theme presses.
type Priority int

// The priorities.
const (
	PriorityHigh   Priority = 1
	PriorityNormal Priority = 2
	PriorityLow    Priority = 3
)

// Priorities lists the priorities from the most pressing on.
var Priorities = []Priority{PriorityHigh, PriorityNormal, PriorityLow}

// Theme is an idea in the theme bank.
type Theme struct {
	ID         ID
	Title      string
	Field      string // bidang, "kesehatan"; "" when none
	Proposer   string
	Priority   Priority
	DayName    string // linked day, "Hari Pers Nasional"; "" when none
	Day        string // its month and day, "02-09"; "" when none
	Note       string
	DialogueID ID // the dialogue made of it, "" when none was
	Trashed    bool
}

// VersionState is whether a released version stands.
type VersionState string

// The states of a version.
const (
	VersionReleased VersionState = "terbit"
	VersionVoid     VersionState = "batal"
)

// ScheduleVersion is one released schedule of a month.
type ScheduleVersion struct {
	ID         ID
	Month      Month
	Number     int
	State      VersionState
	ReleasedAt time.Time
	Content    ScheduleContent
	VoidReason string
}

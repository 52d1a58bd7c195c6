package model

import "time"

// Scope says on what a step is done: once a month, a dialogue or a week.
type Scope string

// The scopes.
const (
	ScopeMonth    Scope = "bulan"
	ScopeDialogue Scope = "dialog"
	ScopeWeek     Scope = "pekan"
)

// DurationUnit is the unit of a step's SOP time.
type DurationUnit string

// The units; days fill whole working days, minutes and hours share a day.
const (
	Minutes DurationUnit = "menit"
	Hours   DurationUnit = "jam"
	Days    DurationUnit = "hari"
)

// Duration is a step's SOP time; Min equals Max where the SOP names one value.
type Duration struct {
	Min, Max int
	Unit     DurationUnit
}

// EvidenceKind is what finishes a step by itself; ByHand steps are ticked with a note.
type EvidenceKind string

// The kinds of evidence this version knows.
const (
	ByHand         EvidenceKind = "manual"
	LettersIssued  EvidenceKind = "undangan_terbit"
	LettersArrived EvidenceKind = "undangan_diterima"
	ReportIsFrozen EvidenceKind = "laporan_beku"
	AgendaDecided  EvidenceKind = "agenda_diputuskan"
	ScheduleIsOut  EvidenceKind = "jadwal_terbit"
)

// Procedure is one version of the SOP.
type Procedure struct {
	ID        ID
	Version   int
	Title     string
	Effective Date   // "" when the office has not said
	Verbatim  string // the SOP's own text outside the table, as it stands
	Steps     []Step
}

// Step is one row of the SOP.
type Step struct {
	ID             ID
	Number         int    // 1 to 9
	Short          string // "Mengetik surat undangan"
	Text           string // the SOP's words as they stand
	Scope          Scope
	Actors         []Role // who acts, the acting role last
	Duty           Role   // whose turn it is
	Requirements   string // Kelengkapan as it stands
	OutputVerbatim string
	Output         string // corrected working output
	NeedsCorrected string // corrected Kelengkapan, "" when as it stands
	Time           Duration
	Evidence       EvidenceKind
	OfficerID      ID // default officer, "" none
}

// StepRun is what is stored of a step's execution on one subject. State, dates and progress are
// computed (see StepRow).
type StepRun struct {
	ID        ID
	Number    int
	Scope     Scope
	Subject   string // month, dialogue ID or week
	OfficerID ID     // assigned; "" means the step's default
	Ticked    bool   // finished by hand, shown "tanpa bukti"
	Skipped   bool
	Note      string    // of the tick, or the reason of skipping
	DoneAt    time.Time // zero while open
	DoneBy    ID        // officer
	DueThen   Date      // paling lambat in force at completion, "" when there was none
}

// StepState is a step's state on a day.
type StepState string

// The states.
const (
	StepOpen     StepState = "belum"
	StepDue      StepState = "jatuh_tempo"
	StepLate     StepState = "terlambat"
	StepOnTime   StepState = "selesai_tepat"
	StepDoneLate StepState = "selesai_terlambat"
	StepSkipped  StepState = "dilewati"
)

// StepStates lists all states.
var StepStates = []StepState{StepOpen, StepDue, StepLate, StepOnTime, StepDoneLate, StepSkipped}

// Done reports whether the state counts as finished.
func (s StepState) Done() bool { return s == StepOnTime || s == StepDoneLate }

// Dates are a step's three dates; all "" when it is never due.
type Dates struct {
	Start       Date // latest start
	Target      Date
	Latest      Date // paling lambat
	Provisional bool // a year in them has no holiday data yet
}

// StepRow is one line of a checklist on a day.
type StepRow struct {
	Step     Step
	Subject  string
	Run      StepRun // zero ID when nothing is stored
	Officer  Officer // assigned or default; zero when none
	Dates    Dates
	State    StepState
	Urgent   bool   // jatuh tempo, and paling lambat is today or the next working day
	Evidence string // words, "" when none
	Bare     bool   // finished by hand without evidence
}

package model

import "time"

// DialogueState is where a dialogue stands. DialogueConfirmed is derived (see ShownState) and
// never stored.
type DialogueState string

// The states; who sets which stands in the package documentation.
const (
	Proposed  DialogueState = "usulan"
	Scheduled DialogueState = "terjadwal"
	Confirmed DialogueState = "terkonfirmasi"
	Held      DialogueState = "terlaksana"
	Postponed DialogueState = "ditunda"
	Cancelled DialogueState = "batal"
)

// DialogueStates lists all states in the order of life.
var DialogueStates = []DialogueState{Proposed, Scheduled, Confirmed, Held, Postponed, Cancelled}

// Dialogue is one broadcast.
type Dialogue struct {
	ID          ID
	StationID   ID
	ProgrammeID ID // "" when none
	Date        Date
	Start, End  Clock
	Venue       string
	Theme       string
	Points      string // talking points, one a line
	Host        string
	State       DialogueState
	Reason      string // of postponement, cancellation or unlocking
	Appearances []Appearance
	Summary     string // for the weekly report, one point a line
	Obstacles   string
	Suggestions string
	MovedFrom   Place  // where it stood before it was moved, zero when it was not
	MoveReason  string // why it was moved
	Trashed     bool
	TrashedAt   time.Time // zero unless Trashed
}

// Place is when and where on air something stands.
type Place struct {
	Date      Date
	Start     Clock
	StationID ID
}

// Place returns where the dialogue stands.
func (d Dialogue) Place() Place { return Place{d.Date, d.Start, d.StationID} }

// Active reports whether the dialogue still is to be held or was: neither batal, ditunda, usulan
// nor in the trash.
func (d Dialogue) Active() bool {
	return !d.Trashed && d.State != Cancelled && d.State != Postponed && d.State != Proposed
}

// Begun reports whether the air time has come at moment now.
func (d Dialogue) Begun(now time.Time) bool { return !now.Before(d.Date.At(d.Start)) }

// AppearanceRole is a speaker's part in a dialogue.
type AppearanceRole string

// The two roles.
const (
	Main      AppearanceRole = "utama"
	Companion AppearanceRole = "pendamping"
)

// AppearanceState is how far a speaker's coming is settled.
type AppearanceState string

// The states; who sets which stands in the package documentation.
const (
	Suggested   AppearanceState = "diusulkan"
	Invited     AppearanceState = "diundang"
	Contacted   AppearanceState = "dihubungi"
	Willing     AppearanceState = "bersedia"
	Unable      AppearanceState = "berhalangan"
	Represented AppearanceState = "diwakili"
)

// AppearanceStates lists all states in the order of life.
var AppearanceStates = []AppearanceState{Suggested, Invited, Contacted, Willing, Unable, Represented}

// Appearance is a speaker in a dialogue.
type Appearance struct {
	ID             ID
	SpeakerID      ID
	Role           AppearanceRole
	State          AppearanceState
	Representative ID // a speaker, when State is Represented
	Note           string
	Order          int
}

// Addressee returns the speaker who gets the letter: the representative of one represented.
func (a Appearance) Addressee() ID {
	if a.State == Represented && a.Representative != "" {
		return a.Representative
	}
	return a.SpeakerID
}

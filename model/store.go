package model

import "time"

// Store keeps the records. Read and Do are the only ways in; Reverse serves undo.
type Store interface {
	// Read runs fn on one consistent state.
	Read(fn func(Tx) error) error
	// Do runs fn in one transaction and logs what changed as one command. It returns the
	// command's ID, "" when fn changed nothing. An error of fn rolls everything back.
	Do(cmd Command, fn func(Tx) error) (ID, error)
	// Reverse puts back what the given commands changed, newest first, as one logged command.
	// It is refused, naming the record and changing nothing, where a row no longer is as the
	// commands left it.
	Reverse(cmd Command, commands []ID) (ID, error)
	// Changes lists the newest log rows of one record, newest first.
	Changes(record ID, limit int) ([]Change, error)
	// Actor is the officer in whose name Do writes; "" until one is chosen.
	Actor() ID
	// SetActor chooses the officer for later commands of this session; it writes nothing.
	SetActor(officer ID)
}

// Command names one use of the write path.
type Command struct {
	Name  string // stable key, "dialog.pindah"
	Title string // Indonesian, as history and undo show it: "Pindahkan \"Stunting\" ke 3 Desember"
	Group ID     // commands of one action share a group; "" is a group of its own
	// Subject is the letter, report or schedule whose issue, number, freeze or release this is. Such a command is
	// not reversed row by row: undoing it cancels the subject.
	Subject ID
	Undoes  ID // set by Reverse and by cancelling a Subject: the first command reversed
}

// Change is one row of the change log.
type Change struct {
	Seq           int64
	Command       ID
	Title         string
	At            time.Time
	Officer       string
	Record        ID
	Table         string
	Before, After string // JSON objects, "" when the row did not exist
}

// Tx is one transaction: every aggregate's queries and writes. Put inserts or updates by ID.
// Getters return a NotFound *Error for an unknown ID. Lists are never nil-checked: empty is empty.
type Tx interface {
	// Now is fixed for the transaction.
	Now() time.Time
	OfficeTx
	StationTx
	SpeakerTx
	DialogueTx
	ProcedureTx
	PaperTx
	RegisterTx
	AgendaTx
}

// OfficeTx reads and writes the office's own values.
type OfficeTx interface {
	Settings() (Settings, error)
	PutSettings(Settings) error
	Officers() ([]Officer, error) // by seat, then name
	PutOfficer(Officer) error
	Signatories() ([]Signatory, error) // by role, then From
	PutSignatory(Signatory) error
	Holidays() ([]Holiday, error) // by date
	PutHoliday(Holiday) error
	LegalBases() ([]LegalBasis, error) // by order
	PutLegalBasis(LegalBasis) error
	// Delete removes a record that nothing refers to: an officer, signatory, holiday, legal basis,
	// station, programme, organization, letter draft, step run, slot, register, block of numbers or
	// template. A record in use is a Conflict.
	Delete(kind Kind, id ID) error
}

// Kind names a kind of record for Delete.
type Kind string

// The kinds that can be deleted.
const (
	KindOfficer      Kind = "officer"
	KindSignatory    Kind = "signatory"
	KindHoliday      Kind = "holiday"
	KindLegalBasis   Kind = "legal_basis"
	KindStation      Kind = "station"
	KindProgramme    Kind = "programme"
	KindOrganization Kind = "organization"
	KindLetter       Kind = "letter"
	KindStepRun      Kind = "step_run"
	KindSlot         Kind = "slot"
	KindRegister     Kind = "register"
	KindBlock        Kind = "number_block"
	KindTemplate     Kind = "letter_template"
)

// StationTx reads and writes stations and programmes.
type StationTx interface {
	Stations() ([]Station, error) // by order, then name
	PutStation(Station) error
	Programmes() ([]Programme, error) // by station, then name; air times in their order
	PutProgramme(Programme) error     // air times missing from the value are deleted
}

// SpeakerTx reads and writes the directory.
type SpeakerTx interface {
	Organizations() ([]Organization, error) // by name
	PutOrganization(Organization) error
	// Speakers returns the given ones, or all when no ID is given, those in the trash included,
	// by bare name; phones (preferred first), absences (by day), themes and organization are filled.
	Speakers(ids ...ID) ([]Speaker, error)
	// PutSpeaker writes the speaker with phones, absences and themes; Organization is taken by its ID.
	PutSpeaker(Speaker) error
	// SpeakerStats counts dialogues terlaksana not in the trash in which the speaker is neither
	// berhalangan nor diwakili; speakers without any are missing.
	SpeakerStats() (map[ID]SpeakerStats, error)
}

// DialogueQuery chooses dialogues; zero fields do not restrict.
type DialogueQuery struct {
	From, To  Date // inclusive
	IDs       []ID
	SpeakerID ID // as speaker or representative
	Trashed   bool
	WithTrash bool // both
	// WithProposed adds those back in the theme bank (usulan), which only IDs choose otherwise.
	WithProposed bool
}

// DialogueTx reads and writes dialogues with their appearances.
type DialogueTx interface {
	Dialogue(id ID) (Dialogue, error)
	Dialogues(q DialogueQuery) ([]Dialogue, error) // by date, start, ID; appearances utama first, then by order
	// DialogueTitles lists all dialogues not in the trash, also those back in the theme bank, by
	// date, start and ID.
	DialogueTitles() ([]DialogueTitle, error)
	PutDialogue(Dialogue) error // appearances missing from the value are deleted
	// DialogueRevisions tells how often the given ones were changed; one never written is missing.
	DialogueRevisions(ids []ID) (map[ID]Revision, error)
	// CountHeld counts dialogues terlaksana not in the trash from one day to another, inclusive.
	CountHeld(from, to Date) (int, error)
	// CountPlanned counts active dialogues (neither batal, ditunda, usulan nor in the trash).
	CountPlanned(from, to Date) (int, error)
	// Showings lists who appears in the active dialogues of some days, by date, start and dialogue:
	// the representative in place of one diwakili, without those berhalangan.
	Showings(from, to Date) ([]Showing, error)
	// Parts lists who appears in which dialogue, whatever became of it, in no order: the
	// representative in place of one diwakili, without those berhalangan.
	Parts() ([]Part, error)
}

// DialogueTitle is what names a dialogue in a list.
type DialogueTitle struct {
	ID        ID
	StationID ID
	Date      Date
	Start     Clock
	State     DialogueState
	Theme     string
}

// Part is a speaker's part in a dialogue.
type Part struct {
	Dialogue ID
	Speaker  ID
	Role     AppearanceRole
}

// Showing is a speaker in an active dialogue.
type Showing struct {
	Speaker     ID
	Dialogue    ID
	StationID   ID
	ProgrammeID ID
	Date        Date
	Start, End  Clock // End NoClock when open
	Role        AppearanceRole
	State       DialogueState
}

// AgendaTx reads and writes the months' plans.
type AgendaTx interface {
	Agendas() ([]Agenda, error) // by month
	PutAgenda(Agenda) error
	Slots(from, to Date) ([]Slot, error) // inclusive, by date and start
	PutSlot(Slot) error
	Themes() ([]Theme, error) // those in the trash included, by priority, then title
	PutTheme(Theme) error
	Versions(m Month) ([]ScheduleVersion, error) // of a month, or all for "", by month and number
	VersionHeads() ([]ScheduleVersion, error)    // all, without content and reason, by month and number
	PutVersion(ScheduleVersion) error
}

// ProcedureTx reads and writes the SOP and its runs.
type ProcedureTx interface {
	Procedure() (Procedure, error) // the newest version
	PutProcedure(Procedure) error  // a new ID makes a new version
	StepRuns(subjects []string) ([]StepRun, error)
	PutStepRun(StepRun) error
}

// LetterQuery chooses letters; zero fields do not restrict.
type LetterQuery struct {
	From, To    Date // air date of the letter's dialogue, or first day of its month; inclusive
	DialogueIDs []ID
	SpeakerID   ID // as addressee, also among several
	IDs         []ID
	RegisterID  ID
	Year        int
}

// LetterTitle is what names a letter in a list.
type LetterTitle struct {
	ID         ID
	Kind       LetterKind
	DialogueID ID
	SpeakerID  ID
	Month      Month
	State      LetterState
	Number     string
	Addressee  string // first line as printed, "" while not issued
}

// PaperTx reads and writes letters, reports and stored prints.
type PaperTx interface {
	Letters(q LetterQuery) ([]Letter, error)       // by air date and time, role (utama first), issue time
	LetterTitles() ([]LetterTitle, error)          // all, in no order
	PutLetter(Letter) error                        // marks missing from the value are deleted
	Reports(from, to Week) ([]WeeklyReport, error) // by week, then freeze time; "" does not restrict
	PutReport(WeeklyReport) error
	Documents(subjects ...ID) ([]Document, error) // newest first
	PutDocument(Document) error
	Scans(state ScanState) ([]Scan, error) // in a state, or all for ""; newest first
	PutScan(Scan) error
}

// RegisterTx reads and writes the registers, their numbers and the templates of letters.
type RegisterTx interface {
	Registers() ([]Register, error) // by order; the first is the usual one
	PutRegister(Register) error
	Blocks() ([]NumberBlock, error) // by year and first number
	PutBlock(NumberBlock) error
	Laptop() string // identity of this installation
	// RegisterEntries lists the numbers given in a register and year by running number.
	RegisterEntries(register ID, year int) ([]RegisterEntry, error)
	// RunningNumbers lists the running numbers given in a register and year, in order, each once.
	RunningNumbers(register ID, year int) ([]int, error)
	// NumberTaken tells which letter or report was given the number, cancelled ones included; the
	// subject of one noted as void is "". Case and spaces do not tell numbers apart.
	NumberTaken(register ID, year int, number string) (subject ID, taken bool, err error)
	// VoidNumber enters a number that no paper will carry, for good.
	VoidNumber(register ID, year int, number string, running int, reason string) error
	Templates() ([]Template, error) // those the office changed, by kind
	PutTemplate(Template) error
}

package model

import "time"

// LetterKind is a kind of letter. Each has its template and its register.
type LetterKind string

// The kinds.
const (
	Invitation      LetterKind = "undangan"         // to one speaker
	Request         LetterKind = "permohonan"       // the same to governor, vice governor or sekda
	JointInvitation LetterKind = "undangan_bersama" // to all speakers of a dialogue, listed on an attached page
	StationNotice   LetterKind = "surat_stasiun"    // a month's schedule to a station
	DutyLetter      LetterKind = "surat_tugas"      // to the officers who cover a dialogue
	MemoLetter      LetterKind = "nota_dinas"
	Erratum         LetterKind = "ralat" // corrects an issued letter
	Thanks          LetterKind = "terima_kasih"
)

// LetterKinds lists the kinds in the order of menus.
var LetterKinds = []LetterKind{Invitation, Request, JointInvitation, StationNotice, DutyLetter, MemoLetter, Erratum, Thanks}

// Invites reports whether letters of the kind ask speakers to come: step 3's evidence.
func (k LetterKind) Invites() bool {
	return k == Invitation || k == Request || k == JointInvitation || k == ""
}

// LetterState is how far a letter is on its way. Being issued (frozen) is apart from it.
type LetterState string

// The states; this version sets draft, numbered and void.
const (
	LetterDraft    LetterState = "konsep"
	LetterInitial  LetterState = "diparaf"
	LetterNumbered LetterState = "bernomor"
	LetterSigned   LetterState = "ditandatangani"
	LetterSent     LetterState = "terkirim"
	LetterReceived LetterState = "diterima"
	LetterVoid     LetterState = "batal"
)

// LetterStates lists all states in the order of the paper's way.
var LetterStates = []LetterState{LetterDraft, LetterInitial, LetterNumbered, LetterSigned, LetterSent, LetterReceived, LetterVoid}

// Letter is one letter to one addressee.
type Letter struct {
	ID         ID
	Kind       LetterKind
	DialogueID ID
	SpeakerID  ID // the addressee
	Role       AppearanceRole
	State      LetterState
	Body       LetterBody // edited paragraphs of the draft; "" takes the factory text
	IssuedAt   time.Time  // zero while not issued
	Number     string     // whole number as printed, "" while a gap
	Year       int        // register year of the number, of the issue date before
	Content    LetterContent
	VoidReason string
}

// Issued reports whether the letter is frozen.
func (l Letter) Issued() bool { return !l.IssuedAt.IsZero() }

// Valid reports whether the letter is issued and not cancelled: step 3's evidence.
func (l Letter) Valid() bool { return l.Issued() && l.State != LetterVoid }

// LetterBody holds the paragraphs that may be edited in one draft. "" means factory text.
type LetterBody struct {
	Opening string `json:"pembuka,omitempty"`
	Purpose string `json:"maksud,omitempty"` // ends before the aligned block
	Confirm string `json:"konfirmasi,omitempty"`
	Closing string `json:"penutup,omitempty"`
}

// DocumentKind says what a stored file is.
type DocumentKind string

// The kinds of stored document.
const (
	LetterPrint DocumentKind = "surat"
	ReportPrint DocumentKind = "laporan"

	SchedulePrint DocumentKind = "jadwal"
)

// Document is one stored print. The two facts of paper and file are independent: the electronic
// copy is stored when SHA256 is set, the signed print is filed when SignedFiled is.
type Document struct {
	ID          ID
	Kind        DocumentKind
	SubjectID   ID // letter, report or schedule version
	SHA256      string
	Size        int
	Paper       Paper
	MadeAt      time.Time
	SignedFiled bool
	Place       string // where the signed print is
}

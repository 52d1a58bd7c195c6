package model

import (
	"slices"
	"time"
)

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

// The states.
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

// rank is how far a state is on the paper's way; batal stands apart.
func (s LetterState) rank() int { return slices.Index(LetterStates, s) }

// Letter is one letter.
type Letter struct {
	ID         ID
	Kind       LetterKind
	RegisterID ID    // the register of its number; "" while not issued
	DialogueID ID    // what it is about; "" for a month's schedule
	SpeakerID  ID    // the one addressee; "" for several and for none
	StationID  ID    // addressee of a StationNotice
	Month      Month // of a StationNotice, "" else
	People     []ID  // speakers of a JointInvitation, officers of a DutyLetter
	Role       AppearanceRole
	RefersID   ID // the letter that an Erratum corrects, or that an invitation replaces
	State      LetterState
	Body       LetterBody // edited paragraphs of the draft; "" takes the template's
	Options    LetterOptions
	IssuedAt   time.Time // zero while not issued
	Number     string    // whole number as printed, "" while a gap
	Year       int       // register year of the number, of the issue date before
	Content    LetterContent
	VoidReason string
	Way        SendWay // how it goes or went out, "" while unknown
	SentTo     string  // number or address it was sent to
	Receiver   string  // who took it
	Marks      []LetterMark
}

// LetterMark is one state that a letter reached: when, and noted by whom. A letter has at most one
// of each state.
type LetterMark struct {
	ID      ID
	State   LetterState
	At      time.Time
	Officer ID // "" when unknown
	Note    string
}

// LetterOptions are choices for one letter; zero fields take the office's.
type LetterOptions struct {
	Signer ID            `json:"penanda_tangan,omitempty"`
	Paper  Paper         `json:"kertas,omitempty"`
	Layout *LetterLayout `json:"bentuk,omitempty"`
}

// SendWay is how a letter gets to its addressee.
type SendWay string

// The ways.
const (
	ByCourier  SendWay = "kurir"
	ByWhatsApp SendWay = "whatsapp"
	ByEmail    SendWay = "surel"
	PickedUp   SendWay = "diambil"
)

// SendWays lists the ways in the order of menus.
var SendWays = []SendWay{ByCourier, ByWhatsApp, ByEmail, PickedUp}

// To reports whether the letter is addressed to a speaker, alone or among others.
func (l Letter) To(speaker ID) bool {
	return l.SpeakerID == speaker || l.Kind == JointInvitation && slices.Contains(l.People, speaker)
}

// Mark returns the letter's mark of a state; ok is false when it never reached it.
func (l Letter) Mark(state LetterState) (mark LetterMark, ok bool) {
	for _, m := range l.Marks {
		if m.State == state {
			return m, true
		}
	}
	return LetterMark{}, false
}

// Is reports whether the letter was ever marked with a state.
func (l Letter) Is(state LetterState) bool {
	_, ok := l.Mark(state)
	return ok
}

// Issued reports whether the letter is frozen.
func (l Letter) Issued() bool { return !l.IssuedAt.IsZero() }

// Valid reports whether the letter is issued and not cancelled: step 3's evidence.
func (l Letter) Valid() bool { return l.Issued() && l.State != LetterVoid }

// LetterBody holds the paragraphs that may be edited in one draft. "" means the template's text. In
// a DutyLetter the opening is the basis and the purpose the orders, one a line.
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
	SignedScan  DocumentKind = "pindaian"     // the signed copy of a letter, as it came back
	ReceiptScan DocumentKind = "tanda_terima" // the photo or scan of a letter's slip
	ReportPrint DocumentKind = "laporan"

	SchedulePrint DocumentKind = "jadwal"
)

// Scan reports whether documents of the kind came from outside.
func (k DocumentKind) Scan() bool { return k == SignedScan || k == ReceiptScan }

// Document is one stored print or scan. The two facts of paper and file are independent: the electronic
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
	Name        string // file name of what came from outside, "" of a print
}

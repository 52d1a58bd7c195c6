package model

import "time"

// ScheduleContent is everything a month's schedule prints. It is frozen when a version is
// released; pdf draws it and adds no words of its own.
type ScheduleContent struct {
	Head      Letterhead       `json:"kop"`
	Paper     Paper            `json:"kertas"`
	Town      string           `json:"kota"`
	Month     Month            `json:"bulan"`
	Station   string           `json:"stasiun,omitempty"` // set on the sheet of one station, its name
	Version   int              `json:"versi"`             // 0 for a working print that is no release
	Date      Date             `json:"tanggal"`           // of the release, or of the working print
	Replaces  int              `json:"menggantikan,omitempty"`
	Replaced  Date             `json:"tanggal_lama,omitempty"` // when the replaced version was released
	Counts    string           `json:"jumlah"`                 // "9 dialog: 5 RRI Samarinda, 4 TVRI Kaltim; target 8"
	Holidays  string           `json:"libur"`                  // "Libur: 24 Desember cuti bersama, 25 Desember Natal", "" without
	Rows      []ScheduleRow    `json:"dialog"`
	Changes   []ScheduleChange `json:"perubahan,omitempty"` // from the replaced version
	Tell      []string         `json:"beri_tahu,omitempty"` // whom the release concerned, and what of; not printed
	Wrong     []string         `json:"ralat,omitempty"`     // letters that were wrong by then; not printed
	Signature Signature        `json:"tanda_tangan"`
	FileName  string           `json:"nama_berkas"`
	PrintedAt time.Time        `json:"dicetak"`
	Sample    bool             `json:"contoh,omitempty"`
}

// ScheduleRow is a dialogue as a schedule tells it.
type ScheduleRow struct {
	Dialogue   ID              `json:"dialog"`
	StationID  ID              `json:"id_stasiun"`
	Date       Date            `json:"tanggal"`
	Start      Clock           `json:"mulai"`
	End        Clock           `json:"selesai"`
	Station    string          `json:"stasiun"` // "RRI Samarinda"
	Channel    string          `json:"kanal"`   // "RRI Pro 1 97,6 FM"
	Programme  string          `json:"acara"`
	Venue      string          `json:"tempat"`
	Theme      string          `json:"tema"`
	Mains      []ScheduledName `json:"utama"`
	Companions []ScheduledName `json:"pendamping"`
	Host       string          `json:"pemandu"`
	Crew       []string        `json:"petugas"` // officers of the coverage
}

// ScheduledName is a speaker in a schedule.
type ScheduledName struct {
	Speaker ID     `json:"narasumber"`
	Name    string `json:"nama"`    // with titles
	Post    string `json:"jabatan"` // post and organization, "" when unknown
}

// ScheduleField names a part of a schedule row that can change between versions.
type ScheduleField string

// The parts, and the two changes of a whole row.
const (
	FieldDate       ScheduleField = "tanggal"
	FieldTime       ScheduleField = "pukul"
	FieldStation    ScheduleField = "stasiun" // station or programme
	FieldVenue      ScheduleField = "tempat"
	FieldTheme      ScheduleField = "tema"
	FieldMains      ScheduleField = "utama"
	FieldCompanions ScheduleField = "pendamping"
	FieldHost       ScheduleField = "pemandu"
	FieldAdded      ScheduleField = "baru"    // the dialogue is new
	FieldRemoved    ScheduleField = "dicabut" // the dialogue is no longer in the schedule
)

// ScheduleChange is one difference between two versions.
type ScheduleChange struct {
	Dialogue ID            `json:"dialog"`
	Row      int           `json:"baris"` // number of the row in the newer version, 0 when it is gone
	Field    ScheduleField `json:"bagian"`
	Before   string        `json:"semula"` // shown words, "" for a new dialogue
	After    string        `json:"menjadi"`
	Reason   string        `json:"alasan"`
}

// MeetingContent is everything the papers of a month's meeting print: agenda, minutes and
// attendance list.
type MeetingContent struct {
	Head        Letterhead
	Paper       Paper
	Town        string
	Month       Month // whose dialogues were planned
	Date        Date  // of the meeting, "" prints room to write
	Start, End  Clock
	Place       string
	Chair       string
	MinuteTaker string
	Attendees   []Attendee
	Discussion  []string // paragraphs
	Decisions   []Decision
	Plan        []ScheduleRow // the month as planned
	Themes      []string      // themes discussed that have no slot yet
	Counts      string        // as in ScheduleContent
	ChairSign   Signature
	MinuteSign  Signature
	FileName    string // of the one paper that is drawn, set by who draws it
	PrintedAt   time.Time
	Sample      bool
}

// Attendee is somebody at a meeting.
type Attendee struct {
	Name string `json:"nama"`
	Post string `json:"jabatan"` // post or organization
}

// Decision is what a meeting decided: what, by whom, until when.
type Decision struct {
	What  string `json:"apa"`
	Who   string `json:"siapa"`
	Until Date   `json:"kapan"` // "" when open
}

// YearContent is everything the year's plan prints.
type YearContent struct {
	Head      Letterhead
	Paper     Paper
	Year      int
	Months    [12]YearMonth
	Held      int
	Planned   int // active dialogues, the held ones included
	Target    int
	FileName  string
	PrintedAt time.Time
	Sample    bool
}

// YearMonth is a month in a year's plan.
type YearMonth struct {
	Held, Planned, Target int
	Days                  []YearDay // days with dialogues or holidays, by date
}

// YearDay is a day that a year's plan marks.
type YearDay struct {
	Date      Date
	Holiday   string // name, "" for none
	Dialogues []YearDialogue
}

// YearDialogue is a dialogue in a year's plan.
type YearDialogue struct {
	Mark string // station, "RRI"
	Held bool
}

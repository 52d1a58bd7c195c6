package model

import "time"

// LetterContent is everything a letter prints, frozen when it is issued. pdf draws it and adds no
// words of its own but headings, so printing again gives the same page whatever changed later.
// Which of the parts a letter has depends on its kind.
type LetterContent struct {
	Kind       LetterKind    `json:"jenis,omitempty"`  // "" is Invitation, as letters before kinds were
	ID         ID            `json:"surat,omitempty"`  // of the letter, for the code on its pages; "" prints none
	Layout     LetterLayout  `json:"bentuk,omitempty"` // of correspondence
	Head       Letterhead    `json:"kop"`
	Paper      Paper         `json:"kertas"`
	Town       string        `json:"kota"`    // before the date
	Date       Date          `json:"tanggal"` // day of issue
	Number     LetterNumber  `json:"nomor"`
	Urgency    string        `json:"sifat"`
	Attachment string        `json:"lampiran"` // "-" when none
	Subject    string        `json:"hal"`
	Addressee  []string      `json:"kepada"`         // lines; "Yth. " goes before the first
	From       string        `json:"dari,omitempty"` // nota dinas only
	Opening    string        `json:"pembuka"`
	Purpose    string        `json:"maksud"`
	RoleWords  string        `json:"peran"` // the words in Purpose that print bold, "narasumber utama"
	Block      []LabelValue  `json:"blok"`  // aligned label and value rows
	Confirm    string        `json:"konfirmasi"`
	Closing    string        `json:"penutup"`
	Signature  Signature     `json:"tanda_tangan"`
	CopyTo     []string      `json:"tembusan"` // no block when empty
	Facts      DialogueFacts `json:"fakta"`    // what the letter told, for "perlu ralat"
	Sample     bool          `json:"contoh,omitempty"`

	Corrections []Correction  `json:"ralat,omitempty"`           // surat ralat: after the purpose
	Schedule    []NoticeRow   `json:"jadwal,omitempty"`          // pemberitahuan jadwal: after the purpose
	Basis       []string      `json:"dasar,omitempty"`           // surat tugas
	Officers    []DutyOfficer `json:"petugas,omitempty"`         // surat tugas: "Kepada"
	Orders      []string      `json:"untuk,omitempty"`           // surat tugas
	AttachedTo  string        `json:"lampiran_dari,omitempty"`   // head of the attached pages, "Lampiran Surat Kepala Dinas ..."
	Invitees    []Invitee     `json:"daftar_undangan,omitempty"` // attached page DAFTAR UNDANGAN
	Rundown     []RundownRow  `json:"susunan_acara,omitempty"`   // attached page POKOK BAHASAN DAN SUSUNAN ACARA
	Points      []string      `json:"pokok_bahasan,omitempty"`   // on the same page
}

// LetterLayout is where date and addressee of a letter stand.
type LetterLayout string

// The two shapes of correspondence (domain.md 1.4).
const (
	LayoutLeft  LetterLayout = ""            // Permendagri 1/2023: Yth. at the left
	LayoutRight LetterLayout = "kolom_kanan" // the older one: date, Kepada, Yth. as a column at the right
)

// Correction is one thing that an issued letter told wrong.
type Correction struct {
	Label string `json:"perihal"` // "tempat"
	Was   string `json:"semula"`
	Now   string `json:"menjadi"`
}

// NoticeRow is a dialogue in the schedule told to a station.
type NoticeRow struct {
	Date     Date   `json:"tanggal"`
	Hours    string `json:"pukul"` // "09.00 s.d. 10.00 WITA"
	Show     string `json:"acara"` // programme, "" when none
	Theme    string `json:"tema"`
	Speakers string `json:"narasumber"` // one a line, with posts and roles
	Host     string `json:"pemandu"`
}

// DutyOfficer is an officer on a surat tugas. Empty parts print as room to write.
type DutyOfficer struct {
	Name string `json:"nama"`
	Rank string `json:"pangkat"`
	NIP  string `json:"nip"` // digits
	Post string `json:"jabatan"`
}

// Invitee is a row of the attached list of those invited.
type Invitee struct {
	Name         string `json:"nama"` // with titles, or the post of one addressed by post
	Post         string `json:"jabatan"`
	Organization string `json:"instansi"`
	Role         string `json:"peran"` // "narasumber utama"
}

// RundownRow is a line of the attached programme of a dialogue.
type RundownRow struct {
	At   Clock  `json:"waktu"`
	What string `json:"uraian"`
	Who  string `json:"petugas"`
}

// DialogueFacts are the facts of a dialogue a letter tells; a later difference means "perlu ralat".
type DialogueFacts struct {
	Date    Date   `json:"tanggal"`
	Start   Clock  `json:"mulai"`
	End     Clock  `json:"selesai"`
	Station string `json:"stasiun"`
	Venue   string `json:"tempat"`
	Theme   string `json:"tema"`
	Role    string `json:"peran"`
	Mains   []ID   `json:"utama,omitempty"` // who a pendamping's letter names as utama
}

// Letterhead is the kop. Empty fields vanish with their label.
type Letterhead struct {
	Government string `json:"pemerintah"`
	Office     string `json:"kantor"`
	Address    string `json:"alamat"`
	Phone      string `json:"telepon"`
	Fax        string `json:"faksimile"`
	Website    string `json:"laman"`
	Email      string `json:"pos_el"`
	Emblem     string `json:"lambang"` // SHA-256, "" when none
	EmblemData []byte `json:"-"`       // the picture, filled before drawing
}

// LetterNumber is a printed number in three parts; Running "" prints a gap to write in.
type LetterNumber struct {
	Before  string `json:"depan"`
	Running string `json:"urut"`
	After   string `json:"belakang"`
	Value   int    `json:"angka,omitempty"` // Running as a number, 0 when it is none
}

// Text returns the whole number, "" while it has a gap.
func (n LetterNumber) Text() string {
	if n.Running == "" {
		return ""
	}
	return n.Before + n.Running + n.After
}

// LabelValue is one row of an aligned block.
type LabelValue struct {
	Label string `json:"label"`
	Value string `json:"nilai"`
}

// Signature is a signature block. Empty Name, Rank or NIP print as room to write.
type Signature struct {
	Lines []string `json:"baris"` // above the free space: "a.n. Kepala Dinas", "Sekretaris,"
	Name  string   `json:"nama"`
	Rank  string   `json:"pangkat"`
	NIP   string   `json:"nip"` // digits
}

// ReportContent is everything a weekly report prints, frozen when it is made.
type ReportContent struct {
	Week       Week             `json:"pekan"`
	Head       Letterhead       `json:"kop"`
	Paper      Paper            `json:"kertas"`
	Town       string           `json:"kota"`
	Date       Date             `json:"tanggal"`
	PrintedAt  time.Time        `json:"dicetak"` // for the footer
	FileName   string           `json:"nama_berkas"`
	Memo       Memo             `json:"nota_dinas"`
	General    string           `json:"umum"`     // A.1
	Basis      string           `json:"landasan"` // A.2
	Purpose    string           `json:"maksud"`   // A.3
	Dialogues  []ReportDialogue `json:"dialog"`   // table B; empty prints "nihil"
	NilReason  string           `json:"nihil"`    // the sentence of an empty week
	Compliance []ComplianceRow  `json:"kepatuhan"`
	Conclusion []string         `json:"kesimpulan"` // D: realised counts as sentences
	Totals     []ReportTotal    `json:"capaian"`    // week, month, year
	Obstacles  []string         `json:"kendala"`
	Advice     []string         `json:"saran"`
	Pending    []string         `json:"menyusul"` // open steps 7-8 of a dialogue: "Stunting: hasil liputan dan berita menyusul."
	NextWeek   []ReportDialogue `json:"pekan_depan"`
	Closing    string           `json:"penutup"` // E
	Author     Signature        `json:"kasi"`
	Seen       Signature        `json:"kabid"` // Lines hold "Mengetahui," first
	Sample     bool             `json:"contoh,omitempty"`
}

// Memo is the nota dinas before the report.
type Memo struct {
	To         []string     `json:"yth"`
	From       string       `json:"dari"`
	CopyTo     []string     `json:"tembusan"`
	Number     LetterNumber `json:"nomor"`
	Urgency    string       `json:"sifat"`
	Attachment string       `json:"lampiran"`
	Subject    string       `json:"hal"`
	Body       []string     `json:"isi"` // paragraphs
}

// ReportDialogue is a dialogue as a report tells it.
type ReportDialogue struct {
	Date       Date     `json:"tanggal"`
	Start      Clock    `json:"mulai"`
	End        Clock    `json:"selesai"`
	Mark       string   `json:"stasiun"` // "RRI"
	Media      string   `json:"media"`   // "RRI Pro 1 97,6 FM – Halo Kaltim"
	Theme      string   `json:"tema"`
	Mains      []string `json:"utama"`      // "dr. Cahaya Dummyani, Sp.A. (Kepala Dinas Kesehatan)"
	Companions []string `json:"pendamping"` // same form
	Host       string   `json:"pemandu"`
	Status     string   `json:"status"`    // shown words, "Terlaksana", "Belum dicatat"
	Summary    []string `json:"ringkasan"` // C: points
}

// ComplianceRow is a step of table 2: one cell a dialogue of the report, in the same order.
type ComplianceRow struct {
	Step  string           `json:"langkah"` // "4. Undangan terkirim"
	Cells []ComplianceCell `json:"sel"`
}

// ComplianceCell is one dialogue's fact for a step.
type ComplianceCell struct {
	Text   string `json:"teks"`
	Late   bool   `json:"terlambat,omitempty"`
	Limit  string `json:"batas"`      // "H-5", "–" when none
	Remark string `json:"keterangan"` // "tepat", "terlambat 1 hari kerja"
}

// ReportTotal is one line of the realised counts.
type ReportTotal struct {
	Label  string `json:"label"` // "Pekan ini", "November 2026", "Tahun 2026"
	Held   int    `json:"terlaksana"`
	Target int    `json:"target"`
}

// OfficerSheet is an officer's printable list of steps.
type OfficerSheet struct {
	Head    Letterhead
	Paper   Paper
	Officer string
	Role    string
	Period  string // "November 2026"
	Date    Date
	Tasks   []OfficerTask
	Sample  bool
}

// OfficerTask is one line of an officer's sheet.
type OfficerTask struct {
	When   string // "Kamis, 26 November 2026, 16.00"
	About  string // station and theme, or "Bulan November 2026"
	Step   string // "3. Mengetik surat undangan"
	Latest Date   // "" when none
	State  string // shown words
	Note   string
}

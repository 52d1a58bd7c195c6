package model

// Paper is the sheet a document prints on.
type Paper string

// The papers offices use.
const (
	A4       Paper = "A4"     // 210 x 297 mm
	F4       Paper = "F4"     // 215 x 330 mm
	F4Narrow Paper = "F4-210" // 210 x 330 mm
)

// Settings are the office's own values: one record, every field editable in Pengaturan.
type Settings struct {
	ID             ID
	Government     string // first letterhead line, capitals
	OfficeHeading  string // second letterhead line, capitals
	OfficeName     string // the office inside a sentence, "Dinas Komunikasi dan Informatika Provinsi ..."
	Division       string // "Bidang Informasi dan Komunikasi Publik"
	Address        string
	Phone          string // as printed; "" leaves the label out
	Fax            string // equal to Phone prints "Telepon/Faksimile"
	Website        string
	Email          string
	Town           string // "Samarinda"
	Emblem         string // SHA-256 of the emblem picture in berkas, "" leaves the box empty
	Classification string // "500.12.11"
	LetterUnit     string // unit part of an invitation's number, "Diskominfo-IKP"
	ReportUnit     string // unit part of a report's number, "IKP"
	Urgency        string // Sifat of invitations, "Penting"
	CopyTo         string // further tembusan, one a line, before the station's head
	ContactOfficer ID     // narahubung; "" makes the sentence end "kepada kami"
	LetterPaper    Paper
	ReportPaper    Paper
	LetterLayout   LetterLayout
	WeekTarget     int // dialogues
	MonthTarget    int
	YearTarget     int
	TravelMinutes  int  // between two stations; less time between two dialogues of a speaker is a clash
	OftenLimit     int  // the appearance of a speaker at which people are warned, 0 never
	OftenMonths    int  // within how many months it counts
	LastActor      ID   // officer last chosen under "Saya adalah"
	Sample         bool // a sample office: prints are marked CONTOH
}

// validate refuses a shape that does not exist.
func (l LetterLayout) validate() error {
	if l != LayoutLeft && l != LayoutRight {
		return FieldError("bentuk", "Bentuk surat \"%s\" tidak dikenal.", string(l))
	}
	return nil
}

// Officer is one of the section's own people.
type Officer struct {
	ID     ID
	Name   string // with titles, as printed
	Role   Role
	NIP    string // digits only
	Rank   string // pangkat in full, "Penata Tingkat I"
	Phone  string // E.164
	Active bool
	Seat   int // order in lists
}

// Role is an actor of the SOP's swimlanes.
type Role string

// The five actors.
const (
	RoleKadis   Role = "kadis"
	RoleKabid   Role = "kabid"
	RoleKasi    Role = "kasi"
	RoleStaf    Role = "staf"
	RoleStation Role = "stasiun"
)

// Roles lists the actors from the head of office down.
var Roles = []Role{RoleKadis, RoleKabid, RoleKasi, RoleStaf, RoleStation}

// SignForm is the authority by which somebody signs.
type SignForm string

// The signing forms of domain.md 1.4.
const (
	SignDirect SignForm = "langsung"
	SignAN     SignForm = "a.n."
	SignUB     SignForm = "u.b."
	SignPlt    SignForm = "Plt."
	SignPlh    SignForm = "Plh."
)

// SignForms lists the forms in the order of Pengaturan.
var SignForms = []SignForm{SignDirect, SignAN, SignUB, SignPlt, SignPlh}

// Signatory is a person who signs, for a role and a time.
type Signatory struct {
	ID          ID
	Role        Role // kadis signs invitations, kasi reports, kabid countersigns
	Form        SignForm
	TopPost     string // the post on whose authority: "Kepala Dinas"
	MiddlePost  string // u.b. only: the post between, "Sekretaris"
	Post        string // the signer's own post
	Name        string // with titles; "" prints room to write
	Rank        string
	NIP         string // digits
	From, Until Date   // validity, both inclusive; "" is open
}

// ValidOn reports whether the signatory may sign on day d.
func (s Signatory) ValidOn(d Date) bool {
	return (s.From == "" || s.From <= d) && (s.Until == "" || d <= s.Until)
}

// LegalBasis is one row of the SOP's Dasar hukum.
type LegalBasis struct {
	ID      ID
	Order   int
	Title   string
	InForce bool
	Note    string // what replaced it; never printed
}

// Holiday is a day that is no working day.
type Holiday struct {
	ID   ID
	Date Date
	Name string
	Kind HolidayKind
}

// HolidayKind tells a national holiday from joint leave and from the office's own.
type HolidayKind string

// The kinds of holiday.
const (
	NationalHoliday HolidayKind = "libur_nasional"
	JointLeave      HolidayKind = "cuti_bersama"
)

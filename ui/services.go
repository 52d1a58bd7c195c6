package ui

import (
	"context"
	"image"
	"time"

	"kaltimprov.go.id/dialogpublik/model"
)

// Services is what the window needs from outside: the office, and functions that cmd ties to
// pdf, sheet, files and the database. Their errors follow model's two levels.
type Services struct {
	Office  *model.Office
	History *model.History
	Press   model.Press

	// DataDir is the data folder, Version the program's version.
	DataDir, Version string

	// Letters draws several letters as one PDF; a draft carries KONSEP on every page.
	Letters func(letters []model.LetterContent, draft bool) ([]byte, error)
	// Post draws the papers that go along with letters.
	Post PostPapers
	// Pages shows stored or drawn papers as pictures.
	Pages PagePictures
	// QR makes a picture of a text as a QR code, black on white, one pixel a module.
	QR func(text string) (image.Image, error)
	// ReadScan reads which letters a scan belongs to. It may take seconds.
	ReadScan func(name string, data []byte) (model.ScanFile, error)
	// ReadFile returns a file of the person's, bounded in size.
	ReadFile func(path string) ([]byte, error)

	// Report draws a weekly report; a draft carries KONSEP.
	Report func(c model.ReportContent, draft bool) ([]byte, error)
	// OfficerSheet draws an officer's list of steps.
	OfficerSheet func(model.OfficerSheet) ([]byte, error)
	// Plan draws the papers of a month's plan.
	Plan PlanPapers
	// Stored returns a stored print by its SHA-256, checked.
	Stored func(sha256 string) ([]byte, error)
	// Save writes a finished document into the folder for prints under a file name without
	// path, never half, and returns the full path.
	Save func(name string, data []byte) (string, error)

	// Import reads a sheet file ("narasumber" or "jadwal"); checkOnly writes nothing. A backup
	// is made before it writes.
	Import func(what, path string, checkOnly bool) (model.ImportResult, error)
	// ExportSpeakers writes the directory as .xlsx or .csv, by the target's ending.
	ExportSpeakers func(target string) error
	// ExportSchedule writes the dialogues from one day to another as .ics, .xlsx or .csv, by the
	// target's ending; "" is no bound. Office.ScheduleSheet tells what to know of the sheets.
	ExportSchedule func(target string, from, to model.Date) error
	// KeepPicture checks and stores an emblem picture and returns its SHA-256.
	KeepPicture func(path string) (string, error)

	// LastBackup tells when the newest good backup was made, the zero time when there is none.
	LastBackup func() time.Time
	// BackUp writes a complete backup file.
	BackUp func(target string) error

	// Open shows a file with the system's viewer, Print sends it to the printer, ShowFolder
	// shows it in the file manager.
	Open, Print, ShowFolder func(path string) error

	// SaveDraft keeps what is typed in an unsaved form, so that it survives a crash; nil data
	// deletes it. LoadDraft returns it, nil when there is none. Both may be nil.
	SaveDraft func(name string, data []byte) error
	LoadDraft func(name string) ([]byte, error)

	// Log takes what people do not read: the full error chain.
	Log func(err error)
}

// PlanPapers draw the papers of a month's plan, and of the year's.
type PlanPapers struct {
	// Schedule draws the month's schedule or one station's sheet, Coverage the same rows with the
	// officers who cover them.
	Schedule, Coverage func(model.ScheduleContent) ([]byte, error)
	// Agenda, Minutes and Attendance are the papers of the month's meeting.
	Agenda, Minutes, Attendance func(model.MeetingContent) ([]byte, error)
	// Year draws the year's plan.
	Year func(model.YearContent) ([]byte, error)
}

// PostPapers draw what goes along with letters, from the same frozen contents.
type PostPapers struct {
	// Slips draws the receipts, two on a sheet; Initials the office copies' sheets for initials.
	Slips, Initials func([]model.LetterContent) ([]byte, error)
	// Envelopes draws envelopes of a size, "DL" or "folio".
	Envelopes func(letters []model.LetterContent, size string) ([]byte, error)
	// Labels draws address labels, "3x8" or "2x7" on a sheet, from the start-th one on.
	Labels func(letters []model.LetterContent, sheet string, start int) ([]byte, error)
	// Register draws a register's year.
	Register func(model.RegisterBookContent) ([]byte, error)
	// Fit says in words how a letter comes out on its paper: pages, smaller type, overflow.
	Fit func(model.LetterContent) []string
}

// PagePictures show a PDF's pages as pictures. The engine starts in the background and may be
// missing; nothing waits for it but the picture itself.
type PagePictures interface {
	// Ready reports whether pictures can be made now, and when they never will, why.
	Ready() (bool, error)
	// Count is the number of pages of a document.
	Count(ctx context.Context, data []byte) (int, error)
	// Picture draws a page (from 0) as wide as asked, in pixels.
	Picture(ctx context.Context, data []byte, page, width int) (image.Image, error)
}

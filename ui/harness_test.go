package ui

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"image/png"
	"os"
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"kaltimprov.go.id/dialogpublik/assets"
	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/model/sheet"
	"kaltimprov.go.id/dialogpublik/model/sqlite/sqlitetest"
	"kaltimprov.go.id/dialogpublik/pdf"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// harness is the real window on a real database, drawn by the software canvas at 1366 x 768.
type harness struct {
	testing.TB
	sh      *shell
	office  *model.Office
	clock   *sqlitetest.Clock
	win     fyne.Window
	files   map[string][]byte // stored prints by hash
	saved   map[string][]byte // finished documents by file name
	printed []string          // paths sent to the printer
	opened  []string
	logged  []error
}

// newHarness opens the window on the sample months of assets/contoh as of Monday 23 November
// 2026, 08.00.
func newHarness(t *testing.T) *harness { return sampleWindow(t) }

// emptyHarness opens the window on a new office.
func emptyHarness(t *testing.T) *harness { return emptyWindow(t) }

// sampleWindow is newHarness for tests and benchmarks.
func sampleWindow(t testing.TB) *harness {
	t.Helper()
	h := emptyWindow(t)
	people, err := model.ParseSamplePeople(assets.SamplePeople())
	h.must(err)
	h.must(h.office.FoundSample(people, ""))
	h.importSample("narasumber.csv", "jadwal-2026-11-12.csv")
	h.sh.svc.History.Clear()
	h.sh.open(pageHome)
	return h
}

// emptyWindow is emptyHarness for tests and benchmarks.
func emptyWindow(t testing.TB) *harness {
	t.Helper()
	store, clock := sqlitetest.NewWithClock(t)
	office := model.NewOffice(store, clock.Now)
	factory, err := model.ParseFactory(assets.SOP(), assets.Factory(), assets.Holidays())
	if err != nil {
		t.Fatal(err)
	}
	if err := office.Found(factory); err != nil {
		t.Fatal(err)
	}
	h := &harness{TB: t, office: office, clock: clock, files: map[string][]byte{}, saved: map[string][]byte{}}
	app := test.NewTempApp(t)
	if err := useLook(app); err != nil {
		t.Fatal(err)
	}
	kit.IdleCommit, kit.ToastTime = 0, 0
	kit.TapClock = clock.Now
	kit.AfterEvent = func(fn func()) { fn() }
	w := newWindow(app, h.services(), true)
	h.sh, h.win = w.sh, w.sh.win
	h.win.Resize(fyne.NewSize(1366, 768))
	t.Cleanup(h.win.Close)
	return h
}

func (h *harness) services() Services {
	return Services{
		Office: h.office, History: model.NewHistory(h.office), Press: press{h}, DataDir: "/data/dialogpublik", Version: "uji",
		Letters: func(l []model.LetterContent, draft bool) ([]byte, error) {
			return pdf.Letters(l, pdf.Options{Draft: draft, Created: h.clock.Now()})
		},
		Report: func(c model.ReportContent, draft bool) ([]byte, error) {
			return pdf.WeeklyReport(c, pdf.Options{Draft: draft, Created: c.PrintedAt})
		},
		OfficerSheet: func(c model.OfficerSheet) ([]byte, error) {
			return pdf.OfficerSheet(c, pdf.Options{Created: h.clock.Now()})
		},
		Plan: planPapers(),
		Stored: func(sum string) ([]byte, error) {
			if data, ok := h.files[sum]; ok {
				return data, nil
			}
			return nil, model.Errorf(model.NotFound, "Berkas tidak ada.")
		},
		Save: func(name string, data []byte) (string, error) {
			h.saved[name] = data
			return "/cetak/" + name, nil
		},
		Import: func(string, string, bool) (model.ImportResult, error) {
			return model.ImportResult{}, errors.New("not used")
		},
		ExportSpeakers: func(string) error { return nil },
		ExportSchedule: func(string, model.Date, model.Date) error { return nil },
		KeepPicture:    func(string) (string, error) { return "", model.Errorf(model.Invalid, "Bukan gambar.") },
		LastBackup:     func() time.Time { return time.Now().Add(-6 * time.Hour) },
		BackUp:         func(string) error { return nil },
		Open:           func(path string) error { h.opened = append(h.opened, path); return nil },
		Print:          func(path string) error { h.printed = append(h.printed, path); return nil },
		ShowFolder:     func(string) error { return nil },
		Log:            func(err error) { h.logged = append(h.logged, err) },
	}
}

// planPapers draw real pages.
func planPapers() PlanPapers {
	schedule := func(paper func(model.ScheduleContent, pdf.Options) ([]byte, error)) func(model.ScheduleContent) ([]byte, error) {
		return func(c model.ScheduleContent) ([]byte, error) { return paper(c, pdf.Options{Created: c.PrintedAt}) }
	}
	meeting := func(paper func(model.MeetingContent, pdf.Options) ([]byte, error)) func(model.MeetingContent) ([]byte, error) {
		return func(c model.MeetingContent) ([]byte, error) { return paper(c, pdf.Options{Created: c.PrintedAt}) }
	}
	return PlanPapers{
		Schedule: schedule(pdf.Schedule), Coverage: schedule(pdf.CoverageSchedule),
		Agenda: meeting(pdf.MeetingAgenda), Minutes: meeting(pdf.Minutes), Attendance: meeting(pdf.Attendance),
		Year: func(c model.YearContent) ([]byte, error) { return pdf.YearPlan(c, pdf.Options{Created: c.PrintedAt}) },
	}
}

// press draws real pages.
type press struct{ h *harness }

func (p press) Letter(c model.LetterContent) ([]byte, error) {
	return pdf.Letters([]model.LetterContent{c}, pdf.Options{Created: c.Date.Time()})
}

func (p press) Report(c model.ReportContent) ([]byte, error) {
	return pdf.WeeklyReport(c, pdf.Options{Created: c.PrintedAt})
}

func (p press) Schedule(c model.ScheduleContent) ([]byte, error) {
	return pdf.Schedule(c, pdf.Options{Created: c.PrintedAt})
}

func (p press) Keep(data []byte) (string, error) {
	sum := sha256.Sum256(data)
	name := hex.EncodeToString(sum[:])
	p.h.files[name] = data
	return name, nil
}

func (h *harness) must(err error) {
	h.Helper()
	if err != nil {
		h.Fatal(err)
	}
}

func (h *harness) importSample(speakers, schedule string) {
	h.Helper()
	read := func(name string) sheet.Table {
		data, err := assets.SampleFile(name)
		h.must(err)
		table, err := sheet.Read(name, data)
		h.must(err)
		return table
	}
	table := read(speakers)
	rows, _, err := sheet.SpeakerRows(table)
	h.must(err)
	res, err := h.office.ImportSpeakers(rows, false)
	h.must(err)
	table = read(schedule)
	plan, _, err := sheet.ScheduleRows(table)
	h.must(err)
	more, err := h.office.ImportSchedule(plan, false)
	h.must(err)
	if len(res.Faults)+len(more.Faults) > 0 {
		h.Fatalf("sample import: %v %v", res.Faults, more.Faults)
	}
}

// fill runs many commands and shows the page once, after them.
func (h *harness) fill(commands func()) {
	h.Helper()
	h.sh.dirty = true
	commands()
	h.sh.svc.History.Clear()
	h.sh.reload()
}

// shot writes a picture of the window when UI_SHOT names a folder.
func (h *harness) shot(name string) {
	h.Helper()
	h.draw("UI_SHOT", name)
}

// draw writes a picture of the window into the folder that a variable of the environment names, if
// it does.
func (h *harness) draw(folder, name string) {
	h.Helper()
	dir := os.Getenv(folder)
	if dir == "" {
		return
	}
	f, err := os.Create(filepath.Join(dir, name+".png"))
	h.must(err)
	defer f.Close()
	h.must(png.Encode(f, h.win.Canvas().Capture()))
}

// at sets the clock and shows the page again.
func (h *harness) at(moment string) {
	h.Helper()
	t, err := time.ParseInLocation("2006-01-02T15:04", moment, model.WITA)
	h.must(err)
	h.clock.Set(t)
	h.sh.reload()
}

package ui

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// reportsScreen is Laporan: one week's report, its parts at the left, the text as it prints at the
// right.
type reportsScreen struct {
	sh        *shell
	week      model.Week
	content   model.ReportContent
	warnings  []string
	dialogues []model.Dialogue
	stations  map[model.ID]model.Station
	report    model.WeeklyReport // the frozen one, zero while there is none
	docs      []model.Document   // prints of the frozen report
	oldDocs   []model.Document   // prints of cancelled reports of the week

	weekWord, span        *kit.Text
	prev, next, today     *kit.Button
	draft, freeze, print  *kit.Button
	number, cancel, shelf *kit.Button
	open                  *reportSheet // the sheet opened last, nil before
	files                 *reportFiles // the list of reports opened last, nil before
	parts                 *reportParts
	preview               *reportPreview
	notes, head, page     *fyne.Container
}

func newReports(sh *shell) *reportsScreen {
	s := &reportsScreen{sh: sh, week: sh.office.Today().Week()}
	s.weekWord, s.span = kit.T("", 13, kit.SemiBold, kit.Ink).Center(), kit.Fit("", 12, kit.Regular, kit.Ink3)
	s.prev = kit.IconButton("chevron-left", "pekan sebelumnya", s.onPrev)
	s.next = kit.IconButton("chevron-right", "pekan berikutnya", s.onNext)
	s.today = kit.Normal("", "Pekan ini", s.onToday)
	s.draft = kit.Normal("printer", "Cetak konsep", s.onPrint)
	s.freeze = kit.Primary("lock", "Bekukan dan cetak…", s.onFreeze)
	s.print = kit.Primary("printer", "Cetak", s.onPrint)
	s.number = kit.Normal("hash", "Beri nomor…", s.onNumber)
	s.cancel = kit.Normal("close", "Batalkan…", s.onCancel)
	s.shelf = kit.Normal("archive", "Daftar laporan", s.onFiles).Row()
	s.notes = kit.V(0)
	s.parts = newReportParts(s)
	s.preview = newReportPreview(s)
	s.build()
	return s
}

func (s *reportsScreen) build() {
	week := kit.H(4, s.prev, kit.Fix(76, 0, s.weekWord), s.next, kit.Fix(4, 0, nil), s.today)
	s.head = kit.H(12, kit.T("Laporan mingguan", 20, kit.SemiBold, kit.Ink), week, kit.Grow(s.span),
		s.cancel, s.number, s.draft, s.freeze, s.print)
	left := kit.V(12, s.notes, kit.Grow(s.parts.box))
	s.page = kit.Pad(kit.V(0, kit.Fix(0, 60, s.head), kit.Grow(kit.Cols(16, []float32{17, 13}, left, s.preview.box))), 0, 24, 16, 24)
}

// Content implements screen.
func (s *reportsScreen) Content() fyne.CanvasObject { return s.page }

// FirstFocus implements screen.
func (s *reportsScreen) FirstFocus() fyne.Focusable { return s.prev }

// Flush saves what is being typed.
func (s *reportsScreen) Flush() {
	s.parts.flush()
	s.preview.flush()
}

func (s *reportsScreen) frozen() bool { return s.report.ID != "" }

// Reload implements screen.
func (s *reportsScreen) Reload() error {
	if err := s.read(); err != nil {
		return err
	}
	s.weekWord.SetText(fmt.Sprintf("Pekan %d", s.week.Number()))
	s.span.SetText(model.DateRange(s.week.Monday(), s.week.Sunday()))
	frozen := s.frozen()
	s.draft.Hidden, s.freeze.Hidden = frozen, frozen
	s.print.Hidden, s.cancel.Hidden = !frozen, !frozen
	s.number.Hidden = !frozen || s.report.Number != ""
	s.head.Refresh()
	s.showNotes()
	s.parts.show()
	s.preview.show()
	s.page.Refresh()
	return nil
}

// read takes the frozen report of the week, else assembles it from the facts.
func (s *reportsScreen) read() error {
	sit, err := s.sh.office.Situation(s.week.Monday(), s.week.Sunday())
	if err != nil {
		return err
	}
	s.dialogues, s.stations = sit.Between(s.week.Monday(), s.week.Sunday()), sit.Stations
	reports, err := s.sh.office.Reports(s.week, s.week)
	if err != nil {
		return err
	}
	s.report = model.WeeklyReport{}
	var void []model.ID
	for _, r := range reports {
		if r.State == model.ReportFrozen {
			s.report = r
		} else {
			void = append(void, r.ID)
		}
	}
	if s.oldDocs, err = s.documents(void...); err != nil {
		return err
	}
	if s.frozen() {
		s.content, s.warnings = s.report.Content, nil
		s.docs, err = s.documents(s.report.ID)
		return err
	}
	s.docs = nil
	s.content, s.warnings, err = s.sh.office.ReportDraft(s.week)
	return err
}

// documents lists the prints of some reports; none of none.
func (s *reportsScreen) documents(reports ...model.ID) ([]model.Document, error) {
	if len(reports) == 0 {
		return nil, nil
	}
	return s.sh.office.Documents(reports...)
}

// shownWarnings is how many warnings the page names before it only counts them.
const shownWarnings = 2

func (s *reportsScreen) showNotes() {
	s.notes.Objects = nil
	if n := len(s.warnings); n > 0 {
		lines := slices.Clone(s.warnings[:min(n, shownWarnings)])
		if n > shownWarnings {
			lines = append(lines, fmt.Sprintf("… dan %d hal lagi.", n-shownWarnings))
		}
		s.notes.Add(warningBox("Laporan belum lengkap, tetapi tetap dapat dibekukan", lines))
	}
	s.notes.Hidden = len(s.warnings) == 0
}

// warningBox is an amber panel with a title and a line for each warning.
func warningBox(title string, lines []string) fyne.CanvasObject {
	words := kit.V(2, kit.NewPara(title, 13, kit.Medium, kit.Ink, 0))
	for _, l := range lines {
		words.Add(kit.NewPara(l, 12, kit.Regular, kit.Ink2, 0))
	}
	return kit.Tint(kit.Amber, kit.HTop(12, kit.Icon("warning", 18, kit.AmberF), kit.Grow(words)))
}

// choose shows a week.
func (s *reportsScreen) choose(w model.Week) {
	s.Flush()
	s.week = w
	s.parts.forget()
	s.sh.check(s.Reload())
}

func (s *reportsScreen) onPrev()  { s.choose(s.week.Add(-1)) }
func (s *reportsScreen) onNext()  { s.choose(s.week.Add(1)) }
func (s *reportsScreen) onToday() { s.choose(s.sh.office.Today().Week()) }
func (s *reportsScreen) onPrint() { s.sh.printShown() }

// what names the report in messages, file its PDF.
func (s *reportsScreen) what() string { return fmt.Sprintf("Laporan pekan %d", s.week.Number()) }
func (s *reportsScreen) file() string { return s.content.FileName }

// Print prints the newest stored print of a frozen report byte for byte, else the draft as KONSEP.
func (s *reportsScreen) Print() {
	if !s.sh.check(s.Reload()) {
		return
	}
	if s.frozen() {
		if len(s.docs) == 0 {
			s.sh.fail(model.Errorf(model.NotFound, "Cetakan tersimpan laporan ini tidak ditemukan."))
			return
		}
		s.sh.printPaper(s.sh.storedPaper(s.file(), s.what(), s.docs[0]), false)
		return
	}
	c := s.content
	p := paper{name: fmt.Sprintf("laporan-mingguan-%s-konsep.pdf", s.week), what: "Konsep laporan pekan " + fmt.Sprint(s.week.Number())}
	p.data = func() ([]byte, error) { return s.sh.svc.Report(c, true) }
	s.sh.printPaper(p, false)
}

func (s *reportsScreen) onFreeze() {
	s.Flush()
	if s.sh.check(s.Reload()) {
		s.openSheet(newReportSheet(s, true))
	}
}

func (s *reportsScreen) onNumber() { s.openSheet(newReportSheet(s, false)) }

func (s *reportsScreen) openSheet(sheet *reportSheet) {
	s.open = sheet
	sheet.sheet.ShowIn(s.sh.win)
}

func (s *reportsScreen) onCancel() {
	id := s.report.ID
	text := fmt.Sprintf("Laporan pekan %d ditandai batal dan pekan ini dapat dibekukan lagi. Nomor dan cetakannya tetap tersimpan.", s.week.Number())
	s.sh.askReason("Batalkan laporan ini?", text, "Batalkan laporan", func(reason string) error {
		err := s.sh.office.VoidReport(id, reason)
		if err == nil {
			s.sh.toastUndo("Laporan dibatalkan.")
		}
		return err
	})
}

func (s *reportsScreen) onFiles() {
	reports, err := s.sh.office.Reports("", "")
	if !s.sh.check(err) {
		return
	}
	s.files = newReportFiles(s, reports)
	s.files.sheet.ShowIn(s.sh.win)
}

package ui

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// reportFiles is the sheet "Daftar laporan": every report that was frozen, newest week first.
type reportFiles struct {
	s       *reportsScreen
	reports []model.WeeklyReport
	list    *kit.RowList
	sheet   *kit.Sheet
}

// reportLine draws a row of the list.
type reportLine struct {
	f           *reportFiles
	week, about *kit.Text
	pill        *kit.Pill
	box         *fyne.Container
}

func newReportFiles(s *reportsScreen, reports []model.WeeklyReport) *reportFiles {
	f := &reportFiles{s: s, reports: slices.Clone(reports)}
	slices.Reverse(f.reports)
	f.list = kit.NewRowList(48, func() int { return len(f.reports) }, func() kit.Row { return newReportLine(f) })
	f.list.TapOpens = true
	f.list.OnOpen = f.onOpen
	f.list.SetEmpty(kit.NewEmptySmall("report", "Belum ada laporan yang dibekukan."))
	height := float32(48 * min(11, max(3, len(f.reports))))
	f.sheet = kit.NewSheet("Daftar laporan", kit.Fix(0, height, f.list))
	f.sheet.First = f.list
	return f
}

func (f *reportFiles) onOpen(i int) {
	week := f.reports[i].Week
	f.sheet.Close()
	f.s.choose(week)
}

func newReportLine(f *reportFiles) *reportLine {
	l := &reportLine{f: f, week: kit.Fit("", 13, kit.Medium, kit.Ink), about: kit.Fit("", 11, kit.Regular, kit.Ink3),
		pill: reportLooks[model.ReportFrozen].pill()}
	l.box = kit.Pad(kit.H(12, kit.Grow(kit.V(1, l.week, l.about)), l.pill), 0, 8, 0, 8)
	return l
}

// Object implements kit.Row.
func (l *reportLine) Object() fyne.CanvasObject { return l.box }

// Set implements kit.Row.
func (l *reportLine) Set(i int) {
	r := l.f.reports[i]
	l.week.SetText(fmt.Sprintf("Pekan %d, %s", r.Week.Number(), model.DateRange(r.Week.Monday(), r.Week.Sunday())))
	about := "dibekukan " + model.Moment(r.FrozenAt)
	if r.Number != "" {
		about += ", nomor " + r.Number
	}
	if r.State == model.ReportVoid {
		about += ", batal: " + r.VoidReason
	}
	l.about.SetText(about)
	look := reportLooks[r.State]
	l.pill.Set(look.tone, look.icon, look.word)
	l.box.Refresh()
}

package ui

import (
	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// paperSection is what letters and reports need besides names: paper, numbers, fixed words,
// targets and what the plan is warned by.
type paperSection struct {
	set             *settingsScreen
	form            *setupForm[model.Settings]
	letters, report *kit.Text // numbers as they would print
	shape           *letterShape
	page            fyne.CanvasObject
}

func newPaperSection(set *settingsScreen) *paperSection {
	s := &paperSection{set: set, letters: kit.Fit("", 13, kit.Medium, kit.Ink), report: kit.Fit("", 13, kit.Medium, kit.Ink), shape: newLetterShape()}
	s.form = newSetupForm(set.sh, set.sh.office.EditSettings)
	s.form.preview = s.example
	s.page, s.form.scroll = setupCard(kit.V(16, kit.Title("Kertas dan nomor"), s.papers(), kit.Rule(), s.numbers(), kit.Rule(), s.wording(), kit.Rule(), s.targets(), s.planning()))
	return s
}

func (s *paperSection) papers() fyne.CanvasObject {
	letter := setupChoice(s.form, "Kertas surat", paperOptions, func(v *model.Settings) *model.Paper { return &v.LetterPaper })
	report := setupChoice(s.form, "Kertas laporan", paperOptions, func(v *model.Settings) *model.Paper { return &v.ReportPaper })
	layout := setupChoice(s.form, "Bentuk surat", layoutOptions, func(v *model.Settings) *model.LetterLayout { return &v.LetterLayout })
	return setupPair(setupFields(letter, report, layout), s.shape.box)
}

func layoutOptions() []setupOption[model.LetterLayout] {
	return []setupOption[model.LetterLayout]{{model.LayoutLeft, "Permendagri 1/2023"}, {model.LayoutRight, "alamat di kanan (gaya lama)"}}
}

func paperOptions() []setupOption[model.Paper] {
	return []setupOption[model.Paper]{{model.A4, "A4 (210 × 297 mm)"}, {model.F4, "F4 (215 × 330 mm)"}, {model.F4Narrow, "F4 (210 × 330 mm)"}}
}

func (s *paperSection) numbers() fyne.CanvasObject {
	f := s.form
	code := f.text("Kode klasifikasi", func(v *model.Settings) *string { return &v.Classification })
	unit := f.text("Unit pada surat", func(v *model.Settings) *string { return &v.LetterUnit })
	memo := f.text("Unit pada laporan", func(v *model.Settings) *string { return &v.ReportUnit })
	example := kit.SunkBox(setupPair(kit.V(2, kit.Caption("NOMOR SURAT, BUKU REGISTER PERTAMA"), s.letters), kit.V(2, kit.Caption("NOMOR NOTA DINAS LAPORAN"), s.report)), 10)
	return setupFields(kit.Cols(16, nil, code, unit, memo), example)
}

// exampleNumber stands for the running number in the example.
const exampleNumber = "214"

func (s *paperSection) example(v model.Settings) {
	today := s.set.sh.office.Today()
	letters, report := "–", "–"
	if all := s.set.facts.Registers; len(all) > 0 {
		letters, report = exampleOf(all[0], v, v.LetterUnit, today), exampleOf(all[0], v, v.ReportUnit, today)
	}
	s.letters.SetText(letters)
	s.report.SetText(report)
	s.shape.set(v, letters, today)
}

// exampleOf is a number of a register with the office's usual parts.
func exampleOf(r model.Register, v model.Settings, unit string, day model.Date) string {
	parts := model.NumberParts{Security: model.SecurityLetter(v.Urgency), Code: v.Classification, Unit: unit, Day: day}
	return r.Compose(parts, exampleNumber).Text()
}

func (s *paperSection) wording() fyne.CanvasObject {
	f := s.form
	urgency := f.text("Sifat surat undangan", func(v *model.Settings) *string { return &v.Urgency })
	contact := setupChoice(f, "Narahubung dalam undangan", func() []setupOption[model.ID] {
		return officerOptions("tanpa nama (\"kepada kami\")", s.set.facts.Officers)
	}, func(v *model.Settings) *model.ID { return &v.ContactOfficer })
	copies := f.area("Tembusan tetap", 3, func(v *model.Settings) *string { return &v.CopyTo }).Note("satu baris satu, sebelum pimpinan stasiun")
	return setupPair(setupFields(urgency, contact), copies)
}

// mostDialogues bounds a target.
const mostDialogues = 9999

func (s *paperSection) targets() fyne.CanvasObject {
	f := s.form
	week := f.number("Target dialog sepekan", 0, mostDialogues, func(v model.Settings) int { return v.WeekTarget }, func(v *model.Settings, n int) { v.WeekTarget = n })
	month := f.number("Target sebulan", 0, mostDialogues, func(v model.Settings) int { return v.MonthTarget }, func(v *model.Settings, n int) { v.MonthTarget = n })
	year := f.number("Target setahun", 0, mostDialogues, func(v model.Settings) int { return v.YearTarget }, func(v *model.Settings, n int) { v.YearTarget = n })
	return kit.Cols(16, nil, week, month, year)
}

// planning is what the warnings of a plan go by.
func (s *paperSection) planning() fyne.CanvasObject {
	f := s.form
	travel := f.number("Waktu perjalanan antarstasiun (menit)", 0, 600, func(v model.Settings) int { return v.TravelMinutes }, func(v *model.Settings, n int) { v.TravelMinutes = n })
	often := f.number("Peringatan mulai tampil ke-", 0, 99, func(v model.Settings) int { return v.OftenLimit }, func(v *model.Settings, n int) { v.OftenLimit = n }).Note("0 tanpa peringatan")
	months := f.number("dalam … bulan", 1, 24, func(v model.Settings) int { return v.OftenMonths }, func(v *model.Settings, n int) { v.OftenMonths = n })
	return kit.Cols(16, nil, travel, often, months)
}

func (s *paperSection) content() fyne.CanvasObject { return s.page }

func (s *paperSection) flush() { s.form.flush() }

func (s *paperSection) show(facts model.Setup) { s.form.show(facts.Settings) }

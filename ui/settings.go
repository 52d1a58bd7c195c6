package ui

import (
	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// setupSection is one section of Pengaturan.
type setupSection interface {
	content() fyne.CanvasObject
	// show shows the facts; what is chosen or being typed stays.
	show(model.Setup)
	// flush saves what is still being typed.
	flush()
}

// setupMaker is a section that makes new records.
type setupMaker interface{ onAdd() }

// setupEntry is a line of the list of sections.
type setupEntry struct {
	icon, word string
	make       func(*settingsScreen) setupSection
}

// The sections in their order.
const (
	sectionOffice = iota
	sectionSigners
	sectionOfficers
	sectionStations
	sectionPaper
	sectionRegisters
	sectionHolidays
	sectionSteps
	sectionLegal
	sectionData
)

var setupEntries = []setupEntry{
	sectionOffice:    {"home", "Kantor dan kop", func(s *settingsScreen) setupSection { return newOfficeSection(s) }},
	sectionSigners:   {"pencil", "Penanda tangan", func(s *settingsScreen) setupSection { return newSignerSection(s) }},
	sectionOfficers:  {"people", "Pegawai", func(s *settingsScreen) setupSection { return newOfficerSection(s) }},
	sectionStations:  {"radio", "Stasiun dan acara", func(s *settingsScreen) setupSection { return newStationSection(s) }},
	sectionPaper:     {"printer", "Kertas dan nomor", func(s *settingsScreen) setupSection { return newPaperSection(s) }},
	sectionRegisters: {"hash", "Register", func(s *settingsScreen) setupSection { return newRegisterSection(s) }},
	sectionHolidays:  {"calendar", "Hari libur", func(s *settingsScreen) setupSection { return newHolidaySection(s) }},
	sectionSteps:     {"checklist", "SOP dan petugas", func(s *settingsScreen) setupSection { return newStepSection(s) }},
	sectionLegal:     {"layers", "Dasar hukum", func(s *settingsScreen) setupSection { return newLegalSection(s) }},
	sectionData:      {"folder", "Data dan cadangan", func(s *settingsScreen) setupSection { return newDataSection(s) }},
}

// settingsScreen is Pengaturan: the sections at the left, the chosen one at the right.
type settingsScreen struct {
	sh       *shell
	facts    model.Setup
	list     *kit.RowList
	sections []setupSection // made when first chosen
	chosen   int
	body     *fyne.Container
	page     fyne.CanvasObject
}

func newSettings(sh *shell) *settingsScreen {
	s := &settingsScreen{sh: sh, sections: make([]setupSection, len(setupEntries)), body: kit.Stack()}
	s.list = kit.NewRowList(40, func() int { return len(setupEntries) }, newSectionRow)
	s.list.OnSelect = s.onSection
	s.list.Select(0)
	side := kit.Fix(204, 0, kit.Stack(kit.Panel(kit.White, kit.Line, 8), kit.Pad(s.list, 6, 1, 6, 1)))
	head := kit.PageHead("Pengaturan", "Perubahan tersimpan sendiri dan dapat diurungkan", nil)
	s.page = kit.Pad(kit.V(0, head, kit.Grow(kit.HFill(16, side, kit.Grow(s.body)))), 0, 24, 16, 24)
	return s
}

func (s *settingsScreen) Content() fyne.CanvasObject { return s.page }

func (s *settingsScreen) FirstFocus() fyne.Focusable { return s.list }

// Reload reads the office's values and shows the chosen section anew.
func (s *settingsScreen) Reload() error {
	facts, err := s.sh.office.Setup()
	if err != nil {
		return err
	}
	s.facts = facts
	s.section().show(facts)
	return nil
}

// Flush saves what is still being typed.
func (s *settingsScreen) Flush() { s.section().flush() }

// New makes a record of the section's kind, else a dialogue.
func (s *settingsScreen) New() {
	maker, ok := s.section().(setupMaker)
	if !ok || s.chosen == sectionSteps {
		s.sh.openDialogueForm(blankDialogue(""))
		return
	}
	maker.onAdd()
}

// section returns the chosen section and puts it up.
func (s *settingsScreen) section() setupSection {
	if s.sections[s.chosen] == nil {
		s.sections[s.chosen] = setupEntries[s.chosen].make(s)
	}
	shown := s.sections[s.chosen].content()
	if len(s.body.Objects) == 0 || s.body.Objects[0] != shown {
		s.body.Objects = []fyne.CanvasObject{shown}
		s.body.Refresh()
	}
	return s.sections[s.chosen]
}

func (s *settingsScreen) onSection(i int) {
	s.Flush()
	s.chosen = i
	s.section().show(s.facts)
}

// openStations shows the programmes with their air times.
func (s *settingsScreen) openStations() {
	s.list.Select(sectionStations)
	s.onSection(sectionStations)
	s.section().(*stationSection).tabs.Choose(1)
}

// sectionRow is a line of the list of sections.
type sectionRow struct {
	sign *fyne.Container
	word *kit.Text
	box  *fyne.Container
}

func newSectionRow() kit.Row {
	r := &sectionRow{sign: kit.Fix(18, 18, nil), word: kit.Fit("", 13, kit.Medium, kit.Ink)}
	r.box = kit.Pad(kit.H(10, r.sign, kit.Grow(r.word)), 0, 8, 0, 14)
	return r
}

func (r *sectionRow) Object() fyne.CanvasObject { return r.box }

func (r *sectionRow) Set(i int) {
	r.sign.Objects = []fyne.CanvasObject{kit.Icon(setupEntries[i].icon, 18, kit.Ink2)}
	r.word.SetText(setupEntries[i].word)
	r.box.Refresh()
}

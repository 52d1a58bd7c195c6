package ui

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// speakersScreen is the directory: the list with its filters at the left, one person at the right.
type speakersScreen struct {
	sh      *shell
	dir     model.Directory
	rows    []directoryLine
	chosen  model.ID
	content fyne.CanvasObject

	count    *kit.Text
	search   *kit.Search
	org      *kit.Drop
	theme    *kit.Drop
	chips    *kit.ChipRow
	list     *kit.RowList
	foot     *kit.Text
	add      *kit.Button
	importer *kit.Button
	export   *kit.Button
	cols     *kit.Columns
	profile  *speakerProfile
	none     *fyne.Container // the empty directory
	some     *fyne.Container // filters, list and profile
}

func newSpeakers(sh *shell) *speakersScreen {
	s := &speakersScreen{sh: sh, cols: kit.NewColumns(12, 28, -13, -12, 74, 40, 14)}
	s.count = kit.Fit("", 12, kit.Regular, kit.Ink3)
	s.search = kit.NewSearch("Nama, jabatan, instansi, tema", "/", func(string) { s.filter() })
	s.search.OnDown = func() { kit.Focus(s.list) }
	s.org = kit.NewDrop("Instansi", []string{anyChoice}, func(int) { s.filter() })
	s.theme = kit.NewDrop("Tema", []string{anyChoice}, func(int) { s.filter() })
	s.org.SetChosen(0)
	s.theme.SetChosen(0)
	words := make([]string, len(speakerFilters))
	for i, f := range speakerFilters {
		words[i] = f.word
	}
	s.chips = kit.NewChipRow(words, func(int) { s.filter() })
	s.list = kit.NewRowList(46, func() int { return len(s.rows) }, func() kit.Row { return newSpeakerRow(s) })
	s.list.OnSelect = s.onSelect
	s.list.OnOpen = func(int) { s.edit() }
	s.list.OnKey = s.onListKey
	s.list.SetEmpty(kit.NewEmptySmall("search", "Tidak ada narasumber yang cocok."))
	s.foot = kit.Fit("", 11, kit.Regular, kit.Ink3)
	s.importer = kit.NewMenuButton("download", "Impor dari Excel", "impor", s.importItems)
	s.importer.SetLook(kit.LookLight)
	s.export = kit.Normal("upload", "Ekspor…", s.onExport)
	s.add = kit.Primary("plus", "Narasumber baru", s.New)
	s.profile = newSpeakerProfile(s)
	s.content = s.page()
	return s
}

// anyChoice is the first option of the filters.
const anyChoice = "Semua"

func (s *speakersScreen) page() fyne.CanvasObject {
	head := kit.Fix(0, 60, kit.H(12, kit.T("Narasumber", 20, kit.SemiBold, kit.Ink), s.count, kit.Spacer(), s.importer, s.export, s.add))
	filters := kit.H(8, kit.Share(1.4, s.search), kit.Grow(s.org), kit.Grow(s.theme))
	table := kit.ListCard(s.cols.Head("", "Nama", "Jabatan, instansi", "Terakhir", ">Tampil", ""), s.list, s.foot)
	left := kit.V(10, filters, s.chips.Box, kit.Grow(table))
	s.some = kit.Cols(16, []float32{66, 45}, left, s.profile.card)
	first := kit.Normal("download", "Impor dari Excel…", func() { s.sh.openImport(importSpeakers) })
	s.none = kit.NewEmpty("people", "Belum ada narasumber. Tambahkan satu, atau impor dari Excel.", first)
	s.none.Hide()
	return kit.Pad(kit.V(0, head, kit.Grow(kit.Stack(s.some, s.none))), 0, 24, 16, 24)
}

// Content implements screen.
func (s *speakersScreen) Content() fyne.CanvasObject { return s.content }

// FirstFocus implements screen.
func (s *speakersScreen) FirstFocus() fyne.Focusable {
	if len(s.dir.Speakers) == 0 {
		return s.add
	}
	return s.search.Entry
}

// New opens the form of a new person.
func (s *speakersScreen) New() { s.sh.openSpeakerForm(model.Speaker{}, s.choose) }

// Flush saves the note that is being typed.
func (s *speakersScreen) Flush() { s.profile.note.Flush() }

// Reload implements screen.
func (s *speakersScreen) Reload() error {
	dir, err := s.sh.office.Directory()
	if err != nil {
		return err
	}
	s.dir = dir
	orgs, themes := speakerChoices(dir.Speakers)
	s.org.SetOptions(append([]string{anyChoice}, orgs...))
	s.theme.SetOptions(append([]string{anyChoice}, themes...))
	s.org.SetChosen(max(0, s.org.Chosen()))
	s.theme.SetChosen(max(0, s.theme.Chosen()))
	s.count.SetText(fmt.Sprintf("%s orang, %s instansi", model.Thousands(len(dir.Speakers)), model.Thousands(len(orgs))))
	empty := len(dir.Speakers) == 0
	s.none.Hidden, s.some.Hidden = !empty, empty
	s.content.Refresh()
	s.filter()
	return nil
}

// filter shows who matches the search, the choices and the chip, and keeps the chosen person.
func (s *speakersScreen) filter() {
	today := s.sh.office.Today()
	counts := make([]int, len(speakerFilters))
	s.rows = s.rows[:0]
	for _, p := range s.dir.Find(s.search.Entry.Text) {
		if !s.passesChoices(p) {
			continue
		}
		stats := s.dir.Stats[p.ID]
		for i, f := range speakerFilters {
			if f.passes(p, stats, today) {
				counts[i]++
			}
		}
		if speakerFilters[s.chips.Chosen()].passes(p, stats, today) {
			s.rows = append(s.rows, newDirectoryLine(p, stats))
		}
	}
	for i, n := range counts {
		s.chips.Chips[i].SetCount(model.Thousands(n))
	}
	s.chips.Box.Refresh()
	s.foot.SetText(fmt.Sprintf("%s dari %s orang, urut nama tanpa gelar", model.Thousands(len(s.rows)), model.Thousands(len(s.dir.Speakers))))
	s.list.Reload()
	s.showChosen()
}

func (s *speakersScreen) passesChoices(p model.Speaker) bool {
	if s.org.Chosen() > 0 && p.Organization.Name != s.org.Value() {
		return false
	}
	theme := model.Fold(s.theme.Value())
	return s.theme.Chosen() <= 0 || slices.ContainsFunc(p.Themes, func(t string) bool { return model.Fold(t) == theme })
}

// showChosen selects the chosen person again, the first when he is not in the list.
func (s *speakersScreen) showChosen() {
	at := slices.IndexFunc(s.rows, func(l directoryLine) bool { return l.id == s.chosen })
	if at < 0 && len(s.rows) > 0 {
		at = 0
	}
	s.list.Select(at)
	if at < 0 {
		s.chosen = ""
		s.profile.clear()
		return
	}
	s.show(s.rows[at].id)
}

func (s *speakersScreen) onSelect(i int) { s.show(s.rows[i].id) }

func (s *speakersScreen) show(id model.ID) {
	if s.chosen != id {
		s.profile.note.Flush()
	}
	s.chosen = id
	p, err := s.sh.office.Profile(id)
	if s.sh.check(err) {
		s.profile.show(p)
	}
}

// choose shows one person, whatever was filtered.
func (s *speakersScreen) choose(id model.ID) {
	s.profile.note.Flush()
	s.chosen = id
	s.search.Entry.SetText("")
	s.org.SetChosen(0)
	s.theme.SetChosen(0)
	s.chips.Choose(0)
	s.sh.fail(s.Reload())
}

func (s *speakersScreen) edit() {
	if s.chosen != "" {
		s.sh.openSpeakerForm(s.profile.facts.Speaker, nil)
	}
}

// TypedKey implements keyTaker: "/" starts a search, F6 goes between the list and the person.
func (s *speakersScreen) TypedKey(e *fyne.KeyEvent) bool {
	switch e.Name {
	case fyne.KeySlash:
		kit.Focus(s.search.Entry)
	case fyne.KeyF6:
		if s.sh.win.Canvas().Focused() == fyne.Focusable(s.profile.tabs) {
			kit.Focus(s.list)
		} else {
			kit.Focus(s.profile.tabs)
		}
	default:
		return false
	}
	return true
}

// Copy implements copier: the main number of the chosen person.
func (s *speakersScreen) Copy() { s.profile.copyMain() }

// trash puts the chosen person into the trash; the notice offers to take it back.
func (s *speakersScreen) trash() {
	p := s.profile.facts.Speaker
	if s.sh.check(s.sh.office.TrashSpeaker(p.ID)) {
		s.sh.toastUndo(p.Name.Full() + " masuk keranjang.")
	}
}

// onListKey trashes the chosen person by Delete.
func (s *speakersScreen) onListKey(e *fyne.KeyEvent) bool {
	if e.Name != fyne.KeyDelete || s.chosen == "" {
		return false
	}
	s.trash()
	return true
}

func (s *speakersScreen) onExport() {
	name := fmt.Sprintf("narasumber-%s.xlsx", s.sh.office.Today())
	kit.SaveFile(s.sh.win, "Ekspor narasumber", name, func(path string) {
		s.sh.run(func() error { return s.sh.svc.ExportSpeakers(path) }, func(err error) {
			if s.sh.check(err) {
				s.sh.toast("Daftar narasumber tersimpan: " + path)
			}
		})
	})
}

func (s *speakersScreen) importItems() []kit.MenuItem {
	return []kit.MenuItem{
		{Text: "Narasumber dari Excel atau CSV…", Icon: "people", Run: func() { s.sh.openImport(importSpeakers) }},
		{Text: "Jadwal dialog dari Excel atau CSV…", Icon: "calendar", Run: func() { s.sh.openImport(importSchedule) }},
	}
}

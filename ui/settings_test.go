package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// settings opens a section of Pengaturan as a person does, by the list.
func (h *harness) settings(section int) setupSection {
	h.Helper()
	h.sh.open(pageSettings)
	s := h.sh.screens[pageSettings].(*settingsScreen)
	for s.chosen != section {
		key := fyne.KeyDown
		if s.chosen > section {
			key = fyne.KeyUp
		}
		s.list.TypedKey(&fyne.KeyEvent{Name: key})
	}
	return s.section()
}

func (h *harness) setup() model.Setup {
	h.Helper()
	facts, err := h.office.Setup()
	h.must(err)
	return facts
}

// field finds a field by its label in a tree of objects.
func (h *harness) field(root fyne.CanvasObject, label string) *kit.Field {
	h.Helper()
	var found *kit.Field
	eachObject(root, func(o fyne.CanvasObject) {
		switch f := o.(type) {
		case *kit.Field:
			if f.Label() == label {
				found = f
			}
		case *kit.DateField:
			if f.Label() == label {
				found = &f.Field
			}
		}
	})
	if found == nil {
		h.Fatalf("no field %q", label)
	}
	return found
}

// choice finds a chooser by its label.
func (h *harness) choice(root fyne.CanvasObject, label string) *kit.SelectField {
	h.Helper()
	var found *kit.SelectField
	eachObject(root, func(o fyne.CanvasObject) {
		if s, ok := o.(*kit.SelectField); ok && s.Label() == label {
			found = s
		}
	})
	if found == nil {
		h.Fatalf("no chooser %q", label)
	}
	return found
}

func eachObject(o fyne.CanvasObject, visit func(fyne.CanvasObject)) {
	visit(o)
	switch w := o.(type) {
	case *fyne.Container:
		for _, c := range w.Objects {
			eachObject(c, visit)
		}
	case fyne.Widget:
		for _, c := range test.WidgetRenderer(w).Objects() {
			eachObject(c, visit)
		}
	}
}

// enter types a text into a field in place of the old one and leaves it.
func (h *harness) enter(f *kit.Field, text string) {
	h.Helper()
	h.win.Canvas().Focus(f.Entry)
	f.Entry.SetText("")
	test.Type(f.Entry, text)
	h.win.Canvas().Unfocus()
}

func (h *harness) pageField(label string) *kit.Field {
	h.Helper()
	return h.field(h.win.Canvas().Content(), label)
}

func (h *harness) pageChoice(label string) *kit.SelectField {
	h.Helper()
	return h.choice(h.win.Canvas().Content(), label)
}

func (h *harness) sheetField(label string) *kit.Field {
	h.Helper()
	return h.field(h.win.Canvas().Overlays().Top(), label)
}

func TestSettings_every_section_opens_by_keyboard(t *testing.T) {
	h := newHarness(t)
	for i, e := range setupEntries {
		h.settings(i)
		h.shot("settings-" + strings.ReplaceAll(strings.ToLower(e.word), " ", "-"))
		if len(h.logged) > 0 {
			t.Fatalf("%s: %v", e.word, h.logged)
		}
	}
}

func TestSettings_office_saves_a_field_on_leaving_it(t *testing.T) {
	h := newHarness(t)
	s := h.settings(sectionOffice).(*officeSection)
	town := h.pageField("Kota pada tanggal surat")
	h.enter(town, "Bontang")
	if got := h.setup().Settings.Town; got != "Bontang" {
		t.Fatalf("town is %q", got)
	}
	heading := h.pageField("Nama kantor, baris kedua kop")
	h.win.Canvas().Focus(heading.Entry)
	heading.Entry.SetText("DINAS CONTOH")
	if got := s.head.name.Text(); got != "DINAS CONTOH" {
		t.Errorf("the letterhead shows %q while typing", got)
	}
	h.enter(heading, "")
	if text, bad := heading.Message(); !bad || !strings.Contains(text, "Belum tersimpan") {
		t.Errorf("an empty name says %q", text)
	}
	if got := h.setup().Settings.OfficeHeading; got == "" {
		t.Error("an empty name was saved")
	}
	h.sh.undo()
	if got := h.setup().Settings.Town; got != "Samarinda" || town.Text() != "Samarinda" {
		t.Errorf("after undo the town is %q, the field shows %q", got, town.Text())
	}
	h.shot("settings-office-error")
}

func TestSettings_emblem(t *testing.T) {
	h := newHarness(t)
	s := h.settings(sectionOffice).(*officeSection)
	s.onPicture("/foto/bukan.txt")
	if got := h.setup().Settings.Emblem; got != "" {
		t.Fatalf("a refused picture was kept: %q", got)
	}
	sum, err := press{h}.Keep(samplePNG(t))
	h.must(err)
	h.sh.svc.KeepPicture = func(string) (string, error) { return sum, nil }
	s.onPicture("/foto/lambang.png")
	if got := h.setup().Settings.Emblem; got != sum || s.emblem != sum || !s.drop.Visible() {
		t.Errorf("emblem %q, shown %q", got, s.emblem)
	}
	h.shot("settings-office-emblem")
	test.Tap(s.drop)
	if got := h.setup().Settings.Emblem; got != "" || s.drop.Visible() {
		t.Errorf("after removing: %q", got)
	}
}

func TestSettings_paper_per_kind_numbers_and_targets(t *testing.T) {
	h := newHarness(t)
	s := h.settings(sectionPaper).(*paperSection)
	h.pageChoice("Kertas laporan").Drop.Choose(1)
	h.enter(h.pageField("Unit pada surat"), "IKP-Uji")
	if got := s.letters.Text(); got != "500.12.11/214/IKP-Uji/2026" {
		t.Errorf("example %q", got)
	}
	year := h.pageField("Target setahun")
	h.enter(year, "sembilan puluh")
	if text, bad := year.Message(); !bad || year.Text() != "sembilan puluh" {
		t.Errorf("a word for a number shows %q, says %q", year.Text(), text)
	}
	h.shot("settings-paper-error")
	h.enter(year, "104")
	got := h.setup().Settings
	if got.LetterPaper != model.A4 || got.ReportPaper != model.F4 || got.LetterUnit != "IKP-Uji" || got.YearTarget != 104 {
		t.Errorf("settings are %+v", got)
	}
	if text, _ := year.Message(); text != "" {
		t.Errorf("a good number still says %q", text)
	}
}

func TestSettings_data(t *testing.T) {
	h := newHarness(t)
	shown := ""
	h.sh.svc.ShowFolder = func(path string) error { shown = path; return nil }
	s := h.settings(sectionData).(*dataSection)
	test.Tap(s.folder)
	if shown != "/data/dialogpublik" {
		t.Errorf("shows %q", shown)
	}
	test.Tap(s.backup)
	if h.win.Canvas().Overlays().Top() == nil {
		t.Error("no question for the backup's name")
	}
}

func TestSettings_a_space_typed_last_stays_under_the_cursor(t *testing.T) {
	h := newHarness(t)
	h.settings(sectionOffice)
	division := h.pageField("Bidang")
	h.win.Canvas().Focus(division.Entry)
	division.Entry.SetText("Bidang Contoh ")
	division.Flush() // as after a second without typing
	h.sh.reload()
	if got := division.Text(); got != "Bidang Contoh " {
		t.Errorf("the field shows %q while it is being typed in", got)
	}
	h.win.Canvas().Unfocus()
	if got := division.Text(); got != "Bidang Contoh" || h.setup().Settings.Division != got {
		t.Errorf("left, it shows %q and %q is saved", got, h.setup().Settings.Division)
	}
}

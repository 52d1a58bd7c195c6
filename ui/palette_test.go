package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// found writes the answers of the search, "group: title".
func (p *palette) found() []string {
	var out []string
	for _, item := range p.items {
		out = append(out, item.group+": "+item.title)
	}
	return out
}

// answer types into the search and presses Enter on the answer that begins so.
func (h *harness) answer(p *palette, text, answer string) {
	h.Helper()
	p.panel.Entry.SetText(text)
	for i, got := range p.found() {
		if strings.HasPrefix(got, answer) {
			for p.list.Selected() != i {
				p.panel.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
			}
			p.panel.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
			return
		}
	}
	h.Fatalf("%q finds %q, not %s", text, p.found(), answer)
}

func TestPalette_opensWhatItFinds(t *testing.T) {
	h := usualHarness(t)
	p := h.sh.palette()
	if got := strings.Join(p.found(), "\n"); !strings.HasPrefix(got, "LAYAR: Beranda\nLAYAR: Kalender") {
		t.Errorf("before typing: %s", got)
	}
	h.shot("palette-empty")
	p.panel.Entry.SetText("stunting")
	h.shot("palette-stunting")
	h.answer(p, "STUNTING rumah", "DIALOG: Pencegahan Stunting")
	s, ok := h.sh.shown().(*calendarScreen)
	if !ok || p.panel.Open() || h.dialogue(s.chosen).Theme != "Pencegahan Stunting Dimulai dari Rumah" {
		t.Fatal("a dialogue does not open in the calendar")
	}

	h.answer(h.sh.palette(), "cahaya", "NARASUMBER: dr. Cahaya")
	if sp, ok := h.sh.shown().(*speakersScreen); !ok || sp.profile.name.Text() != "dr. Cahaya Dummyani, Sp.A." {
		t.Error("a speaker does not open")
	}

	letters := h.sh.palette()
	letters.panel.Entry.SetText("kepala dinas kesehatan")
	for i, item := range letters.items {
		if item.group == "SURAT" {
			number := item.title
			letters.open(i)
			l := h.sh.letters()
			if h.sh.current != pageLetters || l.chosen.letter.Number != number || l.list.Selected() < 0 {
				t.Fatalf("letter %q opens %q", number, l.chosen.letter.Number)
			}
			break
		}
	}
	if h.sh.current != pageLetters {
		t.Error("no letter was found")
	}
	h.answer(h.sh.palette(), "lapor", "LAYAR: Laporan")
	if h.sh.current != pageReports {
		t.Error("a page does not open")
	}
}

func TestPalette_themesOfTheBank(t *testing.T) {
	h, _ := openCal(t)
	_, err := h.office.SaveTheme(model.Theme{Title: "Kopi Liberika", Field: "perkebunan"})
	h.must(err)
	h.answer(h.sh.palette(), "liberika", "TEMA: Kopi Liberika")
	chosen := func() string {
		list := h.sh.agenda.panel.themes
		if h.sh.shown() != screen(h.sh.agenda) || h.win.Canvas().Focused() != fyne.Focusable(list.list) {
			t.Fatal("a theme that waits does not open in the agenda's list")
		}
		return list.rows[list.list.Selected()].Title
	}
	if chosen() != "Kopi Liberika" {
		t.Errorf("chosen is %q", chosen())
	}
	d := h.on("2026-11-26")
	h.must(h.office.UnscheduleDialogue(d.ID))
	p := h.sh.palette()
	p.panel.Entry.SetText("stunting rumah")
	if words := p.items[0].sub; !strings.Contains(words, "kembali di bank tema") {
		t.Errorf("back in the bank: %q", words)
	}
	h.answer(p, "stunting rumah", "TEMA: Pencegahan")
	if !strings.HasPrefix(chosen(), "Pencegahan Stunting") {
		t.Errorf("a dialogue back in the bank: chosen is %q", chosen())
	}
}

func TestPalette_makesADialogueThatIsTyped(t *testing.T) {
	h := newHarness(t)
	p := h.sh.palette()
	p.panel.Entry.SetText("11/12 10.00 rri Bahaya Rabies")
	h.shot("palette-create")
	if got := p.found(); len(got) != 1 || got[0] != "BUAT DIALOG: Bahaya Rabies" {
		t.Fatalf("found %q", got)
	}
	p.panel.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if d := h.on("2026-12-11"); d.Theme != "Bahaya Rabies" || h.sh.current != pageCalendar {
		t.Errorf("made %+v", d)
	}
}

func TestPalette_keysMoveWhileTyping(t *testing.T) {
	h := newHarness(t)
	h.shortcut(fyne.KeyK, fyne.KeyModifierControl)
	if _, ok := h.win.Canvas().Overlays().Top().(*kit.Palette); !ok {
		t.Fatal("Ctrl+K opens no search")
	}
	kit.CloseTop(h.win.Canvas())
	p := h.sh.palette()
	p.panel.Entry.SetText("dinas")
	first := p.list.Selected()
	p.panel.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	p.panel.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown})
	if p.list.Selected() <= first+1 || h.win.Canvas().Focused() != fyne.Focusable(p.panel.Entry) {
		t.Errorf("row %d, focus %T", p.list.Selected(), h.win.Canvas().Focused())
	}
	p.panel.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageUp})
	p.panel.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyUp})
	test.Type(p.panel.Entry, " xyzzy")
	h.shot("palette-none")
	if len(p.items) != 0 || p.list.Selected() != -1 {
		t.Errorf("nothing found: %q, row %d", p.found(), p.list.Selected())
	}
	p.panel.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if !p.panel.Open() {
		t.Error("Enter on nothing closes the search")
	}
	p.panel.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if p.panel.Open() || h.sh.current != pageHome {
		t.Error("Escape does not lead back to the page")
	}
	test.Tap(h.sh.screens[pageHome].(*homeScreen).find)
	if _, ok := h.win.Canvas().Overlays().Top().(*kit.Palette); !ok {
		t.Error("the box at the head of Beranda opens no search")
	}
}

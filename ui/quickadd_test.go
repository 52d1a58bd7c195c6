package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// shortcut presses keys of the main menu.
func (h *harness) shortcut(key fyne.KeyName, mod fyne.KeyModifier) {
	h.Helper()
	want := &desktop.CustomShortcut{KeyName: key, Modifier: mod}
	for _, menu := range h.win.MainMenu().Items {
		for _, item := range menu.Items {
			if s, ok := item.Shortcut.(*desktop.CustomShortcut); ok && *s == *want {
				item.Action()
				return
			}
		}
	}
	h.Fatalf("no menu item for %s", want.ShortcutName())
}

func TestQuickAdd_tellsTheReadingBeforeEnter(t *testing.T) {
	h := newHarness(t)
	q := h.sh.quickAdd()
	h.shot("quickadd-empty")
	if !strings.Contains(wordsOf(q.answer), "Contoh: Sel 24 Nov 9.00 RRI stunting") || !q.make.Disabled() {
		t.Errorf("an empty line says %q", wordsOf(q.answer))
	}
	for typed, want := range map[string]string{
		"Rab 24 Nov 9.00 RRI stunting": "24 November 2026 jatuh pada hari Selasa, bukan Rabu.",
		"rabu stunting":                "Rabu, 25 November 2026, tema \"stunting\"\nBelum terbaca: pukul, stasiun.",
		"jum 27 nov 9.00 rri Banjir":   "Jumat, 27 November 2026, 09.00 s.d. 10.00 WITA, RRI Samarinda, tema \"Banjir\"\nTerlambat menurut SOP",
		"besok rri Banjir":             "RRI Samarinda sudah terisi pukul 09.00 s.d. 10.00 WITA (\"Harga Pangan Jelang Akhir Tahun\").",
		"20/11/2026 9.00 rri Banjir":   "Tanggal ini sudah lewat.",
	} {
		q.panel.Entry.SetText(typed)
		if got := wordsOf(q.answer); !strings.Contains(got, want) {
			t.Errorf("%q is told as\n%s\nwant %s", typed, got, want)
		}
	}
	q.panel.Entry.SetText("rabu stunting")
	q.panel.Entry.OnSubmitted("")
	if !q.panel.Open() {
		t.Error("Enter takes a line that is not whole")
	}
	h.shot("quickadd-missing")
	q.panel.Entry.SetText("besok 9.00 rri Banjir di Samarinda Utara")
	h.shot("quickadd-warnings")
	q.panel.Entry.SetText("8/12 14.00 tvri Banjir di Samarinda Utara")
	h.shot("quickadd-good")
	q.panel.Entry.OnSubmitted("")
	s, ok := h.sh.shown().(*calendarScreen)
	if !ok || q.panel.Open() || s.title.Text() != "Desember 2026" {
		t.Fatal("the new dialogue is not shown in the calendar")
	}
	d := h.dialogue(s.chosen)
	if d.Theme != "Banjir di Samarinda Utara" || d.Date != "2026-12-08" || d.Start != 14*60 || d.State != model.Scheduled {
		t.Errorf("made %+v", d)
	}
	test.Tap(h.sh.frame.page.Toasts.Button)
	if sit, err := h.office.Situation("2026-12-08", "2026-12-08"); err != nil || len(sit.Between("2026-12-08", "2026-12-08")) != 1 {
		t.Error("Urungkan does not take the dialogue back")
	}
}

func TestQuickAdd_opensByKeysOnlyOverAPage(t *testing.T) {
	h := newHarness(t)
	h.shortcut(fyne.KeyN, fyne.KeyModifierControl|fyne.KeyModifierShift)
	line, ok := h.win.Canvas().Overlays().Top().(*kit.Palette)
	if !ok {
		t.Fatal("Ctrl+Shift+N opens no line")
	}
	line.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	h.sh.openDialogueForm(blankDialogue(""))
	h.shortcut(fyne.KeyN, fyne.KeyModifierControl|fyne.KeyModifierShift)
	h.shortcut(fyne.KeyK, fyne.KeyModifierControl)
	if _, ok := h.win.Canvas().Overlays().Top().(*kit.Sheet); !ok {
		t.Error("something opens over an open sheet")
	}
}

package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// menuItem finds an item of the main menu by its words.
func (h *harness) menuItem(label string) *fyne.MenuItem {
	h.Helper()
	for _, m := range h.win.MainMenu().Items {
		for _, item := range m.Items {
			if item.Label == label {
				return item
			}
		}
	}
	h.Fatalf("no menu item %q", label)
	return nil
}

func TestShell_menuOpensEveryPage(t *testing.T) {
	h := newHarness(t)
	for p := range pageCount {
		h.menuItem(pages[p].word).Action()
		if h.sh.current != p || h.sh.frame.nav.Chosen() != int(p) {
			t.Errorf("%s: page %d is up, bar shows %d", pages[p].word, h.sh.current, h.sh.frame.nav.Chosen())
		}
	}
}

func TestShell_pageStaysUnderAnOpenLayer(t *testing.T) {
	h := newHarness(t)
	h.sh.open(pageCalendar)
	h.sh.openDialogueForm(blankDialogue(""))
	h.menuItem("Surat").Action()
	h.menuItem("Cetak yang tampil").Action()
	if h.sh.current != pageCalendar || len(h.printed) > 0 {
		t.Fatal("the page changed, or printed, behind an open sheet")
	}
	kit.CloseTop(h.win.Canvas())
	h.menuItem("Surat").Action()
	if h.sh.current != pageLetters {
		t.Fatal("the page does not open after the sheet is closed")
	}
}

func TestShell_undoAsksBeforeItCancelsPapers(t *testing.T) {
	h := newHarness(t)
	d := h.dialogue(firstOn(h, "2026-12-03"))
	_, err := h.office.IssueInvitation(d.ID, d.Appearances[0].SpeakerID, model.Numbering{}, "", h.sh.svc.Press)
	h.must(err)
	h.sh.undo()
	ask, ok := h.win.Canvas().Overlays().Top().(*kit.Confirm)
	if !ok {
		t.Fatal("undoing an issue asks nothing")
	}
	s, _, err := h.office.DialogueSituation(d.ID)
	h.must(err)
	if !s.Letters(d.ID)[0].Valid() {
		t.Fatal("the letter was cancelled before the answer")
	}
	test.Tap(ask.Yes)
	s, _, err = h.office.DialogueSituation(d.ID)
	h.must(err)
	if s.Letters(d.ID)[0].State != model.LetterVoid {
		t.Fatal("the answer did not cancel the letter")
	}
}

func TestShell_rawErrorsStayInTheLog(t *testing.T) {
	h := newHarness(t)
	h.sh.fail(errTest("constraint failed: UNIQUE (2067)"))
	ask, ok := h.win.Canvas().Overlays().Top().(*kit.Confirm)
	if !ok || len(h.logged) != 1 {
		t.Fatalf("message %v, %d logged", ok, len(h.logged))
	}
	walk(ask, func(o fyne.CanvasObject) {
		if p, ok := o.(*kit.Para); ok && strings.Contains(p.Text(), "UNIQUE") {
			t.Errorf("a raw error reached the screen: %q", p.Text())
		}
	})
}

type errTest string

func (e errTest) Error() string { return string(e) }

func TestShell_windowIsLowEnoughForALaptop(t *testing.T) {
	h := usualHarness(t)
	for p := range pageCount {
		h.sh.open(p)
		if m := h.win.Canvas().Content().MinSize(); m.Width > 1366 || m.Height > 640 {
			t.Errorf("%s needs %.0f x %.0f, a laptop of 1366 x 768 leaves 1366 x 640 beside its bars", pages[p].word, m.Width, m.Height)
		}
	}
}

func TestWords_everyStateHasALook(t *testing.T) {
	for _, s := range model.DialogueStates {
		if dialogueLooks[s].word == "" {
			t.Errorf("dialogue state %s has no look", s)
		}
	}
	for _, s := range model.AppearanceStates {
		if appearanceLooks[s].word == "" {
			t.Errorf("appearance state %s has no look", s)
		}
	}
	for _, s := range model.LetterStates {
		if letterLooks[s].word == "" {
			t.Errorf("letter state %s has no look", s)
		}
	}
	for _, s := range model.StepStates {
		if stepLooks[s].word == "" {
			t.Errorf("step state %s has no look", s)
		}
	}
}

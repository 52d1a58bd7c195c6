package ui

import (
	"fmt"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// mailTab is one of Surat's views. It has the abilities of a screen (see screen.go) and the page
// passes them on.
type mailTab interface {
	screen
	// Word names the tab.
	Word() string
	// Head is what stands at the right of the page's head while the tab is up.
	Head() fyne.CanvasObject
	// Sub is the line beside the page's title.
	Sub() string
}

// mailScreen is Surat: the register and what goes with it, each a tab.
type mailScreen struct {
	sh      *shell
	letters *lettersScreen
	tray    *trayScreen
	scans   *scansScreen
	tabs    []mailTab
	current int

	sub      *kit.Text
	switcher *kit.Segmented
	right    *fyne.Container // holds the tab's head
	place    *fyne.Container // holds the tab
	head     *fyne.Container
	content  fyne.CanvasObject
}

func newMail(sh *shell) *mailScreen {
	s := &mailScreen{sh: sh, letters: newLetters(sh), tray: newTray(sh), scans: newScans(sh)}
	s.tabs = []mailTab{s.letters, s.tray, s.scans, newWording(sh)}
	words := make([]string, len(s.tabs))
	for i, t := range s.tabs {
		words[i] = t.Word()
	}
	s.sub = kit.Fit("", 12, kit.Regular, kit.Ink3)
	s.switcher = kit.NewSegmented(words, s.onTab)
	s.right, s.place = kit.Stack(), kit.Stack()
	s.head = kit.Fix(0, 60, kit.H(12, kit.T("Surat", 20, kit.SemiBold, kit.Ink), s.switcher, kit.Grow(s.sub), s.right))
	s.content = kit.Pad(kit.V(0, s.head, kit.Grow(s.place)), 0, 24, 16, 24)
	s.put(0)
	return s
}

func (s *mailScreen) tab() mailTab { return s.tabs[s.current] }

// put shows a tab without reading its facts.
func (s *mailScreen) put(i int) {
	s.current = i
	s.switcher.SetChosen(i)
	s.right.Objects = []fyne.CanvasObject{s.tab().Head()}
	s.place.Objects = []fyne.CanvasObject{s.tab().Content()}
	s.head.Refresh()
	s.place.Refresh()
}

func (s *mailScreen) onTab(i int) {
	s.Flush()
	s.put(i)
	s.sh.check(s.Reload())
}

// open shows a tab by one of its screens.
func (s *mailScreen) open(t mailTab) {
	for i := range s.tabs {
		if s.tabs[i] == t && i != s.current {
			s.onTab(i)
		}
	}
}

// Content implements screen.
func (s *mailScreen) Content() fyne.CanvasObject { return s.content }

// FirstFocus implements screen.
func (s *mailScreen) FirstFocus() fyne.Focusable { return s.tab().FirstFocus() }

// Reload implements screen.
func (s *mailScreen) Reload() error {
	err := s.tab().Reload()
	s.sub.SetText(s.tab().Sub())
	s.head.Refresh()
	return err
}

// Flush implements flusher.
func (s *mailScreen) Flush() {
	if f, ok := s.tab().(flusher); ok {
		f.Flush()
	}
}

// Topic implements topical.
func (s *mailScreen) Topic() string { return "Surat, tab " + s.tab().Word() }

// Print implements printer.
func (s *mailScreen) Print() {
	if p, ok := s.tab().(printer); ok {
		p.Print()
		return
	}
	s.sh.toast(fmt.Sprintf("Tidak ada yang dicetak dari tab %s.", s.tab().Word()))
}

// TypedKey implements keyTaker.
func (s *mailScreen) TypedKey(e *fyne.KeyEvent) bool {
	k, ok := s.tab().(keyTaker)
	return ok && k.TypedKey(e)
}

// Dropped implements dropper.
func (s *mailScreen) Dropped(paths []string, at fyne.Position) {
	if d, ok := s.tab().(dropper); ok {
		d.Dropped(paths, at)
	}
}

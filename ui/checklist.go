package ui

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// The checklist reads dialogues this many days back and ahead of today.
const (
	checklistBack  = 366
	checklistAhead = 92
)

// The views of the checklist.
const (
	viewDialogue = iota
	viewBoard
	viewSOP
)

// checklistScreen shows what the SOP asks for: the nine steps of one dialogue, the board of a
// month, and the SOP's own words.
type checklistScreen struct {
	sh      *shell
	sit     model.Situation
	from    model.Date // further back than checklistBack when an older dialogue is chosen
	chosen  model.ID
	officer model.ID // whose steps are shown, "" for all
	content fyne.CanvasObject

	views  *kit.Segmented
	who    *kit.Drop
	people []model.Officer
	print  *kit.Button
	picker *checklistPicker
	table  *stepTable
	board  *boardView
	sop    *sopView
	pages  [3]fyne.CanvasObject
	none   *fyne.Container
}

func newChecklist(sh *shell) *checklistScreen {
	s := &checklistScreen{sh: sh}
	s.views = kit.NewSegmented([]string{"Per dialog", "Papan", "SOP asli"}, s.onView)
	s.who = kit.NewDrop("Petugas", []string{everybody}, s.onWho)
	s.who.SetChosen(0)
	s.print = kit.Normal("printer", "Cetak lembar petugas…", s.Print)
	s.picker, s.table = newChecklistPicker(s), newStepTable(s)
	s.board, s.sop = newBoardView(s), newSOPView()
	s.none = kit.NewEmpty("checklist", "Belum ada dialog. Checklist terisi sendiri begitu dialog dijadwalkan.",
		kit.Primary("plus", "Dialog baru", func() { sh.openDialogueForm(blankDialogue("")) }))
	single := kit.HFill(16, kit.Fix(218, 0, s.picker.card), kit.Grow(s.table.content))
	s.pages = [3]fyne.CanvasObject{single, s.board.content, s.sop.content}
	head := kit.Fix(0, 60, kit.H(12, kit.T("Checklist", 20, kit.SemiBold, kit.Ink), s.views, kit.Spacer(), s.board.months, s.who, s.print))
	s.content = kit.Pad(kit.V(0, head, kit.Grow(kit.Stack(append(s.pages[:], s.none)...))), 0, 24, 16, 24)
	s.keys()
	s.onView(viewDialogue)
	return s
}

// everybody is the choice of all officers.
const everybody = "Semua"

// keys wires Ctrl+Up and Ctrl+Down: the dialogue before and after.
func (s *checklistScreen) keys() {
	for key, by := range map[fyne.KeyName]int{fyne.KeyUp: -1, fyne.KeyDown: 1} {
		ctrl := &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierControl}
		s.sh.win.Canvas().AddShortcut(ctrl, func(fyne.Shortcut) { s.onStep(by) })
	}
}

// onStep shows the dialogue some places further down.
func (s *checklistScreen) onStep(by int) {
	if s.sh.current == pageChecklist && s.views.Chosen() == viewDialogue {
		s.picker.list.Step(by)
	}
}

// Content implements screen.
func (s *checklistScreen) Content() fyne.CanvasObject { return s.content }

// FirstFocus implements screen.
func (s *checklistScreen) FirstFocus() fyne.Focusable {
	switch {
	case s.views.Chosen() == viewBoard:
		return s.board.board
	case s.chosen == "":
		return s.views
	}
	return s.table.list
}

// TypedKey implements keyTaker: F6 goes between the dialogues and the steps.
func (s *checklistScreen) TypedKey(e *fyne.KeyEvent) bool {
	if e.Name != fyne.KeyF6 || s.views.Chosen() != viewDialogue {
		return false
	}
	if s.sh.win.Canvas().Focused() == fyne.Focusable(s.table.list) {
		kit.Focus(s.picker.list)
		return true
	}
	kit.Focus(s.table.list)
	return true
}

// Reload implements screen.
func (s *checklistScreen) Reload() error {
	today := s.sh.office.Today()
	from := today.AddDays(-checklistBack)
	if s.from != "" {
		from = min(from, s.from)
	}
	sit, err := s.sh.office.Situation(from, today.AddDays(checklistAhead))
	if err != nil {
		return err
	}
	s.sit = sit
	if err := s.readOfficers(); err != nil {
		return err
	}
	s.picker.reload()
	s.sop.show(sit.Procedure)
	if err := s.board.reload(); err != nil {
		return err
	}
	s.showPages()
	return nil
}

func (s *checklistScreen) readOfficers() error {
	actor, err := s.sh.office.Actor()
	if err != nil {
		return err
	}
	s.people = s.people[:0]
	for _, p := range s.sit.Officers {
		if p.Active && p.Name != model.UnchosenOfficer {
			s.people = append(s.people, p)
		}
	}
	slices.SortFunc(s.people, func(a, b model.Officer) int { return a.Seat - b.Seat })
	words := []string{everybody}
	chosen := 0
	for i, p := range s.people {
		word := bareName(p.Name)
		if p.ID == actor.ID {
			word += " (saya)"
		}
		words = append(words, word)
		if p.ID == s.officer {
			chosen = i + 1
		}
	}
	if chosen == 0 {
		s.officer = ""
	}
	s.who.SetOptions(words)
	s.who.SetChosen(chosen)
	return nil
}

// bareName is a person's name without titles.
func bareName(full string) string { return model.SplitName(full).Bare }

func (s *checklistScreen) onWho(i int) {
	s.officer = ""
	if i > 0 {
		s.officer = s.people[i-1].ID
	}
	s.table.show()
	s.board.show()
}

func (s *checklistScreen) onView(view int) {
	s.views.SetChosen(view)
	s.showPages()
	if view == viewBoard {
		s.board.first()
	}
	if s.sh.current == pageChecklist {
		kit.Focus(s.FirstFocus())
	}
}

// showPages shows the chosen view, or that there is no dialogue at all.
func (s *checklistScreen) showPages() {
	view := s.views.Chosen()
	empty := view == viewDialogue && len(s.sit.Dialogues) == 0
	for i, p := range s.pages {
		if i == view && !empty {
			p.Show()
		} else {
			p.Hide()
		}
	}
	s.none.Hidden = !empty
	s.board.months.Hidden = view != viewBoard
	s.who.Hidden = view == viewSOP
	s.content.Refresh()
}

// choose shows the steps of one dialogue, however old.
func (s *checklistScreen) choose(id model.ID) {
	_, d, err := s.sh.office.DialogueSituation(id)
	if !s.sh.check(err) {
		return
	}
	s.chosen, s.from = id, d.Date
	s.onView(viewDialogue)
	s.sh.fail(s.Reload())
}

// openStep shows one step of a dialogue.
func (s *checklistScreen) openStep(id model.ID, number int) {
	s.officer = ""
	s.choose(id)
	s.table.selectStep(number)
	kit.Focus(s.table.list)
}

// Print implements printer: it asks whose sheet of which month.
func (s *checklistScreen) Print() {
	month := s.sh.office.Today().Month()
	if d, ok := s.sit.Dialogue(s.chosen); ok && s.views.Chosen() == viewDialogue {
		month = d.Date.Month()
	}
	if s.views.Chosen() == viewBoard {
		month = s.board.month
	}
	s.sh.openOfficerSheet(s.officer, month)
}

// say tells what was done to a step and offers to take it back.
func (s *checklistScreen) say(number int, words string) {
	s.sh.toastUndo(fmt.Sprintf("Langkah %d %s.", number, words))
}

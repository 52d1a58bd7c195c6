package ui

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// checklistPage opens the checklist on the dialogue of a day.
func checklistPage(h *harness, day model.Date) *checklistScreen {
	h.Helper()
	h.sh.open(pageChecklist)
	s := h.sh.screens[pageChecklist].(*checklistScreen)
	s.choose(dialogueOn(h, day).ID)
	return s
}

func dialogueOn(h *harness, day model.Date) model.Dialogue {
	h.Helper()
	sit, err := h.office.Situation(day, day)
	h.must(err)
	list := sit.Between(day, day)
	if len(list) == 0 {
		h.Fatalf("the sample has no dialogue on %s", day)
	}
	return list[0]
}

// stepOf returns the row of a step as the database has it now.
func stepOf(h *harness, id model.ID, number int) model.StepRow {
	h.Helper()
	sit, d, err := h.office.DialogueSituation(id)
	h.must(err)
	return sit.Checklist(d)[number-1]
}

func key(name fyne.KeyName) *fyne.KeyEvent { return &fyne.KeyEvent{Name: name} }

func TestChecklist_NineStepsWithSharedOnesMarked(t *testing.T) {
	h := newHarness(t)
	s := checklistPage(h, "2026-11-26")
	h.shot("checklist")
	if len(s.table.rows) != 9 {
		t.Fatalf("%d steps", len(s.table.rows))
	}
	want := map[int]string{1: "bersama, seluruh November", 3: "", 9: "bersama, dialog pekan 48"}
	for n, words := range want {
		if got := sharedWords(s.table.rows[n-1], s.table.dialogue); got != words {
			t.Errorf("step %d says %q", n, got)
		}
	}
	for i := range 9 {
		r, ok := s.table.list.RowAt(i).(*stepRowView)
		if !ok {
			t.Fatalf("step %d is not on the screen", i+1)
		}
		if i == 2 && r.act.word.Text() != "Buka surat" || i == 8 && r.act.word.Text() != "Buka laporan" {
			t.Errorf("step %d opens by %q", i+1, r.act.word.Text())
		}
	}
}

func TestChecklist_TickSkipReopenByKeyboard(t *testing.T) {
	h := newHarness(t)
	s := checklistPage(h, "2026-11-26")
	id := s.chosen
	s.table.selectStep(4)
	s.table.list.TypedKey(key(fyne.KeySpace))
	h.shot("checklist-tandai")
	test.Tap(s.table.asked.Yes)
	if stepOf(h, id, 4).State.Done() {
		t.Fatal("a step was finished without a note")
	}
	s.table.asked.Reason.SetText("Diantar Rina, diterima ajudan")
	test.Tap(s.table.asked.Yes)
	h.sh.reload()
	row := stepOf(h, id, 4)
	if !row.State.Done() || !row.Bare || row.Run.Note != "Diantar Rina, diterima ajudan" {
		t.Fatalf("step 4 is %+v", row)
	}
	h.shot("checklist-selesai")
	if view := s.table.list.RowAt(3).(*stepRowView); view.bare.Hidden || !strings.Contains(view.note.Text(), "Rina") || view.act.word.Text() != "Buka surat" {
		t.Error("the row does not say tanpa bukti with its note")
	}
	h.sh.undo()
	if stepOf(h, id, 4).State.Done() {
		t.Error("undo left the step finished")
	}
	s.table.skip(stepOf(h, id, 8))
	s.table.asked.Reason.SetText("Siaran ulang, tidak ada berita")
	test.Tap(s.table.asked.Yes)
	if stepOf(h, id, 8).State != model.StepSkipped {
		t.Error("step 8 is not skipped")
	}
	s.table.reopen(stepOf(h, id, 8))
	if stepOf(h, id, 8).State == model.StepSkipped {
		t.Error("step 8 is still skipped")
	}
}

func TestChecklist_AssignAndOfficerFilter(t *testing.T) {
	h := newHarness(t)
	s := checklistPage(h, "2026-11-26")
	for _, p := range s.people {
		if p.Name == model.UnchosenOfficer {
			t.Error("a step can be given to nobody")
		}
	}
	staf := slices.IndexFunc(s.people, func(p model.Officer) bool { return p.Role == model.RoleStaf })
	if staf < 0 {
		t.Fatal("the sample has no staff")
	}
	for _, n := range []int{1, 3, 4, 5, 6, 7, 8, 9} {
		s.table.assign(stepOf(h, s.chosen, n), "")
	}
	s.table.assign(stepOf(h, s.chosen, 5), s.people[staf].ID)
	h.sh.reload()
	if got := stepOf(h, s.chosen, 5).Officer.ID; got != s.people[staf].ID {
		t.Fatalf("step 5 is given to %q", got)
	}
	s.who.Choose(staf + 1)
	for _, r := range s.table.rows {
		if r.Officer.ID != s.people[staf].ID {
			t.Errorf("step %d of somebody else is shown", r.Step.Number)
		}
	}
	if len(s.table.rows) == 0 || len(s.table.rows) == 9 {
		t.Errorf("the filter shows %d steps", len(s.table.rows))
	}
}

func TestChecklist_DialoguesByWeek(t *testing.T) {
	h := newHarness(t)
	s := checklistPage(h, "2026-11-26")
	week := model.Week("")
	for i, l := range s.picker.lines {
		if w := l.dialogue.Date.Week(); (w != week) != (l.week != "") {
			t.Errorf("heading of line %d is %q", i, l.week)
		} else {
			week = w
		}
	}
	before := len(s.picker.lines)
	s.picker.onToggle()
	if len(s.picker.lines) != before+s.picker.hidden || s.picker.hidden == 0 {
		t.Errorf("%d lines, %d hidden, %d with the older ones", before, s.picker.hidden, len(s.picker.lines))
	}
	h.shot("checklist-lama")
	s.choose(dialogueOn(h, "2026-11-03").ID)
	if d := s.table.dialogue; d.Date != "2026-11-03" {
		t.Errorf("an older dialogue shows %s", d.Date)
	}
}

func TestChecklist_OpensTheToolOfAStep(t *testing.T) {
	h := newHarness(t)
	s := checklistPage(h, "2026-11-26")
	s.table.selectStep(3)
	s.table.list.TypedKey(key(fyne.KeyReturn))
	if h.sh.current != pageLetters {
		t.Errorf("step 3 opened page %d", h.sh.current)
	}
	s = checklistPage(h, "2026-11-26")
	s.table.selectStep(9)
	s.table.list.TypedKey(key(fyne.KeyReturn))
	if h.sh.current != pageReports {
		t.Errorf("step 9 opened page %d", h.sh.current)
	}
}

func TestChecklist_EmptyOffice(t *testing.T) {
	h := emptyHarness(t)
	h.sh.open(pageChecklist)
	s := h.sh.screens[pageChecklist].(*checklistScreen)
	h.shot("checklist-kosong")
	if s.none.Hidden {
		t.Error("an office without dialogues does not say so")
	}
	s.views.Choose(viewSOP)
	h.shot("checklist-sop")
	if len(s.sop.steps.Objects) != 18 || !s.none.Hidden {
		t.Errorf("the SOP shows %d objects", len(s.sop.steps.Objects))
	}
}

func TestBoard_SharedCellsAndWhoseTurn(t *testing.T) {
	h := newHarness(t)
	s := checklistPage(h, "2026-11-26")
	s.views.Choose(viewBoard)
	h.shot("papan")
	data := s.board.data()
	if len(data.Rows) < 6 || len(data.Steps) != 9 {
		t.Fatalf("%d rows, %d steps", len(data.Rows), len(data.Steps))
	}
	for _, r := range data.Rows {
		if r.Cells[0].Key != data.Rows[0].Cells[0].Key {
			t.Error("step 1 is not one cell over the month")
		}
		if r.Cells[3].Key != "" || r.Turn == "" {
			t.Errorf("%s: step 4 shares %q, turn %q", r.Title, r.Cells[3].Key, r.Turn)
		}
	}
	last := len(s.board.rows) - 1
	s.board.board.SetChosen(last, 4)
	s.board.board.TypedKey(key(fyne.KeyReturn))
	if s.views.Chosen() != viewDialogue || s.chosen != s.board.rows[last].dialogue.ID || s.table.list.Selected() != 4 {
		t.Errorf("Enter shows view %d, row %d", s.views.Chosen(), s.table.list.Selected())
	}
	s.views.Choose(viewBoard)
	test.Tap(s.board.after)
	if s.board.month != "2026-12" || len(s.board.rows) == 0 {
		t.Errorf("next month is %s with %d rows", s.board.month, len(s.board.rows))
	}
	h.shot("papan-desember")
}

func TestOfficerSheet_Prints(t *testing.T) {
	h := newHarness(t)
	s := checklistPage(h, "2026-11-26")
	s.table.assign(stepOf(h, s.chosen, 5), s.people[0].ID)
	h.sh.printShown()
	q := h.sh.openOfficerSheet(s.people[0].ID, "2026-11")
	h.shot("lembar-petugas")
	if q.print.Disabled() {
		t.Fatalf("nothing to print: %s", q.count.Text())
	}
	test.Tap(q.print)
	if len(h.printed) != 1 || !strings.HasPrefix(h.printed[0], "/cetak/lembar-petugas-") {
		t.Errorf("printed %v", h.printed)
	}
	for name, data := range h.saved {
		if !strings.HasPrefix(string(data), "%PDF") {
			t.Errorf("%s is no PDF", name)
		}
	}
}

func TestOfficerSheet_OpensForWhoSitsHere(t *testing.T) {
	h := newHarness(t)
	setup, err := h.office.Setup()
	h.must(err)
	me := setup.Officers[slices.IndexFunc(setup.Officers, func(p model.Officer) bool { return p.Role == model.RoleKasi })]
	h.must(h.office.ChooseActor(me.ID))
	if q := h.sh.openOfficerSheet("", "2026-11"); q.officer().ID != me.ID {
		t.Errorf("the sheet opens for %s", q.officer().Name)
	}
}

func TestChecklist_Keys(t *testing.T) {
	h := newHarness(t)
	s := checklistPage(h, "2026-11-24")
	s.table.list.TypedKey(key(fyne.KeyPageDown))
	if d := s.table.dialogue.Date; d != "2026-11-26" {
		t.Errorf("PgDn shows %s", d)
	}
	s.onStep(-1)
	if d := s.table.dialogue.Date; d != "2026-11-24" {
		t.Errorf("Ctrl+Up shows %s", d)
	}
	h.win.Canvas().Focus(s.table.list)
	s.table.list.TypedKey(key(fyne.KeyF6))
	if h.win.Canvas().Focused() != fyne.Focusable(s.picker.list) {
		t.Error("F6 does not go to the dialogues")
	}
	for _, name := range []fyne.KeyName{fyne.KeyM, fyne.KeyP} {
		s.table.list.TypedKey(key(name))
		if !kit.CloseTop(h.win.Canvas()) {
			t.Errorf("%s opens no menu", name)
		}
	}
}

func TestChecklist_MenuOffersWhatCanBeDone(t *testing.T) {
	h := usualHarness(t)
	s := checklistPage(h, "2026-11-26")
	off := func(number int) []string {
		var out []string
		for _, it := range s.table.menu(stepOf(h, s.chosen, number)) {
			if it.Off {
				out = append(out, it.Text)
			}
		}
		return out
	}
	for number, want := range map[int]string{
		3: "Tandai selesai…,Lewati…,Buka kembali", // finished by its letters
		4: "Tandai selesai…,Lewati…",              // ticked by hand
		6: "Buka kembali",
	} {
		if got := strings.Join(off(number), ","); got != want {
			t.Errorf("step %d cannot %s, want %s", number, got, want)
		}
	}
}

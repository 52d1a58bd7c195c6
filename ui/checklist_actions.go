package ui

import (
	"fmt"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// act opens the tool that does a step, or finishes it by hand.
func (t *stepTable) act(r model.StepRow) {
	switch {
	case r.Step.Evidence == model.LettersIssued:
		t.s.sh.openLetters(t.dialogue.ID)
	case r.Step.Evidence == model.LettersArrived:
		t.trackLetters(r)
	case r.Step.Evidence == model.ReportIsFrozen:
		t.s.sh.openReport(t.dialogue.Date.Week())
	case r.Step.Evidence == model.AgendaDecided, r.Step.Evidence == model.ScheduleIsOut:
		t.s.sh.openAgenda(t.dialogue.Date.Month())
	case r.State.Done() || r.State == model.StepSkipped:
		t.editNote(r)
	default:
		t.tick(r)
	}
}

// tick asks how a step was done and finishes it without evidence.
func (t *stepTable) tick(r model.StepRow) {
	n := r.Step.Number
	if r.State.Done() {
		t.s.sh.toast(fmt.Sprintf("Langkah %d sudah selesai.", n))
		return
	}
	t.askWords(kit.Question{
		Title: fmt.Sprintf("Tandai selesai langkah %d, %s?", n, lowerFirst(r.Step.Short)),
		Text:  t.reach(r) + "Langkah ini akan tampil “tanpa bukti”. Tulis singkat bagaimana diselesaikan.",
		Verb:  "Tandai selesai", Reason: "Catatan",
	}, "", func(note string) error { return t.s.sh.office.TickStep(t.dialogue.ID, n, note) }, n, "ditandai selesai")
}

// skip leaves a step out with a reason.
func (t *stepTable) skip(r model.StepRow) {
	n := r.Step.Number
	t.askWords(kit.Question{
		Title: fmt.Sprintf("Lewati langkah %d, %s?", n, lowerFirst(r.Step.Short)),
		Text:  t.reach(r) + "Langkah ini tidak dikerjakan dan tidak lagi dihitung terlambat.",
		Verb:  "Lewati", Reason: "Alasan",
	}, "", func(reason string) error { return t.s.sh.office.SkipStep(t.dialogue.ID, n, reason) }, n, "dilewati")
}

func (t *stepTable) editNote(r model.StepRow) {
	n := r.Step.Number
	t.askWords(kit.Question{Title: fmt.Sprintf("Catatan langkah %d", n), Text: r.Step.Short, Verb: "Simpan catatan", Reason: "Catatan"},
		r.Run.Note, func(note string) error { return t.s.sh.office.NoteStep(t.dialogue.ID, n, note) }, n, "diberi catatan")
}

// reach warns that a shared step counts for other dialogues too.
func (t *stepTable) reach(r model.StepRow) string {
	switch r.Step.Scope {
	case model.ScopeMonth:
		return "Berlaku untuk semua dialog " + model.MonthName(t.dialogue.Date.Month()) + ". "
	case model.ScopeWeek:
		return fmt.Sprintf("Berlaku untuk semua dialog pekan %d. ", t.dialogue.Date.Week().Number())
	}
	return ""
}

// askWords asks for words, runs a command with them and tells what was done.
func (t *stepTable) askWords(q kit.Question, former string, run func(string) error, number int, done string) {
	q.OnYes = func(words string) {
		if t.s.sh.check(run(words)) {
			t.s.say(number, done)
		}
	}
	t.asked = kit.Ask(t.s.sh.win, q)
	t.asked.Reason.SetText(former)
}

func (t *stepTable) reopen(r model.StepRow) {
	n := r.Step.Number
	if t.s.sh.check(t.s.sh.office.ReopenStep(t.dialogue.ID, n)) {
		t.s.say(n, "dibuka kembali")
	}
}

// menu lists what can be done with a row.
func (t *stepTable) menu(r model.StepRow) []kit.MenuItem {
	closed := r.State.Done() || r.State == model.StepSkipped
	items := []kit.MenuItem{
		{Text: "Tandai selesai…", Icon: "check", Run: func() { t.tick(r) }, Off: r.State.Done()},
		{Text: "Ubah catatan…", Icon: "pencil", Run: func() { t.editNote(r) }},
		{Text: "Lewati…", Icon: "arrow-right", Run: func() { t.skip(r) }, Off: closed},
		{Text: "Buka kembali", Icon: "undo", Run: func() { t.reopen(r) }, Off: !closed || r.State.Done() && r.Evidence != ""},
		{},
		{Text: "Tugaskan petugas…", Icon: "user", Run: func() { t.chooseOfficer(r) }},
	}
	if word := t.action(r); r.Step.Evidence != model.ByHand {
		items = append([]kit.MenuItem{{Text: word, Icon: "external", Run: func() { t.act(r) }}}, items...)
	}
	return items
}

func (t *stepTable) showMenu(r model.StepRow) { t.dropMenu(r, 1, t.menu(r)) }

// chooseOfficer lists who can be given a step.
func (t *stepTable) chooseOfficer(r model.StepRow) {
	items := make([]kit.MenuItem, 0, len(t.s.people)+2)
	for _, p := range t.s.people {
		icon := ""
		if p.ID == r.Officer.ID {
			icon = "check"
		}
		items = append(items, kit.MenuItem{Text: bareName(p.Name) + ", " + model.RoleWord(p.Role), Icon: icon, Run: func() { t.assign(r, p.ID) }})
	}
	items = append(items, kit.MenuItem{}, kit.MenuItem{Text: "Petugas bawaan langkah ini", Icon: "undo", Run: func() { t.assign(r, "") }, Off: r.Run.OfficerID == ""})
	t.dropMenu(r, 0.32, items)
}

func (t *stepTable) assign(r model.StepRow, officer model.ID) {
	if t.s.sh.check(t.s.sh.office.AssignStep(t.dialogue.ID, r.Step.Number, officer)) {
		t.s.say(r.Step.Number, "ditugaskan")
	}
}

// menuWidth is about how wide a menu of a row is.
const menuWidth = 220

// dropMenu opens a menu below the row of a step, across of its width.
func (t *stepTable) dropMenu(r model.StepRow, across float32, items []kit.MenuItem) {
	for _, i := range t.list.Shown() {
		if t.rows[i].Step.Number != r.Step.Number {
			continue
		}
		o := t.list.RowAt(i).Object()
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(o).AddXY(o.Size().Width*across, o.Size().Height-10)
		at.X = min(at.X, t.s.sh.win.Canvas().Size().Width-menuWidth-24)
		kit.ShowMenu(t.s.sh.win.Canvas(), at, items)
	}
}

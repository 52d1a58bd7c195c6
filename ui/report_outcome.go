package ui

import (
	"fmt"
	"strings"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// outcomeEditor edits what part C and D say of one dialogue: summary points, obstacles and
// suggestions. A field saves by itself when it is left.
type outcomeEditor struct {
	s                               *reportsScreen
	id                              model.ID
	fold                            *fold
	mark                            *kit.Button // leads to where the dialogue is marked as held
	day                             *kit.Text
	summary, obstacles, suggestions *kit.Field
}

func newOutcomeEditor(s *reportsScreen, n int, d model.Dialogue, changed func()) *outcomeEditor {
	e := &outcomeEditor{s: s, id: d.ID, day: kit.T("", 12, kit.Regular, kit.Ink3)}
	badge := kit.H(8, kit.T(fmt.Sprintf("C%d", n), 13, kit.Regular, kit.Ink2), kit.NewBadge(s.stations[d.StationID].Mark), e.day)
	e.fold = newFold(38, badge, kit.Fit(d.Theme, 13, kit.Medium, kit.Ink), changed)
	e.summary = kit.NewArea("Ringkasan", 5).Note("butir pernyataan kunci, satu baris satu butir")
	e.obstacles = kit.NewArea("Kendala", 2).Note("satu baris satu butir, boleh kosong")
	e.suggestions = kit.NewArea("Saran", 2).Note("satu baris satu butir, boleh kosong")
	for _, f := range e.fields() {
		f.OnCommit = e.onCommit
		e.fold.body.Add(f)
	}
	e.mark = kit.Light("calendar", "Catat pelaksanaan di kalender", e.onMark).Row()
	e.fold.body.Add(kit.H(0, e.mark))
	e.fold.body.Add(kit.Fix(0, 4, nil))
	return e
}

func (e *outcomeEditor) fields() []*kit.Field {
	return []*kit.Field{e.summary, e.obstacles, e.suggestions}
}

func (e *outcomeEditor) flush() {
	for _, f := range e.fields() {
		f.Flush()
	}
}

func (e *outcomeEditor) onMark() { e.s.sh.openCalendar(e.id) }

// onCommit saves the three texts together; the others are what they were.
func (e *outcomeEditor) onCommit(string) error {
	return e.s.sh.office.SaveOutcome(e.id, e.summary.Text(), e.obstacles.Text(), e.suggestions.Text())
}

// show shows the stored texts; what is being typed stays.
func (e *outcomeEditor) show(d model.Dialogue) {
	for i, stored := range []string{d.Summary, d.Obstacles, d.Suggestions} {
		if f := e.fields()[i]; strings.TrimSpace(f.Text()) != stored {
			f.SetText(stored)
		}
	}
	e.mark.Hidden = !d.Active() || d.State == model.Held
	e.day.SetText(model.DayMonth(d.Date))
	e.fold.show("", outcomeLook(d))
}

// lacksOutcome reports whether the report would miss something of a dialogue.
func lacksOutcome(d model.Dialogue) bool {
	return d.Active() && (d.State != model.Held || strings.TrimSpace(d.Summary) == "")
}

func outcomeLook(d model.Dialogue) look {
	switch {
	case !d.Active():
		return dialogueLooks[d.State]
	case d.State != model.Held:
		return look{kit.Amber, "clock", "Belum dicatat"}
	case strings.TrimSpace(d.Summary) == "":
		return look{kit.Amber, "clock", "Ringkasan kosong"}
	}
	return completeLook
}

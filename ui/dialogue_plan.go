package ui

import (
	"fmt"
	"slices"

	"kaltimprov.go.id/dialogpublik/model"
)

// planned is the dialogue as it stands in the sheet; false while day or time are unknown.
func (f *dialogueForm) planned() (model.Dialogue, bool) {
	d := f.stored
	if f.id == "" {
		d.State = model.Scheduled
	}
	d.StationID, d.ProgrammeID, d.Theme = f.chosenStation().ID, f.chosenProgramme().ID, f.theme.Text()
	d.Date, d.Start, d.End = f.goodDay, f.goodStart, model.NoClock
	if end, err := parseOptionalClock(f.end.Text()); err == nil && end > d.Start {
		d.End = end
	}
	d.Appearances = f.speakers.appearances(f.stored.Appearances)
	return d, d.Date != "" && d.Start >= 0
}

// recheck tells the warnings of the dialogue as it stands in the sheet, each beside what it is
// about, and suggests who could speak.
func (f *dialogueForm) recheck() {
	if f.stored.State == model.Held {
		return
	}
	warnings := f.warnings()
	var when, who []model.Warning
	for _, w := range warnings {
		switch {
		case w.Speaker != "" || w.Kind == model.WithoutMain:
			who = append(who, w)
		case !saidByDate(w):
			when = append(when, w)
		}
	}
	f.hints.show(f.goodDay, messages(when)...)
	f.speakers.warn(who)
	f.suggest.show(f.suggestions())
	f.showCount(len(f.hints.warnings) + len(who))
	f.refresh()
}

// warnings are those of the dialogue as it stands; of a new one nothing is told of what nobody has
// come to yet.
func (f *dialogueForm) warnings() []model.Warning {
	d, known := f.planned()
	if !known {
		return nil
	}
	sit, err := f.sh.office.PlanSituation(d, f.speakers.strangers()...)
	if !f.sh.check(err) {
		return nil
	}
	return slices.DeleteFunc(sit.PlanWarnings(d), func(w model.Warning) bool {
		return w.Kind == model.WithoutMain && f.id == "" && len(d.Appearances) == 0 && d.Theme == ""
	})
}

// suggestions are who could speak on the theme as it stands.
func (f *dialogueForm) suggestions() []model.Suggestion {
	d, _ := f.planned()
	q := model.SuggestQuery{Theme: d.Theme, Date: d.Date, Start: d.Start, End: d.End, StationID: d.StationID, Role: f.suggest.role(),
		Dialogue: f.id, Limit: suggestionRows}
	if q.Date == "" {
		q.Date = f.sh.office.Today()
	}
	for _, a := range d.Appearances {
		q.Exclude = append(q.Exclude, a.SpeakerID)
	}
	found, err := f.sh.office.SuggestSpeakers(q)
	f.sh.fail(err)
	return found
}

// saidByDate tells of which warnings the hints below a date say more themselves.
func saidByDate(w model.Warning) bool { return w.Kind == model.OnHoliday }

func messages(list []model.Warning) []string {
	var out []string
	for _, w := range list {
		out = append(out, w.Message)
	}
	return out
}

// showCount says in the foot how many warnings stand above.
func (f *dialogueForm) showCount(n int) {
	text := ""
	switch {
	case f.id != "":
		text = "Tersimpan begitu isian ditinggalkan."
	case n > 0:
		text = fmt.Sprintf("%d peringatan, tetap dapat disimpan", n)
	}
	f.notice.SetText(text)
}

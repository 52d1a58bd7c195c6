package model

import (
	"fmt"
	"strings"
)

// Checklist returns the nine rows of a dialogue on the situation's day, the month's and week's
// steps included as shared rows.
func (s Situation) Checklist(d Dialogue) []StepRow {
	dates := s.Deadlines(d)
	rows := make([]StepRow, 0, len(s.Procedure.Steps))
	for _, step := range s.Procedure.Steps {
		subject := subjectOf(step.Scope, d)
		rows = append(rows, s.row(step, subject, dates[step.Number], s.evidence(step, d)))
	}
	return rows
}

// Deadlines returns the dates of a dialogue's steps. A dialogue batal or ditunda has none for its
// own steps; a month without active dialogues has none for the month's.
func (s Situation) Deadlines(d Dialogue) Deadlines {
	dates := DialogueDeadlines(s.Procedure, s.Calendar, d.Date, s.earliest[d.Date.Month()])
	if d.Active() {
		return dates
	}
	for _, step := range s.Procedure.Steps {
		if step.Scope == ScopeDialogue {
			delete(dates, step.Number)
		}
	}
	return dates
}

// subjectOf names what a step is done on: the month, dialogue or week.
func subjectOf(scope Scope, d Dialogue) string {
	switch scope {
	case ScopeMonth:
		return string(d.Date.Month())
	case ScopeWeek:
		return string(d.Date.Week())
	}
	return string(d.ID)
}

func (s Situation) row(step Step, subject string, dates Dates, evidence string) StepRow {
	run := s.runs[runKey{subject, step.Number}]
	r := StepRow{Step: step, Subject: subject, Run: run, Dates: dates, Evidence: evidence}
	officer := step.OfficerID
	if run.OfficerID != "" {
		officer = run.OfficerID
	}
	r.Officer = s.Officers[officer]
	r.State = stepState(run, dates, s.Today())
	r.Bare = run.Ticked && evidence == ""
	r.Urgent = r.State == StepDue && dates.Latest <= s.Calendar.Add(s.Today(), 1)
	return r
}

// stepState is the state of a run on a day: what is finished is judged against the date in force
// at completion, what is open against the clock alone.
func stepState(run StepRun, dates Dates, today Date) StepState {
	switch {
	case run.Skipped:
		return StepSkipped
	case !run.DoneAt.IsZero():
		if run.DueThen != "" && DateOf(run.DoneAt) > run.DueThen {
			return StepDoneLate
		}
		return StepOnTime
	case dates.Latest == "" || today < dates.Start:
		return StepOpen
	case today <= dates.Latest:
		return StepDue
	}
	return StepLate
}

// evidence returns the words of what proves a step, "" while it is not complete or the step is
// finished by hand only.
func (s Situation) evidence(step Step, d Dialogue) string {
	switch step.Evidence {
	case LettersIssued:
		if !s.LettersComplete(d) {
			return ""
		}
		return s.lettersEvidence(d)
	case LettersArrived:
		if s.ReceiptsComplete(d) {
			return s.receiptsEvidence(d)
		}
	case AgendaDecided:
		if a := s.agendas[d.Date.Month()]; a.Decided() {
			return "Agenda diputuskan, rapat " + ShortDate(a.Date)
		}
	case ScheduleIsOut:
		if v, ok := s.versions[d.Date.Month()]; ok {
			return fmt.Sprintf("Jadwal v%d terbit %s", v.Number, ShortDate(DateOf(v.ReleasedAt)))
		}
	case ReportIsFrozen:
		if r, ok := s.reports[d.Date.Week()]; ok {
			return "Laporan dibekukan " + ShortDate(DateOf(r.FrozenAt))
		}
	}
	return ""
}

// LettersComplete reports whether the dialogue has a speaker and every speaker not berhalangan
// has a valid letter of his own, the representative in place of one represented. Where all are
// berhalangan, the letter of one of them must have gone out.
func (s Situation) LettersComplete(d Dialogue) bool {
	issued := false
	for _, a := range d.Appearances {
		_, ok := s.ValidLetter(d.ID, a.Addressee())
		if !ok && a.State != Unable {
			return false
		}
		issued = issued || ok
	}
	return issued
}

// ReceiptsComplete reports whether the dialogue has a speaker who comes and every one of them has a
// valid letter that was received.
func (s Situation) ReceiptsComplete(d Dialogue) bool {
	received := false
	for _, a := range d.Appearances {
		if a.State == Unable {
			continue
		}
		if l, _ := s.ValidLetter(d.ID, a.Addressee()); !l.Is(LetterReceived) {
			return false
		}
		received = true
	}
	return received
}

func (s Situation) receiptsEvidence(d Dialogue) string {
	count := 0
	for _, l := range s.letters[d.ID] {
		if l.Valid() && l.Kind.Invites() && l.Is(LetterReceived) {
			count++
		}
	}
	return fmt.Sprintf("%d tanda terima", count)
}

func (s Situation) lettersEvidence(d Dialogue) string {
	var numbers []string
	count := 0
	for _, l := range s.letters[d.ID] {
		if l.Valid() && l.Kind.Invites() {
			count++
			if l.Number != "" {
				numbers = append(numbers, l.Number)
			}
		}
	}
	if len(numbers) == count && count <= 2 {
		return "Surat " + strings.Join(numbers, ", ")
	}
	return fmt.Sprintf("%d undangan terbit", count)
}

// Progress counts the finished steps of a dialogue, of all its steps.
func Progress(rows []StepRow) (done, total int) {
	for _, r := range rows {
		if r.State.Done() {
			done++
		}
	}
	return done, len(rows)
}

// NextStep returns the first row that is neither finished nor skipped; ok is false when none is.
func NextStep(rows []StepRow) (StepRow, bool) {
	for _, r := range rows {
		if !r.State.Done() && r.State != StepSkipped {
			return r, true
		}
	}
	return StepRow{}, false
}

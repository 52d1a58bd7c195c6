package model

import (
	"fmt"
	"strings"
)

// settleLetters writes the completion of steps 3 and 4 when their evidence has become complete, and
// clears it when the evidence was taken back. A hand tick stays. A letter about no dialogue settles
// nothing.
func (o *Office) settleLetters(tx Tx, dialogue ID) error {
	if dialogue == "" {
		return nil
	}
	s, d, err := situationOf(tx, dialogue)
	if err != nil {
		return err
	}
	complete := map[EvidenceKind]bool{LettersIssued: s.LettersComplete(d), LettersArrived: s.ReceiptsComplete(d)}
	dates := s.Deadlines(d)
	for _, step := range s.Procedure.Steps {
		done, known := complete[step.Evidence]
		if !known {
			continue
		}
		if err := o.settle(tx, s, step, subjectOf(step.Scope, d), dates[step.Number].Latest, done); err != nil {
			return err
		}
	}
	return nil
}

// settleReport does the same for the week's step.
func (o *Office) settleReport(tx Tx, w Week) error {
	s, err := loadSituation(tx, w.Monday(), w.Sunday())
	if err != nil {
		return err
	}
	_, frozen := s.Report(w)
	for _, step := range s.Procedure.Steps {
		if step.Evidence == ReportIsFrozen {
			_, dates := WeekDeadline(s.Procedure, s.Calendar, w)
			return o.settle(tx, s, step, string(w), dates.Latest, frozen)
		}
	}
	return nil
}

// settleMonth does the same for the month's steps.
func (o *Office) settleMonth(tx Tx, m Month) error {
	s, err := loadSituation(tx, m.First(), m.Last())
	if err != nil {
		return err
	}
	_, released := s.versions[m]
	complete := map[EvidenceKind]bool{AgendaDecided: s.agendas[m].Decided(), ScheduleIsOut: released}
	dates := Deadlines{}
	if first := s.earliest[m]; first != "" {
		dates = DialogueDeadlines(s.Procedure, s.Calendar, first, first)
	}
	for _, step := range s.Procedure.Steps {
		done, known := complete[step.Evidence]
		if !known {
			continue
		}
		if err := o.settle(tx, s, step, string(m), dates[step.Number].Latest, done); err != nil {
			return err
		}
	}
	return nil
}

func (o *Office) settle(tx Tx, s Situation, step Step, subject string, due Date, complete bool) error {
	run := s.run(step, subject)
	switch {
	case complete && run.DoneAt.IsZero():
		run.DoneAt, run.DoneBy, run.DueThen = tx.Now(), o.store.Actor(), due
		run.Skipped = false
	case !complete && !run.DoneAt.IsZero() && !run.Ticked:
		run.DoneAt, run.DoneBy, run.DueThen = zeroTime, "", ""
	default:
		return nil
	}
	return tx.PutStepRun(run)
}

// run returns the stored run of a step on a subject, or a new one.
func (s Situation) run(step Step, subject string) StepRun {
	if r, ok := s.runs[runKey{subject, step.Number}]; ok {
		return r
	}
	return StepRun{ID: NewID(), Number: step.Number, Scope: step.Scope, Subject: subject}
}

// TickStep finishes a step of a dialogue by hand; the note says how and is asked for.
func (o *Office) TickStep(dialogue ID, number int, note string) error {
	if strings.TrimSpace(note) == "" {
		return FieldError("catatan", "Tulis catatan singkat: bagaimana langkah ini diselesaikan.")
	}
	return o.changeRun(dialogue, number, "Menandai selesai", func(tx Tx, row StepRow, run *StepRun) error {
		if row.State.Done() {
			return Errorf(Refused, "Langkah %d sudah selesai.", number)
		}
		run.Ticked, run.Skipped, run.Note = true, false, strings.TrimSpace(note)
		run.DoneAt, run.DoneBy, run.DueThen = tx.Now(), o.store.Actor(), row.Dates.Latest
		return nil
	})
}

// SkipStep leaves a step out with a reason.
func (o *Office) SkipStep(dialogue ID, number int, reason string) error {
	if strings.TrimSpace(reason) == "" {
		return FieldError("alasan", "Alasan melewati langkah ini masih kosong.")
	}
	return o.changeRun(dialogue, number, "Melewati", func(_ Tx, row StepRow, run *StepRun) error {
		if row.State.Done() {
			return Errorf(Refused, "Langkah %d sudah selesai, jadi tidak dapat dilewati.", number)
		}
		run.Skipped, run.Ticked, run.Note = true, false, strings.TrimSpace(reason)
		return nil
	})
}

// ReopenStep takes back a hand tick or a skip; what evidence finished stays finished.
func (o *Office) ReopenStep(dialogue ID, number int) error {
	return o.changeRun(dialogue, number, "Membuka kembali", func(_ Tx, row StepRow, run *StepRun) error {
		if row.State.Done() && row.Evidence != "" {
			return Errorf(Refused, "Langkah %d selesai karena buktinya ada. Batalkan buktinya bila langkah ini harus dibuka.", number)
		}
		run.Skipped, run.Ticked, run.Note = false, false, ""
		run.DoneAt, run.DoneBy, run.DueThen = zeroTime, "", ""
		return nil
	})
}

// AssignStep gives a step to an officer; "" goes back to the step's default.
func (o *Office) AssignStep(dialogue ID, number int, officer ID) error {
	return o.changeRun(dialogue, number, "Menugaskan", func(_ Tx, _ StepRow, run *StepRun) error {
		run.OfficerID = officer
		return nil
	})
}

// NoteStep changes the note of a step.
func (o *Office) NoteStep(dialogue ID, number int, note string) error {
	return o.changeRun(dialogue, number, "Mencatat", func(_ Tx, _ StepRow, run *StepRun) error {
		run.Note = strings.TrimSpace(note)
		return nil
	})
}

func (o *Office) changeRun(dialogue ID, number int, verb string, change func(Tx, StepRow, *StepRun) error) error {
	cmd := Command{Name: "langkah", Title: fmt.Sprintf("%s langkah %d", verb, number)}
	return o.Do(cmd, func(tx Tx) error {
		s, d, err := situationOf(tx, dialogue)
		if err != nil {
			return err
		}
		for _, row := range s.Checklist(d) {
			if row.Step.Number != number {
				continue
			}
			run := s.run(row.Step, row.Subject)
			if err := change(tx, row, &run); err != nil {
				return err
			}
			return tx.PutStepRun(run)
		}
		return Errorf(NotFound, "Langkah %d tidak ada dalam SOP.", number)
	})
}

package sqlite

import "kaltimprov.go.id/dialogpublik/model"

const selectStepRuns = `SELECT id, number, scope, subject, officer_id, ticked, skipped, note, done_at, done_by, due_then
	FROM step_run WHERE subject IN (SELECT value FROM json_each(?)) ORDER BY subject, scope, number`

var putStepRun = upsert("step_run", "number", "scope", "subject", "officer_id", "ticked", "skipped", "note", "done_at",
	"done_by", "due_then")

// StepRuns returns what is stored on the given subjects, none for no subjects.
func (t *tx) StepRuns(subjects []string) ([]model.StepRun, error) {
	return list(t, func(r *model.StepRun) []any {
		return []any{&r.ID, &r.Number, &r.Scope, &r.Subject, opt(&r.OfficerID), &r.Ticked, &r.Skipped, &r.Note,
			moment(&r.DoneAt), opt(&r.DoneBy), opt(&r.DueThen)}
	}, selectStepRuns, idList(append([]string{}, subjects...)))
}

// PutStepRun writes what is stored of a step on a subject.
func (t *tx) PutStepRun(r model.StepRun) error {
	return t.put(putStepRun, r.ID, r.Number, r.Scope, r.Subject, null(r.OfficerID), r.Ticked, r.Skipped, r.Note,
		timeText(r.DoneAt), null(r.DoneBy), null(r.DueThen))
}

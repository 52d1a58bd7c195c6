package sqlite

import (
	"errors"

	"kaltimprov.go.id/dialogpublik/model"
)

const selectSteps = `SELECT id, number, short, text, scope, actors, duty, requirements, output_verbatim, output,
	needs_corrected, time_min, time_max, time_unit, evidence, officer_id FROM step WHERE procedure_id = ? ORDER BY number, id`

var (
	putProcedure = upsert("procedure", "version", "title", "effective", "verbatim")
	putStep      = upsert("step", "procedure_id", "number", "short", "text", "scope", "actors", "duty", "requirements",
		"output_verbatim", "output", "needs_corrected", "time_min", "time_max", "time_unit", "evidence", "officer_id")
)

// Procedure returns the newest version of the SOP with its steps by number.
func (t *tx) Procedure() (model.Procedure, error) {
	var p model.Procedure
	err := t.row(`SELECT id, version, title, effective, verbatim FROM procedure ORDER BY version DESC LIMIT 1`).
		Scan(&p.ID, &p.Version, &p.Title, opt(&p.Effective), &p.Verbatim)
	if errors.Is(err, errNoRow) {
		return p, model.Errorf(model.NotFound, "SOP belum ada.")
	}
	if err != nil {
		return p, err
	}
	p.Steps, err = list(t, func(s *model.Step) []any {
		return []any{&s.ID, &s.Number, &s.Short, &s.Text, &s.Scope, structured(&s.Actors), &s.Duty, &s.Requirements,
			&s.OutputVerbatim, &s.Output, &s.NeedsCorrected, &s.Time.Min, &s.Time.Max, &s.Time.Unit, &s.Evidence,
			opt(&s.OfficerID)}
	}, selectSteps, p.ID)
	return p, err
}

// PutProcedure writes a version of the SOP; steps missing from the value are deleted.
func (t *tx) PutProcedure(p model.Procedure) error {
	if err := t.put(putProcedure, p.ID, p.Version, p.Title, null(p.Effective), p.Verbatim); err != nil {
		return err
	}
	keep := make([]model.ID, len(p.Steps))
	for i, s := range p.Steps {
		keep[i] = s.ID
	}
	err := t.exec(`DELETE FROM step WHERE procedure_id = ? AND id NOT IN (SELECT value FROM json_each(?))`, p.ID, idList(keep))
	if err != nil {
		return err
	}
	for _, s := range p.Steps {
		if err := t.putStep(p.ID, s); err != nil {
			return err
		}
	}
	return nil
}

func (t *tx) putStep(procedure model.ID, s model.Step) error {
	actors, err := jsonText(append([]model.Role{}, s.Actors...))
	if err != nil {
		return err
	}
	return t.put(putStep, s.ID, procedure, s.Number, s.Short, s.Text, s.Scope, actors, s.Duty, s.Requirements,
		s.OutputVerbatim, s.Output, s.NeedsCorrected, s.Time.Min, s.Time.Max, s.Time.Unit, s.Evidence, null(s.OfficerID))
}

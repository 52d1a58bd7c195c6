package sqlite

import (
	"fmt"

	"kaltimprov.go.id/dialogpublik/model"
)

const selectReports = `SELECT id, week, state, frozen_at, register_id, number, year, content, void_reason FROM weekly_report`

var putReport = upsert("weekly_report", "week", "state", "frozen_at", "register_id", "number", "year", "content", "void_reason")

// Reports returns the reports of the weeks from one to another, inclusive, by week and freeze time;
// "" does not restrict.
func (t *tx) Reports(from, to model.Week) ([]model.WeeklyReport, error) {
	var f filter
	f.between("week", model.Date(from), model.Date(to))
	found, err := list(t, func(r *model.WeeklyReport) []any {
		return []any{&r.ID, &r.Week, &r.State, moment(&r.FrozenAt), opt(&r.RegisterID), &r.Number, &r.Year, structured(&r.Content), &r.VoidReason}
	}, selectReports+f.where()+" ORDER BY week, frozen_at, id", f.args...)
	for i := range found {
		if at := &found[i].Content.PrintedAt; !at.IsZero() {
			*at = at.In(model.WITA)
		}
	}
	return found, err
}

// PutReport writes a report and enters its number in the register.
func (t *tx) PutReport(r model.WeeklyReport) error {
	content, err := jsonText(r.Content)
	if err != nil {
		return fmt.Errorf("content of a report: %w", err)
	}
	if err := t.register(r.RegisterID, r.Year, r.Number, r.Content.Memo.Number.Value, r.ID); err != nil {
		return err
	}
	return t.put(putReport, r.ID, r.Week, r.State, timeText(r.FrozenAt), null(r.RegisterID), r.Number, r.Year, content, r.VoidReason)
}

package sqlite

import (
	"fmt"

	"kaltimprov.go.id/dialogpublik/model"
)

const (
	selectAgendas = `SELECT id, month, met_on, start, finish, place, chair, minute_taker, attendees, discussion, decisions,
		decided_at FROM agenda ORDER BY month`

	selectSlots = `SELECT id, station_id, programme_id, date, start, finish, note FROM slot
		WHERE date BETWEEN ? AND ? ORDER BY date, start, id`

	selectThemes = `SELECT id, title, field, proposer, priority, day_name, day, note, dialogue_id, trashed FROM theme
		ORDER BY priority, title COLLATE NOCASE, id`

	selectVersions = `SELECT id, month, number, state, released_at, content, void_reason FROM schedule_version`
)

var (
	putAgenda = upsert("agenda", "month", "met_on", "start", "finish", "place", "chair", "minute_taker", "attendees",
		"discussion", "decisions", "decided_at")
	putSlot    = upsert("slot", "station_id", "programme_id", "date", "start", "finish", "note")
	putTheme   = upsert("theme", "title", "field", "proposer", "priority", "day_name", "day", "note", "dialogue_id", "trashed")
	putVersion = upsert("schedule_version", "month", "number", "state", "released_at", "content", "void_reason")
)

// Agendas returns the months' plans by month.
func (t *tx) Agendas() ([]model.Agenda, error) {
	return list(t, func(a *model.Agenda) []any {
		return []any{&a.ID, &a.Month, opt(&a.Date), clock(&a.Start), clock(&a.End), &a.Place, &a.Chair, &a.MinuteTaker,
			structured(&a.Attendees), &a.Discussion, structured(&a.Decisions), moment(&a.DecidedAt)}
	}, selectAgendas)
}

// PutAgenda writes a month's plan.
func (t *tx) PutAgenda(a model.Agenda) error {
	attendees, err := jsonText(append([]model.Attendee{}, a.Attendees...))
	if err != nil {
		return fmt.Errorf("attendees of an agenda: %w", err)
	}
	decisions, err := jsonText(append([]model.Decision{}, a.Decisions...))
	if err != nil {
		return fmt.Errorf("decisions of an agenda: %w", err)
	}
	return t.put(putAgenda, a.ID, a.Month, null(a.Date), clockText(a.Start), clockText(a.End), a.Place, a.Chair, a.MinuteTaker,
		attendees, a.Discussion, decisions, timeText(a.DecidedAt))
}

// Slots returns the slots of some days, inclusive, by date and start.
func (t *tx) Slots(from, to model.Date) ([]model.Slot, error) {
	return list(t, func(s *model.Slot) []any {
		return []any{&s.ID, &s.StationID, opt(&s.ProgrammeID), &s.Date, clock(&s.Start), clock(&s.End), &s.Note}
	}, selectSlots, from, to)
}

// PutSlot writes a slot.
func (t *tx) PutSlot(s model.Slot) error {
	return t.put(putSlot, s.ID, s.StationID, null(s.ProgrammeID), s.Date, clockText(s.Start), clockText(s.End), s.Note)
}

// Themes returns the theme bank by priority, then title, those in the trash included.
func (t *tx) Themes() ([]model.Theme, error) {
	return list(t, func(h *model.Theme) []any {
		return []any{&h.ID, &h.Title, &h.Field, &h.Proposer, &h.Priority, &h.DayName, &h.Day, &h.Note, opt(&h.DialogueID), &h.Trashed}
	}, selectThemes)
}

// PutTheme writes a theme.
func (t *tx) PutTheme(h model.Theme) error {
	return t.put(putTheme, h.ID, h.Title, h.Field, h.Proposer, int(h.Priority), h.DayName, h.Day, h.Note, null(h.DialogueID), h.Trashed)
}

// Versions returns the released schedules of a month, or of all months for "", by month and number.
func (t *tx) Versions(m model.Month) ([]model.ScheduleVersion, error) {
	var f filter
	if m != "" {
		f.add("month = ?", m)
	}
	found, err := list(t, func(v *model.ScheduleVersion) []any {
		return []any{&v.ID, &v.Month, &v.Number, &v.State, moment(&v.ReleasedAt), structured(&v.Content), &v.VoidReason}
	}, selectVersions+f.where()+" ORDER BY month, number", f.args...)
	for i := range found {
		at := &found[i].Content.PrintedAt
		*at = at.In(model.WITA)
	}
	return found, err
}

// VersionHeads returns all released schedules without content and reason, by month and number.
func (t *tx) VersionHeads() ([]model.ScheduleVersion, error) {
	return list(t, func(v *model.ScheduleVersion) []any {
		return []any{&v.ID, &v.Month, &v.Number, &v.State, moment(&v.ReleasedAt)}
	}, `SELECT id, month, number, state, released_at FROM schedule_version ORDER BY month, number`)
}

// PutVersion writes a released schedule.
func (t *tx) PutVersion(v model.ScheduleVersion) error {
	content, err := jsonText(v.Content)
	if err != nil {
		return fmt.Errorf("content of a schedule: %w", err)
	}
	return t.put(putVersion, v.ID, v.Month, v.Number, v.State, timeText(v.ReleasedAt), content, v.VoidReason)
}

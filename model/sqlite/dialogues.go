package sqlite

import (
	"errors"

	"kaltimprov.go.id/dialogpublik/model"
)

const selectDialogues = `SELECT id, station_id, programme_id, date, start, finish, venue, theme, points, host, state, reason,
	summary, obstacles, suggestions, moved_from_date, moved_from_start, moved_from_station, move_reason, trashed, trashed_at
	FROM dialogue`

const selectAppearances = `SELECT dialogue_id, id, speaker_id, role, state, representative_id, note, ord FROM appearance
	WHERE dialogue_id IN (SELECT value FROM json_each(?)) ORDER BY role <> 'utama', ord, id`

var (
	putDialogue = upsert("dialogue", "station_id", "programme_id", "date", "start", "finish", "venue", "theme", "points",
		"host", "state", "reason", "summary", "obstacles", "suggestions", "moved_from_date", "moved_from_start",
		"moved_from_station", "move_reason", "trashed", "trashed_at")
	putAppearance = upsert("appearance", "dialogue_id", "speaker_id", "role", "state", "representative_id", "note", "ord")
)

// Dialogue returns one dialogue, also one in the trash.
func (t *tx) Dialogue(id model.ID) (model.Dialogue, error) {
	var d model.Dialogue
	err := t.row(selectDialogues+" WHERE id = ?", id).Scan(dialogueColumns(&d)...)
	if errors.Is(err, errNoRow) {
		return d, model.Errorf(model.NotFound, "Dialog itu tidak ada (lagi).")
	}
	if err != nil {
		return d, err
	}
	found := []model.Dialogue{d}
	err = t.fillAppearances(found)
	return found[0], err
}

// Dialogues returns the chosen dialogues by date, start and ID.
func (t *tx) Dialogues(q model.DialogueQuery) ([]model.Dialogue, error) {
	var f filter
	switch { // as literals, for the partial indexes
	case q.WithTrash:
	case q.Trashed:
		f.add("trashed = 1")
	default:
		f.add("trashed = 0")
	}
	if !q.WithProposed && len(q.IDs) == 0 {
		f.add("state <> 'usulan'")
	}
	f.between("date", q.From, q.To)
	if len(q.IDs) > 0 {
		f.add("id IN (SELECT value FROM json_each(?))", idList(q.IDs))
	}
	if q.SpeakerID != "" {
		f.add(`id IN (SELECT dialogue_id FROM appearance WHERE speaker_id = ?
			UNION SELECT dialogue_id FROM appearance WHERE representative_id = ?)`, q.SpeakerID, q.SpeakerID)
	}
	found, err := list(t, dialogueColumns, selectDialogues+f.where()+" ORDER BY date, start, id", f.args...)
	if err != nil || len(found) == 0 {
		return nil, err
	}
	return found, t.fillAppearances(found)
}

func dialogueColumns(d *model.Dialogue) []any {
	return []any{&d.ID, &d.StationID, opt(&d.ProgrammeID), &d.Date, clock(&d.Start), clock(&d.End), &d.Venue, &d.Theme,
		&d.Points, &d.Host, &d.State, &d.Reason, &d.Summary, &d.Obstacles, &d.Suggestions,
		opt(&d.MovedFrom.Date), clockOf(&d.MovedFrom), opt(&d.MovedFrom.StationID), &d.MoveReason, &d.Trashed, moment(&d.TrashedAt)}
}

// clockOf reads the start of a place: a zero place holds no time of day.
func clockOf(p *model.Place) scanner {
	return func(s string) error {
		if s == "" {
			return nil
		}
		return clock(&p.Start)(s)
	}
}

// placeStart is what the start of a place is stored as: NULL for a zero place.
func placeStart(p model.Place) any {
	if p == (model.Place{}) {
		return nil
	}
	return clockText(p.Start)
}

// fillAppearances loads the appearances of all the dialogues at once.
func (t *tx) fillAppearances(dialogues []model.Dialogue) error {
	at := make(map[model.ID]int, len(dialogues))
	ids := make([]model.ID, len(dialogues))
	for i, d := range dialogues {
		at[d.ID], ids[i] = i, d.ID
	}
	type owned struct {
		dialogue model.ID
		model.Appearance
	}
	found, err := list(t, func(a *owned) []any {
		return []any{&a.dialogue, &a.ID, &a.SpeakerID, &a.Role, &a.State, opt(&a.Representative), &a.Note, &a.Order}
	}, selectAppearances, idList(ids))
	for _, a := range found {
		d := &dialogues[at[a.dialogue]]
		d.Appearances = append(d.Appearances, a.Appearance)
	}
	return err
}

const selectTitles = `SELECT id, station_id, date, start, state, theme FROM dialogue WHERE trashed = 0 ORDER BY date, start, id`

// DialogueTitles lists all dialogues not in the trash, also those back in the theme bank, by date,
// start and ID.
func (t *tx) DialogueTitles() ([]model.DialogueTitle, error) {
	return list(t, func(d *model.DialogueTitle) []any {
		return []any{&d.ID, &d.StationID, &d.Date, clock(&d.Start), &d.State, &d.Theme}
	}, selectTitles)
}

// PutDialogue writes the dialogue with its appearances; those missing from the value are deleted.
func (t *tx) PutDialogue(d model.Dialogue) error {
	err := t.put(putDialogue, d.ID, d.StationID, null(d.ProgrammeID), d.Date, clockText(d.Start), clockText(d.End), d.Venue,
		d.Theme, d.Points, d.Host, d.State, d.Reason, d.Summary, d.Obstacles, d.Suggestions, null(d.MovedFrom.Date), placeStart(d.MovedFrom),
		null(d.MovedFrom.StationID), d.MoveReason, d.Trashed, timeText(d.TrashedAt))
	if err != nil {
		return err
	}
	keep := make([]model.ID, len(d.Appearances))
	for i, a := range d.Appearances {
		keep[i] = a.ID
	}
	if err := t.keepOnly("appearance", "dialogue_id", d.ID, keep); err != nil {
		return err
	}
	for _, a := range d.Appearances {
		err := t.put(putAppearance, a.ID, d.ID, a.SpeakerID, a.Role, a.State, null(a.Representative), a.Note, a.Order)
		if err != nil {
			return err
		}
	}
	return nil
}

// CountHeld counts dialogues terlaksana not in the trash from one day to another, inclusive.
func (t *tx) CountHeld(from, to model.Date) (n int, err error) {
	err = t.row(`SELECT count(*) FROM dialogue WHERE trashed = 0 AND date BETWEEN ? AND ? AND state = 'terlaksana'`, from, to).Scan(&n)
	return n, err
}

// CountPlanned counts dialogues neither batal, ditunda, usulan nor in the trash from one day to another.
func (t *tx) CountPlanned(from, to model.Date) (n int, err error) {
	err = t.row(`SELECT count(*) FROM dialogue WHERE trashed = 0 AND date BETWEEN ? AND ? AND state NOT IN ('batal', 'ditunda', 'usulan')`, from, to).Scan(&n)
	return n, err
}

// whoComes is the speaker of an appearance a: the representative of one represented.
const whoComes = `CASE a.state WHEN 'diwakili' THEN coalesce(a.representative_id, a.speaker_id) ELSE a.speaker_id END`

const selectParts = `SELECT a.dialogue_id, ` + whoComes + `, a.role FROM appearance a WHERE a.state <> 'berhalangan'`

// Parts lists who appears in which dialogue.
func (t *tx) Parts() ([]model.Part, error) {
	return list(t, func(p *model.Part) []any { return []any{&p.Dialogue, &p.Speaker, &p.Role} }, selectParts)
}

const selectShowings = `SELECT ` + whoComes + `,
	d.id, d.station_id, d.programme_id, d.date, d.start, d.finish, a.role, d.state
	FROM dialogue d JOIN appearance a ON a.dialogue_id = d.id
	WHERE d.trashed = 0 AND d.date BETWEEN ? AND ? AND d.state NOT IN ('batal', 'ditunda', 'usulan') AND a.state <> 'berhalangan'
	ORDER BY d.date, d.start, d.id, a.ord`

// Showings lists who appears in the active dialogues of some days, by date, start and dialogue.
func (t *tx) Showings(from, to model.Date) ([]model.Showing, error) {
	return list(t, func(s *model.Showing) []any {
		return []any{&s.Speaker, &s.Dialogue, &s.StationID, opt(&s.ProgrammeID), &s.Date, clock(&s.Start), clock(&s.End), &s.Role, &s.State}
	}, selectShowings, from, to)
}

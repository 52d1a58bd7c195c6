package sqlite

import (
	"fmt"

	"kaltimprov.go.id/dialogpublik/model"
)

const selectLetters = `SELECT l.id, l.kind, l.register_id, l.dialogue_id, l.speaker_id, l.station_id, l.month, l.people, l.role,
	l.refers_id, l.state, l.body, l.options, l.issued_at, l.number, l.year, l.content, l.void_reason, l.way, l.sent_to, l.receiver
	FROM letter l LEFT JOIN dialogue d ON d.id = l.dialogue_id`

// airDay is the day a letter belongs to: that of its dialogue, else of its month.
const airDay = `coalesce(d.date, l.month || '-01')`

const orderLetters = ` ORDER BY ` + airDay + `, d.start, d.id, l.role <> 'utama', l.issued_at IS NULL, l.issued_at, l.id`

const selectMarks = `SELECT m.letter_id, m.id, m.state, m.at, m.officer_id, m.note FROM letter_mark m
	JOIN letter l ON l.id = m.letter_id LEFT JOIN dialogue d ON d.id = l.dialogue_id`

var (
	putLetter = upsert("letter", "kind", "register_id", "dialogue_id", "speaker_id", "station_id", "month", "people", "role",
		"refers_id", "state", "body", "options", "issued_at", "number", "year", "content", "void_reason", "way", "sent_to", "receiver")
	putMark = upsert("letter_mark", "letter_id", "state", "at", "officer_id", "note")
)

// Letters returns the chosen letters by the day they are about and its time, role (utama first) and
// issue time, those not issued last, each with its marks by time.
func (t *tx) Letters(q model.LetterQuery) ([]model.Letter, error) {
	f := letterFilter(q)
	found, err := list(t, func(l *model.Letter) []any {
		return []any{&l.ID, &l.Kind, opt(&l.RegisterID), opt(&l.DialogueID), opt(&l.SpeakerID), opt(&l.StationID), opt(&l.Month),
			structured(&l.People), &l.Role, opt(&l.RefersID), &l.State, structured(&l.Body), structured(&l.Options), moment(&l.IssuedAt),
			&l.Number, &l.Year, structured(&l.Content), &l.VoidReason, &l.Way, &l.SentTo, &l.Receiver}
	}, selectLetters+f.where()+orderLetters, f.args...)
	if err != nil || len(found) == 0 {
		return found, err
	}
	at := make(map[model.ID]int, len(found))
	for i, l := range found {
		at[l.ID] = i
	}
	type owned struct {
		letter model.ID
		model.LetterMark
	}
	marks, err := list(t, func(m *owned) []any {
		return []any{&m.letter, &m.ID, &m.State, moment(&m.At), opt(&m.Officer), &m.Note}
	}, selectMarks+f.where()+" ORDER BY m.at, m.id", f.args...)
	for _, m := range marks {
		l := &found[at[m.letter]]
		l.Marks = append(l.Marks, m.LetterMark)
	}
	return found, err
}

func letterFilter(q model.LetterQuery) filter {
	var f filter
	f.between(airDay, q.From, q.To)
	if len(q.DialogueIDs) > 0 {
		f.add("l.dialogue_id IN (SELECT value FROM json_each(?))", idList(q.DialogueIDs))
	}
	if q.SpeakerID != "" {
		f.add("(l.speaker_id = ? OR EXISTS (SELECT 1 FROM json_each(l.people) WHERE value = ?))", q.SpeakerID, q.SpeakerID)
	}
	if len(q.IDs) > 0 {
		f.add("l.id IN (SELECT value FROM json_each(?))", idList(q.IDs))
	}
	if q.RegisterID != "" {
		f.add("l.register_id = ?", q.RegisterID)
	}
	if q.Year != 0 {
		f.add("l.year = ?", q.Year)
	}
	return f
}

const selectLetterTitles = `SELECT id, kind, dialogue_id, speaker_id, month, state, number, content ->> '$.kepada[0]' FROM letter`

// LetterTitles lists all letters.
func (t *tx) LetterTitles() ([]model.LetterTitle, error) {
	return list(t, func(l *model.LetterTitle) []any {
		return []any{&l.ID, &l.Kind, opt(&l.DialogueID), opt(&l.SpeakerID), opt(&l.Month), &l.State, &l.Number, text(&l.Addressee)}
	}, selectLetterTitles)
}

// PutLetter writes a letter with its marks and enters its number in the register; marks missing from
// the value are deleted.
func (t *tx) PutLetter(l model.Letter) error {
	var texts [4]string
	for i, v := range []any{l.Body, l.Content, l.Options, append([]model.ID{}, l.People...)} {
		var err error
		if texts[i], err = jsonText(v); err != nil {
			return fmt.Errorf("letter %s: %w", l.ID, err)
		}
	}
	if err := t.register(l.RegisterID, l.Year, l.Number, l.Content.Number.Value, l.ID); err != nil {
		return err
	}
	err := t.put(putLetter, l.ID, l.Kind, null(l.RegisterID), null(l.DialogueID), null(l.SpeakerID), null(l.StationID), null(l.Month),
		texts[3], l.Role, null(l.RefersID), l.State, texts[0], texts[2], timeText(l.IssuedAt), l.Number, l.Year, texts[1], l.VoidReason,
		l.Way, l.SentTo, l.Receiver)
	if err != nil {
		return err
	}
	return t.putMarks(l)
}

func (t *tx) putMarks(l model.Letter) error {
	keep := make([]model.ID, len(l.Marks))
	for i, m := range l.Marks {
		keep[i] = m.ID
	}
	if err := t.keepOnly("letter_mark", "letter_id", l.ID, keep); err != nil {
		return err
	}
	for _, m := range l.Marks {
		if err := t.put(putMark, m.ID, l.ID, m.State, timeText(m.At), null(m.Officer), m.Note); err != nil {
			return err
		}
	}
	return nil
}

package sqlite

import (
	"fmt"

	"kaltimprov.go.id/dialogpublik/model"
)

const selectLetters = `SELECT l.id, l.kind, l.dialogue_id, l.speaker_id, l.role, l.state, l.body, l.issued_at, l.number, l.year,
	l.content, l.void_reason FROM letter l JOIN dialogue d ON d.id = l.dialogue_id`

const orderLetters = ` ORDER BY d.date, d.start, d.id, l.role <> 'utama', l.issued_at IS NULL, l.issued_at, l.id`

var putLetter = upsert("letter", "kind", "dialogue_id", "speaker_id", "role", "state", "body", "issued_at", "number",
	"year", "content", "void_reason")

// Letters returns the chosen letters by air date and time, role (utama first) and issue time, those
// not issued last.
func (t *tx) Letters(q model.LetterQuery) ([]model.Letter, error) {
	var f filter
	f.between("d.date", q.From, q.To)
	if len(q.DialogueIDs) > 0 {
		f.add("l.dialogue_id IN (SELECT value FROM json_each(?))", idList(q.DialogueIDs))
	}
	if q.SpeakerID != "" {
		f.add("l.speaker_id = ?", q.SpeakerID)
	}
	if len(q.IDs) > 0 {
		f.add("l.id IN (SELECT value FROM json_each(?))", idList(q.IDs))
	}
	return list(t, func(l *model.Letter) []any {
		return []any{&l.ID, &l.Kind, &l.DialogueID, &l.SpeakerID, &l.Role, &l.State, structured(&l.Body), moment(&l.IssuedAt),
			&l.Number, &l.Year, structured(&l.Content), &l.VoidReason}
	}, selectLetters+f.where()+orderLetters, f.args...)
}

const selectLetterTitles = `SELECT id, dialogue_id, speaker_id, state, number, content ->> '$.kepada[0]' FROM letter`

// LetterTitles lists all letters.
func (t *tx) LetterTitles() ([]model.LetterTitle, error) {
	return list(t, func(l *model.LetterTitle) []any {
		return []any{&l.ID, &l.DialogueID, &l.SpeakerID, &l.State, &l.Number, text(&l.Addressee)}
	}, selectLetterTitles)
}

// PutLetter writes a letter and enters its number in the register.
func (t *tx) PutLetter(l model.Letter) error {
	body, err := jsonText(l.Body)
	if err != nil {
		return fmt.Errorf("body of a letter: %w", err)
	}
	content, err := jsonText(l.Content)
	if err != nil {
		return fmt.Errorf("content of a letter: %w", err)
	}
	if err := t.register(l.Year, l.Number, l.ID); err != nil {
		return err
	}
	return t.put(putLetter, l.ID, l.Kind, l.DialogueID, l.SpeakerID, l.Role, l.State, body, timeText(l.IssuedAt), l.Number,
		l.Year, content, l.VoidReason)
}

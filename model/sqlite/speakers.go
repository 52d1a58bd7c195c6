package sqlite

import (
	"fmt"
	"slices"
	"strings"

	"kaltimprov.go.id/dialogpublik/model"
)

const selectSpeakers = `SELECT s.id, s.front, s.bare, s.back, s.post, o.id, o.name, o.town, s.email, s.themes, s.address,
	s.note, s.trashed FROM speaker s LEFT JOIN organization o ON o.id = s.organization_id`

const selectPhones = `SELECT p.speaker_id, p.id, p.kind, p.number, p.preferred FROM speaker_phone p`

const selectAbsences = `SELECT p.speaker_id, p.id, p.from_date, p.until_date, p.reason FROM speaker_absence p`

const selectSpeakerStats = `SELECT speaker, count(*), max(date) FROM (
		SELECT a.speaker_id AS speaker, d.id, d.date FROM appearance a JOIN dialogue d ON d.id = a.dialogue_id
		WHERE d.state = 'terlaksana' AND d.trashed = 0 AND a.state NOT IN ('berhalangan', 'diwakili')
		UNION
		SELECT a.representative_id, d.id, d.date FROM appearance a JOIN dialogue d ON d.id = a.dialogue_id
		WHERE d.state = 'terlaksana' AND d.trashed = 0 AND a.state = 'diwakili' AND a.representative_id IS NOT NULL
	) GROUP BY speaker`

var (
	putSpeaker = upsert("speaker", "front", "bare", "back", "post", "organization_id", "email", "themes", "address",
		"note", "trashed")
	putPhone   = upsert("speaker_phone", "speaker_id", "ord", "kind", "number", "preferred")
	putAbsence = upsert("speaker_absence", "speaker_id", "from_date", "until_date", "reason")
)

// Speakers returns the given speakers, or all when no ID is given, those in the trash included, by
// bare name.
func (t *tx) Speakers(ids ...model.ID) ([]model.Speaker, error) {
	var speakers, children filter
	if len(ids) > 0 {
		speakers.add("s.id IN (SELECT value FROM json_each(?))", idList(ids))
		children.add("p.speaker_id IN (SELECT value FROM json_each(?))", idList(ids))
	}
	found, err := list(t, speakerColumns, selectSpeakers+speakers.where()+" ORDER BY s.id", speakers.args...)
	if err != nil || len(found) == 0 {
		return nil, err
	}
	sortByBareName(found)
	at := make(map[model.ID]int, len(found))
	for i, s := range found {
		at[s.ID] = i
	}
	type owned struct {
		speaker model.ID
		model.Phone
	}
	numbers, err := list(t, func(p *owned) []any {
		return []any{&p.speaker, &p.ID, &p.Kind, &p.Number, &p.Preferred}
	}, selectPhones+children.where()+" ORDER BY p.preferred DESC, p.ord, p.id", children.args...)
	for _, p := range numbers {
		s := &found[at[p.speaker]]
		s.Phones = append(s.Phones, p.Phone)
	}
	if err != nil {
		return nil, err
	}
	type away struct {
		speaker model.ID
		model.Absence
	}
	absences, err := list(t, func(a *away) []any {
		return []any{&a.speaker, &a.ID, &a.From, &a.Until, &a.Reason}
	}, selectAbsences+children.where()+" ORDER BY p.from_date, p.until_date, p.id", children.args...)
	for _, a := range absences {
		s := &found[at[a.speaker]]
		s.Absences = append(s.Absences, a.Absence)
	}
	return found, err
}

// sortByBareName sorts speakers, which come by ID, by bare name.
func sortByBareName(speakers []model.Speaker) {
	keys := make(map[model.ID]string, len(speakers))
	for _, s := range speakers {
		keys[s.ID] = model.SortKey(s.Name.Bare)
	}
	slices.SortStableFunc(speakers, func(a, b model.Speaker) int { return strings.Compare(keys[a.ID], keys[b.ID]) })
}

func speakerColumns(s *model.Speaker) []any {
	org := &s.Organization
	return []any{&s.ID, &s.Name.Front, &s.Name.Bare, &s.Name.Back, &s.Post, opt(&org.ID), text(&org.Name), text(&org.Town),
		&s.Email, structured(&s.Themes), &s.Address, &s.Note, &s.Trashed}
}

// PutSpeaker writes the speaker with phones, absences and themes; phones and absences missing from
// the value are deleted.
func (t *tx) PutSpeaker(s model.Speaker) error {
	themes, err := jsonText(append([]string{}, s.Themes...))
	if err != nil {
		return fmt.Errorf("themes of a speaker: %w", err)
	}
	err = t.put(putSpeaker, s.ID, s.Name.Front, s.Name.Bare, s.Name.Back, s.Post, null(s.Organization.ID), s.Email, themes,
		s.Address, s.Note, s.Trashed)
	if err != nil {
		return err
	}
	keep := make([]model.ID, len(s.Phones))
	for i, p := range s.Phones {
		keep[i] = p.ID
	}
	if err := t.keepOnly("speaker_phone", "speaker_id", s.ID, keep); err != nil {
		return err
	}
	for i, p := range s.Phones {
		if err := t.put(putPhone, p.ID, s.ID, i, p.Kind, p.Number, p.Preferred); err != nil {
			return err
		}
	}
	return t.putAbsences(s)
}

func (t *tx) putAbsences(s model.Speaker) error {
	keep := make([]model.ID, len(s.Absences))
	for i, a := range s.Absences {
		keep[i] = a.ID
	}
	if err := t.keepOnly("speaker_absence", "speaker_id", s.ID, keep); err != nil {
		return err
	}
	for _, a := range s.Absences {
		if err := t.put(putAbsence, a.ID, s.ID, a.From, a.Until, a.Reason); err != nil {
			return err
		}
	}
	return nil
}

// SpeakerStats counts, for each speaker, the dialogues terlaksana not in the trash in which he
// appeared himself, also as a representative.
func (t *tx) SpeakerStats() (map[model.ID]model.SpeakerStats, error) {
	type counted struct {
		speaker model.ID
		model.SpeakerStats
	}
	rows, err := list(t, func(c *counted) []any { return []any{&c.speaker, &c.Held, &c.Last} }, selectSpeakerStats)
	stats := make(map[model.ID]model.SpeakerStats, len(rows))
	for _, c := range rows {
		stats[c.speaker] = c.SpeakerStats
	}
	return stats, err
}

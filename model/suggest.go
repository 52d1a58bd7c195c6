package model

import (
	"cmp"
	"slices"
)

// SuggestQuery asks who should speak on a theme.
type SuggestQuery struct {
	Theme      string
	Field      string // bidang, "" takes that of the theme in the bank
	Date       Date
	Start, End Clock // Start NoClock when it is not known yet
	StationID  ID
	Role       AppearanceRole // "" for Main
	Dialogue   ID             // not counted: the one that is being planned
	Exclude    []ID           // who is in it already
	Limit      int            // 0 for usualSuggestions
}

// usualSuggestions is how many people are suggested when nobody says how many.
const usualSuggestions = 5

// Suggestion is somebody who could speak, and why in words: "bidang kesehatan, belum tampil sejak
// Maret, 1 kali tahun ini".
type Suggestion struct {
	Speaker Speaker
	Reason  string
	Away    bool // cannot come then
}

// SuggestSpeakers lists who could speak on a theme, whose turn it is first: never or long ago on
// air, seldom this year, of an office, in a role and at a station that were seldom heard. Those
// who cannot come then stand last. Without a theme there is nobody.
func (o *Office) SuggestSpeakers(q SuggestQuery) ([]Suggestion, error) {
	if len(tellingWords(q.Theme+" "+q.Field)) == 0 || !q.Date.Valid() {
		return nil, nil
	}
	if q.Role == "" {
		q.Role = Main
	}
	var out []Suggestion
	err := o.Read(func(tx Tx) error {
		r, err := loadRoster(tx, q)
		if err == nil {
			out = r.suggestions()
		}
		return err
	})
	return out, err
}

// roster is everything that tells whose turn it is.
type roster struct {
	q        SuggestQuery
	s        Situation // without checklist facts; its showings are those around the day
	subject  subject
	year     days
	recent   days // that the settings watch
	speakers []Speaker
	air      map[ID]airRecord
	offices  map[ID]int    // dialogues of the year, by organization
	past     map[ID]string // a theme somebody spoke on before that shares rare words, by speaker
	shared   map[ID]int    // how many rare words
}

func loadRoster(tx Tx, q SuggestQuery) (roster, error) {
	r := roster{q: q}
	var err error
	if r.s, err = loadFrame(tx); err != nil {
		return r, err
	}
	if r.speakers, err = tx.Speakers(); err != nil {
		return r, err
	}
	if r.q.Field == "" {
		if r.q.Field, err = bankField(tx, q); err != nil {
			return r, err
		}
	}
	titles, err := tx.DialogueTitles()
	if err != nil {
		return r, err
	}
	parts, err := tx.Parts()
	if err != nil {
		return r, err
	}
	around, err := tx.Showings(q.Date.AddDays(-1), q.Date.AddDays(1))
	if err != nil {
		return r, err
	}
	r.subject = newSubject(r.q)
	r.readAround(around, titles)
	r.readPast(titles, r.readParts(parts, titles))
	return r, nil
}

// bankField is the bidang of the dialogue's theme in the bank, "" when it is not there.
func bankField(tx Tx, q SuggestQuery) (string, error) {
	themes, err := tx.Themes()
	title := Fold(oneLine(q.Theme))
	i := slices.IndexFunc(themes, func(t Theme) bool {
		return !t.Trashed && t.Field != "" && (q.Dialogue != "" && t.DialogueID == q.Dialogue || Fold(t.Title) == title)
	})
	if err != nil || i < 0 {
		return "", err
	}
	return themes[i].Field, nil
}

// candidate is a speaker whose work has to do with the theme.
type candidate struct {
	Speaker
	match  match
	air    airRecord
	office int    // dialogues of the same organization this year
	away   string // why he cannot come, "" when he can
	far    bool   // the theme is less his than others'
	key    string
}

func (r roster) suggestions() []Suggestion {
	var all []candidate
	best := 0
	for _, p := range r.speakers {
		m := r.match(p)
		if p.Trashed || m.points == 0 || slices.Contains(r.q.Exclude, p.ID) {
			continue
		}
		c := candidate{Speaker: p, match: m, air: r.air[p.ID], away: r.away(p), key: SortKey(p.Name.Bare)}
		if p.Organization.ID != "" {
			c.office = r.offices[p.Organization.ID]
		}
		all, best = append(all, c), max(best, m.points)
	}
	for i := range all {
		all[i].far = 2*all[i].match.points <= best
	}
	slices.SortFunc(all, func(a, b candidate) int { return r.compare(a, b) })
	limit := r.q.Limit
	if limit <= 0 {
		limit = usualSuggestions
	}
	var out []Suggestion
	for _, c := range all[:min(limit, len(all))] {
		out = append(out, Suggestion{c.Speaker, r.reason(c), c.away != ""})
	}
	return out
}

// compare puts whose turn it is first.
func (r roster) compare(a, b candidate) int {
	return cmp.Or(
		before(a.away == "", b.away == ""),
		before(!a.far, !b.far),
		cmp.Compare(r.sinceWhen(a.air), r.sinceWhen(b.air)),
		cmp.Compare(a.air.year, b.air.year),
		cmp.Compare(a.office, b.office),
		cmp.Compare(a.air.role, b.air.role),
		cmp.Compare(a.air.station, b.air.station),
		cmp.Compare(a.air.last, b.air.last),
		cmp.Compare(b.match.points, a.match.points),
		cmp.Compare(a.key, b.key),
		cmp.Compare(a.ID, b.ID),
	)
}

// before puts what is so before what is not.
func before(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return -1
	}
	return 1
}

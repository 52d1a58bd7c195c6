package model

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// SearchKind is what a hit of the search is.
type SearchKind string

// The kinds, in the order in which hits are listed.
const (
	FoundDialogue SearchKind = "dialog"
	FoundSpeaker  SearchKind = "narasumber"
	FoundLetter   SearchKind = "surat"
	FoundTheme    SearchKind = "tema"
)

var searchKinds = []SearchKind{FoundDialogue, FoundSpeaker, FoundLetter, FoundTheme}

// SearchHit is something found.
type SearchHit struct {
	Kind  SearchKind
	ID    ID
	Title string
	Sub   string
	Date  Date // of the air, "" when it has none
}

// SearchIndex holds what can be searched, as it was when it was read.
type SearchIndex struct{ entries map[SearchKind][]searchEntry }

type searchEntry struct {
	SearchHit
	title, text string // folded
	far         int    // days between its date and the day it was read
}

// Find returns what has every word of the query in it, in any order: of each kind up to limit, those
// with all words in their title first, then the nearest to today, then by title. An empty query
// finds nothing.
func (x SearchIndex) Find(query string, limit int) []SearchHit {
	words := strings.Fields(Fold(query))
	if len(words) == 0 {
		return nil
	}
	holds := func(text string) bool {
		return !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(text, w) })
	}
	var out []SearchHit
	for _, kind := range searchKinds {
		var titled, other []searchEntry // in the order of the index: nearest first
		for _, e := range x.entries[kind] {
			switch {
			case holds(e.title):
				titled = append(titled, e)
			case holds(e.text):
				other = append(other, e)
			}
			if len(titled) >= limit {
				break
			}
		}
		found := append(titled, other...)
		for _, e := range found[:min(limit, len(found))] {
			out = append(out, e.SearchHit)
		}
	}
	return out
}

// SearchIndex reads everything that can be searched: dialogues with who speaks in them, also those
// held, cancelled or back in the theme bank, speakers, letters and the theme bank; nothing that is
// in the trash.
func (o *Office) SearchIndex() (SearchIndex, error) {
	x := SearchIndex{entries: map[SearchKind][]searchEntry{}}
	err := o.Read(func(tx Tx) error {
		s, err := loadSearch(tx)
		if err != nil {
			return err
		}
		for _, e := range s.all() {
			x.entries[e.Kind] = append(x.entries[e.Kind], e)
		}
		return nil
	})
	for _, list := range x.entries {
		slices.SortFunc(list, func(a, b searchEntry) int {
			return cmp.Or(cmp.Compare(a.far, b.far), cmp.Compare(b.Date, a.Date), cmp.Compare(a.title, b.title), cmp.Compare(a.ID, b.ID))
		})
	}
	return x, err
}

// searchFacts are the records the index is made of.
type searchFacts struct {
	today     Date
	stations  map[ID]Station
	dialogues map[ID]DialogueTitle
	subs      map[ID]string // second lines of the dialogues
	titles    []DialogueTitle
	speakers  []Speaker
	people    map[ID]Speaker
	spoke     map[ID][]string // names, by dialogue
	letters   []LetterTitle
	themes    []Theme
}

func loadSearch(tx Tx) (searchFacts, error) {
	s := searchFacts{today: DateOf(tx.Now()), stations: map[ID]Station{}, dialogues: map[ID]DialogueTitle{}, subs: map[ID]string{}, people: map[ID]Speaker{}, spoke: map[ID][]string{}}
	stations, err := tx.Stations()
	if err != nil {
		return s, err
	}
	for _, st := range stations {
		s.stations[st.ID] = st
	}
	if s.titles, err = tx.DialogueTitles(); err != nil {
		return s, err
	}
	for _, d := range s.titles {
		s.dialogues[d.ID], s.subs[d.ID] = d, s.dialogueSub(d)
	}
	if s.speakers, err = tx.Speakers(); err != nil {
		return s, err
	}
	for _, p := range s.speakers {
		s.people[p.ID] = p
	}
	parts, err := tx.Parts()
	if err != nil {
		return s, err
	}
	for _, p := range parts {
		s.spoke[p.Dialogue] = append(s.spoke[p.Dialogue], s.people[p.Speaker].Name.Full())
	}
	if s.letters, err = tx.LetterTitles(); err != nil {
		return s, err
	}
	s.themes, err = tx.Themes()
	return s, err
}

func (s searchFacts) all() []searchEntry {
	var out []searchEntry
	for _, d := range s.titles {
		out = append(out, s.entry(SearchHit{FoundDialogue, d.ID, d.Theme, s.subs[d.ID], d.Date}, append(s.spoke[d.ID], ShortDate(d.Date), LongDate(d.Date))...))
	}
	for _, p := range s.speakers {
		if !p.Trashed {
			out = append(out, s.entry(SearchHit{FoundSpeaker, p.ID, p.Name.Full(), p.Title(), ""}, p.Themes...))
		}
	}
	for _, l := range s.letters {
		if d, ok := s.dialogues[l.DialogueID]; ok {
			out = append(out, s.letter(l, d))
		}
	}
	for _, t := range s.themes {
		if !t.Trashed {
			out = append(out, s.entry(SearchHit{FoundTheme, t.ID, t.Title, s.themeSub(t), ""}, t.Proposer, t.DayName))
		}
	}
	return out
}

// entry makes a hit searchable by its own words and more.
func (s searchFacts) entry(h SearchHit, more ...string) searchEntry {
	e := searchEntry{SearchHit: h, title: Fold(h.Title)}
	e.text = e.title + " " + Fold(h.Sub+" "+strings.Join(more, " "))
	if h.Date != "" {
		e.far = distance(h.Date, s.today)
	}
	return e
}

// dialogueSub tells when and where a dialogue is, and its state where it is not usual.
func (s searchFacts) dialogueSub(d DialogueTitle) string {
	words := fmt.Sprintf("%s %d, %s, %s", DayMonth(d.Date), d.Date.Year(), ClockText(d.Start), s.stations[d.StationID].Name)
	switch d.State {
	case Proposed:
		return words + ", kembali di bank tema"
	case Scheduled:
		return words
	}
	return words + ", " + string(d.State)
}

func (s searchFacts) letter(l LetterTitle, d DialogueTitle) searchEntry {
	title, to := cmp.Or(l.Number, "Surat tanpa nomor"), s.people[l.SpeakerID]
	sub := "kepada " + cmp.Or(l.Addressee, to.Name.Full()) + ", " + s.subs[d.ID]
	if l.State == LetterVoid {
		sub = "batal, " + sub
	}
	return s.entry(SearchHit{FoundLetter, l.ID, title, sub, d.Date}, to.Name.Full(), to.Organization.Name, d.Theme)
}

func (s searchFacts) themeSub(t Theme) string {
	words := "di bank tema"
	if d, ok := s.dialogues[t.DialogueID]; ok && d.State != Proposed && d.State != Cancelled {
		words = "dijadwalkan " + s.subs[d.ID]
	}
	if t.Field != "" {
		words += ", bidang " + sentenceWord(t.Field)
	}
	return words
}

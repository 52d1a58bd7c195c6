package model

import (
	"cmp"
	"fmt"
	"slices"
)

// BatchOrder is the order in which the letters of a batch are numbered and printed.
type BatchOrder string

// The orders.
const (
	ByAirTime      BatchOrder = "siaran"
	ByAddressee    BatchOrder = "nama"
	ByOrganization BatchOrder = "instansi"
	ByNumber       BatchOrder = "nomor"
)

// BatchOrders lists the orders as menus do.
var BatchOrders = []BatchOrder{ByAirTime, ByAddressee, ByOrganization, ByNumber}

// BatchLetter is a letter of a batch with what it is sorted by.
type BatchLetter struct {
	Letter       Letter // issued, or the draft to be issued
	Dialogue     Dialogue
	Name         string // bare name of the addressee, its first line when it is no person
	Organization string
}

// MonthBatch lists the letters of a month in the order of air time: the invitations that its active
// dialogues need, issued or the drafts that would be, and every other valid letter and draft.
func (s Situation) MonthBatch(m Month) []BatchLetter {
	var letters []Letter
	add := func(l Letter) {
		if !slices.ContainsFunc(letters, func(known Letter) bool { return known.ID == l.ID }) {
			letters = append(letters, l)
		}
	}
	for _, d := range s.Between(m.First(), m.Last()) {
		if d.Active() {
			for _, slot := range s.Invitations(d) {
				add(slot.Wanted())
			}
		}
		for _, l := range s.letters[d.ID] {
			draft := !l.Issued() && d.Active() && (l.Kind == JointInvitation || !l.Kind.Invites())
			if l.Valid() && (d.Active() || l.Kind == Erratum) || draft {
				add(l)
			}
		}
	}
	for _, l := range s.letters[""] {
		if l.Month == m {
			add(l)
		}
	}
	return s.Batch(letters)
}

// Batch fills in what letters are sorted by. Cancelled letters are left out.
func (s Situation) Batch(letters []Letter) []BatchLetter {
	var out []BatchLetter
	for _, l := range letters {
		if l.State == LetterVoid {
			continue
		}
		d, _ := s.Dialogue(l.DialogueID)
		p := s.Speakers[l.SpeakerID]
		b := BatchLetter{Letter: l, Dialogue: d, Name: p.Name.Bare, Organization: p.Organization.Name}
		if b.Name == "" {
			b.Name = firstOf(append(slices.Clone(l.Content.Addressee), s.Stations[l.StationID].Name)...)
		}
		out = append(out, b)
	}
	SortBatch(out, ByAirTime)
	return out
}

// SortBatch puts letters into an order; letters alike in it, and those without number, stay by air
// time. Utama come before pendamping.
func SortBatch(list []BatchLetter, by BatchOrder) {
	air := func(a, b BatchLetter) int {
		return cmp.Or(cmp.Compare(a.day(), b.day()), cmp.Compare(a.Dialogue.Start, b.Dialogue.Start),
			cmp.Compare(a.Dialogue.ID, b.Dialogue.ID), compareRoles(a.Letter.Role, b.Letter.Role), cmp.Compare(SortKey(a.Name), SortKey(b.Name)))
	}
	first := map[BatchOrder]func(a, b BatchLetter) int{
		ByAddressee:    func(a, b BatchLetter) int { return cmp.Compare(SortKey(a.Name), SortKey(b.Name)) },
		ByOrganization: func(a, b BatchLetter) int { return compareLastEmpty(Fold(a.Organization), Fold(b.Organization)) },
		ByNumber:       compareNumbers,
	}[by]
	slices.SortStableFunc(list, func(a, b BatchLetter) int {
		if first == nil {
			return air(a, b)
		}
		return cmp.Or(first(a, b), air(a, b))
	})
}

func (b BatchLetter) day() Date {
	if b.Dialogue.ID == "" && b.Letter.Month != "" {
		return b.Letter.Month.First()
	}
	return b.Dialogue.Date
}

func compareRoles(a, b AppearanceRole) int {
	switch {
	case a == b:
		return 0
	case a == Main:
		return -1
	}
	return 1
}

// compareLastEmpty puts empty texts last.
func compareLastEmpty(a, b string) int {
	switch {
	case a == b:
		return 0
	case a == "":
		return 1
	case b == "":
		return -1
	}
	return cmp.Compare(a, b)
}

// compareNumbers sorts by year and running number; numbers that are none stand behind by their
// text, letters without number last.
func compareNumbers(a, b BatchLetter) int {
	n, m := a.Letter.Content.Number, b.Letter.Content.Number
	if n.Value > 0 && m.Value > 0 {
		return cmp.Or(cmp.Compare(a.Letter.Year, b.Letter.Year), cmp.Compare(n.Value, m.Value))
	}
	return cmp.Or(cmp.Compare(numberRank(n), numberRank(m)), cmp.Compare(n.Text(), m.Text()))
}

func numberRank(n LetterNumber) int {
	switch {
	case n.Value > 0:
		return 0
	case n.Text() != "":
		return 1
	}
	return 2
}

// ToIssue returns the letters of a batch that are not issued yet, in its order.
func ToIssue(list []BatchLetter) []Letter {
	var out []Letter
	for _, b := range list {
		if !b.Letter.Issued() {
			out = append(out, b.Letter)
		}
	}
	return out
}

// BatchNumbers says how the letters issued in a batch are numbered: as each one's register does,
// upwards from a typed number, or, the zero value, not yet.
type BatchNumbers struct {
	Usual bool
	From  int
}

// For is the numbering of the i-th letter to issue, of a register.
func (n BatchNumbers) For(r Register, i int) Numbering {
	switch {
	case n.Usual:
		return r.Usual()
	case n.From > 0:
		return Numbering{Text: fmt.Sprint(n.From + i)}
	}
	return Numbering{}
}

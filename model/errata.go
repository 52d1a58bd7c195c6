package model

import (
	"slices"
	"strings"
)

// difference is one thing that an issued letter tells otherwise than the dialogue says now.
type difference struct {
	label    string // of the letter's row
	was, now string
	words    string // in a warning
}

// differences compares what was told with the facts now.
func (s Situation) differences(l Letter) []difference {
	d, ok := s.Dialogue(l.DialogueID)
	if !ok || !l.Issued() || d.State == Held || !l.Kind.tellsDialogue() {
		return nil
	}
	now, told := s.facts(d, l.Role), s.told(l)
	var out []difference
	note := func(differs bool, d difference) {
		if differs {
			out = append(out, d)
		}
	}
	note(now.Date != told.Date, difference{"hari/tanggal", LongDate(told.Date), LongDate(now.Date), "tanggal kini " + LetterDate(now.Date)})
	note(now.Start != told.Start || now.End != told.End, difference{"pukul", TimeRange(told.Start, told.End), TimeRange(now.Start, now.End),
		"waktu kini " + TimeRange(now.Start, now.End)})
	note(now.Station != told.Station, difference{"stasiun", told.Station, now.Station, "stasiun kini " + now.Station})
	note(now.Venue != told.Venue, difference{"tempat", told.Venue, now.Venue, "tempat berubah"})
	note(now.Theme != told.Theme, difference{"tema", told.Theme, now.Theme, "tema berubah"})
	note(!slices.Equal(now.Mains, told.Mains), difference{"narasumber utama", s.people(told.Mains), s.people(now.Mains), "narasumber utama berubah"})
	return out
}

// tellsDialogue reports whether letters of the kind tell when and where a dialogue is.
func (k LetterKind) tellsDialogue() bool { return k.Invites() || k == DutyLetter }

// told is what a letter's addressee knows: what its newest valid ralat says, else the letter.
func (s Situation) told(l Letter) DialogueFacts {
	found := l
	for _, r := range s.letters[l.DialogueID] {
		if r.Kind == Erratum && r.RefersID == l.ID && r.Valid() && (found.ID == l.ID || r.IssuedAt.Compare(found.IssuedAt) >= 0) {
			found = r
		}
	}
	return found.Content.Facts
}

func (s Situation) people(ids []ID) string {
	names := make([]string, 0, len(ids))
	for _, id := range ids {
		names = append(names, firstOf(s.Speakers[id].Name.Full(), "narasumber semula"))
	}
	return strings.Join(names, "; ")
}

// LetterDifferences names what an issued letter tells otherwise than the dialogue says now; empty
// when the letter is right, and when the dialogue was held: nothing is left to correct then.
func (s Situation) LetterDifferences(l Letter) []string {
	var out []string
	for _, d := range s.differences(l) {
		out = append(out, d.words)
	}
	if d, ok := s.Dialogue(l.DialogueID); ok && l.Issued() && d.State != Held && l.SpeakerID != "" && l.Kind.Invites() && !appearsAs(d, l.SpeakerID, l.Role) {
		out = append(out, "penerima tidak lagi menjadi "+roleWords(l.Role))
	}
	return out
}

// Corrections is what a surat ralat to an issued letter says: what differs, and that the dialogue is
// not held at all.
func (s Situation) Corrections(l Letter) []Correction {
	var out []Correction
	d, _ := s.Dialogue(l.DialogueID)
	if d.State == Postponed || d.State == Cancelled {
		out = append(out, Correction{"pelaksanaan", "sesuai surat", "dialog " + string(d.State)})
	}
	for _, d := range s.differences(l) {
		out = append(out, Correction{d.label, d.was, d.now})
	}
	return out
}

// NewErratum drafts the surat ralat to a letter.
func NewErratum(l Letter) Letter {
	return Letter{ID: NewID(), Kind: Erratum, DialogueID: l.DialogueID, SpeakerID: l.SpeakerID, People: l.People, Role: l.Role,
		RefersID: l.ID, State: LetterDraft, Options: l.Options}
}

func appearsAs(d Dialogue, speaker ID, role AppearanceRole) bool {
	for _, a := range d.Appearances {
		if a.Addressee() == speaker && a.Role == role && a.State != Unable {
			return true
		}
	}
	return false
}

package model

import (
	"cmp"
	"slices"
)

// SaveAbsence writes a new (ID "") or edited range of days on which a speaker cannot come, and
// returns its ID. Ranges may overlap.
func (o *Office) SaveAbsence(speaker ID, a Absence) (ID, error) {
	a.Reason = oneLine(a.Reason)
	if err := a.Validate(); err != nil {
		return "", err
	}
	isNew := a.ID == ""
	if isNew {
		a.ID = NewID()
	}
	return a.ID, o.changeSpeaker(speaker, "narasumber.berhalangan", "Mencatat hari tidak bisa", func(p *Speaker) error {
		i := slices.IndexFunc(p.Absences, func(b Absence) bool { return b.ID == a.ID })
		switch {
		case isNew:
			p.Absences = append(p.Absences, a)
		case i < 0:
			return noAbsence(*p)
		default:
			p.Absences[i] = a
		}
		return nil
	})
}

// Validate refuses a range that is none.
func (a Absence) Validate() error {
	switch {
	case !a.From.Valid():
		return FieldError("dari", "Hari pertama belum diisi. Tulis seperti 24-11-2026.")
	case !a.Until.Valid():
		return FieldError("sampai", "Hari terakhir belum diisi. Tulis seperti 26-11-2026.")
	case a.Until < a.From:
		return FieldError("sampai", "Hari terakhir %s lebih awal daripada hari pertama %s.", LetterDate(a.Until), LetterDate(a.From))
	}
	return nil
}

// DeleteAbsence takes a range of days back: the speaker can come.
func (o *Office) DeleteAbsence(speaker, absence ID) error {
	return o.changeSpeaker(speaker, "narasumber.bisa_lagi", "Menghapus hari tidak bisa", func(p *Speaker) error {
		n := len(p.Absences)
		p.Absences = slices.DeleteFunc(p.Absences, func(a Absence) bool { return a.ID == absence })
		if len(p.Absences) == n {
			return noAbsence(*p)
		}
		return nil
	})
}

func noAbsence(p Speaker) error {
	return Errorf(NotFound, "Hari tidak bisa itu tidak lagi tercatat pada %s.", p.Name.Full())
}

// changeSpeaker changes a stored speaker as one command.
func (o *Office) changeSpeaker(id ID, name, title string, change func(*Speaker) error) error {
	return o.save(name, title, func(tx Tx) error {
		found, err := tx.Speakers(id)
		if err != nil {
			return err
		}
		if len(found) == 0 {
			return Errorf(NotFound, "Narasumber itu tidak ditemukan.")
		}
		if err := change(&found[0]); err != nil {
			return err
		}
		return tx.PutSpeaker(found[0])
	})
}

// PlannedDuring lists a speaker's dialogues that are still to come within a range of days, by date.
func (p SpeakerProfile) PlannedDuring(a Absence, today Date) []Dialogue {
	var out []Dialogue
	for _, d := range p.Dialogues {
		if a.Covers(d.Date) && d.Date >= today && d.Active() && d.State != Held && d.comes(p.Speaker.ID) {
			out = append(out, d)
		}
	}
	slices.SortFunc(out, func(a, b Dialogue) int { return cmp.Or(cmp.Compare(a.Date, b.Date), cmp.Compare(a.Start, b.Start)) })
	return out
}

// comes reports whether a speaker is to be there himself.
func (d Dialogue) comes(speaker ID) bool {
	return slices.ContainsFunc(d.Appearances, func(a Appearance) bool { return a.Addressee() == speaker && a.State != Unable })
}

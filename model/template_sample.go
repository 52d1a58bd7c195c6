package model

import "slices"

// SampleLetter is a letter of a kind to see its template by: about the next dialogue to come, else
// the newest, else an invented one. What a letter needs and the dialogue lacks is invented, in the
// situation alone; nothing is written.
func (o *Office) SampleLetter(k LetterKind) (Situation, Letter, error) {
	var s Situation
	var d Dialogue
	err := o.Read(func(tx Tx) (err error) {
		today := DateOf(tx.Now())
		if d, err = sampleDialogue(tx, today); err != nil {
			return err
		}
		if s, err = loadSituation(tx, d.Date, d.Date); err != nil {
			return err
		}
		s.invent(d)
		return nil
	})
	if err != nil {
		return s, Letter{}, err
	}
	return s, s.sampleLetter(k, d.ID), nil
}

// inventedID is the key of whatever was invented for a sample.
const inventedID ID = "contoh"

// sampleDialogue finds the dialogue to write about, an invented one where there is none.
func sampleDialogue(tx Tx, today Date) (Dialogue, error) {
	coming, err := tx.Dialogues(DialogueQuery{From: today})
	if err != nil {
		return Dialogue{}, err
	}
	past, err := tx.Dialogues(DialogueQuery{To: today.AddDays(-1)})
	slices.Reverse(past)
	for _, d := range append(coming, past...) {
		if d.Active() {
			return d, err
		}
	}
	return Dialogue{ID: inventedID, Date: today.AddDays(14), Start: 9 * 60, End: 10 * 60, Theme: "Tema Dialog Publik", Host: "Nama Pemandu"}, err
}

// invent puts the dialogue into the situation, with what it lacks for letters of every kind.
func (s *Situation) invent(d Dialogue) {
	d.State = Scheduled
	if s.Stations[d.StationID].ID == "" {
		s.Stations[inventedID] = Station{ID: inventedID, Name: "Nama Stasiun", LegalName: "Nama Resmi Stasiun", Head: "Kepala Stasiun", Venue: "Studio Stasiun"}
		d.StationID = s.firstStation()
	}
	if !slices.ContainsFunc(d.Appearances, func(a Appearance) bool { return a.Role == Main && a.State != Unable }) {
		s.Speakers[inventedID] = Speaker{ID: inventedID, Name: Name{Bare: "Nama Narasumber"}, Post: "Jabatan Narasumber", Organization: Organization{Name: "Instansi Narasumber"}}
		main := Appearance{ID: inventedID, SpeakerID: inventedID, Role: Main, State: Suggested}
		d.Appearances = append([]Appearance{main}, d.Appearances...)
	}
	if len(s.sampleOfficers()) == 0 {
		s.Officers[inventedID] = Officer{ID: inventedID, Name: "Nama Pegawai", Role: RoleStaf, Rank: "Pangkat", Active: true}
	}
	if i := slices.IndexFunc(s.Dialogues, func(x Dialogue) bool { return x.ID == d.ID }); i >= 0 {
		s.Dialogues[i] = d
		return
	}
	s.Dialogues = append(s.Dialogues, d)
}

// firstStation is the office's first station, the invented one where it has none.
func (s *Situation) firstStation() ID {
	first := s.Stations[inventedID]
	for _, st := range s.Stations {
		if st.ID != inventedID && (first.ID == inventedID || st.Order < first.Order) {
			first = st
		}
	}
	return first.ID
}

// sampleOfficers are up to two officers whom a surat tugas might send.
func (s *Situation) sampleOfficers() []ID {
	var out []ID
	for _, p := range s.Officers {
		if p.Active && p.Role == RoleStaf && p.Name != "" && p.Name != UnchosenOfficer {
			out = append(out, p.ID)
		}
	}
	slices.Sort(out)
	return out[:min(2, len(out))]
}

// sampleLetter drafts a letter of a kind about a dialogue.
func (s *Situation) sampleLetter(k LetterKind, dialogue ID) Letter {
	d, _ := s.Dialogue(dialogue)
	l := Letter{Kind: k, DialogueID: d.ID, State: LetterDraft}
	var invited []Appearance
	for _, a := range d.Appearances {
		if a.State != Unable {
			invited = append(invited, a)
		}
	}
	switch {
	case k == StationNotice:
		return Letter{Kind: k, StationID: d.StationID, Month: d.Date.Month(), State: LetterDraft}
	case k == DutyLetter:
		l.People = s.sampleOfficers()
	case k == JointInvitation:
		for _, a := range invited {
			l.People = append(l.People, a.Addressee())
		}
	case k != MemoLetter && len(invited) > 0:
		l.SpeakerID, l.Role = invited[0].Addressee(), invited[0].Role
	}
	if k == Erratum {
		l.RefersID = s.sampleOlder(l)
	}
	return l
}

// sampleOlder puts an issued invitation into the situation that tells another place, for a surat
// ralat to correct.
func (s *Situation) sampleOlder(l Letter) ID {
	old := l
	old.ID, old.Kind, old.State, old.IssuedAt = inventedID, Invitation, LetterSent, s.Now.AddDate(0, 0, -7)
	old.Content, _ = s.LetterContent(old, DateOf(old.IssuedAt), "1")
	old.Number, old.Content.Facts.Venue = old.Content.Number.Text(), "Tempat semula"
	s.letters[l.DialogueID] = append(s.letters[l.DialogueID], old)
	return old.ID
}

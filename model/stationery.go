package model

import (
	"cmp"
	"maps"
	"slices"
)

// Template returns the template of a kind: the office's, else the factory's.
func (s Situation) Template(k LetterKind) Template {
	if t, ok := s.templates[k]; ok {
		return t
	}
	return Template{Kind: k}
}

// WithTemplate returns the situation with a template in place of the stored one of its kind, to see
// what letters would say.
func (s Situation) WithTemplate(t Template) Situation {
	changed := make(map[LetterKind]Template, len(s.templates)+1)
	maps.Copy(changed, s.templates)
	changed[t.Kind] = t
	s.templates = changed
	return s
}

// Register returns the register of a kind: its template's, else the first.
func (s Situation) Register(k LetterKind) Register {
	want := s.Template(k).RegisterID
	for _, r := range s.registers {
		if r.ID == want {
			return r
		}
	}
	if len(s.registers) == 0 {
		return Register{}
	}
	return s.registers[0]
}

// Registers lists the registers in their order.
func (s Situation) Registers() []Register { return s.registers }

// Signer returns who signs letters of a kind on a day, or the one chosen for a letter.
func (s Situation) Signer(k LetterKind, chosen ID, day Date) Signatory {
	for _, p := range s.signers {
		if p.ID == chosen && chosen != "" {
			return p
		}
	}
	return pickSigner(s.signers, signerRole(k), day)
}

// signerRole is who signs letters of a kind: the head of office, and the head of division his own
// nota dinas.
func signerRole(k LetterKind) Role {
	if k == MemoLetter {
		return RoleKabid
	}
	return RoleKadis
}

// SignerWarning says that nobody's term covers the day for letters of a kind, or not that of the
// signatory chosen; "" when all is well.
func (s Situation) SignerWarning(k LetterKind, chosen ID, day Date) string {
	if p := s.Signer(k, chosen, day); chosen != "" && p.ID == chosen {
		if p.ValidOn(day) {
			return ""
		}
		return "Masa berlaku penanda tangan " + firstOf(p.Name, p.Post) + " tidak mencakup " + LetterDate(day) + "."
	}
	return SignerWarning(s.signers, signerRole(k), day)
}

// OfficerPost is the post of an officer as papers print it.
func (s Situation) OfficerPost(r Role) string {
	switch r {
	case RoleKadis:
		return "Kepala " + s.shortOffice()
	case RoleKabid:
		return "Kepala " + s.Settings.Division
	case RoleKasi:
		return firstOf(pickSigner(s.signers, RoleKasi, s.Today()).signingPost(), "Kepala Seksi")
	}
	return "Staf " + s.Settings.Division
}

// NewDuty drafts the surat tugas of a dialogue: to the officer who covers it, else to all active
// staff; in an office without any it leaves room to write a name.
func (s Situation) NewDuty(d Dialogue) Letter {
	l := Letter{ID: NewID(), Kind: DutyLetter, DialogueID: d.ID, State: LetterDraft}
	for _, r := range s.Checklist(d) {
		if r.Step.Number == coverStep && r.Officer.ID != "" {
			l.People = []ID{r.Officer.ID}
			return l
		}
	}
	staff := slices.Collect(maps.Values(s.Officers))
	slices.SortFunc(staff, func(a, b Officer) int { return cmp.Or(cmp.Compare(a.Seat, b.Seat), cmp.Compare(a.Name, b.Name)) })
	var unchosen []ID
	for _, p := range staff {
		switch {
		case !p.Active || p.Role != RoleStaf:
		case p.Name == UnchosenOfficer:
			unchosen = append(unchosen, p.ID)
		default:
			l.People = append(l.People, p.ID)
		}
	}
	if len(l.People) == 0 {
		l.People = unchosen // a new office: printed as room to write
	}
	return l
}

// coverStep is the step in which a dialogue is covered.
const coverStep = 7

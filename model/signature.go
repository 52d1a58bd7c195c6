package model

import "fmt"

// Letterhead returns the letterhead values of the settings, without the emblem's data.
func (s Settings) Letterhead() Letterhead {
	return Letterhead{
		Government: s.Government, Office: s.OfficeHeading, Address: s.Address, Phone: s.Phone, Fax: s.Fax,
		Website: s.Website, Email: s.Email, Emblem: s.Emblem,
	}
}

// pickSigner returns the signatory of a role on a day: the valid one whose validity began last,
// else any of the role.
func pickSigner(all []Signatory, role Role, day Date) Signatory {
	var found, any Signatory
	for _, s := range all {
		if s.Role != role {
			continue
		}
		if any.ID == "" {
			any = s
		}
		if s.ValidOn(day) && (found.ID == "" || s.From >= found.From) {
			found = s
		}
	}
	if found.ID == "" {
		return any
	}
	return found
}

// SignerWarning says that nobody's term for a role covers a day, so that the paper takes another
// one's name or leaves it empty; "" when somebody's does.
func SignerWarning(all []Signatory, role Role, day Date) string {
	if s := pickSigner(all, role, day); s.ID != "" && s.ValidOn(day) {
		return ""
	}
	return fmt.Sprintf("Tidak ada penanda tangan %s yang masa berlakunya mencakup %s; periksa Pengaturan.", RoleWord(role), LetterDate(day))
}

// Signature writes the block's lines for the signing form.
func (s Signatory) Signature() Signature {
	var lines []string
	if above := s.TopPost; above != "" && (s.Form == SignAN || s.Form == SignUB) {
		lines = append(lines, "a.n. "+above)
	}
	if s.Form == SignUB {
		lines = append(lines, nonEmpty(s.MiddlePost, "u.b.")...)
	}
	return Signature{Lines: append(lines, s.signingPost()+","), Name: s.Name, Rank: s.Rank, NIP: s.NIP}
}

// signingPost is the post in which somebody signs: his own, or the one he acts in.
func (s Signatory) signingPost() string {
	if s.Form == SignPlt || s.Form == SignPlh {
		return string(s.Form) + " " + firstOf(s.TopPost, s.Post)
	}
	return firstOf(s.Post, s.TopPost)
}

// Signatories lists all signatories, by role and beginning of their term.
func (s Situation) Signatories() []Signatory { return s.signers }

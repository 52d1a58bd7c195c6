package model

import (
	"fmt"
	"strings"
	"time"
)

// InvitationSlot is one invitation a dialogue needs: its addressee and the letter, if any is stored.
type InvitationSlot struct {
	Dialogue   Dialogue
	Appearance Appearance
	Speaker    Speaker // the addressee: the representative of one represented
	Letter     Letter  // the valid one, else the edited draft, else zero
}

// Invitations returns the invitations a dialogue needs, utama first, none for speakers
// berhalangan. Somebody who speaks for himself and for another gets one letter.
func (s Situation) Invitations(d Dialogue) []InvitationSlot {
	var out []InvitationSlot
	has := map[ID]bool{}
	for _, a := range d.Appearances {
		if a.State == Unable || has[a.Addressee()] {
			continue
		}
		has[a.Addressee()] = true
		slot := InvitationSlot{Dialogue: d, Appearance: a, Speaker: s.Speakers[a.Addressee()]}
		letter, ok := s.ValidLetter(d.ID, a.Addressee())
		if !ok {
			letter = s.draft(d.ID, a.Addressee())
		}
		slot.Letter = letter
		out = append(out, slot)
	}
	return out
}

func (s Situation) draft(dialogue, speaker ID) Letter {
	for _, l := range s.letters[dialogue] {
		if l.SpeakerID == speaker && !l.Issued() {
			return l
		}
	}
	return Letter{}
}

// InvitationContent writes the invitation of a slot as of a day, with the edited paragraphs of
// body in place of the factory text. signers are all signatories.
func (s Situation) InvitationContent(slot InvitationSlot, body LetterBody, day Date, running string, signers []Signatory) LetterContent {
	d, set := slot.Dialogue, s.Settings
	role := "narasumber " + string(slot.Appearance.Role)
	factory := s.FactoryBody(slot, day)
	return LetterContent{
		Head: set.Letterhead(), Paper: set.LetterPaper, Town: set.Town, Date: day,
		Number:  ComposeNumber(set.NumberPattern, set.Classification, set.LetterUnit, day, running),
		Urgency: set.Urgency, Attachment: "-", Subject: "Undangan Narasumber Dialog Publik",
		Addressee: AddresseeLines(slot.Speaker),
		Opening:   firstOf(body.Opening, factory.Opening), Purpose: firstOf(body.Purpose, factory.Purpose), RoleWords: role,
		Block: s.block(slot), Confirm: firstOf(body.Confirm, factory.Confirm), Closing: firstOf(body.Closing, factory.Closing),
		Signature: pickSigner(signers, RoleKadis, day).Signature(),
		CopyTo:    copies(set.CopyTo, s.Stations[d.StationID].Head),
		Facts:     s.facts(d, slot.Appearance.Role),
		Sample:    set.Sample,
	}
}

// FactoryBody returns the factory paragraphs of an invitation, for the editor to start from.
func (s Situation) FactoryBody(slot InvitationSlot, day Date) LetterBody {
	st := s.Stations[slot.Dialogue.StationID]
	return LetterBody{
		Opening: fmt.Sprintf("Dalam rangka penyebarluasan informasi program pembangunan daerah, %s bersama %s menyelenggarakan dialog publik interaktif sesuai agenda bulan %s.",
			s.Settings.OfficeName, firstOf(st.LegalName, st.Name), MonthName(slot.Dialogue.Date.Month())),
		Purpose: fmt.Sprintf("Sehubungan dengan hal tersebut, kami mengundang Bapak/Ibu sebagai narasumber %s pada:", slot.Appearance.Role),
		Confirm: s.confirmSentence(slot.Dialogue, day),
		Closing: "Demikian undangan ini disampaikan. Atas perhatian dan kesediaan Bapak/Ibu diucapkan terima kasih.",
	}
}

func (s Situation) confirmSentence(d Dialogue, day Date) string {
	when := "sesegera mungkin"
	dates := DialogueDeadlines(s.Procedure, s.Calendar, d.Date, "")
	if by := ConfirmBy(dates, s.Calendar); by > day {
		when = "paling lambat " + LongDate(by)
	}
	whom := "kami"
	if c, ok := s.Officers[s.Settings.ContactOfficer]; ok && c.Name != "" {
		whom = "narahubung kami, Sdr. " + c.Name
		if c.Phone != "" {
			whom += ", telepon/WhatsApp " + FormatPhone(c.Phone)
		}
	}
	return "Mohon konfirmasi kehadiran " + when + " kepada " + whom + "."
}

// block is the aligned block of an invitation.
func (s Situation) block(slot InvitationSlot) []LabelValue {
	d := slot.Dialogue
	hours := TimeRange(d.Start, d.End)
	if early := s.Stations[d.StationID].ArriveMinutes; early > 0 {
		come := d.Date.At(d.Start).Add(-time.Duration(early) * time.Minute)
		on := ""
		if day := DateOf(come); day != d.Date {
			on = LongDate(day) + " "
		}
		hours += fmt.Sprintf(" (hadir %spukul %s WITA)", on, come.Format("15.04"))
	}
	rows := []LabelValue{
		{"hari/tanggal", LongDate(d.Date)}, {"pukul", hours}, {"tempat", s.venue(d)},
		{"acara", "Dialog Publik (siaran langsung, interaktif melalui telepon)"}, {"tema", d.Theme},
	}
	label, other := "pendamping", Companion
	if slot.Appearance.Role == Companion {
		label, other = "narasumber utama", Main
	}
	if names := s.names(d, other, slot.Speaker.ID); len(names) > 0 {
		rows = append(rows, LabelValue{label, numbered(names)})
	}
	return rows
}

// numbered writes several names as a hanging list, one a line.
func numbered(names []string) string {
	if len(names) == 1 {
		return names[0]
	}
	lines := make([]string, len(names))
	for i, n := range names {
		lines[i] = fmt.Sprintf("%d. %s", i+1, n)
	}
	return strings.Join(lines, ";\n") + "."
}

// names lists the speakers of a role who come, with their posts, one excepted.
func (s Situation) names(d Dialogue, role AppearanceRole, except ID) []string {
	var out []string
	for _, a := range d.Appearances {
		if a.Role != role || a.State == Unable || a.Addressee() == except {
			continue
		}
		p := s.Speakers[a.Addressee()]
		name := p.Name.Full()
		if p.Post != "" {
			name += " (" + p.Post + ")"
		} else if p.Organization.Name != "" {
			name += " (" + p.Organization.Name + ")"
		}
		out = append(out, name)
	}
	return out
}

// AddresseeLines are the lines of "Yth.": post, organization and town for one addressed by post,
// the full name above them for anyone else. What the post already says of the organization is
// not said twice.
func AddresseeLines(p Speaker) []string {
	lines := officeLines(p.Post, p.Organization.Name)
	if !p.ByPost() {
		lines = append([]string{p.Name.Full()}, lines...)
	}
	return append(lines, "di "+p.Town())
}

// officeLines joins post and organization where they overlap ("Kepala Dinas Kesehatan" and "Dinas
// Kesehatan Provinsi ..."), and breaks before the region.
func officeLines(post, organization string) []string {
	if post == "" || organization == "" {
		return nonEmpty(post, organization)
	}
	p, g := strings.Fields(post), strings.Fields(organization)
	for n := min(len(p), len(g)); n > 0; n-- {
		if !strings.EqualFold(strings.Join(p[len(p)-n:], " "), strings.Join(g[:n], " ")) {
			continue
		}
		words := append(append([]string{}, p...), g[n:]...)
		for i, w := range words {
			if i >= len(p)-n+1 && (w == "Provinsi" || w == "Kota" || w == "Kabupaten") {
				return []string{strings.Join(words[:i], " "), strings.Join(words[i:], " ")}
			}
		}
		return []string{strings.Join(words, " ")}
	}
	return []string{post, organization}
}

func nonEmpty(texts ...string) []string {
	var out []string
	for _, t := range texts {
		if t != "" {
			out = append(out, t)
		}
	}
	return out
}

func firstOf(texts ...string) string {
	for _, t := range texts {
		if t != "" {
			return t
		}
	}
	return ""
}

// copies are the lines of Tembusan with their punctuation.
func copies(settings, head string) []string {
	lines := nonEmpty(strings.Split(settings, "\n")...)
	if head != "" {
		lines = append(lines, head)
	}
	for i, l := range lines {
		end := ";"
		if i == len(lines)-1 {
			end = "."
		}
		lines[i] = strings.TrimRight(strings.TrimSpace(l), ";.") + end
	}
	return lines
}

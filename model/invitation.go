package model

import "strings"

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
		if l.SpeakerID == speaker && !l.Issued() && l.Kind.Invites() {
			return l
		}
	}
	return Letter{}
}

// Wanted is the letter of the slot: the stored one, else a new draft of the kind that fits the
// addressee.
func (slot InvitationSlot) Wanted() Letter {
	if slot.Letter.ID != "" {
		return slot.Letter
	}
	kind := Invitation
	if slot.Speaker.isLeader() {
		kind = Request
	}
	return Letter{ID: NewID(), Kind: kind, DialogueID: slot.Dialogue.ID, SpeakerID: slot.Speaker.ID,
		Role: slot.Appearance.Role, State: LetterDraft}
}

// leaderPosts are the posts that are asked rather than invited.
var leaderPosts = []string{"gubernur", "wakil gubernur", "sekretaris daerah", "sekda", "pj. gubernur", "pj gubernur", "plt. gubernur"}

// isLeader reports whether letters ask the speaker: governor, vice governor or sekda.
func (s Speaker) isLeader() bool {
	post := Fold(s.Post)
	for _, p := range leaderPosts {
		if post == p || strings.HasPrefix(post, p+" ") {
			return true
		}
	}
	return false
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

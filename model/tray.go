package model

import (
	"cmp"
	"slices"
	"time"
)

// GoesOut reports whether letters of the kind leave the office to an addressee and are followed
// until they arrive.
func (k LetterKind) GoesOut() bool {
	return k.Invites() || k == Erratum || k == Thanks || k == StationNotice
}

// TrayLetter is an issued letter on its way to its addressee.
type TrayLetter struct {
	Letter   Letter
	Dialogue Dialogue // zero for a month's schedule
	Latest   Date     // by when the SOP wants it sent, "" for none
	Days     int      // since it went out, 0 while it is here
}

// Air is the day the letter is about.
func (t TrayLetter) Air() Date {
	if t.Dialogue.ID == "" {
		return t.Letter.Month.First()
	}
	return t.Dialogue.Date
}

// Tray lists the valid letters on their way: those ready to be sent, by air date, and those out
// without receipt, the oldest first. Invitations to a dialogue that is not held any more are not
// sent.
func (s Situation) Tray() (ready, out []TrayLetter) {
	take := func(d Dialogue, latest Date) {
		for _, l := range s.letters[d.ID] {
			t := TrayLetter{Letter: l, Dialogue: d, Latest: latest}
			switch sent, gone := l.Mark(LetterSent); {
			case !l.Valid() || !l.Kind.GoesOut() || l.Is(LetterReceived):
			case gone:
				t.Days = DateOf(sent.At).DaysUntil(s.Today())
				out = append(out, t)
			case d.ID == "" || d.Active() || !l.Kind.Invites():
				ready = append(ready, t)
			}
		}
	}
	for _, d := range s.Dialogues {
		take(d, s.sendingDay(d))
	}
	take(Dialogue{}, "")
	slices.SortStableFunc(ready, func(a, b TrayLetter) int { return cmp.Compare(a.Air(), b.Air()) })
	slices.SortStableFunc(out, func(a, b TrayLetter) int { return sentAt(a).Compare(sentAt(b)) })
	return ready, out
}

func sentAt(t TrayLetter) time.Time {
	m, _ := t.Letter.Mark(LetterSent)
	return m.At
}

// sendingDay is the latest finish of the step that letters going out finish.
func (s Situation) sendingDay(d Dialogue) Date {
	for _, step := range s.Procedure.Steps {
		if step.Evidence == LettersArrived {
			return s.Deadlines(d)[step.Number].Latest
		}
	}
	return ""
}

// SendTo is the number or address a letter usually goes to by a way, "" when none is known.
func (s Situation) SendTo(l Letter, way SendWay) string {
	p := s.Speakers[l.SpeakerID]
	switch {
	case way == ByEmail:
		return p.Email
	case way != ByWhatsApp:
		return ""
	case l.Kind == StationNotice:
		return s.Stations[l.StationID].ContactPhone
	}
	for _, n := range p.Phones { // the preferred one first
		if n.Kind != Desk {
			return n.Number
		}
	}
	return ""
}

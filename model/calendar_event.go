package model

import (
	"fmt"
	"strings"
	"time"
)

// EventState is what a calendar program makes of a dialogue's state, in its own words.
type EventState string

// The states; a dialogue ditunda is CANCELLED until it has a new date, so that calendars take it off.
const (
	EventConfirmed EventState = "CONFIRMED"
	EventTentative EventState = "TENTATIVE"
	EventCancelled EventState = "CANCELLED"
)

// CalendarEvent is a dialogue as calendar programs show it.
type CalendarEvent struct {
	Dialogue    ID
	Revision    Revision
	Start, End  time.Time
	Summary     string
	Location    string
	Description string // lines
	State       EventState
	Reminder    string // said a day before, "" for none
}

// Revision counts the commands that changed a dialogue or its speakers since it was made, undoing
// included, so that it only grows; At is the latest time at which one ran.
type Revision struct {
	Number int
	At     time.Time
}

// maxSummary is how many letters of a theme a calendar program shows as a heading.
const maxSummary = 200

// CalendarFile is a calendar as it is given away.
type CalendarFile struct {
	Name   string
	Made   time.Time
	Events []CalendarEvent
}

// Calendar reads the dialogues from one day to another as events; "" is no bound. Those batal,
// ditunda, back in the theme bank or in the trash are among them, so that calendars take them off.
func (o *Office) Calendar(from, to Date) (CalendarFile, error) {
	var file CalendarFile
	err := o.Read(func(tx Tx) error {
		s, err := loadTold(tx, DialogueQuery{From: from, To: to, WithTrash: true, WithProposed: true})
		if err != nil {
			return err
		}
		ids := make([]ID, len(s.Dialogues))
		for i, d := range s.Dialogues {
			ids[i] = d.ID
		}
		revisions, err := tx.DialogueRevisions(ids)
		file = CalendarFile{"Dialog Publik " + s.Settings.OfficeName, s.Now, s.CalendarEvents(s.Dialogues, revisions)}
		return err
	})
	return file, err
}

// CalendarEvents writes dialogues as events.
func (s Situation) CalendarEvents(dialogues []Dialogue, revisions map[ID]Revision) []CalendarEvent {
	events := make([]CalendarEvent, 0, len(dialogues))
	for _, d := range dialogues {
		events = append(events, s.calendarEvent(d, revisions[d.ID]))
	}
	return events
}

func (s Situation) calendarEvent(d Dialogue, revision Revision) CalendarEvent {
	e := CalendarEvent{
		Dialogue: d.ID, Revision: revision, Start: d.Date.At(d.Start), End: d.Date.At(d.End), State: s.eventState(d),
		Summary: s.summary(d), Location: s.venue(d), Description: strings.Join(s.eventLines(d), "\n"),
	}
	if d.End < 0 {
		e.End = e.Start.Add(time.Duration(s.usualMinutes(d.ProgrammeID)) * time.Minute)
	}
	if e.State != EventCancelled && !d.Begun(s.Now) {
		e.Reminder = fmt.Sprintf("Besok pukul %s WITA, %s", ClockText(d.Start), e.Summary)
	}
	return e
}

func (s Situation) eventState(d Dialogue) EventState {
	switch {
	case !d.Active():
		return EventCancelled
	case s.ShownState(d) == Confirmed || d.State == Held:
		return EventConfirmed
	}
	return EventTentative
}

func (s Situation) summary(d Dialogue) string {
	theme := oneLine(d.Theme)
	if r := []rune(theme); len(r) > maxSummary {
		theme = string(r[:maxSummary-1]) + "…"
	}
	st := s.Stations[d.StationID]
	return firstOf(st.Mark, st.Name) + ": " + theme
}

// usualMinutes is how long a dialogue of a programme takes that has no end.
func (s Situation) usualMinutes(programme ID) int {
	if n := s.Programmes[programme].Minutes; n > 0 {
		return n
	}
	return defaultMinutes
}

// eventLines are the lines below the heading. Phone numbers stay here.
func (s Situation) eventLines(d Dialogue) []string {
	st := s.Stations[d.StationID]
	var lines []string
	tell := func(label string, words ...string) {
		if text := strings.Join(nonEmpty(words...), "; "); text != "" {
			lines = append(lines, label+": "+text)
		}
	}
	switch {
	case d.Trashed, d.State == Proposed:
		tell("Status", "dihapus dari jadwal")
	case !d.Active():
		tell("Status", string(d.State))
	}
	if len([]rune(oneLine(d.Theme))) > maxSummary {
		tell("Tema", oneLine(d.Theme))
	}
	tell("Stasiun", st.Name)
	tell("Kanal", st.Channel)
	tell("Acara", s.Programmes[d.ProgrammeID].Name)
	tell("Narasumber utama", s.comers(d, Main)...)
	tell("Pendamping", s.comers(d, Companion)...)
	tell("Pemandu", oneLine(d.Host))
	return lines
}

// comers lists those who come in a role, with post and organization.
func (s Situation) comers(d Dialogue, role AppearanceRole) []string {
	var out []string
	for _, a := range d.Appearances {
		if a.Role != role || a.State == Unable {
			continue
		}
		p := s.Speakers[a.Addressee()]
		name := p.Name.Full()
		if title := p.Title(); title != "" {
			name += " (" + title + ")"
		}
		out = append(out, name)
	}
	return out
}

package model

import (
	"fmt"
	"slices"
	"strings"
)

// changesSince lists what a month's rows say otherwise than a released version, in the order of the
// rows, what is gone last. The zero version has no changes: everything is told for the first time.
func (s Situation) changesSince(v ScheduleVersion, rows []ScheduleRow) []ScheduleChange {
	if v.ID == "" {
		return nil
	}
	var out []ScheduleChange
	for i, r := range rows {
		old, told := v.row(r.Dialogue)
		if !told {
			out = append(out, ScheduleChange{Dialogue: r.Dialogue, Row: i + 1, Field: FieldAdded, After: rowWords(r), Reason: s.moveReason(r.Dialogue)})
			continue
		}
		for _, c := range rowChanges(old, r) {
			c.Dialogue, c.Row, c.Reason = r.Dialogue, i+1, s.changeReason(c.Field, old, r)
			out = append(out, c)
		}
	}
	for _, old := range v.Content.Rows {
		if !slices.ContainsFunc(rows, func(r ScheduleRow) bool { return r.Dialogue == old.Dialogue }) {
			out = append(out, ScheduleChange{Dialogue: old.Dialogue, Field: FieldRemoved, Before: rowWords(old), Reason: s.goneReason(old.Dialogue)})
		}
	}
	return out
}

func (v ScheduleVersion) row(dialogue ID) (ScheduleRow, bool) {
	i := slices.IndexFunc(v.Content.Rows, func(r ScheduleRow) bool { return r.Dialogue == dialogue })
	if i < 0 {
		return ScheduleRow{}, false
	}
	return v.Content.Rows[i], true
}

// place is where the row has its dialogue.
func (r ScheduleRow) place() Place { return Place{r.Date, r.Start, r.StationID} }

// rowChanges compares a row with what it was.
func rowChanges(old, now ScheduleRow) []ScheduleChange {
	var out []ScheduleChange
	note := func(field ScheduleField, before, after string) {
		if before != after {
			out = append(out, ScheduleChange{Field: field, Before: firstOf(before, "–"), After: firstOf(after, "–")})
		}
	}
	note(FieldDate, LongDate(old.Date), LongDate(now.Date))
	note(FieldTime, clockSpan(old), clockSpan(now))
	note(FieldStation, onAir(old), onAir(now))
	note(FieldVenue, old.Venue, now.Venue)
	note(FieldTheme, old.Theme, now.Theme)
	note(FieldMains, nameWords(old.Mains), nameWords(now.Mains))
	note(FieldCompanions, nameWords(old.Companions), nameWords(now.Companions))
	note(FieldHost, old.Host, now.Host)
	return out
}

func clockSpan(r ScheduleRow) string { return "pukul " + TimeRange(r.Start, r.End) }

func onAir(r ScheduleRow) string {
	return strings.Join(nonEmpty(r.Station, r.Programme), ", ")
}

func nameWords(names []ScheduledName) string {
	var out []string
	for _, n := range names {
		words := n.Name
		if n.Post != "" {
			words += " (" + n.Post + ")"
		}
		out = append(out, words)
	}
	return strings.Join(out, "; ")
}

// rowWords tells a whole row: "Kamis, 24 Desember 2026, TVRI Kaltim: Angkutan Natal".
func rowWords(r ScheduleRow) string {
	return fmt.Sprintf("%s, %s %s: %s", LongDate(r.Date), r.Station, ClockText(r.Start), short(r.Theme))
}

func (s Situation) moveReason(dialogue ID) string {
	d, _ := s.Dialogue(dialogue)
	return d.MoveReason
}

// changeReason says why a part changed, as far as somebody said so.
func (s Situation) changeReason(field ScheduleField, old, now ScheduleRow) string {
	switch field {
	case FieldDate:
		if h, ok := s.Calendar.Holiday(old.Date); ok {
			return firstOf(s.moveReason(now.Dialogue), LetterDate(old.Date)+" "+h.Name)
		}
		return s.moveReason(now.Dialogue)
	case FieldTime, FieldStation:
		if old.place() == now.place() {
			return "" // another end or programme; why it once was moved is no reason for that
		}
		return s.moveReason(now.Dialogue)
	case FieldMains:
		return s.answerReason(now.Dialogue, old.Mains)
	case FieldCompanions:
		return s.answerReason(now.Dialogue, old.Companions)
	}
	return ""
}

// answerReason says which of the former speakers cannot come, and who comes instead.
func (s Situation) answerReason(dialogue ID, former []ScheduledName) string {
	d, _ := s.Dialogue(dialogue)
	var out []string
	for _, n := range former {
		for _, a := range d.Appearances {
			switch {
			case a.SpeakerID != n.Speaker:
			case a.State == Unable:
				out = append(out, n.Name+" berhalangan")
			case a.State == Represented:
				out = append(out, n.Name+" diwakili")
			}
		}
	}
	return strings.Join(out, "; ")
}

// goneReason says why a dialogue is no longer in the schedule.
func (s Situation) goneReason(dialogue ID) string {
	d, ok := s.Dialogue(dialogue)
	switch {
	case !ok:
		return "tidak lagi dijadwalkan"
	case d.State == Cancelled, d.State == Postponed:
		return strings.Join(nonEmpty(string(d.State), d.Reason), ": ")
	}
	return strings.Join(nonEmpty("pindah ke "+LongDate(d.Date), d.MoveReason), ": ")
}

package model

import (
	"fmt"
	"slices"
)

// WarningKind classes a warning about a planned dialogue.
type WarningKind string

// The kinds.
const (
	SpeakerClash WarningKind = "bentrok_narasumber"
	StationClash WarningKind = "bentrok_stasiun"
	SpeakerAway  WarningKind = "tidak_tersedia"
	OnHoliday    WarningKind = "libur"
	TooLate      WarningKind = "terlambat_sop"
	TooOften     WarningKind = "terlalu_sering"
	WithoutPhone WarningKind = "tanpa_telepon"
	WithoutMain  WarningKind = "tanpa_utama"
)

// WarningKinds lists all kinds in the order in which they are told.
var WarningKinds = []WarningKind{SpeakerClash, StationClash, SpeakerAway, OnHoliday, TooLate, TooOften, WithoutPhone, WithoutMain}

// Warning says in words what is doubtful about a planned dialogue. It never blocks anything.
type Warning struct {
	Dialogue ID
	Kind     WarningKind
	Message  string
	Speaker  ID // whom it is about, "" when about the dialogue
}

// MonthWarnings lists the open warnings of a month's plan, by date and time of the dialogues.
func (s Situation) MonthWarnings(m Month) []Warning {
	var out []Warning
	for _, d := range s.Between(m.First(), m.Last()) {
		out = append(out, s.PlanWarnings(d)...)
	}
	return out
}

// PlanWarnings lists the open warnings of one dialogue, as it is or as it is being planned; one
// terlaksana has none.
func (s Situation) PlanWarnings(d Dialogue) []Warning {
	if !d.Active() || d.State == Held {
		return nil
	}
	var out []Warning
	note := func(kind WarningKind, speaker ID, words []string) {
		for _, w := range words {
			out = append(out, Warning{d.ID, kind, w, speaker})
		}
	}
	present := s.present(d)
	each := func(kind WarningKind, words func(Dialogue, Speaker) []string) {
		for _, p := range present {
			note(kind, p.ID, words(d, p))
		}
	}
	each(SpeakerClash, s.speakerClash)
	note(StationClash, "", s.stationClash(d))
	each(SpeakerAway, awayWords)
	note(OnHoliday, "", s.onHoliday(d))
	note(TooLate, "", s.tooLate(d))
	each(TooOften, s.tooOften)
	each(WithoutPhone, withoutPhone)
	note(WithoutMain, "", withoutMain(d))
	return out
}

func (s Situation) onHoliday(d Dialogue) []string {
	if h, ok := s.Calendar.Holiday(d.Date); ok {
		return []string{fmt.Sprintf("%s bertepatan dengan %s.", LongDate(d.Date), h.Name)}
	}
	return nil
}

func withoutPhone(_ Dialogue, p Speaker) []string {
	if len(p.Phones) == 0 {
		return []string{p.Name.Full() + " belum punya nomor telepon."}
	}
	return nil
}

// present are the speakers who are to come, each once, the representative in place of one represented.
func (s Situation) present(d Dialogue) []Speaker {
	var out []Speaker
	for _, a := range d.Appearances {
		p, ok := s.Speakers[a.Addressee()]
		if ok && a.State != Unable && !slices.ContainsFunc(out, func(q Speaker) bool { return q.ID == p.ID }) {
			out = append(out, p)
		}
	}
	return out
}

func withoutMain(d Dialogue) []string {
	switch {
	case len(d.Appearances) == 0:
		return []string{"Belum ada narasumber."}
	case !slices.ContainsFunc(d.Appearances, func(a Appearance) bool { return a.Role == Main && a.State != Unable }):
		return []string{"Belum ada narasumber utama."}
	}
	return nil
}

// awayWords tells that the speaker cannot come on the dialogue's day, or was thrown away.
func awayWords(d Dialogue, p Speaker) []string {
	var out []string
	if a, ok := p.AwayOn(d.Date); ok {
		out = append(out, p.Name.Full()+" "+a.Words()+".")
	}
	if p.Trashed {
		out = append(out, p.Name.Full()+" ada di keranjang narasumber.")
	}
	return out
}

// tooLate tells that the invitations should have gone out.
func (s Situation) tooLate(d Dialogue) []string {
	if d.Begun(s.Now) {
		return nil
	}
	for _, step := range s.Procedure.Steps {
		if step.Evidence != LettersIssued {
			continue
		}
		dates := s.Deadlines(d)[step.Number]
		if stepState(s.runs[runKey{subjectOf(step.Scope, d), step.Number}], dates, s.Today()) == StepLate {
			return []string{fmt.Sprintf("Terlambat menurut SOP: undangan (langkah %d) paling lambat %s, lewat %d hari kerja.",
				step.Number, LongDate(dates.Latest), max(1, s.Calendar.Between(dates.Latest, s.Today())))}
		}
	}
	return nil
}

// tooOften tells which appearance of the speaker in the last months this is, from the set one on.
func (s Situation) tooOften(d Dialogue, p Speaker) []string {
	if s.Settings.OftenLimit < 1 {
		return nil
	}
	since, n := d.Date.AddMonths(-s.Settings.OftenMonths), 1
	for _, sh := range within(s.showings[p.ID], since, d.Date, dayOfShowing) {
		if sh.Dialogue != d.ID && (sh.Date < d.Date || sh.Start <= d.Start) {
			n++
		}
	}
	if n < s.Settings.OftenLimit {
		return nil
	}
	return []string{fmt.Sprintf("%s tampil ke-%d kalinya dalam %d bulan (sejak %s).", p.Name.Full(), n, s.Settings.OftenMonths, LetterDate(since))}
}

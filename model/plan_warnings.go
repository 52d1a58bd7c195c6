package model

import (
	"fmt"
	"slices"
	"time"
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

// present are the speakers who are to come, the representative in place of one represented.
func (s Situation) present(d Dialogue) []Speaker {
	var out []Speaker
	for _, a := range d.Appearances {
		if p, ok := s.Speakers[a.Addressee()]; ok && a.State != Unable {
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

// speakerClash tells of another dialogue of the speaker at the same time, or too near for the way
// between two stations.
func (s Situation) speakerClash(d Dialogue, p Speaker) []string {
	here := s.span(d)
	var first string
	more := 0
	for _, sh := range s.showings[p.ID] {
		if sh.Dialogue == d.ID {
			continue
		}
		words := s.clashWords(here, d, sh)
		switch {
		case words == "":
		case first == "":
			first = p.Name.Full() + " " + words
		default:
			more++
		}
	}
	return withMore(first, more)
}

// clashWords tells how a speaker's other dialogue is in the way, "" when it is not.
func (s Situation) clashWords(here airSpan, d Dialogue, sh Showing) string {
	there := s.airSpan(sh.Date, sh.Start, sh.End, sh.ProgrammeID)
	where := s.Stations[sh.StationID].Name
	at := TimeRange(sh.Start, sh.End)
	if sh.Date != d.Date {
		at = LongDate(sh.Date) + " " + at
	}
	if here.clash(there) {
		return fmt.Sprintf("juga tampil di %s pukul %s%s", where, at, s.themeWords(sh.Dialogue))
	}
	travel := time.Duration(s.Settings.TravelMinutes) * time.Minute
	if gap := here.gap(there); sh.StationID != d.StationID && gap < travel {
		return fmt.Sprintf("hanya punya %d menit antara dialog ini dan %s pukul %s; perjalanan antarstasiun %d menit%s",
			int(gap.Minutes()), where, at, s.Settings.TravelMinutes, s.themeWords(sh.Dialogue))
	}
	return ""
}

// themeWords names another dialogue of the situation.
func (s Situation) themeWords(id ID) string {
	if d, ok := s.Dialogue(id); ok {
		return fmt.Sprintf(" (\"%s\")", short(d.Theme))
	}
	return ""
}

func (s Situation) stationClash(d Dialogue) []string {
	here := s.span(d)
	var first string
	more := 0
	for _, o := range s.Dialogues {
		if o.ID == d.ID || o.Date != d.Date || o.StationID != d.StationID || !o.Active() || !here.clash(s.span(o)) {
			continue
		}
		if first != "" {
			more++
			continue
		}
		first = fmt.Sprintf("%s sudah terisi pukul %s (\"%s\")", s.Stations[d.StationID].Name, TimeRange(o.Start, o.End), short(o.Theme))
	}
	return withMore(first, more)
}

// withMore ends the sentence of a clash, with the number of the others.
func withMore(first string, more int) []string {
	switch {
	case first == "":
		return nil
	case more > 0:
		return []string{fmt.Sprintf("%s, dan %d dialog lain.", first, more)}
	}
	return []string{first + "."}
}

// awayWords tells when the speaker cannot come on the dialogue's day.
func awayWords(d Dialogue, p Speaker) []string {
	if a, ok := p.AwayOn(d.Date); ok {
		return []string{p.Name.Full() + " " + a.Words() + "."}
	}
	return nil
}

// tooLate tells that the invitations should have gone out.
func (s Situation) tooLate(d Dialogue) []string {
	if d.Begun(s.Now) {
		return nil
	}
	for _, row := range s.Checklist(d) {
		if row.Step.Evidence == LettersIssued && row.State == StepLate {
			return []string{fmt.Sprintf("Terlambat menurut SOP: undangan (langkah %d) paling lambat %s, lewat %d hari kerja.",
				row.Step.Number, LongDate(row.Dates.Latest), max(1, s.Calendar.Between(row.Dates.Latest, s.Today())))}
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
	seen := map[ID]bool{d.ID: true}
	for _, sh := range s.showings[p.ID] {
		before := sh.Date < d.Date || sh.Date == d.Date && sh.Start <= d.Start
		if before && sh.Date >= since && !seen[sh.Dialogue] {
			seen[sh.Dialogue] = true
			n++
		}
	}
	if n < s.Settings.OftenLimit {
		return nil
	}
	return []string{fmt.Sprintf("%s tampil ke-%d kalinya dalam %d bulan (sejak %s).", p.Name.Full(), n, s.Settings.OftenMonths, LetterDate(since))}
}

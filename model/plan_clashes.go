package model

import (
	"cmp"
	"fmt"
	"slices"
	"time"
)

// reach is how many days apart two dialogues can be and still be in each other's way: one may last
// past midnight.
const reach = 1

// within returns the part of a list in order of days that lies from one day to another, inclusive.
func within[T any](list []T, from, to Date, day func(T) Date) []T {
	first, _ := slices.BinarySearchFunc(list, from, func(v T, d Date) int { return cmp.Compare(day(v), d) })
	n := slices.IndexFunc(list[first:], func(v T) bool { return day(v) > to })
	if n < 0 {
		return list[first:]
	}
	return list[first : first+n]
}

func dayOfShowing(sh Showing) Date  { return sh.Date }
func dayOfDialogue(d Dialogue) Date { return d.Date }

// speakerClash tells of another dialogue of the speaker at the same time, or too near for the way
// between two stations.
func (s Situation) speakerClash(d Dialogue, p Speaker) []string {
	here, first, more := s.span(d), "", 0
	for _, sh := range within(s.showings[p.ID], d.Date.AddDays(-reach), d.Date.AddDays(reach), dayOfShowing) {
		if sh.Dialogue == d.ID || !s.inTheWay(here, d.StationID, sh) {
			continue
		}
		if first != "" {
			more++
			continue
		}
		first = p.Name.Full() + " " + s.clashWords(here, d, sh)
	}
	return withMore(first, more)
}

// inTheWay reports whether a speaker of another dialogue cannot be in time here, or there.
func (s Situation) inTheWay(here airSpan, station ID, sh Showing) bool {
	there := s.airSpan(sh.Date, sh.Start, sh.End, sh.ProgrammeID)
	return here.clash(there) || sh.StationID != station && here.gap(there) < s.travel()
}

func (s Situation) travel() time.Duration {
	return time.Duration(s.Settings.TravelMinutes) * time.Minute
}

// clashWords tells how a speaker's other dialogue is in the way.
func (s Situation) clashWords(here airSpan, d Dialogue, sh Showing) string {
	there := s.airSpan(sh.Date, sh.Start, sh.End, sh.ProgrammeID)
	where := s.Stations[sh.StationID].Name + " " + whenSeen(d.Date, sh.Date, sh.Start, sh.End)
	if here.clash(there) {
		return fmt.Sprintf("juga tampil di %s%s", where, s.themeWords(sh.Dialogue))
	}
	return fmt.Sprintf("hanya punya %d menit antara dialog ini dan %s; perjalanan antarstasiun %d menit%s",
		int(here.gap(there).Minutes()), where, s.Settings.TravelMinutes, s.themeWords(sh.Dialogue))
}

// whenSeen tells an air time as seen from a day: "pukul 09.00 s.d. 10.00 WITA", with the date when it
// is another day's.
func whenSeen(from, day Date, start, end Clock) string {
	words := "pukul " + TimeRange(start, end)
	if day != from {
		words = LongDate(day) + " " + words
	}
	return words
}

// themeWords names another dialogue of the situation.
func (s Situation) themeWords(id ID) string {
	if d, ok := s.Dialogue(id); ok {
		return fmt.Sprintf(" (\"%s\")", short(d.Theme))
	}
	return ""
}

// stationClash tells of another dialogue of the station at the same time.
func (s Situation) stationClash(d Dialogue) []string {
	here, first, more := s.span(d), "", 0
	near := within(s.Dialogues, d.Date.AddDays(-reach), d.Date.AddDays(reach), dayOfDialogue)
	for _, o := range slices.Concat(near, s.nearby) {
		if o.StationID != d.StationID || o.ID == d.ID || !o.Active() || !here.clash(s.span(o)) {
			continue
		}
		if first != "" {
			more++
			continue
		}
		first = fmt.Sprintf("%s sudah terisi %s (\"%s\")", s.Stations[d.StationID].Name, whenSeen(d.Date, o.Date, o.Start, o.End), short(o.Theme))
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

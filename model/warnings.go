package model

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// Warnings says in words what is wrong or doubtful about a dialogue on the situation's day. They
// never block anything.
func (s Situation) Warnings(d Dialogue) []string {
	var out []string
	for _, w := range s.PlanWarnings(d) {
		out = append(out, w.Message)
	}
	return append(out, s.OtherWarnings(d)...)
}

// OtherWarnings says what else than the plan's warnings is wrong or doubtful about a dialogue.
func (s Situation) OtherWarnings(d Dialogue) []string {
	var out []string
	if d.Active() {
		out = append(s.stateWarnings(d), s.letterWarnings(d)...)
	}
	if late := s.lateSteps(d); len(late) > 0 {
		out = append(out, "Langkah "+joinWords(late)+" terlambat.")
	}
	if year := s.UnknownYear(d); year != 0 {
		out = append(out, fmt.Sprintf("Batas waktu sementara: libur %d belum ditetapkan.", year))
	}
	return out
}

func (s Situation) stateWarnings(d Dialogue) []string {
	if d.State != Held && d.Begun(s.Now) {
		return []string{"Waktu siaran sudah lewat, pelaksanaan belum dicatat."}
	}
	return nil
}

func (s Situation) letterWarnings(d Dialogue) []string {
	var out []string
	for _, l := range s.letters[d.ID] {
		if diff := s.LetterDifferences(l); l.Valid() && len(diff) > 0 {
			whom := firstOf(append(l.Content.Addressee, "narasumber")...)
			out = append(out, fmt.Sprintf("Surat kepada %s perlu ralat: %s.", whom, strings.Join(diff, ", ")))
		}
	}
	return out
}

// lateSteps are the numbers of the steps past their latest finish, but for the one that the plan's
// warnings tell.
func (s Situation) lateSteps(d Dialogue) []string {
	var out []string
	told := len(s.tooLate(d)) > 0
	for _, r := range s.Checklist(d) {
		if r.State == StepLate && !(told && r.Step.Evidence == LettersIssued) {
			out = append(out, fmt.Sprint(r.Step.Number))
		}
	}
	return out
}

// UnknownYear is the year without holiday data that makes the deadlines of a dialogue provisional;
// 0 when they stand.
func (s Situation) UnknownYear(d Dialogue) int {
	deadlines := slices.Collect(maps.Values(s.Deadlines(d)))
	if !slices.ContainsFunc(deadlines, func(dates Dates) bool { return dates.Provisional }) {
		return 0
	}
	year := d.Date.Year()
	if !s.Calendar.Known(year) {
		return year
	}
	for _, dates := range deadlines {
		for _, y := range []int{dates.Start.Year(), dates.Latest.Year()} {
			if !s.Calendar.Known(y) {
				return y
			}
		}
	}
	return year
}

func (s Situation) facts(d Dialogue, role AppearanceRole) DialogueFacts {
	f := DialogueFacts{
		Date: d.Date, Start: d.Start, End: d.End, Station: s.Stations[d.StationID].Name,
		Venue: s.venue(d), Theme: d.Theme, Role: string(role),
	}
	for _, a := range d.Appearances {
		if role == Companion && a.Role == Main && a.State != Unable {
			f.Mains = append(f.Mains, a.Addressee())
		}
	}
	return f
}

// venue is where the dialogue takes place: its own place, else the station's usual one.
func (s Situation) venue(d Dialogue) string {
	if d.Venue != "" {
		return d.Venue
	}
	return s.Stations[d.StationID].Venue
}

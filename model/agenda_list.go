package model

import (
	"maps"
	"slices"
)

// AgendaSummary is a month's plan in a line.
type AgendaSummary struct {
	Month    Month
	Version  int // of the released schedule that stands, 0 for none
	Decided  bool
	Target   int
	Planned  int // active dialogues, the held ones included
	Held     int
	Warnings int // open ones
}

// AgendaList sums up the months that have dialogues, slots, a meeting or a released schedule, by
// month. A month that is asked for is listed whatever it has; "" asks for none.
func (o *Office) AgendaList(asked Month) ([]AgendaSummary, error) {
	var out []AgendaSummary
	err := o.Read(func(tx Tx) error {
		months, err := plannedMonths(tx, asked)
		if err != nil || len(months) == 0 {
			return err
		}
		s, err := loadSituation(tx, months[0].First(), months[len(months)-1].Last())
		for _, m := range months {
			out = append(out, s.monthSummary(m))
		}
		return err
	})
	return out, err
}

func plannedMonths(tx Tx, asked Month) ([]Month, error) {
	if asked != "" {
		return []Month{asked}, nil
	}
	seen := map[Month]bool{}
	dialogues, err := tx.Dialogues(DialogueQuery{})
	if err != nil {
		return nil, err
	}
	for _, d := range dialogues {
		seen[d.Date.Month()] = true
	}
	slots, err := tx.Slots(firstDay, lastDay)
	if err != nil {
		return nil, err
	}
	for _, a := range slots {
		seen[a.Date.Month()] = true
	}
	agendas, err := tx.Agendas()
	if err != nil {
		return nil, err
	}
	for _, a := range agendas {
		seen[a.Month] = true
	}
	versions, err := tx.VersionHeads()
	for _, v := range versions {
		seen[v.Month] = true
	}
	return slices.Sorted(maps.Keys(seen)), err
}

// firstDay and lastDay are before and after everything that is ever on air.
const (
	firstDay Date = "0001-01-01"
	lastDay  Date = "9999-12-31"
)

func (s Situation) monthSummary(m Month) AgendaSummary {
	a := AgendaSummary{
		Month: m, Version: s.versions[m].Number, Decided: s.agendas[m].Decided(), Target: s.Settings.MonthTarget,
		Warnings: len(s.MonthWarnings(m)),
	}
	for _, d := range s.Between(m.First(), m.Last()) {
		if d.Active() {
			a.Planned++
		}
		if d.State == Held {
			a.Held++
		}
	}
	return a
}

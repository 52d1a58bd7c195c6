package model

import (
	"cmp"
	"slices"
)

// lateLookback is how many days back the overview searches for late steps.
const lateLookback = 366

// Task is a step waiting to be done; shared steps name their first dialogue.
type Task struct {
	Dialogue Dialogue
	Row      StepRow
}

// Overview is what Beranda shows on a day.
type Overview struct {
	Situation  Situation
	ThisWeek   []Dialogue
	NextWeek   []Dialogue
	Late       []Task // by latest finish
	DueToday   []Task // paling lambat today
	DueWeek    []Task // paling lambat after today, up to Sunday
	Quotas     []Quota
	Unissued   int // invitations to issue for coming dialogues
	Unsent     int // issued invitations to coming dialogues that did not go out
	Unanswered int // speakers invited to coming dialogues who have not answered
	Unmarked   int // dialogues begun, not marked
}

// Overview reads the day's overview.
func (o *Office) Overview() (Overview, error) {
	var v Overview
	err := o.Read(func(tx Tx) error {
		today := DateOf(tx.Now())
		s, err := loadSituation(tx, today.AddDays(-lateLookback), today.AddDays(45))
		if err != nil {
			return err
		}
		v.Situation = s
		w := today.Week()
		v.ThisWeek, v.NextWeek = s.Between(w.Monday(), w.Sunday()), s.Between(w.Add(1).Monday(), w.Add(1).Sunday())
		v.collectTasks(today)
		v.count()
		v.Quotas, err = quotas(tx, s.Settings, today)
		return err
	})
	return v, err
}

func (v *Overview) collectTasks(today Date) {
	seen := map[runKey]bool{}
	sunday := today.Week().Sunday()
	for _, d := range v.Situation.Dialogues {
		if !d.Active() {
			continue
		}
		for _, row := range v.Situation.Checklist(d) {
			key := runKey{row.Subject, row.Step.Number}
			if seen[key] {
				continue
			}
			seen[key] = true
			t := Task{d, row}
			switch {
			case row.State == StepLate:
				v.Late = append(v.Late, t)
			case row.State == StepDue && row.Dates.Latest == today:
				v.DueToday = append(v.DueToday, t)
			case (row.State == StepDue || row.State == StepOpen) && row.Dates.Latest > today && row.Dates.Latest <= sunday:
				v.DueWeek = append(v.DueWeek, t)
			}
		}
	}
	for _, list := range [][]Task{v.Late, v.DueToday, v.DueWeek} {
		slices.SortStableFunc(list, func(a, b Task) int { return cmp.Compare(a.Row.Dates.Latest, b.Row.Dates.Latest) })
	}
}

func (v *Overview) count() {
	s := v.Situation
	ready, _ := s.Tray()
	for _, t := range ready {
		if t.Letter.Kind.Invites() && t.Dialogue.State != Held && !t.Dialogue.Begun(s.Now) {
			v.Unsent++
		}
	}
	for _, d := range s.Dialogues {
		if !d.Active() || d.State == Held {
			continue
		}
		if d.Begun(s.Now) {
			v.Unmarked++
			continue
		}
		for _, slot := range s.Invitations(d) {
			if !slot.Letter.Valid() {
				v.Unissued++
			} else if slot.Appearance.State == Invited || slot.Appearance.State == Contacted {
				v.Unanswered++
			}
		}
	}
}

func quotas(tx Tx, set Settings, today Date) ([]Quota, error) {
	return countQuotas(tx, []quotaSpan{weekSpan("Pekan ini", set, today.Week()), monthSpan(set, today.Month()), yearSpan(set, today.Year())})
}

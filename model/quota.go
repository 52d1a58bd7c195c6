package model

import "fmt"

// Quota compares held and planned dialogues with a target. Targets are wishes: they forbid nothing.
type Quota struct {
	Label         string
	From, To      Date // its days
	Held, Planned int  // planned counts active dialogues, the held ones included
	Target        int
}

// quotaSpan is some days with their target.
type quotaSpan struct {
	label    string
	from, to Date
	target   int
}

func weekSpan(label string, set Settings, w Week) quotaSpan {
	return quotaSpan{label, w.Monday(), w.Sunday(), set.WeekTarget}
}

func monthSpan(set Settings, m Month) quotaSpan {
	return quotaSpan{MonthName(m), m.First(), m.Last(), set.MonthTarget}
}

func yearSpan(set Settings, year int) quotaSpan {
	return quotaSpan{fmt.Sprintf("Tahun %d", year), MakeDate(year, 1, 1), MakeDate(year, 12, 31), set.YearTarget}
}

// Quotas compares the week, the month and the year of a day with their targets.
func (o *Office) Quotas(day Date) ([]Quota, error) {
	var out []Quota
	err := o.Read(func(tx Tx) error {
		set, err := tx.Settings()
		if err != nil {
			return err
		}
		w := day.Week()
		out, err = countQuotas(tx, []quotaSpan{weekSpan(fmt.Sprintf("Pekan %d", w.Number()), set, w), monthSpan(set, day.Month()), yearSpan(set, day.Year())})
		return err
	})
	return out, err
}

func countQuotas(tx Tx, spans []quotaSpan) ([]Quota, error) {
	out := make([]Quota, 0, len(spans))
	for _, sp := range spans {
		q := Quota{Label: sp.label, From: sp.from, To: sp.to, Target: sp.target}
		var err error
		if q.Held, err = tx.CountHeld(sp.from, sp.to); err != nil {
			return nil, err
		}
		if q.Planned, err = tx.CountPlanned(sp.from, sp.to); err != nil {
			return nil, err
		}
		out = append(out, q)
	}
	return out, nil
}

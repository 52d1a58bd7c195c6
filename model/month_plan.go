package model

import "slices"

// MonthPlan is everything the screen of a month's agenda shows.
type MonthPlan struct {
	Month     Month
	Situation Situation
	Agenda    Agenda // with an ID even when nothing is stored yet
	Slots     []PlanSlot
	Themes    []BankTheme // those without a slot
	Warnings  []Warning
	Quotas    []Quota // the weeks of the month, the month, the year
	Versions  []ScheduleVersion
	Changes   []ScheduleChange // since the version that stands
}

// PlanSlot is a slot with the dialogue that stands on it, "" when it is empty.
type PlanSlot struct {
	Slot
	Filled ID
}

// MonthPlan reads a month's agenda.
func (o *Office) MonthPlan(m Month) (MonthPlan, error) {
	p := MonthPlan{Month: m}
	err := o.Read(func(tx Tx) error {
		plan, s, err := planSchedule(tx, m)
		if err != nil {
			return err
		}
		p.Situation, p.Warnings, p.Changes = s, plan.Warnings, plan.Content.Changes
		if p.Agenda, err = agendaOf(tx, m); err != nil {
			return err
		}
		from, to := m.First().Monday(), m.Last().Week().Sunday()
		slots, err := tx.Slots(from, to)
		if err != nil {
			return err
		}
		for _, slot := range slots {
			p.Slots = append(p.Slots, PlanSlot{slot, s.fills(slot)})
		}
		themes, err := bank(tx)
		if err != nil {
			return err
		}
		p.Themes = slices.DeleteFunc(themes, func(b BankTheme) bool { return !b.Free() })
		if p.Versions, err = tx.Versions(m); err != nil {
			return err
		}
		p.Quotas, err = monthQuotas(tx, s.Settings, m)
		return err
	})
	return p, err
}

// monthQuotas counts each week with a working day in the month, the month and its year.
func monthQuotas(tx Tx, set Settings, m Month) ([]Quota, error) {
	var spans []quotaSpan
	for w := m.First().AddDays(2).Week(); w.Monday() <= m.Last(); w = w.Add(1) {
		spans = append(spans, weekSpan(DateRange(w.Monday(), w.Sunday()), set, w))
	}
	return countQuotas(tx, append(spans, monthSpan(set, m), yearSpan(set, m.First().Year())))
}

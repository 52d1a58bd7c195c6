package model

// Deadlines are the dates of the nine steps of one dialogue, by step number. Steps without a date
// are missing.
type Deadlines map[int]Dates

// DialogueDeadlines counts back and forward from air date h: the steps of scope dialogue before
// the broadcast fill the working days before h (h excluded), those after it start on h, and the
// week's steps on the first working day after the week's Sunday. The month's steps count back
// from the earliest air date of the month, "" when it has none.
func DialogueDeadlines(p Procedure, c WorkCalendar, h, earliest Date) Deadlines {
	out := Deadlines{}
	countBack(p, c, h, ScopeDialogue, out)
	if earliest != "" {
		month := Deadlines{}
		countBack(p, c, earliest, ScopeMonth, month)
		for n, d := range month {
			if scopeOf(p, n) == ScopeMonth {
				out[n] = d
			}
		}
	}
	countForward(p, c, h, out)
	if number, dates := WeekDeadline(p, c, h.Week()); number > 0 {
		out[number] = dates
	}
	for n, d := range out {
		from := h
		if scopeOf(p, n) == ScopeMonth {
			from = earliest
		}
		out[n] = markProvisional(c, from, d)
	}
	return out
}

// broadcastStep is the first step on or after the air date: the broadcast lies before it.
const broadcastStep = 7

// countBack walks the steps before the broadcast backwards from h down to those of the given
// scope. A step counted in days fills whole working days; minutes and hours share a day with
// each other, never with a step counted in days.
func countBack(p Procedure, c WorkCalendar, h Date, down Scope, out Deadlines) {
	cursor, shares := h, false
	for i := len(p.Steps) - 1; i >= 0; i-- {
		s := p.Steps[i]
		if s.Number >= broadcastStep || s.Scope == ScopeWeek || (s.Scope == ScopeMonth && down != ScopeMonth) {
			continue
		}
		short := s.Time.Unit != Days
		finish := cursor
		if !short || !shares {
			finish = c.Add(cursor, -1)
		}
		d := Dates{Start: finish, Target: finish, Latest: finish}
		if !short {
			d.Start = back(c, finish, s.Time.Max-1)
			d.Target = forward(c, d.Start, s.Time.Min-1)
		}
		out[s.Number] = d
		cursor, shares = d.Start, short
	}
}

// countForward walks the dialogue's steps from the broadcast on.
func countForward(p Procedure, c WorkCalendar, h Date, out Deadlines) {
	cursor, shares := c.Add(h, 0), true
	for _, s := range p.Steps {
		if s.Number < broadcastStep || s.Scope != ScopeDialogue {
			continue
		}
		short := s.Time.Unit != Days
		start := cursor
		if !shares {
			start = c.Add(cursor, 1)
		}
		out[s.Number] = span(c, start, s.Time)
		cursor = out[s.Number].Latest
		shares = short
	}
}

// WeekDeadline returns the number and dates of the week's step, which starts on the first working
// day after the week's Sunday; 0 when the SOP has no weekly step.
func WeekDeadline(p Procedure, c WorkCalendar, w Week) (int, Dates) {
	for _, s := range p.Steps {
		if s.Scope == ScopeWeek {
			return s.Number, markProvisional(c, w.Sunday(), span(c, c.Add(w.Sunday(), 1), s.Time))
		}
	}
	return 0, Dates{}
}

// span lets a step of the given time start on a working day.
func span(c WorkCalendar, start Date, t Duration) Dates {
	d := Dates{Start: start, Target: start, Latest: start}
	if t.Unit == Days {
		d.Target = forward(c, start, t.Min-1)
		d.Latest = forward(c, start, t.Max-1)
	}
	return d
}

func forward(c WorkCalendar, d Date, n int) Date {
	if n <= 0 {
		return d
	}
	return c.Add(d, n)
}

func back(c WorkCalendar, d Date, n int) Date {
	if n <= 0 {
		return d
	}
	return c.Add(d, -n)
}

func scopeOf(p Procedure, number int) Scope {
	for _, s := range p.Steps {
		if s.Number == number {
			return s.Scope
		}
	}
	return ""
}

// markProvisional marks dates that were counted from a day through a year without holiday data.
func markProvisional(c WorkCalendar, from Date, d Dates) Dates {
	d.Provisional = !c.Known(from.Year()) || !c.Known(d.Start.Year()) || !c.Known(d.Latest.Year())
	return d
}

// ConfirmBy returns the day an invitation asks to confirm by: the working day before the latest
// finish of step 5.
func ConfirmBy(dates Deadlines, c WorkCalendar) Date {
	d, ok := dates[5]
	if !ok {
		return ""
	}
	return c.Add(d.Latest, -1)
}

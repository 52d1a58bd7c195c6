package model

import "time"

// WorkCalendar knows the working days: Monday to Friday less the holidays. The zero value has no
// holidays, and every year in it is provisional.
type WorkCalendar struct {
	days  map[Date]Holiday
	years map[int]bool
}

// NewWorkCalendar makes a calendar of the holidays; a year counts as known when it has at least
// one of them.
func NewWorkCalendar(holidays []Holiday) WorkCalendar {
	c := WorkCalendar{days: make(map[Date]Holiday, len(holidays)), years: map[int]bool{}}
	for _, h := range holidays {
		if old, ok := c.days[h.Date]; !ok || old.Kind == JointLeave {
			c.days[h.Date] = h
		}
		c.years[h.Date.Year()] = true
	}
	return c
}

// Holiday returns the holiday of a day; national holidays come before joint leave.
func (c WorkCalendar) Holiday(d Date) (Holiday, bool) {
	h, ok := c.days[d]
	return h, ok
}

// IsWorkday reports whether d is Monday to Friday and no holiday.
func (c WorkCalendar) IsWorkday(d Date) bool {
	if w := d.Weekday(); w == time.Saturday || w == time.Sunday {
		return false
	}
	_, off := c.days[d]
	return !off
}

// Known reports whether the year has holiday data.
func (c WorkCalendar) Known(year int) bool { return c.years[year] }

// searchLimit bounds the walk to the next working day, in calendar days, so that a calendar full
// of holidays cannot hang the program.
const searchLimit = 400

// Add returns the n-th working day after d (before it for negative n); for n = 0 it returns d
// when d is a working day and the next one otherwise.
func (c WorkCalendar) Add(d Date, n int) Date {
	step := 1
	if n < 0 {
		step, n = -1, -n
	}
	if n == 0 {
		for range searchLimit {
			if c.IsWorkday(d) {
				break
			}
			d = d.AddDays(1)
		}
		return d
	}
	for range n {
		d = d.AddDays(step)
		for range searchLimit {
			if c.IsWorkday(d) {
				break
			}
			d = d.AddDays(step)
		}
	}
	return d
}

// Between counts the working days from a to b, a excluded, b included; negative when b is before
// a.
func (c WorkCalendar) Between(a, b Date) int {
	if b < a {
		return -c.Between(b, a)
	}
	n := 0
	for d := a; d < b; {
		d = d.AddDays(1)
		if c.IsWorkday(d) {
			n++
		}
	}
	return n
}

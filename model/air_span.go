package model

import "time"

// airSpan is a stretch of time on air.
type airSpan struct{ from, to time.Time }

// airSpan makes one; an open end takes the programme's length, else an hour.
func (s Situation) airSpan(d Date, start, end Clock, programme ID) airSpan {
	if end < 0 {
		end = start + Clock(s.usualMinutes(programme))
	}
	from := d.At(start)
	return airSpan{from, from.Add(time.Duration(end-start) * time.Minute)}
}

// span is a dialogue's time on air.
func (s Situation) span(d Dialogue) airSpan {
	return s.airSpan(d.Date, d.Start, d.End, d.ProgrammeID)
}

// clash reports whether two spans share time: equal starts do, touching ends do not.
func (a airSpan) clash(b airSpan) bool {
	return a.from.Equal(b.from) || a.from.Before(b.to) && b.from.Before(a.to)
}

// gap is the time between two spans that do not clash.
func (a airSpan) gap(b airSpan) time.Duration {
	if a.from.Before(b.from) {
		return b.from.Sub(a.to)
	}
	return a.from.Sub(b.to)
}

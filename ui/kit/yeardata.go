package kit

import "time"

// YearData is everything a YearGrid shows.
type YearData struct {
	Year   int
	Months [12]YearMonth
}

// YearMonth is one small month, its days from the first on. Held of Target is written beside its name; Planned counts
// the held ones and those still to come.
type YearMonth struct {
	Held, Planned, Target int
	Days                  [31]YearDay
}

// YearDay is one day. State is that of its dialogues: "done", "planned", "late", or empty for a day without any.
type YearDay struct {
	State          string
	Holiday, Today bool
}

// daysIn is how many days a month from 0 has, and on which day of the week its first falls, 0 for Monday.
func (y *YearData) daysIn(month int) (days, first int) {
	begin := civil(y.Year, month+1, 1)
	return civil(y.Year, month+2, 0).Day(), (int(begin.Weekday()) + 6) % 7
}

// today returns the day marked as today, the first of the year when none is.
func (y *YearData) today() time.Time {
	for m := range y.Months {
		for d := range y.Months[m].Days {
			if y.Months[m].Days[d].Today {
				return civil(y.Year, m+1, d+1)
			}
		}
	}
	return civil(y.Year, 1, 1)
}

package model

import (
	"encoding/json"
	"fmt"
	"time"
)

// WITA is the only time zone of the program: UTC+8, without daylight saving time.
var WITA = time.FixedZone("WITA", 8*3600)

// Date is a day of the civil calendar, written 2006-01-02; the zero value is no date. Dates
// compare with the string operators.
type Date string

// MakeDate returns the day, normalised as time.Date does.
func MakeDate(year, month, day int) Date {
	return DateOf(time.Date(year, time.Month(month), day, 12, 0, 0, 0, WITA))
}

// DateOf returns the WITA day of t.
func DateOf(t time.Time) Date { return Date(t.In(WITA).Format("2006-01-02")) }

// Valid reports whether d is a day of the calendar.
func (d Date) Valid() bool {
	_, err := time.Parse("2006-01-02", string(d))
	return err == nil
}

// Time returns 12.00 WITA of the day; the zero time for no date.
func (d Date) Time() time.Time {
	t, err := time.ParseInLocation("2006-01-02", string(d), WITA)
	if err != nil {
		return time.Time{}
	}
	return t.Add(12 * time.Hour)
}

// At returns the moment of clock c on the day.
func (d Date) At(c Clock) time.Time {
	return d.Time().Add(time.Duration(int(c)-12*60) * time.Minute)
}

// AddDays returns the day n calendar days later (earlier for negative n).
func (d Date) AddDays(n int) Date { return DateOf(d.Time().AddDate(0, 0, n)) }

// AddMonths returns the same day n months later, the month's last where it has no such day.
func (d Date) AddMonths(n int) Date {
	m := d.Month().Add(n)
	return min(m.First().AddDays(d.Day()-1), m.Last())
}

// DaysUntil counts calendar days from d to other; negative when other is earlier.
func (d Date) DaysUntil(other Date) int {
	return int(other.Time().Sub(d.Time()).Hours() / 24)
}

// Weekday returns the day of the week.
func (d Date) Weekday() time.Weekday { return d.Time().Weekday() }

// Year, Month and Day take the date apart.
func (d Date) Year() int { return d.Time().Year() }

// MonthNumber returns 1 to 12.
func (d Date) MonthNumber() int { return int(d.Time().Month()) }

// Day returns the day of the month.
func (d Date) Day() int { return d.Time().Day() }

// Month returns the month the day lies in.
func (d Date) Month() Month { return Month(string(d)[:min(7, len(d))]) }

// Week returns the Monday-Sunday week the day lies in.
func (d Date) Week() Week {
	y, w := d.Time().ISOWeek()
	return Week(fmt.Sprintf("%04d-W%02d", y, w))
}

// Monday returns the Monday of the day's week.
func (d Date) Monday() Date { return d.AddDays(-(int(d.Weekday()) + 6) % 7) }

// Month is a calendar month, written 2006-01.
type Month string

// ParseMonth reads 2026-11.
func ParseMonth(s string) (Month, error) {
	t, err := time.Parse("2006-01", s)
	if err != nil {
		return "", FieldError("bulan", "Bulan %q tidak dikenal. Tulis seperti 2026-11.", s)
	}
	return Month(t.Format("2006-01")), nil
}

// First returns the first day of the month.
func (m Month) First() Date { return Date(string(m) + "-01") }

// Last returns the last day of the month.
func (m Month) Last() Date { return m.Add(1).First().AddDays(-1) }

// Add returns the month n months later.
func (m Month) Add(n int) Month { return DateOf(m.First().Time().AddDate(0, n, 0)).Month() }

// Week is an ISO week, Monday to Sunday, written 2006-W02.
type Week string

// ParseWeek reads 2026-W47; a week the year does not have is refused.
func ParseWeek(s string) (Week, error) {
	var y, n int
	if c, err := fmt.Sscanf(s, "%4d-W%2d", &y, &n); err == nil && c == 2 && y > 0 {
		if w := isoMonday(y, n).Week(); string(w) == s {
			return w, nil
		}
	}
	return "", FieldError("pekan", "Pekan %q tidak dikenal. Tulis seperti 2026-W47.", s)
}

func isoMonday(year, week int) Date {
	return MakeDate(year, 1, 4).Monday().AddDays((week - 1) * 7)
}

// Monday returns the first day of the week.
func (w Week) Monday() Date {
	var y, n int
	if _, err := fmt.Sscanf(string(w), "%4d-W%2d", &y, &n); err != nil {
		return ""
	}
	return isoMonday(y, n)
}

// Sunday returns the last day of the week.
func (w Week) Sunday() Date { return w.Monday().AddDays(6) }

// Number returns the ISO number, 1 to 53.
func (w Week) Number() int {
	_, n := w.Monday().Time().ISOWeek()
	return n
}

// Add returns the week n weeks later.
func (w Week) Add(n int) Week { return w.Monday().AddDays(7 * n).Week() }

// Clock is a time of day in minutes after midnight, 0 to 1439; NoClock is none.
type Clock int

// NoClock is the absent time of day.
const NoClock Clock = -1

// ParseISOClock reads 09:00.
func ParseISOClock(s string) (Clock, error) {
	t, err := time.Parse("15:04", s)
	if err != nil {
		return NoClock, FieldError("pukul", "Pukul %q tidak ada. Tulis seperti 09.00.", s)
	}
	return Clock(t.Hour()*60 + t.Minute()), nil
}

// String writes 09:00, "" for NoClock.
func (c Clock) String() string {
	if c < 0 {
		return ""
	}
	return fmt.Sprintf("%02d:%02d", int(c)/60, int(c)%60)
}

// MarshalJSON writes "09:00" or null.
func (c Clock) MarshalJSON() ([]byte, error) {
	if c < 0 {
		return []byte("null"), nil
	}
	return json.Marshal(c.String())
}

// UnmarshalJSON reads what MarshalJSON writes.
func (c *Clock) UnmarshalJSON(b []byte) error {
	var s *string
	if err := json.Unmarshal(b, &s); err != nil {
		return err
	}
	if s == nil || *s == "" {
		*c = NoClock
		return nil
	}
	v, err := ParseISOClock(*s)
	*c = v
	return err
}

package model

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

var monthWords = [...]string{"", "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli",
	"Agustus", "September", "Oktober", "November", "Desember"}

var weekdayWords = [...]string{"Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"}

// MonthWord returns the name of month 1 to 12, "November"; "" for any other number.
func MonthWord(month int) string {
	if month < 1 || month > 12 {
		return ""
	}
	return monthWords[month]
}

// WeekdayWord returns the name of the day, "Selasa".
func WeekdayWord(w time.Weekday) string { return weekdayWords[int(w)%7] }

// WeekdayShort returns the first three letters of the day, "Sel".
func WeekdayShort(w time.Weekday) string { return WeekdayWord(w)[:3] }

// LongDate writes "Selasa, 24 November 2026"; "" for no date, as all date writers do.
func LongDate(d Date) string {
	if !d.Valid() {
		return ""
	}
	return WeekdayWord(d.Weekday()) + ", " + LetterDate(d)
}

// LetterDate writes "24 November 2026".
func LetterDate(d Date) string {
	if !d.Valid() {
		return ""
	}
	return fmt.Sprintf("%d %s %d", d.Day(), MonthWord(d.MonthNumber()), d.Year())
}

// ShortDate writes "24-11-2026".
func ShortDate(d Date) string {
	if !d.Valid() {
		return ""
	}
	return d.Time().Format("02-01-2006")
}

// DayMonth writes "Sel 24 Nov".
func DayMonth(d Date) string {
	if !d.Valid() {
		return ""
	}
	return fmt.Sprintf("%s %d %s", WeekdayShort(d.Weekday()), d.Day(), MonthWord(d.MonthNumber())[:3])
}

// MonthName writes "November 2026"; "" for no month.
func MonthName(m Month) string {
	d := m.First()
	if !d.Valid() {
		return ""
	}
	return fmt.Sprintf("%s %d", MonthWord(d.MonthNumber()), d.Year())
}

// DateRange writes both days with what they share said once: "23 s.d. 29 November 2026",
// "30 November s.d. 6 Desember 2026", "28 Desember 2026 s.d. 3 Januari 2027"; one date when the
// days are equal.
func DateRange(a, b Date) string {
	if !a.Valid() || !b.Valid() || a == b {
		return LetterDate(max(a, b))
	}
	first := strconv.Itoa(a.Day())
	if a.Month() != b.Month() {
		first += " " + MonthWord(a.MonthNumber())
	}
	if a.Year() != b.Year() {
		first += " " + strconv.Itoa(a.Year())
	}
	return first + " s.d. " + LetterDate(b)
}

// ClockText writes "09.00"; "" for NoClock.
func ClockText(c Clock) string { return strings.Replace(c.String(), ":", ".", 1) }

// TimeRange writes "09.00 s.d. 10.00 WITA", "09.00 WITA s.d. selesai" for an open end and "" for
// an absent start.
func TimeRange(start, end Clock) string {
	switch {
	case start < 0:
		return ""
	case end < 0:
		return ClockText(start) + " WITA s.d. selesai"
	}
	return ClockText(start) + " s.d. " + ClockText(end) + " WITA"
}

// Moment writes "26-11-2026 08.15 WITA"; "" for the zero time.
func Moment(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.In(WITA).Format("02-01-2006 15.04") + " WITA"
}

// Thousands writes n with dots between groups of three digits, "1.250".
func Thousands(n int) string {
	s := strconv.Itoa(n)
	sign := ""
	if n < 0 {
		sign, s = "-", s[1:]
	}
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "." + s[i:]
	}
	return sign + s
}

// OrdinalWord writes "pertama", "kedua", "kesebelas".
func OrdinalWord(n int) string {
	switch {
	case n == 1:
		return "pertama"
	case n < 1 || n > 9999:
		return "ke-" + Thousands(n)
	}
	return "ke" + Terbilang(n)
}

// WeekOfMonth returns which Monday of its month the week's Monday is, 1 to 5.
func WeekOfMonth(w Week) int { return (w.Monday().Day() + 6) / 7 }

// Ago writes how long ago something was in its largest unit, "6 jam lalu"; less than a minute,
// and times to come, are "baru saja".
func Ago(d time.Duration) string {
	const day = 24 * time.Hour
	units := []struct {
		size time.Duration
		word string
	}{{365 * day, "tahun"}, {30 * day, "bulan"}, {day, "hari"}, {time.Hour, "jam"}, {time.Minute, "menit"}}
	for _, u := range units {
		if d >= u.size {
			return fmt.Sprintf("%d %s lalu", d/u.size, u.word)
		}
	}
	return "baru saja"
}

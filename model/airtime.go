package model

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

// AirTime is a recurring time of a programme: a weekday and hour, in every week, every n-th week
// or some weeks of the month, perhaps only between two days.
type AirTime struct {
	ID          ID
	Weekday     time.Weekday
	Start       Clock
	Minutes     int   // 0 takes the programme's usual length
	Every       int   // 1 is every week; n counts from the week of From
	MonthWeeks  []int // 1 to 5: only the n-th such weekday of a month; none is all
	From, Until Date  // both inclusive, "" is open
}

// MaxEvery bounds how many weeks may lie between two broadcasts.
const MaxEvery = 53

// On reports whether the programme is on air at this time on day d.
func (a AirTime) On(d Date) bool {
	switch {
	case d.Weekday() != a.Weekday, a.From != "" && d < a.From, a.Until != "" && d > a.Until:
		return false
	case len(a.MonthWeeks) > 0 && !slices.Contains(a.MonthWeeks, (d.Day()+6)/7):
		return false
	case a.Every > 1:
		return a.From.Monday().DaysUntil(d.Monday())/7%a.Every == 0
	}
	return true
}

// Validate refuses times that never come.
func (a AirTime) Validate() error {
	switch {
	case a.Weekday < time.Sunday || a.Weekday > time.Saturday:
		return FieldError("hari", "Hari siaran belum dipilih.")
	case a.Start < 0 || a.Start >= 24*60:
		return FieldError("mulai", "Pukul siaran belum diisi. Tulis seperti 09.00.")
	case a.Every < 1 || a.Every > MaxEvery:
		return FieldError("setiap", "Jarak siaran: setiap 1 sampai %d pekan.", MaxEvery)
	case a.Minutes < 0 || a.Minutes > 24*60:
		return FieldError("lama", "Lama siaran: 0 sampai 1.440 menit; 0 berarti sama dengan acaranya.")
	case slices.ContainsFunc(a.MonthWeeks, func(n int) bool { return n < 1 || n > 5 }):
		return FieldError("pekan", "Pekan dalam bulan: 1 sampai 5.")
	}
	return a.validateSpan()
}

// validateSpan checks the days between which the time comes.
func (a AirTime) validateSpan() error {
	switch {
	case a.Every > 1 && a.From == "":
		return FieldError("dari", "Siaran setiap %d pekan perlu tanggal pertama. Isi \"Mulai tanggal\".", a.Every)
	case a.From != "" && !a.From.Valid():
		return FieldError("dari", "Tanggal mulai siaran tidak ada. Tulis seperti 24-11-2026.")
	case a.Until != "" && !a.Until.Valid():
		return FieldError("sampai", "Tanggal akhir siaran tidak ada. Tulis seperti 24-11-2026.")
	case a.From != "" && a.Until != "" && a.Until < a.From:
		return FieldError("sampai", "Masa siaran berakhir sebelum mulai.")
	}
	return nil
}

// Words tells the time as people say it: "Selasa, 09.00", "Rabu, 03.00, setiap 2 pekan mulai
// 07-01-2026", "Kamis, 16.00, pekan ke-1 dan ke-3".
func (a AirTime) Words() string {
	words := []string{WeekdayWord(a.Weekday), ClockText(a.Start)}
	if a.Every > 1 {
		words = append(words, fmt.Sprintf("setiap %d pekan mulai %s", a.Every, ShortDate(a.From)))
	}
	if len(a.MonthWeeks) > 0 {
		var which []string
		for _, n := range a.MonthWeeks {
			which = append(which, fmt.Sprintf("ke-%d", n))
		}
		words = append(words, "pekan "+joinWords(which))
	}
	if a.From != "" && a.Every <= 1 {
		words = append(words, "mulai "+ShortDate(a.From))
	}
	if a.Until != "" {
		words = append(words, "sampai "+ShortDate(a.Until))
	}
	return strings.Join(words, ", ")
}

// AirTimeOn returns the first of the programme's times on a day.
func (p Programme) AirTimeOn(d Date) (AirTime, bool) {
	i := slices.IndexFunc(p.AirTimes, func(a AirTime) bool { return d.Valid() && a.On(d) })
	if i < 0 {
		return AirTime{}, false
	}
	return p.AirTimes[i], true
}

// nextWithin is how many days ahead Next looks: five broadcasts of one in every 53 weeks.
const nextWithin = 5*MaxEvery*7 + 7

// Next lists the next n days, from one on, on which the programme is on air.
func (p Programme) Next(from Date, n int) []Date {
	var out []Date
	for d, last := from, from.AddDays(nextWithin); len(out) < n && d <= last; d = d.AddDays(1) {
		if _, onAir := p.AirTimeOn(d); onAir {
			out = append(out, d)
		}
	}
	return out
}

// End is when a broadcast that starts at start usually ends: by the air time's own length, else
// the programme's, else after an hour; NoClock when that would be past midnight.
func (p Programme) End(start Clock, a AirTime) Clock {
	minutes := defaultMinutes
	switch {
	case a.Minutes > 0:
		minutes = a.Minutes
	case p.Minutes > 0:
		minutes = p.Minutes
	}
	if end := start + Clock(minutes); end < 24*60 {
		return end
	}
	return NoClock
}

package model

import (
	"regexp"
	"strconv"
	"strings"
	"time"
)

// The years a typed date may lie in.
const (
	firstYear = 1900
	lastYear  = 2199
)

var (
	dateForm   = regexp.MustCompile(`^[a-z0-9' ,./-]+$`)
	datePiece  = regexp.MustCompile(`[0-9]+|[a-z']+`)
	midnight   = regexp.MustCompile(`[ t]00:00(:00(\.0+)?)?z?$`)
	dayNumber  = regexp.MustCompile(`^[34567][0-9]{4}$`)
	clockNoise = regexp.MustCompile(`^(pukul|jam|pkl\.?|pk\.)\s*|[\s.]*wita\.?$|\.$`)
	clockForm  = regexp.MustCompile(`^([0-9]{1,2})(?:[.:,]([0-9]{2})(?:[.:]00)?|([0-9]{2}))?$`)
	clockHalf  = regexp.MustCompile(`^([0-9]{1,2})[.:,]([0-9])$`)
)

var monthNumbers = map[string]int{
	"jan": 1, "feb": 2, "peb": 2, "mar": 3, "mrt": 3, "apr": 4, "mei": 5, "may": 5, "jun": 6,
	"jul": 7, "agu": 8, "ags": 8, "agt": 8, "aug": 8, "sep": 9, "okt": 10, "oct": 10, "nov": 11,
	"nop": 11, "des": 12, "dec": 12,
	"january": 1, "pebruari": 2, "february": 2, "march": 3, "june": 6, "july": 7, "august": 8,
	"agust": 8, "sept": 9, "october": 10, "nopember": 11, "december": 12,
}

var weekdayNumbers = map[string]time.Weekday{
	"ahad": time.Sunday, "jum'at": time.Friday,
	"sun": time.Sunday, "mon": time.Monday, "tue": time.Tuesday, "wed": time.Wednesday,
	"thu": time.Thursday, "fri": time.Friday, "sat": time.Saturday,
	"sunday": time.Sunday, "monday": time.Monday, "tuesday": time.Tuesday,
	"wednesday": time.Wednesday, "thursday": time.Thursday, "friday": time.Friday,
	"saturday": time.Saturday,
}

func init() {
	for i, w := range monthWords[1:] {
		monthNumbers[strings.ToLower(w)] = i + 1
	}
	for i, w := range weekdayWords {
		weekdayNumbers[strings.ToLower(w)] = time.Weekday(i)
		weekdayNumbers[strings.ToLower(w[:3])] = time.Weekday(i)
	}
}

// ParseDate reads a date the way people type it: 2026-11-24, else day first with digits or a
// month's name, with or without a weekday, which must be the right one. A date without a year
// takes the year that brings it nearest to near; near "" makes that an error. Errors are
// Indonesian *Error values of the field "tanggal".
func ParseDate(s string, near Date) (Date, error) {
	text := midnight.ReplaceAllString(Fold(s), "")
	switch {
	case text == "":
		return "", FieldError("tanggal", "Tanggal belum diisi. Tulis seperti 24-11-2026.")
	case dayNumber.MatchString(text):
		return "", FieldError("tanggal", "%q adalah nomor hari Excel. Ubah format selnya menjadi tanggal, atau tulis seperti 24-11-2026.", s)
	case !dateForm.MatchString(text):
		return "", unknownDate(s)
	}
	typed, ok := readDateParts(datePiece.FindAllString(text, -1))
	if !ok {
		return "", unknownDate(s)
	}
	d, err := typed.resolve(near)
	if err != nil {
		return "", err
	}
	if typed.hasWeekday && d.Weekday() != typed.weekday {
		return "", FieldError("tanggal", "%s jatuh pada hari %s, bukan %s.",
			LetterDate(d), WeekdayWord(d.Weekday()), WeekdayWord(typed.weekday))
	}
	return d, nil
}

func unknownDate(s string) error {
	return FieldError("tanggal", "Tanggal %q tidak dikenal. Tulis seperti 24-11-2026 atau 24 November 2026.", s)
}

// typedDate is what somebody wrote; year 0 is none.
type typedDate struct {
	year, month, day int
	weekday          time.Weekday
	hasWeekday       bool
}

// readDateParts takes the words and numbers of a date apart; false when they are no date.
func readDateParts(parts []string) (typedDate, bool) {
	var t typedDate
	for len(parts) > 0 && (parts[0] == "hari" || parts[0] == "tanggal" || parts[0] == "tgl") {
		parts = parts[1:]
	}
	if len(parts) == 0 {
		return t, false
	}
	if t.weekday, t.hasWeekday = weekdayNumbers[parts[0]]; t.hasWeekday {
		parts = parts[1:]
	}
	if len(parts) != 2 && len(parts) != 3 {
		return t, false
	}
	day, month := parts[0], parts[1]
	year := ""
	if len(parts) == 3 {
		year = parts[2]
	}
	if len(day) == 4 && isDigits(day) { // 2026-11-24
		day, year = year, day
	} else if _, word := monthNumbers[day]; word { // Nov 24, 2026
		day, month = month, day
	}
	return t, t.setDay(day) && t.setMonth(month) && t.setYear(year)
}

func (t *typedDate) setDay(s string) bool {
	t.day, _ = strconv.Atoi(s)
	return isDigits(s) && len(s) <= 2
}

func (t *typedDate) setMonth(s string) bool {
	if n, word := monthNumbers[s]; word {
		t.month = n
		return true
	}
	t.month, _ = strconv.Atoi(s)
	return isDigits(s) && len(s) <= 2
}

func (t *typedDate) setYear(s string) bool {
	t.year, _ = strconv.Atoi(s)
	if len(s) == 2 {
		t.year += 2000
	}
	return s == "" || isDigits(s) && (len(s) == 2 || len(s) == 4) && t.year > 0
}

// resolve turns what was typed into a day of the calendar.
func (t typedDate) resolve(near Date) (Date, error) {
	switch {
	case t.month < 1 || t.month > 12:
		return "", FieldError("tanggal", "Bulan %d tidak ada. Tulis hari lebih dahulu, seperti 24-11-2026.", t.month)
	case t.day < 1:
		return "", FieldError("tanggal", "Tanggal %d tidak ada.", t.day)
	case t.year == 0 && !near.Valid():
		return "", FieldError("tanggal", "Tahunnya belum ditulis. Tulis seperti %d %s 2026.", t.day, MonthWord(t.month))
	case t.year == 0:
		return t.nearest(near)
	case t.year < firstYear || t.year > lastYear:
		return "", FieldError("tanggal", "Tahun %d di luar %d sampai %d.", t.year, firstYear, lastYear)
	}
	return t.inYear(t.year)
}

func (t typedDate) inYear(year int) (Date, error) {
	d := MakeDate(year, t.month, t.day)
	if d.MonthNumber() == t.month && d.Day() == t.day {
		return d, nil
	}
	month := MonthWord(t.month)
	if t.month == 2 {
		month += " " + strconv.Itoa(year)
	}
	return "", FieldError("tanggal", "%s hanya sampai tanggal %d.", month, MakeDate(year, t.month+1, 0).Day())
}

// nearest takes the year that brings the day nearest to near, the later one of two.
func (t typedDate) nearest(near Date) (Date, error) {
	best, err := t.inYear(near.Year())
	for _, year := range []int{near.Year() - 1, near.Year() + 1} {
		d, e := t.inYear(year)
		if e == nil && (best == "" || distance(d, near) <= distance(best, near)) {
			best, err = d, nil
		}
	}
	return best, err
}

func distance(a, b Date) int {
	n := a.DaysUntil(b)
	return max(n, -n)
}

func isDigits(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}

// ParseClock reads a time of day the way people type it: 9, 0900, 9.00, 09:00, "pukul 09.00 WITA".
// Errors are Indonesian *Error values of the field "pukul".
func ParseClock(s string) (Clock, error) {
	text := clockNoise.ReplaceAllString(Fold(s), "")
	if text == "" {
		return NoClock, FieldError("pukul", "Pukul belum diisi. Tulis seperti 09.00.")
	}
	if len(text) == 3 && isDigits(text) { // 900
		text = "0" + text
	}
	switch half := clockHalf.FindStringSubmatch(text); {
	case half == nil:
	case half[2] == "0": // 9.0, a spreadsheet's 9.00
		text += "0"
	case len(half[1]) == 2 && half[1] > "23":
		return NoClock, FieldError("pukul", "Pukul %s tidak ada. Sehari berakhir pada pukul 23.59.", s)
	default:
		return NoClock, FieldError("pukul", "Pukul %q tidak jelas: %s.0%s atau %s.%s0? Tulis menit dengan dua angka.", s, half[1], half[2], half[1], half[2])
	}
	m := clockForm.FindStringSubmatch(text)
	if m == nil {
		return NoClock, FieldError("pukul", "Pukul %q tidak dikenal. Tulis seperti 09.00, waktu WITA.", s)
	}
	hour, _ := strconv.Atoi(m[1])
	minute, _ := strconv.Atoi(m[2] + m[3]) // "" is 0
	switch {
	case hour == 24 && minute == 0:
		return NoClock, FieldError("pukul", "Pukul 24.00 ditulis 00.00 pada hari berikutnya.")
	case hour > 23:
		return NoClock, FieldError("pukul", "Pukul %d.%02d tidak ada. Sehari berakhir pada pukul 23.59.", hour, minute)
	case minute > 59:
		return NoClock, FieldError("pukul", "Menit %d tidak ada. Menit paling banyak 59.", minute)
	}
	return Clock(hour*60 + minute), nil
}

package sheet

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"
)

// format is what a number format makes of a number: a day, a time of day, both, or neither.
type format struct {
	day, clock bool
}

var (
	quotedPart  = regexp.MustCompile(`"[^"]*"|\\.|_.|\*.`)
	elapsedPart = regexp.MustCompile(`(?i)\[(h+|m+|s+)\]`)
	bracketPart = regexp.MustCompile(`\[[^\]]*\]`)
	phoneLike   = regexp.MustCompile(`^[+(]?[0-9][0-9 ()-]*$`)
)

// formatOf reads the number format of a style. The numbers are those Excel keeps for its own
// formats (ECMA-376, 18.8.30).
func formatOf(s *excelize.Style) format {
	if s.CustomNumFmt != nil {
		return formatOfCode(*s.CustomNumFmt)
	}
	switch n := s.NumFmt; {
	case n == 22:
		return format{day: true, clock: true}
	case n >= 18 && n <= 21, n >= 45 && n <= 47:
		return format{clock: true}
	case n >= 14 && n <= 17, n >= 27 && n <= 36, n >= 50 && n <= 58:
		return format{day: true}
	}
	return format{}
}

func formatOfCode(code string) format {
	code = quotedPart.ReplaceAllString(code, "")
	code = elapsedPart.ReplaceAllString(code, "$1")
	code = strings.ToLower(bracketPart.ReplaceAllString(code, ""))
	code, _, _ = strings.Cut(code, ";")
	number := strings.ContainsAny(code, "0#?@") && !strings.ContainsAny(code, "hys")
	if code == "general" || code == "standard" || number {
		return format{}
	}
	f := format{day: strings.ContainsAny(code, "dy"), clock: strings.ContainsAny(code, "hs")}
	if !f.day && !f.clock {
		f.day = strings.Contains(code, "m")
	}
	return f
}

// text writes a day as 2026-11-24, a time of day as 09.00, and the digits of a long number that
// Excel shows as 8.12E+10; everything else stays as shown.
func (f format) text(raw, shown string, from1904 bool) string {
	value, err := strconv.ParseFloat(raw, 64)
	if err != nil {
		return isoMoment(raw, shown)
	}
	if f.day || f.clock {
		if text, ok := f.moment(value, from1904); ok {
			return text
		}
		return shown
	}
	if value == math.Trunc(value) && math.Abs(value) >= 1e6 && math.Abs(value) < 1e15 && !phoneLike.MatchString(shown) {
		return strconv.FormatFloat(value, 'f', 0, 64)
	}
	return shown
}

// isoMoment reads the rare cell that stores 2026-11-24T09:00:00 itself; any other stays as shown.
func isoMoment(raw, shown string) string {
	day, rest, _ := strings.Cut(raw, "T")
	if _, err := time.Parse("2006-01-02", day); err != nil {
		return shown
	}
	clock, err := time.Parse("15:04", rest[:min(len(rest), 5)])
	if err != nil || clock.Hour() == 0 && clock.Minute() == 0 {
		return day
	}
	return day + " " + clock.Format("15.04")
}

// moment reads a serial number of Excel: days since 1900 (or 1904), the rest is the time of day.
func (f format) moment(serial float64, from1904 bool) (string, bool) {
	const minutesADay = 24 * 60
	if serial < 0 || serial >= 2958466 { // after 31-12-9999
		return "", false
	}
	minutes := int64(math.Round(serial * minutesADay))
	day, minute := minutes/minutesADay, minutes%minutesADay
	clock := time.Unix(minute*60, 0).UTC().Format("15.04")
	if day == 0 || !f.day {
		return clock, true
	}
	date, err := excelize.ExcelDateToTime(float64(day), from1904)
	if err != nil {
		return "", false
	}
	text := date.Format("2006-01-02")
	if f.clock && minute != 0 {
		text += " " + clock
	}
	return text, true
}

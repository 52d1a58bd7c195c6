package model

import (
	"regexp"
	"strings"
)

var (
	quickNumeric = regexp.MustCompile(`^(?:[0-9]{1,2}[/-][0-9]{1,2}(?:[/-](?:[0-9]{2}|[0-9]{4}))?|[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2})$`)
	quickDay     = regexp.MustCompile(`^[0-9]{1,2}$`)
	quickGlued   = regexp.MustCompile(`^[0-9]{1,2}([a-z]+)$`)
	quickYear    = regexp.MustCompile(`^(?:19|20|21)[0-9]{2}$`)
	quickClock   = regexp.MustCompile(`^[0-9]{1,2}[.:][0-9]{2}$`)
	quickDigits  = regexp.MustCompile(`^(?:0[0-9]|1[0-8])[0-9]{2}$|^(?:[0-9]|19|2[0-3])(?:00|15|30|45)$`)
	quickRange   = regexp.MustCompile(`^([0-9]{1,4}(?:[.:][0-9]{2})?)[-–]([0-9]{1,4}(?:[.:][0-9]{2})?)$`)
)

// readDate reads a day: "besok", "kamis depan", "sel 24 nov 2026", "24/11".
func (q *quickLine) readDate() error {
	if q.date != "" || q.afterHour(0) {
		return nil
	}
	if n, day := q.nearDay(); n > 0 {
		q.at, q.date = q.at+n, day
		return nil
	}
	weekday := 0
	if _, ok := weekdayNumbers[q.word(0)]; ok {
		weekday = 1
	}
	if n := q.dateWords(weekday); n > 0 {
		day, err := ParseDate(q.plain(weekday+n), q.today)
		q.at, q.date = q.at+weekday+n, day
		return err
	}
	if weekday == 0 {
		return nil
	}
	n, day := q.weekday()
	q.at, q.date = q.at+n, day
	return nil
}

// nearDay reads a day told from today; n is how many words it takes, 0 for none.
func (q *quickLine) nearDay() (n int, day Date) {
	switch {
	case q.plain(2) == "hari ini":
		return 2, q.today
	case q.word(0) == "besok":
		return 1, q.today.AddDays(1)
	case q.word(0) == "lusa":
		return 1, q.today.AddDays(2)
	}
	return 0, ""
}

// weekday reads a day of the week: the next one from today on, "ini" in this week, "depan" in the
// next one.
func (q *quickLine) weekday() (n int, day Date) {
	want := weekdayNumbers[q.word(0)]
	inWeek := func(monday Date) Date { return monday.AddDays((int(want) + 6) % 7) }
	n = 1
	if w := q.word(1); w == "pekan" || w == "minggu" {
		n = 2
	}
	switch q.word(n) {
	case "depan":
		return n + 1, inWeek(q.today.Monday().AddDays(7))
	case "ini":
		return n + 1, inWeek(q.today.Monday())
	}
	day = inWeek(q.today.Monday())
	if day < q.today {
		day = day.AddDays(7)
	}
	return 1, day
}

// dateWords tells how many words from the n-th on are a date, 0 for none. A year stands in four
// digits, for two could be an hour.
func (q *quickLine) dateWords(n int) int {
	first, second := q.word(n), q.word(n+1)
	_, isMonth := monthNumbers[second]
	glued := quickGlued.FindStringSubmatch(first)
	words := 0
	switch {
	case quickNumeric.MatchString(first):
		return 1
	case quickDay.MatchString(first) && isMonth:
		words = 2
	case glued != nil && monthNumbers[glued[1]] > 0:
		words = 1
	default:
		return 0
	}
	if quickYear.MatchString(q.word(n + words)) {
		words++
	}
	return words
}

// plain joins the next n words.
func (q *quickLine) plain(n int) string {
	var out []string
	for i := range n {
		out = append(out, q.word(i))
	}
	return strings.Join(out, " ")
}

// readTime reads a time of day or a range: "9.00", "0900-1000", "jam 9", "09.00 s.d. 10.00".
func (q *quickLine) readTime() error {
	if q.start >= 0 {
		return nil
	}
	if m := quickRange.FindStringSubmatch(q.word(0)); m != nil {
		q.at++
		return q.setTimes(m[1], m[2])
	}
	if !q.isTime(0) {
		return nil
	}
	first, last := q.word(0), ""
	q.at++
	if quickUntil[q.word(0)] && q.isTime(1) {
		last = q.word(1)
		q.at += 2
	}
	return q.setTimes(first, last)
}

// quickUntil stand between the two ends of a time.
var quickUntil = wordSet("- – sampai s.d. s.d sd s/d hingga")

// isTime reports whether the n-th word is a time of day; a bare hour is one after "jam" or "pukul",
// and as the end of a range.
func (q *quickLine) isTime(n int) bool {
	w := q.word(n)
	return quickClock.MatchString(w) || quickDigits.MatchString(w) || (n > 0 || q.afterHour(n)) && quickDay.MatchString(w)
}

// afterHour reports whether "jam" or "pukul" stands before the n-th word.
func (q *quickLine) afterHour(n int) bool {
	at := q.at + n - 1
	return at >= 0 && at < len(q.words) && quickHour[q.words[at].plain]
}

var quickHour = wordSet("jam pukul pkl")

// setTimes takes the time as typed, and steps over the time zone.
func (q *quickLine) setTimes(first, last string) error {
	if q.word(0) == "wita" {
		q.at++
	}
	var err error
	if q.start, err = ParseClock(first); err != nil || last == "" {
		return err
	}
	q.end, err = ParseClock(last)
	return err
}

// fillFromProgramme takes what was not said from the programme on air that day: the one at the
// time said, else the first; where several stations are on air, it stays open.
func (q *quickLine) fillFromProgramme() {
	if q.date == "" {
		return
	}
	p, a, ok := q.onAir()
	if ok {
		q.programme, q.station = p, q.stationByID(p.StationID)
		if q.start < 0 {
			q.start = a.Start
		}
	}
	if q.start >= 0 && q.end < 0 {
		q.end = q.programme.End(q.start, a)
	}
}

// onAir finds the air time that is meant: of the programme or station said, best at the time said.
// Without a station it must be the only one.
func (q *quickLine) onAir() (Programme, AirTime, bool) {
	var p Programme
	var a AirTime
	stations := map[ID]bool{}
	exact := false
	for _, cand := range q.meant() {
		for _, t := range cand.AirTimes {
			hit := t.Start == q.start
			if !t.On(q.date) || q.station.ID == "" && q.start >= 0 && !hit {
				continue
			}
			if len(stations) == 0 || hit && !exact {
				p, a, exact = cand, t, hit
			}
			stations[cand.StationID] = true
		}
	}
	return p, a, len(stations) == 1
}

// meant lists the programmes that the line leaves open.
func (q *quickLine) meant() []Programme {
	var out []Programme
	for _, p := range q.programmes {
		if (q.programme.ID == "" || p.ID == q.programme.ID) && (q.station.ID == "" || p.StationID == q.station.ID) {
			out = append(out, p)
		}
	}
	return out
}

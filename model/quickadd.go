package model

import (
	"fmt"
	"strings"
)

// QuickReading is what one typed line was understood as.
type QuickReading struct {
	Dialogue Dialogue // a draft without ID; Start and End NoClock when unknown
	Words    string   // the reading: "Selasa, 24 November 2026, 09.00 s.d. 10.00 WITA, RRI Samarinda (Halo Kaltim), tema \"stunting\""
	Missing  []string // what is not known yet: "tanggal", "pukul", "stasiun", "tema"
}

// Complete reports whether the line is a whole dialogue.
func (r QuickReading) Complete() bool { return len(r.Missing) == 0 }

// ParseQuick reads a dialogue typed in one line, "Sel 24 Nov 9.00 RRI stunting": day, time, station
// and programme in any order, then the theme; or the theme first. Station and time that are not
// said are those of the programme on air that day. Errors are Indonesian *Error values: a weekday
// that is not the date's, a day or a time that does not exist.
func ParseQuick(text string, stations []Station, programmes []Programme, today Date) (QuickReading, error) {
	q := quickLine{words: quickWords(text), stations: stations, programmes: programmes, today: today, start: NoClock, end: NoClock}
	if err := q.readAll(); err != nil {
		return QuickReading{}, err
	}
	q.fillFromProgramme()
	if q.start >= 0 && q.end >= 0 && q.end <= q.start {
		return QuickReading{}, FieldError("selesai", "Selesai %s tidak sesudah mulai %s.", ClockText(q.end), ClockText(q.start))
	}
	return q.reading()
}

// quickLine is a line being read, and what was found in it.
type quickLine struct {
	words      []quickWord
	at         int // the word to be read next
	stations   []Station
	programmes []Programme
	today      Date

	date       Date
	start, end Clock
	station    Station
	programme  Programme
	theme      string
}

// quickWord is a word as typed, and folded without the marks at its ends.
type quickWord struct{ raw, plain string }

func quickWords(text string) []quickWord {
	var out []quickWord
	for _, raw := range strings.Fields(cleanLine(text)) {
		out = append(out, quickWord{raw, strings.Trim(Fold(raw), ",;:()")})
	}
	return out
}

// readAll reads the facts at the beginning; where there is no day among them, those at the end.
func (q *quickLine) readAll() error {
	begin := *q
	if err := q.readFacts(); err != nil {
		return err
	}
	if q.date == "" {
		for i := max(1, len(q.words)-mostFacts); i < len(q.words); i++ {
			tail := begin
			tail.words = q.words[i:]
			if tail.readFacts() == nil && tail.at == len(tail.words) && tail.date != "" {
				head := q.words[:i]
				*q = tail
				q.words, q.at = head, 0
				if err := q.readFacts(); err != nil { // "RRI 9.00 Hari Ibu 22 Des"
					return err
				}
				break
			}
		}
	}
	rest := q.words[q.at:]
	if len(rest) > 1 && rest[0].plain == "tema" {
		rest = rest[1:]
	}
	var theme []string
	for _, w := range rest {
		theme = append(theme, w.raw)
	}
	q.theme = strings.TrimLeft(strings.Join(theme, " "), ":;,.–- ")
	return nil
}

// mostFacts bounds how many words at the end of a line may be day, time, station and programme.
const mostFacts = 16

// quickNoise are words before a fact that say nothing by themselves; where no fact follows they
// belong to the theme.
var quickNoise = wordSet("hari tanggal tgl pada di jam pukul pkl stasiun acara - –")

// readFacts reads day, time, station and programme until a word is none of them.
func (q *quickLine) readFacts() error {
	for q.at < len(q.words) {
		before := q.at
		for quickNoise[q.word(0)] && q.plain(2) != "hari ini" {
			q.at++
		}
		from := q.at
		for _, read := range []func() error{q.readDate, q.readTime, q.readStation, q.readProgramme} {
			if err := read(); err != nil {
				return err
			}
		}
		if q.at == from {
			q.at = before
			return nil
		}
	}
	return nil
}

// word is the plain word n after the one to be read next, "" past the end.
func (q *quickLine) word(n int) string {
	if q.at+n >= len(q.words) {
		return ""
	}
	return q.words[q.at+n].plain
}

// begins tells how many of the next words are those of a name, 0 when they are not.
func (q *quickLine) begins(name string) int {
	words := strings.Fields(Fold(name))
	for i, w := range words {
		if q.word(i) != w {
			return 0
		}
	}
	return len(words)
}

func (q *quickLine) readStation() error {
	if q.station.ID != "" {
		return nil
	}
	best := 0
	for _, st := range q.stations {
		for _, name := range []string{st.Mark, st.Name, st.LegalName} {
			if n := q.begins(name); n > best {
				best, q.station = n, st
			}
		}
	}
	q.at += best
	return nil
}

func (q *quickLine) readProgramme() error {
	if q.programme.ID != "" {
		return nil
	}
	best := 0
	for _, p := range q.programmes {
		if q.station.ID != "" && p.StationID != q.station.ID {
			continue
		}
		if n := q.begins(p.Name); n > best {
			best, q.programme = n, p
		}
	}
	q.at += best
	if best > 0 {
		q.station = q.stationByID(q.programme.StationID)
	}
	return nil
}

func (q *quickLine) stationByID(id ID) Station {
	for _, st := range q.stations {
		if st.ID == id {
			return st
		}
	}
	return q.station
}

// reading says what was understood.
func (q *quickLine) reading() (QuickReading, error) {
	d := Dialogue{StationID: q.station.ID, ProgrammeID: q.programme.ID, Date: q.date, Start: q.start, End: q.end, Theme: q.theme}
	if n := len([]rune(d.Theme)); n > maxTheme {
		return QuickReading{}, FieldError("tema", "Tema terlalu panjang: %d huruf, paling banyak %d.", n, maxTheme)
	}
	r := QuickReading{Dialogue: d}
	var words []string
	part := func(known bool, word, missing string) {
		if known {
			words = append(words, word)
		} else {
			r.Missing = append(r.Missing, missing)
		}
	}
	where := q.station.Name
	if q.programme.Name != "" {
		where += " (" + q.programme.Name + ")"
	}
	part(d.Date != "", LongDate(d.Date), "tanggal")
	part(d.Start >= 0, TimeRange(d.Start, d.End), "pukul")
	part(d.StationID != "", where, "stasiun")
	part(d.Theme != "", fmt.Sprintf("tema \"%s\"", d.Theme), "tema")
	r.Words = strings.Join(words, ", ")
	return r, nil
}

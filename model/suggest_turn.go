package model

import (
	"fmt"
	"strings"
)

// airRecord is how often and when somebody was or will be on air.
type airRecord struct {
	last, next Date // the nearest days up to and after the one asked for
	year       int  // dialogues in its year
	recent     int  // in the months before it that the settings watch
	role       int  // of the year, in the role asked for
	station    int  // of the year, at the station asked for
	ever       int
	everRole   int
}

// days is a range of days, both inclusive.
type days struct{ from, until Date }

func (r days) covers(d Date) bool { return r.from <= d && d <= r.until }

// readAround keeps who is on air on the day and its neighbours, where he could not be twice.
func (r *roster) readAround(showings []Showing, titles []DialogueTitle) {
	r.s.showings = map[ID][]Showing{}
	themes := map[ID]string{}
	for _, d := range titles {
		themes[d.ID] = d.Theme
	}
	for _, sh := range showings {
		if sh.Dialogue != r.q.Dialogue {
			r.s.showings[sh.Speaker] = append(r.s.showings[sh.Speaker], sh)
			r.s.Dialogues = append(r.s.Dialogues, Dialogue{ID: sh.Dialogue, Theme: themes[sh.Dialogue]})
		}
	}
}

// readParts counts who was and will be on air; it returns who speaks in which dialogue.
func (r *roster) readParts(parts []Part, titles []DialogueTitle) map[ID][]ID {
	r.air, r.offices = map[ID]airRecord{}, map[ID]int{}
	r.year = days{MakeDate(r.q.Date.Year(), 1, 1), MakeDate(r.q.Date.Year(), 12, 31)}
	r.recent = days{r.q.Date.AddMonths(-r.s.Settings.OftenMonths), r.q.Date}
	dialogues := map[ID]DialogueTitle{}
	for _, d := range titles {
		if d.State != Cancelled && d.State != Postponed && d.State != Proposed && d.ID != r.q.Dialogue {
			dialogues[d.ID] = d
		}
	}
	organization := map[ID]ID{}
	for _, p := range r.speakers {
		organization[p.ID] = p.Organization.ID
	}
	type pair struct{ who, dialogue ID }
	seen := map[pair]bool{}
	spoke := map[ID][]ID{}
	for _, p := range parts {
		d, active := dialogues[p.Dialogue]
		if !active || seen[pair{p.Speaker, d.ID}] {
			continue
		}
		seen[pair{p.Speaker, d.ID}] = true
		spoke[d.ID] = append(spoke[d.ID], p.Speaker)
		r.air[p.Speaker] = r.counted(r.air[p.Speaker], d, p.Role)
		office := pair{organization[p.Speaker], d.ID}
		if office.who != "" && r.year.covers(d.Date) && !seen[office] {
			seen[office] = true
			r.offices[office.who]++
		}
	}
	return spoke
}

// counted adds a dialogue to somebody's record.
func (r roster) counted(a airRecord, d DialogueTitle, part AppearanceRole) airRecord {
	role, year := part == r.q.Role, r.year.covers(d.Date)
	switch {
	case d.Date <= r.q.Date:
		a.last = max(a.last, d.Date)
	case a.next == "" || d.Date < a.next:
		a.next = d.Date
	}
	a.ever++
	a.everRole += one(role)
	a.recent += one(r.recent.covers(d.Date))
	a.year += one(year)
	a.role += one(year && role)
	a.station += one(year && d.StationID == r.q.StationID)
	return a
}

// one counts what is so.
func one(is bool) int {
	if is {
		return 1
	}
	return 0
}

// sinceWhen is how recently somebody is on air: 0 never, then a step for over a year, half a year,
// a quarter, a month, and less.
func (r roster) sinceWhen(a airRecord) int {
	const never = 1 << 20
	days := never
	for _, d := range []Date{a.last, a.next} {
		if d != "" {
			days = min(days, distance(d, r.q.Date))
		}
	}
	switch {
	case days == never:
		return 0
	case days > 365:
		return 1
	case days > 182:
		return 2
	case days > 92:
		return 3
	case days > lately:
		return 4
	}
	return 5
}

// away tells why somebody cannot come then, "" when he can.
func (r roster) away(p Speaker) string {
	if a, ok := p.AwayOn(r.q.Date); ok {
		return a.Words()
	}
	if r.q.Start < 0 {
		return ""
	}
	d := Dialogue{ID: r.q.Dialogue, Date: r.q.Date, Start: r.q.Start, End: r.q.End, StationID: r.q.StationID}
	for _, sh := range r.s.showings[p.ID] {
		if sh.Dialogue != d.ID && r.s.inTheWay(r.s.span(d), d.StationID, sh) {
			return r.s.clashWords(r.s.span(d), d, sh)
		}
	}
	return ""
}

// reason says why somebody is suggested, and what speaks against it.
func (r roster) reason(c candidate) string {
	words := []string{c.match.by}
	if c.away != "" {
		return strings.Join(append(words, c.away), ", ")
	}
	words = append(words, r.lastWords(c.air)...)
	if c.air.recent > 1 {
		words = append(words, fmt.Sprintf("%d kali dalam %d bulan", c.air.recent, r.s.Settings.OftenMonths))
	}
	year := "tahun ini"
	if y := r.q.Date.Year(); y != r.s.Today().Year() {
		year = fmt.Sprintf("tahun %d", y)
	}
	if c.air.year > 0 && (c.air.recent < 2 || c.air.year != c.air.recent) {
		words = append(words, fmt.Sprintf("%d kali %s", c.air.year, year))
	}
	if c.air.ever > 1 && c.air.everRole == 0 {
		words = append(words, "belum pernah "+string(r.q.Role))
	}
	if c.office > max(c.air.year, 1) {
		words = append(words, fmt.Sprintf("instansinya %d kali %s", c.office, year))
	}
	return strings.Join(words, ", ")
}

// lately is how many days an appearance counts as just now, and is told by its day.
const lately = 31

// lastWords tell since when somebody has not been on air, and when he will be.
func (r roster) lastWords(a airRecord) []string {
	var out []string
	switch {
	case a.ever == 0:
		return []string{"belum pernah tampil"}
	case a.last == "":
	case distance(a.last, r.q.Date) <= lately:
		out = append(out, "tampil "+DayMonth(a.last))
	case a.last.Year() == r.q.Date.Year():
		out = append(out, "belum tampil sejak "+MonthWord(a.last.MonthNumber()))
	default:
		out = append(out, "belum tampil sejak "+MonthName(a.last.Month()))
	}
	if a.next != "" {
		out = append(out, "dijadwalkan "+DayMonth(a.next))
	}
	return out
}

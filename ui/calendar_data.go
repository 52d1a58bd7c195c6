package ui

import (
	"slices"
	"sort"

	"kaltimprov.go.id/dialogpublik/model"
)

// calendarData is what every view of Kalender shows: the dialogues the filters let through, with
// what follows for each. It is read and computed once a reload, not once a drawing.
type calendarData struct {
	sit    model.Situation
	filter calendarFilter
	passed []model.Dialogue // by date and time
	byDay  map[model.Date][]model.Dialogue
	known  map[model.ID]*dialogueFacts
}

// take replaces the facts.
func (c *calendarData) take(sit model.Situation) {
	c.sit = sit
	if _, ok := sit.Stations[c.filter.station]; !ok {
		c.filter.station = ""
	}
	c.known = make(map[model.ID]*dialogueFacts, len(sit.Dialogues))
	c.sieve()
}

// sieve applies the filters to the facts.
func (c *calendarData) sieve() {
	c.passed = make([]model.Dialogue, 0, len(c.sit.Dialogues))
	c.byDay = map[model.Date][]model.Dialogue{}
	for _, d := range c.sit.Dialogues {
		if c.filter.passes(c.sit, d) {
			c.passed = append(c.passed, d)
			c.byDay[d.Date] = append(c.byDay[d.Date], d)
		}
	}
}

// between lists the dialogues from one day to another that the filters let through.
func (c *calendarData) between(from, to model.Date) []model.Dialogue {
	first := sort.Search(len(c.passed), func(i int) bool { return c.passed[i].Date >= from })
	after := sort.Search(len(c.passed), func(i int) bool { return c.passed[i].Date > to })
	return c.passed[first:max(first, after)]
}

// dialogueFacts is what follows for a dialogue from the other facts.
type dialogueFacts struct {
	state model.DialogueState // as shown
	rows  []model.StepRow
	segs  string
	done  int
	plan  []model.Warning
	sign  string // of its tile, see tileSign
	words []string
	told  bool // words are written
}

// of computes the facts of a dialogue, the first time it is asked for.
func (c *calendarData) of(d model.Dialogue) *dialogueFacts {
	if f := c.known[d.ID]; f != nil {
		return f
	}
	f := &dialogueFacts{state: c.sit.ShownState(d), rows: c.sit.Checklist(d), plan: c.sit.PlanWarnings(d)}
	f.segs = segments(f.rows)
	f.done, _ = model.Progress(f.rows)
	f.sign = tileSign(c.sit, d, f)
	c.known[d.ID] = f
	return f
}

// warnings are all that is doubtful about a dialogue, in words; the plan's come first.
func (c *calendarData) warnings(d model.Dialogue) []string {
	f := c.of(d)
	if !f.told {
		for _, w := range f.plan {
			f.words = append(f.words, w.Message)
		}
		f.words, f.told = append(f.words, c.sit.OtherWarnings(d)...), true
	}
	return f.words
}

// tileSign chooses the sign of a tile: "late" for what already went wrong, "due" for what needs
// doing or is doubtful, "" for none.
func tileSign(sit model.Situation, d model.Dialogue, f *dialogueFacts) string {
	if !d.Active() {
		return ""
	}
	unmarked := d.State != model.Held && d.Begun(sit.Now)
	if unmarked || hasSegment(f.segs, 'T') || len(wrongLetters(sit, d)) > 0 {
		return "late"
	}
	if len(f.plan) > 0 || hasSegment(f.segs, 'W') {
		return "due"
	}
	return ""
}

func hasSegment(segs string, want rune) bool {
	return slices.Contains([]rune(segs), want)
}

// wrongLetters lists the issued letters of a dialogue that tell something else than it says now.
func wrongLetters(sit model.Situation, d model.Dialogue) []model.Letter {
	var out []model.Letter
	for _, l := range sit.Letters(d.ID) {
		if l.Valid() && len(sit.LetterDifferences(l)) > 0 {
			out = append(out, l)
		}
	}
	return out
}

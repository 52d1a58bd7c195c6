package kit

import (
	"fmt"
	"time"
)

// WeekData is everything a WeekGrid shows: the days of one week, Monday first, and its ISO number. Now is how many
// minutes of today have passed, drawn as a red line; -1 for none.
type WeekData struct {
	Number int
	Days   [7]WeekDay
	Now    int
}

// WeekDay is one column. Holiday and Blocked are names shown on a red or amber tint, empty for none.
type WeekDay struct {
	Y, M, D int
	Today   bool
	Holiday string
	Blocked string
	Events  []WeekEvent
}

// WeekEvent is a card with its beginning and end in minutes after midnight; an End not after Start is an open one. The
// grid writes the time itself, so Time stays empty.
type WeekEvent struct {
	Tile
	Start, End int
}

const (
	dayMinutes = 24 * 60
	openLength = 60
	morning    = 7 * 60
	evening    = 19 * 60
)

// span is what an event covers, whatever its data say within one day.
func (e *WeekEvent) span() (from, to int) {
	from, to = max(0, min(e.Start, dayMinutes-1)), e.End
	if to <= from {
		to = from + openLength
	}
	return from, min(to, dayMinutes)
}

// covers tells whether an event is on at a minute.
func (e *WeekEvent) covers(minute int) bool {
	from, to := e.span()
	return from <= minute && minute < to
}

func clockWords(minute int) string { return fmt.Sprintf("%02d.%02d", minute/60, minute%60) }

func rangeWords(from, to int) string { return clockWords(from) + "–" + clockWords(to) }

// timeWords is the time on a card; an open end is not told.
func (e *WeekEvent) timeWords() string {
	from, to := e.span()
	if e.End <= e.Start {
		return clockWords(from)
	}
	return rangeWords(from, to)
}

func (d *WeekDay) date() time.Time { return civil(d.Y, d.M, d.D) }

// hours is the window of whole hours: 07.00 to 19.00, widened for every event and for the minute of the keyboard.
func (w *WeekData) hours(minute int) (from, to int) {
	from, to = min(morning, minute), max(evening, minute+1)
	for i := range w.Days {
		for k := range w.Days[i].Events {
			start, end := w.Days[i].Events[k].span()
			from, to = min(from, start), max(to, end)
		}
	}
	return from / 60 * 60, (to + 59) / 60 * 60
}

// earliest is when the first event of any day begins, 07.00 for a week without events.
func (w *WeekData) earliest() int {
	first, none := dayMinutes, true
	for i := range w.Days {
		for k := range w.Days[i].Events {
			start, _ := w.Days[i].Events[k].span()
			first, none = min(first, start), false
		}
	}
	if none {
		return morning
	}
	return first
}

// index is the column of a day, -1 when the week has it not.
func (w *WeekData) index(day time.Time) int {
	for i := range w.Days {
		if w.Days[i].date().Equal(day) {
			return i
		}
	}
	return -1
}

// event returns an event and its column by ID, nil when it is not there.
func (w *WeekData) event(id string) (*WeekEvent, int) {
	for i := range w.Days {
		for k := range w.Days[i].Events {
			if w.Days[i].Events[k].ID == id {
				return &w.Days[i].Events[k], i
			}
		}
	}
	return nil, -1
}

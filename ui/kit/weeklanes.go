package kit

import (
	"cmp"
	"slices"
)

// maxLanes is how many cards stand beside each other; where more overlap, the last lane tells how many are left out.
const maxLanes = 4

// lane is the place of one event beside those that overlap it. top and end are what its card covers, which is more
// than the event when that is too short to be read.
type lane struct {
	event    *WeekEvent
	top, end int
	at, of   int
	group    int
}

// shown tells whether the event has a card.
func (l *lane) shown() bool { return l.of <= maxLanes || l.at < maxLanes-1 }

// packLanes gives every event of a day its lane: the first that is free when it begins. least is how many minutes the
// lowest card covers. Events that touch do not overlap.
func packLanes(events []WeekEvent, least int) []lane {
	out := make([]lane, len(events))
	for i := range events {
		e := &events[i]
		from, to := e.span()
		from = min(from, dayMinutes-least)
		out[i] = lane{event: e, top: from, end: max(to, from+least)}
	}
	slices.SortStableFunc(out, func(a, b lane) int {
		return cmp.Or(cmp.Compare(a.top, b.top), cmp.Compare(b.end, a.end))
	})
	for first := 0; first < len(out); {
		first += packGroup(out[first:], first)
	}
	return out
}

// packGroup gives lanes to the first event and all that hang together with it, and returns how many those are.
func packGroup(rest []lane, group int) int {
	var ends []int
	n, last := 0, rest[0].end
	for ; n < len(rest) && rest[n].top < last; n++ {
		l := &rest[n]
		l.group = group
		l.at = slices.IndexFunc(ends, func(end int) bool { return end <= l.top })
		if l.at < 0 {
			l.at = len(ends)
			ends = append(ends, 0)
		}
		ends[l.at] = l.end
		last = max(last, l.end)
	}
	for i := range n {
		rest[i].of = len(ends)
	}
	return n
}

// laneCount is how many lanes the busiest part of a day has, maxLanes at the most.
func laneCount(lanes []lane) int {
	n := 1
	for i := range lanes {
		n = max(n, min(lanes[i].of, maxLanes))
	}
	return n
}

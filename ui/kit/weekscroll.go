package kit

import "fyne.io/fyne/v2"

// y is where a minute of the day lies in the hours.
func (g *WeekGrid) y(minute int) float32 { return whole(float32(minute-g.from) * g.hour / 60) }

// minuteAt is the minute of the day at a height of the hours.
func (g *WeekGrid) minuteAt(y float32) int {
	if g.hour == 0 {
		return morning
	}
	return g.from + int(whole(y*60/g.hour))
}

// halfAt is the beginning of the half hour at a height of the hours.
func (g *WeekGrid) halfAt(y float32) int { return g.minuteAt(y) / halfHour * halfHour }

// topMinute is the first minute in sight.
func (g *WeekGrid) topMinute() int { return g.minuteAt(g.Scroll.Offset.Y) }

// settle scrolls the hours so that a minute stays on top. Of another week its first event is shown, and after a step
// of the keyboard the place it went to.
func (g *WeekGrid) settle(top int) {
	y, room := g.y(top), g.Scroll.Size().Height
	if g.fresh {
		first := g.data.earliest()
		if at := g.y(first); at < y || at+g.hour > y+room {
			y = g.y(first / 60 * 60)
		}
	}
	if g.reveal {
		from, to := g.place()
		y = min(y, g.y(from))
		y = max(y, min(g.y(from), g.y(to)-room))
	}
	g.fresh, g.reveal = false, false
	g.scrollTo(y)
}

// scrollTo scrolls as far as the hours reach.
func (g *WeekGrid) scrollTo(y float32) {
	y = max(0, min(y, g.body.height()-g.Scroll.Size().Height))
	if y != g.Scroll.Offset.Y {
		g.Scroll.ScrollToOffset(fyne.NewPos(0, y))
	}
}

// place is what the keyboard stands on: the event there, else a half hour.
func (g *WeekGrid) place() (from, to int) {
	if e := g.under(); e != nil {
		return e.span()
	}
	return g.minute, g.minute + halfHour
}

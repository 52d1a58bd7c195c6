package kit

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

const (
	halfHour = 30
	quarter  = 15
)

// FocusGained implements fyne.Focusable.
func (g *WeekGrid) FocusGained() {
	g.focused = true
	g.body.arrange()
}

// FocusLost implements fyne.Focusable.
func (g *WeekGrid) FocusLost() {
	g.focused = false
	g.body.arrange()
}

// TypedRune implements fyne.Focusable.
func (g *WeekGrid) TypedRune(rune) {}

// TypedKey implements fyne.Focusable.
func (g *WeekGrid) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyLeft:
		g.step(g.day.AddDate(0, 0, -1), g.minute)
	case fyne.KeyRight:
		g.step(g.day.AddDate(0, 0, 1), g.minute)
	case fyne.KeyUp:
		g.step(g.day, g.halt(-1))
	case fyne.KeyDown:
		g.step(g.day, g.halt(1))
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		g.enter()
	case fyne.KeyPageUp:
		g.turn(-1)
	case fyne.KeyPageDown:
		g.turn(1)
	default:
		if !g.typed(e.Name, g.Chosen()) {
			pass(g, e)
		}
	}
}

// halt is the next minute Up or Down stops at: where an event begins, or a half hour without an event.
func (g *WeekGrid) halt(by int) int {
	i := g.data.index(g.day)
	for m := g.minute + by; i >= 0 && m >= 0 && m < dayMinutes; m += by {
		if g.data.Days[i].halts(m) {
			return m
		}
	}
	return g.minute
}

func (d *WeekDay) halts(minute int) bool {
	free := minute%halfHour == 0
	for i := range d.Events {
		e := &d.Events[i]
		if from, _ := e.span(); from == minute {
			return true
		}
		free = free && !e.covers(minute)
	}
	return free
}

// events lists the cards the keyboard stands on.
func (g *WeekGrid) events() []string {
	var ids []string
	if i := g.data.index(g.day); i >= 0 {
		for k := range g.data.Days[i].Events {
			if e := &g.data.Days[i].Events[k]; e.covers(g.minute) {
				ids = append(ids, e.ID)
			}
		}
	}
	return ids
}

// under is the event the keyboard stands on: the chosen one of several, nil for none.
func (g *WeekGrid) under() *WeekEvent {
	ids := g.events()
	if len(ids) == 0 {
		return nil
	}
	id := ids[0]
	for _, other := range ids {
		if other == g.Chosen() {
			id = other
		}
	}
	e, _ := g.data.event(id)
	return e
}

// step goes on by a key: the place comes into sight.
func (g *WeekGrid) step(day time.Time, minute int) {
	g.reveal = true
	g.goTo(day, minute)
}

// goTo moves the keyboard, turning the week when the day is not shown.
func (g *WeekGrid) goTo(day time.Time, minute int) {
	former := g.day
	if !turnPage(func() bool { return g.data.index(day) >= 0 }, g.OnWeek, day.Before(former)) {
		return
	}
	g.day, g.minute = day, minute
	g.Refresh()
	if !day.Equal(former) {
		callDay(g.OnDay, day.Year(), int(day.Month()), day.Day())
	}
}

func (g *WeekGrid) turn(by int) {
	if g.OnWeek == nil {
		return
	}
	day := g.day.AddDate(0, 0, 7*by)
	g.OnWeek(by)
	if g.data.index(day) >= 0 {
		g.goTo(day, g.minute)
	}
}

// enter chooses the first card the keyboard stands on, then the next ones, and opens the chosen one when it is the
// last.
func (g *WeekGrid) enter() {
	ids := g.events()
	if len(ids) == 0 {
		g.ask()
		return
	}
	if next := g.tileCalls.enter(ids, g.Chosen()); next != "" {
		g.body.tiles.chosen = next
		g.Refresh()
		call(g.OnChoose, next)
	}
}

// ask asks for a new event where the keyboard stands.
func (g *WeekGrid) ask() {
	if y, m, d := g.Day(); g.OnNew != nil {
		g.OnNew(y, m, d, g.minute)
	}
}

// choose is a choice by the pointer: the keyboard follows to the card.
func (g *WeekGrid) choose(id string) {
	g.body.tiles.chosen = id
	g.SetChosen(id)
	call(g.OnChoose, id)
}

var weekStep = map[fyne.KeyName]struct{ days, minutes int }{
	fyne.KeyLeft: {-1, 0}, fyne.KeyRight: {1, 0}, fyne.KeyUp: {0, -quarter}, fyne.KeyDown: {0, quarter},
}

// TypedShortcut moves the chosen card by Ctrl with arrows and hands on the rest.
func (g *WeekGrid) TypedShortcut(s fyne.Shortcut) {
	if c, ok := s.(*desktop.CustomShortcut); ok && c.Modifier == fyne.KeyModifierControl {
		if by, ok := weekStep[c.KeyName]; ok {
			g.shift(by.days, by.minutes)
			return
		}
	}
	passShortcut(g, s)
}

func (g *WeekGrid) shift(days, minutes int) {
	e, i := g.data.event(g.Chosen())
	switch {
	case e == nil || e.Slot || g.OnMove == nil:
	case e.Locked:
		call(g.OnRefused, e.ID)
	default:
		from, _ := e.span()
		to := g.data.Days[i].date().AddDate(0, 0, days)
		if minute := e.within(from + minutes); minute != from || days != 0 {
			g.reveal = true
			g.OnMove(e.ID, to.Year(), int(to.Month()), to.Day(), minute)
		}
	}
}

// within keeps a beginning inside the day: the event must end by 23.59.
func (e *WeekEvent) within(from int) int {
	start, end := e.span()
	last := dayMinutes - 1 - (end - start)
	if e.End <= e.Start {
		last = dayMinutes - 1
	}
	return max(0, min(from, last))
}

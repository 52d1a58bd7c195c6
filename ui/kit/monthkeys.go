package kit

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// FocusGained implements fyne.Focusable.
func (g *MonthGrid) FocusGained() {
	g.focused = true
	g.Refresh()
}

// FocusLost implements fyne.Focusable.
func (g *MonthGrid) FocusLost() {
	g.focused = false
	g.Refresh()
}

// TypedRune implements fyne.Focusable.
func (g *MonthGrid) TypedRune(rune) {}

var dayStep = map[fyne.KeyName]int{fyne.KeyLeft: -1, fyne.KeyRight: 1, fyne.KeyUp: -7, fyne.KeyDown: 7}

// TypedKey implements fyne.Focusable.
func (g *MonthGrid) TypedKey(e *fyne.KeyEvent) {
	if by, ok := dayStep[e.Name]; ok {
		g.goTo(g.day.AddDate(0, 0, by))
		return
	}
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		g.enter()
	case fyne.KeyPageUp:
		g.turn(-1)
	case fyne.KeyPageDown:
		g.turn(1)
	default:
		if !g.typed(e.Name, g.tiles.chosen) {
			pass(g, e)
		}
	}
}

func (g *MonthGrid) turn(by int) {
	if g.OnMonth == nil {
		return
	}
	day := g.day
	g.OnMonth(by)
	last := civil(day.Year(), int(day.Month())+by+1, 0).Day()
	to := civil(day.Year(), int(day.Month())+by, min(day.Day(), last))
	if g.data.day(to) != nil {
		g.goTo(to)
	}
}

// goTo moves the day of the keyboard, turning the month when the day is not shown.
func (g *MonthGrid) goTo(to time.Time) {
	if !turnPage(func() bool { return g.data.day(to) != nil }, g.OnMonth, to.Before(g.day)) {
		return
	}
	g.day = to
	g.Refresh()
	callDay(g.OnDay, to.Year(), int(to.Month()), to.Day())
}

// enter chooses the day's first card, then the next ones, and opens the chosen one when it is the last.
func (g *MonthGrid) enter() {
	d := g.data.day(g.day)
	if d == nil {
		return
	}
	if len(d.Tiles) == 0 {
		callDay(g.OnNew, d.Y, d.M, d.D)
		return
	}
	ids := make([]string, len(d.Tiles))
	for i := range d.Tiles {
		ids[i] = d.Tiles[i].ID
	}
	if next := g.tileCalls.enter(ids, g.tiles.chosen); next != "" {
		g.choose(next)
	}
}

func (g *MonthGrid) choose(id string) {
	g.SetChosen(id)
	call(g.OnChoose, id)
}

// TypedShortcut moves the chosen card by Ctrl with arrows and hands on the rest.
func (g *MonthGrid) TypedShortcut(s fyne.Shortcut) {
	if c, ok := s.(*desktop.CustomShortcut); ok && c.Modifier == fyne.KeyModifierControl {
		if by, ok := dayStep[c.KeyName]; ok {
			g.shift(by)
			return
		}
	}
	passShortcut(g, s)
}

func (g *MonthGrid) shift(by int) {
	t, d := g.data.tile(g.tiles.chosen)
	switch {
	case t == nil || t.Slot || g.OnMove == nil:
	case t.Locked:
		call(g.OnRefused, t.ID)
	default:
		to := d.date().AddDate(0, 0, by)
		g.OnMove(t.ID, to.Year(), int(to.Month()), to.Day())
	}
}

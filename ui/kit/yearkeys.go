package kit

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// FocusGained implements fyne.Focusable.
func (g *YearGrid) FocusGained() {
	g.focused = true
	g.Refresh()
}

// FocusLost implements fyne.Focusable.
func (g *YearGrid) FocusLost() {
	g.focused = false
	g.Refresh()
}

// TypedRune implements fyne.Focusable.
func (g *YearGrid) TypedRune(rune) {}

// TypedKey implements fyne.Focusable.
func (g *YearGrid) TypedKey(e *fyne.KeyEvent) {
	if by, ok := dayStep[e.Name]; ok {
		g.goTo(g.day.AddDate(0, 0, by))
		return
	}
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		if g.OnMonth != nil {
			g.OnMonth(g.day.Year(), int(g.day.Month()))
		}
	case fyne.KeySpace:
		callDay(g.OnDayOpen, g.day.Year(), int(g.day.Month()), g.day.Day())
	case fyne.KeyPageUp:
		g.turn(-1)
	case fyne.KeyPageDown:
		g.turn(1)
	case fyne.KeyT:
		if g.OnToday != nil {
			g.OnToday()
		}
	default:
		pass(g, e)
	}
}

// turn asks for another year and keeps the day; the 29th of February becomes the 28th.
func (g *YearGrid) turn(by int) {
	to := g.day.AddDate(by, 0, 0)
	if to.Day() != g.day.Day() {
		to = to.AddDate(0, 0, -1)
	}
	g.goTo(to)
}

// goTo moves the day of the keyboard, turning the year when the day is not shown.
func (g *YearGrid) goTo(to time.Time) {
	if !turnPage(func() bool { return to.Year() == g.data.Year }, g.OnYear, to.Before(g.day)) {
		return
	}
	g.day = to
	g.Refresh()
	callDay(g.OnDay, to.Year(), int(to.Month()), to.Day())
}

// at returns what lies under a point; ok is false between the months and beside the days.
func (g *YearGrid) at(p fyne.Position) (place yearPlace, ok bool) {
	for i, m := range g.months {
		if inside(p, m.x, m.y, m.w, m.h) {
			day := m.at(p)
			return yearPlace{i + 1, max(0, day)}, day >= 0
		}
	}
	return yearPlace{}, false
}

// Tapped opens the month whose name is under the pointer, or the day.
func (g *YearGrid) Tapped(e *fyne.PointEvent) {
	Focus(g)
	p, ok := g.at(e.Position)
	switch {
	case !ok:
	case p.day > 0:
		g.goTo(civil(g.data.Year, p.month, p.day))
		callDay(g.OnDayOpen, g.data.Year, p.month, p.day)
	case g.OnMonth != nil:
		g.OnMonth(g.data.Year, p.month)
	}
}

// MouseIn implements desktop.Hoverable.
func (g *YearGrid) MouseIn(e *desktop.MouseEvent) { g.MouseMoved(e) }

// MouseMoved implements desktop.Hoverable.
func (g *YearGrid) MouseMoved(e *desktop.MouseEvent) {
	p, ok := g.at(e.Position)
	if !ok {
		p = yearPlace{}
	}
	g.point(p)
}

// MouseOut implements desktop.Hoverable.
func (g *YearGrid) MouseOut() { g.point(yearPlace{}) }

func (g *YearGrid) point(p yearPlace) {
	if p != g.over {
		g.over = p
		g.Refresh()
	}
}

// Cursor implements desktop.Cursorable.
func (g *YearGrid) Cursor() desktop.Cursor {
	if g.over.month > 0 {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

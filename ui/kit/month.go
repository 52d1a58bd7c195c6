package kit

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// MonthGrid shows a month with a card for every event. The pointer chooses, opens and drags cards; with the focus the
// arrows move by day, Enter chooses the day's card and opens it the second time, Ctrl with arrows moves the chosen
// card, PgUp and PgDn turn the month, T goes to today, M asks to move, Delete asks to delete.
type MonthGrid struct {
	widget.BaseWidget
	tileCalls
	// OnNew runs on a second tap or Enter on a day without cards.
	OnNew func(y, m, d int)
	// OnMove runs when a card was dragged or moved by keys to another day.
	OnMove func(id string, y, m, d int)
	// OnSlot runs when a card was dropped on an empty slot; without it the day below counts.
	OnSlot func(id, slot string)
	// OnDragOut runs when a card was dropped outside the grid, at a place of the canvas.
	OnDragOut func(id string, at fyne.Position)
	// OnMonth asks for the month before (-1) or after (1).
	OnMonth func(by int)

	data    MonthData
	day     time.Time
	focused bool
	taps    taps
	drag    *monthDrag
	layer   *DragLayer

	frame   *canvas.Rectangle
	edge    *canvas.Rectangle
	heads   [8]*canvas.Text
	cells   [6][7]*monthCell
	weeks   [6]*canvas.Text
	lines   [14]*canvas.Rectangle
	tiles   tilePool
	cursor  *canvas.Rectangle
	drop    *canvas.Rectangle
	ghost   *ghost
	xs      [9]float32
	ys      [8]float32
	objects []fyne.CanvasObject
}

// NewMonthGrid makes a grid without data.
func NewMonthGrid() *MonthGrid {
	g := &MonthGrid{frame: Panel(White, nil, 8), edge: Panel(nil, Line, 8)}
	g.cursor, g.drop, g.ghost = Panel(nil, AccentD, 4), Panel(alpha(Accent, 0x18), Accent, 4), newGhost()
	g.cursor.StrokeWidth, g.drop.StrokeWidth = 2, 2
	g.cursor.Hidden, g.drop.Hidden = true, true
	for i := range g.heads {
		g.heads[i] = line(11.5, SemiBold, Ink2)
	}
	for w := range g.cells {
		g.weeks[w] = line(11, Regular, Ink3)
		for d := range g.cells[w] {
			g.cells[w][d] = newMonthCell()
		}
	}
	for i := range g.lines {
		g.lines[i] = Panel(Line, nil, 0)
	}
	g.collect()
	g.ExtendBaseWidget(g)
	return g
}

// SetData shows another month or changed cards. The chosen card stays when it is still there.
func (g *MonthGrid) SetData(data MonthData) {
	g.data = data
	if g.data.day(g.day) == nil {
		g.day = g.firstDay()
	}
	g.Refresh()
}

// firstDay is today when it is shown, else the first of the month.
func (g *MonthGrid) firstDay() time.Time {
	for _, w := range g.data.Weeks {
		for _, d := range w.Days {
			if d.Today && !d.Other {
				return d.date()
			}
		}
	}
	return civil(g.data.Year, max(1, g.data.Month), 1)
}

// Chosen returns the ID of the chosen card, empty for none.
func (g *MonthGrid) Chosen() string { return g.tiles.chosen }

// SetChosen outlines a card without OnChoose; empty for none.
func (g *MonthGrid) SetChosen(id string) {
	g.tiles.chosen = id
	if _, d := g.data.tile(id); d != nil {
		g.day = d.date()
	}
	g.Refresh()
}

// Day returns the day of the keyboard.
func (g *MonthGrid) Day() (y, m, d int) { return g.day.Year(), int(g.day.Month()), g.day.Day() }

// SetDay moves the day of the keyboard without OnDay.
func (g *MonthGrid) SetDay(y, m, d int) {
	g.day = civil(y, m, d)
	g.Refresh()
}

// CellBox returns where a day is drawn inside the grid; ok is false when it is not shown.
func (g *MonthGrid) CellBox(y, m, d int) (pos fyne.Position, size fyne.Size, ok bool) {
	for w := range g.data.Weeks {
		for i, day := range g.data.Weeks[w].Days {
			if day.Y == y && day.M == m && day.D == d && w < len(g.cells) {
				return fyne.NewPos(g.xs[i+1], g.ys[w+1]), fyne.NewSize(g.xs[i+2]-g.xs[i+1], g.ys[w+2]-g.ys[w+1]), true
			}
		}
	}
	return pos, size, false
}

// TileBox returns where a card is drawn inside the grid; ok is false when it is not seen.
func (g *MonthGrid) TileBox(id string) (pos fyne.Position, size fyne.Size, ok bool) {
	if t := g.tiles.find(id); t != nil {
		return fyne.NewPos(t.x, t.y), fyne.NewSize(t.w, t.h), true
	}
	return pos, size, false
}

func (g *MonthGrid) collect() {
	out := []fyne.CanvasObject{g.frame}
	for w := range g.cells {
		for _, c := range g.cells[w] {
			out = append(out, c.ground)
		}
	}
	for _, l := range g.lines {
		out = append(out, l)
	}
	for _, h := range g.heads {
		out = append(out, h)
	}
	for w := range g.cells {
		out = append(out, g.weeks[w])
		for _, c := range g.cells[w] {
			out = append(out, c.dot, c.frame, c.number, c.name, c.second, c.more)
		}
	}
	out = append(out, g.tiles.objects()...)
	g.objects = append(out, g.edge, g.cursor, g.drop, g.ghost.ground, g.ghost.words)
}

// CreateRenderer implements fyne.Widget.
func (g *MonthGrid) CreateRenderer() fyne.WidgetRenderer { return &monthRenderer{g} }

type monthRenderer struct{ g *MonthGrid }

func (r *monthRenderer) Destroy() {}

func (r *monthRenderer) Objects() []fyne.CanvasObject { return r.g.objects }

func (r *monthRenderer) MinSize() fyne.Size { return fyne.NewSize(420, 300) }

func (r *monthRenderer) Layout(size fyne.Size) {
	if size.Width > 0 && size.Height > 0 {
		r.g.arrange(size)
	}
}

func (r *monthRenderer) Refresh() {
	r.Layout(r.g.Size())
	canvas.Refresh(r.g)
}

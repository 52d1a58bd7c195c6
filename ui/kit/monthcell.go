package kit

import (
	"image/color"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// monthCell draws the ground and the words of one day.
type monthCell struct {
	ground, frame, dot *canvas.Rectangle
	number, name       *canvas.Text
	second, more       *canvas.Text
	moreY              float32
}

func newMonthCell() *monthCell {
	c := &monthCell{ground: Panel(White, nil, 0), frame: Panel(nil, Accent, 4), dot: Panel(Accent, nil, 10)}
	c.frame.StrokeWidth = 2
	c.number, c.name = line(12.5, Medium, Ink), line(11, Medium, RedF)
	c.second, c.more = line(11, Medium, RedF), line(11, Medium, AccentD)
	return c
}

const (
	monthHead = 26
	weekCol   = 28
)

// measureGrid computes the edges: weekends are narrow, weeks without cards low.
func (g *MonthGrid) measureGrid(size fyne.Size) {
	shares := []float32{1, 1, 1, 1, 1, 0.58, 0.58}
	g.xs[0], g.xs[1] = 0, weekCol
	for i, w := range divide(make([]float32, 7), make([]float32, 7), shares, 0, size.Width-weekCol) {
		g.xs[i+2] = g.xs[i+1] + w
	}
	n := min(len(g.data.Weeks), 6)
	weight := make([]float32, n)
	for w := range weight {
		weight[w] = 1
		for _, d := range g.data.Weeks[w].Days {
			if len(d.Tiles) > 0 {
				weight[w] = 1.9
			}
		}
	}
	g.ys[0], g.ys[1] = 0, monthHead
	for i, h := range divide(make([]float32, n), make([]float32, n), weight, 0, size.Height-monthHead) {
		g.ys[i+2] = g.ys[i+1] + h
	}
}

// arrange fills and places everything for a size.
func (g *MonthGrid) arrange(size fyne.Size) {
	g.measureGrid(size)
	put(g.frame, 0, 0, size.Width, size.Height)
	put(g.edge, 0, 0, size.Width, size.Height)
	g.drawHeads()
	had := len(g.tiles.all)
	g.tiles.begin()
	for w := range g.cells {
		if w >= len(g.data.Weeks) {
			g.hideWeek(w)
			continue
		}
		week := &g.data.Weeks[w]
		write(g.weeks[w], strconv.Itoa(week.Number), Regular, Ink3, 7, g.ys[w+1]+7, weekCol-8)
		for d := range week.Days {
			g.drawDay(g.cells[w][d], &week.Days[d], g.xs[d+1], g.ys[w+1], g.xs[d+2]-g.xs[d+1], g.ys[w+2]-g.ys[w+1], d)
		}
	}
	g.tiles.end()
	g.drawLines(size)
	g.drawCursor()
	if len(g.tiles.all) != had {
		g.collect()
	}
}

func (g *MonthGrid) hideWeek(w int) {
	g.weeks[w].Hidden = true
	for _, c := range g.cells[w] {
		for _, o := range []fyne.CanvasObject{c.ground, c.frame, c.dot, c.number, c.name, c.second, c.more} {
			o.Hide()
		}
	}
}

func (g *MonthGrid) drawHeads() {
	write(g.heads[0], "Pk", Regular, Ink3, 7, 6, weekCol)
	for i, h := range dayHeads {
		c := Ink
		if i >= 5 {
			c = Ink2
		}
		write(g.heads[i+1], h, SemiBold, c, g.xs[i+1]+8, 6, g.xs[i+2]-g.xs[i+1]-8)
	}
}

func (g *MonthGrid) drawLines(size fyne.Size) {
	n := 0
	add := func(x, y, w, h float32) {
		g.lines[n].Hidden = false
		put(g.lines[n], x, y, w, h)
		n++
	}
	for i := 1; i <= 7; i++ {
		add(g.xs[i], monthHead, 1, size.Height-monthHead)
	}
	for w := 0; w < min(len(g.data.Weeks), 6); w++ {
		add(0, g.ys[w+1], size.Width, 1)
	}
	for ; n < len(g.lines); n++ {
		g.lines[n].Hidden = true
	}
}

func (g *MonthGrid) drawCursor() {
	y, m, d := g.Day()
	pos, size, ok := g.CellBox(y, m, d)
	g.cursor.Hidden = !ok || !g.focused
	put(g.cursor, pos.X+2, pos.Y+2, size.Width-3, size.Height-3)
}

// dayColours returns ground and number of a day; i is the day of the week from 0 for Monday.
func dayColours(d *Day, i int) (ground, number color.NRGBA) {
	ground, number = White, Ink
	switch {
	case d.Holiday != "":
		ground, number = RedT, RedF
	case d.Blocked != "":
		ground = AmberT
	case d.Other, i >= 5:
		ground = Canvas
	}
	switch {
	case d.Today:
		number = White
	case i == 6:
		number = RedF
	case d.Other:
		number = Faint
	}
	return ground, number
}

func (g *MonthGrid) drawDay(c *monthCell, d *Day, x, y, w, h float32, weekday int) {
	ground, number := dayColours(d, weekday)
	c.ground.Hidden = false
	c.ground.FillColor = ground
	c.ground.CornerRadius = 0
	put(c.ground, x+1, y+1, w-1, h-1)
	c.dot.Hidden, c.frame.Hidden = !d.Today, !d.Today
	put(c.frame, x+2, y+2, w-3, h-3)
	label := strconv.Itoa(d.D)
	if d.D == 1 && d.M >= 1 && d.M <= 12 {
		label += " " + monthNames[d.M-1][:3]
	}
	used := up(measure(label, 12.5, Medium).Width)
	dot := max(22, used+6)
	put(c.dot, x+5, y+4, dot, 22)
	left := x + 8
	if d.Today {
		left = x + 5 + float32(int(dot-used)/2)
	}
	write(c.number, label, Medium, number, left, y+7, w-10)
	g.drawNames(c, d, x, y, w, used)
	g.drawTiles(c, d, x+3, y+26, w-5, h-30)
}

// drawNames writes what the day is: beside the number when cards need the room, else below it in two lines.
func (g *MonthGrid) drawNames(c *monthCell, d *Day, x, y, w, used float32) {
	text, front := d.Holiday, RedF
	if text == "" {
		text, front = d.Blocked, AmberF
	}
	if d.Today {
		g.drawToday(c, x, y, w)
		c.second.Hidden = true
		if len(d.Tiles) == 0 {
			write(c.second, text, Medium, front, x+8, y+41, w-12)
		}
		return
	}
	if len(d.Tiles) > 0 {
		c.second.Hidden = true
		write(c.name, text, Medium, front, x+8+used+6, y+8, w-used-18)
		return
	}
	lines := append(wrapLines(text, 11, Medium, w-14, 2), "")
	write(c.name, lines[0], Medium, front, x+8, y+27, w-12)
	write(c.second, lines[1], Medium, front, x+8, y+41, w-12)
}

// drawToday writes "hari ini" beside the number, or below it in a narrow column.
func (g *MonthGrid) drawToday(c *monthCell, x, y, w float32) {
	if up(measure("hari ini", 11, Medium).Width) <= w-38 {
		write(c.name, "hari ini", Medium, AccentD, x+34, y+8, w-36)
		return
	}
	write(c.name, "hari ini", Medium, AccentD, x+7, y+26, w-8)
}

const lowTile = 26

// drawTiles puts the day's cards into a box: as many as fit, the rest as "+2 lagi".
func (g *MonthGrid) drawTiles(c *monthCell, d *Day, x, y, w, h float32) {
	n := len(d.Tiles)
	fits := max(0, int((h+3)/(lowTile+3)))
	c.moreY = 0
	if n > fits {
		fits = max(0, int((h-15+3)/(lowTile+3)))
		c.moreY = y + h - 14
		write(c.more, "+"+strconv.Itoa(n-fits)+" lagi", Medium, AccentD, x+5, c.moreY, w-6)
		h -= 16
	} else {
		c.more.Hidden = true
		fits = n
	}
	if fits == 0 {
		return
	}
	each := (h - 3*float32(fits-1)) / float32(fits)
	for i := range fits {
		t := g.tiles.next()
		t.tile, t.day = d.Tiles[i], d.date()
		top := whole(y + float32(i)*(each+3))
		t.x, t.y, t.w, t.h = whole(x), top, whole(w), whole(y+float32(i+1)*(each+3))-3-top
		g.tiles.draw(t)
	}
}

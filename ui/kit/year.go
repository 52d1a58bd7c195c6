package kit

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// YearGrid shows twelve small months with their quota and a mark on every day with dialogues. A tap opens a day or, on
// its name, a month; with the focus the arrows move by day, Enter opens the day's month, Space the day, PgUp and PgDn
// turn the year, T goes to today.
type YearGrid struct {
	widget.BaseWidget
	// OnMonth asks for a month.
	OnMonth func(y, m int)
	// OnDayOpen asks for a day.
	OnDayOpen func(y, m, d int)
	// OnDay runs when the day of the keyboard changes.
	OnDay func(y, m, d int)
	// OnYear asks for the year before (-1) or after (1).
	OnYear func(by int)
	// OnToday asks for today.
	OnToday func()

	data    YearData
	day     time.Time
	focused bool
	over    yearPlace

	months  [12]*yearMonth
	today   *canvas.Rectangle
	hover   *canvas.Rectangle
	cursor  *canvas.Rectangle
	objects []fyne.CanvasObject
}

// yearPlace is a month from 1, 0 for none, and a day of it, 0 for its name.
type yearPlace struct{ month, day int }

const yearGap = 12

// NewYearGrid makes a grid without data.
func NewYearGrid() *YearGrid {
	g := &YearGrid{today: Panel(nil, Accent, 6), hover: Panel(nil, Line2, 6), cursor: Panel(nil, AccentD, 6)}
	g.today.StrokeWidth, g.cursor.StrokeWidth = 2, 2
	for i := range g.months {
		g.months[i] = newYearMonth(monthNames[i])
		g.objects = append(g.objects, g.months[i].objects()...)
	}
	g.objects = append(g.objects, g.today, g.hover, g.cursor)
	g.ExtendBaseWidget(g)
	return g
}

// SetData shows another year or changed days. The keyboard stays on its day; in another year it goes to today.
func (g *YearGrid) SetData(data YearData) {
	g.data = data
	if g.day.Year() != data.Year {
		g.day = data.today()
	}
	g.Refresh()
}

// Day returns the day of the keyboard.
func (g *YearGrid) Day() (y, m, d int) { return g.day.Year(), int(g.day.Month()), g.day.Day() }

// SetDay moves the day of the keyboard without OnDay.
func (g *YearGrid) SetDay(y, m, d int) {
	g.day = civil(y, m, d)
	g.Refresh()
}

// DayBox returns where a day is drawn inside the grid; ok is false when it is not of the shown year.
func (g *YearGrid) DayBox(y, m, d int) (pos fyne.Position, size fyne.Size, ok bool) {
	day := civil(y, m, d)
	if y != g.data.Year || day.Day() != d || day.Year() != y {
		return pos, size, false
	}
	pos, size = g.months[m-1].box(d - 1)
	return pos, size, true
}

func (g *YearGrid) arrange(size fyne.Size) {
	w, h := (size.Width+yearGap)/4, (size.Height+yearGap)/3
	g.today.Hidden = true
	for i, m := range g.months {
		x, y := whole(float32(i%4)*w), whole(float32(i/4)*h)
		m.place(x, y, whole(float32(i%4+1)*w)-yearGap-x, whole(float32(i/4+1)*h)-yearGap-y)
		days, first := g.data.daysIn(i)
		m.draw(&g.data.Months[i], days, first, g.over == yearPlace{i + 1, 0})
		for d := range days {
			if g.data.Months[i].Days[d].Today {
				g.frame(g.today, yearPlace{i + 1, d + 1}, 0)
			}
		}
	}
	g.drawHover()
	g.cursor.Hidden = true
	if g.focused && g.day.Year() == g.data.Year {
		g.frame(g.cursor, yearPlace{int(g.day.Month()), g.day.Day()}, 1)
	}
}

// frame puts a frame around a day, out units wider than it.
func (g *YearGrid) frame(r *canvas.Rectangle, p yearPlace, out float32) {
	pos, size := g.months[p.month-1].box(p.day - 1)
	r.Hidden = false
	put(r, pos.X-out, pos.Y-out, size.Width+2*out, size.Height+2*out)
}

func (g *YearGrid) drawHover() {
	if g.hover.Hidden = g.over.day == 0; !g.hover.Hidden {
		g.frame(g.hover, g.over, 0)
	}
}

// CreateRenderer implements fyne.Widget.
func (g *YearGrid) CreateRenderer() fyne.WidgetRenderer { return &yearRenderer{g} }

type yearRenderer struct{ g *YearGrid }

func (r *yearRenderer) Destroy() {}

func (r *yearRenderer) Objects() []fyne.CanvasObject { return r.g.objects }

func (r *yearRenderer) MinSize() fyne.Size { return fyne.NewSize(760, 540) }

func (r *yearRenderer) Layout(size fyne.Size) {
	if size.Width > 0 && size.Height > 0 {
		r.g.arrange(size)
	}
}

func (r *yearRenderer) Refresh() {
	r.Layout(r.g.Size())
	canvas.Refresh(r.g)
}

package kit

import (
	"strconv"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// WeekGrid shows a week by hours with a card for every event. The pointer chooses, opens and drags cards, and their
// lower edge; with the focus the arrows move by day and half hour, Enter chooses the card there and opens it the
// second time, Ctrl with arrows moves the chosen card, PgUp and PgDn turn the week, T goes to today, M asks to move,
// Delete asks to delete.
type WeekGrid struct {
	widget.BaseWidget
	tileCalls
	// OnNew runs on a second tap or Enter where no card is, with the minute after midnight.
	OnNew func(y, m, d, minute int)
	// OnMove runs when a card was dragged or moved by keys to another day or time.
	OnMove func(id string, y, m, d, minute int)
	// OnResize runs when the lower edge of a card was dragged to another time.
	OnResize func(id string, endMinute int)
	// OnWeek asks for the week before (-1) or after (1).
	OnWeek func(by int)
	// Scroll is the scroller of the hours.
	Scroll *container.Scroll

	data    WeekData
	day     time.Time
	minute  int
	focused bool
	taps    taps
	drag    *weekDrag
	fresh   bool // the week was not yet scrolled to its first event
	reveal  bool // the keyboard's place must come into sight

	lanes    [7][]lane
	xs       [8]float32
	hour     float32
	from, to int

	frame, edge, headLine, today *canvas.Rectangle
	number                       *canvas.Text
	heads                        [7]*weekHead
	body                         *weekBody
	objects                      []fyne.CanvasObject
}

const (
	weekHeadH = 46
	hourCol   = 48
	leastHour = 48
)

// NewWeekGrid makes a grid without data.
func NewWeekGrid() *WeekGrid {
	g := &WeekGrid{frame: Panel(White, nil, 8), edge: Panel(nil, Line, 8), headLine: Panel(Line, nil, 0), minute: morning, fresh: true}
	g.data.Now = -1
	g.number, g.today = line(11, Regular, Ink3), Panel(nil, Accent, 4)
	g.today.StrokeWidth = 2
	g.objects = []fyne.CanvasObject{g.frame}
	for i := range g.heads {
		g.heads[i] = newWeekHead()
		g.objects = append(g.objects, g.heads[i].objects()...)
	}
	g.body = newWeekBody(g)
	g.Scroll = container.NewVScroll(g.body)
	g.objects = append(g.objects, g.number, g.headLine, g.Scroll, g.edge, g.today)
	g.ExtendBaseWidget(g)
	return g
}

// SetData shows another week or changed cards. The chosen card stays when it is still there; the hours stay as they
// were scrolled, as far as the first event of another week is seen so.
func (g *WeekGrid) SetData(data WeekData) {
	g.fresh = g.fresh || !data.Days[0].date().Equal(g.data.Days[0].date())
	g.data = data
	if g.data.index(g.day) < 0 {
		g.day = g.data.Days[0].date()
		for i := range g.data.Days {
			if g.data.Days[i].Today {
				g.day = g.data.Days[i].date()
			}
		}
	}
	g.Refresh()
}

// Chosen returns the ID of the chosen card, empty for none.
func (g *WeekGrid) Chosen() string { return g.body.tiles.chosen }

// SetChosen outlines a card without OnChoose and brings another one into sight; empty for none.
func (g *WeekGrid) SetChosen(id string) {
	g.reveal = g.reveal || id != g.Chosen()
	g.body.tiles.chosen = id
	if e, i := g.data.event(id); e != nil {
		g.day = g.data.Days[i].date()
		g.minute, _ = e.span()
	}
	g.Refresh()
}

// Day returns the day of the keyboard.
func (g *WeekGrid) Day() (y, m, d int) { return g.day.Year(), int(g.day.Month()), g.day.Day() }

// Minute returns the time of the keyboard in minutes after midnight.
func (g *WeekGrid) Minute() int { return g.minute }

// SetDay moves the day of the keyboard without OnDay.
func (g *WeekGrid) SetDay(y, m, d int) {
	g.day = civil(y, m, d)
	g.Refresh()
}

// CellBox returns where the head of a day is drawn inside the grid; ok is false when it is not shown.
func (g *WeekGrid) CellBox(y, m, d int) (pos fyne.Position, size fyne.Size, ok bool) {
	i := g.data.index(civil(y, m, d))
	if i < 0 {
		return pos, size, false
	}
	return fyne.NewPos(g.xs[i], 0), fyne.NewSize(g.xs[i+1]-g.xs[i], weekHeadH), true
}

// TileBox returns where a card is drawn inside the grid; ok is false when it is not drawn.
func (g *WeekGrid) TileBox(id string) (pos fyne.Position, size fyne.Size, ok bool) {
	if t := g.body.tiles.find(id); t != nil {
		return fyne.NewPos(t.x, t.y+g.Scroll.Position().Y-g.Scroll.Offset.Y), fyne.NewSize(t.w, t.h), true
	}
	return pos, size, false
}

// measureWeek computes the hours and the columns: weekends without events are narrow, a day is the wider the more
// events stand beside each other.
func (g *WeekGrid) measureWeek(size fyne.Size) {
	g.from, g.to = g.data.hours(g.minute)
	hours := float32(g.to-g.from) / 60
	g.hour = max(leastHour, (size.Height-weekHeadH-2)/hours)
	shares, weekdays := make([]float32, 7), float32(0)
	for i := range shares {
		events := g.data.Days[i].Events
		g.lanes[i] = packLanes(events, int(up(leastTile*60/g.hour)))
		shares[i] = 1 + 0.6*float32(laneCount(g.lanes[i])-1)
		if i < 5 {
			weekdays += shares[i]
		} else if len(events) == 0 {
			shares[i] = 0.58 * weekdays / 5
		}
	}
	g.xs[0] = hourCol
	for i, w := range divide(make([]float32, 7), make([]float32, 7), shares, 0, size.Width-hourCol) {
		g.xs[i+1] = g.xs[i] + w
	}
}

func (g *WeekGrid) arrange(size fyne.Size) {
	top := g.topMinute()
	g.measureWeek(size)
	put(g.frame, 0, 0, size.Width, size.Height)
	put(g.edge, 0, 0, size.Width, size.Height)
	put(g.headLine, 0, weekHeadH-1, size.Width, 1)
	label := ""
	if g.data.Number > 0 {
		label = "Pk " + strconv.Itoa(g.data.Number)
	}
	write(g.number, label, Regular, Ink3, 8, 7, hourCol-8)
	g.today.Hidden = true
	for i, h := range g.heads {
		d, x, w := &g.data.Days[i], g.xs[i], g.xs[i+1]-g.xs[i]
		h.draw(d, i, x, w)
		if d.Today {
			g.today.Hidden = false
			put(g.today, x+1, 1, w-1, size.Height-2)
		}
	}
	put(g.Scroll, 0, weekHeadH, size.Width, size.Height-weekHeadH-1)
	if g.body.Size().Height != g.body.height() {
		g.Scroll.Refresh()
	}
	g.settle(top)
	g.body.arrange()
}

// CreateRenderer implements fyne.Widget.
func (g *WeekGrid) CreateRenderer() fyne.WidgetRenderer { return &weekRenderer{g} }

type weekRenderer struct{ g *WeekGrid }

func (r *weekRenderer) Destroy() {}

func (r *weekRenderer) Objects() []fyne.CanvasObject { return r.g.objects }

func (r *weekRenderer) MinSize() fyne.Size { return fyne.NewSize(480, 300) }

func (r *weekRenderer) Layout(size fyne.Size) {
	if size.Width > 0 && size.Height > 0 {
		r.g.arrange(size)
	}
}

func (r *weekRenderer) Refresh() {
	r.Layout(r.g.Size())
	canvas.Refresh(r.g)
}

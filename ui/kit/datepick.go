package kit

import (
	"strconv"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

var monthNames = [12]string{"Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"}

var dayHeads = [7]string{"Sen", "Sel", "Rab", "Kam", "Jum", "Sab", "Min"}

// DatePicker is one month of days to choose from, Monday first. Arrows move by day and week, PgUp and PgDn by month,
// Enter chooses, T goes to today.
type DatePicker struct {
	widget.BaseWidget
	// OnPick runs with the chosen day.
	OnPick func(y, m, d int)
	// Red tells which days are shown in red (holidays); Sundays are red anyway. May be nil.
	Red func(y, m, d int) bool

	day, today time.Time
	title      *Text
	cells      [42]*dayCell
	objects    []fyne.CanvasObject
	focused    bool
}

type dayCell struct {
	ground *canvas.Rectangle
	word   *Text
}

const pickCell, pickHead = 32, 62

// NewDatePicker opens at a day; today is ringed.
func NewDatePicker(y, m, d int, today time.Time, pick func(y, m, d int)) *DatePicker {
	p := &DatePicker{OnPick: pick, today: today}
	if y == 0 {
		y, m, d = today.Year(), int(today.Month()), today.Day()
	}
	p.day = civil(y, m, d)
	p.title = T("", 13, SemiBold, Ink).Center()
	back, next := LightIcon("chevron-left", "bulan lalu", func() { p.move(0, -1) }), LightIcon("chevron-right", "bulan depan", func() { p.move(0, 1) })
	put(back, 0, 0, 32, 32)
	put(next, 6*pickCell, 0, 32, 32)
	put(p.title, 34, 0, 5*pickCell-4, 32)
	p.objects = []fyne.CanvasObject{p.title, back, next}
	for i, h := range dayHeads {
		t := T(h, 11, Regular, Ink3).Center()
		put(t, float32(i*pickCell), 38, pickCell, 16)
		p.objects = append(p.objects, t)
	}
	for i := range p.cells {
		c := &dayCell{ground: Panel(nil, nil, 6), word: T("", 12, Regular, Ink).Center()}
		x, y := float32(i%7*pickCell), float32(pickHead+i/7*pickCell)
		put(c.ground, x+1, y+1, pickCell-2, pickCell-2)
		put(c.word, x, y, pickCell, pickCell)
		p.cells[i] = c
		p.objects = append(p.objects, c.ground, c.word)
	}
	p.ExtendBaseWidget(p)
	p.fill()
	return p
}

func civil(y, m, d int) time.Time { return time.Date(y, time.Month(m), d, 12, 0, 0, 0, time.UTC) }

func sameDay(a, b time.Time) bool { return a.Year() == b.Year() && a.YearDay() == b.YearDay() }

// first is the Monday in the first cell.
func (p *DatePicker) first() time.Time {
	f := civil(p.day.Year(), int(p.day.Month()), 1)
	return f.AddDate(0, 0, -(int(f.Weekday())+6)%7)
}

func (p *DatePicker) fill() {
	p.title.SetText(monthNames[p.day.Month()-1] + " " + strconv.Itoa(p.day.Year()))
	for i, c := range p.cells {
		t := p.first().AddDate(0, 0, i)
		front := Ink
		switch {
		case t.Month() != p.day.Month():
			front = Faint
		case t.Weekday() == time.Sunday, p.Red != nil && p.Red(t.Year(), int(t.Month()), t.Day()):
			front = RedF
		}
		c.ground.FillColor, c.ground.StrokeColor, c.ground.StrokeWidth = nil, nil, 0
		if sameDay(t, p.today) {
			c.ground.FillColor, c.ground.StrokeColor, c.ground.StrokeWidth = alpha(Accent, 1), Accent, 1.5
		}
		if sameDay(t, p.day) {
			c.ground.FillColor, front = Accent, White
		}
		c.word.Set(strconv.Itoa(t.Day()), front)
	}
	canvas.Refresh(p)
}

func (p *DatePicker) move(days, months int) {
	if months != 0 {
		last := civil(p.day.Year(), int(p.day.Month())+months+1, 0).Day()
		p.day = civil(p.day.Year(), int(p.day.Month())+months, min(p.day.Day(), last))
	}
	p.day = p.day.AddDate(0, 0, days)
	p.fill()
}

// Tapped chooses the day under the pointer.
func (p *DatePicker) Tapped(e *fyne.PointEvent) {
	x, y := int(e.Position.X/pickCell), int((e.Position.Y-pickHead)/pickCell)
	if e.Position.Y < pickHead || x < 0 || x > 6 || y > 5 {
		return
	}
	p.day = p.first().AddDate(0, 0, y*7+x)
	p.pick()
}

func (p *DatePicker) pick() {
	p.fill()
	if p.OnPick != nil {
		p.OnPick(p.day.Year(), int(p.day.Month()), p.day.Day())
	}
}

// TypedKey implements fyne.Focusable.
func (p *DatePicker) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyLeft:
		p.move(-1, 0)
	case fyne.KeyRight:
		p.move(1, 0)
	case fyne.KeyUp:
		p.move(-7, 0)
	case fyne.KeyDown:
		p.move(7, 0)
	case fyne.KeyPageUp:
		p.move(0, -1)
	case fyne.KeyPageDown:
		p.move(0, 1)
	case fyne.KeyT:
		p.day = civil(p.today.Year(), int(p.today.Month()), p.today.Day())
		p.fill()
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		p.pick()
	default:
		pass(p, e)
	}
}

// TypedRune implements fyne.Focusable.
func (p *DatePicker) TypedRune(rune) {}

// FocusGained implements fyne.Focusable.
func (p *DatePicker) FocusGained() { p.focused = true }

// FocusLost implements fyne.Focusable.
func (p *DatePicker) FocusLost() { p.focused = false }

// MinSize is fixed.
func (p *DatePicker) MinSize() fyne.Size { return fyne.NewSize(7*pickCell, pickHead+6*pickCell) }

// CreateRenderer implements fyne.Widget.
func (p *DatePicker) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(&fyne.Container{Objects: p.objects})
}

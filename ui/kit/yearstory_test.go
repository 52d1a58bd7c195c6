package kit

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

// year2026 is a usual year, seen on its 22nd of November: two dialogues a week, some of them late, a holiday a month.
func year2026() YearData {
	y := YearData{Year: 2026}
	for m := range y.Months {
		month := &y.Months[m]
		month.Target = 8
		days, _ := y.daysIn(m)
		for d := range days {
			day := civil(2026, m+1, d+1)
			if day.Weekday() != 2 && day.Weekday() != 4 || d > 27 || d == 16 {
				continue
			}
			month.Planned++
			month.Days[d].State = "planned"
			if day.Before(civil(2026, 11, 22)) {
				month.Held++
				month.Days[d].State = "done"
			}
		}
		month.Days[16].Holiday = true
	}
	y.Months[10].Days[21].Today = true
	y.Months[10].Days[18].State = "late"
	y.Months[4].Days[29].State = "late"
	return y
}

func TestStory_year(t *testing.T) {
	setup(t)
	show := func(name string, data YearData) *YearGrid {
		g := NewYearGrid()
		g.SetData(data)
		g.focused = true
		legend := H(14, H(6, NewYearMark("done"), Caption("terlaksana")), H(6, NewYearMark("planned"), Caption("terjadwal")), H(6, NewYearMark("late"), Caption("terlambat")))
		f := storyFrame(Page(PageHead(fmt.Sprint(data.Year), "", nil), V(8, Grow(g), legend)))
		shoot(t, window(t, f.Box, 1366, 768), name)
		return g
	}
	show("year", year2026())
	full := YearData{Year: 2028}
	for m := range full.Months {
		full.Months[m] = YearMonth{Held: 104, Planned: 110, Target: 96}
		for d := range full.Months[m].Days {
			full.Months[m].Days[d] = YearDay{State: []string{"done", "planned", "late"}[d%3], Holiday: d%5 == 0}
		}
	}
	full.Months[1].Days[28].Today = true
	show("year-crowd", full)
	show("year-empty", YearData{Year: 2027})
}

// yearWindow shows a year and a check of what it reported since the last check.
func yearWindow(t testing.TB) (*YearGrid, func(want string)) {
	setup(t)
	g := NewYearGrid()
	g.SetData(year2026())
	win := window(t, Fix(1134, 640, g), 1134, 640)
	win.Canvas().Focus(g)
	d := &diary{}
	g.OnMonth = func(y, m int) { d.note("month %d-%d", y, m) }
	g.OnDay, g.OnDayOpen, g.OnToday = d.day("day"), d.day("open"), func() { d.note("today") }
	g.OnYear = func(by int) { d.note("year %d", by) }
	return g, func(want string) {
		t.Helper()
		d.expect(t, want)
	}
}

func TestYearGrid_keys(t *testing.T) {
	g, expect := yearWindow(t)
	press(g, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn, fyne.KeyLeft, fyne.KeySpace, fyne.KeyT)
	expect("[day 11-29 day 12-6 month 2026-12 day 12-5 open 12-5 today]")
	press(g, fyne.KeyPageDown)
	expect("[year 1]")
	if y, m, d := g.Day(); y != 2026 || m != 12 || d != 5 {
		t.Errorf("the keyboard is on %d-%d-%d though no other year came", y, m, d)
	}
	g.OnYear = func(by int) { g.SetData(YearData{Year: g.data.Year + by}) }
	g.SetDay(2026, 12, 31)
	press(g, fyne.KeyRight, fyne.KeyPageDown, fyne.KeyLeft)
	expect("[day 1-1 day 1-1 day 12-31]")
	g.SetData(YearData{Year: 2028})
	g.SetDay(2028, 2, 29)
	press(g, fyne.KeyPageUp, fyne.KeyF6)
	expect("[day 2-28]")
}

func TestYearGrid_taps(t *testing.T) {
	g, expect := yearWindow(t)
	for _, day := range [][2]int{{1, 1}, {2, 28}, {8, 31}, {12, 31}} {
		pos, size, ok := g.DayBox(2026, day[0], day[1])
		if !ok || pos.Y+size.Height > g.months[day[0]-1].y+g.months[day[0]-1].h {
			t.Errorf("%v lies at %v, %v", day, pos, ok)
		}
		test.TapAt(g, pos.AddXY(size.Width/2, size.Height/2))
	}
	expect("[day 1-1 open 1-1 day 2-28 open 2-28 day 8-31 open 8-31 day 12-31 open 12-31]")
	test.TapAt(g, fyne.NewPos(g.months[4].x+30, g.months[4].y+12))
	expect("[month 2026-5]")
	test.TapAt(g, fyne.NewPos(g.months[0].x+g.months[0].w+4, 100))
	test.TapAt(g, fyne.NewPos(g.months[1].x+20, g.months[1].y+g.months[1].h-12))
	expect("[]")
	if _, _, ok := g.DayBox(2026, 2, 29); ok {
		t.Error("2026 has a 29th of February")
	}
	pos, _, _ := g.DayBox(2026, 3, 3)
	g.MouseIn(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: pos.AddXY(3, 3)}})
	if g.hover.Hidden || g.Cursor() != desktop.PointerCursor {
		t.Error("a day does not look as if it could be tapped")
	}
	g.MouseOut()
	if !g.hover.Hidden {
		t.Error("the pointer left a mark")
	}
}

func BenchmarkYearGrid_Refresh(b *testing.B) {
	g, _ := yearWindow(b)
	data := year2026()
	for b.Loop() {
		g.SetData(data)
	}
}

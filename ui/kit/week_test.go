package kit

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

// weekWindow shows a week at the size it has beside a panel, and a check of what it reported since the last check.
func weekWindow(t testing.TB, data WeekData) (*WeekGrid, func(want string)) {
	setup(t)
	g := NewWeekGrid()
	g.SetData(data)
	win := window(t, Fix(800, 640, g), 800, 640)
	win.Canvas().Focus(g)
	d := &diary{}
	g.OnChoose, g.OnOpen, g.OnMovePrompt, g.OnDelete, g.OnRefused = d.id("choose"), d.id("open"), d.id("prompt"), d.id("delete"), d.id("refuse")
	g.OnDay, g.OnMore, g.OnToday = d.day("day"), d.day("more"), func() { d.note("today") }
	g.OnMove = func(id string, y, m, day, minute int) {
		d.note("move %s %d-%d-%d %s", id, y, m, day, clockWords(minute))
	}
	g.OnResize = func(id string, end int) { d.note("end %s %s", id, clockWords(end)) }
	g.OnNew = func(_, m, day, minute int) { d.note("new %d-%d %s", m, day, clockWords(minute)) }
	g.OnMenu = func(id string, _ fyne.Position) { d.note("menu %s", id) }
	g.OnWeek = func(by int) { d.note("week %d", by) }
	return g, func(want string) {
		t.Helper()
		d.expect(t, want)
	}
}

func TestWeekGrid_keys(t *testing.T) {
	g, expect := weekWindow(t, week48())
	press(g, fyne.KeyReturn, fyne.KeyLeft, fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyDown)
	expect("[new 11-25 07.00 day 11-24]")
	press(g, fyne.KeyReturn, fyne.KeyReturn, fyne.KeyM, fyne.KeyDelete, fyne.KeyT)
	expect("[choose a open a prompt a delete a today]")
	press(g, fyne.KeyDown, fyne.KeyReturn, fyne.KeyUp, fyne.KeyReturn)
	expect("[new 11-24 10.00 open a]")
	press(g, fyne.KeyPageUp, fyne.KeyPageDown)
	expect("[week -1 week 1]")
	ctrl := func(name fyne.KeyName) {
		g.TypedShortcut(&desktop.CustomShortcut{KeyName: name, Modifier: fyne.KeyModifierControl})
	}
	ctrl(fyne.KeyRight)
	ctrl(fyne.KeyUp)
	expect("[move a 2026-11-25 09.00 move a 2026-11-24 08.45]")
	g.SetChosen("held")
	ctrl(fyne.KeyDown)
	g.SetChosen("slot")
	ctrl(fyne.KeyDown)
	expect("[refuse held]")
	used := fyne.KeyName("")
	KeyHook = func(name fyne.KeyName) bool { used = name; return true }
	defer func() { KeyHook = nil }()
	press(g, fyne.KeyF6)
	if used != fyne.KeyF6 {
		t.Error("a key the grid has no use for is lost")
	}
}

func TestWeekGrid_arrows_halt_at_odd_times_and_leave_the_week(t *testing.T) {
	g, expect := weekWindow(t, week48())
	g.minute = 14 * 60
	press(g, fyne.KeyDown)
	if g.Minute() != 14*60+10 {
		t.Errorf("Down stops at %s, not at the event of 14.10", clockWords(g.Minute()))
	}
	press(g, fyne.KeyDown)
	if g.Minute() != 15*60+30 {
		t.Errorf("Down stops at %s, not after the event", clockWords(g.Minute()))
	}
	press(g, fyne.KeyRight, fyne.KeyRight, fyne.KeyRight, fyne.KeyRight, fyne.KeyRight)
	expect("[day 11-26 day 11-27 day 11-28 day 11-29 week 1]")
	if y, m, d := g.Day(); y != 2026 || m != 11 || d != 29 {
		t.Errorf("the keyboard left the week to %d-%d-%d though no other came", y, m, d)
	}
	for range 100 {
		press(g, fyne.KeyUp)
	}
	if g.Minute() != 0 || g.from != 0 || g.Scroll.Offset.Y != 0 {
		t.Errorf("at %s, shown from %s, scrolled to %v", clockWords(g.Minute()), clockWords(g.from), g.Scroll.Offset.Y)
	}
}

func TestWeekGrid_taps(t *testing.T) {
	g, expect := weekWindow(t, crowdedWeek())
	tile := g.body.tiles.find("b")
	tap := func(x, y float32) { g.body.Tapped(&fyne.PointEvent{Position: fyne.NewPos(x, y)}) }
	tap(tile.x+5, tile.y+5)
	tap(tile.x+5, tile.y+5)
	expect("[choose b open b]")
	g.body.TappedSecondary(&fyne.PointEvent{Position: fyne.NewPos(tile.x+5, tile.y+5)})
	expect("[choose b menu b]")
	g.taps.forget()
	tap(g.xs[1]+10, g.y(15*60+50))
	tap(g.xs[1]+10, g.y(15*60+35))
	expect("[day 11-24 new 11-24 15.30]")
	if len(g.body.chips) != 1 {
		t.Fatalf("%d chips for sixty events at once", len(g.body.chips))
	}
	chip := g.body.chips[0]
	tap(chip.x+3, chip.y+3)
	expect("[day 11-27 more 11-27]")
	if chip.words.Text != "+57 lagi" {
		t.Errorf("the chip says %q", chip.words.Text)
	}
	at := fyne.NewPos(g.xs[2]+20, 10)
	test.TapAt(g, at)
	expect("[day 11-25]")
}

func TestWeekGrid_shows_what_is_early_and_late(t *testing.T) {
	g, _ := weekWindow(t, crowdedWeek())
	if g.from != 3*60 || g.to != 24*60 {
		t.Errorf("shown from %s to %s", clockWords(g.from), clockWords(g.to))
	}
	if g.topMinute() != 3*60 {
		t.Errorf("the broadcast at sahur is out of sight: the hours begin at %s", clockWords(g.topMinute()))
	}
	late := g.body.tiles.find("x6-0")
	if late == nil || late.y+late.h > g.body.height() || late.tile.Time != "23.00–23.59" {
		t.Errorf("the event till 23.59 is drawn as %+v", late)
	}
	g.SetChosen("x6-0")
	pos, size, _ := g.TileBox("x6-0")
	if pos.Y < weekHeadH || pos.Y+size.Height > g.Size().Height {
		t.Errorf("the chosen event lies at %v", pos)
	}
	top := g.topMinute()
	data := crowdedWeek()
	data.Days[0].Events = data.Days[0].Events[:1]
	g.SetData(data)
	if g.from != morning || g.topMinute() != top {
		t.Errorf("from %s; the hours jumped from %s to %s", clockWords(g.from), clockWords(top), clockWords(g.topMinute()))
	}
	later := week48()
	for i := range later.Days {
		later.Days[i].D += 7
	}
	later.Days[1].Events[0].Start = 4 * 60
	later.Days[1].Events[0].End = 5 * 60
	g.SetData(later)
	if g.topMinute() != 4*60 {
		t.Errorf("another week begins at %s", clockWords(g.topMinute()))
	}
}

func TestPackLanes(t *testing.T) {
	event := func(start, end int) WeekEvent { return WeekEvent{Start: start, End: end} }
	cases := []struct {
		name   string
		events []WeekEvent
		want   string
	}{
		{"none", nil, "[]"},
		{"touching", []WeekEvent{event(540, 600), event(600, 660)}, "[0/1 0/1]"},
		{"one minute over", []WeekEvent{event(540, 601), event(600, 660)}, "[0/2 1/2]"},
		{"a lane gets free", []WeekEvent{event(540, 700), event(540, 600), event(600, 660)}, "[0/2 1/2 1/2]"},
		{"too short to be read", []WeekEvent{event(540, 545), event(560, 620)}, "[0/2 1/2]"},
		{"at the end of the day", []WeekEvent{event(1435, 1439), event(1400, 1420)}, "[0/2 1/2]"},
		{"broken times", []WeekEvent{event(-5, -9), event(2000, 1)}, "[0/1 0/1]"},
	}
	for _, c := range cases {
		var got []string
		for _, l := range packLanes(c.events, 30) {
			got = append(got, fmt.Sprintf("%d/%d", l.at, l.of))
			if l.top < 0 || l.end > dayMinutes || l.end-l.top < 30 {
				t.Errorf("%s: drawn from %d to %d", c.name, l.top, l.end)
			}
		}
		if fmt.Sprint(got) != c.want {
			t.Errorf("%s: %v, want %s", c.name, got, c.want)
		}
	}
}

func BenchmarkWeekGrid_Refresh(b *testing.B) {
	data := week48()
	for i := range data.Days {
		data.Days[i].Events = nil
	}
	for i := range 200 {
		start := 7*60 + i/7*25
		e := WeekEvent{Tile: Tile{ID: fmt.Sprint(i), Station: "RRI", Title: "Harga Pangan Jelang Akhir Tahun", Segs: "SSSSSW---"}, Start: start, End: start + 60}
		data.Days[i%7].Events = append(data.Days[i%7].Events, e)
	}
	g, _ := weekWindow(b, data)
	for b.Loop() {
		g.SetData(data)
	}
}

func TestCalendars_menu_of_a_free_place(t *testing.T) {
	setup(t)
	g := NewMonthGrid()
	g.SetData(november())
	window(t, Fix(790, 600, g), 790, 600)
	asked := 0
	g.OnDayMenu = func(fyne.Position) { asked++ }
	pos, size, _ := g.CellBox(2026, 11, 25)
	g.TappedSecondary(&fyne.PointEvent{Position: pos.AddXY(size.Width/2, size.Height-3)})
	if y, m, d := g.Day(); asked != 1 || d != 25 {
		t.Errorf("asked %d times, on %d-%d-%d", asked, y, m, d)
	}
	w, _ := weekWindow(t, week48())
	w.OnDayMenu = func(fyne.Position) { asked++ }
	w.body.TappedSecondary(&fyne.PointEvent{Position: fyne.NewPos(w.xs[1]+10, w.y(15*60+40))})
	if _, _, d := w.Day(); asked != 2 || d != 24 || w.Minute() != 15*60+30 {
		t.Errorf("asked %d times, on %d at %s", asked, d, clockWords(w.Minute()))
	}
}

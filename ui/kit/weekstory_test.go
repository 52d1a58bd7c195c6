package kit

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
)

// week48 is a usual week: two dialogues, a holiday, a closed studio, today on Wednesday at 10.20.
func week48() WeekData {
	w := WeekData{Number: 48, Now: 10*60 + 20}
	t := civil(2026, 11, 23)
	for i := range w.Days {
		w.Days[i] = WeekDay{Y: t.Year(), M: int(t.Month()), D: t.Day(), Today: i == 2}
		t = t.AddDate(0, 0, 1)
	}
	event := func(day int, id, station, title, segs string, start, end int) *WeekEvent {
		w.Days[day].Events = append(w.Days[day].Events, WeekEvent{Tile: Tile{ID: id, Station: station, Title: title, Segs: segs}, Start: start, End: end})
		return &w.Days[day].Events[len(w.Days[day].Events)-1]
	}
	event(1, "a", "RRI", "Harga Pangan Jelang Akhir Tahun", "SSSSSW---", 9*60, 10*60).Warn = "due"
	event(3, "b", "TVRI", "Pencegahan Stunting Dimulai dari Rumah", "SSSSJ----", 16*60, 17*60)
	event(3, "slot", "RRI", "", "", 9*60, 10*60).Slot = true
	event(0, "held", "RRI", "Lumbung Pangan dan Petani Muda", "SSSSSSSSS", 13*60, 14*60+30).Locked = true
	event(2, "open", "RRI", "Siaga Karhutla dan Banjir", "SSSSSSSTJ", 14*60+10, -1).Warn = "late"
	w.Days[4].Blocked = "Studio TVRI tutup (perawatan)"
	w.Days[5].Holiday = "Hari Raya Rekaan"
	return w
}

// crowdedWeek has a broadcast at sahur, one till 23.59, short ones, touching and overlapping ones, and sixty at once.
func crowdedWeek() WeekData {
	w := week48()
	add := func(day, start, end int) {
		e := WeekEvent{Tile: Tile{ID: fmt.Sprintf("x%d-%d", day, len(w.Days[day].Events)), Station: "RRI", Title: "Tema tambahan yang agak panjang", Segs: "SS-------"}, Start: start, End: end}
		if len(w.Days[day].Events)%2 == 1 {
			e.Station, e.Warn = "TVRI", "late"
		}
		w.Days[day].Events = append(w.Days[day].Events, e)
	}
	add(0, 3*60, 4*60)
	add(0, 4*60, 4*60+15)
	add(0, 4*60+15, 4*60+30)
	add(1, 9*60+30, 11*60)
	add(1, 9*60+45, 10*60+30)
	add(3, 16*60+30, 18*60)
	for range 60 {
		add(4, 8*60, 9*60)
	}
	add(6, 23*60, 23*60+59)
	return w
}

func TestStory_week(t *testing.T) {
	setup(t)
	show := func(name string, data WeekData, width float32, prepare func(*WeekGrid)) {
		g := NewWeekGrid()
		g.SetData(data)
		prepare(g)
		body := HFill(20, Fix(width, 0, g), Grow(Card(Spacer(), 0)))
		f := storyFrame(Page(PageHead("Pekan 48", "23 sampai 29 November 2026", nil), body))
		win := window(t, f.Box, 1366, 768)
		shoot(t, win, name)
	}
	show("week-side", week48(), 790, func(g *WeekGrid) { g.SetChosen("b") })
	show("week", week48(), 1118, func(g *WeekGrid) {
		g.focused = true
		g.minute = 11*60 + 30
	})
	show("week-crowd-side", crowdedWeek(), 790, func(g *WeekGrid) { g.SetChosen("x4-30") })
	show("week-crowd", crowdedWeek(), 1118, func(g *WeekGrid) { g.focused = true })
	none := WeekData{Number: 1, Now: -1}
	day := civil(2026, 12, 28)
	for i := range none.Days {
		none.Days[i] = WeekDay{Y: day.Year(), M: int(day.Month()), D: day.Day()}
		day = day.AddDate(0, 0, 1)
	}
	show("week-empty", none, 1118, func(*WeekGrid) {})
	drag := NewWeekGrid()
	drag.SetData(week48())
	f := storyFrame(Page(PageHead("Pekan 48", "", nil), drag))
	win := window(t, f.Box, 1366, 768)
	weekDragTo(drag, "b", fyne.NewPos(10, 20), fyne.NewPos(drag.xs[4]+30, drag.y(11*60)+23))
	shoot(t, win, "week-drag")
}

// weekDragTo drags a card from a place inside it to a place of the hours, without dropping it.
func weekDragTo(g *WeekGrid, id string, inside, to fyne.Position) {
	t := g.body.tiles.find(id)
	from := inside.AddXY(t.x, t.y)
	g.body.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: from.AddXY(1, 2)}, Dragged: fyne.NewDelta(1, 2)})
	g.body.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: to}, Dragged: fyne.NewDelta(1, 1)})
}

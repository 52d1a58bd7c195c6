package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestWeekGrid_drags_to_quarters(t *testing.T) {
	g, expect := weekWindow(t, week48())
	grip := fyne.NewPos(20, 10)
	start := func(id string) float32 { return g.body.tiles.find(id).y + grip.Y }
	drop := func(id string, day int, down float32) {
		weekDragTo(g, id, grip, fyne.NewPos(g.xs[day]+20, start(id)+down))
		g.body.DragEnd()
	}
	drop("b", 3, g.hour)
	expect("[move b 2026-11-26 17.00]")
	drop("b", 3, g.hour*22/60)
	expect("[move b 2026-11-26 16.15]")
	drop("open", 1, g.hour*5/60)
	expect("[move open 2026-11-24 14.10]")
	drop("open", 2, -g.hour)
	expect("[move open 2026-11-25 13.15]")
	drop("b", 3, g.hour*2.5)
	expect("[move b 2026-11-26 18.30]")
	drop("b", 3, 5)
	expect("[]")
}

func TestWeekGrid_preview_tells_the_new_time(t *testing.T) {
	g, expect := weekWindow(t, week48())
	b := g.body.tiles.find("b")
	weekDragTo(g, "b", fyne.NewPos(20, 10), fyne.NewPos(g.xs[1]+30, b.y+10-g.hour/4))
	if p := g.body.preview; p.ground.Hidden || p.time.Text != "15.45–16.45" {
		t.Errorf("hidden %v, says %q", p.ground.Hidden, p.time.Text)
	}
	g.body.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(g.xs[1]+30, -20)}})
	if !g.body.preview.ground.Hidden {
		t.Error("a preview stands though the pointer is outside")
	}
	g.body.DragEnd()
	weekDragTo(g, "b", fyne.NewPos(20, 10), fyne.NewPos(3, b.y))
	g.body.DragEnd()
	expect("[]")
}

func TestWeekGrid_resizes_by_quarters(t *testing.T) {
	g, expect := weekWindow(t, crowdedWeek())
	edge := func(id string, down float32) {
		tile := g.body.tiles.find(id)
		at := fyne.NewPos(10, tile.h-2)
		weekDragTo(g, id, at, fyne.NewPos(tile.x+10, tile.y+at.Y+down))
		g.body.DragEnd()
	}
	edge("x1-1", g.hour/2)
	edge("x1-1", -g.hour*3)
	edge("x1-2", 6-g.hour*0.75)
	edge("x1-1", 5)
	expect("[end x1-1 11.30 end x1-1 09.45 end x1-2 10.00]")
	g.scrollTo(g.body.height())
	edge("open", g.hour/3)
	expect("[end open 15.30]")
	g.SetChosen("x6-0")
	edge("x6-0", g.hour)
	edge("x6-0", -g.hour*0.2)
	expect("[end x6-0 23.45]")
}

func TestWeekGrid_locked_and_slots_stay(t *testing.T) {
	g, expect := weekWindow(t, week48())
	to := fyne.NewPos(g.xs[1]+20, g.y(11*60))
	for _, id := range []string{"held", "slot"} {
		for _, grip := range []fyne.Position{fyne.NewPos(20, 10), fyne.NewPos(20, g.body.tiles.find(id).h-2)} {
			weekDragTo(g, id, grip, to)
			if !g.body.preview.ground.Hidden {
				t.Errorf("%s has a preview", id)
			}
			g.body.DragEnd()
		}
	}
	expect("[refuse held refuse held]")
	slot := g.body.tiles.find("slot")
	at := fyne.NewPos(slot.x+5, slot.y+5)
	g.body.Tapped(&fyne.PointEvent{Position: at})
	g.body.Tapped(&fyne.PointEvent{Position: at})
	expect("[choose slot open slot]")
	if slot.lines[0].Text != slotWords {
		t.Errorf("the slot says %q", slot.lines[0].Text)
	}
}

func TestWeekGrid_a_shaking_click_is_a_click(t *testing.T) {
	g, expect := weekWindow(t, week48())
	for _, id := range []string{"held", "a"} {
		g.taps.forget()
		tile := g.body.tiles.find(id)
		at := absolute(g.body).AddXY(tile.x+8, tile.y+8)
		test.Drag(fyne.CurrentApp().Driver().CanvasForObject(g), at, 3, 2)
	}
	expect("[choose held choose a]")
}

package kit

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// agenda is a list of themes beside a month with empty slots, and the layer over both.
type agenda struct {
	list  *RowList
	grid  *MonthGrid
	layer *DragLayer
	win   fyne.Window
	diary
}

// newAgenda shows it; d7 is locked, s0 is an empty slot on the 6th.
func newAgenda(t testing.TB, page func(o fyne.CanvasObject) fyne.CanvasObject) *agenda {
	setup(t)
	a := &agenda{grid: NewMonthGrid(), layer: NewDragLayer()}
	a.list = NewRowList(45, func() int { return 40 }, func() Row { return newStoryRow() })
	a.list.GhostText = func(i int) string { return fmt.Sprintf("Tema %d", i) }
	a.list.OnSelect = func(i int) { a.note("select %d", i) }
	a.list.OnDrag = func(_ int, at fyne.Position) { a.grid.ShowDrop(at) }
	a.list.OnDrop = func(i int, at fyne.Position) {
		a.grid.ClearDrop()
		_, m, d, id, ok := a.grid.DropAt(at)
		a.note("drop %d on %d-%d %q %v", i, m, d, id, ok)
	}
	a.grid.OnChoose, a.grid.OnOpen, a.grid.OnRefused = a.id("choose"), a.id("open"), a.id("refuse")
	a.grid.OnMove = func(id string, _, m, d int) { a.note("move %s %d-%d", id, m, d) }
	a.grid.OnDragOut = func(id string, at fyne.Position) { a.note("out %s %v", id, at.X < absolute(a.grid).X) }
	a.list.SetDragLayer(a.layer)
	a.grid.SetDragLayer(a.layer)
	data := november()
	data.Weeks[1].Days[4].Tiles = []Tile{{ID: "s0", Station: "RRI", Time: "09.00", Slot: true}}
	data.Weeks[4].Days[3].Tiles[0].Locked = true
	data.Weeks[4].Days[1].Tiles[0].Note = "dipindah dari Kam 19 Nov"
	a.grid.SetData(data)
	a.win = window(t, page(Stack(HFill(12, Fix(300, 0, a.list), Grow(a.grid)), a.layer.Box)), 1366, 768)
	return a
}

// dragEvents goes from one place of an object to another without letting go.
func dragEvents(o fyne.Draggable, from, to fyne.Position) {
	o.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: from.AddXY(2, 1)}, Dragged: fyne.NewDelta(2, 1)})
	o.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: to}, Dragged: fyne.NewDelta(1, 1)})
}

// fromRow drags a row to a place of the canvas.
func (a *agenda) fromRow(i int, to fyne.Position) fyne.Draggable {
	h := a.list.HandleAt(i)
	dragEvents(h, fyne.NewPos(60, 20), to.Subtract(absolute(h.(fyne.CanvasObject))))
	return h
}

// fromTile drags a card to a place of the canvas.
func (a *agenda) fromTile(id string, to fyne.Position) {
	pos, _, _ := a.grid.TileBox(id)
	dragEvents(a.grid, pos.AddXY(20, 10), to.Subtract(absolute(a.grid)))
}

// onDay is the middle of a day of November on the canvas.
func (a *agenda) onDay(d int) fyne.Position {
	pos, size, _ := a.grid.CellBox(2026, 11, d)
	return absolute(a.grid).Add(pos).AddXY(size.Width/2, size.Height/2)
}

func bare(o fyne.CanvasObject) fyne.CanvasObject { return o }

func TestDrag_from_list_to_month(t *testing.T) {
	a := newAgenda(t, bare)
	h := a.fromRow(2, a.onDay(11))
	if a.layer.Shown() != "Tema 2" || a.grid.drop.Hidden {
		t.Errorf("the ghost says %q, frame hidden %v", a.layer.Shown(), a.grid.drop.Hidden)
	}
	h.DragEnd()
	if a.layer.Shown() != "" || !a.grid.drop.Hidden {
		t.Error("ghost or frame stays after the drop")
	}
	a.expect(t, `[drop 2 on 11-11 "" true]`)
	h = a.fromRow(0, a.onDay(6))
	if tile, _, _ := a.grid.TileBox("s0"); a.grid.drop.Position() != tile.AddXY(-1, -1) {
		t.Errorf("the frame lies at %v, the slot at %v", a.grid.drop.Position(), tile)
	}
	h.DragEnd()
	a.expect(t, `[drop 0 on 11-6 "s0" true]`)
	h = a.fromRow(1, fyne.NewPos(20, 700))
	if !a.grid.drop.Hidden {
		t.Error("a day is framed though the pointer is over the list")
	}
	h.DragEnd()
	a.expect(t, `[drop 1 on 0-0 "" false]`)
}

func TestDrag_of_a_row_goes_on_while_the_list_scrolls(t *testing.T) {
	a := newAgenda(t, bare)
	h := a.list.HandleAt(2)
	corner := absolute(h.(fyne.CanvasObject))
	dragEvents(h, fyne.NewPos(60, 20), fyne.NewPos(60, 40))
	a.list.Scroll.ScrollToOffset(fyne.NewPos(0, 900))
	a.list.place()
	h.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: a.onDay(11).Subtract(corner)}})
	h.DragEnd()
	a.expect(t, `[drop 2 on 11-11 "" true]`)
}

func TestDrag_leaves_clicks_and_the_wheel_to_the_row(t *testing.T) {
	a := newAgenda(t, bare)
	at := absolute(a.list.HandleAt(3).(fyne.CanvasObject)).AddXY(60, 20)
	test.TapCanvas(a.win.Canvas(), at)
	test.Drag(a.win.Canvas(), at.AddXY(0, 45), 3, 3)
	a.expect(t, `[select 3 select 4]`)
	test.Scroll(a.win.Canvas(), at, 0, -90)
	if a.list.Scroll.Offset.Y != 90 {
		t.Errorf("the wheel scrolled by %v", a.list.Scroll.Offset.Y)
	}
	plain, _ := listWindow(t, 10)
	if h := plain.HandleAt(3).(fyne.CanvasObject); h.Visible() {
		t.Error("a list without OnDrop takes drags")
	}
}

func TestDrag_from_month_to_list(t *testing.T) {
	a := newAgenda(t, bare)
	a.fromTile("d3", fyne.NewPos(100, 300))
	if a.layer.Shown() == "" || !a.grid.ghost.hidden() || !a.grid.drop.Hidden {
		t.Errorf("beside the grid the layer says %q", a.layer.Shown())
	}
	a.grid.DragEnd()
	a.expect(t, `[out d3 true]`)
	a.fromTile("d3", a.onDay(13))
	a.grid.DragEnd()
	a.fromTile("d3", a.onDay(12))
	a.grid.DragEnd()
	a.fromTile("d3", absolute(a.grid).AddXY(200, 5))
	a.grid.DragEnd()
	a.expect(t, `[move d3 11-13]`)
	for _, id := range []string{"d7", "s0"} {
		a.fromTile(id, fyne.NewPos(100, 300))
		if a.layer.Shown() != "" {
			t.Errorf("%s is dragged", id)
		}
		a.grid.DragEnd()
	}
	a.expect(t, `[refuse d7]`)
	if a.layer.Shown() != "" {
		t.Error("the ghost stays")
	}
}

func TestMonthGrid_slot_is_chosen_and_opened(t *testing.T) {
	a := newAgenda(t, bare)
	pos, _, _ := a.grid.TileBox("s0")
	test.TapAt(a.grid, pos.AddXY(10, 10))
	test.TapAt(a.grid, pos.AddXY(10, 10))
	a.expect(t, `[choose s0 open s0]`)
	slot := a.grid.tiles.find("s0")
	if slot.lines[0].Text != slotWords || !slot.segs[0].Hidden {
		t.Errorf("the slot says %q", slot.lines[0].Text)
	}
	a.grid.shift(1)
	a.grid.SetChosen("d7")
	a.grid.shift(1)
	a.expect(t, `[refuse d7]`)
	a.grid.taps.forget()
	locked, _, _ := a.grid.TileBox("d7")
	test.Drag(a.win.Canvas(), absolute(a.grid).Add(locked).AddXY(10, 10), 2, 2)
	a.expect(t, `[choose d7]`)
}

func TestStory_drag(t *testing.T) {
	page := func(o fyne.CanvasObject) fyne.CanvasObject {
		return storyFrame(Page(PageHead("Agenda Desember 2026", "", nil), o)).Box
	}
	a := newAgenda(t, page)
	a.fromRow(2, a.onDay(6))
	shoot(t, a.win, "drag-to-month")
	b := newAgenda(t, page)
	b.fromTile("d3", absolute(b.list).AddXY(120, 200))
	shoot(t, b.win, "drag-to-list")
}

// BenchmarkMonthGrid_drop measures from a drop to the picture of the changed month.
func BenchmarkMonthGrid_drop(b *testing.B) {
	a := newAgenda(b, bare)
	data, from, to := november(), 3, 4
	a.grid.SetData(data)
	a.grid.OnMove = func(string, int, int, int) {
		days := &data.Weeks[2].Days
		days[to].Tiles, days[from].Tiles = days[from].Tiles, nil
		from, to = to, from
		a.grid.SetData(data)
	}
	for b.Loop() {
		a.fromTile("d3", a.onDay(9+to))
		a.grid.DragEnd()
		a.win.Canvas().Capture()
	}
	if from == to || a.grid.tiles.find("d3") == nil {
		b.Fatal("the card is lost")
	}
}

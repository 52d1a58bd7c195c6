package kit

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// november is the month of the calendar's mockup.
func november() MonthData {
	m := MonthData{Year: 2026, Month: 11}
	t := civil(2026, 10, 26)
	for w := range 6 {
		week := Week{Number: 44 + w}
		for i := range week.Days {
			week.Days[i] = Day{Y: t.Year(), M: int(t.Month()), D: t.Day(), Other: t.Month() != 11, Today: t.Day() == 22}
			t = t.AddDate(0, 0, 1)
		}
		m.Weeks = append(m.Weeks, week)
	}
	themes := []string{"Keterbukaan Informasi Publik di Desa", "UMKM Naik Kelas lewat Pasar Digital", "Keselamatan Lalu Lintas Sungai Mahakam", "Lumbung Pangan dan Petani Muda",
		"Keringanan Pajak Kendaraan", "Siaga Karhutla dan Banjir", "Harga Pangan Jelang Akhir Tahun", "Pencegahan Stunting Dimulai dari Rumah", "Kesiapan Mudik Akhir Tahun", "Pelindungan Pekerja Rentan"}
	states := []string{"SSSSSSSSS", "SSSSSSSSS", "SSSSSSSSS", "SSSSSSSSS", "SSSSSSSSJ", "SSSSSSSTJ", "SSSSSW---", "SSSSJ----", "SSJ------", "SSJ------"}
	for i := range themes {
		d := &m.Weeks[1+i/2].Days[1+i%2*2]
		tile := Tile{ID: fmt.Sprint("d", i), Station: "RRI", Time: "09.00", Title: themes[i], Segs: states[i], Faded: i > 7}
		if i%2 == 1 {
			tile.Station, tile.Time = "TVRI", "16.00"
		}
		d.Tiles = []Tile{tile}
	}
	m.Weeks[3].Days[3].Tiles[0].Warn = "late"
	m.Weeks[4].Days[1].Tiles[0].Warn = "due"
	m.Weeks[4].Days[4].Blocked = "Studio TVRI tutup (perawatan)"
	return m
}

func TestStory_month(t *testing.T) {
	setup(t)
	g := NewMonthGrid()
	g.SetData(november())
	g.SetChosen("d7")
	full := NewMonthGrid()
	data := november()
	for i := range 5 {
		data.Weeks[2].Days[1].Tiles = append(data.Weeks[2].Days[1].Tiles, Tile{ID: fmt.Sprint("x", i), Station: "RRI", Time: "10.00", Title: "Tema tambahan", Segs: "SS-------"})
	}
	data.Weeks[4].Days[3].Holiday, data.Weeks[4].Days[2].Holiday = "Cuti bersama", "Hari Raya Rekaan Nasional"
	full.SetData(data)
	full.SetDay(2026, 11, 11)
	full.focused = true
	f := storyFrame(Page(PageHead("November 2026", "", nil), Cols(12, []float32{3, 2}, g, full)))
	win := window(t, f.Box, 1366, 768)
	shoot(t, win, "month")
}

// monthWindow shows the month at the size it has on the calendar page.
func monthWindow(t testing.TB) *MonthGrid {
	g := NewMonthGrid()
	g.SetData(november())
	win := window(t, Fix(790, 636, g), 790, 636)
	win.Canvas().Focus(g)
	return g
}

func TestMonthGrid_keys_and_mouse(t *testing.T) {
	setup(t)
	g := monthWindow(t)
	var log []string
	note := func(s string) func(string) { return func(id string) { log = append(log, s+" "+id) } }
	g.OnChoose, g.OnOpen, g.OnMovePrompt, g.OnDelete = note("choose"), note("open"), note("prompt"), note("delete")
	g.OnMove = func(id string, y, m, d int) { log = append(log, fmt.Sprintf("move %s %d-%d-%d", id, y, m, d)) }
	g.OnNew = func(y, m, d int) { log = append(log, fmt.Sprintf("new %d-%d-%d", y, m, d)) }
	g.OnMonth = func(by int) { log = append(log, fmt.Sprint("month ", by)) }
	expect := func(want string) {
		t.Helper()
		if got := fmt.Sprint(log); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
		log = nil
	}
	if y, m, d := g.Day(); y != 2026 || m != 11 || d != 22 {
		t.Fatalf("the day of the keyboard begins at %d-%d-%d, not today", y, m, d)
	}
	press(g, fyne.KeyDown, fyne.KeyLeft, fyne.KeyLeft, fyne.KeyLeft, fyne.KeyReturn, fyne.KeyReturn, fyne.KeyM, fyne.KeyDelete)
	expect("[choose d7 open d7 prompt d7 delete d7]")
	g.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyRight, Modifier: fyne.KeyModifierControl})
	expect("[move d7 2026-11-27]")
	press(g, fyne.KeyLeft, fyne.KeyReturn)
	expect("[new 2026-11-25]")
	press(g, fyne.KeyPageDown)
	expect("[month 1]")

	pos, size, ok := g.TileBox("d5")
	if !ok {
		t.Fatal("tile d5 is not drawn")
	}
	at := pos.AddXY(size.Width/2, 20)
	g.Tapped(&fyne.PointEvent{Position: at})
	g.Tapped(&fyne.PointEvent{Position: at})
	expect("[choose d5 open d5]")
	to, _, _ := g.CellBox(2026, 11, 20)
	drag := func(p fyne.Position) {
		g.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: p}, Dragged: fyne.NewDelta(p.X-at.X, p.Y-at.Y)})
	}
	drag(at.AddXY(3, 3))
	g.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: to.AddXY(20, 20)}, Dragged: fyne.NewDelta(1, 1)})
	if g.ghost.hidden() || g.drop.Hidden {
		t.Error("no ghost or drop frame while dragging")
	}
	g.DragEnd()
	expect("[move d5 2026-11-20]")
	drag(at.AddXY(12, 2))
	g.DragEnd()
	expect("[]")
	g.taps.forget()
	drag(at.AddXY(2, 2))
	g.DragEnd()
	expect("[choose d5]")
}

func BenchmarkMonthGrid_Refresh(b *testing.B) {
	setup(b)
	g := monthWindow(b)
	for b.Loop() {
		g.SetData(november())
	}
}

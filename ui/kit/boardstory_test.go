package kit

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
)

func storyBoard(rows int) BoardData {
	var d BoardData
	for i, n := range []string{"Rapat", "Jadwal", "Undangan", "Kirim", "Hubungi", "Stasiun", "Liputan", "Berita", "Laporan"} {
		s := BoardStep{Number: fmt.Sprint(i + 1), Name: n, Who: "Staf", Tone: Teal}
		if i == 0 || i == 5 || i == 8 {
			s.Who, s.Tone = "Kasi", Violet
		}
		d.Steps = append(d.Steps, s)
	}
	states := []string{"SSSSSSSSJ", "SSSSSSSTJ", "SSSSSW---", "SSSSJ----", "SSJ------", "SSJ------", "SS-------", "SS-------"}
	for i := range rows {
		r := BoardRow{ID: fmt.Sprint(i), Station: "RRI", Date: "Sel 17 Nov", Title: "Keringanan Pajak Kendaraan", Turn: "Staf", TurnTone: Teal, TurnText: "Jum 20 Nov"}
		if i%2 == 1 {
			r.Station, r.Title = "TVRI", "Pencegahan Stunting Dimulai dari Rumah"
		}
		for k, s := range states[i%8] {
			c := BoardCell{State: s, Text: "s.d. 24 Nov"}
			switch {
			case k < 2:
				c.Key, c.Shared, c.Text = fmt.Sprint("m", i/4), "Nov", "21 Okt"
			case k == 8:
				c.Key, c.Shared = fmt.Sprint("w", i/2), "pekan 47"
			}
			r.Cells = append(r.Cells, c)
		}
		d.Rows = append(d.Rows, r)
	}
	return d
}

func TestStory_board(t *testing.T) {
	setup(t)
	b := NewBoard()
	b.SetData(storyBoard(8))
	f := storyFrame(Page(PageHead("Checklist", "", nil), V(12, NewChipRow([]string{"Semua giliran", "Staf", "Kasi"}, nil).Box, Grow(b))))
	win := window(t, f.Box, 1366, 768)
	b.SetChosen(1, 7)
	win.Canvas().Focus(b)
	shoot(t, win, "board")
}

func TestBoard_keys_skip_through_shared_cells(t *testing.T) {
	setup(t)
	b := NewBoard()
	b.SetData(storyBoard(200))
	win := window(t, b, 1134, 600)
	win.Canvas().Focus(b)
	var opened string
	b.OnOpen = func(row, col int) { opened = fmt.Sprint(row, ",", col) }
	press(b, fyne.KeyDown)
	if row, col := b.Chosen(); row != 4 || col != 0 {
		t.Errorf("Down from a cell of four rows leads to row %d, column %d", row, col)
	}
	press(b, fyne.KeyRight, fyne.KeyRight, fyne.KeyDown, fyne.KeyReturn)
	if opened != "5,2" {
		t.Errorf("opened %q", opened)
	}
	press(b, fyne.KeyEnd)
	if row, _ := b.Chosen(); row != 199 || b.Scroll.Offset.Y == 0 {
		t.Errorf("End leads to row %d, scrolled to %v", row, b.Scroll.Offset.Y)
	}
	if drawn := len(b.body.cells); drawn > 200 {
		t.Errorf("%d cells are drawn for a window of ten rows", drawn)
	}
}

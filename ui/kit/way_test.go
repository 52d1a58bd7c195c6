package kit

import (
	"testing"

	"fyne.io/fyne/v2"
)

const longWords = "Nama narasumber ini sudah dipakai pada dialog lain di hari yang sama, dan stasiun yang lain pula menunggunya di studio pada jam itu; pilih orang lain, hari lain atau jam lain supaya keduanya dapat berjalan."

// below returns where an object begins and ends on the canvas.
func below(o fyne.CanvasObject) (top, bottom float32) {
	top = fyne.CurrentApp().Driver().AbsolutePositionForObject(o).Y
	return top, top + o.Size().Height
}

func checkBelow(t *testing.T, what string, upper *message, lower fyne.CanvasObject) {
	t.Helper()
	_, end := below(upper.box)
	if start, _ := below(lower); upper.box.Hidden || start < end {
		t.Errorf("%s: the message (hidden: %v) ends at %v, the next field begins at %v", what, upper.box.Hidden, end, start)
	}
}

func TestField_message_moves_the_next_field(t *testing.T) {
	places := map[string]func(win fyne.Window, form fyne.CanvasObject){
		"page":        func(win fyne.Window, form fyne.CanvasObject) { win.SetContent(Page(Title("Isian"), form)) },
		"scroll card": func(win fyne.Window, form fyne.CanvasObject) { win.SetContent(Card(Scroll(Inset(form, 8)), 8)) },
		"sheet":       func(win fyne.Window, form fyne.CanvasObject) { NewSheet("Isian", form).ShowIn(win) },
		"two columns": func(win fyne.Window, form fyne.CanvasObject) { win.SetContent(Cols(8, nil, form, Caption("lain"))) },
	}
	for name, show := range places {
		t.Run(name, func(t *testing.T) {
			setup(t)
			win := window(t, V(0), 900, 600)
			first, second, third := NewField("Tema"), NewSelectField("Acara", []string{"satu", "dua"}), NewField("Alamat")
			show(win, V(12, first, second, third))
			start, _ := below(second)
			win.Canvas().Focus(third.Entry)
			first.SetError(longWords)
			checkBelow(t, "error", first.msg, second)
			second.SetWarning(longWords)
			checkBelow(t, "warning", second.msg, third)
			wide, _ := below(second)
			first.SetError("Pendek.")
			checkBelow(t, "fewer lines", first.msg, second)
			if narrow, _ := below(second); narrow >= wide {
				t.Errorf("one line takes as much room as several: %v and %v", narrow, wide)
			}
			first.SetError("")
			if again, _ := below(second); again != start {
				t.Errorf("without the message the next field is at %v, before it was at %v", again, start)
			}
			if win.Canvas().Focused() != third.Entry {
				t.Errorf("the focus went to %T", win.Canvas().Focused())
			}
		})
	}
}

func TestField_message_apart_has_the_width_of_its_row(t *testing.T) {
	setup(t)
	date, clock, next := NewField("Tanggal"), NewField("Mulai"), NewField("Tema")
	apart := clock.MessageApart()
	win := window(t, V(12, V(0, Cols(12, []float32{4, 1}, date, clock), apart), next), 500, 400)
	before, _ := below(next)
	win.Canvas().Focus(next.Entry)
	clock.SetError("Pukul 25.70 tidak ada. Sehari berakhir pada pukul 23.59. Belum tersimpan.")
	checkBelow(t, "apart", clock.msg, next)
	if high := clock.msg.box.Size().Height; high > 36 {
		t.Errorf("the message stands %v high, as narrow as its field", high)
	}
	clock.SetError("")
	if after, _ := below(next); after != before {
		t.Errorf("without a message the next field is at %v, was at %v", after, before)
	}
}

func TestPickField_choice_with_two_lines_moves_the_next_field(t *testing.T) {
	setup(t)
	pick, next := NewPickField("Narasumber", "cari", storyFind), NewField("Tema")
	window(t, V(12, pick, next), 500, 400)
	pick.SetChosen(Option{ID: "1", Title: "Contoh Satu", Sub: "Kepala Dinas Misal"})
	_, end := below(pick.closed)
	if start, _ := below(next); pick.closed.Size().Height != 42 || start < end {
		t.Errorf("the choice is %v high and ends at %v, the next field begins at %v", pick.closed.Size().Height, end, start)
	}
}

func TestField_message_keeps_the_scrolled_place(t *testing.T) {
	setup(t)
	win := window(t, V(0), 900, 400)
	form, fields := longForm()
	s := NewSheet("Isian", form)
	s.ShowIn(win)
	s.Scroll.Scroll.ScrollToOffset(fyne.NewPos(0, 150))
	fields[15].SetError(longWords)
	if got := s.Scroll.Scroll.Offset.Y; got != 150 {
		t.Errorf("a message elsewhere scrolled the sheet to %v", got)
	}
	checkBelow(t, "scrolled", fields[15].msg, fields[16])
}

func TestConfirm_grows_with_its_message(t *testing.T) {
	setup(t)
	c := Ask(window(t, V(0), 900, 600), Question{Title: "Hapus?", Verb: "Hapus", Reason: "Alasan"})
	before := c.card.Size().Height
	c.Reason.SetError(longWords)
	if c.card.Size().Height <= before {
		t.Errorf("the card stays %v high", before)
	}
	checkBelow(t, "question", c.Reason.msg, c.Yes)
}

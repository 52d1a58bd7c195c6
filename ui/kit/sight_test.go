package kit

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// longForm is far higher than any window: twenty fields, then one of each other control.
func longForm() (*fyne.Container, []*Field) {
	form := V(12)
	var fields []*Field
	for i := range 20 {
		fields = append(fields, NewField(fmt.Sprintf("Isian %d", i+1)))
		form.Add(fields[i])
	}
	form.Add(NewSelectField("Stasiun", []string{"RRI", "TVRI"}))
	form.Add(NewPickField("Narasumber", "cari", storyFind))
	form.Add(NewRadioCards([]string{"satu", "dua"}, nil, nil))
	form.Add(NewSearch("cari", "", nil))
	form.Add(NewCheck("tampil", nil))
	form.Add(NewArea("Catatan", 4))
	form.Add(H(8, Spacer(), Normal("", "Tambah", nil)))
	return form, fields
}

func checkSeen(t *testing.T, s *ScrollBox, o fyne.Focusable) {
	t.Helper()
	top, bottom := below(s.Scroll)
	from, to := below(o.(fyne.CanvasObject))
	if from < top || to > bottom {
		t.Errorf("%T lies at %v to %v, seen is %v to %v", o, from, to, top, bottom)
	}
}

// walkForm presses Tab through all stops of a form and back.
func walkForm(t *testing.T, win fyne.Window, s *ScrollBox, stops int) {
	t.Helper()
	for range stops - 1 {
		win.Canvas().FocusNext()
		checkSeen(t, s, win.Canvas().Focused())
	}
	if s.Scroll.Offset.Y == 0 {
		t.Fatal("nothing was scrolled")
	}
	for range stops - 1 {
		win.Canvas().FocusPrevious()
		checkSeen(t, s, win.Canvas().Focused())
	}
}

func TestTab_scrolls_the_control_into_sight(t *testing.T) {
	setup(t)
	form, fields := longForm()
	box := Scroll(Inset(form, 16))
	win := window(t, Page(Title("Isian"), Card(box, 8)), 900, 400)
	win.Canvas().Focus(fields[0].Entry)
	walkForm(t, win, box, len(form.Objects))
	if box.Scroll.Offset.Y > 16 {
		t.Errorf("back at the first field the offset is %v: its label is cut", box.Scroll.Offset.Y)
	}
}

func TestTab_scrolls_the_control_of_a_sheet_into_sight(t *testing.T) {
	setup(t)
	win := window(t, V(0), 900, 400)
	form, _ := longForm()
	s := NewSheet("Isian", form, Normal("", "Batal", nil))
	s.ShowIn(win)
	walkForm(t, win, s.Scroll, len(form.Objects))
}

func TestFocus_that_comes_back_with_the_window_scrolls_nothing(t *testing.T) {
	setup(t)
	form, fields := longForm()
	box := Scroll(form)
	win := window(t, box, 900, 400)
	win.Canvas().Focus(fields[0].Entry)
	box.Scroll.ScrollToOffset(fyne.NewPos(0, 500))
	fields[0].Entry.FocusLost()
	fields[0].Entry.FocusGained()
	if box.Scroll.Offset.Y != 500 {
		t.Errorf("the page jumped to %v", box.Scroll.Offset.Y)
	}
}

func TestEntry_stays_under_the_mouse_that_presses_it(t *testing.T) {
	setup(t)
	form, fields := longForm()
	box := Scroll(form)
	win := window(t, box, 900, 400)
	box.Scroll.ScrollToOffset(fyne.NewPos(0, 40))
	fields[0].Entry.MouseDown(&desktop.MouseEvent{Button: desktop.MouseButtonPrimary})
	if box.Scroll.Offset.Y != 40 || win.Canvas().Focused() != fields[0].Entry {
		t.Errorf("pressed: offset %v, focus on %T", box.Scroll.Offset.Y, win.Canvas().Focused())
	}
}

func TestField_shows_the_message_of_what_is_typed_in_it(t *testing.T) {
	setup(t)
	form, fields := longForm()
	box := Scroll(form)
	win := window(t, box, 900, 400)
	win.Canvas().Focus(fields[8].Entry)
	fields[8].SetError(longWords)
	_, end := below(box.Scroll)
	if _, to := below(fields[8].msg.box); to > end {
		t.Errorf("the message ends at %v, seen is up to %v", to, end)
	}
}

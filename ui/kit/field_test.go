package kit

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

// keeper is a field in a window that writes down what it commits.
func keeper(t *testing.T) (*Field, fyne.Window, *[]string) {
	setup(t)
	f := NewField("Tema")
	var got []string
	f.OnCommit = func(text string) error {
		if strings.Contains(text, "salah") {
			return errors.New("tema keliru.")
		}
		got = append(got, text)
		return nil
	}
	win := window(t, V(8, f, Normal("", "lain", nil)), 400, 200)
	return f, win, &got
}

func TestField_commits_on_blur_and_enter_only_when_changed(t *testing.T) {
	f, win, got := keeper(t)
	win.Canvas().Focus(f.Entry)
	win.Canvas().Unfocus()
	if len(*got) != 0 {
		t.Fatalf("an untouched field committed %q", *got)
	}
	win.Canvas().Focus(f.Entry)
	test.Type(f.Entry, "Panen")
	win.Canvas().Unfocus()
	win.Canvas().Focus(f.Entry)
	press(f.Entry, fyne.KeyReturn)
	test.Type(f.Entry, "!")
	press(f.Entry, fyne.KeyReturn)
	if strings.Join(*got, "|") != "Panen|Panen!" {
		t.Errorf("committed %q", *got)
	}
}

func TestField_refused_text_stays_with_its_message(t *testing.T) {
	f, win, got := keeper(t)
	win.Canvas().Focus(f.Entry)
	test.Type(f.Entry, "salah")
	win.Canvas().Unfocus()
	text, isError := f.Message()
	if !isError || text != "tema keliru. Belum tersimpan." {
		t.Errorf("message is %q", text)
	}
	if f.Text() != "salah" || !f.Dirty() || len(*got) != 0 {
		t.Errorf("text %q, dirty %v, committed %q", f.Text(), f.Dirty(), *got)
	}
	f.SetText("")
	if f.Text() != "salah" {
		t.Error("a reload with the old text threw the typing away")
	}
	f.Entry.SetText("benar")
	if !f.Flush() {
		t.Error("a right text was refused")
	}
	if text, _ := f.Message(); text != "" {
		t.Errorf("message stays: %q", text)
	}
}

func TestField_tidied_text_takes_its_error_away(t *testing.T) {
	setup(t)
	f := NewField("Telepon")
	window(t, f, 300, 200)
	f.OnCommit = func(text string) error {
		if text == "0812" {
			return errors.New("terlalu pendek")
		}
		f.SetText("0812-0000-9911")
		return nil
	}
	f.Entry.SetText("0812")
	f.Flush()
	f.Entry.SetText("+62 812 0000 9911")
	f.Flush()
	if text, _ := f.Message(); text != "" || f.Dirty() {
		t.Errorf("message stays: %q, dirty %v", text, f.Dirty())
	}
}

func TestField_text_from_outside_is_not_committed(t *testing.T) {
	f, win, got := keeper(t)
	f.SetText("dari luar")
	win.Canvas().Focus(f.Entry)
	win.Canvas().Unfocus()
	if len(*got) != 0 || f.Text() != "dari luar" {
		t.Errorf("committed %q, text %q", *got, f.Text())
	}
}

func TestField_commits_after_a_pause(t *testing.T) {
	f, win, _ := keeper(t)
	former := IdleCommit
	IdleCommit = 20 * time.Millisecond
	defer func() { IdleCommit = former }()
	done := make(chan string, 1)
	f.OnCommit = func(text string) error { done <- text; return nil }
	win.Canvas().Focus(f.Entry)
	test.Type(f.Entry, "abc")
	select {
	case text := <-done:
		if text != "abc" {
			t.Errorf("committed %q", text)
		}
	case <-time.After(3 * time.Second):
		t.Error("nothing committed after the pause")
	}
}

func TestEntry_hands_on_what_it_has_no_use_for(t *testing.T) {
	f, win, _ := keeper(t)
	var keys []fyne.KeyName
	KeyHook = func(n fyne.KeyName) bool { keys = append(keys, n); return true }
	defer func() { KeyHook = nil }()
	win.Canvas().Focus(f.Entry)
	press(f.Entry, fyne.KeyF1, fyne.KeyEscape)
	if fmt.Sprint(keys) != "[F1 Escape]" {
		t.Errorf("keys %v", keys)
	}
	test.Type(f.Entry, "ab")
	f.Entry.TypedShortcut(&fyne.ShortcutUndo{})
	if f.Text() == "ab" {
		t.Error("Ctrl+Z did not undo the typing")
	}
}

func TestDateField_reads_refuses_and_picks(t *testing.T) {
	setup(t)
	f := storyDate("Tanggal")
	win := window(t, Inset(f, 20), 500, 500)
	var got [3]int
	f.OnDate = func(y, m, d int) error { got = [3]int{y, m, d}; return nil }
	win.Canvas().Focus(f.Entry)
	test.Type(f.Entry, "24-12-2026")
	win.Canvas().Unfocus()
	if got != [3]int{2026, 12, 24} {
		t.Fatalf("committed %v", got)
	}
	f.Entry.SetText("31 nopo")
	f.Flush()
	if text, bad := f.Message(); !bad || !strings.HasPrefix(text, "Tanggal tidak terbaca") || f.Text() != "31 nopo" {
		t.Errorf("message %q, text %q", text, f.Text())
	}
	f.Entry.SetText("24-12-2026")
	f.Entry.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyDown, Modifier: fyne.KeyModifierAlt})
	if f.Popup == nil {
		t.Fatal("Alt+Down does not open the calendar")
	}
	press(win.Canvas().Focused(), fyne.KeyRight, fyne.KeyDown, fyne.KeyPageDown, fyne.KeyReturn)
	if got != [3]int{2027, 2, 1} && got != [3]int{2027, 1, 1} {
		t.Errorf("picked %v", got)
	}
	if f.Popup != nil || win.Canvas().Overlays().Top() != nil {
		t.Error("the calendar stays open")
	}
	f.Optional = true
	f.Entry.SetText("")
	f.Flush()
	if got != [3]int{} {
		t.Errorf("emptied field committed %v", got)
	}
}

func TestPickField_types_chooses_and_creates(t *testing.T) {
	setup(t)
	f := NewPickField("Narasumber", "cari", storyFind)
	win := window(t, Inset(f, 20), 600, 500)
	var picked, created string
	f.OnPick = func(o Option) error { picked = o.Title; return nil }
	f.OnCreate = func(text string) { created = text }
	win.Canvas().Focus(f.Focusable())
	f.Focusable().TypedRune('a')
	if f.Popup == nil || f.Popup.Entry.Text != "a" {
		t.Fatal("typing does not open the box with the letter")
	}
	press(f.Popup.Entry, fyne.KeyDown, fyne.KeyReturn)
	if picked != "Contoh a 1" || f.Chosen().Title != picked || f.Popup != nil {
		t.Errorf("picked %q, shown %q", picked, f.Chosen().Title)
	}
	f.OnPick = func(Option) error { return errors.New("berhalangan") }
	f.Open("b")
	press(f.Popup.Entry, fyne.KeyReturn)
	if text, bad := f.Message(); !bad || text == "" || f.Chosen().Title != "Contoh a 1" {
		t.Errorf("a refused choice shows %q and %q", text, f.Chosen().Title)
	}
	f.Find = func(string) []Option { return nil }
	f.Open("Rekaan Baru")
	press(f.Popup.Entry, fyne.KeyReturn)
	if created != "Rekaan Baru" {
		t.Errorf("created %q", created)
	}
	f.Open("")
	press(f.Popup.Entry, fyne.KeyEscape)
	if f.Popup != nil || win.Canvas().Overlays().Top() != nil {
		t.Error("Escape does not close the box")
	}
}

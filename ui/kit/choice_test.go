package kit

import (
	"errors"
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestChoices_by_keys(t *testing.T) {
	setup(t)
	var log []string
	note := func(name string) func(int) { return func(i int) { log = append(log, fmt.Sprint(name, i)) } }
	seg, tabs := NewSegmented([]string{"Bulan", "Pekan", "Daftar"}, note("seg")), NewTabs([]string{"Riwayat", "Kontak"}, note("tab"))
	radio, drop := NewRadioCards([]string{"RRI", "TVRI"}, nil, note("radio")), NewDrop("", []string{"Januari", "Juni", "Maret"}, note("drop"))
	win := window(t, V(8, seg, tabs, radio, drop), 600, 400)
	press(seg, fyne.KeyRight, fyne.KeyRight, fyne.KeyRight, fyne.KeyLeft)
	press(tabs, fyne.KeyRight)
	press(radio, fyne.KeyRight, fyne.KeyRight)
	drop.TypedRune('j')
	drop.TypedRune('j')
	press(drop, fyne.KeyRight)
	want := "[seg1 seg2 seg1 tab1 radio0 radio1 drop0 drop1 drop2]"
	if got := fmt.Sprint(log); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	test.Tap(drop)
	press(win.Canvas().Focused(), fyne.KeyUp, fyne.KeyUp, fyne.KeyReturn)
	if drop.Value() != "Januari" || win.Canvas().Overlays().Top() != nil {
		t.Errorf("the menu chose %q", drop.Value())
	}
}

func TestChoices_by_pointer(t *testing.T) {
	setup(t)
	seg, radio := NewSegmented([]string{"Bulan", "Pekan", "Daftar"}, nil), NewRadioCards([]string{"RRI", "TVRI"}, nil, nil)
	tabs := NewTabs([]string{"Riwayat", "Kontak", "Surat"}, nil)
	window(t, V(8, H(0, seg), radio, tabs), 600, 200)
	test.TapAt(seg, fyne.NewPos(seg.Size().Width-10, 10))
	test.TapAt(radio, fyne.NewPos(radio.Size().Width-10, 10))
	x, _ := tabs.span(1)
	test.TapAt(tabs, fyne.NewPos(x+4, 10))
	if seg.Chosen() != 2 || radio.Chosen() != 1 || tabs.Chosen() != 1 {
		t.Errorf("chosen %d %d %d", seg.Chosen(), radio.Chosen(), tabs.Chosen())
	}
}

func TestChipRow_has_one_chosen(t *testing.T) {
	setup(t)
	got := -1
	r := NewChipRow([]string{"Semua", "Staf", "Kasi"}, func(i int) { got = i })
	window(t, r.Box, 600, 100)
	test.Tap(r.Chips[2])
	if got != 2 || r.Chips[0].On || !r.Chips[2].On {
		t.Errorf("chosen %d, first still on %v", got, r.Chips[0].On)
	}
	test.Tap(r.Chips[2])
	if !r.Chips[2].On {
		t.Error("a second press leaves nothing chosen")
	}
}

func TestCheck_and_SelectField_take_refusals(t *testing.T) {
	setup(t)
	no := errors.New("ditolak")
	var seen error
	c := NewCheck("Selesai", func(bool) error { return no })
	c.OnError = func(err error) { seen = err }
	s := NewSelectField("Acara", []string{"A", "B"})
	s.OnCommit = func(int) error { return no }
	window(t, V(8, c, s), 400, 200)
	test.Tap(c)
	if c.On || seen == nil {
		t.Error("a refused tick stays")
	}
	s.Drop.Choose(1)
	if text, bad := s.Message(); !bad || text != "ditolak. Belum tersimpan." {
		t.Errorf("message %q", text)
	}
}

func TestButton_keys_and_states(t *testing.T) {
	setup(t)
	n := 0
	b := Primary("plus", "Dialog baru", func() { n++ })
	window(t, H(0, b), 300, 100)
	press(b, fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter, fyne.KeyTab)
	test.Tap(b)
	if n != 4 {
		t.Errorf("ran %d times", n)
	}
	b.FocusGained()
	if b.ring.Hidden {
		t.Error("focus is not shown")
	}
	b.SetEnabled(false)
	test.Tap(b)
	press(b, fyne.KeyReturn)
	if n != 4 || !b.ring.Hidden {
		t.Errorf("a disabled button ran; %d times", n)
	}
}

func TestNavBar_keys_and_taps(t *testing.T) {
	setup(t)
	got := -1
	n := NewNavBar("Dialog Publik", "Kantor", []NavItem{{Icon: "home", Text: "Beranda"}, {Icon: "mail", Text: "Surat"}}, func(i int) { got = i })
	window(t, n, 184, 500)
	press(n, fyne.KeyDown)
	if got != 1 || n.Chosen() != 1 {
		t.Errorf("Down chose %d", got)
	}
	test.Tap(n.Buttons[0])
	if got != 0 {
		t.Errorf("tap chose %d", got)
	}
}

func TestInitials_leave_titles_out(t *testing.T) {
	for name, want := range map[string]string{"dr. Cahaya Dummyani, Sp.A.": "CD", "Prof. Dr. Johan Rekaan, M.Si.": "JR", "Bungas": "B", "": "", "Ketua": "K"} {
		if got := Initials(name); got != want {
			t.Errorf("%q gives %q, want %q", name, got, want)
		}
	}
}

func TestPickField_one_line_stays_low(t *testing.T) {
	setup(t)
	f := NewPickField("", "Narasumber", func(string) []Option { return nil })
	f.OneLine = true
	f.SetChosen(Option{ID: "a", Title: "dr. Cahaya Dummyani, Sp.A.", Sub: "Dinas Kesehatan"})
	if h := f.closed.MinSize().Height; h != 32 {
		t.Errorf("%v high", h)
	}
	f.OneLine = false
	if h := f.closed.MinSize().Height; h != 42 {
		t.Errorf("with both lines %v high", h)
	}
}

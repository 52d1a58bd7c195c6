package kit

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

func TestSheet_keeps_focus_inside_and_closes_on_escape(t *testing.T) {
	setup(t)
	outside := NewField("Di luar")
	win := window(t, V(8, outside), 900, 600)
	inside := NewField("Tema")
	committed, closed, sent := "", 0, 0
	inside.OnCommit = func(text string) error { committed = text; return nil }
	s := NewSheet("Dialog baru", V(8, inside, NewField("Acara")), Normal("", "Batal", nil))
	s.OnClose = func() { closed++ }
	s.OnSubmit = func() { sent++ }
	s.ShowIn(win)
	if win.Canvas().Focused() != inside.Entry {
		t.Fatalf("the first focus is %T", win.Canvas().Focused())
	}
	for range 6 {
		win.Canvas().FocusNext()
		if win.Canvas().Focused() == outside.Entry {
			t.Fatal("Tab leaves the sheet")
		}
	}
	win.Canvas().Focus(inside.Entry)
	test.Type(inside.Entry, "Panen")
	inside.Entry.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyReturn, Modifier: fyne.KeyModifierControl})
	press(inside.Entry, fyne.KeyEscape)
	if s.Open() || closed != 1 || sent != 1 || committed != "Panen" {
		t.Errorf("open %v, closed %d, sent %d, committed %q", s.Open(), closed, sent, committed)
	}
	s.Close()
	if closed != 1 {
		t.Error("closing twice runs OnClose twice")
	}
}

func TestSheet_may_refuse_to_close(t *testing.T) {
	setup(t)
	win := window(t, V(0), 900, 600)
	may := false
	s := NewSheet("Paket", V(0))
	s.MayClose = func() bool { return may }
	s.ShowIn(win)
	CloseTop(win.Canvas())
	test.Tap(s.Cross)
	if !s.Open() {
		t.Fatal("the sheet closed though it may not")
	}
	may = true
	test.Tap(s.Cross)
	if s.Open() {
		t.Error("the sheet stays open though it may close")
	}
}

func TestConfirm_takes_ctrl_enter_in_its_reason(t *testing.T) {
	setup(t)
	said := ""
	c := Ask(window(t, V(0), 600, 400), Question{Title: "Tunda dialog ini?", Verb: "Tunda", Reason: "Alasan", OnYes: func(r string) { said = r }})
	c.Reason.Entry.TypedShortcut(submitKeys)
	if text, _ := c.Reason.Message(); text == "" {
		t.Error("an empty reason is not asked for")
	}
	c.Reason.SetText("studio dipakai")
	c.Reason.Entry.TypedShortcut(submitKeys)
	if said != "studio dipakai" {
		t.Errorf("yes with the reason %q", said)
	}
}

func TestConfirm_needs_its_reason_and_escape_says_no(t *testing.T) {
	setup(t)
	win := window(t, V(0), 900, 600)
	var reason string
	no := 0
	q := Question{Title: "Batalkan dialog?", Verb: "Batalkan", Reason: "Alasan", OnYes: func(r string) { reason = r }, OnNo: func() { no++ }}
	c := Ask(win, q)
	if win.Canvas().Focused() != c.Reason.Entry {
		t.Errorf("the first focus is %T", win.Canvas().Focused())
	}
	test.Tap(c.Yes)
	if _, bad := c.Reason.Message(); !bad || reason != "" {
		t.Error("confirmed without a reason")
	}
	c.Reason.Entry.SetText("studio rusak")
	test.Tap(c.Yes)
	if reason != "studio rusak" || win.Canvas().Overlays().Top() != nil {
		t.Errorf("reason %q", reason)
	}
	c = Ask(win, q)
	press(c.Reason.Entry, fyne.KeyEscape)
	if no != 1 || win.Canvas().Overlays().Top() != nil {
		t.Errorf("Escape said no %d times", no)
	}
	danger := Ask(win, Question{Title: "Hapus?", Verb: "Hapus", Danger: true})
	if win.Canvas().Focused() != danger.No {
		t.Error("a deletion is one Enter away")
	}
}

func TestToast_stays_without_a_time(t *testing.T) {
	setup(t)
	h := NewToastHost()
	h.Show(Toast{Text: "satu"})
	if h.timer != nil {
		t.Error("a toast that is to stay goes away by itself")
	}
	ToastTime = time.Hour
	defer func() { ToastTime = 0 }()
	h.Show(Toast{Text: "dua"})
	if h.timer == nil {
		t.Error("a toast with a time stays")
	}
	h.Hide()
}

func TestToast_one_at_a_time_and_undo(t *testing.T) {
	setup(t)
	h := NewToastHost()
	undone := 0
	below := Normal("", "di bawah", func() { undone += 10 })
	win := window(t, Stack(below, h.Box), 600, 300)
	h.Show(Toast{Text: "satu"})
	h.Show(Toast{Text: "dua", Action: "Urungkan", OnAction: func() { undone++ }})
	if len(h.Box.Objects) != 1 || h.Current().Text != "dua" {
		t.Fatalf("%d toasts, shown %q", len(h.Box.Objects), h.Current().Text)
	}
	test.TapCanvas(win.Canvas(), fyne.NewPos(300, 20))
	if undone != 10 {
		t.Error("the layer of toasts swallows a click on the page")
	}
	test.Tap(h.Button)
	if undone != 11 || h.Current() != nil {
		t.Errorf("undone %d, still shown %v", undone, h.Current())
	}
}

func TestMenuButton_runs_its_action_by_keys(t *testing.T) {
	setup(t)
	ran := ""
	b := NewMenuButton("more", "", "lainnya", func() []MenuItem {
		return []MenuItem{{Text: "Salin", Run: func() { ran = "salin" }}, {}, {Text: "Hapus", Run: func() { ran = "hapus" }}}
	})
	win := window(t, Inset(b, 40), 500, 400)
	test.Tap(b)
	if win.Canvas().Overlays().Top() == nil {
		t.Fatal("no menu")
	}
	press(win.Canvas().Focused(), fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	if ran != "hapus" {
		t.Errorf("ran %q", ran)
	}
	b.Disable()
	test.Tap(b)
	if win.Canvas().Overlays().Top() != nil {
		t.Error("a disabled button opens its menu")
	}
}

func TestMenuButton_gives_the_focus_back_and_runs_nothing_that_is_off(t *testing.T) {
	setup(t)
	ran := 0
	b := NewMenuButton("more", "", "lainnya", func() []MenuItem {
		return []MenuItem{{Text: "Hapus", Off: true, Run: func() { ran++ }}, {Text: "Salin", Run: func() { ran += 10 }}}
	})
	c := window(t, Inset(b, 40), 500, 400).Canvas()
	c.Focus(b)
	for _, keys := range [][]fyne.KeyName{{fyne.KeyEscape}, {fyne.KeyDown, fyne.KeyReturn}, {fyne.KeyUp, fyne.KeyReturn}} {
		press(c.Focused(), fyne.KeyReturn)
		press(c.Focused(), keys...)
		if c.Focused() != b || c.Overlays().Top() != nil {
			t.Errorf("after %v the focus is on %T", keys, c.Focused())
		}
	}
	if ran != 10 {
		t.Errorf("ran %d", ran)
	}
}

func TestDrop_opens_on_the_chosen_option(t *testing.T) {
	setup(t)
	d := NewDrop("", []string{"satu", "dua", "tiga", "empat"}, nil)
	c := window(t, Inset(d, 40), 500, 400).Canvas()
	d.SetChosen(1)
	c.Focus(d)
	press(c.Focused(), fyne.KeyDown)
	press(c.Focused(), fyne.KeyDown, fyne.KeyReturn)
	if d.Value() != "tiga" || c.Focused() != d {
		t.Errorf("one step below the second is %q; the focus is on %T", d.Value(), c.Focused())
	}
}

func TestCloseTop_closes_layer_by_layer(t *testing.T) {
	setup(t)
	win := window(t, V(0), 900, 600)
	s := NewSheet("Satu", NewField("Tema"))
	s.ShowIn(win)
	Ask(win, Question{Title: "Dua?", Verb: "Ya"})
	if !HandleKey(win.Canvas(), fyne.KeyEscape) || !s.Open() {
		t.Error("Escape does not begin at the top")
	}
	if !HandleKey(win.Canvas(), fyne.KeyEscape) || s.Open() {
		t.Error("the second Escape does not close the sheet")
	}
	if HandleKey(win.Canvas(), fyne.KeyEscape) {
		t.Error("Escape is used up with nothing to close")
	}
}

func TestSaveFile_asks_before_replacing(t *testing.T) {
	setup(t)
	win := window(t, V(0), 900, 600)
	FileFolder = t.TempDir()
	defer func() { FileFolder = "" }()
	old := filepath.Join(FileFolder, "daftar.xlsx")
	if err := os.WriteFile(old, []byte("isi lama"), 0o600); err != nil {
		t.Fatal(err)
	}
	got := ""
	q := SaveFile(win, "Simpan daftar", "daftar.xlsx", func(path string) { got = path })
	q.Name.Entry.SetText("a/b")
	test.Tap(q.Save)
	if _, bad := q.Name.Message(); !bad || got != "" {
		t.Error("a name with a slash is taken")
	}
	q.Name.Entry.SetText("daftar")
	test.Tap(q.Save)
	ask, ok := win.Canvas().Overlays().Top().(*Confirm)
	if !ok || got != "" {
		t.Fatalf("no question before replacing; path %q", got)
	}
	test.Tap(ask.Yes)
	if got != old || q.Sheet.Open() {
		t.Errorf("path %q, sheet open %v", got, q.Sheet.Open())
	}
	if data, err := os.ReadFile(old); err != nil || string(data) != "isi lama" {
		t.Errorf("the question touched the file: %q %v", data, err)
	}
}

func TestShortcutHook_comes_before_the_canvas_and_not_below_layers(t *testing.T) {
	setup(t)
	g := NewMonthGrid()
	g.SetData(MonthData{Year: 2026, Month: 11})
	win := window(t, g, 500, 400)
	win.Canvas().Focus(g)
	var used []string
	ShortcutHook = func(s fyne.Shortcut) bool {
		used = append(used, s.ShortcutName())
		return true
	}
	defer func() { ShortcutHook = nil }()
	g.TypedShortcut(&fyne.ShortcutCopy{})
	s := NewSheet("Lembar", Body("isi"))
	s.ShowIn(win)
	g.TypedShortcut(&fyne.ShortcutPaste{})
	if len(used) != 1 || used[0] != (&fyne.ShortcutCopy{}).ShortcutName() {
		t.Errorf("the program saw %v", used)
	}
}

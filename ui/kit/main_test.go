package kit

import (
	"fmt"
	"image/png"
	"os"
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// TestMain gives the kit its faces once: Fyne keeps a face by its resource.
func TestMain(m *testing.M) {
	read := func(name string) []byte {
		data, err := os.ReadFile(filepath.Join("..", "..", "assets", "fonts", "InterDialog-"+name+".ttf"))
		if err != nil {
			panic(err)
		}
		return data
	}
	SetFonts(read("Regular"), read("Medium"), read("SemiBold"), read("Bold"), read("Italic"))
	ToastTime = 0
	stood := time.Now()
	TapClock = func() time.Time { return stood }
	os.Exit(m.Run())
}

// setup starts an app of the program's look: before any widget, which may keep a colour of the theme.
func setup(t testing.TB) {
	t.Helper()
	app := test.NewTempApp(t)
	app.Settings().SetTheme(Theme())
}

// window shows an object in a test window.
func window(t testing.TB, o fyne.CanvasObject, w, h float32) fyne.Window {
	t.Helper()
	win := test.NewTempWindow(t, o)
	win.SetPadded(false)
	win.Resize(fyne.NewSize(w, h))
	return win
}

// shoot writes a picture of the window into a folder that goes away, or into KIT_SHOT.
func shoot(t testing.TB, win fyne.Window, name string) {
	t.Helper()
	dir := os.Getenv("KIT_SHOT")
	if dir == "" {
		dir = t.TempDir()
	}
	f, err := os.Create(filepath.Join(dir, name+".png"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	img := win.Canvas().Capture()
	if err := png.Encode(f, img); err != nil {
		t.Fatal(err)
	}
	if b := img.Bounds(); b.Dx() != 1366 || b.Dy() != 768 {
		t.Errorf("%s is %d x %d: something does not fit the smallest screen", name, b.Dx(), b.Dy())
	}
}

func press(o fyne.Focusable, keys ...fyne.KeyName) {
	for _, k := range keys {
		o.TypedKey(&fyne.KeyEvent{Name: k})
	}
}

// diary keeps what a widget reports.
type diary struct{ lines []string }

func (d *diary) note(format string, args ...any) {
	d.lines = append(d.lines, fmt.Sprintf(format, args...))
}

// id notes a word with the ID a callback gets.
func (d *diary) id(word string) func(string) { return func(id string) { d.note("%s %s", word, id) } }

// day notes a word with the day a callback gets.
func (d *diary) day(word string) func(y, m, d int) {
	return func(_, m, day int) { d.note("%s %d-%d", word, m, day) }
}

// expect checks what was reported since the last check.
func (d *diary) expect(t testing.TB, want string) {
	t.Helper()
	if got := fmt.Sprint(d.lines); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	d.lines = nil
}

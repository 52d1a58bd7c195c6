package kit

import (
	"image"
	"testing"
)

func inked(img image.Image) int {
	n := 0
	b := img.Bounds()
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			if r, _, _, _ := img.At(x, y).RGBA(); r < 0x8000 {
				n++
			}
		}
	}
	return n
}

func TestIcons_all_draw_something(t *testing.T) {
	setup(t)
	for _, size := range []float32{12, 24} {
		for _, name := range IconNames() {
			win := window(t, Icon(name, size, Ink), size, size)
			if n := inked(win.Canvas().Capture()); n < 4 {
				t.Errorf("%s at %v draws %d dark points", name, size, n)
			}
		}
	}
}

func TestIcons_asked_for_in_the_brief_exist(t *testing.T) {
	for _, n := range []string{"home", "calendar", "people", "checklist", "mail", "camera", "report", "archive", "settings", "plus", "printer", "search",
		"chevron-left", "chevron-right", "chevron-down", "close", "more", "pencil", "clock", "pin", "phone", "radio", "tv", "check", "warning", "info", "lock",
		"trash", "undo", "redo", "download", "upload", "star", "copy", "folder", "shield", "arrow-right", "user", "layers", "flag", "filter"} {
		if strokeIcons[n] == "" {
			t.Errorf("no icon %q", n)
		}
	}
	for n := range solidIcons {
		if strokeIcons[n] == "" {
			t.Errorf("solid drawing %q has no stroked one", n)
		}
	}
	if IconResource("no such sign", 20, Ink) != IconResource("more", 20, Ink) {
		t.Error("an unknown name has no stand-in")
	}
}

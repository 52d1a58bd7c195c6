package kit

import (
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

func block(w, h float32) *canvas.Rectangle {
	r := canvas.NewRectangle(Ink)
	r.SetMinSize(fyne.NewSize(w, h))
	return r
}

func checkWhole(t *testing.T, objs ...fyne.CanvasObject) {
	t.Helper()
	for i, o := range objs {
		for _, v := range []float32{o.Position().X, o.Position().Y, o.Size().Width, o.Size().Height} {
			if v != float32(math.Round(float64(v))) {
				t.Errorf("object %d stands at a fraction: %v %v", i, o.Position(), o.Size())
			}
		}
	}
}

func TestH_gives_the_rest_to_growing_objects(t *testing.T) {
	setup(t)
	a, b, c := block(30.4, 10), Grow(block(5, 20)), Share(2, block(5, 5))
	H(7, a, b, c).Resize(fyne.NewSize(200, 31))
	checkWhole(t, a, b, c)
	if a.Size().Width != 31 || b.Size().Width != 52 || c.Size().Width != 103 {
		t.Errorf("widths %v %v %v", a.Size().Width, b.Size().Width, c.Size().Width)
	}
	if end := c.Position().X + c.Size().Width; end != 200 {
		t.Errorf("the row ends at %v", end)
	}
	if a.Position().Y != 11 && a.Position().Y != 10 {
		t.Errorf("not centred: %v", a.Position().Y)
	}
}

func TestH_cuts_fit_texts_when_room_is_short(t *testing.T) {
	setup(t)
	long, fixed := Fit("Kepala Badan Kesatuan Bangsa dan Politik", 13, Regular, Ink), T("Simpan", 13, Medium, Ink)
	row := H(8, long, fixed)
	row.Resize(fyne.NewSize(600, 20))
	if long.Shown() != long.Text() {
		t.Errorf("cut although there is room: %q", long.Shown())
	}
	row.Resize(fyne.NewSize(160, 20))
	if long.Shown() == long.Text() || measure(long.Shown(), 13, Regular).Width > long.Size().Width {
		t.Errorf("not cut to %v: %q", long.Size().Width, long.Shown())
	}
	if end := fixed.Position().X + fixed.Size().Width; end > 160 {
		t.Errorf("the fixed text ends at %v", end)
	}
	row.Resize(fyne.NewSize(600, 20))
	if long.Shown() != long.Text() {
		t.Errorf("stays cut after growing: %q", long.Shown())
	}
}

func TestV_gives_paragraphs_the_height_of_their_width(t *testing.T) {
	setup(t)
	p := NewPara("Undangan terkirim paling lambat Kamis 17 Desember; narasumber dihubungi 18 sampai 22 Desember.", 12, Regular, Ink, 0)
	below := block(10, 10)
	inner := V(4, p, below)
	box := Scroll(Card(inner, 10))
	box.Resize(fyne.NewSize(180, 400))
	narrow := below.Position().Y
	if len(p.Lines()) < 3 || p.Size().Height < float32(len(p.Lines()))*14 {
		t.Errorf("%d lines in a height of %v", len(p.Lines()), p.Size().Height)
	}
	box.Resize(fyne.NewSize(700, 400))
	if below.Position().Y >= narrow || len(p.Lines()) != 1 {
		t.Errorf("wider: %d lines, next object at %v", len(p.Lines()), below.Position().Y)
	}
}

func TestPara_limits_lines_and_breaks_long_words(t *testing.T) {
	setup(t)
	lines := wrapLines("satu dua tiga empat lima enam tujuh delapan", 12, Regular, 60, 2)
	if len(lines) != 2 || []rune(lines[1])[len([]rune(lines[1]))-1] != '…' {
		t.Errorf("lines %q", lines)
	}
	for _, l := range wrapLines("Antidisestablishmentarianisme", 12, Regular, 50, 0) {
		if measure(l, 12, Regular).Width > 50 {
			t.Errorf("piece %q is wider than its line", l)
		}
	}
}

func TestWrap_breaks_lines(t *testing.T) {
	setup(t)
	a, b, c := block(80, 20), block(80, 20), block(80, 20)
	box := Wrap(10, 5, a, b, c)
	box.Resize(fyne.NewSize(180, 100))
	if c.Position() != fyne.NewPos(0, 25) || HeightFor(box, 180) != 45 {
		t.Errorf("third object at %v, height %v", c.Position(), HeightFor(box, 180))
	}
}

func TestHidden_objects_take_no_room(t *testing.T) {
	setup(t)
	a, b := block(10, 10), block(10, 10)
	box := V(5, a, b)
	a.Hide()
	box.Resize(fyne.NewSize(50, 50))
	if b.Position().Y != 0 || box.MinSize().Height != 10 {
		t.Errorf("second object at %v, height %v", b.Position(), box.MinSize().Height)
	}
}

func TestButton_dropping_has_room_for_its_arrow(t *testing.T) {
	setup(t)
	plain, drop := Normal("printer", "Cetak", nil), Normal("printer", "Cetak", nil).Dropping()
	window(t, H(8, plain, drop), 300, 40)
	if drop.MinSize().Width != plain.MinSize().Width+20 {
		t.Errorf("%v and %v wide", plain.MinSize().Width, drop.MinSize().Width)
	}
	if end := drop.drop.Position().X + drop.drop.Size().Width; end > drop.Size().Width-8 {
		t.Errorf("the arrow ends at %v of %v", end, drop.Size().Width)
	}
}

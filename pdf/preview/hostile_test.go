package preview

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/jung-kurt/gofpdf"

	"kaltimprov.go.id/dialogpublik/model"
)

// locked is an encrypted PDF; without a password it can be read, not changed.
func locked(t *testing.T, password string) []byte {
	t.Helper()
	f := gofpdf.New("P", "mm", "A4", "")
	f.SetProtection(0, password, "pemilik")
	f.AddPage()
	var b bytes.Buffer
	if err := f.Output(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestUnreadable(t *testing.T) {
	r := shared(t)
	good := letters(t, model.A4, model.A4)
	cases := []struct {
		name string
		data []byte
		code model.Code
		word string // in the message
	}{
		{"nothing", nil, model.Damaged, "kosong"},
		{"one byte", []byte("%"), model.Damaged, "rusak"},
		{"garbage", bytes.Repeat([]byte("PK\x03\x04\x00\xff"), 5000), model.Damaged, "rusak"},
		{"only a head", []byte("%PDF-1.7\n"), model.Damaged, "rusak"},
		{"half a file", good[:len(good)/2], model.Damaged, "rusak"},
		{"a tenth", good[:len(good)/10], model.Damaged, "rusak"},
		{"zeros behind the head", append(append([]byte{}, good[:64]...), make([]byte, len(good))...), model.Damaged, "rusak"},
		{"no pages", file(catalog, "<< /Type /Pages /Count 0 /Kids [] >>"), model.Damaged, "rusak"},
		{"password", locked(t, "rahasia"), model.Invalid, "sandi"},
		{"too large", make([]byte, maxInput+1), model.Invalid, "64 MB"},
	}
	for _, c := range cases {
		_, err := r.Pages(t.Context(), c.data)
		refused(t, c.name+", pages", err, c.code)
		if !strings.Contains(model.Message(err), c.word) {
			t.Errorf("%s: %q does not say %q", c.name, model.Message(err), c.word)
		}
		img, err := r.Picture(t.Context(), c.data, 0, 100)
		refused(t, c.name+", picture", err, c.code)
		if img != nil {
			t.Errorf("%s: a picture beside an error", c.name)
		}
	}
	mustDraw(t, r, good, 0, 101)
	mustDraw(t, r, locked(t, ""), 0, 101)
}

func TestPicture_wrongWish(t *testing.T) {
	r := shared(t)
	data := letters(t, model.A4, model.A4)
	for _, c := range []struct {
		page, width int
		code        model.Code
	}{
		{-1, 100, model.NotFound}, {2, 100, model.NotFound}, {1 << 40, 100, model.NotFound},
		{0, 0, model.Invalid}, {0, -5, model.Invalid}, {0, maxWidth + 1, model.Invalid},
	} {
		_, err := r.Picture(t.Context(), data, c.page, c.width)
		refused(t, "wrong wish", err, c.code)
	}
	mustDraw(t, r, data, 1, maxWidth/2)
}

func TestPicture_absurdPages(t *testing.T) {
	r := shared(t)
	cases := []struct {
		box    string
		height int // at 600 wide, 0 when refused
	}{
		{"[0 0 14400 14400]", 600},
		{"[0 0 14400 1]", 1},
		{"[0 0 1 14400]", 0},
		{"[0 0 0.0001 99999999]", 0},
		{"[0 0 2000000000 2000000000]", 600},
		{"[300 300 0 0]", 600}, // corners in the other order
		{"[0 0 0 0]", 777},     // taken for US letter, like the next ones
		{"[0 0 99999999999999999999999999999999999999999 1]", 777},
		{"[(a) /b null [] ]", 777},
	}
	for _, c := range cases {
		data := onePage("/MediaBox "+c.box, "0 0 m 9999 9999 l S")
		img, err := r.Picture(t.Context(), data, 0, 600)
		switch {
		case c.height == 0:
			refused(t, c.box, err, model.Invalid)
		case err != nil:
			t.Errorf("%s: %v", c.box, err)
		case img.Bounds().Dx() != 600 || img.Bounds().Dy() != c.height:
			t.Errorf("%s: %v, want %d high", c.box, img.Bounds(), c.height)
		}
	}
}

// TestPages_countThatLies: the engine counts itself where the count cannot be.
func TestPages_countThatLies(t *testing.T) {
	r := shared(t)
	claiming := func(count string) []byte {
		return file(catalog, "<< /Type /Pages /Count "+count+" /Kids [3 0 R] >>", "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] >>")
	}
	for _, count := range []string{"2147483647", "-3"} {
		if pages, err := r.Pages(t.Context(), claiming(count)); err != nil || len(pages) != 1 {
			t.Errorf("count %s: %v, %v", count, pages, err)
		}
	}
	_, err := r.Pages(t.Context(), claiming("2001"))
	refused(t, "more pages than a file may have", err, model.Invalid)
	_, err = r.Pages(t.Context(), claiming("3"))
	refused(t, "pages that are not there", err, model.Damaged)
}

// TestMutations: files with random damage give a picture or a message, and the
// engine goes on.
func TestMutations(t *testing.T) {
	r := shared(t)
	good := onePage("/MediaBox [0 0 200 200] /Resources << /XObject << /X 5 0 R >> >>",
		strings.Repeat("q 1 0 0 1 2 2 cm 0 0 m 50 60 70 80 90 10 c S Q /X Do\n", 20),
		stream("/Type /XObject /Subtype /Form /BBox [0 0 90 90]", "0.5 g 0 0 20 20 re f"))
	random := rand.New(rand.NewPCG(2026, 11))
	drawn, told := 0, 0
	for range 120 {
		data := append([]byte{}, good...)
		for range 1 + random.IntN(12) {
			data[random.IntN(len(data))] = byte(random.IntN(256))
		}
		img, err := r.Picture(t.Context(), data, 0, 64)
		var e *model.Error
		switch {
		case err == nil && img.Bounds().Dx() == 64:
			drawn++
		case errors.As(err, &e):
			told++
		default:
			t.Errorf("%v, %v", img, err)
		}
	}
	if drawn == 0 || told == 0 {
		t.Errorf("%d drawn, %d refused: the damage does not try anything", drawn, told)
	}
	mustDraw(t, r, good, 0, 65)
}

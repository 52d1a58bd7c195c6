package qr

import (
	"image"
	"image/color"
	"image/draw"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"kaltimprov.go.id/dialogpublik/pdf/qr/qrtest"
)

const (
	ours    = "DP103CV8UZ9UQJDSQ82CVJP8SVCB2"
	foreign = "https://tte.contoh.go.id/verifikasi/0f8b2c1e-5a77-4a0e-9a41-2f4f4b9d1c55?berkas=undangan-narasumber.pdf"
)

const testDPI = 200

// newPage gives a page full of grey lines of text.
func newPage() *image.Gray {
	page := image.NewGray(image.Rect(0, 0, 210*testDPI*10/254, 297*testDPI*10/254))
	draw.Draw(page, page.Rect, image.White, image.Point{}, draw.Src)
	random := rand.New(rand.NewPCG(7, 7))
	for y := 240; y < 2050; y += 36 {
		for x := 236; x < 1500; {
			w, h := 3+random.IntN(9), 8+random.IntN(14)
			draw.Draw(page, image.Rect(x, y-h, x+w, y), image.NewUniform(color.Gray{Y: uint8(random.IntN(60))}), image.Point{}, draw.Src)
			x += w + 2 + random.IntN(9)
		}
	}
	return page
}

// put draws a code with modules of the given pixels.
func put(t testing.TB, page draw.Image, text string, at image.Point, pixels int) {
	t.Helper()
	m, err := Code(text)
	if err != nil {
		t.Fatal(err)
	}
	picture := m.Picture(pixels)
	draw.Draw(page, picture.Rect.Add(at), picture, image.Point{}, draw.Src)
}

// atFoot is where letters carry their code.
var atFoot = image.Pt(1390, 2180)

// TestCode_Sizes: the code of a letter has 25 modules, and nothing too long is
// cut off.
func TestCode_Sizes(t *testing.T) {
	m, err := Code(ours)
	if err != nil || len(m) != 25 {
		t.Errorf("%d modules, want 25 (%v)", len(m), err)
	}
	if _, err := Code(strings.Repeat("x", 3000)); err == nil {
		t.Error("3000 letters fit into a code")
	}
}

// TestFind_ReadsWhatCodeMakes: codes of any length and size are read.
func TestFind_ReadsWhatCodeMakes(t *testing.T) {
	for _, text := range []string{"1", "KODE", ours, foreign, "Kepala Dinas – “tema”, ünïcode", strings.Repeat("DP1:", 120)} {
		m, err := Code(text)
		if err != nil {
			t.Fatal(err)
		}
		for _, pixels := range []int{2, 3, 5, 10} {
			if got := Find(m.Picture(pixels)); !slices.Equal(got, []string{text}) {
				t.Errorf("%d modules of %d pixels: found %q, want %q", len(m), pixels, got, text)
			}
		}
	}
}

// TestFind_All: every code of a page is found once.
// TestScreen_LongLinks: a long link is read back off a screen, in fewer modules than on paper.
func TestScreen_LongLinks(t *testing.T) {
	link := "https://wa.me/6281200000000?text=" + strings.Repeat("Yth.%20Bapak%2FIbu%2C%20", 50)
	screen, err := Screen(link)
	if err != nil {
		t.Fatal(err)
	}
	paper, err := Code(link)
	if err != nil || len(screen) >= len(paper) {
		t.Errorf("%d modules on a screen, %d on paper, %v", len(screen), len(paper), err)
	}
	if found := Find(screen.Picture(3)); len(found) != 1 || found[0] != link {
		t.Errorf("read back %.60q", found)
	}
}

func TestFind_All(t *testing.T) {
	page := newPage()
	put(t, page, ours, atFoot, 3)
	put(t, page, foreign, image.Pt(300, 1700), 4)
	put(t, page, ours, image.Pt(300, 60), 3)
	got := Find(page)
	slices.Sort(got)
	if want := []string{ours, foreign}; !slices.Equal(got, want) {
		t.Errorf("found %q, want %q", got, want)
	}
}

// TestFindUntil_LooksOn: somebody else's code that is easy to see does not hide
// a letter's that is not.
func TestFindUntil_LooksOn(t *testing.T) {
	page := newPage()
	put(t, page, foreign, image.Pt(300, 1700), 8)
	put(t, page, ours, atFoot, 3)
	scan := qrtest.Scan(page, testDPI, qrtest.Fault{DPI: 90, Turn: 2, Blur: 0.17, Noise: 6, JPEG: 75})
	if got := Find(scan); slices.Contains(got, ours) {
		t.Fatalf("found %q at first sight: the scan is too good for this test", got)
	}
	if got := FindUntil(scan, func(text string) bool { return text == ours }); !slices.Contains(got, ours) {
		t.Errorf("found %q, want %q too", got, ours)
	}
}

// TestFind_Damaged: a stain over a twelfth of the code does no harm.
func TestFind_Damaged(t *testing.T) {
	page := newPage()
	put(t, page, ours, atFoot, 3)
	stain := image.Rect(0, 0, 21, 21).Add(atFoot).Add(image.Pt(36, 40))
	draw.Draw(page, stain, image.Black, image.Point{}, draw.Src)
	for _, turn := range []float64{0, 2, 90, 184} {
		scan := qrtest.Scan(page, testDPI, qrtest.Fault{DPI: 150, Turn: turn, Noise: 6, JPEG: 75})
		if got := Find(scan); !slices.Equal(got, []string{ours}) {
			t.Errorf("turned by %v: found %q", turn, got)
		}
	}
}

// TestFind_AnyPicture: the kind of picture does not matter, nor where its
// corner lies.
func TestFind_AnyPicture(t *testing.T) {
	page := newPage()
	put(t, page, ours, atFoot, 3)
	around := image.Rect(-40, -30, page.Rect.Dx()-40, page.Rect.Dy()-30)
	for name, img := range map[string]draw.Image{
		"grey": image.NewGray(around), "grey 16": image.NewGray16(around), "colour": image.NewRGBA(around),
		"colour 16": image.NewNRGBA64(around), "transparent": image.NewNRGBA(around), "printer's": image.NewCMYK(around),
		"palette": image.NewPaletted(around, color.Palette{color.White, color.Black}),
	} {
		draw.Draw(img, around, page, image.Point{}, draw.Src)
		if got := Find(img); !slices.Equal(got, []string{ours}) {
			t.Errorf("%s: found %q", name, got)
		}
	}
	photo := image.NewYCbCr(around, image.YCbCrSubsampleRatio420)
	for y := around.Min.Y; y < around.Max.Y; y++ {
		copy(photo.Y[photo.YOffset(around.Min.X, y):][:around.Dx()], page.Pix[page.PixOffset(0, y+30):])
	}
	if got := Find(photo); !slices.Equal(got, []string{ours}) {
		t.Errorf("photo: found %q", got)
	}
	clear := image.NewNRGBA(page.Rect) // ink on nothing
	for i, v := range page.Pix {
		clear.Pix[4*i+3] = 255 - v
	}
	if got := Find(clear); !slices.Equal(got, []string{ours}) {
		t.Errorf("ink without paper: found %q", got)
	}
}

// TestFind_Nothing: pages without a code and things that are no pages give
// nothing.
func TestFind_Nothing(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 1))
	pictures := map[string]*image.Gray{
		"text": newPage(), "blank": image.NewGray(image.Rect(0, 0, 1654, 2339)), "nothing": image.NewGray(image.Rectangle{}),
		"a pixel": image.NewGray(image.Rect(0, 0, 1, 1)), "a line": image.NewGray(image.Rect(0, 0, 100000, 3)),
		"noise": image.NewGray(image.Rect(0, 0, 1654, 2339)), "checks": image.NewGray(image.Rect(0, 0, 1654, 2339)),
		"finders": image.NewGray(image.Rect(0, 0, 1654, 2339)),
	}
	for i := range pictures["noise"].Pix {
		pictures["noise"].Pix[i] = uint8(random.IntN(256))
		x, y := i%1654, i/1654
		pictures["checks"].Pix[i] = uint8(255 * ((x/9 + y/9) % 2))
		ring := max(abs(x%40-20), abs(y%40-20))
		pictures["finders"].Pix[i] = uint8(255 * ((ring / 4) % 2 * (1 - ring/16)))
	}
	for name, img := range pictures {
		if got := Find(img); len(got) > 0 {
			t.Errorf("%s: found %q", name, got)
		}
	}
}

func abs(n int) int { return max(n, -n) }

func BenchmarkFind_Clean200(b *testing.B) {
	page := newPage()
	put(b, page, ours, atFoot, 3)
	for b.Loop() {
		if len(Find(page)) != 1 {
			b.Fatal("not found")
		}
	}
}

// BenchmarkFind_None is the worst case: all views of a page in vain.
func BenchmarkFind_None(b *testing.B) {
	page := newPage()
	for b.Loop() {
		if len(Find(page)) != 0 {
			b.Fatal("found")
		}
	}
}

package preview

import (
	"image/color"
	"math"
	"sync"
	"testing"

	"kaltimprov.go.id/dialogpublik/model"
)

func TestPages(t *testing.T) {
	r := shared(t)
	square := "/MediaBox [10 20 298 236]" // 4 by 3 inches
	cases := []struct {
		name string
		data []byte
		want []Page
	}{
		{"letters", letters(t, model.A4, model.F4, model.A4), []Page{{210, 297}, {215, 330}, {210, 297}}},
		{"upright", onePage(square, ""), []Page{{101.6, 76.2}}},
		{"turned", onePage(square+" /Rotate 90", ""), []Page{{76.2, 101.6}}},
		{"cut", onePage(square+" /CropBox [10 20 82 164]", ""), []Page{{25.4, 50.8}}},
	}
	for _, c := range cases {
		got, err := r.Pages(t.Context(), c.data)
		if err != nil || len(got) != len(c.want) {
			t.Errorf("%s: %v (%v), want %v", c.name, got, err, c.want)
			continue
		}
		for i, p := range got {
			if math.Abs(p.Width-c.want[i].Width) > 0.1 || math.Abs(p.Height-c.want[i].Height) > 0.1 {
				t.Errorf("%s, page %d: %v, want %v", c.name, i+1, p, c.want[i])
			}
		}
	}
}

func TestPicture_letter(t *testing.T) {
	r := shared(t)
	data := letters(t, model.A4, model.F4)
	for _, width := range []int{1, 37, 600, 1280} {
		for page, ratio := range []float64{297. / 210, 330. / 215} {
			img := mustDraw(t, r, data, page, width)
			w, h := img.Rect.Dx(), img.Rect.Dy()
			if w != width || math.Abs(float64(h)-ratio*float64(width)) > 1 || img.Rect.Min.X != 0 || img.Rect.Min.Y != 0 {
				t.Errorf("page %d is %v, want %d wide and %.1f high", page+1, img.Rect, width, ratio*float64(width))
			}
			if !img.Opaque() {
				t.Errorf("page %d at %d is not opaque", page+1, width)
			}
		}
	}
	img := mustDraw(t, r, data, 0, 600)
	if all := ink(img, 0, 0, 1, 1); all < 0.005 || all > 0.1 {
		t.Errorf("%.2f %% of the letter are dark", 100*all)
	}
	if head := ink(img, 0.2, 0.04, 0.8, 0.14); head < 0.02 {
		t.Errorf("%.2f %% of the letterhead are dark", 100*head)
	}
	for side, share := range map[string]float64{
		"left": ink(img, 0, 0, 0.06, 1), "right": ink(img, 0.95, 0, 1, 1), "top": ink(img, 0, 0, 1, 0.025), "lower half": ink(img, 0, 0.75, 1, 0.93),
	} {
		if share > 0 {
			t.Errorf("the empty paper %s has %.3f %% ink", side, 100*share)
		}
	}
	if mustDraw(t, r, data, 1, 600) == img {
		t.Error("two pages have one picture")
	}
}

// TestPicture_place: things are where the file says, in its colours, whatever
// way the page is turned.
func TestPicture_place(t *testing.T) {
	r := shared(t)
	red, white := color.RGBA{255, 0, 0, 255}, color.RGBA{255, 255, 255, 255}
	field := "<< /Type /Annot /Subtype /Widget /FT /Sig /T (ttd) /F 4 /Rect [0 50 100 100] /AP << /N 6 0 R >> >>"
	look := stream("/Type /XObject /Subtype /Form /BBox [0 0 100 50]", "1 0 0 rg 0 0 100 50 re f")
	form := file("<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [5 0 R] /SigFlags 3 >> >>", pageTree,
		"<< /Type /Page /Parent 2 0 R /Contents 4 0 R /MediaBox [0 0 200 100] /Annots [5 0 R] >>", stream("", ""), field, look)
	cases := []struct {
		name          string
		data          []byte
		width, height int
		left, right   color.RGBA // of the upper half
	}{
		{"upright", onePage("/MediaBox [0 0 200 100]", "1 0 0 rg 0 50 100 50 re f"), 300, 150, red, white},
		{"turned", onePage("/MediaBox [0 0 200 100] /Rotate 180", "1 0 0 rg 0 0 100 50 re f"), 300, 150, white, red},
		{"visible signature", form, 300, 150, red, white},
		{"half transparent", onePage("/MediaBox [0 0 200 100] /Group << /S /Transparency /CS /DeviceRGB >> "+
			"/Resources << /ExtGState << /G << /ca 0.5 >> >> >>", "/G gs 1 0 0 rg 0 50 100 50 re f"), 300, 150, color.RGBA{255, 127, 127, 255}, white},
	}
	for _, c := range cases {
		img := mustDraw(t, r, c.data, 0, c.width)
		if img.Rect.Dx() != c.width || img.Rect.Dy() != c.height || !img.Opaque() {
			t.Errorf("%s: %v, opaque %v", c.name, img.Rect, img.Opaque())
		}
		left, right := img.RGBAAt(c.width/4, c.height/4), img.RGBAAt(3*c.width/4, c.height/4)
		if !near(left, c.left) || !near(right, c.right) {
			t.Errorf("%s: left %v, right %v, want %v and %v", c.name, left, right, c.left, c.right)
		}
		if below := img.RGBAAt(c.width/4, 3*c.height/4); !near(below, white) {
			t.Errorf("%s: below %v", c.name, below)
		}
	}
}

func near(a, b color.RGBA) bool {
	far := func(x, y uint8) bool { return math.Abs(float64(x)-float64(y)) > 2 }
	return !far(a.R, b.R) && !far(a.G, b.G) && !far(a.B, b.B) && a.A == b.A
}

func TestPicture_kept(t *testing.T) {
	r := shared(t)
	data := letters(t, model.A4, model.A4)
	first := mustDraw(t, r, data, 0, 500)
	if mustDraw(t, r, append([]byte{}, data...), 0, 500) != first {
		t.Error("the same page was drawn twice")
	}
	for what, other := range map[string]any{
		"page": mustDraw(t, r, data, 1, 500), "width": mustDraw(t, r, data, 0, 501), "file": mustDraw(t, r, letters(t, model.A4), 0, 500),
	} {
		if other == any(first) {
			t.Errorf("another %s gave the same picture", what)
		}
	}
}

// TestPicture_atOnce: a window and an import at the same time.
func TestPicture_atOnce(t *testing.T) {
	r := own(t, usualLimits)
	data := letters(t, model.A4, model.F4, model.A4)
	want := mustDraw(t, shared(t), data, 1, 320)
	var group sync.WaitGroup
	for i := range 12 {
		group.Go(func() {
			if i%3 == 0 {
				if pages, err := r.Pages(t.Context(), data); err != nil || len(pages) != 3 {
					t.Errorf("%d pages (%v)", len(pages), err)
				}
				return
			}
			img, err := r.Picture(t.Context(), data, 1, 320)
			if err != nil {
				t.Error(err)
				return
			}
			if got, err := r.Picture(t.Context(), data, 1, 320); err != nil || got != img {
				t.Errorf("drawn twice (%v)", err)
			}
			if img.Bounds() != want.Rect || img.At(160, 40) != want.At(160, 40) {
				t.Error("drawn differently")
			}
		})
	}
	group.Wait()
}

func BenchmarkPicture600First(b *testing.B) {
	r, data := shared(b), letters(b, model.A4)
	for b.Loop() {
		r.pictures.clear()
		mustDraw(b, r, data, 0, 600)
	}
}

func BenchmarkPicture600Cached(b *testing.B) {
	r, data := shared(b), letters(b, model.A4)
	for b.Loop() {
		mustDraw(b, r, data, 0, 600)
	}
}

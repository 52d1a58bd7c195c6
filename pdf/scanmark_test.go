package pdf

import (
	"bytes"
	"fmt"
	"image"
	"math"
	"os"
	"slices"
	"strings"
	"testing"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/pdf/qr"
	"kaltimprov.go.id/dialogpublik/pdf/qr/qrtest"
)

const markedLetter = model.ID("019347ac-1234-7abc-8def-0123456789ab")

// markedLetters draws letters whose pages all carry the scan mark of one ID.
func markedLetters(t *testing.T, id model.ID, letters ...model.LetterContent) []byte {
	t.Helper()
	d := &document{created: created}
	for i := range letters {
		s := layoutLetter(&letters[i], nil, lineCache{}).sheet
		s.scanMarks(id)
		d.sheets = append(d.sheets, s)
	}
	data, err := render(d)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// rasterize gives the pages of a file in grey.
func rasterize(t *testing.T, data []byte, dpi int) []*image.Gray {
	t.Helper()
	path := store(t, data)
	run(t, "poppler-utils", "pdftoppm", "-gray", "-r", itoa(dpi), path, path)
	var pages []*image.Gray
	for n := 1; ; n++ {
		raw, err := os.ReadFile(fmt.Sprintf("%s-%d.pgm", path, n))
		if os.IsNotExist(err) && n > 1 {
			return pages
		}
		if err != nil {
			t.Fatal(err)
		}
		var w, h, most int
		if _, err := fmt.Fscanf(bytes.NewReader(raw), "P5\n%d %d\n%d\n", &w, &h, &most); err != nil {
			t.Fatal(err)
		}
		pages = append(pages, &image.Gray{Pix: raw[len(raw)-w*h:], Stride: w, Rect: image.Rect(0, 0, w, h)})
	}
}

// scans are what offices hand in.
var scans = []struct {
	name  string
	fault qrtest.Fault
}{
	{"clean 150", qrtest.Fault{DPI: 150}},
	{"clean 200", qrtest.Fault{DPI: 200}},
	{"clean 300", qrtest.Fault{DPI: 300}},
	{"skewed 1", qrtest.Fault{DPI: 200, Turn: 1, Noise: 6, JPEG: 75}},
	{"skewed -3", qrtest.Fault{DPI: 150, Turn: -3, Noise: 6, JPEG: 75}},
	{"skewed 7", qrtest.Fault{DPI: 300, Turn: 7, Noise: 6, JPEG: 75}},
	{"on its side", qrtest.Fault{DPI: 200, Turn: 90, Noise: 6, JPEG: 75}},
	{"upside down", qrtest.Fault{DPI: 200, Turn: 183, Noise: 6, JPEG: 75}},
	{"on its other side", qrtest.Fault{DPI: 150, Turn: 266, Noise: 6, JPEG: 75}},
	{"coarse", qrtest.Fault{DPI: 100, Turn: 2, Blur: 0.08, Noise: 6, JPEG: 75}},
	{"noisy", qrtest.Fault{DPI: 150, Turn: -2, Blur: 0.08, Noise: 25, JPEG: 75}},
	{"blurred", qrtest.Fault{DPI: 200, Turn: 4, Blur: 0.17, Noise: 6, JPEG: 75}},
	{"weak", qrtest.Fault{DPI: 150, Turn: -5, Blur: 0.08, Noise: 5, Dark: 140, Light: 215, JPEG: 75}},
	{"black and white", qrtest.Fault{DPI: 200, Turn: 1.5, Blur: 0.08, Noise: 6, BlackWhite: true}},
	{"sent by telephone", qrtest.Fault{DPI: 137, Turn: 92, Blur: 0.13, Noise: 6, Dark: 60, Light: 225, Shade: 0.3, JPEG: 55}},
	{"taken by telephone", qrtest.Fault{DPI: 150, Turn: 3, Blur: 0.12, Noise: 8, Dark: 50, Light: 200, Shade: 0.5, Slant: 0.1, JPEG: 70}},
	{"everything at once", qrtest.Fault{DPI: 150, Turn: -7, Blur: 0.13, Noise: 10, Dark: 90, Light: 225, Shade: 0.4, JPEG: 45}},
}

// TestScanMarks_FoundOnScans: every page of a letter is found again, however
// it was scanned.
func TestScanMarks_FoundOnScans(t *testing.T) {
	data := markedLetters(t, markedLetter, twoPageLetter())
	for _, dpi := range []int{150, 300} {
		for i, page := range rasterize(t, data, dpi) {
			want := []string{model.ScanCode(markedLetter, i+1)}
			if got := qr.Find(page); !slices.Equal(got, want) {
				t.Errorf("page %d as drawn at %d dpi: found %q, want %q", i+1, dpi, got, want)
			}
		}
	}
	pages := rasterize(t, data, 300)
	for i, s := range scans {
		n := i % len(pages)
		want := []string{model.ScanCode(markedLetter, n+1)}
		if got := qr.Find(qrtest.Scan(pages[n], 300, s.fault)); !slices.Equal(got, want) {
			t.Errorf("%s: found %q, want %q", s.name, got, want)
		}
	}
}

// TestScanMarks_KeepClear: on every paper the mark stands below the text, off
// the edges, and the letter is as it was.
func TestScanMarks_KeepClear(t *testing.T) {
	for name, c := range extremeLetters() {
		for _, paper := range papers {
			c.Paper = paper
			m := letterMargins
			m.bottom = scanFoot
			marked, before := checkPages(t, markedLetters(t, markedLetter, c), m), readPages(t, markedLetters(t, "", c))
			checkNoOverlap(t, marked)
			if len(marked) != len(before) {
				t.Fatalf("%s on %s: %d pages, without marks %d", name, paper, len(marked), len(before))
			}
			for i, p := range marked {
				if got, want := p.text(), before[i].text()+" "+strings.Join(scanNotice, " "); got != want {
					t.Errorf("%s on %s, page %d reads\n%s\nwant\n%s", name, paper, i+1, got, want)
				}
			}
		}
	}
}

// TestScanMark_Place measures the code on the paper.
func TestScanMark_Place(t *testing.T) {
	const dpi = 300
	for _, paper := range papers {
		c := sampleLetter()
		c.Paper = paper
		page := rasterize(t, markedLetters(t, markedLetter, c), dpi)[0]
		size := sizeOf(paper)
		mm := func(v float64) int { return int(math.Round(v * dpi / 25.4)) }
		foot := image.Rect(mm(size.w-20-12.28), mm(size.h-25), page.Rect.Max.X, page.Rect.Max.Y)
		ink := inkOf(page, foot)
		want := image.Rect(mm(size.w-20-10.58), mm(size.h-8-12.28), mm(size.w-20), mm(size.h-8-1.69))
		for _, d := range []int{ink.Min.X - want.Min.X, ink.Min.Y - want.Min.Y, ink.Max.X - want.Max.X, ink.Max.Y - want.Max.Y} {
			if d < -2 || d > 2 {
				t.Errorf("%s: the code lies at %v, want %v", paper, ink, want)
				break
			}
		}
	}
}

// inkOf gives the smallest area that holds all ink of a part of a page.
func inkOf(page *image.Gray, part image.Rectangle) image.Rectangle {
	var ink image.Rectangle
	for y := part.Min.Y; y < part.Max.Y; y++ {
		for x := part.Min.X; x < part.Max.X; x++ {
			if page.GrayAt(x, y).Y < 128 {
				ink = ink.Union(image.Rect(x, y, x+1, y+1))
			}
		}
	}
	return ink
}

// TestScanMarks_None: a letter that is not kept yet carries nothing.
func TestScanMarks_None(t *testing.T) {
	c := twoPageLetter()
	s := layoutLetter(&c, nil, lineCache{}).sheet
	before := len(s.pages[0].ops)
	s.scanMarks("")
	if after := len(s.pages[0].ops); after != before {
		t.Errorf("a letter without an ID got %d marks", after-before)
	}
}

// TestScanMarks_Small: the mark costs a letter little.
func TestScanMarks_Small(t *testing.T) {
	more := len(markedLetters(t, markedLetter, sampleLetter())) - len(markedLetters(t, "", sampleLetter()))
	if more < 500 || more > 3000 {
		t.Errorf("the mark takes %d bytes, want about 2 KB", more)
	}
}

package pdf

import (
	"math"
	"slices"
	"strings"
	"testing"

	"kaltimprov.go.id/dialogpublik/model"
)

// drawLabels reads back labels and holds each word 3 mm off the edges of its
// label.
func drawLabels(t *testing.T, letters []model.LetterContent, labels LabelSheet, start int) []placedPage {
	t.Helper()
	data, err := Labels(letters, labels, start, Options{Created: created})
	if err != nil {
		t.Fatal(err)
	}
	pages := readPages(t, data)
	for i, p := range pages {
		if math.Abs(p.W-210) > 0.1 || math.Abs(p.H-297) > 0.1 {
			t.Errorf("page %d is %.1f x %.1f, want A4", i+1, p.W, p.H)
		}
		for _, w := range p.Words {
			if !slices.ContainsFunc(places(labels), func(a area) bool {
				return w.X1 > a.x+3 && w.X2 < a.x+a.w-3 && w.Y1 > a.y+3 && w.Y2 < a.y+a.h-3
			}) {
				t.Errorf("page %d: %q is not on one label: x %.1f to %.1f, y %.1f to %.1f", i+1, w.Text, w.X1, w.X2, w.Y1, w.Y2)
			}
		}
	}
	return pages
}

func places(labels LabelSheet) []area {
	var all []area
	for i := range labels.Count() {
		all = append(all, labelGrids[labels].at(i))
	}
	return all
}

// TestLabels_Sheets holds the measures of the sheets: no label leaves the paper
// or lies on another.
func TestLabels_Sheets(t *testing.T) {
	for labels, want := range map[LabelSheet]struct {
		count int
		w, h  float64
		title string
	}{Labels3x8: {24, 70, 37, "3 x 8 (70 x 37 mm)"}, Labels2x7: {14, 99.1, 38.1, "2 x 7 (99,1 x 38,1 mm)"}} {
		all := places(labels)
		if !slices.Contains(LabelSheets, labels) || labels.Count() != want.count || labels.Title() != want.title {
			t.Errorf("%s: %d labels, %q", labels, labels.Count(), labels.Title())
		}
		for i, a := range all {
			if a.w != want.w || a.h != want.h || a.x < 0 || a.y < 0 || a.x+a.w > 210.001 || a.y+a.h > 297.001 {
				t.Errorf("%s: label %d is %+v", labels, i+1, a)
			}
			for _, b := range all[i+1:] {
				if min(a.x+a.w, b.x+b.w)-max(a.x, b.x) > 0.001 && min(a.y+a.h, b.y+b.h)-max(a.y, b.y) > 0.001 {
					t.Errorf("%s: %+v lies on %+v", labels, a, b)
				}
			}
		}
		margin := all[0].x - (210 - all[len(all)-1].x - want.w)
		if math.Abs(margin) > 0.01 {
			t.Errorf("%s stands %.2f mm beside the middle", labels, margin)
		}
	}
}

// TestLabels_Start: labels go on where a sheet was left, and on further sheets.
func TestLabels_Start(t *testing.T) {
	letters := slices.Repeat(slipLetters()[:1], 4)
	pages := drawLabels(t, letters, Labels3x8, 23)
	if len(pages) != 2 || strings.Count(pages[0].text(), "Yth.") != 2 || strings.Count(pages[1].text(), "Yth.") != 2 {
		t.Fatalf("%d pages", len(pages))
	}
	grid := labelGrids[Labels3x8]
	for i, place := range []area{grid.at(22), grid.at(23), grid.at(0), grid.at(1)} {
		w := pages[i/2].nearest(t, "Yth.", place.x+labelPadX)
		if math.Abs(w.X1-place.x-labelPadX) > 0.2 || w.Y1 < place.y || w.Y2 > place.y+place.h {
			t.Errorf("letter %d stands at %.1f, %.1f, want on %+v", i+1, w.X1, w.Y1, place)
		}
	}
	for _, start := range []int{-1, 0, 25} {
		_, err := Labels(letters, Labels3x8, start, Options{})
		checkShown(t, err, itoa(start), "1 sampai 24")
	}
	_, err := Labels(letters, "4x10", 1, Options{})
	checkShown(t, err, "4x10", "3 x 8", "2 x 7")
}

// TestLabels_Text: one label for each addressee, with the number once it is
// whole and what is urgent.
func TestLabels_Text(t *testing.T) {
	text := drawLabels(t, envelopeLetters(), Labels2x7, 1)[0].text()
	for _, want := range []string{
		"Yth. Kepala Dinas Kesehatan Provinsi Kalimantan Timur di Samarinda", "500.12.11/0184/Diskominfo-IKP/2026 500.12.11/0185/", "S.K.M., M.Kes. Kepala Bidang", "SANGAT SEGERA", "RAHASIA",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("labels lack %q: %s", want, text)
		}
	}
	if n := strings.Count(text, "Yth."); n != 6 {
		t.Errorf("%d labels, want 6", n)
	}
	if strings.Contains(text, "Penting") || strings.Contains(text, "500.12.11/ ") {
		t.Errorf("a label says more than it should: %s", text)
	}
}

// TestLabels_Extremes draws the longest, shortest and strangest on all sheets.
func TestLabels_Extremes(t *testing.T) {
	for _, labels := range LabelSheets {
		for start := 1; start <= labels.Count(); start += 5 {
			checkNoOverlap(t, drawLabels(t, extremeSlipLetters(), labels, start))
		}
	}
}

// TestLabels_LargeAsFits: a short address is not set smaller than it must be.
func TestLabels_LargeAsFits(t *testing.T) {
	long := slipLetters()[0]
	long.Addressee = []string{longName, longTheme()}
	pages := drawLabels(t, []model.LetterContent{slipLetters()[0], long}, Labels3x8, 1)
	grid := labelGrids[Labels3x8]
	height := func(n int) float64 {
		w := pages[0].nearest(t, "Yth.", grid.at(n).x+labelPadX)
		return (w.Y2 - w.Y1) / pointMM / (ascent + descent)
	}
	if first, second := height(0), height(1); math.Abs(first-labelMost) > 0.2 || second > labelMost-1 || second < labelLeast-0.2 {
		t.Errorf("sizes %.1f and %.1f", first, second)
	}
}

package pdf

import (
	"math"
	"testing"

	"kaltimprov.go.id/dialogpublik/model"
)

// TestLadder_MeasuresOfThePictures holds the ladder against the drawn samples:
// which stage is chosen and where the letter ends.
func TestLadder_MeasuresOfThePictures(t *testing.T) {
	older := longLetter()
	for _, tc := range []struct {
		name  string
		c     model.LetterContent
		stage stage
		pages int
		end   float64 // of page 1
	}{
		{"usual", sampleLetter(), ladder[1], 1, 270.0},
		{"long", older, ladder[6], 1, 264.7},
		{"two pages", twoPageLetter(), ladder[9], 2, 266.3},
	} {
		t.Run(tc.name, func(t *testing.T) {
			l := layoutLetter(&tc.c, nil, lineCache{})
			if l.stage != tc.stage || len(l.pages) != tc.pages {
				t.Errorf("stage %+v on %d pages, want %+v on %d", l.stage, len(l.pages), tc.stage, tc.pages)
			}
			if math.Abs(l.end1-tc.end) > 0.3 {
				t.Errorf("page 1 ends at %.2f, want %.1f", l.end1, tc.end)
			}
		})
	}
}

// TestLadder_FirstRung: sample A would end at 274.8 with the widest spacing, so
// that rung does not fit.
func TestLadder_FirstRung(t *testing.T) {
	c := sampleLetter()
	if setLetter(&c, nil, ladder[0], lineCache{}).fits() {
		t.Error("a letter that ends at 274.8 was put on one page")
	}
	c.CopyTo = nil
	if !setLetter(&c, nil, ladder[0], lineCache{}).fits() {
		t.Error("the same letter without copies needs no narrower rung")
	}
}

package pdf

import (
	"math"
	"slices"
	"strings"
	"testing"

	"kaltimprov.go.id/dialogpublik/model"
)

func drawEnvelopes(t *testing.T, letters []model.LetterContent, size EnvelopeSize) drawn {
	t.Helper()
	data, err := Envelopes(letters, size, Options{Created: created})
	return drawing(t, data, err, envelopeForms[size].margins)
}

// TestEnvelopes_Sizes: every size is what it is named.
func TestEnvelopes_Sizes(t *testing.T) {
	for size, want := range map[EnvelopeSize]struct {
		w, h  float64
		title string
	}{EnvelopeDL: {220, 110, "DL (220 x 110 mm)"}, EnvelopeFolio: {350, 240, "Folio (350 x 240 mm)"}} {
		if !slices.Contains(EnvelopeSizes, size) || size.Title() != want.title {
			t.Errorf("%s is titled %q", size, size.Title())
		}
		for _, p := range drawEnvelopes(t, envelopeLetters(), size).pages {
			if math.Abs(p.W-want.w) > 0.1 || math.Abs(p.H-want.h) > 0.1 {
				t.Errorf("%s is %.1f x %.1f", size, p.W, p.H)
			}
		}
	}
	_, err := Envelopes(slipLetters(), "c4", Options{})
	checkShown(t, err, "c4", "DL (220 x 110 mm)", "Folio (350 x 240 mm)")
}

// TestEnvelopes_Places: the sender stands at the upper left, the addressee at
// the lower right.
func TestEnvelopes_Places(t *testing.T) {
	for _, size := range EnvelopeSizes {
		p := drawEnvelopes(t, slipLetters()[:1], size).pages[0]
		office, number, to := p.find(t, "DINAS"), p.find(t, "500.12.11/0184/Diskominfo-IKP/2026"), p.find(t, "Yth.")
		if office.X2 > p.W/2 || office.Y2 > p.H/4 || number.Y1 < office.Y2 || number.X2 > p.W/2 || number.Y2 > p.H/2 {
			t.Errorf("%s: sender at %+v, number at %+v", size, office, number)
		}
		if to.X1 < p.W*0.4 || to.X1 > p.W*0.6 || to.Y1 < p.H/2-3 {
			t.Errorf("%s: addressee at %+v", size, to)
		}
		if town := p.find(t, "SAMARINDA"); math.Abs(town.X1-p.find(t, "di").X2) > 3 {
			t.Errorf("%s: the town stands at %+v", size, town)
		}
	}
}

// TestEnvelopes_Text: one page for each addressee, number gap and urgency on it.
func TestEnvelopes_Text(t *testing.T) {
	d := drawEnvelopes(t, envelopeLetters(), EnvelopeDL)
	if len(d.pages) != 6 {
		t.Errorf("%d pages, want one for each of six addressees", len(d.pages))
	}
	d.checkOrder(t, "Nomor : 500.12.11/0184/Diskominfo-IKP/2026 Sifat : Penting", "Yth. Kepala Dinas Kesehatan Provinsi Kalimantan Timur di SAMARINDA",
		"0185", "SANGAT SEGERA", "Rina Permisalan, S.K.M., M.Kes. Kepala Bidang Kesehatan Masyarakat Dinas Kesehatan Provinsi", "Tirta Andaian", "Sifat : RAHASIA")
	last := d.pages[5]
	if gap := last.find(t, "/Diskominfo-IKP/2026").X1 - last.find(t, "500.12.11/").X2; gap < 16.5 || gap > 19 {
		t.Errorf("the gap for the number is %.1f mm", gap)
	}
	c := slipLetters()[0]
	c.Urgency, c.Number = "", model.LetterNumber{}
	if text := drawEnvelopes(t, []model.LetterContent{c}, EnvelopeDL).text; strings.Contains(text, "Sifat") || strings.Contains(text, "Nomor :") {
		t.Errorf("what is not known has a label: %s", text)
	}
}

// TestEnvelopes_LongAddress: what is left out of many lines is their middle, never the town.
func TestEnvelopes_LongAddress(t *testing.T) {
	c := slipLetters()[0]
	c.Addressee = append(slices.Repeat([]string{"Sub Bagian Rekaan"}, 39), "di Samarinda")
	for _, size := range EnvelopeSizes {
		d := drawEnvelopes(t, []model.LetterContent{c}, size)
		if !strings.Contains(d.text, "…") || !strings.HasSuffix(strings.TrimSpace(d.text), "SAMARINDA") {
			t.Errorf("%s: %s", size, d.text)
		}
	}
}

// TestEnvelopes_FortyLines: an address too long is cut, and dots say so.
func TestEnvelopes_FortyLines(t *testing.T) {
	c := slipLetters()[0]
	c.Addressee = slices.Repeat([]string{"Kepala Bidang Kesehatan Masyarakat Dinas Kesehatan Provinsi Kalimantan Timur di Samarinda"}, 40)
	for _, size := range EnvelopeSizes {
		d := drawEnvelopes(t, []model.LetterContent{c}, size)
		if len(d.pages) != 1 || !strings.Contains(d.text, "…") {
			t.Errorf("%s: %d pages: %s", size, len(d.pages), d.text)
		}
		checkNoOverlap(t, d.pages)
	}
}

// TestEnvelopes_StayInTheirMargins draws the longest, shortest and strangest.
func TestEnvelopes_StayInTheirMargins(t *testing.T) {
	for _, size := range EnvelopeSizes {
		checkNoOverlap(t, drawEnvelopes(t, extremeSlipLetters(), size).pages)
	}
}

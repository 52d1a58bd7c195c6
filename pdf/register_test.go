package pdf

import (
	"math"
	"strings"
	"testing"

	"kaltimprov.go.id/dialogpublik/model"
)

func drawRegister(t *testing.T, c model.RegisterBookContent) drawn {
	t.Helper()
	data, err := RegisterBook(c, Options{Created: created})
	return drawing(t, data, err, wideAll)
}

// TestRegisterBook_Text holds the usual book.
func TestRegisterBook_Text(t *testing.T) {
	d := drawRegister(t, sampleRegister())
	d.checkOrder(t, "DINAS KOMUNIKASI", "BUKU REGISTER SURAT KELUAR", "UNDANGAN", "TAHUN 2026", "7 surat; rentang nomor yang lompat: 1; nomor ganda: 1",
		"Keadaan pada tanggal 24 November 2026", "No. Nomor surat Tanggal Kepada Hal Keadaan Ekspedisi Keterangan",
		"1. 500.12.11/0181/Diskominfo-IKP/2026 10-11-2026 Kepala Dinas Perdagangan", "diterima 11-11-2026 diantar Sri Umpamani 11-11-2026",
		"4. 500.12.11/0185", "terkirim 18-11-2026 –", "diganti nomor 0187", "Nomor yang lompat (tidak ada suratnya): 0183.",
		"Nomor ganda (dipakai lebih dari satu surat): 0187.", "dicetak 24-11-2026 08.15 WITA", "halaman 1 dari 1")
}

// TestRegisterBook_Columns holds the columns over the width of each paper.
func TestRegisterBook_Columns(t *testing.T) {
	for _, paper := range papers {
		c := sampleRegister()
		c.Paper = paper
		page := drawRegister(t, c).pages[0]
		size := sizeOf(paper).turned()
		if math.Abs(page.W-size.w) > 0.1 || math.Abs(page.H-size.h) > 0.1 {
			t.Errorf("%s: %.1f x %.1f", paper, page.W, page.H)
		}
		sum := 0.0
		for _, col := range registerTable(nil, size.w-30-wideWidth).columns {
			sum += col.width
		}
		if math.Abs(sum-(size.w-30)) > 0.001 {
			t.Errorf("%s: the columns are %.2f wide together, want %.1f", paper, sum, size.w-30)
		}
	}
}

// TestRegisterBook_Nothing: a book without letters says so.
func TestRegisterBook_Nothing(t *testing.T) {
	c := sampleRegister()
	c.Rows, c.Holes, c.Doubles = nil, nil, nil
	d := drawRegister(t, c)
	d.checkOrder(t, "0 surat", "Keterangan", "Belum ada surat pada register ini.", "suratnya): tidak ada.", "satu surat): tidak ada.")
	if text := drawRegister(t, model.RegisterBookContent{}).text; strings.Contains(text, "TAHUN") || strings.Contains(text, "Keadaan pada") {
		t.Errorf("what is not known is named: %s", text)
	}
}

// TestRegisterBook_Long: the head comes again on each page, nothing is lost, and
// each page counts itself.
func TestRegisterBook_Long(t *testing.T) {
	for _, paper := range papers {
		c := longRegister()
		c.Paper = paper
		d := drawRegister(t, c)
		checkFooters(t, d.pages)
		checkNoOverlap(t, d.pages)
		for i, p := range d.pages {
			if i < len(d.pages)-1 && !strings.Contains(p.text(), "Ekspedisi") {
				t.Errorf("page %d has no head", i+1)
			}
		}
		if n := strings.Count(d.text, "baris"); n != 200 {
			t.Errorf("%d of 200 lines are there", n)
		}
		last := d.pages[len(d.pages)-1].text()
		if !strings.Contains(last, "0183; 200; 201") || !strings.Contains(last, "289.") {
			t.Errorf("the missing numbers do not close the book: %s", last)
		}
	}
}

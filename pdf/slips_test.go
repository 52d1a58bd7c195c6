package pdf

import (
	"math"
	"strings"
	"testing"

	"kaltimprov.go.id/dialogpublik/model"
)

// drawSlips reads back slips, whose words keep off the paper's edges.
func drawSlips(t *testing.T, letters []model.LetterContent) drawn {
	t.Helper()
	data, err := Slips(letters, Options{Created: created})
	return drawing(t, data, err, margins{left: 20, right: 20, bottom: 4.5})
}

// TestSlips_MeasuresOfThePicture holds both halves against picture 03.
func TestSlips_MeasuresOfThePicture(t *testing.T) {
	page := drawSlips(t, slipLetters()).pages[0]
	for _, top := range []float64{0, 148.5} {
		for _, want := range []struct {
			word string
			x, y float64 // left edge and baseline
		}{
			{"TANDA", 81, 40.7}, {"Nomor", 20, 47.7}, {"Tanggal", 20, 52.7}, {"Undangan", 52.5, 57.8}, {"Yth.", 52.5, 62.8},
			{"Dialog", 20, 72.8}, {"Diisi", 22, 81.3}, {"Diisi", 130, 81.3}, {"Hari,", 22, 91.2}, {"pukul", 95, 91.2}, {"WITA", 116.8, 91.2},
			{"Jabatan/unit", 22, 108.4}, {"Nama", 130, 91.2}, {"Tanda", 130, 108.4}, {"cap", 22, 121.2}, {"Setelah", 20, 141},
		} {
			if !page.hasAt(want.word, want.x, top+want.y, 1) {
				t.Errorf("%q does not stand at %.1f, %.1f", want.word, want.x, top+want.y)
			}
		}
	}
	if !page.hasAt("TT-0184", 190-measure(regular, 8, "TT-0184"), 141, 0.5) || !page.hasAt("TT-0185", 190-measure(regular, 8, "TT-0185"), 289.5, 0.5) {
		t.Error("the slips are not numbered at their right edge")
	}
}

// hasAt says whether a word stands at a place, its baseline at y.
func (p placedPage) hasAt(text string, x, y, within float64) bool {
	for _, w := range p.Words {
		base := w.Y1 + (w.Y2-w.Y1)*ascent/(ascent+descent)
		if w.Text == text && math.Abs(w.X1-x) < within && math.Abs(base-y) < within {
			return true
		}
	}
	return false
}

// TestSlips_Text holds what a slip says, and that the box is open.
func TestSlips_Text(t *testing.T) {
	d := drawSlips(t, slipLetters())
	if len(d.pages) != 1 {
		t.Fatalf("two slips on %d pages", len(d.pages))
	}
	box := "Diisi oleh penerima Diisi oleh pengantar surat Hari, tanggal : Nama penerima : Jabatan/unit : Tanda tangan dan : pukul WITA " +
		"cap instansi Nama : Tanggal : Tanda tangan "
	note := "Setelah ditandatangani, lembar ini dikembalikan kepada Dinas Komunikasi dan Informatika (arsip langkah 4 SOP). "
	d.checkOrder(t, "DINAS KOMUNIKASI", "TANDA TERIMA SURAT", "Nomor surat : 500.12.11/0184/Diskominfo-IKP/2026 Tanggal surat : 17 November 2026",
		"Hal : Undangan Narasumber Dialog Publik Kepada : Yth. Kepala Dinas Kesehatan Provinsi Kalimantan Timur Sebagai : Narasumber utama",
		"Dialog : Kamis, 26 November 2026, pukul 16.00 WITA, TVRI Kalimantan Timur "+box+note+"TT-0184", "Narasumber pendamping", box+note+"TT-0185")
}

// TestSlips_HandLines: the box has its dotted lines, and 20 mm over the one to
// sign on are free.
func TestSlips_HandLines(t *testing.T) {
	s := newSheet(sizeOf(model.A4), slipMargins)
	s.addPage()
	foot := s.slipBox(77.1)
	lines := map[float64]int{}
	for _, o := range s.pages[0].ops {
		if o.kind == opRule && math.Abs(o.w-dotOn) < 0.001 {
			lines[math.Round(o.y*10)/10]++
		}
	}
	if len(lines) != 4 {
		t.Errorf("dotted lines at %v, want four heights", lines)
	}
	signAt := 77.1 + slipHandFirst + 2*slipHandStep
	if free := 77.1 + slipSignLine - signAt; free < 20 {
		t.Errorf("%.1f mm to sign, want 20", free)
	}
	if free := foot - (77.1 + slipHandFirst + 3*slipHandStep); free < 20 {
		t.Errorf("%.1f mm for signature and stamp, want 20", free)
	}
}

// TestSlips_OneLeft: the lower half of the last sheet stays empty.
func TestSlips_OneLeft(t *testing.T) {
	pages := drawSlips(t, append(slipLetters(), sampleLetter())).pages
	if len(pages) != 2 {
		t.Fatalf("%d pages", len(pages))
	}
	for _, w := range pages[1].Words {
		if w.Y2 > 148.5 {
			t.Errorf("%q stands on the empty half", w.Text)
		}
	}
}

// TestSlips_Gap: a running number not yet given stays as room to write.
func TestSlips_Gap(t *testing.T) {
	c := slipLetters()[0]
	c.Number.Running = ""
	d := drawSlips(t, []model.LetterContent{c})
	page := d.pages[0]
	before, after := page.find(t, "500.12.11/"), page.find(t, "/Diskominfo-IKP/2026")
	if gap := after.X1 - before.X2; gap < 16.5 || gap > 19 || math.Abs(after.Y1-before.Y1) > 0.1 {
		t.Errorf("the gap is %.1f mm, want about 18", gap)
	}
	d.checkOrder(t, "TT-…")
}

// TestSlips_Invitees: each of those on the list signs a slip of his own.
func TestSlips_Invitees(t *testing.T) {
	d := drawSlips(t, []model.LetterContent{listedLetter()})
	if len(d.pages) != 2 || strings.Contains(d.text, "terlampir") {
		t.Errorf("%d pages: %s", len(d.pages), d.text)
	}
	d.checkOrder(t, "Yth. Kepala Dinas Kesehatan Provinsi Kalimantan Timur Sebagai : Narasumber utama", "TT-0184/1",
		"Yth. Rina Permisalan, S.K.M., M.Kes., Kepala Bidang Kesehatan Masyarakat,", "Narasumber pendamping", "TT-0184/2",
		"Yth. Tirta Andaian Sebagai : Pemandu", "TT-0184/3")
}

// TestSlips_OtherKinds: what a letter does not tell of a dialogue has no field,
// and only an invitation is evidence of step 4.
func TestSlips_OtherKinds(t *testing.T) {
	c := sampleLetter()
	c.Kind, c.RoleWords, c.Addressee = model.DutyLetter, "", nil
	c.Officers = []model.DutyOfficer{{Name: "Laras Rekaan, A.Md.", Post: "Staf"}, {Name: "Bungas Misalandi"}}
	d := drawSlips(t, []model.LetterContent{c})
	for _, not := range []string{"Sebagai", "Dialog :", "langkah 4"} {
		if strings.Contains(d.text, not) {
			t.Errorf("a surat tugas says %q", not)
		}
	}
	d.checkOrder(t, "Yth. Laras Rekaan, A.Md., Staf", "kepada Dinas Komunikasi dan Informatika.", "Yth. Bungas Misalandi")
}

// TestSlips_StayInTheirHalves draws the longest, shortest and strangest on every
// paper, each on the upper and on the lower half.
func TestSlips_StayInTheirHalves(t *testing.T) {
	for _, paper := range papers {
		letters := extremeSlipLetters()
		for i := range letters {
			letters[i].Paper = paper
		}
		shifted := append([]model.LetterContent{letters[0]}, letters...)
		half := sizeOf(paper).h / 2
		for _, all := range [][]model.LetterContent{letters, shifted} {
			d := drawSlips(t, all)
			checkNoOverlap(t, d.pages)
			for i, p := range d.pages {
				if math.Abs(p.W-sizeOf(paper).w) > 0.1 || math.Abs(p.H-2*half) > 0.1 {
					t.Errorf("page %d is %.1f x %.1f", i+1, p.W, p.H)
				}
				for _, w := range p.Words {
					if (w.Y1 < half) != (w.Y2 < half-4) {
						t.Errorf("%s: %q stands on the cut line", paper, w.Text)
					}
				}
			}
		}
	}
}

// TestSlips_TwoLinesMoveTheBox: a second line of the addressee needs no smaller
// letters, and the note stays on its half.
func TestSlips_TwoLinesMoveTheBox(t *testing.T) {
	c := slipLetters()[0]
	c.Addressee = []string{"Kepala Dinas Pemberdayaan Perempuan dan Perlindungan Anak", "Provinsi Kalimantan Timur", "di Samarinda"}
	page := drawSlips(t, []model.LetterContent{c}).pages[0]
	one := drawSlips(t, slipLetters()[:1]).pages[0]
	moved := page.find(t, "Setelah").Y1 - one.find(t, "Setelah").Y1
	if moved < 0.5 || moved > 3 {
		t.Errorf("the note moved by %.1f mm", moved)
	}
	if a, b := page.find(t, "Hal"), one.find(t, "Hal"); math.Abs((a.Y2-a.Y1)-(b.Y2-b.Y1)) > 0.01 {
		t.Error("two lines made the letters smaller")
	}
}

package pdf

import (
	"math"
	"strings"
	"testing"

	"kaltimprov.go.id/dialogpublik/model"
)

// drawTable draws rows of the given texts in two columns on A4.
func drawTable(rows [][]string) *sheet {
	s := newSheet(paperSize{210, 297}, reportMargins)
	s.addPage()
	f := &flow{sheet: s, y: reportMargins.top, top: reportMargins.top}
	f.table(table{size: 9, padX: 1.4, padY: 1.1, rows: rows, columns: []column{{40, "Kiri", left}, {60, "Kanan", center}}})
	return s
}

// TestTable_HeadOnEachPageAndWholeRows: the head comes again on each page and no
// row stands on two.
func TestTable_HeadOnEachPageAndWholeRows(t *testing.T) {
	var rows [][]string
	for i := range 60 {
		rows = append(rows, []string{"awal" + itoa(i) + "\ntengah\nakhir" + itoa(i), "satu"})
	}
	s := drawTable(rows)
	if len(s.pages) < 3 {
		t.Fatalf("%d pages", len(s.pages))
	}
	for n, p := range s.pages {
		var first string
		for _, o := range p.ops {
			if o.kind == opText && first == "" {
				first = o.text
			}
			if o.kind == opBox && o.y+o.h > s.bottom()+0.01 {
				t.Errorf("page %d: a row reaches y %.1f", n+1, o.y+o.h)
			}
		}
		if first != "Kiri" {
			t.Errorf("page %d begins with %q", n+1, first)
		}
		for i := range rows {
			if contains(p, "awal"+itoa(i)) != contains(p, "akhir"+itoa(i)) && i > 9 {
				t.Errorf("row %d is split", i)
			}
		}
	}
}

// TestTable_RowTallerThanAPage is split, and nothing of it is lost.
func TestTable_RowTallerThanAPage(t *testing.T) {
	var lines []string
	for i := range 200 {
		lines = append(lines, "baris-"+itoa(1000+i))
	}
	s := drawTable([][]string{{"biasa", "x"}, {strings.Join(lines, "\n"), "y"}})
	seen := 0
	for _, p := range s.pages {
		for _, o := range p.ops {
			if o.kind == opText && strings.HasPrefix(o.text, "baris-") {
				seen++
				if o.y > s.bottom() {
					t.Errorf("%q stands at y %.1f", o.text, o.y)
				}
			}
		}
	}
	if seen != len(lines) {
		t.Errorf("%d of %d lines were drawn", seen, len(lines))
	}
}

// TestTable_FirstBaselinesAgree across a row, whatever stands in its cells.
func TestTable_FirstBaselinesAgree(t *testing.T) {
	s := drawTable([][]string{{"satu\ndua\ntiga", "**tebal**"}})
	var ys []float64
	for _, o := range s.pages[0].ops {
		if o.text == "satu" || o.text == "tebal" {
			ys = append(ys, o.y)
		}
	}
	if len(ys) != 2 || math.Abs(ys[0]-ys[1]) > 0.001 {
		t.Errorf("baselines %v", ys)
	}
}

// TestFlow_NoLineAlone: a paragraph never leaves one line at the foot or the
// head of a page.
func TestFlow_NoLineAlone(t *testing.T) {
	for start := 200.0; start < 272; start += 0.7 {
		for n := 1; n < 9; n++ {
			s := newSheet(paperSize{210, 297}, reportMargins)
			s.addPage()
			f := &flow{sheet: s, y: start, top: reportMargins.top}
			f.para(30, para{text: strings.TrimSuffix(strings.Repeat("baris\n", n), "\n"), size: 11, width: 160})
			for _, p := range s.pages {
				if got := len(p.ops); got == 1 && n > 1 {
					t.Fatalf("%d lines from y %.1f: one stands alone", n, start)
				}
			}
		}
	}
}

// TestOfficerSheet_StaysInItsMargins with many long tasks and with none.
func TestOfficerSheet_StaysInItsMargins(t *testing.T) {
	full := officerSample()
	for i := range 60 {
		task := full.Tasks[i%3]
		task.About, task.Note = longTheme(), longName
		full.Tasks = append(full.Tasks, task)
	}
	full.Officer = longName
	full.Sample = true
	for name, c := range map[string]model.OfficerSheet{"usual": officerSample(), "full": full, "empty": {}} {
		for _, paper := range papers {
			c.Paper = paper
			data, err := OfficerSheet(c, Options{Created: created})
			if err != nil {
				t.Fatal(err)
			}
			for i, p := range checkFile(t, data, margins{left: 30, right: 20, top: 15, bottom: 25}, true) {
				if strings.Contains(p.text(), "CONTOH") != c.Sample {
					t.Errorf("%s page %d: mark of a sample office", name, i+1)
				}
			}
		}
	}
}

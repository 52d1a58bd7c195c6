package pdf

import (
	"bytes"
	"math"
	"strings"
	"testing"

	"kaltimprov.go.id/dialogpublik/model"
)

var papers = []model.Paper{model.A4, model.F4, model.F4Narrow}

// TestLetters_StayInTheirMargins draws the longest and the shortest letters
// on every paper.
func TestLetters_StayInTheirMargins(t *testing.T) {
	for name, c := range extremeLetters() {
		for _, paper := range papers {
			t.Run(name+"/"+string(paper), func(t *testing.T) {
				c.Paper = paper
				data, err := Letters([]model.LetterContent{c}, Options{Created: created})
				if err != nil {
					t.Fatal(err)
				}
				pages := checkFile(t, data, letterMargins, false)
				size := sizeOf(paper)
				if math.Abs(pages[0].W-size.w) > 0.1 || math.Abs(pages[0].H-size.h) > 0.1 {
					t.Errorf("paper %.1f x %.1f, want %v", pages[0].W, pages[0].H, size)
				}
			})
		}
	}
}

// TestWeeklyReport_StaysInItsMargins does the same for reports.
func TestWeeklyReport_StaysInItsMargins(t *testing.T) {
	for name, c := range extremeReports() {
		for _, paper := range papers {
			t.Run(name+"/"+string(paper), func(t *testing.T) {
				c.Paper = paper
				data, err := WeeklyReport(c, Options{Created: created})
				if err != nil {
					t.Fatal(err)
				}
				checkFile(t, data, margins{left: 30, right: 20, top: 15, bottom: 25}, true)
			})
		}
	}
}

// TestLetters_Columns holds the columns of a letter within 1 mm of the
// measures.
func TestLetters_Columns(t *testing.T) {
	data, err := Letters([]model.LetterContent{sampleLetter()}, Options{Created: created})
	if err != nil {
		t.Fatal(err)
	}
	page := checkFile(t, data, letterMargins, false)[0]
	for _, want := range []struct {
		word string
		x, y float64 // left edge and baseline
	}{
		{"Samarinda,", 190 - measure(regular, 12, "Samarinda, 17 November 2026"), 50},
		{"Nomor", 30, 54.9}, {"500.12.11/", 57, 54.9}, {"Sifat", 30, 59.7}, {"Penting", 57, 59.7},
		{"Hal", 30, 69.5}, {"Yth.", 30, 84.1}, {"Provinsi", 38.7, 89},
		{"hari/tanggal", 42.5, math.NaN()}, {"Kamis,", 72.3, math.NaN()}, {"Pencegahan", 72.3, math.NaN()},
		{"Dr.", 110, math.NaN()}, {"NIP", 110, math.NaN()}, {"Tembusan:", 30, math.NaN()},
	} {
		w := page.nearest(t, want.word, want.x)
		if math.Abs(w.X1-want.x) > 1 {
			t.Errorf("%q stands at x %.1f, want %.1f", want.word, w.X1, want.x)
		}
		base := w.Y1 + (w.Y2-w.Y1)*ascent/(ascent+descent)
		if !math.IsNaN(want.y) && math.Abs(base-want.y) > 1 {
			t.Errorf("%q stands on y %.1f, want %.1f", want.word, base, want.y)
		}
	}
	if gap := page.find(t, "/Diskominfo-IKP/2026").X1 - page.find(t, "500.12.11/").X2; gap < 17.5 || gap > 18.5 {
		t.Errorf("the gap for the number is %.1f mm, want 18", gap)
	}
}

// TestWeeklyReport_Columns holds the columns of the report's pages.
func TestWeeklyReport_Columns(t *testing.T) {
	data, err := WeeklyReport(sampleReport(), Options{Created: created})
	if err != nil {
		t.Fatal(err)
	}
	pages := readPages(t, data)
	memo, first, last := pages[0], pages[1], pages[len(pages)-1]
	for _, want := range []struct {
		page placedPage
		word string
		x    float64
	}{
		{memo, "Dari", 30}, {memo, "Biasa", 59}, {memo, "30", 59}, {first, "Umum.", 37}, {first, "RRI", 37 + 22.5 + 0.9},
		{first, "H-2", 72 + 11 - measure(regular, 9, "H-2")/2}, {first, "Stok", 41}, {last, "Mengetahui,", 30}, {last, "Dibuat", 114},
	} {
		if w := want.page.nearest(t, want.word, want.x); math.Abs(w.X1-want.x) > 1 {
			t.Errorf("%q stands at x %.1f, want %.1f", want.word, w.X1, want.x)
		}
	}
	if a, b := last.find(t, "Awang"), last.find(t, "Melati"); math.Abs(a.Y1-b.Y1) > 0.1 {
		t.Error("the names of both signatures stand on one line")
	}
	if total := len(pages) - 1; !strings.Contains(last.text(), "halaman "+itoa(total)+" dari "+itoa(total)) {
		t.Errorf("the footer counts the report without its nota dinas: %s", last.text())
	}
}

// TestMarks_OnEveryPage: a draft and a sample say so on each page as one word.
func TestMarks_OnEveryPage(t *testing.T) {
	letter, report := twoPageLetter(), sampleReport()
	letter.Sample, report.Sample = true, true
	opt := Options{Created: created, Draft: true}
	for name, draw := range map[string]func() ([]byte, error){
		"letter": func() ([]byte, error) { return Letters([]model.LetterContent{letter, sampleLetter()}, opt) },
		"report": func() ([]byte, error) { return WeeklyReport(report, opt) },
	} {
		data, err := draw()
		if err != nil {
			t.Fatal(err)
		}
		for i, p := range readPages(t, data) {
			p.find(t, "KONSEP")
			if name == "report" || i < 2 {
				p.find(t, "CONTOH")
			}
		}
	}
	data, err := Letters([]model.LetterContent{sampleLetter()}, Options{Created: created})
	if err != nil {
		t.Fatal(err)
	}
	if text := readPages(t, data)[0].text(); strings.Contains(text, "KONSEP") || strings.Contains(text, "CONTOH") {
		t.Error("an issued letter carries no mark")
	}
}

// TestSameInputSameBytes: a print can be compared by its hash.
func TestSameInputSameBytes(t *testing.T) {
	letters := []model.LetterContent{sampleLetter(), longLetter()}
	letters[0].Head.EmblemData, letters[1].Head.EmblemData = emblemPNG(t, 200, 300), emblemPNG(t, 200, 250)
	opt := Options{Created: created}
	first, err := Letters(letters, opt)
	if err != nil {
		t.Fatal(err)
	}
	report, err := WeeklyReport(sampleReport(), opt)
	if err != nil {
		t.Fatal(err)
	}
	for range 12 {
		again, err := Letters(letters, opt)
		if err != nil || !bytes.Equal(first, again) {
			t.Fatalf("letters differ (%v)", err)
		}
		again, err = WeeklyReport(sampleReport(), opt)
		if err != nil || !bytes.Equal(report, again) {
			t.Fatalf("reports differ (%v)", err)
		}
	}
}

// TestFacts_InTheFile: title, author, subject and dates are set.
func TestFacts_InTheFile(t *testing.T) {
	data, err := Letters([]model.LetterContent{sampleLetter()}, Options{Created: created})
	if err != nil {
		t.Fatal(err)
	}
	info := run(t, "poppler-utils", "pdfinfo", "-rawdates", store(t, data))
	for _, want := range []string{
		"Undangan Narasumber Dialog Publik: Kepala Dinas Kesehatan", "DINAS KOMUNIKASI DAN INFORMATIKA",
		"Dialog Publik", "D:20261124080000",
	} {
		if !strings.Contains(info, want) {
			t.Errorf("pdfinfo lacks %q:\n%s", want, info)
		}
	}
}

// TestLetters_KeepTwoLinesWithTheSignature whatever the length of the closing.
func TestLetters_KeepTwoLinesWithTheSignature(t *testing.T) {
	for n := 1; n < 60; n++ {
		c := twoPageLetter()
		c.Closing = strings.Repeat("Demikian undangan ini disampaikan kepada Bapak/Ibu. ", n)
		l := layoutLetter(&c, nil, lineCache{})
		closing := l.bodyPara(strings.TrimSpace(c.Closing))
		lines := closing.lines()
		last := l.pages[len(l.pages)-1]
		onLast := 0
		for _, line := range lines {
			if contains(last, line.words[len(line.words)-1].parts[0].text) {
				onLast++
			}
		}
		if onLast < min(2, len(lines)) || !contains(last, "Sekretaris,") {
			t.Fatalf("closing of %d sentences: %d of its %d lines stand with the signature", n, onLast, len(lines))
		}
	}
}

func contains(p *page, text string) bool {
	for _, o := range p.ops {
		if strings.Contains(o.text, text) {
			return true
		}
	}
	return false
}

func TestLetters_NoLetters(t *testing.T) {
	if _, err := Letters(nil, Options{}); err == nil {
		t.Error("a bundle without letters is an error, not a damaged file")
	}
}

// Each table of three dialogues or more says the limits and remarks of its own dialogues.
func TestReport_complianceOfManyDialogues(t *testing.T) {
	c := sampleReport()
	third := c.Dialogues[0]
	third.Theme = "Dialog yang batal"
	c.Dialogues = append(c.Dialogues, third)
	for i := range c.Compliance {
		c.Compliance[i].Cells = append(c.Compliance[i].Cells, model.ComplianceCell{Text: "–", Limit: "H-99", Remark: "– dibatalkan"})
	}
	data, err := WeeklyReport(c, Options{Created: created})
	if err != nil {
		t.Fatal(err)
	}
	var text string
	for _, p := range readPages(t, data) {
		text += " " + p.text()
	}
	first, second, ok := strings.Cut(text, "dialog 3")
	if !ok || strings.Contains(first, "H-99") || !strings.Contains(second, "H-99") || strings.Contains(text, "\uFFFD") {
		t.Error("the limit of the third dialogue stands in a table of others, or a remark is broken")
	}
}

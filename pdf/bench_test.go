package pdf

import (
	"bytes"
	"fmt"
	"testing"
	"time"

	"kaltimprov.go.id/dialogpublik/model"
)

// yearOfLetters gives 96 different letters as a real bundle has them: opening
// and closing alike, the rest each its own; some need the whole ladder.
func yearOfLetters() []model.LetterContent {
	letters := make([]model.LetterContent, 96)
	for i := range letters {
		letters[i] = sampleLetter()
		switch i % 8 {
		case 3:
			letters[i] = longLetter()
		case 7:
			letters[i] = twoPageLetter()
		}
		letters[i].ID = model.NewID()
		letters[i].Number.Running = fmt.Sprintf("%04d", i+1)
		letters[i].Addressee = []string{fmt.Sprintf("Kepala Dinas Rekaan Nomor %d", i), "Provinsi Kalimantan Timur", "di Samarinda"}
		letters[i].Block = append([]model.LabelValue{}, letters[i].Block...)
		letters[i].Block[4].Value = fmt.Sprintf("%s, bagian %d", letters[i].Block[4].Value, i)
		letters[i].Block[5].Value = fmt.Sprintf("%s, nomor %d", letters[i].Block[5].Value, i)
		letters[i].Confirm = fmt.Sprintf("%s Mohon sebutkan nomor acara %d.", letters[i].Confirm, i)
	}
	return letters
}

// bundle draws 96 invitations as the program does: layout and drawing.
func bundle(letters []model.LetterContent) error {
	_, err := Letters(letters, Options{Created: created})
	return err
}

// TestBench96_SameDrawing: the replay the benchmark compares with writes the
// very same file.
func TestBench96_SameDrawing(t *testing.T) {
	letters := yearOfLetters()
	d, err := letterDocument(letters, Options{Created: created})
	if err != nil {
		t.Fatal(err)
	}
	replay, err := render(d)
	if err != nil {
		t.Fatal(err)
	}
	whole, err := Letters(letters, Options{Created: created})
	if err != nil || !bytes.Equal(replay, whole) {
		t.Errorf("replay differs (%v)", err)
	}
}

// BenchmarkLetters96 measures 96 letters against bare gofpdf drawing
// the same text at the same places, and prints the ratio.
func BenchmarkLetters96(b *testing.B) {
	letters := yearOfLetters()
	d, err := letterDocument(letters, Options{Created: created})
	if err != nil {
		b.Fatal(err)
	}
	compare(b, "undangan96", d, func() error { return bundle(letters) })
}

// compare measures drawing with its layout against drawing alone, and prints
// the ratio.
func compare(b *testing.B, name string, d *document, draw func() error) {
	var ours, bare time.Duration
	for b.Loop() {
		start := time.Now()
		if err := draw(); err != nil {
			b.Fatal(err)
		}
		ours += time.Since(start)
		start = time.Now()
		if _, err := drawRaw(d); err != nil {
			b.Fatal(err)
		}
		bare += time.Since(start)
	}
	ratio := float64(ours) / float64(bare)
	b.ReportMetric(ratio, "ratio")
	b.Logf("RASIO %s %.2f (%v dengan tata letak, %v gofpdf saja)", name, ratio, ours/time.Duration(b.N), bare/time.Duration(b.N))
}

// BenchmarkSchedule9 measures the schedule of a usual month, which fits at the
// first try.
func BenchmarkSchedule9(b *testing.B) { benchmarkSchedule(b, 9) }

// BenchmarkSchedule60 measures a month that climbs the whole ladder and goes
// over pages.
func BenchmarkSchedule60(b *testing.B) { benchmarkSchedule(b, 60) }

func benchmarkSchedule(b *testing.B, rows int) {
	c := sampleSchedule()
	c.Rows = manyRows(rows)
	d := &document{created: created, sheets: []*sheet{setMonth(c).sheet}}
	compare(b, "jadwal"+itoa(rows), d, func() error {
		_, err := Schedule(c, Options{Created: created})
		return err
	})
}

package pdf

import (
	"testing"
	"time"
)

// BenchmarkArchive96 measures making a file of 96 invitations fit to be kept,
// against bare gofpdf drawing it, and prints the ratio and the bytes added.
func BenchmarkArchive96(b *testing.B) {
	d, err := letterDocument(yearOfLetters(), Options{Created: created})
	if err != nil {
		b.Fatal(err)
	}
	var ours, bare time.Duration
	added := 0
	for b.Loop() {
		start := time.Now()
		raw, err := drawRaw(d)
		if err != nil {
			b.Fatal(err)
		}
		bare += time.Since(start)
		start = time.Now()
		data, err := archive(raw, factsOf(d))
		if err != nil {
			b.Fatal(err)
		}
		ours += time.Since(start)
		added = len(data) - len(raw)
	}
	ratio := float64(ours) / float64(bare)
	b.ReportMetric(ratio, "ratio")
	b.ReportMetric(float64(added), "bytes-added")
	b.Logf("RASIO arsip96 %.3f (%v menjadi PDF/A, %v gofpdf saja, %d bita lebih)", ratio, ours/time.Duration(b.N), bare/time.Duration(b.N), added)
}

package model_test

import (
	"fmt"
	"testing"
	"time"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/model/sqlite/sqlitetest"
)

// benchWarnings compares reading a month with all its warnings with reading it alone.
func benchWarnings(b *testing.B, name string, o *model.Office, m model.Month, atLeast int) {
	var ours, bare time.Duration
	for b.Loop() {
		began := time.Now()
		s, err := o.Situation(m.First(), m.Last())
		if err != nil {
			b.Fatal(err)
		}
		read := time.Now()
		if n := len(s.MonthWarnings(m)); n < atLeast {
			b.Fatalf("%d warnings", n)
		}
		bare += read.Sub(began)
		ours += time.Since(began)
	}
	b.Logf("RASIO %s %.2f (%v bulan dengan semua peringatan, %v membaca bulan saja)", name, float64(ours)/float64(bare), ours/time.Duration(b.N), bare/time.Duration(b.N))
}

// BenchmarkWarningsOfTenYears computes all warnings of a month on ten years of data.
func BenchmarkWarningsOfTenYears(b *testing.B) {
	o := tenYears(b)
	err := o.Do(model.Command{Name: "uji"}, func(tx model.Tx) error {
		all, err := tx.Dialogues(model.DialogueQuery{From: "2026-11-01", To: "2026-12-31"})
		for _, d := range all {
			d.State = model.Scheduled
			if err := tx.PutDialogue(d); err != nil {
				return err
			}
		}
		return err
	})
	if err != nil {
		b.Fatal(err)
	}
	b.ResetTimer()
	benchWarnings(b, "peringatan10tahun", o, "2026-12", 1)
}

// BenchmarkWarningsOf1000 computes all warnings of a month with 1,000 dialogues, whose ten speakers
// are everywhere.
func BenchmarkWarningsOf1000(b *testing.B) {
	o := foundedOffice(b)
	if err := o.Do(model.Command{Name: "uji"}, func(tx model.Tx) error { return crowd(b, tx, "2026-12", 1000, 10) }); err != nil {
		b.Fatal(err)
	}
	b.ResetTimer()
	benchWarnings(b, "peringatan1000", o, "2026-12", 2000)
}

// crowd fills a month with dialogues of two stations, each with two of a few speakers.
func crowd(t testing.TB, tx model.Tx, m model.Month, dialogues, speakers int) error {
	stations, err := tx.Stations()
	if err != nil {
		return err
	}
	var people []model.ID
	for i := range speakers {
		people = append(people, sqlitetest.Speaker(t, tx, fmt.Sprintf("Orang Contoh %d", i)).ID)
	}
	for i := range dialogues {
		day := m.First().AddDays(i % m.Last().Day())
		sqlitetest.Dialogue(t, tx, stations[i%2].ID, day, sqlitetest.WithMain(people[i%speakers]), sqlitetest.WithCompanion(people[(i+1)%speakers]),
			func(d *model.Dialogue) { d.Start = model.Clock(i * 7 % 1380); d.End = d.Start + 50 })
	}
	return nil
}

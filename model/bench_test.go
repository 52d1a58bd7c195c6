package model_test

import (
	"fmt"
	"testing"

	"kaltimprov.go.id/dialogpublik/assets"
	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/model/sqlite/sqlitetest"
)

// foundedOffice is an office with the factory data on a database of its own.
func foundedOffice(b *testing.B) *model.Office {
	b.Helper()
	store, clock := sqlitetest.NewWithClock(b)
	o := model.NewOffice(store, clock.Now)
	f, err := model.ParseFactory(assets.SOP(), assets.Factory(), assets.Holidays())
	if err == nil {
		err = o.Found(f)
	}
	if err != nil {
		b.Fatal(err)
	}
	return o
}

// tenYears fills an office with two dialogues a week from 2017 to 2026, each with two speakers,
// issued letters for the last two years and ticked steps for all.
func tenYears(b *testing.B) *model.Office {
	b.Helper()
	o := foundedOffice(b)
	setup, err := o.Setup()
	if err != nil {
		b.Fatal(err)
	}
	err = o.Do(model.Command{Name: "uji", Title: "Uji"}, func(tx model.Tx) error {
		return fillYears(b, tx, setup.Stations[0].ID)
	})
	if err != nil {
		b.Fatal(err)
	}
	return o
}

func fillYears(b *testing.B, tx model.Tx, station model.ID) error {
	var speakers []model.ID
	for i := range 300 {
		speakers = append(speakers, sqlitetest.Speaker(b, tx, fmt.Sprintf("Orang Contoh %03d", i)).ID)
	}
	n := 0
	for day := model.Date("2017-01-03"); day < "2027-01-01"; day = day.AddDays(7) {
		for _, offset := range []int{0, 2} {
			n++
			d := sqlitetest.Dialogue(b, tx, station, day.AddDays(offset), sqlitetest.WithMain(speakers[n%300]),
				sqlitetest.WithCompanion(speakers[(n*7+1)%300]), sqlitetest.WithState(model.Held))
			if err := fillDialogue(tx, d); err != nil {
				return err
			}
		}
	}
	return nil
}

func fillDialogue(tx model.Tx, d model.Dialogue) error {
	for step := 3; step <= 8; step++ {
		run := model.StepRun{ID: model.NewID(), Number: step, Scope: model.ScopeDialogue, Subject: string(d.ID), Ticked: true,
			Note: "uji", DoneAt: d.Date.Time(), DueThen: d.Date}
		if err := tx.PutStepRun(run); err != nil {
			return err
		}
	}
	for _, a := range d.Appearances {
		l := model.Letter{ID: model.NewID(), Kind: model.Invitation, DialogueID: d.ID, SpeakerID: a.SpeakerID, Role: a.Role, State: model.LetterDraft,
			IssuedAt: d.Date.Time(), Year: d.Date.Year(), Content: model.LetterContent{Paper: model.A4, Opening: "Pembuka contoh.", Addressee: []string{"Kepala Dinas Contoh"}}}
		if err := tx.PutLetter(l); err != nil {
			return err
		}
	}
	return nil
}

// BenchmarkMonthView reads and computes what the month grid shows, on ten years of data.
func BenchmarkMonthView(b *testing.B) {
	o := tenYears(b)
	b.ResetTimer()
	for b.Loop() {
		s, err := o.Situation("2026-10-26", "2026-12-06")
		if err != nil {
			b.Fatal(err)
		}
		for _, d := range s.Dialogues {
			if len(s.Checklist(d)) != 9 {
				b.Fatal("no checklist")
			}
			s.Warnings(d)
		}
	}
}

// BenchmarkSearchIndex reads what can be searched, on ten years of data.
func BenchmarkSearchIndex(b *testing.B) {
	o := tenYears(b)
	b.ResetTimer()
	for b.Loop() {
		if _, err := o.SearchIndex(); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkSearchFind searches ten years of data: for a word that nearly all have, for one that few
// have, and for one that none has.
func BenchmarkSearchFind(b *testing.B) {
	o := tenYears(b)
	x, err := o.SearchIndex()
	if err != nil {
		b.Fatal(err)
	}
	for _, query := range []string{"a", "contoh 017 tema", "tidak ada yang begini"} {
		b.Run(query, func(b *testing.B) {
			for b.Loop() {
				x.Find(query, 8)
			}
		})
	}
}

// BenchmarkOverview reads what Beranda shows, on ten years of data.
func BenchmarkOverview(b *testing.B) {
	o := tenYears(b)
	b.ResetTimer()
	for b.Loop() {
		if _, err := o.Overview(); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkImport10000 imports 10,000 schedule rows into a new office, each run a new one.
func BenchmarkImport10000(b *testing.B) {
	var rows []model.DialogueRow
	day := model.Date("2000-01-03")
	for i := range 10_000 {
		if i%4 == 0 {
			day = day.AddDays(1)
		}
		rows = append(rows, model.DialogueRow{Row: i + 2, Date: string(day), Start: fmt.Sprintf("%02d.00", 8+i%4*2), Station: "RRI Samarinda",
			Programme: "Halo Kaltim", Theme: fmt.Sprintf("Tema %d", i), Main: fmt.Sprintf("Orang Contoh %d", i%500)})
	}
	for b.Loop() {
		b.StopTimer()
		o := foundedOffice(b)
		b.StartTimer()
		res, err := o.ImportSchedule(rows, false)
		if err != nil || res.Created != 10_000 {
			b.Fatalf("%v, %d created, faults %v", err, res.Created, res.Faults[:min(3, len(res.Faults))])
		}
	}
}

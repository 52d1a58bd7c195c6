package sheet

import (
	"fmt"
	"testing"
	"time"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/model/sqlite/sqlitetest"
)

// tenYears has 1,000 dialogues in ten years, three speakers each of 500.
func tenYears(b *testing.B) *desk {
	d := newDesk(b)
	d.must(d.Do(model.Command{Name: "uji"}, func(tx model.Tx) error {
		speakers := make([]model.ID, 500)
		for i := range speakers {
			speakers[i] = sqlitetest.Speaker(b, tx, fmt.Sprintf("Contoh %03d", i)).ID
		}
		first := model.MakeDate(2017, 6, 6)
		for i := range 1000 {
			pick := func(n int) model.ID { return speakers[(i*3+n)%len(speakers)] }
			sqlitetest.Dialogue(b, tx, d.stations[i%2].ID, first.AddDays(i*7/2), sqlitetest.WithMain(pick(0)),
				sqlitetest.WithCompanion(pick(1)), sqlitetest.WithCompanion(pick(2)), sqlitetest.WithState(model.Held))
		}
		return nil
	}))
	return d
}

// BenchmarkICSOfTenYears writes the calendar of ten years, and for comparison merely reads the same
// dialogues and their speakers.
func BenchmarkICSOfTenYears(b *testing.B) {
	d := tenYears(b)
	var ours, bare time.Duration
	for b.Loop() {
		start := time.Now()
		file, err := d.Calendar("", "")
		d.must(err)
		data, err := ICS(file.Events, file.Name, file.Made)
		d.must(err)
		ours += time.Since(start)
		if len(file.Events) != 1000 || len(data) < 500_000 {
			b.Fatalf("%d events in %d octets", len(file.Events), len(data))
		}
		start = time.Now()
		d.must(d.Read(func(tx model.Tx) error {
			if _, err := tx.Dialogues(model.DialogueQuery{}); err != nil {
				return err
			}
			_, err := tx.Speakers()
			return err
		}))
		bare += time.Since(start)
	}
	b.Logf("RASIO ics1000 %.2f (%v kalender .ics, %v membaca dialog dan narasumber)", float64(ours)/float64(bare), ours/time.Duration(b.N), bare/time.Duration(b.N))
}

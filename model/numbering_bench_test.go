package model_test

import (
	"fmt"
	"testing"
	"time"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/model/sqlite/sqlitetest"
)

// BenchmarkNumber1000 gives a thousand issued letters their numbers, one command each, on a real file:
// the next free ones against typed ones.
func BenchmarkNumber1000(b *testing.B) {
	var auto, typed time.Duration
	for b.Loop() {
		auto += numberThousand(b, func(int) model.Numbering { return model.Numbering{Auto: true} })
		typed += numberThousand(b, func(i int) model.Numbering { return model.Numbering{Text: fmt.Sprintf("B/%d/2026", i)} })
	}
	b.Logf("RASIO nomor1000 %.2f (%v nomor berikutnya, %v nomor diketik)", float64(auto)/float64(typed), auto/time.Duration(b.N), typed/time.Duration(b.N))
}

func numberThousand(b *testing.B, number func(i int) model.Numbering) time.Duration {
	b.Helper()
	o := foundedOffice(b)
	ids := thousandLetters(b, o)
	press := &jsonPress{kept: map[string][]byte{}}
	start := time.Now()
	for i, id := range ids {
		if err := o.NumberLetter(id, number(i), "", press); err != nil {
			b.Fatal(err)
		}
	}
	return time.Since(start)
}

// thousandLetters are issued letters with gaps in the first register.
func thousandLetters(b *testing.B, o *model.Office) []model.ID {
	b.Helper()
	setup, err := o.Setup()
	if err != nil {
		b.Fatal(err)
	}
	ids := make([]model.ID, 1000)
	err = o.Do(model.Command{Name: "uji", Title: "Uji"}, func(tx model.Tx) error {
		p := sqlitetest.Speaker(b, tx, "Orang Contoh")
		d := sqlitetest.Dialogue(b, tx, setup.Stations[0].ID, "2026-11-26", sqlitetest.WithMain(p.ID))
		for i := range ids {
			ids[i] = model.NewID()
			l := model.Letter{ID: ids[i], Kind: model.Invitation, RegisterID: setup.Registers[0].ID, DialogueID: d.ID, SpeakerID: p.ID, Role: model.Main,
				State: model.LetterDraft, IssuedAt: sqlitetest.Start, Year: 2026, Content: model.LetterContent{Date: "2026-11-23",
					Number: setup.Registers[0].Compose(model.NumberParts{Code: "500", Unit: "IKP", Day: "2026-11-23"}, "")}}
			if err := tx.PutLetter(l); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		b.Fatal(err)
	}
	return ids
}

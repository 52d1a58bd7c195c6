package sqlite_test

import (
	"fmt"
	"testing"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/model/sqlite"
	"kaltimprov.go.id/dialogpublik/model/sqlite/sqlitetest"
)

// tenYears fills a store with ten years: 500 speakers, 1,000 dialogues, 3,000 letters with their
// prints and 6,000 step runs.
func tenYears(t testing.TB) *sqlite.Store {
	store := sqlitetest.New(t)
	sqlitetest.Do(t, store, func(tx model.Tx) {
		station := sqlitetest.Station(t, tx, "RRI").ID
		speakers := make([]model.ID, 500)
		for i := range speakers {
			speakers[i] = sqlitetest.Speaker(t, tx, fmt.Sprintf("Contoh %03d", i)).ID
		}
		e := makeEvery()
		must(t, tx.PutRegister(e.register))
		first := model.MakeDate(2017, 6, 6)
		for i := range 1000 {
			pick := func(n int) model.ID { return speakers[(i*3+n)%len(speakers)] }
			d := sqlitetest.Dialogue(t, tx, station, first.AddDays(i*7/2), sqlitetest.WithMain(pick(0)),
				sqlitetest.WithCompanion(pick(1)), sqlitetest.WithCompanion(pick(2)), sqlitetest.WithState(model.Held))
			for n := range 3 {
				l := e.letter
				l.StationID, l.RefersID, l.Marks = "", "", nil
				l.ID, l.DialogueID, l.SpeakerID, l.Number = model.NewID(), d.ID, pick(n), fmt.Sprintf("500/%d/%d", i, n)
				must(t, tx.PutLetter(l))
				must(t, tx.PutDocument(model.Document{ID: model.NewID(), SubjectID: l.ID, MadeAt: sqlitetest.Start}))
			}
			for n := range 6 {
				must(t, tx.PutStepRun(model.StepRun{ID: model.NewID(), Number: n + 3, Scope: model.ScopeDialogue, Subject: string(d.ID), DoneAt: sqlitetest.Start}))
			}
		}
	})
	return store
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// readMonth reads what the month view shows: six weeks of dialogues, their runs and letters.
func readMonth(tx model.Tx) (dialogues, letters int, err error) {
	found, err := tx.Dialogues(model.DialogueQuery{From: "2026-10-26", To: "2026-12-06"})
	if err != nil {
		return 0, 0, err
	}
	subjects := []string{"2026-11"}
	for _, d := range found {
		subjects = append(subjects, string(d.ID))
	}
	if _, err := tx.StepRuns(subjects); err != nil {
		return 0, 0, err
	}
	of, err := tx.Letters(model.LetterQuery{From: "2026-10-26", To: "2026-12-06"})
	return len(found), len(of), err
}

func BenchmarkMonthOfTenYears(b *testing.B) {
	store := tenYears(b)
	for b.Loop() {
		if err := store.Read(func(tx model.Tx) error { _, _, err := readMonth(tx); return err }); err != nil {
			b.Fatal(err)
		}
	}
}

// putMany puts 10,000 speakers with a phone.
func putMany(tx model.Tx) error {
	for i := range 10_000 {
		err := tx.PutSpeaker(model.Speaker{
			ID: model.NewID(), Name: model.Name{Bare: fmt.Sprintf("Contoh %d", i)},
			Phones: []model.Phone{{ID: model.NewID(), Number: "+6281200000000"}},
		})
		if err != nil {
			return err
		}
	}
	return nil
}

func BenchmarkPut10000Speakers(b *testing.B) {
	for b.Loop() {
		_, err := sqlitetest.New(b).Do(uji, putMany)
		must(b, err)
	}
}

func BenchmarkUndo10000Speakers(b *testing.B) {
	store := sqlitetest.New(b)
	id, err := store.Do(uji, putMany)
	must(b, err)
	for b.Loop() { // undo and redo in turn
		id, err = store.Reverse(uji, []model.ID{id})
		must(b, err)
	}
}

func BenchmarkOneCommandOfTenYears(b *testing.B) {
	store := tenYears(b)
	for b.Loop() {
		_, err := store.Do(uji, putOfficers(1))
		must(b, err)
	}
}

func BenchmarkOneUndoOfTenYears(b *testing.B) {
	store := tenYears(b)
	id, err := store.Do(uji, putOfficers(1))
	must(b, err)
	for b.Loop() {
		id, err = store.Reverse(uji, []model.ID{id})
		must(b, err)
	}
}

func BenchmarkAllSpeakersOf10000(b *testing.B) {
	store := sqlitetest.New(b)
	sqlitetest.Do(b, store, func(tx model.Tx) { must(b, putMany(tx)) })
	for b.Loop() {
		must(b, store.Read(func(tx model.Tx) error { _, err := tx.Speakers(); return err }))
	}
}

func BenchmarkBackupOfTenYears(b *testing.B) {
	store := tenYears(b)
	dir := b.TempDir()
	n := 0
	for b.Loop() {
		n++
		must(b, store.Backup(fmt.Sprintf("%s/%d.db", dir, n)))
	}
}

// TestTx_TenYears holds the month view's queries to what they find and to their indexes.
func TestTx_TenYears(t *testing.T) {
	store := tenYears(t)
	sqlitetest.Read(t, store, func(tx model.Tx) {
		if dialogues, letters, err := readMonth(tx); dialogues != 12 || letters != 36 || err != nil {
			t.Errorf("%d dialogues, %d letters, %v", dialogues, letters, err)
		}
		if n, err := tx.CountHeld("2026-01-01", "2026-12-31"); n < 100 || err != nil {
			t.Errorf("%d held in the last year, %v", n, err)
		}
	})
	if faults, err := store.Check(true); err != nil || len(faults) > 0 {
		t.Errorf("check: %q, %v", faults, err)
	}
}

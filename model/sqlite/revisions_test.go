package sqlite_test

import (
	"testing"
	"time"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/model/sqlite"
	"kaltimprov.go.id/dialogpublik/model/sqlite/sqlitetest"
)

func revisions(t testing.TB, store *sqlite.Store, ids ...model.ID) (found map[model.ID]model.Revision) {
	t.Helper()
	sqlitetest.Read(t, store, func(tx model.Tx) {
		var err error
		found, err = tx.DialogueRevisions(ids)
		must(t, err)
	})
	return found
}

// TestDialogueRevisions holds that every command on a dialogue counts once, undo and redo too, and
// nothing else does.
func TestDialogueRevisions(t *testing.T) {
	store, clock := sqlitetest.NewWithClock(t)
	var d, other model.Dialogue
	var andi, budi model.ID
	sqlitetest.Do(t, store, func(tx model.Tx) {
		station := sqlitetest.Station(t, tx, "RRI").ID
		andi, budi = sqlitetest.Speaker(t, tx, "Andi").ID, sqlitetest.Speaker(t, tx, "Budi").ID
		d = sqlitetest.Dialogue(t, tx, station, "2026-11-26", sqlitetest.WithMain(andi), sqlitetest.WithCompanion(budi))
		other = sqlitetest.Dialogue(t, tx, station, "2026-11-27", sqlitetest.WithMain(andi))
	})
	change := func(fn func()) model.ID {
		clock.Set(clock.Now().Add(time.Hour))
		return sqlitetest.Do(t, store, func(tx model.Tx) { fn(); must(t, tx.PutDialogue(d)) })
	}
	want := func(number int, what string) {
		t.Helper()
		got := revisions(t, store, d.ID, other.ID, "tidak-ada")
		if got[d.ID] != (model.Revision{Number: number, At: clock.Now()}) || len(got) != 2 {
			t.Errorf("%s: %+v, want %d at %s", what, got, number, clock.Now())
		}
		if number > 0 && got[other.ID] != (model.Revision{At: sqlitetest.Start}) {
			t.Errorf("%s counts for another dialogue: %+v", what, got)
		}
	}
	want(0, "made")
	moved := change(func() { d.Date = "2026-11-28" })
	want(1, "moved")
	change(func() { d.Appearances = d.Appearances[:1] })
	want(2, "a speaker taken out")
	change(func() { d.Appearances[0].State, d.Theme = model.Willing, "Lain" })
	want(3, "a speaker and the theme changed at once")
	sqlitetest.Do(t, store, func(tx model.Tx) { must(t, tx.PutDialogue(d)) })
	want(3, "nothing changed")
	id := change(func() { d.Date = "2026-11-30" })
	clock.Set(clock.Now().Add(time.Hour))
	undone, err := store.Reverse(uji, []model.ID{id})
	must(t, err)
	want(5, "undone")
	clock.Set(clock.Now().Add(time.Hour))
	_, err = store.Reverse(uji, []model.ID{undone})
	must(t, err)
	want(6, "done again")
	if _, err := store.Reverse(uji, []model.ID{moved}); model.ErrorCode(err) != model.Conflict {
		t.Errorf("%v", err)
	}
	want(6, "an undo that was refused")
	latest := clock.Now()
	clock.Set(latest.AddDate(-1, 0, 0))
	change(func() { d.Host = "Jam mundur" })
	if got := revisions(t, store, d.ID)[d.ID]; got != (model.Revision{Number: 7, At: latest}) {
		t.Errorf("a clock set back: %+v", got)
	}
	if none := revisions(t, store); len(none) != 0 {
		t.Errorf("of none: %v", none)
	}
}

// BenchmarkRevisionsOfTenYears counts the changes of all dialogues of ten years, and for comparison
// reads the dialogues.
func BenchmarkRevisionsOfTenYears(b *testing.B) {
	store := tenYears(b)
	var ours, bare time.Duration
	for b.Loop() {
		must(b, store.Read(func(tx model.Tx) error {
			start := time.Now()
			found, err := tx.Dialogues(model.DialogueQuery{})
			bare += time.Since(start)
			if err != nil {
				return err
			}
			ids := make([]model.ID, len(found))
			for i, d := range found {
				ids[i] = d.ID
			}
			start = time.Now()
			counted, err := tx.DialogueRevisions(ids)
			ours += time.Since(start)
			if len(counted) != 1000 {
				b.Fatalf("%d of 1,000 counted", len(counted))
			}
			return err
		}))
	}
	b.Logf("RASIO revisi1000 %.2f (%v menghitung perubahan, %v membaca dialog)", float64(ours)/float64(bare), ours/time.Duration(b.N), bare/time.Duration(b.N))
}

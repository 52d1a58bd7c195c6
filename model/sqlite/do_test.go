package sqlite_test

import (
	"errors"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/model/sqlite"
	"kaltimprov.go.id/dialogpublik/model/sqlite/sqlitetest"
)

var uji = model.Command{Name: "uji", Title: "Uji"}

func stationCount(t *testing.T, store *sqlite.Store) int {
	t.Helper()
	n := 0
	sqlitetest.Read(t, store, func(tx model.Tx) {
		found, err := tx.Stations()
		if err != nil {
			t.Error(err)
		}
		n = len(found)
	})
	return n
}

func TestDo_FailureRollsBack(t *testing.T) {
	store := sqlitetest.New(t)
	put := func(tx model.Tx) { sqlitetest.Station(t, tx, "RRI") }
	wrong := errors.New("no")
	id, err := store.Do(uji, func(tx model.Tx) error { put(tx); return wrong })
	if !errors.Is(err, wrong) || id != "" {
		t.Errorf("error of fn: %q, %v", id, err)
	}
	_, err = store.Do(uji, func(tx model.Tx) error { put(tx); panic("boom") })
	if err == nil || !strings.Contains(err.Error(), "boom") || model.ErrorCode(err) != model.Internal {
		t.Errorf("panic of fn: %v", err)
	}
	done := make(chan bool)
	go func() {
		defer close(done)
		_, _ = store.Do(uji, func(tx model.Tx) error { put(tx); runtime.Goexit(); return nil })
	}()
	<-done
	if n := stationCount(t, store); n != 0 {
		t.Errorf("%d stations stayed", n)
	}
	if n, err := store.CommandCount(); n != 0 || err != nil {
		t.Errorf("%d commands stayed, %v", n, err)
	}
}

func TestDo_LogsWhatChanged(t *testing.T) {
	store, clock := sqlitetest.NewWithClock(t)
	var officer model.Officer
	sqlitetest.Do(t, store, func(tx model.Tx) { officer = sqlitetest.Officer(t, tx, "Rimba Contoh", model.RoleStaf) })
	store.SetActor(officer.ID)
	clock.Set(sqlitetest.Start.Add(time.Hour))
	changed := officer
	changed.Phone = "+6281211110000"
	id, err := store.Do(model.Command{Name: "pegawai.ubah", Title: "Ubah pegawai"}, func(tx model.Tx) error { return tx.PutOfficer(changed) })
	if err != nil {
		t.Fatal(err)
	}
	log, err := store.Changes(officer.ID, 10)
	if err != nil || len(log) != 2 {
		t.Fatalf("%d log rows, %v", len(log), err)
	}
	newest, oldest := log[0], log[1]
	want := model.Change{Seq: oldest.Seq + 1, Command: id, Title: "Ubah pegawai", At: clock.Now(), Officer: "Rimba Contoh",
		Record: officer.ID, Table: "officer", Before: oldest.After, After: newest.After}
	if newest != want || oldest.Before != "" {
		t.Errorf("log %+v, want %+v", log, want)
	}
	if !strings.Contains(newest.After, `"phone":"+6281211110000"`) || strings.Contains(newest.After, "changed_at") {
		t.Errorf("image %s", newest.After)
	}
	if at, err := store.LastWrite(); err != nil || !at.Equal(clock.Now()) {
		t.Errorf("last write %v, %v", at, err)
	}
	stamp := store.Value(t, `SELECT changed_at || ' ' || changed_by || ' ' || changed_on FROM officer`)
	if want := "2026-11-23T09:00:00+08:00 " + string(officer.ID) + " laptop-uji"; stamp != want {
		t.Errorf("change stamp %q, want %q", stamp, want)
	}
	if counters := store.Value(t, `SELECT group_concat(counter) FROM command`); counters != "1,2" {
		t.Errorf("counters %s", counters)
	}
}

func TestStore_LastWriteOfANewDatabaseIsZero(t *testing.T) {
	if at, err := sqlitetest.New(t).LastWrite(); err != nil || !at.IsZero() {
		t.Errorf("last write %v, %v", at, err)
	}
}

func TestDo_IsTheOnlyWayToWrite(t *testing.T) {
	store := sqlitetest.New(t)
	var station model.Station
	sqlitetest.Do(t, store, func(tx model.Tx) { station = sqlitetest.Station(t, tx, "RRI") })
	for _, query := range []string{
		`UPDATE station SET name = 'x'`,
		`DELETE FROM station`,
		`INSERT INTO holiday VALUES ('h', '2026-12-25', 'Natal', 'libur_nasional', '', '', '')`,
		`UPDATE station SET id = 'x'`,
	} {
		if err := store.Raw(query); err == nil {
			t.Errorf("outside Do this went through: %s", query)
		}
	}
	err := store.Read(func(tx model.Tx) error { return tx.PutStation(model.Station{ID: model.NewID()}) })
	if err == nil || !strings.Contains(err.Error(), "outside Do") {
		t.Errorf("write inside Read: %v", err)
	}
	if _, err := store.Do(uji, func(tx model.Tx) error { return tx.PutStation(station) }); err != nil {
		t.Errorf("store after refused writes: %v", err)
	}
}

func TestDo_RefusesTextThatWouldNotComeBack(t *testing.T) {
	store := sqlitetest.New(t)
	for _, name := range []string{"a\x00b", "a\xffb"} {
		_, err := store.Do(uji, func(tx model.Tx) error { return tx.PutOfficer(model.Officer{ID: model.NewID(), Name: name}) })
		if model.ErrorCode(err) != model.Invalid {
			t.Errorf("%q: %v", name, err)
		}
	}
}

func TestDo_RecordWithoutIDIsAnError(t *testing.T) {
	store := sqlitetest.New(t)
	if _, err := store.Do(uji, func(tx model.Tx) error { return tx.PutHoliday(model.Holiday{Date: "2026-12-25"}) }); err == nil {
		t.Error("a record without id was written")
	}
}

func TestStore_GoroutinesTakeTurns(t *testing.T) {
	store := sqlitetest.New(t)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range 5 {
				if _, err := store.Do(uji, func(tx model.Tx) error { return tx.PutOfficer(model.Officer{ID: model.NewID()}) }); err != nil {
					t.Error(err)
				}
				if err := store.Read(func(tx model.Tx) error { _, err := tx.Officers(); return err }); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
	if n := store.Value(t, "SELECT count(*) FROM officer"); n != "40" {
		t.Errorf("%s officers, want 40", n)
	}
}

func TestTx_NowStandsStillInWholeSeconds(t *testing.T) {
	store, clock := sqlitetest.NewWithClock(t)
	clock.Set(time.Date(2026, 11, 23, 0, 0, 0, 987654321, time.UTC))
	sqlitetest.Read(t, store, func(tx model.Tx) {
		clock.Set(sqlitetest.Start.Add(time.Hour))
		if got := tx.Now(); got.Format(time.RFC3339Nano) != "2026-11-23T08:00:00+08:00" {
			t.Errorf("now %v", got)
		}
	})
}

func TestStore_ReadInsideDoEndsInAnError(t *testing.T) {
	store := sqlitetest.New(t)
	store.SetWait(10 * time.Millisecond)
	_, err := store.Do(uji, func(model.Tx) error {
		return store.Read(func(model.Tx) error { return nil })
	})
	says(t, err, model.Conflict, "pekerjaan lain")
}

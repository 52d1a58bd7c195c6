package sqlite_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/model/sqlite"
	"kaltimprov.go.id/dialogpublik/model/sqlite/sqlitetest"
)

func TestCreate_MakesOneCompleteFile(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "100% siap? #1")
	must(t, os.Mkdir(dir, 0o755))
	path := filepath.Join(dir, "dialogpublik.db")
	store, err := sqlite.Create(path, sqlite.Options{})
	must(t, err)
	sqlitetest.Do(t, store, func(tx model.Tx) { sqlitetest.Station(t, tx, "RRI") })
	must(t, store.Close())
	if files, _ := os.ReadDir(dir); len(files) != 1 || files[0].Name() != "dialogpublik.db" {
		t.Errorf("files at rest: %v", files)
	}
	again, err := sqlite.Open(path, sqlite.Options{})
	must(t, err)
	defer again.Close()
	if n := stationCount(t, again); n != 1 || again.Path() != path {
		t.Errorf("%d stations after opening %s again", n, again.Path())
	}
}

func TestCreate_TakesItsNameOnlyWhenFilled(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "dialogpublik.db")
	fail := errors.New("no")
	fill := func(store *sqlite.Store) error {
		sqlitetest.Do(t, store, func(tx model.Tx) { sqlitetest.Station(t, tx, "RRI") })
		if _, err := os.Stat(path); !os.IsNotExist(err) {
			t.Errorf("there before it is complete: %v", err)
		}
		return fail
	}
	if _, err := sqlite.Create(path, sqlite.Options{Fill: fill}); err == nil {
		t.Error("an error of Fill is lost")
	}
	if left, _ := os.ReadDir(dir); len(left) != 0 {
		t.Errorf("left after a failure: %v", left)
	}
	fail = nil
	store, err := sqlite.Create(path, sqlite.Options{Fill: fill})
	must(t, err)
	defer store.Close()
	if n := stationCount(t, store); n != 1 {
		t.Errorf("%d stations", n)
	}
}

func TestCreate_RefusesWhatExistsAndWhatCannotBeWritten(t *testing.T) {
	path := newFile(t)
	if _, err := sqlite.Create(path, sqlite.Options{}); model.ErrorCode(err) != model.Conflict {
		t.Errorf("existing file: %v", err)
	}
	if _, err := sqlite.Create(filepath.Join(path, "x.db"), sqlite.Options{}); model.ErrorCode(err) != model.NoSpace {
		t.Errorf("a file in the place of the folder: %v", err)
	}
	if _, err := sqlite.Create(filepath.Join(t.TempDir(), "none", "x.db"), sqlite.Options{}); model.ErrorCode(err) != model.NoSpace {
		t.Errorf("missing folder: %v", err)
	}
}

func TestOpen_ReadOnlyLooksAndRefusesToWrite(t *testing.T) {
	path := newFile(t)
	store, err := sqlite.Open(path, sqlite.Options{ReadOnly: true})
	must(t, err)
	defer store.Close()
	if n := stationCount(t, store); n != 1 {
		t.Errorf("%d stations", n)
	}
	_, err = store.Do(uji, func(tx model.Tx) error { return tx.PutHoliday(model.Holiday{ID: model.NewID(), Date: "2026-12-25"}) })
	if model.ErrorCode(err) != model.NoSpace || !strings.Contains(model.Message(err), "hanya boleh dibaca") {
		t.Errorf("write: %v", err)
	}
}

// older makes a file that has had no migration.
func older(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "lama.db")
	store, err := sqlite.Create(path, sqlite.Options{})
	must(t, err)
	for _, query := range []string{
		`PRAGMA foreign_keys = OFF`, `DROP TRIGGER keep_letter`, `DROP TRIGGER keep_report`, `DROP TRIGGER keep_version`,
	} {
		must(t, store.Raw(query))
	}
	for _, name := range append(store.TableNames(), "change", "command", "running_command", "register_number") {
		must(t, store.Raw("DROP TABLE "+name))
	}
	must(t, store.Raw(`PRAGMA user_version = 0`))
	must(t, store.Close())
	return path
}

func TestOpen_MigratesAfterABackup(t *testing.T) {
	path := older(t)
	if _, err := sqlite.Open(path, sqlite.Options{ReadOnly: true}); model.ErrorCode(err) != model.Refused {
		t.Errorf("read-only: %v", err)
	}
	no := model.Errorf(model.NoSpace, "Cadangan gagal.")
	if _, err := sqlite.Open(path, sqlite.Options{BeforeMigrate: func(*sqlite.Store) error { return no }}); !errors.Is(err, no) {
		t.Errorf("failing backup: %v", err)
	}
	copied := path + ".cadangan"
	store, err := sqlite.Open(path, sqlite.Options{BeforeMigrate: func(s *sqlite.Store) error { return s.Backup(copied) }})
	must(t, err)
	defer store.Close()
	if n := stationCount(t, store); n != 0 {
		t.Errorf("%d stations", n)
	}
	if faults, err := store.TriggerFaults(); err != nil || len(faults) > 0 {
		t.Errorf("triggers %v, %v", faults, err)
	}
	if h, err := sqlite.Inspect(copied); err != nil || h.Version != 0 {
		t.Errorf("backup before the migration: %+v, %v", h, err)
	}
	if on := store.Value(t, `PRAGMA foreign_keys`); on != "1" {
		t.Error("foreign keys stayed off")
	}
}

func TestOpen_NewestFileIsNotMigrated(t *testing.T) {
	store, err := sqlite.Open(newFile(t), sqlite.Options{BeforeMigrate: func(*sqlite.Store) error { return errors.New("called") }})
	if err != nil {
		t.Fatal(err)
	}
	must(t, store.Close())
}

// interrupted copies a database in the middle of a command, as a power cut leaves it.
func interrupted(t *testing.T) string {
	t.Helper()
	store := sqlitetest.New(t)
	sqlitetest.Do(t, store, func(tx model.Tx) { sqlitetest.Station(t, tx, "RRI") })
	must(t, store.Raw(`PRAGMA cache_size = 2`)) // so that pages reach the file before the commit
	path := filepath.Join(t.TempDir(), "putus.db")
	sqlitetest.Do(t, store, func(tx model.Tx) {
		must(t, tx.PutStation(model.Station{ID: model.NewID(), Name: "TVRI"}))
		must(t, putOfficers(500)(tx))
		for _, suffix := range []string{"", "-journal"} {
			data, err := os.ReadFile(store.Path() + suffix)
			must(t, err)
			must(t, os.WriteFile(path+suffix, data, 0o600))
		}
	})
	return path
}

func TestOpen_RollsAnInterruptedCommandBack(t *testing.T) {
	path := interrupted(t)
	readOnly, err := sqlite.Open(path, sqlite.Options{ReadOnly: true})
	if err == nil {
		err = readOnly.Read(func(tx model.Tx) error { _, err := tx.Stations(); return err })
		must(t, readOnly.Close())
	}
	says(t, err, model.Refused, "terputus")
	store, err := sqlite.Open(path, sqlite.Options{})
	must(t, err)
	defer store.Close()
	if n := stationCount(t, store); n != 1 {
		t.Errorf("%d stations, want the one that was committed", n)
	}
	if faults, err := store.Check(true); err != nil || len(faults) > 0 {
		t.Errorf("check: %q, %v", faults, err)
	}
}

func TestCreate_DoesNotReplayALeftJournal(t *testing.T) {
	path := interrupted(t)
	must(t, os.Remove(path))
	store, err := sqlite.Create(path, sqlite.Options{})
	must(t, err)
	defer store.Close()
	if n := stationCount(t, store); n != 0 {
		t.Errorf("%d stations in a new file", n)
	}
}

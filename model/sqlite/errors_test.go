package sqlite_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/model/sqlite"
	"kaltimprov.go.id/dialogpublik/model/sqlite/sqlitetest"
)

// says checks class and words of an error.
func says(t *testing.T, err error, code model.Code, words string) {
	t.Helper()
	if model.ErrorCode(err) != code || !strings.Contains(model.Message(err), words) {
		t.Errorf("%v (%s); want %s with %q", err, model.ErrorCode(err), code, words)
	}
}

func putOfficers(n int) func(model.Tx) error {
	return func(tx model.Tx) error {
		for range n {
			if err := tx.PutOfficer(model.Officer{ID: model.NewID(), Name: strings.Repeat("Contoh ", 100)}); err != nil {
				return err
			}
		}
		return nil
	}
}

func TestDo_DiskFullKeepsWhatWasThere(t *testing.T) {
	store := sqlitetest.New(t)
	sqlitetest.Do(t, store, func(tx model.Tx) { sqlitetest.Station(t, tx, "RRI") })
	must(t, store.Raw(`PRAGMA max_page_count = 1`)) // no page more than there are
	_, err := store.Do(uji, putOfficers(500))
	says(t, err, model.NoSpace, "Diska penuh")
	if n := stationCount(t, store); n != 1 {
		t.Errorf("%d stations after the disk was full", n)
	}
	must(t, store.Raw(`PRAGMA max_page_count = 100000`))
	if _, err := store.Do(uji, putOfficers(500)); err != nil {
		t.Errorf("again with room: %v", err)
	}
}

func TestDo_AnotherProgramHoldsTheFile(t *testing.T) {
	store := sqlitetest.New(t)
	must(t, store.Raw(`PRAGMA busy_timeout = 10`))
	other, err := sqlite.Open(store.Path(), sqlite.Options{})
	must(t, err)
	defer other.Close()
	_, err = other.Do(uji, func(model.Tx) error {
		_, err := store.Do(uji, putOfficers(1))
		says(t, err, model.Conflict, "sedang dipakai")
		if n := stationCount(t, store); n != 0 { // reading goes on
			t.Errorf("%d stations", n)
		}
		return nil
	})
	must(t, err)
}

func TestDo_FileMovedAway(t *testing.T) {
	store := sqlitetest.New(t)
	moved := store.Path() + ".pindah"
	must(t, os.Rename(store.Path(), moved))
	_, err := store.Do(uji, putOfficers(1))
	says(t, err, model.Damaged, "dipindahkan")
	must(t, os.Rename(moved, store.Path()))
	if _, err := store.Do(uji, putOfficers(1)); err != nil {
		t.Errorf("back in its place: %v", err)
	}
}

func TestOpen_BadPagesAreFound(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.db")
	store, err := sqlite.Create(path, sqlite.Options{})
	must(t, err)
	_, err = store.Do(uji, putOfficers(400))
	must(t, err)
	page := store.Value(t, `SELECT rootpage FROM sqlite_schema WHERE name = 'officer'`)
	must(t, store.Close())
	var n int64
	fmt.Sscan(page, &n)
	patch(t, path, (n-1)*4096, []byte(strings.Repeat("rusak", 800)))
	says(t, sqlite.CheckFile(path), model.Damaged, "rusak")
	damaged, err := sqlite.Open(path, sqlite.Options{})
	must(t, err)
	defer damaged.Close()
	err = damaged.Read(func(tx model.Tx) error { _, err := tx.Officers(); return err })
	says(t, err, model.Damaged, "rusak")
	if faults, err := damaged.Check(false); err == nil && len(faults) == 0 {
		t.Error("check found nothing")
	}
}

func TestOpen_GarbageBehindAGoodHeader(t *testing.T) {
	path := newFile(t)
	patch(t, path, 18, []byte{9, 9}) // a file format nobody knows
	_, err := sqlite.Open(path, sqlite.Options{})
	says(t, err, model.Damaged, "rusak")
}

func TestTx_ConstraintsSpeak(t *testing.T) {
	store := sqlitetest.New(t)
	e := makeEvery()
	_, err := store.Do(uji, e.put)
	must(t, err)
	run, report, dialogue, settings := e.run, e.report, e.dialogue, e.settings
	run.ID, settings.ID, dialogue.StationID = model.NewID(), model.NewID(), model.NewID()
	report.State = model.ReportFrozen
	second := report
	second.ID, second.Number = model.NewID(), ""
	numbered, reissued, refrozen := e.letter, e.letter, e.report
	numbered.Number = "500/9/X"
	reissued.IssuedAt = reissued.IssuedAt.AddDate(0, 0, 1)
	refrozen.FrozenAt = refrozen.FrozenAt.AddDate(0, 0, 1)
	badDate := e.holiday
	badDate.Date = "26-11-2026"
	for name, c := range map[string]struct {
		put   func(model.Tx) error
		code  model.Code
		words string
	}{
		"run twice":      {func(tx model.Tx) error { return tx.PutStepRun(run) }, model.Conflict, "Langkah ini sudah"},
		"frozen twice":   {func(tx model.Tx) error { return errors.Join(tx.PutReport(report), tx.PutReport(second)) }, model.Conflict, "laporan beku"},
		"two settings":   {func(tx model.Tx) error { return tx.PutSettings(settings) }, model.Conflict, "Pengaturan kantor sudah ada"},
		"no station":     {func(tx model.Tx) error { return tx.PutDialogue(dialogue) }, model.Conflict, "dirujuk"},
		"renumbered":     {func(tx model.Tx) error { return tx.PutLetter(numbered) }, model.Refused, "Nomor sudah diisi"},
		"issued again":   {func(tx model.Tx) error { return tx.PutLetter(reissued) }, model.Refused, "sudah diterbitkan"},
		"frozen again":   {func(tx model.Tx) error { return tx.PutReport(refrozen) }, model.Refused, "sudah dibekukan"},
		"bad date":       {func(tx model.Tx) error { return tx.PutHoliday(badDate) }, model.Invalid, "tidak dapat disimpan"},
		"delete issued":  {func(tx model.Tx) error { return tx.Delete(model.KindLetter, e.letter.ID) }, model.Refused, "sudah diterbitkan"},
		"delete unknown": {func(tx model.Tx) error { return tx.Delete(model.KindOfficer, "x") }, model.NotFound, "Pegawai itu tidak ada"},
		"delete in use":  {func(tx model.Tx) error { return tx.Delete(model.KindStation, e.station.ID) }, model.Conflict, "masih dipakai"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := store.Do(uji, c.put)
			says(t, err, c.code, c.words)
		})
	}
	if _, err := store.Do(uji, func(tx model.Tx) error { return tx.Delete("dialogue", e.dialogue.ID) }); err == nil {
		t.Error("a dialogue was deleted for good")
	}
}

func TestTranslate_LeavesOtherErrorsAlone(t *testing.T) {
	other := errors.New("other")
	if got := sqlite.Translate(other); got != other {
		t.Errorf("got %v", got)
	}
	says(t, sqlite.Translate(fmt.Errorf("connection: %w", context.DeadlineExceeded)), model.Conflict, "pekerjaan lain")
	if sqlite.Translate(nil) != nil {
		t.Error("nil became an error")
	}
}

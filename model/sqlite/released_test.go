package sqlite_test

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/model/sqlite"
	"kaltimprov.go.id/dialogpublik/model/sqlite/sqlitetest"
)

// released1 copies the sample office as the first release made it.
func released1(t *testing.T) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", "v1.db"))
	must(t, err)
	path := filepath.Join(t.TempDir(), "dialogpublik.db")
	must(t, os.WriteFile(path, data, 0o600))
	return path
}

func TestOpen_BringsTheFirstReleaseUpToDate(t *testing.T) {
	store, err := sqlite.Open(released1(t), sqlite.Options{BeforeMigrate: func(*sqlite.Store) error { return nil }})
	must(t, err)
	defer store.Close()
	sqlitetest.Read(t, store, func(tx model.Tx) {
		programmes, err := tx.Programmes()
		must(t, err)
		want := map[string]model.AirTime{
			"Halo Kaltim":    {Weekday: time.Tuesday, Start: 9 * 60, Every: 1},
			"Dialog Publika": {Weekday: time.Thursday, Start: 16 * 60, Every: 1},
		}
		for _, p := range programmes {
			if len(p.AirTimes) != 1 {
				t.Fatalf("%s: air times %+v", p.Name, p.AirTimes)
			}
			a := p.AirTimes[0]
			if len(a.ID) != 36 || a.ID[14] != '7' {
				t.Errorf("%s: key %q is no UUIDv7", p.Name, a.ID)
			}
			if a.ID = ""; a.Words() != want[p.Name].Words() || a.Every != 1 || a.Start != want[p.Name].Start {
				t.Errorf("%s: %+v", p.Name, a)
			}
		}
		dialogues, err := tx.Dialogues(model.DialogueQuery{})
		must(t, err)
		set, err := tx.Settings()
		must(t, err)
		if len(programmes) != 2 || len(dialogues) != 18 || set.TravelMinutes != 45 || set.OftenLimit != 3 || set.OftenMonths != 3 {
			t.Errorf("%d programmes, %d dialogues, settings %+v", len(programmes), len(dialogues), set)
		}
		sop, err := tx.Procedure()
		must(t, err)
		if sop.Steps[0].Evidence != model.AgendaDecided || sop.Steps[1].Evidence != model.ScheduleIsOut {
			t.Errorf("evidence %s, %s", sop.Steps[0].Evidence, sop.Steps[1].Evidence)
		}
		runs, err := tx.StepRuns([]string{"2026-11"})
		must(t, err)
		if len(runs) != 2 || !runs[0].Ticked || runs[0].DoneAt.IsZero() {
			t.Errorf("what was ticked stays ticked: %+v", runs)
		}
	})
	if faults, err := store.Check(true); err != nil || len(faults) > 0 {
		t.Errorf("check: %q, %v", faults, err)
	}
}

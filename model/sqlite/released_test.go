package sqlite_test

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
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

// upToDate opens the first release's office with this version; change alters its programmes before.
func upToDate(t *testing.T, change string) *sqlite.Store {
	t.Helper()
	path := released1(t)
	store, err := sqlite.Open(path, sqlite.Options{BeforeMigrate: func(old *sqlite.Store) error {
		if change == "" {
			return nil
		}
		return old.Raw("DROP TRIGGER log_programme_update; " + change)
	}})
	must(t, err)
	t.Cleanup(func() { store.Close() })
	return store
}

func TestOpen_BringsTheFirstReleaseUpToDate(t *testing.T) {
	store := upToDate(t, "")
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

// TestMigrated_slots holds how the one weekly slot of the first release comes over, odd ones included.
func TestMigrated_slots(t *testing.T) {
	for change, want := range map[string][]string{
		`UPDATE programme SET has_slot = 0 WHERE name = 'Halo Kaltim'`:                 {"Dialog Publika: Kamis, 16.00"},
		`UPDATE programme SET start = NULL WHERE name = 'Halo Kaltim'`:                 {"Dialog Publika: Kamis, 16.00"},
		`UPDATE programme SET weekday = 0, start = '00:00' WHERE name = 'Halo Kaltim'`: {"Dialog Publika: Kamis, 16.00", "Halo Kaltim: Minggu, 00.00"},
		`UPDATE programme SET weekday = 6, start = '23:59' WHERE name = 'Halo Kaltim'`: {"Dialog Publika: Kamis, 16.00", "Halo Kaltim: Sabtu, 23.59"},
	} {
		store := upToDate(t, change)
		var got []string
		sqlitetest.Read(t, store, func(tx model.Tx) {
			programmes, err := tx.Programmes()
			must(t, err)
			if len(programmes) != 2 {
				t.Errorf("%d programmes", len(programmes))
			}
			for _, p := range programmes {
				for _, a := range p.AirTimes {
					got = append(got, p.Name+": "+a.Words())
				}
			}
		})
		slices.Sort(got)
		same(t, change, got, want...)
	}
}

// TestMigrated_worksOn holds that what came over can be changed, planned with, undone and exported
// like what is new.
func TestMigrated_worksOn(t *testing.T) {
	store := upToDate(t, "")
	before := store.Dump(t)
	o := model.NewOffice(store, func() time.Time { return sqlitetest.Start })
	history := model.NewHistory(o)
	setup, err := o.Setup()
	must(t, err)
	p := setup.Programmes[0]
	p.AirTimes[0].Start, p.AirTimes[0].MonthWeeks = 600, []int{1, 3}
	p.AirTimes = append(p.AirTimes, model.AirTime{Weekday: time.Wednesday, Start: 180, Every: 2, From: "2026-01-07"})
	_, err = o.SaveProgramme(p)
	must(t, err)
	proposals, err := o.ProposeSlots("2027-01")
	must(t, err)
	var want []model.Slot
	for _, s := range proposals {
		want = append(want, s.Slot)
	}
	n, err := o.MakeSlots("2027-01", want)
	must(t, err)
	theme, err := o.SaveTheme(model.Theme{Title: "Tema Contoh"})
	must(t, err)
	id, err := o.ScheduleTheme(theme, want[0])
	must(t, err)
	must(t, o.MoveDialogue(id, model.MoveTo("2027-01-29")))
	must(t, o.DecideAgenda("2027-01"))
	all, err := store.ExportAll()
	must(t, err)
	for table, rows := range map[string]int{"programme_slot": 3, "slot": n, "theme": 1, "agenda": 1, "schedule_version": 0, "speaker_absence": 0} {
		if got, there := all[table]; !there || len(got) != rows {
			t.Errorf("%s: %d rows exported (%v), want %d", table, len(got), there, rows)
		}
	}
	if n != len(want) || n < 8 {
		t.Errorf("%d slots of %d", n, len(want))
	}
	for title, _ := history.NextUndo(); title != ""; title, _ = history.NextUndo() {
		_, err := history.Undo()
		must(t, err)
	}
	if !maps.Equal(before, store.Dump(t)) {
		t.Error("undoing everything leaves other records than came over")
	}
	if faults, err := store.Check(true); err != nil || len(faults) > 0 {
		t.Errorf("check: %q, %v", faults, err)
	}
}

// TestMigrated_oldDialoguesWereNotMoved holds that old records have nothing that nobody typed.
func TestMigrated_oldDialoguesWereNotMoved(t *testing.T) {
	store := upToDate(t, "")
	sqlitetest.Read(t, store, func(tx model.Tx) {
		dialogues, err := tx.Dialogues(model.DialogueQuery{WithTrash: true, WithProposed: true})
		must(t, err)
		for _, d := range dialogues {
			if d.MovedFrom != (model.Place{}) || d.MoveReason != "" {
				t.Errorf("%s was moved from %+v, %q", d.Theme, d.MovedFrom, d.MoveReason)
			}
		}
		speakers, err := tx.Speakers()
		must(t, err)
		for _, p := range speakers {
			if len(p.Absences) != 0 {
				t.Errorf("%s cannot come %+v", p.Name.Bare, p.Absences)
			}
		}
	})
}

// TestMigrated_letters holds that letters of the first release come into one register with their
// numbers, marks and prints, and that the register counts on from them.
func TestMigrated_letters(t *testing.T) {
	store := upToDate(t, "")
	sqlitetest.Read(t, store, func(tx model.Tx) {
		registers, err := tx.Registers()
		must(t, err)
		if len(registers) != 1 || registers[0].Mode != model.WrittenNumbers || registers[0].Pattern != "{kode}/{urut}/{unit}/{tahun}" || registers[0].ID[14] != '7' {
			t.Fatalf("registers %+v", registers)
		}
		letters, err := tx.Letters(model.LetterQuery{RegisterID: registers[0].ID, Year: 2026})
		must(t, err)
		entries, err := tx.RegisterEntries(registers[0].ID, 2026)
		must(t, err)
		numbered := 0
		for _, l := range letters {
			state, known := l.Mark(l.State)
			issued, ok := l.Mark(model.LetterDraft)
			if !known || !ok || !issued.At.Equal(l.IssuedAt) || state.At.IsZero() {
				t.Errorf("letter %s is %s with the marks %+v", l.Number, l.State, l.Marks)
			}
			if prints, err := tx.Documents(l.ID); err != nil || len(prints) == 0 {
				t.Errorf("letter %s has no print, %v", l.Number, err)
			}
			if l.Number != "" {
				numbered++
			}
		}
		reports, err := tx.Reports("", "")
		must(t, err)
		for _, r := range reports {
			if r.RegisterID != registers[0].ID {
				t.Errorf("the report of %s is in no register", r.Week)
			}
			if r.Number != "" {
				numbered++
			}
		}
		if len(letters)+len(reports) < 20 || numbered == 0 || len(entries) != numbered {
			t.Errorf("%d letters and reports, %d numbered, %d entries", len(letters)+len(reports), numbered, len(entries))
		}
		for i, e := range entries {
			if e.Running == 0 || i > 0 && e.Running <= entries[i-1].Running {
				t.Errorf("entry %q counts as %d", e.Number, e.Running)
			}
		}
	})
	o := model.NewOffice(store, func() time.Time { return sqlitetest.Start })
	setup, err := o.Setup()
	must(t, err)
	book, err := o.RegisterBook(setup.Registers[0].ID, 2026)
	must(t, err)
	last := book.Entries[len(book.Entries)-1].Running
	if next, err := o.NextNumber(setup.Registers[0].ID); err != nil || next != last+1 || book.Next != next {
		t.Errorf("after %d comes %d, %v", last, next, err)
	}
	if step := setup.Procedure.Steps[3]; step.Evidence != model.LettersArrived {
		t.Errorf("step 4 goes by %s", step.Evidence)
	}
}

package sqlite_test

import (
	"maps"
	"strings"
	"testing"
	"time"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/model/sqlite"
	"kaltimprov.go.id/dialogpublik/model/sqlite/sqlitetest"
)

// refused reverses the commands and expects a Conflict with the words, nothing changed and nothing
// logged.
func refused(t *testing.T, store *sqlite.Store, code model.Code, words string, commands ...model.ID) {
	t.Helper()
	before := store.Dump(t)
	count, _ := store.CommandCount()
	id, err := store.Reverse(uji, commands)
	if id != "" || model.ErrorCode(err) != code || !strings.Contains(model.Message(err), words) {
		t.Errorf("reverse: %q, %v; want %s with %q", id, err, code, words)
	}
	if after, _ := store.CommandCount(); after != count || !maps.Equal(before, store.Dump(t)) {
		t.Error("a refused reverse changed something")
	}
}

func TestReverse_PutsEveryKindBack(t *testing.T) {
	store := sqlitetest.New(t)
	e := makeEvery()
	e.letter.Number, e.report.Number = "", "" // nothing issued, else it would stay
	e.letter.IssuedAt, e.report.FrozenAt = time.Time{}, time.Time{}
	e.version.ID = ""
	id, err := store.Do(uji, e.put)
	if err != nil {
		t.Fatal(err)
	}
	full := store.Dump(t)
	undo, err := store.Reverse(uji, []model.ID{id})
	if err != nil {
		t.Fatal(err)
	}
	if left := store.Dump(t); len(left) != 0 {
		t.Errorf("undo left %v", left)
	}
	if _, err := store.Reverse(uji, []model.ID{undo}); err != nil {
		t.Fatal(err)
	}
	if !maps.Equal(full, store.Dump(t)) {
		t.Error("redo made other records")
	}
	if undoes := store.Value(t, `SELECT undoes FROM command WHERE id = ?`, undo); undoes != string(id) {
		t.Errorf("the undo says it undoes %q", undoes)
	}
}

func TestReverse_RefusesAChangedRow(t *testing.T) {
	store := sqlitetest.New(t)
	var d model.Dialogue
	sqlitetest.Do(t, store, func(tx model.Tx) {
		d = sqlitetest.Dialogue(t, tx, sqlitetest.Station(t, tx, "RRI").ID, "2026-11-26", sqlitetest.WithTheme("Stunting"))
	})
	set := func(theme string) model.ID {
		d.Theme = theme
		return sqlitetest.Do(t, store, func(tx model.Tx) {
			if err := tx.PutDialogue(d); err != nil {
				t.Error(err)
			}
		})
	}
	older, newer := set("Gizi"), set("Gizi anak")
	refused(t, store, model.Conflict, `dialog "Gizi" sudah berubah`, older)
	if _, err := store.Reverse(uji, []model.ID{older, newer}); err != nil { // in any order, newest first
		t.Fatal(err)
	}
	sqlitetest.Read(t, store, func(tx model.Tx) {
		if got, err := tx.Dialogue(d.ID); err != nil || got.Theme != "Stunting" {
			t.Errorf("theme %q, %v", got.Theme, err)
		}
	})
}

func TestReverse_ChangeStampsDoNotCount(t *testing.T) {
	store, clock := sqlitetest.NewWithClock(t)
	var o model.Officer
	made := sqlitetest.Do(t, store, func(tx model.Tx) { o = sqlitetest.Officer(t, tx, "Rimba Contoh", model.RoleStaf) })
	put := func(name string) model.ID {
		o.Name = name
		return sqlitetest.Do(t, store, func(tx model.Tx) {
			if err := tx.PutOfficer(o); err != nil {
				t.Error(err)
			}
		})
	}
	put("Lain Contoh")
	clock.Set(sqlitetest.Start.AddDate(0, 0, 1))
	put("Rimba Contoh") // as it was, but with later stamps
	if _, err := store.Reverse(uji, []model.ID{made}); err != nil {
		t.Error(err)
	}
}

func TestReverse_RefusesWhereOthersReferToIt(t *testing.T) {
	store := sqlitetest.New(t)
	var s model.Station
	made := sqlitetest.Do(t, store, func(tx model.Tx) { s = sqlitetest.Station(t, tx, "RRI") })
	sqlitetest.Do(t, store, func(tx model.Tx) {
		sqlitetest.Dialogue(t, tx, s.ID, "2026-11-26", sqlitetest.WithTheme("Stunting"))
	})
	refused(t, store, model.Conflict, `dialog "Stunting"`, made)
}

func TestReverse_RefusesWhereTheRowIsGoneOrBack(t *testing.T) {
	store := sqlitetest.New(t)
	var s model.Station
	made := sqlitetest.Do(t, store, func(tx model.Tx) { s = sqlitetest.Station(t, tx, "RRI") })
	deleted := sqlitetest.Do(t, store, func(tx model.Tx) {
		if err := tx.Delete(model.KindStation, s.ID); err != nil {
			t.Error(err)
		}
	})
	refused(t, store, model.Conflict, `stasiun "RRI Samarinda"`, made)
	sqlitetest.Do(t, store, func(tx model.Tx) {
		if err := tx.PutStation(s); err != nil {
			t.Error(err)
		}
	})
	refused(t, store, model.Conflict, `stasiun "RRI Samarinda"`, deleted)
}

// A cascade sweeps a stranger's row away: the undo's own log is no mirror any more.
func TestReverse_RefusesToSweepAStrangersRowAway(t *testing.T) {
	store := sqlitetest.New(t)
	const stamps = "changed_at TEXT NOT NULL DEFAULT '', changed_by TEXT NOT NULL DEFAULT '', changed_on TEXT NOT NULL DEFAULT ''"
	store.AddTable(t, "CREATE TABLE shelf (id TEXT PRIMARY KEY, "+stamps+") STRICT")
	store.AddTable(t, "CREATE TABLE book (id TEXT PRIMARY KEY, shelf TEXT REFERENCES shelf (id) ON DELETE CASCADE, "+stamps+") STRICT")
	shelf := store.DoRaw(t, "INSERT INTO shelf (id) VALUES ('s')")
	both := store.DoRaw(t, "INSERT INTO shelf (id) VALUES ('t')", "INSERT INTO book (id, shelf) VALUES ('c', 't')")
	store.DoRaw(t, "INSERT INTO book (id, shelf) VALUES ('b', 's')")
	refused(t, store, model.Conflict, "data book", shelf)
	if _, err := store.Reverse(uji, []model.ID{both}); err != nil {
		t.Errorf("undo of parent and child together: %v", err)
	}
	if left := store.Value(t, "SELECT group_concat(id) FROM book"); left != "b" {
		t.Errorf("books %s", left)
	}
}

func TestReverse_RefusesAnIssueAndTheUnknown(t *testing.T) {
	store := sqlitetest.New(t)
	issue := uji
	issue.Subject = model.NewID()
	id, err := store.Do(issue, func(tx model.Tx) error { sqlitetest.Station(t, tx, "RRI"); return nil })
	if err != nil {
		t.Fatal(err)
	}
	refused(t, store, model.Refused, "Batalkan surat", id)
	refused(t, store, model.NotFound, "tidak tercatat", model.NewID())
	if id, err := store.Reverse(uji, nil); id != "" || err != nil {
		t.Errorf("reverse of nothing: %q, %v", id, err)
	}
}

func TestReverse_KeepsNumbersGiven(t *testing.T) {
	store := sqlitetest.New(t)
	e := makeEvery()
	e.version.ID = ""
	id, err := store.Do(uji, e.put) // without a Subject, as no use case would
	if err != nil {
		t.Fatal(err)
	}
	refused(t, store, model.Refused, "sudah dibekukan", id)
	sqlitetest.Read(t, store, func(tx model.Tx) {
		if holder, _, err := tx.NumberTaken(e.register.ID, e.letter.Year, e.letter.Number); holder != e.letter.ID || err != nil {
			t.Errorf("number is held by %q, %v", holder, err)
		}
	})
}

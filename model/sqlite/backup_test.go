package sqlite_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/model/sqlite"
	"kaltimprov.go.id/dialogpublik/model/sqlite/sqlitetest"
)

func TestBackup_IsACompleteFileThatOpens(t *testing.T) {
	store := sqlitetest.New(t)
	e := makeEvery()
	_, err := store.Do(uji, e.put)
	must(t, err)
	dir := t.TempDir()
	target := filepath.Join(dir, "cadangan 1.db")
	must(t, os.WriteFile(target+".sementara", []byte("left over by a crash"), 0o600))
	must(t, store.Backup(target))
	must(t, sqlite.CheckFile(target))
	if files, _ := os.ReadDir(dir); len(files) != 1 {
		t.Errorf("files %v", files)
	}
	copied, err := sqlite.Open(target, sqlite.Options{})
	must(t, err)
	defer copied.Close()
	want, got := store.Dump(t), copied.Dump(t)
	if len(got) == 0 || len(got) != len(want) {
		t.Errorf("%d records in the copy, %d in the database", len(got), len(want))
	}
	for key, image := range want {
		if got[key] != image {
			t.Errorf("%s differs in the copy", key)
		}
	}
	if faults, err := copied.TriggerFaults(); err != nil || len(faults) > 0 {
		t.Errorf("triggers of the copy: %v, %v", faults, err)
	}
}

func TestBackup_Refusals(t *testing.T) {
	store := sqlitetest.New(t)
	dir := t.TempDir()
	taken := filepath.Join(dir, "ada.db")
	must(t, os.WriteFile(taken, []byte("mine"), 0o600))
	says(t, store.Backup(taken), model.Conflict, "sudah ada")
	if data, _ := os.ReadFile(taken); string(data) != "mine" {
		t.Error("the existing file was changed")
	}
	says(t, store.Backup(filepath.Join(dir, "tidak", "ada.db")), model.NoSpace, "tidak dapat ditulis")
	says(t, store.Backup(filepath.Join(taken, "x.db")), model.NoSpace, "tidak dapat ditulis")
	if files, _ := os.ReadDir(dir); len(files) != 1 {
		t.Errorf("files left: %v", files)
	}
}

func TestCheckFile_FindsAMissingParent(t *testing.T) {
	store := sqlitetest.New(t)
	sqlitetest.Do(t, store, func(tx model.Tx) {
		sqlitetest.Dialogue(t, tx, sqlitetest.Station(t, tx, "RRI").ID, "2026-11-26")
	})
	must(t, store.Raw(`PRAGMA foreign_keys = OFF`))
	store.DoRaw(t, `DELETE FROM station`)
	path := filepath.Join(t.TempDir(), "salinan.db")
	says(t, store.Backup(path), model.Damaged, "rusak")
	if _, err := os.Stat(path); err == nil {
		t.Error("a faulty copy was kept as a backup")
	}
}

func TestCheck_NamesEveryFault(t *testing.T) {
	store := sqlitetest.New(t)
	e := makeEvery()
	_, err := store.Do(uji, e.put)
	must(t, err)
	for _, c := range []struct{ damage, words string }{
		{`DELETE FROM register_number WHERE subject = '` + string(e.letter.ID) + `'`, "Nomor surat untuk"},
		{`INSERT INTO register_number SELECT id, 2026, 'x', 'x', NULL, 'gone', '', NULL FROM register`, "Register memuat nomor"},
		{`DELETE FROM document`, "tidak punya arsip cetakan"},
		{`UPDATE document SET subject_id = 'gone'`, "milik surat, laporan atau jadwal yang tidak ada"},
		{`DROP TRIGGER keep_letter_issued; UPDATE letter SET issued_at = NULL, state = 'bernomor'`, "belum diterbitkan tetapi"},
		{`INSERT INTO station SELECT 'other', mark, name, legal_name, head, venue, channel, audience, arrive_minutes, contact_name, contact_phone, ord, '', '', '' FROM station;
			UPDATE programme SET station_id = 'other'`, "acara milik stasiun lain"},
		{`INSERT INTO station SELECT 'other', mark, name, legal_name, head, venue, channel, audience, arrive_minutes, contact_name, contact_phone, ord, '', '', '' FROM station;
			UPDATE slot SET station_id = 'other'`, "Slot \"2026-11-26\""},
		{`DELETE FROM document`, "Jadwal terbit \"2026-11\""},
		{`UPDATE theme SET dialogue_id = NULL; UPDATE dialogue SET state = 'usulan'`, "berstatus usulan tetapi temanya tidak ada di bank tema"},
		{`UPDATE dialogue SET trashed = 0`, "keranjang"},
		{`UPDATE appearance SET role = 'tamu'`, "peran yang tidak dikenal"},
		{`UPDATE appearance SET state = 'bersedia'`, "bukan diwakili"},
		{`UPDATE step_run SET scope = 'bulan'`, "bulan atau pekan"},
		{`UPDATE speaker SET bare = ' '`, "tidak punya nama"},
		{`UPDATE command SET undoes = 'gone'`, "mengurungkan perintah"},
		{`UPDATE change SET command = 'gone'`, "merujuk command yang tidak ada"},
		{`INSERT INTO running_command VALUES (1, 'x')`, "sedang berjalan"},
		{`DROP TRIGGER log_station_update`, "Pemicu jejak perubahan log_station_update"},
		{`UPDATE dialogue SET station_id = 'gone'`, "merujuk station yang tidak ada"},
	} {
		path := filepath.Join(t.TempDir(), "rusak.db")
		must(t, store.Backup(path))
		damaged, err := sqlite.Open(path, sqlite.Options{})
		must(t, err)
		must(t, damaged.Raw(`PRAGMA foreign_keys = OFF`))
		must(t, damaged.Raw(`INSERT INTO running_command SELECT 1, id FROM command; `+strings.Replace(c.damage, "INSERT INTO running", "INSERT OR REPLACE INTO running", 1)))
		if !strings.Contains(c.damage, "running_command") {
			must(t, damaged.Raw(`DELETE FROM running_command`))
		}
		faults, err := damaged.Check(false)
		if all := strings.Join(faults, "\n"); err != nil || !strings.Contains(all, c.words) {
			t.Errorf("after %q: %v, %v", c.damage, faults, err)
		}
		must(t, damaged.Close())
	}
}

func TestExportAll_IsEverythingButNotes(t *testing.T) {
	store := sqlitetest.New(t)
	e := makeEvery()
	e.speaker.Note = "RAHASIA"
	_, err := store.Do(uji, e.put)
	must(t, err)
	all, err := store.ExportAll()
	must(t, err)
	for _, name := range append(store.TableNames(), "register_number") {
		if len(all[name]) == 0 {
			t.Errorf("no rows of %s", name)
		}
	}
	text, err := json.Marshal(all)
	must(t, err)
	again, err := store.ExportAll()
	must(t, err)
	if second, _ := json.Marshal(again); string(second) != string(text) {
		t.Error("two exports differ")
	}
	if strings.Contains(string(text), "RAHASIA") || !strings.Contains(string(text), `"changed_on":"laptop-uji"`) {
		t.Error("the export holds the internal note, or no change stamps")
	}
}

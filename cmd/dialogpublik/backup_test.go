package main

import (
	"archive/zip"
	"bytes"
	"database/sql"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/model/files"
)

// everything is the export of an office without the moment it was made at.
func everything(d desk) string {
	d.t.Helper()
	file := target(d.t, "semua.json")
	d.do("ekspor", "semua", "--ke", file)
	return string(bytesOf(d.t, file))
}

func TestBackup_round_trip(t *testing.T) {
	d := newSample(t)
	zipped := target(t, "tanpa-akhiran")
	if out := d.do("cadangkan", "--ke", zipped); !strings.Contains(out, "basis data dan 23 berkas") {
		t.Error(out)
	}
	want := everything(d)
	for _, kind := range []string{"empty", "office", "lost database", "damaged database"} {
		t.Run(kind, func(t *testing.T) {
			to := newDesk(t)
			switch kind {
			case "office":
				to = newOffice(t)
			case "lost database":
				makeDir(t, to.dir, backupDir)
				write(t, to.dir, "catatan-saya.txt", "biarkan")
			case "damaged database":
				write(t, to.dir, files.DatabaseName, "bukan basis data")
			}
			out := to.do("pulihkan", zipped)
			if got := everything(to); got != want {
				t.Error("the restored office is another one")
			}
			to.do("periksa")
			file := target(t, "a.pdf")
			to.do("cetak", "undangan", "--bulan", "2026-11", "--ke", file)
			aside, _ := filepath.Glob(filepath.Join(to.dir, asideMark+"*"))
			if had := kind == "office" || kind == "damaged database"; had != (len(aside) == 1) || had != strings.Contains(out, "disisihkan di") {
				t.Errorf("set aside %q: %s", aside, out)
			}
			if kind == "office" {
				old := desk{t, aside[0], to.day}
				if got := len(old.list("daftar", "dialog")); got != 18 {
					t.Errorf("what was set aside has %d dialogues, want 18", got)
				}
			}
			if kind == "lost database" && string(bytesOf(t, filepath.Join(to.dir, "catatan-saya.txt"))) != "biarkan" {
				t.Error("a stranger's file was touched")
			}
		})
	}
}

func TestBackup_is_a_zip_others_can_check(t *testing.T) {
	d := newSample(t)
	path := target(t, "a.zip")
	d.do("cadangkan", "--ke", path)
	z, err := zip.OpenReader(path)
	if err != nil {
		t.Fatal(err)
	}
	defer z.Close()
	names := map[string]bool{}
	for _, f := range z.File {
		names[f.Name] = true
		if f.Method != zip.Store {
			t.Errorf("%s is compressed", f.Name)
		}
	}
	if !names["dialogpublik.db"] || !names["DAFTAR-SHA256.txt"] || len(names) != 25 {
		t.Errorf("%d entries", len(names))
	}
}

func TestRestore_of_a_plain_copy_keeps_the_papers(t *testing.T) {
	d := newSample(t)
	d.do("impor", "narasumber", put(t, "n.csv", "nama\nBaru Contohnama\n"))
	made := backupsIn(d)[0].path
	copied := target(t, "salinan apa saja.bak")
	if err := os.WriteFile(copied, bytesOf(t, made), 0o600); err != nil {
		t.Fatal(err)
	}
	d.do("pulihkan", copied)
	if got := len(d.list("daftar", "narasumber")); got != 40 {
		t.Errorf("%d speakers, want 40", got)
	}
	d.do("periksa")
	elsewhere := newDesk(t)
	s := elsewhere.call("pulihkan", copied)
	if s.code != 0 || strings.Count(s.err, "tidak ada lagi") != 23 {
		t.Errorf("papers that a plain copy lacks are not named: %+v", s)
	}
	elsewhere.refuses([]string{"23 kesalahan"}, "periksa")
}

func TestRestore_bad_backups_change_nothing(t *testing.T) {
	good := target(t, "a.zip")
	newSample(t).do("cadangkan", "--ke", good)
	whole := bytesOf(t, good)
	database := bytesOf(t, filepath.Join(importedOffice(), files.DatabaseName))
	cases := map[string][]byte{
		"empty": {}, "text": []byte("halo"), "cut zip": whole[:len(whole)/2], "cut database": database[:len(database)/2],
		"flipped in a paper": flipped(whole, bytes.Index(whole, []byte("%PDF"))+200), "foreign zip": foreignZip(t),
		"newer":                   newer(database),
		"flipped in the database": flipped(whole, bytes.Index(whole, []byte("SQLite format"))+5000),
	}
	for name, content := range cases {
		t.Run(name, func(t *testing.T) {
			path := put(t, "cadangan", string(content))
			for _, d := range []desk{newOffice(t), newDesk(t)} {
				before := tree(t, d.dir)
				if s := d.call("pulihkan", path); s.code != 1 || !strings.Contains(s.err, path) && !strings.Contains(s.err, "Cadangan ini rusak") || strings.Contains(s.err, stagingMark) {
					t.Errorf("%+v", s)
				}
				unchanged(t, d.dir, before)
			}
		})
	}
	d := newDesk(t)
	d.refuses([]string{"tidak-ada.zip"}, "pulihkan", "tidak-ada.zip")
	folder := t.TempDir()
	if s := d.call("pulihkan", folder); s.code != 1 || s.err != folder+" adalah folder. Sebut berkas cadangannya.\n" {
		t.Errorf("a folder as a backup: %+v", s)
	}
	desk{t, folderWith(t, "surat.docx"), ""}.refuses([]string{"berisi hal lain"}, "pulihkan", good)
	desk{t, filepath.Join(d.dir, "hilang"), ""}.refuses([]string{"tidak ada"}, "pulihkan", good)
	unchanged(t, d.dir, []string{". 0"})
}

func flipped(data []byte, at int) []byte {
	out := bytes.Clone(data)
	out[at] ^= 0x10
	return out
}

func newer(database []byte) []byte {
	out := bytes.Clone(database)
	out[63] = 99
	return out
}

func foreignZip(t *testing.T) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	w, err := z.Create("../jahat.txt")
	if err == nil {
		_, err = io.WriteString(w, "x")
	}
	if err != nil || z.Close() != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func folderWith(t *testing.T, name string) string {
	dir := t.TempDir()
	write(t, dir, name, "x")
	return dir
}

func TestCheck_finds_damage(t *testing.T) {
	d := newSample(t)
	stored := d.list("daftar", "surat")[0]["sha256"].(string)
	write(t, filepath.Join(d.dir, "berkas", stored[:2]), stored[2:], "rusak")
	d.refuses([]string{"isinya berubah", stored[2:], "1 kesalahan"}, "periksa")
	s := d.call("periksa", "--json")
	if s.code != 1 || !strings.Contains(s.out, `"baik": false`) {
		t.Errorf("%+v", s)
	}
	remove(t, filepath.Join(d.dir, "berkas", stored[:2], stored[2:]))
	d.refuses([]string{"tidak ada lagi"}, "periksa")
	if s := d.call("cadangkan", "--ke", target(t, "a.zip")); s.code != 0 || !strings.Contains(s.err, "tidak ada lagi") {
		t.Errorf("a backup with a lost paper: %+v", s)
	}
	if out := newOffice(t).do("periksa", "--json"); !strings.Contains(out, `"kesalahan": []`) {
		t.Error(out)
	}
}

func TestPrint_of_a_damaged_stored_paper_is_refused(t *testing.T) {
	d := newOffice(t)
	id, file := d.dialogue("2026-12-17"), target(t, "a.pdf") // one speaker
	d.do("cetak", "undangan", "--dialog", id, "--ke", file)
	before := bytesOf(t, file)
	stored := d.list("daftar", "surat")[0]["sha256"].(string)
	write(t, filepath.Join(d.dir, "berkas", stored[:2]), stored[2:], "rusak")
	d.refuses([]string{"isinya berubah"}, "cetak", "undangan", "--dialog", id, "--ke", file)
	if !bytes.Equal(before, bytesOf(t, file)) {
		t.Error("the earlier file did not stay")
	}
}

func TestDamagedDatabase_points_to_the_newest_backup(t *testing.T) {
	d := newOffice(t)
	path := filepath.Join(d.dir, files.DatabaseName)
	write(t, d.dir, files.DatabaseName, string(bytesOf(t, path)[:4096*20]))
	newest := backupsIn(d)[0].path
	d.refuses([]string{"Cadangan terbaru: dialogpublik pulihkan " + newest}, "daftar", "dialog")
	d.refuses([]string{newest}, "catat", "terlaksana", "--dialog", "x")
	d.do("pulihkan", newest)
	d.do("periksa")
}

func TestSuperfluous_keeps_ten_and_ten_days(t *testing.T) {
	start := time.Date(2026, 11, 1, 8, 0, 0, 0, model.WITA)
	var all []backup // newest first
	for number := 60; number > 0; number-- {
		all = append(all, backup{fmt.Sprint(number), start.Add(time.Duration(number) * 8 * time.Hour), number})
	}
	gone := map[int]bool{}
	for _, b := range superfluous(all) {
		gone[b.number] = true
	}
	days := map[string]int{}
	kept := 0
	for _, b := range all {
		if day := b.at.Format("0102"); days[day] == 0 {
			days[day] = b.number
		}
		if !gone[b.number] {
			kept++
			if b.number <= 50 && days[b.at.Format("0102")] != b.number {
				t.Errorf("%d is kept and neither new nor the newest of its day", b.number)
			}
		}
	}
	for number := 51; number <= 60; number++ {
		if gone[number] {
			t.Errorf("%d is one of the newest ten and gone", number)
		}
	}
	if kept != 16 { // ten, which span four days, and six days more
		t.Errorf("%d kept, want 16", kept)
	}
	if len(superfluous(all[:10])) != 0 {
		t.Error("one of ten is gone")
	}
}

// TestBackups_are_named_by_the_machine holds names, their order and that strangers' files stay.
func TestBackups_are_named_by_the_machine(t *testing.T) {
	d := newOffice(t)
	cadangan := filepath.Join(d.dir, backupDir)
	write(t, cadangan, "dialogpublik-20200101-000000-0007.db", "lama")
	write(t, cadangan, "punya-saya.db", "biarkan")
	d.day = "2030-01-01"
	for i := range 12 {
		d.do("impor", "narasumber", put(t, "n.csv", fmt.Sprintf("nama\nBaru Contoh%c\n", 'A'+i)))
	}
	all := backupsIn(d)
	today := time.Now().In(model.WITA).Format("20060102")
	if all[0].number != 19 || !strings.Contains(all[0].path, "dialogpublik-"+today) {
		t.Errorf("the newest is %s", all[0].path)
	}
	if len(all) != 11 || !existsAt(filepath.Join(cadangan, "punya-saya.db")) {
		t.Errorf("%d kept, want ten and the one of 2020: %v", len(all), all)
	}
}

func TestBackup_and_restore_clear_what_killed_ones_left(t *testing.T) {
	d := newOffice(t)
	write(t, filepath.Join(d.dir, backupDir), "dialogpublik-20261101-080000-0001.db.sementara", "separuh")
	makeDir(t, d.dir, stagingMark+"123")
	d.do("impor", "narasumber", put(t, "n.csv", "nama\nBaru Contohnama\n"))
	d.do("pulihkan", backupsIn(d)[0].path)
	if left := strings.Join(tree(t, d.dir), "\n"); strings.Contains(left, "sementara") || strings.Contains(left, stagingMark) {
		t.Errorf("left over:\n%s", left)
	}
}

func TestClearHalf_takes_the_folder_by_its_name(t *testing.T) {
	parent := t.TempDir()
	makeDir(t, parent, "data[1]/.pulih-a")
	makeDir(t, parent, "data1/.pulih-b")
	clearHalf(filepath.Join(parent, "data[1]"), stagingMark, "")
	if existsAt(filepath.Join(parent, "data[1]", ".pulih-a")) || !existsAt(filepath.Join(parent, "data1", ".pulih-b")) {
		t.Errorf("left: %v", tree(t, parent))
	}
}

func TestReading_after_a_killed_writer(t *testing.T) {
	d := newOffice(t)
	path := filepath.Join(d.dir, files.DatabaseName)
	whole := bytesOf(t, path)
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	writer := exec.Command(self)
	writer.Env = append(os.Environ(), tornHelper+"="+path)
	if out, err := writer.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	if !existsAt(path+"-journal") || bytes.Equal(whole, bytesOf(t, path)) {
		t.Fatal("the killed writer left nothing half done")
	}
	if got := len(d.list("daftar", "dialog")); got != 18 || existsAt(path+"-journal") {
		t.Errorf("%d dialogues, journal there: %v", got, existsAt(path+"-journal"))
	}
	d.do("periksa")
	if !bytes.Equal(whole, bytesOf(t, path)) {
		t.Error("the half done write stays")
	}
}

// tornHelper names the database that a second process of this test binary is to leave half
// written.
const tornHelper = "DIALOGPUBLIK_TEST_TORN"

// tear writes far more than the cache holds and ends without a word.
func tear(path string) {
	db, err := sql.Open("sqlite", "file:"+path+"?mode=rw&_pragma=cache_size(1)")
	if err == nil {
		_, err = db.Exec(`BEGIN IMMEDIATE; CREATE TABLE torn (x); INSERT INTO torn
			WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 999) SELECT randomblob(3000) FROM n`)
	}
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	os.Exit(0)
}

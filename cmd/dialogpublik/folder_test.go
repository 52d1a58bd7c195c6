package main

import (
	"encoding/binary"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"kaltimprov.go.id/dialogpublik/model/files"
)

// everyVerb are calls of every verb that needs a folder, with files that exist.
func everyVerb(t *testing.T) [][]string {
	sheet, id := contohFile("narasumber.csv"), "01a20682-e59a-7000-9978-685cf9a1ea38"
	return [][]string{
		{"contoh"}, {"impor", "narasumber", sheet}, {"impor", "narasumber", sheet, "--periksa"}, {"impor", "jadwal", contohFile("jadwal-2026-11-12.csv")},
		{"daftar", "dialog"}, {"daftar", "langkah", "--dialog", id}, {"daftar", "narasumber"}, {"daftar", "surat"},
		{"cetak", "undangan", "--bulan", "2026-11", "--ke", target(t, "a.pdf")}, {"cetak", "undangan", "--dialog", id, "--ke", target(t, "a.pdf"), "--konsep"},
		{"cetak", "laporan", "--pekan", "2026-W47", "--ke", target(t, "a.pdf")}, {"catat", "terlaksana", "--dialog", id},
		{"ekspor", "narasumber", "--ke", target(t, "a.csv")}, {"ekspor", "jadwal", "--ke", target(t, "a.ics")}, {"ekspor", "semua", "--ke", target(t, "a.json")},
		{"cadangkan", "--ke", target(t, "a.zip")}, {"periksa"},
	}
}

func TestFolder_unusable_is_refused_and_nothing_created(t *testing.T) {
	folders := []struct {
		name, want string
		make       func(t *testing.T, dir string)
	}{
		{"missing", "tidak ada", func(t *testing.T, dir string) { remove(t, dir) }},
		{"with other things", "berisi hal lain (surat.docx)", func(t *testing.T, dir string) { write(t, dir, "surat.docx", "PK") }},
		{"a plain file", "bukan folder", func(t *testing.T, dir string) { remove(t, dir); write(t, filepath.Dir(dir), filepath.Base(dir), "") }},
		{"database lost", "tidak punya dialogpublik.db", func(t *testing.T, dir string) { makeDir(t, dir, "cadangan") }},
		{"zero bytes", "kosong (0 bita)", func(t *testing.T, dir string) { write(t, dir, files.DatabaseName, "") }},
		{"garbage", "bukan berkas data", func(t *testing.T, dir string) { write(t, dir, files.DatabaseName, strings.Repeat("x", 9000)) }},
		{"foreign", "milik program lain", func(t *testing.T, dir string) { headered(t, dir, 68, 42) }},
		{"newer", "lebih baru", func(t *testing.T, dir string) { headered(t, dir, 60, 99) }},
	}
	for _, f := range folders {
		t.Run(f.name, func(t *testing.T) {
			d := newDesk(t)
			d.dir = filepath.Join(d.dir, "data")
			makeDir(t, d.dir, ".")
			f.make(t, d.dir)
			parent := filepath.Dir(d.dir)
			before := tree(t, parent)
			for _, args := range everyVerb(t) {
				s := d.call(args...)
				told := s.code == 1 && strings.Contains(s.err, d.dir) && (strings.Contains(s.err, f.want) || args[0] == "contoh")
				if !told || s.out != "" {
					t.Errorf("%q: exit %d, want %q\n%s%s", args, s.code, f.want, s.out, s.err)
				}
				unchanged(t, parent, before)
				if at := slices.Index(args, "--ke"); at > 0 && existsAt(args[at+1]) {
					t.Errorf("%q wrote its file", args)
				}
			}
		})
	}
}

func TestFolder_empty_shows_an_empty_office_and_stays_empty(t *testing.T) {
	d := newDesk(t)
	for _, what := range []string{"dialog", "narasumber", "surat"} {
		if out := d.do("daftar", what, "--json"); out != "[]\n" {
			t.Errorf("daftar %s: %q", what, out)
		}
	}
	if out := d.do("daftar", "dialog"); out != "Belum ada dialog.\n" {
		t.Errorf("table: %q", out)
	}
	d.do("periksa")
	d.do("impor", "jadwal", contohFile("jadwal-2026-11-12.csv"), "--periksa")
	draft := target(t, "nihil.pdf")
	d.do("cetak", "laporan", "--pekan", "2026-W47", "--konsep", "--ke", draft)
	if got := words(t, draft); !strings.Contains(got, "KONSEP") || !strings.Contains(got, "nihil") {
		t.Errorf("draft of an empty week:\n%s", got)
	}
	d.refuses([]string{"masih kosong"}, "cadangkan", "--ke", target(t, "a.zip"))
	d.refuses([]string{"tidak ada dialog pada November 2026"}, "cetak", "undangan", "--bulan", "2026-11", "--ke", target(t, "a.pdf"))
	unchanged(t, d.dir, []string{". 0"})
}

func TestFolder_first_write_founds_an_office(t *testing.T) {
	d := newDesk(t)
	d.do("cetak", "laporan", "--pekan", "2026-W47", "--ke", target(t, "nihil.pdf"))
	got := tree(t, d.dir)
	for _, name := range []string{files.DatabaseName, files.StoreDir} {
		if !strings.Contains(strings.Join(got, "\n"), name) {
			t.Errorf("founded office lacks %s: %q", name, got)
		}
	}
	d.do("periksa")
}

func TestFolder_a_write_that_fails_leaves_an_empty_folder_empty(t *testing.T) {
	d := newDesk(t)
	d.refuses([]string{"baris 2"}, "impor", "jadwal", put(t, "j.csv", "tanggal;mulai;stasiun;tema\n31-11-2026;09.00;RRI;Padi\n"))
	d.refuses([]string{"tidak ada"}, "catat", "terlaksana", "--dialog", "x")
	d.refuses([]string{`"Tidak Ada" tidak ada`, "Belum dipilih"}, "impor", "narasumber", contohFile("narasumber.csv"), "--pegawai", "Tidak Ada")
	d.refuses([]string{"tidak dapat ditulis"}, "cetak", "laporan", "--pekan", "2026-W47", "--ke", filepath.Join(t.TempDir(), "tidak", "ada.pdf"))
	unchanged(t, d.dir, []string{". 0"})
}

func TestFolder_default_is_made_by_the_first_write_only(t *testing.T) {
	home := t.TempDir()
	for _, name := range []string{"HOME", "XDG_DATA_HOME", "LOCALAPPDATA"} {
		t.Setenv(name, home)
	}
	dir, err := defaultFolder()
	if err != nil {
		t.Fatal(err)
	}
	if s := callPlain("daftar", "dialog", "--json"); s.code != 0 || s.out != "[]\n" || existsAt(dir) {
		t.Errorf("reading: %+v, folder made: %v", s, existsAt(dir))
	}
	if s := callPlain("impor", "narasumber", put(t, "n.csv", "nama\n\n"), "--pegawai", "Tidak Ada"); s.code != 1 || existsAt(dir) {
		t.Errorf("failed write: %+v, folder made: %v", s, existsAt(dir))
	}
	if s := callPlain("impor", "narasumber", contohFile("narasumber.csv")); s.code != 0 || !existsAt(filepath.Join(dir, files.DatabaseName)) {
		t.Errorf("first write: %+v", s)
	}
}

func TestFolder_what_a_killed_start_left_is_no_office(t *testing.T) {
	d := newDesk(t)
	write(t, d.dir, "dialogpublik.kunci", "")
	write(t, d.dir, "dialogpublik.db.baru", "half")
	makeDir(t, d.dir, "catatan")
	d.do("impor", "narasumber", contohFile("narasumber.csv"))
}

func TestTarget_never_replaces_the_office(t *testing.T) {
	d := newSample(t)
	linked := target(t, "lain.pdf")
	if err := os.Link(filepath.Join(d.dir, files.DatabaseName), linked); err != nil {
		t.Skip("no hard links here: ", err)
	}
	before := bytesOf(t, linked)
	for _, path := range []string{
		filepath.Join(d.dir, files.DatabaseName), filepath.Join(d.dir, "dialogpublik.kunci"), filepath.Join(d.dir, "berkas", "x.pdf"),
		filepath.Join(d.dir, ".", "cadangan", "x.zip"), linked,
	} {
		d.refuses([]string{"Pilih"}, "cadangkan", "--ke", path)
		d.refuses([]string{"Pilih"}, "cetak", "undangan", "--bulan", "2026-11", "--ke", path)
		d.refuses([]string{"Pilih"}, "cetak", "laporan", "--pekan", "2026-W47", "--ke", path)
	}
	if string(bytesOf(t, linked)) != string(before) {
		t.Error("the database changed")
	}
	d.do("periksa")
	if got := d.list("daftar", "surat"); len(got) != len(newSample(t).list("daftar", "surat")) {
		t.Errorf("%d letters after refused prints", len(got))
	}
}

func write(t *testing.T, dir, name, content string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
}

func makeDir(t *testing.T, dir, name string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Join(dir, name), 0o700); err != nil {
		t.Fatal(err)
	}
}

func remove(t *testing.T, path string) {
	t.Helper()
	if err := os.RemoveAll(path); err != nil {
		t.Fatal(err)
	}
}

func existsAt(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}

// headered puts a database of ours with one header number changed into a folder.
func headered(t *testing.T, dir string, at int, value uint32) {
	t.Helper()
	data := bytesOf(t, filepath.Join(importedOffice(), files.DatabaseName))
	binary.BigEndian.PutUint32(data[at:], value)
	write(t, dir, files.DatabaseName, string(data))
}

func TestFolder_with_what_a_killed_call_left_is_empty(t *testing.T) {
	d := newDesk(t)
	for _, name := range []string{"dialogpublik.kunci", "dialogpublik.db.baru", ".sementara-ABC"} {
		write(t, d.dir, name, "")
	}
	d.do("daftar", "dialog")
	d.do("contoh")
}

// TestFolder_made_by_another_program_before_the_lock holds that a call which judged the folder empty
// and then fails does not clear away what another one has made meanwhile.
func TestFolder_made_by_another_program_before_the_lock(t *testing.T) {
	d := newDesk(t)
	p := newProgram(nil, nil)
	p.flags = map[string]string{"data": d.dir, "pegawai": "Tidak Ada"}
	if f, err := p.findFolder(); err != nil || f.office {
		t.Fatal(f, err)
	}
	d.do("contoh")
	lock, err := files.LockFolder(d.dir)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := p.openLocked(false, lock); err == nil {
		t.Fatal("an unknown officer was taken")
	}
	d.do("periksa")
	if rows := d.list("daftar", "surat"); len(rows) == 0 {
		t.Error("the other program's letters are gone")
	}
}

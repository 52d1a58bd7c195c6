package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestJourney is the main job: both sheets in, all invitations issued, a weekly report
// frozen, in either format of the sheets.
func TestJourney(t *testing.T) {
	for _, ending := range []string{".csv", ".xlsx"} {
		t.Run(ending, func(t *testing.T) {
			d := newDesk(t)
			d.day = "2026-11-13"
			if out := d.do("impor", "narasumber", contohFile("narasumber"+ending)); !strings.Contains(out, "40 baru, 0 diperbarui, 0 sama") {
				t.Error(out)
			}
			if out := d.do("impor", "jadwal", contohFile("jadwal-2026-11-12"+ending)); !strings.Contains(out, "18 baru, 0 diperbarui, 0 sama") {
				t.Error(out)
			}
			if got := len(d.list("daftar", "narasumber")); got != 40 {
				t.Errorf("%d speakers: the schedule made new ones", got)
			}
			file := target(t, "desember.pdf")
			d.do("cetak", "undangan", "--bulan", "2026-12", "--ke", file)
			text := words(t, file)
			for _, part := range []string{"Kesiapan Mudik Akhir Tahun", "Kamis, 31 Desember 2026", "Aula Universitas Mulawarman", "Rumah Kedua Kita"} {
				if !strings.Contains(text, part) {
					t.Errorf("invitations lack %q", part)
				}
			}
			issued := 0
			for _, row := range d.list("daftar", "surat", "--bulan", "2026-12") {
				if row["diterbitkan_pada"] != nil {
					issued++
				}
			}
			if want := strings.Count(text, "Undangan Narasumber Dialog Publik"); issued != want || issued != 22 {
				t.Errorf("%d letters issued, %d printed, want 22", issued, want)
			}
			report := target(t, "w46.pdf")
			d.do("cetak", "laporan", "--pekan", "2026-W46", "--ke", report)
			if !strings.Contains(words(t, report), "Lumbung Pangan dan Petani Muda") {
				t.Error("the report lacks its dialogue")
			}
			d.do("periksa")
		})
	}
}

func TestImport_twice_doubles_nothing(t *testing.T) {
	d := newOffice(t)
	for file, want := range map[string]string{"narasumber.csv": "0 baru, 0 diperbarui, 40 sama", "narasumber.xlsx": "40 sama",
		"jadwal-2026-11-12.csv": "0 baru, 0 diperbarui, 18 sama", "jadwal-2026-11-12.xlsx": "18 sama"} {
		what, _, _ := strings.Cut(strings.TrimSuffix(file, filepath.Ext(file)), "-")
		if out := d.do("impor", what, contohFile(file)); !strings.Contains(out, want) {
			t.Errorf("%s: %s, want %s", file, out, want)
		}
	}
	if backups, _ := filepath.Glob(filepath.Join(d.dir, backupDir, "*")); len(backups) != 1 {
		t.Errorf("imports without effect made backups: %q", backups)
	}
}

func TestImport_check_only_writes_nothing(t *testing.T) {
	d := newOffice(t)
	before := tree(t, d.dir)
	sheet := put(t, "n.csv", "nama;instansi;warna\nBaru Contohnama;Dinas Rekaan;biru\n")
	s := d.call("impor", "narasumber", sheet, "--periksa")
	if s.code != 0 || !strings.Contains(s.out, "1 baru") || !strings.Contains(s.out, "tidak ada yang ditulis") || !strings.Contains(s.err, "warna") {
		t.Errorf("%+v", s)
	}
	unchanged(t, d.dir, before)
	out := d.do("impor", "narasumber", sheet, "--periksa", "--json")
	for _, part := range []string{`"baru": 1`, `"kolom_tidak_dikenal": [`, `"kesalahan": []`} {
		if !strings.Contains(out, part) {
			t.Errorf("JSON lacks %s:\n%s", part, out)
		}
	}
}

func TestImport_backs_up_first(t *testing.T) {
	d := newOffice(t)
	before := len(backupsIn(d))
	d.do("impor", "narasumber", put(t, "n.csv", "nama\nBaru Contohnama\n"))
	after := backupsIn(d)
	if len(after) != before+1 {
		t.Fatalf("%d backups, want %d", len(after), before+1)
	}
	d2 := newDesk(t)
	d2.do("pulihkan", after[0].path)
	if got := len(d2.list("daftar", "narasumber")); got != 40 {
		t.Errorf("the backup has %d speakers, want the 40 from before", got)
	}
}

func backupsIn(d desk) []backup { return folder{path: d.dir}.backups() }

// TestImport_bad_sheets are the bad inputs: row, column and reason, nothing written.
func TestImport_bad_sheets(t *testing.T) {
	const head = "tanggal;mulai;selesai;stasiun;tema\n"
	xlsx := string(bytesOf(t, contohFile("narasumber.xlsx")))
	cases := []struct {
		name, what, file, content string
		want                      []string
	}{
		{"wrong header", "jadwal", "a.csv", "hari;jam\nSenin;9\n", []string{"tanggal, mulai, stasiun, tema"}},
		{"unknown station", "jadwal", "a.csv", head + "24-11-2026;09.00;;Radio Rimba;Padi\n", []string{"baris 2, kolom stasiun", "Radio Rimba", "RRI Samarinda"}},
		{"end before start", "jadwal", "a.csv", head + "\n24-11-2026;09.00;08.00;RRI;Padi\n", []string{"baris 3, kolom selesai", "tidak sesudah mulai"}},
		{"no such day", "jadwal", "a.csv", head + "31-11-2026;09.00;;RRI;Padi\n", []string{"baris 2, kolom tanggal", "30"}},
		{"no such time", "jadwal", "a.csv", head + "24-11-2026;25.00;;RRI;Padi\n", []string{"baris 2, kolom mulai"}},
		{"no theme", "jadwal", "a.csv", head + "24-11-2026;09.00;;RRI;\n", []string{"baris 2, kolom tema"}},
		{"the same row twice", "jadwal", "a.csv", head + "24-11-2026;09.00;;RRI;Padi\n24/11/2026;0900;;RRI Samarinda;Jagung\n", []string{"baris 3", "baris 2"}},
		{"the same person twice", "narasumber", "a.csv", "nama;instansi\nBudi Contohan;Dinas A\nDr. Budi Contohan;dinas a\n", []string{"baris 3, kolom nama", "baris 2"}},
		{"all faults at once", "jadwal", "a.csv", head + "31-11-2026;;;RRI;Padi\n24-11-2026;09.00;;Antah;Padi\n",
			[]string{"baris 2, kolom tanggal", "baris 2, kolom mulai", "baris 3, kolom stasiun", "3 kesalahan"}},
		{"a bad phone", "narasumber", "a.csv", "nama;telepon\nBudi Contohan;12\n", []string{"baris 2, kolom telepon"}},
		{"25,000 rows", "narasumber", "a.csv", "nama\n" + numbered(25_000), []string{"20.000"}},
		{"an xlsx that is none", "narasumber", "a.xlsx", "nama\nBudi Contohan\n", []string{"a.xlsx", "bukan berkas Excel"}},
		{"an xlsx cut off", "narasumber", "a.xlsx", xlsx[:len(xlsx)/2], []string{"a.xlsx", "bukan berkas Excel"}},
		{"zero bytes", "narasumber", "a.csv", "", []string{"a.csv kosong"}},
		{"a NUL byte", "narasumber", "a.csv", "nama\nBudi \x00 Contohan\n", []string{"aris 2"}},
		{"a broken quote", "narasumber", "a.csv", "nama;instansi\n\"Budi Contohan;Dinas\n", []string{"aris 2"}},
		{"a missing file", "narasumber", "", "", []string{"tidak ada"}},
	}
	d := newOffice(t)
	before := tree(t, d.dir)
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "hilang.csv")
			if c.file != "" {
				path = put(t, c.file, c.content)
			}
			d := desk{t, d.dir, d.day}
			d.refuses(c.want, "impor", c.what, path)
			d.refuses(c.want, "impor", c.what, path, "--periksa")
			unchanged(t, d.dir, before)
		})
	}
}

func numbered(rows int) string {
	var b strings.Builder
	for i := range rows {
		fmt.Fprintf(&b, "Contoh Nomor %d\n", i)
	}
	return b.String()
}

func TestImport_unknown_people_and_programmes_are_made_and_told(t *testing.T) {
	d := newOffice(t)
	s := d.call("impor", "jadwal", put(t, "j.csv", "tanggal;mulai;stasiun;acara;tema;narasumber_utama\n4/1/2027;0900;TVRI;Obrolan Rekaan;Padi;\"Dr. Baru Contohnama, M.Si. (Dinas Rekaan)\"\n"))
	if s.code != 0 || !strings.Contains(s.err, `acara "Obrolan Rekaan"`) || !strings.Contains(s.err, `"Dr. Baru Contohnama, M.Si."`) {
		t.Errorf("%+v", s)
	}
	row := d.list("daftar", "dialog", "--bulan", "2027-01")[0]
	if row["acara"] != "Obrolan Rekaan" || row["selesai"] != "10:00" || row["status"] != "terjadwal" {
		t.Errorf("dialogue %v", row)
	}
}

func TestImport_full_disk(t *testing.T) {
	d := newOffice(t)
	small := smallDisk(t, "1300k")
	if err := os.CopyFS(small, os.DirFS(d.dir)); err != nil {
		t.Fatal(err)
	}
	d.dir = small
	d.refuses([]string{"enuh"}, "impor", "narasumber", put(t, "n.csv", "nama\n"+numbered(5000)))
	if got := len(d.list("daftar", "narasumber")); got != 40 {
		t.Errorf("%d speakers after a full disk, want 40", got)
	}
	d.do("periksa")
}

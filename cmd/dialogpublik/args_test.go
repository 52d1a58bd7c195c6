package main

import (
	"bytes"
	"os"
	"strings"
	"testing"
)

// usageCase is a wrong call and what the message says of it.
type usageCase struct{ line, want string }

func TestWrongUsage_is_exit_2_and_touches_nothing(t *testing.T) {
	refusesUsage(t, []usageCase{
		{"terbang", `"terbang" tidak dikenal`},
		{"daftar", "sebut salah satu: agenda, peringatan, dialog, langkah, narasumber, surat"},
		{"daftar tamu", `"daftar tamu" tidak dikenal`},
		{"daftar dialog lagi", `"lagi" tidak dikenal`},
		{"daftar dialog --warna merah", "--warna tidak dikenal"},
		{"daftar dialog -x", "-x tidak dikenal"},
		{"daftar dialog --bulan", "--bulan belum diberi nilai"},
		{"daftar dialog --bulan=", "--bulan belum diberi nilai"},
		{"daftar dialog --bulan --json", "--bulan belum diberi nilai"},
		{"daftar dialog --json --json", "--json ditulis dua kali"},
		{"daftar dialog --bulan 2026-11 --bulan=2026-12", "--bulan ditulis dua kali"},
		{"daftar dialog --json=ya", "--json tidak memakai nilai"},
		{"daftar dialog --bulan 2026-13", "2026-13"},
		{"daftar dialog --pekan 2026-W54", "2026-W54"},
		{"daftar dialog --ke x.pdf", "--ke tidak berlaku"},
		{"daftar langkah", "--dialog"},
		{"daftar dialog --hari-ini kemarin", "kemarin"},
		{"daftar dialog --hari-ini 2026-11-31", "2026-11-31"},
		{"daftar dialog --hari-ini 0001-01-01", "1900 sampai 2199"},
		{"impor narasumber", "nama berkas CSV atau XLSX"},
		{"cetak undangan --bulan 2026-11", "--ke"},
		{"cetak undangan --ke x.pdf", "salah satu dari --bulan atau --dialog"},
		{"cetak undangan --ke x.pdf --bulan 2026-11 --dialog y", "salah satu dari --bulan atau --dialog"},
		{"cetak laporan --ke x.pdf", "--pekan"},
		{"cetak laporan --ke x.pdf --pekan 47", `"47"`},
		{"catat terlaksana", "--dialog"},
		{"ekspor narasumber --ke x.doc", ".xlsx atau .csv"},
		{"ekspor semua --ke x.csv", ".json"},
		{"cadangkan", "--ke"},
		{"pulihkan", "nama berkas cadangan"},
		{"daftar arsip", "belum ada dalam versi ini"},
		{"cetak jadwal --bulan 2026-11 --tahun 2026 --ke x.pdf", "salah satu dari"},
		{"cetak sop --ke x.pdf", "belum ada dalam versi ini"},
		{"ekspor jadwal --ke x.pdf", ".ics atau .xlsx atau .csv"},
		{"ekspor jadwal --ke x.ics --dialog a", "--dialog tidak berlaku"},
		{"ekspor jadwal --ke x.ics --bulan 2026-13", "2026-13"},
		{"ekspor jadwal", "--ke"},
		{"--json", "--json tidak berlaku untuk jendela"},
	})
}

func TestWrongUsage_of_the_plan(t *testing.T) {
	refusesUsage(t, []usageCase{
		{"daftar agenda --bulan 2026-13", "2026-13"},
		{"daftar agenda --pekan 2026-W47", "--pekan tidak berlaku"},
		{"daftar peringatan --bulan 11-2026", "11-2026"},
		{"cetak jadwal --ke x.pdf", "salah satu dari --bulan atau --tahun"},
		{"cetak jadwal --bulan 2026-11", "--ke"},
		{"cetak jadwal --bulan 2026-11 --tahun 2026 --ke x.pdf", "salah satu dari --bulan atau --tahun"},
		{"cetak jadwal --bulan 2026-00 --ke x.pdf", "2026-00"},
		{"cetak jadwal --tahun 1999 --ke x.pdf", `"1999"`},
		{"cetak jadwal --tahun 2200 --ke x.pdf", `"2200"`},
		{"cetak jadwal --tahun dua --ke x.pdf", `"dua"`},
		{"cetak jadwal --tahun 2026 --stasiun RRI --ke x.pdf", "--stasiun tidak berlaku bersama --tahun"},
		{"cetak jadwal --tahun 2026 --konsep --ke x.pdf", "--konsep tidak berlaku bersama --tahun"},
		{"cetak notula --ke x.pdf", "--bulan"},
		{"cetak hadir --bulan 2026-11 --konsep --ke x.pdf", "--konsep tidak berlaku"},
		{"cetak agenda --bulan November --ke x.pdf", "November"},
		{"cetak jadwal-liputan --bulan 2026-11", "--ke"},
	})
}

// refusesUsage holds that every call ends with exit code 2 and leaves an empty folder empty.
func refusesUsage(t *testing.T, cases []usageCase) {
	t.Helper()
	for _, c := range cases {
		d := newDesk(t)
		if strings.Contains(c.line, "--hari-ini") {
			d.day = ""
		}
		s := d.call(strings.Fields(c.line)...)
		if s.code != 2 || s.out != "" || !strings.Contains(s.err, c.want) || !strings.Contains(s.err, "bantuan") {
			t.Errorf("%s: exit %d, want 2 and %q\n%s%s", c.line, s.code, c.want, s.out, s.err)
		}
		unchanged(t, d.dir, []string{". 0"})
	}
}

func TestFlags_stand_anywhere(t *testing.T) {
	d := newSample(t)
	want := d.do("daftar", "dialog", "--bulan", "2026-11", "--json")
	for _, args := range [][]string{
		{"--json", "daftar", "--bulan=2026-11", "dialog", "--data", d.dir, "--hari-ini", "2026-11-23T08:00"},
		{"--data=" + d.dir, "--hari-ini=2026-11-23", "--bulan", "2026-11", "--json", "--", "daftar", "dialog"},
	} {
		if s := callPlain(args...); s.code != 0 || s.out != want {
			t.Errorf("%q: exit %d\n%s%s", args, s.code, s.out, s.err)
		}
	}
}

func TestHelpAndVersion(t *testing.T) {
	for _, args := range [][]string{{"bantuan"}, {"--help"}, {"-h"}, {"daftar", "dialog", "--help"}} {
		if s := callPlain(args...); s.code != 0 || !strings.Contains(s.out, "cetak undangan|tugas --bulan") {
			t.Errorf("%q: exit %d\n%s", args, s.code, s.out)
		}
	}
	if s := callPlain("versi"); s.code != 0 || s.out != "Dialog Publik "+version+"\n" {
		t.Errorf("versi: %d %q", s.code, s.out)
	}
	if s := callPlain("versi", "--json"); !strings.Contains(s.out, `"versi": "`+version+`"`) || !strings.Contains(s.out, ID) {
		t.Errorf("versi --json: %q", s.out)
	}
}

// TestUsage_names_every_verb holds that the usage and the table of verbs tell the same.
func TestUsage_names_every_verb(t *testing.T) {
	for _, v := range verbs() {
		for _, word := range v.words {
			if v.run != nil && v != helpVerb && !strings.Contains(usageText, word) {
				t.Errorf("usage lacks %q of %q", word, v.name())
			}
		}
		for _, name := range append(append([]string{}, v.flags...), v.needs...) {
			if flagKinds[name] == isSwitch && name != "konsep" && name != "periksa" {
				t.Errorf("%q takes the unknown flag %q", v.name(), name)
			}
			if !strings.Contains(usageText, "--"+name) {
				t.Errorf("usage lacks --%s", name)
			}
		}
	}
}

func TestCrash_is_kept_and_told(t *testing.T) {
	d := newOffice(t)
	var out, errs bytes.Buffer
	p := newProgram(&out, &errs)
	p.call = call{verb: &verb{words: []string{"macet"}}, flags: map[string]string{"data": d.dir}}
	code := p.guard(func() error {
		return p.reading(func(*session) error { panic("sengaja") })
	})
	s := said{code, out.String(), errs.String()}
	if s.code != 1 || !strings.Contains(s.err, "terhenti") || !strings.Contains(s.err, "macet-") {
		t.Errorf("exit %d\n%s", s.code, s.err)
	}
	start := strings.Index(s.err, d.dir)
	if start < 0 {
		t.Fatalf("the crash file is not in the data folder:\n%s", s.err)
	}
	path := s.err[start : start+strings.Index(s.err[start:], ".txt")+4]
	text, err := os.ReadFile(path)
	if err != nil || !strings.Contains(string(text), "sengaja") || !strings.Contains(string(text), "perintah: macet") {
		t.Errorf("crash file: %v\n%s", err, text)
	}
}

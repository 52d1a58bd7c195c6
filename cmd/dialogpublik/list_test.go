package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var (
	anID  = regexp.MustCompile(`[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}`)
	aHash = regexp.MustCompile(`"[0-9a-f]{64}"`)
)

// golden compares with testdata/NAME, where IDs and hashes stand as such; -update writes it anew.
func golden(t *testing.T, name, got string) {
	t.Helper()
	got = aHash.ReplaceAllString(anID.ReplaceAllString(got, "ID"), `"SHA-256"`)
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if want := string(bytesOf(t, path)); got != want {
		t.Errorf("%s differs (go test -update writes it anew):\n%s", path, got)
	}
}

// TestLists_shapes holds names, order and form of everything the lists print.
func TestLists_shapes(t *testing.T) {
	d := newSample(t)
	id := d.dialogue("2026-11-12")
	for _, what := range []string{"dialog", "langkah", "narasumber", "surat"} {
		golden(t, what+".json", d.do("daftar", what, "--dialog", id, "--json"))
		golden(t, what+".txt", d.do("daftar", what, "--dialog", id))
	}
}

func TestLists_null_for_what_is_absent(t *testing.T) {
	d := newOffice(t)
	d.do("impor", "jadwal", put(t, "j.csv", "tanggal;mulai;stasiun;tema;narasumber_utama\n4/1/2027;0900;RRI;Padi;Sendiri Contohnama\n"))
	id := d.dialogue("2027-01-04")
	golden(t, "dialog-kosong.json", d.do("daftar", "dialog", "--dialog", id, "--json"))
	golden(t, "narasumber-kosong.json", d.do("daftar", "narasumber", "--dialog", id, "--json"))
	d.do("cetak", "undangan", "--dialog", id, "--ke", target(t, "a.pdf"))
	golden(t, "surat-tanpa-nomor.json", d.do("daftar", "surat", "--dialog", id, "--json"))
	out := d.do("daftar", "langkah", "--dialog", d.dialogue("2026-12-29"), "--json")
	if !strings.Contains(out, `"bukti": null`) || !strings.Contains(out, `"selesai_pada": null`) || !strings.Contains(out, `"petugas": null`) {
		t.Errorf("open steps of a new office:\n%s", out)
	}
}

func TestLists_letters_as_they_are(t *testing.T) {
	d := newOffice(t)
	d.do("impor", "jadwal", put(t, "j.csv", "tanggal;mulai;stasiun;acara;tema\n4/1/2027;0900;RRI;Tanya & Jawab;<Padi> & Jagung 🌾\n"))
	out := d.do("daftar", "dialog", "--bulan", "2027-01", "--json")
	for _, part := range []string{`"acara": "Tanya & Jawab"`, `<Padi> & `, `🌾`} {
		if !strings.Contains(out, part) {
			t.Errorf("lacks %s:\n%s", part, out)
		}
	}
}

// TestLists_filters counts what each filter leaves; filters combine.
func TestLists_filters(t *testing.T) {
	d := newSample(t)
	id := d.dialogue("2026-11-26")
	cases := []struct {
		args string
		want int
	}{
		{"dialog", 18}, {"dialog --bulan 2026-11", 8}, {"dialog --pekan 2026-W48", 2}, {"dialog --pekan 2026-W49 --bulan 2026-11", 0},
		{"dialog --pekan 2026-W49 --bulan 2026-12", 2}, {"dialog --bulan 2027-05", 0}, {"dialog --dialog " + id, 1},
		{"dialog --bulan 2026-12 --dialog " + id, 0}, {"langkah --dialog " + id, 9}, {"langkah --bulan 2026-12 --dialog " + id, 0},
		{"narasumber", 40}, {"narasumber --pekan 2026-W48", 4}, {"narasumber --dialog " + id, 2},
		{"surat", 18}, {"surat --bulan 2026-12", 0}, {"surat --pekan 2026-W46", 5}, {"surat --dialog " + id, 2},
	}
	for _, c := range cases {
		if got := len(d.list(strings.Fields("daftar " + c.args)...)); got != c.want {
			t.Errorf("daftar %s: %d rows, want %d", c.args, got, c.want)
		}
	}
	for _, what := range []string{"dialog", "langkah", "narasumber", "surat"} {
		d.refuses([]string{`Dialog "tidak-ada" tidak ada`}, "daftar", what, "--dialog", "tidak-ada")
	}
}

// TestLists_follow_the_clock holds that state comes from today: the table of design section 2.
func TestLists_follow_the_clock(t *testing.T) {
	d := newOffice(t)
	id := d.dialogue("2026-11-26")
	for day, want := range map[string]string{"2026-11-18": "belum", "2026-11-19": "jatuh_tempo", "2026-11-19T23:59": "jatuh_tempo", "2026-11-20": "terlambat"} {
		d.day = day
		row := d.list("daftar", "langkah", "--dialog", id)[2]
		if row["status"] != want || row["paling_lambat"] != "2026-11-19" {
			t.Errorf("on %s step 3 is %v by %v, want %s", day, row["status"], row["paling_lambat"], want)
		}
	}
	d.day = "2026-11-01"
	want := map[string][4]any{ // air date: start of 5, latest of 5, 7 and 9
		"2026-11-26": {"2026-11-20", "2026-11-24", "2026-12-02", "2026-12-04"},
		"2026-12-29": {"2026-12-21", "2026-12-23", "2027-01-06", "2027-01-11"},
	}
	for air, dates := range want {
		rows := d.list("daftar", "langkah", "--dialog", d.dialogue(air))
		got := [4]any{rows[4]["mulai_paling_lambat"], rows[4]["paling_lambat"], rows[6]["paling_lambat"], rows[8]["paling_lambat"]}
		if got != dates {
			t.Errorf("%s: %v, want %v", air, got, dates)
		}
	}
}

func TestListSteps_says_that_dates_are_provisional(t *testing.T) {
	d := newOffice(t)
	d.do("impor", "jadwal", put(t, "j.csv", "tanggal;mulai;stasiun;tema\n2028-03-09;09.00;RRI;Tema Jauh\n"))
	told := "sementara, libur 2028 belum ditetapkan"
	if s := d.call("daftar", "langkah", "--dialog", d.dialogue("2028-03-09")); s.code != 0 || !strings.Contains(s.err, told) {
		t.Errorf("a year without holidays: %+v", s)
	}
	if s := d.call("daftar", "langkah", "--dialog", d.dialogue("2026-11-26")); s.code != 0 || s.err != "" {
		t.Errorf("a year with holidays: %+v", s)
	}
}

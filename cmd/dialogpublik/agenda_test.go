package main

import (
	"strings"
	"testing"

	"kaltimprov.go.id/dialogpublik/model"
)

// TestListAgenda_shapes holds names, order and form of the agendas and warnings.
func TestListAgenda_shapes(t *testing.T) {
	d := newSample(t)
	golden(t, "agenda.json", d.do("daftar", "agenda", "--json"))
	golden(t, "agenda.txt", d.do("daftar", "agenda"))
	golden(t, "agenda-kosong.json", d.do("daftar", "agenda", "--bulan", "2027-05", "--json"))
	golden(t, "peringatan.json", d.do("daftar", "peringatan", "--bulan", "2026-12", "--json"))
	golden(t, "peringatan.txt", d.do("daftar", "peringatan", "--bulan", "2026-12"))
}

func TestListAgenda_of_a_new_office(t *testing.T) {
	d := newDesk(t)
	if out := d.do("daftar", "agenda"); out != "Belum ada agenda.\n" {
		t.Errorf("%q", out)
	}
	if out := d.do("daftar", "agenda", "--json"); out != "[]\n" {
		t.Errorf("%q", out)
	}
	if out := d.do("daftar", "peringatan"); out != "Tidak ada peringatan.\n" {
		t.Errorf("%q", out)
	}
	if out := d.do("daftar", "peringatan", "--json"); out != "[]\n" {
		t.Errorf("%q", out)
	}
	unchanged(t, d.dir, []string{". 0"})
}

// TestListAgenda_counts holds that the counts are those of the lists, and follow a release.
func TestListAgenda_counts(t *testing.T) {
	d := newOffice(t)
	months := map[string]map[string]any{}
	for _, row := range d.list("daftar", "agenda") {
		months[row["bulan"].(string)] = row
	}
	for _, month := range []string{"2026-11", "2026-12"} {
		row := months[month]
		if n := len(d.list("daftar", "dialog", "--bulan", month)); row["dialog"] != float64(n) || n == 0 {
			t.Errorf("%s: %v dialogues, want %d", month, row["dialog"], n)
		}
		if n := len(d.list("daftar", "peringatan", "--bulan", month)); row["peringatan"] != float64(n) || n == 0 {
			t.Errorf("%s: %v warnings, want %d", month, row["peringatan"], n)
		}
		if row["versi"] != nil || row["target"] != float64(8) || row["terlaksana"] != float64(0) {
			t.Errorf("%s: %v", month, row)
		}
	}
	d.do("cetak", "jadwal", "--bulan", "2026-12", "--ke", target(t, "a.pdf"))
	if row := d.list("daftar", "agenda", "--bulan", "2026-12")[0]; row["versi"] != float64(1) {
		t.Errorf("released: %v", row)
	}
	if out := d.do("daftar", "agenda", "--bulan", "2026-12"); !strings.Contains(out, "Desember 2026  v1") {
		t.Error(out)
	}
}

// TestListWarnings_filters holds the filters and that every warning names its dialogue and kind.
func TestListWarnings_filters(t *testing.T) {
	d := newOffice(t)
	d.do("impor", "jadwal", put(t, "j.csv", "tanggal;mulai;stasiun;tema\n24/12/2026;0900;RRI;Natal\n24/12/2026;09.30;RRI;Angkutan Natal\n"))
	all := d.list("daftar", "peringatan")
	kinds := map[any]bool{}
	for _, row := range all {
		if len(row) != 3 || row["dialog"] == "" || row["pesan"] == "" {
			t.Errorf("%v", row)
		}
		kinds[row["jenis"]] = true
	}
	for kind := range kinds {
		known := false
		for _, k := range model.WarningKinds {
			known = known || kind == string(k)
		}
		if !known {
			t.Errorf("unknown kind %v", kind)
		}
	}
	rows := d.list("daftar", "peringatan", "--dialog", d.dialogue("2026-12-24"))
	if len(rows) < 3 || rows[0]["jenis"] != "bentrok_stasiun" || rows[1]["jenis"] != "libur" {
		t.Errorf("of one dialogue: %v", rows)
	}
	if n := len(d.list("daftar", "peringatan", "--pekan", "2026-W52")); n < len(rows) || n >= len(all) {
		t.Errorf("%d warnings of a week, %d in all", n, len(all))
	}
	d.refuses([]string{`Dialog "tidak-ada" tidak ada`}, "daftar", "peringatan", "--dialog", "tidak-ada")
	d.day = "2027-06-01"
	for _, row := range d.list("daftar", "peringatan") {
		if row["jenis"] == "terlambat_sop" {
			t.Errorf("what has been on air is not late: %v", row)
		}
	}
}

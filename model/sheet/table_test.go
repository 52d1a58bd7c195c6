package sheet

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"kaltimprov.go.id/dialogpublik/model"
)

func TestTable_map(t *testing.T) {
	columns := []string{"gelar_depan", "nama", "telepon"}
	cases := map[string]struct{ header, unknown, fault string }{
		"order and case":         {"TELEPON;Nama;Gelar Depan", "", ""},
		"spaces and lines":       {"  gelar  depan ; GELAR-belakang;nama", "GELAR-belakang", ""},
		"unknown":                {"nama;hobi;Nomor  urut", "hobi, Nomor urut", ""},
		"nameless with content":  {"nama;;telepon", "B (tanpa judul)", ""},
		"required missing":       {"nama lengkap;telepon", "", "tidak ada kolom nama. Yang ditemukan: nama lengkap, telepon. Kolom yang dikenal: gelar_depan, nama, telepon."},
		"known twice":            {"nama;telepon;NAMA", "", "Kolom nama ada dua kali di baris 1"},
		"unknown twice is silly": {"nama;x;x", "x, x", ""},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			table, err := Read("a.csv", []byte(c.header+"\na;b;c\n"[:2*(1+strings.Count(c.header, ";"))]+"\n"))
			if err != nil {
				t.Fatal(err)
			}
			err = table.Map(columns, []string{"nama"})
			if c.fault != "" {
				if err == nil || !strings.Contains(err.Error(), c.fault) {
					t.Errorf("got %v, want %q", err, c.fault)
				}
				return
			}
			if err != nil || strings.Join(table.Unknown, ", ") != c.unknown {
				t.Errorf("unknown %q, %v; want %q", table.Unknown, err, c.unknown)
			}
			if table.Cell(table.Rows[0], "nama") == "" {
				t.Error("nama was not found")
			}
		})
	}
}

func TestSpeakerRows_and_ScheduleRows(t *testing.T) {
	table, err := Read("a.csv", []byte("Catatan;Bidang;Surel;Telepon;Instansi;Jabatan;Gelar Belakang;NAMA;gelar_depan;umur\n\n9;8;7;6;5;4;3;2;1;0\n"))
	if err != nil {
		t.Fatal(err)
	}
	speakers, unknown, err := SpeakerRows(table)
	want := model.SpeakerRow{Row: 3, Front: "1", Name: "2", Back: "3", Post: "4", Organization: "5", Phone: "6", Email: "7", Themes: "8", Note: "9"}
	if err != nil || len(speakers) != 1 || speakers[0] != want || strings.Join(unknown, "") != "umur" {
		t.Errorf("got %+v, %v, %v", speakers, unknown, err)
	}
	if _, _, err := ScheduleRows(table); err == nil || !strings.Contains(err.Error(), "tidak ada kolom tanggal, mulai, stasiun, tema") {
		t.Errorf("speakers as a schedule: %v", err)
	}
	table, err = Read("a.csv", []byte("tanggal,mulai,selesai,stasiun,acara,tempat,tema,narasumber utama,pendamping,pemandu\n1,2,3,4,5,6,7,8,9,10\n11,12,,13,,,14\n"))
	if err != nil {
		t.Fatal(err)
	}
	dialogues, unknown, err := ScheduleRows(table)
	first := model.DialogueRow{Row: 2, Date: "1", Start: "2", End: "3", Station: "4", Programme: "5", Venue: "6", Theme: "7", Main: "8", Companions: "9", Host: "10"}
	second := model.DialogueRow{Row: 3, Date: "11", Start: "12", Station: "13", Theme: "14"}
	if err != nil || len(dialogues) != 2 || dialogues[0] != first || dialogues[1] != second || unknown != nil {
		t.Errorf("got %+v, %v, %v", dialogues, unknown, err)
	}
	if _, _, err := SpeakerRows(table); err == nil || !strings.Contains(err.Error(), "tidak ada kolom nama") {
		t.Errorf("a schedule as speakers: %v", err)
	}
}

func TestReadFile(t *testing.T) {
	dir := t.TempDir()
	good := filepath.Join(dir, "narasumber.csv")
	if err := os.WriteFile(good, []byte("nama\nAndai\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if table, err := ReadFile(good); err != nil || len(table.Rows) != 1 {
		t.Errorf("%+v, %v", table, err)
	}
	if _, err := ReadFile(dir); err == nil || !strings.Contains(err.Error(), "bukan berkas") {
		t.Errorf("a folder: %v", err)
	}
	missing := filepath.Join(dir, "tidak-ada.csv")
	if _, err := ReadFile(missing); model.ErrorCode(err) != model.NotFound || !strings.Contains(err.Error(), missing) {
		t.Errorf("missing: %v", err)
	}
	big := filepath.Join(dir, "besar.csv")
	if err := os.WriteFile(big, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(big, 10<<30); err != nil {
		t.Skip("no sparse files here:", err)
	}
	if _, err := ReadFile(big); err == nil || !strings.Contains(err.Error(), "terlalu besar") {
		t.Errorf("10 GB: %v", err)
	}
}

func TestLetter(t *testing.T) {
	for i, want := range map[int]string{0: "A", 25: "Z", 26: "AA", 51: "AZ", 52: "BA", 701: "ZZ", 702: "AAA"} {
		if got := letter(i); got != want {
			t.Errorf("letter(%d) = %s, want %s", i, got, want)
		}
	}
}

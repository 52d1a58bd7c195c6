package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"kaltimprov.go.id/dialogpublik/model"
)

func TestRecordHeld(t *testing.T) {
	d := newOffice(t)
	id := d.dialogue("2026-11-24")
	d.day = "2026-11-24T08:59"
	d.refuses([]string{"baru mulai Selasa, 24 November 2026 pukul 09.00"}, "catat", "terlaksana", "--dialog", id)
	d.day = "2026-11-24T09:00"
	if out := d.do("catat", "terlaksana", "--dialog", id); !strings.Contains(out, "Harga Pangan Jelang Akhir Tahun") {
		t.Error(out)
	}
	if out := d.do("catat", "terlaksana", "--dialog", id, "--json"); !strings.Contains(out, `"status": "terlaksana"`) {
		t.Error(out)
	}
	for _, row := range d.list("daftar", "narasumber", "--dialog", id) {
		if row["tampil"] != float64(1) || row["terakhir"] != "2026-11-24" {
			t.Errorf("%v", row)
		}
	}
	cancelled := d.dialogue("2026-11-03")
	d.touchOffice(func(o *model.Office) error { return o.CancelDialogue(model.ID(cancelled), "Gangguan pemancar") })
	d.refuses([]string{"berstatus batal"}, "catat", "terlaksana", "--dialog", cancelled)
	d.refuses([]string{`Dialog "x" tidak ada`}, "catat", "terlaksana", "--dialog", "x")
	trashed := d.dialogue("2026-11-05")
	d.touchOffice(func(o *model.Office) error { return o.TrashDialogue(model.ID(trashed)) })
	d.refuses([]string{"keranjang"}, "catat", "terlaksana", "--dialog", trashed)
	if got := len(d.list("daftar", "dialog", "--bulan", "2026-11")); got != 7 {
		t.Errorf("%d dialogues listed, want 7 without the one in the trash", got)
	}
}

// actorOf is the officer of the newest command on a dialogue.
func actorOf(d desk, id string) string {
	d.t.Helper()
	var who string
	d.touchOffice(func(o *model.Office) error {
		changes, err := o.Changes(model.ID(id), 1)
		if len(changes) > 0 {
			who = changes[0].Officer
		}
		return err
	})
	return who
}

func TestOfficer_in_whose_name(t *testing.T) {
	d := newSample(t)
	d.day = "2026-12-30"
	ids := []string{d.dialogue("2026-11-24"), d.dialogue("2026-11-26"), d.dialogue("2026-12-01")}
	d.do("catat", "terlaksana", "--dialog", ids[0])
	if got := actorOf(d, ids[0]); got != "Melati Fiktifani, S.Sos." {
		t.Errorf("the officer last chosen: %q", got)
	}
	d.do("catat", "terlaksana", "--dialog", ids[1], "--pegawai", "dimas rekaanputra")
	if got := actorOf(d, ids[1]); got != "Dimas Rekaanputra, A.Md." {
		t.Errorf("--pegawai: %q", got)
	}
	d.do("catat", "terlaksana", "--dialog", ids[2])
	if got := actorOf(d, ids[2]); got != "Melati Fiktifani, S.Sos." {
		t.Errorf("--pegawai stayed for the next call: %q", got)
	}
	d.refuses([]string{`"Siapa" tidak ada`, "Bungas Misalandi", "S.I.Kom.\n"}, "catat", "terlaksana", "--dialog", d.dialogue("2026-12-03"), "--pegawai", "Siapa")
	fresh := newOffice(t)
	id := fresh.dialogue("2026-11-03")
	fresh.do("catat", "terlaksana", "--dialog", id)
	if got := actorOf(fresh, id); got != model.UnchosenOfficer {
		t.Errorf("a new office writes as %q", got)
	}
}

func TestClock_going_back_is_noted_and_not_refused(t *testing.T) {
	d := newOffice(t)
	d.day = "2025-11-23"
	d.do("cetak", "laporan", "--pekan", "2026-W47", "--ke", target(t, "a.pdf"))
	log := string(bytesOf(t, filepath.Join(d.dir, "catatan", "catatan.log")))
	if !strings.Contains(log, "jam mundur: sekarang 23-11-2025") {
		t.Errorf("log:\n%s", log)
	}
	d.do("periksa")
}

func TestLog_has_no_names(t *testing.T) {
	d := newOffice(t)
	d.refuses([]string{"aris 2"}, "impor", "narasumber", put(t, "rahasia.csv", "nama;telepon\nRahasia Contohnama;1\n"))
	d.do("cetak", "undangan", "--bulan", "2026-12", "--ke", target(t, "rahasia.pdf"))
	d.refuses([]string{"Rahasia"}, "catat", "terlaksana", "--dialog", d.dialogue("2026-11-24"), "--pegawai", "Rahasia")
	log := string(bytesOf(t, filepath.Join(d.dir, "catatan", "catatan.log")))
	if strings.Contains(strings.ToLower(log), "rahasia") || !strings.Contains(log, "cetak undangan: selesai") {
		t.Errorf("log:\n%s", log)
	}
}

func TestExportSpeakers_reads_back_the_same(t *testing.T) {
	d := newOffice(t)
	for _, name := range []string{"a.csv", "a.XLSX"} {
		file := target(t, name)
		d.do("ekspor", "narasumber", "--ke", file)
		if out := d.do("impor", "narasumber", file); !strings.Contains(out, "0 baru, 0 diperbarui, 40 sama") {
			t.Errorf("%s into its own office: %s", name, out)
		}
		other := newDesk(t)
		other.do("impor", "narasumber", file)
		mine, theirs := d.do("daftar", "narasumber", "--json"), other.do("daftar", "narasumber", "--json")
		if anID.ReplaceAllString(mine, "ID") != anID.ReplaceAllString(theirs, "ID") {
			t.Errorf("%s brings another directory", name)
		}
	}
	if text := everything(d) + string(bytesOf(t, exported(d))); strings.Contains(text, "ajudan pagi") {
		t.Error("an internal note was exported")
	}
}

func exported(d desk) string {
	file := target(d.t, "b.csv")
	d.do("ekspor", "narasumber", "--ke", file)
	return file
}

func TestExportAll_holds_every_record(t *testing.T) {
	d := newSample(t)
	var got struct {
		Format string                      `json:"format"`
		Data   map[string][]map[string]any `json:"data"`
	}
	if err := json.Unmarshal([]byte(everything(d)), &got); err != nil {
		t.Fatal(err)
	}
	for table, want := range map[string]int{"speaker": 40, "dialogue": 18, "letter": 18, "weekly_report": 2, "document": 22, "agenda": 2, "schedule_version": 2, "slot": 18, "theme": 6, "settings": 1, "station": 2, "step": 9} {
		if len(got.Data[table]) != want {
			t.Errorf("%d rows of %s, want %d", len(got.Data[table]), table, want)
		}
	}
	if got.Format != "dialogpublik" {
		t.Errorf("format %q", got.Format)
	}
}

func TestSample(t *testing.T) {
	d := newSample(t)
	d.refuses([]string{"sudah berisi data"}, "contoh")
	states := map[string]int{}
	for _, row := range d.list("daftar", "dialog") {
		states[row["status"].(string)]++
	}
	if states["terlaksana"] != 6 || states["terjadwal"] != 12 {
		t.Errorf("states %v", states)
	}
	steps := map[string]int{}
	for _, day := range []string{"2026-11-03", "2026-11-05", "2026-11-10", "2026-11-12", "2026-11-17", "2026-11-19", "2026-11-24", "2026-11-26"} {
		for _, row := range d.list("daftar", "langkah", "--dialog", d.dialogue(day)) {
			steps[row["status"].(string)]++
			if done, ok := row["selesai_pada"].(string); ok && done > "2026-11-23T08:00:00+08:00" {
				t.Errorf("step finished after the sample's day: %v", row)
			}
			if row["nomor"] == float64(3) && row["selesai_pada"] != row["paling_lambat"].(string)+"T09:00:00+08:00" {
				t.Errorf("letters were not issued on the due date: %v", row)
			}
		}
	}
	if steps["selesai_terlambat"] < 2 || steps["terlambat"] != 2 || steps["selesai_tepat"] < 40 {
		t.Errorf("steps %v", steps)
	}
	numbers := map[string]bool{}
	for _, row := range d.list("daftar", "surat") {
		if n, ok := row["nomor"].(string); ok {
			numbers[n] = true
		}
	}
	if len(numbers) != 16 {
		t.Errorf("%d numbered letters, want 16", len(numbers))
	}
	file := target(t, "a.pdf")
	d.do("cetak", "undangan", "--bulan", "2026-11", "--ke", file)
	if text := words(t, file); strings.Count(text, "CONTOH") != strings.Count(text, "\f") {
		t.Error("a page without CONTOH")
	}
	d.do("periksa")
}

func TestSample_as_an_officer(t *testing.T) {
	d := newDesk(t)
	d.day = ""
	d.refuses([]string{`"Siapa" tidak ada`}, "contoh", "--pegawai", "Siapa")
	unchanged(t, d.dir, []string{". 0"})
	d.do("contoh", "--pegawai", "Bungas Misalandi")
	if got := actorOf(d, d.dialogue("2026-11-03")); got != "Bungas Misalandi" {
		t.Errorf("written as %q", got)
	}
	if _, err := os.Stat(filepath.Join(d.dir, backupDir)); err == nil {
		t.Error("a new office was backed up")
	}
}

package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"kaltimprov.go.id/dialogpublik/model"
)

// withoutIDs is a list of dialogues as JSON that two offices can share: no IDs, no steps done, for a
// sheet does not carry them.
func withoutIDs(t *testing.T, d desk, args ...string) string {
	t.Helper()
	rows := d.list(append([]string{"daftar", "dialog"}, args...)...)
	for _, row := range rows {
		delete(row, "langkah")
		delete(row, "status")
		for _, s := range row["narasumber"].([]any) {
			delete(s.(map[string]any), "status")
		}
	}
	out, err := json.MarshalIndent(rows, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	return anID.ReplaceAllString(string(out), "ID")
}

func TestExportSchedule_brings_the_month_back(t *testing.T) {
	for _, name := range []string{"a.csv", "a.XLSX"} {
		d, other := newSample(t), newDesk(t)
		file := target(t, name)
		if out := d.do("ekspor", "jadwal", "--ke", file, "--bulan", "2026-11"); !strings.Contains(out, "8 dialog ditulis ke "+file) {
			t.Errorf("%s: %s", name, out)
		}
		for range 2 {
			if out := d.do("impor", "jadwal", file); !strings.Contains(out, "0 baru, 0 diperbarui, 8 sama") {
				t.Errorf("%s into its own office: %s", name, out)
			}
		}
		for _, want := range []string{"8 baru, 0 diperbarui, 0 sama", "0 baru, 0 diperbarui, 8 sama"} {
			if out := other.do("impor", "jadwal", file); !strings.Contains(out, want) {
				t.Errorf("%s into an empty office: %s, want %s", name, out, want)
			}
		}
		if mine, theirs := withoutIDs(t, d, "--bulan", "2026-11"), withoutIDs(t, other); mine != theirs {
			t.Errorf("%s brings another month:\n%s\nwant\n%s", name, theirs, mine)
		}
		again := target(t, "b"+filepath.Ext(name))
		other.do("ekspor", "jadwal", "--ke", again)
		if strings.HasSuffix(name, ".csv") && !bytes.Equal(bytesOf(t, again), bytesOf(t, file)) {
			t.Errorf("the other office writes\n%s\nwant\n%s", bytesOf(t, again), bytesOf(t, file))
		}
	}
}

// TestExportSchedule_filters counts what the flags choose, in every format.
func TestExportSchedule_filters(t *testing.T) {
	d := newSample(t)
	for _, c := range []struct {
		args string
		want int
	}{{"", 18}, {"--bulan 2026-12", 10}, {"--pekan 2026-W48", 2}, {"--pekan 2026-W49 --bulan 2026-12", 2}, {"--pekan 2026-W49 --bulan 2026-11", 0}, {"--bulan 2030-01", 0}} {
		for _, ending := range []string{".ics", ".ICS", ".xlsx", ".csv"} {
			file := target(t, "jadwal"+ending)
			var answer exportAnswer
			out := d.do(append([]string{"ekspor", "jadwal", "--ke", file, "--json"}, strings.Fields(c.args)...)...)
			if err := json.Unmarshal([]byte(out), &answer); err != nil || answer != (exportAnswer{file, c.want}) {
				t.Errorf("%s %s: %s, want %d", ending, c.args, out, c.want)
			}
			if got := dialoguesIn(t, file); got != c.want {
				t.Errorf("%s %s: the file holds %d dialogues, want %d", ending, c.args, got, c.want)
			}
		}
	}
}

// dialoguesIn counts the dialogues of a file by its ending.
func dialoguesIn(t *testing.T, file string) int {
	t.Helper()
	data := bytesOf(t, file)
	switch strings.ToLower(filepath.Ext(file)) {
	case ".ics":
		return bytes.Count(data, []byte("\r\nBEGIN:VEVENT\r\n"))
	case ".csv":
		return bytes.Count(data, []byte("\r\n")) - 1
	}
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := f.GetRows("Jadwal")
	if err != nil {
		t.Fatal(err)
	}
	return len(rows) - 1
}

func TestExportSchedule_ICS(t *testing.T) {
	d := newSample(t)
	id := d.dialogue("2026-11-26")
	file := target(t, "a.ics")
	d.do("ekspor", "jadwal", "--ke", file, "--pekan", "2026-W48")
	text := string(bytesOf(t, file))
	for _, part := range []string{
		"METHOD:PUBLISH", "UID:" + id + "@dialogpublik", "DTSTAMP:20261123T000000Z", "DTSTART;TZID=Asia/Makassar:20261126T160000", "DTEND;TZID=Asia/Makassar:20261126T170000",
		"SUMMARY:TVRI: Pencegahan Stunting Dimulai dari Rumah", "TRIGGER:-P1D",
	} {
		if !strings.Contains(text, "\r\n"+part) {
			t.Errorf("lacks %s:\n%s", part, text)
		}
	}
	if strings.Contains(text, "+62") || strings.Contains(text, "0812") {
		t.Error("a phone number went out")
	}
	d.do("ekspor", "jadwal", "--ke", file, "--pekan", "2026-W48")
	if again := string(bytesOf(t, file)); again != text {
		t.Error("the same office gives two different files")
	}
}

// TestExportSchedule_warns_and_writes: what importing will stumble over is said, and the file is
// written all the same.
func TestExportSchedule_warns_and_writes(t *testing.T) {
	d := newOffice(t)
	moved := model.ID(d.dialogue("2026-11-26"))
	d.touchOffice(func(o *model.Office) error { return o.MoveDialogue(moved, model.MoveTo("2026-11-19")) })
	for _, ending := range []string{".csv", ".xlsx"} {
		file := target(t, "a"+ending)
		s := d.call("ekspor", "jadwal", "--ke", file, "--json")
		if s.code != 0 || !strings.Contains(s.err, `Peringatan: Dialog "Siaga Kebakaran Hutan dan Banjir" dan "Pencegahan Stunting Dimulai dari Rumah" sama-sama di TVRI Kaltim`) ||
			!strings.Contains(s.out, `"data": 18`) || dialoguesIn(t, file) != 18 {
			t.Errorf("%s: %+v", ending, s)
		}
		d.refuses([]string{"sama dengan baris"}, "impor", "jadwal", file)
	}
	if s := d.call("ekspor", "jadwal", "--ke", target(t, "a.ics")); s.code != 0 || s.err != "" {
		t.Errorf("a calendar has room for both: %+v", s)
	}
}

func TestExportSchedule_beside_a_window(t *testing.T) {
	d := newOffice(t)
	hold(t, d.dir)
	before := tree(t, d.dir)
	for _, name := range []string{"a.ics", "a.xlsx", "a.csv"} {
		d.do("ekspor", "jadwal", "--ke", target(t, name))
	}
	unchanged(t, d.dir, before)
}

// TestExportSchedule_targets are places that cannot be written; a file that was there stays.
func TestExportSchedule_targets(t *testing.T) {
	d := newOffice(t)
	before := tree(t, d.dir)
	for _, ending := range []string{".ics", ".xlsx", ".csv"} {
		d.refuses([]string{"bagian folder data"}, "ekspor", "jadwal", "--ke", filepath.Join(d.dir, "dialogpublik"+ending))
		d.refuses([]string{"bagian folder data"}, "ekspor", "jadwal", "--ke", filepath.Join(d.dir, backupDir, "a"+ending))
		d.refuses([]string{"tidak-ada"}, "ekspor", "jadwal", "--ke", filepath.Join(t.TempDir(), "tidak-ada", "a"+ending))
	}
	unchanged(t, d.dir, before)
	dir := t.TempDir()
	old := filepath.Join(dir, "a.csv")
	write(t, dir, "a.csv", "lama")
	if s := d.call("ekspor", "jadwal", "--ke", old, "--pekan", "2026-W99"); s.code != 2 || string(bytesOf(t, old)) != "lama" {
		t.Errorf("%+v, the old file holds %q", s, bytesOf(t, old))
	}
	d.do("ekspor", "jadwal", "--ke", old)
	if entries, err := os.ReadDir(dir); err != nil || len(entries) != 1 || dialoguesIn(t, old) != 18 {
		t.Errorf("%v, %v", entries, err)
	}
}

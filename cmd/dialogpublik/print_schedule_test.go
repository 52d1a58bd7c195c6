package main

import (
	"bytes"
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"

	"kaltimprov.go.id/dialogpublik/model"
)

// spaced is a printed paper's text with single spaces.
func spaced(t *testing.T, path string) string {
	t.Helper()
	return strings.Join(strings.Fields(words(t, path)), " ")
}

// planned reads the result of printing a paper of a plan.
func (d desk) planned(args ...string) planAnswer {
	d.t.Helper()
	var out planAnswer
	if err := json.Unmarshal([]byte(d.do(append(args, "--json")...)), &out); err != nil {
		d.t.Fatal(err)
	}
	return out
}

func (d desk) versions(month string) any {
	d.t.Helper()
	return d.list("daftar", "agenda", "--bulan", month)[0]["versi"]
}

// TestPrintSchedule_releases_once holds that a month is released by its first print and printed again
// as stored, whatever day it is.
func TestPrintSchedule_releases_once(t *testing.T) {
	d := newOffice(t)
	first, again, asJSON := target(t, "1.pdf"), target(t, "2.pdf"), target(t, "3.pdf")
	s := d.call("cetak", "jadwal", "--bulan", "2026-12", "--ke", first)
	if s.code != 0 || s.out != "Jadwal Desember 2026 versi 1, baru terbit, ditulis ke "+first+".\n" {
		t.Fatalf("%+v", s)
	}
	for _, part := range []string{"belum punya nomor telepon", "Nama penanda tangan belum diisi", "Lambang pada kop belum diisi"} {
		if !strings.Contains(s.err, part) {
			t.Errorf("a release with open warnings does not say %q:\n%s", part, s.err)
		}
	}
	text := spaced(t, first)
	for _, part := range []string{"JADWAL DIALOG PUBLIK", "DESEMBER 2026", "Kesiapan Mudik Akhir Tahun", "Pelindungan Pekerja Rentan"} {
		if !strings.Contains(strings.ToUpper(text), strings.ToUpper(part)) {
			t.Errorf("schedule lacks %q:\n%s", part, text)
		}
	}
	d.day = "2026-12-20"
	if s := d.call("cetak", "jadwal", "--bulan", "2026-12", "--ke", again); s.code != 0 || s.err != "" || s.out != "Jadwal Desember 2026 versi 1, yang sudah terbit, ditulis ke "+again+".\n" {
		t.Errorf("%+v", s)
	}
	got := d.planned("cetak", "jadwal", "--bulan", "2026-12", "--ke", asJSON)
	if got.File != asJSON || got.Month != "2026-12" || *got.Version != 1 || got.Released != 0 || got.Draft || got.Notices == nil {
		t.Errorf("%+v", got)
	}
	if !bytes.Equal(bytesOf(t, first), bytesOf(t, again)) || !bytes.Equal(bytesOf(t, first), bytesOf(t, asJSON)) {
		t.Error("a released schedule prints differently")
	}
	if v := d.versions("2026-12"); v != float64(1) {
		t.Errorf("printing twice makes version %v", v)
	}
	for _, row := range d.list("daftar", "langkah", "--dialog", d.dialogue("2026-12-01")) {
		if row["nomor"] == float64(2) && (row["status"] != "selesai_tepat" || row["bukti"] != "Jadwal v1 terbit 23-11-2026") {
			t.Errorf("step 2 is %v", row)
		}
	}
	if out := d.do("periksa"); !strings.Contains(out, "Semua baik") {
		t.Error(out)
	}
}

// TestPrintSchedule_second_version holds what a release after a move tells.
func TestPrintSchedule_second_version(t *testing.T) {
	d := newOffice(t)
	d.day = "2026-11-10"
	file := target(t, "a.pdf")
	d.do("cetak", "jadwal", "--bulan", "2026-12", "--ke", file)
	id := d.dialogue("2026-12-01")
	d.do("cetak", "undangan", "--dialog", id, "--ke", target(t, "u.pdf"))
	move := func(day model.Date, reason string) {
		d.touchOffice(func(o *model.Office) error {
			return o.MoveDialogue(model.ID(id), model.Move{Date: day, Start: model.NoClock, End: model.NoClock, Reason: reason})
		})
	}
	move("2026-12-24", "studio dipakai")
	d.day = "2026-11-12"
	s := d.call("cetak", "jadwal", "--bulan", "2026-12", "--ke", file)
	if s.code != 0 || !strings.Contains(s.out, "versi 2, baru terbit") {
		t.Fatalf("%+v", s)
	}
	for _, part := range []string{
		"24-12-2026, Kesiapan Mudik Akhir Tahun: Kamis, 24 Desember 2026 bertepatan dengan Cuti Bersama Natal.",
		"perlu ralat: tanggal kini 24 Desember 2026.", "Kabari RRI Samarinda: Kesiapan Mudik Akhir Tahun (tanggal).", "Kabari Kombes Pol. Bagas Umpamasena",
	} {
		if !strings.Contains(s.err, part) {
			t.Errorf("lacks %q:\n%s", part, s.err)
		}
	}
	text := spaced(t, file)
	for _, part := range []string{"Selasa, 1 Desember 2026", "Kamis, 24 Desember 2026", "studio dipakai"} {
		if !strings.Contains(text, part) {
			t.Errorf("the second version lacks %q:\n%s", part, text)
		}
	}
	if v := d.versions("2026-12"); v != float64(2) {
		t.Errorf("version %v", v)
	}
	// Back again is news, too; once told, there is none.
	move("2026-12-01", "")
	got := d.planned("cetak", "jadwal", "--bulan", "2026-12", "--ke", file)
	if *got.Version != 3 || got.Released != 1 || strings.Contains(strings.Join(got.Notices, " "), "ralat") {
		t.Errorf("%+v", got)
	}
	if got := d.planned("cetak", "jadwal", "--bulan", "2026-12", "--ke", file); *got.Version != 3 || got.Released != 0 {
		t.Errorf("%+v", got)
	}
	d.do("periksa")
}

func TestPrintSchedule_of_nothing(t *testing.T) {
	d := newOffice(t)
	before := tree(t, d.dir)
	none := target(t, "a.pdf")
	d.refuses([]string{"Mei 2027 belum punya dialog yang terjadwal"}, "cetak", "jadwal", "--bulan", "2027-05", "--ke", none)
	unchanged(t, d.dir, before)
	if existsAt(none) {
		t.Error("a refused print left a file")
	}
	fresh := newDesk(t)
	fresh.refuses([]string{"belum punya dialog"}, "cetak", "jadwal", "--bulan", "2026-12", "--ke", none)
	unchanged(t, fresh.dir, []string{". 0"})
}

// TestPrintSchedule_working_prints holds that a draft and the sheet of a station release nothing.
func TestPrintSchedule_working_prints(t *testing.T) {
	d := newOffice(t)
	before := tree(t, d.dir)
	draft, sheet := target(t, "k.pdf"), target(t, "s.pdf")
	got := d.planned("cetak", "jadwal", "--bulan", "2026-12", "--konsep", "--ke", draft)
	if !got.Draft || got.Version != nil || got.Released != 0 || got.Month != "2026-12" || !strings.Contains(words(t, draft), "KONSEP") {
		t.Errorf("%+v", got)
	}
	for _, name := range []string{"RRI", "rri samarinda", "LPP RRI Samarinda"} {
		if s := d.call("cetak", "jadwal", "--bulan", "2026-12", "--stasiun", name, "--ke", sheet); s.code != 0 || s.err != "" {
			t.Errorf("%s: %+v", name, s)
		}
		if text := spaced(t, sheet); !strings.Contains(text, "Kesiapan Mudik") || strings.Contains(text, "Pelindungan Pekerja") {
			t.Errorf("the sheet of RRI:\n%s", text)
		}
	}
	none := target(t, "a.pdf")
	d.refuses([]string{`Stasiun "Metro" tidak ada. Yang ada: RRI Samarinda, TVRI Kaltim.`}, "cetak", "jadwal", "--bulan", "2026-12", "--stasiun", "Metro", "--ke", none)
	if existsAt(none) {
		t.Error("a refused print left a file")
	}
	d.do("cetak", "jadwal", "--bulan", "2027-05", "--konsep", "--ke", draft)
	unchanged(t, d.dir, before)
	if v := d.versions("2026-12"); v != nil {
		t.Errorf("released %v", v)
	}
}

// TestPrintSchedule_unwritable holds that nothing is released where nothing can be written.
func TestPrintSchedule_unwritable(t *testing.T) {
	d := newOffice(t)
	before := tree(t, d.dir)
	for _, path := range append(unwritable(t), filepath.Join(d.dir, "dialogpublik.db"), filepath.Join(d.dir, "berkas", "a.pdf")) {
		for _, args := range [][]string{{"jadwal", "--bulan", "2026-12"}, {"jadwal", "--bulan", "2026-12", "--konsep"}, {"jadwal", "--tahun", "2026"}, {"notula", "--bulan", "2026-12"}} {
			if s := d.call(append(append([]string{"cetak"}, args...), "--ke", path)...); s.code != 1 || s.out != "" {
				t.Errorf("%q to %s: %+v", args, path, s)
			}
		}
	}
	unchanged(t, d.dir, before)
	if v := d.versions("2026-12"); v != nil {
		t.Errorf("released %v", v)
	}
}

// TestPrintSchedule_full_disk holds that what was released before the target filled up is told and
// prints at the next call.
func TestPrintSchedule_full_disk(t *testing.T) {
	d := newOffice(t)
	small := smallDisk(t, "8k")
	s := d.call("cetak", "jadwal", "--bulan", "2026-12", "--ke", filepath.Join(small, "a.pdf"))
	if s.code != 1 || s.out != "" || !strings.Contains(s.err, "Jadwal sudah terbit dan tetap tersimpan; ulangi perintah ini untuk mencetaknya.") {
		t.Fatalf("%+v", s)
	}
	if got := d.planned("cetak", "jadwal", "--bulan", "2026-12", "--ke", target(t, "a.pdf")); *got.Version != 1 || got.Released != 0 {
		t.Errorf("%+v", got)
	}
	d.do("periksa")
}

// TestPrintSchedule_beside_a_window holds that reading works beside a window and releasing does not.
func TestPrintSchedule_beside_a_window(t *testing.T) {
	d := newOffice(t)
	d.do("cetak", "jadwal", "--bulan", "2026-11", "--ke", target(t, "a.pdf"))
	hold(t, d.dir)
	file := target(t, "a.pdf")
	for _, line := range []string{
		"jadwal --bulan 2026-11", "jadwal --bulan 2026-12 --konsep", "jadwal --bulan 2026-12 --stasiun TVRI", "jadwal --tahun 2026",
		"jadwal-liputan --bulan 2026-12", "agenda --bulan 2026-12", "notula --bulan 2026-12", "hadir --bulan 2026-12",
	} {
		d.do(append(append([]string{"cetak"}, strings.Fields(line)...), "--ke", file)...)
	}
	d.do("daftar", "agenda")
	d.do("daftar", "peringatan")
	before := tree(t, d.dir)
	d.refuses([]string{"sedang dipakai", d.dir}, "cetak", "jadwal", "--bulan", "2026-12", "--ke", target(t, "b.pdf"))
	unchanged(t, d.dir, before)
}

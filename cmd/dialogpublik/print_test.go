package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/model/sqlite"
)

// touchOffice changes the office from behind the command line, as a window would.
func (d desk) touchOffice(change func(o *model.Office) error) {
	d.t.Helper()
	p := newProgram(nil, nil)
	p.call = call{verb: helpVerb, flags: map[string]string{"data": d.dir}}
	if d.day != "" {
		p.flags["hari-ini"] = d.day
	}
	if err := p.setClock(); err != nil {
		d.t.Fatal(err)
	}
	if err := p.writing(func(s *session) error { return change(s.office) }); err != nil {
		d.t.Fatal(err)
	}
	p.log.close()
}

func TestPrintInvitations_in_order_of_air_time_main_speaker_first(t *testing.T) {
	d := newOffice(t)
	file := target(t, "a.pdf")
	s := d.call("cetak", "undangan", "--bulan", "2026-12", "--ke", file)
	if s.code != 0 || !strings.Contains(s.out, "22 undangan") || !strings.Contains(s.out, "22 di antaranya baru terbit") {
		t.Fatalf("%+v", s)
	}
	for _, warning := range []string{"Nama penanda tangan belum diisi", "Lambang pada kop belum diisi"} {
		if strings.Count(s.err, warning) != 1 {
			t.Errorf("factory values are not warned of once: %s", s.err)
		}
	}
	text := words(t, file)
	at := -1
	for _, part := range []string{"Kesiapan Mudik", "Pelindungan Pekerja", "Layanan Publik", "Sungai Bersih", "Sekolah Aman", "Desa Bersih", "Ibu Sehat", "Angkutan Natal", "Belanja Bijak", "Catatan Akhir Tahun"} {
		next := strings.Index(text, part)
		if next <= at {
			t.Errorf("%q is not after the one before", part)
		}
		at = next
	}
	letter := text[strings.Index(text, "Ibu Sehat")-1500:]
	if strings.Index(letter, "narasumber utama pada") > strings.Index(letter, "narasumber pendamping pada") {
		t.Error("pendamping before utama")
	}
	if check, err := exec.Command("qpdf", "--check", file).CombinedOutput(); err != nil {
		t.Errorf("qpdf: %v\n%s", err, check)
	}
}

func TestPrintInvitations_again_gives_the_same_bytes(t *testing.T) {
	d := newOffice(t)
	id := d.dialogue("2026-12-17") // one speaker
	first, again, month, monthAgain := target(t, "1.pdf"), target(t, "2.pdf"), target(t, "3.pdf"), target(t, "4.pdf")
	d.do("cetak", "undangan", "--dialog", id, "--ke", first)
	stored := d.list("daftar", "surat", "--dialog", id)[0]["sha256"].(string)
	if kept := filepath.Join(d.dir, "berkas", stored[:2], stored[2:]); string(bytesOf(t, kept)) != string(bytesOf(t, first)) {
		t.Error("a single letter is not its stored print")
	}
	d.do("cetak", "undangan", "--bulan", "2026-12", "--ke", month)
	d.day = "2026-12-01T15:30"
	d.touchOffice(func(o *model.Office) error {
		return o.EditSettings("uji", func(s *model.Settings) { s.OfficeHeading, s.LetterPaper = "KANTOR LAIN", model.F4 })
	})
	d.do("cetak", "undangan", "--dialog", id, "--ke", again)
	if out := d.do("cetak", "undangan", "--bulan", "2026-12", "--ke", monthAgain); !strings.Contains(out, "0 di antaranya baru terbit") {
		t.Error(out)
	}
	if string(bytesOf(t, first)) != string(bytesOf(t, again)) || string(bytesOf(t, month)) != string(bytesOf(t, monthAgain)) {
		t.Error("printing again gives other bytes")
	}
}

func TestPrintInvitations_draft_issues_nothing(t *testing.T) {
	d := newOffice(t)
	before := tree(t, d.dir)
	file := target(t, "konsep.pdf")
	d.do("cetak", "undangan", "--bulan", "2026-12", "--konsep", "--ke", file)
	text := words(t, file)
	if pages, marks := strings.Count(text, "\f"), strings.Count(text, "KONSEP"); pages == 0 || marks != pages {
		t.Errorf("%d pages, %d marks", pages, marks)
	}
	unchanged(t, d.dir, before)
}

func TestPrintInvitations_of_a_month_skips_what_has_begun(t *testing.T) {
	d := newOffice(t)
	d.day = "2026-11-24T09:00"
	file := target(t, "a.pdf")
	s := d.call("cetak", "undangan", "--bulan", "2026-11", "--ke", file)
	if s.code != 0 || !strings.Contains(s.out, "2 undangan") {
		t.Fatalf("%+v", s)
	}
	for _, part := range []string{"Harga Pangan Jelang Akhir Tahun", "sudah mulai", "Sari Umpamawati", "Joko Rekaanto"} {
		if !strings.Contains(s.err, part) {
			t.Errorf("warnings lack %q:\n%s", part, s.err)
		}
	}
	if text := words(t, file); strings.Contains(text, "Harga Pangan") || !strings.Contains(text, "Pencegahan Stunting") {
		t.Error("the wrong letters were printed")
	}
	late := d.call("cetak", "undangan", "--dialog", d.dialogue("2026-11-24"), "--ke", file)
	if late.code != 0 || !strings.Contains(late.err, "baru terbit sekarang") || !strings.Contains(words(t, file), "sesegera mungkin") {
		t.Errorf("a dialogue named is issued late with a warning: %+v", late)
	}
	if out := d.do("cetak", "undangan", "--bulan", "2026-11", "--ke", file); !strings.Contains(out, "4 undangan") {
		t.Errorf("issued letters of begun dialogues print: %s", out)
	}
}

func TestPrintInvitations_leaves_out_who_does_not_come(t *testing.T) {
	d := newOffice(t)
	cancelled, postponed, unable := d.dialogue("2026-12-01"), d.dialogue("2026-12-03"), d.dialogue("2026-12-17")
	d.touchOffice(func(o *model.Office) error {
		_, dialogue, err := o.DialogueSituation(model.ID(unable))
		for _, do := range []func() error{
			func() error { return err },
			func() error { return o.CancelDialogue(model.ID(cancelled), "Stasiun berhalangan") },
			func() error { return o.PostponeDialogue(model.ID(postponed), "Menunggu narasumber") },
			func() error {
				return o.Answer(model.ID(unable), dialogue.Appearances[0].ID, model.Unable, "", "Dinas luar")
			},
		} {
			if err := do(); err != nil {
				return err
			}
		}
		return nil
	})
	file := target(t, "a.pdf")
	if out := d.do("cetak", "undangan", "--bulan", "2026-12", "--ke", file); !strings.Contains(out, "17 undangan") {
		t.Error(out)
	}
	none := target(t, "tidak.pdf")
	d.refuses([]string{"Tidak ada undangan", "berstatus batal"}, "cetak", "undangan", "--dialog", cancelled, "--ke", none)
	d.refuses([]string{"Tidak ada undangan", "berstatus ditunda"}, "cetak", "undangan", "--dialog", postponed, "--ke", none)
	d.refuses([]string{"Tidak ada undangan", "berhalangan"}, "cetak", "undangan", "--dialog", unable, "--ke", none)
	d.refuses([]string{"tidak ada dialog pada Mei 2027"}, "cetak", "undangan", "--bulan", "2027-05", "--ke", none)
	d.refuses([]string{`Dialog "x" tidak ada`}, "cetak", "undangan", "--dialog", "x", "--ke", none)
	d.day = "2027-01-02"
	d.refuses([]string{"Tidak ada undangan", "sudah mulai"}, "cetak", "undangan", "--bulan", "2026-11", "--ke", none)
	if existsAt(none) {
		t.Error("a refused print left a file")
	}
}

func TestPrintInvitations_tells_what_needs_a_correction(t *testing.T) {
	d := newSample(t)
	id := d.dialogue("2026-11-26")
	d.touchOffice(func(o *model.Office) error { return o.MoveDialogue(model.ID(id), model.MoveTo("2026-11-27")) })
	file := target(t, "a.pdf")
	s := d.call("cetak", "undangan", "--dialog", id, "--ke", file)
	if s.code != 0 || strings.Count(s.err, "perlu ralat: tanggal kini 27 November 2026") != 2 {
		t.Errorf("%+v", s)
	}
	if !strings.Contains(words(t, file), "Kamis, 26 November 2026") {
		t.Error("the snapshot was not printed")
	}
}

// unwritable are targets that fail before anything is issued.
func unwritable(t *testing.T) []string {
	dir := t.TempDir()
	write(t, dir, "berkas", "")
	return []string{filepath.Join(dir, "tidak", "ada.pdf"), dir, filepath.Join(dir, "berkas", "a.pdf")}
}

func TestPrint_an_unwritable_target_issues_nothing(t *testing.T) {
	d := newOffice(t)
	before := tree(t, d.dir)
	for _, path := range unwritable(t) {
		d.refuses([]string{path}, "cetak", "undangan", "--bulan", "2026-12", "--ke", path)
		d.refuses([]string{path}, "cetak", "undangan", "--bulan", "2026-12", "--ke", path, "--konsep")
		d.refuses([]string{path}, "cetak", "laporan", "--pekan", "2026-W47", "--ke", path)
	}
	if got := d.list("daftar", "surat"); len(got) != 0 {
		t.Errorf("%d letters issued", len(got))
	}
	unchanged(t, d.dir, before)
}

func TestPrint_a_disk_that_fills_up_keeps_what_was_issued(t *testing.T) {
	d := newOffice(t)
	small := smallDisk(t, "64k")
	file := filepath.Join(small, "a.pdf")
	write(t, small, "a.pdf", "cetakan lama")
	d.refuses([]string{"enuh", "22 undangan sudah terbit"}, "cetak", "undangan", "--bulan", "2026-12", "--ke", file)
	if string(bytesOf(t, file)) != "cetakan lama" || len(tree(t, small)) != 2 {
		t.Errorf("the old file did not stay, or a half one did: %q", tree(t, small))
	}
	if out := d.do("cetak", "undangan", "--bulan", "2026-12", "--ke", target(t, "a.pdf")); !strings.Contains(out, "0 di antaranya baru terbit") {
		t.Error(out)
	}
	report := filepath.Join(small, "l.pdf")
	write(t, small, "isi", strings.Repeat("x", 40_000))
	d.refuses([]string{"enuh", "sudah dibekukan"}, "cetak", "laporan", "--pekan", "2026-W47", "--ke", report)
	if existsAt(report) {
		t.Error("a half report stays")
	}
	if out := d.do("cetak", "laporan", "--pekan", "2026-W47", "--ke", target(t, "l.pdf")); !strings.Contains(out, "yang sudah dibekukan") {
		t.Error(out)
	}
}

func TestPrint_a_data_disk_that_fills_up_issues_whole_letters_only(t *testing.T) {
	d := newOffice(t)
	small := smallDisk(t, "1500k")
	copyTree(t, d.dir, small)
	d.dir = small
	s := d.call("cetak", "undangan", "--bulan", "2026-12", "--ke", target(t, "a.pdf"))
	if s.code != 1 || !strings.Contains(s.err, "enuh") {
		t.Fatalf("%+v", s)
	}
	d.do("periksa")
	for _, row := range d.list("daftar", "surat") {
		if row["sha256"] == nil {
			t.Errorf("a letter without a print: %v", row)
		}
	}
}

func TestPrintReport_freezes_once(t *testing.T) {
	d := newSample(t)
	first, again := target(t, "1.pdf"), target(t, "2.pdf")
	s := d.call("cetak", "laporan", "--pekan", "2026-W47", "--ke", first)
	if s.code != 0 || !strings.Contains(s.out, "dibekukan dan ditulis") || !strings.Contains(s.err, "langkah 8 belum selesai") {
		t.Errorf("%+v", s)
	}
	text := strings.Join(strings.Fields(words(t, first)), " ")
	for _, part := range []string{"publik minggu ketiga", "November 2026 sebanyak 2", "Keringanan Pajak", "Siaga Kebakaran", "CONTOH", "berita menyusul"} {
		if !strings.Contains(text, part) {
			t.Errorf("report lacks %q", part)
		}
	}
	d.day = "2026-12-20"
	d.do("cetak", "laporan", "--pekan", "2026-W47", "--ke", again)
	if string(bytesOf(t, first)) != string(bytesOf(t, again)) {
		t.Error("a frozen report prints differently")
	}
	for _, row := range d.list("daftar", "langkah", "--dialog", d.dialogue("2026-11-17")) {
		if row["nomor"] == float64(9) && (row["status"] != "selesai_tepat" || row["bukti"] != "Laporan dibekukan 23-11-2026") {
			t.Errorf("step 9 is %v", row)
		}
	}
}

func TestPrintReport_of_any_week(t *testing.T) {
	d := newOffice(t)
	file := target(t, "a.pdf")
	s := d.call("cetak", "laporan", "--pekan", "2026-W53", "--ke", file)
	if s.code != 0 || !strings.Contains(s.err, "belum berakhir (Minggu, 3 Januari 2027)") || !strings.Contains(s.err, "Nama penanda tangan") {
		t.Errorf("a week to come: %+v", s)
	}
	d.do("cetak", "laporan", "--pekan", "2026-W02", "--ke", file)
	if !strings.Contains(words(t, file), "nihil") {
		t.Error("an empty week is not nihil")
	}
	draft := target(t, "b.pdf")
	before := tree(t, d.dir)
	d.do("cetak", "laporan", "--pekan", "2026-W49", "--konsep", "--ke", draft)
	if !strings.Contains(words(t, draft), "KONSEP") {
		t.Error("a draft without its mark")
	}
	unchanged(t, d.dir, before)
}

func TestPrint_reads_beside_a_window_and_refuses_to_write(t *testing.T) {
	d := newSample(t)
	hold(t, d.dir)
	file := target(t, "a.pdf")
	d.do("cetak", "undangan", "--bulan", "2026-11", "--ke", file)
	d.do("cetak", "laporan", "--pekan", "2026-W46", "--ke", file)
	d.do("cetak", "undangan", "--bulan", "2026-12", "--konsep", "--ke", file)
	d.do("daftar", "dialog")
	d.do("periksa")
	d.do("cadangkan", "--ke", target(t, "a.zip"))
	d.do("ekspor", "semua", "--ke", target(t, "a.json"))
	d.do("impor", "narasumber", contohFile("narasumber.csv"), "--periksa")
	before := tree(t, d.dir)
	for _, args := range [][]string{
		{"cetak", "undangan", "--bulan", "2026-12", "--ke", target(t, "a.pdf")}, {"cetak", "laporan", "--pekan", "2026-W47", "--ke", target(t, "a.pdf")},
		{"impor", "narasumber", contohFile("narasumber.csv")}, {"catat", "terlaksana", "--dialog", d.dialogue("2026-11-24")}, {"pulihkan", backupsInOf(t)},
	} {
		d.refuses([]string{"sedang dipakai", d.dir}, args...)
	}
	unchanged(t, d.dir, before)
}

// backupsInOf is the path of some good backup.
func backupsInOf(t *testing.T) string {
	t.Helper()
	path := target(t, "salinan.db")
	store, err := sqlite.Open(filepath.Join(importedOffice(), "dialogpublik.db"), sqlite.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	if err := store.Backup(path); err != nil {
		t.Fatal(err)
	}
	return path
}

// hold has another process take the folder until the test ends.
func hold(t *testing.T, dir string) {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	other := exec.Command(self)
	other.Env = append(os.Environ(), lockHelper+"="+dir)
	out, err := other.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := other.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = other.Process.Kill()
		_ = other.Wait()
	})
	said := make([]byte, 8)
	if _, err := out.Read(said); err != nil || string(said) != "terkunci" {
		t.Fatalf("the other process said %q, %v", said, err)
	}
}

package main

import (
	"fmt"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"kaltimprov.go.id/dialogpublik/model"
)

// numbers are the numbers of the letters that a list gives, "-" for a gap.
func (d desk) numbers(args ...string) []string {
	d.t.Helper()
	var out []string
	for _, row := range d.list(append([]string{"daftar", "surat"}, args...)...) {
		number, ok := row["nomor"].(string)
		if !ok {
			number = "-"
		}
		out = append(out, number)
	}
	return out
}

func TestPrintInvitations_numbered_from_a_first_number(t *testing.T) {
	d := newOffice(t)
	one, two := d.dialogue("2026-11-24"), d.dialogue("2026-11-26")
	file := target(t, "a.pdf")
	d.do("cetak", "undangan", "--dialog", one, "--nomor", "214", "--ke", file)
	want := "500.12.11/214/Diskominfo-IKP/2026 500.12.11/215/Diskominfo-IKP/2026"
	if got := strings.Join(d.numbers("--dialog", one), " "); got != want {
		t.Errorf("numbers %s", got)
	}
	before := tree(t, d.dir)
	d.refuses([]string{"Nomor 215 sudah terpakai", "2 surat perlu nomor 215–216"}, "cetak", "undangan", "--dialog", two, "--nomor", "215", "--ke", file)
	d.refuses([]string{"hanya untuk satu surat"}, "cetak", "undangan", "--dialog", two, "--nomor", "B/7/2026", "--ke", file)
	unchanged(t, d.dir, before)
	d.do("cetak", "undangan", "--dialog", two, "--ke", file) // with gaps
	d.do("cetak", "undangan", "--dialog", two, "--nomor", "otomatis", "--ke", file)
	if got := strings.Join(d.numbers("--dialog", two), " "); got != "500.12.11/216/Diskominfo-IKP/2026 500.12.11/217/Diskominfo-IKP/2026" {
		t.Errorf("numbers %s", got)
	}
	d.do("periksa")
}

func TestPrintInvitations_signed_by_another_on_another_paper(t *testing.T) {
	d := newSample(t)
	d.touchOffice(func(o *model.Office) error {
		_, err := o.SaveSignatory(model.Signatory{Role: model.RoleKadis, Form: model.SignAN, TopPost: "Kepala Dinas", Post: "Sekretaris",
			Name: "Wira Contohlaksana, S.H.", Rank: "Pembina", NIP: "197001011995031999"})
		return err
	})
	id := d.dialogue("2026-12-03")
	file := target(t, "a.pdf")
	d.refuses([]string{`"Siapa" tidak ada`, "Wira Contohlaksana"}, "cetak", "undangan", "--dialog", id, "--penanda-tangan", "Siapa", "--ke", file)
	if s := d.call("cetak", "undangan", "--dialog", id, "--kertas", "A3", "--ke", file); s.code != 2 {
		t.Errorf("A3: %+v", s)
	}
	d.do("cetak", "undangan", "--dialog", id, "--penanda-tangan", "wira", "--kertas", "f4", "--ke", file)
	text := words(t, file)
	if !strings.Contains(text, "a.n. Kepala Dinas") || !strings.Contains(text, "Wira Contohlaksana") {
		t.Error("signed by somebody else")
	}
	info, err := exec.Command("pdfinfo", file).Output()
	if err != nil || !strings.Contains(string(info), "609.45 x 935.43 pts") {
		t.Errorf("%v\n%s", err, info)
	}
	s := d.call("cetak", "undangan", "--dialog", id, "--kertas", "A4", "--ke", file)
	if s.code != 0 || !strings.Contains(s.err, "penanda tangan dan kertasnya tetap") {
		t.Errorf("%+v", s)
	}
}

func TestPrintDuties(t *testing.T) {
	d := newSample(t)
	id := d.dialogue("2026-12-03")
	file := target(t, "a.pdf")
	d.do("cetak", "tugas", "--dialog", id, "--nomor", "45", "--ke", file)
	text := words(t, file)
	for _, part := range []string{"SURAT TUGAS", "800.1.11.1/45/", "MENUGASKAN", "Dasar", "Untuk", "Kepala Dinas,"} {
		if !strings.Contains(text, part) {
			t.Errorf("the surat tugas lacks %q:\n%s", part, text)
		}
	}
	again := target(t, "b.pdf")
	if out := d.do("cetak", "tugas", "--dialog", id, "--ke", again); !strings.Contains(out, "0 di antaranya baru terbit") || string(bytesOf(t, file)) != string(bytesOf(t, again)) {
		t.Error("printed again it is another letter: " + out)
	}
	letter := d.list("daftar", "surat", "--dialog", id)[0]
	if letter["jenis"] != "surat_tugas" {
		t.Errorf("%v", letter)
	}
	for _, row := range d.list("daftar", "langkah", "--dialog", id) {
		if row["nomor"] == float64(3) && row["selesai_pada"] != nil {
			t.Error("a surat tugas finished the invitations")
		}
	}
}

func TestPrintPost(t *testing.T) {
	d := newSample(t)
	id := d.dialogue("2026-11-26")
	file := target(t, "a.pdf")
	for _, c := range []struct {
		args  []string
		parts []string
		size  string
	}{
		{[]string{"tanda-terima"}, []string{"TANDA TERIMA", "500.12.11/"}, "595.28 x 841.89"},
		{[]string{"amplop"}, []string{"Yth."}, "623.62 x 311.81"},
		{[]string{"amplop", "--ukuran", "folio"}, []string{"Yth."}, "992.13 x 680.31"},
		{[]string{"label", "--ukuran", "2x7", "--mulai", "3"}, []string{"Kepala Dinas Kesehatan"}, "595.28 x 841.89"},
		{[]string{"paraf"}, []string{"LEMBAR PARAF", "Sekretaris"}, "595.28 x 841.89"},
	} {
		d.do(append(append([]string{"cetak"}, c.args...), "--dialog", id, "--ke", file)...)
		text := words(t, file)
		for _, part := range c.parts {
			if !strings.Contains(text, part) {
				t.Errorf("%v lacks %q:\n%s", c.args, part, text)
			}
		}
		if info, err := exec.Command("pdfinfo", file).Output(); err != nil || !strings.Contains(string(info), c.size) {
			t.Errorf("%v: %v\n%s", c.args, err, info)
		}
	}
	d.refuses([]string{"Ukuran amplop"}, "cetak", "amplop", "--dialog", id, "--ukuran", "c5", "--ke", file)
	d.refuses([]string{"Label pertama 99"}, "cetak", "label", "--dialog", id, "--mulai", "99", "--ke", file)
	d.refuses([]string{"sudah terbit", "cetak undangan"}, "cetak", "tanda-terima", "--dialog", d.dialogue("2026-12-15"), "--ke", file)
}

func TestRecordLetters_finish_step_4(t *testing.T) {
	d := newSample(t)
	id := d.dialogue("2026-12-03")
	d.do("cetak", "undangan", "--dialog", id, "--ke", target(t, "a.pdf"))
	step := func() map[string]any { return d.list("daftar", "langkah", "--dialog", id)[3] }
	letters := d.list("daftar", "surat", "--dialog", id)
	for i, row := range letters {
		letter := row["id"].(string)
		d.do("catat", "nomor", "--surat", letter, "--nomor", fmt.Sprint(900+i))
		d.refuses([]string{"diisi sekali"}, "catat", "nomor", "--surat", letter, "--nomor", "1000")
		d.do("catat", "terkirim", "--surat", letter, "--cara", "WhatsApp", "--kepada", "0812-0000-0000", "--tanggal", "2026-11-23T08:00")
		if step()["selesai_pada"] != nil {
			t.Errorf("step 4 is done before letter %d was received", i)
		}
		number := d.numbers("--dialog", id)[i]
		if out := d.do("catat", "diterima", "--surat", number, "--penerima", "Nita Umpamasari"); !strings.Contains(out, "diterima oleh Nita Umpamasari") {
			t.Error(out)
		}
	}
	if got := step(); got["status"] != "selesai_tepat" || got["bukti"] != fmt.Sprintf("%d tanda terima", len(letters)) {
		t.Errorf("step 4 is %v", got)
	}
	row := d.list("daftar", "surat", "--dialog", id)[0]
	if row["status"] != "diterima" || row["cara_kirim"] != "whatsapp" || row["penerima"] != "Nita Umpamasari" || row["terkirim_pada"] != "2026-11-23T08:00:00+08:00" {
		t.Errorf("%v", row)
	}
	letter := row["id"].(string)
	d.refuses([]string{"kurir"}, "catat", "terkirim", "--surat", letter, "--cara", "merpati")
	d.refuses([]string{"belum tiba"}, "catat", "diterima", "--surat", letter, "--penerima", "A", "--tanggal", "2026-12-24")
	d.refuses([]string{`Surat "x" tidak ada`}, "catat", "diterima", "--surat", "x", "--penerima", "A")
	if s := d.call("catat", "diterima", "--surat", letter, "--penerima", "A", "--tanggal", "kemarin"); s.code != 2 {
		t.Errorf("%+v", s)
	}
}

func TestPrintStored_is_byte_for_byte(t *testing.T) {
	d := newSample(t)
	row := d.list("daftar", "surat", "--bulan", "2026-11")[0]
	file := target(t, "a.pdf")
	d.do("cetak", "surat", "--surat", row["id"].(string), "--ke", file)
	sum := row["sha256"].(string)
	if string(bytesOf(t, file)) != string(bytesOf(t, filepath.Join(d.dir, "berkas", sum[:2], sum[2:]))) {
		t.Error("the print is not the stored one")
	}
}

func TestPrintRegister_tells_holes(t *testing.T) {
	d := newOffice(t)
	d.do("cetak", "undangan", "--dialog", d.dialogue("2026-11-24"), "--nomor", "3", "--ke", target(t, "a.pdf"))
	file := target(t, "register.pdf")
	s := d.call("cetak", "register", "--tahun", "2026", "--ke", file)
	if s.code != 0 || !strings.Contains(s.out, "2 surat") || !strings.Contains(s.err, "tidak ada: 1–2.") {
		t.Fatalf("%+v", s)
	}
	if text := words(t, file); !strings.Contains(text, "500.12.11/3/") || !strings.Contains(text, "1–2") {
		t.Error(text)
	}
	d.refuses([]string{`"Lain" tidak ada`, "Surat keluar"}, "cetak", "register", "--tahun", "2026", "--buku", "Lain", "--ke", file)
	if s := d.call("cetak", "register", "--tahun", "dua", "--ke", file); s.code != 2 {
		t.Errorf("%+v", s)
	}
}

// A disk that fills up while letters are issued keeps those before, none half written, and no number
// is lost: the next try goes on with the next one.
func TestIssue_a_disk_that_fills_up_loses_no_number(t *testing.T) {
	d := newOffice(t)
	d.touchOffice(func(o *model.Office) error {
		setup, err := o.Setup()
		if err != nil {
			return err
		}
		r := setup.Registers[0]
		r.Mode = model.OwnNumbers
		_, err = o.SaveRegister(r)
		return err
	})
	small := smallDisk(t, "1600k")
	copyTree(t, d.dir, small)
	d.dir = small
	if s := d.call("cetak", "undangan", "--bulan", "2026-12", "--ke", target(t, "a.pdf")); s.code != 1 || !strings.Contains(s.err, "sudah terbit dan tetap tersimpan") {
		t.Fatalf("%+v", s)
	}
	kept := d.numbers("--bulan", "2026-12")
	if len(kept) == 0 || len(kept) == 22 {
		t.Fatalf("%d letters were issued", len(kept))
	}
	wide := t.TempDir()
	copyTree(t, small, wide)
	d.dir = wide
	d.do("periksa")
	d.do("cetak", "undangan", "--bulan", "2026-12", "--ke", target(t, "b.pdf"))
	for i, number := range d.numbers("--bulan", "2026-12") {
		if want := fmt.Sprintf("500.12.11/%d/Diskominfo-IKP/2026", i+1); number != want {
			t.Errorf("letter %d is %s, want %s", i, number, want)
		}
	}
}

// The number on a signed paper was written by hand; printing again gives no other.
func TestPrintInvitations_numbersNoSignedPaper(t *testing.T) {
	d := newSample(t)
	id := d.dialogue("2026-11-26") // received with gaps
	s := d.call("cetak", "undangan", "--dialog", id, "--nomor", "otomatis", "--ke", target(t, "a.pdf"))
	if s.code != 0 || !strings.Contains(s.err, "dengan nomor kosong") || !strings.Contains(s.err, "catat nomor") {
		t.Errorf("%+v", s)
	}
	if got := strings.Join(d.numbers("--dialog", id), " "); got != "- -" {
		t.Errorf("numbers %s", got)
	}
	fresh := d.dialogue("2026-12-03")
	out := d.do("cetak", "undangan", "--dialog", fresh, "--nomor", "0907", "--ke", target(t, "b.pdf"))
	if !strings.Contains(out, "Nomor 500.12.11/0907/Diskominfo-IKP/2026 sampai 500.12.11/0908/") {
		t.Errorf("the numbers given are not told: %s", out)
	}
}

func TestPrintDuties_ofAnOfficeWithoutPeople(t *testing.T) {
	d := newOffice(t)
	file := target(t, "a.pdf")
	s := d.call("cetak", "tugas", "--dialog", d.dialogue("2026-12-03"), "--ke", file)
	if s.code != 0 || !strings.Contains(s.err, "Petugas belum dipilih") || strings.Contains(words(t, file), "Belum dipilih") {
		t.Errorf("%+v\n%s", s, words(t, file))
	}
}

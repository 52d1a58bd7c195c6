package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"image"
	"image/draw"
	"image/jpeg"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/pdf/preview"
	"kaltimprov.go.id/dialogpublik/pdf/qr/qrtest"
	"kaltimprov.go.id/dialogpublik/pdf/scan"
)

// scanFaults are what sixteen scans suffer, one after the other.
var scanFaults = []qrtest.Fault{
	{DPI: 150}, {DPI: 200, Turn: 180, Noise: 12}, {DPI: 150, Turn: 3.5, JPEG: 60}, {DPI: 200, Turn: 90, Blur: 0.1},
	{DPI: 150, Turn: -4, Noise: 20}, {DPI: 200, Turn: 270, JPEG: 45}, {DPI: 150, Dark: 90, Light: 200}, {DPI: 200, Shade: 0.4, Turn: 1.5},
	{DPI: 200, Slant: 0.03}, {DPI: 150, BlackWhite: true}, {DPI: 300, Turn: -2, Noise: 10, JPEG: 70}, {DPI: 200, Turn: 185, Blur: 0.12},
	{DPI: 150, Noise: 15, Shade: 0.3}, {DPI: 200, Turn: 93, Dark: 60, Light: 220},
}

// scansOf makes a folder of scans of the pages of a PDF, and gives the file of each page.
func scansOf(t *testing.T, file string) (dir string, names []string) {
	t.Helper()
	dir = t.TempDir()
	for i, f := range scanFaults {
		page := rasterPage(t, file, i+1)
		var b bytes.Buffer
		name := fmt.Sprintf("pindai-%02d.png", i+1)
		img := qrtest.Scan(page, 300, f)
		encode := func() error { return png.Encode(&b, img) }
		if f.JPEG > 0 {
			name = strings.TrimSuffix(name, "png") + "JPG"
			encode = func() error { return jpeg.Encode(&b, img, &jpeg.Options{Quality: f.JPEG}) }
		}
		if err := encode(); err != nil {
			t.Fatal(err)
		}
		write(t, dir, name, b.String())
		names = append(names, name)
	}
	for page := len(scanFaults) + 1; page <= 16; page++ {
		name := fmt.Sprintf("pindai-%02d.pdf", page)
		out, err := exec.Command("pdfseparate", "-f", fmt.Sprint(page), "-l", fmt.Sprint(page), file, filepath.Join(dir, name)).CombinedOutput()
		if err != nil {
			t.Fatalf("pdfseparate: %v\n%s", err, out)
		}
		names = append(names, name)
	}
	return dir, names
}

// rasterPage draws a page at 300 dpi.
func rasterPage(t *testing.T, file string, page int) *image.Gray {
	t.Helper()
	out, err := exec.Command("pdftoppm", "-r", "300", "-gray", "-png", "-f", fmt.Sprint(page), "-l", fmt.Sprint(page), file).Output()
	if err != nil {
		t.Fatalf("pdftoppm: %v", err)
	}
	img, err := png.Decode(bytes.NewReader(out))
	if err != nil {
		t.Fatal(err)
	}
	gray := image.NewGray(img.Bounds())
	draw.Draw(gray, gray.Rect, img, img.Bounds().Min, draw.Src)
	return gray
}

func TestImportScans_file_themselves(t *testing.T) {
	d := newOffice(t)
	file := target(t, "a.pdf")
	d.do("cetak", "undangan", "--bulan", "2026-12", "--nomor", "1", "--ke", file)
	dir, names := scansOf(t, file)
	write(t, dir, "rusak.jpg", "\xff\xd8\xff\xe0bukan gambar")
	write(t, dir, "kosong.pdf", "")
	write(t, dir, "surat.docx", "tidak dibaca")
	letters := map[string]string{}
	for i, number := range d.numbers("--bulan", "2026-12")[:16] {
		letters[names[i]] = number
	}
	filed := 0
	for _, row := range d.list("impor", "pindaian", dir) {
		name := row["berkas"].(string)
		switch want := letters[name]; {
		case want == "":
			if row["status"] != "ditolak" || row["alasan"] == nil {
				t.Errorf("%s: %v", name, row)
			}
		case row["status"] != "terpasang" || row["surat"].([]any)[0] != want:
			t.Errorf("%s is a scan of %s: %v", name, want, row)
		default:
			filed++
		}
	}
	if filed != 16 {
		t.Errorf("%d of 16 scans found their letters", filed)
	}
	signed := 0
	for _, row := range d.list("daftar", "surat", "--bulan", "2026-12") {
		if row["status"] == "ditandatangani" {
			signed++
		}
	}
	if signed != 16 {
		t.Errorf("%d letters are signed", signed)
	}
	before := tree(t, filepath.Join(d.dir, "berkas"))
	if out := d.do("impor", "pindaian", dir); !strings.Contains(out, "16 terpasang, 0 menunggu") {
		t.Error(out)
	}
	if after := tree(t, filepath.Join(d.dir, "berkas")); !slices.Equal(before, after) {
		t.Error("the same scans were stored twice")
	}
	d.do("periksa")
	d.refuses([]string{"tidak dapat dibaca"}, "impor", "pindaian", filepath.Join(dir, "tidak-ada"))
	d.refuses([]string{"Tidak ada pindaian"}, "impor", "pindaian", t.TempDir())
}

// A PDF waits while its pages cannot be drawn, and any scan whose letter is not in these data.
func TestReadScan_waits(t *testing.T) {
	d := newSample(t)
	file := target(t, "a.pdf")
	d.do("cetak", "surat", "--surat", d.list("daftar", "surat", "--bulan", "2026-11")[0]["id"].(string), "--ke", file)
	off := scanPages{pages{nil}} // an engine that failed
	f, err := readScan(context.Background(), off, "a.pdf", bytesOf(t, file))
	if err != nil || len(f.Letters) != 0 || !strings.Contains(f.Reason, "belum dapat dibaca") {
		t.Fatalf("%v, %q, %v", f.Letters, f.Reason, err)
	}
	d.touchOffice(func(o *model.Office) error {
		taken, err := o.TakeScan(f, keptNowhere{})
		if err == nil && taken.State != model.ScanWaiting {
			t.Errorf("the scan is %s", taken.State)
		}
		return err
	})
	if !errors.Is(notReady(preview.ErrFailed), scan.ErrNotReady) || errors.Is(notReady(os.ErrNotExist), scan.ErrNotReady) {
		t.Error("what is not ready is not told from what is wrong")
	}
}

// keptNowhere is a press that keeps nothing.
type keptNowhere struct{ model.Press }

func (keptNowhere) Keep([]byte) (string, error) { return strings.Repeat("ab", 32), nil }

func TestReadPersonsFile(t *testing.T) {
	dir := t.TempDir()
	big := filepath.Join(dir, "besar.png")
	if err := os.WriteFile(big, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(big, maxScan+1); err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]string{big: "lebih besar dari 64 MB", put(t, "kosong.png", ""): "kosong", dir: "tidak dapat dibaca", filepath.Join(dir, "x"): "tidak dapat dibaca"} {
		if _, err := readPersonsFile(path); err == nil || !strings.Contains(model.Message(err), want) {
			t.Errorf("%s: %v", path, err)
		}
	}
	if img, err := qrPicture("https://wa.me/628120000000"); err != nil || img.Bounds().Dx() < 29 {
		t.Errorf("%v", err)
	}
	if _, err := qrPicture(strings.Repeat("teks panjang ", 400)); model.ErrorCode(err) != model.Invalid {
		t.Errorf("a text too long: %v", err)
	}
}

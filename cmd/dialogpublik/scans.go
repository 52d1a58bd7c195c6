package main

import (
	"context"
	"errors"
	"image"
	"io"
	"os"
	"path/filepath"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/pdf/preview"
	"kaltimprov.go.id/dialogpublik/pdf/qr"
	"kaltimprov.go.id/dialogpublik/pdf/scan"
)

// maxScan bounds the file of a scan, in bytes.
const maxScan = 64 << 20

// scanPages are the pages of scans in PDF.
type scanPages struct{ pages }

var _ scan.PageSource = scanPages{}

// Pages implements scan.PageSource.
func (s scanPages) Pages(ctx context.Context, data []byte) (int, error) {
	n, err := s.Count(ctx, data)
	return n, notReady(err)
}

// Picture implements scan.PageSource.
func (s scanPages) Picture(ctx context.Context, data []byte, page, width int) (image.Image, error) {
	img, err := s.pages.Picture(ctx, data, page, width)
	return img, notReady(err)
}

// notReady makes an engine that cannot draw a scan that waits.
func notReady(err error) error {
	for _, missing := range []error{preview.ErrStarting, preview.ErrFailed, preview.ErrClosed} {
		if errors.Is(err, missing) {
			return errors.Join(scan.ErrNotReady, err)
		}
	}
	return err
}

// readScan finds the letters of a scan by the codes on its pages, or says why it found none.
func readScan(ctx context.Context, source scan.PageSource, name string, data []byte) (model.ScanFile, error) {
	f := model.ScanFile{Name: name, Data: data}
	r, err := scan.Read(ctx, data, source)
	if err != nil {
		return f, err
	}
	f.Letters = r.Letters()
	switch {
	case len(f.Letters) > 0:
	case r.RendererMissing:
		f.Reason = "Halaman PDF belum dapat dibaca di komputer ini. Coba baca lagi nanti, atau pasangkan dengan tangan."
	case r.Signed:
		f.Reason = "PDF bertanda tangan elektronik tanpa kode surat."
	case r.Unread > 0:
		f.Reason = "Kode surat tidak terbaca; sebagian halaman terlalu besar atau rusak."
	default:
		f.Reason = "Kode surat tidak terbaca."
	}
	return f, nil
}

// readPersonsFile reads a file that a person chose.
func readPersonsFile(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, model.Wrap(model.NotFound, err, "Berkas %s tidak dapat dibaca.", filepath.Base(path))
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, maxScan+1))
	switch {
	case err != nil:
		return nil, model.Wrap(model.NotFound, err, "Berkas %s tidak dapat dibaca.", filepath.Base(path))
	case len(data) > maxScan:
		return nil, model.Errorf(model.Invalid, "Berkas %s lebih besar dari %d MB. Pindai dengan 300 dpi, atau bagi berkasnya.", filepath.Base(path), maxScan>>20)
	case len(data) == 0:
		return nil, model.Errorf(model.Invalid, "Berkas %s kosong. Pindai atau salin ulang.", filepath.Base(path))
	}
	return data, nil
}

// qrPicture draws a text as a QR code, one pixel a module.
func qrPicture(text string) (image.Image, error) {
	m, err := qr.Screen(text)
	if err != nil {
		return nil, model.Wrap(model.Invalid, err, "Teks terlalu panjang untuk kode QR.")
	}
	return m.Picture(1), nil
}

package preview

import (
	"context"
	"errors"
	"fmt"
	"time"

	pdfium "github.com/klippa-app/go-pdfium/errors"

	"kaltimprov.go.id/dialogpublik/model"
)

// Why there is no picture although the file may be good. They are found with
// errors.Is; what calls return is a *model.Error around them.
var (
	ErrStarting = errors.New("preview: engine is starting")
	ErrFailed   = errors.New("preview: engine does not run")
	ErrClosed   = errors.New("preview: renderer is closed")
)

// errStopped is what ended a call whose engine was stopped in the middle.
var errStopped = errors.New("preview: engine was stopped")

// problem is the error for the state, nil when Ready.
func (r *Renderer) problem() error {
	if r == nil {
		return failed(errors.New("no renderer"))
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	switch r.state {
	case Ready:
		return nil
	case Starting:
		return model.Wrap(model.Conflict, ErrStarting, "Gambar halaman belum siap. Tunggu sebentar; menyimpan dan mencetak PDF tetap dapat dilakukan.")
	case Closed:
		return model.Wrap(model.Refused, ErrClosed, "Gambar halaman tidak dapat dibuat lagi karena program sedang ditutup.")
	}
	return failed(r.cause)
}

func failed(cause error) error {
	return model.Wrap(model.Internal, fmt.Errorf("%w: %w", ErrFailed, cause),
		"Gambar halaman tidak dapat dibuat di komputer ini. Buka PDF-nya dengan program pembaca PDF.")
}

// stopped is the error of a call whose caller did not wait for the end.
func stopped(ctx context.Context) error {
	if errors.Is(ctx.Err(), context.DeadlineExceeded) {
		return model.Wrap(model.Conflict, ctx.Err(), "Gambar halaman belum selesai dalam waktu yang tersedia. Coba lagi sebentar lagi.")
	}
	return model.Wrap(model.Conflict, ctx.Err(), "Gambar halaman dibatalkan.")
}

func brokenEngine(cause error) error {
	return model.Wrap(model.Internal, cause, "Gambar halaman gagal dibuat. Coba lagi; bila tetap gagal, buka PDF-nya dengan program pembaca PDF.")
}

func tooSlow(limit time.Duration) error {
	return model.Wrap(model.Refused, errStopped,
		"Berkas PDF ini terlalu rumit: halamannya tidak selesai digambar dalam %d detik. Buka dengan program pembaca PDF.", int(limit.Seconds()))
}

// checkInput refuses what need not reach the engine.
func checkInput(data []byte) error {
	if len(data) == 0 {
		return model.Errorf(model.Damaged, "Berkas PDF kosong. Pilih atau pindai ulang berkasnya.")
	}
	if len(data) > maxInput {
		return model.Errorf(model.Invalid, "Berkas PDF %d MB terlalu besar; paling besar %d MB. Pindai ulang dengan resolusi lebih rendah, atau bagi menjadi beberapa berkas.",
			(len(data)+1<<20-1)>>20, maxInput>>20)
	}
	return nil
}

// unreadable is the error for a file the engine does not open.
func unreadable(cause error) error {
	if errors.Is(cause, pdfium.ErrPassword) || errors.Is(cause, pdfium.ErrSecurity) {
		return model.Wrap(model.Invalid, cause, "Berkas PDF dikunci kata sandi. Simpan salinan tanpa kata sandi, lalu pilih salinan itu.")
	}
	return model.Wrap(model.Damaged, cause, "Berkas ini bukan PDF, atau PDF-nya rusak. Pilih berkas lain, atau pindai ulang.")
}

// unreadablePage is the error for one page; people count from 1.
func unreadablePage(page int, cause error) error {
	return model.Wrap(model.Damaged, cause, "Halaman %d berkas PDF ini rusak dan tidak dapat digambar. Pindai ulang, atau buka dengan program pembaca PDF.", page+1)
}

func noSuchPage(page, count int) error {
	return model.Errorf(model.NotFound, "Halaman %d tidak ada: berkas PDF ini berisi %d halaman.", page+1, count)
}

func tooManyPages(count int) error {
	return model.Errorf(model.Invalid, "Berkas PDF ini berisi %d halaman; paling banyak %d halaman. Bagi menjadi beberapa berkas.", count, maxPages)
}

func badWidth(width int) error {
	return model.Errorf(model.Invalid, "Lebar gambar %d piksel tidak dapat dipakai; antara 1 dan %d piksel.", width, maxWidth)
}

func oddPage(page int, size Page) error {
	return model.Errorf(model.Invalid, "Halaman %d berukuran %.0f x %.0f mm dan terlalu besar untuk digambar. Buka dengan program pembaca PDF.", page+1, size.Width, size.Height)
}

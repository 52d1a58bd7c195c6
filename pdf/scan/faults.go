package scan

import (
	"context"
	"errors"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/pdf/raster"
)

// pictureFault words what is wrong with a JPEG or PNG.
func pictureFault(err error) error {
	var large *raster.TooLarge
	if errors.As(err, &large) {
		return model.Wrap(model.Invalid, err, "Pindaian %d x %d piksel terlalu besar untuk dibaca. Pindai ulang dengan resolusi 300 dpi.", large.Width, large.Height)
	}
	return model.Wrap(model.Damaged, err, "Gambar pindaian rusak atau terpotong sehingga tidak dapat dibaca. Salin ulang berkasnya atau pindai ulang suratnya.")
}

// pdfFault words why a PDF cannot be opened, unless the source did.
func pdfFault(err error) error {
	var told *model.Error
	if errors.As(err, &told) {
		return told
	}
	return model.Wrap(model.Damaged, err, "PDF pindaian rusak sehingga halamannya tidak dapat dibaca. Salin ulang berkasnya atau pindai ulang suratnya.")
}

// stopped is the error for a reading that nobody waits for any more.
func stopped(ctx context.Context) error {
	if ctx.Err() == nil {
		return nil
	}
	return model.Wrap(model.Conflict, ctx.Err(), "Membaca pindaian dihentikan sebelum selesai. Masukkan pindaiannya sekali lagi.")
}

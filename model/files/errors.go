package files

import (
	"errors"
	"io/fs"
	"syscall"

	"kaltimprov.go.id/dialogpublik/model"
)

// explain turns the system's error into one a person can act on. what is the Indonesian start of
// the sentence, such as "Berkas laporan.pdf tidak dapat ditulis". An error that is already meant
// for people, and nil, come back unchanged.
func explain(err error, what string) error {
	var known *model.Error
	if err == nil || errors.As(err, &known) {
		return err
	}
	code, reason := reasonOf(err)
	return model.Wrap(code, err, "%s: %s", what, reason)
}

func reasonOf(err error) (model.Code, string) {
	switch {
	case isDiskFull(err):
		return model.NoSpace, "diska penuh. Kosongkan ruang atau pilih tempat lain, lalu ulangi."
	case errors.Is(err, syscall.EFBIG):
		return model.NoSpace, "diska ini tidak menerima berkas sebesar itu. Pilih tempat lain (flashdisk FAT32 berakhir pada 4 GB)."
	case isInUse(err):
		return model.NoSpace, "berkas sedang dipakai program lain. Tutup program itu, lalu ulangi."
	case errors.Is(err, fs.ErrPermission):
		return model.NoSpace, "tidak ada izin. Pilih tempat lain atau mintakan izinnya."
	case errors.Is(err, syscall.EROFS):
		return model.NoSpace, "tempat itu hanya dapat dibaca. Pilih tempat lain."
	case errors.Is(err, fs.ErrNotExist):
		return model.NotFound, "berkas atau foldernya tidak ada. Periksa letaknya."
	case errors.Is(err, syscall.ENAMETOOLONG):
		return model.Invalid, "nama berkas terlalu panjang. Pakai nama yang lebih pendek."
	case errors.Is(err, fs.ErrExist):
		return model.Conflict, "sudah ada. Pilih nama lain."
	}
	return model.Internal, "diska atau sistem menolak. Periksa diskanya, lalu ulangi; rinciannya ada di folder catatan."
}

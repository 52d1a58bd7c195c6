package sqlite

import (
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"io/fs"
	"os"
	"time"

	"kaltimprov.go.id/dialogpublik/model"
)

// applicationID marks our files, "DlgP", at byte 68 of the header.
const applicationID = 0x446c6750

var magic = []byte("SQLite format 3\x00")

// Header is what the first 100 bytes of a database file say.
type Header struct {
	Version int   // user_version: the newest migration the file has had
	Pages   int64 // 0 when the header does not know
	Page    int64 // bytes a page
	Size    int64 // bytes of the file
}

// Inspect reads the header of the file at path and refuses, in words, what is not a database of
// this program that this version can open: missing, empty, foreign, newer or cut off. It must not
// be called on a file this process has open, for closing it would drop SQLite's locks.
func Inspect(path string) (Header, error) {
	for try := 0; ; try++ {
		h, err := inspect(path)
		if err != nil || h.complete(path) {
			return h, err
		}
		if try == 2 { // not just another process in the middle of its commit
			return h, model.Errorf(model.Damaged, "Berkas data %s terpotong: hanya %d dari %d bita. Pulihkan dari cadangan terbaru.", path, h.Size, h.Pages*h.Page)
		}
		time.Sleep(20 * time.Millisecond)
	}
}

func inspect(path string) (Header, error) {
	f, err := os.Open(path)
	if err != nil {
		return Header{}, openError(path, err)
	}
	defer f.Close()
	info, err := f.Stat()
	switch {
	case err != nil:
		return Header{}, openError(path, err)
	case !info.Mode().IsRegular():
		return Header{}, model.Errorf(model.Damaged, "%s bukan berkas data.", path)
	case info.Size() == 0:
		return Header{}, model.Errorf(model.Damaged, "Berkas data %s kosong (0 bita). Pulihkan dari cadangan terbaru.", path)
	}
	raw := make([]byte, 100)
	n, err := io.ReadFull(f, raw)
	if err != nil && !errors.Is(err, io.ErrUnexpectedEOF) {
		return Header{}, openError(path, err)
	}
	if !bytes.Equal(raw[:len(magic)], magic) {
		return Header{}, model.Errorf(model.Damaged, "%s bukan berkas data Dialog Publik.", path)
	}
	if n < len(raw) {
		return Header{}, model.Errorf(model.Damaged, "Berkas data %s terpotong. Pulihkan dari cadangan terbaru.", path)
	}
	return parseHeader(path, raw, info.Size())
}

func parseHeader(path string, raw []byte, size int64) (Header, error) {
	number := func(at int) int64 { return int64(binary.BigEndian.Uint32(raw[at:])) }
	h := Header{Version: int(number(60)), Size: size, Page: int64(binary.BigEndian.Uint16(raw[16:]))}
	if h.Page == 1 {
		h.Page = 65536
	}
	if number(24) == number(92) { // else an old program wrote last and the page count is stale
		h.Pages = number(28)
	}
	if number(68) != applicationID {
		return h, model.Errorf(model.Damaged, "%s milik program lain, bukan data Dialog Publik.", path)
	}
	if h.Version > len(migrations) {
		return h, model.Errorf(model.Refused, "Data %s dibuat program yang lebih baru (versi data %d, program ini mengenal sampai %d). Pasang program terbaru.", path, h.Version, len(migrations))
	}
	return h, nil
}

// complete reports whether the file is as long as its header says; a file with a journal beside it
// is in the middle of a commit or will be rolled back by SQLite.
func (h Header) complete(path string) bool {
	if h.Size >= h.Pages*h.Page {
		return true
	}
	info, err := os.Stat(path + "-journal")
	return err == nil && info.Size() > 0
}

func openError(path string, err error) error {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return model.Wrap(model.NotFound, err, "Berkas data %s tidak ada.", path)
	case errors.Is(err, fs.ErrPermission):
		return model.Wrap(model.NoSpace, err, "Berkas data %s tidak boleh dibaca oleh pengguna ini.", path)
	}
	return model.Wrap(model.Damaged, err, "Berkas data %s tidak dapat dibaca.", path)
}

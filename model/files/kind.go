package files

import (
	"bytes"
	"errors"
	"io"
	"os"

	"kaltimprov.go.id/dialogpublik/model"
)

// Kind is what a file given as a backup is by its first bytes; its name says nothing.
type Kind int

// The kinds of files.
const (
	KindUnknown  Kind = iota
	KindZip           // a bundle made by WriteBundle, or any other zip
	KindDatabase      // a bare SQLite file
)

// String names the kind for the log.
func (k Kind) String() string {
	switch k {
	case KindZip:
		return "zip"
	case KindDatabase:
		return "database"
	}
	return "unknown"
}

// KindOf reads the first bytes of the file at path.
func KindOf(path string) (Kind, error) {
	what := "Berkas " + path + " tidak dapat dibaca"
	f, err := os.Open(path)
	if err != nil {
		return KindUnknown, explain(err, what)
	}
	if info, err := f.Stat(); err == nil && info.IsDir() {
		return KindUnknown, errors.Join(model.Errorf(model.Invalid, "%s adalah folder. Sebut berkas cadangannya.", path), f.Close())
	}
	head := make([]byte, 16)
	n, err := io.ReadFull(f, head)
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		err = nil
	}
	if err := errors.Join(err, f.Close()); err != nil {
		return KindUnknown, explain(err, what)
	}
	return kindOfHead(head[:n]), nil
}

func kindOfHead(head []byte) Kind {
	switch {
	case bytes.HasPrefix(head, []byte("SQLite format 3\x00")):
		return KindDatabase
	case bytes.HasPrefix(head, []byte("PK\x03\x04")), bytes.HasPrefix(head, []byte("PK\x05\x06")):
		return KindZip
	}
	return KindUnknown
}

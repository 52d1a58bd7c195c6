package scan

import (
	"bytes"

	"kaltimprov.go.id/dialogpublik/model"
)

// Kind is the kind of a file, told by its content and not by its name.
type Kind string

// The kinds that can be read.
const (
	PDF  Kind = "pdf"
	JPEG Kind = "jpeg"
	PNG  Kind = "png"
)

// pdfHead is how far into a file its PDF header may stand.
const pdfHead = 1024

// kindOf tells the kind of a file, or why it cannot be read.
func kindOf(data []byte) (Kind, error) {
	switch {
	case len(data) == 0:
		return "", model.Errorf(model.Damaged, "Berkas pindaian kosong (0 bita). Salin ulang berkasnya atau pindai ulang suratnya.")
	case bytes.HasPrefix(data, []byte{0xFF, 0xD8, 0xFF}):
		return JPEG, nil
	case bytes.HasPrefix(data, []byte("\x89PNG\r\n\x1a\n")):
		return PNG, nil
	case bytes.Contains(data[:min(len(data), pdfHead)], []byte("%PDF-")):
		return PDF, nil
	}
	if name := otherKind(data); name != "" {
		return "", model.Errorf(model.Invalid, "Berkas ini %s, yang tidak dapat dibaca sebagai pindaian. Simpan pindaiannya sebagai PDF, JPEG, atau PNG.", name)
	}
	return "", model.Errorf(model.Invalid, "Berkas ini bukan PDF, JPEG, atau PNG. Simpan pindaiannya sebagai PDF, JPEG, atau PNG.")
}

// otherKinds are files that scanners and telephones make too, by a mark at a
// place.
var otherKinds = []struct {
	at         int
	mark, name string
}{
	{0, "II*\x00", "gambar TIFF"}, {0, "MM\x00*", "gambar TIFF"}, {4, "ftyphei", "foto HEIC"}, {4, "ftypmif1", "foto HEIC"},
	{4, "ftyphevc", "foto HEIC"}, {8, "WEBP", "gambar WebP"}, {0, "GIF8", "gambar GIF"}, {0, "BM", "gambar BMP"},
	{0, "PK\x03\x04", "berkas ZIP atau dokumen Office"}, {0, "\xD0\xCF\x11\xE0", "dokumen Office"}, {0, "Rar!", "berkas RAR"},
}

// otherKind names a known kind that cannot be read.
func otherKind(data []byte) string {
	for _, k := range otherKinds {
		if len(data) > k.at && bytes.HasPrefix(data[k.at:], []byte(k.mark)) {
			return k.name
		}
	}
	return ""
}

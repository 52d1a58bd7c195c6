package pdf

import (
	"bytes"
	"errors"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"testing"

	"kaltimprov.go.id/dialogpublik/model"
)

// emblemPNG draws a half transparent picture.
func emblemPNG(t *testing.T, w, h int) []byte {
	t.Helper()
	img := image.NewNRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			img.SetNRGBA(x, y, color.NRGBA{R: uint8(x), G: uint8(y), B: 90, A: uint8(255 * x / w)})
		}
	}
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestCheckImage(t *testing.T) {
	good := emblemPNG(t, 60, 80)
	huge := append([]byte{}, good...)
	copy(huge[16:24], []byte{0, 1, 0, 0, 0, 1, 0, 0})
	for name, tc := range map[string]struct {
		data []byte
		ok   bool
	}{
		"png": {good, true}, "empty": {nil, false}, "text": {[]byte("bukan gambar"), false},
		"truncated": {good[:len(good)/2], false}, "huge": {huge, false},
	} {
		err := CheckImage(tc.data)
		var shown *model.Error
		if (err == nil) != tc.ok || err != nil && !errors.As(err, &shown) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestEmblem_UnreadableLeavesTheBoxEmpty: the letter is printed all the same.
func TestEmblem_UnreadableLeavesTheBoxEmpty(t *testing.T) {
	c := sampleLetter()
	c.Head.EmblemData = []byte("rusak")
	broken, err := Letters([]model.LetterContent{c}, Options{Created: created})
	if err != nil {
		t.Fatal(err)
	}
	c.Head.EmblemData = nil
	none, err := Letters([]model.LetterContent{c}, Options{Created: created})
	if err != nil || !bytes.Equal(broken, none) {
		t.Errorf("an unreadable emblem is not the same as none (%v)", err)
	}
	c.Head.EmblemData = emblemPNG(t, 900, 1200)
	with, err := Letters([]model.LetterContent{c}, Options{Created: created})
	if err != nil || bytes.Equal(with, none) {
		t.Errorf("the emblem is missing (%v)", err)
	}
	if list := run(t, "poppler-utils", "pdfimages", "-list", store(t, with)); !bytes.Contains([]byte(list), []byte("rgb")) {
		t.Errorf("no picture in the file:\n%s", list)
	}
}

// TestPreparePicture_TurnsUpright: a photo marked "turned by 90 degrees" comes
// out upright, without its EXIF.
func TestPreparePicture_TurnsUpright(t *testing.T) {
	img := image.NewRGBA(image.Rect(0, 0, 40, 20))
	for y := range 20 {
		for x := range 40 {
			img.Set(x, y, color.RGBA{R: uint8(255 * (x / 20)), A: 255})
		}
	}
	var b bytes.Buffer
	if err := jpeg.Encode(&b, img, nil); err != nil {
		t.Fatal(err)
	}
	exif := []byte("\xff\xe1\x00\x22Exif\x00\x00MM\x00*\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01\x00\x06\x00\x00\x00\x00\x00\x00")
	turned := append(append([]byte{0xFF, 0xD8}, exif...), b.Bytes()[2:]...)
	pic, err := preparePicture(turned, 100)
	if err != nil {
		t.Fatal(err)
	}
	if pic.img.Rect.Dx() != 20 || pic.img.Rect.Dy() != 40 {
		t.Fatalf("size %v, want 20 x 40", pic.img.Rect)
	}
	if top, bottom := pic.img.RGBAAt(10, 5).R, pic.img.RGBAAt(10, 35).R; top > 60 || bottom < 190 {
		t.Errorf("red above %d, below %d: the right half of the stored picture belongs below", top, bottom)
	}
}

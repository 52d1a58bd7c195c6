package raster

import (
	"bytes"
	"errors"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"os"
	"testing"
)

// redBlue draws a picture whose left half is red and whose right half is blue.
func redBlue(img interface {
	image.Image
	Set(x, y int, c color.Color)
}) image.Image {
	b := img.Bounds()
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			if x < b.Min.X+b.Dx()/2 {
				img.Set(x, y, color.RGBA{R: 255, A: 255})
			} else {
				img.Set(x, y, color.RGBA{B: 255, A: 255})
			}
		}
	}
	return img
}

func asPNG(t *testing.T, img image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// asJPEG gives a JPEG whose EXIF asks for a turn.
func asJPEG(t *testing.T, img image.Image, turn byte) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, img, nil); err != nil {
		t.Fatal(err)
	}
	exif := []byte("\xff\xe1\x00\x22Exif\x00\x00MM\x00*\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01\x00?\x00\x00\x00\x00\x00\x00")
	exif[bytes.IndexByte(exif, '?')] = turn
	return append(append([]byte{0xFF, 0xD8}, exif...), b.Bytes()[2:]...)
}

func stored(t *testing.T, name string) []byte {
	t.Helper()
	data, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// TestDecode_EveryKind: the left half is red and the right half blue, whatever
// holds the picture.
func TestDecode_EveryKind(t *testing.T) {
	r := image.Rect(0, 0, 32, 16)
	for name, data := range map[string][]byte{
		"8 bit": asPNG(t, redBlue(image.NewRGBA(r))), "transparent": asPNG(t, redBlue(image.NewNRGBA(r))),
		"16 bit":  asPNG(t, redBlue(image.NewNRGBA64(r))),
		"palette": asPNG(t, redBlue(image.NewPaletted(r, color.Palette{color.RGBA{R: 255, A: 255}, color.RGBA{B: 255, A: 255}}))),
		"jpeg":    asJPEG(t, redBlue(image.NewRGBA(r)), 1), "progressive": stored(t, "progressive.jpg"), "printer's": stored(t, "cmyk.jpg"),
	} {
		img, err := Decode(data, 2000)
		if err != nil || img.Bounds() != r {
			t.Errorf("%s: %v (%v)", name, img.Image, err)
			continue
		}
		left, _, _, _ := img.At(6, 8).RGBA()
		_, _, right, _ := img.At(26, 8).RGBA()
		if left < 0xE000 || right < 0xC000 {
			t.Errorf("%s: left %v, right %v", name, img.At(6, 8), img.At(26, 8))
		}
	}
	for name, grey := range map[string]image.Image{"grey": redBlue(image.NewGray(r)), "grey 16": redBlue(image.NewGray16(r))} {
		img, err := Decode(asPNG(t, grey), 1000)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if got := color.GrayModel.Convert(img.At(6, 8)); got != (color.Gray{Y: 76}) {
			t.Errorf("%s: left %v, want the grey of red", name, got)
		}
	}
}

// TestDecode_Upright follows the red half through all eight orientations.
func TestDecode_Upright(t *testing.T) {
	for turn, red := range map[byte]image.Point{
		1: {2, 8}, 2: {29, 8}, 3: {29, 8}, 4: {2, 8}, 5: {8, 2}, 6: {8, 2}, 7: {8, 29}, 8: {8, 29}, 9: {2, 8},
	} {
		img, err := Decode(asJPEG(t, redBlue(image.NewRGBA(image.Rect(0, 0, 32, 16))), turn), 1000)
		if err != nil {
			t.Fatal(err)
		}
		if r, _, b, _ := img.At(red.X, red.Y).RGBA(); !red.In(img.Bounds()) || r < 0xC000 || b > 0x4000 {
			t.Errorf("orientation %d: %v at %v of %v, want red", turn, img.At(red.X, red.Y), red, img.Bounds())
		}
	}
}

// TestDecode_TooLarge: the header alone is enough for a refusal.
func TestDecode_TooLarge(t *testing.T) {
	data := asPNG(t, image.NewRGBA(image.Rect(0, 0, 40, 25)))
	deep := asPNG(t, redBlue(image.NewNRGBA64(image.Rect(0, 0, 40, 25))))
	for name, c := range map[string]struct {
		data []byte
		most int
		ok   bool
	}{
		"just enough": {data, 1000, true}, "one too many": {data, 999, false},
		"16 bit": {deep, 2000, true}, "16 bit, too many": {deep, 1999, false},
	} {
		var large *TooLarge
		if _, err := Decode(c.data, c.most); (err == nil) != c.ok || err != nil && (!errors.As(err, &large) || large.Width != 40 || large.Height != 25) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestDecode_Broken: every file cut short anywhere is an error of its kind.
func TestDecode_Broken(t *testing.T) {
	var moving bytes.Buffer
	if err := gif.Encode(&moving, image.NewPaletted(image.Rect(0, 0, 4, 4), color.Palette{color.Black}), nil); err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string][]byte{"nothing": nil, "text": []byte("Yth. Kepala Dinas"), "another kind": moving.Bytes()} {
		if _, err := Decode(data, 1000); !errors.Is(err, ErrKind) {
			t.Errorf("%s: %v, want ErrKind", name, err)
		}
	}
	for name, data := range map[string][]byte{
		"png": asPNG(t, redBlue(image.NewRGBA(image.Rect(0, 0, 32, 16)))), "progressive": stored(t, "progressive.jpg"), "cmyk": stored(t, "cmyk.jpg"),
	} {
		for n := 10; n < len(data)-20; n += 7 {
			if _, err := Decode(data[:n], 1000); !errors.Is(err, ErrDamaged) {
				t.Errorf("%s cut to %d of %d bytes: %v, want ErrDamaged", name, n, len(data), err)
			}
		}
	}
}

func FuzzDecode(f *testing.F) {
	f.Add([]byte("\x89PNG\r\n\x1a\n"))
	f.Add([]byte{0xFF, 0xD8, 0xFF, 0xE0})
	f.Fuzz(func(t *testing.T, data []byte) {
		img, err := Decode(data, 10_000)
		if err == nil && img.Bounds().Empty() {
			t.Error("an empty picture")
		}
	})
}

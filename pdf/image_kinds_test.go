package pdf

import (
	"bytes"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"image"
	"image/color"
	"image/draw"
	"image/jpeg"
	"image/png"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"kaltimprov.go.id/dialogpublik/model"
)

// corners are the colours of the test picture, clockwise from the upper left.
var corners = [4]color.RGBA{{220, 30, 30, 255}, {20, 150, 40, 255}, {255, 255, 255, 255}, {30, 40, 200, 255}}

// quarters draws the test picture: a colour in each quarter.
func quarters(img draw.Image) image.Image {
	b := img.Bounds()
	w, h := b.Dx()/2, b.Dy()/2
	for i, at := range []image.Point{{0, 0}, {w, 0}, {w, h}, {0, h}} {
		draw.Draw(img, image.Rectangle{at, at.Add(image.Pt(w, h))}, image.NewUniform(corners[i]), image.Point{}, draw.Src)
	}
	return img
}

// whiteHole is the test picture with nothing where its white quarter is.
func whiteHole(img draw.Image) image.Image {
	quarters(img)
	b := img.Bounds()
	hole := image.Rect(b.Dx()/2, b.Dy()/2, b.Dx(), b.Dy())
	draw.Draw(img, hole, image.Transparent, image.Point{}, draw.Src)
	return img
}

const testWidth, testHeight = 64, 48

func testRect() image.Rectangle { return image.Rect(0, 0, testWidth, testHeight) }

func pngOf(t *testing.T, img image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// convert turns a picture into another kind with ImageMagick.
func convert(t *testing.T, data []byte, ext string, args ...string) []byte {
	t.Helper()
	dir := t.TempDir()
	from, to := filepath.Join(dir, "from.png"), filepath.Join(dir, "to."+ext)
	if err := os.WriteFile(from, data, 0o600); err != nil {
		t.Fatal(err)
	}
	run(t, "imagemagick", "convert", append(append([]string{from}, args...), to)...)
	out, err := os.ReadFile(to)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// pictureKinds are pictures as people have them. All show the test picture.
func pictureKinds(t *testing.T) map[string][]byte {
	t.Helper()
	plain := pngOf(t, quarters(image.NewNRGBA(testRect())))
	hole := pngOf(t, whiteHole(image.NewNRGBA(testRect())))
	flat := color.Palette{color.Transparent}
	for _, c := range corners {
		flat = append(flat, c)
	}
	return map[string][]byte{
		"plain PNG": plain, "alpha PNG": hole,
		"16-bit PNG":       pngOf(t, quarters(image.NewRGBA64(testRect()))),
		"16-bit alpha PNG": pngOf(t, whiteHole(image.NewNRGBA64(testRect()))),
		"palette PNG":      pngOf(t, whiteHole(image.NewPaletted(testRect(), flat))),
		"interlaced PNG":   convert(t, plain, "png", "-interlace", "PNG"),
		"interlaced alpha": convert(t, hole, "png", "-interlace", "PNG"),
		"baseline JPEG":    convert(t, plain, "jpg", "-quality", "92"),
		"progressive JPEG": convert(t, plain, "jpg", "-quality", "92", "-interlace", "JPEG"),
		"CMYK JPEG":        convert(t, plain, "jpg", "-quality", "92", "-colorspace", "CMYK"),
		"turned JPEG":      turnedJPEG(t, binary.LittleEndian, 3, rotated()),
	}
}

// rotated is the test picture upside down, as a camera held so stores it.
func rotated() image.Image {
	src, out := quarters(image.NewRGBA(testRect())), image.NewRGBA(testRect())
	for y := range testHeight {
		for x := range testWidth {
			out.Set(testWidth-1-x, testHeight-1-y, src.At(x, y))
		}
	}
	return out
}

// TestPictureKinds_DrawRight: whatever kind a picture is, its colours stand
// where they belong, white where it is transparent; and on paper it is a plain
// picture of 8 bits without a mask.
func TestPictureKinds_DrawRight(t *testing.T) {
	s := newSheet(sizeOf(model.A4), margins{})
	s.addPage()
	kinds := pictureKinds(t)
	for name, data := range kinds {
		if err := CheckImage(data); err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		pic, err := preparePicture(data, emblemWidth)
		if err != nil {
			t.Fatal(err)
		}
		checkCorners(t, name, pic, corners)
		s.add(op{kind: opPicture, x: 20, y: 20 + 20*float64(len(s.pages[0].ops)), w: 20, h: 15, picture: pic})
	}
	data, err := render(&document{title: "Gambar", created: created, sheets: []*sheet{s}})
	if err != nil {
		t.Fatal(err)
	}
	archival(t, data)
	rows := strings.Split(strings.TrimSpace(run(t, "poppler-utils", "pdfimages", "-list", store(t, data))), "\n")[2:]
	if len(rows) != len(kinds) {
		t.Errorf("%d pictures on paper, want %d", len(rows), len(kinds))
	}
	for _, row := range rows {
		if f := strings.Fields(row); f[2] != "image" || f[5] != "rgb" || f[7] != "8" {
			t.Errorf("on paper: %s", row)
		}
	}
}

// checkCorners compares the middle of each quarter, clockwise.
func checkCorners(t *testing.T, name string, pic *picture, want [4]color.RGBA) {
	t.Helper()
	w, h := pic.img.Rect.Dx(), pic.img.Rect.Dy()
	for i, at := range []image.Point{{w / 4, h / 4}, {3 * w / 4, h / 4}, {3 * w / 4, 3 * h / 4}, {w / 4, 3 * h / 4}} {
		if got := pic.img.RGBAAt(at.X, at.Y); !near(got, want[i]) {
			t.Errorf("%s: quarter %d is %v, want %v", name, i, got, want[i])
		}
	}
}

// near allows what packing in JPEG does to a colour.
func near(a, b color.RGBA) bool {
	far := func(x, y uint8) bool { return max(x, y)-min(x, y) > 12 }
	return a.A == b.A && !far(a.R, b.R) && !far(a.G, b.G) && !far(a.B, b.B)
}

// turnedJPEG is a JPEG that says how it must be turned to be upright.
func turnedJPEG(t *testing.T, order binary.AppendByteOrder, turn uint16, img image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, img, &jpeg.Options{Quality: 95}); err != nil {
		t.Fatal(err)
	}
	mark := "MM"
	if order == binary.AppendByteOrder(binary.LittleEndian) {
		mark = "II"
	}
	tiff := order.AppendUint16([]byte(mark), 42)
	tiff = order.AppendUint32(tiff, 8)
	tiff = order.AppendUint16(tiff, 1)
	for _, part := range []uint16{0x0112, 3} {
		tiff = order.AppendUint16(tiff, part)
	}
	tiff = order.AppendUint32(tiff, 1)
	tiff = order.AppendUint16(tiff, turn)
	tiff = append(tiff, make([]byte, 6)...)
	app := binary.BigEndian.AppendUint16([]byte{0xFF, 0xE1}, uint16(2+6+len(tiff)))
	app = append(append(app, "Exif\x00\x00"...), tiff...)
	return append(append([]byte{0xFF, 0xD8}, app...), b.Bytes()[2:]...)
}

// TestPicture_AllTurns: each of the eight ways to hold a camera, in both byte
// orders.
func TestPicture_AllTurns(t *testing.T) {
	stored := quarters(image.NewRGBA(testRect()))
	a, b, c, d := corners[0], corners[1], corners[2], corners[3]
	for turn, want := range map[uint16][4]color.RGBA{
		1: {a, b, c, d}, 2: {b, a, d, c}, 3: {c, d, a, b}, 4: {d, c, b, a},
		5: {a, d, c, b}, 6: {d, a, b, c}, 7: {c, b, a, d}, 8: {b, c, d, a},
	} {
		for _, order := range []binary.AppendByteOrder{binary.LittleEndian, binary.BigEndian} {
			pic, err := preparePicture(turnedJPEG(t, order, turn, stored), emblemWidth)
			if err != nil {
				t.Fatal(err)
			}
			name := "turn " + itoa(int(turn)) + " " + order.String()
			checkCorners(t, name, pic, want)
			if upright := pic.img.Rect.Dx() > pic.img.Rect.Dy(); upright != (turn < 5) {
				t.Errorf("%s: %v", name, pic.img.Rect)
			}
		}
	}
}

// claim makes a PNG say that it is of another size, with its checksum right.
func claim(data []byte, w, h uint32) []byte {
	out := append([]byte{}, data...)
	binary.BigEndian.PutUint32(out[16:], w)
	binary.BigEndian.PutUint32(out[20:], h)
	binary.BigEndian.PutUint32(out[29:], crc32.ChecksumIEEE(out[12:29]))
	return out
}

// TestPicture_RefusedBeforeDecoding: a picture of 200 megapixels is refused
// for its size, and costs no memory.
func TestPicture_RefusedBeforeDecoding(t *testing.T) {
	var photo bytes.Buffer
	if err := jpeg.Encode(&photo, image.NewGray(testRect()), nil); err != nil {
		t.Fatal(err)
	}
	frame := bytes.Index(photo.Bytes(), []byte{0xFF, 0xC0})
	binary.BigEndian.PutUint16(photo.Bytes()[frame+5:], 10_000)
	binary.BigEndian.PutUint16(photo.Bytes()[frame+7:], 20_000)
	for name, data := range map[string][]byte{
		"PNG": claim(pngOf(t, quarters(image.NewRGBA(testRect()))), 20_000, 10_000), "JPEG": photo.Bytes(),
	} {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		err := CheckImage(data)
		runtime.ReadMemStats(&after)
		if err == nil || !strings.Contains(err.Error(), "Gambar 20000 x 10000 piksel terlalu besar.") {
			t.Errorf("%s: %v", name, err)
		}
		if used := after.TotalAlloc - before.TotalAlloc; used > 1<<20 {
			t.Errorf("%s: %d bytes used before it was refused", name, used)
		}
	}
}

// TestPicture_DamagedSaysSo: what cannot be drawn is named, in words for people.
func TestPicture_DamagedSaysSo(t *testing.T) {
	kinds := pictureKinds(t)
	broken := map[string][]byte{
		"half of a header": kinds["plain PNG"][:20], "GIF": convert(t, kinds["plain PNG"], "gif"), "BMP": convert(t, kinds["plain PNG"], "bmp"),
		"wide and empty": claim(kinds["plain PNG"], 5000, 5000), "no width": claim(kinds["plain PNG"], 0, 48),
	}
	for name, data := range kinds {
		broken["half of "+name] = data[:len(data)*3/5]
	}
	for name, data := range broken {
		err := CheckImage(data)
		var shown *model.Error
		if !errors.As(err, &shown) || !strings.Contains(err.Error(), "ambar") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

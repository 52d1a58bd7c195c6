package pdf

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/color"
	_ "image/jpeg" // emblems may be photographs
	"image/png"

	"kaltimprov.go.id/dialogpublik/model"
)

const (
	maxPixels   = 40_000_000 // of a picture we are willing to decode
	emblemWidth = 360        // pixels on the long side, 300 dpi on paper
)

// picture is a decoded picture made ready for the paper: upright, opaque, small.
type picture struct{ img *image.RGBA }

// CheckImage says whether a picture (PNG or JPEG bytes) can be printed. The
// error is a *model.Error whose Indonesian message is meant for people.
func CheckImage(data []byte) error {
	_, err := preparePicture(data, emblemWidth)
	return err
}

// preparePicture decodes a picture, turns it upright, lays it on white and
// scales it down so that its long side is at most the given number of pixels.
func preparePicture(data []byte, longSide int) (pic *picture, err error) {
	defer func() {
		if recover() != nil {
			pic, err = nil, model.Errorf(model.Damaged, "Gambar rusak dan tidak dapat dibaca. Pilih berkas PNG atau JPEG lain.")
		}
	}()
	if len(data) == 0 {
		return nil, model.Errorf(model.Damaged, "Berkas gambar kosong. Pilih berkas PNG atau JPEG lain.")
	}
	head, kind, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil || kind != "png" && kind != "jpeg" {
		return nil, model.Wrap(model.Invalid, err, "Berkas ini bukan gambar PNG atau JPEG.")
	}
	if head.Width <= 0 || head.Height <= 0 || head.Width > maxPixels/head.Height {
		return nil, model.Errorf(model.Invalid, "Gambar %d x %d piksel terlalu besar. Perkecil sampai di bawah 40 juta piksel.", head.Width, head.Height)
	}
	img, _, err := image.Decode(bytes.NewReader(data))
	if err != nil {
		return nil, model.Wrap(model.Damaged, err, "Gambar rusak dan tidak dapat dibaca. Pilih berkas PNG atau JPEG lain.")
	}
	return &picture{shrink(upright{img, orientation(data)}, longSide)}, nil
}

// aspect gives width divided by height.
func (p *picture) aspect() float64 {
	return float64(p.img.Rect.Dx()) / float64(p.img.Rect.Dy())
}

// distinct gives the picture as opaque 8-bit PNG, n white columns wider: gofpdf
// writes pictures of equal width in random order, so each gets another width.
func (p *picture) distinct(n int) []byte {
	b := p.img.Rect
	wide := image.NewRGBA(image.Rect(0, 0, b.Dx()+n, b.Dy()))
	for i := range wide.Pix {
		wide.Pix[i] = 0xFF
	}
	for y := range b.Dy() {
		copy(wide.Pix[y*wide.Stride:], p.img.Pix[y*p.img.Stride:y*p.img.Stride+4*b.Dx()])
	}
	var buf bytes.Buffer
	if err := png.Encode(&buf, wide); err != nil {
		return nil
	}
	return buf.Bytes()
}

// shrink averages the picture over white into at most longSide pixels a side.
func shrink(src image.Image, longSide int) *image.RGBA {
	b := src.Bounds()
	w, h := b.Dx(), b.Dy()
	if long := max(w, h); long > longSide {
		w, h = max(1, w*longSide/long), max(1, h*longSide/long)
	}
	out := image.NewRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			area := image.Rect(x*b.Dx()/w, y*b.Dy()/h, (x+1)*b.Dx()/w, (y+1)*b.Dy()/h)
			out.SetRGBA(x, y, average(src, area.Add(b.Min)))
		}
	}
	return out
}

// average gives the mean colour of an area, laid on white.
func average(src image.Image, area image.Rectangle) color.RGBA {
	var r, g, b, n uint64
	for y := area.Min.Y; y < area.Max.Y; y++ {
		for x := area.Min.X; x < area.Max.X; x++ {
			cr, cg, cb, ca := src.At(x, y).RGBA()
			white := uint64(0xFFFF - ca)
			r, g, b, n = r+uint64(cr)+white, g+uint64(cg)+white, b+uint64(cb)+white, n+1
		}
	}
	n = max(n, 1) * 0x101
	return color.RGBA{uint8(r / n), uint8(g / n), uint8(b / n), 0xFF}
}

// upright shows a picture turned as its EXIF orientation (1 to 8) asks.
type upright struct {
	image.Image
	turn int
}

func (u upright) Bounds() image.Rectangle {
	b := u.Image.Bounds()
	if u.turn >= 5 {
		return image.Rect(0, 0, b.Dy(), b.Dx())
	}
	return image.Rect(0, 0, b.Dx(), b.Dy())
}

func (u upright) At(x, y int) color.Color {
	b := u.Image.Bounds()
	lastX, lastY := b.Dx()-1, b.Dy()-1
	switch u.turn {
	case 2:
		x = lastX - x
	case 3:
		x, y = lastX-x, lastY-y
	case 4:
		y = lastY - y
	case 5:
		x, y = y, x
	case 6:
		x, y = y, lastY-x
	case 7:
		x, y = lastX-y, lastY-x
	case 8:
		x, y = lastX-y, x
	}
	return u.Image.At(b.Min.X+x, b.Min.Y+y)
}

// orientation reads the EXIF orientation of a JPEG, 1 when there is none.
func orientation(data []byte) int {
	at := bytes.Index(data[:min(len(data), 1<<16)], []byte("Exif\x00\x00"))
	if at < 0 {
		return 1
	}
	tiff := data[at+6:]
	if len(tiff) < 8 {
		return 1
	}
	var order binary.ByteOrder = binary.BigEndian
	if tiff[0] == 'I' {
		order = binary.LittleEndian
	}
	dir := int(order.Uint32(tiff[4:]))
	if dir < 8 || dir+2 > len(tiff) {
		return 1
	}
	for i := range int(order.Uint16(tiff[dir:])) {
		entry := dir + 2 + 12*i
		if entry+12 > len(tiff) {
			return 1
		}
		turn := int(order.Uint16(tiff[entry+8:]))
		if order.Uint16(tiff[entry:]) == 0x0112 && turn >= 1 && turn <= 8 {
			return turn
		}
	}
	return 1
}

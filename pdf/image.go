package pdf

import (
	"bytes"
	"errors"
	"image"
	"image/color"
	"image/png"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/pdf/raster"
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
func preparePicture(data []byte, longSide int) (*picture, error) {
	if len(data) == 0 {
		return nil, model.Errorf(model.Damaged, "Berkas gambar kosong. Pilih berkas PNG atau JPEG lain.")
	}
	img, err := raster.Decode(data, maxPixels)
	var large *raster.TooLarge
	switch {
	case errors.As(err, &large):
		return nil, model.Wrap(model.Invalid, err, "Gambar %d x %d piksel terlalu besar. Perkecil sampai di bawah 40 juta piksel.", large.Width, large.Height)
	case errors.Is(err, raster.ErrKind):
		return nil, model.Wrap(model.Invalid, err, "Berkas ini bukan gambar PNG atau JPEG.")
	case err != nil:
		return nil, model.Wrap(model.Damaged, err, "Gambar rusak dan tidak dapat dibaca. Pilih berkas PNG atau JPEG lain.")
	}
	return &picture{shrink(img, longSide)}, nil
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

// Package qr draws small QR codes and finds them again on scanned pages.
//
// Code makes the modules of a code; Find looks for codes on a picture of a
// page, whichever way round it lies. What a scan does to a code (turning, blur,
// noise, weak contrast) is met here: the picture is thresholded against its
// surroundings, the three finder patterns are looked for, and the modules are
// read from the grey values. The library only corrects errors and decodes.
package qr

import (
	"fmt"
	"image"

	"github.com/makiuchi-d/gozxing/qrcode/decoder"
	"github.com/makiuchi-d/gozxing/qrcode/encoder"
)

// QuietZone is how many modules must stay white around a code.
const QuietZone = 4

// Matrix holds the modules of a code by row and column, true for black.
type Matrix [][]bool

// Code makes the smallest code for a text that still reads with a quarter of
// it damaged. Texts of digits, capitals and " $%*+-./:" make smaller codes.
func Code(text string) (Matrix, error) { return modules(text, decoder.ErrorCorrectionLevel_Q) }

// Screen makes the smallest code for a long text that is read off a clean screen.
func Screen(text string) (Matrix, error) { return modules(text, decoder.ErrorCorrectionLevel_L) }

func modules(text string, level decoder.ErrorCorrectionLevel) (Matrix, error) {
	code, err := encoder.Encoder_encode(text, level, nil)
	if err != nil {
		return nil, fmt.Errorf("make QR code: %w", err)
	}
	drawn := code.GetMatrix()
	m := make(Matrix, drawn.GetHeight())
	for y := range m {
		m[y] = make([]bool, drawn.GetWidth())
		for x := range m[y] {
			m[y][x] = drawn.Get(x, y) == 1
		}
	}
	return m, nil
}

// Picture draws the code with its quiet zone, each module being a square of
// the given pixels.
func (m Matrix) Picture(pixels int) *image.Gray {
	side := (len(m) + 2*QuietZone) * pixels
	img := image.NewGray(image.Rect(0, 0, side, side))
	for y := range side {
		for x := range side {
			if !m.at(x/pixels-QuietZone, y/pixels-QuietZone) {
				img.Pix[y*img.Stride+x] = 0xFF
			}
		}
	}
	return img
}

func (m Matrix) at(x, y int) bool {
	return y >= 0 && y < len(m) && x >= 0 && x < len(m[y]) && m[y][x]
}

// Package raster decodes PNG and JPEG pictures that people hand in. It trusts
// nothing in them: what is too large is refused before memory is taken for it,
// and what is damaged comes back as an error, never as a crash.
package raster

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/color"
	_ "image/jpeg" // photographs and scans
	_ "image/png"  // emblems and scans
)

// What can be wrong with a picture, found with errors.Is. TooLarge is the
// third.
var (
	ErrKind    = errors.New("raster: neither PNG nor JPEG")
	ErrDamaged = errors.New("raster: picture cannot be decoded")
)

// TooLarge is the error for a picture of more pixels than were asked for.
type TooLarge struct{ Width, Height int }

// Error tells the size.
func (e *TooLarge) Error() string {
	return fmt.Sprintf("raster: %d x %d pixels are too many", e.Width, e.Height)
}

// Decode decodes a picture of at most so many pixels; coloured ones of 16 bits
// count twice.
func Decode(data []byte, maxPixels int) (img Upright, err error) {
	defer func() {
		if r := recover(); r != nil {
			img, err = Upright{}, fmt.Errorf("%w: %v", ErrDamaged, r)
		}
	}()
	head, kind, err := image.DecodeConfig(bytes.NewReader(data))
	if errors.Is(err, image.ErrFormat) || err == nil && kind != "png" && kind != "jpeg" {
		return Upright{}, ErrKind
	}
	if err != nil || head.Width <= 0 || head.Height <= 0 {
		return Upright{}, errors.Join(ErrDamaged, err)
	}
	if head.ColorModel == color.RGBA64Model || head.ColorModel == color.NRGBA64Model {
		maxPixels /= 2
	}
	if head.Width > maxPixels/head.Height {
		return Upright{}, &TooLarge{head.Width, head.Height}
	}
	decoded, _, err := image.Decode(bytes.NewReader(data))
	if err != nil {
		return Upright{}, errors.Join(ErrDamaged, err)
	}
	return Upright{decoded, orientation(data)}, nil
}

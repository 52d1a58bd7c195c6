package raster

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/color"
)

// Upright shows a picture turned as its EXIF orientation asks. The Image in it
// is the picture as it is stored.
type Upright struct {
	image.Image
	turn int // 1 to 8
}

// Bounds gives the size of the turned picture.
func (u Upright) Bounds() image.Rectangle {
	b := u.Image.Bounds()
	if u.turn >= 5 {
		return image.Rect(0, 0, b.Dy(), b.Dx())
	}
	return image.Rect(0, 0, b.Dx(), b.Dy())
}

// At gives the colour of a place on the turned picture.
func (u Upright) At(x, y int) color.Color {
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

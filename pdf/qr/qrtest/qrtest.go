// Package qrtest makes scans of pages, for tests: turned, blurred, noisy and
// weak ones, always the same for the same fault.
package qrtest

import (
	"bytes"
	"image"
	"image/jpeg"
	"math"
	"math/rand/v2"
)

// Fault is what a scanner or a telephone does to a page.
type Fault struct {
	DPI         float64 // of the scan
	Turn        float64 // degrees clockwise; over 45 the scan lies on its side
	Blur        float64 // mm, one standard deviation
	Noise       float64 // greys, one standard deviation
	Dark, Light float64 // the greys of ink and of paper; both 0 for 20 and 245
	Shade       float64 // part of the light missing at one side
	Slant       float64 // part by which one end is nearer to the telephone
	BlackWhite  bool    // no greys
	JPEG        int     // quality, 0 for none
}

// paperGrey is what lies around a page.
const paperGrey = 235

// Scan gives the scan of a page drawn at dpi dots per inch.
func Scan(page *image.Gray, dpi float64, f Fault) *image.Gray {
	if f.Light == 0 {
		f.Dark, f.Light = 20, 245
	}
	w, h := float64(page.Rect.Dx())/dpi*f.DPI, float64(page.Rect.Dy())/dpi*f.DPI
	if math.Abs(math.Sin(f.Turn*math.Pi/180)) > 0.7 {
		w, h = h, w
	}
	s := &scan{w: int(w), h: int(h), pix: make([]float64, int(w)*int(h))}
	s.expose(page, dpi/f.DPI, f)
	if f.Blur > 0 {
		s.blur(f.Blur / 25.4 * f.DPI)
	}
	img := s.develop(f)
	if f.JPEG > 0 {
		return compressed(img, f.JPEG)
	}
	return img
}

// scan is a picture in the making.
type scan struct {
	w, h int
	pix  []float64
}

// expose takes the mean of several places of the page for every pixel.
func (s *scan) expose(page *image.Gray, step float64, f Fault) {
	sin, cos := math.Sincos(f.Turn * math.Pi / 180)
	fine := min(2, int(math.Ceil(step)))
	midX, midY := float64(page.Rect.Dx())/2, float64(page.Rect.Dy())/2
	for i := range s.pix {
		sum := 0.0
		for k := range fine * fine {
			x := float64(i%s.w) + (float64(k%fine)+0.5)/float64(fine) - float64(s.w)/2
			y := float64(i/s.w) + (float64(k/fine)+0.5)/float64(fine) - float64(s.h)/2
			near := (1 + f.Slant*(x/float64(s.w)+0.7*y/float64(s.h))) * step
			sum += greyAt(page, midX+near*(x*cos-y*sin), midY+near*(x*sin+y*cos))
		}
		s.pix[i] = sum / float64(fine*fine)
	}
}

func greyAt(page *image.Gray, x, y float64) float64 {
	if x < 0 || y < 0 || x >= float64(page.Rect.Dx()) || y >= float64(page.Rect.Dy()) {
		return paperGrey
	}
	return float64(page.Pix[int(y)*page.Stride+int(x)])
}

// blur spreads every pixel over its neighbours.
func (s *scan) blur(sigma float64) {
	reach := int(math.Ceil(3 * sigma))
	kernel := make([]float64, 2*reach+1)
	sum := 0.0
	for i := range kernel {
		kernel[i] = math.Exp(-float64((i-reach)*(i-reach)) / (2 * sigma * sigma))
		sum += kernel[i]
	}
	s.pix = s.smear(kernel, sum, true)
	s.pix = s.smear(kernel, sum, false)
}

// smear lays the kernel on every pixel, along its row or down its column.
func (s *scan) smear(kernel []float64, sum float64, level bool) []float64 {
	out := make([]float64, len(s.pix))
	for i := range out {
		at, last, step := i%s.w, s.w-1, 1
		if !level {
			at, last, step = i/s.w, s.h-1, s.w
		}
		for k, share := range kernel {
			n := min(last, max(0, at+k-len(kernel)/2))
			out[i] += share * s.pix[i+(n-at)*step]
		}
		out[i] /= sum
	}
	return out
}

// develop gives the greys of ink, paper, shade and noise.
func (s *scan) develop(f Fault) *image.Gray {
	random := rand.New(rand.NewPCG(2026, 11))
	img := image.NewGray(image.Rect(0, 0, s.w, s.h))
	for i, v := range s.pix {
		v = f.Dark + v/255*(f.Light-f.Dark)
		v = v*(1-f.Shade*float64(i%s.w)/float64(s.w)) + f.Noise*random.NormFloat64()
		if f.BlackWhite {
			v = 255 * math.Round(v/255)
		}
		img.Pix[i] = uint8(max(0, min(255, v)))
	}
	return img
}

func compressed(img *image.Gray, quality int) *image.Gray {
	var b bytes.Buffer
	if jpeg.Encode(&b, img, &jpeg.Options{Quality: quality}) != nil {
		return img
	}
	if back, err := jpeg.Decode(&b); err == nil {
		if g, ok := back.(*image.Gray); ok {
			return g
		}
	}
	return img
}

package qr

import (
	"image"
	"image/color"
	"math"
)

// grey is a picture in grey, 0 being black.
type grey struct {
	w, h int
	pix  []uint8
}

func newGrey(w, h int) *grey { return &grey{w: w, h: h, pix: make([]uint8, w*h)} }

// toGrey reads a picture; what is transparent is white paper.
func toGrey(img image.Image) *grey {
	b := img.Bounds()
	g := newGrey(b.Dx(), b.Dy())
	switch src := img.(type) {
	case *image.Gray:
		for y := range g.h {
			copy(g.row(y), src.Pix[src.PixOffset(b.Min.X, b.Min.Y+y):])
		}
	case *image.YCbCr:
		for y := range g.h {
			copy(g.row(y), src.Y[src.YOffset(b.Min.X, b.Min.Y+y):])
		}
	case *image.RGBA:
		for y := range g.h {
			line := src.Pix[src.PixOffset(b.Min.X, b.Min.Y+y):]
			for x := range g.w {
				p := line[4*x : 4*x+4 : 4*x+4]
				g.pix[y*g.w+x] = luminance(uint32(p[0]), uint32(p[1]), uint32(p[2])) + 0xFF - p[3]
			}
		}
	default:
		for y := range g.h {
			for x := range g.w {
				g.pix[y*g.w+x] = greyOf(img.At(b.Min.X+x, b.Min.Y+y))
			}
		}
	}
	return g
}

// greyOf lays a colour on white paper.
func greyOf(c color.Color) uint8 {
	r, g, b, a := c.RGBA()
	return luminance(r>>8, g>>8, b>>8) + uint8((0xFFFF-a)>>8)
}

func luminance(r, g, b uint32) uint8 { return uint8((77*r + 150*g + 29*b) >> 8) }

func (g *grey) row(y int) []uint8 { return g.pix[y*g.w : (y+1)*g.w] }

// crop cuts a part out, as far as it lies on the picture.
func (g *grey) crop(r image.Rectangle) *grey {
	r = r.Intersect(image.Rect(0, 0, g.w, g.h))
	out := newGrey(r.Dx(), r.Dy())
	for y := range out.h {
		copy(out.row(y), g.row(r.Min.Y + y)[r.Min.X:])
	}
	return out
}

// scaled gives the picture in another size: averaged when smaller, smoothly
// filled in when larger.
func (g *grey) scaled(f float64) *grey {
	if f == 1 || len(g.pix) == 0 {
		return g
	}
	w, h := max(1, int(float64(g.w)*f)), max(1, int(float64(g.h)*f))
	return g.resampled(w, f).transposed().resampled(h, f).transposed()
}

// tap is a source pixel and its share in 1/256.
type tap struct {
	at    int
	share int32
}

// resampled gives every row w pixels.
func (g *grey) resampled(w int, f float64) *grey {
	out := newGrey(w, g.h)
	columns := make([][]tap, w)
	for x := range columns {
		columns[x] = taps(x, g.w, f)
	}
	for y := range g.h {
		src, dst := g.row(y), out.row(y)
		for x, column := range columns {
			sum := int32(128)
			for _, t := range column {
				sum += t.share * int32(src[t.at])
			}
			dst[x] = uint8(max(0, min(0xFF, sum>>8)))
		}
	}
	return out
}

// taps gives what makes up pixel x of a line of n pixels scaled by f: a cubic
// through its neighbours, widened to an average when the line shrinks.
func taps(x, n int, f float64) []tap {
	stretch := max(1, 1/f)
	middle := (float64(x)+0.5)/f - 0.5
	from, to := int(math.Ceil(middle-2*stretch)), int(math.Floor(middle+2*stretch))
	weights, sum := make([]float64, to-from+1), 0.0
	for i := range weights {
		weights[i] = cubic((middle - float64(from+i)) / stretch)
		sum += weights[i]
	}
	out := make([]tap, len(weights))
	for i, weight := range weights {
		out[i] = tap{max(0, min(n-1, from+i)), int32(math.Round(256 * weight / sum))}
	}
	return out
}

// cubic is the Catmull-Rom kernel.
func cubic(t float64) float64 {
	t = math.Abs(t)
	switch {
	case t < 1:
		return 1.5*t*t*t - 2.5*t*t + 1
	case t < 2:
		return -0.5*t*t*t + 2.5*t*t - 4*t + 2
	}
	return 0
}

func (g *grey) transposed() *grey {
	out := newGrey(g.h, g.w)
	const tile = 32
	for y0 := 0; y0 < g.h; y0 += tile {
		for x0 := 0; x0 < g.w; x0 += tile {
			for y := y0; y < min(y0+tile, g.h); y++ {
				for x := x0; x < min(x0+tile, g.w); x++ {
					out.pix[x*g.h+y] = g.pix[y*g.w+x]
				}
			}
		}
	}
	return out
}

// at gives the grey value between pixels; outside is paper.
func (g *grey) at(x, y float64) float64 {
	x, y = x-0.5, y-0.5
	x0, y0 := int(math.Floor(x)), int(math.Floor(y))
	if x0 < 0 || y0 < 0 || x0+1 >= g.w || y0+1 >= g.h {
		return 0xFF
	}
	fx, fy := x-float64(x0), y-float64(y0)
	i := y0*g.w + x0
	top := float64(g.pix[i])*(1-fx) + float64(g.pix[i+1])*fx
	low := float64(g.pix[i+g.w])*(1-fx) + float64(g.pix[i+g.w+1])*fx
	return top*(1-fy) + low*fy
}

// sharpened lifts every pixel off the mean of its surroundings.
func (g *grey) sharpened(radius int, amount float64) *grey {
	sums := newSums(g)
	out := newGrey(g.w, g.h)
	gain := int32(amount * 256)
	for y := range g.h {
		src, dst := g.row(y), out.row(y)
		for x := range g.w {
			v := int32(src[x])
			dst[x] = uint8(max(0, min(0xFF, v+(v-sums.mean(x, y, radius))*gain>>8)))
		}
	}
	return out
}

// sums holds the sum of all pixels left of and above each pixel.
type sums struct {
	w, h int
	sum  []int32 // wraps around, differences stay right
}

func newSums(g *grey) *sums {
	s := &sums{w: g.w, h: g.h, sum: make([]int32, (g.w+1)*(g.h+1))}
	for y := range g.h {
		above, here := s.sum[y*(g.w+1):], s.sum[(y+1)*(g.w+1):]
		line := int32(0)
		for x, v := range g.row(y) {
			line += int32(v)
			here[x+1] = above[x+1] + line
		}
	}
	return s
}

// mean gives the mean of the square around a pixel.
func (s *sums) mean(x, y, radius int) int32 {
	x0, x1 := max(0, x-radius), min(s.w, x+radius+1)
	y0, y1 := max(0, y-radius), min(s.h, y+radius+1)
	top, low := s.sum[y0*(s.w+1):], s.sum[y1*(s.w+1):]
	return (low[x1] - low[x0] - top[x1] + top[x0]) / int32((x1-x0)*(y1-y0))
}

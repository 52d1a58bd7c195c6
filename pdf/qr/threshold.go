package qr

// bits is a picture in black (1) and white (0).
type bits struct {
	w, h int
	pix  []uint8
}

// leastContrast is the difference of grey below which an area is blank paper.
const leastContrast = 24

// threshold takes for black what is darker than a share of the way from the
// darkest to the lightest grey around it, areas being squares of block pixels
// with their neighbours. That finds edges where they were before the blur.
func (g *grey) threshold(block int, share float64) *bits {
	cols, rows := (g.w+block-1)/block, (g.h+block-1)/block
	low, high := g.extremes(block, cols, rows)
	low, high = spread(low, cols, rows, darker), spread(high, cols, rows, lighter)
	out := &bits{w: g.w, h: g.h, pix: make([]uint8, g.w*g.h)}
	for y := range g.h {
		src, dst := g.row(y), out.pix[y*g.w:(y+1)*g.w]
		line := (y / block) * cols
		for c := range cols {
			lo, hi := low[line+c], high[line+c]
			if int(hi)-int(lo) < leastContrast {
				continue
			}
			limit := lo + uint8(share*float64(hi-lo))
			for x := c * block; x < min((c+1)*block, g.w); x++ {
				if src[x] <= limit {
					dst[x] = 1
				}
			}
		}
	}
	return out
}

// extremes gives the darkest and the lightest grey of each block, averaged
// over three pixels of a row, so that specks do not count.
func (g *grey) extremes(block, cols, rows int) (low, high []uint8) {
	low, high = make([]uint8, cols*rows), make([]uint8, cols*rows)
	for i := range low {
		low[i] = 0xFF
	}
	for y := 0; y < g.h; y += 2 {
		src := g.row(y)
		for c := range cols {
			i := (y/block)*cols + c
			lo, hi := low[i], high[i]
			for x := max(1, c*block); x < min((c+1)*block, g.w-1); x++ {
				v := uint8((int(src[x-1]) + int(src[x]) + int(src[x+1])) / 3)
				lo, hi = min(lo, v), max(hi, v)
			}
			low[i], high[i] = lo, hi
		}
	}
	return low, high
}

func darker(a, b uint8) uint8  { return min(a, b) }
func lighter(a, b uint8) uint8 { return max(a, b) }

// spread gives each block what pick chooses among it and its neighbours.
func spread(in []uint8, cols, rows int, pick func(a, b uint8) uint8) []uint8 {
	out := make([]uint8, len(in))
	for y := range rows {
		for x := range cols {
			v := in[y*cols+x]
			for ny := max(0, y-1); ny < min(rows, y+2); ny++ {
				for nx := max(0, x-1); nx < min(cols, x+2); nx++ {
					v = pick(v, in[ny*cols+nx])
				}
			}
			out[y*cols+x] = v
		}
	}
	return out
}

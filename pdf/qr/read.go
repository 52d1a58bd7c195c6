package qr

import (
	"cmp"
	"math"
	"slices"

	"github.com/makiuchi-d/gozxing"
	"github.com/makiuchi-d/gozxing/qrcode/decoder"
)

// leastTiming is how well the dotted lines must show for a try at decoding.
const leastTiming = 0.5

// read decodes what stands between three finder patterns.
func (c *corners) read(img *grey) (string, bool) {
	for _, flat := range c.grids(img) {
		for _, g := range []grid{flat.settled(img), flat} {
			values := g.values(img)
			for _, crisp := range []float64{0, 0.5} {
				if text, ok := decode(values, g.size, crisp); ok {
					return text, true
				}
			}
		}
	}
	return "", false
}

// grids gives the sizes the code may have, the likeliest first.
func (c *corners) grids(img *grey) []grid {
	type scored struct {
		grid
		timing float64
	}
	var all []scored
	guess := c.side()/c.module() + 7
	for size := 21; size <= 177; size += 4 {
		if math.Abs(float64(size)-guess) > 3+0.2*guess {
			continue
		}
		g := c.grid(size)
		if t := g.timing(img); t >= leastTiming {
			all = append(all, scored{g, t})
		}
	}
	slices.SortStableFunc(all, func(a, b scored) int { return cmp.Compare(b.timing, a.timing) })
	var out []grid
	for _, s := range all[:min(len(all), 2)] {
		out = append(out, s.grid)
	}
	return out
}

// values gives the grey of every module.
func (g *grid) values(img *grey) []float64 {
	out := make([]float64, 0, g.size*g.size)
	for y := range g.size {
		for x := range g.size {
			out = append(out, g.value(img, x, y))
		}
	}
	return out
}

// decode reads modules from their greys. Crisp takes that share of the
// neighbours' grey out of each module first, against blur.
func decode(values []float64, size int, crisp float64) (text string, ok bool) {
	defer func() {
		if recover() != nil {
			text, ok = "", false
		}
	}()
	if crisp > 0 {
		values = unblurred(values, size, crisp)
	}
	limit := otsu(values)
	m, err := gozxing.NewSquareBitMatrix(size)
	if err != nil {
		return "", false
	}
	for i, v := range values {
		if v <= limit {
			m.Set(i%size, i/size)
		}
	}
	result, err := decoder.NewDecoder().DecodeWithoutHint(m)
	if err != nil {
		return "", false
	}
	return result.GetText(), true
}

// unblurred lifts every module off the mean of its four neighbours.
func unblurred(values []float64, size int, share float64) []float64 {
	out := make([]float64, len(values))
	at := func(x, y int) float64 {
		if x < 0 || y < 0 || x >= size || y >= size {
			return 0xFF
		}
		return values[y*size+x]
	}
	for y := range size {
		for x := range size {
			around := (at(x-1, y) + at(x+1, y) + at(x, y-1) + at(x, y+1)) / 4
			out[y*size+x] = at(x, y) + share*(at(x, y)-around)
		}
	}
	return out
}

// otsu gives the grey that parts the values best into dark and light.
func otsu(values []float64) float64 {
	sorted := slices.Clone(values)
	slices.Sort(sorted)
	total := 0.0
	for _, v := range sorted {
		total += v
	}
	best, limit, below := -1.0, sorted[0], 0.0
	n := float64(len(sorted))
	for i, v := range sorted[:len(sorted)-1] {
		below += v
		k := float64(i + 1)
		apart := below/k - (total-below)/(n-k)
		if q := k * (n - k) * apart * apart; q > best {
			best, limit = q, (v+sorted[i+1])/2
		}
	}
	return limit
}

package qr

import (
	"cmp"
	"math"
	"slices"
)

// corners are three finder patterns that may belong to one code: the one at
// its right angle and the two beside it.
type corners struct {
	top, right, left finder // upper left, upper right, lower left
	fault            float64
}

// mostCorners are tried on one picture.
const mostCorners = 60

// squares puts finder patterns together that stand like those of a code, the
// most regular first.
func squares(found []finder) []corners {
	var all []corners
	for i := range found {
		for j := range found {
			for k := j + 1; k < len(found); k++ {
				if i == j || i == k {
					continue
				}
				if c, ok := square(found[i], found[j], found[k]); ok {
					all = append(all, c)
				}
			}
		}
	}
	slices.SortStableFunc(all, func(a, b corners) int { return cmp.Compare(a.fault, b.fault) })
	return all[:min(len(all), mostCorners)]
}

// square says whether two finder patterns stand at equal distances and a right
// angle from the first.
func square(top, right, left finder) (corners, bool) {
	small, large := min(top.module, right.module, left.module), max(top.module, right.module, left.module)
	if large > 1.6*small {
		return corners{}, false
	}
	ax, ay := right.x-top.x, right.y-top.y
	bx, by := left.x-top.x, left.y-top.y
	a, b := math.Hypot(ax, ay), math.Hypot(bx, by)
	if min(a, b) < 10*small || max(a, b) > 180*large {
		return corners{}, false
	}
	if ax*by-ay*bx < 0 {
		right, left = left, right
	}
	skew := math.Abs(ax*bx+ay*by) / (a * b)
	uneven := math.Abs(a-b) / max(a, b)
	return corners{top, right, left, skew + uneven + 0.2*(large/small-1)}, skew < 0.26 && uneven < 0.2
}

// module gives the width of a module in pixels as the finder patterns show it.
func (c *corners) module() float64 { return (c.top.module + c.right.module + c.left.module) / 3 }

// side gives the mean distance of the finder patterns.
func (c *corners) side() float64 {
	return (math.Hypot(c.right.x-c.top.x, c.right.y-c.top.y) + math.Hypot(c.left.x-c.top.x, c.left.y-c.top.y)) / 2
}

// grid places the modules of a code of size modules a side on a picture.
type grid struct {
	size         int
	top          point // middle of the module 3, 3
	across, down point // to the next module
	warp         point // how far the last module lies off the square
}

func (c *corners) grid(size int) grid {
	n := float64(size - 7)
	return grid{
		size: size, top: c.top.point,
		across: point{(c.right.x - c.top.x) / n, (c.right.y - c.top.y) / n},
		down:   point{(c.left.x - c.top.x) / n, (c.left.y - c.top.y) / n},
	}
}

// at gives the place of a module's part, 0.5 being its middle.
func (g *grid) at(x, y float64) point {
	x, y = x-3.5, y-3.5
	n := float64(g.size - 7)
	w := x * y / (n * n)
	return point{
		g.top.x + x*g.across.x + y*g.down.x + w*g.warp.x,
		g.top.y + x*g.across.y + y*g.down.y + w*g.warp.y,
	}
}

// value gives the grey of a module, from five places around its middle.
func (g *grid) value(img *grey, x, y int) float64 {
	const off = 0.22
	mx, my := float64(x)+0.5, float64(y)+0.5
	sum := 0.0
	for _, d := range [5]point{{0, 0}, {-off, -off}, {off, -off}, {-off, off}, {off, off}} {
		p := g.at(mx+d.x, my+d.y)
		sum += img.at(p.x, p.y)
	}
	return sum / 5
}

// timing says how well the dotted lines between the finder patterns show, up
// to 1: the size is right when they do.
func (g *grid) timing(img *grey) float64 {
	var sum, swing float64
	row, column := make([]float64, 0, 2*g.size), make([]float64, 0, g.size)
	for i := 7; i < g.size-7; i++ {
		row, column = append(row, g.value(img, i, 6)), append(column, g.value(img, 6, i))
	}
	for _, line := range [][]float64{row, column} {
		for i := 1; i < len(line); i++ {
			step := line[i] - line[i-1] // from an odd module, white, to an even one, black
			if i%2 == 0 {
				step = -step
			}
			sum, swing = sum-step, swing+math.Abs(step)
		}
	}
	return sum / max(swing, 1)
}

// alignment is the pattern near the last corner of all codes but the smallest.
var alignment = [5]string{"#####", "#...#", "#.#.#", "#...#", "#####"}

// settled moves the last corner to where the alignment pattern shows best, for
// paper that did not lie flat.
func (g grid) settled(img *grey) grid {
	if g.size < 25 {
		return g
	}
	half := math.Hypot(g.across.x, g.across.y) / 2
	best, found := math.Inf(-1), g
	for dy := -4.0; dy <= 4; dy++ {
		for dx := -4.0; dx <= 4; dx++ {
			g.warp = point{dx * half, dy * half}
			if fit := g.fit(img) - 2*(math.Abs(dx)+math.Abs(dy)); fit > best {
				best, found = fit, g
			}
		}
	}
	return found
}

// fit says how much darker the black modules of the alignment pattern are.
func (g *grid) fit(img *grey) float64 {
	var black, white float64
	for y, line := range alignment {
		for x, m := range line {
			p := g.at(float64(g.size-9+x)+0.5, float64(g.size-9+y)+0.5)
			if m == '#' {
				black += img.at(p.x, p.y)
			} else {
				white += img.at(p.x, p.y)
			}
		}
	}
	return white/8 - black/17
}

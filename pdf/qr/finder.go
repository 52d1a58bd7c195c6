package qr

import (
	"math"
	"slices"
)

// point is a place on a picture, in pixels from its upper left edge.
type point struct{ x, y float64 }

// finder is what looks like a finder pattern.
type finder struct {
	point          // its middle
	module float64 // width of a module in pixels
	seen   float64 // how many rows crossed it
}

const (
	mostFinders = 400 // a picture with more of them is a texture
	bestFinders = 40  // that are put together to codes
	leastModule = 1.2 // pixels
)

// finders looks for squares in squares: along every second row for dark and
// light runs of 1:1:3:1:1, confirmed down the column and along the row.
func (b *bits) finders() []finder {
	var found []finder
	for y := 1; y < b.h && len(found) < mostFinders; y += 2 {
		if found = b.scanRow(y, found); len(found) >= mostFinders {
			found = slices.DeleteFunc(found, func(f finder) bool { return f.seen < 2 && f.y < float64(y)-4*f.module })
		}
	}
	slices.SortStableFunc(found, func(a, b finder) int { return int(b.seen - a.seen) })
	return found[:min(len(found), bestFinders)]
}

// runs are neighbouring lengths of black, white, black, white and black.
type runs [5]int

// scanRow adds the finder patterns a row crosses.
func (b *bits) scanRow(y int, found []finder) []finder {
	row := b.pix[y*b.w : (y+1)*b.w]
	var last runs
	start := 0
	for x := 1; x <= len(row); x++ {
		if x < len(row) && row[x] == row[x-1] {
			continue
		}
		last = runs{last[1], last[2], last[3], last[4], x - start}
		start = x
		if row[x-1] == 1 && last.finder() {
			middle := x - last[4] - last[3] - (last[2]+1)/2
			if f, ok := b.confirm(middle, y); ok {
				found = join(found, f)
			}
		}
	}
	return found
}

// finder says whether the runs are nearly 1:1:3:1:1.
func (r runs) finder() bool {
	module := r.module()
	if module < leastModule {
		return false
	}
	for i, length := range r {
		want, room := module, 0.65*module
		if i == 2 {
			want, room = 3*module, 1.3*module
		}
		if length == 0 || math.Abs(float64(length)-want) > room {
			return false
		}
	}
	return true
}

func (r runs) module() float64 { return float64(r[0]+r[1]+r[2]+r[3]+r[4]) / 7 }

// confirm looks at a finder pattern down its column and along its row.
func (b *bits) confirm(x, y int) (finder, bool) {
	down, cy, ok := b.across(x, y, 0, 1)
	if !ok {
		return finder{}, false
	}
	along, cx, ok := b.across(x, int(cy), 1, 0)
	if !ok {
		return finder{}, false
	}
	v, h := down.module(), along.module()
	if v > 1.5*h || h > 1.5*v {
		return finder{}, false
	}
	return finder{point{cx, cy}, (v + h) / 2, 1}, true
}

// across measures the runs through a black pixel in one direction and gives
// the middle of the third.
func (b *bits) across(x, y, dx, dy int) (r runs, middle float64, ok bool) {
	at, limit, step := x, b.w, 1
	if dy == 1 {
		at, limit, step = y, b.h, b.w
	}
	origin := y*b.w + x - at*step
	back, ahead := at, at
	for i, colour := range []uint8{1, 0, 1} {
		from := back
		for back >= 0 && b.pix[origin+back*step] == colour {
			back--
		}
		r[2-i] += from - back
		from = ahead
		for ahead < limit && b.pix[origin+ahead*step] == colour {
			ahead++
		}
		r[2+i] += ahead - from
	}
	r[2]-- // the first pixel was counted both ways
	middle = float64(back+1+r[0]+r[1]) + float64(r[2])/2
	return r, middle, r.finder()
}

// join counts a finder pattern as seen again, or adds it.
func join(found []finder, f finder) []finder {
	for i := range found {
		k := &found[i]
		if math.Abs(k.x-f.x) < 1.5*k.module && math.Abs(k.y-f.y) < 1.5*k.module {
			n := k.seen + 1
			k.x, k.y = k.x+(f.x-k.x)/n, k.y+(f.y-k.y)/n
			k.module, k.seen = k.module+(f.module-k.module)/n, n
			return found
		}
	}
	return append(found, f)
}

package qr

import (
	"image"
	"math"
	"slices"
)

// view is one way of looking at a page.
type view struct {
	zoom    float64 // of the page's size at first sight
	corners bool    // only the corners of the page, where letters carry their code
	sharpen float64
	share   float64 // of the way from dark to light that still counts as black
	block   float64 // areas of one threshold as parts of usualSide
}

// views are tried one after the other. The first finds nearly every code of a
// usual scan; the others are for coarse, blurred and weak ones.
var views = []view{
	{zoom: 1, share: 0.5, block: 22},
	{zoom: 1.6, corners: true, share: 0.5, block: 22},
	{zoom: 1.6, corners: true, share: 0.5, block: 22, sharpen: 1},
	{zoom: 1, share: 0.5, block: 22, sharpen: 1},
	{zoom: 1, share: 0.35, block: 22},
	{zoom: 1, share: 0.65, block: 22},
	{zoom: 0.5, share: 0.5, block: 100}, // large codes
}

// Measures of the first sight of a page, in pixels of its long side: about 220
// dots per inch.
const (
	usualSide = 2600.0
	leastSide = 2100.0
	mostSide  = 3600.0
	mostZoom  = 2.5
)

// blurReach is how far sharpening looks, as part of usualSide: 0.4 mm.
const blurReach = 3.5

// Find gives the texts of all QR codes it finds on the picture of a page. It
// looks harder until it finds one. The work is bounded by the picture's size.
func Find(img image.Image) []string {
	return FindUntil(img, func(string) bool { return true })
}

// FindUntil is Find that looks harder until a text is enough, for pages that
// may carry other codes too.
func FindUntil(img image.Image, enough func(text string) bool) []string {
	page := firstSight(img)
	var all []string
	for _, v := range views {
		for _, text := range v.texts(page) {
			if !slices.Contains(all, text) {
				all = append(all, text)
			}
		}
		if slices.ContainsFunc(all, enough) {
			break
		}
	}
	return all
}

// firstSight reads a page in a size in which its codes are neither coarse nor
// needlessly large.
func firstSight(img image.Image) *grey {
	g := toGrey(img)
	long := float64(max(g.w, g.h))
	if long < leastSide || long > mostSide {
		return g.scaled(min(usualSide/long, mostZoom))
	}
	return g
}

// texts gives the texts of the codes seen in a view.
func (v view) texts(page *grey) []string {
	if !v.corners {
		return v.look(page, float64(max(page.w, page.h)))
	}
	var all []string
	for _, r := range cornersOf(page) {
		all = append(all, v.look(page.crop(r), float64(max(page.w, page.h)))...)
	}
	return all
}

// cornersOf gives the four corners of a page, whichever way it lies.
func cornersOf(page *grey) []image.Rectangle {
	side := max(page.w, page.h) * 3 / 10
	w, h := min(side, page.w), min(side, page.h)
	return []image.Rectangle{
		image.Rect(page.w-w, page.h-h, page.w, page.h), image.Rect(0, 0, w, h),
		image.Rect(0, page.h-h, w, page.h), image.Rect(page.w-w, 0, page.w, h),
	}
}

// look reads the codes of a picture that is part of a page of that long side.
func (v view) look(g *grey, long float64) []string {
	g, long = g.scaled(v.zoom), long*v.zoom
	if v.sharpen > 0 {
		g = g.sharpened(max(1, int(math.Round(blurReach/usualSide*long))), v.sharpen)
	}
	var all []string
	var used []point
	for _, c := range squares(g.threshold(max(8, int(v.block/usualSide*long)), v.share).finders()) {
		if c.anyOf(used) {
			continue
		}
		if text, ok := c.read(g); ok {
			all = append(all, text)
			used = append(used, c.top.point, c.right.point, c.left.point)
		}
	}
	return all
}

// anyOf says whether one of the finder patterns belongs to a code already read.
func (c *corners) anyOf(used []point) bool {
	return slices.ContainsFunc(used, func(p point) bool {
		return p == c.top.point || p == c.right.point || p == c.left.point
	})
}

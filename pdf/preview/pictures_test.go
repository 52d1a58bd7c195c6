package preview

import (
	"image"
	"testing"
)

func TestPictures(t *testing.T) {
	key := func(page int) pictureKey { return pictureKey{page: page} }
	square := func(side int) *image.RGBA { return image.NewRGBA(image.Rect(0, 0, side, side)) }
	p := newPictures(3 * 400) // three pictures of 10 by 10
	for page := range 3 {
		p.put(key(page), square(10))
	}
	first := p.get(key(0)) // now 1 is the one not used for longest
	p.put(key(0), square(10))
	p.put(key(3), square(10))
	for page, want := range []bool{true, false, true, true} {
		if got := p.get(key(page)) != nil; got != want {
			t.Errorf("page %d kept: %v, want %v", page, got, want)
		}
	}
	if p.get(key(0)) != first {
		t.Error("a picture was replaced by another of the same page")
	}
	p.put(key(4), square(18)) // larger than everything
	if p.get(key(4)) != nil || p.get(key(0)) == nil {
		t.Error("a picture larger than all the room pushed the others out")
	}
	p.put(key(5), square(17)) // needs nearly everything
	if p.get(key(5)) == nil || len(p.entries) != 1 || p.recent.Len() != 1 || p.room != 1200-4*17*17 {
		t.Errorf("%d entries, %d left", len(p.entries), p.room)
	}
	p.clear()
	if p.get(key(5)) != nil || p.room != 1200 {
		t.Error("not cleared")
	}
}

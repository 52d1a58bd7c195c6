package preview

import (
	"container/list"
	"crypto/sha256"
	"image"
	"sync"
)

// maxKept bytes of finished pictures are kept: about 20 pages as wide as a
// window.
const maxKept = 48 << 20

// pictureKey tells one picture from another.
type pictureKey struct {
	file        [sha256.Size]byte
	page, width int
}

// pictures keeps the pictures used last. Its lock is held for looking up and
// moving entries only, never while something is drawn.
type pictures struct {
	mu      sync.Mutex
	room    int                          // bytes left
	most    int                          // bytes in all
	recent  *list.List                   // of *kept, the one used last in front
	entries map[pictureKey]*list.Element // into recent
}

type kept struct {
	key pictureKey
	img *image.RGBA
}

func newPictures(most int) *pictures {
	p := &pictures{most: most}
	p.clear()
	return p
}

func (p *pictures) clear() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.room, p.recent, p.entries = p.most, list.New(), map[pictureKey]*list.Element{}
}

// get gives a picture kept, or nil.
func (p *pictures) get(key pictureKey) *image.RGBA {
	p.mu.Lock()
	defer p.mu.Unlock()
	entry, ok := p.entries[key]
	if !ok {
		return nil
	}
	p.recent.MoveToFront(entry)
	return entry.Value.(*kept).img
}

// put keeps a picture and drops those not used for longest until there is room.
// One that is larger than everything is not kept.
func (p *pictures) put(key pictureKey, img *image.RGBA) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if _, ok := p.entries[key]; ok || len(img.Pix) > p.most {
		return
	}
	for p.room < len(img.Pix) {
		oldest := p.recent.Remove(p.recent.Back()).(*kept)
		delete(p.entries, oldest.key)
		p.room += len(oldest.img.Pix)
	}
	p.entries[key] = p.recent.PushFront(&kept{key, img})
	p.room -= len(img.Pix)
}

package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// ScrollBox scrolls one object up and down and gives it the full width, so that paragraphs inside wrap.
type ScrollBox struct {
	widget.BaseWidget
	// Scroll is Fyne's scroller inside, for offsets and tests.
	Scroll *container.Scroll

	fill *scrollFill
}

// Scroll wraps an object in a ScrollBox.
func Scroll(content fyne.CanvasObject) *ScrollBox {
	fill := &scrollFill{}
	s := &ScrollBox{fill: fill, Scroll: container.NewVScroll(&fyne.Container{Layout: fill, Objects: []fyne.CanvasObject{content}})}
	s.ExtendBaseWidget(s)
	return s
}

// Resize tells the content its width before the scroller asks for its height.
func (s *ScrollBox) Resize(size fyne.Size) {
	s.fill.width = size.Width
	s.BaseWidget.Resize(size)
}

// HeightFor is small: a scroller lives with any height.
func (s *ScrollBox) HeightFor(float32) float32 { return 32 }

// MinSize is small in height; the width is the content's.
func (s *ScrollBox) MinSize() fyne.Size {
	s.ExtendBaseWidget(s)
	return fyne.NewSize(s.Scroll.MinSize().Width, 32)
}

// Reveal scrolls so that the part from y to y+height of the content is seen; of a part higher than the room, its
// beginning.
func (s *ScrollBox) Reveal(y, height float32) {
	top, room := s.Scroll.Offset.Y, s.Scroll.Size().Height
	switch {
	case y < top:
		top = y
	case y+height > top+room:
		top = min(y, y+height-room)
	default:
		return
	}
	s.Scroll.ScrollToOffset(fyne.NewPos(0, top))
}

// Held implements Holder.
func (s *ScrollBox) Held() []fyne.CanvasObject { return []fyne.CanvasObject{s.Scroll} }

// CreateRenderer implements fyne.Widget.
func (s *ScrollBox) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(s.Scroll) }

type scrollFill struct{ width float32 }

func (f *scrollFill) MinSize(objs []fyne.CanvasObject) fyne.Size {
	m := (&stack{}).MinSize(objs)
	if f.width > 0 {
		m.Height = (&stack{}).heightFor(objs, f.width)
	}
	return m
}

func (f *scrollFill) Layout(objs []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objs {
		put(o, 0, 0, size.Width, size.Height)
	}
}

package kit

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
)

// SortHead is the captions of a list's columns as buttons: a press sorts by that column, a second one the other way
// round, which a small arrow shows. It is one tab stop; Left and Right move inside, Enter and Space press.
type SortHead struct {
	control
	// OnSort runs when a person asks for another order.
	OnSort func(column int, down bool)

	cols     *Columns
	captions []*sortCaption
	column   int
	down     bool
	at, over int // where the keyboard and the pointer are; over is -1 outside
	ground   *canvas.Rectangle
	arrow    *canvas.Image
}

// sortCaption is one caption; right tells that it stands at the right of its column.
type sortCaption struct {
	word  *Text
	right bool
	x, w  float32
}

const sortArrow = 12

// NewSortHead makes the captions of columns, sorted by the first. A caption beginning with ">" stands at the right.
func NewSortHead(cols *Columns, captions []string, sorted func(column int, down bool)) *SortHead {
	h := &SortHead{OnSort: sorted, cols: cols, over: -1, ground: Panel(nil, nil, 4), arrow: Icon("arrow-up", sortArrow, AccentD)}
	for _, c := range captions {
		word, right := strings.CutPrefix(c, ">")
		h.captions = append(h.captions, &sortCaption{word: Fit(word, 11, Medium, Ink2), right: right})
	}
	h.init(h, func() { h.choose(h.at) }, h.Refresh)
	h.ring.CornerRadius = 6
	h.ExtendBaseWidget(h)
	return h
}

// Sorted returns the column that is sorted by, and whether the largest comes first.
func (h *SortHead) Sorted() (column int, down bool) { return h.column, h.down }

// SetSorted shows another order without OnSort.
func (h *SortHead) SetSorted(column int, down bool) {
	h.column, h.down = column, down
	h.Refresh()
}

// choose sorts by a column, or turns the order round.
func (h *SortHead) choose(i int) {
	h.at, h.down = i, i == h.column && !h.down
	h.column = i
	h.Refresh()
	if h.OnSort != nil {
		h.OnSort(h.column, h.down)
	}
}

// captionAt is the caption at a place, -1 between the columns.
func (h *SortHead) captionAt(x float32) int {
	for i, c := range h.captions {
		if x >= c.x && x < c.x+c.w {
			return i
		}
	}
	return -1
}

// Tapped sorts by the column under the pointer.
func (h *SortHead) Tapped(e *fyne.PointEvent) {
	if i := h.captionAt(e.Position.X); i >= 0 {
		h.choose(i)
	}
}

// MouseIn implements desktop.Hoverable.
func (h *SortHead) MouseIn(e *desktop.MouseEvent) { h.MouseMoved(e) }

// MouseMoved implements desktop.Hoverable.
func (h *SortHead) MouseMoved(e *desktop.MouseEvent) { h.point(h.captionAt(e.Position.X)) }

// MouseOut implements desktop.Hoverable.
func (h *SortHead) MouseOut() { h.point(-1) }

func (h *SortHead) point(i int) {
	if i != h.over {
		h.over = i
		h.Refresh()
	}
}

// TypedKey moves between the captions and presses the one of the keyboard.
func (h *SortHead) TypedKey(e *fyne.KeyEvent) {
	switch {
	case e.Name == fyne.KeyLeft:
		h.at = max(0, h.at-1)
	case e.Name == fyne.KeyRight:
		h.at = min(len(h.captions)-1, h.at+1)
	case isEnter(e.Name), e.Name == fyne.KeySpace:
		h.press()
		return
	default:
		pass(h, e)
		return
	}
	h.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (h *SortHead) CreateRenderer() fyne.WidgetRenderer { return &sortRenderer{h} }

type sortRenderer struct{ h *SortHead }

func (r *sortRenderer) Destroy() {}

func (r *sortRenderer) Objects() []fyne.CanvasObject {
	out := []fyne.CanvasObject{r.h.ring, r.h.ground}
	for _, c := range r.h.captions {
		out = append(out, c.word)
	}
	return append(out, r.h.arrow)
}

func (r *sortRenderer) MinSize() fyne.Size {
	return fyne.NewSize((&columnsLayout{r.h.cols}).MinSize(nil).Width, 24)
}

func (r *sortRenderer) Layout(size fyne.Size) {
	h, x := r.h, float32(0)
	for i, w := range h.cols.places(size.Width) {
		if i < len(h.captions) {
			h.captions[i].x, h.captions[i].w = x, w
			h.draw(i, size.Height)
		}
		x += w + h.cols.gap
	}
	c := h.captions[h.at]
	put(h.ring, c.x-4, (size.Height-24)/2, c.w+8, 24)
	h.ground.Hidden = h.over < 0
	if h.over >= 0 {
		c := h.captions[h.over]
		h.ground.FillColor = Line
		put(h.ground, c.x-4, (size.Height-24)/2, c.w+8, 24)
	}
}

// draw places a caption; the sorted one has the arrow after its word, or before it at the right of a column.
func (h *SortHead) draw(i int, height float32) {
	c := h.captions[i]
	room, x := c.w, c.x
	if i == h.column {
		room -= sortArrow + 3
	}
	width := min(room, c.word.NaturalWidth())
	if c.right {
		x += c.w - width
	}
	put(c.word, x, 0, width, height)
	if i != h.column {
		c.word.SetColor(Ink2)
		return
	}
	c.word.SetColor(AccentD)
	name, at := "arrow-up", x+width+3
	if h.down {
		name = "arrow-down"
	}
	if c.right {
		at = x - sortArrow - 3
	}
	SetIcon(h.arrow, name, AccentD)
	put(h.arrow, at, (height-sortArrow)/2, sortArrow, sortArrow)
}

func (r *sortRenderer) Refresh() {
	r.Layout(r.h.Size())
	canvas.Refresh(r.h)
}

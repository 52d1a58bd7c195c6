package kit

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Row is the inside of one row of a RowList. Few are made; Set fills one with the row of another index.
type Row interface {
	// Object is what is drawn, always the same.
	Object() fyne.CanvasObject
	// Set shows the data of row i.
	Set(i int)
}

// RowList is a list of rows of one height that draws only what is seen. It is one tab stop: arrows, PgUp, PgDn, Home
// and End move the selection, Enter opens, Space ticks. With Ticks there are tick boxes, Ctrl+A and Shift with arrows.
type RowList struct {
	widget.BaseWidget
	// Len returns the number of rows.
	Len func() int
	// New makes the inside of a row.
	New func() Row
	// OnSelect runs when a person selects a row.
	OnSelect func(i int)
	// OnOpen runs on Enter and on a second tap.
	OnOpen func(i int)
	// OnSpace runs on Space in a list without ticks.
	OnSpace func(i int)
	// OnTicks runs when ticks changed.
	OnTicks func()
	// OnMenu runs on a right click, with the place on the canvas.
	OnMenu func(i int, at fyne.Position)
	// OnDrag runs while a row is dragged, with the place of the pointer on the canvas.
	OnDrag func(i int, at fyne.Position)
	// OnDrop runs when a dragged row is let go. Without it rows are not dragged; set it before the list is shown.
	OnDrop func(i int, at fyne.Position)
	// GhostText returns the words that follow the pointer while a row is dragged; see SetDragLayer.
	GhostText func(i int) string
	// OnKey sees every key first; true means it is used up.
	OnKey func(e *fyne.KeyEvent) bool
	// TapOpens makes a single tap open, as in a menu.
	TapOpens bool
	// Ticks shows a tick box at the left of each row.
	Ticks bool
	// Scroll is the scroller inside.
	Scroll *container.Scroll

	rowHeight float32
	selected  int
	anchor    int
	unseen    int // row to bring into sight once there is room, -1 for none
	ticked    map[int]bool
	body      *fyne.Container
	slots     []*rowSlot
	empty     fyne.CanvasObject
	layer     *DragLayer
	focused   bool
	shift     bool
	taps      taps
}

// NewRowList makes a list; rowHeight in units (45 for two lines, 44 in registers).
func NewRowList(rowHeight float32, length func() int, row func() Row) *RowList {
	l := &RowList{Len: length, New: row, rowHeight: rowHeight, selected: -1, anchor: -1, unseen: -1, ticked: map[int]bool{}}
	l.body = &fyne.Container{}
	l.body.Layout = &rowsLayout{l}
	l.Scroll = container.NewVScroll(l.body)
	l.Scroll.OnScrolled = func(fyne.Position) { l.place() }
	l.ExtendBaseWidget(l)
	return l
}

// SetEmpty sets what is shown while there is no row, such as an EmptyState.
func (l *RowList) SetEmpty(o fyne.CanvasObject) {
	l.empty = o
	l.Refresh()
}

// Selected returns the selected row, -1 for none.
func (l *RowList) Selected() int { return l.selected }

// Select selects a row and brings it into sight, without OnSelect; -1 selects none.
func (l *RowList) Select(i int) {
	if i >= l.Len() {
		i = -1
	}
	l.selected, l.anchor = i, i
	if i >= 0 {
		l.reveal(i)
	}
	l.paint()
}

// Reload shows changed data: the length is asked anew, every row in sight is filled anew. Selection and ticks stay
// by index as far as they still exist.
func (l *RowList) Reload() {
	n := l.Len()
	if l.selected >= n {
		l.selected = n - 1
	}
	for i := range l.ticked {
		if i >= n {
			delete(l.ticked, i)
		}
	}
	for _, s := range l.slots {
		s.index = -1
	}
	l.Refresh()
}

// Ticked returns the ticked rows in order.
func (l *RowList) Ticked() []int {
	out := make([]int, 0, len(l.ticked))
	for i := range l.ticked {
		out = append(out, i)
	}
	slices.Sort(out)
	return out
}

// SetTicked ticks exactly these rows, without OnTicks.
func (l *RowList) SetTicked(rows []int) {
	l.ticked = map[int]bool{}
	for _, i := range rows {
		l.ticked[i] = true
	}
	l.paint()
}

// Shown returns the indexes that are drawn now, in order; for tests.
func (l *RowList) Shown() []int {
	var out []int
	for _, s := range l.slots {
		if s.Visible() && s.index >= 0 {
			out = append(out, s.index)
		}
	}
	slices.Sort(out)
	return out
}

// RowAt returns the inside of a drawn row, nil when the row is out of sight; for tests.
func (l *RowList) RowAt(i int) Row {
	for _, s := range l.slots {
		if s.Visible() && s.index == i {
			return s.row
		}
	}
	return nil
}

func (l *RowList) reveal(i int) {
	y, room := float32(i)*l.rowHeight, l.Scroll.Size().Height
	if l.unseen = -1; room <= 0 {
		l.unseen = i
		return
	}
	top := l.Scroll.Offset.Y
	if y < top {
		top = y
	} else if y+l.rowHeight > top+room {
		top = y + l.rowHeight - room
	}
	if top != l.Scroll.Offset.Y {
		l.Scroll.ScrollToOffset(fyne.NewPos(0, max(0, top)))
		l.place()
	}
}

// choose selects as a person does.
func (l *RowList) choose(i int) {
	if i = max(0, min(i, l.Len()-1)); l.Len() == 0 {
		return
	}
	if i == l.selected {
		l.paint()
		return
	}
	l.selected = i
	l.reveal(i)
	l.paint()
	if l.OnSelect != nil {
		l.OnSelect(i)
	}
}

// place puts a slot on every row in sight. A slot serves the rows whose index is its own modulo the number of slots,
// so scrolling by one row fills one row.
func (l *RowList) place() {
	room := l.Scroll.Size().Height
	if room <= 0 {
		return
	}
	first, n := int(l.Scroll.Offset.Y/l.rowHeight), l.Len()
	for want := int(room/l.rowHeight) + 2; len(l.slots) < want; {
		l.slots = append(l.slots, newRowSlot(l))
		l.body.Objects = append(l.body.Objects, l.slots[len(l.slots)-1])
		for _, s := range l.slots {
			s.index = -1
		}
	}
	used := len(l.slots)
	for i := first; i < first+used; i++ {
		s := l.slots[i%used]
		if i >= n {
			s.Hide()
			s.index = -1
			continue
		}
		s.show(i)
		put(s, 0, float32(i)*l.rowHeight, l.Scroll.Size().Width, l.rowHeight)
	}
	canvas.Refresh(l.body)
}

func (l *RowList) paint() {
	for _, s := range l.slots {
		s.paint()
	}
}

type rowsLayout struct{ l *RowList }

func (r *rowsLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, float32(r.l.Len())*r.l.rowHeight)
}

func (r *rowsLayout) Layout([]fyne.CanvasObject, fyne.Size) { r.l.place() }

// CreateRenderer implements fyne.Widget.
func (l *RowList) CreateRenderer() fyne.WidgetRenderer { return &rowListRenderer{l} }

type rowListRenderer struct{ l *RowList }

func (r *rowListRenderer) Destroy() {}

func (r *rowListRenderer) Objects() []fyne.CanvasObject {
	if r.l.empty == nil {
		return []fyne.CanvasObject{r.l.Scroll}
	}
	return []fyne.CanvasObject{r.l.Scroll, r.l.empty}
}

func (r *rowListRenderer) MinSize() fyne.Size { return fyne.NewSize(120, r.l.rowHeight) }

func (r *rowListRenderer) Layout(size fyne.Size) {
	put(r.l.Scroll, 0, 0, size.Width, size.Height)
	if r.l.empty != nil {
		none := r.l.Len() == 0
		if none {
			r.l.empty.Show()
		} else {
			r.l.empty.Hide()
		}
		put(r.l.empty, 0, 0, size.Width, size.Height)
	}
	r.l.place()
	if i := r.l.unseen; i >= 0 && i < r.l.Len() {
		r.l.reveal(i)
	}
}

func (r *rowListRenderer) Refresh() {
	r.l.Scroll.Refresh()
	r.Layout(r.l.Size())
	r.l.paint()
	canvas.Refresh(r.l)
}

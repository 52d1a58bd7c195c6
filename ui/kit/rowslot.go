package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

const tickWidth = 42

// rowSlot draws one row in sight: ground, selection, tick box, and the inside made by the screen.
type rowSlot struct {
	widget.BaseWidget
	list  *RowList
	row   Row
	index int
	over  bool

	ground, bar, line, frame *canvas.Rectangle
	box                      *canvas.Rectangle
	tick                     *canvas.Image
	cover                    *dragCover
}

func newRowSlot(l *RowList) *rowSlot {
	s := &rowSlot{list: l, row: l.New(), index: -1}
	s.ground, s.bar, s.line = Panel(White, nil, 0), Panel(Accent, nil, 0), Panel(Line, nil, 0)
	s.frame = Panel(nil, Accent, 4)
	s.frame.StrokeWidth = 2
	s.box, s.tick = Panel(White, Line2, 4), Icon("check", 12, White)
	s.cover = newDragCover(s)
	s.ExtendBaseWidget(s)
	return s
}

func (s *rowSlot) show(i int) {
	s.Show()
	if s.index == i {
		return
	}
	s.index, s.over = i, false
	s.row.Set(i)
	s.paint()
}

func (s *rowSlot) paint() {
	chosen, ticked := s.index >= 0 && s.index == s.list.selected, s.list.ticked[s.index]
	s.ground.FillColor = White
	switch {
	case ticked, chosen && !s.list.Ticks:
		s.ground.FillColor = AccentT
	case s.over:
		s.ground.FillColor = Sunk
	}
	s.bar.Hidden = !chosen || s.list.Ticks
	s.frame.Hidden = !chosen || !(s.list.focused || s.list.Ticks)
	s.box.Hidden, s.tick.Hidden = !s.list.Ticks, true
	s.cover.Hidden = s.list.OnDrop == nil
	if s.list.Ticks {
		paintTick(s.box, s.tick, ticked, false)
	}
	canvas.Refresh(s)
}

// Tapped selects, ticks when the tap is on the tick box, and opens on the second tap.
func (s *rowSlot) Tapped(e *fyne.PointEvent) {
	l := s.list
	Focus(l)
	if l.Ticks && e.Position.X < tickWidth {
		l.selected = s.index
		l.toggle(s.index)
		return
	}
	again := l.taps.again() && s.index == l.selected || l.TapOpens
	l.anchor = s.index
	l.choose(s.index)
	if again && l.OnOpen != nil {
		l.taps.forget()
		l.OnOpen(s.index)
	}
}

// TappedSecondary selects and asks for the menu of the row.
func (s *rowSlot) TappedSecondary(e *fyne.PointEvent) {
	s.list.choose(s.index)
	if s.list.OnMenu != nil {
		s.list.OnMenu(s.index, e.AbsolutePosition)
	}
}

// MouseIn implements desktop.Hoverable.
func (s *rowSlot) MouseIn(*desktop.MouseEvent) {
	s.over = true
	s.paint()
}

// MouseMoved implements desktop.Hoverable.
func (s *rowSlot) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (s *rowSlot) MouseOut() {
	s.over = false
	s.paint()
}

// CreateRenderer implements fyne.Widget.
func (s *rowSlot) CreateRenderer() fyne.WidgetRenderer { return &slotRenderer{s} }

type slotRenderer struct{ s *rowSlot }

func (r *slotRenderer) Destroy() {}

func (r *slotRenderer) Objects() []fyne.CanvasObject {
	s := r.s
	return []fyne.CanvasObject{s.ground, s.line, s.row.Object(), s.bar, s.box, s.tick, s.frame, s.cover}
}

func (r *slotRenderer) MinSize() fyne.Size { return fyne.NewSize(0, r.s.list.rowHeight) }

func (r *slotRenderer) Layout(size fyne.Size) {
	s, x, mid := r.s, float32(0), whole(size.Height/2)
	if s.list.Ticks {
		x = tickWidth
		put(s.box, 16, mid-8, 16, 16)
		put(s.tick, 18, mid-6, 12, 12)
	}
	put(s.ground, 0, 0, size.Width, size.Height)
	put(s.cover, 0, 0, size.Width, size.Height)
	put(s.line, 0, size.Height-1, size.Width, 1)
	put(s.bar, 0, 0, 3, size.Height-1)
	put(s.frame, 2, 2, size.Width-4, size.Height-5)
	put(s.row.Object(), x, 0, size.Width-x, size.Height-1)
}

func (r *slotRenderer) Refresh() {
	r.Layout(r.s.Size())
	canvas.Refresh(r.s)
}

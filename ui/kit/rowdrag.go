package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// SetDragLayer lets a layer over the page draw the words of the dragged row.
func (l *RowList) SetDragLayer(layer *DragLayer) { l.layer = layer }

// HandleAt returns what takes the drags of a drawn row, nil when the row is out of sight; for tests.
func (l *RowList) HandleAt(i int) fyne.Draggable {
	for _, s := range l.slots {
		if s.Visible() && s.index == i {
			return s.cover
		}
	}
	return nil
}

// dragCover lies unseen over a row and takes drags alone: taps, hovering and the wheel go through to the row. A list
// that drags nothing hides it, so that a hand that shakes there stays a click for Fyne.
type dragCover struct {
	widget.BaseWidget
	slot *rowSlot
	drag *rowDrag
}

// rowDrag is a row on its way. The slot may get another row while the list is scrolled; corner is where the slot was
// on the canvas when the drag began, which the positions of the events go on counting from.
type rowDrag struct {
	pull
	row    int
	corner fyne.Position
}

func newDragCover(s *rowSlot) *dragCover {
	c := &dragCover{slot: s}
	c.ExtendBaseWidget(c)
	return c
}

// Dragged shows the row's words beside the pointer.
func (c *dragCover) Dragged(e *fyne.DragEvent) {
	l := c.slot.list
	if c.drag == nil {
		c.drag = &rowDrag{startPull(e), c.slot.index, absolute(c)}
	}
	d := c.drag
	if !d.follow(e.Position) {
		return
	}
	at := d.corner.Add(e.Position)
	if l.layer != nil && l.GhostText != nil {
		l.layer.Show(l.GhostText(d.row), at)
	}
	if l.OnDrag != nil {
		l.OnDrag(d.row, at)
	}
}

// DragEnd drops the row. A drag that went nowhere is the tap it was meant to be.
func (c *dragCover) DragEnd() {
	l, d := c.slot.list, c.drag
	c.drag = nil
	if d == nil {
		return
	}
	if !d.far {
		c.slot.Tapped(d.tap())
		return
	}
	if l.layer != nil {
		l.layer.Hide()
	}
	if l.OnDrop != nil {
		l.OnDrop(d.row, d.corner.Add(d.at))
	}
}

// MinSize is nothing: the cover takes the size of the row.
func (c *dragCover) MinSize() fyne.Size { return fyne.Size{} }

// CreateRenderer implements fyne.Widget.
func (c *dragCover) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(&fyne.Container{})
}

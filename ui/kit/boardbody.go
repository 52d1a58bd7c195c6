package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// boardBody draws the rows of a board that are in sight.
type boardBody struct {
	widget.BaseWidget
	board   *Board
	rows    []*boardRow
	cells   []*boardCell
	used    int
	cursor  *canvas.Rectangle
	objects []fyne.CanvasObject
}

func newBoardBody(b *Board) *boardBody {
	o := &boardBody{board: b, cursor: Panel(nil, AccentD, 6)}
	o.cursor.StrokeWidth = 2
	o.ExtendBaseWidget(o)
	return o
}

// arrange draws the rows in sight and every shared cell that reaches into them.
func (o *boardBody) arrange() {
	b, width := o.board, o.Size().Width
	if width <= 0 {
		return
	}
	first := max(0, int(b.Scroll.Offset.Y/boardRowH))
	last := min(len(b.data.Rows)-1, first+int(b.Scroll.Size().Height/boardRowH)+1)
	left, right, xs := b.places(width)
	o.drawRows(first, last, left, right, width)
	o.used = 0
	for col := range b.data.Steps {
		for row := first; row <= last; {
			from, to := b.data.span(row, col)
			c := o.next()
			c.row, c.col = from, col
			y := float32(from*boardRowH) + 5
			c.draw(b.data.cell(row, col), xs[col]+3, y, xs[col+1]-xs[col]-6, float32((to-from+1)*boardRowH)-11)
			row = to + 1
		}
	}
	for _, c := range o.cells[o.used:] {
		c.hide()
	}
	o.drawCursor(xs)
	o.collect()
	canvas.Refresh(o)
}

func (o *boardBody) drawRows(first, last int, left, right, width float32) {
	n := max(0, last-first+1)
	for len(o.rows) < n {
		o.rows = append(o.rows, newBoardRow())
	}
	for i, r := range o.rows {
		if i < n {
			r.draw(&o.board.data.Rows[first+i], float32((first+i)*boardRowH), left, right, width)
			continue
		}
		for _, x := range r.objects {
			x.Hide()
		}
	}
}

func (o *boardBody) next() *boardCell {
	if o.used == len(o.cells) {
		o.cells = append(o.cells, newBoardCell())
	}
	o.used++
	return o.cells[o.used-1]
}

func (o *boardBody) drawCursor(xs []float32) {
	b := o.board
	o.cursor.Hidden = !b.focused || b.col >= len(b.data.Steps) || b.row >= len(b.data.Rows)
	if o.cursor.Hidden {
		return
	}
	from, to := b.data.span(b.row, b.col)
	put(o.cursor, xs[b.col]+2, float32(from*boardRowH)+4, xs[b.col+1]-xs[b.col]-4, float32((to-from+1)*boardRowH)-9)
}

func (o *boardBody) collect() {
	o.objects = o.objects[:0]
	for _, r := range o.rows {
		o.objects = append(o.objects, r.objects...)
	}
	for _, c := range o.cells {
		o.objects = append(o.objects, c.objects...)
	}
	o.objects = append(o.objects, o.cursor)
}

// Tapped moves to the cell under the pointer; a second tap opens it.
func (o *boardBody) Tapped(e *fyne.PointEvent) {
	b := o.board
	Focus(b)
	_, _, xs := b.places(o.Size().Width)
	row := int(e.Position.Y / boardRowH)
	for col := range b.data.Steps {
		if e.Position.X < xs[col] || e.Position.X >= xs[col+1] || row >= len(b.data.Rows) {
			continue
		}
		first, last := b.data.span(row, col)
		again := b.taps.again() && b.col == col && b.row >= first && b.row <= last
		b.goTo(row, col)
		if again {
			b.open()
		}
	}
}

// Cursor implements desktop.Cursorable.
func (o *boardBody) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer implements fyne.Widget.
func (o *boardBody) CreateRenderer() fyne.WidgetRenderer { return &bodyRenderer{o} }

type bodyRenderer struct{ o *boardBody }

func (r *bodyRenderer) Destroy() {}

func (r *bodyRenderer) Objects() []fyne.CanvasObject { return r.o.objects }

func (r *bodyRenderer) MinSize() fyne.Size {
	return fyne.NewSize(0, float32(len(r.o.board.data.Rows)*boardRowH))
}

func (r *bodyRenderer) Layout(fyne.Size) { r.o.arrange() }

func (r *bodyRenderer) Refresh() {
	r.o.arrange()
}

package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

const (
	boardHeadH = 58
	boardRowH  = 66
	boardTurnW = 110
)

// Board is the swimlane of dialogues by steps: a cell for each step, one cell across the rows a shared step serves.
// One tab stop; arrows move, Enter opens, and so does a second tap.
type Board struct {
	widget.BaseWidget
	// OnOpen runs on Enter and on a second tap on a cell.
	OnOpen func(row, col int)
	// OnChoose runs when a person moves to another cell.
	OnChoose func(row, col int)
	// Scroll is the scroller of the rows.
	Scroll *container.Scroll

	data     BoardData
	row, col int
	focused  bool
	taps     taps

	ground, headBG, headLine, edge *canvas.Rectangle
	captions                       [2]*Text
	heads                          []*boardHead
	body                           *boardBody
}

type boardHead struct {
	number, name *Text
	who          *Pill
}

// NewBoard makes a board without data.
func NewBoard() *Board {
	b := &Board{ground: Panel(White, nil, 8), headBG: Panel(Sunk, nil, 0), headLine: Panel(Line, nil, 0), edge: Panel(nil, Line, 8)}
	b.headBG.TopLeftCornerRadius, b.headBG.TopRightCornerRadius = 7, 7
	b.captions[0], b.captions[1] = Fit("Dialog", 11, Medium, Ink2), Fit("Giliran siapa", 11, Medium, Ink2)
	b.body = newBoardBody(b)
	b.Scroll = container.NewVScroll(b.body)
	b.Scroll.OnScrolled = func(fyne.Position) { b.body.arrange() }
	b.ExtendBaseWidget(b)
	return b
}

// SetData shows other rows; the chosen cell stays where it is as far as it exists.
func (b *Board) SetData(data BoardData) {
	b.data = data
	b.heads = b.heads[:0]
	for _, s := range data.Steps {
		b.heads = append(b.heads, &boardHead{number: T(s.Number, 11, Regular, Ink3), name: Fit(s.Name, 12, SemiBold, Ink), who: NewPill(s.Tone, "", s.Who)})
	}
	b.row, b.col = max(0, min(b.row, len(data.Rows)-1)), max(0, min(b.col, len(data.Steps)-1))
	b.Refresh()
}

// Chosen returns the cell of the keyboard.
func (b *Board) Chosen() (row, col int) { return b.row, b.col }

// SetChosen moves to a cell without OnChoose and brings it into sight.
func (b *Board) SetChosen(row, col int) {
	b.row, b.col = row, col
	b.reveal()
	b.body.arrange()
}

// places returns where the step columns begin and end.
func (b *Board) places(width float32) (left, right float32, xs []float32) {
	n := len(b.data.Steps)
	left = max(170, min(275, width*0.243))
	right = width - boardTurnW
	xs = make([]float32, n+1)
	for i := range xs {
		xs[i] = whole(left + (right-left)*float32(i)/float32(max(1, n)))
	}
	return left, right, xs
}

func (b *Board) reveal() {
	y, room, top := float32(b.row*boardRowH), b.Scroll.Size().Height, b.Scroll.Offset.Y
	switch {
	case room <= 0:
		return
	case y < top:
		top = y
	case y+boardRowH > top+room:
		top = y + boardRowH - room
	}
	if top != b.Scroll.Offset.Y {
		b.Scroll.ScrollToOffset(fyne.NewPos(0, top))
	}
}

func (b *Board) goTo(row, col int) {
	row, col = max(0, min(row, len(b.data.Rows)-1)), max(0, min(col, len(b.data.Steps)-1))
	moved := row != b.row || col != b.col
	b.SetChosen(row, col)
	if moved && b.OnChoose != nil {
		b.OnChoose(row, col)
	}
}

func (b *Board) open() {
	if b.OnOpen != nil && b.row < len(b.data.Rows) {
		b.OnOpen(b.row, b.col)
	}
}

// FocusGained implements fyne.Focusable.
func (b *Board) FocusGained() {
	b.focused = true
	b.body.arrange()
}

// FocusLost implements fyne.Focusable.
func (b *Board) FocusLost() {
	b.focused = false
	b.body.arrange()
}

// TypedRune implements fyne.Focusable.
func (b *Board) TypedRune(rune) {}

// TypedKey implements fyne.Focusable.
func (b *Board) TypedKey(e *fyne.KeyEvent) {
	first, last := b.data.span(b.row, b.col)
	switch e.Name {
	case fyne.KeyUp:
		b.goTo(first-1, b.col)
	case fyne.KeyDown:
		b.goTo(last+1, b.col)
	case fyne.KeyLeft:
		b.goTo(b.row, b.col-1)
	case fyne.KeyRight:
		b.goTo(b.row, b.col+1)
	case fyne.KeyHome:
		b.goTo(0, b.col)
	case fyne.KeyEnd:
		b.goTo(len(b.data.Rows)-1, b.col)
	case fyne.KeyReturn, fyne.KeyEnter:
		b.open()
	default:
		pass(b, e)
	}
}

// CreateRenderer implements fyne.Widget.
func (b *Board) CreateRenderer() fyne.WidgetRenderer { return &boardRenderer{b} }

type boardRenderer struct{ b *Board }

func (r *boardRenderer) Destroy() {}

func (r *boardRenderer) Objects() []fyne.CanvasObject {
	b := r.b
	out := []fyne.CanvasObject{b.ground, b.headBG, b.headLine, b.captions[0], b.captions[1]}
	for _, h := range b.heads {
		out = append(out, h.number, h.name, h.who)
	}
	return append(out, b.Scroll, b.edge)
}

func (r *boardRenderer) MinSize() fyne.Size { return fyne.NewSize(760, boardHeadH+boardRowH) }

func (r *boardRenderer) Layout(size fyne.Size) {
	b := r.b
	put(b.ground, 0, 0, size.Width, size.Height)
	put(b.edge, 0, 0, size.Width, size.Height)
	put(b.headBG, 0, 0, size.Width, boardHeadH)
	put(b.headLine, 0, boardHeadH, size.Width, 1)
	put(b.Scroll, 0, boardHeadH+1, size.Width, size.Height-boardHeadH-2)
	left, right, xs := b.places(size.Width)
	put(b.captions[0], 16, 0, left-20, boardHeadH)
	put(b.captions[1], right+12, 0, boardTurnW-14, boardHeadH)
	for i, h := range b.heads {
		x, w := xs[i], xs[i+1]-xs[i]
		nw, tw := h.number.NaturalWidth()+4, h.name.NaturalWidth()
		tw = min(tw, w-nw-4)
		from := x + (w-nw-tw)/2
		put(h.number, from, 11, nw, 16)
		put(h.name, from+nw, 11, tw, 16)
		pw := h.who.MinSize().Width
		put(h.who, x+(w-pw)/2, 30, pw, 20)
	}
	b.body.arrange()
}

func (r *boardRenderer) Refresh() {
	r.b.Scroll.Refresh()
	r.Layout(r.b.Size())
	canvas.Refresh(r.b)
}

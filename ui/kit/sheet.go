package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Sheet is a panel at the right of the window over a scrim: a form beside the page it belongs to. The focus stays
// inside; Escape and the cross close it.
type Sheet struct {
	widget.BaseWidget
	// Width in units, 492 when zero.
	Width float32
	// First takes the focus when the sheet opens; the first control of the body when nil.
	First fyne.Focusable
	// MayClose is asked before Escape or the cross close the sheet; false keeps it open. nil lets it close.
	MayClose func() bool
	// OnClose runs after the sheet was closed, however.
	OnClose func()
	// OnSubmit runs on Ctrl+Enter inside an entry of the sheet; may be nil.
	OnSubmit func()
	// Scroll is the scroller of the body.
	Scroll *ScrollBox
	// Cross is the closing button of the head.
	Cross *Button

	canvas fyne.Canvas
	shade  *canvas.Rectangle
	ground *canvas.Rectangle
	title  *Text
	extra  *fyne.Container
	parts  *fyne.Container
}

// NewSheet makes a sheet; footer objects stand at the right of the foot, from left to right, none for no foot.
func NewSheet(title string, body fyne.CanvasObject, footer ...fyne.CanvasObject) *Sheet {
	s := &Sheet{shade: scrim(), title: T(title, 20, SemiBold, Ink), extra: H(8)}
	s.ground = Shadowed(Panel(White, nil, 0))
	s.ground.TopLeftCornerRadius, s.ground.BottomLeftCornerRadius = 12, 12
	s.Cross = LightIcon("close", "tutup", s.Close)
	s.Scroll = Scroll(Pad(body, 20, 24, 20, 24))
	s.parts = V(0, Grow(s.Scroll))
	if len(footer) > 0 {
		if shareOf(footer[0]) == 0 {
			footer = append([]fyne.CanvasObject{Spacer()}, footer...)
		}
		// The software canvas lets words of an entry out of a scroller: the foot covers them.
		ground := Panel(White, nil, 0)
		ground.BottomLeftCornerRadius = 12
		s.parts.Add(Rule())
		s.parts.Add(Fix(0, 58, Stack(ground, Pad(H(8, footer...), 0, 24, 0, 24))))
	}
	s.ExtendBaseWidget(s)
	return s
}

// SetHead puts objects (a pill, "Draf tersimpan 10.42") beside the title.
func (s *Sheet) SetHead(objs ...fyne.CanvasObject) {
	s.extra.Objects = objs
	s.extra.Refresh()
}

// ShowIn opens the sheet over a window.
func (s *Sheet) ShowIn(win fyne.Window) {
	s.canvas = win.Canvas()
	s.canvas.AddShortcut(submitKeys, s.TypedShortcut) // for what has the focus and takes no shortcuts, such as a button
	showLayer(s.canvas, s)
	if s.First != nil {
		s.canvas.Focus(s.First)
		return
	}
	s.canvas.FocusNext()
}

// submitKeys does what the foot's main button does.
var submitKeys = &desktop.CustomShortcut{KeyName: fyne.KeyReturn, Modifier: fyne.KeyModifierControl}

// Open tells whether the sheet is shown.
func (s *Sheet) Open() bool { return s.canvas != nil }

// Close takes the sheet away. Leaving the focused field commits it first.
func (s *Sheet) Close() {
	if s.canvas == nil || s.MayClose != nil && !s.MayClose() {
		return
	}
	c := s.canvas
	s.canvas = nil
	c.RemoveShortcut(submitKeys)
	c.Unfocus()
	c.Overlays().Remove(s)
	if s.OnClose != nil {
		s.OnClose()
	}
}

// TypedShortcut takes Ctrl+Enter.
func (s *Sheet) TypedShortcut(sc fyne.Shortcut) {
	k, ok := sc.(*desktop.CustomShortcut)
	if ok && isEnter(k.KeyName) && k.Modifier == fyne.KeyModifierControl && s.OnSubmit != nil {
		s.OnSubmit()
	}
}

// Held implements Holder.
func (s *Sheet) Held() []fyne.CanvasObject { return []fyne.CanvasObject{s.parts} }

// CreateRenderer implements fyne.Widget.
func (s *Sheet) CreateRenderer() fyne.WidgetRenderer {
	head := Fix(0, 64, Pad(H(10, s.title, s.extra, Spacer(), s.Cross), 6, 16, 0, 24))
	return &sheetRenderer{s: s, head: V(0, head, Rule())}
}

type sheetRenderer struct {
	s    *Sheet
	head *fyne.Container
}

func (r *sheetRenderer) Destroy() {}

// Objects has the body before the head, so that Tab begins in the body.
func (r *sheetRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.s.shade, r.s.ground, r.s.parts, r.head}
}

func (r *sheetRenderer) MinSize() fyne.Size { return fyne.NewSize(320, 200) }

func (r *sheetRenderer) Layout(size fyne.Size) {
	w := r.s.Width
	if w == 0 {
		w = 492
	}
	w = min(w, size.Width)
	x := size.Width - w
	put(r.s.shade, 0, 0, size.Width, size.Height)
	put(r.s.ground, x, 0, w, size.Height)
	put(r.head, x, 0, w, 65)
	put(r.s.parts, x, 65, w, size.Height-65)
}

func (r *sheetRenderer) Refresh() {
	r.Layout(r.s.Size())
	r.head.Refresh()
	r.s.parts.Refresh()
	canvas.Refresh(r.s)
}

package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// Option is one thing to choose in a PickField.
type Option struct{ ID, Title, Sub string }

// PickField chooses one of many by typing: pressed, it opens a box with an entry and the options found.
type PickField struct {
	Labelled
	// Find returns the options for what is typed, best first.
	Find func(query string) []Option
	// OnPick takes a choice; an error is shown and the former choice stays.
	OnPick func(o Option) error
	// OnCreate, when set, offers "tambah baru …" with the typed words.
	OnCreate func(text string)
	// OnClear takes the emptying of the field by its cross; without it there is no cross.
	OnClear func() error
	// OneLine keeps the closed field as low as a button: the second line of a choice is left out.
	OneLine bool
	// Popup is the open box, nil while it is closed.
	Popup *PickPopup

	closed *pickBox
	chosen Option
}

// NewPickField makes a field with nothing chosen; hint stands in it while it is empty.
func NewPickField(label, hint string, find func(query string) []Option) *PickField {
	f := &PickField{Find: find}
	f.closed = newPickBox(f, hint)
	f.build(label, f.closed)
	f.ExtendBaseWidget(f)
	return f
}

// Chosen returns the choice; its ID is empty for none.
func (f *PickField) Chosen() Option { return f.chosen }

// SetChosen shows a choice from outside; a zero Option empties the field.
func (f *PickField) SetChosen(o Option) {
	remeasure(f.content, func() {
		f.chosen = o
		f.closed.Refresh()
	})
}

// Focusable returns the control that takes the focus.
func (f *PickField) Focusable() fyne.Focusable { return f.closed }

// SetEnabled makes the choice changeable or not.
func (f *PickField) SetEnabled(on bool) {
	if on {
		f.closed.Enable()
	} else {
		f.closed.Disable()
	}
}

// Open shows the box, with some letters already typed.
func (f *PickField) Open(typed string) {
	c := fyne.CurrentApp().Driver().CanvasForObject(f.closed)
	if c == nil {
		return
	}
	f.Popup = newPickPopup(f, max(f.closed.Size().Width, 260))
	f.Popup.pop = popUnder(c, f.closed, f.Popup.box)
	c.Focus(f.Popup.Entry)
	if typed != "" {
		f.Popup.Entry.SetText(typed)
		f.Popup.Entry.CursorColumn = len([]rune(typed))
	}
}

func (f *PickField) close() {
	if f.Popup != nil {
		f.Popup.pop.Hide()
		f.Popup = nil
	}
	Focus(f.closed)
}

func (f *PickField) pick(o Option) {
	f.close()
	if f.OnPick != nil {
		if err := f.OnPick(o); err != nil {
			f.SetError(unsaved(err))
			return
		}
	}
	f.SetError("")
	f.SetChosen(o)
}

func (f *PickField) clear() {
	if f.OnClear == nil {
		return
	}
	if err := f.OnClear(); err != nil {
		f.SetError(unsaved(err))
		return
	}
	f.SetChosen(Option{})
}

// pickBox is the closed field: the choice with two lines, or the hint.
type pickBox struct {
	control
	field *PickField

	ground *canvas.Rectangle
	hint   *Text
	title  *Text
	sub    *Text
	face   *Text
	circle *canvas.Circle
	cross  *tapIcon
}

func newPickBox(f *PickField, hint string) *pickBox {
	b := &pickBox{field: f, ground: Panel(White, Line2, 6), hint: Fit(hint, 13, Regular, Ink3)}
	b.title, b.sub = Fit("", 13, Medium, Ink), Fit("", 11, Regular, Ink3)
	b.circle, b.face = canvas.NewCircle(AccentT), T("", 10, SemiBold, AccentD).Center()
	b.cross = newTapIcon("close", "kosongkan", f.clear)
	b.init(b, func() { f.Open("") }, b.Refresh)
	b.ExtendBaseWidget(b)
	return b
}

// TypedKey opens the box on Down as well.
func (b *pickBox) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyDown, fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		b.Tapped(nil)
	case fyne.KeyDelete, fyne.KeyBackspace:
		b.field.clear()
	default:
		passNamed(b, e)
	}
}

// TypedRune opens the box with the letter typed.
func (b *pickBox) TypedRune(r rune) {
	if !b.Disabled() && r != ' ' {
		b.field.Open(string(r))
	}
}

// second is the line below the choice, empty for none.
func (b *pickBox) second() string {
	if b.field.OneLine {
		return ""
	}
	return b.field.chosen.Sub
}

// CreateRenderer implements fyne.Widget.
func (b *pickBox) CreateRenderer() fyne.WidgetRenderer {
	r := &pickRenderer{b}
	r.paint()
	return r
}

type pickRenderer struct{ b *pickBox }

func (r *pickRenderer) Destroy() {}

func (r *pickRenderer) Objects() []fyne.CanvasObject {
	b := r.b
	return []fyne.CanvasObject{b.ring, b.ground, b.hint, b.circle, b.face, b.title, b.sub, b.cross}
}

func (r *pickRenderer) MinSize() fyne.Size {
	if r.b.field.chosen.ID == "" || r.b.second() == "" {
		return fyne.NewSize(160, 32)
	}
	return fyne.NewSize(160, 42)
}

func (r *pickRenderer) Layout(size fyne.Size) {
	b := r.b
	b.layRing(size)
	put(b.ground, 0, 0, size.Width, size.Height)
	put(b.hint, 10, 0, size.Width-20, size.Height)
	put(b.cross, size.Width-33, (size.Height-30)/2, 32, 30)
	put(b.circle, 8, (size.Height-26)/2, 26, 26)
	put(b.face, 8, (size.Height-26)/2, 26, 26)
	if b.second() == "" {
		put(b.title, 42, 0, size.Width-76, size.Height)
		return
	}
	put(b.title, 42, 5, size.Width-76, 16)
	put(b.sub, 42, 22, size.Width-76, 14)
}

func (r *pickRenderer) paint() {
	b, o := r.b, r.b.field.chosen
	some := o.ID != ""
	b.hint.Hidden = some
	b.circle.Hidden, b.face.Hidden, b.title.Hidden = !some, !some, !some
	b.sub.Hidden = !some || b.second() == ""
	b.cross.Hidden = !some || b.field.OnClear == nil || b.Disabled()
	b.title.SetText(o.Title)
	b.sub.SetText(o.Sub)
	b.face.SetText(Initials(o.Title))
	b.ground.FillColor, b.ground.StrokeColor = White, Line2
	switch {
	case b.Disabled():
		b.ground.FillColor = GrayT
	case b.focused:
		b.ground.StrokeColor = Accent
	}
}

func (r *pickRenderer) Refresh() {
	r.paint()
	r.Layout(r.b.Size())
	canvas.Refresh(r.b)
}

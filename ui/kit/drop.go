package kit

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Drop chooses one of some words in a menu that drops down. Enter, Space or Down opens the menu, Left and Right change
// the choice at once, a letter jumps to the next option that begins with it.
type Drop struct {
	control
	// Options are the words to choose from; change them by SetOptions.
	Options []string
	// Hint stands in the place of the choice while nothing is chosen.
	Hint string
	// OnChanged runs when a person chooses another option.
	OnChanged func(i int)

	chosen  int
	caption *Text
	value   *Text
	sign    *canvas.Image
	ground  *canvas.Rectangle
}

// NewDrop makes a chooser with nothing chosen. A caption stands inside, before the choice (as in filters); it may be
// empty.
func NewDrop(caption string, options []string, changed func(i int)) *Drop {
	d := &Drop{Options: options, OnChanged: changed, chosen: -1, Hint: "pilih"}
	d.caption, d.value = T(caption, 12, Regular, Ink3), Fit("", 13, Regular, Ink)
	if caption != "" {
		d.value.weight = Medium
	}
	d.sign, d.ground = Icon("chevron-down", 16, Ink2), Panel(White, Line2, 6)
	d.init(d, d.Open, d.Refresh)
	d.ExtendBaseWidget(d)
	return d
}

// Chosen returns the index of the choice, -1 for none.
func (d *Drop) Chosen() int { return d.chosen }

// Value returns the chosen word, empty for none.
func (d *Drop) Value() string {
	if d.chosen < 0 || d.chosen >= len(d.Options) {
		return ""
	}
	return d.Options[d.chosen]
}

// SetChosen chooses without calling OnChanged; -1 chooses nothing.
func (d *Drop) SetChosen(i int) {
	if i >= len(d.Options) {
		i = -1
	}
	d.chosen = i
	d.Refresh()
}

// SetValue chooses the option of that word without calling OnChanged, nothing when there is no such option.
func (d *Drop) SetValue(word string) {
	d.chosen = -1
	for i, o := range d.Options {
		if o == word {
			d.chosen = i
		}
	}
	d.Refresh()
}

// SetOptions replaces the options; the choice stays when its word is still there.
func (d *Drop) SetOptions(options []string) {
	word := d.Value()
	d.Options = options
	d.SetValue(word)
}

// Choose chooses as a person does.
func (d *Drop) Choose(i int) {
	if i < 0 || i >= len(d.Options) || d.Disabled() || i == d.chosen {
		return
	}
	d.SetChosen(i)
	if d.OnChanged != nil {
		d.OnChanged(i)
	}
}

// Open shows the menu, on the chosen option.
func (d *Drop) Open() {
	items := make([]*fyne.MenuItem, len(d.Options))
	for i, o := range d.Options {
		items[i] = fyne.NewMenuItem(o, func() { d.Choose(i) })
		items[i].Checked = i == d.chosen
	}
	menu := openMenu(d, items, d.Size())
	for i := 0; menu != nil && i <= d.chosen; i++ {
		menu.ActivateNext()
	}
}

// openMenu drops a menu below a widget and gives it the keyboard.
func openMenu(under fyne.CanvasObject, items []*fyne.MenuItem, at fyne.Size) *widget.PopUpMenu {
	drv := fyne.CurrentApp().Driver()
	c := drv.CanvasForObject(under)
	if c == nil || len(items) == 0 {
		return nil
	}
	menu := widget.NewPopUpMenu(fyne.NewMenu("", items...), c)
	pos := drv.AbsolutePositionForObject(under).AddXY(0, at.Height+2)
	menu.ShowAtPosition(pos)
	size := menu.Size()
	size.Width = max(size.Width, at.Width)
	if over := pos.Y + size.Height - c.Size().Height; over > 0 && pos.Y-at.Height-4-size.Height >= 0 {
		menu.Move(pos.SubtractXY(0, at.Height+4+size.Height))
	}
	menu.Resize(size)
	c.Focus(menu)
	return menu
}

// TypedKey implements fyne.Focusable.
func (d *Drop) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyLeft:
		d.Choose(d.chosen - 1)
	case fyne.KeyRight:
		d.Choose(d.chosen + 1)
	case fyne.KeyDown, fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		d.Tapped(nil)
	default:
		passNamed(d, e)
	}
}

// TypedRune jumps to the next option beginning with a letter.
func (d *Drop) TypedRune(r rune) {
	if r == ' ' {
		return
	}
	start := strings.ToLower(string(r))
	for k := range d.Options {
		i := (d.chosen + 1 + k) % len(d.Options)
		if strings.HasPrefix(strings.ToLower(d.Options[i]), start) {
			d.Choose(i)
			return
		}
	}
}

func (d *Drop) paint() {
	word, front := d.Value(), Ink
	if word == "" {
		word, front = d.Hint, Ink3
	}
	var fill, edge color.Color = White, Line2
	switch {
	case d.Disabled():
		fill, front = GrayT, Faint
	case d.focused:
		edge = Accent
	case d.hovered:
		fill = Sunk
	}
	d.ground.FillColor, d.ground.StrokeColor = fill, edge
	d.value.Set(word, front)
}

// CreateRenderer implements fyne.Widget.
func (d *Drop) CreateRenderer() fyne.WidgetRenderer {
	d.paint()
	return &dropRenderer{d}
}

type dropRenderer struct{ d *Drop }

func (r *dropRenderer) Destroy() {}

func (r *dropRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.d.ring, r.d.ground, r.d.caption, r.d.value, r.d.sign}
}

func (r *dropRenderer) before() float32 {
	if r.d.caption.text == "" {
		return 10
	}
	return 10 + r.d.caption.NaturalWidth() + 6
}

func (r *dropRenderer) MinSize() fyne.Size {
	w := measure(r.d.Hint, 13, Regular).Width
	for _, o := range r.d.Options {
		w = max(w, measure(o, 13, r.d.value.weight).Width)
	}
	return fyne.NewSize(r.before()+min(up(w), 160)+36, 32)
}

func (r *dropRenderer) Layout(size fyne.Size) {
	d := r.d
	d.layRing(size)
	put(d.ground, 0, 0, size.Width, size.Height)
	put(d.caption, 10, 0, d.caption.NaturalWidth(), size.Height)
	put(d.value, r.before(), 0, size.Width-r.before()-30, size.Height)
	put(d.sign, size.Width-24, (size.Height-16)/2, 16, 16)
}

func (r *dropRenderer) Refresh() {
	r.d.paint()
	r.Layout(r.d.Size())
	canvas.Refresh(r.d)
}

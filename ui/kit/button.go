package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// Look is the kind of a button.
type Look int

// The looks. A region of the screen has one LookPrimary at most. LookLight is a link without a frame, LookBar a
// white word on the dark bar of bulk actions.
const (
	LookNormal Look = iota
	LookPrimary
	LookLight
	LookDanger
	LookBar
)

// Button is a pressable word with an optional sign. An empty Text makes a square button of the sign alone; Hint then
// says what it does to whoever reads the widget tree, since Fyne has no tooltip.
type Button struct {
	control
	// Text is the word; change it by SetText.
	Text string
	// IconName is the sign; empty for none.
	IconName string
	// Look is the kind; change it before the button is shown or by SetLook.
	Look Look
	// Hint says in words what a button without a word does.
	Hint string
	// OnTapped runs on tap, Enter and Space; nil does nothing.
	OnTapped func()
	// Low makes the button 28 units high, as in rows; else it is 32.
	Low bool

	ground *canvas.Rectangle
	sign   *canvas.Image
	word   *Text
	drop   *canvas.Image // the arrow of a button that opens a menu, nil for none
}

// NewButton makes a button of a look; icon may be empty.
func NewButton(look Look, icon, text string, tapped func()) *Button {
	b := &Button{Text: text, IconName: icon, Look: look, OnTapped: tapped}
	b.ground = Panel(White, Line2, 6)
	b.sign = Icon(icon, 16, Ink)
	b.word = T(text, 13, Medium, Ink)
	b.init(b, b.tap, b.Refresh)
	b.ExtendBaseWidget(b)
	return b
}

// Primary is the one solid button of a region.
func Primary(icon, text string, tapped func()) *Button {
	return NewButton(LookPrimary, icon, text, tapped)
}

// Normal is a framed white button.
func Normal(icon, text string, tapped func()) *Button {
	return NewButton(LookNormal, icon, text, tapped)
}

// Light is a link-like button without a frame.
func Light(icon, text string, tapped func()) *Button { return NewButton(LookLight, icon, text, tapped) }

// Danger is the solid red button of a deletion.
func Danger(icon, text string, tapped func()) *Button {
	return NewButton(LookDanger, icon, text, tapped)
}

// IconButton is a square framed button of a sign alone; hint says what it does.
func IconButton(icon, hint string, tapped func()) *Button {
	b := NewButton(LookNormal, icon, "", tapped)
	b.Hint = hint
	return b
}

// LightIcon is an IconButton without a frame.
func LightIcon(icon, hint string, tapped func()) *Button {
	b := NewButton(LookLight, icon, "", tapped)
	b.Hint = hint
	return b
}

// Row makes the button low (28 units), for rows, and returns it.
func (b *Button) Row() *Button {
	b.Low = true
	b.word.raw.TextSize = 12
	return b
}

// Dropping puts a small arrow behind the word, for a button that opens a menu, and returns the button.
func (b *Button) Dropping() *Button {
	b.drop = Icon("chevron-down", 14, Ink2)
	return b
}

// SetText changes the word.
func (b *Button) SetText(text string) {
	b.Text = text
	b.Refresh()
}

// SetLook changes the look.
func (b *Button) SetLook(look Look) {
	b.Look = look
	b.Refresh()
}

// SetIconName changes the sign.
func (b *Button) SetIconName(icon string) {
	b.IconName = icon
	b.Refresh()
}

// SetEnabled enables or disables the button.
func (b *Button) SetEnabled(on bool) {
	if on {
		b.Enable()
	} else {
		b.Disable()
	}
}

func (b *Button) tap() {
	if b.OnTapped != nil {
		b.OnTapped()
	}
}

// paintOf is ground, edge and word of a look; nil is transparent.
type paintOf struct {
	fill, edge color.Color
	front      color.NRGBA
}

var (
	restLooks = map[Look]paintOf{
		LookNormal: {White, Line2, Ink}, LookPrimary: {Accent, nil, White}, LookDanger: {RedF, nil, White},
		LookLight: {nil, nil, Accent}, LookBar: {nil, nil, White},
	}
	overLooks = map[Look]paintOf{
		LookNormal: {Sunk, Line2, Ink}, LookPrimary: {AccentD, nil, White}, LookDanger: {rgb(0x8F1E18), nil, White},
		LookLight: {AccentT, nil, AccentD}, LookBar: {Accent, nil, White},
	}
	offLooks = map[Look]paintOf{
		LookNormal: {GrayT, nil, Faint}, LookPrimary: {GrayT, nil, Faint}, LookDanger: {GrayT, nil, Faint},
		LookLight: {nil, nil, Faint}, LookBar: {nil, nil, AccentL},
	}
)

func (b *Button) colours() (fill, edge color.Color, front color.NRGBA) {
	looks := restLooks
	switch {
	case b.Disabled():
		looks = offLooks
	case b.hovered:
		looks = overLooks
	}
	p := looks[b.Look]
	return p.fill, p.edge, p.front
}

func (b *Button) paint() {
	fill, edge, front := b.colours()
	b.ground.FillColor, b.ground.StrokeColor, b.ground.StrokeWidth = fill, edge, 0
	if edge != nil {
		b.ground.StrokeWidth = 1
	}
	b.sign.Hidden = b.IconName == ""
	SetIcon(b.sign, b.IconName, front)
	b.word.Set(b.Text, front)
	if b.drop != nil && b.Look == LookBar {
		SetIcon(b.drop, "chevron-down", front)
	}
}

// CreateRenderer implements fyne.Widget.
func (b *Button) CreateRenderer() fyne.WidgetRenderer {
	b.paint()
	return &buttonRenderer{b}
}

type buttonRenderer struct{ b *Button }

func (r *buttonRenderer) Destroy() {}

func (r *buttonRenderer) Objects() []fyne.CanvasObject {
	out := []fyne.CanvasObject{r.b.ring, r.b.ground, r.b.sign, r.b.word}
	if r.b.drop != nil {
		out = append(out, r.b.drop)
	}
	return out
}

func (r *buttonRenderer) content() float32 {
	w := float32(0)
	if r.b.IconName != "" {
		w = 16
	}
	if r.b.Text != "" {
		if w > 0 {
			w += 7
		}
		w += r.b.word.NaturalWidth()
	}
	if r.b.drop != nil {
		w += 20
	}
	return w
}

func (r *buttonRenderer) MinSize() fyne.Size {
	h, side := float32(32), float32(12)
	if r.b.Low {
		h, side = 28, 10
	}
	if r.b.Look == LookLight {
		side = 8
	}
	if r.b.Text == "" {
		return fyne.NewSize(h, h)
	}
	return fyne.NewSize(r.content()+2*side, h)
}

func (r *buttonRenderer) Layout(size fyne.Size) {
	b := r.b
	b.layRing(size)
	put(b.ground, 0, 0, size.Width, size.Height)
	x := (size.Width - r.content()) / 2
	if b.IconName != "" {
		put(b.sign, x, (size.Height-16)/2, 16, 16)
		x += 23
	}
	put(b.word, x, 0, b.word.NaturalWidth(), size.Height)
	if b.drop != nil {
		put(b.drop, x+b.word.NaturalWidth()+6, (size.Height-14)/2, 14, 14)
	}
}

func (r *buttonRenderer) Refresh() {
	r.b.paint()
	r.Layout(r.b.Size())
	canvas.Refresh(r.b)
}

package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Pill is a small rounded word with a sign: the state of something. Colour never stands alone in it.
type Pill struct {
	widget.BaseWidget
	// OnWhite draws the pill on white ground, for pills that stand on a tinted row.
	OnWhite bool

	label string
	icon  string
	tone  Tone

	ground *canvas.Rectangle
	sign   *canvas.Image
	word   *Text
}

// NewPill makes a pill 20 units high; an empty icon leaves the sign out.
func NewPill(tone Tone, icon, label string) *Pill {
	p := &Pill{
		ground: Panel(tone.Tint(), nil, 10), sign: Icon(icon, 12, tone.Front()),
		word: T(label, 11, SemiBold, tone.Front()),
	}
	p.label, p.icon, p.tone = label, icon, tone
	p.ExtendBaseWidget(p)
	return p
}

// Label returns the word of the pill.
func (p *Pill) Label() string { return p.label }

// Tone returns the tone of the pill.
func (p *Pill) Tone() Tone { return p.tone }

// Set changes tone, sign and word.
func (p *Pill) Set(tone Tone, icon, label string) {
	if p.tone == tone && p.icon == icon && p.label == label {
		return
	}
	p.tone, p.icon, p.label = tone, icon, label
	p.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (p *Pill) CreateRenderer() fyne.WidgetRenderer {
	r := &pillRenderer{p}
	r.paint()
	return r
}

type pillRenderer struct{ p *Pill }

func (r *pillRenderer) Destroy() {}

func (r *pillRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.p.ground, r.p.sign, r.p.word}
}

func (r *pillRenderer) MinSize() fyne.Size {
	w := r.p.word.NaturalWidth() + 16
	if r.p.icon != "" {
		w += 16
	}
	return fyne.NewSize(w, 20)
}

func (r *pillRenderer) Layout(size fyne.Size) {
	y := (size.Height - 20) / 2
	put(r.p.ground, 0, y, size.Width, 20)
	x := float32(8)
	if r.p.icon != "" {
		put(r.p.sign, x, y+4, 12, 12)
		x += 16
	}
	put(r.p.word, x, y+3, size.Width-x, 14)
}

func (r *pillRenderer) paint() {
	p := r.p
	var fill color.Color = p.tone.Tint()
	if p.OnWhite {
		fill = White
	}
	p.ground.FillColor = fill
	p.sign.Hidden = p.icon == ""
	SetIcon(p.sign, p.icon, p.tone.Front())
	p.word.Set(p.label, p.tone.Front())
}

func (r *pillRenderer) Refresh() {
	r.paint()
	r.Layout(r.p.Size())
	canvas.Refresh(r.p)
}

package kit

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Question is what Ask asks. Title is the question, Text the consequences in plain words, Verb the word of the button
// that does it ("Hapus 12 data"). A Reason label asks for words without which the verb does nothing.
type Question struct {
	Title, Text, Verb string
	Danger            bool
	Reason            string
	OnYes             func(reason string)
	OnNo              func()
}

// Confirm is an open question. Escape and "Tidak jadi" leave everything as it is.
type Confirm struct {
	widget.BaseWidget
	// Yes and No are the buttons.
	Yes, No *Button
	// Reason is the entry of the reason, nil when none is asked.
	Reason *Field

	q      Question
	canvas fyne.Canvas
	shade  *canvas.Rectangle
	card   *fyne.Container
}

// Ask shows a question over a window.
func Ask(win fyne.Window, q Question) *Confirm {
	c := &Confirm{q: q, shade: scrim(), canvas: win.Canvas()}
	c.No = Normal("", "Tidak jadi", c.Close)
	c.Yes = Primary("", q.Verb, c.yes)
	icon := IconTile("info", Blue, 36)
	if q.Danger {
		c.Yes.SetLook(LookDanger)
		icon = IconTile("warning", Red, 36)
	}
	body := V(10, NewPara(q.Title, 16, SemiBold, Ink, 0), NewPara(q.Text, 13, Regular, Ink2, 0))
	body.Objects[1].(*Para).Hidden = q.Text == ""
	if q.Reason != "" {
		c.Reason = NewArea(q.Reason, 2)
		body.Add(c.Reason)
	}
	inside := V(18, HTop(14, icon, Grow(body)), H(8, Spacer(), c.No, c.Yes))
	c.card = Stack(Shadowed(Panel(White, nil, 12)), Inset(inside, 20))
	c.ExtendBaseWidget(c)
	showLayer(c.canvas, c)
	c.focusFirst()
	return c
}

func (c *Confirm) focusFirst() {
	switch {
	case c.Reason != nil:
		c.canvas.Focus(c.Reason.Entry)
	case c.q.Danger:
		c.canvas.Focus(c.No)
	default:
		c.canvas.Focus(c.Yes)
	}
}

func (c *Confirm) yes() {
	reason := ""
	if c.Reason != nil {
		if reason = strings.TrimSpace(c.Reason.Text()); reason == "" {
			c.Reason.SetError("Isi alasannya dahulu.")
			return
		}
	}
	if c.away() && c.q.OnYes != nil {
		c.q.OnYes(reason)
	}
}

// Close answers no.
func (c *Confirm) Close() {
	if c.away() && c.q.OnNo != nil {
		c.q.OnNo()
	}
}

func (c *Confirm) away() bool {
	if c.canvas == nil {
		return false
	}
	c.canvas.Overlays().Remove(c)
	c.canvas = nil
	return true
}

// TypedShortcut takes Ctrl+Enter in the reason for yes.
func (c *Confirm) TypedShortcut(sc fyne.Shortcut) {
	k, ok := sc.(*desktop.CustomShortcut)
	if ok && isEnter(k.KeyName) && k.Modifier == fyne.KeyModifierControl && c.Reason != nil {
		c.yes()
	}
}

// Held implements Holder.
func (c *Confirm) Held() []fyne.CanvasObject { return []fyne.CanvasObject{c.card} }

// CreateRenderer implements fyne.Widget.
func (c *Confirm) CreateRenderer() fyne.WidgetRenderer { return &confirmRenderer{c} }

type confirmRenderer struct{ c *Confirm }

func (r *confirmRenderer) Destroy() {}

func (r *confirmRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.c.shade, r.c.card}
}

func (r *confirmRenderer) MinSize() fyne.Size { return fyne.NewSize(320, 160) }

func (r *confirmRenderer) Layout(size fyne.Size) {
	w := min(460, size.Width-24)
	h := HeightFor(r.c.card, w)
	put(r.c.shade, 0, 0, size.Width, size.Height)
	put(r.c.card, (size.Width-w)/2, max(12, (size.Height-h)*0.4), w, h)
}

func (r *confirmRenderer) Refresh() {
	r.Layout(r.c.Size())
	r.c.card.Refresh()
	canvas.Refresh(r.c)
}

package kit

import (
	"time"

	"fyne.io/fyne/v2"
)

// ToastTime is how long a toast stays; 0 keeps it until the next one.
var ToastTime = 8 * time.Second

// Toast is a short notice of what was just done, with a way back.
type Toast struct {
	// Icon is the sign, "check" when empty.
	Icon string
	// Text is the notice.
	Text string
	// Action is the word of the button, such as "Urungkan"; empty for none.
	Action string
	// OnAction runs on the button; the toast goes away first.
	OnAction func()
}

// ToastHost shows one toast at a time at the bottom of the page. Put Box over the page with Stack: it lets every click
// beside the toast through.
type ToastHost struct {
	// Box is the layer to put over the page.
	Box *fyne.Container
	// Button is the action of the shown toast, nil when it has none.
	Button *Button

	current *Toast
	timer   *time.Timer
}

// NewToastHost makes a host without a toast.
func NewToastHost() *ToastHost {
	return &ToastHost{Box: &fyne.Container{Layout: toastLayout{}}}
}

// Current returns the shown toast, nil for none.
func (h *ToastHost) Current() *Toast { return h.current }

// Show replaces what is shown.
func (h *ToastHost) Show(t Toast) {
	h.Hide()
	if t.Icon == "" {
		t.Icon = "check"
	}
	h.current = &t
	parts := []fyne.CanvasObject{Icon(t.Icon, 16, AccentL), Grow(Fit(t.Text, 13, Medium, White))}
	if t.Action != "" {
		h.Button = NewButton(LookBar, "undo", t.Action, func() { h.act(t) }).Row()
		parts = append(parts, Stack(Panel(nil, alpha(White, 0x60), 6), h.Button))
	}
	card := Stack(Shadowed(Panel(Ink, nil, 8)), Pad(H(12, parts...), 7, 10, 7, 16))
	h.Box.Objects = []fyne.CanvasObject{card}
	h.Box.Refresh()
	if ToastTime == 0 {
		return
	}
	h.timer = time.AfterFunc(ToastTime, func() {
		fyne.Do(func() {
			if h.current == &t {
				h.Hide()
			}
		})
	})
}

func (h *ToastHost) act(t Toast) {
	h.Hide()
	if t.OnAction != nil {
		t.OnAction()
	}
}

// Hide takes the toast away.
func (h *ToastHost) Hide() {
	if h.timer != nil {
		h.timer.Stop()
	}
	h.timer, h.current, h.Button = nil, nil, nil
	h.Box.Objects = nil
	h.Box.Refresh()
}

type toastLayout struct{}

func (toastLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// toastFoot keeps a notice off the bottom line and off what pages have at their foot: bars of
// actions, buttons of a panel.
const toastFoot = 104

func (toastLayout) Layout(objs []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objs {
		w := min(max(320, naturalWidth(o)), size.Width-48)
		h := HeightFor(o, w)
		put(o, (size.Width-w)/2, size.Height-h-toastFoot, w, h)
	}
}

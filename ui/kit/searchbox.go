package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Search is a one-line entry with a magnifier, 32 units high, and a key shown at its end.
type Search struct {
	widget.BaseWidget
	// Entry is the entry inside; Down leaves it for OnDown.
	Entry *Entry
	// OnDown runs on Down, for example to focus the list below.
	OnDown func()

	ring, frame *canvas.Rectangle
	key         *fyne.Container
	box         *fyne.Container
}

// NewSearch makes a search entry; changed runs on every letter. key ("/", "Ctrl+K") may be empty.
func NewSearch(hint, key string, changed func(text string)) *Search {
	s := &Search{Entry: NewEntry(), ring: Panel(nil, AccentL, 8), frame: Panel(nil, Line2, 6), key: Key(key)}
	s.ring.StrokeWidth = 2
	s.ring.Hide()
	s.key.Hidden = key == ""
	s.Entry.SetIcon(IconResource("search", 18, Ink2))
	s.Entry.SetHint(hint, 6+s.key.MinSize().Width)
	s.Entry.OnChanged = changed
	s.Entry.OnFocus = func(on bool) {
		s.ring.Hidden = !on
		s.frame.StrokeColor = Line2
		if on {
			s.frame.StrokeColor = Accent
		}
		s.key.Hidden = on || key == ""
		canvas.Refresh(s)
	}
	s.Entry.OnKey = func(e *fyne.KeyEvent) bool {
		if e.Name != fyne.KeyDown || s.OnDown == nil {
			return false
		}
		s.OnDown()
		return true
	}
	s.box = Fix(200, 32, Stack(Pad(s.ring, -2, -2, -2, -2), s.Entry, s.frame, newWheelCover(), Pad(Place(1, 0.5, s.key), 0, 8, 0, 0)))
	s.ExtendBaseWidget(s)
	return s
}

// Held implements Holder.
func (s *Search) Held() []fyne.CanvasObject { return []fyne.CanvasObject{s.box} }

// CreateRenderer implements fyne.Widget.
func (s *Search) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(s.box) }

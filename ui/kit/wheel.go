package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// wheelCover lies unseen over an entry and gives the mouse's wheel to the scroller around it: Fyne's entry swallows
// the wheel even when all its text is seen. All else goes through to the entry.
type wheelCover struct {
	widget.BaseWidget
}

func newWheelCover() *wheelCover {
	w := &wheelCover{}
	w.ExtendBaseWidget(w)
	return w
}

// Scrolled implements fyne.Scrollable.
func (w *wheelCover) Scrolled(e *fyne.ScrollEvent) {
	around := wayTo(w)
	for i := len(around) - 2; i >= 0; i-- {
		if s, ok := around[i].(fyne.Scrollable); ok {
			s.Scrolled(e)
			return
		}
	}
}

// MinSize is nothing: the cover takes the size of what it covers.
func (w *wheelCover) MinSize() fyne.Size { return fyne.Size{} }

// CreateRenderer implements fyne.Widget.
func (w *wheelCover) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(&fyne.Container{})
}

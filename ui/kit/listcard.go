package kit

import (
	"fyne.io/fyne/v2"
)

// ListHead is the sunk strip with the captions of a list's columns, 36 units high with 16 units of room at the sides.
func ListHead(head fyne.CanvasObject) *fyne.Container {
	ground := Panel(Sunk, nil, 0)
	ground.TopLeftCornerRadius, ground.TopRightCornerRadius = 7, 7
	return V(0, Fix(0, 35, Stack(ground, Pad(head, 0, 16, 0, 16))), Rule())
}

// ListCard is a white card with a head strip, a list that takes the height, and a foot (nil for none).
func ListCard(head, list, foot fyne.CanvasObject) *fyne.Container {
	parts := V(0)
	if head != nil {
		parts.Add(ListHead(head))
	}
	parts.Add(Grow(list))
	if foot != nil {
		parts.Add(Rule())
		parts.Add(Fix(0, 32, Pad(foot, 0, 16, 0, 16)))
	}
	return Stack(Panel(White, Line, 8), parts)
}

// TickHead puts the box that ticks all rows before the captions of a list with Ticks.
func TickHead(l *RowList, head fyne.CanvasObject) *fyne.Container {
	all := NewCheck("", nil)
	all.OnCommit = func(bool) error {
		l.TickAll()
		all.SetOn(l.Len() > 0 && len(l.ticked) == l.Len())
		return nil
	}
	former := l.OnTicks
	l.OnTicks = func() {
		all.SetOn(l.Len() > 0 && len(l.ticked) == l.Len())
		if former != nil {
			former()
		}
	}
	return H(0, Fix(tickWidth, 0, Place(0, 0.5, all)), Grow(head))
}

// BulkBar is the dark bar over the foot of a list while rows are ticked; give it buttons of LookBar.
func BulkBar(text *Text, actions ...fyne.CanvasObject) *fyne.Container {
	ground := Panel(AccentD, nil, 0)
	ground.BottomLeftCornerRadius, ground.BottomRightCornerRadius = 7, 7
	text.SetColor(White)
	return Fix(0, 48, Stack(ground, Pad(H(10, append([]fyne.CanvasObject{text}, actions...)...), 0, 12, 0, 16)))
}

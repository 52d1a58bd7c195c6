package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// NewEmpty is the inside of a page or list without data: a drawing, one sentence, one button (nil for none).
func NewEmpty(icon, sentence string, button *Button) *fyne.Container {
	parts := []fyne.CanvasObject{Place(0.5, 0, emptyDrawing(icon)), Fix(0, 14, nil), NewPara(sentence, 15, Medium, Ink, 3).Center()}
	if button != nil {
		parts = append(parts, Place(0.5, 0, button))
	}
	return Place(0.5, 0.45, V(12, parts...))
}

// NewEmptySmall is NewEmpty for a small place: a sign and a sentence in gray.
func NewEmptySmall(icon, sentence string) *fyne.Container {
	return Place(0.5, 0.45, V(8, Place(0.5, 0, Icon(icon, 22, Ink3)), NewPara(sentence, 13, Regular, Ink3, 3).Center()))
}

func emptyDrawing(icon string) *fyne.Container {
	var objs []fyne.CanvasObject
	at := func(o fyne.CanvasObject, x, y, w, h float32) {
		put(o, x, y, w, h)
		objs = append(objs, o)
	}
	for _, c := range [][2]float32{{34, 0}, {0, 42}} {
		at(Panel(White, Line, 8), c[0], c[1], 232, 58)
		at(canvas.NewCircle(GrayT), c[0]+14, c[1]+12, 34, 34)
		at(Panel(Line2, nil, 4), c[0]+60, c[1]+18, 110, 8)
		at(Panel(GrayT, nil, 4), c[0]+60, c[1]+33, 66, 8)
	}
	last := Shadowed(Panel(White, Accent, 8))
	last.StrokeWidth = 2
	at(last, 53, 84, 232, 58)
	at(canvas.NewCircle(AccentT), 67, 96, 34, 34)
	at(Icon(icon, 18, Accent), 75, 104, 18, 18)
	at(Panel(AccentL, nil, 4), 113, 102, 116, 8)
	at(Panel(AccentT, nil, 4), 113, 117, 76, 8)
	return Fix(286, 146, &fyne.Container{Objects: objs})
}

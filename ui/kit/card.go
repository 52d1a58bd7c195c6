package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// Panel makes the ground of a panel: filled, edged with a 1-unit line when edge is not nil.
func Panel(fill, edge color.Color, radius float32) *canvas.Rectangle {
	if fill == nil {
		fill = sheer(edge)
	}
	r := canvas.NewRectangle(fill)
	r.CornerRadius = radius
	if edge != nil {
		r.StrokeColor, r.StrokeWidth = edge, 1
	}
	return r
}

// sheer is the colour of an edge, all but transparent: the window blends an edge with its fill, and no fill at all
// would blend it with black.
func sheer(edge color.Color) color.Color {
	if c, ok := edge.(color.NRGBA); ok {
		return alpha(c, 1)
	}
	return nil
}

// Card is a white panel with a line around it and pad units of room inside.
func Card(o fyne.CanvasObject, pad float32) *fyne.Container {
	return Stack(Panel(White, Line, 8), Inset(o, pad))
}

// Tint is a panel in the tint of a tone, for a note or warning inside a page; 12 units of room.
func Tint(tone Tone, o fyne.CanvasObject) *fyne.Container {
	return Stack(Panel(tone.Tint(), nil, 6), Pad(o, 10, 12, 10, 12))
}

// Note is a Tint with a sign, a line of Medium text and a second line; sub may be empty. Right-hand objects (a
// button) stand at the end.
func Note(tone Tone, icon, title, sub string, right ...fyne.CanvasObject) *fyne.Container {
	words := V(1, NewPara(title, 13, Medium, Ink, 2))
	if sub != "" {
		words.Add(NewPara(sub, 12, Regular, Ink2, 3))
	}
	return Tint(tone, H(12, append([]fyne.CanvasObject{Icon(icon, 18, tone.Front()), Grow(words)}, right...)...))
}

// SunkBox is a gray panel for inner notes and heads.
func SunkBox(o fyne.CanvasObject, pad float32) *fyne.Container {
	return Stack(Panel(Sunk, nil, 6), Inset(o, pad))
}

// Rule is a line across, 1 unit high.
func Rule() fyne.CanvasObject { return Fix(0, 1, canvas.NewRectangle(Line)) }

// RuleDown is a line down, 1 unit wide.
func RuleDown() fyne.CanvasObject { return Fix(1, 0, canvas.NewRectangle(Line)) }

// Shadowed gives a rectangle the shadow of what floats and returns it.
func Shadowed(r *canvas.Rectangle) *canvas.Rectangle {
	r.Shadow = canvas.Shadow{Color: alpha(Ink, 0x40), BlurRadius: 12, Offset: fyne.NewPos(0, 3)}
	return r
}

// Paper is a white page picture's ground with its shadow.
func Paper(o fyne.CanvasObject) *fyne.Container {
	return Stack(Shadowed(Panel(White, nil, 0)), o)
}

// PageHead is the 60-unit head of a page: title, second line, and actions at the right. Further objects between
// (arrows of the month, tabs) go into middle, which may be nil.
func PageHead(title, sub string, middle fyne.CanvasObject, actions ...fyne.CanvasObject) *fyne.Container {
	parts := []fyne.CanvasObject{T(title, 20, SemiBold, Ink)}
	if middle != nil {
		parts = append(parts, middle)
	}
	if sub != "" {
		parts = append(parts, Fit(sub, 12, Regular, Ink3))
	}
	parts = append(parts, Spacer(), H(8, actions...))
	return Fix(0, 60, H(12, parts...))
}

// Title is the head of a card or panel (15, SemiBold).
func Title(text string) *Text { return Fit(text, 15, SemiBold, Ink) }

// Caption is small second text (11).
func Caption(text string) *Text { return Fit(text, 11, Regular, Ink3) }

// Body is plain text (13).
func Body(text string) *Text { return Fit(text, 13, Regular, Ink) }

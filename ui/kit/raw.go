package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// line makes a bare canvas text, for widgets that place many texts themselves.
func line(size float32, w Weight, c color.Color) *canvas.Text {
	return &canvas.Text{TextSize: size, Color: c, TextStyle: w.style(), FontSource: faces[w]}
}

// write puts a text into a line, cut to a width, and places it.
func write(t *canvas.Text, text string, w Weight, c color.Color, x, y, width float32) {
	t.Hidden = text == "" || width < 8
	if t.Hidden {
		return
	}
	shown := ellipsis(text, t.TextSize, w, width)
	changed := t.Text != shown || t.Color != c
	t.Text, t.Color, t.FontSource, t.TextStyle = shown, c, w.source(text), w.style()
	h := lineHeight(t.TextSize, w)
	put(t, x, y, width, h)
	if changed {
		t.Refresh()
	}
}

// inside tells whether a point lies in a box.
func inside(p fyne.Position, x, y, w, h float32) bool {
	return p.X >= x && p.X < x+w && p.Y >= y && p.Y < y+h
}

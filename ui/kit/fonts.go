package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Weight chooses one of the five faces.
type Weight int

// The faces, in the order SetFonts takes them.
const (
	Regular Weight = iota
	Medium
	SemiBold
	Bold
	Italic
)

// faces are kept as resources: Fyne caches a face by the pointer of its resource.
var faces [5]fyne.Resource

// SetFonts hands the kit the TrueType files of its five faces. A nil slice leaves Fyne's own face in that place.
// Call it before the first window is made.
func SetFonts(regular, medium, semibold, bold, italic []byte) {
	names := [5]string{"Regular", "Medium", "SemiBold", "Bold", "Italic"}
	for i, data := range [5][]byte{regular, medium, semibold, bold, italic} {
		faces[i] = nil
		if data != nil {
			faces[i] = fyne.NewStaticResource("kit-"+names[i]+".ttf", data)
		}
	}
}

// style is what Fyne uses when a face of ours is missing or lacks a letter.
func (w Weight) style() fyne.TextStyle {
	switch w {
	case SemiBold, Bold:
		return fyne.TextStyle{Bold: true}
	case Italic:
		return fyne.TextStyle{Italic: true}
	}
	return fyne.TextStyle{}
}

// source returns the face for a text, or nil when the theme's own chain of faces must be used: a canvas text with a
// FontSource has no fallback, so a letter outside our subset would be an empty box.
func (w Weight) source(text string) fyne.Resource {
	if w == Regular || !covered(text) {
		return nil
	}
	return faces[w]
}

func covered(text string) bool {
	for _, r := range text {
		if r > 0x17f && (r < 0x2010 || r > 0x203a) && (r < 0x2190 || r > 0x2199) {
			return false
		}
	}
	return true
}

func themeFont(style fyne.TextStyle) fyne.Resource {
	w := Regular
	switch {
	case style.Monospace, style.Symbol:
		return theme.DefaultTheme().Font(style)
	case style.Bold:
		w = SemiBold
	case style.Italic:
		w = Italic
	}
	if faces[w] == nil {
		return theme.DefaultTheme().Font(style)
	}
	return faces[w]
}

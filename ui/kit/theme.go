package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

type lightTheme struct{}

// Theme returns the program's look: light whatever the system says, the kit's palette, sizes and faces.
func Theme() fyne.Theme { return lightTheme{} }

var themeColours = map[fyne.ThemeColorName]color.NRGBA{
	theme.ColorNameBackground:          Canvas,
	theme.ColorNameButton:              White,
	theme.ColorNameDisabledButton:      GrayT,
	theme.ColorNameDisabled:            Faint,
	theme.ColorNameError:               RedF,
	theme.ColorNameFocus:               AccentT,
	theme.ColorNameForeground:          Ink,
	theme.ColorNameForegroundOnError:   White,
	theme.ColorNameForegroundOnPrimary: White,
	theme.ColorNameForegroundOnSuccess: White,
	theme.ColorNameForegroundOnWarning: White,
	theme.ColorNameHeaderBackground:    Sunk,
	theme.ColorNameHover:               alpha(Ink, 0x10),
	theme.ColorNameHyperlink:           AccentD,
	theme.ColorNameInputBackground:     White,
	theme.ColorNameInputBorder:         alpha(Line2, 1), // the kit draws the frame: Fyne's blends with black
	theme.ColorNameMenuBackground:      White,
	theme.ColorNameOverlayBackground:   White,
	theme.ColorNamePlaceHolder:         Ink3,
	theme.ColorNamePressed:             alpha(Ink, 0x22),
	theme.ColorNamePrimary:             Accent,
	theme.ColorNameScrollBar:           alpha(Ink, 0x60),
	theme.ColorNameScrollBarBackground: alpha(Ink, 0x08),
	theme.ColorNameSelection:           AccentL,
	theme.ColorNameSeparator:           Line,
	theme.ColorNameShadow:              alpha(Ink, 0x28),
	theme.ColorNameSuccess:             GreenF,
	theme.ColorNameWarning:             AmberF,
}

var themeSizes = map[fyne.ThemeSizeName]float32{
	theme.SizeNameText:               13,
	theme.SizeNameCaptionText:        11,
	theme.SizeNameHeadingText:        20,
	theme.SizeNameSubHeadingText:     15,
	theme.SizeNamePadding:            4,
	theme.SizeNameInnerPadding:       8,
	theme.SizeNameInlineIcon:         18,
	theme.SizeNameInputRadius:        6,
	theme.SizeNameInputBorder:        1,
	theme.SizeNameSelectionRadius:    4,
	theme.SizeNameButtonRadius:       6,
	theme.SizeNameCardRadius:         8,
	theme.SizeNamePopupRadius:        8,
	theme.SizeNameMenuRadius:         8,
	theme.SizeNameDialogRadius:       12,
	theme.SizeNameScrollBar:          12,
	theme.SizeNameScrollBarSmall:     4,
	theme.SizeNameSeparatorThickness: 1,
	theme.SizeNameModalBlurRadius:    0,
}

// Color implements fyne.Theme; the variant is ignored on purpose.
func (lightTheme) Color(name fyne.ThemeColorName, _ fyne.ThemeVariant) color.Color {
	if c, ok := themeColours[name]; ok {
		return c
	}
	return theme.DefaultTheme().Color(name, theme.VariantLight)
}

// Size implements fyne.Theme.
func (lightTheme) Size(name fyne.ThemeSizeName) float32 {
	if s, ok := themeSizes[name]; ok {
		return s
	}
	return theme.DefaultTheme().Size(name)
}

// Font implements fyne.Theme.
func (lightTheme) Font(style fyne.TextStyle) fyne.Resource { return themeFont(style) }

// Icon implements fyne.Theme: Fyne's own drawings, seen only in its file dialog and menus.
func (lightTheme) Icon(name fyne.ThemeIconName) fyne.Resource { return theme.DefaultTheme().Icon(name) }

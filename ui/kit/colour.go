package kit

import "image/color"

func rgb(hex uint32) color.NRGBA {
	return color.NRGBA{R: uint8(hex >> 16), G: uint8(hex >> 8), B: uint8(hex), A: 0xff}
}

func alpha(c color.NRGBA, a uint8) color.NRGBA {
	c.A = a
	return c
}

// The palette. Ink colours are for text, F colours are words and signs on the T tint of the same name.
var (
	Ink   = rgb(0x14211F) // text
	Ink2  = rgb(0x485754) // second line
	Ink3  = rgb(0x5C6B65) // captions
	Faint = rgb(0x9AA8A3) // disabled and decoration only: too pale for reading

	Line   = rgb(0xE2E8E5) // edges of cards
	Line2  = rgb(0xC9D3CF) // edges of controls
	Canvas = rgb(0xF5F7F6) // page
	Side   = rgb(0xECF1EF) // side bar and bottom line
	Sunk   = rgb(0xF0F3F2) // table heads and notes
	White  = rgb(0xFFFFFF) // cards
	Ground = rgb(0xE6ECEA) // behind a page picture

	Accent  = rgb(0x0F766E) // primary, selection, done
	AccentD = rgb(0x0A5750) // hover, text on tint
	AccentL = rgb(0xBFE0DA)
	AccentT = rgb(0xE1F1EE)

	GreenF  = rgb(0x166B3F)
	GreenT  = rgb(0xE3F3E9)
	BlueF   = rgb(0x1D5FA8)
	BlueT   = rgb(0xE5EFFA)
	AmberF  = rgb(0x945A04)
	AmberT  = rgb(0xFDF1D8)
	RedF    = rgb(0xB3261E)
	RedT    = rgb(0xFCE9E7)
	VioletF = rgb(0x5B4A9E)
	VioletT = rgb(0xEEEBF8)
	GrayF   = rgb(0x55635F)
	GrayT   = rgb(0xEBEFED)

	BadgeRRI  = rgb(0x1D4E89)
	BadgeTVRI = rgb(0x8A4B08)

	SegDone  = rgb(0x0F766E)
	SegRun   = rgb(0x2F6DB3)
	SegDue   = rgb(0xE3A92B)
	SegDueF  = rgb(0x3D2A00) // text on SegDue
	SegLate  = rgb(0xC8352B)
	SegEmpty = rgb(0xD9E1DE)
)

// Tone is the meaning a colour pair carries. The zero Tone is Gray.
type Tone int

// The tones of pills, cells and panels.
const (
	Gray Tone = iota
	Green
	Blue
	Amber
	Red
	Violet
	Teal
)

// Front returns the colour of words and signs of a tone.
func (t Tone) Front() color.NRGBA {
	switch t {
	case Green:
		return GreenF
	case Blue:
		return BlueF
	case Amber:
		return AmberF
	case Red:
		return RedF
	case Violet:
		return VioletF
	case Teal:
		return AccentD
	}
	return GrayF
}

// Tint returns the ground colour of a tone.
func (t Tone) Tint() color.NRGBA {
	switch t {
	case Green:
		return GreenT
	case Blue:
		return BlueT
	case Amber:
		return AmberT
	case Red:
		return RedT
	case Violet:
		return VioletT
	case Teal:
		return AccentT
	}
	return GrayT
}

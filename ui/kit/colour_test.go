package kit

import (
	"image/color"
	"math"
	"testing"
)

func luminance(c color.NRGBA) float64 {
	lin := func(v uint8) float64 {
		x := float64(v) / 255
		if x <= 0.03928 {
			return x / 12.92
		}
		return math.Pow((x+0.055)/1.055, 2.4)
	}
	return 0.2126*lin(c.R) + 0.7152*lin(c.G) + 0.0722*lin(c.B)
}

func contrast(a, b color.NRGBA) float64 {
	la, lb := luminance(a), luminance(b)
	if la < lb {
		la, lb = lb, la
	}
	return (la + 0.05) / (lb + 0.05)
}

func TestPalette_text_pairs_are_readable(t *testing.T) {
	pairs := map[string][2]color.NRGBA{
		"Ink/Canvas": {Ink, Canvas}, "Ink2/White": {Ink2, White}, "Ink2/Side": {Ink2, Side},
		"Ink3/White": {Ink3, White}, "Ink3/Canvas": {Ink3, Canvas}, "Ink3/Sunk": {Ink3, Sunk},
		"White/Accent": {White, Accent}, "White/AccentD": {White, AccentD}, "AccentD/AccentT": {AccentD, AccentT}, "AccentD/AccentL": {AccentD, AccentL},
		"Accent/White": {Accent, White}, "White/RedF": {White, RedF}, "White/Ink": {White, Ink},
		"White/RRI": {White, BadgeRRI}, "White/TVRI": {White, BadgeTVRI},
		"White/Done": {White, SegDone}, "White/Run": {White, SegRun}, "DueF/Due": {SegDueF, SegDue}, "White/Late": {White, SegLate},
		"Ink/AccentT": {Ink, AccentT}, "Ink2/AccentT": {Ink2, AccentT}, "Ink2/Sunk": {Ink2, Sunk}, "Ink2/Empty": {Ink2, SegEmpty},
	}
	for tone := Gray; tone <= Teal; tone++ {
		if got := contrast(tone.Front(), tone.Tint()); got < 4.5 {
			t.Errorf("tone %d on its tint: contrast %.2f", tone, got)
		}
		if got := contrast(tone.Front(), White); got < 4.5 {
			t.Errorf("tone %d on white: contrast %.2f", tone, got)
		}
	}
	for name, p := range pairs {
		if got := contrast(p[0], p[1]); got < 4.5 {
			t.Errorf("%s: contrast %.2f", name, got)
		}
	}
}

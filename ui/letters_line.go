package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// letterLine draws a row of the register.
type letterLine struct {
	s                          *lettersScreen
	number, day, to, kind, air *kit.Text
	badge                      *kit.Badge
	pill                       *kit.Pill
	warn                       *canvas.Image
	box                        *fyne.Container
}

func newLetterLine(s *lettersScreen) *letterLine {
	r := &letterLine{s: s,
		number: kit.Fit("", 13, kit.SemiBold, kit.Ink).Right(), day: kit.Fit("", 12, kit.Regular, kit.Ink2),
		to: kit.Fit("", 13, kit.Medium, kit.Ink), kind: kit.Fit("", 11, kit.Regular, kit.Ink3),
		air: kit.Fit("", 12, kit.Regular, kit.Ink2), badge: kit.NewBadge(""), pill: unissuedLook.pill(),
		warn: kit.Icon("warning", 16, kit.AmberF),
	}
	r.box = kit.Pad(s.cols.Row(r.number, r.day, kit.V(0, r.to, r.kind), kit.Place(0, 0.5, r.badge), r.air,
		kit.H(6, r.pill, r.warn)), 0, 16, 0, 15)
	return r
}

// Object implements kit.Row.
func (r *letterLine) Object() fyne.CanvasObject { return r.box }

// Set implements kit.Row.
func (r *letterLine) Set(i int) {
	row := r.s.rows[i]
	r.number.SetText(row.number())
	r.day.SetText(dayOnly(row.day()))
	r.to.SetText(row.to)
	r.kind.SetText(row.words())
	r.badge.Set(row.mark)
	r.air.SetText(dayOnly(row.dialogue.Date))
	l := row.look()
	r.pill.Set(l.tone, l.icon, l.word)
	r.warn.Hidden = !row.wrong()
	r.box.Refresh()
}

package ui

import (
	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// wordingHoles lists the placeholders of a kind; a press types one at the cursor.
type wordingHoles struct {
	s    *wordingScreen
	rows []model.Placeholder
	list *kit.RowList
	box  fyne.CanvasObject
}

func newWordingHoles(s *wordingScreen) *wordingHoles {
	h := &wordingHoles{s: s}
	h.list = kit.NewRowList(54, func() int { return len(h.rows) }, func() kit.Row { return newWordingHole(h) })
	h.list.TapOpens = true
	h.list.OnOpen = func(i int) { s.form().insert(h.rows[i].Name) }
	h.box = kit.ListCard(kit.H(8, kit.T("Isian", 12, kit.SemiBold, kit.Ink2), kit.Grow(kit.Caption("klik untuk menyisipkan"))), h.list, nil)
	return h
}

func (h *wordingHoles) show(k model.LetterKind) {
	h.rows = model.Placeholders(k)
	h.list.Reload()
}

// wordingHole is a placeholder in the list.
type wordingHole struct {
	of    *wordingHoles
	name  *kit.Text
	means *kit.Para
	box   *fyne.Container
}

func newWordingHole(h *wordingHoles) kit.Row {
	r := &wordingHole{of: h, name: kit.Fit("", 12, kit.SemiBold, kit.AccentD), means: kit.NewPara("", 11, kit.Regular, kit.Ink2, 2)}
	r.box = kit.Pad(kit.V(1, r.name, r.means), 5, 10, 4, 14)
	return r
}

// Object implements kit.Row.
func (r *wordingHole) Object() fyne.CanvasObject { return r.box }

// Set implements kit.Row.
func (r *wordingHole) Set(i int) {
	r.name.SetText("{" + r.of.rows[i].Name + "}")
	r.means.SetText(r.of.rows[i].Means)
	r.box.Refresh()
}

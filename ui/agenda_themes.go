package ui

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// themeTab is the list "belum terjadwal": the themes of the bank that wait for a slot.
type themeTab struct {
	s      *agendaScreen
	rows   []model.BankTheme
	chosen model.ID

	search                 *kit.Search
	add, put, edit, remove *kit.Button
	list                   *kit.RowList
	box                    *fyne.Container
}

func newThemeTab(s *agendaScreen) *themeTab {
	t := &themeTab{s: s}
	t.search = kit.NewSearch("cari tema", "", func(string) { t.show() })
	t.search.OnDown = func() { kit.Focus(t.list) }
	t.add = kit.Normal("plus", "Tema", t.onAdd)
	t.put = kit.Normal("calendar", "Jadwalkan…", func() { t.onPut(t.list.Selected()) }).Row()
	t.edit = kit.Normal("pencil", "Ubah…", func() { t.onEdit(t.list.Selected()) }).Row()
	t.remove = kit.Normal("trash", "Hapus", func() { t.onRemove(t.list.Selected()) }).Row()
	t.list = kit.NewRowList(themeRowHeight, func() int { return len(t.rows) }, func() kit.Row {
		return newThemeRow(func(i int) model.BankTheme { return t.rows[i] })
	})
	t.list.OnSelect = func(i int) { t.chosen = t.rows[i].ID }
	t.list.OnOpen, t.list.OnSpace, t.list.OnKey, t.list.OnMenu = t.onPut, t.onEdit, t.onKey, t.onMenu
	t.list.SetDragLayer(s.drag)
	t.list.GhostText = func(i int) string { return t.rows[i].Title }
	t.list.OnDrag = func(_ int, at fyne.Position) { s.grid.ShowDrop(at) }
	t.list.OnDrop = func(i int, at fyne.Position) { s.dropTheme(t.rows[i], at) }
	head := kit.Pad(kit.H(8, kit.Grow(t.search), t.add), 10, 12, 10, 12)
	foot := kit.Fix(0, 44, kit.Pad(kit.H(8, t.put, t.edit, kit.Spacer(), t.remove), 0, 12, 0, 12))
	t.box = kit.V(0, head, kit.Rule(), kit.Grow(t.list), kit.Rule(), foot)
	return t
}

// show lists the themes; the chosen one stays chosen, else its neighbour is.
func (t *themeTab) show() {
	t.rows = sortThemes(findThemes(t.s.plan.Themes, t.search.Entry.Text), t.s.month)
	at := max(0, t.list.Selected())
	if i := slices.IndexFunc(t.rows, func(b model.BankTheme) bool { return b.ID == t.chosen }); i >= 0 {
		at = i
	}
	if len(t.rows) == 0 {
		words := "Belum ada tema yang menunggu. Catat gagasan di sini, lalu seret ke slot kosong."
		if len(t.s.plan.Themes) > 0 {
			words = "Tidak ada tema yang cocok."
		}
		t.list.SetEmpty(kit.Inset(kit.NewEmptySmall("star", words), 16))
	}
	t.list.Reload()
	t.list.Select(min(at, len(t.rows)-1))
	on := t.list.Selected() >= 0
	for _, b := range []*kit.Button{t.put, t.edit, t.remove} {
		b.SetEnabled(on)
	}
}

// choose chooses the theme of a dialogue that came back.
func (t *themeTab) choose(dialogue model.ID) {
	for _, b := range t.s.plan.Themes {
		if b.DialogueID == dialogue {
			t.chosen = b.ID
		}
	}
	t.showAll()
}

// open chooses a theme that waits and gives the list the keyboard.
func (t *themeTab) open(theme model.ID) {
	t.chosen = theme
	t.s.panel.openThemes()
	t.showAll()
	kit.Focus(t.list)
}

// showAll lists the themes without a search.
func (t *themeTab) showAll() {
	if t.search.Entry.Text != "" {
		t.search.Entry.SetText("")
	}
	t.show()
}

// onPut asks for the slot of a theme.
func (t *themeTab) onPut(i int) {
	if i >= 0 {
		t.s.openSlotsFor(t.rows[i])
	}
}

func (t *themeTab) onEdit(i int) {
	if i >= 0 {
		t.s.openTheme(t.rows[i].Theme)
	}
}

func (t *themeTab) onAdd() { t.s.openTheme(model.Theme{}) }

func (t *themeTab) onRemove(i int) {
	if i >= 0 {
		b := t.rows[i]
		t.s.sh.told(t.s.sh.office.TrashTheme(b.ID), fmt.Sprintf("Tema \"%s\" dipindah ke keranjang.", clip(b.Title, 50)))
	}
}

func (t *themeTab) onKey(e *fyne.KeyEvent) bool {
	if e.Name != fyne.KeyDelete {
		return false
	}
	t.onRemove(t.list.Selected())
	return true
}

func (t *themeTab) onMenu(i int, at fyne.Position) {
	kit.ShowMenu(t.s.sh.win.Canvas(), at, []kit.MenuItem{
		{Text: "Jadwalkan…", Icon: "calendar", Run: func() { t.onPut(i) }},
		{Text: "Ubah…", Icon: "pencil", Run: func() { t.onEdit(i) }},
		{},
		{Text: "Hapus", Icon: "trash", Run: func() { t.onRemove(i) }},
	})
}

package ui

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// palette is the search over everything (Ctrl+K): typed words are answered with dialogues, people,
// letters, themes, pages, and a dialogue to make when they read as one.
type palette struct {
	sh     *shell
	index  model.SearchIndex
	reader quickReader
	items  []paletteItem

	panel *kit.Palette
	list  *kit.RowList
	foot  *kit.Text
}

// The measures of the list: how many hits of a kind, and rows in sight.
const (
	paletteHits = 6
	paletteRows = 9
	paletteRow  = 46
)

// openPalette opens the search.
func (sh *shell) openPalette() { sh.palette() }

// palette is openPalette; it returns the search, nil when the records cannot be read.
func (sh *shell) palette() *palette {
	sh.flush()
	p := &palette{sh: sh, foot: kit.Fit("", 12, kit.Regular, kit.Ink2)}
	var err error
	if p.index, err = sh.office.SearchIndex(); !sh.check(err) {
		return nil
	}
	if p.reader, err = sh.quickReader(); !sh.check(err) {
		return nil
	}
	p.list = kit.NewRowList(paletteRow, func() int { return len(p.items) }, func() kit.Row { return newPaletteRow(p) })
	p.list.TapOpens = true
	p.list.OnOpen = p.open
	p.list.SetEmpty(kit.NewEmptySmall("search", "Tidak ada yang cocok. Coba kata lain, atau tulis dialog baru: Sel 24 Nov 9.00 RRI stunting."))
	foot := kit.H(8, kit.Grow(p.foot), kit.Key("Enter"), kit.T("membuka", 12, kit.Regular, kit.Ink2), kit.Key("Esc"), kit.T("menutup", 12, kit.Regular, kit.Ink2))
	p.panel = kit.NewPalette("Cari dialog, narasumber, surat, tema, layar", p.typed,
		kit.V(0, kit.Fix(0, paletteRow*paletteRows, p.list), kit.Rule(), kit.Pad(foot, 10, 16, 10, 20)))
	p.panel.OnKey = p.list.StepKey
	p.panel.Entry.OnSubmitted = func(string) { p.open(p.list.Selected()) }
	p.typed("")
	p.panel.ShowIn(sh.win)
	return p
}

func (p *palette) typed(text string) {
	p.items = p.answers(text)
	p.list.Select(min(0, len(p.items)-1))
	p.list.Reload()
	p.foot.SetText("")
	if n := len(p.items); n > 0 && strings.TrimSpace(text) != "" {
		p.foot.SetText(fmt.Sprintf("%d hasil", n))
	}
}

func (p *palette) open(i int) {
	if i < 0 || i >= len(p.items) {
		return
	}
	run := p.items[i].run
	p.panel.Close()
	run()
}

// paletteRowView draws one answer; the first of a group has the group's word before it.
type paletteRowView struct {
	p          *palette
	group      *kit.Text
	sign       *fyne.Container
	title, sub *kit.Text
	box        *fyne.Container
}

func newPaletteRow(p *palette) *paletteRowView {
	v := &paletteRowView{p: p, group: kit.Fit("", 11, kit.Medium, kit.Ink3), sign: kit.Fix(16, 16, nil), title: kit.Fit("", 13, kit.Medium, kit.Ink), sub: kit.Fit("", 11, kit.Regular, kit.Ink2)}
	v.box = kit.Pad(kit.H(12, kit.Fix(84, 0, v.group), v.sign, kit.Grow(kit.V(1, v.title, v.sub))), 0, 16, 0, 20)
	return v
}

// Object implements kit.Row.
func (v *paletteRowView) Object() fyne.CanvasObject { return v.box }

// Set implements kit.Row.
func (v *paletteRowView) Set(i int) {
	item := v.p.items[i]
	v.group.SetText("")
	if i == 0 || v.p.items[i-1].group != item.group {
		v.group.SetText(item.group)
	}
	v.sign.Objects = []fyne.CanvasObject{kit.Icon(item.icon, 16, kit.Ink2)}
	v.title.SetText(item.title)
	v.sub.SetText(item.sub)
	showIf(item.sub != "", v.sub)
	v.box.Refresh()
}

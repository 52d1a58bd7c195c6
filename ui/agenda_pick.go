package ui

import (
	"strings"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// slotPick is the sheet that puts a theme on one of the month's empty slots: the equal of dragging.
type slotPick struct {
	s     *agendaScreen
	theme model.BankTheme
	slots []model.Slot
	list  *kit.RowList
	other *kit.Button
	sheet *kit.Sheet
}

// openSlotsFor asks for the slot of a theme.
func (s *agendaScreen) openSlotsFor(theme model.BankTheme) *slotPick {
	p := &slotPick{s: s, theme: theme, slots: s.emptyBetween(s.month.First(), s.month.Last())}
	p.list = kit.NewRowList(48, func() int { return len(p.slots) }, func() kit.Row { return newSlotRow(p) })
	p.list.TapOpens = true
	p.list.OnOpen = p.onTake
	p.list.SetEmpty(kit.Inset(kit.NewEmptySmall("calendar", "Tidak ada slot kosong pada "+model.MonthName(s.month)+"."), 16))
	p.other = kit.Normal("clock", "Waktu lain…", p.onOther)
	about := kit.V(4, kit.NewPara(theme.Title, 15, kit.SemiBold, kit.Ink, 4), kit.NewPara(themeWords(theme), 12, kit.Regular, kit.Ink2, 2))
	list := kit.Stack(kit.Panel(kit.White, kit.Line, 6), kit.Inset(p.list, 1))
	body := kit.V(14, about, kit.Body("Pilih slot kosong, atau waktu lain:"), kit.Fix(0, float32(2+48*min(9, max(3, len(p.slots)))), list))
	p.sheet = kit.NewSheet("Jadwalkan tema", body, p.other, kit.Normal("", "Batal", func() { p.sheet.Close() }))
	p.sheet.First = p.list
	if len(p.slots) == 0 {
		p.sheet.First = p.other
	}
	p.sheet.ShowIn(s.sh.win)
	p.list.Select(min(0, len(p.slots)-1))
	return p
}

func (p *slotPick) onTake(i int) {
	slot := p.slots[i]
	p.sheet.Close()
	p.s.schedule(p.theme, slot)
}

func (p *slotPick) onOther() {
	p.sheet.Close()
	p.s.openThemeTime(p.theme, p.s.day)
}

// slotRow is an empty slot in a list.
type slotRow struct {
	p         *slotPick
	badge     *kit.Badge
	when, sub *kit.Text
	box       *fyne.Container
}

func newSlotRow(p *slotPick) *slotRow {
	r := &slotRow{p: p, badge: kit.NewBadge(""), when: kit.Fit("", 13, kit.Medium, kit.Ink), sub: kit.Fit("", 11, kit.Regular, kit.Ink3)}
	r.box = kit.Pad(kit.H(12, kit.Fix(44, 0, kit.Place(0, 0.5, r.badge)), kit.Grow(kit.V(1, r.when, r.sub))), 0, 12, 0, 12)
	return r
}

// Object implements kit.Row.
func (r *slotRow) Object() fyne.CanvasObject { return r.box }

// Set implements kit.Row.
func (r *slotRow) Set(i int) {
	slot := r.p.slots[i]
	r.badge.Set(r.p.s.plan.Situation.Stations[slot.StationID].Mark)
	r.when.SetText(slotTime(slot))
	r.sub.SetText(r.p.s.slotAbout(slot))
	r.sub.Hidden = r.sub.Text() == ""
	r.box.Refresh()
}

// slotTime writes "Kam 24 Des, 16.00 s.d. 17.00 WITA".
func slotTime(slot model.Slot) string {
	return model.DayMonth(slot.Date) + ", " + model.TimeRange(slot.Start, slot.End)
}

// slotAbout tells programme and note of a slot.
func (s *agendaScreen) slotAbout(slot model.Slot) string {
	var parts []string
	for _, p := range []string{s.plan.Situation.Programmes[slot.ProgrammeID].Name, slot.Note} {
		if p != "" {
			parts = append(parts, p)
		}
	}
	return strings.Join(parts, ", ")
}

// themePick is the sheet that takes a theme of the bank for an empty slot.
type themePick struct {
	s      *agendaScreen
	slot   model.Slot
	rows   []model.BankTheme
	search *kit.Search
	list   *kit.RowList
	fresh  *kit.Button
	sheet  *kit.Sheet
}

// openThemesFor asks for the theme of an empty slot.
func (s *agendaScreen) openThemesFor(slot model.Slot) *themePick {
	p := &themePick{s: s, slot: slot}
	p.search = kit.NewSearch("cari tema", "", func(string) { p.fill() })
	p.search.OnDown = func() { kit.Focus(p.list) }
	p.list = kit.NewRowList(themeRowHeight, func() int { return len(p.rows) }, func() kit.Row {
		return newThemeRow(func(i int) model.BankTheme { return p.rows[i] })
	})
	p.list.TapOpens = true
	p.list.OnOpen = p.onTake
	p.list.SetEmpty(kit.NewEmptySmall("star", "Tidak ada tema di bank yang cocok."))
	p.fresh = kit.Normal("plus", "Dialog baru di sini…", func() { s.newDialogueOn(slot) })
	when := kit.NewPara(slotTime(slot)+", "+s.plan.Situation.Stations[slot.StationID].Name, 15, kit.SemiBold, kit.Ink, 2)
	list := kit.Stack(kit.Panel(kit.White, kit.Line, 6), kit.Inset(p.list, 1))
	body := kit.V(12, kit.V(2, when, kit.Caption(s.slotAbout(slot))), p.search, kit.Fix(0, 2+6*themeRowHeight, list))
	p.sheet = kit.NewSheet("Pilih tema", body, p.fresh, kit.Normal("", "Batal", func() { p.sheet.Close() }))
	p.sheet.First = p.list
	if len(s.plan.Themes) == 0 {
		p.sheet.First = p.fresh
	}
	p.sheet.ShowIn(s.sh.win)
	p.fill()
	return p
}

func (p *themePick) fill() {
	p.rows = sortThemes(findThemes(p.s.plan.Themes, p.search.Entry.Text), p.s.month)
	p.list.Reload()
	p.list.Select(min(0, len(p.rows)-1))
}

func (p *themePick) onTake(i int) {
	theme := p.rows[i]
	p.sheet.Close()
	p.s.schedule(theme, p.slot)
}

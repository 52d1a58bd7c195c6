package ui

import (
	"slices"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// warningTab lists every open warning of the month; choosing one chooses its dialogue.
type warningTab struct {
	s    *agendaScreen
	rows []model.Warning
	list *kit.RowList
	box  *fyne.Container
}

func newWarningTab(s *agendaScreen) *warningTab {
	t := &warningTab{s: s}
	t.list = kit.NewRowList(78, func() int { return len(t.rows) }, func() kit.Row { return newWarningRow(t) })
	t.list.OnSelect = func(i int) { s.choose(t.rows[i].Dialogue) }
	t.list.OnOpen = func(i int) { s.onOpen(string(t.rows[i].Dialogue)) }
	t.list.SetEmpty(kit.NewEmptySmall("check", "Tidak ada peringatan."))
	t.box = kit.Pad(t.list, 8, 0, 0, 0)
	return t
}

func (t *warningTab) show() {
	former := model.Warning{}
	if i := t.list.Selected(); i >= 0 && i < len(t.rows) {
		former = t.rows[i]
	}
	t.rows = t.s.plan.Warnings
	t.list.Reload()
	t.list.Select(slices.Index(t.rows, former))
}

// follow selects the first warning of the dialogue chosen elsewhere, none when it has none.
func (t *warningTab) follow() {
	if i := t.list.Selected(); i >= 0 && t.rows[i].Dialogue == t.s.chosen {
		return
	}
	t.list.Select(slices.IndexFunc(t.rows, func(w model.Warning) bool { return w.Dialogue == t.s.chosen }))
}

// warningRow is a warning with the dialogue it is about.
type warningRow struct {
	t           *warningTab
	badge       *kit.Badge
	when, theme *kit.Text
	words       *kit.Para
	box         *fyne.Container
}

func newWarningRow(t *warningTab) *warningRow {
	r := &warningRow{t: t, badge: kit.NewBadge(""), when: kit.T("", 11, kit.SemiBold, kit.Ink2), theme: kit.Fit("", 11, kit.Regular, kit.Ink3),
		words: kit.NewPara("", 12, kit.Regular, kit.Ink, 3)}
	about := kit.V(3, kit.H(8, r.badge, r.when, kit.Grow(r.theme)), r.words)
	r.box = kit.Pad(kit.H(10, kit.Icon("warning", 16, kit.AmberF), kit.Grow(about)), 0, 12, 0, 12)
	return r
}

// Object implements kit.Row.
func (r *warningRow) Object() fyne.CanvasObject { return r.box }

// Set implements kit.Row.
func (r *warningRow) Set(i int) {
	w := r.t.rows[i]
	d, _ := r.t.s.plan.Situation.Dialogue(w.Dialogue)
	r.badge.Set(r.t.s.plan.Situation.Stations[d.StationID].Mark)
	r.when.SetText(model.DayMonth(d.Date))
	r.theme.SetText(d.Theme)
	r.words.SetText(w.Message)
	r.box.Refresh()
}

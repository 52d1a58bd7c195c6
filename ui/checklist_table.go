package ui

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// stepTable shows the nine steps of the chosen dialogue.
type stepTable struct {
	s        *checklistScreen
	dialogue model.Dialogue
	rows     []model.StepRow
	next     int // number of the step whose turn it is, 0 when none is

	badge    *kit.Badge
	when     *kit.Text
	theme    *kit.Para
	state    *kit.Pill
	progress *kit.Text
	air      *kit.Text
	segs     *kit.Segs
	remark   *kit.Text
	open     *kit.Button
	cols     *kit.Columns
	list     *kit.RowList
	asked    *kit.Confirm // the question last asked
	content  fyne.CanvasObject
}

func newStepTable(s *checklistScreen) *stepTable {
	t := &stepTable{s: s, cols: kit.NewColumns(10, 28, -1, 98, 82, 126, 138, 156)}
	t.badge, t.state = kit.NewBadgeLarge("RRI"), kit.NewPill(kit.Gray, "", "")
	t.when, t.theme = kit.Fit("", 13, kit.Regular, kit.Ink2), kit.NewPara("", 15, kit.SemiBold, kit.Ink, 2)
	t.progress, t.air = kit.T("", 12, kit.SemiBold, kit.Ink), kit.T("", 12, kit.Regular, kit.Ink3)
	t.segs, t.remark = kit.NewSegs("---------", 7), kit.Fit("", 11, kit.Regular, kit.AmberF)
	t.open = kit.IconButton("calendar", "buka di kalender", func() { s.sh.openCalendar(s.chosen) })
	t.list = kit.NewRowList(60, func() int { return len(t.rows) }, func() kit.Row { return newStepRow(t) })
	t.list.OnOpen = func(i int) { t.act(t.rows[i]) }
	t.list.OnSpace = func(i int) { t.tick(t.rows[i]) }
	t.list.OnMenu = func(i int, at fyne.Position) { kit.ShowMenu(s.sh.win.Canvas(), at, t.menu(t.rows[i])) }
	t.list.OnKey = t.key
	t.list.SetEmpty(kit.NewEmptySmall("checklist", "Tidak ada langkah petugas ini pada dialog ini."))
	left := kit.V(2, kit.H(8, t.badge, t.when, t.state, kit.Spacer()), t.theme)
	right := kit.Fix(250, 0, kit.V(4, kit.H(8, t.progress, kit.Spacer(), t.air), t.segs, t.remark))
	head := kit.Fix(0, 78, kit.Card(kit.H(16, kit.Grow(left), right, t.open), 8))
	captions := t.cols.Head("No", "Langkah SOP", "Giliran, petugas", "Paling lambat", "Keadaan", "Bukti", "")
	t.content = kit.V(8, head, kit.Grow(kit.ListCard(captions, t.list, nil)))
	return t
}

// show shows the chosen dialogue; the row stays chosen while the dialogue is the same.
func (t *stepTable) show() {
	sit := t.s.sit
	d, ok := sit.Dialogue(t.s.chosen)
	if !ok {
		t.rows, t.dialogue = nil, model.Dialogue{}
		t.list.Reload()
		return
	}
	same := t.dialogue.ID == d.ID
	t.dialogue = d
	all := sit.Checklist(d)
	t.showHead(all)
	t.next = 0
	if next, open := model.NextStep(all); open {
		t.next = next.Step.Number
	}
	t.rows = slices.DeleteFunc(slices.Clone(all), func(r model.StepRow) bool { return t.s.officer != "" && r.Officer.ID != t.s.officer })
	t.list.Reload()
	if !same || t.list.Selected() < 0 {
		t.selectStep(max(1, t.next))
	}
}

func (t *stepTable) showHead(rows []model.StepRow) {
	sit, d := t.s.sit, t.dialogue
	t.badge.Set(sit.Stations[d.StationID].Mark)
	t.when.SetText(model.LongDate(d.Date) + ", " + model.TimeRange(d.Start, d.End))
	t.theme.SetText(d.Theme)
	k := dialogueLooks[sit.ShownState(d)]
	t.state.Set(k.tone, k.icon, k.word)
	done, total := model.Progress(rows)
	t.progress.SetText(fmt.Sprintf("%d dari %d langkah", done, total))
	t.air.SetText(airWords(d, sit.Today()))
	t.segs.Set(segments(rows))
	t.remark.SetText(provisionalWords(rows, sit))
	t.remark.Hidden = t.remark.Text() == ""
	t.content.Refresh()
}

// provisionalWords names the year whose holidays are unknown, "" when all dates are firm.
func provisionalWords(rows []model.StepRow, sit model.Situation) string {
	for _, r := range rows {
		for _, d := range []model.Date{r.Dates.Start, r.Dates.Latest} {
			if r.Dates.Provisional && !sit.Calendar.Known(d.Year()) {
				return fmt.Sprintf("sementara, libur %d belum ditetapkan", d.Year())
			}
		}
	}
	return ""
}

// selectStep selects the row of a step, the first when it is not shown.
func (t *stepTable) selectStep(number int) {
	t.list.Select(max(0, slices.IndexFunc(t.rows, func(r model.StepRow) bool { return r.Step.Number == number })))
}

// key adds to the keys of a list: M the row's menu, P its officer, PgUp and PgDn the dialogues.
func (t *stepTable) key(e *fyne.KeyEvent) bool {
	switch e.Name {
	case fyne.KeyPageUp:
		t.s.picker.list.Step(-1)
		return true
	case fyne.KeyPageDown:
		t.s.picker.list.Step(1)
		return true
	}
	i := t.list.Selected()
	if i < 0 {
		return false
	}
	switch e.Name {
	case fyne.KeyM, desktop.KeyMenu:
		t.showMenu(t.rows[i])
	case fyne.KeyP:
		t.chooseOfficer(t.rows[i])
	default:
		return false
	}
	return true
}

package ui

import (
	"fmt"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// homeScreen is Beranda: what is late, due today and this week, the two weeks' dialogues and the
// three quotas.
type homeScreen struct {
	sh    *shell
	view  model.Overview
	tiles [6]*tile
	body  *fyne.Container
	tasks *kit.RowList
	rows  []taskRow
	page  fyne.CanvasObject
	cards []*weekCard
	find  *kit.SearchButton
	add   *kit.Button
}

// taskRow is a waiting step as the list shows it.
type taskRow struct {
	task model.Task
	look look
}

func newHome(sh *shell) *homeScreen {
	h := &homeScreen{sh: sh, body: kit.Stack()}
	h.tiles = [6]*tile{
		newTile("warning", kit.Red, "Terlambat", func() { h.showTasks(h.view.Late) }),
		newTile("clock", kit.Amber, "Jatuh tempo hari ini", func() { h.showTasks(h.view.DueToday) }),
		newTile("calendar", kit.Blue, "Sisa pekan ini", func() { h.showTasks(h.view.DueWeek) }),
		newTile("mail", kit.Teal, "Undangan", func() { sh.open(pageLetters) }),
		newTile("send", kit.Amber, "Undangan belum kirim", sh.openTray),
		newTile("people", kit.Violet, "Narasumber", func() { sh.open(pageChecklist) }),
	}
	h.tasks = kit.NewRowList(57, func() int { return len(h.rows) }, func() kit.Row { return newTaskRowView(h) })
	h.tasks.OnOpen = h.onTask
	h.tasks.SetEmpty(kit.NewEmptySmall("check", "Tidak ada langkah yang menunggu."))
	h.find = kit.NewSearchButton("Cari apa saja", "Ctrl+K", sh.openPalette)
	h.add = kit.Primary("plus", "Dialog baru", func() { sh.openDialogueForm(blankDialogue("")) })
	h.page = kit.Stack(h.body)
	return h
}

func (h *homeScreen) Content() fyne.CanvasObject { return h.page }

func (h *homeScreen) FirstFocus() fyne.Focusable { return h.tiles[0] }

// Reload reads the day's overview and builds the page from it.
func (h *homeScreen) Reload() error {
	v, err := h.sh.office.Overview()
	if err != nil {
		return err
	}
	h.view = v
	h.rows = h.rows[:0]
	for _, list := range [][]model.Task{v.Late, v.DueToday, v.DueWeek} {
		for _, t := range list {
			h.rows = append(h.rows, taskRow{t, stepLook(t.Row)})
		}
	}
	h.tasks.Reload()
	h.fillTiles()
	h.build()
	return nil
}

func (h *homeScreen) fillTiles() {
	v := h.view
	h.tiles[0].set(len(v.Late), "langkah lewat batas waktu", kit.Red)
	h.tiles[1].set(len(v.DueToday), "langkah, paling lambat hari ini", kit.Amber)
	h.tiles[2].set(len(v.DueWeek), "langkah sampai Minggu", kit.Blue)
	h.tiles[3].set(v.Unissued, "belum diterbitkan", kit.Amber)
	h.tiles[4].set(v.Unsent, "terbit, belum dikirim", kit.Amber)
	h.tiles[5].set(v.Unanswered, "diundang, belum menjawab", kit.Violet)
}

// build lays the page out; the parts that keep the keyboard's place are made once.
func (h *homeScreen) build() {
	today := h.view.Situation.Today()
	head := kit.PageHead("Beranda", model.LongDate(today), nil, h.find, h.add)
	tiles := make([]fyne.CanvasObject, len(h.tiles))
	for i, t := range h.tiles {
		tiles[i] = t
	}
	w := today.Week()
	h.cards = nil
	left := kit.V(0,
		h.weekHead("Pekan ini", w), kit.Grow(h.week(w, h.view.ThisWeek, "Pekan ini tidak ada dialog.")),
		kit.Pad(h.weekHead("Pekan depan", w.Add(1)), 12, 0, 0, 0), kit.Grow(h.week(w.Add(1), h.view.NextWeek, "Pekan depan belum ada dialog.")))
	right := kit.V(0,
		sectionHead("Menunggu dikerjakan", fmt.Sprintf("%d langkah", len(h.rows))), kit.Grow(kit.Card(h.tasks, 0)),
		kit.Pad(sectionHead("Capaian", ""), 12, 0, 0, 0), kit.Card(h.quotas(), 16))
	body := kit.V(12, kit.Cols(12, nil, tiles...), kit.Grow(kit.Scroll(kit.Cols(20, []float32{2.4, 1}, left, right))))
	h.body.Objects = []fyne.CanvasObject{kit.Page(head, body)}
	h.body.Refresh()
}

func sectionHead(title, sub string) fyne.CanvasObject {
	return kit.Fix(0, 34, kit.H(10, kit.Title(title), kit.Fit(sub, 12, kit.Regular, kit.Ink2)))
}

func (h *homeScreen) weekHead(title string, w model.Week) fyne.CanvasObject {
	report := kit.Light("report", fmt.Sprintf("Laporan pekan %d", w.Number()), func() { h.sh.openReport(w) }).Row()
	return kit.Fix(0, 34, kit.H(10, kit.Title(title),
		kit.Grow(kit.Fit(fmt.Sprintf("%s · Pekan %d", model.DateRange(w.Monday(), w.Sunday()), w.Number()), 12, kit.Regular, kit.Ink2)), report))
}

// cardsPerWeek is how many dialogues of a week fit beside each other; the rest is told in words.
const cardsPerWeek = 2

func (h *homeScreen) week(w model.Week, dialogues []model.Dialogue, none string) fyne.CanvasObject {
	if len(dialogues) == 0 {
		plan := kit.Normal("plus", "Jadwalkan dialog…", func() { h.sh.openDialogueForm(blankDialogue(max(w.Monday(), h.sh.office.Today()))) })
		return kit.Card(kit.Place(0.5, 0.5, kit.V(14, kit.NewEmptySmall("calendar", none), kit.H(0, kit.Spacer(), plan, kit.Spacer()))), 16)
	}
	var objs []fyne.CanvasObject
	for i, d := range dialogues {
		if i == cardsPerWeek {
			break
		}
		c := newWeekCard(h, d)
		h.cards = append(h.cards, c)
		objs = append(objs, c.box)
	}
	if len(objs) == 1 {
		objs = append(objs, kit.Spacer())
	}
	row := fyne.CanvasObject(kit.Cols(12, nil, objs...))
	if more := len(dialogues) - cardsPerWeek; more > 0 {
		all := kit.Light("calendar", fmt.Sprintf("%d dialog lagi pekan ini", more), func() { h.sh.openCalendar(dialogues[cardsPerWeek].ID) }).Row()
		row = kit.V(2, kit.Grow(row), kit.H(0, all, kit.Spacer()))
	}
	return row
}

func (h *homeScreen) quotas() fyne.CanvasObject {
	var objs []fyne.CanvasObject
	for _, q := range h.view.Quotas {
		words := fmt.Sprintf("dari %d dialog", q.Target)
		if q.Planned > q.Held {
			words += fmt.Sprintf(", %d direncanakan", q.Planned)
		}
		objs = append(objs, kit.V(4,
			kit.H(6, kit.Grow(kit.Fit(q.Label, 12, kit.Regular, kit.Ink2)), kit.T(fmt.Sprint(q.Held), 15, kit.SemiBold, kit.Ink), kit.T(words, 12, kit.Regular, kit.Ink2)),
			kit.NewMeter(q.Held, q.Target)))
	}
	return kit.V(14, objs...)
}

func (h *homeScreen) onTask(i int) { h.sh.openChecklist(h.rows[i].task.Dialogue.ID) }

// showTasks chooses the first task of a tile's list, so that the tile opens its list.
func (h *homeScreen) showTasks(list []model.Task) {
	if len(list) == 0 {
		return
	}
	for i, r := range h.rows {
		if r.task.Dialogue.ID == list[0].Dialogue.ID && r.task.Row.Step.Number == list[0].Row.Step.Number {
			h.tasks.Select(i)
			kit.Focus(h.tasks)
			return
		}
	}
}

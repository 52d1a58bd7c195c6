package ui

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// listView is Daftar: the dialogues of a month, of a year or of all time as a table that is sorted
// by any of its columns.
type listView struct {
	wholeDays
	s     *calendarScreen
	rows  []model.Dialogue
	cols  *kit.Columns
	reach *kit.Segmented
	head  *kit.SortHead
	list  *kit.RowList
	page  fyne.CanvasObject
}

// The reaches of the table.
const (
	reachMonth = iota
	reachYear
	reachAll
)

func newListView(s *calendarScreen) dayView {
	v := &listView{s: s, cols: kit.NewColumns(8, 82, 58, 52, -1.25, -1, 104, 60, 78)}
	v.reach = kit.NewSegmented([]string{"Sebulan", "Setahun", "Semua"}, func(int) { s.sh.check(s.Reload()) })
	var captions []string
	for _, c := range listColumns {
		captions = append(captions, c.caption)
	}
	v.head = kit.NewSortHead(v.cols, captions, func(int, bool) { v.order() })
	v.list = kit.NewRowList(48, func() int { return len(v.rows) }, func() kit.Row { return newDialogueRow(v) })
	v.list.OnSelect = func(i int) { s.onChoose(string(v.rows[i].ID)) }
	v.list.OnOpen = func(i int) { s.onOpen(string(v.rows[i].ID)) }
	v.list.OnMenu = func(i int, at fyne.Position) { s.onMenu(string(v.rows[i].ID), at) }
	v.list.SetEmpty(kit.NewEmptySmall("calendar", "Tidak ada dialog di sini. Pilih waktu lain, hapus saringan, atau tekan Ctrl+N."))
	hint := kit.Fit("Tekan judul kolom untuk mengurutkan, sekali lagi untuk membalik.", 11, kit.Regular, kit.Ink3)
	v.page = kit.V(10, kit.H(12, v.reach, kit.Spacer(), hint), kit.Grow(kit.ListCard(v.head, v.list, nil)))
	return v
}

// Content implements dayView.
func (v *listView) Content() fyne.CanvasObject { return v.page }

// FirstFocus implements dayView.
func (v *listView) FirstFocus() fyne.Focusable { return v.list }

// Read implements dayView.
func (v *listView) Read() (model.Situation, error) {
	if v.reach.Chosen() == reachAll {
		return v.s.sh.office.WholeSituation()
	}
	return v.s.sh.office.Situation(v.Span())
}

// Heading implements dayView.
func (v *listView) Heading() (name, more string) {
	switch v.reach.Chosen() {
	case reachMonth:
		return model.MonthName(v.s.month), ""
	case reachYear:
		return strconv.Itoa(v.s.day.Year()), ""
	}
	return "Semua dialog", ""
}

// Period implements dayView.
func (v *listView) Period() (from, to model.Date) { return v.Span() }

// Span implements dayView.
func (v *listView) Span() (from, to model.Date) {
	switch v.reach.Chosen() {
	case reachMonth:
		return v.s.month.First(), v.s.month.Last()
	case reachYear:
		return yearSpan(v.s.day.Year())
	}
	return "", "9999-12-31"
}

// Turn implements dayView; all time has one page.
func (v *listView) Turn(n int) {
	switch v.reach.Chosen() {
	case reachMonth:
		v.s.turnMonth(n)
	case reachYear:
		v.s.turnYear(n)
	}
}

// Month implements dayView.
func (v *listView) Month() model.Month { return v.s.month }

// Chooses implements dayView.
func (v *listView) Chooses() bool { return true }

// Legend implements dayView.
func (v *listView) Legend() []fyne.CanvasObject {
	return []fyne.CanvasObject{
		legendEntry(kit.Icon("warning", 13, kit.RedF), "ada yang terlambat"), legendEntry(kit.Icon("clock", 13, kit.AmberF), "waktunya, atau meragukan"),
	}
}

// Print implements dayView: the year's plan where a year is listed, else the month's schedule.
func (v *listView) Print() {
	if v.reach.Chosen() == reachYear {
		v.s.sh.printYear(v.s.day.Year(), false)
		return
	}
	v.s.printMonth()
}

// Show implements dayView.
func (v *listView) Show() {
	v.rows = slices.Clone(v.s.between(v.Span()))
	v.order()
}

// order sorts the rows and keeps the chosen one in sight; the first from the day of the keyboard on
// is chosen where none is.
func (v *listView) order() {
	column, down := v.head.Sorted()
	compare := listColumns[column].compare
	slices.SortStableFunc(v.rows, func(a, b model.Dialogue) int {
		n := compare(&v.s.calendarData, a, b)
		if down {
			return -n
		}
		return n
	})
	v.list.Reload()
	at := v.rowOf(v.s.chosen)
	if at < 0 && len(v.rows) > 0 {
		at = v.nearest()
		v.s.chosen = v.rows[at].ID
	}
	v.list.Select(at)
}

func (v *listView) rowOf(id model.ID) int {
	return slices.IndexFunc(v.rows, func(d model.Dialogue) bool { return d.ID == id })
}

// nearest is the row of the first dialogue from the day of the keyboard on, else of the last one.
func (v *listView) nearest() int {
	best := 0
	for i := range v.rows {
		if v.closer(v.rows[i].Date, v.rows[best].Date) {
			best = i
		}
	}
	return best
}

func (v *listView) closer(a, b model.Date) bool {
	ahead := a >= v.s.day
	if ahead != (b >= v.s.day) {
		return ahead
	}
	return ahead && a < b || !ahead && a > b
}

package ui

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// openPlan opens the agenda of December 2026 in the middle of its planning.
func openPlan(t *testing.T) (*harness, *agendaScreen) {
	t.Helper()
	h := plannedHarness(t)
	h.sh.openAgenda("2026-12")
	return h, h.sh.agenda
}

func TestAgenda_OpensWithTheKeyboardInItsMonth(t *testing.T) {
	h, s := openPlan(t)
	if s.day != "2026-12-23" {
		t.Errorf("December opens with the keyboard on %s", s.day)
	}
	h.sh.newRecord()
	if f := h.sh.newDialogue.open; f == nil || f.day() != "2026-12-23" {
		t.Error("a new dialogue is not offered on a day of December")
	}
	kit.CloseTop(h.win.Canvas())
	s.choose(h.on("2026-12-08").ID)
	h.sh.openAgenda("2026-12")
	if s.day != "2026-12-08" {
		t.Errorf("the same month opened again moves the keyboard to %s", s.day)
	}
	h.sh.openAgenda("2026-11")
	if s.day != h.office.Today() {
		t.Errorf("the month of today opens with the keyboard on %s", s.day)
	}
}

// slotOn returns the only empty slot of a day.
func (h *harness) slotOn(s *agendaScreen, day model.Date) model.Slot {
	h.Helper()
	slots := s.emptyBetween(day, day)
	if len(slots) != 1 {
		h.Fatalf("%d empty slots on %s, want 1", len(slots), day)
	}
	return slots[0]
}

// themeRow returns where a theme stands in the list.
func (h *harness) themeRow(s *agendaScreen, title string) int {
	h.Helper()
	i := slices.IndexFunc(s.panel.themes.rows, func(b model.BankTheme) bool { return b.Title == title })
	if i < 0 {
		h.Fatalf("theme %q is not in the list", title)
	}
	return i
}

// sheet returns the sheet that is open.
func (h *harness) sheet() *kit.Sheet {
	h.Helper()
	top, ok := h.win.Canvas().Overlays().Top().(*kit.Sheet)
	if !ok {
		h.Fatal("no sheet is open")
	}
	return top
}

// place is where an object lies on the canvas.
func place(o fyne.CanvasObject) fyne.Position {
	return fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
}

// tilePlace is the middle of a card on the canvas.
func (h *harness) tilePlace(s *agendaScreen, id model.ID) fyne.Position {
	h.Helper()
	pos, size, ok := s.grid.TileBox(string(id))
	if !ok {
		h.Fatal("the card is not on the grid")
	}
	return place(s.grid).Add(pos).AddXY(size.Width/2, size.Height/2)
}

// dayPlace is below the number of a day on the canvas.
func (h *harness) dayPlace(s *agendaScreen, day model.Date) fyne.Position {
	h.Helper()
	pos, _, ok := s.grid.CellBox(ymd(day))
	if !ok {
		h.Fatalf("%s is not on the grid", day)
	}
	return place(s.grid).Add(pos).AddXY(30, 12)
}

// drag pulls from one place of the canvas to another, on what takes the drag.
func drag(o fyne.Draggable, from, to fyne.Position) {
	corner := place(o.(fyne.CanvasObject))
	at := func(p fyne.Position) fyne.PointEvent { return fyne.PointEvent{Position: p.Subtract(corner)} }
	o.Dragged(&fyne.DragEvent{PointEvent: at(from.AddXY(3, 2)), Dragged: fyne.NewDelta(3, 2)})
	o.Dragged(&fyne.DragEvent{PointEvent: at(to), Dragged: fyne.NewDelta(1, 1)})
	o.DragEnd()
}

// dragTheme drags a theme's row to a place of the canvas.
func (h *harness) dragTheme(s *agendaScreen, title string, to fyne.Position) {
	h.Helper()
	row := s.panel.themes.list.HandleAt(h.themeRow(s, title))
	if row == nil {
		h.Fatalf("the row of %q is out of sight", title)
	}
	drag(row, place(row.(fyne.CanvasObject)).AddXY(60, 30), to)
}

func TestAgenda_OpensFromCalendarAndChecklist(t *testing.T) {
	h, cal := openCal(t)
	test.Tap(cal.next)
	cal.views.Choose(atAgenda)
	if h.sh.agenda == nil || h.sh.shown() != screen(h.sh.agenda) || h.sh.agenda.month != "2026-12" {
		t.Fatal("the word in the head of the calendar does not open the agenda of its month")
	}
	for _, back := range []func(){func() { h.sh.open(pageCalendar) }, func() { h.sh.agenda.head.views.Choose(atMonth) }, func() { typeKeys(h.sh.agenda.grid, fyne.Key2) }} {
		h.sh.openAgenda("2026-12")
		if back(); h.sh.shown() != screen(cal) {
			t.Error("there is no way back to the calendar")
		}
	}
	c := checklistPage(h, "2026-11-26")
	for step := 1; step <= 2; step++ {
		h.sh.open(pageChecklist)
		c.table.selectStep(step)
		if r := c.table.list.RowAt(step - 1).(*stepRowView); r.act.word.Text() != "Buka agenda" {
			t.Errorf("step %d opens by %q", step, r.act.word.Text())
		}
		c.table.list.TypedKey(key(fyne.KeyReturn))
		if h.sh.shown() != screen(h.sh.agenda) || h.sh.agenda.month != "2026-11" {
			t.Errorf("step %d shows the agenda of %s", step, h.sh.agenda.month)
		}
	}
}

// walkButtons lists the visible buttons below an object.
func walkButtons(root fyne.CanvasObject) []*kit.Button {
	var out []*kit.Button
	walk(root, func(o fyne.CanvasObject) {
		if b, ok := o.(*kit.Button); ok {
			out = append(out, b)
		}
	})
	return out
}

func TestAgenda_MonthsByButtonAndKey(t *testing.T) {
	h, s := openPlan(t)
	test.Tap(s.head.after)
	if !strings.HasSuffix(s.head.title.Text(), "Januari 2027") {
		t.Errorf("the arrow shows %q", s.head.title.Text())
	}
	typeKeys(s.grid, fyne.KeyPageUp, fyne.KeyPageUp)
	if s.month != "2026-11" || !s.head.today.Disabled() {
		t.Errorf("PgUp shows %s, Bulan ini off: %v", s.month, s.head.today.Disabled())
	}
	kit.Focus(s.head.prev)
	typeKeys(s.head.prev, fyne.KeyPageDown)
	if s.month != "2026-12" {
		t.Errorf("PgDn on a button shows %s", s.month)
	}
	typeKeys(s.grid, fyne.KeyT)
	if s.month != "2026-11" || s.day != "2026-11-23" {
		t.Errorf("T shows %s on %s", s.month, s.day)
	}
	test.Tap(s.head.prev)
	test.Tap(s.head.today)
	if s.month != "2026-11" {
		t.Errorf("Bulan ini shows %s", s.month)
	}
	h.sh.openAgenda("2027-03")
	if got := s.quotas.row.Objects; len(got) != 5+2 {
		t.Errorf("March 2027 has %d meters, want its five weeks, the month and the year", len(got))
	}
	h.sh.openAgenda("2026-12")
	if got := texts(s.quotas.row); !strings.Contains(got, "Pk 49") || !strings.Contains(got, "Pk 53") || strings.Contains(got, "Pk 1\n") {
		t.Errorf("December shows other weeks than its grid:\n%s", got)
	}
}

func TestAgenda_F6GoesBetweenGridAndPanel(t *testing.T) {
	h, s := openPlan(t)
	c := h.win.Canvas()
	for tab, want := range map[int]fyne.Focusable{
		tabThemes: s.panel.themes.list, tabMeeting: s.panel.meeting.date.Entry, tabWarnings: s.panel.warnings.list, tabVersions: s.panel.tabs,
	} {
		s.panel.tabs.Choose(tab)
		kit.Focus(s.grid)
		for _, goal := range []fyne.Focusable{want, s.grid} {
			c.Focused().TypedKey(key(fyne.KeyF6))
			if c.Focused() != goal {
				t.Fatalf("tab %d: F6 goes to %T, want %T", tab, c.Focused(), goal)
			}
		}
	}
}

func TestAgenda_NewIsAThemeInTheListElseADialogue(t *testing.T) {
	h, s := openPlan(t)
	kit.Focus(s.panel.themes.list)
	h.sh.newRecord()
	h.sheet().Close()
	if h.sh.newDialogue.open != nil {
		t.Error("Ctrl+N in the theme list makes a dialogue")
	}
	s.day = "2026-12-18"
	kit.Focus(s.grid)
	h.sh.newRecord()
	if f := h.sh.newDialogue.open; f == nil || f.day() != "2026-12-18" {
		t.Error("Ctrl+N on the grid does not make a dialogue of its day")
	}
}

func TestAgenda_ChoosingTellsAboutTheDialogue(t *testing.T) {
	h, s := openPlan(t)
	d := h.on("2026-12-08")
	test.TapCanvas(h.win.Canvas(), h.tilePlace(s, d.ID))
	card := s.panel.card
	if s.chosen != d.ID || card.box.Hidden || card.badge.Station() != "RRI" || card.state.Label() != "Terjadwal" {
		t.Fatalf("chosen %q, card %q %q", s.chosen, card.badge.Station(), card.state.Label())
	}
	all := texts(card.box)
	for _, want := range []string{d.Theme, "Selasa, 8 Desember 2026, 09.00 s.d. 10.00 WITA", "belum punya nomor telepon", "utama, diusulkan"} {
		if !strings.Contains(all, want) {
			t.Errorf("the card does not say %q:\n%s", want, all)
		}
	}
	typeKeys(s.grid, fyne.KeyEscape)
	if s.chosen != "" || !card.box.Hidden {
		t.Error("Escape does not let go of the dialogue")
	}
	h.must(h.office.MoveDialogue(d.ID, model.Move{Date: "2026-12-09", Start: model.NoClock, End: model.NoClock, Reason: "studio penuh"}))
	s.choose(d.ID)
	if all := texts(card.box); !strings.Contains(all, "Dipindah dari Selasa, 8 Desember 2026, 09.00: studio penuh") {
		t.Errorf("the card does not say from where it was moved:\n%s", all)
	}
	test.Tap(card.edit)
	if h.sheet(); h.win.Canvas().Focused() == nil {
		t.Error("Ubah does not open the form")
	}
}

// texts joins the words of every paragraph and line below an object.
func texts(root fyne.CanvasObject) string {
	var out []string
	walk(root, func(o fyne.CanvasObject) {
		switch v := o.(type) {
		case *kit.Para:
			out = append(out, v.Text())
		case *kit.Text:
			out = append(out, v.Text())
		}
	})
	return strings.Join(out, "\n")
}

func TestAgenda_EnterChoosesThenOpens(t *testing.T) {
	h, s := openPlan(t)
	kit.Focus(s.grid)
	d := h.on("2026-12-08")
	s.grid.SetDay(2026, 12, 8)
	typeKeys(s.grid, fyne.KeyReturn)
	if s.chosen != d.ID {
		t.Fatalf("Enter chose %q", s.chosen)
	}
	s.grid.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyRight, Modifier: fyne.KeyModifierControl})
	if got := h.dialogue(d.ID); got.Date != "2026-12-09" || s.chosen != d.ID {
		t.Errorf("Ctrl+Right moved to %s", got.Date)
	}
	typeKeys(s.grid, fyne.KeyM)
	h.sheet().Close()
	kit.Focus(s.grid)
	typeKeys(s.grid, fyne.KeyDelete)
	if !h.dialogue(d.ID).Trashed || s.chosen != "" {
		t.Error("Delete did not put the dialogue into the trash")
	}
	s.grid.SetDay(2026, 12, 15)
	typeKeys(s.grid, fyne.KeyReturn, fyne.KeyReturn)
	if top := h.sheet(); !strings.Contains(texts(top), "Pilih tema") {
		t.Error("Enter on a chosen slot does not offer themes")
	}
}

func TestAgenda_BusyDayListsAll(t *testing.T) {
	h, s := openPlan(t)
	d := h.on("2026-12-08")
	for i := range 59 {
		twin := model.Dialogue{StationID: d.StationID, Date: d.Date, Start: model.Clock(600 + i*10), End: model.NoClock, Theme: d.Theme}
		_, err := h.office.SaveDialogue(twin)
		h.must(err)
	}
	if n := len(s.entries("2026-12-08")); n != 60 {
		t.Fatalf("%d entries", n)
	}
	if !strings.HasPrefix(s.tally.Text(), "63 dialog, ") {
		t.Errorf("the foot says %q", s.tally.Text())
	}
	s.onMore(2026, 12, 8)
	h.shot("agenda-hari-ramai")
	if h.win.Canvas().Overlays().Top() == nil {
		t.Error("no list of the day opened")
	}
}

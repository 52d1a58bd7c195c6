package ui

import (
	"slices"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// agendaScreen is Agenda bulan: the month's empty slots and dialogues at the left; beside them the
// chosen one, and what the meeting has: theme bank, minutes, warnings and released versions.
type agendaScreen struct {
	sh     *shell
	month  model.Month
	day    model.Date // where the keyboard stands
	chosen model.ID   // a dialogue or an empty slot, "" for none
	plan   model.MonthPlan

	head    *agendaHead
	quotas  *quotaStrip
	grid    *kit.MonthGrid
	tally   *kit.Text
	foot    *fyne.Container
	panel   *agendaPanel
	drag    *kit.DragLayer
	content fyne.CanvasObject
}

func newAgenda(sh *shell) *agendaScreen {
	s := &agendaScreen{sh: sh, day: sh.office.Today(), drag: kit.NewDragLayer()}
	s.month = s.day.Month()
	s.head, s.quotas = newAgendaHead(s), newQuotaStrip()
	s.grid = s.newGrid()
	s.panel = newAgendaPanel(s)
	s.tally = kit.T("", 11, kit.Medium, kit.Ink2)
	s.foot = kit.Fix(0, 20, kit.H(14, append(planLegend(), kit.Spacer(), s.tally)...))
	left := kit.V(8, kit.Grow(s.grid), s.foot)
	body := kit.HFill(16, kit.Grow(left), kit.Fix(344, 0, s.panel.box))
	page := kit.Pad(kit.V(0, s.head.box, s.quotas.box, kit.Grow(body)), 0, 24, 16, 24)
	s.content = kit.Stack(page, s.drag.Box)
	return s
}

// Content implements screen.
func (s *agendaScreen) Content() fyne.CanvasObject { return s.content }

// FirstFocus implements screen.
func (s *agendaScreen) FirstFocus() fyne.Focusable { return s.grid }

// Topic implements topical.
func (s *agendaScreen) Topic() string { return "Agenda" }

// Reload implements screen.
func (s *agendaScreen) Reload() error {
	plan, err := s.sh.office.MonthPlan(s.month)
	if err != nil {
		return err
	}
	s.plan = plan
	_, dialogue := s.chosenDialogue()
	if _, slot := s.emptySlot(s.chosen); !dialogue && !slot {
		s.chosen = ""
	}
	s.head.show()
	s.quotas.show(s)
	s.tally.SetText(s.tallyWords())
	s.foot.Refresh()
	s.showGrid()
	return s.panel.show()
}

// Flush implements flusher.
func (s *agendaScreen) Flush() { s.panel.meeting.flush() }

// New implements creator: a theme while the theme list has the keyboard, else a dialogue on the day
// of the grid.
func (s *agendaScreen) New() {
	if s.sh.win.Canvas().Focused() == fyne.Focusable(s.panel.themes.list) {
		s.panel.themes.onAdd()
		return
	}
	s.sh.openDialogueForm(blankDialogue(s.day))
}

// Print implements printer.
func (s *agendaScreen) Print() { s.printSchedule() }

// onView leads to a view of Kalender on the same month.
func (s *agendaScreen) onView(i int) {
	s.head.views.SetChosen(atAgenda)
	if i == atAgenda {
		return
	}
	s.sh.open(pageCalendar)
	s.sh.screens[pageCalendar].(*calendarScreen).openView(i, s.month)
}

// TypedKey implements keyTaker.
func (s *agendaScreen) TypedKey(e *fyne.KeyEvent) bool {
	if i, ok := viewByKey(e.Name); ok {
		s.onView(i)
		return true
	}
	switch e.Name {
	case fyne.KeyPageUp, fyne.KeyP, fyne.KeyK:
		s.turn(-1)
	case fyne.KeyPageDown, fyne.KeyN, fyne.KeyJ:
		s.turn(1)
	case fyne.KeyT:
		s.onThisMonth()
	case fyne.KeyM:
		s.onMovePrompt(string(s.chosen))
	case fyne.KeyU:
		s.unschedule(s.chosen)
	case fyne.KeyDelete:
		s.onDelete(string(s.chosen))
	case fyne.KeyF6:
		s.switchSide()
	case fyne.KeyEscape:
		return s.unchoose()
	default:
		return false
	}
	return true
}

// switchSide takes the keyboard from the grid to the panel and back.
func (s *agendaScreen) switchSide() {
	if s.sh.win.Canvas().Focused() == fyne.Focusable(s.grid) {
		kit.Focus(s.panel.first())
		return
	}
	kit.Focus(s.grid)
}

// show shows a month.
func (s *agendaScreen) show(m model.Month) {
	s.setMonth(m)
	s.sh.check(s.Reload())
}

// setMonth has the next reload show a month: the keyboard on today, else on the same day of it.
func (s *agendaScreen) setMonth(m model.Month) {
	if m == s.month {
		return
	}
	s.Flush()
	s.month, s.chosen = m, ""
	s.day = min(m.First().AddDays(s.day.Day()-1), m.Last())
	if today := s.sh.office.Today(); today.Month() == m {
		s.day = today
	}
}

// turn shows the month n months later, the keyboard on the same day of it.
func (s *agendaScreen) turn(n int) { s.show(s.month.Add(n)) }

func (s *agendaScreen) onThisMonth() { s.show(s.sh.office.Today().Month()) }

// choose chooses a dialogue or an empty slot of the month, "" for none.
func (s *agendaScreen) choose(id model.ID) {
	s.chosen = id
	if d, ok := s.chosenDialogue(); ok {
		s.day = d.Date
	} else if slot, ok := s.emptySlot(id); ok {
		s.day = slot.Date
	}
	s.grid.SetChosen(string(id))
	s.panel.showChosen()
}

// unchoose lets go of what is chosen; it reports whether there was something.
func (s *agendaScreen) unchoose() bool {
	if s.chosen == "" {
		return false
	}
	s.choose("")
	kit.Focus(s.grid)
	return true
}

// follow implements follower.
func (s *agendaScreen) follow(id model.ID) {
	_, d, err := s.sh.office.DialogueSituation(id)
	if !s.sh.check(err) {
		return
	}
	if from, to := monthSpan(s.month); from <= d.Date && d.Date <= to {
		s.sh.check(s.Reload())
	} else {
		s.show(d.Date.Month())
	}
	s.choose(id)
}

func (s *agendaScreen) chosenDialogue() (model.Dialogue, bool) {
	from, to := monthSpan(s.month)
	d, ok := s.plan.Situation.Dialogue(s.chosen)
	return d, ok && from <= d.Date && d.Date <= to
}

// emptySlot returns one of the empty slots shown.
func (s *agendaScreen) emptySlot(id model.ID) (model.Slot, bool) {
	i := slices.IndexFunc(s.plan.Slots, func(p model.PlanSlot) bool { return p.ID == id && p.Filled == "" })
	if i < 0 {
		return model.Slot{}, false
	}
	return s.plan.Slots[i].Slot, true
}

// emptyBetween lists the empty slots from one day to another, by date and time.
func (s *agendaScreen) emptyBetween(from, to model.Date) []model.Slot {
	var out []model.Slot
	for _, p := range s.plan.Slots {
		if p.Filled == "" && from <= p.Date && p.Date <= to {
			out = append(out, p.Slot)
		}
	}
	return out
}

package ui

import (
	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// calendarScreen is Kalender: the dialogues in one of several views and, beside it, the chosen one.
// View, day, choice and filters stay while another view or page is up.
type calendarScreen struct {
	sh *shell
	calendarData
	month  model.Month // of the views that show whole months
	day    model.Date  // where the keyboard stands
	chosen model.ID    // "" for none; a view need not show it
	clip   clipping

	entries []viewEntry
	made    []dayView // the views, each from when it is first shown
	current int

	title, more            *kit.Text
	prev, today, next, add *kit.Button
	views                  *kit.Segmented
	cetak                  *kit.Button
	filters                *calendarFilters
	tally                  *kit.Text
	head, foot             *fyne.Container
	panel                  *calendarPanel
	place                  *fyne.Container // holds the view
	content                fyne.CanvasObject
}

func newCalendar(sh *shell) *calendarScreen {
	s := &calendarScreen{sh: sh, day: sh.office.Today(), entries: calendarViews()}
	s.month = s.day.Month()
	s.made = make([]dayView, len(s.entries))
	s.panel = newCalendarPanel(s)
	s.filters = newCalendarFilters(s)
	s.tally = kit.T("", 11, kit.Medium, kit.Ink2)
	s.foot = kit.Fix(0, 20, kit.H(14))
	s.place = kit.Stack()
	left := kit.V(0, s.filters.box, kit.Fix(0, 12, nil), kit.Grow(s.place), kit.Fix(0, 8, nil), s.foot)
	body := kit.HFill(20, kit.Grow(left), kit.Fix(324, 0, s.panel.box))
	s.content = kit.Page(s.newHead(), body)
	s.put(atMonth)
	return s
}

func (s *calendarScreen) newHead() fyne.CanvasObject {
	s.title, s.more = kit.T("", 20, kit.SemiBold, kit.Ink), kit.T("", 13, kit.Regular, kit.Ink2)
	s.prev = kit.IconButton("chevron-left", "sebelumnya", func() { s.turn(-1) })
	s.today = kit.Normal("", "Hari ini", s.onToday)
	s.next = kit.IconButton("chevron-right", "berikutnya", func() { s.turn(1) })
	s.views = newSwitcher(s.onView)
	s.cetak = kit.NewMenuButton("printer", "Cetak", "cetak dan ekspor", s.printItems).Dropping()
	s.add = kit.Primary("plus", "Dialog baru", s.New)
	s.head = kit.Fix(0, 60, kit.H(12, kit.H(8, s.title, s.more), kit.H(4, s.prev, s.today, s.next), kit.Spacer(), s.views, s.cetak, s.add))
	return s.head
}

// Content implements screen.
func (s *calendarScreen) Content() fyne.CanvasObject { return s.content }

// FirstFocus implements screen.
func (s *calendarScreen) FirstFocus() fyne.Focusable { return s.view().FirstFocus() }

// Reload implements screen.
func (s *calendarScreen) Reload() error {
	sit, err := s.view().Read()
	if err != nil {
		return err
	}
	s.take(sit)
	s.redraw()
	return nil
}

// redraw shows the facts as they were read last.
func (s *calendarScreen) redraw() {
	v := s.view()
	s.views.SetChosen(s.current)
	name, more := v.Heading()
	s.title.SetText(name)
	s.more.SetText(more)
	from, to := v.Period()
	today := s.sh.office.Today()
	s.today.SetEnabled(today < from || today > to)
	s.prev.SetEnabled(from != "")
	s.next.SetEnabled(from != "")
	s.tally.SetText(s.tallyWords())
	s.filters.show()
	v.Show()
	s.panel.reload()
	s.head.Refresh()
	s.foot.Refresh()
}

// refilter shows what the filters let through now.
func (s *calendarScreen) refilter() {
	s.sieve()
	s.redraw()
}

// New implements creator: a dialogue on the day of the keyboard, of the station that is filtered.
func (s *calendarScreen) New() {
	d := blankDialogue(s.day)
	d.StationID = s.filter.station
	s.sh.openDialogueForm(d)
}

// Print implements printer.
func (s *calendarScreen) Print() { s.view().Print() }

// chosenDialogue is the chosen one where the view shows it.
func (s *calendarScreen) chosenDialogue() (model.Dialogue, bool) {
	if v := s.view(); v.Chooses() && s.chosen != "" {
		for _, d := range s.between(v.Span()) {
			if d.ID == s.chosen {
				return d, true
			}
		}
	}
	return model.Dialogue{}, false
}

// shownChoice is the chosen dialogue's ID for a grid, "" where the view does not show it.
func (s *calendarScreen) shownChoice() string {
	d, _ := s.chosenDialogue()
	return string(d.ID)
}

// follow implements follower: the month that shows the dialogue anyway stays.
func (s *calendarScreen) follow(id model.ID) {
	if d, ok := s.admit(id); ok {
		s.goTo(d.Date)
	}
}

// choose shows a dialogue in its own month and chooses it.
func (s *calendarScreen) choose(id model.ID) {
	if d, ok := s.admit(id); ok {
		s.month = d.Date.Month()
		s.goTo(d.Date)
	}
}

// admit chooses a dialogue, lifting filters that hide it and leaving a view of no single ones.
func (s *calendarScreen) admit(id model.ID) (model.Dialogue, bool) {
	if id == "" {
		return model.Dialogue{}, false
	}
	sit, d, err := s.sh.office.DialogueSituation(id)
	if !s.sh.check(err) {
		return d, false
	}
	if !s.filter.passes(sit, d) {
		s.filters.lift()
	}
	if !s.view().Chooses() {
		s.put(atMonth)
	}
	s.chosen = id
	return d, true
}

// goTo puts the keyboard on a day and shows it; a day that the month's grid shows anyway leaves the
// month as it is.
func (s *calendarScreen) goTo(day model.Date) {
	s.setDay(day)
	s.sh.check(s.Reload())
}

func (s *calendarScreen) setDay(day model.Date) {
	s.day = day
	if from, to := monthSpan(s.month); day < from || day > to {
		s.month = day.Month()
	}
}

// turn shows the page n later.
func (s *calendarScreen) turn(n int) {
	s.view().Turn(n)
	s.sh.check(s.Reload())
}

func (s *calendarScreen) onToday() {
	today := s.sh.office.Today()
	s.month = today.Month()
	s.goTo(today)
}

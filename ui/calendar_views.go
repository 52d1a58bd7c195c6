package ui

import (
	"fmt"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// viewEntry is a word in the head of Kalender and what it leads to.
type viewEntry struct {
	word string
	key  fyne.KeyName // besides its number
	open func(s *calendarScreen, i int)
}

// calendarViews are the views of Kalender in the order of the head and of the keys 1 to 9.
func calendarViews() []viewEntry {
	return []viewEntry{
		{"Bulan", fyne.KeyB, shows(newMonthView)},
		{"Pekan", fyne.KeyW, shows(newWeekView)},
		{"Daftar", fyne.KeyL, shows(newListView)},
		{"Tahun", fyne.KeyY, shows(newYearView)},
	}
}

// The views that others lead to.
const (
	atMonth = iota
	atWeek
)

// dayView shows the dialogues of some days, as the filters let them through, beside the panel.
type dayView interface {
	Content() fyne.CanvasObject
	FirstFocus() fyne.Focusable
	// Read reads the facts of the days shown, Show shows them.
	Read() (model.Situation, error)
	Show()
	// Heading is what the days are called: a name in large letters and more in small ones.
	Heading() (name, more string)
	// Period is the first and last day that is meant, Span all that is shown; "" is no bound.
	Period() (from, to model.Date)
	Span() (from, to model.Date)
	// Turn goes n pages on.
	Turn(n int)
	// Hour is where the keyboard stands on the day, NoClock in a view without hours; Month is the one
	// whose papers are printed.
	Hour() model.Clock
	Month() model.Month
	// Chooses reports whether single dialogues are chosen here.
	Chooses() bool
	// Legend explains the view's signs.
	Legend() []fyne.CanvasObject
	// Print prints what is shown.
	Print()
}

// wholeDays is a view without hours.
type wholeDays struct{}

// Hour implements dayView.
func (wholeDays) Hour() model.Clock { return model.NoClock }

// shows leads to a view, which is made the first time. The chooser keeps the keyboard when it has it.
func shows(view func(*calendarScreen) dayView) func(*calendarScreen, int) {
	return func(s *calendarScreen, i int) {
		if s.made[i] == nil {
			s.made[i] = view(s)
		}
		s.put(i)
		s.sh.check(s.Reload())
		if s.sh.win.Canvas().Focused() != fyne.Focusable(s.views) {
			s.focusView()
		}
	}
}

// newSwitcher makes a chooser of the views.
func (s *calendarScreen) newSwitcher(lead func(i int)) *kit.Segmented {
	var words []string
	for _, e := range s.entries {
		words = append(words, e.word)
	}
	return kit.NewSegmented(words, lead)
}

// view is the view that is up.
func (s *calendarScreen) view() dayView { return s.made[s.current] }

// put puts a view on the page; Reload fills it.
func (s *calendarScreen) put(i int) {
	s.current = i
	v := s.view()
	s.place.Objects = []fyne.CanvasObject{v.Content()}
	s.foot.Objects = []fyne.CanvasObject{kit.H(14, append(v.Legend(), kit.Spacer(), s.tally)...)}
	s.content.Refresh()
}

// lead goes to a view.
func (s *calendarScreen) lead(i int) { s.entries[i].open(s, i) }

// showDay shows a day in one of the views.
func (s *calendarScreen) showDay(i int, day model.Date) {
	s.day, s.month = day, day.Month()
	s.lead(i)
}

// focusView gives the view the keyboard.
func (s *calendarScreen) focusView() { s.sh.win.Canvas().Focus(s.view().FirstFocus()) }

// tallyWords counts the dialogues meant: "6 dari 8 dialog terlaksana".
func (s *calendarScreen) tallyWords() string {
	held, active := countHeld(s.between(s.view().Period()))
	words := fmt.Sprintf("%d dari %d dialog terlaksana", held, active)
	switch filtered := s.filter.count() > 0; {
	case filtered && active == 0:
		return "Tidak ada dialog yang lolos saringan"
	case filtered:
		return words + ", tersaring"
	case active == 0:
		return "Belum ada dialog"
	}
	return words
}

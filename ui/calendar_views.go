package ui

import (
	"fmt"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// viewEntry is a word in the head of Kalender and what it leads to.
type viewEntry struct {
	word string
	key  fyne.KeyName // besides its number
	view func(*calendarScreen) dayView
}

// calendarViews are the views of Kalender in the order of the head and of the keys from 1 on. The
// agenda, a screen of its own, comes after them.
func calendarViews() []viewEntry {
	return []viewEntry{
		{"Bulan", fyne.KeyB, newMonthView},
		{"Pekan", fyne.KeyW, newWeekView},
		{"Daftar", fyne.KeyL, newListView},
		{"Tahun", fyne.KeyY, newYearView},
	}
}

// The views that others lead to.
const (
	atMonth  = 0
	atWeek   = 1
	atAgenda = 4
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

// newSwitcher makes the chooser of the views and of the agenda.
func newSwitcher(lead func(i int)) *kit.Segmented {
	var words []string
	for _, e := range calendarViews() {
		words = append(words, e.word)
	}
	return kit.NewSegmented(append(words, "Agenda"), lead)
}

// viewByKey is the view, or the agenda, that a plain key leads to.
func viewByKey(name fyne.KeyName) (int, bool) {
	if n, err := strconv.Atoi(string(name)); err == nil && n >= 1 && n <= atAgenda+1 {
		return n - 1, true
	}
	if name == fyne.KeyA {
		return atAgenda, true
	}
	i := slices.IndexFunc(calendarViews(), func(e viewEntry) bool { return e.key == name })
	return i, i >= 0
}

// view is the view that is up.
func (s *calendarScreen) view() dayView { return s.made[s.current] }

// put puts a view on the page, which is made the first time; Reload fills it.
func (s *calendarScreen) put(i int) {
	if s.made[i] == nil {
		s.made[i] = s.entries[i].view(s)
	}
	s.current = i
	s.views.SetChosen(i)
	v := s.view()
	s.place.Objects = []fyne.CanvasObject{v.Content()}
	s.foot.Objects = []fyne.CanvasObject{kit.H(14, append(v.Legend(), kit.Spacer(), s.tally)...)}
	s.content.Refresh()
}

// onView shows another view; the chooser keeps the keyboard when it has it.
func (s *calendarScreen) onView(i int) {
	if i == atAgenda {
		s.views.SetChosen(s.current)
		s.sh.openAgenda(s.view().Month())
		return
	}
	s.put(i)
	s.sh.check(s.Reload())
	if s.sh.win.Canvas().Focused() != fyne.Focusable(s.views) {
		s.focusView()
	}
}

// openView shows a view on a month, the keyboard on the same day of it.
func (s *calendarScreen) openView(i int, m model.Month) {
	day := s.day
	if day.Month() != m {
		day = dayIn(day, m.First().Year(), m.First().MonthNumber())
	}
	s.showDay(i, day)
}

// showDay shows a day in one of the views.
func (s *calendarScreen) showDay(i int, day model.Date) {
	s.day, s.month = day, day.Month()
	s.put(i)
	s.sh.check(s.Reload())
	s.focusView()
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

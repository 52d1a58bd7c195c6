package ui

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// calendarFilter chooses dialogues; zero fields do not restrict.
type calendarFilter struct {
	station model.ID
	state   model.DialogueState // as shown
	speaker model.ID            // or representative
	theme   []string            // folded words, all of which must occur
}

// count is how many of the filters restrict.
func (f calendarFilter) count() int {
	n := 0
	for _, on := range []bool{f.station != "", f.state != "", f.speaker != "", len(f.theme) > 0} {
		if on {
			n++
		}
	}
	return n
}

func (f calendarFilter) passes(sit model.Situation, d model.Dialogue) bool {
	switch {
	case f.station != "" && d.StationID != f.station, f.state != "" && sit.ShownState(d) != f.state:
		return false
	case f.speaker != "" && !slices.ContainsFunc(d.Appearances, func(a model.Appearance) bool {
		return a.SpeakerID == f.speaker || a.Representative == f.speaker
	}):
		return false
	case len(f.theme) == 0:
		return true
	}
	theme := model.Fold(d.Theme)
	return !slices.ContainsFunc(f.theme, func(w string) bool { return !strings.Contains(theme, w) })
}

// filterStates are the states to choose from; those back in the theme bank are on no calendar.
var filterStates = model.DialogueStates[1:]

// calendarFilters is the row under the head. What it chooses holds for every view.
type calendarFilters struct {
	s        *calendarScreen
	stations []model.Station
	station  *kit.Drop
	state    *kit.Drop
	speaker  *kit.PickField
	theme    *kit.Search
	clear    *kit.Chip
	box      *fyne.Container
}

func newCalendarFilters(s *calendarScreen) *calendarFilters {
	f := &calendarFilters{s: s}
	f.station = kit.NewDrop("Stasiun", []string{anyChoice}, f.onStation)
	words := []string{anyChoice}
	for _, state := range filterStates {
		words = append(words, dialogueLooks[state].word)
	}
	f.state = kit.NewDrop("Status", words, f.onState)
	f.state.SetChosen(0)
	f.speaker = kit.NewPickField("", "Narasumber", f.find)
	f.speaker.OneLine = true
	f.speaker.OnPick = func(o kit.Option) error { return f.setSpeaker(model.ID(o.ID)) }
	f.speaker.OnClear = func() error { return f.setSpeaker("") }
	f.theme = kit.NewSearch("Tema", "/", f.onTheme)
	f.theme.OnDown = s.focusView
	f.clear = kit.NewChip("Hapus", "", true, func(bool) { f.reset() })
	f.box = kit.H(8, f.station, f.state, kit.Grow(f.speaker), kit.Grow(f.theme), f.clear)
	return f
}

// find offers speakers, with what tells them apart.
func (f *calendarFilters) find(query string) []kit.Option {
	dir, err := f.s.sh.office.Directory()
	if !f.s.sh.check(err) {
		return nil
	}
	return speakerFinder(dir, "")(query)
}

func (f *calendarFilters) onStation(i int) {
	f.s.filter.station = ""
	if i > 0 {
		f.s.filter.station = f.stations[i-1].ID
	}
	f.s.refilter()
}

func (f *calendarFilters) onState(i int) {
	f.s.filter.state = ""
	if i > 0 {
		f.s.filter.state = filterStates[i-1]
	}
	f.s.refilter()
}

func (f *calendarFilters) setSpeaker(id model.ID) error {
	f.s.filter.speaker = id
	f.s.refilter()
	return nil
}

func (f *calendarFilters) onTheme(text string) {
	f.s.filter.theme = strings.Fields(model.Fold(text))
	f.s.refilter()
}

func (f *calendarFilters) reset() {
	f.lift()
	f.s.refilter()
}

// lift takes all filters away.
func (f *calendarFilters) lift() {
	f.state.SetChosen(0)
	f.speaker.SetChosen(kit.Option{})
	f.theme.Entry.SetText("")
	f.s.filter = calendarFilter{}
}

// show offers the stations, which Pengaturan may have changed, and tells whether something is
// filtered.
func (f *calendarFilters) show() {
	f.stations = orderedStations(f.s.sit.Stations)
	words, chosen := []string{anyChoice}, 0
	for i, st := range f.stations {
		words = append(words, st.Mark)
		if st.ID == f.s.filter.station {
			chosen = i + 1
		}
	}
	if !slices.Equal(words, f.station.Options) {
		f.station.SetOptions(words)
	}
	f.station.SetChosen(chosen)
	n := f.s.filter.count()
	f.clear.SetOn(true)
	f.clear.SetCount(fmt.Sprint(n))
	f.clear.Hidden = n == 0
	f.box.Refresh()
}

// orderedStations lists stations as Pengaturan orders them.
func orderedStations(byID map[model.ID]model.Station) []model.Station {
	out := make([]model.Station, 0, len(byID))
	for _, st := range byID {
		out = append(out, st)
	}
	slices.SortFunc(out, func(a, b model.Station) int {
		if a.Order != b.Order {
			return a.Order - b.Order
		}
		return strings.Compare(a.Name, b.Name)
	})
	return out
}

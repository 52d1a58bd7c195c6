package ui

import (
	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// setupList is a list of records on a tab.
type setupList interface {
	setupSection
	setupMaker
}

// setupTabs is a section of Pengaturan with several lists, each on a tab.
type setupTabs struct {
	set   *settingsScreen
	tabs  *kit.Tabs
	lists []setupList
	body  *fyne.Container
	page  fyne.CanvasObject
}

func newSetupTabs(set *settingsScreen) *setupTabs { return &setupTabs{set: set, body: kit.Stack()} }

// hold makes the tabs.
func (s *setupTabs) hold(words []string, lists ...setupList) {
	s.lists = lists
	s.tabs = kit.NewTabs(words, s.onTab)
	s.page = kit.V(12, s.tabs, kit.Grow(s.body))
}

// current is the list of the chosen tab.
func (s *setupTabs) current() setupList { return s.lists[s.tabs.Chosen()] }

func (s *setupTabs) content() fyne.CanvasObject { return s.page }

func (s *setupTabs) flush() {
	for _, l := range s.lists {
		l.flush()
	}
}

func (s *setupTabs) onAdd() { s.current().onAdd() }

func (s *setupTabs) onTab(int) {
	s.flush()
	s.show(s.set.facts)
}

func (s *setupTabs) show(facts model.Setup) {
	s.body.Objects = []fyne.CanvasObject{s.current().content()}
	s.body.Refresh()
	s.current().show(facts)
}

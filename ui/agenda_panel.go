package ui

import (
	"fmt"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// The tabs of the agenda's panel.
const (
	tabThemes = iota
	tabMeeting
	tabWarnings
	tabVersions
)

// agendaPanel is the right side of the agenda: the chosen card, and the tabs of the meeting.
type agendaPanel struct {
	s        *agendaScreen
	card     *planCard
	tabs     *kit.Tabs
	themes   *themeTab
	meeting  *meetingTab
	warnings *warningTab
	versions *versionTab
	body     *fyne.Container
	box      *fyne.Container
}

func newAgendaPanel(s *agendaScreen) *agendaPanel {
	p := &agendaPanel{s: s, body: kit.Stack()}
	p.card = newPlanCard(s)
	p.tabs = kit.NewTabs(p.labels(), p.onTab)
	p.themes, p.meeting, p.warnings, p.versions = newThemeTab(s), newMeetingTab(s), newWarningTab(s), newVersionTab(s)
	inside := kit.V(0, kit.Pad(p.tabs, 2, 12, 0, 12), kit.Grow(p.body))
	p.box = kit.V(12, p.card.box, kit.Grow(kit.Stack(kit.Panel(kit.White, kit.Line, 8), kit.Inset(inside, 1))))
	p.put()
	return p
}

// labels are the words of the tabs with what waits in them.
func (p *agendaPanel) labels() []string {
	counted := func(word string, n int) string {
		switch {
		case n == 0:
			return word
		case n > 999:
			return word + " (999+)"
		}
		return fmt.Sprintf("%s (%d)", word, n)
	}
	return []string{counted("Tema", len(p.s.plan.Themes)), "Rapat", counted("Peringatan", len(p.s.plan.Warnings)), "Versi"}
}

// show shows the month's facts.
func (p *agendaPanel) show() error {
	p.tabs.SetLabels(p.labels())
	p.themes.show()
	p.meeting.show()
	p.warnings.show()
	p.showChosen()
	return p.showVersions()
}

// showVersions reads what the next version would say, while it is looked at.
func (p *agendaPanel) showVersions() error {
	if p.tabs.Chosen() != tabVersions {
		return nil
	}
	return p.versions.show()
}

// showChosen shows the card of what is chosen.
func (p *agendaPanel) showChosen() {
	p.card.show()
	p.warnings.follow()
	p.box.Refresh()
}

func (p *agendaPanel) onTab(int) {
	p.s.Flush()
	p.put()
	p.s.sh.check(p.showVersions())
}

// put puts the chosen tab's content up.
func (p *agendaPanel) put() {
	contents := []fyne.CanvasObject{p.themes.box, p.meeting.box, p.warnings.box, p.versions.box}
	p.body.Objects = []fyne.CanvasObject{contents[p.tabs.Chosen()]}
	p.body.Refresh()
}

// openThemes puts the theme list up.
func (p *agendaPanel) openThemes() { p.tabs.Choose(tabThemes) }

// showThemeOf puts the theme up that came back with its dialogue.
func (p *agendaPanel) showThemeOf(dialogue model.ID) {
	p.openThemes()
	p.themes.choose(dialogue)
}

// first is the control F6 goes to.
func (p *agendaPanel) first() fyne.Focusable {
	switch p.tabs.Chosen() {
	case tabMeeting:
		return p.meeting.date.Entry
	case tabWarnings:
		return p.warnings.list
	case tabVersions:
		return p.tabs
	}
	return p.themes.list
}

package ui

import (
	"strconv"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// TypedKey implements keyTaker.
func (s *calendarScreen) TypedKey(e *fyne.KeyEvent) bool {
	for i, entry := range s.entries {
		if e.Name == entry.key || string(e.Name) == strconv.Itoa(i+1) {
			s.lead(i)
			return true
		}
	}
	switch e.Name {
	case fyne.KeyPageUp, fyne.KeyP, fyne.KeyK:
		s.turn(-1)
	case fyne.KeyPageDown, fyne.KeyN, fyne.KeyJ:
		s.turn(1)
	case fyne.KeyT:
		s.onToday()
	case fyne.KeyC:
		s.New()
	case fyne.KeyM:
		s.onMovePrompt(s.shownChoice())
	case fyne.KeyDelete:
		s.onDelete(s.shownChoice())
	case fyne.KeySlash:
		kit.Focus(s.filters.theme.Entry)
	case fyne.KeyF6:
		s.switchSide()
	case fyne.KeyEscape:
		return s.letGo()
	default:
		return false
	}
	return true
}

// letGo drops what was cut, else the choice; it reports whether there was one.
func (s *calendarScreen) letGo() bool {
	switch {
	case s.clip.cut:
		s.clip = clipping{}
	case s.shownChoice() != "":
		s.chosen = ""
	default:
		return false
	}
	s.sh.check(s.Reload())
	return true
}

// switchSide takes the keyboard from the view to the panel and back.
func (s *calendarScreen) switchSide() {
	if s.sh.win.Canvas().Focused() == s.view().FirstFocus() {
		kit.Focus(s.panel.first())
		return
	}
	s.focusView()
}

package kit

import (
	"slices"

	"fyne.io/fyne/v2"
)

// tileCalls is what every calendar of cards reports.
type tileCalls struct {
	// OnChoose runs when a card is chosen.
	OnChoose func(id string)
	// OnOpen runs on a second tap or second Enter on a card.
	OnOpen func(id string)
	// OnRefused runs when a person tries to move a locked card.
	OnRefused func(id string)
	// OnDay runs when the day of the keyboard changes.
	OnDay func(y, m, d int)
	// OnMore runs on a tap on "+2 lagi".
	OnMore func(y, m, d int)
	// OnToday asks for today.
	OnToday func()
	// OnMovePrompt asks for a dialogue to move the card, the equal of dragging.
	OnMovePrompt func(id string)
	// OnDelete asks to delete the card.
	OnDelete func(id string)
	// OnMenu asks for the menu of a card at a place of the canvas.
	OnMenu func(id string, at fyne.Position)
	// OnDayMenu asks for the menu of the place the keyboard went to, where no card is.
	OnDayMenu func(at fyne.Position)
}

// typed runs what a letter or Delete asks for; false when the key asks for nothing.
func (c *tileCalls) typed(name fyne.KeyName, chosen string) bool {
	lead(name)
	act := c.OnDelete
	switch name {
	case fyne.KeyT:
		if c.OnToday != nil {
			c.OnToday()
		}
		return true
	case fyne.KeyM:
		act = c.OnMovePrompt
	case fyne.KeyDelete:
	default:
		return false
	}
	if chosen != "" {
		call(act, chosen)
	}
	return true
}

// enter returns the card Enter chooses of those below the keyboard: the first, then the next ones. After the last it
// opens the chosen one and returns nothing.
func (c *tileCalls) enter(ids []string, chosen string) string {
	if next := slices.Index(ids, chosen) + 1; next < len(ids) {
		return ids[next]
	}
	call(c.OnOpen, chosen)
	return ""
}

func call(act func(id string), id string) {
	if act != nil {
		act(id)
	}
}

func callDay(act func(y, m, d int), y, m, d int) {
	if act != nil {
		act(y, m, d)
	}
}

// turnPage asks for the page before or after when something is not shown, and tells whether it is shown then.
func turnPage(shown func() bool, turn func(by int), back bool) bool {
	if shown() {
		return true
	}
	if turn == nil {
		return false
	}
	if back {
		turn(-1)
	} else {
		turn(1)
	}
	return shown()
}

package kit

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// FocusGained implements fyne.Focusable; a list without a selection selects its first row, without OnSelect.
func (l *RowList) FocusGained() {
	l.focused = true
	if l.selected < 0 && l.Len() > 0 {
		l.selected = 0
	}
	l.paint()
	if !slices.ContainsFunc(l.slots, func(s *rowSlot) bool { return s.over }) {
		came(l)
	}
}

// FocusLost implements fyne.Focusable.
func (l *RowList) FocusLost() {
	l.focused, l.shift = false, false
	l.paint()
}

// TypedRune implements fyne.Focusable.
func (l *RowList) TypedRune(rune) {}

// KeyDown watches Shift.
func (l *RowList) KeyDown(e *fyne.KeyEvent) {
	if e.Name == desktop.KeyShiftLeft || e.Name == desktop.KeyShiftRight {
		l.shift, l.anchor = true, l.selected
	}
}

// KeyUp watches Shift.
func (l *RowList) KeyUp(e *fyne.KeyEvent) {
	if e.Name == desktop.KeyShiftLeft || e.Name == desktop.KeyShiftRight {
		l.shift = false
	}
}

// TypedKey implements fyne.Focusable.
func (l *RowList) TypedKey(e *fyne.KeyEvent) {
	lead(e.Name)
	if l.OnKey != nil && l.OnKey(e) {
		return
	}
	if to, ok := l.target(e.Name); ok {
		l.step(to)
		return
	}
	switch {
	case isEnter(e.Name):
		if l.OnOpen != nil && l.selected >= 0 {
			l.OnOpen(l.selected)
		}
	case e.Name == fyne.KeySpace && l.selected >= 0:
		l.space()
	default:
		pass(l, e)
	}
}

// target is the row a key moves to.
func (l *RowList) target(name fyne.KeyName) (int, bool) {
	page := max(1, int(l.Scroll.Size().Height/l.rowHeight)-1)
	switch name {
	case fyne.KeyUp:
		return l.selected - 1, true
	case fyne.KeyDown:
		return l.selected + 1, true
	case fyne.KeyPageUp:
		return l.selected - page, true
	case fyne.KeyPageDown:
		return l.selected + page, true
	case fyne.KeyHome:
		return 0, true
	case fyne.KeyEnd:
		return l.Len() - 1, true
	}
	return 0, false
}

// StepKey moves the selection by an arrow or page key that arrives elsewhere, such as in an entry above the list; false
// for any other key.
func (l *RowList) StepKey(e *fyne.KeyEvent) bool {
	switch e.Name {
	case fyne.KeyUp, fyne.KeyDown, fyne.KeyPageUp, fyne.KeyPageDown:
		to, _ := l.target(e.Name)
		l.step(to)
		return true
	}
	return false
}

// Step moves the selection by some rows as the arrows do.
func (l *RowList) Step(by int) { l.step(l.selected + by) }

func (l *RowList) step(to int) {
	l.choose(to)
	if !l.Ticks || !l.shift || l.anchor < 0 {
		return
	}
	l.ticked = map[int]bool{}
	for i := min(l.anchor, l.selected); i <= max(l.anchor, l.selected); i++ {
		l.ticked[i] = true
	}
	l.ticksChanged()
}

func (l *RowList) space() {
	switch {
	case l.Ticks:
		l.toggle(l.selected)
	case l.OnSpace != nil:
		l.OnSpace(l.selected)
	}
}

func (l *RowList) toggle(i int) {
	if l.ticked[i] {
		delete(l.ticked, i)
	} else {
		l.ticked[i] = true
	}
	l.anchor = i
	l.ticksChanged()
}

func (l *RowList) ticksChanged() {
	l.paint()
	if l.OnTicks != nil {
		l.OnTicks()
	}
}

// TickAll ticks every row, or none when all are ticked.
func (l *RowList) TickAll() {
	all := len(l.ticked) == l.Len()
	l.ticked = map[int]bool{}
	for i := 0; !all && i < l.Len(); i++ {
		l.ticked[i] = true
	}
	l.ticksChanged()
}

// TypedShortcut ticks all on Ctrl+A and hands on the rest.
func (l *RowList) TypedShortcut(s fyne.Shortcut) {
	if _, ok := s.(*fyne.ShortcutSelectAll); ok && l.Ticks {
		l.TickAll()
		return
	}
	passShortcut(l, s)
}

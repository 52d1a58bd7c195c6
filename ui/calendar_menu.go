package ui

import (
	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// onMenu opens the menu of a dialogue.
func (s *calendarScreen) onMenu(id string, at fyne.Position) {
	s.onChoose(id)
	kit.ShowMenu(s.sh.win.Canvas(), at, s.menu())
}

// onDayMenu opens the menu of the day the keyboard stands on.
func (s *calendarScreen) onDayMenu(at fyne.Position) {
	kit.ShowMenu(s.sh.win.Canvas(), at, s.dayMenu())
}

func (s *calendarScreen) dayMenu() []kit.MenuItem {
	return []kit.MenuItem{{Text: "Dialog baru di sini", Icon: "plus", Run: s.New}, s.pasteItem()}
}

func (s *calendarScreen) pasteItem() kit.MenuItem {
	return kit.MenuItem{Text: "Tempel di sini", Icon: "paste", Run: s.Paste, Off: s.clip.id == ""}
}

// menu lists what else can be done with the chosen dialogue.
func (s *calendarScreen) menu() []kit.MenuItem {
	d, ok := s.chosenDialogue()
	if !ok {
		return nil
	}
	items := []kit.MenuItem{
		{Text: "Ubah…", Icon: "pencil", Run: s.onEdit},
		{Text: "Pindah…", Icon: "arrow-right", Run: s.onMoveChosen, Off: d.State == model.Held}, {},
	}
	items = append(items, s.stateItems(d)...)
	return append(items, kit.MenuItem{},
		kit.MenuItem{Text: "Salin", Icon: "copy", Run: s.Copy},
		kit.MenuItem{Text: "Potong", Icon: "cut", Run: s.Cut, Off: d.State == model.Held},
		s.pasteItem(),
		kit.MenuItem{Text: "Gandakan", Icon: "layers", Run: s.Duplicate}, kit.MenuItem{},
		kit.MenuItem{Text: "Kembalikan ke bank tema", Icon: "undo", Run: s.onUnschedule, Off: d.State == model.Held},
		kit.MenuItem{Text: "Hapus", Icon: "trash", Run: s.onTrashChosen, Off: d.State == model.Held})
}

// stateItems lead from the state a dialogue has to the others.
func (s *calendarScreen) stateItems(d model.Dialogue) []kit.MenuItem {
	var items []kit.MenuItem
	switch {
	case d.State == model.Held:
		return []kit.MenuItem{{Text: "Buka kunci…", Icon: "lock", Run: s.onUnlock}}
	case !d.Active():
		items = append(items, kit.MenuItem{Text: "Jadwalkan lagi", Icon: "calendar", Run: s.onAgain})
	default:
		items = append(items,
			kit.MenuItem{Text: "Tandai terlaksana", Icon: "check", Run: s.onHeld, Off: !s.canMark(d)},
			kit.MenuItem{Text: "Tunda…", Icon: "clock", Run: s.onPostpone})
	}
	if d.State != model.Cancelled {
		items = append(items, kit.MenuItem{Text: "Batalkan…", Icon: "close", Run: s.onCancel})
	}
	return items
}

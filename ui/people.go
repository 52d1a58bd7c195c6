package ui

import (
	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// chooseActor asks who sits here: "Saya adalah …".
func (sh *shell) chooseActor() {
	setup, err := sh.office.Setup()
	if !sh.check(err) {
		return
	}
	var items []kit.MenuItem
	for _, p := range setup.Officers {
		if !p.Active {
			continue
		}
		items = append(items, kit.MenuItem{Text: "Saya adalah " + p.Name + " (" + model.RoleWord(p.Role) + ")", Icon: "user", Run: func() {
			sh.check(sh.office.ChooseActor(p.ID))
		}})
	}
	at := sh.win.Canvas().Size()
	kit.ShowMenu(sh.win.Canvas(), fyne.NewPos(16, at.Height-120), items)
}

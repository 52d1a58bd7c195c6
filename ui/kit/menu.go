package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// MenuItem is one action of a menu; Off shows it in gray and never runs it. An item without Text is a dividing line.
type MenuItem struct {
	Text, Icon string
	Run        func()
	Off        bool
}

func menuItems(items []MenuItem) []*fyne.MenuItem {
	out := make([]*fyne.MenuItem, len(items))
	for i, it := range items {
		if it.Text == "" {
			out[i] = fyne.NewMenuItemSeparator()
			continue
		}
		out[i] = fyne.NewMenuItem(it.Text, it.Run)
		if it.Off {
			// Fyne's menu runs also what is disabled when the keyboard chooses it.
			out[i].Disabled, out[i].Action = true, nil
		}
		if it.Icon != "" {
			out[i].Icon = IconResource(it.Icon, 18, Ink2)
		}
	}
	return out
}

// NewMenuButton makes a button that drops a menu: an empty text gives the square button of a sign alone. items is
// asked at every opening. Arrows, Enter and Escape work in the menu.
func NewMenuButton(icon, text, hint string, items func() []MenuItem) *Button {
	b := Normal(icon, text, nil)
	b.Hint = hint
	b.OnTapped = func() { openMenu(b, menuItems(items()), fyne.NewSize(0, b.Size().Height)) }
	return b
}

// ShowMenu opens a menu at a place of a canvas, as after a right click.
func ShowMenu(c fyne.Canvas, at fyne.Position, items []MenuItem) {
	menu := widget.NewPopUpMenu(fyne.NewMenu("", menuItems(items)...), c)
	menu.ShowAtPosition(at)
	c.Focus(menu)
}

package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// mainMenu holds the shortcuts with a modifier: only the menu's run while a field has the focus.
func (sh *shell) mainMenu() *fyne.MainMenu {
	item := func(label string, key fyne.KeyName, mod fyne.KeyModifier, act func()) *fyne.MenuItem {
		m := fyne.NewMenuItem(label, func() { sh.whenFree(act) })
		if key != "" {
			m.Shortcut = &desktop.CustomShortcut{KeyName: key, Modifier: mod}
		}
		return m
	}
	ctrl, alt, shift := fyne.KeyModifierControl, fyne.KeyModifierAlt, fyne.KeyModifierShift
	quit := item("Keluar", fyne.KeyQ, ctrl, sh.close)
	quit.IsQuit = true
	file := fyne.NewMenu("Berkas",
		item("Dialog baru", fyne.KeyN, ctrl, sh.newRecord),
		item("Dialog cepat, satu baris…", fyne.KeyN, ctrl|shift, sh.openQuickAdd),
		item("Cetak yang tampil", fyne.KeyP, ctrl, sh.printShown),
		fyne.NewMenuItemSeparator(),
		item("Cadangkan ke berkas…", "", 0, sh.backUp),
		item("Tampilkan folder data", "", 0, sh.showDataFolder),
		fyne.NewMenuItemSeparator(), quit)
	edit := fyne.NewMenu("Sunting",
		item("Urungkan", "", 0, sh.undo),
		item("Ulangi", "", 0, sh.redo),
		fyne.NewMenuItemSeparator(),
		item("Cari…", fyne.KeyK, ctrl, sh.openPalette),
		item("Keranjang…", "", 0, sh.openTrash))
	view := fyne.NewMenu("Tampilan")
	for p := page(0); p < pageCount; p++ {
		view.Items = append(view.Items, item(pages[p].word, fyne.KeyName(rune('1'+int(p))), alt, func() { sh.open(p) }))
	}
	help := fyne.NewMenu("Bantuan",
		item("Bantuan dan daftar tombol (F1)", "", 0, sh.help),
		item("Tentang Dialog Publik", "", 0, sh.about))
	return fyne.NewMainMenu(file, edit, view, help)
}

// whenFree does something only while no layer is open: what lies under a sheet or a question must
// not change behind it.
func (sh *shell) whenFree(act func()) {
	if sh.win.Canvas().Overlays().Top() == nil {
		act()
	}
}

// canvasKeys wires what the menu cannot: undo and redo and the clipboard's keys (a field keeps its
// own), and plain keys.
func (sh *shell) canvasKeys() {
	c := sh.win.Canvas()
	for _, k := range []fyne.Shortcut{&fyne.ShortcutUndo{}, &fyne.ShortcutRedo{}, &fyne.ShortcutCopy{}, &fyne.ShortcutCut{}, &fyne.ShortcutPaste{}, duplicateKeys} {
		c.AddShortcut(k, func(fyne.Shortcut) { sh.shortcut(k) })
	}
	c.SetOnTypedKey(sh.typedKey)
}

// duplicateKeys makes a second record like the chosen one.
var duplicateKeys = &desktop.CustomShortcut{KeyName: fyne.KeyD, Modifier: fyne.KeyModifierControl}

// shortcut runs a shortcut of the page that is up; it reports whether there is such a one.
func (sh *shell) shortcut(k fyne.Shortcut) bool {
	act := sh.shortcutAct(k)
	if act != nil {
		sh.whenFree(act)
	}
	return act != nil
}

func (sh *shell) shortcutAct(k fyne.Shortcut) func() {
	c, copies := sh.shown().(copier)
	p, clips := sh.shown().(clipper)
	switch k.(type) {
	case *fyne.ShortcutUndo:
		return sh.undo
	case *fyne.ShortcutRedo:
		return sh.redo
	case *fyne.ShortcutCopy:
		if copies {
			return c.Copy
		}
	case *fyne.ShortcutCut:
		if clips {
			return p.Cut
		}
	case *fyne.ShortcutPaste:
		if clips {
			return p.Paste
		}
	case *desktop.CustomShortcut:
		if clips && k.ShortcutName() == duplicateKeys.ShortcutName() {
			return p.Duplicate
		}
	}
	return nil
}

package ui

import (
	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// ShowNotice shows one message in a small window of its own and returns when it is closed: for a
// start that is refused where nobody reads standard error.
func ShowNotice(app fyne.App, text string) error {
	if err := useLook(app); err != nil {
		return err
	}
	w, _ := newNotice(app, text)
	w.ShowAndRun()
	return nil
}

func newNotice(app fyne.App, text string) (fyne.Window, *kit.Button) {
	w := app.NewWindow("Dialog Publik")
	shut := kit.Primary("", "Tutup", w.Close)
	words := kit.HTop(14, kit.IconTile("warning", kit.Amber, 36), kit.Grow(kit.NewPara(text, 13, kit.Regular, kit.Ink, 0)))
	w.SetPadded(false)
	w.SetContent(kit.Inset(kit.V(16, kit.Grow(words), kit.H(0, kit.Spacer(), shut)), 20))
	w.Resize(fyne.NewSize(520, 180))
	w.CenterOnScreen()
	w.Canvas().Focus(shut)
	return w, shut
}

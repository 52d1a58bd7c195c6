// Command kosong opens an empty Fyne window: what the program's own start is measured against.
package main

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/widget"
)

func main() {
	w := app.NewWithID("id.go.kaltimprov.diskominfo.kosong").NewWindow("Dialog Publik")
	w.SetContent(widget.NewLabel("kosong"))
	w.Resize(fyne.NewSize(1366, 768))
	w.ShowAndRun()
}

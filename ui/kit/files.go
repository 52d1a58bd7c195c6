package kit

import (
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"
)

// FileFolder is where the next file dialog opens; the dialogs set it to the folder last used. Empty for Fyne's choice.
var FileFolder string

// OpenFile asks for a file to read and gives its path. exts such as ".xlsx" narrow the list, none for all files. done
// does not run when the person leaves the dialog. The dialog fills the window.
func OpenFile(win fyne.Window, title string, exts []string, done func(path string)) *dialog.FileDialog {
	d := dialog.NewFileOpen(func(r fyne.URIReadCloser, err error) {
		if err != nil || r == nil {
			return
		}
		path := r.URI().Path()
		_ = r.Close() // nothing was read
		used(path, done)
	}, win)
	d.SetTitleText(title)
	if len(exts) > 0 {
		d.SetFilter(storage.NewExtensionFileFilter(exts))
	}
	fill(d, win)
	return d
}

// OpenFolder asks for a folder and gives its path.
func OpenFolder(win fyne.Window, title string, done func(path string)) *dialog.FileDialog {
	d := dialog.NewFolderOpen(func(u fyne.ListableURI, err error) {
		if err == nil && u != nil {
			FileFolder = u.Path()
			done(u.Path())
		}
	}, win)
	d.SetTitleText(title)
	fill(d, win)
	return d
}

func used(path string, done func(string)) {
	FileFolder = filepath.Dir(path)
	done(path)
}

// fill shows a dialog and then gives it the window: resizing it before Show panics in Fyne 2.8.1.
func fill(d *dialog.FileDialog, win fyne.Window) {
	if FileFolder != "" {
		if l, err := storage.ListerForURI(storage.NewFileURI(FileFolder)); err == nil {
			d.SetLocation(l)
		}
	}
	d.Show()
	size := win.Canvas().Size()
	d.Resize(fyne.NewSize(max(300, size.Width-80), max(240, size.Height-80)))
}

package ui

import (
	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
)

// run does work off the window's goroutine and then done with its error on it: the one place
// where the window starts a goroutine. For PDF, import and backup only; what reads the database
// is quick enough to run at once.
func (sh *shell) run(work func() error, done func(error)) {
	if sh.inline {
		done(work())
		return
	}
	go func() {
		err := work()
		fyne.Do(func() { done(err) })
	}()
}

// beside tells the window, from work that run started, what there is to show meanwhile.
func (sh *shell) beside(show func()) {
	if sh.inline {
		show()
		return
	}
	fyne.Do(show)
}

// officeBeside is the office for work that run starts: its events reach the window's goroutine.
func (sh *shell) officeBeside() *model.Office { return sh.office.Beside(sh.beside) }

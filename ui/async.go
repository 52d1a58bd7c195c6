package ui

import "fyne.io/fyne/v2"

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

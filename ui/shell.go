package ui

import (
	"errors"
	"fmt"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/assets"
	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// shell is the window around the screens: side bar, page, bottom line, layers and keys. Screens
// know nothing of each other; they ask the shell.
type shell struct {
	app     fyne.App
	win     fyne.Window
	svc     Services
	office  *model.Office
	screens [pageCount]screen
	current page
	agenda  *agendaScreen // nil until it is asked for
	over    screen        // stands on the page in place of its own screen, nil for none
	frame   *frame
	inline  bool // tests run work at once
	dirty   bool // a command ran since the last reload

	newDialogue dialogueMemory
	newSpeaker  speakerMemory
}

// Window is the program's window.
type Window struct{ sh *shell }

// New makes the window on the office's data; it is not shown yet. It gives the app the program's
// look and language.
func New(app fyne.App, svc Services) (*Window, error) {
	if err := useLook(app); err != nil {
		return nil, err
	}
	return newWindow(app, svc, false), nil
}

// useLook sets fonts, theme and Fyne's own texts in Indonesian.
func useLook(app fyne.App) error {
	font := func(face string) []byte { return assets.Font("InterDialog-" + face) }
	kit.SetFonts(font("Regular"), font("Medium"), font("SemiBold"), font("Bold"), font("Italic"))
	app.Settings().SetTheme(kit.Theme())
	return kit.UseIndonesian()
}

// newWindow makes the window; inline does at once what else runs beside it.
func newWindow(app fyne.App, svc Services, inline bool) *Window {
	sh := &shell{app: app, svc: svc, office: svc.Office, current: -1, inline: inline}
	sh.win = app.NewWindow("Dialog Publik")
	sh.frame = newFrame(sh)
	sh.win.SetPadded(false)
	sh.win.SetContent(sh.frame.content)
	sh.win.SetMainMenu(sh.mainMenu())
	sh.win.Resize(fyne.NewSize(1366, 768))
	sh.win.SetCloseIntercept(sh.close)
	sh.win.SetOnDropped(sh.dropped)
	sh.canvasKeys()
	kit.KeyHook, kit.ShortcutHook = sh.key, sh.shortcut
	svc.Office.Events.Subscribe(sh.onChanged)
	sh.open(pageHome)
	return &Window{sh}
}

// ShowAndRun shows the window and returns when it is closed.
func (w *Window) ShowAndRun() { w.sh.win.ShowAndRun() }

// open shows a page.
func (sh *shell) open(p page) {
	if sh.current >= 0 {
		sh.flush()
	}
	if sh.screens[p] == nil {
		sh.screens[p] = newScreen(p, sh)
	}
	sh.current, sh.over = p, nil
	sh.put()
}

// put puts the shown screen up.
func (sh *shell) put() {
	sh.frame.show(sh.current, sh.shown().Content())
	sh.reload()
	// By the window's canvas: what was not drawn yet does not know its own.
	if f := sh.shown().FirstFocus(); f != nil {
		sh.win.Canvas().Focus(f)
	}
}

func (sh *shell) shown() screen {
	switch {
	case sh.current < 0:
		return nil
	case sh.over != nil:
		return sh.over
	}
	return sh.screens[sh.current]
}

// reload shows the facts again on the page that is up.
func (sh *shell) reload() {
	sh.dirty = false
	if err := sh.shown().Reload(); err != nil {
		sh.fail(err)
	}
	sh.frame.refresh()
}

// onChanged comes after every command.
func (sh *shell) onChanged(model.Changed) {
	sh.frame.savedAt = sh.office.Now()
	if sh.dirty || sh.shown() == nil {
		return
	}
	sh.dirty = true
	if sh.inline {
		sh.reload()
		return
	}
	// After the command's own callback has finished: fields that just saved must not be rebuilt
	// under the cursor.
	go fyne.Do(sh.reload)
}

// flush saves what is still being typed.
func (sh *shell) flush() {
	if f, ok := sh.shown().(flusher); ok {
		f.Flush()
	}
}

// fail shows an error: its Indonesian message to the person, all of it to the log.
func (sh *shell) fail(err error) {
	if err == nil {
		return
	}
	sh.log(err)
	sh.frame.showError(model.Message(err))
}

// log keeps an error that its message does not tell all of.
func (sh *shell) log(err error) {
	if err != nil && (model.ErrorCode(err) == model.Internal || errors.Unwrap(err) != nil) {
		sh.svc.Log(err)
	}
}

// check runs one command and shows its error; it reports whether it worked.
func (sh *shell) check(err error) bool {
	sh.fail(err)
	return err == nil
}

// toast tells shortly what was done.
func (sh *shell) toast(text string) { sh.frame.toast(text, nil) }

// toastUndo tells what was done and offers to take it back.
func (sh *shell) toastUndo(text string) { sh.frame.toast(text, sh.undo) }

func (sh *shell) undo() {
	title, question := sh.svc.History.NextUndo()
	if title == "" {
		return
	}
	if question == "" {
		sh.undoNow()
		return
	}
	sh.ask("Urungkan: "+title+"?", question, "Tandai batal", sh.undoNow)
}

func (sh *shell) undoNow() {
	title, err := sh.svc.History.Undo()
	if sh.check(err) && title != "" {
		sh.frame.toast("Diurungkan: "+title, nil)
	}
}

func (sh *shell) redo() {
	title, err := sh.svc.History.Redo()
	if sh.check(err) && title != "" {
		sh.frame.toast("Diulang: "+title, nil)
	}
}

func (sh *shell) newRecord() {
	if c, ok := sh.shown().(creator); ok {
		c.New()
		return
	}
	sh.openDialogueForm(blankDialogue(""))
}

func (sh *shell) printShown() {
	if p, ok := sh.shown().(printer); ok {
		sh.flush()
		p.Print()
		return
	}
	sh.toast(fmt.Sprintf("Tidak ada yang dicetak dari layar %s.", pages[sh.current].word))
}

// key handles a plain key that nothing focused wants; under an open layer only F1.
func (sh *shell) key(name fyne.KeyName) bool {
	if name == fyne.KeyF1 {
		sh.help()
		return true
	}
	k, ok := sh.shown().(keyTaker)
	return ok && sh.win.Canvas().Overlays().Top() == nil && k.TypedKey(&fyne.KeyEvent{Name: name})
}

// dropped gives files let go over the window to the page that is up.
func (sh *shell) dropped(at fyne.Position, files []fyne.URI) {
	d, ok := sh.shown().(dropper)
	if !ok {
		return
	}
	var paths []string
	for _, f := range files {
		if f.Scheme() == "file" {
			paths = append(paths, f.Path())
		}
	}
	if len(paths) > 0 {
		sh.whenFree(func() { d.Dropped(paths, at) })
	}
}

func (sh *shell) typedKey(e *fyne.KeyEvent) { kit.HandleKey(sh.win.Canvas(), e.Name) }

func (sh *shell) close() {
	sh.flush()
	sh.win.Close()
}

func (sh *shell) showDataFolder() { sh.fail(sh.svc.ShowFolder(sh.svc.DataDir)) }

// The screens ask for each other by what they want to see.

func (sh *shell) openCalendar(id model.ID) {
	sh.open(pageCalendar)
	sh.screens[pageCalendar].(*calendarScreen).choose(id)
}

// openAgenda shows the agenda of a month on the page Kalender.
func (sh *shell) openAgenda(m model.Month) {
	sh.open(pageCalendar)
	if sh.agenda == nil {
		sh.agenda = newAgenda(sh)
	}
	sh.agenda.setMonth(m)
	sh.over = sh.agenda
	sh.put()
}

// openStations shows where the programmes' air times are set.
func (sh *shell) openStations() {
	sh.open(pageSettings)
	sh.screens[pageSettings].(*settingsScreen).openStations()
}

func (sh *shell) openChecklist(id model.ID) {
	sh.open(pageChecklist)
	sh.screens[pageChecklist].(*checklistScreen).choose(id)
}

func (sh *shell) openLetters(dialogue model.ID) {
	sh.open(pageLetters)
	sh.letters().choose(dialogue)
}

// letters is the register of Surat, brought up.
func (sh *shell) letters() *lettersScreen {
	mail := sh.screens[pageLetters].(*mailScreen)
	mail.open(mail.letters)
	return mail.letters
}

func (sh *shell) openReport(w model.Week) {
	sh.open(pageReports)
	sh.screens[pageReports].(*reportsScreen).choose(w)
}

func (sh *shell) openSpeaker(id model.ID) {
	sh.open(pageSpeakers)
	sh.screens[pageSpeakers].(*speakersScreen).choose(id)
}

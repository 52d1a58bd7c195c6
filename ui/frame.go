package ui

import (
	"fmt"
	"time"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// frame is what stands around every page: side bar, bottom line, toasts and the bar of an error.
type frame struct {
	sh      *shell
	nav     *kit.NavBar
	status  *kit.StatusBar
	page    *kit.PageFrame
	content fyne.CanvasObject
	savedAt time.Time // of the last command of this session
	trouble *kit.Confirm
}

func newFrame(sh *shell) *frame {
	f := &frame{sh: sh, status: kit.NewStatusBar()}
	items := make([]kit.NavItem, pageCount)
	for p, e := range pages {
		items[p] = kit.NavItem{Icon: e.icon, Text: e.word, Foot: page(p) == pageSettings}
	}
	f.nav = kit.NewNavBar("Dialog Publik", "Diskominfo Kaltim", items, func(i int) { sh.open(page(i)) })
	f.nav.OnUser = sh.chooseActor
	f.page = kit.NewPageFrame(f.nav, f.status)
	f.content = f.page.Box
	return f
}

// show puts a page up; the notice of the page before it goes away.
func (f *frame) show(p page, content fyne.CanvasObject) {
	f.page.Toasts.Hide()
	f.nav.SetChosen(int(p))
	f.page.SetPage(content)
}

// refresh writes the bottom line, the counts and the person again.
func (f *frame) refresh() {
	sh := f.sh
	actor, err := sh.office.Actor()
	if err != nil {
		sh.svc.Log(err)
	}
	name := actor.Name
	if name == "" {
		name = model.UnchosenOfficer
	}
	f.nav.SetUser(name, model.RoleWord(actor.Role))
	saved := kit.StatusPiece{Icon: "check", Text: "Semua tersimpan", Tone: kit.Green}
	if !f.savedAt.IsZero() {
		saved.Text = "Tersimpan " + f.savedAt.Format("15.04")
		saved.Strong = true
	}
	f.status.SetLeft(kit.StatusPiece{Icon: "folder", Text: sh.svc.DataDir}, saved, f.backupPiece())
	today := sh.office.Today()
	f.status.SetRight(kit.StatusPiece{Text: model.LongDate(today)}, kit.StatusPiece{Text: fmt.Sprintf("Pekan %d", today.Week().Number())}, kit.StatusPiece{Text: "F1 Bantuan"})
}

// staleBackup is how old the newest backup may be before the bottom line warns.
const staleBackup = 48 * time.Hour

func (f *frame) backupPiece() kit.StatusPiece {
	last := f.sh.svc.LastBackup()
	if last.IsZero() {
		return kit.StatusPiece{Icon: "warning", Text: "Belum ada cadangan", Tone: kit.Amber, Strong: true}
	}
	age := time.Since(last)
	if age > staleBackup {
		return kit.StatusPiece{Icon: "warning", Text: "Cadangan terakhir " + model.Ago(age), Tone: kit.Amber, Strong: true}
	}
	return kit.StatusPiece{Icon: "shield", Text: "Cadangan baik, " + model.Ago(age), Tone: kit.Green}
}

// toast shows a notice; back, when given, takes back what was done.
func (f *frame) toast(text string, back func()) {
	t := kit.Toast{Text: text}
	if back != nil {
		t.Action, t.OnAction = "Urungkan", back
	}
	f.page.Toasts.Show(t)
}

// showError shows a message that must be read before going on.
func (f *frame) showError(message string) {
	f.page.Toasts.Show(kit.Toast{Icon: "warning", Text: message})
	if len([]rune(message)) < shortMessage {
		return
	}
	f.tell("Belum berhasil", message)
}

// tell shows words that must be read in a window of their own.
func (f *frame) tell(title, text string) {
	f.page.Toasts.Hide()
	f.trouble = kit.Ask(f.sh.win, kit.Question{Title: title, Text: text, Verb: "Mengerti", OnYes: func(string) {}})
	f.trouble.No.Hide()
}

// shortMessage is how many letters a notice may have; a longer message gets a window of its own.
const shortMessage = 90

package ui

import (
	"fmt"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// The tray shows letters about these days before and after today.
const (
	trayBack  = 60
	trayAhead = 366
)

// trayScreen is Siap kirim: the letters on their way, those still here above those that went out
// without receipt.
type trayScreen struct {
	sh      *shell
	sit     model.Situation
	ready   *trayList
	out     *trayList
	batch   *kit.Button
	head    *fyne.Container
	content *fyne.Container
}

func newTray(sh *shell) *trayScreen {
	s := &trayScreen{sh: sh}
	s.ready = newTrayList(s, "Siap kirim", "Paling lambat dikirim", "Tidak ada surat yang menunggu dikirim.", s.readyLine)
	s.out = newTrayList(s, "Menunggu tanda terima", "Terkirim", "Tidak ada surat yang menunggu tanda terima.", s.outLine)
	s.ready.setBulk(barButton("send", "Catat pengiriman…", s.onSend), barButton("printer", "Cetak paket…", s.onBatch))
	s.out.setBulk(barButton("check", "Catat penerimaan…", s.onReceive), barButton("send", "Kirim ulang…", s.onAgain))
	s.batch = kit.Normal("printer", "Cetak paket…", s.onBatch)
	s.head = kit.H(8, s.batch)
	s.content = kit.Stack()
	return s
}

func barButton(icon, text string, tapped func()) *kit.Button {
	return kit.NewButton(kit.LookBar, icon, text, tapped)
}

// Word implements mailTab.
func (s *trayScreen) Word() string { return "Siap kirim" }

// Head implements mailTab.
func (s *trayScreen) Head() fyne.CanvasObject { return s.head }

// Sub implements mailTab.
func (s *trayScreen) Sub() string {
	return fmt.Sprintf("%d siap kirim, %d menunggu tanda terima", len(s.ready.rows), len(s.out.rows))
}

// Content implements screen.
func (s *trayScreen) Content() fyne.CanvasObject { return s.content }

// FirstFocus implements screen.
func (s *trayScreen) FirstFocus() fyne.Focusable {
	if len(s.ready.rows) == 0 && len(s.out.rows) > 0 {
		return s.out.list
	}
	return s.ready.list
}

// Reload implements screen.
func (s *trayScreen) Reload() error {
	today := s.sh.office.Today()
	sit, err := s.sh.office.Situation(today.AddDays(-trayBack), today.AddDays(trayAhead))
	if err != nil {
		return err
	}
	s.sit = sit
	ready, out := sit.Tray()
	s.ready.show(ready)
	s.out.show(out)
	s.arrange()
	return nil
}

// arrange gives the longer list more of the page.
func (s *trayScreen) arrange() {
	share := func(l *trayList) float32 { return float32(max(5, min(12, len(l.rows)+3))) }
	s.content.Objects = []fyne.CanvasObject{kit.V(14, kit.Share(share(s.ready), s.ready.card), kit.Share(share(s.out), s.out.card))}
	s.content.Refresh()
}

// TypedKey implements keyTaker: F6 goes between the two lists.
func (s *trayScreen) TypedKey(e *fyne.KeyEvent) bool {
	if e.Name != fyne.KeyF6 {
		return false
	}
	if s.sh.win.Canvas().Focused() == fyne.Focusable(s.ready.list) {
		kit.Focus(s.out.list)
	} else {
		kit.Focus(s.ready.list)
	}
	return true
}

// Print implements printer.
func (s *trayScreen) Print() { s.onBatch() }

func (s *trayScreen) onSend()    { openSendSheet(s.sh, s.ready.picked()) }
func (s *trayScreen) onAgain()   { openSendSheet(s.sh, s.out.picked()) }
func (s *trayScreen) onReceive() { openReceiveSheet(s.sh, s.out.picked()) }

// onBatch prints the ticked letters with what goes along, else all that are ready to be sent.
func (s *trayScreen) onBatch() {
	letters := s.ready.picked()
	if len(letters) == 0 {
		for _, r := range s.ready.rows {
			letters = append(letters, r.Letter)
		}
	}
	openBatchSheet(s.sh, letters)
}

// menu lists what can be done with a letter.
func (s *trayScreen) menu(l *trayList, t model.TrayLetter) []kit.MenuItem {
	one := []model.Letter{t.Letter}
	send := kit.MenuItem{Text: "Catat pengiriman…", Icon: "send", Run: func() { openSendSheet(s.sh, one) }}
	receive := kit.MenuItem{Text: "Catat penerimaan…", Icon: "check", Run: func() { openReceiveSheet(s.sh, one) }}
	items := []kit.MenuItem{send, receive, {}}
	if l == s.out {
		items = []kit.MenuItem{receive, send, {Text: "Hapus catatan terkirim", Icon: "undo", Run: func() { s.unsend(t) }}, {}}
	}
	return append(items, kit.MenuItem{Text: "Buka di register", Icon: "mail", Run: func() { s.sh.openLetter(t.Letter.ID) }})
}

func (s *trayScreen) unsend(t model.TrayLetter) {
	s.sh.told(s.sh.office.UnmarkLetter(t.Letter.ID, model.LetterSent), "Catatan terkirim dihapus.")
}

// openTray shows the letters on their way.
func (sh *shell) openTray() {
	sh.open(pageLetters)
	mail := sh.screens[pageLetters].(*mailScreen)
	mail.open(mail.tray)
}

package ui

import (
	"fmt"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// waitingScans is Belum dikenali: the scans whose letter is not known, and the picture of one.
type waitingScans struct {
	s     *scansScreen
	scans []model.Scan

	count                 *kit.Text
	again                 *kit.Button
	list                  *kit.RowList
	picture               *scanPicture
	open, discard, assign *kit.Button
	full, actions, none   *fyne.Container
	box                   *fyne.Container
	asked                 *assignSheet // opened last
}

func newWaitingScans(s *scansScreen) *waitingScans {
	w := &waitingScans{s: s, count: kit.T("", 12, kit.Regular, kit.Ink3), picture: newScanPicture(s.sh)}
	w.again = kit.Normal("refresh", "Coba baca lagi", w.onAgain)
	w.list = kit.NewRowList(62, func() int { return len(w.scans) }, func() kit.Row { return newWaitingLine(w) })
	w.list.OnSelect = func(int) { w.showChosen() }
	w.list.OnOpen = func(int) { w.onAssign() }
	w.list.OnKey = func(e *fyne.KeyEvent) bool {
		if e.Name != fyne.KeyDelete || w.list.Selected() < 0 {
			return false
		}
		w.onDiscard()
		return true
	}
	w.open = kit.Normal("external", "Buka", w.onOpen)
	w.discard = kit.Normal("trash", "Singkirkan", w.onDiscard)
	w.assign = kit.Primary("link", "Pasangkan ke surat…", w.onAssign)
	w.actions = kit.Fix(0, 52, kit.Pad(kit.H(8, w.open, w.discard, kit.Spacer(), w.assign), 0, 12, 0, 12))
	ground := kit.Stack(kit.Panel(kit.Ground, nil, 0), kit.Inset(w.picture.box, 12))
	w.full = kit.HFill(0, kit.Fix(250, 0, w.list), kit.RuleDown(), kit.Grow(kit.V(0, kit.Grow(ground), kit.Rule(), w.actions)))
	w.none = kit.NewEmptySmall("check", "Tidak ada pindaian yang menunggu.")
	card := kit.Stack(kit.Panel(kit.White, kit.Line, 8), kit.Inset(w.full, 1), w.none)
	w.box = kit.V(6, kit.Fix(0, 28, kit.H(8, kit.Title("Belum dikenali"), w.count, kit.Spacer(), w.again.Row())), kit.Grow(card))
	return w
}

// show lists the waiting scans and keeps the chosen one.
func (w *waitingScans) show(scans []model.Scan) {
	chosen := w.chosen().ID
	w.scans = scans
	at := min(0, len(scans)-1)
	for i, sc := range scans {
		if sc.ID == chosen {
			at = i
		}
	}
	w.count.SetText(fmt.Sprint(len(scans)))
	w.full.Hidden, w.none.Hidden = len(scans) == 0, len(scans) > 0
	w.again.SetEnabled(len(scans) > 0 && !w.s.off())
	w.list.Reload()
	w.list.Select(at)
	w.showChosen()
	w.box.Refresh()
}

// chosen is the selected scan, zero for none.
func (w *waitingScans) chosen() model.Scan {
	if i := w.list.Selected(); i >= 0 && i < len(w.scans) {
		return w.scans[i]
	}
	return model.Scan{}
}

func (w *waitingScans) showChosen() { w.picture.show(w.chosen()) }

// onAgain reads all that waits once more, for example after the reader of PDFs became ready.
func (w *waitingScans) onAgain() {
	var items []scanItem
	for _, sc := range w.scans {
		items = append(items, scanItem{name: sc.Name, read: func() ([]byte, error) { return w.s.sh.svc.Stored(sc.SHA256) }})
	}
	if len(items) > 0 {
		w.s.take(items)
	}
}

// onOpen shows the file with the system's viewer.
func (w *waitingScans) onOpen() {
	sc := w.chosen()
	if sc.ID == "" {
		return
	}
	ext := strings.ToLower(filepath.Ext(sc.Name))
	name := "pindaian-" + fileSlug(strings.TrimSuffix(sc.Name, filepath.Ext(sc.Name))) + "-" + sc.SHA256[:min(4, len(sc.SHA256))] + ext
	w.s.sh.printPaper(paper{name: name, what: "Pindaian " + sc.Name, data: func() ([]byte, error) { return w.s.sh.svc.Stored(sc.SHA256) }}, true)
}

func (w *waitingScans) onDiscard() {
	if sc := w.chosen(); sc.ID != "" {
		w.s.sh.told(w.s.sh.office.DiscardScan(sc.ID), "Pindaian disingkirkan: "+sc.Name)
	}
}

func (w *waitingScans) onAssign() {
	if sc := w.chosen(); sc.ID != "" {
		w.asked = openAssignSheet(w.s.sh, sc)
	}
}

// waitingLine draws a waiting scan.
type waitingLine struct {
	w    *waitingScans
	name *kit.Text
	why  *kit.Para
	box  *fyne.Container
}

func newWaitingLine(w *waitingScans) *waitingLine {
	r := &waitingLine{w: w, name: kit.Fit("", 13, kit.Medium, kit.Ink), why: kit.NewPara("", 11, kit.Regular, kit.AmberF, 2)}
	r.box = kit.Pad(kit.V(1, r.name, r.why), 6, 12, 0, 14)
	return r
}

// Object implements kit.Row.
func (r *waitingLine) Object() fyne.CanvasObject { return r.box }

// Set implements kit.Row.
func (r *waitingLine) Set(i int) {
	sc := r.w.scans[i]
	r.name.SetText(sc.Name)
	r.why.SetText(sc.Reason)
	r.box.Refresh()
}

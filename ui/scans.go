package ui

import (
	"fmt"
	"path/filepath"
	"sync/atomic"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// scansScreen is Pindaian: signed letters that come back on paper go in here, each to the letter
// whose code it carries; what carries none waits for a hand.
type scansScreen struct {
	sh      *shell
	results []scanResult // of this session, newest first
	stop    *atomic.Bool // of the work going on, nil for none

	files, folder, cancel *kit.Button
	ask, busy             *fyne.Container // inside the drop area, one of them shown
	progress              *kit.Text
	file                  *kit.Text
	meter                 *kit.Meter
	found                 *kit.RowList
	foundWord             *kit.Text
	waiting               *waitingScans
	content               *fyne.Container
}

func newScans(sh *shell) *scansScreen {
	s := &scansScreen{sh: sh, progress: kit.T("", 13, kit.SemiBold, kit.Ink), file: kit.Fit("", 12, kit.Regular, kit.Ink2), meter: kit.NewMeter(0, 100)}
	s.files = kit.Primary("upload", "Pilih berkas…", s.onFiles)
	s.folder = kit.Normal("folder", "Pilih folder…", s.onFolder)
	s.cancel = kit.Normal("close", "Batal", s.onCancel)
	s.found = kit.NewRowList(58, func() int { return len(s.results) }, func() kit.Row { return newScanLine(s) })
	s.found.OnOpen = s.onFound
	s.found.SetEmpty(kit.NewEmptySmall("archive", "Hasil pembacaan akan terdaftar di sini."))
	s.foundWord = kit.T("", 12, kit.Regular, kit.Ink3)
	s.waiting = newWaitingScans(s)
	left := kit.V(14, s.dropArea(), kit.Grow(kit.V(6, kit.Fix(0, 28, kit.H(8, kit.Title("Hasil"), s.foundWord, kit.Spacer())), kit.Grow(kit.ListCard(nil, s.found, nil)))))
	s.content = kit.HFill(16, kit.Fix(410, 0, left), kit.Grow(s.waiting.box))
	return s
}

// dropArea is where scans come in.
func (s *scansScreen) dropArea() fyne.CanvasObject {
	words := "Jatuhkan pindaian surat bertanda tangan di sini, atau:"
	if s.off() {
		words = "Pembaca pindaian tidak tersedia di jendela ini."
		s.files.Disable()
		s.folder.Disable()
	}
	s.ask = kit.V(12, kit.H(10, kit.Icon("download", 22, kit.Accent), kit.Grow(kit.NewPara(words, 13, kit.Medium, kit.Ink, 2))),
		kit.H(8, s.files, s.folder, kit.Spacer()), kit.NewPara("PDF, JPEG atau PNG, boleh banyak sekaligus. Kode di kaki surat menunjukkan suratnya.", 11, kit.Regular, kit.Ink3, 2))
	s.busy = kit.V(10, kit.H(8, kit.Grow(kit.V(2, s.progress, s.file)), s.cancel), s.meter)
	s.busy.Hide()
	return kit.Fix(0, 144, kit.Stack(kit.Panel(kit.AccentT, kit.AccentL, 8), kit.Inset(kit.Stack(s.ask, kit.V(0, kit.Spacer(), s.busy, kit.Spacer())), 16)))
}

// off reports whether scans cannot be read at all.
func (s *scansScreen) off() bool { return s.sh.svc.ReadScan == nil || s.sh.svc.ReadFile == nil }

// Word implements mailTab.
func (s *scansScreen) Word() string { return "Pindaian" }

// Head implements mailTab.
func (s *scansScreen) Head() fyne.CanvasObject { return kit.Stack() }

// Sub implements mailTab.
func (s *scansScreen) Sub() string {
	if n := len(s.waiting.scans); n > 0 {
		return fmt.Sprintf("%d pindaian belum dikenali", n)
	}
	return "tidak ada pindaian yang menunggu"
}

// Content implements screen.
func (s *scansScreen) Content() fyne.CanvasObject { return s.content }

// FirstFocus implements screen.
func (s *scansScreen) FirstFocus() fyne.Focusable {
	switch {
	case s.stop != nil:
		return s.cancel
	case s.off():
		return s.found
	}
	return s.files
}

// Reload implements screen.
func (s *scansScreen) Reload() error {
	scans, err := s.sh.office.WaitingScans()
	if err != nil {
		return err
	}
	s.waiting.show(scans)
	return nil
}

// TypedKey implements keyTaker: F6 goes between results and waiting scans.
func (s *scansScreen) TypedKey(e *fyne.KeyEvent) bool {
	if e.Name != fyne.KeyF6 {
		return false
	}
	if s.waiting.full.Hidden || s.sh.win.Canvas().Focused() == fyne.Focusable(s.waiting.list) {
		kit.Focus(s.found)
	} else {
		kit.Focus(s.waiting.list)
	}
	return true
}

func (s *scansScreen) onFiles() {
	kit.OpenFiles(s.sh.win, "Pindaian surat", scanEndings, s.takePaths)
}

func (s *scansScreen) onFolder() {
	kit.OpenFolder(s.sh.win, "Folder pindaian", func(dir string) { s.takePaths([]string{dir}) })
}

// Dropped implements dropper.
func (s *scansScreen) Dropped(paths []string, _ fyne.Position) {
	if s.off() {
		s.sh.toast("Pembaca pindaian tidak tersedia di jendela ini.")
		return
	}
	s.takePaths(paths)
}

// takePaths takes files, and the scans in folders.
func (s *scansScreen) takePaths(paths []string) {
	var items []scanItem
	for _, path := range paths {
		if !kit.IsFolder(path) {
			items = append(items, s.fileItem(path))
			continue
		}
		inside, err := kit.FilesIn(path, scanEndings)
		if err != nil {
			s.sh.fail(model.Wrap(model.NotFound, err, "Folder %s tidak dapat dibuka.", filepath.Base(path)))
			continue
		}
		for _, p := range inside {
			items = append(items, s.fileItem(p))
		}
	}
	if len(items) == 0 {
		s.sh.toast("Tidak ada PDF, JPEG atau PNG di sana.")
		return
	}
	s.take(items)
}

func (s *scansScreen) fileItem(path string) scanItem {
	return scanItem{name: filepath.Base(path), read: func() ([]byte, error) { return s.sh.svc.ReadFile(path) }}
}

// onFound opens the letter a scan went to.
func (s *scansScreen) onFound(i int) {
	letters := s.results[i].letters
	switch len(letters) {
	case 0:
		s.sh.toast(s.results[i].words())
	case 1:
		s.sh.openLetter(letters[0].ID)
	default:
		var items []kit.MenuItem
		for _, l := range letters {
			items = append(items, kit.MenuItem{Text: letterShort(l), Icon: "mail", Run: func() { s.sh.openLetter(l.ID) }})
		}
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(s.found)
		kit.ShowMenu(s.sh.win.Canvas(), at.AddXY(40, 30), items)
	}
}

package ui

import (
	"fmt"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// scanWords name what a stored scan is.
var scanWords = map[model.DocumentKind]string{model.SignedScan: "Salinan bertanda tangan", model.ReceiptScan: "Tanda terima"}

// scanShelf lists the scans of a letter and takes new ones.
type scanShelf struct {
	s            *lettersScreen
	row          letterRow
	open         []*kit.Button // one for each scan
	add, addSlip *kit.Button
	list         *fyne.Container
	box          *fyne.Container
}

func newScanShelf(s *lettersScreen) *scanShelf {
	p := &scanShelf{s: s, list: kit.V(8)}
	p.add = kit.Normal("upload", "Salinan bertanda tangan…", p.onAdd).Row()
	p.addSlip = kit.Normal("upload", "Tanda terima…", func() { p.ask(model.ReceiptScan) }).Row()
	p.box = kit.Stack(kit.Card(kit.V(10, kit.Title("Pindaian"), p.list, kit.Wrap(8, 8, p.add, p.addSlip)), 12))
	return p
}

// show lists the scans, newest first.
func (p *scanShelf) show(r letterRow, docs []model.Document) {
	p.row, p.open = r, nil
	p.box.Hidden = !r.issued()
	p.list.Objects = nil
	for _, d := range docs {
		p.list.Add(p.line(d))
	}
	if len(docs) == 0 {
		p.list.Add(kit.Fit("Belum ada. Berkasnya juga dapat dijatuhkan ke jendela ini.", 12, kit.Regular, kit.Ink3))
	}
	can := p.s.sh.svc.ReadFile != nil
	p.add.SetEnabled(can)
	p.addSlip.SetEnabled(can)
	p.box.Refresh()
}

func (p *scanShelf) line(d model.Document) fyne.CanvasObject {
	name := fileSlug(strings.TrimSuffix(d.Name, filepath.Ext(d.Name))) + strings.ToLower(filepath.Ext(d.Name))
	open := kit.Normal("external", "Buka", func() { p.s.sh.printPaper(p.s.sh.storedPaper(name, scanWords[d.Kind], d), true) }).Row()
	p.open = append(p.open, open)
	about := fmt.Sprintf("%s, %s, %s", d.Name, sizeText(d.Size), model.Moment(d.MadeAt))
	return kit.H(6, kit.Grow(kit.V(0, kit.Fit(scanWords[d.Kind], 12, kit.Medium, kit.Ink), kit.Caption(about))), open)
}

// unfitToScan says why a letter takes no scan, "" when it does.
func unfitToScan(r letterRow) string {
	if !r.issued() {
		return "belum terbit"
	}
	return ""
}

func (p *scanShelf) onAdd() { p.ask(model.SignedScan) }

func (p *scanShelf) ask(kind model.DocumentKind) {
	if p.s.sh.svc.ReadFile == nil {
		p.s.sh.toast(noFiles)
		return
	}
	rows := []letterRow{p.row}
	kit.OpenFile(p.s.sh.win, scanWords[kind], scanEndings, func(path string) { p.s.attach(rows, kind, path) })
}

// attach stores a file as the signed copy or slip of letters.
func (s *lettersScreen) attach(rows []letterRow, kind model.DocumentKind, path string) {
	if s.sh.svc.ReadFile == nil {
		s.sh.toast(noFiles)
		return
	}
	var data []byte
	s.sh.run(func() (err error) {
		data, err = s.sh.svc.ReadFile(path)
		return err
	}, func(err error) {
		for _, r := range rows {
			if err == nil {
				err = s.sh.office.AttachScan(r.letter.ID, kind, filepath.Base(path), data, s.sh.svc.Press)
			}
		}
		if s.sh.check(err) {
			s.sh.toastUndo(fmt.Sprintf("%s terlampir: %s", scanWords[kind], filepath.Base(path)))
		}
	})
}

// Dropped implements dropper: a file let go over the register becomes the signed copy of the chosen
// letter, once the person says so.
func (s *lettersScreen) Dropped(paths []string, _ fyne.Position) {
	r := s.chosen
	switch {
	case len(paths) != 1:
		s.sh.toast("Jatuhkan satu berkas saja untuk surat yang dipilih. Beberapa pindaian sekaligus: tab Pindaian.")
	case !isScan(paths[0]):
		s.sh.toast("Yang dapat dilampirkan: PDF, JPEG, atau PNG.")
	case r.none() || !r.issued():
		s.sh.toast("Pilih dahulu surat yang sudah terbit, lalu jatuhkan berkasnya.")
	default:
		kit.Ask(s.sh.win, kit.Question{Title: "Lampirkan sebagai salinan bertanda tangan?", Verb: "Lampirkan",
			Text:  fmt.Sprintf("%s dilampirkan pada %s, nomor %s. Suratnya lalu tercatat ditandatangani.", filepath.Base(paths[0]), r.what(), r.number()),
			OnYes: func(string) { s.attach([]letterRow{r}, model.SignedScan, paths[0]) }})
	}
}

package ui

import (
	"path/filepath"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// batchProgress is the sheet's face while a batch is made.
type batchProgress struct {
	what  *kit.Text
	note  *kit.Para
	meter *kit.Meter
	box   *fyne.Container
}

func newBatchProgress() *batchProgress {
	p := &batchProgress{what: kit.T("", 15, kit.SemiBold, kit.Ink), meter: kit.NewMeter(0, 100)}
	p.note = kit.NewPara("", 12, kit.Regular, kit.Ink2, 0)
	p.box = kit.V(12, p.what, p.meter, p.note)
	return p
}

func (p *batchProgress) show(done, of int, what string) {
	p.what.SetText(what)
	p.meter.Set(done*100/max(1, of), 100)
	p.note.SetText("Batal menghentikan setelah yang sedang dikerjakan. Yang sudah terbit dan tersimpan tetap ada.")
	p.box.Refresh()
}

func (p *batchProgress) stopping() { p.note.SetText("Berhenti setelah yang sedang dikerjakan…") }

// batchResult is the sheet's face after a batch: what was done, and its files.
type batchResult struct {
	sh    *shell
	open  bool // something is left to do
	files []batchFile
	rows  []*batchFileRow
	box   *fyne.Container
}

// batchFileRow is a finished paper with its buttons.
type batchFileRow struct{ show, print *kit.Button }

func newBatchResult(sh *shell) *batchResult { return &batchResult{sh: sh, box: kit.V(12)} }

func (r *batchResult) show(o batchOutcome) {
	r.open, r.files, r.rows = !o.whole(), o.files, nil
	title, sub := o.words()
	tone, icon := kit.Green, "check"
	switch {
	case o.err != nil:
		tone, icon = kit.Red, "warning"
	case r.open:
		tone, icon = kit.Amber, "warning"
	}
	words := kit.V(4, kit.NewPara(title, 15, kit.SemiBold, kit.Ink, 0), kit.NewPara(sub, 13, kit.Regular, kit.Ink2, 0))
	r.box.Objects = []fyne.CanvasObject{kit.Tint(tone, kit.HTop(12, kit.Icon(icon, 20, tone.Front()), kit.Grow(words)))}
	for _, f := range o.files {
		r.box.Add(r.fileRow(f))
	}
	r.box.Refresh()
}

func (r *batchResult) fileRow(f batchFile) fyne.CanvasObject {
	row := &batchFileRow{}
	row.show = kit.Normal("external", "Buka", func() { r.send(f, true) })
	row.print = kit.Normal("printer", "Cetak", func() { r.send(f, false) })
	r.rows = append(r.rows, row)
	words := kit.V(1, kit.Fit(f.what, 13, kit.Medium, kit.Ink), kit.Fit(filepath.Base(f.path), 11, kit.Regular, kit.Ink3))
	return kit.Card(kit.H(8, kit.Icon("report", 18, kit.Ink2), kit.Grow(words), row.show, row.print), 12)
}

// send opens or prints a file that is saved already.
func (r *batchResult) send(f batchFile, show bool) {
	work, done := r.sh.svc.Print, " dikirim ke pencetak: "
	if show {
		work, done = r.sh.svc.Open, " dibuka: "
	}
	r.sh.run(func() error { return work(f.path) }, func(err error) {
		if r.sh.check(err) {
			r.sh.toast(f.what + done + f.path)
		}
	})
}

package ui

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// printShelf lists the stored prints of letters or reports, each with the two independent facts:
// the electronic copy is stored, the signed print is filed and where.
type printShelf struct {
	sh    *shell
	box   *fyne.Container
	rows  []*printRow
	shown string // the documents in the rows
}

// printRow is one stored print.
type printRow struct {
	sh              *shell
	doc             model.Document
	file, what      string
	title, about    *kit.Text
	storedSign      *canvas.Image
	storedWord, sum *kit.Text
	signed          *kit.Check
	place           *kit.Field
	open, print     *kit.Button
	box             *fyne.Container
}

func newPrintShelf(sh *shell) *printShelf { return &printShelf{sh: sh, box: kit.V(10)} }

// flush saves places still being typed.
func (p *printShelf) flush() {
	for _, r := range p.rows {
		r.place.Flush()
	}
}

// show lists prints, newest first; file names the PDF to open, what names it in messages.
func (p *printShelf) show(docs []model.Document, file, what string) {
	ids := make([]string, len(docs))
	for i, d := range docs {
		ids[i] = string(d.ID)
	}
	if key := strings.Join(ids, " "); key != p.shown {
		p.shown, p.rows, p.box.Objects = key, nil, nil
		for range docs {
			r := newPrintRow(p.sh)
			p.rows = append(p.rows, r)
			p.box.Objects = append(p.box.Objects, r.box)
		}
	}
	for i, d := range docs {
		name := strings.TrimSuffix(file, ".pdf") + "-" + d.SHA256[:min(4, len(d.SHA256))] + ".pdf"
		p.rows[i].set(d, name, what)
	}
	p.box.Hidden = len(docs) == 0
	p.box.Refresh()
}

func newPrintRow(sh *shell) *printRow {
	r := &printRow{sh: sh, title: kit.Fit("", 12, kit.Medium, kit.Ink), about: kit.Caption(""),
		storedSign: kit.Icon("check", 16, kit.GreenF), storedWord: kit.Fit("", 13, kit.Regular, kit.Ink),
		sum: kit.T("", 11, kit.Regular, kit.Ink3)}
	r.signed = kit.NewCheck("Cetakan bertanda tangan diarsipkan", r.onSigned)
	r.signed.OnError = sh.fail
	r.place = kit.NewField("").Hint("tempat, misalnya Lemari 2, map November")
	r.place.OnCommit = r.onPlace
	r.open = kit.Normal("external", "Buka", r.onOpen).Row()
	r.print = kit.Normal("printer", "Cetak", r.onPrint).Row()
	head := kit.H(6, kit.Grow(kit.V(0, r.title, r.about)), r.open, r.print)
	stored := kit.H(8, r.storedSign, kit.Grow(r.storedWord), r.sum)
	r.box = kit.Card(kit.V(6, head, stored, r.signed, r.place), 10)
	return r
}

func (r *printRow) set(d model.Document, file, what string) {
	r.doc, r.file, r.what = d, file, what
	r.title.SetText("Cetakan " + model.Moment(d.MadeAt))
	r.about.SetText(fmt.Sprintf("%s, kertas %s", sizeText(d.Size), d.Paper))
	stored := d.SHA256 != ""
	if stored {
		kit.SetIcon(r.storedSign, "check", kit.GreenF)
		r.storedWord.SetText("Salinan elektronik tersimpan")
		r.sum.SetText("SHA-256 " + shortSum(d.SHA256))
	} else {
		kit.SetIcon(r.storedSign, "close", kit.RedF)
		r.storedWord.SetText("Salinan elektronik tidak ada")
		r.sum.SetText("")
	}
	r.open.SetEnabled(stored)
	r.print.SetEnabled(stored)
	r.signed.SetOn(d.SignedFiled)
	if strings.TrimSpace(r.place.Text()) != d.Place {
		r.place.SetText(d.Place)
	}
}

// shortSum is a check sum as people compare it.
func shortSum(sum string) string {
	if len(sum) < 8 {
		return sum
	}
	return sum[:4] + "…" + sum[len(sum)-4:]
}

func sizeText(bytes int) string {
	if bytes < 1024 {
		return model.Thousands(bytes) + " byte"
	}
	return model.Thousands((bytes+512)/1024) + " KB"
}

func (r *printRow) onSigned(on bool) error {
	return r.sh.office.FileSignedPrint(r.doc.SubjectID, r.doc.ID, on, r.place.Text())
}

// onPlace notes the place; naming a place also says that the print is filed.
func (r *printRow) onPlace(text string) error {
	filed := r.signed.On || strings.TrimSpace(text) != ""
	return r.sh.office.FileSignedPrint(r.doc.SubjectID, r.doc.ID, filed, text)
}

func (r *printRow) onOpen()  { r.sh.printPaper(r.sh.storedPaper(r.file, r.what, r.doc), true) }
func (r *printRow) onPrint() { r.sh.printPaper(r.sh.storedPaper(r.file, r.what, r.doc), false) }

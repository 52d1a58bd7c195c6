package ui

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// assignSheet asks which letter a scan belongs to.
type assignSheet struct {
	sh   *shell
	scan model.Scan
	all  []model.ScanTarget
	rows []model.ScanTarget

	search *kit.Search
	list   *kit.RowList
	do     *kit.Button
	sheet  *kit.Sheet
}

// openAssignSheet opens the sheet "Pasangkan ke surat" for a waiting scan.
func openAssignSheet(sh *shell, scan model.Scan) *assignSheet {
	all, err := sh.office.ScanTargets()
	if !sh.check(err) {
		return nil
	}
	if len(all) == 0 {
		sh.toast("Belum ada surat yang terbit, jadi pindaian ini belum punya pasangan.")
		return nil
	}
	a := &assignSheet{sh: sh, scan: scan, all: all}
	a.list = kit.NewRowList(48, func() int { return len(a.rows) }, func() kit.Row { return newAssignLine(a) })
	a.list.OnOpen = func(int) { a.onDo() }
	a.list.SetEmpty(kit.NewEmptySmall("mail", "Tidak ada surat yang cocok."))
	a.search = kit.NewSearch("Nomor, penerima, atau hal", "", func(string) { a.filter() })
	a.search.OnDown = func() { kit.Focus(a.list) }
	a.search.Entry.OnSubmitted = func(string) { a.onDo() }
	a.do = kit.Primary("link", "Pasangkan", a.onDo)
	body := kit.V(12, kit.NewPara("Pindaian "+scan.Name+" menjadi salinan bertanda tangan surat yang dipilih.", 13, kit.Regular, kit.Ink, 3),
		a.search, kit.Fix(0, 470, kit.ListCard(nil, a.list, nil)))
	a.sheet = kit.NewSheet("Pasangkan ke surat", body, kit.Normal("", "Batal", func() { a.sheet.Close() }), a.do)
	a.sheet.Width = 560
	a.sheet.OnSubmit, a.sheet.First = a.onDo, a.search.Entry
	a.filter()
	a.sheet.ShowIn(sh.win)
	return a
}

// filter shows the letters that hold every word typed.
func (a *assignSheet) filter() {
	a.rows = nil
	words := strings.Fields(model.Fold(a.search.Entry.Text))
	for _, t := range a.all {
		if hasWords(targetText(t.Letter), words) {
			a.rows = append(a.rows, t)
		}
	}
	a.list.Select(min(0, len(a.rows)-1))
	a.list.Reload()
	a.do.SetEnabled(len(a.rows) > 0)
}

func hasWords(text string, words []string) bool {
	for _, w := range words {
		if !strings.Contains(text, w) {
			return false
		}
	}
	return true
}

// targetText is what a letter is found by.
func targetText(l model.Letter) string {
	c := l.Content
	return model.Fold(strings.Join(append(c.Addressee, l.Number, c.Subject, c.Facts.Theme, model.KindWords(l.Kind), model.LetterDate(c.Date)), " "))
}

func (a *assignSheet) onDo() {
	i := a.list.Selected()
	if i < 0 || i >= len(a.rows) {
		return
	}
	l := a.rows[i].Letter
	err := a.sh.office.AssignScan(a.scan.ID, l.ID)
	if !a.sh.check(err) {
		return
	}
	a.sheet.Close()
	a.sh.toastUndo(fmt.Sprintf("%s dipasangkan: %s.", a.scan.Name, letterShort(l)))
}

// assignLine draws a letter to choose.
type assignLine struct {
	a       *assignSheet
	to, sub *kit.Text
	pill    *kit.Pill
	box     *fyne.Container
}

func newAssignLine(a *assignSheet) *assignLine {
	r := &assignLine{a: a, to: kit.Fit("", 13, kit.Medium, kit.Ink), sub: kit.Caption(""), pill: kit.NewPill(kit.Gray, "", "")}
	r.box = kit.Pad(kit.H(10, kit.Grow(kit.V(1, r.to, r.sub)), r.pill), 0, 14, 0, 14)
	return r
}

// Object implements kit.Row.
func (r *assignLine) Object() fyne.CanvasObject { return r.box }

// Set implements kit.Row.
func (r *assignLine) Set(i int) {
	t := r.a.rows[i]
	r.to.SetText(letterTo(t.Letter))
	sub := letterAbout(t.Letter)
	if t.Letter.Content.Facts.Theme != "" {
		sub += " · " + t.Letter.Content.Facts.Theme
	}
	r.sub.SetText(sub)
	switch {
	case t.Letter.State == model.LetterVoid:
		r.pill.Set(kit.Red, "close", "Batal")
	case t.Signed:
		r.pill.Set(kit.Green, "check", "Sudah ada pindaian")
	default:
		r.pill.Set(kit.Gray, "clock", "Belum ada")
	}
	r.box.Refresh()
}

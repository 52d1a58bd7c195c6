package ui

import "kaltimprov.go.id/dialogpublik/ui/kit"

// planPrint is the sheet that prints a paper of the plan, or shows it first.
type planPrint struct {
	sh    *shell
	paper paper
	view  *kit.Button
	print *kit.Button
	sheet *kit.Sheet
}

// printPlan offers to print a paper of the plan or to open it on the screen; about says in a few
// words what is on it.
func (sh *shell) printPlan(p paper, about string) *planPrint {
	q := &planPrint{sh: sh, paper: p}
	q.view = kit.Normal("eye", "Buka di layar", func() { q.send(true) })
	q.print = kit.Primary("printer", "Cetak", func() { q.send(false) })
	q.sheet = kit.NewSheet(p.what, kit.NewPara(about, 13, kit.Regular, kit.Ink2, 0), q.view, q.print)
	q.sheet.First = q.print
	q.sheet.OnSubmit = func() { q.send(false) }
	q.sheet.ShowIn(sh.win)
	return q
}

func (q *planPrint) send(show bool) {
	q.sheet.Close()
	q.sh.printPaper(q.paper, show)
}

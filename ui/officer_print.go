package ui

import (
	"fmt"
	"slices"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// officerPrint asks whose list of steps of which month is to be printed.
type officerPrint struct {
	sh     *shell
	people []model.Officer
	month  model.Month

	sheet *kit.Sheet
	who   *kit.SelectField
	name  *kit.Text
	prev  *kit.Button
	after *kit.Button
	count *kit.Para
	view  *kit.Button
	print *kit.Button
}

// openOfficerSheet opens the question with an officer chosen, "" for who sits here.
func (sh *shell) openOfficerSheet(officer model.ID, month model.Month) *officerPrint {
	setup, err := sh.office.Setup()
	if !sh.check(err) {
		return nil
	}
	if actor, err := sh.office.Actor(); officer == "" && err == nil {
		officer = actor.ID
	}
	q := &officerPrint{sh: sh, month: month}
	var names []string
	for _, p := range setup.Officers {
		if p.Active && p.Name != model.UnchosenOfficer {
			q.people = append(q.people, p)
			names = append(names, p.Name+" ("+model.RoleWord(p.Role)+")")
		}
	}
	if len(q.people) == 0 {
		sh.toast("Belum ada pegawai. Isi dahulu di Pengaturan.")
		return nil
	}
	q.build(names)
	q.who.Drop.SetChosen(max(0, slices.IndexFunc(q.people, func(p model.Officer) bool { return p.ID == officer })))
	q.show()
	q.sheet.ShowIn(sh.win)
	return q
}

func (q *officerPrint) build(names []string) {
	q.who = kit.NewSelectField("Petugas", names)
	q.who.OnCommit = func(int) error {
		q.show()
		return nil
	}
	q.prev = kit.IconButton("chevron-left", "bulan sebelumnya", func() { q.move(-1) })
	q.after = kit.IconButton("chevron-right", "bulan berikutnya", func() { q.move(1) })
	q.name = kit.T("", 13, kit.SemiBold, kit.Ink).Center()
	q.count = kit.NewPara("", 13, kit.Regular, kit.Ink2, 0)
	q.view = kit.Normal("eye", "Buka di layar", func() { q.send(true) })
	q.print = kit.Primary("printer", "Cetak", func() { q.send(false) })
	month := kit.NewLabelled("Bulan", kit.H(6, q.prev, kit.Fix(140, 0, q.name), q.after, kit.Spacer()))
	intro := kit.NewPara("Satu lembar per petugas: langkah yang ditugaskan kepadanya dalam sebulan, menurut paling lambat.", 13, kit.Regular, kit.Ink2, 0)
	q.sheet = kit.NewSheet("Lembar petugas", kit.V(16, intro, q.who, month, q.count), q.view, q.print)
	q.sheet.First = q.who.Drop
	q.sheet.OnSubmit = func() { q.send(false) }
}

func (q *officerPrint) move(by int) {
	q.month = q.month.Add(by)
	q.show()
}

func (q *officerPrint) officer() model.Officer { return q.people[max(0, q.who.Drop.Chosen())] }

// tasks reads what the sheet would hold.
func (q *officerPrint) tasks() (model.OfficerSheet, error) {
	sit, err := q.sh.office.Situation(q.month.First(), q.month.Last())
	return sit.OfficerSheet(q.officer().ID, q.month), err
}

func (q *officerPrint) show() {
	q.name.SetText(model.MonthName(q.month))
	sheet, err := q.tasks()
	if !q.sh.check(err) {
		return
	}
	words := fmt.Sprintf("%s langkah ditugaskan.", model.Thousands(len(sheet.Tasks)))
	if len(sheet.Tasks) == 0 {
		words = "Belum ada langkah yang ditugaskan kepada petugas ini pada bulan itu. Tugaskan di Checklist, atau isi petugas bawaan di Pengaturan."
	}
	q.count.SetText(words)
	q.print.SetEnabled(len(sheet.Tasks) > 0)
	q.view.SetEnabled(len(sheet.Tasks) > 0)
	q.sheet.Refresh()
}

// send prints the sheet, or opens it.
func (q *officerPrint) send(show bool) {
	sheet, err := q.tasks()
	if !q.sh.check(err) || len(sheet.Tasks) == 0 {
		return
	}
	q.sheet.Close()
	name := fmt.Sprintf("lembar-petugas-%s-%s.pdf", fileSlug(bareName(sheet.Officer)), q.month)
	q.sh.printPaper(paper{name: name, what: "Lembar petugas " + bareName(sheet.Officer), data: func() ([]byte, error) { return q.sh.svc.OfficerSheet(sheet) }}, show)
}

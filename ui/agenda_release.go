package ui

import (
	"fmt"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// releaseSheet is the sheet before a schedule is released: what it would say, what is doubtful, and
// whom it concerns. Nothing of it blocks.
type releaseSheet struct {
	s     *agendaScreen
	next  model.SchedulePlan
	print *kit.Check
	do    *kit.Button
	sheet *kit.Sheet
}

// openRelease opens the sheet.
func (s *agendaScreen) openRelease() { s.releaseSheet() }

func (s *agendaScreen) releaseSheet() *releaseSheet {
	s.Flush()
	next, err := s.sh.office.SchedulePlan(s.month)
	if !s.sh.check(err) {
		return nil
	}
	r := &releaseSheet{s: s, next: next}
	r.print = kit.NewCheck("langsung cetak", nil)
	r.print.SetOn(true)
	verb := fmt.Sprintf("Terbitkan jadwal v%d", next.Content.Version)
	if n := len(next.Warnings); n > 0 {
		verb = fmt.Sprintf("Terbitkan walau ada %d peringatan", n)
	}
	r.do = kit.Primary("flag", verb, r.onDo)
	r.do.SetEnabled(next.Changed())
	no := kit.Normal("", "Batal", func() { r.sheet.Close() })
	r.sheet = kit.NewSheet(fmt.Sprintf("Terbitkan jadwal v%d", next.Content.Version), r.body(), kit.Grow(r.print), no, r.do)
	r.sheet.OnSubmit = r.onDo
	r.sheet.First = r.do
	r.sheet.Width = 560
	r.sheet.ShowIn(s.sh.win)
	return r
}

func (r *releaseSheet) body() fyne.CanvasObject {
	c := r.next.Content
	out := kit.V(16)
	if len(c.Rows) == 0 {
		out.Add(kit.Note(kit.Amber, "warning", "Belum ada dialog yang terjadwal", model.MonthName(c.Month)+" belum dapat diterbitkan. Isi slotnya dahulu."))
		return out
	}
	if r.next.Signer != "" {
		out.Add(kit.Note(kit.Amber, "warning", r.next.Signer, ""))
	}
	frozen := fmt.Sprintf("Jadwal %s dibekukan sebagai versi %d bertanggal hari ini, %s, dan cetakannya disimpan. %s.",
		model.MonthName(c.Month), c.Version, model.LetterDate(c.Date), c.Counts)
	out.Add(kit.NewPara(frozen, 13, kit.Regular, kit.Ink, 0))
	section := func(title string, lines []fyne.CanvasObject) {
		if len(lines) > 0 {
			out.Add(kit.V(8, append([]fyne.CanvasObject{kit.Title(title)}, lines...)...))
		}
	}
	section(fmt.Sprintf("Perubahan sejak versi %d", c.Replaces), changeLines(r.next))
	section(fmt.Sprintf("%d peringatan masih terbuka", len(r.next.Warnings)), r.warnings())
	section("Surat yang perlu ralat", planLines(kit.Amber, "mail", r.next.LetterWords()))
	section("Beri tahu", planLines(kit.Gray, "chat", r.next.Tell))
	return out
}

// warnings name the open warnings, each with its dialogue.
func (r *releaseSheet) warnings() []fyne.CanvasObject {
	var lines []string
	sit := r.s.plan.Situation
	for _, w := range r.next.Warnings {
		d, _ := sit.Dialogue(w.Dialogue)
		lines = append(lines, fmt.Sprintf("%s %s, %s: %s", sit.Stations[d.StationID].Mark, model.DayMonth(d.Date), clip(d.Theme, 60), w.Message))
	}
	return planLines(kit.Amber, "warning", lines)
}

func (r *releaseSheet) onDo() {
	if r.do.Disabled() {
		return
	}
	v, err := r.s.sh.office.ReleaseSchedule(r.s.month, r.s.sh.svc.Press)
	if !r.s.sh.check(err) {
		return
	}
	r.sheet.Close()
	r.s.sh.toastUndo(fmt.Sprintf("Jadwal %s versi %d terbit.", model.MonthName(v.Month), v.Number))
	if r.print.On {
		r.s.sh.printVersion(v, false)
	}
}

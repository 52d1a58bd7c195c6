package ui

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// versionTab tells what changed since the released version, whom that concerns, and all versions of
// the month.
type versionTab struct {
	s      *agendaScreen
	next   model.SchedulePlan
	shown  string // what the rows say
	copy   *kit.Button
	issue  *kit.Button   // the next version
	prints []*kit.Button // of the versions, newest first
	voids  []*kit.Button
	copies []*kit.Button // of whom a version concerned
	rows   *fyne.Container
	scroll *kit.ScrollBox
	box    *fyne.Container
}

// versionLooks shows the states of a version.
var versionLooks = map[model.VersionState]look{
	model.VersionReleased: {kit.Green, "check", "Terbit"},
	model.VersionVoid:     {kit.Red, "close", "Batal"},
}

func newVersionTab(s *agendaScreen) *versionTab {
	t := &versionTab{s: s, rows: kit.V(12)}
	t.scroll = kit.Scroll(kit.Inset(t.rows, 12))
	t.copy = kit.Normal("copy", "Salin", t.onCopy).Row()
	t.issue = kit.Normal("flag", "", s.openRelease).Row()
	t.box = kit.Stack(t.scroll)
	return t
}

// show reads what the next version would say; rows that say it already stay.
func (t *versionTab) show() error {
	next, err := t.s.sh.office.SchedulePlan(t.s.month)
	if err != nil {
		return err
	}
	t.next = next
	if key := fmt.Sprint(t.s.month, next.Changed(), next.Content.Changes, next.LetterWords(), next.Tell, t.s.plan.Versions); key != t.shown {
		t.shown = key
		t.build()
	}
	return nil
}

func (t *versionTab) build() {
	t.rows.Objects, t.prints, t.voids, t.copies = nil, nil, nil, nil
	versions := t.s.plan.Versions
	if len(versions) == 0 {
		t.rows.Add(kit.Pad(kit.NewEmptySmall("flag", "Jadwal bulan ini belum pernah terbit."), 40, 0, 0, 0))
	}
	if t.next.Newest.ID != "" {
		t.changes()
	}
	if t.next.Changed() {
		t.issue.SetText(fmt.Sprintf("Terbitkan jadwal v%d…", t.next.Content.Version))
		t.rows.Add(kit.H(0, kit.Spacer(), t.issue, kit.Spacer()))
	}
	for i := len(versions) - 1; i >= 0; i-- {
		t.rows.Add(t.version(versions[i]))
	}
	t.rows.Refresh()
	t.scroll.Refresh()
}

func (t *versionTab) changes() {
	since := fmt.Sprintf("Perubahan sejak versi %d", t.next.Newest.Number)
	if len(t.next.Content.Changes) == 0 {
		t.rows.Add(kit.Note(kit.Green, "check", "Tidak ada perubahan", fmt.Sprintf("Bulan ini sama dengan versi %d.", t.next.Newest.Number)))
		return
	}
	t.rows.Add(kit.V(6, append([]fyne.CanvasObject{kit.Title(since)}, changeLines(t.next)...)...))
	if letters := t.next.LetterWords(); len(letters) > 0 {
		t.rows.Add(kit.V(6, append([]fyne.CanvasObject{kit.Title("Surat yang perlu ralat")}, planLines(kit.Amber, "mail", letters)...)...))
	}
	if len(t.next.Tell) > 0 {
		head := kit.H(8, kit.Title("Beri tahu"), kit.Spacer(), t.copy)
		t.rows.Add(kit.V(6, append([]fyne.CanvasObject{head}, planLines(kit.Gray, "chat", t.next.Tell)...)...))
	}
}

// version is a released version with what can be done with it.
func (t *versionTab) version(v model.ScheduleVersion) fyne.CanvasObject {
	l := versionLooks[v.State]
	about := fmt.Sprintf("terbit %s, %d dialog", model.Moment(v.ReleasedAt), len(v.Content.Rows))
	words := kit.V(2, kit.H(8, kit.Body(fmt.Sprintf("Versi %d", v.Number)), l.pill(), kit.Spacer()), kit.NewPara(about, 11, kit.Regular, kit.Ink3, 2))
	if v.State == model.VersionVoid {
		words.Add(kit.NewPara("Alasan: "+v.VoidReason, 11, kit.Regular, kit.Ink3, 4))
	}
	print := kit.Normal("printer", "Cetak", func() { t.s.sh.printVersion(v, false) }).Row()
	open := kit.Normal("external", "Buka", func() { t.s.sh.printVersion(v, true) }).Row()
	actions := kit.H(6, print, open, kit.Spacer())
	t.prints = append(t.prints, print)
	if v.State == model.VersionReleased {
		void := kit.Normal("close", "Batalkan…", func() { t.onVoid(v) }).Row()
		t.voids = append(t.voids, void)
		actions.Add(void)
	}
	parts := []fyne.CanvasObject{words}
	if left := v.Content.Tell; len(left) > 0 {
		copied := kit.Normal("copy", "Salin", func() { t.copyTold(v.Month, left) }).Row()
		t.copies = append(t.copies, copied)
		parts = append(parts, kit.H(8, kit.Title("Beri tahu"), kit.Spacer(), copied))
		parts = append(parts, planLines(kit.Gray, "chat", left)...)
	}
	parts = append(parts, planLines(kit.Amber, "mail", v.Content.Wrong)...)
	return kit.Card(kit.V(8, append(parts, actions)...), 10)
}

func (t *versionTab) onVoid(v model.ScheduleVersion) {
	text := "Nomornya tidak dipakai lagi dan cetakannya tetap tersimpan. Versi sebelumnya, bila ada, berlaku kembali."
	t.s.sh.askReason(fmt.Sprintf("Batalkan jadwal versi %d?", v.Number), text, "Batalkan jadwal", func(reason string) error {
		err := t.s.sh.office.VoidSchedule(v.ID, reason)
		if err == nil {
			t.s.sh.toastUndo(fmt.Sprintf("Jadwal versi %d dibatalkan.", v.Number))
		}
		return err
	})
}

func (t *versionTab) onCopy() { t.copyTold(t.s.month, t.next.Tell) }

func (t *versionTab) copyTold(m model.Month, lines []string) {
	text := fmt.Sprintf("Perubahan jadwal dialog publik %s\n%s", model.MonthName(m), strings.Join(lines, "\n"))
	t.s.sh.app.Clipboard().SetContent(text)
	t.s.sh.toast("Daftar yang perlu diberi tahu disalin.")
}

// planLines are sentences, each with a sign.
func planLines(tone kit.Tone, icon string, lines []string) []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for _, l := range lines {
		out = append(out, hintLine(tone, icon, l))
	}
	return out
}

// changeWords are the parts of a schedule as a change names them.
var changeWords = map[model.ScheduleField]string{
	model.FieldDate: "Tanggal", model.FieldTime: "Waktu", model.FieldStation: "Stasiun", model.FieldVenue: "Tempat", model.FieldTheme: "Tema",
	model.FieldMains: "Narasumber utama", model.FieldCompanions: "Pendamping", model.FieldHost: "Pemandu",
	model.FieldAdded: "Dialog baru", model.FieldRemoved: "Dicabut",
}

// changeLines tell the changes since the standing version, each below the dialogue it is about.
func changeLines(p model.SchedulePlan) []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for _, c := range p.Content.Changes {
		head, words := changeWords[c.Field], firstText(c.After, c.Before)
		if c.Field != model.FieldAdded && c.Field != model.FieldRemoved {
			r := p.Content.Rows[c.Row-1]
			head = model.DayMonth(r.Date) + ", " + r.Theme
			words = fmt.Sprintf("%s: %s menjadi %s", changeWords[c.Field], c.Before, c.After)
		}
		if c.Reason != "" {
			words += " (" + c.Reason + ")"
		}
		out = append(out, kit.V(0, kit.Fit(head, 12, kit.Medium, kit.Ink), kit.NewPara(words, 12, kit.Regular, kit.Ink2, 0)))
	}
	return out
}

// firstText is the first of two texts that is not empty.
func firstText(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

package ui

import (
	"errors"
	"fmt"
	"image/color"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// speakerAbsences is the part "Tidak bisa hadir" of the profile: the days on which the person
// cannot come, those gone by folded away.
type speakerAbsences struct {
	p           *speakerProfile
	from, until *kit.DateField
	reason      *kit.Field
	typed       model.Absence // the days in the fields
	add         *kit.Button
	planned     *fyne.Container // what the days being typed would hit
	list        *fyne.Container
	removes     []*kit.Button
	past        *kit.Button
	unfolded    bool
	shown       model.ID
	scroll      *kit.ScrollBox
}

func newSpeakerAbsences(p *speakerProfile) *speakerAbsences {
	a := &speakerAbsences{p: p, planned: kit.V(4), list: kit.V(0)}
	a.from, a.until = a.dateField("Dari"), a.dateField("Sampai")
	a.from.OnDate = a.onFrom
	a.until.OnDate = a.onUntil
	a.reason = kit.NewField("Alasan").Note("boleh kosong").Hint("dinas luar, cuti")
	a.reason.OnEnter = a.onAdd
	a.add = kit.Normal("plus", "Catat", a.onAdd)
	a.past = kit.Light("", "", a.onFold).Row()
	form := kit.V(10, kit.T("TIDAK BISA HADIR", 11, kit.Medium, kit.Ink3), kit.Cols(10, nil, a.from, a.until),
		kit.H(10, kit.Grow(a.reason), kit.Pad(a.add, 20, 0, 0, 0)), a.planned)
	a.scroll = kit.Scroll(kit.Pad(kit.V(12, form, kit.Rule(), a.list), 8, 8, 8, 2))
	return a
}

func (a *speakerAbsences) dateField(label string) *kit.DateField {
	sh := a.p.s.sh
	f := kit.NewDateField(label, func(s string) (int, int, int, error) { return parseDate(sh.office.Today())(s) },
		func(y, m, d int) string { return model.LetterDate(model.MakeDate(y, m, d)) })
	f.Optional = true
	f.Today = func() (int, int, int) { return ymd(sh.office.Today()) }
	f.Hint("mis. 24 Des")
	return f
}

// show lists the days of the person who is up; what is being typed for him stays.
func (a *speakerAbsences) show() {
	if id := a.p.facts.Speaker.ID; id != a.shown {
		a.shown, a.unfolded = id, false
		a.clear()
	}
	a.list.Objects, a.removes = nil, nil
	today := a.p.s.sh.office.Today()
	var gone []model.Absence
	for _, x := range a.p.facts.Speaker.Absences {
		if x.Until < today {
			gone = append(gone, x)
			continue
		}
		a.list.Add(a.row(x, kit.Ink))
	}
	if len(a.list.Objects) == 0 {
		a.list.Add(kit.NewPara("Tidak ada hari yang tercatat.", 13, kit.Regular, kit.Ink2, 0))
	}
	if len(gone) > 0 {
		a.past.SetIconName("chevron-right")
		a.past.SetText(fmt.Sprintf("%d yang sudah lewat", len(gone)))
		a.list.Add(kit.Pad(kit.H(0, a.past, kit.Spacer()), 8, 0, 0, 0))
	}
	if a.unfolded {
		a.past.SetIconName("chevron-down")
		for _, x := range gone {
			a.list.Add(a.row(x, kit.Ink2))
		}
	}
	a.showPlanned()
}

// row shows a range of days and the dialogues it hits.
func (a *speakerAbsences) row(x model.Absence, ink color.NRGBA) fyne.CanvasObject {
	remove := kit.LightIcon("trash", "hapus "+model.DateRange(x.From, x.Until), func() { a.onRemove(x) }).Row()
	a.removes = append(a.removes, remove)
	words := kit.V(1, kit.NewPara(model.DateRange(x.From, x.Until), 13, kit.Medium, ink, 0))
	if x.Reason != "" {
		words.Add(kit.NewPara(x.Reason, 12, kit.Regular, kit.Ink2, 3))
	}
	box := kit.V(4, kit.H(10, kit.Icon("calendar", 16, kit.Ink2), kit.Grow(words), remove))
	for _, line := range a.plannedLines(x) {
		box.Add(line)
	}
	return kit.Pad(box, 6, 0, 6, 0)
}

// plannedLines name the dialogues to come on some days.
func (a *speakerAbsences) plannedLines(x model.Absence) []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for _, d := range a.p.facts.PlannedDuring(x, a.p.s.sh.office.Today()) {
		out = append(out, hintLine(kit.Amber, "warning", plannedWords(d, a.p.facts.Stations[d.StationID])))
	}
	return out
}

// plannedWords tell that somebody is in a dialogue although he cannot come.
func plannedWords(d model.Dialogue, st model.Station) string {
	return fmt.Sprintf("Dijadwalkan %s, %s di %s: \"%s\".", model.DayMonth(d.Date), clockText(d.Start), st.Name, clip(d.Theme, 80))
}

// showPlanned tells what the days being typed would hit.
func (a *speakerAbsences) showPlanned() {
	a.planned.Objects = nil
	if a.typed.Validate() == nil {
		a.planned.Objects = a.plannedLines(a.typed)
	}
	a.planned.Hidden = len(a.planned.Objects) == 0
	a.list.Refresh()
	a.scroll.Refresh()
}

// onFrom takes the first day for the last one too while that is empty or earlier.
func (a *speakerAbsences) onFrom(y, m, d int) error {
	a.typed.From = dayOf(y, m, d)
	if a.typed.Until < a.typed.From {
		a.typed.Until = a.typed.From
		a.until.SetDate(y, m, d)
		a.until.SetError("")
	}
	a.from.SetError("")
	a.showPlanned()
	return nil
}

func (a *speakerAbsences) onUntil(y, m, d int) error {
	a.typed.Until = dayOf(y, m, d)
	a.until.SetError("")
	a.showPlanned()
	return nil
}

func (a *speakerAbsences) onAdd() {
	if !a.from.Flush() || !a.until.Flush() {
		return
	}
	a.reason.Flush()
	x := a.typed
	x.Reason = a.reason.Text()
	p := a.p.facts.Speaker
	hit := len(a.p.facts.PlannedDuring(x, a.p.s.sh.office.Today()))
	if _, err := a.p.s.sh.office.SaveAbsence(p.ID, x); err != nil {
		a.fault(err)
		return
	}
	a.clear()
	done := fmt.Sprintf("Tercatat: %s tidak bisa %s.", p.Name.Full(), model.DateRange(x.From, x.Until))
	if hit > 0 {
		done += fmt.Sprintf(" %d dialog dijadwalkan saat itu.", hit)
	}
	a.p.s.sh.toastUndo(done)
	kit.Focus(a.from.Entry)
}

// fault says an error beside its field.
func (a *speakerAbsences) fault(err error) {
	var e *model.Error
	fields := map[string]*kit.Field{"dari": &a.from.Field, "sampai": &a.until.Field}
	if errors.As(err, &e) && fields[e.Field] != nil {
		fault(fields[e.Field], err)
		a.scroll.Refresh()
		return
	}
	a.p.s.sh.fail(err)
}

// clear empties the fields.
func (a *speakerAbsences) clear() {
	for _, f := range []*kit.DateField{a.from, a.until} {
		f.SetDate(0, 0, 0)
		f.SetError("")
	}
	a.reason.SetText("")
	a.typed = model.Absence{}
	a.showPlanned()
}

func (a *speakerAbsences) onRemove(x model.Absence) {
	sh := a.p.s.sh
	if sh.check(sh.office.DeleteAbsence(a.p.facts.Speaker.ID, x.ID)) {
		sh.toastUndo("Dihapus: tidak bisa " + model.DateRange(x.From, x.Until) + ".")
		kit.Focus(a.from.Entry)
	}
}

func (a *speakerAbsences) onFold() {
	a.unfolded = !a.unfolded
	a.show()
}

// awayNote is the head's line of a person who cannot come now or soon, "" for none.
func awayNote(p model.Speaker, today model.Date) string {
	for _, x := range p.Absences {
		if x.Until >= today && x.From <= today.AddDays(awaySoon) {
			return model.Capital(x.Words())
		}
	}
	return ""
}

// awaySoon is how many days ahead a coming absence is told at a glance.
const awaySoon = 30

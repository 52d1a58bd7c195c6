package ui

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// checklistPicker is the list of dialogues by week, at the left.
type checklistPicker struct {
	s      *checklistScreen
	lines  []pickerLine
	older  bool
	hidden int

	list   *kit.RowList
	toggle *kit.Button
	card   *fyne.Container
}

// pickerLine is one dialogue; week heads its week, "" below the first.
type pickerLine struct {
	dialogue model.Dialogue
	week     string
}

// recentDays is how far back the list goes while the older ones are left out.
const recentDays = 14

func newChecklistPicker(s *checklistScreen) *checklistPicker {
	p := &checklistPicker{s: s}
	p.list = kit.NewRowList(78, func() int { return len(p.lines) }, func() kit.Row { return newPickerRow(p) })
	p.list.OnSelect = p.onSelect
	p.list.OnOpen = func(int) { kit.Focus(s.table.list) }
	p.list.SetEmpty(kit.NewEmptySmall("calendar", "Tidak ada dialog."))
	p.toggle = kit.Light("", "", p.onToggle).Row()
	p.card = kit.ListCard(nil, p.list, kit.H(0, p.toggle, kit.Spacer()))
	return p
}

// recent reports whether a dialogue is listed while the older ones are left out: it is of these
// weeks or to come, and one of a past week still has open steps.
func (p *checklistPicker) recent(d model.Dialogue) bool {
	monday := p.s.sit.Today().Monday()
	if d.Date >= monday {
		return true
	}
	if d.Date < monday.AddDays(-recentDays) || !d.Active() {
		return false
	}
	_, open := model.NextStep(p.s.sit.Checklist(d))
	return open
}

// reload lists the dialogues again and keeps the chosen one.
func (p *checklistPicker) reload() {
	if d, ok := p.s.sit.Dialogue(p.s.chosen); ok && !p.recent(d) {
		p.older = true
	}
	p.lines, p.hidden = p.lines[:0], 0
	week := model.Week("")
	for _, d := range p.s.sit.Dialogues {
		if !p.recent(d) {
			p.hidden++
			if !p.older {
				continue
			}
		}
		l := pickerLine{dialogue: d}
		if w := d.Date.Week(); w != week {
			week, l.week = w, weekHeading(w)
		}
		p.lines = append(p.lines, l)
	}
	word := "Tampilkan yang lama (%s)"
	if p.older {
		word = "Sembunyikan yang lama (%s)"
	}
	p.toggle.SetText(fmt.Sprintf(word, model.Thousands(p.hidden)))
	p.toggle.SetEnabled(p.hidden > 0)
	p.list.Reload()
	p.keepChosen()
}

// weekHeading writes "PEKAN 48 · 23–29 NOV".
func weekHeading(w model.Week) string {
	a, b := dayOnly(w.Monday()), dayOnly(w.Sunday())
	if w.Monday().Month() == w.Sunday().Month() {
		a = fmt.Sprint(w.Monday().Day())
	}
	return strings.ToUpper(fmt.Sprintf("Pekan %d · %s–%s", w.Number(), a, b))
}

// keepChosen selects the chosen dialogue, else the next to come, else the last.
func (p *checklistPicker) keepChosen() {
	at, next := -1, -1
	for i, l := range p.lines {
		if l.dialogue.ID == p.s.chosen {
			at = i
		}
		if next < 0 && l.dialogue.Date >= p.s.sit.Today() {
			next = i
		}
	}
	if at < 0 {
		if at = next; at < 0 {
			at = len(p.lines) - 1
		}
		p.s.chosen = ""
		if at >= 0 {
			p.s.chosen = p.lines[at].dialogue.ID
		}
	}
	p.list.Select(at)
	p.s.table.show()
}

func (p *checklistPicker) onSelect(i int) {
	p.s.chosen = p.lines[i].dialogue.ID
	p.s.table.show()
}

func (p *checklistPicker) onToggle() {
	p.older = !p.older
	if d, ok := p.s.sit.Dialogue(p.s.chosen); ok && !p.older && !p.recent(d) {
		p.s.chosen = ""
	}
	p.reload()
}

// pickerRow draws one dialogue, the first of a week with its heading.
type pickerRow struct {
	p           *checklistPicker
	week        *kit.Text
	strip       *fyne.Container
	badge       *kit.Badge
	date, theme *kit.Text
	warn, due   fyne.CanvasObject
	state       *kit.Pill
	segs        *kit.Segs
	box         *fyne.Container
}

func newPickerRow(p *checklistPicker) *pickerRow {
	r := &pickerRow{p: p, week: kit.Fit("", 10, kit.Medium, kit.Ink3), badge: kit.NewBadge("RRI"), date: kit.Fit("", 12, kit.Regular, kit.Ink2),
		theme: kit.Fit("", 13, kit.Medium, kit.Ink), warn: kit.Icon("warning", 15, kit.RedF), due: kit.Icon("clock", 15, kit.AmberF),
		state: kit.NewPill(kit.Gray, "", ""), segs: kit.NewSegs("---------", 5)}
	r.strip = kit.Fix(0, 20, kit.Stack(kit.Panel(kit.Sunk, nil, 0), kit.Pad(r.week, 0, 12, 0, 16)))
	first := kit.Fix(0, 20, kit.H(6, r.badge, kit.Grow(r.date), r.state, r.due, r.warn))
	facts := kit.V(2, first, r.theme, kit.Pad(r.segs, 2, 0, 0, 0))
	r.box = kit.V(0, r.strip, kit.Grow(kit.Pad(kit.V(0, kit.Spacer(), facts, kit.Spacer()), 0, 12, 0, 16)))
	return r
}

// Object implements kit.Row.
func (r *pickerRow) Object() fyne.CanvasObject { return r.box }

// Set implements kit.Row.
func (r *pickerRow) Set(i int) {
	l, sit := r.p.lines[i], r.p.s.sit
	d := l.dialogue
	r.week.SetText(l.week)
	r.strip.Hidden = l.week == ""
	r.badge.Set(sit.Stations[d.StationID].Mark)
	r.date.SetText(model.DayMonth(d.Date))
	r.theme.SetText(d.Theme)
	rows := sit.Checklist(d)
	r.segs.Set(segments(rows))
	late, due := false, false
	for _, row := range rows {
		late = late || row.State == model.StepLate
		due = due || row.Urgent
	}
	show(r.warn, d.Active() && late)
	show(r.due, d.Active() && due && !late)
	k := dialogueLooks[d.State]
	r.state.Set(k.tone, "", k.word)
	r.state.Hidden = d.Active()
	r.box.Refresh()
}

// show shows or hides an object.
func show(o fyne.CanvasObject, on bool) {
	if on {
		o.Show()
		return
	}
	o.Hide()
}

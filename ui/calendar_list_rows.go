package ui

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// listColumns are the columns of Daftar, each with its order.
var listColumns = []struct {
	caption string
	compare func(c *calendarData, a, b model.Dialogue) int
}{
	{"Tanggal", func(_ *calendarData, a, b model.Dialogue) int {
		return cmp.Or(cmp.Compare(a.Date, b.Date), cmp.Compare(a.Start, b.Start))
	}},
	{"Pukul", func(_ *calendarData, a, b model.Dialogue) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.Date, b.Date))
	}},
	{"Stasiun", func(c *calendarData, a, b model.Dialogue) int {
		return cmp.Compare(c.sit.Stations[a.StationID].Order, c.sit.Stations[b.StationID].Order)
	}},
	{"Tema", func(_ *calendarData, a, b model.Dialogue) int {
		return cmp.Compare(model.Fold(a.Theme), model.Fold(b.Theme))
	}},
	{"Narasumber utama", func(c *calendarData, a, b model.Dialogue) int {
		return cmp.Compare(model.Fold(mainSpeaker(c.sit, a).Name.Bare), model.Fold(mainSpeaker(c.sit, b).Name.Bare))
	}},
	{"Status", func(c *calendarData, a, b model.Dialogue) int {
		return cmp.Compare(slices.Index(model.DialogueStates, c.of(a).state), slices.Index(model.DialogueStates, c.of(b).state))
	}},
	{"Langkah", func(c *calendarData, a, b model.Dialogue) int { return cmp.Compare(c.of(a).done, c.of(b).done) }},
	{"Peringatan", func(c *calendarData, a, b model.Dialogue) int {
		return cmp.Compare(len(c.warnings(a)), len(c.warnings(b)))
	}},
}

// mainSpeaker is the first speaker utama, zero for none.
func mainSpeaker(sit model.Situation, d model.Dialogue) model.Speaker {
	for _, a := range d.Appearances {
		if a.Role == model.Main {
			return sit.Speakers[a.SpeakerID]
		}
	}
	return model.Speaker{}
}

// cutLook marks what is cut and waits to be pasted.
var cutLook = look{kit.Gray, "cut", "Dipotong"}

// dialogueRow draws one dialogue of Daftar.
type dialogueRow struct {
	v           *listView
	day, week   *kit.Text
	start, end  *kit.Text
	badge       *kit.Badge
	theme, main *kit.Para
	state       *kit.Pill
	steps       *kit.Text
	sign        *canvas.Image
	warnings    *kit.Text
	box         *fyne.Container
}

func newDialogueRow(v *listView) *dialogueRow {
	r := &dialogueRow{v: v, day: kit.Fit("", 12, kit.Medium, kit.Ink), week: kit.Fit("", 11, kit.Regular, kit.Ink3),
		start: kit.Fit("", 12, kit.Medium, kit.Ink), end: kit.Fit("", 11, kit.Regular, kit.Ink3), badge: kit.NewBadge(""),
		theme: kit.NewPara("", 12, kit.Medium, kit.Ink, 2), main: kit.NewPara("", 12, kit.Regular, kit.Ink2, 2),
		state: dialogueLooks[model.Scheduled].pill(), steps: kit.Fit("", 12, kit.Regular, kit.Ink),
		sign: kit.Icon("warning", 13, kit.AmberF), warnings: kit.Fit("", 12, kit.Medium, kit.AmberF)}
	r.box = kit.Pad(v.cols.Row(kit.V(1, r.day, r.week), kit.V(1, r.start, r.end), kit.Place(0, 0.5, r.badge), r.theme, r.main,
		kit.Place(0, 0.5, r.state), r.steps, kit.H(5, r.sign, r.warnings)), 0, 16, 0, 16)
	return r
}

// Object implements kit.Row.
func (r *dialogueRow) Object() fyne.CanvasObject { return r.box }

// Set implements kit.Row.
func (r *dialogueRow) Set(i int) {
	s, d := r.v.s, r.v.rows[i]
	f := s.of(d)
	front := kit.Ink
	if !d.Active() || s.clip.takes(d.ID) {
		front = kit.Ink3
	}
	r.day.Set(model.ShortDate(d.Date), front)
	r.week.SetText(model.WeekdayWord(d.Date.Weekday()))
	r.start.Set(clockText(d.Start), front)
	r.end.SetText("")
	if d.End >= 0 {
		r.end.SetText("s.d. " + clockText(d.End))
	}
	r.badge.Set(s.sit.Stations[d.StationID].Mark)
	r.theme.SetColor(front)
	r.theme.SetText(d.Theme)
	r.main.SetText(mainSpeaker(s.sit, d).Name.Full())
	look := dialogueLooks[f.state]
	if s.clip.takes(d.ID) {
		look = cutLook
	}
	r.state.Set(look.tone, look.icon, look.word)
	r.steps.SetText(fmt.Sprintf("%d/%d", f.done, len(f.rows)))
	r.showWarnings(f.sign, len(s.warnings(d)))
	r.box.Refresh()
}

// showWarnings counts them beside the sign of the tile.
func (r *dialogueRow) showWarnings(sign string, n int) {
	icon, front := "warning", kit.AmberF
	switch sign {
	case "late":
		front = kit.RedF
	case "due":
		icon = "clock"
	}
	r.sign.Hidden = n == 0 && sign == ""
	kit.SetIcon(r.sign, icon, front)
	words := ""
	if n > 0 {
		words = strconv.Itoa(n)
	}
	r.warnings.Set(words, front)
}

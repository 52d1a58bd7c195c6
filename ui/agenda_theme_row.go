package ui

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// themeRowHeight has room for two lines of the theme and two lines about it.
const themeRowHeight = 72

// themeRow is a theme of the bank in a list.
type themeRow struct {
	at         func(i int) model.BankTheme
	title, sub *kit.Para
	mark       *kit.Pill
	box        *fyne.Container
}

func newThemeRow(at func(i int) model.BankTheme) *themeRow {
	r := &themeRow{at: at, title: kit.NewPara("", 13, kit.Medium, kit.Ink, 2), sub: kit.NewPara("", 11, kit.Regular, kit.Ink3, 2),
		mark: kit.NewPill(kit.Gray, "", "")}
	r.box = kit.Pad(kit.H(8, kit.Grow(kit.V(2, r.title, r.sub)), r.mark), 0, 10, 0, 12)
	return r
}

// Object implements kit.Row.
func (r *themeRow) Object() fyne.CanvasObject { return r.box }

// Set implements kit.Row.
func (r *themeRow) Set(i int) {
	t := r.at(i)
	r.title.SetText(t.Title)
	r.sub.SetText(themeWords(t))
	r.sub.Hidden = r.sub.Text() == ""
	l := priorityLooks[t.Priority]
	r.mark.Set(l.tone, l.icon, l.word)
	r.mark.Hidden = t.Priority == model.PriorityNormal
	r.box.Refresh()
}

// priorityLooks shows how much a theme presses; the usual one goes without a mark in lists.
var priorityLooks = map[model.Priority]look{
	model.PriorityHigh:   {kit.Amber, "flag", "Tinggi"},
	model.PriorityNormal: {kit.Blue, "", "Biasa"},
	model.PriorityLow:    {kit.Gray, "", "Rendah"},
}

// themeWords tells about a theme: its day, field, proposer, and where it was scheduled before.
func themeWords(t model.BankTheme) string {
	var parts []string
	for _, p := range []string{linkedDayWords(t.Theme), t.Field, t.Proposer, formerWords(t)} {
		if p != "" {
			parts = append(parts, p)
		}
	}
	return strings.Join(parts, " · ")
}

// linkedDayWords writes "9 Februari: Hari Pers Nasional", "" for none.
func linkedDayWords(t model.Theme) string {
	day := monthDayWords(t.Day)
	if day == "" || t.DayName == "" {
		return day + t.DayName
	}
	return day + ": " + t.DayName
}

// monthDayWords writes 02-09 as "9 Februari", "" for none.
func monthDayWords(monthDay string) string {
	d := model.Date("2024-" + monthDay) // a year with 29 February
	if !d.Valid() {
		return ""
	}
	return fmt.Sprintf("%d %s", d.Day(), model.MonthWord(d.MonthNumber()))
}

// formerWords tells when a theme that came back had been scheduled.
func formerWords(t model.BankTheme) string {
	if t.Dialogue.ID == "" {
		return ""
	}
	return "pernah dijadwalkan " + model.DayMonth(t.Dialogue.Date)
}

// sortThemes puts those whose day lies in a month first, by day; the rest keeps its order.
func sortThemes(all []model.BankTheme, m model.Month) []model.BankTheme {
	out := slices.Clone(all)
	number := string(m)[5:]
	slices.SortStableFunc(out, func(a, b model.BankTheme) int {
		inA, inB := strings.HasPrefix(a.Day, number), strings.HasPrefix(b.Day, number)
		switch {
		case inA && inB:
			return strings.Compare(a.Day, b.Day)
		case inA:
			return -1
		case inB:
			return 1
		}
		return 0
	})
	return out
}

// findThemes keeps the themes in which every typed word is found.
func findThemes(all []model.BankTheme, query string) []model.BankTheme {
	words := strings.Fields(model.Fold(query))
	return slices.DeleteFunc(slices.Clone(all), func(t model.BankTheme) bool {
		text := model.Fold(t.Title + " " + themeWords(t) + " " + t.Note)
		return slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(text, w) })
	})
}

package pdf

import (
	"slices"
	"strings"

	"kaltimprov.go.id/dialogpublik/model"
)

// Measures of a year's plan, mm and points.
const (
	yearColumns  = 4
	yearRows     = 3
	yearGap      = 4.0
	yearLegend   = 5.0  // one line under the months
	yearNotes    = 24.0 // at the most, for marks and holidays under the legend; more goes over the page
	yearNoteSize = 7.5
)

var holidayInk = ink{176, 24, 24}

// YearPlan draws twelve small months on lying paper: every dialogue a small box
// with the letter of its station, full when held, and every holiday underlined
// and red.
func YearPlan(c model.YearContent, opt Options) ([]byte, error) {
	title := "Rencana dialog publik tahun " + itoa(c.Year)
	facts := paperFacts{title: title, subject: title, head: c.Head, sample: c.Sample}
	return onePaper(facts, opt, func() *sheet { return yearSheet(&c) })
}

func yearSheet(c *model.YearContent) *sheet {
	f := newWide(c.Paper, wideTop{
		head: c.Head, titles: []string{"RENCANA DIALOG PUBLIK", "TAHUN " + itoa(c.Year)},
		box: []string{itoa(c.Planned) + " dari target " + itoa(c.Target) + " dialog", itoa(c.Held) + " sudah terlaksana"},
	})
	w := (f.width() - (yearColumns-1)*yearGap) / yearColumns
	notes := f.yearNotes(c)
	below := min(yearNotes, float64(len(f.broken.lines(notes)))*notes.lead())
	h := (f.bottom() - f.y - yearLegend - below - yearRows*yearGap) / yearRows
	for i := range c.Months {
		x := f.left() + float64(i%yearColumns)*(w+yearGap)
		y := f.y + float64(i/yearColumns)*(h+yearGap)
		f.month(monthBox{x: x, y: y, w: w, h: h}, model.MakeDate(c.Year, i+1, 1), c.Months[i])
	}
	f.skip(yearRows * (h + yearGap))
	f.yearLegend()
	f.para(f.left(), notes)
	f.wideFoot("", c.FileName, model.Moment(c.PrintedAt))
	return f.sheet
}

// yearLegend explains the signs with the signs themselves.
func (f *flow) yearLegend() {
	x, y := f.left(), f.y+3.2
	say := func(text string) {
		f.text(x, y, regular, yearNoteSize, black, text)
		x += measure(regular, yearNoteSize, text) + 7
	}
	sign := func(draw func(x float64)) {
		draw(x)
		x += badgeW + 1.5
	}
	sign(func(x float64) { f.badge(x, y-2.9, badgeW, "R", true) })
	say("dialog terlaksana")
	sign(func(x float64) { f.badge(x, y-2.9, badgeW, "R", false) })
	say("dialog direncanakan")
	sign(func(x float64) { f.badge(x, y-2.9, badgeW, "3", false) })
	say("jumlah dialog sehari bila lebih dari dua")
	sign(func(x float64) { f.dayNumber(x+dayEdge-0.4, y, 17, true) })
	say("hari libur")
	say("6 dari 8: dialog direncanakan, termasuk yang terlaksana, dari target")
	f.skip(yearLegend)
}

// yearNotes names the stations behind the letters, and the holidays.
func (f *flow) yearNotes(c *model.YearContent) para {
	var notes []string
	if marks := yearMarks(c); len(marks) > 0 {
		notes = append(notes, "**Stasiun:** "+strings.Join(marks, "; "))
	}
	if days := yearHolidays(c); len(days) > 0 {
		notes = append(notes, "**Libur:** "+strings.Join(days, "; "))
	}
	return para{text: strings.Join(notes, "\n"), size: yearNoteSize, width: f.width()}
}

// yearMarks gives "R = RRI" for every letter, with all marks that begin with it.
func yearMarks(c *model.YearContent) []string {
	behind := map[string][]string{}
	for _, m := range c.Months {
		for _, day := range m.Days {
			for _, d := range day.Dialogues {
				letter, mark := markLetter(d.Mark), esc(d.Mark)
				if mark == "" {
					mark = "tanpa singkatan"
				}
				if !slices.Contains(behind[letter], mark) {
					behind[letter] = append(behind[letter], mark)
				}
			}
		}
	}
	var out []string
	for letter, marks := range behind {
		slices.Sort(marks)
		out = append(out, escMarks(letter)+nbspText+"="+nbspText+strings.Join(marks, ", "))
	}
	slices.Sort(out)
	return out
}

// yearHolidays gives "1 Jan Tahun Baru Masehi" for every holiday.
func yearHolidays(c *model.YearContent) []string {
	var out []string
	for _, m := range c.Months {
		for _, day := range m.Days {
			if name := esc(day.Holiday); name != "" {
				out = append(out, itoa(day.Date.Day())+nbspText+model.MonthWord(day.Date.MonthNumber())[:3]+nbspText+name)
			}
		}
	}
	return out
}

// markLetter is the first letter of a station's mark.
func markLetter(mark string) string {
	for _, r := range cleanLine(mark) {
		return strings.ToUpper(string(r))
	}
	return "–"
}

package pdf

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"kaltimprov.go.id/dialogpublik/model"
)

// extremeYears are years with the most, the least and the strangest.
func extremeYears() map[string]model.YearContent {
	all := map[string]model.YearContent{"usual": sampleYear(), "nothing": {}, "empty": {Year: 2026, Head: sampleHead(), Sample: true}}
	c := sampleYear()
	for i := range c.Months {
		m := &c.Months[i]
		m.Held, m.Planned, m.Target, m.Days = 1800, 1860, 8, nil
		for d := model.MakeDate(2026, i+1, 1); d.MonthNumber() == i+1; d = d.AddDays(1) {
			day := model.YearDay{Date: d, Holiday: longTheme()[:60]}
			for k := range 60 {
				day.Dialogues = append(day.Dialogues, model.YearDialogue{Mark: fmt.Sprintf("%c-Stasiun", 'A'+k%26), Held: k%2 == 0})
			}
			m.Days = append(m.Days, day)
		}
	}
	c.FileName = strings.Repeat("nama-berkas", 30)
	all["full"] = c

	c = sampleYear()
	c.Months[0].Days = []model.YearDay{
		{Date: "2026-01-05", Dialogues: []model.YearDialogue{{Mark: "😀"}, {Mark: "**"}}},
		{Date: "2026-01-05", Holiday: "__x__\n\x00"}, {Date: "rusak", Holiday: "tanggal rusak"}, {Date: "2030-05-05"},
	}
	all["strange signs"] = c
	return all
}

// TestYearPlan_StaysInItsMargins draws them on every paper.
func TestYearPlan_StaysInItsMargins(t *testing.T) {
	for name, c := range extremeYears() {
		for _, paper := range papers {
			t.Run(name+"/"+string(paper), func(t *testing.T) {
				c.Paper = paper
				data, err := YearPlan(c, Options{Created: created})
				if err != nil {
					t.Fatal(err)
				}
				pages := checkPages(t, data, wideAll)
				checkNoOverlap(t, pages)
				checkFooters(t, pages)
			})
		}
	}
}

func drawYear(t *testing.T) drawn {
	t.Helper()
	data, err := YearPlan(sampleYear(), Options{Created: created})
	d := drawing(t, data, err, wideAll)
	if len(d.pages) != 1 {
		t.Errorf("%d pages", len(d.pages))
	}
	return d
}

// TestYearPlan_Text: title, totals, months with their quota, and the legend.
func TestYearPlan_Text(t *testing.T) {
	d := drawYear(t)
	d.checkOrder(t, "RENCANA DIALOG PUBLIK", "TAHUN 2026", "98 dari target 96 dialog", "81 sudah terlaksana",
		"Januari 8 dari 8 8 terlaksana Sen Sel Rab Kam Jum Sab Min", "November 8 dari 8 Sen", "Desember 9 dari 8 Sen",
		"R dialog terlaksana R dialog direncanakan", "17 hari libur", "Stasiun: R = RRI; T = TVRI", "17 Agu Proklamasi Kemerdekaan",
		"Berkas: rencana-2026.pdf", "halaman 1 dari 1")
	for month := 1; month <= 12; month++ {
		d.pages[0].find(t, model.MonthWord(month))
	}
}

// TestYearPlan_DaysStandUnderTheirWeekday: 24 November 2026 is a Tuesday, so
// its number ends where those of other Tuesdays end, and its letter follows.
func TestYearPlan_DaysStandUnderTheirWeekday(t *testing.T) {
	p := drawYear(t).pages[0]
	november := p.find(t, "November")
	inMonth := func(text string) placed {
		for _, w := range p.Words {
			if w.Text == text && w.Y1 > november.Y2 && w.X1 > november.X1-3 && w.X2 < november.X1+62 {
				return w
			}
		}
		t.Fatalf("%q is not in November", text)
		return placed{}
	}
	head, third, day, next := inMonth("Sel"), inMonth("3"), inMonth("24"), inMonth("25")
	if math.Abs(third.X2-day.X2) > 0.1 || day.X1 > head.X2 || day.X2 < head.X1 {
		t.Errorf("24 November stands at x %.1f, Tuesday at %.1f", day.X1, head.X1)
	}
	if math.Abs(day.Y1-next.Y1) > 0.1 || next.X1 <= day.X2 {
		t.Error("25 November does not follow on the same line")
	}
	if sunday, monday := inMonth("29"), inMonth("30"); monday.Y1 <= sunday.Y1 || monday.X1 > day.X1 {
		t.Error("a week does not begin with Monday")
	}
}

// badgesOf counts full and outlined badges of a plan, those of the legend left
// out, and underlined numbers.
func badgesOf(c model.YearContent) (full, outlined, underlined int) {
	for _, o := range yearSheet(&c).pages[0].ops {
		switch {
		case o.kind == opFill && o.ink == chartBlue:
			full++
		case o.kind == opBox && o.h == badgeH:
			outlined++
		case o.kind == opRule && o.ink == holidayInk:
			underlined++
		}
	}
	return full - 1, outlined - 2, underlined - 1
}

// TestYearPlan_Badges: held is full, planned is outlined, a holiday underlined;
// two dialogues of a day stand beside each other, more are counted.
func TestYearPlan_Badges(t *testing.T) {
	if full, outlined, underlined := badgesOf(sampleYear()); full != 81 || outlined != 17 || underlined != 18 {
		t.Errorf("%d full, %d outlined, %d underlined", full, outlined, underlined)
	}
	c := model.YearContent{Year: 2026}
	day := func(date model.Date, held ...bool) {
		d := model.YearDay{Date: date}
		for _, h := range held {
			d.Dialogues = append(d.Dialogues, model.YearDialogue{Mark: "RRI", Held: h})
		}
		m := &c.Months[date.MonthNumber()-1]
		m.Days = append(m.Days, d)
	}
	day("2026-02-03", true, false)
	day("2026-02-04", true, true, true)
	day("2026-02-05", true, true, true, false)
	if full, outlined, _ := badgesOf(c); full != 2 || outlined != 2 {
		t.Errorf("%d full, %d outlined, want 2 and 2", full, outlined)
	}
	if page := yearSheet(&c).pages[0]; !contains(page, "4") {
		t.Error("four dialogues of a day are not counted")
	}
}

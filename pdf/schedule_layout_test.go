package pdf

import (
	"math"
	"strings"
	"testing"

	"kaltimprov.go.id/dialogpublik/model"
)

// setMonth sets the schedule of a month.
func setMonth(c model.ScheduleContent) *schedulePage {
	return layoutSchedule(&c, "Jadwal dialog publik", monthColumns)
}

// TestSchedule_MeasuresOfThePicture holds the layout against picture 05.
func TestSchedule_MeasuresOfThePicture(t *testing.T) {
	p := setMonth(sampleSchedule())
	rows, foot := 0.0, 0.0
	for _, o := range p.pages[0].ops {
		if o.kind == opBox && o.x < 15.1 && math.Abs(o.w-8) < 0.01 {
			rows = max(rows, o.y+o.h)
		}
		if o.kind == opText && o.ink != grey {
			foot = max(foot, o.y+lead(o.size, 1)-baseline(o.size, 1))
		}
	}
	if math.Abs(rows-143.6) > 0.3 || math.Abs(foot-185.8) > 0.4 {
		t.Errorf("rows end at %.2f, want 143.6; all at %.2f, want 185.8", rows, foot)
	}
	page := drawSchedule(t, sampleSchedule()).pages[0]
	for _, want := range []struct {
		word string
		x    float64
	}{
		{"Selasa,", 24.4}, {"Halo", 74.4}, {"Siaga", 111.4}, {"Drs.", 161.4}, {"Gita", 216.4}, {"Tirta", 259.4},
		{"Perubahan", 17.3}, {"Penyesuaian", 125.4}, {"Versi", 222.5}, {"Kepala", 205},
	} {
		if w := page.nearest(t, want.word, want.x); math.Abs(w.X1-want.x) > 0.4 {
			t.Errorf("%q stands at x %.1f, want %.1f", want.word, w.X1, want.x)
		}
	}
}

// TestSchedule_Ladder: ten rows of two lines fit, then the padding goes, then
// half a point, then a second page in the first size.
func TestSchedule_Ladder(t *testing.T) {
	taller := func(n int) []model.ScheduleRow {
		rows := manyRows(n)
		rows[2].Theme = "Layanan Publik yang Cepat dan Ramah tanpa Pungutan di Seluruh Kabupaten dan Kota"
		return rows
	}
	for _, tc := range []struct {
		name  string
		rows  []model.ScheduleRow
		stage scheduleStage
		pages int
	}{
		{"9", manyRows(9), scheduleLadder[0], 1}, {"10", manyRows(10), scheduleLadder[0], 1},
		{"10 and a line", taller(10), scheduleLadder[1], 1}, {"11", manyRows(11), scheduleLadder[1], 1},
		{"11 and a line", taller(11), scheduleLadder[2], 1}, {"12", manyRows(12), scheduleLadder[0], 2},
		{"60", manyRows(60), scheduleLadder[0], 4},
	} {
		c := sampleSchedule()
		c.Rows = tc.rows
		if p := setMonth(c); p.stage != tc.stage || len(p.pages) != tc.pages {
			t.Errorf("%s rows: stage %v on %d pages, want %v on %d", tc.name, p.stage, len(p.pages), tc.stage, tc.pages)
		}
	}
}

// TestSchedule_LastPageHoldsTogether whatever the number of rows: two rows,
// changes and signature.
func TestSchedule_LastPageHoldsTogether(t *testing.T) {
	for n := 2; n < 45; n++ {
		c := sampleSchedule()
		c.Rows = manyRows(n)
		p := setMonth(c)
		last := p.pages[len(p.pages)-1]
		for _, want := range []string{itoa(n) + ".", itoa(n-1) + ".", "Perubahan dari versi 1", "NIP "} {
			if !contains(last, want) {
				t.Errorf("%d rows: %q does not stand on the last page", n, want)
			}
		}
	}
}

// changedCells gives the texts in bold inside cells with the colour of a
// change, and how many bars there are.
func changedCells(p *page) (cells map[float64][]string, bars int) {
	cells = map[float64][]string{}
	for _, f := range p.ops {
		switch {
		case f.kind == opFill && f.ink == black && math.Abs(f.w-changeBar) < 0.001 && f.h != changesBarH:
			bars++
		case f.kind == opFill && f.ink == changeInk:
			cells[f.x+1000*f.y] = nil
			for _, o := range p.ops {
				if o.kind == opText && o.face == bold && o.x > f.x && o.x < f.x+f.w && o.y > f.y && o.y < f.y+f.h {
					cells[f.x+1000*f.y] = append(cells[f.x+1000*f.y], o.text)
				}
			}
		}
	}
	return cells, bars
}

// TestSchedule_MarksEveryField: a change marks the cell it is about, a new
// dialogue its whole row, and every marked cell is coloured, barred and bold.
func TestSchedule_MarksEveryField(t *testing.T) {
	for _, tc := range []struct {
		field   model.ScheduleField
		columns []scheduleColumn
		word    string
		cells   int
	}{
		{model.FieldDate, monthColumns, "Kamis,", 1}, {model.FieldTime, monthColumns, "15.00–16.00", 1},
		{model.FieldStation, monthColumns, "TVRI Kaltim", 1}, {model.FieldTheme, monthColumns, "Sungai Bersih, Kota Sehat", 1},
		{model.FieldMains, monthColumns, "(Kepala Dinas Lingkungan Hidup)", 1}, {model.FieldCompanions, monthColumns, "(Forum DAS)", 1},
		{model.FieldHost, monthColumns, "Fiktifanto", 1}, {model.FieldVenue, monthColumns, "", 0},
		{model.FieldVenue, coverageColumns, "Studio TVRI Kalimantan", 1}, {model.FieldMains, coverageColumns, "Arif Rekapratama, S.Hut.", 1},
		{model.FieldHost, coverageColumns, "", 0}, {model.FieldVenue, stationColumns, "Studio TVRI", 1},
		{model.FieldAdded, monthColumns, "Fiktifanto", 8}, {model.FieldAdded, stationColumns, "Publika", 9},
		{model.FieldRemoved, monthColumns, "", 0},
	} {
		c := sampleSchedule()
		c.Changes = []model.ScheduleChange{{Dialogue: "d4", Row: 4, Field: tc.field, Before: "dulu", After: "kini"}}
		cells, bars := changedCells(layoutSchedule(&c, "Jadwal", tc.columns).pages[0])
		if len(cells) != tc.cells || bars != tc.cells {
			t.Errorf("%s: %d cells and %d bars, want %d", tc.field, len(cells), bars, tc.cells)
		}
		found := tc.word == ""
		for _, texts := range cells {
			if len(texts) == 0 {
				t.Errorf("%s: a marked cell is not bold", tc.field)
			}
			for _, text := range texts {
				found = found || text == tc.word
			}
		}
		if !found {
			t.Errorf("%s marks %v, not %q", tc.field, cells, tc.word)
		}
	}
}

// TestSchedule_ListOfChanges names new and removed dialogues, and finds a row
// by its dialogue before its number.
func TestSchedule_ListOfChanges(t *testing.T) {
	c := sampleSchedule()
	c.Changes = []model.ScheduleChange{
		{Dialogue: "d2", Row: 7, Field: model.FieldAdded, Before: "tak terbaca", After: "Kamis, 3 Desember 2026"},
		{Dialogue: "hilang", Row: 5, Field: model.FieldRemoved, Before: "Selasa, 8 Desember 2026", After: "tak terbaca", Reason: "stasiun berhalangan"},
		{Row: 99, Field: model.FieldTheme, Before: "Tema lama", After: "Tema baru"},
	}
	d := drawSchedule(t, c)
	d.checkOrder(t, "Perubahan dari versi 1", "2. (baru) Kamis, 3 Desember 2026 –", "– Selasa, 8 Desember 2026 (dicabut) stasiun berhalangan", "– Tema lama Tema baru")
	if strings.Contains(d.text, "tak terbaca") {
		t.Error("a new dialogue has no before, a removed one no after")
	}
}

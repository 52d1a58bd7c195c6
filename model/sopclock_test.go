package model_test

import (
	"testing"

	"kaltimprov.go.id/dialogpublik/assets"
	"kaltimprov.go.id/dialogpublik/model"
)

func factoryClock(t *testing.T) (model.Procedure, model.WorkCalendar) {
	t.Helper()
	f, err := model.ParseFactory(assets.SOP(), assets.Factory(), assets.Holidays())
	if err != nil {
		t.Fatal(err)
	}
	return f.Procedure, model.NewWorkCalendar(f.Holidays)
}

// The table of design section 2.
func TestDialogueDeadlines_table(t *testing.T) {
	p, c := factoryClock(t)
	tests := []struct {
		air                                            model.Date
		six, fiveStart, five, four, sevenTarget, seven model.Date
		eight, nine                                    model.Date
	}{
		{"2026-11-26", "2026-11-25", "2026-11-20", "2026-11-24", "2026-11-19", "2026-11-30", "2026-12-02", "2026-12-03", "2026-12-04"},
		{"2026-11-01", "2026-10-30", "2026-10-27", "2026-10-29", "2026-10-26", "2026-11-04", "2026-11-06", "2026-11-09", "2026-11-06"},
		{"2026-12-29", "2026-12-28", "2026-12-21", "2026-12-23", "2026-12-18", "2026-12-31", "2027-01-06", "2027-01-07", "2027-01-11"},
		{"2027-03-11", "2027-03-05", "2027-03-02", "2027-03-04", "2027-03-01", "2027-03-18", "2027-03-22", "2027-03-23", "2027-03-22"},
	}
	for _, tt := range tests {
		t.Run(string(tt.air), func(t *testing.T) {
			d := model.DialogueDeadlines(p, c, tt.air, tt.air)
			want := map[string][2]model.Date{
				"6 latest": {d[6].Latest, tt.six}, "5 start": {d[5].Start, tt.fiveStart}, "5 latest": {d[5].Latest, tt.five},
				"4 latest": {d[4].Latest, tt.four}, "3 latest": {d[3].Latest, tt.four}, "4 start": {d[4].Start, tt.four},
				"2 latest": {d[2].Latest, tt.four}, "1 latest": {d[1].Latest, tt.four},
				"7 target": {d[7].Target, tt.sevenTarget}, "7 latest": {d[7].Latest, tt.seven},
				"8 latest": {d[8].Latest, tt.eight}, "9 latest": {d[9].Latest, tt.nine},
			}
			for name, got := range want {
				if got[0] != got[1] {
					t.Errorf("%s = %s, want %s", name, got[0], got[1])
				}
			}
			for n, dates := range d {
				if dates.Provisional {
					t.Errorf("step %d is provisional though the year is known", n)
				}
			}
		})
	}
}

func TestDialogueDeadlines_monthStepsFollowTheEarliest(t *testing.T) {
	p, c := factoryClock(t)
	d := model.DialogueDeadlines(p, c, "2026-11-26", "2026-11-03")
	if got, want := d[1].Latest, model.DialogueDeadlines(p, c, "2026-11-03", "")[3].Latest; got != want {
		t.Errorf("step 1 latest = %s, want step 3's day of the earliest dialogue %s", got, want)
	}
	if _, ok := model.DialogueDeadlines(p, c, "2026-11-26", "")[1]; ok {
		t.Error("a month without active dialogues must have no dates for its steps")
	}
}

func TestDialogueDeadlines_unknownYearIsProvisional(t *testing.T) {
	p, c := factoryClock(t)
	for n, dates := range model.DialogueDeadlines(p, c, "2028-03-09", "2028-03-09") {
		if !dates.Provisional {
			t.Errorf("step %d of 2028 is not marked provisional", n)
		}
	}
}

func TestDialogueDeadlines_otherDurations(t *testing.T) {
	p, c := factoryClock(t)
	for i := range p.Steps {
		switch p.Steps[i].Number {
		case 6:
			p.Steps[i].Time = model.Duration{Min: 2, Max: 2, Unit: model.Hours}
		case 4:
			p.Steps[i].Time = model.Duration{Min: 2, Max: 2, Unit: model.Days}
		}
	}
	d := model.DialogueDeadlines(p, c, "2026-11-26", "")
	for name, got := range map[string][2]model.Date{
		"6 in hours stays the working day before": {d[6].Latest, "2026-11-25"},
		"5 fills whole days before it":            {d[5].Latest, "2026-11-24"},
		"4 in days ends before 5":                 {d[4].Latest, "2026-11-19"},
		"4 starts a day earlier":                  {d[4].Start, "2026-11-18"},
		"3 never shares a day with days":          {d[3].Latest, "2026-11-17"},
	} {
		if got[0] != got[1] {
			t.Errorf("%s: %s, want %s", name, got[0], got[1])
		}
	}
}

func TestConfirmBy(t *testing.T) {
	p, c := factoryClock(t)
	if got := model.ConfirmBy(model.DialogueDeadlines(p, c, "2026-11-26", ""), c); got != "2026-11-23" {
		t.Errorf("confirm by %s, want the working day before step 5's latest finish", got)
	}
}

func TestWorkCalendar_Add(t *testing.T) {
	_, c := factoryClock(t)
	for _, tt := range []struct {
		from model.Date
		n    int
		want model.Date
	}{
		{"2026-11-20", 1, "2026-11-23"}, {"2026-11-23", -1, "2026-11-20"}, {"2026-11-21", 0, "2026-11-23"},
		{"2026-12-23", 1, "2026-12-28"}, {"2026-12-28", -1, "2026-12-23"}, {"2026-11-23", 0, "2026-11-23"},
	} {
		if got := c.Add(tt.from, tt.n); got != tt.want {
			t.Errorf("Add(%s, %d) = %s, want %s", tt.from, tt.n, got, tt.want)
		}
	}
}

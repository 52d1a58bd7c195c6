package model_test

import (
	"fmt"
	"testing"
	"time"

	"kaltimprov.go.id/dialogpublik/model"
)

func TestProgramme_Next(t *testing.T) {
	tuesday := model.AirTime{Weekday: time.Tuesday, Start: 9 * 60, Every: 1}
	thursday := model.AirTime{Weekday: time.Thursday, Start: 9 * 60, Every: 1}
	for what, c := range map[string]struct {
		times []model.AirTime
		want  []model.Date
	}{
		"no times":            {nil, nil},
		"every week":          {[]model.AirTime{tuesday}, []model.Date{"2026-11-24", "2026-12-01", "2026-12-08"}},
		"twice a week":        {[]model.AirTime{thursday, tuesday}, []model.Date{"2026-11-24", "2026-11-26", "2026-12-01"}},
		"twice a day is once": {[]model.AirTime{tuesday, {Weekday: time.Tuesday, Start: 3 * 60, Every: 1}}, []model.Date{"2026-11-24", "2026-12-01", "2026-12-08"}},
		"fifth week":          {[]model.AirTime{{Weekday: time.Tuesday, Every: 1, MonthWeeks: []int{5}}}, []model.Date{"2026-12-29", "2027-03-30", "2027-06-29"}},
		"over":                {[]model.AirTime{{Weekday: time.Tuesday, Every: 1, Until: "2026-11-30"}}, []model.Date{"2026-11-24"}},
		"to come":             {[]model.AirTime{{Weekday: time.Tuesday, Every: 2, From: "2027-02-10"}}, []model.Date{"2027-02-23", "2027-03-09", "2027-03-23"}},
		"seldom":              {[]model.AirTime{{Weekday: time.Tuesday, Every: 53, From: "2026-11-24"}}, []model.Date{"2026-11-24", "2027-11-30", "2028-12-05"}},
	} {
		got := model.Programme{AirTimes: c.times}.Next("2026-11-23", 3)
		if fmt.Sprint(got) != fmt.Sprint(c.want) {
			t.Errorf("%s: %v, want %v", what, got, c.want)
		}
	}
}

package model_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"kaltimprov.go.id/dialogpublik/model"
)

// daysOn lists the days of a span on which an air time comes.
func daysOn(a model.AirTime, from, to model.Date) string {
	var out []string
	for d := from; d <= to; d = d.AddDays(1) {
		if a.On(d) {
			out = append(out, string(d))
		}
	}
	return strings.Join(out, " ")
}

func TestAirTime_On(t *testing.T) {
	weekly := model.AirTime{Weekday: time.Tuesday, Start: 540, Every: 1}
	with := func(change func(*model.AirTime)) model.AirTime {
		a := weekly
		change(&a)
		return a
	}
	for name, tt := range map[string]struct {
		air      model.AirTime
		from, to model.Date
		want     string
	}{
		"every Tuesday":       {weekly, "2026-12-01", "2026-12-31", "2026-12-01 2026-12-08 2026-12-15 2026-12-22 2026-12-29"},
		"over ISO week 53":    {weekly, "2026-12-25", "2027-01-10", "2026-12-29 2027-01-05"},
		"from that very day":  {with(func(a *model.AirTime) { a.From = "2026-12-15" }), "2026-12-01", "2026-12-31", "2026-12-15 2026-12-22 2026-12-29"},
		"until that very day": {with(func(a *model.AirTime) { a.Until = "2026-12-15" }), "2026-12-01", "2026-12-31", "2026-12-01 2026-12-08 2026-12-15"},
		"from and until":      {with(func(a *model.AirTime) { a.From, a.Until = "2026-12-09", "2026-12-21" }), "2026-12-01", "2026-12-31", "2026-12-15"},
		// 2026 has 53 weeks: counting by week numbers would skip or double a broadcast at the turn.
		"every second week over the year's end": {with(func(a *model.AirTime) { a.Every, a.From = 2, "2026-12-15" }), "2026-11-01", "2027-02-10",
			"2026-12-15 2026-12-29 2027-01-12 2027-01-26 2027-02-09"},
		"the other weeks": {with(func(a *model.AirTime) { a.Every, a.From = 2, "2026-12-22" }), "2026-12-01", "2027-01-20", "2026-12-22 2027-01-05 2027-01-19"},
		// The week of the first day counts, whatever weekday that day is.
		"counted from a Thursday": {with(func(a *model.AirTime) { a.Every, a.From = 2, "2026-12-10" }), "2026-12-01", "2027-01-10", "2026-12-22 2027-01-05"},
		"counted from a Sunday":   {with(func(a *model.AirTime) { a.Every, a.From = 3, "2026-12-06" }), "2026-12-01", "2027-01-31", "2026-12-22 2027-01-12"},
		"first and third":         {with(func(a *model.AirTime) { a.MonthWeeks = []int{1, 3} }), "2026-11-25", "2027-01-31", "2026-12-01 2026-12-15 2027-01-05 2027-01-19"},
		"the fifth, if any":       {with(func(a *model.AirTime) { a.MonthWeeks = []int{5} }), "2026-11-01", "2027-03-31", "2026-12-29 2027-03-30"},
		"every 53 weeks":          {with(func(a *model.AirTime) { a.Every, a.From = 53, "2026-01-06" }), "2026-01-01", "2028-12-31", "2026-01-06 2027-01-12 2028-01-18"},
	} {
		if got := daysOn(tt.air, tt.from, tt.to); got != tt.want {
			t.Errorf("%s: %s\nwant %s", name, got, tt.want)
		}
	}
}

func TestAirTime_Validate(t *testing.T) {
	d := newDesk(t)
	good := model.AirTime{Weekday: time.Wednesday, Start: 180, Every: 1}
	d.must(good.Validate())
	for field, changes := range map[string][]func(*model.AirTime){
		"hari":   {func(a *model.AirTime) { a.Weekday = 7 }, func(a *model.AirTime) { a.Weekday = -1 }},
		"mulai":  {func(a *model.AirTime) { a.Start = model.NoClock }, func(a *model.AirTime) { a.Start = 24 * 60 }},
		"setiap": {func(a *model.AirTime) { a.Every = 0 }, func(a *model.AirTime) { a.Every, a.From = 54, "2026-01-01" }},
		"dari": {func(a *model.AirTime) { a.Every = 2 }, func(a *model.AirTime) { a.From = "2026-02-31" },
			func(a *model.AirTime) { a.Every, a.From = 2, "besok" }},
		"sampai": {func(a *model.AirTime) { a.From, a.Until = "2026-12-02", "2026-12-01" },
			func(a *model.AirTime) { a.Until = "2026-11-31" }},
		"lama":  {func(a *model.AirTime) { a.Minutes = -1 }, func(a *model.AirTime) { a.Minutes = 24*60 + 1 }},
		"pekan": {func(a *model.AirTime) { a.MonthWeeks = []int{0} }, func(a *model.AirTime) { a.MonthWeeks = []int{1, 6} }},
	} {
		for i, change := range changes {
			bad := good
			change(&bad)
			d.faultAt(bad.Validate(), field)
			if t.Failed() {
				t.Fatalf("at %s %d: %+v", field, i, bad)
			}
		}
	}
	same := good
	same.From, same.Until = "2026-12-02", "2026-12-02"
	d.must(same.Validate())
}

func TestAirTime_Words(t *testing.T) {
	for want, a := range map[string]model.AirTime{
		"Selasa, 09.00": {Weekday: time.Tuesday, Start: 540, Every: 1},
		"Rabu, 03.00, setiap 2 pekan mulai 07-01-2026":                 {Weekday: time.Wednesday, Start: 180, Every: 2, From: "2026-01-07"},
		"Kamis, 16.00, pekan ke-1 dan ke-3":                            {Weekday: time.Thursday, Start: 960, Every: 1, MonthWeeks: []int{1, 3}},
		"Sabtu, 00.00, mulai 01-03-2026, sampai 31-03-2026":            {Weekday: time.Saturday, Every: 1, From: "2026-03-01", Until: "2026-03-31"},
		"Minggu, 23.30, pekan ke-1, ke-2, dan ke-5, sampai 31-12-2026": {Weekday: time.Sunday, Start: 1410, Every: 1, MonthWeeks: []int{1, 2, 5}, Until: "2026-12-31"},
	} {
		if got := a.Words(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestProgramme_End(t *testing.T) {
	for name, tt := range map[string]struct {
		programme, own int
		start, want    model.Clock
	}{
		"the programme's length":   {90, 0, 540, 630},
		"the air time's length":    {90, 30, 540, 570},
		"an hour when nobody says": {0, 0, 180, 240},
		"up to the last minute":    {29, 0, 1410, 1439},
		"past midnight":            {30, 0, 1410, model.NoClock},
	} {
		p := model.Programme{Minutes: tt.programme}
		if got := p.End(tt.start, model.AirTime{Minutes: tt.own}); got != tt.want {
			t.Errorf("%s: ends at %s, want %s", name, got, tt.want)
		}
	}
}

// TestSaveProgramme_refusesABadAirTime holds that one bad air time of several stops the programme.
func TestSaveProgramme_refusesABadAirTime(t *testing.T) {
	d := newDesk(t)
	setup, err := d.Setup()
	d.must(err)
	p := setup.Programmes[0]
	p.AirTimes = append(p.AirTimes, model.AirTime{Weekday: time.Monday, Start: 180, Every: 2})
	_, err = d.SaveProgramme(p)
	d.faultAt(err, "dari")
	if setup, err = d.Setup(); err != nil || len(setup.Programmes[0].AirTimes) != 1 {
		t.Errorf("a refused programme left %+v, %v", setup.Programmes[0].AirTimes, err)
	}
	p.AirTimes[1].From = "2026-01-05"
	_, err = d.SaveProgramme(p)
	d.must(err)
	if setup, err = d.Setup(); err != nil || len(setup.Programmes[0].AirTimes) != 2 || setup.Programmes[0].AirTimes[1].Words() != "Senin, 03.00, setiap 2 pekan mulai 05-01-2026" {
		t.Errorf("air times %+v, %v", setup.Programmes[0].AirTimes, err)
	}
	if a, ok := setup.Programmes[0].AirTimeOn("2026-01-19"); !ok || a.Start != 180 {
		t.Errorf("on 19 January %+v, %v", a, ok)
	}
	if a, ok := setup.Programmes[0].AirTimeOn("2026-01-12"); ok {
		t.Errorf("nothing is on air on 12 January, got %+v", a)
	}
	if _, ok := setup.Programmes[0].AirTimeOn(""); ok {
		t.Error("no day has no air time")
	}
}

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

package model_test

import (
	"fmt"
	"testing"

	"kaltimprov.go.id/dialogpublik/model"
)

// quotas writes a month's meters: label, held, planned, target.
func (d *desk) quotas(m model.Month) []string {
	d.Helper()
	var out []string
	for _, q := range d.plan(m).Quotas {
		out = append(out, fmt.Sprintf("%s: %d/%d/%d", q.Label, q.Held, q.Planned, q.Target))
	}
	return out
}

// TestMonthPlan_quotas holds that a month shows every week with a working day in it, and what counts.
func TestMonthPlan_quotas(t *testing.T) {
	d := newSampleDesk(t)
	d.at("2026-11-10T08:00")
	held := d.onAir("RRI", "2026-11-03", 540, 600, "Sudah")
	d.must(d.MarkHeld(held))
	d.onAir("RRI", "2026-11-01", 540, 600, "Minggu, pekan Oktober")
	d.onAir("RRI", "2026-11-30", 540, 600, "Senin terakhir")
	d.onAir("RRI", "2026-12-06", 540, 600, "Minggu, pekan November")
	d.must(d.CancelDialogue(d.onAir("RRI", "2026-11-04", 540, 600, "Batal"), "uji"))
	d.must(d.PostponeDialogue(d.onAir("RRI", "2026-11-04", 540, 600, "Ditunda"), "uji"))
	d.must(d.UnscheduleDialogue(d.onAir("RRI", "2026-11-04", 540, 600, "Bank")))
	d.must(d.TrashDialogue(d.onAir("RRI", "2026-11-04", 540, 600, "Dibuang")))
	lines(t, "November", d.quotas("2026-11"),
		"2 s.d. 8 November 2026: 1/1/2", "9 s.d. 15 November 2026: 0/0/2", "16 s.d. 22 November 2026: 0/0/2", "23 s.d. 29 November 2026: 0/0/2",
		"30 November s.d. 6 Desember 2026: 0/2/2", "November 2026: 1/3/8", "Tahun 2026: 1/4/96")
	// February 2027 begins on a Monday and is four weeks.
	lines(t, "February", d.quotas("2027-02"),
		"1 s.d. 7 Februari 2027: 0/0/2", "8 s.d. 14 Februari 2027: 0/0/2", "15 s.d. 21 Februari 2027: 0/0/2", "22 s.d. 28 Februari 2027: 0/0/2",
		"Februari 2027: 0/0/8", "Tahun 2027: 0/0/96")
	if got := d.quotas("2026-12"); got[0] != "30 November s.d. 6 Desember 2026: 0/2/2" || got[4] != "28 Desember 2026 s.d. 3 Januari 2027: 0/0/2" || len(got) != 7 {
		t.Errorf("December %q", got)
	}
}

// TestQuotas_areWishes holds that targets forbid nothing and may be none.
func TestQuotas_areWishes(t *testing.T) {
	d := newSampleDesk(t)
	d.must(d.EditSettings("uji", func(s *model.Settings) { s.WeekTarget, s.MonthTarget, s.YearTarget = 0, 0, 0 }))
	for i := range 5 {
		d.onAir("RRI", "2026-12-01", model.Clock(480+60*i), model.NoClock, fmt.Sprintf("Tema %d", i))
	}
	got := d.quotas("2026-12")
	if got[len(got)-2] != "Desember 2026: 0/5/0" || got[len(got)-1] != "Tahun 2026: 0/5/0" {
		t.Errorf("quotas %q", got)
	}
	for _, bad := range []func(*model.Settings){func(s *model.Settings) { s.WeekTarget = -1 }, func(s *model.Settings) { s.MonthTarget = -1 }, func(s *model.Settings) { s.YearTarget = -1 }} {
		d.faultAt(d.EditSettings("uji", bad), "target")
	}
}

func TestYearPlan(t *testing.T) {
	d := newSampleDesk(t)
	d.at("2026-12-20T08:00")
	d.must(d.MarkHeld(d.onAir("RRI", "2026-01-01", 540, 600, "Sudah")))
	d.onAir("TVRI", "2026-12-31", 960, 1020, "Nanti")
	d.must(d.CancelDialogue(d.onAir("RRI", "2026-12-31", 540, 600, "Batal"), "uji"))
	d.onAir("RRI", "2027-01-01", 540, 600, "Tahun lain")
	c, err := d.YearPlan(2026)
	d.must(err)
	if c.Held != 1 || c.Planned != 2 || c.Target != 96 || c.Months[0].Held != 1 || c.Months[0].Planned != 1 || c.Months[11].Planned != 1 || c.Months[11].Held != 0 || c.Months[5].Target != 8 {
		t.Errorf("year %+v", c)
	}
	first, last := c.Months[0].Days[0], c.Months[11].Days[len(c.Months[11].Days)-1]
	if first.Date != "2026-01-01" || first.Holiday != "Tahun Baru 2026 Masehi" || first.Dialogues[0] != (model.YearDialogue{Mark: "RRI", Held: true}) ||
		last.Date != "2026-12-31" || last.Holiday != "" || len(last.Dialogues) != 1 || last.Dialogues[0].Mark != "TVRI" {
		t.Errorf("first %+v, last %+v", first, last)
	}
	if c, err := d.YearPlan(2031); err != nil || c.Planned != 0 || c.FileName != "rencana-2031.pdf" {
		t.Errorf("an empty year %+v, %v", c, err)
	}
}

package model_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"kaltimprov.go.id/dialogpublik/model"
)

// proposals writes what a month offers: day, time, station, and what is the matter with it.
func (d *desk) proposals(m model.Month) []string {
	d.Helper()
	s, err := d.Situation(m.First(), m.Last())
	d.must(err)
	all, err := d.ProposeSlots(m)
	d.must(err)
	var out []string
	for _, p := range all {
		line := fmt.Sprintf("%s %s %s", p.Date[5:], p.Start, s.Stations[p.StationID].Mark)
		if p.Holiday != "" {
			line += fmt.Sprintf(" %s -> %s", p.Holiday, p.MakeUp)
		}
		if p.Taken {
			line += " terisi"
		}
		out = append(out, line)
	}
	return out
}

// wanted are a month's proposals as they are kept: those that are free, on their make-up day where
// they fall on a holiday.
func (d *desk) wanted(m model.Month) []model.Slot {
	d.Helper()
	all, err := d.ProposeSlots(m)
	d.must(err)
	var out []model.Slot
	for _, p := range all {
		switch {
		case p.Taken:
		case p.Holiday == "":
			out = append(out, p.Slot)
		case p.MakeUp != "":
			out = append(out, p.AsMakeUp())
		}
	}
	return out
}

func TestProposeSlots_december2026(t *testing.T) {
	d := newDesk(t)
	d.airTimes("RRI", "Halo Kaltim", model.AirTime{Weekday: time.Tuesday, Start: 540, Every: 1}, model.AirTime{Weekday: time.Friday, Start: 180, Every: 1, MonthWeeks: []int{4}})
	// Thursday 24 is joint leave, Friday 25 is Christmas; both stations have the 23rd free, RRI the
	// 24th is no working day, TVRI's next free one is Monday 28.
	lines(t, "December", d.proposals("2026-12"),
		"12-01 09:00 RRI", "12-03 16:00 TVRI", "12-08 09:00 RRI", "12-10 16:00 TVRI", "12-15 09:00 RRI", "12-17 16:00 TVRI", "12-22 09:00 RRI",
		"12-24 16:00 TVRI Cuti Bersama Natal -> 2026-12-23", "12-25 03:00 RRI Hari Raya Natal -> 2026-12-23",
		"12-29 09:00 RRI", "12-31 16:00 TVRI")
	all, err := d.ProposeSlots("2026-12")
	d.must(err)
	if made := all[8].AsMakeUp(); made.Note != "pengganti 25 Desember 2026 (Hari Raya Natal)" || made.Date != "2026-12-23" || made.Start != 180 || made.End != 240 {
		t.Errorf("make-up %+v", made)
	}
}

// TestProposeSlots_idulfitri holds the week of 18 to 24 March 2026, all holidays.
func TestProposeSlots_idulfitri(t *testing.T) {
	d := newDesk(t)
	lines(t, "March", d.proposals("2026-03"),
		"03-03 09:00 RRI", "03-05 16:00 TVRI", "03-10 09:00 RRI", "03-12 16:00 TVRI", "03-17 09:00 RRI",
		"03-19 16:00 TVRI Hari Suci Nyepi (Tahun Baru Saka 1948) -> 2026-03-17",
		"03-24 09:00 RRI Cuti Bersama Idulfitri -> 2026-03-25", "03-26 16:00 TVRI", "03-31 09:00 RRI")
}

// TestProposeSlots_makeUpDay holds which day makes up for Tuesday 25 August 2026, a holiday alone: a
// working day of the month, the nearest, the later of two equally near, free at the station.
func TestProposeSlots_makeUpDay(t *testing.T) {
	for name, tt := range map[string]struct {
		busy []model.Date // dialogues of the station
		kept []model.Date // slots of the station
		want model.Date
	}{
		"the later of two equally near": {nil, nil, "2026-08-26"},
		"the earlier when that is free": {[]model.Date{"2026-08-26"}, nil, "2026-08-24"},
		"a slot takes a day, too":       {nil, []model.Date{"2026-08-26"}, "2026-08-24"},
		"no Saturday and no Sunday":     {[]model.Date{"2026-08-24", "2026-08-26", "2026-08-27", "2026-08-28"}, nil, "2026-08-21"},
		// Neither September, though 1 to 4 are nearer, nor Monday 17, a holiday, nor Tuesday 18, an air time.
		"never another month": {[]model.Date{"2026-08-19", "2026-08-20", "2026-08-21", "2026-08-24", "2026-08-26", "2026-08-27", "2026-08-28", "2026-08-31"}, nil, "2026-08-14"},
	} {
		d := newDesk(t)
		for _, day := range tt.busy {
			d.onAir("RRI", day, 900, 960, "Lain")
		}
		for _, day := range tt.kept {
			if _, err := d.MakeSlots("2026-08", []model.Slot{d.slotOf("RRI", day, 900)}); err != nil {
				t.Fatal(err)
			}
		}
		for _, day := range []model.Date{"2026-08-14", "2026-08-21", "2026-08-24", "2026-08-26"} {
			d.onAir("TVRI", day, 540, 600, "Stasiun lain")
			d.must(d.CancelDialogue(d.onAir("RRI", day, 540, 600, "Batal"), "uji"))
		}
		all, err := d.ProposeSlots("2026-08")
		d.must(err)
		i := slices.IndexFunc(all, func(p model.SlotProposal) bool { return p.Date == "2026-08-25" })
		if all[i].MakeUp != tt.want {
			t.Errorf("%s: %s, want %s", name, all[i].MakeUp, tt.want)
		}
	}
}

// TestProposeSlots_makeUpDaysDiffer holds that two holidays do not share a day, and that a month
// without a free one offers none.
func TestProposeSlots_makeUpDaysDiffer(t *testing.T) {
	d := newDesk(t)
	daily := func(first time.Weekday, n int) (out []model.AirTime) {
		for i := range n {
			out = append(out, model.AirTime{Weekday: first + time.Weekday(i), Start: 540, Every: 1, MonthWeeks: []int{4}})
		}
		return out
	}
	d.airTimes("TVRI", "Dialog Publika")
	d.airTimes("RRI", "Halo Kaltim", daily(time.Thursday, 2)...)
	lines(t, "both on holidays", d.proposals("2026-12"),
		"12-24 09:00 RRI Cuti Bersama Natal -> 2026-12-23", "12-25 09:00 RRI Hari Raya Natal -> 2026-12-28")
	var all []model.AirTime
	for w := time.Monday; w <= time.Friday; w++ {
		all = append(all, model.AirTime{Weekday: w, Start: 540, Every: 1})
	}
	d.airTimes("RRI", "Halo Kaltim", all...)
	for _, line := range d.proposals("2026-12") {
		if line == "12-24 09:00 RRI Cuti Bersama Natal -> " || line == "12-25 09:00 RRI Hari Raya Natal -> " {
			continue
		}
		if line[len(line)-3:] != "RRI" {
			t.Errorf("a station on air every working day: %s", line)
		}
	}
}

func TestProposeSlots_taken(t *testing.T) {
	d := newDesk(t)
	d.airTimes("TVRI", "Dialog Publika")
	d.airTimes("RRI", "Halo Kaltim", model.AirTime{Weekday: time.Tuesday, Start: 540, Every: 1}, model.AirTime{Weekday: time.Thursday, Start: 1410, Every: 1, MonthWeeks: []int{1}})
	d.onAir("RRI", "2026-12-01", 480, 540, "Berakhir saat mulai")
	d.onAir("RRI", "2026-12-08", 599, 630, "Mulai semenit sebelum selesai")
	d.onAir("TVRI", "2026-12-15", 540, 600, "Stasiun lain")
	d.must(d.PostponeDialogue(d.onAir("RRI", "2026-12-15", 540, 600, "Ditunda"), "uji"))
	d.must(d.TrashDialogue(d.onAir("RRI", "2026-12-15", 540, 600, "Dibuang")))
	if _, err := d.MakeSlots("2026-12", []model.Slot{d.slotOf("RRI", "2026-12-22", 540)}); err != nil {
		t.Fatal(err)
	}
	lines(t, "taken", d.proposals("2026-12"), "12-01 09:00 RRI", "12-03 23:30 RRI", "12-08 09:00 RRI terisi", "12-15 09:00 RRI", "12-22 09:00 RRI terisi", "12-29 09:00 RRI")
}

func TestProposeSlots_withoutAirTimes(t *testing.T) {
	d := newDesk(t)
	d.airTimes("RRI", "Halo Kaltim")
	d.airTimes("TVRI", "Dialog Publika", model.AirTime{Weekday: time.Thursday, Start: 960, Every: 1, Until: "2026-11-30"})
	if got := d.proposals("2026-12"); got != nil {
		t.Errorf("proposals %q", got)
	}
	n, err := d.MakeSlots("2026-12", nil)
	if title, _ := d.history.NextUndo(); n != 0 || err != nil || title == "Membuat slot Desember 2026" {
		t.Errorf("%d slots of nothing, %v, undo %q", n, err, title)
	}
	p := d.plan("2026-12")
	if len(p.Slots)+len(p.Warnings)+len(p.Changes)+len(p.Versions) != 0 || p.Agenda.Month != "2026-12" {
		t.Errorf("the plan of an empty month: %+v", p)
	}
}

func TestMakeSlots_twiceDoublesNothing(t *testing.T) {
	d := newDesk(t)
	want := d.wanted("2026-12")
	for _, made := range []int{10, 0} {
		if n, err := d.MakeSlots("2026-12", want); n != made || err != nil {
			t.Errorf("%d made, %v, want %d", n, err, made)
		}
	}
	if again := d.wanted("2026-12"); again != nil {
		t.Errorf("what is kept is offered again: %+v", again)
	}
	twice := d.slotOf("RRI", "2026-12-02", 180)
	if n, err := d.MakeSlots("2026-12", []model.Slot{twice, want[0], twice}); n != 1 || err != nil {
		t.Errorf("the same slot twice in one command: %d, %v", n, err)
	}
	if got := d.plan("2026-12").Slots; len(got) != 11 {
		t.Errorf("%d slots", len(got))
	}
	d.undo()
	if title := d.undo(); title != "Membuat slot Desember 2026" || len(d.plan("2026-12").Slots) != 0 {
		t.Errorf("undoing %q leaves %d slots", title, len(d.plan("2026-12").Slots))
	}
	d.redo()
	if got := d.plan("2026-12").Slots; len(got) != 10 || got[7].Note != "pengganti 24 Desember 2026 (Cuti Bersama Natal)" {
		t.Errorf("redo brings %d slots back", len(got))
	}
}

func TestMakeSlots_refuses(t *testing.T) {
	d := newDesk(t)
	good := d.slotOf("RRI", "2026-12-01", 540)
	for field, change := range map[string]func(*model.Slot){
		"stasiun": func(s *model.Slot) { s.StationID = "" },
		"tanggal": func(s *model.Slot) { s.Date = "2026-11-30" },
		"mulai":   func(s *model.Slot) { s.Start = model.NoClock },
		"selesai": func(s *model.Slot) { s.End = s.Start },
	} {
		bad := good
		change(&bad)
		n, err := d.MakeSlots("2026-12", []model.Slot{good, bad})
		d.faultAt(err, field)
		if n != 0 || len(d.plan("2026-12").Slots) != 0 {
			t.Fatalf("a refused command made slots, %d told", n)
		}
	}
	foreign := good
	foreign.ProgrammeID = d.programme(d.station("TVRI").ID, "Dialog Publika")
	_, err := d.MakeSlots("2026-12", []model.Slot{foreign})
	d.faultAt(err, "acara")
}

// TestPlanSlots_filled holds what fills a slot.
func TestPlanSlots_filled(t *testing.T) {
	d := newDesk(t)
	if _, err := d.MakeSlots("2026-12", []model.Slot{d.slotOf("RRI", "2026-12-01", 540)}); err != nil {
		t.Fatal(err)
	}
	filled := func() model.ID { return d.plan("2026-12").Slots[0].Filled }
	id := d.onAir("RRI", "2026-12-01", 560, 600, "Padi")
	if filled() != id {
		t.Error("a dialogue that begins within the slot fills it")
	}
	d.must(d.MoveDialogue(id, model.Move{Date: "2026-12-01", Start: 600, End: model.NoClock}))
	if filled() != "" {
		t.Error("one that begins at its end does not")
	}
	d.undo()
	d.must(d.CancelDialogue(id, "uji"))
	if filled() != "" {
		t.Error("one batal does not")
	}
	d.must(d.ScheduleAgain(id))
	slot := d.plan("2026-12").Slots[0]
	d.must(d.RemoveSlot(slot.ID))
	d.refused(d.RemoveSlot(slot.ID), model.NotFound)
	if s, v := d.get(id); len(d.plan("2026-12").Slots) != 0 || !v.Active() || s.Today() != "2026-11-23" {
		t.Error("removing a slot leaves its dialogue")
	}
	d.undo()
	if filled() != id {
		t.Error("undo brings the slot back, filled as before")
	}
}

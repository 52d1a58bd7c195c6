package model_test

import (
	"fmt"
	"slices"
	"testing"

	"kaltimprov.go.id/dialogpublik/model"
)

// TestTooOften_window holds the days that count: exactly so many months back is still in, and a month
// without such a day begins on its last.
func TestTooOften_window(t *testing.T) {
	for name, tt := range map[string]struct {
		day, before model.Date
		months      int
		want        bool
	}{
		"exactly three months back":             {"2026-12-15", "2026-09-15", 3, true},
		"a day earlier":                         {"2026-12-15", "2026-09-14", 3, false},
		"the 31st of a month after a short one": {"2027-05-31", "2027-02-28", 3, true},
		"a day before the short one's end":      {"2027-05-31", "2027-02-27", 3, false},
		"29 February counts":                    {"2028-05-31", "2028-02-29", 3, true},
		"over the year's end":                   {"2027-01-31", "2026-10-31", 3, true},
		"one month":                             {"2026-12-31", "2026-11-30", 1, true},
		"24 months":                             {"2026-12-15", "2024-12-15", 24, true},
	} {
		d := newSampleDesk(t)
		d.must(d.EditSettings("uji", func(s *model.Settings) { s.OftenMonths, s.OftenLimit = tt.months, 2 }))
		p := d.guest("Sari Contoh")
		d.onAir("RRI", tt.before, 540, 600, "Padi", p)
		id := d.onAir("RRI", tt.day, 540, 600, "Jagung", p)
		if got := slices.Contains(d.kinds(id), "terlalu_sering"); got != tt.want {
			t.Errorf("%s: %v, want %v: %q", name, got, tt.want, d.warned(id))
		}
	}
}

// TestTooOften_limit holds which appearance is the one too many; later ones do not count.
func TestTooOften_limit(t *testing.T) {
	d := newSampleDesk(t)
	p := d.guest("Sari Contoh")
	var ids []model.ID
	for _, day := range []model.Date{"2026-12-01", "2026-12-08", "2026-12-15", "2026-12-22"} {
		ids = append(ids, d.onAir("RRI", day, 540, 600, "Padi", p))
	}
	for limit, want := range map[int]int{0: 0, 1: 4, 2: 3, 3: 2, 4: 1, 5: 0} {
		d.must(d.EditSettings("uji", func(s *model.Settings) { s.OftenLimit = limit }))
		n := 0
		for _, id := range ids {
			if slices.Contains(d.kinds(id), "terlalu_sering") {
				n++
			}
		}
		if n != want {
			t.Errorf("from the %d. appearance on: %d warnings, want %d", limit, n, want)
		}
	}
	d.must(d.EditSettings("uji", func(s *model.Settings) { s.OftenLimit = 3 }))
	often := func(n int) []string {
		return []string{fmt.Sprintf("terlalu_sering: Sari Contoh tampil ke-%d kalinya dalam 3 bulan (sejak 22 September 2026).", n)}
	}
	lines(t, "the fourth", d.warned(ids[3]), often(4)...)
	d.must(d.CancelDialogue(ids[1], "uji"))
	lines(t, "the fourth, one batal", d.warned(ids[3]), often(3)...)
	_, v := d.get(ids[2])
	d.must(d.Answer(ids[2], v.Appearances[0].ID, model.Unable, "", ""))
	lines(t, "the fourth, one batal, one berhalangan", d.warned(ids[3]))
	for _, bad := range []func(*model.Settings){func(s *model.Settings) { s.OftenLimit = -1 }, func(s *model.Settings) { s.OftenLimit = 100 }} {
		d.faultAt(d.EditSettings("uji", bad), "sering")
	}
	for _, bad := range []int{0, 25} {
		d.faultAt(d.EditSettings("uji", func(s *model.Settings) { s.OftenMonths = bad }), "sering_bulan")
	}
}

// TestPlanWarnings_whilePlanning holds that a dialogue that is not stored yet, and one as it would be
// after a move, are warned of like any other, and not of themselves.
func TestPlanWarnings_whilePlanning(t *testing.T) {
	d := newSampleDesk(t)
	p := d.guest("Sari Contoh")
	id := d.onAir("TVRI", "2026-12-24", 540, 600, "Padi", p)
	s, v := d.get(id)
	fresh := model.Dialogue{StationID: d.station("RRI").ID, Date: "2026-12-24", Start: 590, End: 650, Theme: "Jagung", State: model.Scheduled,
		Appearances: []model.Appearance{utama(p)}}
	s.Speakers[p] = s.Speakers[v.Appearances[0].SpeakerID]
	lines(t, "new", warningLines(s.PlanWarnings(fresh)),
		`bentrok_narasumber: Sari Contoh juga tampil di TVRI Kaltim pukul 09.00 s.d. 10.00 WITA ("Padi").`,
		"libur: Kamis, 24 Desember 2026 bertepatan dengan Cuti Bersama Natal.")
	moved := v
	moved.Date, moved.StationID = "2026-12-23", d.station("RRI").ID
	lines(t, "as moved", warningLines(s.PlanWarnings(moved)))
	moved.State = model.Postponed
	lines(t, "ditunda", warningLines(s.PlanWarnings(moved)))
}

// TestMonthWarnings_allKinds provokes every kind at once and holds their order.
func TestMonthWarnings_allKinds(t *testing.T) {
	d := newSampleDesk(t)
	d.must(d.EditSettings("uji", func(s *model.Settings) { s.OftenLimit = 2 }))
	d.at("2026-12-23T08:00")
	p := d.speaker("Sari Contoh", "", "")
	d.away(p, model.Absence{From: "2026-12-24", Until: "2026-12-24"})
	d.onAir("TVRI", "2026-12-24", 550, 600, "Padi", p)
	v := model.Dialogue{StationID: d.station("TVRI").ID, Date: "2026-12-24", Start: 560, End: 600, Theme: "Jagung", Appearances: []model.Appearance{pendamping(p)}}
	_, err := d.SaveDialogue(v)
	d.must(err)
	var got []model.WarningKind
	for _, w := range d.plan("2026-12").Warnings[6:] {
		got = append(got, w.Kind)
	}
	if !slices.Equal(got, model.WarningKinds) {
		t.Errorf("the second dialogue is warned of %q", got)
	}
}

// TestMonthWarnings_sixtyOnOneDay holds that a crowded day is told in one sentence a dialogue.
func TestMonthWarnings_sixtyOnOneDay(t *testing.T) {
	d := newSampleDesk(t)
	p := d.guest("Sari Contoh")
	for i := range 60 {
		d.onAir("RRI", "2026-12-15", 540, 600, fmt.Sprintf("Tema %d", i), p)
	}
	warnings := d.plan("2026-12").Warnings
	count := map[model.WarningKind]int{}
	for _, w := range warnings {
		count[w.Kind]++
	}
	if len(warnings) != 180 || count[model.SpeakerClash] != 60 || count[model.StationClash] != 60 || count[model.TooOften] != 60 {
		t.Errorf("%d warnings, %v", len(warnings), count)
	}
	if got := warnings[1].Message; got != `RRI Samarinda sudah terisi pukul 09.00 s.d. 10.00 WITA ("Tema 1"), dan 58 dialog lain.` {
		t.Error(got)
	}
}

// TestMonthWarnings_ofAThousand plans 1,000 dialogues with speakers who are everywhere; quadratic
// work in the plan's rules would let this stand still.
func TestMonthWarnings_ofAThousand(t *testing.T) {
	d := newSampleDesk(t)
	d.must(d.Do(model.Command{Name: "uji"}, func(tx model.Tx) error { return crowd(t, tx, "2026-12", 1000, 4) }))
	p := d.plan("2026-12")
	if len(p.Warnings) < 2000 || p.Quotas[len(p.Quotas)-1].Planned != 1000 {
		t.Errorf("%d warnings, quotas %+v", len(p.Warnings), p.Quotas)
	}
	v := d.release("2026-12")
	if len(v.Content.Rows) != 1000 {
		t.Errorf("%d rows released", len(v.Content.Rows))
	}
}

// TestPlan_clockSetBack holds that a clock a year behind spoils nothing: no step is late, nothing can
// be marked, and what was decided and released stays.
func TestPlan_clockSetBack(t *testing.T) {
	d := newSampleDesk(t)
	id := d.onAir("TVRI", "2026-12-10", 960, 1020, "Padi", d.guest("Sari Contoh"))
	d.must(d.DecideAgenda("2026-12"))
	first := d.release("2026-12")
	d.at("2025-11-23T08:00")
	lines(t, "warnings", d.warned(id))
	d.refused(d.MarkHeld(id), model.Refused)
	if !d.step(id, 1).State.Done() || !d.step(id, 2).State.Done() {
		t.Error("finished steps stay finished")
	}
	if _, err := d.ReleaseSchedule("2026-12", d.press); model.ErrorCode(err) != model.Refused {
		t.Errorf("nothing changed, %v", err)
	}
	d.must(d.MoveDialogue(id, model.MoveTo("2026-12-17")))
	second := d.release("2026-12")
	if p := d.plan("2026-12"); second.Number != 2 || len(p.Versions) != 2 || p.Versions[1].ID != second.ID || second.Content.Replaces != 1 || !second.ReleasedAt.Before(first.ReleasedAt) {
		t.Errorf("second version %d replaces %d", second.Number, second.Content.Replaces)
	}
	d.must(d.ReopenAgenda("2026-12"))
	d.refused(d.DecideAgenda("2026-12"), model.Refused) // its meeting is a year away for that clock
	d.at("2026-11-24T08:00")
	d.must(d.DecideAgenda("2026-12"))
	if got := d.plan("2026-12").Agenda; !got.Decided() || got.Date != "2026-11-23" {
		t.Errorf("decided again %s, meeting %s", got.DecidedAt, got.Date)
	}
}

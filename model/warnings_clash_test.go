package model_test

import (
	"testing"

	"kaltimprov.go.id/dialogpublik/model"
)

// TestSpeakerClash holds when two dialogues of a speaker are in each other's way: RRI from 09.00 to
// 10.00 against another, with 45 minutes between stations.
func TestSpeakerClash(t *testing.T) {
	for name, tt := range map[string]struct {
		mark       string
		start, end model.Clock
		want       string
	}{
		"the same time":                  {"TVRI", 540, 600, "juga tampil di TVRI Kaltim pukul 09.00 s.d. 10.00 WITA"},
		"equal starts, another length":   {"TVRI", 540, 541, "juga tampil di TVRI Kaltim pukul 09.00 s.d. 09.01 WITA"},
		"one minute shared":              {"TVRI", 599, 660, "juga tampil di TVRI Kaltim pukul 09.59 s.d. 11.00 WITA"},
		"inside":                         {"TVRI", 550, 560, "juga tampil di TVRI Kaltim pukul 09.10 s.d. 09.20 WITA"},
		"around":                         {"TVRI", 480, 660, "juga tampil di TVRI Kaltim pukul 08.00 s.d. 11.00 WITA"},
		"an open end lasts an hour":      {"TVRI", 481, model.NoClock, "juga tampil di TVRI Kaltim pukul 08.01 WITA s.d. selesai"},
		"touching ends, another station": {"TVRI", 600, 660, "hanya punya 0 menit antara dialog ini dan TVRI Kaltim pukul 10.00 s.d. 11.00 WITA; perjalanan antarstasiun 45 menit"},
		"44 minutes after":               {"TVRI", 644, 700, "hanya punya 44 menit antara dialog ini dan TVRI Kaltim pukul 10.44 s.d. 11.40 WITA; perjalanan antarstasiun 45 menit"},
		"45 minutes after":               {"TVRI", 645, 700, ""},
		"44 minutes before":              {"TVRI", 436, 496, "hanya punya 44 menit antara dialog ini dan TVRI Kaltim pukul 07.16 s.d. 08.16 WITA; perjalanan antarstasiun 45 menit"},
		"45 minutes before":              {"TVRI", 435, 495, ""},
		"touching ends, the same studio": {"RRI", 600, 660, ""},
		"touching starts, the same one":  {"RRI", 480, 540, ""},
		"the same studio, overlapping":   {"RRI", 580, 640, "juga tampil di RRI Samarinda pukul 09.40 s.d. 10.40 WITA"},
	} {
		d := newSampleDesk(t)
		p := d.guest("Sari Contoh")
		id := d.onAir("RRI", "2026-12-15", 540, 600, "Padi", p)
		other := d.onAir(tt.mark, "2026-12-15", tt.start, tt.end, "Jagung", p)
		want := []string{}
		if tt.want != "" {
			want = append(want, "bentrok_narasumber: Sari Contoh "+tt.want+` ("Jagung").`)
		}
		if tt.mark == "RRI" && tt.want != "" {
			want = append(want, `bentrok_stasiun: RRI Samarinda sudah terisi pukul 09.40 s.d. 10.40 WITA ("Jagung").`)
		}
		lines(t, name, d.warned(id), want...)
		if got := d.kinds(other); len(got) != len(want) {
			t.Errorf("%s: the other dialogue is told %q", name, got)
		}
	}
}

func TestSpeakerClash_travelTime(t *testing.T) {
	d := newSampleDesk(t)
	p := d.guest("Sari Contoh")
	id := d.onAir("RRI", "2026-12-15", 540, 600, "Padi", p)
	d.onAir("TVRI", "2026-12-15", 600, 660, "Jagung", p)
	for minutes, want := range map[int]int{0: 0, 1: 1, 600: 1} {
		d.must(d.EditSettings("uji", func(s *model.Settings) { s.TravelMinutes = minutes }))
		if got := d.warned(id); len(got) != want {
			t.Errorf("%d minutes of travel: %q", minutes, got)
		}
	}
	d.faultAt(d.EditSettings("uji", func(s *model.Settings) { s.TravelMinutes = 601 }), "perjalanan")
	d.faultAt(d.EditSettings("uji", func(s *model.Settings) { s.TravelMinutes = -1 }), "perjalanan")
}

// TestClash_acrossMidnight holds that a day's end is no wall, for people and for studios.
func TestClash_acrossMidnight(t *testing.T) {
	d := newSampleDesk(t)
	p := d.guest("Sari Contoh")
	late := d.onAir("RRI", "2026-12-31", 1410, 1439, "Padi", p)
	early := d.onAir("TVRI", "2027-01-01", 10, 60, "Jagung", p)
	d.onAir("TVRI", "2027-01-02", 10, 60, "Kopi", p)
	lines(t, "late", d.warned(late),
		`bentrok_narasumber: Sari Contoh hanya punya 11 menit antara dialog ini dan TVRI Kaltim Jumat, 1 Januari 2027 pukul 00.10 s.d. 01.00 WITA; perjalanan antarstasiun 45 menit ("Jagung").`)
	lines(t, "early", d.warned(early),
		`bentrok_narasumber: Sari Contoh hanya punya 11 menit antara dialog ini dan RRI Samarinda Kamis, 31 Desember 2026 pukul 23.30 s.d. 23.59 WITA; perjalanan antarstasiun 45 menit ("Padi").`,
		"libur: Jumat, 1 Januari 2027 bertepatan dengan Tahun Baru 2027 Masehi.")
	open := d.onAir("RRI", "2026-12-14", 1410, model.NoClock, "Semalam")
	after := d.onAir("RRI", "2026-12-15", 29, 60, "Dini hari")
	lines(t, "a studio before midnight", d.kinds(open), "bentrok_stasiun")
	s, v := d.get(after)
	if got := s.PlanWarnings(v); len(got) == 0 || got[0].Message != `RRI Samarinda sudah terisi Senin, 14 Desember 2026 pukul 23.30 WITA s.d. selesai ("Semalam").` {
		t.Errorf("a studio after midnight: %q", got)
	}
	monthEnd := d.onAir("RRI", "2027-01-31", 1410, model.NoClock, "Akhir bulan") // a Sunday, so no week joins the months
	lines(t, "a studio over the month's end", d.kinds(d.onAir("RRI", "2027-02-01", 10, 60, "Awal bulan")), "bentrok_stasiun")
	lines(t, "and before it", d.kinds(monthEnd), "bentrok_stasiun")
	d.must(d.MoveDialogue(after, model.Move{Date: "2026-12-15", Start: 30, End: 60}))
	lines(t, "touching at half past midnight", append(d.kinds(open), d.kinds(after)...))
}

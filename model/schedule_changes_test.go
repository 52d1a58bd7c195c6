package model_test

import (
	"fmt"
	"testing"

	"kaltimprov.go.id/dialogpublik/model"
)

// released is a December with a released schedule: RRI on the 1st with Sari as utama and Budi beside
// her, TVRI on the 24th without anybody.
type released struct {
	*desk
	padi, natal, sari, budi model.ID
	v                       model.ScheduleVersion
}

func newReleased(t *testing.T) released {
	t.Helper()
	d := released{desk: newSampleDesk(t)}
	d.at("2026-11-23T08:00")
	d.sari, d.budi = d.guest("Sari Contoh"), d.guest("Budi Contoh")
	d.padi = d.onAir("RRI", "2026-12-01", 540, 600, "Padi", d.sari, d.budi)
	d.natal = d.onAir("TVRI", "2026-12-24", 960, 1020, "Natal")
	d.v = d.release("2026-12")
	return d
}

// next reads what the next version would be.
func (d released) next() model.SchedulePlan {
	d.Helper()
	p, err := d.SchedulePlan("2026-12")
	d.must(err)
	return p
}

// changes writes the differences: row, part, before, after, reason.
func (d released) changes() []string {
	d.Helper()
	var out []string
	for _, c := range d.next().Content.Changes {
		out = append(out, fmt.Sprintf("%d %s: %s => %s (%s)", c.Row, c.Field, c.Before, c.After, c.Reason))
	}
	return out
}

func (d released) alter(id model.ID, change func(*model.Dialogue)) {
	d.Helper()
	_, v := d.get(id)
	change(&v)
	_, err := d.SaveDialogue(v)
	d.must(err)
}

// answer records what a speaker of Padi said, by his place.
func (d released) answer(n int, state model.AppearanceState, deputy model.ID) {
	d.Helper()
	_, v := d.get(d.padi)
	d.must(d.Answer(d.padi, v.Appearances[n].ID, state, deputy, ""))
}

// at is a move with a reason.
func at(day model.Date, start model.Clock, reason string) model.Move {
	return model.Move{Date: day, Start: start, End: model.NoClock, Reason: reason}
}

// changeCase is what somebody did after a release, and what the next version tells of it.
type changeCase struct {
	change func(d released)
	want   []string
}

func tellsChanges(t *testing.T, cases map[string]changeCase) {
	t.Helper()
	for name, tt := range cases {
		t.Run(name, func(t *testing.T) {
			d := newReleased(t)
			tt.change(d)
			lines(t, "changes", d.changes(), tt.want...)
			if d.next().Changed() != (len(tt.want) > 0) {
				t.Errorf("changed: %v", d.next().Changed())
			}
		})
	}
}

// TestScheduleChanges_ofARow holds what a second version tells of each change, and nothing else.
func TestScheduleChanges_ofARow(t *testing.T) {
	tellsChanges(t, map[string]changeCase{
		"nothing":   {func(released) {}, nil},
		"talk only": {func(d released) { d.alter(d.padi, func(v *model.Dialogue) { v.Points = "satu" }) }, nil},
		"date, off a holiday": {func(d released) { d.must(d.MoveDialogue(d.natal, model.MoveTo("2026-12-23"))) },
			[]string{"2 tanggal: Kamis, 24 Desember 2026 => Rabu, 23 Desember 2026 (24 Desember 2026 Cuti Bersama Natal)"}},
		"date, with a reason": {func(d released) {
			d.must(d.MoveDialogue(d.padi, at("2026-12-02", model.NoClock, " narasumber\nsakit ")))
		},
			[]string{"1 tanggal: Selasa, 1 Desember 2026 => Rabu, 2 Desember 2026 (narasumber sakit)"}},
		"time": {func(d released) { d.must(d.MoveDialogue(d.padi, at("2026-12-01", 180, "siaran pagi"))) },
			[]string{"1 pukul: pukul 09.00 s.d. 10.00 WITA => pukul 03.00 s.d. 04.00 WITA (siaran pagi)"}},
		"end only": {func(d released) { d.alter(d.padi, func(v *model.Dialogue) { v.End = model.NoClock }) },
			[]string{"1 pukul: pukul 09.00 s.d. 10.00 WITA => pukul 09.00 WITA s.d. selesai ()"}},
		"station": {func(d released) {
			d.must(d.MoveDialogue(d.padi, model.Move{Date: "2026-12-01", Start: model.NoClock, End: model.NoClock, StationID: d.station("TVRI").ID, Reason: "studio penuh"}))
		}, []string{"1 stasiun: RRI Samarinda => TVRI Kaltim (studio penuh)",
			"1 tempat: Studio RRI Samarinda, Jalan M. Yamin Nomor 8, Samarinda => Studio TVRI Kalimantan Timur, Jalan Ery Suparjan, Samarinda ()"}},
		"venue, theme, host": {func(d released) {
			d.alter(d.natal, func(v *model.Dialogue) { v.Venue, v.Theme, v.Host = "Aula Contoh", "Angkutan Natal", "Tirta Andaian" })
		}, []string{"2 tempat: Studio TVRI Kalimantan Timur, Jalan Ery Suparjan, Samarinda => Aula Contoh ()", "2 tema: Natal => Angkutan Natal ()", "2 pemandu: – => Tirta Andaian ()"}},
		"speakers": {func(d released) {
			d.alter(d.padi, func(v *model.Dialogue) { v.Appearances = []model.Appearance{utama(d.budi)} })
		}, []string{"1 utama: Sari Contoh => Budi Contoh ()", "1 pendamping: Budi Contoh => – ()"}},
		"a speaker who cannot come": {func(d released) { d.answer(0, model.Unable, "") },
			[]string{"1 utama: Sari Contoh => – (Sari Contoh berhalangan)"}},
		"a deputy": {func(d released) { d.answer(1, model.Represented, d.guest("Wakil Contoh")) },
			[]string{"1 pendamping: Budi Contoh => Wakil Contoh (Budi Contoh diwakili)"}},
		"willing": {func(d released) { d.answer(0, model.Willing, "") }, nil},
		"there and back": {func(d released) {
			d.must(d.MoveDialogue(d.padi, at("2026-12-02", 180, "keliru")))
			d.must(d.MoveDialogue(d.padi, at("2026-12-01", 540, "kembali")))
		}, nil},
	})
}

// TestScheduleChanges_comeAndGone holds what is told of dialogues that one version has and the other
// has not.
func TestScheduleChanges_comeAndGone(t *testing.T) {
	tellsChanges(t, map[string]changeCase{
		"a new one": {func(d released) { d.onAir("RRI", "2026-12-08", 540, 600, "Kopi") },
			[]string{"2 baru:  => Selasa, 8 Desember 2026, RRI Samarinda 09.00: Kopi ()"}},
		"one from November": {func(d released) {
			id := d.onAir("RRI", "2026-11-24", 540, 600, "Kopi")
			d.must(d.MoveDialogue(id, at("2026-12-08", model.NoClock, "studio penuh")))
		}, []string{"2 baru:  => Selasa, 8 Desember 2026, RRI Samarinda 09.00: Kopi (studio penuh)"}},
		"moved to January": {func(d released) { d.must(d.MoveDialogue(d.padi, at("2027-01-05", model.NoClock, "libur sekolah"))) },
			[]string{"0 dicabut: Selasa, 1 Desember 2026, RRI Samarinda 09.00: Padi =>  (pindah ke Selasa, 5 Januari 2027: libur sekolah)"}},
		"moved to March": {func(d released) { d.must(d.MoveDialogue(d.padi, at("2027-03-02", model.NoClock, ""))) },
			[]string{"0 dicabut: Selasa, 1 Desember 2026, RRI Samarinda 09.00: Padi =>  (pindah ke Selasa, 2 Maret 2027)"}},
		"batal": {func(d released) { d.must(d.CancelDialogue(d.padi, "narasumber sakit")) },
			[]string{"0 dicabut: Selasa, 1 Desember 2026, RRI Samarinda 09.00: Padi =>  (batal: narasumber sakit)"}},
		"ditunda, in March": {func(d released) {
			d.must(d.MoveDialogue(d.padi, at("2027-03-02", model.NoClock, "")))
			d.must(d.PostponeDialogue(d.padi, "studio dipakai"))
		}, []string{"0 dicabut: Selasa, 1 Desember 2026, RRI Samarinda 09.00: Padi =>  (ditunda: studio dipakai)"}},
		"back to the bank": {func(d released) { d.must(d.UnscheduleDialogue(d.padi)) },
			[]string{"0 dicabut: Selasa, 1 Desember 2026, RRI Samarinda 09.00: Padi =>  (tidak lagi dijadwalkan)"}},
		"trash": {func(d released) { d.must(d.TrashDialogue(d.padi)) },
			[]string{"0 dicabut: Selasa, 1 Desember 2026, RRI Samarinda 09.00: Padi =>  (tidak lagi dijadwalkan)"}},
	})
}

// TestScheduleChanges_reasonOfItsMove holds that the reason of a move that an older version told is
// not told again for another change.
func TestScheduleChanges_reasonOfItsMove(t *testing.T) {
	d := newReleased(t)
	d.must(d.MoveDialogue(d.padi, model.Move{Date: "2026-12-02", Start: model.NoClock, End: model.NoClock, Reason: "narasumber sakit"}))
	d.release("2026-12")
	d.alter(d.padi, func(v *model.Dialogue) { v.End = 630 })
	lines(t, "longer", d.changes(), "1 pukul: pukul 09.00 s.d. 10.00 WITA => pukul 09.00 s.d. 10.30 WITA ()")
	d.must(d.MoveDialogue(d.padi, model.MoveTo("2026-12-03")))
	lines(t, "moved again, nobody said why", d.changes(),
		"1 tanggal: Rabu, 2 Desember 2026 => Kamis, 3 Desember 2026 ()", "1 pukul: pukul 09.00 s.d. 10.00 WITA => pukul 09.00 s.d. 10.30 WITA ()")
}

// TestScheduleChanges_secondVersion holds that the released second version carries exactly what the
// plan said before.
func TestScheduleChanges_secondVersion(t *testing.T) {
	d := newReleased(t)
	d.must(d.MoveDialogue(d.natal, model.MoveTo("2026-12-23")))
	d.must(d.CancelDialogue(d.padi, "narasumber sakit"))
	plan := d.next()
	v := d.release("2026-12")
	if v.Number != 2 || v.Content.Replaces != 1 || v.Content.Replaced != "2026-11-23" || fmt.Sprint(v.Content.Changes) != fmt.Sprint(plan.Content.Changes) || len(v.Content.Changes) != 2 {
		t.Errorf("second version %+v", v.Content)
	}
	if stored := d.plan("2026-12").Versions; len(stored) != 2 || fmt.Sprint(stored[1].Content.Changes) != fmt.Sprint(v.Content.Changes) {
		t.Errorf("stored %+v", stored)
	}
	lines(t, "after it", d.changes())
}

// TestSchedulePlan_lettersAndPeople holds which letters are wrong now and whom to tell.
func TestSchedulePlan_lettersAndPeople(t *testing.T) {
	d := newReleased(t)
	d.issueAll(d.padi)
	wrong := func() []string {
		var out []string
		for _, l := range d.next().Letters {
			out = append(out, l.Words())
		}
		return out
	}
	lines(t, "right letters", wrong())
	lines(t, "nobody to tell", d.next().Tell)
	d.must(d.MoveDialogue(d.padi, model.MoveTo("2026-12-02")))
	both := func(words string) []string {
		return []string{"Surat kepada Sari Contoh perlu ralat: " + words + ".", "Surat kepada Budi Contoh perlu ralat: " + words + "."}
	}
	lines(t, "moved", wrong(), both("tanggal kini 2 Desember 2026")...)
	told := func(words string) []string {
		return []string{"RRI Samarinda: Padi (" + words + ")", "Sari Contoh: Padi (" + words + ")", "Budi Contoh: Padi (" + words + ")"}
	}
	lines(t, "tell", d.next().Tell, told("tanggal")...)
	v := d.release("2026-12")
	lines(t, "told by the release", v.Content.Tell, told("tanggal")...)
	lines(t, "wrong by the release", v.Content.Wrong, both("tanggal kini 2 Desember 2026")...)
	d.undo()
	d.must(d.MoveDialogue(d.padi, model.MoveTo("2027-03-02")))
	lines(t, "in March", wrong(), both("tanggal kini 2 Maret 2027")...)
	lines(t, "tell", d.next().Tell, told("dicabut")...)
	d.must(d.CancelDialogue(d.padi, "uji"))
	lines(t, "batal", wrong(), both("dialog batal")...)
	d.must(d.ScheduleAgain(d.padi))
	d.must(d.UnscheduleDialogue(d.padi))
	lines(t, "in the bank", wrong(), both("dialog tidak lagi dijadwalkan")...)
	d.undo()
	d.must(d.MoveDialogue(d.padi, model.MoveTo("2026-12-01")))
	lines(t, "back again", wrong())
	d.alter(d.padi, func(v *model.Dialogue) { v.Appearances = v.Appearances[:1] })
	lines(t, "without the companion", wrong(), "Surat kepada Budi Contoh perlu ralat: penerima tidak lagi menjadi narasumber pendamping.")
	lines(t, "the one who is out is told, too", d.next().Tell, told("pendamping")...)
	d.undo()
	d.must(d.MoveDialogue(d.natal, model.Move{Date: "2026-12-23", Start: 900, End: model.NoClock, StationID: d.station("RRI").ID}))
	lines(t, "another station", d.next().Tell,
		"TVRI Kaltim: Natal (tanggal); Natal (pukul); Natal (stasiun); Natal (tempat)", "RRI Samarinda: Natal (tanggal); Natal (pukul); Natal (stasiun); Natal (tempat)")
}

// TestSchedulePlan_warningsAndSigner holds what releasing asks about.
func TestSchedulePlan_warningsAndSigner(t *testing.T) {
	d := newReleased(t)
	p := d.next()
	var got []string
	for _, w := range p.Warnings {
		got = append(got, p.WarningWords(w))
	}
	lines(t, "warnings", got, "24-12-2026, Natal: Kamis, 24 Desember 2026 bertepatan dengan Cuti Bersama Natal.", "24-12-2026, Natal: Belum ada narasumber.")
	if p.Signer != "" {
		t.Errorf("signer: %s", p.Signer)
	}
	setup, err := d.Setup()
	d.must(err)
	for _, s := range setup.Signatories {
		if s.Role == model.RoleKabid {
			s.Until = "2026-11-22"
			_, err := d.SaveSignatory(s)
			d.must(err)
		}
	}
	if p := d.next(); p.Signer == "" {
		t.Error("nobody may sign today, and nothing is said")
	}
}

package model_test

import (
	"fmt"
	"slices"
	"testing"

	"kaltimprov.go.id/dialogpublik/model"
)

func TestStationClash(t *testing.T) {
	for name, tt := range map[string]struct {
		mark       string
		day        model.Date
		start, end model.Clock
		want       int
	}{
		"equal starts":        {"RRI", "2026-12-15", 540, 550, 1},
		"one minute shared":   {"RRI", "2026-12-15", 599, 700, 1},
		"touching at the end": {"RRI", "2026-12-15", 600, 700, 0},
		"touching at start":   {"RRI", "2026-12-15", 480, 540, 0},
		"an open end before":  {"RRI", "2026-12-15", 481, model.NoClock, 1},
		"an hour before":      {"RRI", "2026-12-15", 480, model.NoClock, 0},
		"another station":     {"TVRI", "2026-12-15", 540, 600, 0},
		"another day":         {"RRI", "2026-12-16", 540, 600, 0},
	} {
		d := newSampleDesk(t)
		id := d.onAir("RRI", "2026-12-15", 540, 600, "Padi")
		other := d.onAir(tt.mark, tt.day, tt.start, tt.end, "Jagung")
		if a, b := d.kinds(id), d.kinds(other); len(a) != tt.want || len(b) != tt.want {
			t.Errorf("%s: %q and %q, want %d", name, a, b, tt.want)
		}
	}
}

// TestStationClash_openEnd holds that an open end lasts as long as its programme.
func TestStationClash_openEnd(t *testing.T) {
	d := newSampleDesk(t)
	rri := d.station("RRI").ID
	long, err := d.SaveProgramme(model.Programme{StationID: rri, Name: "Malam", Minutes: 120})
	d.must(err)
	id, err := d.SaveDialogue(model.Dialogue{StationID: rri, ProgrammeID: long, Date: "2026-12-15", Start: 540, End: model.NoClock, Theme: "Padi"})
	d.must(err)
	d.onAir("RRI", "2026-12-15", 659, 700, "Jagung")
	d.onAir("RRI", "2026-12-15", 660, 700, "Kopi")
	lines(t, "Padi", d.warned(id), `bentrok_stasiun: RRI Samarinda sudah terisi pukul 10.59 s.d. 11.40 WITA ("Jagung").`, "tanpa_utama: Belum ada narasumber.")
}

// TestClash_whoCounts holds which dialogues and speakers are in the way.
func TestClash_whoCounts(t *testing.T) {
	for name, tt := range map[string]struct {
		change func(d *desk, other, appearance model.ID)
		want   []string
	}{
		"as planned":  {func(*desk, model.ID, model.ID) {}, []string{"bentrok_narasumber"}},
		"berhalangan": {func(d *desk, o, a model.ID) { d.must(d.Answer(o, a, model.Unable, "", "")) }, nil},
		"bersedia":    {func(d *desk, o, a model.ID) { d.must(d.Answer(o, a, model.Willing, "", "")) }, []string{"bentrok_narasumber"}},
		"diwakili":    {func(d *desk, o, a model.ID) { d.must(d.Answer(o, a, model.Represented, d.guest("Wakil Contoh"), "")) }, nil},
		"batal":       {func(d *desk, o, _ model.ID) { d.must(d.CancelDialogue(o, "uji")) }, nil},
		"ditunda":     {func(d *desk, o, _ model.ID) { d.must(d.PostponeDialogue(o, "uji")) }, nil},
		"usulan":      {func(d *desk, o, _ model.ID) { d.must(d.UnscheduleDialogue(o)) }, nil},
		"trash":       {func(d *desk, o, _ model.ID) { d.must(d.TrashDialogue(o)) }, nil},
		"terlaksana":  {func(d *desk, o, _ model.ID) { d.at("2026-12-15T12:00"); d.must(d.MarkHeld(o)) }, []string{"bentrok_narasumber"}},
	} {
		d := newSampleDesk(t)
		d.at("2026-12-01T08:00")
		p := d.guest("Sari Contoh")
		id := d.onAir("RRI", "2026-12-15", 540, 600, "Padi", p)
		other := d.onAir("TVRI", "2026-12-15", 540, 600, "Jagung", p)
		_, v := d.get(other)
		tt.change(d, other, v.Appearances[0].ID)
		got := slices.DeleteFunc(d.kinds(id), func(k string) bool { return k == "terlambat_sop" })
		lines(t, name, got, tt.want...)
	}
}

// TestClash_representative holds that the one who comes is meant, once for however many he comes.
func TestClash_representative(t *testing.T) {
	d := newSampleDesk(t)
	a, b, deputy := d.guest("Sari Contoh"), d.guest("Budi Contoh"), d.guest("Wakil Contoh")
	id := d.onAir("RRI", "2026-12-15", 540, 600, "Padi", a, b)
	other := d.onAir("TVRI", "2026-12-15", 540, 600, "Jagung", deputy)
	_, v := d.get(id)
	d.must(d.Answer(id, v.Appearances[0].ID, model.Represented, deputy, ""))
	d.must(d.Answer(id, v.Appearances[1].ID, model.Represented, deputy, ""))
	lines(t, "Padi", d.warned(id), `bentrok_narasumber: Wakil Contoh juga tampil di TVRI Kaltim pukul 09.00 s.d. 10.00 WITA ("Jagung").`)
	lines(t, "Jagung", d.warned(other), `bentrok_narasumber: Wakil Contoh juga tampil di RRI Samarinda pukul 09.00 s.d. 10.00 WITA ("Padi").`)
	third := d.onAir("RRI", "2026-12-15", 570, 630, "Kopi", deputy)
	lines(t, "a third", d.warned(third), `bentrok_narasumber: Wakil Contoh juga tampil di RRI Samarinda pukul 09.00 s.d. 10.00 WITA ("Padi"), dan 1 dialog lain.`,
		`bentrok_stasiun: RRI Samarinda sudah terisi pukul 09.00 s.d. 10.00 WITA ("Padi").`, "terlalu_sering: Wakil Contoh tampil ke-3 kalinya dalam 3 bulan (sejak 15 September 2026).")
}

// away writes when a speaker cannot come.
func (d *desk) away(speaker model.ID, ranges ...model.Absence) {
	d.Helper()
	d.must(d.Do(model.Command{Name: "uji"}, func(tx model.Tx) error {
		found, err := tx.Speakers(speaker)
		if err != nil {
			return err
		}
		for i := range ranges {
			ranges[i].ID = model.NewID()
		}
		found[0].Absences = ranges
		return tx.PutSpeaker(found[0])
	}))
}

func TestSpeakerAway(t *testing.T) {
	d := newSampleDesk(t)
	p := d.guest("Sari Contoh")
	d.away(p, model.Absence{From: "2026-12-15", Until: "2026-12-17", Reason: "dinas luar"}, model.Absence{From: "2026-12-21", Until: "2026-12-21"})
	for day, want := range map[model.Date]string{
		"2026-12-14": "", "2026-12-18": "", "2026-12-20": "", "2026-12-22": "",
		"2026-12-15": "tidak_tersedia: Sari Contoh tidak bisa 15 s.d. 17 Desember 2026 (dinas luar).",
		"2026-12-16": "tidak_tersedia: Sari Contoh tidak bisa 15 s.d. 17 Desember 2026 (dinas luar).",
		"2026-12-17": "tidak_tersedia: Sari Contoh tidak bisa 15 s.d. 17 Desember 2026 (dinas luar).",
		"2026-12-21": "tidak_tersedia: Sari Contoh tidak bisa 21 Desember 2026.",
	} {
		id := d.onAir("RRI", day, 540, 600, "Padi", p)
		var wanted []string
		if want != "" {
			wanted = append(wanted, want)
		}
		lines(t, string(day), d.warned(id), wanted...)
		d.must(d.TrashDialogue(id))
	}
	id := d.onAir("RRI", "2026-12-15", 540, 600, "Padi", p)
	_, v := d.get(id)
	d.must(d.Answer(id, v.Appearances[0].ID, model.Represented, d.guest("Wakil Contoh"), ""))
	lines(t, "represented", d.warned(id))
	d.must(d.Answer(id, v.Appearances[0].ID, model.Unable, "", ""))
	lines(t, "berhalangan", d.warned(id), "tanpa_utama: Belum ada narasumber utama.")
}

// TestSpeakerAway_inTheTrash holds that a speaker deleted while he is planned is an open warning of
// the month.
func TestSpeakerAway_inTheTrash(t *testing.T) {
	d := newSampleDesk(t)
	p := d.guest("Sari Contoh")
	id := d.onAir("RRI", "2026-12-15", 540, 600, "Padi", p)
	d.must(d.TrashSpeaker(p))
	want := "tidak_tersedia: Sari Contoh ada di keranjang narasumber."
	lines(t, "dialogue", d.warned(id), want)
	lines(t, "month", warningLines(d.plan("2026-12").Warnings), want)
	d.release("2026-12")
	d.must(d.RestoreSpeaker(p))
	lines(t, "restored", d.warned(id))
}

func TestOnHoliday(t *testing.T) {
	d := newSampleDesk(t)
	for day, want := range map[model.Date]string{
		"2026-12-23": "", "2026-12-26": "", "2026-12-27": "", // a Saturday and a Sunday are no holidays
		"2026-12-24": "libur: Kamis, 24 Desember 2026 bertepatan dengan Cuti Bersama Natal.",
		"2026-12-25": "libur: Jumat, 25 Desember 2026 bertepatan dengan Hari Raya Natal.",
	} {
		id := d.onAir("RRI", day, 540, 600, "Padi", d.guest("Tamu "+string(day)))
		var wanted []string
		if want != "" {
			wanted = append(wanted, want)
		}
		lines(t, string(day), d.warned(id), wanted...)
	}
}

// TestTooLate holds SOP step 3 of Thursday 26 November: its latest finish is the 19th.
func TestTooLate(t *testing.T) {
	late := func(days int) []string {
		return []string{fmt.Sprintf("terlambat_sop: Terlambat menurut SOP: undangan (langkah 3) paling lambat Kamis, 19 November 2026, lewat %d hari kerja.", days)}
	}
	d := newSampleDesk(t)
	d.at("2026-11-10T08:00")
	id := d.onAir("TVRI", "2026-11-26", 960, 1020, "Padi", d.guest("Sari Contoh"))
	other := d.onAir("RRI", "2026-11-26", 540, 600, "Jagung", d.guest("Budi Contoh"))
	for _, tt := range []struct {
		now  string
		want []string
	}{
		{"2026-11-19T23:59", nil}, {"2026-11-20T00:00", late(1)}, {"2026-11-21T08:00", late(1)}, {"2026-11-23T08:00", late(2)},
		{"2026-11-26T15:59", late(5)}, {"2026-11-26T16:00", nil}, {"2026-12-01T08:00", nil}, {"2025-11-26T08:00", nil},
	} {
		d.at(tt.now)
		lines(t, tt.now, d.warned(id), tt.want...)
	}
	d.at("2026-11-20T08:00")
	d.issueAll(id)
	lines(t, "letters are out, though late", d.warned(id))
	d.must(d.SkipStep(other, 3, "undangan lisan"))
	lines(t, "step 3 is skipped", d.warned(other))
	d.must(d.ReopenStep(other, 3))
	d.must(d.TickStep(other, 3, "surat lama"))
	lines(t, "step 3 is ticked", d.warned(other))
	d.must(d.ReopenStep(other, 3))
	lines(t, "open again", d.warned(other), late(1)...)
}

func TestWithoutPhoneAndMain(t *testing.T) {
	d := newSampleDesk(t)
	bare := d.speaker("Sari Contoh", "", "")
	guest := d.guest("Budi Contoh")
	id := d.onAir("RRI", "2026-12-15", 540, 600, "Padi")
	lines(t, "nobody", d.warned(id), "tanpa_utama: Belum ada narasumber.")
	_, v := d.get(id)
	v.Appearances = []model.Appearance{pendamping(guest), pendamping(bare)}
	_, err := d.SaveDialogue(v)
	d.must(err)
	phone := "tanpa_telepon: Sari Contoh belum punya nomor telepon."
	lines(t, "companions only", d.warned(id), phone, "tanpa_utama: Belum ada narasumber utama.")
	v.Appearances = []model.Appearance{utama(bare), pendamping(guest)}
	_, err = d.SaveDialogue(v)
	d.must(err)
	lines(t, "utama", d.warned(id), phone)
	_, v = d.get(id)
	d.must(d.Answer(id, v.Appearances[0].ID, model.Represented, d.guest("Wakil Contoh"), ""))
	lines(t, "an utama who is represented", d.warned(id))
	d.must(d.Answer(id, v.Appearances[0].ID, model.Unable, "", ""))
	lines(t, "an utama who cannot come", d.warned(id), "tanpa_utama: Belum ada narasumber utama.")
	d.at("2026-12-15T10:00")
	d.must(d.MarkHeld(id))
	lines(t, "terlaksana", d.warned(id))
}

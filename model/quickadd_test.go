package model_test

import (
	"strings"
	"testing"
	"time"

	"kaltimprov.go.id/dialogpublik/model"
)

// quickOffice has RRI on Tuesdays 09.00 and TVRI on Thursdays 16.00, and a second programme of RRI.
func quickOffice() (stations []model.Station, programmes []model.Programme) {
	weekly := func(day time.Weekday, start model.Clock) []model.AirTime {
		return []model.AirTime{{Weekday: day, Start: start, Every: 1}}
	}
	stations = []model.Station{{ID: "rri", Mark: "RRI", Name: "RRI Samarinda", LegalName: "LPP RRI Samarinda"}, {ID: "tvri", Mark: "TVRI", Name: "TVRI Kaltim"}}
	programmes = []model.Programme{
		{ID: "halo", StationID: "rri", Name: "Halo Kaltim", Minutes: 60, AirTimes: weekly(time.Tuesday, 9*60)},
		{ID: "sore", StationID: "rri", Name: "Bincang Sore", Minutes: 90, AirTimes: append(weekly(time.Friday, 15*60), weekly(time.Friday, 19*60)...)},
		{ID: "publika", StationID: "tvri", Name: "Dialog Publika", Minutes: 60, AirTimes: weekly(time.Thursday, 16*60)},
	}
	return stations, programmes
}

// The readings are of Monday 23 November 2026.
func TestParseQuick(t *testing.T) {
	stations, programmes := quickOffice()
	for line, want := range map[string]string{
		"Sel 24 Nov 9.00 RRI stunting":                  `Selasa, 24 November 2026, 09.00 s.d. 10.00 WITA, RRI Samarinda (Halo Kaltim), tema "stunting"`,
		"besok 16.00 tvri pajak kendaraan":              `Selasa, 24 November 2026, 16.00 s.d. 17.00 WITA, TVRI Kaltim, tema "pajak kendaraan"`,
		"24/11 0900-1000 RRI Halo Kaltim: Harga pangan": `Selasa, 24 November 2026, 09.00 s.d. 10.00 WITA, RRI Samarinda (Halo Kaltim), tema "Harga pangan"`,
		"kamis depan tvri banjir":                       `Kamis, 3 Desember 2026, 16.00 s.d. 17.00 WITA, TVRI Kaltim (Dialog Publika), tema "banjir"`,
		"3 des 03.00 rri sahur":                         `Kamis, 3 Desember 2026, 03.00 s.d. 04.00 WITA, RRI Samarinda, tema "sahur"`,
		"Selasa, 24 November 2026, 09.00, RRI: UMKM":    `Selasa, 24 November 2026, 09.00 s.d. 10.00 WITA, RRI Samarinda (Halo Kaltim), tema "UMKM"`,
		"hari ini jam 9 rri samarinda banjir":           `Senin, 23 November 2026, 09.00 s.d. 10.00 WITA, RRI Samarinda, tema "banjir"`,
		"senin rri jam 9-11 banjir":                     `Senin, 23 November 2026, 09.00 s.d. 11.00 WITA, RRI Samarinda, tema "banjir"`,
		"lusa pukul 13.30 WITA di TVRI Kaltim banjir":   `Rabu, 25 November 2026, 13.30 s.d. 14.30 WITA, TVRI Kaltim, tema "banjir"`,
		"besok 9.00 s.d. 9.45 rri banjir":               `Selasa, 24 November 2026, 09.00 s.d. 09.45 WITA, RRI Samarinda (Halo Kaltim), tema "banjir"`,
		"kamis banjir":                                  `Kamis, 26 November 2026, 16.00 s.d. 17.00 WITA, TVRI Kaltim (Dialog Publika), tema "banjir"`,
		"jumat rri banjir":                              `Jumat, 27 November 2026, 15.00 s.d. 16.30 WITA, RRI Samarinda (Bincang Sore), tema "banjir"`,
		"jumat 19.00 banjir":                            `Jumat, 27 November 2026, 19.00 s.d. 20.30 WITA, RRI Samarinda (Bincang Sore), tema "banjir"`,
		"bincang sore jumat pekan depan banjir":         `Jumat, 4 Desember 2026, 15.00 s.d. 16.30 WITA, RRI Samarinda (Bincang Sore), tema "banjir"`,
		"minggu ini 10.00 rri banjir":                   `Minggu, 29 November 2026, 10.00 s.d. 11.00 WITA, RRI Samarinda, tema "banjir"`,
		"5 jan rri 9.00 banjir":                         `Selasa, 5 Januari 2027, 09.00 s.d. 10.00 WITA, RRI Samarinda (Halo Kaltim), tema "banjir"`,
		"24nov rri banjir":                              `Selasa, 24 November 2026, 09.00 s.d. 10.00 WITA, RRI Samarinda (Halo Kaltim), tema "banjir"`,
		"2026-12-03 tvri banjir":                        `Kamis, 3 Desember 2026, 16.00 s.d. 17.00 WITA, TVRI Kaltim (Dialog Publika), tema "banjir"`,
		"24 nov 1600 tvri banjir":                       `Selasa, 24 November 2026, 16.00 s.d. 17.00 WITA, TVRI Kaltim, tema "banjir"`,
		"Pencegahan stunting besok 16.00 tvri":          `Selasa, 24 November 2026, 16.00 s.d. 17.00 WITA, TVRI Kaltim, tema "Pencegahan stunting"`,
		"RRI 9.00 Hari Ibu 22 Des":                      `Selasa, 22 Desember 2026, 09.00 s.d. 10.00 WITA, RRI Samarinda (Halo Kaltim), tema "Hari Ibu"`,
		"besok rri 2027 Tahun Emas":                     `Selasa, 24 November 2026, 09.00 s.d. 10.00 WITA, RRI Samarinda (Halo Kaltim), tema "2027 Tahun Emas"`,
		"besok rri Di Balik Layar TVRI":                 `Selasa, 24 November 2026, 09.00 s.d. 10.00 WITA, RRI Samarinda (Halo Kaltim), tema "Di Balik Layar TVRI"`,
		"besok rri tema: Peringatan 9 Februari":         `Selasa, 24 November 2026, 09.00 s.d. 10.00 WITA, RRI Samarinda (Halo Kaltim), tema "Peringatan 9 Februari"`,
		"besok 23.30 rri banjir":                        `Selasa, 24 November 2026, 23.30 WITA s.d. selesai, RRI Samarinda (Halo Kaltim), tema "banjir"`,
		"\tBESOK\n RRI  \u00a0 Bahaya\u200b  “rokok”  ": `Selasa, 24 November 2026, 09.00 s.d. 10.00 WITA, RRI Samarinda (Halo Kaltim), tema "Bahaya “rokok”"`,
	} {
		got, err := model.ParseQuick(line, stations, programmes, "2026-11-23")
		if err != nil || got.Words != want || !got.Complete() {
			t.Errorf("%q reads\n%s\n%s\nmissing %v, %v", line, got.Words, want, got.Missing, err)
		}
		if err := got.Dialogue.Validate(); err != nil {
			t.Errorf("%q: %v", line, err)
		}
	}
}

func TestParseQuick_whatIsMissingIsSaid(t *testing.T) {
	stations, programmes := quickOffice()
	for line, want := range map[string]string{
		"":                        "tanggal pukul stasiun tema",
		"   ":                     "tanggal pukul stasiun tema",
		"stunting":                "tanggal pukul stasiun",
		"rri stunting":            "tanggal pukul",
		"besok":                   "tema",
		"besok 16.00 stunting":    "stasiun",
		"rabu stunting":           "pukul stasiun",
		"rabu rri stunting":       "pukul",
		"halo kaltim rabu banjir": "pukul",
		"9.00 rri stunting":       "tanggal",
	} {
		got, err := model.ParseQuick(line, stations, programmes, "2026-11-23")
		if err != nil || strings.Join(got.Missing, " ") != want {
			t.Errorf("%q misses %v, %v; want %s", line, got.Missing, err, want)
		}
	}
	both := append(programmes, model.Programme{ID: "dua", StationID: "tvri", Name: "Pagi", AirTimes: programmes[0].AirTimes})
	if got, err := model.ParseQuick("besok banjir", stations, both, "2026-11-23"); err != nil || strings.Join(got.Missing, " ") != "pukul stasiun" {
		t.Errorf("two stations on air: %s, missing %v, %v", got.Words, got.Missing, err)
	}
}

func TestParseQuick_wrongIsSaidInWords(t *testing.T) {
	stations, programmes := quickOffice()
	for line, want := range map[string]string{
		"Rab 24 Nov 9.00 RRI stunting":           "24 November 2026 jatuh pada hari Selasa, bukan Rabu.",
		"31 nov rri stunting":                    "November hanya sampai tanggal 30.",
		"24/13 rri stunting":                     "Bulan 13 tidak ada.",
		"besok 25.00 rri stunting":               "Pukul 25.00 tidak ada.",
		"besok 9.75 rri stunting":                "Menit 75 tidak ada.",
		"besok 10.00-9.00 rri stunting":          "Selesai 09.00 tidak sesudah mulai 10.00.",
		"besok rri " + strings.Repeat("x", 2001): "Tema terlalu panjang: 2001 huruf, paling banyak 2000.",
	} {
		_, err := model.ParseQuick(line, stations, programmes, "2026-11-23")
		if model.ErrorCode(err) != model.Invalid || !strings.Contains(model.Message(err), want) {
			t.Errorf("%.40q: %v, want %q", line, err, want)
		}
	}
}

// FuzzParseQuick holds that no line makes the reading fall over, and that a line read whole is a
// dialogue that can be saved.
func FuzzParseQuick(f *testing.F) {
	for _, line := range []string{"Sel 24 Nov 9.00 RRI stunting", "besok 16.00 tvri pajak", "24/11 0900-1000 RRI Halo Kaltim: Harga", "kamis depan", "jam", "s.d.", "hari ini - -",
		"lusa 9-9", "0000-2359 rri x", "\u200b 31/2/2026", "minggu minggu depan", "24nov2026 900", "x besok", strings.Repeat("jam ", 5000)} {
		f.Add(line)
	}
	stations, programmes := quickOffice()
	f.Fuzz(func(t *testing.T, line string) {
		got, err := model.ParseQuick(line, stations, programmes, "2026-11-23")
		if err == nil && got.Complete() {
			if err := got.Dialogue.Validate(); err != nil {
				t.Errorf("%q is read whole but %v", line, err)
			}
		}
		if err != nil && model.ErrorCode(err) != model.Invalid {
			t.Errorf("%q: %v", line, err)
		}
	})
}

package model

import (
	"strings"
	"testing"
)

func TestParseDateReadsWhatPeopleType(t *testing.T) {
	near := MakeDate(2026, 11, 23)
	for typed, want := range map[string]Date{
		"2026-11-24": "2026-11-24", "2026/11/24": "2026-11-24", "2026-11-24 00:00:00": "2026-11-24",
		"2026-11-24T00:00:00Z": "2026-11-24",
		"24-11-2026":           "2026-11-24", "24/11/26": "2026-11-24", "4/3/2026": "2026-03-04",
		"24.11.2026": "2026-11-24", " 24 November 2026 ": "2026-11-24", "24 nov": "2026-11-24",
		"24-Nov-26": "2026-11-24", "24 NOPEMBER 2026": "2026-11-24", "1 Pebruari 2027": "2027-02-01",
		"17 Aug 2026": "2026-08-17", "3 May 2026": "2026-05-03", "Nov 24, 2026": "2026-11-24",
		"Selasa, 24 November 2026": "2026-11-24", "Jum'at, 27 November 2026": "2026-11-27",
		"Jum’at 27 Nov 2026": "2026-11-27", "jumat, 27/11": "2026-11-27", "Sel 24 Nov": "2026-11-24",
		"tanggal 24 November 2026": "2026-11-24", "3 Jan": "2027-01-03", "29-2-2028": "2028-02-29",
		"24\u00a0November\u00a02026": "2026-11-24",
	} {
		got, err := ParseDate(typed, near)
		if err != nil || got != want {
			t.Errorf("ParseDate(%q) = %q, %v; want %q", typed, got, err, want)
		}
	}
}

func TestParseDateRefusesInWords(t *testing.T) {
	for _, c := range []struct {
		typed string
		near  Date
		part  string
	}{
		{"31-11-2026", "", "November hanya sampai tanggal 30."},
		{"29 Feb 2026", "", "Februari 2026 hanya sampai tanggal 28."},
		{"29 Feb", "2026-06-01", "Februari 2026 hanya sampai tanggal 28."},
		{"32 Desember 2026", "", "Desember hanya sampai tanggal 31."},
		{"Rabu, 24 November 2026", "", "24 November 2026 jatuh pada hari Selasa, bukan Rabu."},
		{"24 nov", "", "Tahunnya belum ditulis"},
		{"24 nov", "besok", "Tahunnya belum ditulis"},
		{"11-24-2026", "", "Bulan 24 tidak ada"},
		{"0-11-2026", "", "Tanggal 0 tidak ada"},
		{"24-11-0000", "2026-01-01", "tidak dikenal"},
		{"24-11-1026", "", "Tahun 1026 di luar 1900 sampai 2199"},
		{"24-11-206", "", "tidak dikenal"},
		{"46350", "", "nomor hari Excel"},
		{"", "", "belum diisi"},
		{"hari", "", "tidak dikenal"},
		{"Selasa", "", "tidak dikenal"},
		{"besok", "", "tidak dikenal"},
		{"24 Septober 2026", "", "tidak dikenal"},
		{"24 November 2026 dan 25", "", "tidak dikenal"},
		{"24\x00November 2026;", "", "tidak dikenal"},
	} {
		got, err := ParseDate(c.typed, c.near)
		if err == nil || got != "" || !strings.Contains(Message(err), c.part) {
			t.Errorf("ParseDate(%q) = %q, %v; want an error saying %q", c.typed, got, err, c.part)
		}
		if ErrorCode(err) != Invalid {
			t.Errorf("ParseDate(%q): code %q", c.typed, ErrorCode(err))
		}
	}
}

func TestParseDateTakesTheNearestYear(t *testing.T) {
	for _, c := range []struct {
		typed string
		near  Date
		want  Date
	}{
		{"31 Des", "2027-01-02", "2026-12-31"},
		{"2 Januari", "2026-12-31", "2027-01-02"},
		{"29 Februari", "2027-06-01", "2028-02-29"},
		{"29 Februari", "2029-01-01", "2028-02-29"},
		{"15 Juli", "2026-07-15", "2026-07-15"},
	} {
		if got, err := ParseDate(c.typed, c.near); err != nil || got != c.want {
			t.Errorf("ParseDate(%q, %s) = %q, %v; want %s", c.typed, c.near, got, err, c.want)
		}
	}
}

func TestParseDateReadsEveryShownForm(t *testing.T) {
	for d := Date("2026-01-01"); d < "2029-01-01"; d = d.AddDays(1) {
		for _, text := range []string{string(d), ShortDate(d), LetterDate(d), LongDate(d), DayMonth(d)} {
			if got, err := ParseDate(text, d); err != nil || got != d {
				t.Fatalf("ParseDate(%q) = %q, %v; want %s", text, got, err, d)
			}
		}
	}
}

func TestParseClockReadsWhatPeopleType(t *testing.T) {
	for typed, want := range map[string]Clock{
		"9.00": 540, "09:00": 540, "0900": 540, "900": 540, "9": 540, "09": 540, "9,30": 570,
		"09.00 WITA": 540, "09.00 WITA.": 540, "pukul 9": 540, "Pukul 09.00 wita": 540, "jam 16.00": 960,
		"pkl. 16:00": 960, "09:00:00": 540, "0:00": 0, "00.00": 0, "23.59": 1439, "03.00": 180, "9.0": 540,
	} {
		if got, err := ParseClock(typed); err != nil || got != want {
			t.Errorf("ParseClock(%q) = %d, %v; want %d", typed, got, err, want)
		}
	}
}

func TestParseClockRefusesInWords(t *testing.T) {
	for typed, part := range map[string]string{
		"24.00": "00.00 pada hari berikutnya", "24": "00.00 pada hari berikutnya",
		"25:00": "Pukul 25.00 tidak ada", "24.30": "Pukul 24.30 tidak ada", "9.75": "Menit 75 tidak ada",
		"9.3": "9.03 atau 9.30", "31.5": "Pukul 31.5 tidak ada", "24.0": "00.00 pada hari", "": "belum diisi", "pukul": "belum diisi", "pagi": "tidak dikenal",
		"09.00 WIB": "tidak dikenal", "09.00 s.d. 10.00": "tidak dikenal", "-9": "tidak dikenal",
		"09:00:30": "tidak dikenal", "900:00": "tidak dikenal", "0.375": "tidak dikenal",
	} {
		got, err := ParseClock(typed)
		if err == nil || got != NoClock || !strings.Contains(Message(err), part) {
			t.Errorf("ParseClock(%q) = %d, %v; want an error saying %q", typed, got, err, part)
		}
	}
}

func FuzzParseDate(f *testing.F) {
	for _, s := range []string{"2026-11-24", "24 nov", "Selasa, 24 November 2026", "31-11-2026", "29 feb", "", "46350", "a'b"} {
		f.Add(s, "2026-11-23")
	}
	f.Fuzz(func(t *testing.T, s, near string) {
		d, err := ParseDate(s, Date(near))
		if err != nil {
			if d != "" || ErrorCode(err) != Invalid {
				t.Fatalf("ParseDate(%q) = %q with %v", s, d, err)
			}
			return
		}
		again, err := ParseDate(LongDate(d), "")
		if !d.Valid() || err != nil || again != d {
			t.Fatalf("ParseDate(%q) = %q, read again %q, %v", s, d, again, err)
		}
	})
}

func FuzzParseClock(f *testing.F) {
	for _, s := range []string{"9.00", "0900", "pukul 9", "24.00", "25:00", "09.00 WITA", "9.3", ""} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		c, err := ParseClock(s)
		if err != nil {
			if c != NoClock || ErrorCode(err) != Invalid {
				t.Fatalf("ParseClock(%q) = %d with %v", s, c, err)
			}
			return
		}
		again, err := ParseClock(ClockText(c))
		if c < 0 || c > 1439 || err != nil || again != c {
			t.Fatalf("ParseClock(%q) = %d, read again %d, %v", s, c, again, err)
		}
	})
}

package model

import (
	"testing"
	"time"
)

func TestFormatDates(t *testing.T) {
	d := Date("2026-11-24")
	for _, c := range []struct{ got, want string }{
		{LongDate(d), "Selasa, 24 November 2026"},
		{LongDate("2026-11-27"), "Jumat, 27 November 2026"},
		{LetterDate("2026-02-04"), "4 Februari 2026"},
		{ShortDate("2026-02-04"), "04-02-2026"},
		{DayMonth(d), "Sel 24 Nov"},
		{MonthName("2026-11"), "November 2026"},
		{MonthName(""), ""}, {MonthWord(13), ""}, {MonthWord(0), ""}, {MonthWord(8), "Agustus"},
		{LongDate(""), ""}, {LetterDate(""), ""}, {ShortDate(""), ""}, {DayMonth(""), ""},
		{LongDate("2026-11-31"), ""},
		{WeekdayShort(time.Friday), "Jum"}, {WeekdayWord(time.Sunday), "Minggu"},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}

func TestDateRange(t *testing.T) {
	for _, c := range []struct {
		a, b Date
		want string
	}{
		{"2026-11-23", "2026-11-29", "23 s.d. 29 November 2026"},
		{"2026-11-30", "2026-12-06", "30 November s.d. 6 Desember 2026"},
		{"2026-12-28", "2027-01-03", "28 Desember 2026 s.d. 3 Januari 2027"},
		{"2026-11-23", "2026-11-23", "23 November 2026"},
		{"2026-11-23", "2027-11-29", "23 November 2026 s.d. 29 November 2027"},
		{"", "2026-11-23", "23 November 2026"},
		{"", "", ""},
	} {
		if got := DateRange(c.a, c.b); got != c.want {
			t.Errorf("DateRange(%s, %s) = %q, want %q", c.a, c.b, got, c.want)
		}
	}
}

func TestFormatTimes(t *testing.T) {
	at := time.Date(2026, 11, 26, 0, 15, 40, 0, time.UTC)
	for _, c := range []struct{ got, want string }{
		{ClockText(540), "09.00"}, {ClockText(0), "00.00"}, {ClockText(NoClock), ""},
		{TimeRange(540, 600), "09.00 s.d. 10.00 WITA"},
		{TimeRange(540, NoClock), "09.00 WITA s.d. selesai"},
		{TimeRange(NoClock, 600), ""},
		{Moment(at), "26-11-2026 08.15 WITA"}, {Moment(time.Time{}), ""},
		{Ago(6*time.Hour + time.Minute), "6 jam lalu"}, {Ago(59 * time.Second), "baru saja"},
		{Ago(-time.Hour), "baru saja"}, {Ago(90 * time.Second), "1 menit lalu"},
		{Ago(24 * time.Hour), "1 hari lalu"}, {Ago(70 * 24 * time.Hour), "2 bulan lalu"},
		{Ago(800 * 24 * time.Hour), "2 tahun lalu"},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}

func TestFormatNumbers(t *testing.T) {
	for _, c := range []struct{ got, want string }{
		{Thousands(0), "0"}, {Thousands(999), "999"}, {Thousands(1250), "1.250"},
		{Thousands(20000), "20.000"}, {Thousands(1234567), "1.234.567"}, {Thousands(-1250), "-1.250"},
		{Thousands(-125), "-125"},
		{OrdinalWord(1), "pertama"}, {OrdinalWord(2), "kedua"}, {OrdinalWord(5), "kelima"},
		{OrdinalWord(11), "kesebelas"}, {OrdinalWord(0), "ke-0"}, {OrdinalWord(12000), "ke-12.000"},
		{Terbilang(0), "nol"}, {Terbilang(2), "dua"}, {Terbilang(10), "sepuluh"}, {Terbilang(11), "sebelas"},
		{Terbilang(12), "dua belas"}, {Terbilang(20), "dua puluh"}, {Terbilang(96), "sembilan puluh enam"},
		{Terbilang(100), "seratus"}, {Terbilang(111), "seratus sebelas"}, {Terbilang(200), "dua ratus"},
		{Terbilang(999), "sembilan ratus sembilan puluh sembilan"}, {Terbilang(1000), "seribu"},
		{Terbilang(1945), "seribu sembilan ratus empat puluh lima"}, {Terbilang(2026), "dua ribu dua puluh enam"},
		{Terbilang(9999), "sembilan ribu sembilan ratus sembilan puluh sembilan"},
		{Terbilang(10000), "10.000"}, {Terbilang(-1), "-1"},
		{CountWords(2, "lembar"), "2 (dua) lembar"},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}

func TestWeekOfMonthCountsMondays(t *testing.T) {
	for d, want := range map[Date]int{
		"2026-11-01": 4, // its Monday is 26 October, the fourth
		"2026-11-02": 1, "2026-11-08": 1, "2026-11-09": 2, "2026-11-24": 4, "2026-11-30": 5,
		"2026-12-06": 5, "2026-12-07": 1,
	} {
		if got := WeekOfMonth(d.Week()); got != want {
			t.Errorf("WeekOfMonth(%s) = %d, want %d", d.Week(), got, want)
		}
	}
}

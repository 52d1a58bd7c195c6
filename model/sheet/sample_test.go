package sheet

import (
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"kaltimprov.go.id/dialogpublik/model"
)

const samples = "../../assets/contoh"

var invented = regexp.MustCompile(`(?i)contoh|fiktif|misal|rekaan|umpama|andai|dummy`)

func sampleSpeakers(t *testing.T, name string) []model.SpeakerRow {
	t.Helper()
	table, err := ReadFile(filepath.Join(samples, name))
	if err != nil {
		t.Fatal(err)
	}
	rows, _, err := SpeakerRows(table)
	if err != nil {
		t.Fatal(err)
	}
	for i := range rows {
		if n, err := model.NormalizePhone(rows[i].Phone); err == nil {
			rows[i].Phone = n
		}
	}
	return rows
}

func TestSample_speakers(t *testing.T) {
	rows := sampleSpeakers(t, "narasumber.csv")
	if len(rows) != 40 || rows[39].Row != 42 {
		t.Errorf("%d rows, the last is row %d", len(rows), rows[len(rows)-1].Row)
	}
	if xlsx := sampleSpeakers(t, "narasumber.xlsx"); !reflect.DeepEqual(rows, xlsx) {
		t.Errorf("the two files differ:\n%+v\n%+v", rows, xlsx)
	}
	eaten, without := 0, 0
	for _, r := range rows {
		name := model.SplitName(r.Name)
		if !invented.MatchString(name.Bare) || strings.ContainsAny(name.Bare, ".,") {
			t.Errorf("row %d: bare name %q of %q", r.Row, name.Bare, r.Name)
		}
		switch {
		case r.Phone == "":
			without++
		case model.PhoneEatenByExcel(r.Phone):
			eaten++
		case !strings.HasPrefix(r.Phone, "+62812000000") && !strings.HasPrefix(r.Phone, "+625"):
			t.Errorf("row %d: phone %q", r.Row, r.Phone)
		}
	}
	if eaten != 2 || without != 1 {
		t.Errorf("%d eaten phones, %d without", eaten, without)
	}
}

func TestSample_speakers_has_the_troubles(t *testing.T) {
	data, err := os.ReadFile(filepath.Join(samples, "narasumber.csv"))
	if err != nil {
		t.Fatal(err)
	}
	if utf8.Valid(data) {
		t.Error("the file is not in Windows-1252")
	}
	for _, trouble := range []string{"\n;;;;;;;;;\r\n", ";8.12E+10;", ";8,12E+10;", ";81200000033;", ";+62 812 0000 0032;", "Ren\xe9", " \x96 ", ";S.Gz;", ", S. Hut., "} {
		if !strings.Contains(string(data), trouble) {
			t.Errorf("the file lacks %q", trouble)
		}
	}
}

func TestSample_schedule(t *testing.T) {
	known := map[string]bool{}
	for _, r := range sampleSpeakers(t, "narasumber.csv") {
		known[model.SplitName(r.Name).Bare] = true
	}
	fromCSV, fromXLSX := sampleSchedule(t, "jadwal-2026-11-12.csv"), sampleSchedule(t, "jadwal-2026-11-12.xlsx")
	if len(fromCSV) != 18 || !reflect.DeepEqual(fromCSV, fromXLSX) {
		t.Errorf("%d rows; the two files differ:\n%+v\n%+v", len(fromCSV), fromCSV, fromXLSX)
	}
	weeks := map[model.Week]int{}
	for _, r := range fromCSV {
		weeks[model.Date(r.Date).Week()]++
		for _, name := range append(strings.Split(r.Companions, "|"), r.Main) {
			bare, _, _ := strings.Cut(model.SplitName(name).Bare, " (")
			if name != "" && !known[bare] {
				t.Errorf("row %d: %q is no sample speaker", r.Row, name)
			}
		}
	}
	for week, n := range weeks {
		if n != 2 {
			t.Errorf("week %s has %d dialogues", week, n)
		}
	}
	themes := map[string]string{"2026-11-24": "Harga Pangan Jelang Akhir Tahun", "2026-11-26": "Pencegahan Stunting Dimulai dari Rumah"}
	for _, r := range fromCSV {
		if want := themes[r.Date]; want != "" && r.Theme != want {
			t.Errorf("%s: theme %q", r.Date, r.Theme)
		}
	}
}

// sampleSchedule reads a schedule and writes dates and times in one way.
func sampleSchedule(t *testing.T, name string) []model.DialogueRow {
	t.Helper()
	table, err := ReadFile(filepath.Join(samples, name))
	if err != nil {
		t.Fatal(err)
	}
	rows, _, err := ScheduleRows(table)
	if err != nil {
		t.Fatal(err)
	}
	for i := range rows {
		r := &rows[i]
		date, err := model.ParseDate(r.Date, "")
		if err != nil {
			t.Errorf("%s row %d: %v", name, r.Row, err)
		}
		r.Date = string(date)
		for _, cell := range []*string{&r.Start, &r.End} {
			if *cell == "" {
				continue
			}
			clock, err := model.ParseClock(*cell)
			if err != nil {
				t.Errorf("%s row %d: %v", name, r.Row, err)
			}
			*cell = clock.String()
		}
	}
	return rows
}

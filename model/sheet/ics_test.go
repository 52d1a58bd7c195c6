package sheet

import (
	"bytes"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	ical "github.com/emersion/go-ical"

	"kaltimprov.go.id/dialogpublik/assets"
	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/model/sqlite/sqlitetest"
)

// desk is a founded office of RRI and TVRI on a real database.
type desk struct {
	testing.TB
	*model.Office
	clock    *sqlitetest.Clock
	history  *model.History
	stations []model.Station
}

func newDesk(t testing.TB) *desk {
	t.Helper()
	store, clock := sqlitetest.NewWithClock(t)
	d := &desk{TB: t, Office: model.NewOffice(store, clock.Now), clock: clock}
	factory, err := model.ParseFactory(assets.SOP(), assets.Factory(), assets.Holidays())
	d.must(err)
	d.must(d.Found(factory))
	d.must(d.Read(func(tx model.Tx) (err error) {
		d.stations, err = tx.Stations()
		return err
	}))
	d.history = model.NewHistory(d.Office)
	return d
}

func (d *desk) must(err error) {
	d.Helper()
	if err != nil {
		d.Fatal(err)
	}
}

// dialogue writes one of RRI with a speaker utama of that name.
func (d *desk) dialogue(day model.Date, start, end model.Clock, theme, speaker string) model.ID {
	d.Helper()
	p := model.Speaker{ID: model.NewID(), Name: model.SplitName(speaker), Post: "Kepala Dinas Rekaan", Phones: []model.Phone{{Number: "081200000001"}}}
	id, err := d.SaveDialogue(model.Dialogue{StationID: d.stations[0].ID, Date: day, Start: start, End: end, Theme: theme, Host: "Tirta Andaian",
		Appearances: []model.Appearance{{SpeakerID: p.ID, Role: model.Main}}}, p)
	d.must(err)
	return id
}

// calendar writes the office's calendar and reads it back with a library that did not write it.
func (d *desk) calendar() (data []byte, events map[string]ical.Event) {
	d.Helper()
	file, err := d.Calendar("", "")
	d.must(err)
	data, err = ICS(file.Events, file.Name, file.Made)
	d.must(err)
	cal, err := ical.NewDecoder(bytes.NewReader(data)).Decode()
	d.must(err)
	events = map[string]ical.Event{}
	for _, e := range cal.Events() {
		events[d.text(e, ical.PropUID)] = e
	}
	if len(events) != len(file.Events) {
		d.Errorf("%d events came back as %d", len(file.Events), len(events))
	}
	return data, events
}

func (d *desk) text(e ical.Event, property string) string {
	d.Helper()
	text, err := e.Props.Text(property)
	d.must(err)
	return text
}

func TestICS_read_by_another_library(t *testing.T) {
	d := newDesk(t)
	coming := d.dialogue("2026-11-26", 540, 600, "Harga Pangan", "Dr. Andi Contoh, M.Si.")
	night := d.dialogue("2026-11-27", 180, model.NoClock, "Sahur", "Budi Contoh")
	past := d.dialogue("2026-11-02", 540, 600, "Lewat", "Cici Contoh")
	d.must(d.MarkHeld(past))
	data, events := d.calendar()
	wants := map[model.ID]struct {
		start, end, summary, state string
		alarms                     int
	}{
		coming: {"2026-11-26T09:00", "2026-11-26T10:00", "RRI: Harga Pangan", "TENTATIVE", 1},
		night:  {"2026-11-27T03:00", "2026-11-27T04:00", "RRI: Sahur", "TENTATIVE", 1},
		past:   {"2026-11-02T09:00", "2026-11-02T10:00", "RRI: Lewat", "CONFIRMED", 0},
	}
	for id, want := range wants {
		e := events[string(id)+"@dialogpublik"]
		start, err := e.DateTimeStart(nil)
		d.must(err)
		end, err := e.DateTimeEnd(nil)
		d.must(err)
		if got := start.In(model.WITA).Format("2006-01-02T15:04"); got != want.start || start.Location().String() != "Asia/Makassar" {
			t.Errorf("%s starts %s in %s, want %s", want.summary, got, start.Location(), want.start)
		}
		if got := end.In(model.WITA).Format("2006-01-02T15:04"); got != want.end {
			t.Errorf("%s ends %s, want %s", want.summary, got, want.end)
		}
		if got := d.text(e, ical.PropSummary); got != want.summary || d.text(e, ical.PropStatus) != want.state || len(e.Children) != want.alarms {
			t.Errorf("%q %s with %d alarms, want %+v", got, d.text(e, ical.PropStatus), len(e.Children), want)
		}
	}
	e := events[string(coming)+"@dialogpublik"]
	if got := d.text(e, ical.PropDescription); got != "Stasiun: RRI Samarinda\nKanal: RRI Pro 1 97,6 FM\nNarasumber utama: Dr. Andi Contoh, M.Si. (Kepala Dinas Rekaan)\nPemandu: Tirta Andaian" {
		t.Errorf("description %q", got)
	}
	if got := d.text(e, ical.PropLocation); got != d.stations[0].Venue {
		t.Errorf("location %q", got)
	}
	if before, err := e.Children[0].Props.Get(ical.PropTrigger).Duration(); err != nil || before != -24*time.Hour {
		t.Errorf("alarm %v before, %v", before, err)
	}
	if strings.Contains(string(data), "8120000") {
		t.Error("a phone number went out")
	}
}

// TestICS_frame holds what stands around the events: the zone without daylight saving time, the
// calendar's name, and the same bytes from the same office.
func TestICS_frame(t *testing.T) {
	d := newDesk(t)
	d.dialogue("2026-11-26", 540, 600, "Harga Pangan", "Andi Contoh")
	data, _ := d.calendar()
	cal, err := ical.NewDecoder(bytes.NewReader(data)).Decode()
	d.must(err)
	for name, want := range map[string]string{"VERSION": "2.0", "METHOD": "PUBLISH", "PRODID": "-//kaltimprov.go.id//Dialog Publik//ID",
		"X-WR-CALNAME": "Dialog Publik Dinas Komunikasi dan Informatika Provinsi Kalimantan Timur"} {
		if got, err := cal.Props.Text(name); got != want || err != nil {
			t.Errorf("%s is %q, %v", name, got, err)
		}
	}
	zone := cal.Children[0]
	if zone.Name != "VTIMEZONE" || zone.Props.Get("TZID").Value != "Asia/Makassar" || len(zone.Children) != 1 ||
		zone.Children[0].Props.Get("TZOFFSETFROM").Value != "+0800" || zone.Children[0].Props.Get("TZOFFSETTO").Value != "+0800" {
		t.Errorf("zone %+v", zone)
	}
	if again, _ := d.calendar(); !bytes.Equal(again, data) {
		t.Error("the same office gives two different files")
	}
	empty, err := ICS(nil, "Kosong", sqlitetest.Start)
	d.must(err)
	if cal, err := ical.NewDecoder(bytes.NewReader(empty)).Decode(); err != nil || len(cal.Events()) != 0 {
		t.Errorf("an empty calendar: %v", err)
	}
}

// TestICS_sequence holds that a calendar program takes every change for newer than the one before,
// undoing too, and that what is off comes back as cancelled.
func TestICS_sequence(t *testing.T) {
	d := newDesk(t)
	id := d.dialogue("2026-11-26", 540, 600, "Harga Pangan", "Andi Contoh")
	last, lastModified := -1, time.Time{}
	after := func(what string, do func() error, wantDay, wantState string) {
		t.Helper()
		d.clock.Set(d.clock.Now().Add(time.Minute))
		d.must(do())
		_, events := d.calendar()
		e := events[string(id)+"@dialogpublik"]
		sequence, err := e.Props.Get(ical.PropSequence).Int()
		d.must(err)
		modified, err := e.Props.DateTime(ical.PropLastModified, nil)
		d.must(err)
		stamp, err := e.Props.DateTime(ical.PropDateTimeStamp, nil)
		d.must(err)
		start, err := e.DateTimeStart(nil)
		d.must(err)
		if sequence <= last || !modified.After(lastModified) || !stamp.Equal(d.clock.Now()) {
			t.Errorf("%s: sequence %d after %d, changed %s after %s, made %s", what, sequence, last, modified, lastModified, stamp)
		}
		if got := start.Format("2006-01-02"); got != wantDay || d.text(e, ical.PropStatus) != wantState {
			t.Errorf("%s: on %s, %s", what, got, d.text(e, ical.PropStatus))
		}
		last, lastModified = sequence, modified
	}
	undo := func() error { _, err := d.history.Undo(); return err }
	after("moved", func() error {
		return d.MoveDialogue(id, model.Move{Date: "2026-12-03", Start: 540, End: model.NoClock})
	}, "2026-12-03", "TENTATIVE")
	after("undone", undo, "2026-11-26", "TENTATIVE")
	after("cancelled", func() error { return d.CancelDialogue(id, "rahasia") }, "2026-11-26", "CANCELLED")
	after("scheduled again", func() error { return d.ScheduleAgain(id) }, "2026-11-26", "TENTATIVE")
	after("postponed", func() error { return d.PostponeDialogue(id, "rahasia") }, "2026-11-26", "CANCELLED")
	after("put into the trash", func() error { return d.TrashDialogue(id) }, "2026-11-26", "CANCELLED")
	data, events := d.calendar()
	if e := events[string(id)+"@dialogpublik"]; len(e.Children) != 0 || strings.Contains(string(data), "rahasia") {
		t.Errorf("a cancelled event rings or tells why: %s", data)
	}
	after("restored", func() error { return d.RestoreDialogue(id) }, "2026-11-26", "CANCELLED")
}

// TestICS_odd_texts holds that whatever a theme is comes back, in lines of 75 octets that never cut
// a letter.
func TestICS_odd_texts(t *testing.T) {
	themes := []string{
		`koma, titik koma; titik dua: garis\miring`, `\n \N \; \, \\`, `"kutip" 'kutip' <b>tebal</b> ^`, "=1+1", "BEGIN:VEVENT", "END:VCALENDAR",
		strings.Repeat("é😀", 100), strings.Repeat("kata ", 30) + "akhir", strings.Repeat("x", 200), strings.Repeat("a>", 100), strings.Repeat("<", 200), "é" + strings.Repeat("日本", 60),
	}
	for n := range 90 { // the fold at every place of a letter of four octets
		themes = append(themes, strings.Repeat("x", n)+"😀"+strings.Repeat(" y", 30))
	}
	events := make([]model.CalendarEvent, len(themes))
	for i, theme := range themes {
		events[i] = model.CalendarEvent{Dialogue: model.NewID(), Start: sqlitetest.Start, End: sqlitetest.Start, Summary: theme, Location: theme,
			Description: theme + "\r\nbaris dua\nbaris \x07 tiga\n" + theme, State: model.EventTentative, Reminder: theme}
	}
	data, err := ICS(events, themes[0], sqlitetest.Start)
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range strings.SplitAfter(string(data), "\n") {
		if body := strings.TrimSuffix(line, "\r\n"); len(body) > 75 || !utf8.ValidString(body) || line != "" && body == line || strings.ContainsAny(body, "\r\n\x07") {
			t.Errorf("%d octets: %q", len(line), line)
		}
	}
	cal, err := ical.NewDecoder(bytes.NewReader(data)).Decode()
	if err != nil {
		t.Fatal(err)
	}
	back := cal.Events()
	if name, err := cal.Props.Text("X-WR-CALNAME"); name != themes[0] || err != nil || len(back) != len(themes) {
		t.Fatalf("%d of %d events in %q, %v", len(back), len(themes), name, err)
	}
	for i, e := range back {
		want := map[string]string{ical.PropSummary: themes[i], ical.PropLocation: themes[i], ical.PropDescription: themes[i] + "\nbaris dua\nbaris   tiga\n" + themes[i]}
		for property, text := range want {
			if got, err := e.Props.Text(property); got != text || err != nil {
				t.Errorf("%s of %d:\ngot  %q, %v\nwant %q", property, i, got, err, text)
			}
		}
		if got, err := e.Children[0].Props.Text(ical.PropDescription); got != themes[i] || err != nil {
			t.Errorf("alarm %d: %q, %v", i, got, err)
		}
	}
}

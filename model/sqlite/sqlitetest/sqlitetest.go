// Package sqlitetest gives tests a real database and records to put in it.
//
// New opens an empty database in a folder of the test; the builders write one record through the
// given transaction, fail the test when that fails, and return the record as it was written.
package sqlitetest

import (
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/model/sqlite"
)

// Clock is a clock that stands until it is set.
type Clock struct {
	mu  sync.Mutex
	now time.Time
}

// Start is where the clocks of New stand: Monday 23 November 2026, 08.00 WITA.
var Start = time.Date(2026, 11, 23, 8, 0, 0, 0, model.WITA)

// Now returns where the clock stands.
func (c *Clock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

// Set moves the clock to a moment.
func (c *Clock) Set(now time.Time) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = now
}

// empty makes an empty database once, for a copy takes a fraction of the time of making one.
var empty = sync.OnceValues(func() ([]byte, error) {
	dir, err := os.MkdirTemp("", "dialogpublik-uji-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	path := filepath.Join(dir, "kosong.db")
	store, err := sqlite.Create(path, sqlite.Options{})
	if err != nil {
		return nil, err
	}
	if err := store.Close(); err != nil {
		return nil, err
	}
	return os.ReadFile(path)
})

// New makes an empty database in a folder of the test, with a clock that stands at Start. It is
// closed when the test ends.
func New(t testing.TB) *sqlite.Store {
	store, _ := NewWithClock(t)
	return store
}

// NewWithClock is New with the clock at hand.
func NewWithClock(t testing.TB) (*sqlite.Store, *Clock) {
	t.Helper()
	clock := &Clock{now: Start}
	data, err := empty()
	if err != nil {
		t.Fatalf("create database: %v", err)
	}
	path := filepath.Join(t.TempDir(), "dialogpublik.db")
	must(t, "database", os.WriteFile(path, data, 0o600))
	store, err := sqlite.Open(path, sqlite.Options{Now: clock.Now, Laptop: "laptop-uji"})
	if err != nil {
		t.Fatalf("open database: %v", err)
	}
	t.Cleanup(func() {
		if err := store.Close(); err != nil {
			t.Errorf("close database: %v", err)
		}
	})
	return store, clock
}

// Do runs fn as one command and fails the test when that fails.
func Do(t testing.TB, store model.Store, fn func(model.Tx)) model.ID {
	t.Helper()
	id, err := store.Do(model.Command{Name: "uji", Title: "Uji"}, func(tx model.Tx) error { fn(tx); return nil })
	if err != nil {
		t.Fatalf("command: %v", err)
	}
	return id
}

// Read runs fn on one state and fails the test when that fails.
func Read(t testing.TB, store model.Store, fn func(model.Tx)) {
	t.Helper()
	if err := store.Read(func(tx model.Tx) error { fn(tx); return nil }); err != nil {
		t.Fatalf("read: %v", err)
	}
}

func must(t testing.TB, what string, err error) {
	t.Helper()
	if err != nil {
		t.Fatalf("put %s: %v", what, err)
	}
}

// Officer writes an active officer.
func Officer(t testing.TB, tx model.Tx, name string, role model.Role) model.Officer {
	t.Helper()
	o := model.Officer{ID: model.NewID(), Name: name, Role: role, Active: true}
	must(t, "officer", tx.PutOfficer(o))
	return o
}

// Station writes a station with the mark, "RRI".
func Station(t testing.TB, tx model.Tx, mark string) model.Station {
	t.Helper()
	s := model.Station{
		ID: model.NewID(), Mark: mark, Name: mark + " Samarinda", LegalName: "LPP " + mark + " Samarinda",
		Head: "Kepala LPP " + mark + " Samarinda", Venue: "Studio " + mark + ", Jalan Contoh Nomor 2",
		Channel: mark + " Contoh", Audience: "pendengar", ArriveMinutes: 30,
	}
	must(t, "station", tx.PutStation(s))
	return s
}

// Programme writes a programme of the station on Thursdays at 09.00 for an hour.
func Programme(t testing.TB, tx model.Tx, station model.ID, name string) model.Programme {
	t.Helper()
	p := model.Programme{ID: model.NewID(), StationID: station, Name: name, Minutes: 60,
		AirTimes: []model.AirTime{{ID: model.NewID(), Weekday: time.Thursday, Start: 9 * 60, Every: 1}}}
	must(t, "programme", tx.PutProgramme(p))
	return p
}

// Speaker writes a speaker of that bare name with an organization and a phone of his own.
func Speaker(t testing.TB, tx model.Tx, bare string, with ...func(*model.Speaker)) model.Speaker {
	t.Helper()
	s := model.Speaker{
		ID: model.NewID(), Name: model.Name{Bare: bare}, Post: "Kepala Dinas",
		Organization: model.Organization{ID: model.NewID(), Name: "Dinas " + bare, Town: "Samarinda"},
		Phones:       []model.Phone{{ID: model.NewID(), Kind: model.Mobile, Number: "+6281200000000", Preferred: true}},
		Address:      model.AddressAuto,
	}
	for _, w := range with {
		w(&s)
	}
	if s.Organization.ID != "" {
		must(t, "organization", tx.PutOrganization(s.Organization))
	}
	must(t, "speaker", tx.PutSpeaker(s))
	return s
}

// Dialogue writes a dialogue terjadwal of the station on the day at 09.00-10.00, without speakers.
func Dialogue(t testing.TB, tx model.Tx, station model.ID, date model.Date, with ...func(*model.Dialogue)) model.Dialogue {
	t.Helper()
	d := model.Dialogue{
		ID: model.NewID(), StationID: station, Date: date, Start: 9 * 60, End: 10 * 60,
		Venue: "Studio Contoh", Theme: fmt.Sprintf("Tema %s", date), Host: "Pemandu Contoh", State: model.Scheduled,
	}
	for _, w := range with {
		w(&d)
	}
	must(t, "dialogue", tx.PutDialogue(d))
	return d
}

// WithMain adds a speaker utama.
func WithMain(speaker model.ID) func(*model.Dialogue) { return withSpeaker(speaker, model.Main) }

// WithCompanion adds a speaker pendamping.
func WithCompanion(speaker model.ID) func(*model.Dialogue) {
	return withSpeaker(speaker, model.Companion)
}

func withSpeaker(speaker model.ID, role model.AppearanceRole) func(*model.Dialogue) {
	return func(d *model.Dialogue) {
		d.Appearances = append(d.Appearances, model.Appearance{
			ID: model.NewID(), SpeakerID: speaker, Role: role, State: model.Suggested, Order: len(d.Appearances),
		})
	}
}

// WithState sets the state.
func WithState(state model.DialogueState) func(*model.Dialogue) {
	return func(d *model.Dialogue) { d.State = state }
}

// WithTheme sets the theme.
func WithTheme(theme string) func(*model.Dialogue) {
	return func(d *model.Dialogue) { d.Theme = theme }
}

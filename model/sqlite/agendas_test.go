package sqlite_test

import (
	"fmt"
	"testing"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/model/sqlite/sqlitetest"
)

func TestTx_ReleasedStaysAsReleased(t *testing.T) {
	store := sqlitetest.New(t)
	v := model.ScheduleVersion{ID: model.NewID(), Month: "2026-12", Number: 1, State: model.VersionReleased, ReleasedAt: sqlitetest.Start,
		Content: model.ScheduleContent{Month: "2026-12", Version: 1, PrintedAt: sqlitetest.Start}}
	put := func(v model.ScheduleVersion) error {
		_, err := store.Do(uji, func(tx model.Tx) error { return tx.PutVersion(v) })
		return err
	}
	must(t, put(v))
	for name, change := range map[string]func(*model.ScheduleVersion){
		"content": func(v *model.ScheduleVersion) { v.Content.Town = "Lain" },
		"number":  func(v *model.ScheduleVersion) { v.Number = 2 },
		"month":   func(v *model.ScheduleVersion) { v.Month = "2027-01" },
		"moment":  func(v *model.ScheduleVersion) { v.ReleasedAt = v.ReleasedAt.AddDate(0, 0, 1) },
	} {
		other := v
		change(&other)
		says(t, put(other), model.Refused, "Jadwal yang sudah terbit tidak dapat diubah")
		if t.Failed() {
			t.Fatal(name)
		}
	}
	twin := v
	twin.ID = model.NewID()
	says(t, put(twin), model.Conflict, "Versi jadwal itu sudah terbit")
	v.State, v.VoidReason = model.VersionVoid, "uji"
	must(t, put(v))
	if err := store.Raw(`DELETE FROM schedule_version`); err == nil {
		t.Error("a released schedule was deleted")
	}
}

func TestTx_OneAgendaAMonth(t *testing.T) {
	store := sqlitetest.New(t)
	put := func(m model.Month) error {
		_, err := store.Do(uji, func(tx model.Tx) error {
			return tx.PutAgenda(model.Agenda{ID: model.NewID(), Month: m, Start: model.NoClock, End: model.NoClock})
		})
		return err
	}
	must(t, put("2027-01"))
	must(t, put("2026-12"))
	says(t, put("2026-12"), model.Conflict, "Agenda bulan itu sudah ada")
	sqlitetest.Read(t, store, func(tx model.Tx) {
		agendas, err := tx.Agendas()
		same(t, "agendas", names(t, agendas, err, func(a model.Agenda) string { return fmt.Sprint(a.Month, a.Date, a.Start, len(a.Attendees)) }), "2026-12 0", "2027-01 0")
	})
}

func TestTx_PlansAreInOrder(t *testing.T) {
	store := sqlitetest.New(t)
	sqlitetest.Do(t, store, func(tx model.Tx) {
		station := sqlitetest.Station(t, tx, "RRI").ID
		for _, at := range []struct {
			day   model.Date
			start model.Clock
		}{{"2026-12-02", 540}, {"2026-12-01", 960}, {"2026-12-01", 180}, {"2027-01-01", 0}} {
			must(t, tx.PutSlot(model.Slot{ID: model.NewID(), StationID: station, Date: at.day, Start: at.start, End: model.NoClock}))
		}
		for _, h := range []model.Theme{{Title: "padi", Priority: 2}, {Title: "Jagung", Priority: 2}, {Title: "Kopi", Priority: 3}, {Title: "Banjir", Priority: 1, Trashed: true}} {
			h.ID = model.NewID()
			must(t, tx.PutTheme(h))
		}
		for _, v := range []model.ScheduleVersion{{Month: "2027-01", Number: 1}, {Month: "2026-12", Number: 10}, {Month: "2026-12", Number: 9}} {
			v.ID, v.ReleasedAt = model.NewID(), sqlitetest.Start
			must(t, tx.PutVersion(v))
		}
	})
	number := func(v model.ScheduleVersion) string { return fmt.Sprintf("%s v%d", v.Month, v.Number) }
	sqlitetest.Read(t, store, func(tx model.Tx) {
		slots, err := tx.Slots("2026-12-01", "2026-12-31")
		same(t, "slots", names(t, slots, err, func(s model.Slot) string { return string(s.Date) + " " + s.Start.String() }), "2026-12-01 03:00", "2026-12-01 16:00", "2026-12-02 09:00")
		slots, err = tx.Slots("2026-12-02", "2027-01-01")
		if err != nil || len(slots) != 2 {
			t.Errorf("both ends count: %+v, %v", slots, err)
		}
		themes, err := tx.Themes()
		same(t, "themes", names(t, themes, err, func(h model.Theme) string { return h.Title }), "Banjir", "Jagung", "padi", "Kopi")
		versions, err := tx.Versions("")
		same(t, "all versions", names(t, versions, err, number), "2026-12 v9", "2026-12 v10", "2027-01 v1")
		versions, err = tx.Versions("2026-12")
		same(t, "December's", names(t, versions, err, number), "2026-12 v9", "2026-12 v10")
	})
}

// TestTx_WhoAppears holds who counts as appearing, and which dialogues as planned and as chosen.
func TestTx_WhoAppears(t *testing.T) {
	store := sqlitetest.New(t)
	known := map[model.ID]string{}
	sqlitetest.Do(t, store, func(tx model.Tx) {
		station := sqlitetest.Station(t, tx, "RRI").ID
		person := func(name string) model.ID {
			id := sqlitetest.Speaker(t, tx, name).ID
			known[id] = name
			return id
		}
		a, b, c, deputy := person("A"), person("B"), person("C"), person("wakil")
		sqlitetest.Dialogue(t, tx, station, "2026-12-02", sqlitetest.WithMain(a), sqlitetest.WithCompanion(b), sqlitetest.WithCompanion(c), func(d *model.Dialogue) {
			d.Appearances[0].State, d.Appearances[0].Representative = model.Represented, deputy
			d.Appearances[1].State = model.Unable
			d.Appearances[2].State, d.End = model.Willing, model.NoClock
		})
		sqlitetest.Dialogue(t, tx, station, "2026-12-01", sqlitetest.WithMain(a), sqlitetest.WithState(model.Held))
		for _, state := range []model.DialogueState{model.Cancelled, model.Postponed, model.Proposed} {
			sqlitetest.Dialogue(t, tx, station, "2026-12-01", sqlitetest.WithMain(a), sqlitetest.WithState(state))
		}
		sqlitetest.Dialogue(t, tx, station, "2026-12-01", sqlitetest.WithMain(a), func(d *model.Dialogue) { d.Trashed, d.TrashedAt = true, sqlitetest.Start })
		sqlitetest.Dialogue(t, tx, station, "2026-12-03", sqlitetest.WithMain(a))
	})
	sqlitetest.Read(t, store, func(tx model.Tx) {
		showings, err := tx.Showings("2026-12-01", "2026-12-02")
		same(t, "showings", names(t, showings, err, func(s model.Showing) string {
			return fmt.Sprintf("%s %s %s-%s %s %s", known[s.Speaker], s.Date, s.Start, s.End, s.Role, s.State)
		}), "A 2026-12-01 09:00-10:00 utama terlaksana", "wakil 2026-12-02 09:00- utama terjadwal", "C 2026-12-02 09:00- pendamping terjadwal")
		planned, err := tx.CountPlanned("2026-12-01", "2026-12-02")
		must(t, err)
		held, err := tx.CountHeld("2026-12-01", "2026-12-02")
		must(t, err)
		if planned != 2 || held != 1 {
			t.Errorf("%d planned, %d held", planned, held)
		}
		for _, c := range []struct {
			query model.DialogueQuery
			want  int
		}{
			{model.DialogueQuery{}, 5}, {model.DialogueQuery{WithProposed: true}, 6}, {model.DialogueQuery{WithTrash: true}, 6},
			{model.DialogueQuery{WithTrash: true, WithProposed: true}, 7}, {model.DialogueQuery{Trashed: true}, 1},
		} {
			found, err := tx.Dialogues(c.query)
			if err != nil || len(found) != c.want {
				t.Errorf("%+v: %d dialogues, %v, want %d", c.query, len(found), err, c.want)
			}
		}
	})
}

package sqlite_test

import (
	"reflect"
	"slices"
	"testing"
	"time"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/model/sqlite/sqlitetest"
)

// names maps values to what a test compares.
func names[T any](t *testing.T, list []T, err error, name func(T) string) []string {
	t.Helper()
	must(t, err)
	var out []string
	for _, v := range list {
		out = append(out, name(v))
	}
	return out
}

func same(t *testing.T, what string, got []string, want ...string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("%s: %q, want %q", what, got, want)
	}
}

func TestTx_ListsAreInOrder(t *testing.T) {
	store := sqlitetest.New(t)
	sqlitetest.Do(t, store, func(tx model.Tx) {
		for _, o := range []model.Officer{{Name: "b", Seat: 1}, {Name: "A", Seat: 1}, {Name: "c", Seat: 0}} {
			o.ID = model.NewID()
			must(t, tx.PutOfficer(o))
		}
		for _, s := range []model.Signatory{{Name: "3", Role: model.RoleKasi}, {Name: "2", Role: model.RoleKadis, From: "2026-01-01"}, {Name: "1", Role: model.RoleKadis}} {
			s.ID = model.NewID()
			must(t, tx.PutSignatory(s))
		}
		for _, d := range []model.Date{"2027-01-01", "2026-12-25"} {
			must(t, tx.PutHoliday(model.Holiday{ID: model.NewID(), Date: d}))
		}
		for _, n := range []int{2, 1} {
			must(t, tx.PutLegalBasis(model.LegalBasis{ID: model.NewID(), Order: n, Title: string(rune('0' + n))}))
		}
		for _, s := range []model.Speaker{{Name: model.Name{Bare: "ucok"}}, {Name: model.Name{Bare: "Andai"}}, {Name: model.Name{Bare: "Émil", Front: "Dr."}}, {Name: model.Name{Bare: "Fiktif"}, Trashed: true}} {
			s.ID = model.NewID()
			must(t, tx.PutSpeaker(s))
		}
		second := model.Station{ID: model.NewID(), Name: "TVRI", Order: 2}
		first := model.Station{ID: model.NewID(), Name: "RRI", Order: 1}
		must(t, tx.PutStation(second))
		must(t, tx.PutStation(first))
		sqlitetest.Programme(t, tx, second.ID, "A")
		sqlitetest.Programme(t, tx, first.ID, "C")
		sqlitetest.Programme(t, tx, first.ID, "B")
	})
	sqlitetest.Read(t, store, func(tx model.Tx) {
		officers, err := tx.Officers()
		same(t, "officers", names(t, officers, err, func(o model.Officer) string { return o.Name }), "c", "A", "b")
		signatories, err := tx.Signatories()
		same(t, "signatories", names(t, signatories, err, func(s model.Signatory) string { return s.Name }), "1", "2", "3")
		holidays, err := tx.Holidays()
		same(t, "holidays", names(t, holidays, err, func(h model.Holiday) string { return string(h.Date) }), "2026-12-25", "2027-01-01")
		bases, err := tx.LegalBases()
		same(t, "bases", names(t, bases, err, func(b model.LegalBasis) string { return b.Title }), "1", "2")
		speakers, err := tx.Speakers()
		same(t, "speakers", names(t, speakers, err, func(s model.Speaker) string { return s.Name.Bare }), "Andai", "Émil", "Fiktif", "ucok")
		stations, err := tx.Stations()
		same(t, "stations", names(t, stations, err, func(s model.Station) string { return s.Name }), "RRI", "TVRI")
		programmes, err := tx.Programmes()
		same(t, "programmes", names(t, programmes, err, func(p model.Programme) string { return p.Name }), "B", "C", "A")
	})
}

func TestTx_ChildrenFollowTheirRecord(t *testing.T) {
	store := sqlitetest.New(t)
	e := makeEvery()
	_, err := store.Do(uji, e.put)
	must(t, err)
	e.speaker.Phones = []model.Phone{{ID: model.NewID(), Number: "+6281"}, {ID: e.speaker.Phones[1].ID, Number: "+6282", Preferred: true}}
	e.dialogue.Appearances = e.dialogue.Appearances[1:]
	e.procedure.Steps = e.procedure.Steps[:1]
	sqlitetest.Do(t, store, func(tx model.Tx) {
		must(t, tx.PutSpeaker(e.speaker))
		must(t, tx.PutDialogue(e.dialogue))
		must(t, tx.PutProcedure(e.procedure))
	})
	sqlitetest.Read(t, store, func(tx model.Tx) {
		got, err := e.get(tx)
		must(t, err)
		slices.Reverse(e.speaker.Phones) // the preferred one comes first
		if !reflect.DeepEqual(got.speaker, e.speaker) || !reflect.DeepEqual(got.dialogue, e.dialogue) || !reflect.DeepEqual(got.procedure, e.procedure) {
			t.Errorf("speaker %+v\ndialogue %+v\nprocedure %+v", got.speaker, got.dialogue, got.procedure)
		}
	})
}

func TestTx_NewestProcedure(t *testing.T) {
	store := sqlitetest.New(t)
	sqlitetest.Do(t, store, func(tx model.Tx) {
		if _, err := tx.Procedure(); model.ErrorCode(err) != model.NotFound {
			t.Errorf("no procedure: %v", err)
		}
		if _, err := tx.Settings(); model.ErrorCode(err) != model.NotFound {
			t.Errorf("no settings: %v", err)
		}
		if _, err := tx.Dialogue("x"); model.ErrorCode(err) != model.NotFound {
			t.Errorf("no dialogue: %v", err)
		}
		for _, n := range []int{1, 3, 2} {
			must(t, tx.PutProcedure(model.Procedure{ID: model.NewID(), Version: n}))
		}
		if p, err := tx.Procedure(); err != nil || p.Version != 3 {
			t.Errorf("version %d, %v", p.Version, err)
		}
	})
}

// papers are two dialogues with letters, one dialogue in the trash and one cancelled.
type papers struct {
	one, two             model.Dialogue
	main, other, standIn model.Speaker
	letters              []model.Letter
}

func makePapers(t *testing.T, tx model.Tx) papers {
	station := sqlitetest.Station(t, tx, "RRI").ID
	p := papers{main: sqlitetest.Speaker(t, tx, "Rekaan Satu"), other: sqlitetest.Speaker(t, tx, "Rekaan Dua"), standIn: sqlitetest.Speaker(t, tx, "Rekaan Tiga")}
	p.two = sqlitetest.Dialogue(t, tx, station, "2026-12-03", sqlitetest.WithMain(p.main.ID), sqlitetest.WithState(model.Held))
	p.one = sqlitetest.Dialogue(t, tx, station, "2026-11-26", sqlitetest.WithCompanion(p.other.ID), sqlitetest.WithMain(p.main.ID),
		sqlitetest.WithState(model.Held), func(d *model.Dialogue) {
			d.Appearances[0].State, d.Appearances[0].Representative = model.Represented, p.standIn.ID
		})
	sqlitetest.Dialogue(t, tx, station, "2026-11-27", sqlitetest.WithMain(p.main.ID), sqlitetest.WithState(model.Held), func(d *model.Dialogue) {
		d.Trashed, d.TrashedAt = true, sqlitetest.Start
	})
	sqlitetest.Dialogue(t, tx, station, "2026-11-28", sqlitetest.WithMain(p.other.ID), sqlitetest.WithState(model.Cancelled))
	for i, l := range []model.Letter{
		{DialogueID: p.two.ID, SpeakerID: p.main.ID, Role: model.Main, IssuedAt: sqlitetest.Start},
		{DialogueID: p.one.ID, SpeakerID: p.other.ID, Role: model.Companion, IssuedAt: sqlitetest.Start},
		{DialogueID: p.one.ID, SpeakerID: p.main.ID, Role: model.Main},
		{DialogueID: p.one.ID, SpeakerID: p.main.ID, Role: model.Main, IssuedAt: sqlitetest.Start.Add(time.Hour)},
		{DialogueID: p.one.ID, SpeakerID: p.main.ID, Role: model.Main, IssuedAt: sqlitetest.Start, State: model.LetterVoid},
	} {
		l.ID, l.Kind, l.VoidReason = model.NewID(), model.Invitation, string(rune('a'+i))
		must(t, tx.PutLetter(l))
		p.letters = append(p.letters, l)
	}
	return p
}

func TestTx_Dialogues(t *testing.T) {
	store := sqlitetest.New(t)
	sqlitetest.Do(t, store, func(tx model.Tx) {
		p := makePapers(t, tx)
		for _, c := range []struct {
			what string
			q    model.DialogueQuery
			want []string
		}{
			{"all", model.DialogueQuery{}, []string{"2026-11-26", "2026-11-28", "2026-12-03"}},
			{"november", model.DialogueQuery{From: "2026-11-01", To: "2026-11-28"}, []string{"2026-11-26", "2026-11-28"}},
			{"trash", model.DialogueQuery{Trashed: true}, []string{"2026-11-27"}},
			{"both", model.DialogueQuery{WithTrash: true, To: "2026-11-27"}, []string{"2026-11-26", "2026-11-27"}},
			{"ids", model.DialogueQuery{IDs: []model.ID{p.two.ID, "x"}}, []string{"2026-12-03"}},
			{"speaker", model.DialogueQuery{SpeakerID: p.main.ID}, []string{"2026-11-26", "2026-12-03"}},
			{"representative", model.DialogueQuery{SpeakerID: p.standIn.ID}, []string{"2026-11-26"}},
			{"nobody", model.DialogueQuery{SpeakerID: "x"}, nil},
		} {
			found, err := tx.Dialogues(c.q)
			same(t, c.what, names(t, found, err, func(d model.Dialogue) string { return string(d.Date) }), c.want...)
		}
		d, err := tx.Dialogue(p.one.ID)
		roles := names(t, d.Appearances, err, func(a model.Appearance) string { return string(a.Role) })
		same(t, "appearances", roles, "utama", "pendamping")
		held, err := tx.CountHeld("2026-11-01", "2026-11-30")
		planned, err2 := tx.CountPlanned("2026-11-01", "2026-12-31")
		if held != 1 || planned != 2 || err != nil || err2 != nil {
			t.Errorf("held %d, planned %d, %v, %v", held, planned, err, err2)
		}
		stats, err := tx.SpeakerStats()
		want := map[model.ID]model.SpeakerStats{p.main.ID: {Held: 2, Last: "2026-12-03"}, p.standIn.ID: {Held: 1, Last: "2026-11-26"}}
		if err != nil || !reflect.DeepEqual(stats, want) {
			t.Errorf("stats %v, %v; want %v", stats, err, want)
		}
	})
}

func TestTx_LettersAndReports(t *testing.T) {
	store := sqlitetest.New(t)
	sqlitetest.Do(t, store, func(tx model.Tx) {
		p := makePapers(t, tx)
		for _, c := range []struct {
			what string
			q    model.LetterQuery
			want []string
		}{
			{"all", model.LetterQuery{}, []string{"e", "d", "c", "b", "a"}},
			{"december", model.LetterQuery{From: "2026-12-01", To: "2026-12-31"}, []string{"a"}},
			{"dialogue", model.LetterQuery{DialogueIDs: []model.ID{p.one.ID}}, []string{"e", "d", "c", "b"}},
			{"speaker", model.LetterQuery{SpeakerID: p.other.ID}, []string{"b"}},
			{"ids", model.LetterQuery{IDs: []model.ID{p.letters[2].ID}}, []string{"c"}},
		} {
			found, err := tx.Letters(c.q)
			same(t, c.what, names(t, found, err, func(l model.Letter) string { return l.VoidReason }), c.want...)
		}
		for i, w := range []model.Week{"2027-W01", "2026-W48", "2026-W53"} {
			must(t, tx.PutReport(model.WeeklyReport{ID: model.NewID(), Week: w, FrozenAt: sqlitetest.Start.Add(time.Duration(i))}))
		}
		week := func(r model.WeeklyReport) string { return string(r.Week) }
		all, err := tx.Reports("", "")
		same(t, "reports", names(t, all, err, week), "2026-W48", "2026-W53", "2027-W01")
		some, err := tx.Reports("2026-W49", "2026-W53")
		same(t, "reports between", names(t, some, err, week), "2026-W53")
		for i, subject := range []model.ID{p.letters[0].ID, p.letters[0].ID, p.letters[1].ID} {
			must(t, tx.PutDocument(model.Document{ID: model.NewID(), SubjectID: subject, SHA256: string(rune('a' + i)), MadeAt: sqlitetest.Start.Add(time.Duration(i) * time.Hour)}))
		}
		hash := func(d model.Document) string { return d.SHA256 }
		prints, err := tx.Documents(p.letters[0].ID)
		same(t, "documents", names(t, prints, err, hash), "b", "a")
		prints, err = tx.Documents()
		same(t, "all documents", names(t, prints, err, hash), "c", "b", "a")
		if runs, err := tx.StepRuns(nil); len(runs) != 0 || err != nil {
			t.Errorf("runs of nothing: %v, %v", runs, err)
		}
	})
}

func TestTx_RegisterTakesANumberOnceAYear(t *testing.T) {
	store := sqlitetest.New(t)
	e := makeEvery()
	e.letter.Number, e.letter.Year, e.letter.State = "500.12.11/7/IKP/2026", 2026, model.LetterVoid
	e.report.Year = 2026
	_, err := store.Do(uji, e.put)
	must(t, err)
	keys := []model.ID{e.register.ID, model.NewID()}
	for number, want := range map[string]model.ID{"500.12.11/7/IKP/2026": e.letter.ID, " 500.12.11 / 7/ikp/2026": e.letter.ID, e.report.Number: e.report.ID, "8": ""} {
		sqlitetest.Read(t, store, func(tx model.Tx) {
			if got, taken, err := tx.NumberTaken(keys[0], 2026, number); got != want || taken != (want != "") || err != nil {
				t.Errorf("%q is held by %q, %v, %v; want %q", number, got, taken, err, want)
			}
			if got, taken, err := tx.NumberTaken(keys[0], 2027, number); got != "" || taken || err != nil {
				t.Errorf("in 2027 %q is held by %q, %v", number, got, err)
			}
			if got, taken, err := tx.NumberTaken(keys[1], 2026, number); got != "" || taken || err != nil {
				t.Errorf("in another register %q is held by %q, %v", number, got, err)
			}
		})
	}
	other := e.report
	other.ID, other.Number, other.State = model.NewID(), "500.12.11/7/ikp/2026", model.ReportVoid
	_, err = store.Do(uji, func(tx model.Tx) error { return tx.PutReport(other) })
	says(t, err, model.Conflict, "sudah terpakai")
	_, err = store.Do(uji, func(tx model.Tx) error { return tx.PutLetter(e.letter) })
	if err != nil {
		t.Errorf("the holder again: %v", err)
	}
}

func TestTx_DeleteOfEveryKind(t *testing.T) {
	store := sqlitetest.New(t)
	e := makeEvery()
	e.letter.Number, e.letter.IssuedAt = "", time.Time{}
	_, err := store.Do(uji, e.put)
	must(t, err)
	sqlitetest.Do(t, store, func(tx model.Tx) {
		e.speaker.Organization, e.second.Organization = model.Organization{}, model.Organization{}
		must(t, tx.PutSpeaker(e.speaker))
		must(t, tx.PutSpeaker(e.second))
		e.dialogue.ProgrammeID = ""
		must(t, tx.PutDialogue(e.dialogue))
		must(t, tx.Delete(model.KindSlot, e.slot.ID))
		for kind, id := range map[model.Kind]model.ID{
			model.KindSignatory: e.signatory.ID, model.KindHoliday: e.holiday.ID, model.KindLegalBasis: e.basis.ID,
			model.KindProgramme: e.programme.ID, model.KindOrganization: e.organization.ID, model.KindLetter: e.letter.ID,
			model.KindStepRun: e.run.ID,
		} {
			must(t, tx.Delete(kind, id))
		}
		station, officer := sqlitetest.Station(t, tx, "TVRI"), sqlitetest.Officer(t, tx, "Fiktif Contoh", model.RoleStaf)
		must(t, tx.Delete(model.KindStation, station.ID))
		must(t, tx.Delete(model.KindOfficer, officer.ID))
	})
	for key := range store.Dump(t) {
		for _, gone := range []string{"signatory", "holiday", "legal_basis", "programme", "programme_slot", "organization", "letter", "slot", "step_run"} {
			if len(key) > len(gone) && key[:len(gone)+1] == gone+"/" {
				t.Errorf("%s is still there", key)
			}
		}
	}
}

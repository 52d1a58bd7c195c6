package sqlite_test

import (
	"errors"
	"reflect"
	"strings"
	"testing"
	"time"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/model/sqlite/sqlitetest"
)

// every is one record of each kind, with every field filled.
type every struct {
	settings     model.Settings
	officer      model.Officer
	signatory    model.Signatory
	holiday      model.Holiday
	basis        model.LegalBasis
	station      model.Station
	programme    model.Programme
	organization model.Organization
	speaker      model.Speaker
	second       model.Speaker
	dialogue     model.Dialogue
	procedure    model.Procedure
	run          model.StepRun
	letter       model.Letter
	report       model.WeeklyReport
	document     model.Document
	agenda       model.Agenda
	slot         model.Slot
	theme        model.Theme
	version      model.ScheduleVersion // left out without an ID
	register     model.Register
	block        model.NumberBlock
	template     model.Template
	scan         model.Scan
}

// fill sets every exported field below v that is still zero to something that is not.
func fill(v reflect.Value) {
	switch v.Kind() {
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[time.Time]() {
			v.Set(reflect.ValueOf(sqlitetest.Start))
			return
		}
		for i := range v.NumField() {
			if v.Type().Field(i).Tag.Get("json") != "-" {
				fill(v.Field(i))
			}
		}
	case reflect.Slice:
		if v.Len() == 0 {
			v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		}
		for i := range v.Len() {
			fill(v.Index(i))
		}
	case reflect.String:
		if v.Len() == 0 {
			v.SetString(text(v.Type()))
		}
	case reflect.Int, reflect.Int64:
		if v.IsZero() {
			v.SetInt(4)
		}
	case reflect.Bool:
		v.SetBool(true)
	}
}

// text is a value for a string of the type that the store takes.
func text(t reflect.Type) string {
	switch t {
	case reflect.TypeFor[model.Date]():
		return "2026-11-26"
	case reflect.TypeFor[model.Month]():
		return "2026-11"
	case reflect.TypeFor[model.Week]():
		return "2026-W48"
	case reflect.TypeFor[model.ID]():
		return string(model.NewID())
	}
	return "Contoh “é” " + t.Name()
}

func makeEvery() *every {
	e := &every{}
	e.officer.ID, e.station.ID, e.organization.ID, e.programme.ID = model.NewID(), model.NewID(), model.NewID(), model.NewID()
	e.speaker.ID, e.second.ID, e.dialogue.ID, e.letter.ID = model.NewID(), model.NewID(), model.NewID(), model.NewID()
	e.settings.ContactOfficer, e.programme.StationID = e.officer.ID, e.station.ID
	e.speaker.Phones = []model.Phone{{Preferred: true}, {}}
	e.dialogue.StationID, e.dialogue.ProgrammeID = e.station.ID, e.programme.ID
	e.dialogue.Appearances = []model.Appearance{
		{SpeakerID: e.speaker.ID, Representative: e.second.ID, Role: model.Main, Order: 1},
		{SpeakerID: e.second.ID, Representative: e.speaker.ID, Role: model.Companion, Order: 2},
	}
	e.procedure.Steps = []model.Step{{OfficerID: e.officer.ID, Number: 1}, {OfficerID: e.officer.ID, Number: 2}}
	e.run.OfficerID, e.run.DoneBy = e.officer.ID, e.officer.ID
	e.letter.DialogueID, e.letter.SpeakerID, e.document.SubjectID = e.dialogue.ID, e.speaker.ID, e.letter.ID
	e.letter.Number, e.report.Number = "500/1/X", "500/2/X"
	e.register.ID, e.register.Mode = model.NewID(), model.OwnNumbers
	e.letter.RegisterID, e.report.RegisterID, e.block.RegisterID, e.template.RegisterID = e.register.ID, e.register.ID, e.register.ID, e.register.ID
	e.letter.StationID, e.letter.RefersID = e.station.ID, e.letter.ID
	e.letter.Marks = []model.LetterMark{{State: model.LetterNumbered, Officer: e.officer.ID}}
	e.programme.AirTimes = []model.AirTime{{MonthWeeks: []int{1, 3}}, {Every: 2}}
	e.dialogue.MovedFrom.StationID, e.slot.StationID, e.slot.ProgrammeID = e.station.ID, e.station.ID, e.programme.ID
	e.theme.DialogueID, e.theme.Day, e.theme.Priority = e.dialogue.ID, "02-09", model.PriorityHigh
	for _, v := range []any{&e.settings, &e.officer, &e.signatory, &e.holiday, &e.basis, &e.station, &e.programme,
		&e.organization, &e.procedure, &e.run, &e.letter, &e.report, &e.document, &e.agenda, &e.slot, &e.theme, &e.version,
		&e.register, &e.block, &e.template, &e.scan} {
		fill(reflect.ValueOf(v).Elem())
	}
	e.scan.Known = false // told by TakeScan, not stored
	for _, s := range []*model.Speaker{&e.speaker, &e.second} {
		fill(reflect.ValueOf(s).Elem())
		s.Organization = e.organization
	}
	fill(reflect.ValueOf(&e.dialogue).Elem())
	for i := range e.dialogue.Appearances {
		e.dialogue.Appearances[i].State = model.Represented
	}
	return e
}

func (e *every) put(tx model.Tx) error {
	return errors.Join(
		tx.PutOfficer(e.officer), tx.PutSettings(e.settings), tx.PutSignatory(e.signatory), tx.PutHoliday(e.holiday),
		tx.PutLegalBasis(e.basis), tx.PutStation(e.station), tx.PutProgramme(e.programme), tx.PutOrganization(e.organization),
		tx.PutSpeaker(e.speaker), tx.PutSpeaker(e.second), tx.PutDialogue(e.dialogue), tx.PutProcedure(e.procedure),
		tx.PutRegister(e.register), tx.PutBlock(e.block), tx.PutTemplate(e.template), tx.PutScan(e.scan),
		tx.PutStepRun(e.run), tx.PutLetter(e.letter), tx.PutReport(e.report), tx.PutDocument(e.document),
		tx.PutAgenda(e.agenda), tx.PutSlot(e.slot), tx.PutTheme(e.theme), e.putVersion(tx),
	)
}

func (e *every) putVersion(tx model.Tx) error {
	if e.version.ID == "" {
		return nil
	}
	return tx.PutVersion(e.version)
}

// get reads the records back in place.
func (e *every) get(tx model.Tx) (*every, error) {
	g := &every{}
	errs := make([]error, 23)
	g.settings, errs[0] = tx.Settings()
	g.officer, errs[1] = first(tx.Officers())
	g.signatory, errs[2] = first(tx.Signatories())
	g.holiday, errs[3] = first(tx.Holidays())
	g.basis, errs[4] = first(tx.LegalBases())
	g.station, errs[5] = first(tx.Stations())
	g.programme, errs[6] = first(tx.Programmes())
	g.organization, errs[7] = first(tx.Organizations())
	g.speaker, errs[8] = first(tx.Speakers(e.speaker.ID))
	g.second, errs[9] = first(tx.Speakers(e.second.ID))
	g.dialogue, errs[10] = tx.Dialogue(e.dialogue.ID)
	g.procedure, errs[11] = tx.Procedure()
	g.run, errs[12] = first(tx.StepRuns([]string{e.run.Subject}))
	g.letter, errs[13] = first(tx.Letters(model.LetterQuery{IDs: []model.ID{e.letter.ID}}))
	g.report, errs[14] = first(tx.Reports("", ""))
	g.agenda, errs[15] = first(tx.Agendas())
	g.slot, errs[16] = first(tx.Slots(e.slot.Date, e.slot.Date))
	g.theme, errs[17] = first(tx.Themes())
	if e.version.ID != "" {
		g.version, errs[18] = first(tx.Versions(e.version.Month))
	}
	g.register, errs[19] = first(tx.Registers())
	g.block, errs[20] = first(tx.Blocks())
	g.template, errs[21] = first(tx.Templates())
	g.scan, errs[22] = first(tx.Scans(e.scan.State))
	var err error
	g.document, err = first(tx.Documents(e.letter.ID))
	return g, errors.Join(append(errs, err)...)
}

func first[T any](list []T, err error) (T, error) {
	if err != nil || len(list) == 0 {
		var none T
		return none, errors.Join(err, errors.New("empty list"))
	}
	return list[0], nil
}

func TestTx_EveryFieldComesBack(t *testing.T) {
	store := sqlitetest.New(t)
	want := makeEvery()
	if _, err := store.Do(model.Command{Name: "uji"}, want.put); err != nil {
		t.Fatal(err)
	}
	if err := store.Read(func(tx model.Tx) error {
		got, err := want.get(tx)
		if err != nil {
			return err
		}
		w, g := reflect.ValueOf(want).Elem(), reflect.ValueOf(got).Elem()
		for i := range w.NumField() {
			if a, b := w.Field(i), g.Field(i); !reflect.DeepEqual(value(a), value(b)) {
				t.Errorf("%s: put %+v, got %+v", w.Type().Field(i).Name, value(a), value(b))
			}
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	if faults, err := store.Check(true); err != nil || len(faults) != 2 || !strings.Contains(faults[0], "dibekukan") || !strings.Contains(faults[1], "terbit") {
		t.Errorf("check finds %q, %v; only the report and the schedule without a print were expected", faults, err)
	}
}

// value reads an unexported field of an addressable struct.
func value(v reflect.Value) any {
	return reflect.NewAt(v.Type(), v.Addr().UnsafePointer()).Elem().Interface()
}

func TestDo_SameValuesChangeNothing(t *testing.T) {
	store := sqlitetest.New(t)
	e := makeEvery()
	if id, err := store.Do(model.Command{Name: "uji"}, e.put); err != nil || id == "" {
		t.Fatalf("first put: command %q, %v", id, err)
	}
	if id, err := store.Do(model.Command{Name: "uji"}, e.put); err != nil || id != "" {
		t.Errorf("second put of the same values: command %q, %v; want none", id, err)
	}
	if n, err := store.CommandCount(); err != nil || n != 1 {
		t.Errorf("%d commands logged, %v; want 1", n, err)
	}
}

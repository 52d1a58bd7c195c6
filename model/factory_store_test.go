package model_test

import (
	"reflect"
	"testing"

	"kaltimprov.go.id/dialogpublik/assets"
	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/model/sqlite/sqlitetest"
)

// emptyOffice is an office over an empty store, and the names of the commands it ran.
func emptyOffice(t *testing.T) (*model.Office, *[]string) {
	t.Helper()
	store, clock := sqlitetest.NewWithClock(t)
	o := model.NewOffice(store, clock.Now)
	commands := &[]string{}
	o.Events.Subscribe(func(c model.Changed) { *commands = append(*commands, c.Command.Name) })
	return o, commands
}

func TestOffice_Found(t *testing.T) {
	o, commands := emptyOffice(t)
	f := factory(t)
	for range 2 {
		if err := o.Found(f); err != nil {
			t.Fatal(err)
		}
	}
	if want := []string{"kantor.siapkan"}; !reflect.DeepEqual(*commands, want) {
		t.Errorf("commands %v, want %v", *commands, want)
	}
	err := o.Read(func(tx model.Tx) error {
		set, err := tx.Settings()
		if err != nil {
			return err
		}
		set.ID = ""
		if set != f.Settings {
			t.Errorf("settings %+v, want %+v", set, f.Settings)
		}
		programmes, err := tx.Programmes()
		if err != nil {
			return err
		}
		for _, p := range programmes {
			if p.StationID == "" {
				t.Errorf("%s has no station", p.Name)
			}
		}
		holidays, err := tx.Holidays()
		if err != nil {
			return err
		}
		sop, err := tx.Procedure()
		if len(holidays) != 51 || len(sop.Steps) != 9 || sop.Verbatim != f.Procedure.Verbatim || len(programmes) != 2 {
			t.Errorf("%d holidays, %d steps, %d programmes", len(holidays), len(sop.Steps), len(programmes))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if f.Procedure.Steps[0].ID != "" {
		t.Error("founding changed the factory data")
	}
}

func samplePeople(t *testing.T) model.SamplePeople {
	t.Helper()
	p, err := model.ParseSamplePeople(assets.SamplePeople())
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestOffice_FoundSample(t *testing.T) {
	o, commands := emptyOffice(t)
	if err := o.FoundSample(samplePeople(t), ""); model.ErrorCode(err) != model.NotFound {
		t.Errorf("without an office: %v", err)
	}
	if err := o.Found(factory(t)); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if err := o.FoundSample(samplePeople(t), "abc123"); err != nil {
			t.Fatal(err)
		}
	}
	if want := []string{"kantor.siapkan", "kantor.contoh"}; !reflect.DeepEqual(*commands, want) {
		t.Errorf("commands %v, want %v", *commands, want)
	}
	if err := o.Read(func(tx model.Tx) error { return checkSample(t, tx) }); err != nil {
		t.Fatal(err)
	}
}

func checkSample(t *testing.T, tx model.Tx) error {
	officers, err := tx.Officers()
	if err != nil {
		return err
	}
	names := map[model.ID]string{}
	for _, p := range officers {
		names[p.ID] = p.Name
	}
	set, err := tx.Settings()
	if err != nil {
		return err
	}
	if !set.Sample || set.Emblem != "abc123" || names[set.ContactOfficer] != "Bungas Misalandi" {
		t.Errorf("settings %+v", set)
	}
	signers, err := tx.Signatories()
	if err != nil {
		return err
	}
	for _, s := range signers {
		if s.Name == "" || s.Rank == "" || len(s.NIP) != 18 {
			t.Errorf("%s is signed by %q, %q, %q", s.Role, s.Name, s.Rank, s.NIP)
		}
	}
	sop, err := tx.Procedure()
	if err != nil {
		return err
	}
	for _, step := range sop.Steps {
		if names[step.OfficerID] == "" {
			t.Errorf("step %d has no default officer", step.Number)
		}
	}
	if sop.Version != 1 || len(sop.Steps) != 9 {
		t.Errorf("version %d with %d steps", sop.Version, len(sop.Steps))
	}
	return nil
}

func TestParseSamplePeople_NamesAreKnown(t *testing.T) {
	p := samplePeople(t)
	roles := map[string]model.Role{}
	for _, o := range p.Officers {
		roles[o.Name] = o.Role
		if n := len(o.NIP); n != 0 && n != 18 {
			t.Errorf("%s: NIP of %d digits", o.Name, n)
		}
	}
	if roles[p.ContactOfficer] == "" {
		t.Errorf("contact officer %q is none of the officers", p.ContactOfficer)
	}
	for _, s := range factory(t).Procedure.Steps {
		if got := roles[p.DefaultOfficers[s.Number]]; got != s.Duty {
			t.Errorf("step %d falls to a %q, want %q", s.Number, got, s.Duty)
		}
	}
}

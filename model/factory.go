package model

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
)

// UnchosenOfficer is the name of the officer every new office starts with: it stands for the
// person at the keyboard until one is chosen.
const UnchosenOfficer = "Belum dipilih"

// Factory is what a new office starts with: posts and rules, no persons. Its records have no IDs
// yet.
type Factory struct {
	Settings    Settings
	Officers    []Officer // UnchosenOfficer alone
	Signatories []Signatory
	Registers   []Register
	Stations    []FactoryStation
	LegalBases  []LegalBasis
	Holidays    []Holiday
	Procedure   Procedure
}

// FactoryStation is a station with its programmes.
type FactoryStation struct {
	Station
	Programmes []Programme
}

// ParseFactory reads the factory data from JSON: the procedure, the office's values and one
// document of holidays for each year. Field names are those of the model types in any case; an
// unknown one is an error.
func ParseFactory(sop, office []byte, holidays [][]byte) (Factory, error) {
	var f Factory
	if err := decodeStrict(office, &f); err != nil {
		return Factory{}, fmt.Errorf("factory office: %w", err)
	}
	var err error
	if f.Procedure, err = parseProcedure(sop); err != nil {
		return Factory{}, fmt.Errorf("factory procedure: %w", err)
	}
	for _, doc := range holidays {
		var year struct {
			Year     int
			Source   string // the decree, for readers of the file
			Holidays []Holiday
		}
		if err := decodeStrict(doc, &year); err != nil {
			return Factory{}, fmt.Errorf("factory holidays: %w", err)
		}
		f.Holidays = append(f.Holidays, year.Holidays...)
	}
	return f, nil
}

func parseProcedure(sop []byte) (Procedure, error) {
	var doc struct {
		Version  int
		Title    string
		Verbatim []string // lines
		Steps    []Step
	}
	if err := decodeStrict(sop, &doc); err != nil {
		return Procedure{}, err
	}
	return Procedure{Version: doc.Version, Title: doc.Title, Verbatim: strings.Join(doc.Verbatim, "\n"), Steps: doc.Steps}, nil
}

func decodeStrict(doc []byte, into any) error {
	dec := json.NewDecoder(bytes.NewReader(doc))
	dec.DisallowUnknownFields()
	return dec.Decode(into)
}

// Found writes the factory data as one command when the office has no settings yet, and changes
// nothing otherwise.
func (o *Office) Found(f Factory) error {
	return o.Do(Command{Name: "kantor.siapkan", Title: "Menyiapkan kantor baru"}, func(tx Tx) error {
		if _, err := tx.Settings(); ErrorCode(err) != NotFound {
			return err
		}
		return f.write(tx)
	})
}

func (f Factory) write(tx Tx) error {
	f.Settings.ID = NewID()
	if err := tx.PutSettings(f.Settings); err != nil {
		return err
	}
	for _, officer := range f.Officers {
		officer.ID = NewID()
		if err := tx.PutOfficer(officer); err != nil {
			return err
		}
	}
	for _, s := range f.Signatories {
		s.ID = NewID()
		if err := tx.PutSignatory(s); err != nil {
			return err
		}
	}
	for _, r := range f.Registers {
		r.ID = NewID()
		if err := tx.PutRegister(r); err != nil {
			return err
		}
	}
	if err := f.writeStations(tx); err != nil {
		return err
	}
	return f.writeRules(tx)
}

func (f Factory) writeStations(tx Tx) error {
	for _, s := range f.Stations {
		s.ID = NewID()
		if err := tx.PutStation(s.Station); err != nil {
			return err
		}
		for _, p := range s.Programmes {
			p.ID, p.StationID, p.AirTimes = NewID(), s.ID, slices.Clone(p.AirTimes)
			for i := range p.AirTimes {
				p.AirTimes[i].ID = NewID()
			}
			if err := tx.PutProgramme(p); err != nil {
				return err
			}
		}
	}
	return nil
}

// writeRules writes what the law and the SOP say.
func (f Factory) writeRules(tx Tx) error {
	for _, b := range f.LegalBases {
		b.ID = NewID()
		if err := tx.PutLegalBasis(b); err != nil {
			return err
		}
	}
	for _, h := range f.Holidays {
		h.ID = NewID()
		if err := tx.PutHoliday(h); err != nil {
			return err
		}
	}
	p := f.Procedure
	p.ID, p.Steps = NewID(), append([]Step(nil), p.Steps...)
	for i := range p.Steps {
		p.Steps[i].ID = NewID()
	}
	return tx.PutProcedure(p)
}

package model

import "fmt"

// SamplePeople are the invented persons of the sample office. Their records have no IDs yet;
// persons are named by Officer.Name.
type SamplePeople struct {
	CopyTo          string
	ContactOfficer  string
	Officers        []Officer
	DefaultOfficers map[int]string // by step number
}

// ParseSamplePeople reads the persons from JSON, as strictly as ParseFactory.
func ParseSamplePeople(doc []byte) (SamplePeople, error) {
	var p SamplePeople
	if err := decodeStrict(doc, &p); err != nil {
		return SamplePeople{}, fmt.Errorf("sample people: %w", err)
	}
	return p, nil
}

// FoundSample turns a founded office into the sample office, as one command: persons, signatories
// filled with them, default officers of the steps, the emblem (SHA-256 of a file in berkas) and
// the mark Settings.Sample. An office that is the sample already stays as it is.
func (o *Office) FoundSample(p SamplePeople, emblemSHA string) error {
	return o.Do(Command{Name: "kantor.contoh", Title: "Mengisi kantor contoh"}, func(tx Tx) error {
		set, err := tx.Settings()
		if err != nil || set.Sample {
			return err
		}
		people, err := p.writeOfficers(tx)
		if err != nil {
			return err
		}
		set.Sample, set.Emblem, set.CopyTo = true, emblemSHA, p.CopyTo
		set.ContactOfficer = people[p.ContactOfficer]
		if err := tx.PutSettings(set); err != nil {
			return err
		}
		if err := p.fillSignatories(tx); err != nil {
			return err
		}
		return p.assignSteps(tx, people)
	})
}

// writeOfficers returns the IDs by name.
func (p SamplePeople) writeOfficers(tx Tx) (map[string]ID, error) {
	ids := make(map[string]ID, len(p.Officers))
	for _, officer := range p.Officers {
		officer.ID = NewID()
		if err := tx.PutOfficer(officer); err != nil {
			return nil, err
		}
		ids[officer.Name] = officer.ID
	}
	return ids, nil
}

// fillSignatories gives each signatory without a name the first officer of its role.
func (p SamplePeople) fillSignatories(tx Tx) error {
	all, err := tx.Signatories()
	if err != nil {
		return err
	}
	holders := map[Role]Officer{}
	for _, officer := range p.Officers {
		if _, ok := holders[officer.Role]; !ok {
			holders[officer.Role] = officer
		}
	}
	for _, s := range all {
		holder, ok := holders[s.Role]
		if !ok || s.Name != "" {
			continue
		}
		s.Name, s.Rank, s.NIP = holder.Name, holder.Rank, holder.NIP
		if err := tx.PutSignatory(s); err != nil {
			return err
		}
	}
	return nil
}

func (p SamplePeople) assignSteps(tx Tx, people map[string]ID) error {
	sop, err := tx.Procedure()
	if err != nil {
		return err
	}
	for i, step := range sop.Steps {
		sop.Steps[i].OfficerID = people[p.DefaultOfficers[step.Number]]
	}
	return tx.PutProcedure(sop)
}

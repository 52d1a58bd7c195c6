package model

import (
	"slices"
	"strings"
)

// SaveProgramme writes a new (ID "") or edited programme. One that dialogues or slots use stays with
// its station.
func (o *Office) SaveProgramme(p Programme) (ID, error) {
	if p.Name = strings.TrimSpace(p.Name); p.Name == "" {
		return "", FieldError("nama", "Nama acara masih kosong.")
	}
	if p.Minutes <= 0 || p.Minutes > 24*60 {
		return "", FieldError("lama", "Lama acara: 1 sampai 1.440 menit.")
	}
	p.AirTimes = slices.Clone(p.AirTimes)
	for i := range p.AirTimes {
		if err := p.AirTimes[i].Validate(); err != nil {
			return "", err
		}
		if p.AirTimes[i].ID == "" {
			p.AirTimes[i].ID = NewID()
		}
	}
	if p.ID == "" {
		p.ID = NewID()
	}
	return p.ID, o.save("acara", "Menyimpan acara "+p.Name, func(tx Tx) error {
		if err := mayChangeStation(tx, p); err != nil {
			return err
		}
		return tx.PutProgramme(p)
	})
}

// mayChangeStation refuses to take a programme away from the station whose dialogues or slots use it.
func mayChangeStation(tx Tx, p Programme) error {
	old, err := programmeByID(tx, p.ID)
	if err != nil || old.ID == "" || old.StationID == p.StationID {
		return err
	}
	dialogues, err := tx.Dialogues(DialogueQuery{WithTrash: true, WithProposed: true})
	if err != nil {
		return err
	}
	slots, err := tx.Slots(firstDay, lastDay)
	if err != nil {
		return err
	}
	if slices.ContainsFunc(dialogues, func(d Dialogue) bool { return d.ProgrammeID == p.ID }) ||
		slices.ContainsFunc(slots, func(s Slot) bool { return s.ProgrammeID == p.ID }) {
		return FieldError("stasiun", "Acara %s sudah dipakai, jadi tetap pada stasiunnya. Buat acara baru untuk stasiun yang lain.", old.Name)
	}
	return nil
}

// checkProgramme refuses a programme of another station; "" is none.
func checkProgramme(tx Tx, station, programme ID) error {
	if programme == "" {
		return nil
	}
	p, err := programmeByID(tx, programme)
	if err == nil && p.StationID != station {
		return FieldError("acara", "%s bukan acara stasiun ini. Pilih acaranya lagi.", firstOf(p.Name, "Acara yang dipilih"))
	}
	return err
}

// programmeByID finds a programme, the zero one when there is none.
func programmeByID(tx Tx, id ID) (Programme, error) {
	all, err := tx.Programmes()
	i := slices.IndexFunc(all, func(p Programme) bool { return p.ID == id })
	if i < 0 {
		return Programme{}, err
	}
	return all[i], err
}

package model

import (
	"strings"
)

// Setup is everything Pengaturan edits, read at once.
type Setup struct {
	Settings    Settings
	Officers    []Officer
	Signatories []Signatory
	Stations    []Station
	Programmes  []Programme
	Registers   []Register
	Blocks      []NumberBlock
	Templates   []Template // those the office changed
	Holidays    []Holiday
	LegalBases  []LegalBasis
	Procedure   Procedure
}

// Setup reads the office's own values.
func (o *Office) Setup() (Setup, error) {
	var s Setup
	err := o.Read(func(tx Tx) (err error) {
		if s.Settings, err = tx.Settings(); err != nil {
			return err
		}
		if s.Officers, err = tx.Officers(); err != nil {
			return err
		}
		if s.Signatories, err = tx.Signatories(); err != nil {
			return err
		}
		if s.Stations, err = tx.Stations(); err != nil {
			return err
		}
		if s.Programmes, err = tx.Programmes(); err != nil {
			return err
		}
		if s.Registers, err = tx.Registers(); err != nil {
			return err
		}
		if s.Blocks, err = tx.Blocks(); err != nil {
			return err
		}
		if s.Templates, err = tx.Templates(); err != nil {
			return err
		}
		if s.Holidays, err = tx.Holidays(); err != nil {
			return err
		}
		if s.LegalBases, err = tx.LegalBases(); err != nil {
			return err
		}
		s.Procedure, err = tx.Procedure()
		return err
	})
	return s, err
}

// EditSettings changes the office's values by a function, so that one field is one command.
func (o *Office) EditSettings(title string, edit func(*Settings)) error {
	return o.Do(Command{Name: "pengaturan", Title: title}, func(tx Tx) error {
		s, err := tx.Settings()
		if err != nil {
			return err
		}
		edit(&s)
		if err := s.Validate(); err != nil {
			return err
		}
		return tx.PutSettings(s)
	})
}

// Validate refuses settings that no paper could be made with.
func (s Settings) Validate() error {
	switch {
	case strings.TrimSpace(s.OfficeHeading) == "":
		return FieldError("kantor", "Nama kantor pada kop masih kosong.")
	case strings.TrimSpace(s.OfficeName) == "":
		return FieldError("kantor", "Nama kantor masih kosong.")
	case strings.TrimSpace(s.Town) == "":
		return FieldError("kota", "Kota surat masih kosong.")
	case s.WeekTarget < 0 || s.MonthTarget < 0 || s.YearTarget < 0:
		return FieldError("target", "Target tidak boleh kurang dari nol.")
	}
	for _, p := range []Paper{s.LetterPaper, s.ReportPaper} {
		if p != A4 && p != F4 && p != F4Narrow {
			return FieldError("kertas", "Kertas \"%s\" tidak dikenal.", string(p))
		}
	}
	if err := s.validatePlanning(); err != nil {
		return err
	}
	return s.LetterLayout.validate()
}

// validatePlanning checks what the warnings of a plan go by.
func (s Settings) validatePlanning() error {
	switch {
	case s.TravelMinutes < 0 || s.TravelMinutes > 600:
		return FieldError("perjalanan", "Waktu perjalanan antarstasiun: 0 sampai 600 menit.")
	case s.OftenLimit < 0 || s.OftenLimit > 99:
		return FieldError("sering", "Peringatan mulai tampil ke: 0 sampai 99; 0 berarti tanpa peringatan.")
	case s.OftenMonths < 1 || s.OftenMonths > 24:
		return FieldError("sering_bulan", "Rentang peringatan: 1 sampai 24 bulan.")
	}
	return nil
}

// SaveOfficer writes a new (ID "") or edited officer.
func (o *Office) SaveOfficer(p Officer) (ID, error) {
	if p.Name = strings.TrimSpace(p.Name); p.Name == "" {
		return "", FieldError("nama", "Nama pegawai masih kosong.")
	}
	p.NIP = NormalizeNIP(p.NIP)
	if p.Phone != "" {
		number, err := NormalizePhone(p.Phone)
		if err != nil {
			return "", err
		}
		p.Phone = number
	}
	if p.ID == "" {
		p.ID, p.Active = NewID(), true
	}
	return p.ID, o.save("pegawai", "Menyimpan pegawai "+p.Name, func(tx Tx) error { return tx.PutOfficer(p) })
}

// SaveSignatory writes a new (ID "") or edited signatory.
func (o *Office) SaveSignatory(s Signatory) (ID, error) {
	if s.Post = strings.TrimSpace(s.Post); s.Post == "" {
		return "", FieldError("jabatan", "Jabatan penanda tangan masih kosong.")
	}
	if s.From != "" && s.Until != "" && s.Until < s.From {
		return "", FieldError("berlaku_sampai", "Masa berlaku berakhir sebelum mulai.")
	}
	s.NIP = NormalizeNIP(s.NIP)
	if s.ID == "" {
		s.ID = NewID()
	}
	return s.ID, o.save("penanda_tangan", "Menyimpan penanda tangan "+s.Post, func(tx Tx) error { return tx.PutSignatory(s) })
}

// SaveStation writes a new (ID "") or edited station.
func (o *Office) SaveStation(s Station) (ID, error) {
	s.Name, s.Mark = strings.TrimSpace(s.Name), strings.TrimSpace(s.Mark)
	switch {
	case s.Name == "":
		return "", FieldError("nama", "Nama stasiun masih kosong.")
	case s.Mark == "":
		return "", FieldError("tanda", "Tanda singkat stasiun masih kosong, misalnya RRI.")
	case s.ArriveMinutes < 0 || s.ArriveMinutes > 600:
		return "", FieldError("hadir", "Hadir sebelum mulai: 0 sampai 600 menit.")
	}
	if s.ID == "" {
		s.ID = NewID()
	}
	return s.ID, o.save("stasiun", "Menyimpan stasiun "+s.Name, func(tx Tx) error { return tx.PutStation(s) })
}

// SaveHoliday writes a new (ID "") or edited holiday.
func (o *Office) SaveHoliday(h Holiday) (ID, error) {
	if !h.Date.Valid() {
		return "", FieldError("tanggal", "Tanggal libur belum diisi.")
	}
	if h.Name = strings.TrimSpace(h.Name); h.Name == "" {
		return "", FieldError("nama", "Nama hari libur masih kosong.")
	}
	if h.ID == "" {
		h.ID = NewID()
	}
	return h.ID, o.save("libur", "Menyimpan hari libur "+h.Name, func(tx Tx) error { return tx.PutHoliday(h) })
}

// SaveLegalBasis writes a new (ID "") or edited legal basis.
func (o *Office) SaveLegalBasis(b LegalBasis) (ID, error) {
	if b.Title = strings.TrimSpace(b.Title); b.Title == "" {
		return "", FieldError("judul", "Judul dasar hukum masih kosong.")
	}
	if b.ID == "" {
		b.ID = NewID()
	}
	return b.ID, o.save("dasar_hukum", "Menyimpan dasar hukum", func(tx Tx) error { return tx.PutLegalBasis(b) })
}

// EditStep changes the SOP time or the default officer of a step.
func (o *Office) EditStep(number int, edit func(*Step)) error {
	return o.save("sop", "Mengubah langkah SOP", func(tx Tx) error {
		p, err := tx.Procedure()
		if err != nil {
			return err
		}
		for i := range p.Steps {
			if p.Steps[i].Number != number {
				continue
			}
			edit(&p.Steps[i])
			if t := p.Steps[i].Time; t.Min < 1 || t.Max < t.Min || t.Max > 365 {
				return FieldError("waktu", "Waktu SOP: dari 1 sampai 365, dan yang kedua tidak kurang dari yang pertama.")
			}
			return tx.PutProcedure(p)
		}
		return Errorf(NotFound, "Langkah %d tidak ada dalam SOP.", number)
	})
}

// Delete removes a record of Pengaturan that nothing uses.
func (o *Office) Delete(kind Kind, id ID, title string) error {
	return o.save("hapus", title, func(tx Tx) error { return tx.Delete(kind, id) })
}

func (o *Office) save(name, title string, fn func(Tx) error) error {
	return o.Do(Command{Name: name, Title: title}, fn)
}

// ChooseActor makes an officer the one in whose name this session writes, and remembers the
// choice for the next.
func (o *Office) ChooseActor(id ID) error {
	o.store.SetActor(id)
	return o.Do(Command{Name: chooseActor, Title: "Memilih pegawai"}, func(tx Tx) error {
		s, err := tx.Settings()
		if err != nil {
			return err
		}
		s.LastActor = id
		return tx.PutSettings(s)
	})
}

// chooseActor is the name of the command that remembers the officer; it is nothing to undo.
const chooseActor = "pegawai.pilih"

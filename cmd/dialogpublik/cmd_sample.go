package main

import (
	"errors"
	"fmt"
	"time"

	"kaltimprov.go.id/dialogpublik/assets"
	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/model/sheet"
)

// The sample's sheets, and the day up to which its months are told.
const (
	sampleSpeakers = "narasumber.csv"
	sampleSchedule = "jadwal-2026-11-12.csv"
	sampleToday    = model.Date("2026-11-23")
)

// sampleAnswer is the result of filling a sample office as JSON.
type sampleAnswer struct {
	Folder    string `json:"folder"`
	Speakers  int    `json:"narasumber"`
	Dialogues int    `json:"dialog"`
	Letters   int    `json:"surat"`
	Reports   int    `json:"laporan"`
}

// sample fills an empty data folder with the sample months, each command at its own date.
func (p *program) sample() error {
	f, err := p.findFolder()
	if err != nil {
		return err
	}
	if f.office {
		return notEmpty(f)
	}
	people, err := model.ParseSamplePeople(assets.SamplePeople())
	if err != nil {
		return err
	}
	if p.has("hari-ini") {
		p.warn("contoh memakai tanggalnya sendiri; --hari-ini diabaikan.")
	}
	st := &story{fixedActor: p.has("pegawai")}
	if name := p.flags["pegawai"]; st.fixedActor {
		if _, err := officerNamed(people.Officers, name); err != nil {
			return err
		}
		delete(p.flags, "pegawai") // he is there only after the founding
		defer func() { p.flags["pegawai"] = name }()
		st.actorName = name
	}
	st.at("2026-10-19", "08:00")
	p.now = func() time.Time { return st.clock }
	var out sampleAnswer
	err = p.writing(func(s *session) error {
		if !s.fresh {
			return notEmpty(f) // made by another program meanwhile
		}
		st.session = s
		err := st.tell(people)
		s.changed = err == nil // a half told sample is no office
		out = sampleAnswer{f.path, st.speakers, len(st.dialogues), st.letters, st.reports}
		return err
	})
	if err != nil {
		return err
	}
	return p.answer(out, "Kantor contoh siap di %s: %d narasumber, %d dialog, %d undangan terbit, %d laporan.\nBuka dengan: dialogpublik --data %q --hari-ini %s\n",
		out.Folder, out.Speakers, out.Dialogues, out.Letters, out.Reports, out.Folder, sampleToday)
}

func notEmpty(f folder) error {
	return model.Errorf(model.Refused, "Folder data %s sudah berisi data. Contoh hanya mengisi folder kosong; sebut folder lain dengan --data.", f.path)
}

// story fills the sample office. Its clock moves forward from command to command.
type story struct {
	session    *session
	clock      time.Time
	actorName  string // --pegawai, for every command
	fixedActor bool

	events    []event
	facts     model.Situation
	dialogues []model.Dialogue
	number    int // last running number of a letter

	speakers, letters, reports int
}

// at sets the clock.
func (st *story) at(day model.Date, clock string) {
	c, _ := model.ParseISOClock(clock)
	st.clock = day.At(c)
}

// tell founds the office, brings in the sheets and lives the weeks.
func (st *story) tell(people model.SamplePeople) error {
	s := st.session
	emblem, err := s.berkas.Put(assets.SampleEmblem())
	if err != nil {
		return err
	}
	if err := s.office.FoundSample(people, emblem); err != nil {
		return err
	}
	if err := st.chooseActor(); err != nil {
		return err
	}
	st.at("2026-10-20", "09:00")
	if st.speakers, err = st.bring("narasumber", sampleSpeakers); err != nil {
		return err
	}
	st.at("2026-10-21", "13:30")
	if _, err := st.bring("jadwal", sampleSchedule); err != nil {
		return err
	}
	if st.facts, st.dialogues, err = s.dialogues(filter{}); err != nil {
		return err
	}
	st.planThemes()
	st.planMonths()
	for i, d := range st.dialogues {
		st.planDialogue(i, d)
	}
	st.planReports()
	return st.live()
}

// chooseActor makes the given officer, else the one who reports, the person at the keyboard.
func (st *story) chooseActor() error {
	setup, err := st.session.office.Setup()
	if err != nil {
		return err
	}
	last := setup.Procedure.Steps[len(setup.Procedure.Steps)-1].OfficerID
	if st.fixedActor {
		chosen, err := officerNamed(setup.Officers, st.actorName)
		if err != nil {
			return err
		}
		last = chosen.ID
	}
	return st.session.office.ChooseActor(last)
}

// bring imports one of the sample sheets and counts its new records.
func (st *story) bring(what, name string) (int, error) {
	data, err := assets.SampleFile(name)
	if err != nil {
		return 0, err
	}
	table, err := sheet.Read(name, data)
	if err != nil {
		return 0, err
	}
	job, err := newImport(what, table)
	if err != nil {
		return 0, err
	}
	res, err := job.run(st.session.office, false)
	if len(res.Faults) > 0 {
		return 0, errors.Join(err, fmt.Errorf("sample sheet %s: %v", name, res.Faults))
	}
	return res.Created, err
}

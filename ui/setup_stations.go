package ui

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// stationSection holds the stations and, on a second tab, their programmes.
type stationSection struct {
	*setupTabs
	stations   *setupRecords[model.Station]
	programmes *setupRecords[model.Programme]
}

func newStationSection(set *settingsScreen) *stationSection {
	s := &stationSection{setupTabs: newSetupTabs(set)}
	s.stations = newSetupRecords(set.sh, setupKind[model.Station]{
		title: "Stasiun", caption: "Nama dan tempat ini masuk ke surat, tembusan dan laporan", one: "stasiun", icon: "radio",
		none: "Belum ada stasiun.", height: 46, heads: []string{"Nama", "Tanda", "Hadir sebelum"}, widths: []float32{-1, 60, 90},
		kind: model.KindStation, rows: func(f model.Setup) []model.Station { return f.Stations },
		line: stationLine, id: func(p model.Station) model.ID { return p.ID }, name: func(p model.Station) string { return p.Name },
		fresh: s.freshStation, save: set.sh.office.SaveStation, fields: s.stationFields,
	})
	s.programmes = newSetupRecords(set.sh, setupKind[model.Programme]{
		title: "Acara dan jadwal tetap", caption: "Dialog baru mengambil hari, jam dan lama dari sini", one: "acara", icon: "clock",
		none: "Belum ada acara.", height: 46, heads: []string{"Acara", "Jadwal tetap", "Lama"}, widths: []float32{-1, 190, 76},
		kind: model.KindProgramme, rows: func(f model.Setup) []model.Programme { return f.Programmes },
		line: s.programmeLine, id: func(p model.Programme) model.ID { return p.ID }, name: func(p model.Programme) string { return p.Name },
		fresh: s.freshProgramme, save: set.sh.office.SaveProgramme, fields: s.programmeFields,
	})
	s.hold([]string{"Stasiun", "Acara dan jadwal tetap"}, s.stations, s.programmes)
	return s
}

func stationLine(p model.Station) setupLine {
	return setupLine{title: p.Name, sub: p.Channel, rest: []string{p.Mark, fmt.Sprintf("%d menit", p.ArriveMinutes)}}
}

func (s *stationSection) freshStation() model.Station {
	order := 0
	for _, p := range s.set.facts.Stations {
		order = max(order, p.Order)
	}
	return model.Station{Order: order + 1, ArriveMinutes: 30, Audience: "pendengar"}
}

func (s *stationSection) stationFields(f *setupForm[model.Station]) fyne.CanvasObject {
	name := f.text("Nama", func(p *model.Station) *string { return &p.Name }).Hint("RRI Samarinda")
	mark := f.text("Tanda singkat", func(p *model.Station) *string { return &p.Mark }).Hint("RRI")
	legal := f.text("Nama resmi dalam surat", func(p *model.Station) *string { return &p.LegalName }).Hint("LPP RRI Samarinda")
	head := f.text("Pimpinan, untuk tembusan", func(p *model.Station) *string { return &p.Head }).Hint("Kepala LPP RRI Samarinda")
	venue := f.area("Tempat dialog", 2, func(p *model.Station) *string { return &p.Venue }).Hint("Studio dan alamatnya")
	channel := f.text("Saluran dalam laporan", func(p *model.Station) *string { return &p.Channel })
	audience := f.text("Yang menelepon", func(p *model.Station) *string { return &p.Audience }).Hint("pendengar atau pemirsa")
	arrive := f.number("Hadir sebelum mulai (menit)", 0, 600, func(p model.Station) int { return p.ArriveMinutes }, func(p *model.Station, n int) { p.ArriveMinutes = n })
	contact := f.text("Narahubung", func(p *model.Station) *string { return &p.ContactName })
	phone := f.phone("Telepon narahubung", func(p *model.Station) *string { return &p.ContactPhone })
	f.key("nama", name)
	f.key("tanda", mark)
	f.key("hadir", arrive)
	return setupFields(kit.Cols(16, []float32{2, 1}, name, mark), legal, head, venue, setupPair(channel, audience), arrive, setupPair(contact, phone))
}

func (s *stationSection) stationName(id model.ID) string {
	for _, p := range s.set.facts.Stations {
		if p.ID == id {
			return p.Name
		}
	}
	return ""
}

func (s *stationSection) programmeLine(p model.Programme) setupLine {
	return setupLine{title: p.Name, sub: s.stationName(p.StationID), rest: []string{airTimeWords(p), model.Thousands(p.Minutes) + " menit"}}
}

func (s *stationSection) freshProgramme() model.Programme {
	p := model.Programme{Minutes: 60}
	if len(s.set.facts.Stations) > 0 {
		p.StationID = s.set.facts.Stations[0].ID
	}
	return p
}

func (s *stationSection) stationOptions() []setupOption[model.ID] {
	var out []setupOption[model.ID]
	for _, p := range s.set.facts.Stations {
		out = append(out, setupOption[model.ID]{p.ID, p.Name})
	}
	return out
}

func (s *stationSection) programmeFields(f *setupForm[model.Programme]) fyne.CanvasObject {
	name := f.text("Nama acara", func(p *model.Programme) *string { return &p.Name })
	station := setupChoice(f, "Stasiun", s.stationOptions, func(p *model.Programme) *model.ID { return &p.StationID })
	minutes := f.number("Lama (menit)", 1, 24*60, func(p model.Programme) int { return p.Minutes }, func(p *model.Programme, n int) { p.Minutes = n })
	f.key("nama", name)
	f.key("lama", minutes)
	return setupFields(name, station, minutes, kit.Rule(), newAirTimes(f).box)
}

// airTimeWords tells when a programme is on air.
func airTimeWords(p model.Programme) string {
	if len(p.AirTimes) == 0 {
		return "tanpa jadwal tetap"
	}
	var words []string
	for _, a := range p.AirTimes {
		words = append(words, airTimeLine(a))
	}
	return strings.Join(words, "; ")
}

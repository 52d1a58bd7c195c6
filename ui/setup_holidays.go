package ui

import (
	"fmt"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// holidaySection lists the holidays of one year.
type holidaySection struct {
	*setupRecords[model.Holiday]
	set        *settingsScreen
	year       int
	word       *kit.Text
	prev, next *kit.Button
}

func newHolidaySection(set *settingsScreen) *holidaySection {
	s := &holidaySection{set: set, year: set.sh.office.Today().Year(), word: kit.T("", 15, kit.SemiBold, kit.Ink).Center()}
	s.prev = kit.IconButton("chevron-left", "tahun sebelumnya", func() { s.onYear(-1) })
	s.next = kit.IconButton("chevron-right", "tahun berikutnya", func() { s.onYear(1) })
	s.setupRecords = newSetupRecords(set.sh, setupKind[model.Holiday]{
		title: "Hari libur", caption: "Bukan hari kerja bagi waktu SOP", one: "hari libur", icon: "calendar",
		height: 46, heads: []string{"Hari libur", "Jenis"}, widths: []float32{-1, 110},
		kind: model.KindHoliday, rows: s.ofYear,
		line: holidayLine, id: func(h model.Holiday) model.ID { return h.ID }, name: func(h model.Holiday) string { return h.Name },
		fresh: func() model.Holiday { return model.Holiday{Kind: model.NationalHoliday} }, save: s.save, fields: s.fields,
	}, s.prev, kit.Fix(56, 0, s.word), s.next)
	return s
}

func (s *holidaySection) ofYear(f model.Setup) []model.Holiday {
	var out []model.Holiday
	for _, h := range f.Holidays {
		if h.Date.Year() == s.year {
			out = append(out, h)
		}
	}
	return out
}

func (s *holidaySection) show(facts model.Setup) {
	s.word.SetText(fmt.Sprint(s.year))
	s.list.SetEmpty(kit.NewEmptySmall("calendar", fmt.Sprintf("Libur %d belum ditetapkan; tanggal SOP tahun itu sementara.", s.year)))
	s.setupRecords.show(facts)
}

func (s *holidaySection) onYear(step int) {
	s.flush()
	s.year += step
	s.list.Select(-1)
	s.show(s.set.facts)
}

// save writes a holiday and goes to its year.
func (s *holidaySection) save(h model.Holiday) (model.ID, error) {
	before := s.year
	if h.Date.Valid() {
		s.year = h.Date.Year()
	}
	id, err := s.sh.office.SaveHoliday(h)
	if err != nil {
		s.year = before
	}
	return id, err
}

var holidayWords = map[model.HolidayKind]string{model.NationalHoliday: "Libur nasional", model.JointLeave: "Cuti bersama"}

func holidayLine(h model.Holiday) setupLine {
	return setupLine{title: h.Name, sub: model.LongDate(h.Date), rest: []string{holidayWords[h.Kind]}}
}

// near is the day by which dates without a year are read.
func (s *holidaySection) near() model.Date {
	if today := s.sh.office.Today(); today.Year() == s.year {
		return today
	}
	return model.MakeDate(s.year, 7, 1)
}

func (s *holidaySection) fields(f *setupForm[model.Holiday]) fyne.CanvasObject {
	date := f.date("Tanggal", s.near(), false, func(h *model.Holiday) *model.Date { return &h.Date })
	name := f.text("Nama hari libur", func(h *model.Holiday) *string { return &h.Name })
	kind := setupChoice(f, "Jenis", holidayKinds, func(h *model.Holiday) *model.HolidayKind { return &h.Kind })
	f.key("tanggal", date)
	f.key("nama", name)
	return setupFields(date, name, kind)
}

func holidayKinds() []setupOption[model.HolidayKind] {
	return []setupOption[model.HolidayKind]{
		{model.NationalHoliday, holidayWords[model.NationalHoliday]}, {model.JointLeave, holidayWords[model.JointLeave]},
	}
}

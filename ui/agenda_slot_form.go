package ui

import (
	"errors"
	"slices"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// slotRequest is what an air time is asked for.
type slotRequest struct {
	title, about string // about is the theme it is for, "" for none
	verb, icon   string // of the button
	day          model.Date
	take         func(model.Slot) error
}

// slotForm asks for station, programme, day and time, filled in with the likely ones.
type slotForm struct {
	sh         *shell
	ask        slotRequest
	stations   []model.Station
	programmes []model.Programme // of all stations
	offered    []model.Programme // of the chosen one

	station    *kit.RadioCards
	programme  *kit.SelectField
	date       *kit.DateField
	start, end *kit.Field
	do         *kit.Button
	sheet      *kit.Sheet
}

func (s *agendaScreen) openSlotForm(ask slotRequest) *slotForm {
	setup, err := s.sh.office.Setup()
	if !s.sh.check(err) {
		return nil
	}
	f := &slotForm{sh: s.sh, ask: ask, stations: setup.Stations, programmes: setup.Programmes}
	f.build()
	f.fill(ask.day)
	f.sheet.ShowIn(s.sh.win)
	return f
}

func (f *slotForm) build() {
	var names, icons []string
	for _, st := range f.stations {
		names, icons = append(names, st.Name), append(icons, stationIcon(st))
	}
	f.station = kit.NewRadioCards(names, icons, func(i int) { f.offer(f.stations[i].ID, "") })
	f.programme = kit.NewSelectField("Acara", nil)
	f.programme.OnCommit = func(int) error { f.fillTimes(); return nil }
	f.date = kit.NewDateField("Tanggal", parseDate(f.ask.day), formatDate)
	f.date.Today = func() (int, int, int) { return ymd(f.sh.office.Today()) }
	f.start, f.end = kit.NewField("Mulai").Hint("09.00"), kit.NewField("Selesai").Hint("10.00")
	times := kit.V(0, kit.Cols(12, []float32{2.6, 1, 1}, f.date, f.start, f.end), f.start.MessageApart(), f.end.MessageApart())
	body := kit.V(14, kit.NewLabelled("Stasiun", f.station), f.programme, times)
	if f.ask.about != "" {
		body.Objects = append([]fyne.CanvasObject{kit.NewPara(f.ask.about, 15, kit.SemiBold, kit.Ink, 4)}, body.Objects...)
	}
	f.do = kit.Primary(f.ask.icon, f.ask.verb, f.onDo)
	f.sheet = kit.NewSheet(f.ask.title, body, kit.Normal("", "Batal", func() { f.sheet.Close() }), f.do)
	f.sheet.First = f.date.Entry
	f.sheet.OnSubmit = f.onDo
}

// fill takes the likely programme of the day.
func (f *slotForm) fill(day model.Date) {
	f.date.SetDate(ymd(day))
	likely := likelyProgramme(f.programmes, day)
	if likely.ID == "" && len(f.stations) > 0 {
		likely.StationID = f.stations[0].ID
	}
	f.offer(likely.StationID, likely.ID)
}

// likelyProgramme is the programme that is on air on a day, else the first one.
func likelyProgramme(all []model.Programme, day model.Date) model.Programme {
	for _, p := range all {
		if _, onAir := p.AirTimeOn(day); onAir {
			return p
		}
	}
	if len(all) > 0 {
		return all[0]
	}
	return model.Programme{}
}

// offer chooses a station and offers its programmes; programme "" takes its first.
func (f *slotForm) offer(station, programme model.ID) {
	f.station.SetChosen(slices.IndexFunc(f.stations, func(st model.Station) bool { return st.ID == station }))
	f.offered = slices.DeleteFunc(slices.Clone(f.programmes), func(p model.Programme) bool { return p.StationID != station })
	words := []string{"Tanpa acara"}
	for _, p := range f.offered {
		words = append(words, p.Name)
	}
	at := slices.IndexFunc(f.offered, func(p model.Programme) bool { return p.ID == programme || programme == "" })
	f.programme.Drop.SetOptions(words)
	f.programme.Drop.SetChosen(at + 1)
	f.fillTimes()
}

// chosenProgramme is the programme of the chooser, zero for none.
func (f *slotForm) chosenProgramme() model.Programme {
	if i := f.programme.Drop.Chosen(); i > 0 {
		return f.offered[i-1]
	}
	return model.Programme{}
}

// fillTimes takes the times of the chosen programme, when it has any.
func (f *slotForm) fillTimes() {
	p := f.chosenProgramme()
	day, _ := model.ParseDate(f.date.Text(), f.ask.day) // an unreadable day takes the first air time
	a, onAir := p.AirTimeOn(day)
	switch {
	case !onAir && len(p.AirTimes) == 0:
		return
	case !onAir:
		a = p.AirTimes[0]
	}
	f.start.SetText(clockText(a.Start))
	f.end.SetText(clockText(p.End(a.Start, a)))
}

func (f *slotForm) onDo() {
	slot, ok := f.collect()
	if !ok {
		return
	}
	if err := f.ask.take(slot); err != nil {
		f.showFault(err)
		return
	}
	f.sheet.Close()
}

// collect reads what is typed; what cannot be read is said beside its field.
func (f *slotForm) collect() (model.Slot, bool) {
	slot := model.Slot{ProgrammeID: f.chosenProgramme().ID}
	if i := f.station.Chosen(); i >= 0 && i < len(f.stations) {
		slot.StationID = f.stations[i].ID
	}
	var dateErr, startErr, endErr error
	slot.Date, dateErr = model.ParseDate(f.date.Text(), f.ask.day)
	slot.Start, startErr = model.ParseClock(f.start.Text())
	slot.End, endErr = parseOptionalClock(f.end.Text())
	good := true
	for _, read := range []struct {
		field *kit.Field
		err   error
	}{{f.end, endErr}, {f.start, startErr}, {&f.date.Field, dateErr}} {
		read.field.SetError("")
		if read.err != nil {
			fault(read.field, read.err)
			good = false
		}
	}
	return slot, good
}

// showFault says an error beside the field it belongs to.
func (f *slotForm) showFault(err error) {
	var e *model.Error
	fields := map[string]*kit.Field{"tanggal": &f.date.Field, "mulai": f.start, "selesai": f.end}
	if errors.As(err, &e) && fields[e.Field] != nil {
		fault(fields[e.Field], err)
		return
	}
	f.sh.fail(err)
}

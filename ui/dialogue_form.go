package ui

import (
	"strings"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// dialogueForm is the dialogue sheet. A new dialogue is saved by its button and keeps a draft until
// then; of an existing one every field saves itself.
type dialogueForm struct {
	sh         *shell
	id         model.ID // "" for a new one
	stations   []model.Station
	programmes []model.Programme // of all stations
	offered    []model.Programme // of the chosen station
	filled     [2]string         // times a programme's slot filled in
	goodDay    model.Date        // the last good date
	goodStart  model.Clock       // the start that the shown end goes with
	asked      model.Dialogue    // what the sheet was opened with
	stored     model.Dialogue    // an existing one as it is in the records

	station   *kit.RadioCards
	stationBx *kit.Labelled
	date      *kit.DateField
	start     *kit.Field
	end       *kit.Field
	hints     *dateHints
	held      *fyne.Container // that the dialogue is locked
	theme     *kit.Field
	programme *kit.SelectField
	venue     *kit.Field
	speakers  *dialogueSpeakers
	suggest   *speakerSuggestions
	host      *kit.Field
	points    *kit.Field
	state     *kit.Text // "Draf tersimpan 10.42"
	notice    *kit.Text // of the foot
	cancel    *kit.Button
	save      *kit.Button
	restart   *kit.Button
	sheet     *kit.Sheet
	done      bool // saved or thrown away: no draft is kept
}

// blankDialogue is a new dialogue asked for on a day, "" for any, at no time of it.
func blankDialogue(day model.Date) model.Dialogue {
	return model.Dialogue{Date: day, Start: model.NoClock}
}

// openDialogueForm opens the sheet: for a new dialogue when d has no ID, with what it carries of day,
// time, station and speakers.
func (sh *shell) openDialogueForm(d model.Dialogue) { sh.dialogueForm(d) }

// dialogueForm opens the sheet; of new dialogues one at a time.
func (sh *shell) dialogueForm(d model.Dialogue) *dialogueForm {
	if d.ID == "" && sh.newDialogue.open != nil {
		return sh.newDialogue.open
	}
	setup, err := sh.office.Setup()
	if !sh.check(err) {
		return nil
	}
	dir, err := sh.office.Directory()
	if !sh.check(err) {
		return nil
	}
	f := &dialogueForm{sh: sh, id: d.ID, asked: d, goodStart: model.NoClock, stations: setup.Stations, programmes: setup.Programmes}
	f.speakers = newDialogueSpeakers(dir, f.onSpeakers, f.refresh)
	f.suggest = newSpeakerSuggestions(f.speakers)
	f.hints = newDateHints(setup.Procedure, model.NewWorkCalendar(setup.Holidays), sh.office.Today())
	f.makeFields()
	if f.id == "" {
		f.openNew(d)
	} else if !f.openExisting(d) {
		return nil
	}
	return f
}

func (f *dialogueForm) makeFields() {
	today := f.sh.office.Today()
	var names, icons []string
	for _, st := range f.stations {
		names = append(names, st.Name)
		icons = append(icons, stationIcon(st))
	}
	f.station = kit.NewRadioCards(names, icons, f.onStation)
	f.stationBx = kit.NewLabelled("Stasiun", f.station)
	f.date = kit.NewDateField("Tanggal", parseDate(today), formatDate)
	f.date.Hint("mis. 24 Des")
	f.date.Today = func() (int, int, int) { return today.Year(), today.MonthNumber(), today.Day() }
	f.date.Red = func(y, m, d int) bool {
		_, off := f.hints.calendar.Holiday(model.MakeDate(y, m, d))
		return off
	}
	f.date.OnDate = f.onDate
	f.start, f.end = kit.NewField("Mulai").Hint("09.00"), kit.NewField("Selesai").Hint("10.00")
	f.start.OnCommit, f.end.OnCommit = f.onStart, f.onEnd
	f.theme = kit.NewField("Tema")
	f.theme.OnCommit = f.onTheme
	f.programme = kit.NewSelectField("Acara", nil)
	f.programme.OnCommit = f.onProgramme
	f.venue = kit.NewField("Tempat").Note("boleh kosong")
	f.venue.OnCommit = f.textCommit(func(d *model.Dialogue, text string) { d.Venue = text })
	f.host = kit.NewField("Pemandu").Note("boleh kosong").Hint("nama pemandu dari stasiun")
	f.host.OnCommit = f.textCommit(func(d *model.Dialogue, text string) { d.Host = text })
	f.points = kit.NewArea("Pokok bahasan", 4).Note("boleh kosong, satu pokok satu baris")
	f.points.OnCommit = f.textCommit(func(d *model.Dialogue, text string) { d.Points = strings.TrimSpace(text) })
	f.held = kit.Note(kit.Gray, "lock", "Dialog sudah terlaksana dan terkunci.", "Buka kuncinya dari menu … di kalender. Pokok bahasan tetap dapat dilengkapi.")
	f.held.Hide()
	f.state, f.notice = kit.T("", 11, kit.Regular, kit.Ink3), kit.Fit("", 12, kit.Regular, kit.Ink2)
}

func stationIcon(st model.Station) string {
	if strings.Contains(strings.ToUpper(st.Mark), "TV") {
		return "tv"
	}
	return "radio"
}

func (f *dialogueForm) body() fyne.CanvasObject {
	return kit.V(14,
		f.held,
		f.stationBx,
		kit.V(8, f.when(), f.hints.box),
		f.theme,
		kit.Cols(12, nil, f.programme, f.venue),
		kit.V(8, f.speakers.mainField, f.speakers.mainNote), f.speakers.more, f.suggest.box, f.host, f.points)
}

// when is the row of date and times; what is wrong with a time is said below the row, its field is narrow.
func (f *dialogueForm) when() fyne.CanvasObject {
	row := kit.Cols(12, []float32{2.6, 1, 1}, f.date, f.start, f.end)
	return kit.V(0, row, f.start.MessageApart(), f.end.MessageApart())
}

func (f *dialogueForm) show(title string, head []fyne.CanvasObject, foot ...fyne.CanvasObject) {
	foot = append([]fyne.CanvasObject{kit.Grow(f.notice)}, foot...)
	f.sheet = kit.NewSheet(title, f.body(), foot...)
	f.sheet.SetHead(head...)
	f.sheet.First = f.date.Entry
	if f.date.Entry.Disabled() {
		f.sheet.First = f.cancel // at the foot, so that why it is locked stays in sight
	}
	f.sheet.OnClose = f.onClosed
	f.sheet.ShowIn(f.sh.win)
}

// chosenStation returns the station of the cards, zero for none.
func (f *dialogueForm) chosenStation() model.Station {
	if i := f.station.Chosen(); i >= 0 && i < len(f.stations) {
		return f.stations[i]
	}
	return model.Station{}
}

// setStation chooses a station and offers its programmes; programme "" chooses none.
func (f *dialogueForm) setStation(id, programme model.ID) {
	for i, st := range f.stations {
		if st.ID == id {
			f.station.SetChosen(i)
		}
	}
	f.offered = nil
	options, chosen := []string{"Tanpa acara"}, 0
	for _, p := range f.programmes {
		if p.StationID != f.chosenStation().ID {
			continue
		}
		f.offered = append(f.offered, p)
		options = append(options, p.Name)
		if p.ID == programme {
			chosen = len(f.offered)
		}
	}
	f.programme.Drop.SetOptions(options)
	f.programme.Drop.SetChosen(chosen)
	usual, _, _ := strings.Cut(f.chosenStation().Venue, ",")
	f.venue.Hint(usual)
}

// chosenProgramme returns the programme of the chooser, zero for none.
func (f *dialogueForm) chosenProgramme() model.Programme {
	if i := f.programme.Drop.Chosen(); i > 0 && i <= len(f.offered) {
		return f.offered[i-1]
	}
	return model.Programme{}
}

// setDate shows an air date; "" shows none.
func (f *dialogueForm) setDate(day model.Date) {
	f.goodDay = day
	if day.Valid() {
		f.date.SetDate(day.Year(), day.MonthNumber(), day.Day())
	}
}

// day is the last good date of the field, "" for none.
func (f *dialogueForm) day() model.Date { return dayOf(f.date.Date()) }

// refresh lays the sheet out again after something grew or vanished.
func (f *dialogueForm) refresh() {
	if f.sheet != nil {
		f.sheet.Scroll.Refresh()
	}
}

func (f *dialogueForm) onClosed() {
	if f.id == "" {
		f.sh.newDialogue.open = nil
		f.keep()
		return
	}
	for _, field := range []*kit.Field{&f.date.Field, f.start, f.end, f.theme, f.venue, f.host, f.points} {
		if text, bad := field.Message(); bad && field.Dirty() {
			f.sh.fail(model.FieldError("", "%s: %s", field.Label(), text))
			return
		}
	}
}

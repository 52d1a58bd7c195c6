package ui

import (
	"errors"
	"fmt"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// openNew fills the sheet with the unsaved draft, or with what was asked for and the station whose
// programme runs on the day.
func (f *dialogueForm) openNew(d model.Dialogue) {
	draft := f.sh.dialogueDraft()
	head := []fyne.CanvasObject{kit.NewPill(kit.Gray, "pencil", "Draf"), f.state}
	if draft.typed() {
		f.fillDraft(draft)
		f.state.SetText("dilanjutkan")
		f.restart = kit.Light("", "Mulai kosong", f.onRestart).Row()
		head = append(head, f.restart)
	} else {
		f.setStation(f.likelyStation(d), "")
		f.offerSlot(d.Date)
		f.speakers.set(speakersOf(d, f.speakers.known()))
		f.theme.SetText(d.Theme)
	}
	if d.Date != "" || !draft.typed() {
		f.setDate(d.Date)
	}
	f.takeAirTime(d)
	f.recheck()
	f.cancel = kit.Normal("", "Batal", f.onCancel)
	f.save = kit.Primary("", "Simpan dialog", f.onSave)
	f.show("Dialog baru", head, f.cancel, f.save)
	f.sheet.OnSubmit = f.onSave
	f.sh.newDialogue.open = f
}

// likelyStation is the station asked for, else the one on air that weekday, else the last one.
func (f *dialogueForm) likelyStation(d model.Dialogue) model.ID {
	if d.StationID != "" {
		return d.StationID
	}
	for _, p := range f.programmes {
		if _, onAir := p.AirTimeOn(d.Date); onAir {
			return p.StationID
		}
	}
	for _, st := range f.stations {
		if st.ID == f.sh.newDialogue.station {
			return st.ID
		}
	}
	if len(f.stations) > 0 {
		return f.stations[0].ID
	}
	return ""
}

// takeAirTime takes the air time that the dialogue is asked for on, if any: all of a slot, or where
// only the start is known the usual length.
func (f *dialogueForm) takeAirTime(d model.Dialogue) {
	if d.Start == model.NoClock {
		return
	}
	if d.ProgrammeID != "" {
		f.setStation(d.StationID, d.ProgrammeID)
	}
	end := d.End
	if end == 0 { // nothing ends at 00.00
		end = f.endFor(d.Start)
	}
	f.setTimes(d.Start, end)
}

// offerSlot chooses the station's programme of the weekday, else its first one.
func (f *dialogueForm) offerSlot(day model.Date) {
	best := min(1, len(f.offered))
	for i, p := range f.offered {
		if _, onAir := p.AirTimeOn(day); onAir {
			best = i + 1
			break
		}
	}
	f.programme.Drop.SetChosen(best)
	f.fillTimes(f.chosenProgramme(), day)
}

// fillTimes takes the times at which a programme is on air where none are typed: those of the day,
// else its first ones.
func (f *dialogueForm) fillTimes(p model.Programme, day model.Date) {
	free := (f.start.Text() == "" || f.start.Text() == f.filled[0]) && (f.end.Text() == "" || f.end.Text() == f.filled[1])
	if len(p.AirTimes) == 0 || !free {
		return
	}
	a, onAir := p.AirTimeOn(day)
	if !onAir {
		a = p.AirTimes[0]
	}
	f.setTimes(a.Start, p.End(a.Start, a))
	f.filled = [2]string{f.start.Text(), f.end.Text()}
}

// draft takes everything as typed.
func (f *dialogueForm) draft() dialogueDraft {
	return dialogueDraft{
		Station: f.chosenStation().ID, Programme: f.chosenProgramme().ID, Date: f.date.Text(),
		Start: f.start.Text(), End: f.end.Text(), Theme: f.theme.Text(), Venue: f.venue.Text(),
		Host: f.host.Text(), Points: f.points.Text(), Main: f.speakers.main, Companions: f.speakers.companions,
	}
}

func (f *dialogueForm) fillDraft(d dialogueDraft) {
	f.setStation(d.Station, d.Programme)
	f.date.SetText(d.Date)
	day, err := model.ParseDate(d.Date, f.sh.office.Today())
	if err == nil {
		f.setDate(day)
	} else if d.Date != "" {
		f.date.SetError(model.Message(err))
	}
	f.start.SetText(d.Start)
	f.end.SetText(d.End)
	start, err := model.ParseClock(d.Start)
	if err == nil {
		f.goodStart = start
	} else if d.Start != "" {
		f.start.SetError(model.Message(err))
	}
	if _, err := parseOptionalClock(d.End); err != nil {
		f.end.SetError(model.Message(err))
	}
	f.theme.SetText(d.Theme)
	f.venue.SetText(d.Venue)
	f.host.SetText(d.Host)
	f.points.SetText(d.Points)
	f.speakers.restore(d)
}

// keep stores the draft as it stands.
func (f *dialogueForm) keep() {
	if f.done {
		return
	}
	f.state.SetText("")
	if f.sh.keepDialogueDraft(f.draft()) {
		f.state.SetText("Draf tersimpan " + f.sh.office.Now().Format("15.04"))
	}
	f.sheet.Refresh()
}

// discard closes the sheet without a draft; the notice brings it back.
func (f *dialogueForm) discard() {
	sh, draft := f.sh, f.draft()
	f.done = true
	sh.keepDialogueDraft(dialogueDraft{})
	f.sheet.Close()
	if draft.typed() {
		sh.frame.toast("Draf dialog dibuang.", func() {
			sh.keepDialogueDraft(draft)
			sh.openDialogueForm(blankDialogue(""))
		})
	}
}

func (f *dialogueForm) onCancel() { f.discard() }

func (f *dialogueForm) onRestart() {
	f.discard()
	f.sh.openDialogueForm(f.asked)
}

func (f *dialogueForm) onSave() {
	d, ok := f.collect()
	if !ok {
		return
	}
	if err := d.Validate(); err != nil {
		f.showFault(err)
		return
	}
	newcomers := f.speakers.newcomers()
	d.Appearances = f.speakers.appearances(nil)
	id, err := f.sh.office.SaveDialogue(d, newcomers...)
	if err != nil {
		f.speakers.forget(newcomers)
		f.showFault(err)
		return
	}
	f.done = true
	sh := f.sh
	sh.keepDialogueDraft(dialogueDraft{})
	sh.newDialogue.station = d.StationID
	f.sheet.Close()
	if s, ok := sh.shown().(follower); ok {
		s.follow(id)
	}
	sh.toastUndo(fmt.Sprintf("Dialog ditambahkan: %s.", model.LongDate(d.Date)))
}

// collect reads what is typed; what cannot be read is said beside its field.
func (f *dialogueForm) collect() (model.Dialogue, bool) {
	d := model.Dialogue{
		StationID: f.chosenStation().ID, ProgrammeID: f.chosenProgramme().ID,
		Theme: f.theme.Text(), Venue: f.venue.Text(), Host: f.host.Text(), Points: f.points.Text(),
	}
	var dateErr, startErr, endErr error
	d.Date, dateErr = model.ParseDate(f.date.Text(), f.sh.office.Today())
	d.Start, startErr = model.ParseClock(f.start.Text())
	d.End, endErr = parseOptionalClock(f.end.Text())
	for _, read := range []struct {
		field *kit.Field
		err   error
	}{{f.end, endErr}, {f.start, startErr}, {&f.date.Field, dateErr}} {
		if read.err != nil {
			fault(read.field, read.err)
		}
	}
	f.refresh()
	return d, dateErr == nil && startErr == nil && endErr == nil
}

// fault says an error beside a field and puts the cursor there.
func fault(field *kit.Field, err error) {
	field.SetError(model.Message(err))
	kit.Focus(field.Entry)
}

// showFault says an error beside the field it belongs to.
func (f *dialogueForm) showFault(err error) {
	var e *model.Error
	field := ""
	if errors.As(err, &e) {
		field = e.Field
	}
	switch field {
	case "tanggal":
		fault(&f.date.Field, err)
	case "mulai":
		fault(f.start, err)
	case "selesai":
		fault(f.end, err)
	case "tema":
		fault(f.theme, err)
	case "stasiun":
		f.stationBx.SetError(model.Message(err))
	case "narasumber", "nama":
		f.speakers.mainField.SetError(model.Message(err))
	default:
		f.sh.fail(err)
	}
	f.refresh()
}

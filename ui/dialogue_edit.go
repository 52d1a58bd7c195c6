package ui

import (
	"strings"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// openExisting fills the sheet with a stored dialogue.
func (f *dialogueForm) openExisting(d model.Dialogue) bool {
	sit, d, err := f.sh.office.DialogueSituation(d.ID)
	if !f.sh.check(err) {
		return false
	}
	f.stored = d
	f.setStation(d.StationID, d.ProgrammeID)
	f.hints.stored = d.Date
	f.setDate(d.Date)
	f.setTimes(d.Start, d.End)
	f.theme.SetText(d.Theme)
	f.venue.SetText(d.Venue)
	f.host.SetText(d.Host)
	f.points.SetText(d.Points)
	f.speakers.set(speakersOf(d, sit.Speakers))
	if d.State == model.Held {
		f.lock()
	}
	f.recheck()
	f.cancel = kit.Normal("", "Tutup", func() { f.sheet.Close() })
	f.show("Ubah dialog", []fyne.CanvasObject{dialogueLooks[sit.ShownState(d)].pill()}, f.cancel)
	return true
}

// lock takes away what a dialogue terlaksana keeps: all but its points.
func (f *dialogueForm) lock() {
	f.station.Disable()
	f.programme.Drop.Disable()
	for _, field := range []*kit.Field{&f.date.Field, f.start, f.end, f.theme, f.venue, f.host} {
		field.SetEnabled(false)
	}
	f.speakers.lock()
	f.held.Show()
	f.showCount(0)
}

// change applies one field: of a new dialogue to the draft, of an existing one as one command.
func (f *dialogueForm) change(set func(*model.Dialogue), newcomers ...model.Speaker) error {
	if f.id == "" {
		f.keep()
		return nil
	}
	_, d, err := f.sh.office.DialogueSituation(f.id)
	if err != nil {
		return err
	}
	f.stored = d
	set(&d)
	if sameDialogue(f.stored, d) {
		return nil
	}
	if _, err = f.sh.office.SaveDialogue(d, newcomers...); err == nil {
		f.stored = d
	}
	return err
}

// sameDialogue compares what the sheet edits; speakers by who they are and their part.
func sameDialogue(a, b model.Dialogue) bool {
	same := a.StationID == b.StationID && a.ProgrammeID == b.ProgrammeID && a.Date == b.Date && a.Start == b.Start && a.End == b.End
	same = same && a.Theme == b.Theme && a.Venue == b.Venue && a.Host == b.Host && a.Points == b.Points
	if !same || len(a.Appearances) != len(b.Appearances) {
		return false
	}
	for i := range a.Appearances {
		if a.Appearances[i].SpeakerID != b.Appearances[i].SpeakerID || a.Appearances[i].Role != b.Appearances[i].Role {
			return false
		}
	}
	return true
}

// textCommit makes the commit of a plain text field.
func (f *dialogueForm) textCommit(set func(*model.Dialogue, string)) func(string) error {
	return func(text string) error {
		return f.change(func(d *model.Dialogue) { set(d, strings.TrimSpace(text)) })
	}
}

func (f *dialogueForm) onTheme(text string) error {
	if f.id == "" && strings.TrimSpace(text) != "" {
		f.theme.SetError("")
	}
	err := f.change(func(d *model.Dialogue) { d.Theme = text })
	if err == nil {
		f.recheck()
	}
	return err
}

func (f *dialogueForm) onStation(int) {
	former, programme := f.chosenStation().ID, model.Programme{}
	f.stationBx.SetError("")
	f.setStation(former, "")
	if f.id == "" {
		f.offerSlot(f.day())
		programme = f.chosenProgramme()
	}
	err := f.change(func(d *model.Dialogue) { d.StationID, d.ProgrammeID = f.chosenStation().ID, programme.ID })
	if err != nil {
		f.stationBx.SetError(model.Message(err))
	}
	f.recheck()
}

func (f *dialogueForm) onDate(y, m, d int) error {
	day := model.MakeDate(y, m, d)
	err := f.change(func(x *model.Dialogue) { x.Date = day })
	if err == nil {
		f.date.SetError("")
		f.goodDay = day
		f.recheck()
	}
	return err
}

// onStart moves the end along, so that the length stays.
func (f *dialogueForm) onStart(text string) error {
	start, err := model.ParseClock(text)
	if err != nil {
		return err
	}
	end := f.endFor(start)
	err = f.change(func(d *model.Dialogue) { d.Start, d.End = start, end })
	if err != nil {
		return err
	}
	f.start.SetError("")
	f.end.SetError("")
	f.setTimes(start, end)
	f.recheck()
	return nil
}

func (f *dialogueForm) setTimes(start, end model.Clock) {
	f.goodStart = start
	f.start.SetText(clockText(start))
	f.end.SetText(clockText(end))
}

// endFor is the end that goes with a new start: the former length, else the programme's, else an
// hour; none when that would pass midnight.
func (f *dialogueForm) endFor(start model.Clock) model.Clock {
	end, err := parseOptionalClock(f.end.Text())
	known := err == nil && end >= 0
	length := model.Clock(60)
	switch {
	case f.id != "" && err == nil && end < 0:
		return model.NoClock
	case known && f.goodStart >= 0 && end > f.goodStart:
		length = end - f.goodStart
	case known && end > start:
		return end
	case f.chosenProgramme().Minutes > 0:
		length = model.Clock(f.chosenProgramme().Minutes)
	}
	if start+length >= 24*60 {
		return model.NoClock
	}
	return start + length
}

func (f *dialogueForm) onEnd(text string) error {
	end, err := parseOptionalClock(text)
	if err != nil {
		return err
	}
	start, startErr := model.ParseClock(f.start.Text())
	if startErr == nil && end >= 0 && end <= start {
		return model.FieldError("selesai", "Selesai %s tidak sesudah mulai %s.", clockText(end), clockText(start))
	}
	if err := f.change(func(d *model.Dialogue) { d.End = end }); err != nil {
		return err
	}
	f.end.SetError("")
	f.end.SetText(clockText(end))
	f.recheck()
	return nil
}

func (f *dialogueForm) onProgramme(int) error {
	p := f.chosenProgramme()
	if f.id == "" {
		f.fillTimes(p, f.day())
	}
	err := f.change(func(d *model.Dialogue) { d.ProgrammeID = p.ID })
	if err == nil {
		f.recheck()
	}
	return err
}

func (f *dialogueForm) onSpeakers() error {
	if f.id == "" {
		err := f.change(nil)
		f.recheck()
		return err
	}
	newcomers := f.speakers.newcomers()
	err := f.change(func(d *model.Dialogue) { d.Appearances = f.speakers.appearances(d.Appearances) }, newcomers...)
	if err != nil {
		f.speakers.forget(newcomers)
		return err
	}
	f.recheck()
	return nil
}

package model_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"kaltimprov.go.id/dialogpublik/model"
)

// lines compares what was said with what was expected, line by line.
func lines(t *testing.T, what string, got []string, want ...string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("%s:\n%s\nwant\n%s", what, strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// faultAt fails unless err is an *Error of that field.
func (d *desk) faultAt(err error, field string) {
	d.Helper()
	var e *model.Error
	if !errors.As(err, &e) || e.Field != field {
		d.Errorf("error %v, want one at %q", err, field)
	}
}

// airTimes gives a programme new air times.
func (d *desk) airTimes(mark, programme string, times ...model.AirTime) {
	d.Helper()
	setup, err := d.Setup()
	d.must(err)
	for _, p := range setup.Programmes {
		if p.StationID == d.station(mark).ID && p.Name == programme {
			p.AirTimes = times
			_, err := d.SaveProgramme(p)
			d.must(err)
			return
		}
	}
	d.Fatalf("%s has no programme %s", mark, programme)
}

// onAir makes a dialogue of a station; the first speaker is utama.
func (d *desk) onAir(mark string, day model.Date, start, end model.Clock, theme string, speakers ...model.ID) model.ID {
	d.Helper()
	v := model.Dialogue{StationID: d.station(mark).ID, Date: day, Start: start, End: end, Theme: theme}
	for i, p := range speakers {
		a := pendamping(p)
		if i == 0 {
			a = utama(p)
		}
		v.Appearances = append(v.Appearances, a)
	}
	id, err := d.SaveDialogue(v)
	d.must(err)
	return id
}

// slotOf is an air time of a station for an hour.
func (d *desk) slotOf(mark string, day model.Date, start model.Clock) model.Slot {
	d.Helper()
	return model.Slot{StationID: d.station(mark).ID, Date: day, Start: start, End: start + 60}
}

// theme puts one into the bank.
func (d *desk) theme(title string) model.ID {
	d.Helper()
	id, err := d.SaveTheme(model.Theme{Title: title})
	d.must(err)
	return id
}

// scheduled puts a theme on an air time.
func (d *desk) scheduled(theme model.ID, at model.Slot) model.ID {
	d.Helper()
	id, err := d.ScheduleTheme(theme, at)
	d.must(err)
	return id
}

func (d *desk) undo() string {
	d.Helper()
	title, err := d.history.Undo()
	d.must(err)
	return title
}

func (d *desk) redo() string {
	d.Helper()
	title, err := d.history.Redo()
	d.must(err)
	return title
}

func (d *desk) plan(m model.Month) model.MonthPlan {
	d.Helper()
	p, err := d.MonthPlan(m)
	d.must(err)
	return p
}

// freeThemes are the titles that wait for a slot.
func (d *desk) freeThemes() []string {
	d.Helper()
	var out []string
	for _, b := range d.plan("2026-12").Themes {
		out = append(out, b.Title)
	}
	return out
}

// told lists a dialogue's warnings as "jenis: kalimat".
func (d *desk) warned(id model.ID) []string {
	d.Helper()
	s, v := d.get(id)
	return warningLines(s.PlanWarnings(v))
}

func warningLines(warnings []model.Warning) []string {
	var out []string
	for _, w := range warnings {
		out = append(out, string(w.Kind)+": "+w.Message)
	}
	return out
}

// kinds lists the kinds of a dialogue's warnings without those that every bare dialogue has.
func (d *desk) kinds(id model.ID) []string {
	d.Helper()
	s, v := d.get(id)
	var out []string
	for _, w := range s.PlanWarnings(v) {
		if w.Kind != model.WithoutMain && w.Kind != model.WithoutPhone {
			out = append(out, string(w.Kind))
		}
	}
	return out
}

// guest is a speaker with a phone, so that nothing is missing.
func (d *desk) guest(bare string) model.ID {
	d.Helper()
	id, err := d.SaveSpeaker(model.Speaker{Name: model.Name{Bare: bare}, Phones: []model.Phone{{Kind: model.Mobile, Number: "081200000011"}}})
	d.must(err)
	return id
}

func (d *desk) release(m model.Month) model.ScheduleVersion {
	d.Helper()
	v, err := d.ReleaseSchedule(m, d.press)
	d.must(err)
	return v
}

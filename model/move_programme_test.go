package model_test

import (
	"testing"

	"kaltimprov.go.id/dialogpublik/model"
)

func TestOffice_MoveDialogue_takesTheProgrammeOfTheAirTime(t *testing.T) {
	d := newDesk(t)
	tvri, rri := d.station("TVRI").ID, d.station("RRI").ID
	evening, err := d.SaveProgramme(model.Programme{StationID: tvri, Name: "Kaltim Malam", Minutes: 60})
	d.must(err)
	id := d.dialogue("2026-12-10", "Stunting")
	for _, c := range []struct {
		name    string
		station model.ID
		to      model.ID
		want    model.ID
	}{
		{"same station, another programme", tvri, evening, evening},
		{"same station, no programme named", tvri, "", evening},
		{"another station, no programme", rri, "", ""},
	} {
		d.must(d.MoveDialogue(id, model.Move{Date: "2026-12-11", Start: 20 * 60, End: model.NoClock, StationID: c.station, ProgrammeID: c.to}))
		if _, got := d.get(id); got.StationID != c.station || got.ProgrammeID != c.want {
			t.Errorf("%s: station %s, programme %q, want %q", c.name, got.StationID, got.ProgrammeID, c.want)
		}
	}
}

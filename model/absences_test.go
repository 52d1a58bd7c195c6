package model_test

import (
	"fmt"
	"testing"

	"kaltimprov.go.id/dialogpublik/model"
)

// absences writes a speaker's ranges as people read them.
func (d *desk) absences(speaker model.ID) []string {
	d.Helper()
	p, err := d.Profile(speaker)
	d.must(err)
	var out []string
	for _, a := range p.Speaker.Absences {
		out = append(out, a.Words())
	}
	return out
}

func TestAbsences_saveEditDelete(t *testing.T) {
	d := newDesk(t)
	p := d.speaker("Ayu Contoh", "Kepala Dinas", "Dinas Contoh")
	for want, a := range map[string]model.Absence{
		"dari":   {Until: "2026-11-26"},
		"sampai": {From: "2026-11-24", Until: "2026-11-23"},
	} {
		_, err := d.SaveAbsence(p, a)
		d.refused(err, model.Invalid)
		if got := fieldOf(err); got != want {
			t.Errorf("%+v is refused at %q, want %q", a, got, want)
		}
	}
	_, err := d.SaveAbsence(p, model.Absence{From: "2026-11-24"})
	d.refused(err, model.Invalid)

	later, err := d.SaveAbsence(p, model.Absence{From: "2026-11-24", Until: "2026-11-26", Reason: " dinas\n luar "})
	d.must(err)
	_, err = d.SaveAbsence(p, model.Absence{From: "2026-11-20", Until: "2026-11-24"})
	d.must(err)
	d.same("both, overlapping", d.absences(p), []string{"tidak bisa 20 s.d. 24 November 2026", "tidak bisa 24 s.d. 26 November 2026 (dinas luar)"})

	_, err = d.SaveAbsence(p, model.Absence{ID: later, From: "2026-12-01", Until: "2026-12-01"})
	d.must(err)
	d.same("edited", d.absences(p)[1:], []string{"tidak bisa 1 Desember 2026"})
	d.must(d.DeleteAbsence(p, later))
	d.same("deleted", d.absences(p), []string{"tidak bisa 20 s.d. 24 November 2026"})
	d.refused(d.DeleteAbsence(p, later), model.NotFound)
	_, err = d.SaveAbsence(p, model.Absence{ID: later, From: "2026-12-01", Until: "2026-12-01"})
	d.refused(err, model.NotFound)
	_, err = d.SaveAbsence(model.NewID(), model.Absence{From: "2026-12-01", Until: "2026-12-01"})
	d.refused(err, model.NotFound)
	if _, err := d.history.Undo(); err != nil {
		t.Fatal(err)
	}
	if got := d.absences(p); len(got) != 2 {
		t.Errorf("after undo %q", got)
	}
}

// fieldOf is the field an error belongs to.
func fieldOf(err error) string {
	if e, ok := err.(*model.Error); ok {
		return e.Field
	}
	return ""
}

func TestAbsences_outliveWhatElseIsSaved(t *testing.T) {
	d := newDesk(t)
	p := d.speaker("Ayu Contoh", "Kepala Dinas", "Dinas Contoh")
	_, err := d.SaveAbsence(p, model.Absence{From: "2026-11-24", Until: "2026-11-26", Reason: "cuti"})
	d.must(err)
	profile, err := d.Profile(p)
	d.must(err)
	profile.Speaker.Post = "Sekretaris"
	_, err = d.SaveSpeaker(profile.Speaker)
	d.must(err)
	res, err := d.ImportSpeakers([]model.SpeakerRow{{Row: 2, Name: "Ayu Contoh", Organization: "Dinas Contoh", Themes: "gizi"}}, false)
	d.must(err)
	if res.Updated != 1 {
		t.Fatalf("import %+v", res)
	}
	d.must(d.TrashSpeaker(p))
	d.must(d.RestoreSpeaker(p))
	d.same("kept", d.absences(p), []string{"tidak bisa 24 s.d. 26 November 2026 (cuti)"})
}

func TestAbsences_plannedInTheRange(t *testing.T) {
	d := newDesk(t)
	p, other := d.speaker("Ayu Contoh", "", ""), d.speaker("Budi Contoh", "", "")
	first := d.dialogue("2026-11-26", "Yang pertama", p)
	d.dialogue("2026-11-24", "Yang sebelumnya", p, other)
	d.dialogue("2026-11-27", "Di luar", p)
	gone := d.dialogue("2026-11-25", "Batal", p)
	d.must(d.CancelDialogue(gone, "uji"))
	unable := d.dialogue("2026-11-25", "Berhalangan", p)
	_, v := d.get(unable)
	d.must(d.Answer(unable, v.Appearances[0].ID, model.Unable, "", ""))
	profile, err := d.Profile(p)
	d.must(err)
	var got []string
	for _, v := range profile.PlannedDuring(model.Absence{From: "2026-11-20", Until: "2026-11-26"}, "2026-11-23") {
		got = append(got, v.Theme)
	}
	d.same("planned", got, []string{"Yang sebelumnya", "Yang pertama"})
	if n := len(profile.PlannedDuring(model.Absence{From: "2026-11-20", Until: "2026-11-26"}, "2026-11-27")); n != 0 {
		t.Errorf("%d dialogues of the past are planned", n)
	}
	_, v = d.get(first)
	d.must(d.Answer(first, v.Appearances[0].ID, model.Represented, other, ""))
	profile, err = d.Profile(other)
	d.must(err)
	if n := len(profile.PlannedDuring(model.Absence{From: "2026-11-26", Until: "2026-11-26"}, "2026-11-23")); n != 1 {
		t.Errorf("the representative has %d planned", n)
	}
	if fmt.Sprint(model.Absence{From: "2026-11-26", Until: "2026-11-26"}.Words()) != "tidak bisa 26 November 2026" {
		t.Error("one day is told as a range")
	}
}

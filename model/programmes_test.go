package model_test

import (
	"testing"

	"kaltimprov.go.id/dialogpublik/model"
)

// TestProgramme_staysWithItsStation holds that no command leaves a dialogue or slot with a programme
// of another station, which Periksa would tell of for ever.
func TestProgramme_staysWithItsStation(t *testing.T) {
	d := newDesk(t)
	rri, tvri := d.station("RRI").ID, d.station("TVRI").ID
	halo, publika := d.programme(rri, "Halo Kaltim"), d.programme(tvri, "Dialog Publika")
	v := model.Dialogue{StationID: tvri, ProgrammeID: halo, Date: "2026-12-01", Start: 540, End: 600, Theme: "Padi"}
	_, err := d.SaveDialogue(v)
	d.faultAt(err, "acara")
	v.StationID = rri
	id, err := d.SaveDialogue(v)
	d.must(err)
	_, v = d.get(id)
	v.StationID = tvri
	_, err = d.SaveDialogue(v)
	d.faultAt(err, "acara")
	d.faultAt(d.MoveDialogue(id, model.Move{Date: "2026-12-02", Start: model.NoClock, End: model.NoClock, StationID: tvri, ProgrammeID: halo}), "acara")
	d.must(d.MoveDialogue(id, model.Move{Date: "2026-12-02", Start: model.NoClock, End: model.NoClock, StationID: tvri, ProgrammeID: publika}))
	at := d.slotOf("TVRI", "2026-12-03", 960)
	at.ProgrammeID = halo
	_, err = d.ScheduleTheme(d.theme("Jagung"), at)
	d.faultAt(err, "acara")
	_, err = d.ScheduleTheme(d.theme("Kopi"), model.Slot{StationID: tvri, ProgrammeID: model.NewID(), Date: "2026-12-03", Start: 960, End: model.NoClock})
	d.faultAt(err, "acara")
}

func TestSaveProgramme_usedOneKeepsItsStation(t *testing.T) {
	d := newDesk(t)
	rri, tvri := d.station("RRI").ID, d.station("TVRI").ID
	move := func(id model.ID) error {
		setup, err := d.Setup()
		d.must(err)
		for _, p := range setup.Programmes {
			if p.ID == id {
				p.StationID, p.Name = tvri, p.Name+" baru"
				_, err = d.SaveProgramme(p)
			}
		}
		return err
	}
	unused, err := d.SaveProgramme(model.Programme{StationID: rri, Name: "Kosong", Minutes: 60})
	d.must(err)
	d.must(move(unused))
	halo := d.programme(rri, "Halo Kaltim")
	slot := d.slotOf("RRI", "2026-12-01", 540)
	slot.ProgrammeID = halo
	if _, err := d.MakeSlots("2026-12", []model.Slot{slot}); err != nil {
		t.Fatal(err)
	}
	d.faultAt(move(halo), "stasiun")
	d.undo()
	id, err := d.SaveDialogue(model.Dialogue{StationID: rri, ProgrammeID: halo, Date: "2026-12-01", Start: 540, End: 600, Theme: "Padi"})
	d.must(err)
	d.must(d.UnscheduleDialogue(id))
	d.faultAt(move(halo), "stasiun") // it waits in the bank with its programme
	d.undo()
	d.must(d.TrashDialogue(id))
	d.faultAt(move(halo), "stasiun") // so does one in the trash
	d.undo()
	d.undo()
	d.must(move(halo))
}

// TestDelete_whatAPlanUses holds that stations and programmes of slots, and stations that dialogues
// were moved from, stay.
func TestDelete_whatAPlanUses(t *testing.T) {
	d := newDesk(t)
	rri, tvri := d.station("RRI").ID, d.station("TVRI").ID
	halo, publika := d.programme(rri, "Halo Kaltim"), d.programme(tvri, "Dialog Publika")
	slot := d.slotOf("RRI", "2026-12-01", 540)
	slot.ProgrammeID = halo
	if _, err := d.MakeSlots("2026-12", []model.Slot{slot}); err != nil {
		t.Fatal(err)
	}
	err := d.Delete(model.KindProgramme, halo, "uji")
	d.refused(err, model.Conflict)
	if want := `Acara "Halo Kaltim" masih dipakai, jadi tidak dapat dihapus.`; model.Message(err) != want {
		t.Error(err)
	}
	if setup, err := d.Setup(); err != nil || len(setup.Programmes) != 2 || len(setup.Programmes[0].AirTimes) != 1 {
		t.Errorf("a refused deletion took air times: %+v, %v", setup.Programmes, err)
	}
	id := d.onAir("TVRI", "2026-12-03", 960, 1020, "Padi")
	d.must(d.MoveDialogue(id, model.Move{Date: "2026-12-03", Start: model.NoClock, End: model.NoClock, StationID: rri}))
	d.must(d.Delete(model.KindProgramme, publika, "uji"))
	err = d.Delete(model.KindStation, tvri, "uji")
	d.refused(err, model.Conflict)
	if want := `Stasiun "TVRI Kaltim" masih dipakai, jadi tidak dapat dihapus.`; model.Message(err) != want {
		t.Error(err)
	}
	d.undo()
	if p, err := d.Setup(); err != nil || len(p.Programmes) != 2 || len(p.Programmes[1].AirTimes) != 1 {
		t.Errorf("a programme comes back with its air times: %+v, %v", p.Programmes, err)
	}
}

package model_test

import (
	"errors"
	"reflect"
	"strings"
	"testing"

	"kaltimprov.go.id/dialogpublik/model"
)

func TestReleaseSchedule_isStep2(t *testing.T) {
	d := newSampleDesk(t)
	d.at("2026-11-24T09:30")
	id := d.onAir("TVRI", "2026-12-10", 960, 1020, "Padi", d.guest("Sari Contoh"))
	if p, err := d.SchedulePlan("2026-12"); err != nil || !p.Changed() || p.Content.Version != 1 || p.Content.Changes != nil || p.Tell != nil {
		t.Fatalf("before the first: %+v, %v", p, err)
	}
	v := d.release("2026-12")
	if v.Number != 1 || v.State != model.VersionReleased || v.Content.Version != 1 || v.Content.Replaces != 0 || v.Content.Date != "2026-11-24" || v.Content.FileName != "jadwal-2026-12-v1.pdf" || len(v.Content.Rows) != 1 {
		t.Errorf("released %+v", v)
	}
	row := d.step(id, 2)
	if row.State != model.StepOnTime || row.Evidence != "Jadwal v1 terbit 24-11-2026" || row.Run.Ticked || row.Bare {
		t.Errorf("step 2: %+v", row)
	}
	if d.step(id, 1).State.Done() {
		t.Error("releasing decides no agenda")
	}
	d.must(d.Read(func(tx model.Tx) error {
		docs, err := tx.Documents(v.ID)
		if len(docs) != 1 || docs[0].Kind != model.SchedulePrint || docs[0].Size != len(d.press.kept[docs[0].SHA256]) || docs[0].Size == 0 {
			t.Errorf("prints %+v", docs)
		}
		return err
	}))
	_, err := d.ReleaseSchedule("2026-12", d.press)
	d.refused(err, model.Refused)
	if want := "Jadwal Desember 2026 tidak berubah sejak versi 1 terbit. Cetak versi itu saja."; model.Message(err) != want {
		t.Error(err)
	}
	// The working print carries the version's number only as long as it says the same.
	c, err := d.Schedule("2026-12", "")
	d.must(err)
	d.must(d.MoveDialogue(id, model.MoveTo("2026-12-11")))
	moved, err := d.Schedule("2026-12", "")
	d.must(err)
	if c.Version != 1 || moved.Version != 0 {
		t.Errorf("working prints say version %d, and %d after the move", c.Version, moved.Version)
	}
}

func TestReleaseSchedule_ofNothing(t *testing.T) {
	d := newSampleDesk(t)
	_, err := d.ReleaseSchedule("2026-12", d.press)
	d.refused(err, model.Refused)
	if want := "Desember 2026 belum punya dialog yang terjadwal, jadi belum ada jadwal yang dapat diterbitkan."; model.Message(err) != want {
		t.Error(err)
	}
	id := d.onAir("TVRI", "2026-12-10", 960, 1020, "Padi")
	d.must(d.PostponeDialogue(id, "uji"))
	_, err = d.ReleaseSchedule("2026-12", d.press)
	d.refused(err, model.Refused)
	d.must(d.ScheduleAgain(id))
	d.release("2026-12")
	d.must(d.CancelDialogue(id, "uji"))
	_, err = d.ReleaseSchedule("2026-12", d.press)
	d.refused(err, model.Refused)
	if want := "Desember 2026 tidak punya dialog lagi. Batalkan jadwal versi 1 dengan alasannya."; model.Message(err) != want {
		t.Error(err)
	}
}

// TestReleaseSchedule_failedPrint holds that a release that fails leaves nothing.
func TestReleaseSchedule_failedPrint(t *testing.T) {
	d := newSampleDesk(t)
	id := d.onAir("TVRI", "2026-12-10", 960, 1020, "Padi")
	title, _ := d.history.NextUndo()
	d.press.fail = errors.New("printer on fire")
	if _, err := d.ReleaseSchedule("2026-12", d.press); !errors.Is(err, d.press.fail) {
		t.Errorf("error %v", err)
	}
	if now, _ := d.history.NextUndo(); len(d.plan("2026-12").Versions) != 0 || d.step(id, 2).State.Done() || now != title {
		t.Errorf("%d versions, step done %v, undo %q", len(d.plan("2026-12").Versions), d.step(id, 2).State.Done(), now)
	}
	d.press.fail = nil
	if v := d.release("2026-12"); v.Number != 1 {
		t.Errorf("the next release is version %d", v.Number)
	}
}

// TestVoidSchedule holds that numbers are never given twice and that step 2 follows what stands.
func TestVoidSchedule(t *testing.T) {
	d := newSampleDesk(t)
	id := d.onAir("TVRI", "2026-12-10", 960, 1020, "Padi")
	first := d.release("2026-12")
	d.must(d.MoveDialogue(id, model.MoveTo("2026-12-11")))
	second := d.release("2026-12")
	d.faultAt(d.VoidSchedule(second.ID, "  "), "alasan")
	d.refused(d.VoidSchedule(model.NewID(), "uji"), model.NotFound)
	d.must(d.VoidSchedule(second.ID, " salah cetak "))
	if row := d.step(id, 2); row.Evidence != "Jadwal v1 terbit 23-11-2026" || !row.State.Done() {
		t.Errorf("the former stands: %+v", row)
	}
	p := d.plan("2026-12")
	if p.Versions[1].VoidReason != "salah cetak" || p.Versions[1].State != model.VersionVoid || len(p.Changes) != 1 {
		t.Errorf("plan %+v", p.Versions)
	}
	d.must(d.VoidSchedule(second.ID, "lagi"))
	if p := d.plan("2026-12"); p.Versions[1].VoidReason != "salah cetak" {
		t.Error("voiding twice changes the reason")
	}
	third := d.release("2026-12")
	if third.Number != 3 || third.Content.Replaces != 1 || third.Content.FileName != "jadwal-2026-12-v3.pdf" {
		t.Errorf("after the void one comes %d, replacing %d", third.Number, third.Content.Replaces)
	}
	d.must(d.VoidSchedule(third.ID, "uji"))
	d.must(d.VoidSchedule(first.ID, "uji"))
	if row := d.step(id, 2); row.State.Done() || row.Evidence != "" {
		t.Errorf("none stands: %+v", row)
	}
	if fourth := d.release("2026-12"); fourth.Number != 4 || fourth.Content.Replaces != 0 || fourth.Content.Changes != nil {
		t.Errorf("fourth %d replaces %d, changes %v", fourth.Number, fourth.Content.Replaces, fourth.Content.Changes)
	}
}

// TestHistory_undoOfARelease holds that undoing a release cancels it, after asking, for good.
func TestHistory_undoOfARelease(t *testing.T) {
	d := newSampleDesk(t)
	id := d.onAir("TVRI", "2026-12-10", 960, 1020, "Padi")
	v := d.release("2026-12")
	title, question := d.history.NextUndo()
	if title != "Menerbitkan jadwal Desember 2026" || !strings.Contains(question, "1 dokumen") {
		t.Errorf("undo %q asks %q", title, question)
	}
	d.undo()
	p := d.plan("2026-12")
	if len(p.Versions) != 1 || p.Versions[0].State != model.VersionVoid || p.Versions[0].VoidReason != "diurungkan" || d.step(id, 2).State.Done() || d.history.NextRedo() != "" {
		t.Errorf("undone: %+v", p.Versions)
	}
	if next := d.release("2026-12"); next.Number != 2 {
		t.Errorf("the number of the undone one is given again: %d", next.Number)
	}
	// Undoing what cancelled it lets the version stand again.
	d.must(d.VoidSchedule(d.plan("2026-12").Versions[1].ID, "keliru"))
	if d.step(id, 2).State.Done() {
		t.Error("step 2 stays done")
	}
	d.undo()
	if p := d.plan("2026-12"); p.Versions[1].State != model.VersionReleased || p.Versions[1].VoidReason != "" || !d.step(id, 2).State.Done() || p.Versions[0].ID != v.ID {
		t.Errorf("voiding undone: %+v", p.Versions)
	}
}

// TestReleaseSchedule_frozen holds that a released version says for ever what it said.
func TestReleaseSchedule_frozen(t *testing.T) {
	d := newSampleDesk(t)
	guest := d.guest("Sari Contoh")
	id := d.onAir("TVRI", "2026-12-10", 960, 1020, "Padi", guest)
	v := d.release("2026-12")
	d.must(d.EditSettings("uji", func(s *model.Settings) { s.Town, s.MonthTarget, s.OfficeHeading = "Bontang", 3, "DINAS LAIN" }))
	p, err := d.Profile(guest)
	d.must(err)
	p.Speaker.Name.Bare, p.Speaker.Post = "Sari Gantinama", "Kepala Dinas"
	_, err = d.SaveSpeaker(p.Speaker)
	d.must(err)
	st := d.station("TVRI")
	st.Name, st.Venue = "TVRI Lain", "Studio lain"
	_, err = d.SaveStation(st)
	d.must(err)
	_, w := d.get(id)
	w.Theme = "Padi lain"
	_, err = d.SaveDialogue(w)
	d.must(err)
	got := d.plan("2026-12").Versions[0].Content
	if !got.PrintedAt.Equal(v.Content.PrintedAt) {
		t.Errorf("printed at %s, was %s", got.PrintedAt, v.Content.PrintedAt)
	}
	got.PrintedAt = v.Content.PrintedAt
	if !reflect.DeepEqual(got, v.Content) {
		t.Errorf("frozen content\n%+v\nwas\n%+v", got, v.Content)
	}
	if next := d.release("2026-12"); next.Content.Town != "Bontang" || next.Content.Rows[0].Theme != "Padi lain" || next.Content.Rows[0].Station != "TVRI Lain" {
		t.Errorf("the next says %+v", next.Content.Rows[0])
	}
}

// TestStationSheet holds what the sheet of one station tells.
func TestStationSheet(t *testing.T) {
	d := newSampleDesk(t)
	d.onAir("TVRI", "2026-12-10", 960, 1020, "Padi")
	d.onAir("RRI", "2026-12-08", 540, 600, "Jagung")
	d.must(d.CancelDialogue(d.onAir("RRI", "2026-12-15", 540, 600, "Batal"), "uji"))
	c, err := d.Schedule("2026-12", d.station("RRI").ID)
	d.must(err)
	if len(c.Rows) != 1 || c.Rows[0].Theme != "Jagung" || c.Station != "RRI Samarinda" || c.Counts != "1 dialog" || c.FileName != "jadwal-2026-12-rri.pdf" || c.Version != 0 {
		t.Errorf("sheet %+v", c)
	}
	all, err := d.Schedule("2026-12", "")
	d.must(err)
	if all.Counts != "2 dialog: 1 RRI Samarinda, 1 TVRI Kaltim; target 8" || all.Holidays != "Libur: 24 Desember (Cuti Bersama Natal), 25 Desember (Hari Raya Natal)" || all.Rows[0].Theme != "Jagung" {
		t.Errorf("%s, %s", all.Counts, all.Holidays)
	}
	if empty, err := d.Schedule("2027-05", ""); err != nil || empty.Rows == nil || len(empty.Rows) != 0 || empty.Counts != "0 dialog; target 8" {
		t.Errorf("an empty month: %+v, %v", empty, err)
	}
}

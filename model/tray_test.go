package model_test

import (
	"testing"

	"kaltimprov.go.id/dialogpublik/model"
)

// trayOf reads the tray around a dialogue.
func (d *desk) trayOf(id model.ID) (ready, out []model.TrayLetter) {
	d.Helper()
	s, _ := d.get(id)
	return s.Tray()
}

func TestTray_fromIssueToReceipt(t *testing.T) {
	d := newSampleDesk(t)
	a, b := d.speaker("Andi Contoh", "Kepala Bapenda", "Bapenda"), d.speaker("Budi Contoh", "Analis", "Bapenda")
	d.at("2026-11-18T09:00")
	late := d.dialogue("2026-11-27", "Retribusi", a)
	id := d.dialogue("2026-11-26", "Pajak", a, b)
	if ready, out := d.trayOf(id); len(ready)+len(out) > 0 {
		t.Fatal("what is not issued stands in the tray")
	}
	d.issueAll(late)
	letters := d.issueAll(id)
	ready, out := d.trayOf(id)
	if len(ready) != 3 || len(out) != 0 || ready[0].Dialogue.ID != id || ready[2].Dialogue.ID != late {
		t.Fatalf("%d ready, %d out", len(ready), len(out))
	}
	if ready[0].Latest != "2026-11-19" || ready[0].Days != 0 {
		t.Errorf("latest sending day %s, days %d", ready[0].Latest, ready[0].Days)
	}
	d.must(d.SendLetters([]model.ID{letters[1].ID}, model.Sending{Way: model.ByCourier}))
	d.at("2026-11-19T09:00")
	d.must(d.SendLetters([]model.ID{letters[0].ID}, model.Sending{Way: model.ByWhatsApp}))
	d.at("2026-11-21T09:00")
	ready, out = d.trayOf(id)
	if len(ready) != 1 || len(out) != 2 || out[0].Letter.ID != letters[1].ID || out[0].Days != 3 || out[1].Days != 2 {
		t.Fatalf("ready %d, out %+v", len(ready), out)
	}
	d.must(d.ReceiveLetters([]model.ID{letters[0].ID}, model.Receipt{Receiver: "Tata usaha"}))
	d.must(d.VoidLetter(letters[1].ID, "Salah alamat"))
	if _, out = d.trayOf(id); len(out) != 0 {
		t.Errorf("a received and a cancelled letter still wait: %+v", out)
	}
}

func TestTray_cancelledDialogueSendsNoInvitation(t *testing.T) {
	d := newSampleDesk(t)
	id := d.dialogue("2026-12-10", "Pajak", d.speaker("Andi Contoh", "Kepala Bapenda", "Bapenda"))
	letter := d.issueAll(id)[0]
	d.must(d.CancelDialogue(id, "narasumber dinas luar"))
	if ready, _ := d.trayOf(id); len(ready) != 0 {
		t.Error("an invitation to a cancelled dialogue is to be sent")
	}
	_, err := d.IssueLetter(model.NewErratum(letter), model.Numbering{}, "", d.press)
	d.must(err)
	ready, _ := d.trayOf(id)
	if len(ready) != 1 || ready[0].Letter.Kind != model.Erratum || ready[0].Latest != "" {
		t.Errorf("the ralat is not to be sent: %+v", ready)
	}
}

func TestTray_stationNotice(t *testing.T) {
	d := newSampleDesk(t)
	id := d.dialogue("2026-12-10", "Pajak", d.speaker("Andi Contoh", "Kepala Bapenda", "Bapenda"))
	notice := model.Letter{ID: model.NewID(), Kind: model.StationNotice, StationID: d.station("TVRI").ID, Month: "2026-12"}
	_, err := d.IssueLetter(notice, model.Numbering{}, "", d.press)
	d.must(err)
	ready, _ := d.trayOf(id)
	if len(ready) != 1 || ready[0].Air() != "2026-12-01" || ready[0].Letter.ID != notice.ID {
		t.Errorf("the notice is not to be sent: %+v", ready)
	}
}

func TestSendTo(t *testing.T) {
	d := newSampleDesk(t)
	a, err := d.SaveSpeaker(model.Speaker{Name: model.Name{Bare: "Andi Contoh"}, Email: "andi@contoh.go.id", Phones: []model.Phone{
		{Kind: model.Desk, Number: "+62541731963", Preferred: true}, {Kind: model.Mobile, Number: "+6281200000001"}}})
	d.must(err)
	id := d.dialogue("2026-12-10", "Pajak", a)
	letter := d.issueAll(id)[0]
	s, _ := d.get(id)
	for way, want := range map[model.SendWay]string{model.ByWhatsApp: "+6281200000001", model.ByEmail: "andi@contoh.go.id", model.ByCourier: "", model.PickedUp: ""} {
		if got := s.SendTo(letter, way); got != want {
			t.Errorf("%s goes to %q, want %q", way, got, want)
		}
	}
}

func TestOverview_countsUnsent(t *testing.T) {
	d := newSampleDesk(t)
	d.at("2026-11-18T09:00")
	a := d.speaker("Andi Contoh", "Kepala Bapenda", "Bapenda")
	past, coming := d.dialogue("2026-11-19", "Retribusi", a), d.dialogue("2026-11-26", "Pajak", a)
	d.issueAll(past)
	letter := d.issueAll(coming)[0]
	d.at("2026-11-20T09:00")
	unsent := func() int {
		v, err := d.Overview()
		d.must(err)
		return v.Unsent
	}
	if n := unsent(); n != 1 {
		t.Fatalf("%d unsent, want that of the coming dialogue alone", n)
	}
	d.must(d.SendLetters([]model.ID{letter.ID}, model.Sending{Way: model.PickedUp}))
	if n := unsent(); n != 0 {
		t.Errorf("%d unsent after sending", n)
	}
}

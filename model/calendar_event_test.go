package model_test

import (
	"strings"
	"testing"
	"time"

	"kaltimprov.go.id/dialogpublik/model"
)

func (d *desk) events() map[model.ID]model.CalendarEvent {
	d.Helper()
	file, err := d.Calendar("2026-11-01", "2026-11-30")
	d.must(err)
	out := map[model.ID]model.CalendarEvent{}
	for _, e := range file.Events {
		out[e.Dialogue] = e
	}
	return out
}

// TestCalendar_states holds which state gives which event and who is reminded.
func TestCalendar_states(t *testing.T) {
	d := newSampleDesk(t)
	held, late := d.dialogue("2026-11-02", "Sudah"), d.dialogue("2026-11-03", "Lewat")
	d.must(d.MarkHeld(held))
	coming, sure := d.dialogue("2026-11-24", "Nanti"), d.dialogue("2026-11-25", "Pasti")
	d.must(d.TickStep(sure, 6, "lewat telepon"))
	off, later, gone := d.dialogue("2026-11-26", "Batal"), d.dialogue("2026-11-27", "Tunda"), d.dialogue("2026-11-28", "Buang")
	d.must(d.CancelDialogue(off, "alasan"))
	d.must(d.PostponeDialogue(later, "alasan"))
	d.must(d.TrashDialogue(gone))
	banked := d.dialogue("2026-11-29", "Bank")
	d.must(d.UnscheduleDialogue(banked))
	outside := d.dialogue("2026-12-01", "Lain bulan")
	events := d.events()
	for id, want := range map[model.ID]struct {
		state           model.EventState
		reminder, first string
	}{
		held:   {model.EventConfirmed, "", "Stasiun: TVRI Kaltim"},
		late:   {model.EventTentative, "", "Stasiun: TVRI Kaltim"},
		coming: {model.EventTentative, "Besok pukul 16.00 WITA, TVRI: Nanti", "Stasiun: TVRI Kaltim"},
		sure:   {model.EventConfirmed, "Besok pukul 16.00 WITA, TVRI: Pasti", "Stasiun: TVRI Kaltim"},
		off:    {model.EventCancelled, "", "Status: batal"},
		later:  {model.EventCancelled, "", "Status: ditunda"},
		gone:   {model.EventCancelled, "", "Status: dihapus dari jadwal"},
		banked: {model.EventCancelled, "", "Status: dihapus dari jadwal"},
	} {
		e := events[id]
		first, _, _ := strings.Cut(e.Description, "\n")
		if e.State != want.state || e.Reminder != want.reminder || first != want.first || strings.Contains(e.Description, "alasan") {
			t.Errorf("%s: %+v, want %+v", e.Summary, e, want)
		}
	}
	if _, ok := events[outside]; ok || len(events) != 8 {
		t.Errorf("%d events of November", len(events))
	}
}

func TestCalendar_tells(t *testing.T) {
	d := newSampleDesk(t)
	main := d.speakerOf(model.Name{Front: "Dr.", Bare: "Andi Contoh"}, d.speaker("Lain Contoh", "", "Bapenda"))
	ill, deputy, companion := d.speaker("Budi Contoh", "Kepala", "Dinas A"), d.speaker("Wakil Contoh", "Sekretaris", "Dinas A"), d.speaker("Cici Contoh", "", "")
	theme := strings.Repeat("panjang ", 249) + "sekali."
	id, err := d.SaveDialogue(model.Dialogue{StationID: d.station("RRI").ID, ProgrammeID: d.programme(d.station("RRI").ID, "Halo Kaltim"), Date: "2026-11-26",
		Start: 1430, End: model.NoClock, Theme: theme, Venue: "Aula Contoh", Host: "Tirta Andaian", Appearances: []model.Appearance{
			{SpeakerID: main, Role: model.Main}, {SpeakerID: ill, Role: model.Main}, {SpeakerID: companion, Role: model.Companion}, {SpeakerID: deputy, Role: model.Companion}}})
	d.must(err)
	_, v := d.get(id)
	d.must(d.Answer(id, v.Appearances[1].ID, model.Represented, deputy, ""))
	d.must(d.Answer(id, v.Appearances[3].ID, model.Unable, "", ""))
	e := d.events()[id]
	if r := []rune(e.Summary); len(r) != 205 || !strings.HasPrefix(e.Summary, "RRI: panjang ") || r[204] != '…' {
		t.Errorf("summary of %d letters: %s", len(r), e.Summary)
	}
	want := strings.Join([]string{
		"Tema: " + theme, "Stasiun: RRI Samarinda", "Kanal: RRI Pro 1 97,6 FM", "Acara: Halo Kaltim",
		"Narasumber utama: Dr. Andi Contoh (Bapenda); Wakil Contoh (Sekretaris, Dinas A)", "Pendamping: Cici Contoh", "Pemandu: Tirta Andaian",
	}, "\n")
	if e.Description != want || e.Location != "Aula Contoh" {
		t.Errorf("at %s\n%s\nwant\n%s", e.Location, e.Description, want)
	}
	if e.End.Sub(e.Start) != time.Hour || e.End.Format("2006-01-02T15:04") != "2026-11-27T00:50" {
		t.Errorf("an open end past midnight: %s to %s", e.Start, e.End)
	}
	if e.Revision.Number != 2 || !e.Revision.At.Equal(d.clock.Now()) {
		t.Errorf("revision %+v", e.Revision)
	}
}

package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

func TestCalendar_MarkHeldFromTheStartOn(t *testing.T) {
	h, s := openCal(t)
	d := h.on("2026-11-24")
	s.choose(d.ID)
	h.at("2026-11-24T08:59")
	if !s.panel.held.Hidden {
		t.Error("offered before the start")
	}
	h.at("2026-11-24T09:00")
	if s.panel.held.Hidden || s.panel.checklist.Look == kit.LookPrimary {
		t.Fatal("Tandai terlaksana is not the panel's one solid button at the start")
	}
	test.Tap(s.panel.held)
	if h.dialogue(d.ID).State != model.Held || s.panel.state.Label() != "Terlaksana" {
		t.Fatalf("after marking: %s, %q", h.dialogue(d.ID).State, s.panel.state.Label())
	}
	if s.panel.checklist.Look != kit.LookPrimary || !s.panel.held.Hidden {
		t.Error("Buka checklist is not the solid button again")
	}
	if !strings.HasPrefix(s.tally.Text(), "1 dari ") {
		t.Errorf("count %q", s.tally.Text())
	}
	item(t, s.menu(), "Buka kunci…")
	h.reason("Pukulnya salah dicatat")
	if got := h.dialogue(d.ID); got.State != model.Scheduled || got.Reason != "Pukulnya salah dicatat" {
		t.Errorf("unlocked: %s %q", got.State, got.Reason)
	}
}

func TestCalendar_PostponeCancelAndScheduleAgain(t *testing.T) {
	h, s := openCal(t)
	d := h.on("2026-11-26")
	s.choose(d.ID)
	item(t, s.menu(), "Tunda…")
	h.reason("Studio dipakai siaran langsung")
	got := h.dialogue(d.ID)
	if got.State != model.Postponed || got.Reason != "Studio dipakai siaran langsung" || s.panel.reason.Text() != got.Reason {
		t.Fatalf("postponed: %s %q, shown %q", got.State, got.Reason, s.panel.reason.Text())
	}
	if tile := s.tile(got); !strings.HasPrefix(tile.Title, "Ditunda: ") || !tile.Faded {
		t.Errorf("the tile does not say so: %+v", tile)
	}
	item(t, s.menu(), "Jadwalkan lagi")
	if h.dialogue(d.ID).State != model.Scheduled {
		t.Error("not scheduled again")
	}
	item(t, s.menu(), "Batalkan…")
	h.reason("Narasumber berhalangan semua")
	if h.dialogue(d.ID).State != model.Cancelled {
		t.Error("not cancelled")
	}
	for _, it := range s.menu() {
		if it.Text == "Batalkan…" || it.Text == "Tandai terlaksana" {
			t.Errorf("a cancelled dialogue offers %q", it.Text)
		}
	}
}

func TestCalendar_ReasonIsNeeded(t *testing.T) {
	h, s := openCal(t)
	d := h.on("2026-11-26")
	s.choose(d.ID)
	s.onCancel()
	h.reason("   ")
	if h.dialogue(d.ID).State != model.Scheduled {
		t.Error("cancelled without a reason")
	}
	if q, ok := h.win.Canvas().Overlays().Top().(*kit.Confirm); !ok {
		t.Error("the question closed without a reason")
	} else if words, bad := q.Reason.Message(); !bad || words == "" {
		t.Error("the question does not say what is missing")
	}
}

func TestCalendar_AnswersOfSpeakers(t *testing.T) {
	h, s := openCal(t)
	d := h.on("2026-11-26")
	s.choose(d.ID)
	line := s.panel.speakers[0]
	answers := []struct {
		text  string
		state model.AppearanceState
	}{{"Bersedia", model.Willing}, {"Berhalangan", model.Unable}, {"Belum menjawab", model.Suggested}}
	for _, a := range answers {
		item(t, line.items(), a.text)
		if got := h.dialogue(d.ID).Appearances[0].State; got != a.state {
			t.Errorf("%s recorded %s", a.text, got)
		}
		if got := line.pill.Label(); got != appearanceLooks[a.state].word {
			t.Errorf("%s shows %q", a.text, got)
		}
	}
}

func TestCalendar_RepresentedByAnother(t *testing.T) {
	h, s := openCal(t)
	d := h.on("2026-11-26")
	s.choose(d.ID)
	line := s.panel.speakers[0]
	item(t, line.items(), "Diwakili oleh…")
	pick := h.pick()
	pick.Open("")
	option := pick.Popup.Options[0]
	if model.ID(option.ID) == d.Appearances[0].SpeakerID {
		t.Fatal("a speaker is offered as his own representative")
	}
	pick.Popup.List.OnOpen(0)
	got := h.dialogue(d.ID).Appearances[0]
	if got.State != model.Represented || got.Representative != model.ID(option.ID) {
		t.Fatalf("recorded %s by %s", got.State, got.Representative)
	}
	if !strings.Contains(line.sub.Text(), "diwakili "+option.Title) {
		t.Errorf("the panel says %q", line.sub.Text())
	}
	item(t, line.items(), "Diwakili oleh…")
	pick = h.pick()
	pick.OnCreate("Drs. Wakil Umpamawan")
	sit, again, err := h.office.DialogueSituation(d.ID)
	h.must(err)
	if p := sit.Speakers[again.Appearances[0].Representative]; p.Name.Front != "Drs." || p.Name.Bare != "Wakil Umpamawan" {
		t.Errorf("the new representative is %+v", p.Name)
	}
}

func TestCalendar_ButtonsLeadOn(t *testing.T) {
	h, s := openCal(t)
	s.choose(h.on("2026-11-26").ID)
	test.Tap(s.panel.letters)
	if h.sh.current != pageLetters {
		t.Error("Undangan does not open Surat")
	}
	h.sh.open(pageCalendar)
	test.Tap(s.panel.checklist)
	if h.sh.current != pageChecklist {
		t.Error("Buka checklist does not open Checklist")
	}
}

func TestTrash_RestoreOneAndAll(t *testing.T) {
	h, s := openCal(t)
	first, second := h.on("2026-11-24"), h.on("2026-11-26")
	for _, d := range []model.Dialogue{first, second} {
		s.choose(d.ID)
		item(t, s.menu(), "Hapus")
	}
	test.Tap(h.sh.frame.page.Toasts.Button)
	if h.dialogue(second.ID).Trashed {
		t.Fatal("Urungkan did not bring the dialogue back")
	}
	h.must(h.office.TrashDialogue(second.ID))
	test.Tap(s.panel.summary.trash)
	kit.CloseTop(h.win.Canvas())
	sheet := h.sh.trashSheet()
	if len(sheet.restores) != 2 {
		t.Fatalf("the trash shows %d", len(sheet.restores))
	}
	h.shot("trash-two")
	test.Tap(sheet.restores[0])
	if len(sheet.restores) != 1 {
		t.Errorf("after restoring one the trash shows %d", len(sheet.restores))
	}
	test.Tap(sheet.all)
	if h.dialogue(first.ID).Trashed || h.dialogue(second.ID).Trashed {
		t.Error("not everything is back")
	}
	if !sheet.all.Disabled() {
		t.Error("an empty trash still offers to restore all")
	}
	h.shot("trash-empty")
}

func TestTrash_HoldsSpeakersToo(t *testing.T) {
	h, _ := openCal(t)
	dir, err := h.office.Directory()
	h.must(err)
	h.must(h.office.TrashSpeaker(dir.Speakers[0].ID))
	sheet := h.sh.trashSheet()
	test.Tap(sheet.all)
	if left, err := h.office.TrashedSpeakers(); err != nil || len(left) != 0 {
		t.Errorf("%d speakers stay in the trash, %v", len(left), err)
	}
}

func TestCalendar_NoticeQuotesAThemeAsItIs(t *testing.T) {
	h, s := openCal(t)
	d := h.on("2026-11-26")
	d.Theme = `Kampung "Ramah" Perempuan`
	_, err := h.office.SaveDialogue(d)
	h.must(err)
	s.choose(d.ID)
	s.onUnschedule()
	if got := h.toastText(); got != `"Kampung "Ramah" Perempuan" kembali ke bank tema.` {
		t.Errorf("the notice says %s", got)
	}
}

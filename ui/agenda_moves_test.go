package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

func TestAgendaMoves_DraggedOntoASlot(t *testing.T) {
	h, s := openPlan(t)
	d, slot := h.on("2026-12-08"), h.slotOn(s, "2026-12-23")
	drag(s.grid, h.tilePlace(s, d.ID), h.tilePlace(s, slot.ID))
	got := h.dialogue(d.ID)
	if got.Date != "2026-12-23" || got.Start != 16*60 || got.StationID != slot.StationID || got.ProgrammeID != slot.ProgrammeID || len(got.Appearances) != len(d.Appearances) {
		t.Fatalf("moved to %+v", got)
	}
	if s.chosen != d.ID || len(s.emptyBetween("2026-12-23", "2026-12-23")) != 0 {
		t.Error("the dialogue is not chosen, or the slot still is empty")
	}
	test.Tap(h.sh.frame.page.Toasts.Button)
	if got := h.dialogue(d.ID); got.Date != d.Date || got.StationID != d.StationID {
		t.Errorf("after undo: %s", got.Date)
	}
}

func TestAgendaMoves_DraggedOntoADay(t *testing.T) {
	h, s := openPlan(t)
	d := h.on("2026-12-08")
	drag(s.grid, h.tilePlace(s, d.ID), h.dayPlace(s, "2026-12-11"))
	if got := h.dialogue(d.ID); got.Date != "2026-12-11" || got.Start != d.Start || got.StationID != d.StationID {
		t.Errorf("moved to %+v", got)
	}
	if !strings.Contains(texts(s.panel.card.box), "Dipindah dari Selasa, 8 Desember 2026, 09.00") {
		t.Error("the card does not say from where")
	}
}

func TestAgendaMoves_BackIntoTheBankAndOutAgain(t *testing.T) {
	h, s := openPlan(t)
	d := h.on("2026-12-08")
	s.panel.tabs.Choose(tabWarnings)
	drag(s.grid, h.tilePlace(s, d.ID), place(s.panel.box).AddXY(120, 420))
	themes := s.panel.themes
	if s.panel.tabs.Chosen() != tabThemes || themes.rows[themes.list.Selected()].Title != d.Theme {
		t.Fatalf("the theme is not shown in the list")
	}
	if h.dialogue(d.ID).State != model.Proposed || !strings.Contains(h.toastText(), "kembali ke bank tema") {
		t.Errorf("state %s, notice %q", h.dialogue(d.ID).State, h.toastText())
	}
	slot := h.slotOn(s, "2026-12-29")
	h.dragTheme(s, d.Theme, h.tilePlace(s, slot.ID))
	got := h.dialogue(d.ID)
	if got.Date != "2026-12-29" || got.State != model.Scheduled || len(got.Appearances) != len(d.Appearances) {
		t.Errorf("what was typed is lost: %+v", got)
	}
	drag(s.grid, h.tilePlace(s, d.ID), fyne.NewPos(60, 400))
	if h.dialogue(d.ID).State != model.Scheduled {
		t.Error("a dialogue dropped on the side bar leaves the plan")
	}
	s.choose(d.ID)
	test.Tap(s.panel.card.back)
	if h.dialogue(d.ID).State != model.Proposed || !s.panel.card.box.Hidden {
		t.Error("the button does not bring the dialogue back into the bank")
	}
}

func TestAgendaMoves_BackIntoTheBankTellsOfIssuedLetters(t *testing.T) {
	h, s := openPlan(t)
	d := h.on("2026-12-08")
	for _, a := range d.Appearances {
		_, err := h.office.IssueInvitation(d.ID, a.Addressee(), model.Numbering{}, "", h.sh.svc.Press)
		h.must(err)
	}
	s.unschedule(d.ID)
	if !strings.HasSuffix(h.toastText(), "kembali ke bank tema. 2 undangan sudah terbit.") {
		t.Errorf("notice %q", h.toastText())
	}
}

// TestAgendaMoves_BeforeTheWindowReadsAgain holds that what was done is chosen at once: in the
// window the page is read again only after the command has finished.
func TestAgendaMoves_BeforeTheWindowReadsAgain(t *testing.T) {
	h, s := openPlan(t)
	h.sh.dirty = true // the page is not read again by itself
	d := h.on("2026-12-08")
	s.unschedule(d.ID)
	themes := s.panel.themes
	if themes.rows[themes.list.Selected()].DialogueID != d.ID {
		t.Error("the theme that came back is not chosen")
	}
	s.schedule(themes.rows[themes.list.Selected()], h.slotOn(s, "2026-12-15"))
	if s.chosen != d.ID {
		t.Error("the scheduled dialogue is not chosen")
	}
	h.must(s.addSlot(model.Slot{StationID: d.StationID, Date: "2026-12-18", Start: 600, End: 660}))
	if slot, ok := s.emptySlot(s.chosen); !ok || slot.Date != "2026-12-18" {
		t.Error("the added slot is not chosen")
	}
}

func TestAgendaMoves_HeldIsLocked(t *testing.T) {
	h := usualHarness(t)
	h.sh.openAgenda("2026-11")
	s := h.sh.agenda
	d := h.on("2026-11-03")
	before := h.dialogue(d.ID)
	for name, try := range map[string]func(){
		"to a day":  func() { drag(s.grid, h.tilePlace(s, d.ID), h.dayPlace(s, "2026-11-04")) },
		"to bank":   func() { s.unschedule(d.ID) },
		"by M":      func() { typeKeys(s.grid, fyne.KeyM) },
		"by Delete": func() { typeKeys(s.grid, fyne.KeyDelete) },
	} {
		s.choose(d.ID)
		kit.Focus(s.grid)
		h.sh.frame.page.Toasts.Hide()
		try()
		if !strings.Contains(h.toastText(), "terkunci") || h.win.Canvas().Overlays().Top() != nil {
			t.Errorf("%s: notice %q", name, h.toastText())
		}
	}
	if got := h.dialogue(d.ID); got.Date != before.Date || got.State != model.Held || got.Trashed {
		t.Errorf("changed: %+v", got)
	}
	if !s.panel.card.move.Disabled() || !s.panel.card.back.Disabled() || !strings.Contains(texts(s.panel.card.box), "terkunci") {
		t.Error("the card offers what is locked, or does not say why not")
	}
}

func TestAgendaMoves_SlotIsFilledOpenedAndRemoved(t *testing.T) {
	h, s := openPlan(t)
	slot := h.slotOn(s, "2026-12-23")
	at := h.tilePlace(s, slot.ID)
	test.TapCanvas(h.win.Canvas(), at)
	all := texts(s.panel.card.box)
	if s.chosen != slot.ID || !strings.Contains(all, "Slot kosong") || !strings.Contains(all, "pengganti 24 Desember 2026") {
		t.Fatalf("the card says:\n%s", all)
	}
	test.TapCanvas(h.win.Canvas(), at)
	p := s.openThemesFor(slot)
	if p.list.Selected() != 0 || p.list.RowAt(0) == nil {
		t.Error("the first theme is not chosen, or out of sight")
	}
	test.Type(p.search.Entry, "gratifikasi")
	if len(p.rows) != 1 {
		t.Fatalf("found %d themes", len(p.rows))
	}
	p.list.OnOpen(0)
	for kit.CloseTop(h.win.Canvas()) {
	}
	if d := h.on("2026-12-23"); d.Theme != "Melapor Gratifikasi Lewat Ponsel" || s.chosen != d.ID {
		t.Errorf("the slot holds %q", d.Theme)
	}
	gone := h.slotOn(s, "2026-12-29")
	s.choose(gone.ID)
	kit.Focus(s.grid)
	typeKeys(s.grid, fyne.KeyM, fyne.KeyU)
	typeKeys(s.grid, fyne.KeyDelete)
	if len(s.emptyBetween("2026-12-29", "2026-12-29")) != 0 || s.chosen != "" {
		t.Error("Delete does not take the slot out")
	}
	h.sh.undo()
	if len(s.emptyBetween("2026-12-29", "2026-12-29")) != 1 {
		t.Error("undo does not bring the slot back")
	}
	s.choose(gone.ID)
	item(t, s.panel.card.menu(), "Hapus slot")
	if len(s.emptyBetween("2026-12-29", "2026-12-29")) != 0 {
		t.Error("the menu does not take the slot out")
	}
}

func TestAgendaMoves_NewDialogueOnASlot(t *testing.T) {
	h, s := openPlan(t)
	late, err := h.office.SaveProgramme(model.Programme{StationID: h.slotOn(s, "2026-12-17").StationID, Name: "Kaltim Malam", Minutes: 30})
	h.must(err)
	slot := model.Slot{StationID: h.slotOn(s, "2026-12-17").StationID, ProgrammeID: late, Date: "2026-12-21", Start: 20 * 60, End: 20*60 + 30}
	_, err = h.office.MakeSlots("2026-12", []model.Slot{slot})
	h.must(err)
	s.choose(h.slotOn(s, "2026-12-21").ID)
	test.Tap(s.panel.card.fresh)
	f := h.sh.newDialogue.open
	if f == nil || f.day() != "2026-12-21" || f.start.Text() != "20.00" || f.end.Text() != "20.30" || f.chosenProgramme().ID != late {
		t.Fatal("the form is not filled with the slot's air time")
	}
	enter(f.theme, "Ronda Digital")
	test.Tap(f.save)
	if d := h.on("2026-12-21"); d.Theme != "Ronda Digital" || s.chosen != d.ID || len(s.emptyBetween("2026-12-21", "2026-12-21")) != 0 {
		t.Errorf("made %+v, chosen %s", d, s.chosen)
	}
}

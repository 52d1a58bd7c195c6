package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// pick finds the PickField of the sheet on top.
func (h *harness) pick() *kit.PickField {
	h.Helper()
	var found *kit.PickField
	walk(h.win.Canvas().Overlays().Top(), func(o fyne.CanvasObject) {
		if p, ok := o.(*kit.PickField); ok && found == nil {
			found = p
		}
	})
	if found == nil {
		h.Fatal("no field to choose from is shown")
	}
	return found
}

// enter types a text into a field and leaves it.
func enter(f *kit.Field, text string) {
	f.Entry.SetText(text)
	f.Flush()
}

func said(f *kit.Field) string {
	text, _ := f.Message()
	return text
}

func TestDialogueForm_NewFromTheDayAndItsSlot(t *testing.T) {
	h, s := openCal(t)
	before, err := h.office.Directory()
	h.must(err)
	f := h.sh.dialogueForm(blankDialogue("2026-12-24"))
	if f.chosenStation().Mark != "TVRI" || f.start.Text() != "16.00" || f.end.Text() != "17.00" || f.chosenProgramme().Name != "Dialog Publika" {
		t.Fatalf("Thursday offers %s %s-%s %s", f.chosenStation().Mark, f.start.Text(), f.end.Text(), f.chosenProgramme().Name)
	}
	hints := strings.Join(f.hints.warnings, " ")
	if !strings.Contains(hints, "cuti bersama") || !strings.Contains(f.notice.Text(), "1 peringatan") {
		t.Errorf("hints %q, foot %q", hints, f.notice.Text())
	}
	enter(f.theme, "Natal Aman dan Rukun di Kalimantan Timur")
	h.must(f.speakers.mainField.OnPick(f.speakers.find("")[0]))
	f.speakers.onNewCompanion("Hj. Galuh Rekawati, S.ST.")
	enter(f.host, "Bayu Fiktifanto")
	enter(f.points, "Kesiapan pelabuhan\nPosko di tiap kabupaten")
	h.shot("dialogue-new-filled")
	test.Tap(f.save)
	d := h.on("2026-12-24")
	if d.Theme != "Natal Aman dan Rukun di Kalimantan Timur" || d.State != model.Scheduled || d.Host != "Bayu Fiktifanto" || d.End != 17*60 {
		t.Errorf("saved %+v", d)
	}
	if len(d.Appearances) != 2 || d.Appearances[0].Role != model.Main || d.Appearances[1].Role != model.Companion {
		t.Fatalf("speakers %+v", d.Appearances)
	}
	after, err := h.office.Directory()
	h.must(err)
	if len(after.Speakers) != len(before.Speakers)+1 || len(after.Find("Galuh Rekawati")) == 0 {
		t.Error("the new name is not in the directory")
	}
	if s.chosen != d.ID || s.title.Text() != "Desember 2026" {
		t.Errorf("the calendar shows %q after saving", s.title.Text())
	}
	if h.win.Canvas().Overlays().Top() != nil {
		t.Error("the sheet stays open after saving")
	}
	if h.sh.newDialogue.draft.typed() {
		t.Error("a draft is left after saving")
	}
}

func TestDialogueForm_CtrlEnterSaves(t *testing.T) {
	h, _ := openCal(t)
	f := h.sh.dialogueForm(blankDialogue("2026-12-11"))
	f.theme.Entry.SetText("Pasar murah")
	f.theme.Entry.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyReturn, Modifier: fyne.KeyModifierControl})
	if d := h.on("2026-12-11"); d.Theme != "Pasar murah" {
		t.Errorf("saved %q", d.Theme)
	}
}

func TestDialogueForm_WhatIsMissingIsSaidBesideIt(t *testing.T) {
	h, _ := openCal(t)
	f := h.sh.dialogueForm(blankDialogue(""))
	test.Tap(f.save)
	if !strings.Contains(said(&f.date.Field), "Tanggal belum diisi") {
		t.Errorf("date says %q", said(&f.date.Field))
	}
	f.date.Entry.SetText("31-11-2026")
	test.Tap(f.save)
	if !strings.Contains(said(&f.date.Field), "November hanya sampai tanggal 30") || f.date.Text() != "31-11-2026" {
		t.Errorf("date says %q and shows %q", said(&f.date.Field), f.date.Text())
	}
	enter(&f.date.Field, "24 des")
	if f.date.Text() != "Kamis, 24 Desember 2026" || said(&f.date.Field) != "" {
		t.Errorf("typed 24 des: %q, %q", f.date.Text(), said(&f.date.Field))
	}
	test.Tap(f.save)
	if said(f.theme) != "Tema masih kosong." {
		t.Errorf("theme says %q", said(f.theme))
	}
	enter(f.theme, "Ada")
	if said(f.theme) != "" {
		t.Errorf("theme still says %q", said(f.theme))
	}
}

func TestDialogueForm_ImpossibleTimeKeepsWhatWasTyped(t *testing.T) {
	h, _ := openCal(t)
	f := h.sh.dialogueForm(blankDialogue("2026-12-24"))
	enter(f.start, "25.00")
	if f.start.Text() != "25.00" || !strings.Contains(said(f.start), "tidak ada") {
		t.Errorf("start %q says %q", f.start.Text(), said(f.start))
	}
	enter(f.start, "9")
	if f.start.Text() != "09.00" || f.end.Text() != "10.00" || said(f.start) != "" {
		t.Errorf("start %q end %q says %q", f.start.Text(), f.end.Text(), said(f.start))
	}
	enter(f.end, "8.30")
	if f.end.Text() != "8.30" || !strings.Contains(said(f.end), "tidak sesudah mulai") {
		t.Errorf("end %q says %q", f.end.Text(), said(f.end))
	}
	enter(f.theme, "Tema")
	test.Tap(f.save)
	if sit, err := h.office.Situation("2026-12-24", "2026-12-24"); err != nil || len(sit.Between("2026-12-24", "2026-12-24")) != 0 {
		t.Error("saved with an impossible end")
	}
}

func TestDialogueForm_DraftOutlivesEscapeAndCrash(t *testing.T) {
	h, _ := openCal(t)
	stored := map[string][]byte{}
	h.sh.svc.SaveDraft = func(name string, data []byte) error {
		if stored[name] = data; data == nil {
			delete(stored, name)
		}
		return nil
	}
	h.sh.svc.LoadDraft = func(name string) ([]byte, error) { return stored[name], nil }
	f := h.sh.dialogueForm(blankDialogue("2026-12-24"))
	enter(f.theme, "Tema setengah jadi")
	if !strings.HasPrefix(f.state.Text(), "Draf tersimpan ") {
		t.Errorf("head says %q", f.state.Text())
	}
	f.speakers.onNewCompanion("Andai Contohnya")
	enter(f.start, "25.00")
	kit.CloseTop(h.win.Canvas())
	if h.win.Canvas().Overlays().Top() != nil {
		t.Fatal("Escape did not close the sheet")
	}
	h.sh.newDialogue = dialogueMemory{} // the program crashed
	f = h.sh.dialogueForm(blankDialogue(""))
	if f.theme.Text() != "Tema setengah jadi" || f.start.Text() != "25.00" || f.date.Text() != "Kamis, 24 Desember 2026" || len(f.speakers.companions) != 1 {
		t.Fatalf("draft back as %+v", f.draft())
	}
	if !strings.Contains(said(f.start), "tidak ada") {
		t.Errorf("the draft's impossible time says %q", said(f.start))
	}
	h.shot("dialogue-draft")
	test.Tap(f.cancel)
	if len(stored) != 0 {
		t.Error("Batal leaves the stored draft")
	}
	test.Tap(h.sh.frame.page.Toasts.Button)
	sheet, ok := h.win.Canvas().Overlays().Top().(*kit.Sheet)
	if !ok || len(stored) != 1 {
		t.Fatal("Urungkan did not bring the draft back")
	}
	sheet.Close()
	f = h.sh.dialogueForm(blankDialogue("2026-12-30"))
	if f.date.Text() != "Rabu, 30 Desember 2026" || f.theme.Text() == "" {
		t.Errorf("asked for 30 December with a draft: %q %q", f.date.Text(), f.theme.Text())
	}
	test.Tap(f.restart)
	if h.sh.newDialogue.draft.typed() {
		t.Error("Mulai kosong keeps the draft")
	}
}

func TestDialogueForm_DamagedDraftIsLeftAside(t *testing.T) {
	h, _ := openCal(t)
	h.sh.svc.LoadDraft = func(string) ([]byte, error) { return []byte("{tema:"), nil }
	f := h.sh.dialogueForm(blankDialogue(""))
	if f == nil || f.theme.Text() != "" || len(h.logged) != 1 {
		t.Errorf("damaged draft: %v logged", h.logged)
	}
}

func TestDialogueForm_EveryFieldOfAnExistingDialogueIsOneCommand(t *testing.T) {
	h, _ := openCal(t)
	d := h.on("2026-11-26")
	h.sh.svc.History.Clear()
	f := h.sh.dialogueForm(d)
	if f.save != nil {
		t.Error("an existing dialogue has a Simpan")
	}
	enter(f.theme, "Gizi sejak dini")
	enter(f.start, "15.00")
	enter(f.host, "Bayu Umpamanto")
	got := h.dialogue(d.ID)
	if got.Theme != "Gizi sejak dini" || got.Start != 15*60 || got.End != 16*60 || got.Host != "Bayu Umpamanto" {
		t.Fatalf("saved %+v", got)
	}
	commands := 0
	for title, _ := h.sh.svc.History.NextUndo(); title != "" && commands < 9; title, _ = h.sh.svc.History.NextUndo() {
		_, err := h.sh.svc.History.Undo()
		h.must(err)
		commands++
	}
	if got := h.dialogue(d.ID); commands != 3 || got.Theme != d.Theme || got.Start != d.Start {
		t.Errorf("%d commands, back to %q", commands, got.Theme)
	}
	f.theme.Flush()
	kit.CloseTop(h.win.Canvas())
}

func TestDialogueForm_ExistingKeepsARefusedText(t *testing.T) {
	h, _ := openCal(t)
	d := h.on("2026-11-26")
	f := h.sh.dialogueForm(d)
	enter(f.theme, "  ")
	if !strings.Contains(said(f.theme), "Belum tersimpan") || h.dialogue(d.ID).Theme != d.Theme {
		t.Errorf("an empty theme: %q", said(f.theme))
	}
	enter(f.end, "15.00")
	if f.end.Text() != "15.00" || !strings.Contains(said(f.end), "tidak sesudah mulai") {
		t.Errorf("an end before the start: %q", said(f.end))
	}
	f.sheet.Close()
	if h.toastText() == "" && h.win.Canvas().Overlays().Top() == nil {
		t.Error("closing with unsaved text says nothing")
	}
}

func TestDialogueForm_SpeakersKeepTheirAnswers(t *testing.T) {
	h, _ := openCal(t)
	d := h.on("2026-11-26")
	h.must(h.office.Answer(d.ID, d.Appearances[1].ID, model.Willing, "", ""))
	f := h.sh.dialogueForm(d)
	companion := d.Appearances[1].SpeakerID
	f.speakers.onNewCompanion("Misal Barunya")
	got := h.dialogue(d.ID)
	if len(got.Appearances) != len(d.Appearances)+1 || got.Appearances[1].State != model.Willing {
		t.Fatalf("after adding: %+v", got.Appearances)
	}
	h.must(f.speakers.mainField.OnPick(kit.Option{ID: string(companion), Title: "x"}))
	got = h.dialogue(d.ID)
	if got.Appearances[0].SpeakerID != companion || got.Appearances[0].Role != model.Main || got.Appearances[0].State != model.Willing {
		t.Errorf("a pendamping made utama: %+v", got.Appearances)
	}
	n := len(got.Appearances)
	test.Tap(f.speakers.removes[0])
	if got = h.dialogue(d.ID); len(got.Appearances) != n-1 {
		t.Errorf("after removing: %d speakers", len(got.Appearances))
	}
}

func TestDialogueForm_StationBringsItsProgrammes(t *testing.T) {
	h, _ := openCal(t)
	f := h.sh.dialogueForm(blankDialogue("2026-12-24"))
	f.station.Choose(0)
	if f.chosenProgramme().Name != "Halo Kaltim" || f.start.Text() != "09.00" || f.end.Text() != "10.00" {
		t.Errorf("RRI brings %q %s-%s", f.chosenProgramme().Name, f.start.Text(), f.end.Text())
	}
	enter(f.start, "13.15")
	f.station.Choose(1)
	if f.start.Text() != "13.15" {
		t.Errorf("a typed time was replaced by %s", f.start.Text())
	}
	f.sheet.Close()
	d := h.on("2026-11-26")
	f = h.sh.dialogueForm(d)
	f.station.Choose(0)
	if got := h.dialogue(d.ID); got.StationID != f.stations[0].ID || got.ProgrammeID != "" || got.Start != d.Start {
		t.Errorf("another station: %+v", got)
	}
}

func TestDialogueForm_HeldIsLocked(t *testing.T) {
	h, _ := openCal(t)
	d := h.on("2026-11-19")
	h.must(h.office.MarkHeld(d.ID))
	f := h.sh.dialogueForm(d)
	for what, locked := range map[string]bool{
		"station": f.station.Disabled(), "date": f.date.Entry.Disabled(), "start": f.start.Entry.Disabled(), "end": f.end.Entry.Disabled(),
		"theme": f.theme.Entry.Disabled(), "programme": f.programme.Drop.Disabled(), "venue": f.venue.Entry.Disabled(), "host": f.host.Entry.Disabled(),
		"companion": f.speakers.removes[0].Disabled(), "points": !f.points.Entry.Disabled(),
	} {
		if !locked {
			t.Errorf("%s of a dialogue terlaksana: locked the wrong way", what)
		}
	}
	if !strings.Contains(wordsOf(f.held), "Dialog sudah terlaksana dan terkunci.\nBuka kuncinya dari menu … di kalender.") {
		t.Errorf("the form says %q", wordsOf(f.held))
	}
	enter(f.points, "Dua pokok\nyang terlupa")
	if h.dialogue(d.ID).Points != "Dua pokok\nyang terlupa" {
		t.Error("its points cannot be completed")
	}
	h.shot("dialogue-held")
	f.sheet.Close()
	h.sh.openMove(d)
	if _, ok := h.win.Canvas().Overlays().Top().(*kit.Sheet); ok {
		t.Error("a dialogue terlaksana can be moved")
	}
}

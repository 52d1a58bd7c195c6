package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

var (
	copyKey  = &fyne.ShortcutCopy{}
	cutKey   = &fyne.ShortcutCut{}
	pasteKey = &fyne.ShortcutPaste{}
	undoKey  = &fyne.ShortcutUndo{}
)

// dayOf lists the dialogues of a day.
func (h *harness) dayOf(day model.Date) []model.Dialogue {
	h.Helper()
	sit, err := h.office.Situation(day, day)
	h.must(err)
	return sit.Between(day, day)
}

func TestCalendarClip_CopyPastesAsOftenAsAsked(t *testing.T) {
	h, s := openCal(t)
	d := h.on("2026-11-26")
	tapTile(t, s, d.ID)
	h.ctrl(copyKey)
	if s.tile(d).Faded {
		t.Error("what was only copied looks cut")
	}
	h.typed(fyne.KeyRight)
	h.ctrl(pasteKey)
	h.typed(fyne.KeyLeft, fyne.KeyDown)
	h.ctrl(pasteKey)
	for _, day := range []model.Date{"2026-11-27", "2026-12-03"} {
		list := h.dayOf(day)
		twin := list[len(list)-1]
		if twin.ID == d.ID || twin.Theme != d.Theme || twin.Start != d.Start || len(twin.Appearances) != len(d.Appearances) {
			t.Errorf("%s has %+v", day, list)
		}
	}
	if s.month != "2026-11" || s.chosen == d.ID || !strings.HasPrefix(h.toastText(), "Salinan ditempel di Kamis, 3 Desember 2026") {
		t.Errorf("notice %q", h.toastText())
	}
	h.ctrl(undoKey)
	h.ctrl(undoKey)
	if n := len(h.dayOf("2026-11-27")) + len(h.dayOf("2026-12-03")); n != 1 {
		t.Errorf("after undoing both %d dialogues are left there", n)
	}
	if got := h.dialogue(d.ID); got.Date != d.Date {
		t.Error("the copied dialogue itself moved")
	}
}

func TestCalendarClip_CutFadesAndMovesOnce(t *testing.T) {
	h, s := openCal(t)
	d := h.on("2026-11-24")
	tapTile(t, s, d.ID)
	h.ctrl(cutKey)
	if tile := s.tile(d); !tile.Faded || tile.Note == "" {
		t.Errorf("what was cut looks like the others: %+v", tile)
	}
	v := inWeek(h, s)
	h.typed(fyne.KeyRight, fyne.KeyRight, fyne.KeyDown, fyne.KeyDown)
	h.ctrl(pasteKey)
	got := h.dialogue(d.ID)
	if got.Date != "2026-11-26" || got.Start != 10*60 || got.End != 11*60 || v.Hour() != got.Start {
		t.Fatalf("pasted at %s %d to %d", got.Date, got.Start, got.End)
	}
	if s.tile(got).Faded {
		t.Error("pasted, it still looks cut")
	}
	h.typed(fyne.KeyRight)
	h.ctrl(pasteKey)
	if n := len(h.dayOf("2026-11-27")); n != 0 {
		t.Errorf("a second paste brought %d dialogues", n)
	}
	h.ctrl(undoKey)
	if got := h.dialogue(d.ID); got.Date != d.Date || got.Start != d.Start {
		t.Errorf("after undo: %s %d", got.Date, got.Start)
	}
}

func TestCalendarClip_EscapeDropsTheCutThenTheChoice(t *testing.T) {
	h, s := openCal(t)
	d := h.on("2026-11-24")
	tapTile(t, s, d.ID)
	h.ctrl(cutKey)
	h.typed(fyne.KeyEscape)
	if s.tile(d).Faded || s.shownChoice() != string(d.ID) {
		t.Error("Esc does not drop the cut alone")
	}
	h.ctrl(pasteKey)
	if got := h.dialogue(d.ID); got.Date != d.Date || len(h.dayOf(d.Date)) != 1 {
		t.Error("what was dropped is pasted")
	}
	h.typed(fyne.KeyEscape)
	if s.shownChoice() != "" || s.panel.summary.box.Hidden {
		t.Error("a second Esc does not let go of the choice")
	}
	h.ctrl(copyKey)
	h.ctrl(cutKey)
	if s.clip.id != "" {
		t.Error("something was taken though nothing is chosen")
	}
}

func TestCalendarClip_CutOntoItsOwnPlace(t *testing.T) {
	h, s := openCal(t)
	d := h.on("2026-11-24")
	tapTile(t, s, d.ID)
	h.ctrl(cutKey)
	h.ctrl(pasteKey)
	if s.tile(h.dialogue(d.ID)).Faded || h.dialogue(d.ID).MovedFrom != (model.Place{}) {
		t.Error("pasted where it was, it looks cut or moved")
	}
}

func TestCalendarClip_HeldIsRefusedInWords(t *testing.T) {
	h, s := openCal(t)
	h.live()
	d := h.on("2026-11-19")
	tapTile(t, s, d.ID)
	if !s.tile(d).Locked {
		t.Error("a dialogue terlaksana is not locked")
	}
	h.ctrl(cutKey)
	if s.clip.id != "" || !strings.Contains(h.toastText(), "terkunci") {
		t.Errorf("cut: %+v, notice %q", s.clip, h.toastText())
	}
	dragTile(t, s, d.ID, "2026-11-20")
	if got := h.dialogue(d.ID); got.Date != d.Date || !strings.Contains(h.toastText(), "terkunci") {
		t.Errorf("dragged to %s, notice %q", got.Date, h.toastText())
	}
	for _, key := range []fyne.KeyName{fyne.KeyM, fyne.KeyDelete} {
		h.sh.frame.page.Toasts.Hide()
		h.typed(key)
		if h.win.Canvas().Overlays().Top() != nil || !strings.Contains(h.toastText(), "terkunci") {
			t.Errorf("%s: notice %q", key, h.toastText())
		}
	}
	test.Tap(h.sh.frame.page.Toasts.Button)
	h.reason("Jam siaran salah dicatat")
	if got := s.panel.reason.Text(); got != "Kunci dibuka: Jam siaran salah dicatat" {
		t.Errorf("the panel tells the reason as %q", got)
	}
	if got := h.dialogue(d.ID); got.State != model.Scheduled {
		t.Errorf("the notice's way out left it %s", got.State)
	}
	dragTile(t, s, d.ID, "2026-11-20")
	if got := h.dialogue(d.ID); got.Date != "2026-11-20" {
		t.Error("unlocked it does not move")
	}
}

func TestCalendarClip_DuplicateAndMenus(t *testing.T) {
	h, s := openCal(t)
	d := h.on("2026-11-26")
	tapTile(t, s, d.ID)
	h.ctrl(duplicateKeys)
	list := h.dayOf(d.Date)
	if len(list) != 2 || list[0].Start != list[1].Start || list[0].Theme != list[1].Theme || s.chosen == d.ID {
		t.Fatalf("Ctrl+D: %d dialogues", len(list))
	}
	if len(s.warnings(h.dialogue(s.chosen))) == 0 {
		t.Error("two dialogues at once raise no warning")
	}
	h.ctrl(undoKey)
	s.choose(d.ID)
	item(t, s.menu(), "Gandakan")
	if n := len(h.dayOf(d.Date)); n != 2 {
		t.Errorf("Gandakan leaves %d", n)
	}
	h.ctrl(undoKey)
	for _, it := range s.dayMenu() {
		if it.Text == "Tempel di sini" && !it.Off {
			t.Error("Tempel is offered before anything was taken")
		}
	}
	s.choose(d.ID)
	item(t, s.menu(), "Salin")
	cell, size, _ := bulan(s).grid.CellBox(2026, 11, 30)
	bulan(s).grid.TappedSecondary(&fyne.PointEvent{Position: cell.AddXY(size.Width/2, size.Height-4), AbsolutePosition: fyne.NewPos(400, 600)})
	if h.win.Canvas().Overlays().Top() == nil || s.day != "2026-11-30" {
		t.Errorf("a right click on a free day opens no menu, day %s", s.day)
	}
	kit.CloseTop(h.win.Canvas())
	item(t, s.dayMenu(), "Tempel di sini")
	if list := h.dayOf("2026-11-30"); len(list) != 1 || list[0].Theme != d.Theme {
		t.Errorf("pasted %+v", list)
	}
	s.choose(d.ID)
	item(t, s.menu(), "Potong")
	s.goTo("2026-11-28")
	item(t, s.dayMenu(), "Tempel di sini")
	if got := h.dialogue(d.ID); got.Date != "2026-11-28" {
		t.Errorf("cut and pasted by the menu: %s", got.Date)
	}
}

func TestCalendarClip_BackToTheThemeBank(t *testing.T) {
	h, s := openCal(t)
	d := h.on("2026-11-26")
	s.choose(d.ID)
	item(t, s.menu(), "Kembalikan ke bank tema")
	themes, err := h.office.Themes()
	h.must(err)
	if h.dialogue(d.ID).State != model.Proposed || len(themes) != 1 || themes[0].Title != d.Theme || !strings.Contains(h.toastText(), "bank tema") {
		t.Errorf("%s, %d themes, notice %q", h.dialogue(d.ID).State, len(themes), h.toastText())
	}
	if s.shownChoice() != "" || len(s.byDay[d.Date]) != 0 {
		t.Error("it still stands on the calendar")
	}
	h.ctrl(undoKey)
	if h.dialogue(d.ID).State != model.Scheduled {
		t.Error("Ctrl+Z does not bring it back")
	}
}

func TestCalendarClip_LetterKeys(t *testing.T) {
	h, s := openCal(t)
	d := h.on("2026-11-26")
	tapTile(t, s, d.ID)
	h.typed(fyne.KeyC)
	f := h.sh.newDialogue.open
	if f == nil || f.date.Text() != "Kamis, 26 November 2026" {
		t.Fatal("C does not make a dialogue on the day")
	}
	h.ctrl(&fyne.ShortcutSelectAll{})
	h.sh.shortcut(pasteKey)
	if len(h.dayOf(d.Date)) != 1 {
		t.Error("a shortcut works below an open sheet")
	}
	f.sheet.Close()
	kit.Focus(bulan(s).grid)
	h.typed(fyne.KeySlash)
	if h.win.Canvas().Focused() != fyne.Focusable(s.filters.theme.Entry) {
		t.Error("/ does not go to the search")
	}
}

func TestCalendarClip_NothingChosenIsSaid(t *testing.T) {
	h, _ := openCal(t)
	for key, want := range map[fyne.Shortcut]string{
		copyKey: "Pilih dialog dahulu.", cutKey: "Pilih dialog dahulu.", duplicateKeys: "Pilih dialog dahulu.",
		pasteKey: "Belum ada yang disalin. Pilih dialog, lalu tekan Ctrl+C atau Ctrl+X.",
	} {
		h.sh.frame.page.Toasts.Hide()
		h.ctrl(key)
		if h.toastText() != want {
			t.Errorf("%s says %q", key.ShortcutName(), h.toastText())
		}
	}
}

package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// pickMain chooses the first one found as utama.
func pickMain(h *harness, f *dialogueForm, query string) model.ID {
	h.Helper()
	found := f.speakers.find(query)
	if len(found) == 0 {
		h.Fatalf("nobody is called %s", query)
	}
	h.must(f.speakers.mainField.OnPick(found[0]))
	return model.ID(found[0].ID)
}

func TestDialogueForm_EveryWarningStandsBesideItsThing(t *testing.T) {
	h, _ := openCal(t)
	h.must(h.office.EditSettings("uji", func(s *model.Settings) { s.OftenLimit = 2 }))
	f := h.sh.dialogueForm(blankDialogue("2026-11-26"))
	if f.suggest.box.Visible() || f.speakers.mainNote.Visible() {
		t.Error("a fresh sheet already suggests or misses somebody")
	}
	when := func() string { return wordsOf(f.hints.box) }
	for _, want := range []string{"TVRI Kaltim sudah terisi pukul 16.00 s.d. 17.00 WITA (\"Pencegahan Stunting Dimulai dari Rumah\")", "Terlambat menurut SOP: undangan (langkah 3)"} {
		if strings.Count(when(), want) != 1 {
			t.Errorf("below the date %q stands %d times:\n%s", want, strings.Count(when(), want), when())
		}
	}
	enter(f.theme, "Gizi di Sekolah")
	if wordsOf(f.speakers.mainNote) != "Belum ada narasumber." {
		t.Errorf("nobody yet: %q", wordsOf(f.speakers.mainNote))
	}
	main := pickMain(h, f, "Cahaya Dummyani")
	f.speakers.onNewCompanion("Andai Tanpatelepon")
	note := wordsOf(f.speakers.mainNote)
	for _, want := range []string{"dr. Cahaya Dummyani, Sp.A. juga tampil di TVRI Kaltim", "tampil ke-2 kalinya dalam 3 bulan"} {
		if strings.Count(note, want) != 1 {
			t.Errorf("below the utama: %q, want %q once", note, want)
		}
	}
	if got := wordsOf(f.speakers.notes[0]); got != "Andai Tanpatelepon belum punya nomor telepon." {
		t.Errorf("below the pendamping: %q", got)
	}
	if !strings.HasPrefix(f.notice.Text(), "5 peringatan") {
		t.Errorf("foot %q", f.notice.Text())
	}
	h.shot("dialogue-warnings")
	f.sheet.Scroll.Scroll.ScrollToBottom()
	h.shot("dialogue-warnings-bottom")

	_, err := h.office.SaveAbsence(main, model.Absence{From: "2026-12-22", Until: "2026-12-24", Reason: "cuti"})
	h.must(err)
	enter(&f.date.Field, "24 des")
	if got := wordsOf(f.speakers.mainNote); got != "dr. Cahaya Dummyani, Sp.A. tidak bisa 22 s.d. 24 Desember 2026 (cuti).\ndr. Cahaya Dummyani, Sp.A. tampil ke-2 kalinya dalam 3 bulan (sejak 24 September 2026)." {
		t.Errorf("on another day: %q", got)
	}
	if strings.Count(when(), "cuti bersama") != 1 || strings.Contains(when(), "bertepatan") || strings.Contains(when(), "terisi") {
		t.Errorf("below the other date: %q", when())
	}
	test.Tap(f.save)
	if d := h.on("2026-12-24"); d.Theme != "Gizi di Sekolah" {
		t.Error("warnings keep the dialogue from being saved")
	}
}

func TestDialogueForm_TravelTimeBetweenStations(t *testing.T) {
	h, _ := openCal(t)
	f := h.sh.dialogueForm(blankDialogue("2026-11-26"))
	f.station.Choose(0)
	pickMain(h, f, "Cahaya Dummyani")
	enter(f.start, "15.00")
	enter(f.end, "15.30")
	if got := wordsOf(f.speakers.mainNote); !strings.Contains(got, "hanya punya 30 menit antara dialog ini dan TVRI Kaltim") {
		t.Errorf("30 minutes between two stations: %q", got)
	}
	enter(f.start, "14.30")
	if got := wordsOf(f.speakers.mainNote); strings.Contains(got, "menit antara") {
		t.Errorf("an hour between two stations: %q", got)
	}
}

func TestDialogueForm_SuggestsWhoCouldSpeak(t *testing.T) {
	h, _ := openCal(t)
	f := h.sh.dialogueForm(blankDialogue("2026-12-11"))
	enter(f.theme, "Banjir dan Cuaca Buruk")
	if len(f.suggest.shown) == 0 || f.suggest.takes[0].Text != "Jadikan utama" {
		t.Fatalf("suggested %+v", f.suggest.shown)
	}
	first := f.suggest.shown[0].Speaker
	h.shot("dialogue-suggestions")
	test.Tap(f.suggest.takes[0])
	if f.speakers.main.ID != first.ID || f.suggest.takes[0].Text != "Tambah pendamping" {
		t.Errorf("utama is %q, the next button says %q", f.speakers.main.Name, f.suggest.takes[0].Text)
	}
	if h.win.Canvas().Focused() != f.suggest.takes[0] {
		t.Errorf("the keyboard left the suggestions for %T", h.win.Canvas().Focused())
	}
	second := f.suggest.shown[0].Speaker
	f.suggest.takes[0].TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if len(f.speakers.companions) != 1 || f.speakers.companions[0].ID != second.ID || second.ID == first.ID {
		t.Errorf("pendamping %+v", f.speakers.companions)
	}
	for _, s := range f.suggest.shown {
		if s.Speaker.ID == first.ID || s.Speaker.ID == second.ID {
			t.Errorf("%s is suggested again", s.Speaker.Name.Full())
		}
	}
	enter(f.theme, "")
	if f.suggest.box.Visible() {
		t.Error("without a theme somebody is suggested")
	}
	kit.CloseTop(h.win.Canvas())
}

func TestDialogueForm_ExistingIsCheckedAndSuggestedToo(t *testing.T) {
	h, _ := openCal(t)
	d := h.on("2026-12-17") // has no pendamping
	f := h.sh.dialogueForm(d)
	if len(f.suggest.shown) == 0 || f.suggest.takes[0].Text != "Tambah pendamping" {
		t.Fatalf("suggested %+v", f.suggest.shown)
	}
	who := f.suggest.shown[0].Speaker.ID
	test.Tap(f.suggest.takes[0])
	if got := h.dialogue(d.ID); len(got.Appearances) != 2 || got.Appearances[1].SpeakerID != who || got.Appearances[1].Role != model.Companion {
		t.Errorf("stored %+v", got.Appearances)
	}
	enter(&f.date.Field, "15 des")
	enter(f.start, "09.00")
	f.station.Choose(0)
	if got := wordsOf(f.hints.box); !strings.Contains(got, "RRI Samarinda sudah terisi pukul 09.00 s.d. 10.00 WITA") {
		t.Errorf("on a taken slot: %q", got)
	}
}

func TestDialogueForm_InvitesWhoWasAskedFor(t *testing.T) {
	h, _ := openCal(t)
	s := speakersPage(h)
	s.choose(h.on("2026-11-26").Appearances[0].SpeakerID)
	test.Tap(s.profile.invite)
	f := h.sh.newDialogue.open
	if f == nil || f.speakers.main.Name != "dr. Cahaya Dummyani, Sp.A." {
		t.Fatal("the person is not in the new dialogue")
	}
}

func TestMove_WarnsOfThePlaceItWouldGoTo(t *testing.T) {
	h, _ := openCal(t)
	d := h.on("2026-11-26")
	_, err := h.office.SaveAbsence(d.Appearances[0].SpeakerID, model.Absence{From: "2026-12-03", Until: "2026-12-03"})
	h.must(err)
	m := h.sh.moveSheet(d)
	enter(&m.date.Field, "3 des")
	said := wordsOf(m.hints.box)
	for _, want := range []string{"TVRI Kaltim sudah terisi", "tidak bisa 3 Desember 2026"} {
		if strings.Count(said, want) != 1 {
			t.Errorf("%q stands %d times in %q", want, strings.Count(said, want), said)
		}
	}
	m.reason.Entry.SetText("studio dipakai")
	h.shot("move-warnings")
	test.Tap(m.move)
	if got := h.dialogue(d.ID); got.MoveReason != "studio dipakai" || got.Date != "2026-12-03" {
		t.Errorf("moved to %s because of %q", got.Date, got.MoveReason)
	}
}

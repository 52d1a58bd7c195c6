package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
)

// uncut holds that no text of a layer is cut by its box, and takes its picture.
func uncut(h *harness, root fyne.CanvasObject, name string) {
	h.Helper()
	h.shot(name)
	for _, cut := range cutTexts(root) {
		h.Errorf("%s: %s", name, cut)
	}
}

// TestLooks_DirectoryAndChecklist shows every view and tab with full data.
func TestLooks_DirectoryAndChecklist(t *testing.T) {
	h := fullHarness(t)
	page := h.win.Canvas().Content()
	s := speakersPage(h)
	for _, p := range s.dir.Speakers {
		if len(p.Name.Full()) > 60 {
			s.choose(p.ID)
		}
	}
	for _, a := range []model.Absence{{From: "2026-01-05", Until: "2026-01-09"}, {From: "2026-11-24", Until: "2027-01-02", Reason: strings.Repeat("dinas luar ke beberapa kabupaten ", 4)}} {
		_, err := h.office.SaveAbsence(s.chosen, a)
		h.must(err)
	}
	for i, tab := range []string{"riwayat", "surat", "kontak", "catatan", "tidak-bisa"} {
		s.profile.tabs.Choose(i)
		uncut(h, page, "penuh-narasumber-"+tab)
	}
	f := h.sh.showSpeakerForm(s.profile.facts.Speaker, nil)
	uncut(h, f.sheet, "penuh-narasumber-ubah")
	f.sheet.Scroll.Scroll.ScrollToBottom()
	uncut(h, f.sheet, "penuh-narasumber-ubah-bawah")
	f.sheet.Close()
	c := checklistPage(h, "2026-11-25")
	uncut(h, page, "penuh-checklist")
	c.choose(dialogueOn(h, "2026-11-26").ID)
	uncut(h, page, "biasa-checklist")
	c.views.Choose(viewBoard)
	uncut(h, page, "penuh-papan")
	c.board.board.Scroll.ScrollToBottom()
	uncut(h, page, "penuh-papan-bawah")
}

func TestDoneWords_VerdictStaysAfterAMove(t *testing.T) {
	h := newHarness(t)
	id := dialogueOn(h, "2026-11-26").ID
	h.at("2026-11-24T10:00")
	h.must(h.office.TickStep(id, 5, "lewat telepon"))
	words := func() string {
		sit, d, err := h.office.DialogueSituation(id)
		h.must(err)
		return whenWords(sit.Checklist(d)[4], sit)
	}
	if got := words(); !strings.HasSuffix(got, ", tepat") {
		t.Errorf("finished in time, the row says %q", got)
	}
	h.must(h.office.MoveDialogue(id, model.Move{Date: "2026-12-10", Start: 16 * 60, End: model.NoClock}))
	if got := words(); !strings.HasSuffix(got, ", tepat terhadap 24 Nov") {
		t.Errorf("after a move the row says %q", got)
	}
}

func TestWhenWords_CountsWorkingDays(t *testing.T) {
	h := newHarness(t)
	id := dialogueOn(h, "2026-11-26").ID
	for _, c := range []struct {
		now  string
		step int
		want string
	}{
		{"2026-11-20T08:00", 5, "2 hari kerja lagi"},
		{"2026-11-24T08:00", 5, "hari ini terakhir"},
		{"2026-11-30T08:00", 5, "terlambat 4 hari kerja"},
		{"2026-11-19T08:00", 5, "mulai 20 Nov"},
		{"2026-11-28T08:00", 7, "3 hari kerja lagi"},
	} {
		h.at(c.now)
		sit, d, err := h.office.DialogueSituation(id)
		h.must(err)
		if got := whenWords(sit.Checklist(d)[c.step-1], sit); got != c.want {
			t.Errorf("%s step %d: %q, want %q", c.now, c.step, got, c.want)
		}
	}
}

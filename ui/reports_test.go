package ui

import (
	"bytes"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// openReports shows Laporan of the sample, on the week of 16 November 2026 with its two dialogues
// held.
func openReports(t *testing.T) (*harness, *reportsScreen) {
	t.Helper()
	h := newHarness(t)
	h.sh.openReport("2026-W47")
	s := h.sh.screens[pageReports].(*reportsScreen)
	if len(s.dialogues) != 2 {
		t.Fatalf("the sample has %d dialogues in week 47, want 2", len(s.dialogues))
	}
	for _, d := range s.dialogues {
		h.must(h.office.MarkHeld(d.ID))
	}
	return h, s
}

func (h *harness) outcome(s *reportsScreen, i int) model.Dialogue {
	h.Helper()
	_, d, err := h.office.DialogueSituation(s.dialogues[i].ID)
	h.must(err)
	return d
}

func TestReports_NilWeekSaysSo(t *testing.T) {
	h := emptyHarness(t)
	h.sh.open(pageReports)
	s := h.sh.screens[pageReports].(*reportsScreen)
	h.shot("laporan-kosong")
	if s.parts.outcomes.pill.Label() != nilLook.word || s.content.NilReason == "" {
		t.Errorf("part C says %q, reason %q", s.parts.outcomes.pill.Label(), s.content.NilReason)
	}
	test.Tap(s.freeze)
	h.shot("laporan-nihil-bekukan")
	test.Tap(s.open.do)
	if !s.frozen() {
		t.Error("a week without dialogues was not frozen")
	}
}

func TestReports_OutcomesSaveWhenLeft(t *testing.T) {
	h, s := openReports(t)
	if s.parts.outcomes.pill.Label() != "Kurang 2" {
		t.Errorf("part C says %q", s.parts.outcomes.pill.Label())
	}
	e := s.parts.editors[0]
	h.win.Canvas().Focus(e.summary.Entry)
	e.summary.Entry.SetText("Keringanan denda berlaku sampai 31 Desember 2026.\nEnam penelepon.")
	h.win.Canvas().Focus(e.obstacles.Entry)
	e.obstacles.Entry.SetText("Sambungan telepon terputus.")
	h.win.Canvas().Focus(e.suggestions.Entry)
	e.suggestions.Entry.SetText("Siapkan nomor cadangan.")
	h.shot("laporan-diketik")
	h.sh.open(pageHome)
	d := h.outcome(s, 0)
	if !strings.HasSuffix(d.Summary, "Enam penelepon.") || d.Obstacles != "Sambungan telepon terputus." || d.Suggestions != "Siapkan nomor cadangan." {
		t.Errorf("stored: %q, %q, %q", d.Summary, d.Obstacles, d.Suggestions)
	}
	h.sh.open(pageReports)
	if s.parts.outcomes.pill.Label() != "Kurang 1" || e.fold.pill.Label() != completeLook.word || s.parts.editors[0] != e {
		t.Errorf("after saving: %q, %q", s.parts.outcomes.pill.Label(), e.fold.pill.Label())
	}
	if c := s.content; len(c.Dialogues[0].Summary) != 2 || !strings.Contains(strings.Join(c.Advice, " "), "nomor cadangan") {
		t.Errorf("the report says %v and %v", c.Dialogues[0].Summary, c.Advice)
	}
}

func TestReports_FreezeNamesOpenThingsAndPrints(t *testing.T) {
	h, s := openReports(t)
	h.shot("laporan")
	if len(s.warnings) == 0 || s.notes.Hidden {
		t.Fatal("a report without summaries has no warning")
	}
	test.Tap(s.freeze)
	h.shot("laporan-bekukan")
	s.open.number.Entry.SetText("77")
	test.Tap(s.open.doPrint)
	if !s.frozen() || !strings.Contains(s.report.Number, "/77/") || len(s.docs) != 1 {
		t.Fatalf("frozen %v, number %q, %d prints", s.frozen(), s.report.Number, len(s.docs))
	}
	if len(h.printed) != 1 || !bytes.Equal(h.saved[strings.TrimPrefix(h.printed[0], "/cetak/")], h.files[s.docs[0].SHA256]) {
		t.Errorf("printed %v, not the stored print", h.printed)
	}
	if !s.freeze.Hidden || s.print.Hidden || !s.number.Hidden || len(s.parts.editors) != 0 {
		t.Error("a frozen report still looks editable")
	}
	h.shot("laporan-beku")
	row := s.preview.prints.rows[0]
	test.Tap(row.signed)
	docs, err := h.office.Documents(s.report.ID)
	h.must(err)
	if !docs[0].SignedFiled {
		t.Error("the tick of the signed print was not stored")
	}
}

func TestReports_NumberLaterTakenAndVoid(t *testing.T) {
	h, s := openReports(t)
	test.Tap(s.freeze)
	test.Tap(s.open.do)
	if s.number.Hidden || s.parts.memo.pill.Label() != gapLook.word {
		t.Fatal("a report frozen without number does not offer one")
	}
	test.Tap(s.number)
	test.Tap(s.open.do)
	if text, bad := s.open.number.Message(); !bad || !strings.Contains(text, "Nomor masih kosong") || !s.open.sheet.Open() {
		t.Errorf("an empty number: %q, sheet open %v", text, s.open.sheet.Open())
	}
	s.open.number.Entry.SetText("12")
	test.Tap(s.open.do)
	if s.report.Number == "" || len(s.docs) != 2 {
		t.Errorf("number %q, %d prints", s.report.Number, len(s.docs))
	}
	test.Tap(s.cancel)
	question := h.win.Canvas().Overlays().Top().(*kit.Confirm)
	question.Reason.Entry.SetText("Angka keliru")
	test.Tap(question.Yes)
	if s.frozen() || len(s.oldDocs) != 2 || len(s.parts.editors) != 2 {
		t.Errorf("after cancelling: frozen %v, %d old prints, %d editors", s.frozen(), len(s.oldDocs), len(s.parts.editors))
	}
	h.shot("laporan-batal")
}

func TestReports_DraftPrintsAsKonsep(t *testing.T) {
	h, s := openReports(t)
	test.Tap(s.draft)
	if len(h.printed) != 1 || h.printed[0] != "/cetak/laporan-mingguan-2026-W47-konsep.pdf" {
		t.Errorf("printed %v", h.printed)
	}
	if s.frozen() {
		t.Error("printing the draft froze the report")
	}
}

func TestReports_PartsOpenByKeyAndMouse(t *testing.T) {
	h, s := openReports(t)
	for _, f := range []*fold{s.parts.memo, s.parts.intro, s.parts.activity} {
		test.Tap(f.arrow)
		if f.body.Hidden || len(f.body.Objects) == 0 {
			t.Error("a part does not open")
		}
	}
	h.shot("laporan-bagian")
	test.Tap(s.parts.memo.arrow)
	s.parts.outcomes.onToggle()
	s.parts.conclusion.onToggle()
	s.parts.closing.onToggle()
	s.parts.scroll.Scroll.ScrollToBottom()
	h.shot("laporan-bagian-bawah")
	if !s.parts.memo.body.Hidden || !s.parts.outcomes.body.Hidden {
		t.Error("a part does not close")
	}
}

func TestReports_ListGoesToAWeek(t *testing.T) {
	h, s := openReports(t)
	test.Tap(s.freeze)
	test.Tap(s.open.do)
	test.Tap(s.next)
	if s.week != "2026-W48" || s.frozen() {
		t.Fatalf("week %s, frozen %v", s.week, s.frozen())
	}
	test.Tap(s.shelf)
	h.shot("laporan-daftar")
	s.files.onOpen(0)
	if s.week != "2026-W47" || !s.frozen() || s.files.sheet.Open() {
		t.Errorf("week %s, frozen %v", s.week, s.frozen())
	}
	test.Tap(s.today)
	if s.week != "2026-W48" {
		t.Errorf("week %s after Pekan ini", s.week)
	}
}

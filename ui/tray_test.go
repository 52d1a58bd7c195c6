package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// mailPage is Surat, brought up.
func (h *harness) mailPage() *mailScreen {
	h.Helper()
	h.sh.open(pageLetters)
	return h.sh.screens[pageLetters].(*mailScreen)
}

// trayWindow has the letters of the dialogues up to 3 December issued on 20 November, the first signed; it is Monday
// the 23rd, 08.00.
func trayWindow(t *testing.T) (*harness, *trayScreen) {
	t.Helper()
	h := newHarness(t)
	h.clock.Set(model.Date("2026-11-20").At(9 * 60))
	h.fill(func() {
		s, err := h.office.Situation("2026-11-24", "2026-12-03")
		h.must(err)
		for _, d := range s.Between("2026-11-24", "2026-12-03") {
			for _, slot := range s.Invitations(d) {
				_, err := h.office.IssueInvitation(d.ID, slot.Speaker.ID, model.Numbering{}, "", h.sh.svc.Press)
				h.must(err)
			}
		}
	})
	h.at("2026-11-23T08:00")
	h.sh.openTray()
	return h, h.mailPage().tray
}

// tick ticks rows as Space does.
func (l *trayList) tick(rows ...int) {
	l.list.SetTicked(rows)
	l.list.OnTicks()
}

func TestTray_Empty(t *testing.T) {
	h := emptyHarness(t)
	h.sh.openTray()
	s := h.mailPage().tray
	h.shot("siapkirim-kosong")
	if len(s.ready.rows)+len(s.out.rows) > 0 || s.Sub() != "0 siap kirim, 0 menunggu tanda terima" {
		t.Errorf("%q", s.Sub())
	}
	if openSendSheet(h.sh, s.ready.picked()) != nil || openReceiveSheet(h.sh, nil) != nil {
		t.Error("a sheet about no letter opens")
	}
}

func TestTray_SendThenReceive(t *testing.T) {
	h, s := trayWindow(t)
	h.shot("siapkirim")
	n := len(s.ready.rows)
	if n < 3 || len(s.out.rows) != 0 {
		t.Fatalf("%d ready, %d out", n, len(s.out.rows))
	}
	for i := 1; i < n; i++ {
		if s.ready.rows[i].Air() < s.ready.rows[i-1].Air() {
			t.Error("not by air date")
		}
	}
	s.ready.tick(0, 1)
	h.shot("siapkirim-dipilih")
	test.Tap(s.ready.acts[0])
	sheet := topSheet[*kit.Sheet](h)
	h.shot("catat-pengiriman")
	h.press(sheet, "Catat terkirim")
	if len(s.ready.rows) != n-2 || len(s.out.rows) != 2 || !s.ready.bar.Hidden {
		t.Fatalf("%d ready, %d out after sending", len(s.ready.rows), len(s.out.rows))
	}
	h.at("2026-11-26T08:00")
	h.shot("siapkirim-menunggu")
	s.out.tick(0)
	test.Tap(s.out.acts[0])
	h.shot("catat-penerimaan")
	letter := s.out.rows[0].Letter
	r := openReceiveSheet(h.sh, []model.Letter{letter})
	test.Tap(r.do)
	if words, bad := r.name.Message(); !bad || !strings.Contains(words, "penerima") {
		t.Fatalf("no receiver: %q", words)
	}
	test.Type(r.name.Entry, "Siti Contoh")
	test.Tap(r.do)
	if got, err := h.office.Letter(letter.ID); err != nil || got.Receiver != "Siti Contoh" || got.State != model.LetterReceived {
		t.Errorf("%+v %v", got, err)
	}
	if len(s.out.rows) != 1 {
		t.Errorf("%d still wait", len(s.out.rows))
	}
}

// topSheet is the layer on top.
func topSheet[T fyne.CanvasObject](h *harness) T {
	h.Helper()
	s, ok := h.win.Canvas().Overlays().Top().(T)
	if !ok {
		h.Fatalf("on top lies %T", h.win.Canvas().Overlays().Top())
	}
	return s
}

func TestSendSheet_ProposesAndRefuses(t *testing.T) {
	h, s := trayWindow(t)
	letter := s.ready.rows[0].Letter
	sheet := openSendSheet(h.sh, []model.Letter{letter})
	want := s.sit.SendTo(letter, model.ByWhatsApp)
	if want == "" || sheet.to[0].Text() != model.FormatPhone(want) || sheet.way.Chosen() != 1 {
		t.Fatalf("proposes way %d to %q, want %s", sheet.way.Chosen(), sheet.to[0].Text(), want)
	}
	sheet.way.Choose(2)
	if words, bad := sheet.to[0].Message(); bad || sheet.to[0].Text() == "" && words == "" {
		t.Errorf("surel: %q, warning %q", sheet.to[0].Text(), words)
	}
	sheet.way.Choose(0)
	test.Type(sheet.to[0].Entry, "Bagian umum")
	sheet.when.date.Entry.SetText("24 november 2026")
	test.Tap(sheet.do)
	if words, bad := sheet.when.date.Message(); !bad || !strings.Contains(words, "belum tiba") {
		t.Fatalf("tomorrow: %q", words)
	}
	h.shot("catat-pengiriman-besok")
	sheet.when.date.Entry.SetText("20-11-2026")
	sheet.when.time.Entry.SetText("25.00")
	test.Tap(sheet.do)
	if _, bad := sheet.when.time.Message(); !bad {
		t.Fatal("25.00 is taken for a time")
	}
	sheet.when.time.Entry.SetText("15.30")
	test.Tap(sheet.do)
	got, err := h.office.Letter(letter.ID)
	h.must(err)
	sent, _ := got.Mark(model.LetterSent)
	if got.Way != model.ByCourier || got.SentTo != "Bagian umum" || sent.At.In(model.WITA).Format("2006-01-02 15.04") != "2026-11-20 15.30" {
		t.Errorf("%s to %q at %s", got.Way, got.SentTo, sent.At)
	}
	h.sh.undo()
	if got, _ := h.office.Letter(letter.ID); got.Is(model.LetterSent) {
		t.Error("undo leaves it sent")
	}
}

func TestReceiveSheet_SlipGoesWithTheLetter(t *testing.T) {
	h, s := trayWindow(t)
	letter := s.ready.rows[0].Letter
	h.sh.svc.ReadFile = func(path string) ([]byte, error) {
		if path == "/foto/hilang.jpg" {
			return nil, model.Errorf(model.NotFound, "Berkas hilang.jpg tidak ditemukan.")
		}
		return []byte("foto"), nil
	}
	r := openReceiveSheet(h.sh, []model.Letter{letter})
	test.Type(r.name.Entry, "Siti")
	r.setSlip("/foto/hilang.jpg")
	test.Tap(r.do)
	if got, _ := h.office.Letter(letter.ID); got.Is(model.LetterReceived) || !r.sheet.Open() {
		t.Fatal("noted although the photo could not be read")
	}
	kit.CloseTop(h.win.Canvas()) // the message
	r.setSlip("/foto/slip.jpg")
	test.Tap(r.do)
	docs, err := h.office.Documents(letter.ID)
	h.must(err)
	if docs[0].Kind != model.ReceiptScan || docs[0].Name != "slip.jpg" {
		t.Errorf("documents: %+v", docs)
	}
}

func TestHome_UnsentTileOpensTheTray(t *testing.T) {
	h, s := trayWindow(t)
	h.sh.open(pageHome)
	tile := h.sh.screens[pageHome].(*homeScreen).tiles[4]
	h.shot("beranda-belum-kirim")
	if tile.number.Text() == "0" || tile.number.Text() != model.Thousands(len(s.ready.rows)) {
		t.Errorf("the tile says %s, the tray lists %d", tile.number.Text(), len(s.ready.rows))
	}
	test.Tap(tile)
	if m := h.mailPage(); m.tab() != mailTab(m.tray) {
		t.Error("the tile does not open the tray")
	}
}

func TestChecklist_Step4OpensItsTool(t *testing.T) {
	h, s := trayWindow(t)
	dialogue := s.ready.rows[0].Dialogue.ID
	h.sh.openChecklist(dialogue)
	table := h.sh.screens[pageChecklist].(*checklistScreen).table
	h.shot("checklist-langkah-4")
	row := func() model.StepRow { return table.rows[3] }
	if table.action(row()) != "Catat pengiriman" {
		t.Fatalf("button %q", table.action(row()))
	}
	table.list.OnOpen(3)
	h.press(topSheet[*kit.Sheet](h), "Catat terkirim")
	if table.action(row()) != "Catat penerimaan" || row().State.Done() {
		t.Fatalf("button %q, %s", table.action(row()), row().State)
	}
	table.list.OnOpen(3)
	sheet := topSheet[*kit.Sheet](h)
	walk(sheet, func(o fyne.CanvasObject) {
		if f, ok := o.(*kit.Field); ok && f.Label() == "Nama penerima" {
			f.Entry.SetText("Tata usaha")
		}
	})
	h.press(sheet, "Catat diterima")
	if !row().State.Done() || row().Evidence == "" || table.action(row()) != "Buka surat" {
		t.Errorf("step 4 is %s with %q, button %q", row().State, row().Evidence, table.action(row()))
	}
	words := ""
	for _, item := range table.menu(row()) {
		words += item.Text + "|"
	}
	if !strings.Contains(words, "Tandai selesai…") {
		t.Errorf("menu: %s", words)
	}
}

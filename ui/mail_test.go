package ui

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// inside fails when an object reaches over the right edge of what holds it.
func (h *harness) inside(what string, o, holder fyne.CanvasObject) {
	h.Helper()
	right := func(o fyne.CanvasObject) float32 {
		return fyne.CurrentApp().Driver().AbsolutePositionForObject(o).X + o.Size().Width
	}
	if right(o) > right(holder) {
		h.Errorf("%s: ends at %.0f, its last part at %.0f", what, right(holder), right(o))
	}
}

// TestMail_EachTabHasItsHelpAndPrint holds that F1 tells of the tab that is up, and Ctrl+P prints of it.
func TestMail_EachTabHasItsHelpAndPrint(t *testing.T) {
	h, _ := issuedLetters(t)
	m := h.mailPage()
	var words []string
	for i, tab := range m.tabs {
		m.switcher.Choose(i)
		words = append(words, tab.Word())
		h.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyF1})
		if got := texts(h.sheet()); !strings.Contains(got, "Bantuan: Surat, tab "+tab.Word()) || strings.Contains(got, "Angka di setiap kotak") {
			t.Errorf("the help of %s: %.200s", tab.Word(), got)
		}
		kit.CloseTop(h.win.Canvas())
	}
	if got := strings.Join(words, ", "); got != "Register, Siap kirim, Pindaian, Naskah" {
		t.Errorf("tabs: %s", got)
	}
	m.switcher.Choose(2)
	h.sh.printShown()
	if len(h.printed) > 0 || !strings.Contains(h.toastText(), "Tidak ada yang dicetak dari tab Pindaian") {
		t.Errorf("Pindaian printed %v, says %q", h.printed, h.toastText())
	}
	m.switcher.Choose(1)
	h.sh.printShown()
	if title := texts(h.sheet()); !strings.Contains(title, "Cetak paket") {
		t.Errorf("Ctrl+P on the tray opens %.100s", title)
	}
}

// TestMail_F6OnTheTabsWithTwoLists holds that F6 goes there and back.
func TestMail_F6OnTheTabsWithTwoLists(t *testing.T) {
	d := newScanDesk(t)
	d.drop(d.file("kabur.jpg", "kabur"))
	h, s, scans := d.harness, d.mailPage().tray, d.scansScreen
	lists := map[int][2]*kit.RowList{1: {s.ready.list, s.out.list}, 2: {scans.waiting.list, scans.found}}
	for tab, pair := range lists {
		h.mailPage().switcher.Choose(tab)
		h.win.Canvas().Focus(pair[0])
		for _, want := range []*kit.RowList{pair[1], pair[0]} {
			h.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyF6})
			if h.win.Canvas().Focused() != fyne.Focusable(want) {
				t.Errorf("tab %d: F6 goes to %T", tab, h.win.Canvas().Focused())
			}
		}
	}
}

// TestMailTabs_LookAndTab holds that the tabs cut no text, however long, and that Tab reaches all of them.
func TestMailTabs_LookAndTab(t *testing.T) {
	h := fullHarness(t)
	h.fill(func() {
		s, err := h.office.Situation("2026-11-25", "2026-11-25")
		h.must(err)
		var letters []model.Letter
		for _, d := range s.Between("2026-11-25", "2026-11-25") {
			for _, slot := range s.Invitations(d) {
				l, err := h.office.IssueInvitation(d.ID, slot.Speaker.ID, model.Numbering{}, "", h.sh.svc.Press)
				h.must(err)
				letters = append(letters, l)
			}
		}
		to := strings.Repeat("bagian umum dan kepegawaian ", 4)
		h.must(h.office.SendLetters(letterIDs(letters[:4]), model.Sending{Way: model.ByCourier, To: to}))
		for _, name := range []string{strings.Repeat("pindaian panjang ", 8) + ".pdf", "b.jpg"} {
			_, err := h.office.TakeScan(model.ScanFile{Name: name, Data: []byte(name), Reason: strings.Repeat("Kodenya buram sekali. ", 6)}, h.sh.svc.Press)
			h.must(err)
		}
	})
	m := h.mailPage()
	for _, tab := range m.tabs {
		m.onTab(slices.Index(m.tabs, tab))
		switch tab {
		case mailTab(m.letters):
			m.letters.tick(func(r letterRow) bool { return notIssued(r) || r.gap() })
		case mailTab(m.tray):
			m.tray.ready.tick(0)
			m.tray.out.tick(0)
		}
		h.shot("penuh-" + fileSlug(tab.Word()))
		h.uncut(tab.Word(), h.win.Canvas().Content())
		h.tabReaches(tab.Word())
		if tab == mailTab(m.letters) {
			h.inside("the register's bar", m.letters.bulk.clear, m.letters.bulk.box)
			h.inside("the register's head", m.letters.more, m.content)
		}
	}
	for name, open := range map[string]func(){
		"Cetak paket":      func() { openMonthBatch(h.sh, "2026-11") },
		"Catat pengiriman": func() { openSendSheet(h.sh, m.tray.ready.picked()) },
		"Catat penerimaan": func() { openReceiveSheet(h.sh, m.tray.out.picked()) },
		"Pasangkan":        func() { openAssignSheet(h.sh, m.scans.waiting.scans[0]) },
	} {
		open()
		h.shot("penuh-" + fileSlug(name))
		h.uncut(name, h.win.Canvas().Overlays().Top())
		kit.CloseTop(h.win.Canvas())
	}
}

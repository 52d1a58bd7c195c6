package ui

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// openWording shows Naskah of the sample in November 2026.
func openWording(t *testing.T, h *harness) *wordingScreen {
	t.Helper()
	h.sh.open(pageLetters)
	m := h.sh.screens[pageLetters].(*mailScreen)
	for i, tab := range m.tabs {
		if w, ok := tab.(*wordingScreen); ok {
			m.switcher.Choose(i)
			return w
		}
	}
	t.Fatal("Surat has no tab Naskah")
	return nil
}

// pick chooses a kind as the arrow keys do.
func (s *wordingScreen) pick(k model.LetterKind) {
	for i, kind := range model.LetterKinds {
		if kind == k {
			s.kinds.Select(i)
			s.kinds.OnSelect(i)
		}
	}
}

func (h *harness) part(s *wordingScreen, label string) *kit.Field {
	h.Helper()
	return h.field(s.form().box, label)
}

// template is the stored template of a kind.
func (h *harness) template(k model.LetterKind) model.Template {
	h.Helper()
	for _, t := range h.setup().Templates {
		if t.Kind == k {
			return t
		}
	}
	return model.Template{}
}

func TestWording_savesWhatIsRightAndKeepsWhatIsWrong(t *testing.T) {
	h := newHarness(t)
	h.withPages(2)
	s := openWording(t, h)
	h.shot("naskah")
	closing := h.part(s, "Penutup")
	if !strings.Contains(closing.Text(), "Demikian undangan ini disampaikan.") {
		t.Fatalf("the factory's text is not shown: %q", closing.Text())
	}
	h.win.Canvas().Focus(closing.Entry)
	closing.Entry.SetText("Demikian, terima kasih dari {bidang")
	if words, bad := closing.Message(); !bad || !strings.Contains(words, "belum ditutup") || !strings.Contains(words, "Belum tersimpan") {
		t.Errorf("an unclosed brace says %q at once", words)
	}
	if strings.Contains(s.preview.content.Closing, "terima kasih dari") {
		t.Error("a wrong text is on the sample")
	}
	h.shot("naskah-keliru")
	closing.Entry.SetText("Demikian, terima kasih dari {bidank}")
	if words, _ := closing.Message(); !strings.Contains(words, "{bidank} tidak dikenal") {
		t.Errorf("an unknown placeholder says %q", words)
	}
	s.pick(model.Thanks)
	if h.template(model.Invitation).Kind != "" {
		t.Error("a wrong text was stored")
	}
	s.pick(model.Invitation)
	if closing = h.part(s, "Penutup"); closing.Text() != "Demikian, terima kasih dari {bidank}" {
		t.Errorf("the typed text is lost: %q", closing.Text())
	}
	h.win.Canvas().Focus(closing.Entry)
	closing.Entry.SetText("Demikian, terima kasih dari {bidang}.")
	if words, _ := closing.Message(); words != "" {
		t.Errorf("a right text still says %q", words)
	}
	if got := s.preview.content.Closing; got != "Demikian, terima kasih dari Bidang Informasi dan Komunikasi Publik." {
		t.Errorf("the sample closes with %q while typing", got)
	}
	h.win.Canvas().Focus(h.part(s, "Pembuka").Entry)
	if got := h.template(model.Invitation).Wording; got.Closing != "Demikian, terima kasih dari {bidang}." || got.Opening != "" {
		t.Errorf("stored %+v", got)
	}
	if !strings.Contains(s.Sub(), "1 diubah") {
		t.Errorf("the head says %q", s.Sub())
	}
	h.sh.undo()
	if got := h.part(s, "Penutup").Text(); !strings.Contains(got, "Demikian undangan ini disampaikan.") {
		t.Errorf("undone to %q", got)
	}
}

func TestWording_placeholdersGoWhereTheCursorWas(t *testing.T) {
	h := newHarness(t)
	s := openWording(t, h)
	subject := h.part(s, "Hal")
	h.win.Canvas().Focus(subject.Entry)
	subject.Entry.SetText("Undangan  Dialog")
	subject.Entry.CursorRow, subject.Entry.CursorColumn = 0, len("Undangan ")
	h.insertHole(s, "acara")
	if subject.Text() != "Undangan {acara} Dialog" {
		t.Fatalf("inserted to %q", subject.Text())
	}
	h.insertHole(s, "tema")
	if subject.Text() != "Undangan {acara}{tema} Dialog" {
		t.Errorf("a second one follows the first: %q", subject.Text())
	}
	confirm := h.part(s, "Konfirmasi")
	h.win.Canvas().Focus(confirm.Entry)
	if got := h.template(model.Invitation).Wording.Subject; got != "Undangan {acara}{tema} Dialog" {
		t.Errorf("stored %q", got)
	}
	subject.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if strings.Contains(subject.Text(), "\n") {
		t.Error("Hal took a second line")
	}
	confirm.Entry.SetText("")
	h.win.Canvas().Focus(subject.Entry)
	if !strings.Contains(confirm.Text(), "Mohon konfirmasi kehadiran") {
		t.Errorf("an emptied part is not the factory's again: %q", confirm.Text())
	}
	s.pick(model.StationNotice)
	for _, row := range s.holes.rows {
		if row.Name == "tema" {
			t.Error("a month's schedule offers {tema}")
		}
	}
}

// insertHole opens a placeholder of the list as a click does.
func (h *harness) insertHole(s *wordingScreen, name string) {
	h.Helper()
	for i, row := range s.holes.rows {
		if row.Name == name {
			h.win.Canvas().Focus(s.holes.list)
			s.holes.list.OnOpen(i)
			return
		}
	}
	h.Fatalf("no placeholder %s", name)
}

func TestWording_restoreTakesTypedTextAwayToo(t *testing.T) {
	h := newHarness(t)
	s := openWording(t, h)
	s.pick(model.DutyLetter)
	if !s.form().restore.Disabled() {
		t.Error("there is nothing to restore yet")
	}
	orders := h.part(s, "Untuk (satu baris satu butir)")
	h.win.Canvas().Focus(orders.Entry)
	orders.Entry.SetText("Meliput dialog \"{tema}\".")
	h.win.Canvas().Focus(s.kinds)
	if got := s.preview.content.Orders; len(got) != 1 || !strings.HasPrefix(got[0], "Meliput dialog \"") {
		t.Fatalf("the sample orders %q", got)
	}
	h.choice(s.form().box, "Buku register").Drop.Choose(1)
	h.enter(h.part(s, "Kode klasifikasi"), "800.1.11")
	orders.Entry.SetText("Meliput {")
	test.Tap(s.form().restore)
	h.shot("naskah-pulih")
	if got := h.part(s, "Untuk (satu baris satu butir)").Text(); !strings.HasPrefix(got, "Melaksanakan peliputan") {
		t.Errorf("restored to %q", got)
	}
	if got := h.template(model.DutyLetter); got.Wording != (model.Wording{}) || got.Code != "800.1.11" || got.RegisterID == "" {
		t.Errorf("stored %+v", got)
	}
	h.sh.undo()
	if got := h.template(model.DutyLetter).Wording.Purpose; got != "Meliput dialog \"{tema}\"." {
		t.Errorf("undone to %q", got)
	}
}

// TestWording_pictureFollowsTheTyping holds that the page stays while its kind does.
func TestWording_pictureFollowsTheTyping(t *testing.T) {
	h := newHarness(t)
	pages := h.withPages(2)
	s := openWording(t, h)
	p := s.preview.pages
	h.win.Canvas().Focus(s.kinds)
	s.kinds.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown})
	if p.Hidden || s.preview.text.Visible() || p.number.Text() != "2 / 2" || pages.last().page != 1 {
		t.Fatalf("picture hidden %v, %q after PgDn", p.Hidden, p.number.Text())
	}
	drawn := len(pages.drawn)
	closing := h.part(s, "Penutup")
	h.win.Canvas().Focus(closing.Entry)
	closing.Entry.SetText("Sekian.")
	h.win.Canvas().Focus(s.kinds)
	if p.number.Text() != "2 / 2" || len(pages.drawn) != drawn+1 {
		t.Errorf("typing left page %q after %d more drawings", p.number.Text(), len(pages.drawn)-drawn)
	}
	pages.count = 1
	s.pick(model.Thanks)
	if p.number.Text() != "1 / 1" {
		t.Errorf("a shorter letter shows page %q", p.number.Text())
	}
}

func TestWording_textWhileThereIsNoPicture(t *testing.T) {
	h := newHarness(t)
	pages := h.withPages(1)
	pages.ready = false
	s := openWording(t, h)
	p := s.preview
	if p.pages.Visible() || p.text.Hidden || !strings.Contains(p.why.Text(), "belum siap") {
		t.Fatalf("before the engine is ready it says %q", p.why.Text())
	}
	h.shot("naskah-teks")
	pages.ready = true
	s.pick(model.Request)
	if p.pages.Hidden || p.text.Visible() {
		t.Error("no picture though the engine is ready")
	}
	pages.broken = fmt.Errorf("engine fell over")
	s.pick(model.Thanks)
	if p.pages.Visible() || p.why.Text() == "" || strings.Contains(p.why.Text(), "engine") {
		t.Errorf("a broken engine says %q", p.why.Text())
	}
	h.sh.svc.Pages = nil
	s.pick(model.Erratum)
	if p.pages.Visible() || !strings.Contains(p.why.Text(), "tidak tersedia") {
		t.Errorf("without an engine it says %q", p.why.Text())
	}
	if len(p.content.Corrections) == 0 {
		t.Error("the sample of a surat ralat corrects nothing")
	}
}

func TestWording_notesNameEmptyPlaceholdersAndTheFit(t *testing.T) {
	h := emptyHarness(t)
	h.sh.svc.Post.Fit = func(model.LetterContent) []string { return []string{"Surat menjadi 2 halaman."} }
	s := openWording(t, h)
	h.shot("naskah-kosong")
	notes := func() string { return wordsOf(s.preview.notes) }
	if got := notes(); !strings.Contains(got, "Surat menjadi 2 halaman.") || strings.Contains(got, "Kosong dalam contoh") {
		t.Errorf("the invented sample says %q", got)
	}
	h.enter(h.part(s, "Rincian (label: isi)"), "acara: {acara}")
	if got := notes(); strings.Contains(got, "Kosong dalam contoh") {
		t.Errorf("a row that is usually left out is warned of: %q", got)
	}
	h.enter(h.part(s, "Penutup"), "{jabatan} {acara}")
	if got := notes(); !strings.Contains(got, "{acara}") {
		t.Errorf("a hole in a sentence is not told: %q", got)
	}
}

func TestWording_namesWhatIsEmptyInTheSample(t *testing.T) {
	h := newHarness(t)
	h.withPages(1)
	s := openWording(t, h)
	d, ok := s.preview.sit.Dialogue(s.preview.letter.DialogueID)
	if !ok || d.Date < "2026-11-23" {
		t.Fatalf("the sample is about a dialogue of %q", d.Date)
	}
	d.Host = ""
	_, err := h.office.SaveDialogue(d)
	h.must(err)
	h.enter(h.part(s, "Penutup"), "Dipandu {pemandu}, bersama {pendamping}.")
	h.shot("naskah-kosong-isian")
	if got := wordsOf(s.preview.notes); !strings.Contains(got, "Kosong dalam contoh ini: {pemandu}") || s.preview.below.Hidden {
		t.Errorf("an empty placeholder is told as %q", got)
	}
}

func TestWording_keysGoRound(t *testing.T) {
	h := newHarness(t)
	s := openWording(t, h)
	h.win.Canvas().Focus(s.kinds)
	f6 := func() fyne.Focusable {
		key := &fyne.KeyEvent{Name: fyne.KeyF6}
		h.win.Canvas().Focused().TypedKey(key)
		return h.win.Canvas().Focused()
	}
	if got := f6(); got != fyne.Focusable(h.part(s, "Hal").Entry) {
		t.Errorf("from the kinds F6 goes to %T", got)
	}
	if got := f6(); got != fyne.Focusable(s.holes.list) {
		t.Fatalf("from the text F6 goes to %T", got)
	}
	s.holes.list.Select(len(s.holes.rows) - 1)
	s.holes.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if got := h.part(s, "Hal").Text(); !strings.Contains(got, "{instansi}") {
		t.Errorf("Enter on a placeholder leaves %q", got)
	}
	f6()
	if got := f6(); got != fyne.Focusable(s.kinds) {
		t.Errorf("from the placeholders F6 goes to %T", got)
	}
}

func TestWording_printsTheSampleAsDraft(t *testing.T) {
	h := newHarness(t)
	s := openWording(t, h)
	test.Tap(s.print)
	if len(h.printed) != 1 || h.printed[0] != "/cetak/contoh-undangan.pdf" {
		t.Errorf("printed %v", h.printed)
	}
}

func TestLater_dropsWhatIsOld(t *testing.T) {
	h := emptyHarness(t)
	l := newLater(h.sh)
	var done []string
	var first func()
	l.run(func() error {
		first = func() { done = append(done, "first") }
		l.run(func() error { return nil }, func(error) { done = append(done, "second") })
		return nil
	}, func(error) { first() })
	if fmt.Sprint(done) != "[second]" {
		t.Errorf("done: %v", done)
	}
	h.sh.inline = false
	defer func() { h.sh.inline = true }()
	gone := make(chan struct{}, 2)
	l.delay = time.Hour
	l.run(func() error { gone <- struct{}{}; return nil }, func(error) {})
	l.delay = 0
	l.run(func() error { gone <- struct{}{}; return nil }, func(error) {})
	<-gone
	if len(gone) > 0 {
		t.Error("what was asked before ran too")
	}
}

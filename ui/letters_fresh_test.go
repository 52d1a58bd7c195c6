package ui

import (
	"image"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/test"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

func fileURIs(paths ...string) []fyne.URI {
	var out []fyne.URI
	for _, p := range paths {
		out = append(out, storage.NewFileURI(p))
	}
	return out
}

func TestLettersFresh_DutyIsDraftedIssuedAndDeleted(t *testing.T) {
	h, s := openLetters(t)
	h.menuRun(s.freshItems(), "Surat tugas")
	f := s.sheets.fresh
	h.shot("surat-baru-tugas")
	for _, tick := range f.ticks {
		if tick.On {
			test.Tap(tick)
		}
	}
	test.Tap(f.do)
	if f.fault.Hidden || !f.sheet.Open() {
		t.Fatal("a surat tugas to nobody is drafted")
	}
	test.Tap(f.ticks[0])
	test.Tap(f.ticks[1])
	test.Tap(f.do)
	l := s.chosen.letter
	if l.Kind != model.DutyLetter || len(l.People) != 2 || s.chosen.issued() || !s.chosen.stored {
		t.Fatalf("chosen: %s, %d officers", l.Kind, len(l.People))
	}
	basis := s.detail.paper.parts[0].field
	if !strings.HasPrefix(basis.Label(), "Dasar") || s.detail.paper.parts[2].field.Visible() || !strings.Contains(basis.Text(), "\n") {
		t.Errorf("first part %q: %q", basis.Label(), basis.Text())
	}
	h.shot("surat-tugas")
	h.win.Canvas().Focus(basis.Entry)
	basis.Entry.SetText("Satu;\nDua.")
	h.win.Canvas().Focus(s.list)
	if got := s.chosen.letter.Body.Opening; got != "Satu;\nDua." {
		t.Errorf("stored basis %q", got)
	}
	test.Tap(s.detail.issue)
	s.sheets.numbers.lines[0].number.SetText("88")
	test.Tap(s.sheets.numbers.do)
	if c := s.chosen.letter.Content; !s.chosen.issued() || len(c.Basis) != 2 || s.chosen.number() != "88" {
		t.Errorf("issued %v with basis %v, number %s", s.chosen.issued(), c.Basis, s.chosen.number())
	}
	if why := h.menuOff(s.detail.items(), "Ganti dengan surat baru"); !strings.Contains(why, "hanya untuk undangan") {
		t.Error(why)
	}
}

func TestLettersFresh_JointInvitationTakesTheSpeakersAlong(t *testing.T) {
	h, s := openLetters(t)
	test.Tap(s.next)
	pickRow(s, s.upcoming)
	h.menuRun(s.freshItems(), "Undangan bersama")
	f := s.sheets.fresh
	d := f.dialogue()
	if d.ID != s.chosen.dialogue.ID || len(f.ticks) < 2 {
		t.Fatalf("offered: %q with %d speakers", d.Theme, len(f.ticks))
	}
	test.Tap(f.do)
	h.shot("surat-bersama")
	test.Tap(s.detail.issue)
	test.Tap(s.sheets.numbers.do)
	open := filterLetters(s.all, func(r letterRow) bool { return r.waiting() && r.dialogue.ID == d.ID })
	if s.chosen.letter.Kind != model.JointInvitation || !s.chosen.issued() || len(open) != 0 {
		t.Errorf("issued %v, %d invitations still wait", s.chosen.issued(), len(open))
	}
}

func TestLettersFresh_NoticeToAStation(t *testing.T) {
	h, s := openLetters(t)
	h.menuRun(s.freshItems(), "Pemberitahuan jadwal")
	s.sheets.fresh.about.Drop.Choose(1)
	test.Tap(s.sheets.fresh.do)
	if l := s.chosen.letter; l.Kind != model.StationNotice || l.Month != "2026-11" || s.chosen.mark == "" {
		t.Fatalf("chosen %s of %s", l.Kind, l.Month)
	}
	test.Tap(s.detail.issue)
	test.Tap(s.sheets.numbers.do)
	if !s.chosen.issued() || len(s.chosen.letter.Content.Schedule) == 0 {
		t.Error("the notice was not issued with the month's schedule")
	}
	id := s.chosen.letter.ID
	test.Tap(s.next)
	h.sh.openLetter(id)
	if s.month != "2026-11" || s.chosen.letter.ID != id {
		t.Errorf("month %s, chosen %s", s.month, s.chosen.letter.ID)
	}
}

func TestLettersFresh_ThanksToSeveralAndBackInOneStep(t *testing.T) {
	h, s := openLetters(t)
	d := s.sit.Between("2026-11-01", "2026-11-10")[0]
	h.must(h.office.MarkHeld(d.ID))
	h.menuRun(s.freshItems(), "Ucapan terima kasih")
	n := len(s.sheets.fresh.ticks)
	test.Tap(s.sheets.fresh.do)
	thanks := func(r letterRow) bool { return r.letter.Kind == model.Thanks }
	if got := len(filterLetters(s.all, thanks)); got != n || n < 2 {
		t.Fatalf("%d drafts of %d", got, n)
	}
	h.menuRun(s.detail.items(), "Hapus konsep")
	if got := len(filterLetters(s.all, thanks)); got != n-1 {
		t.Errorf("%d drafts after deleting one of %d", got, n)
	}
	h.sh.undo()
	h.sh.undo()
	if got := len(filterLetters(s.all, thanks)); got != 0 {
		t.Errorf("%d drafts after undoing", got)
	}
}

func TestLettersFresh_OptionsOfADraft(t *testing.T) {
	h, s := openLetters(t)
	r := pickRow(s, s.upcoming)
	s.detail.view.Choose(viewJourney)
	h.shot("surat-pilihan")
	s.detail.options.paper.Drop.Choose(2)
	s.detail.options.layout.Drop.Choose(2)
	got := h.letters(r.dialogue.ID)
	if len(got) != 1 || got[0].Options.Paper != model.F4 || got[0].Options.Layout == nil || *got[0].Options.Layout != model.LayoutRight {
		t.Fatalf("stored: %+v", got)
	}
	if c := s.text(s.chosen); c.Paper != model.F4 || c.Layout != model.LayoutRight {
		t.Errorf("the draft is on %s", c.Paper)
	}
	s.detail.options.paper.Drop.Choose(0)
	s.detail.options.layout.Drop.Choose(0)
	if got := h.letters(r.dialogue.ID); len(got) != 0 {
		t.Errorf("without choices the draft stays: %+v", got)
	}
}

func TestLettersFresh_ErratumAndReplacement(t *testing.T) {
	h, s := openLetters(t)
	r := pickRow(s, s.upcoming)
	test.Tap(s.detail.issue)
	test.Tap(s.sheets.numbers.do)
	if why := h.menuOff(s.detail.items(), "Buat surat ralat"); !strings.Contains(why, "tidak ada yang berubah") {
		t.Error(why)
	}
	h.must(h.office.MoveDialogue(r.dialogue.ID, model.MoveTo(r.dialogue.Date.AddDays(1))))
	h.shot("surat-ralat-tombol")
	test.Tap(s.detail.fix)
	if s.chosen.issued() || len(s.text(s.chosen).Corrections) == 0 {
		t.Fatal("the ralat is not there to be read before it is issued")
	}
	test.Tap(s.detail.issue)
	test.Tap(s.sheets.numbers.do)
	if l := s.chosen.letter; l.Kind != model.Erratum || !s.chosen.issued() || len(l.Content.Corrections) == 0 {
		t.Fatalf("chosen %s, issued %v", l.Kind, s.chosen.issued())
	}
	if len(filterLetters(s.all, letterRow.wrong)) != 0 {
		t.Error("the letter still counts as wrong after its ralat")
	}
	pickRow(s, func(o letterRow) bool { return o.issued() && o.letter.Kind != model.Erratum })
	h.menuRun(s.detail.items(), "Ganti dengan surat baru")
	test.Tap(h.win.Canvas().Overlays().Top().(*kit.Confirm).Yes)
	test.Tap(s.sheets.numbers.do)
	void := filterLetters(s.all, func(o letterRow) bool { return o.letter.State == model.LetterVoid })
	if len(void) != 1 || !strings.Contains(s.chosen.letter.Content.Opening, "menggantikan") {
		t.Errorf("%d void, the new one begins %q", len(void), s.chosen.letter.Content.Opening)
	}
}

func TestLettersFresh_WhatsAppTextIsCopiedAndMarked(t *testing.T) {
	h, s := openLetters(t)
	var coded string
	h.sh.svc.QR = func(text string) (image.Image, error) {
		coded = text
		img := image.NewGray(image.Rect(0, 0, 101, 101))
		for i := range img.Pix {
			img.Pix[i] = byte(i * 255 % 256 * (i / 7 % 2))
		}
		return img, nil
	}
	pickRow(s, s.upcoming)
	test.Tap(s.detail.issue)
	test.Tap(s.sheets.numbers.do)
	h.menuRun(s.detail.items(), "Salin teks WhatsApp")
	c := s.sheets.whatsapp
	h.shot("surat-whatsapp")
	c.text.Entry.SetText("Yth. Bapak, undangan terlampir.")
	if !strings.HasPrefix(coded, "https://wa.me/62") || !strings.HasSuffix(coded, "?text=Yth.%20Bapak%2C%20undangan%20terlampir.") {
		t.Errorf("code of %q", coded)
	}
	test.Tap(c.copyText)
	if got := h.sh.app.Clipboard().Content(); got != "Yth. Bapak, undangan terlampir." {
		t.Errorf("copied %q", got)
	}
	c.phone.Entry.SetText("0812 0000 1111")
	test.Tap(c.sent)
	sheet := s.sheets.sending
	if sheet.way.Chosen() != 1 || sheet.to[0].Text() != "0812 0000 1111" {
		t.Errorf("goes on with way %d to %q", sheet.way.Chosen(), sheet.to[0].Text())
	}
	test.Tap(sheet.do)
	if l := s.chosen.letter; l.State != model.LetterSent || l.Way != model.ByWhatsApp || l.SentTo != "0812 0000 1111" {
		t.Errorf("state %s by %s to %q", l.State, l.Way, l.SentTo)
	}
	h.menuRun(s.detail.items(), "Salin teks WhatsApp")
	c = s.sheets.whatsapp
	c.phone.Entry.SetText("")
	if !c.code.Hidden || c.sent.Disabled() == false {
		t.Error("a code without a number, or a letter marked as sent twice")
	}
}

func TestLettersFresh_NumbersAreCheckedAndPrinted(t *testing.T) {
	h, s := issuedLetters(t)
	s.onToday()
	pickRow(s, s.upcoming)
	test.Tap(s.detail.issue)
	s.sheets.numbers.lines[0].number.SetText("222")
	test.Tap(s.sheets.numbers.do)
	h.menuRun(s.bookItems(), "Periksa nomor")
	c := s.sheets.book
	h.shot("surat-periksa-nomor")
	if len(c.book.Holes) == 0 || c.number.Text() == "" {
		t.Fatalf("holes %v, proposed %q", c.book.Holes, c.number.Text())
	}
	c.number.SetText("220")
	test.Tap(c.void)
	if text, bad := c.reason.Message(); !bad || text == "" {
		t.Error("a number is void without a reason")
	}
	c.reason.SetText("Kertas rusak")
	test.Tap(c.void)
	if holes := c.book.Holes[len(c.book.Holes)-1]; holes.First != 221 || holes.Last != 221 {
		t.Errorf("holes %v, number %q, %s", c.book.Holes, said(c.number), said(c.reason))
	}
	c.sheet.Close()
	if why := h.menuOff(s.bookItems(), "Cetak register"); !strings.Contains(why, "belum tersedia") {
		t.Error(why)
	}
	var drawn model.RegisterBookContent
	h.sh.svc.Post.Register = func(b model.RegisterBookContent) ([]byte, error) { drawn = b; return []byte("%PDF"), nil }
	h.menuRun(s.bookItems(), "Cetak register")
	if len(h.printed) != 1 || len(drawn.Rows) != 5 {
		t.Errorf("printed %v with %d rows", h.printed, len(drawn.Rows))
	}
}

func TestLettersFresh_SearchAndBook(t *testing.T) {
	h, s := issuedLetters(t)
	s.filter.search.Entry.SetText("218")
	if len(s.rows) != 1 || s.rows[0].number() != "218" {
		t.Fatalf("%d rows for 218", len(s.rows))
	}
	s.filter.search.Entry.SetText("tidak ada yang begini")
	if len(s.rows) != 0 {
		t.Errorf("%d rows for nonsense", len(s.rows))
	}
	s.onShowAll()
	if len(s.rows) != len(s.all) || !s.filter.book.Hidden {
		t.Errorf("%d of %d rows, choice of books hidden %v", len(s.rows), len(s.all), s.filter.book.Hidden)
	}
	_, err := h.office.SaveRegister(model.Register{Name: "Surat tugas", Mode: model.OwnNumbers, Pattern: "{kode}/{urut}/{tahun}", First: 1})
	h.must(err)
	if s.filter.book.Hidden || len(s.filter.book.Options) != 3 {
		t.Fatalf("books %v", s.filter.book.Options)
	}
	s.filter.book.Choose(2)
	if len(s.rows) != 0 {
		t.Errorf("%d letters in the new book", len(s.rows))
	}
}

func TestLettersFresh_OwnNumbersAreGivenByTheRegister(t *testing.T) {
	h, s := openLetters(t)
	reg := s.sit.Registers()[0]
	reg.Mode = model.OwnNumbers
	_, err := h.office.SaveRegister(reg)
	h.must(err)
	test.Tap(s.next)
	s.list.SetTicked([]int{0, 1})
	s.list.OnTicks()
	test.Tap(s.bulk.issue)
	h.shot("surat-nomor-otomatis")
	test.Tap(s.sheets.numbers.do)
	var numbers []string
	for _, r := range filterLetters(s.all, letterRow.issued) {
		numbers = append(numbers, r.number())
	}
	if len(numbers) != 2 || numbers[0] == numbers[1] || numbers[0] == "–" {
		t.Errorf("numbers %v", numbers)
	}
}

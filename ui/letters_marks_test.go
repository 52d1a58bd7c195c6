package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// issuedLetters shows December of the sample with three numbered letters, all ticked.
func issuedLetters(t *testing.T) (*harness, *lettersScreen) {
	t.Helper()
	h, s := openLetters(t)
	test.Tap(s.next)
	s.list.SetTicked([]int{0, 1, 2})
	s.list.OnTicks()
	test.Tap(s.bulk.issue)
	s.sheets.numbers.from.SetText("217")
	test.Tap(s.sheets.numbers.fill)
	test.Tap(s.sheets.numbers.do)
	s.tick(letterRow.issued)
	return h, s
}

// tick ticks the rows that are meant, as a person does.
func (s *lettersScreen) tick(meant func(letterRow) bool) {
	var rows []int
	for i, r := range s.rows {
		if meant(r) {
			rows = append(rows, i)
		}
	}
	s.list.SetTicked(rows)
	s.list.OnTicks()
}

// menuRun runs an item of a menu by the beginning of its words, and fails when it is off.
func (h *harness) menuRun(items []kit.MenuItem, words string) {
	h.Helper()
	for _, it := range items {
		if strings.HasPrefix(it.Text, words) {
			if it.Off {
				h.Fatalf("%q is off", it.Text)
			}
			it.Run()
			return
		}
	}
	h.Fatalf("no item %q", words)
}

// menuOff returns the words of an item that must be off.
func (h *harness) menuOff(items []kit.MenuItem, words string) string {
	h.Helper()
	for _, it := range items {
		if strings.HasPrefix(it.Text, words) && it.Off {
			return it.Text
		}
	}
	h.Fatalf("no item %q that is off", words)
	return ""
}

func (s *lettersScreen) states() map[model.LetterState]int {
	out := map[model.LetterState]int{}
	for _, r := range s.all {
		if r.issued() {
			out[r.letter.State]++
		}
	}
	return out
}

func TestLetterMarks_SeveralAtOnceAndBack(t *testing.T) {
	h, s := issuedLetters(t)
	h.menuRun(s.bulk.markItems(), "Tandai diparaf… (3)")
	test.Tap(s.sheets.marking.do)
	if s.states()[model.LetterNumbered] != 3 || !s.all[len(s.all)-1].letter.Is(model.LetterInitial) {
		t.Fatalf("states after initialling numbered letters: %v", s.states())
	}
	h.menuRun(s.bulk.markItems(), "Tandai ditandatangani… (3)")
	m := s.sheets.marking
	h.shot("surat-tandai")
	m.note.SetText("oleh Kadis di ruang rapat")
	test.Tap(m.do)
	if s.states()[model.LetterSigned] != 3 {
		t.Fatalf("states after signing: %v", s.states())
	}
	if why := h.menuOff(s.bulk.markItems(), "Tandai ditandatangani"); !strings.Contains(why, "sudah ditandatangani") {
		t.Errorf("the reason: %q", why)
	}
	h.sh.undo()
	if s.states()[model.LetterSigned] != 0 {
		t.Errorf("states after undo: %v", s.states())
	}
}

func TestLetterMarks_DayThatCannotBeStandsBesideTheDate(t *testing.T) {
	_, s := issuedLetters(t)
	s.mark(s.picked(), model.LetterSigned)
	m := s.sheets.marking
	for _, day := range []string{"25 nov 2026", "1 nov 2026", "31 nov"} {
		m.date.Entry.SetText(day)
		test.Tap(m.do)
		if text, bad := m.date.Message(); !bad || text == "" || !m.sheet.Open() {
			t.Errorf("%s is taken: %q", day, text)
		}
	}
	m.date.Entry.SetText("23 nov 2026")
	test.Tap(m.do)
	if m.sheet.Open() || s.states()[model.LetterSigned] != 3 {
		t.Errorf("states %v, sheet open %v", s.states(), m.sheet.Open())
	}
}

func TestLetterMarks_SentToEachOwnNumber(t *testing.T) {
	h, s := issuedLetters(t)
	h.menuRun(s.bulk.markItems(), "Catat pengiriman")
	f := s.sheets.sending
	f.choose(model.ByWhatsApp, "")
	h.shot("surat-kirim")
	f.when.time.SetText("7.30")
	test.Tap(f.do)
	numbers := map[string]bool{}
	for _, r := range filterLetters(s.all, letterRow.issued) {
		mark, ok := r.letter.Mark(model.LetterSent)
		if !ok || r.letter.Way != model.ByWhatsApp || mark.At.In(model.WITA).Format("15.04") != "07.30" {
			t.Fatalf("sent %v: way %s, at %v", ok, r.letter.Way, mark.At)
		}
		if want := sendTarget(s.sit, r.letter, model.ByWhatsApp); r.letter.SentTo != want {
			t.Errorf("sent to %q, want %q", r.letter.SentTo, want)
		}
		numbers[r.letter.SentTo] = true
	}
	if len(numbers) < 2 {
		t.Error("all letters went to one number")
	}
}

func TestLetterMarks_SingleLetterGoesItsWay(t *testing.T) {
	h, s := issuedLetters(t)
	s.list.SetTicked(nil)
	s.list.OnTicks()
	pickRow(s, letterRow.issued)
	test.Tap(s.detail.forth)
	test.Tap(s.sheets.marking.do)
	test.Tap(s.detail.forth)
	test.Tap(s.sheets.sending.do)
	h.sh.svc.ReadFile = func(path string) ([]byte, error) { return []byte("%PDF " + path), nil }
	test.Tap(s.detail.forth)
	f := s.sheets.receiving
	test.Tap(f.do)
	if text, bad := f.name.Message(); !bad || text == "" {
		t.Fatal("received by nobody")
	}
	f.name.SetText("Resepsionis Dinas")
	f.setSlip("/foto/slip.jpg")
	h.shot("surat-terima")
	test.Tap(f.do)
	if s.chosen.letter.State != model.LetterReceived || s.chosen.letter.Receiver != "Resepsionis Dinas" || !s.detail.forth.Hidden {
		t.Fatalf("state %s, receiver %q", s.chosen.letter.State, s.chosen.letter.Receiver)
	}
	if len(s.detail.scans.open) != 1 || len(s.detail.shelf.rows) != 1 {
		t.Errorf("%d scans, %d prints", len(s.detail.scans.open), len(s.detail.shelf.rows))
	}
	s.detail.view.Choose(viewJourney)
	h.shot("surat-perjalanan")
	test.Tap(s.detail.journey.undo[model.LetterReceived])
	if s.chosen.letter.State != model.LetterSent || s.chosen.letter.Receiver != "" {
		t.Errorf("after taking the receipt back: %s, %q", s.chosen.letter.State, s.chosen.letter.Receiver)
	}
	h.sh.undo()
	if s.chosen.letter.State != model.LetterReceived {
		t.Errorf("after undo: %s", s.chosen.letter.State)
	}
}

// TestLetters_BatchOfTheMonthAndOfTicked holds that a packet is printed of what stands on the register.
func TestLetters_BatchOfTheMonthAndOfTicked(t *testing.T) {
	h, s := issuedLetters(t)
	test.Tap(s.packet)
	if b := s.sheets.batch; b.month != "2026-12" || len(b.list) < 4 {
		t.Fatalf("the head's packet is of %s with %d letters", b.month, len(b.list))
	}
	s.sheets.batch.sheet.Close()
	h.shot("surat-dicentang")
	h.menuRun(s.bulk.printItems(), "Cetak paket… (3)")
	if b := s.sheets.batch; len(b.list) != 3 || len(b.picked()) != 3 {
		t.Fatalf("the bar's packet has %d letters, %d ticked", len(b.list), len(b.picked()))
	}
	s.sheets.batch.sheet.Close()
	h.must(h.office.VoidLetter(s.picked()[0].letter.ID, "Salah alamat"))
	s.bulk.onClear()
	pickRow(s, func(r letterRow) bool { return r.letter.State == model.LetterVoid })
	if why := h.menuOff(s.detail.items(), "Cetak paket"); !strings.Contains(why, "sudah batal") {
		t.Error(why)
	}
}

func TestLetterMarks_ReasonsInWords(t *testing.T) {
	h, s := openLetters(t)
	pickRow(s, s.upcoming)
	items := s.detail.items()
	for words, why := range map[string]string{"Tandai ditandatangani": "belum terbit", "Lampirkan pindaian": "belum terbit", "Beri nomor": "belum terbit", "Hapus konsep": "menurut dialognya"} {
		if got := h.menuOff(items, words); !strings.Contains(got, why) {
			t.Errorf("%q does not say %q", got, why)
		}
	}
}

func TestLetters_DroppedFileBecomesTheSignedCopy(t *testing.T) {
	h, s := issuedLetters(t)
	h.sh.svc.ReadFile = func(string) ([]byte, error) { return []byte("%PDF signed"), nil }
	r := pickRow(s, letterRow.issued)
	h.sh.dropped(fyne.NewPos(10, 10), fileURIs("/home/rina/catatan.txt"))
	if h.win.Canvas().Overlays().Top() != nil {
		t.Fatal("a text file is offered as a scan")
	}
	h.sh.dropped(fyne.NewPos(10, 10), fileURIs("/home/rina/Surat 217.pdf"))
	question, ok := h.win.Canvas().Overlays().Top().(*kit.Confirm)
	if !ok {
		t.Fatal("no question before the file is attached")
	}
	h.shot("surat-jatuh")
	test.Tap(question.Yes)
	docs, err := h.office.Documents(r.letter.ID)
	h.must(err)
	if len(docs) != 2 || s.chosen.letter.State != model.LetterSigned {
		t.Fatalf("%d documents, state %s", len(docs), s.chosen.letter.State)
	}
	h.sh.printShown()
	if last := h.printed[len(h.printed)-1]; strings.Contains(last, "surat-217.pdf") {
		t.Errorf("the scan was printed in place of the letter: %s", last)
	}
	test.Tap(s.detail.scans.open[0])
	if len(h.opened) != 1 || !strings.HasSuffix(h.opened[0], "surat-217.pdf") {
		t.Errorf("opened %v", h.opened)
	}
}

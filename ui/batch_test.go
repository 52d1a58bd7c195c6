package ui

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// stubbornPress draws real pages until told to do something else before a letter.
type stubbornPress struct {
	model.Press
	drawn  int
	before func(n int) error // n counts from 1
}

func (p *stubbornPress) Letter(c model.LetterContent) ([]byte, error) {
	p.drawn++
	if p.before != nil {
		if err := p.before(p.drawn); err != nil {
			return nil, err
		}
	}
	return p.Press.Letter(c)
}

// batchWindow has papers to go along that say what they were drawn of; December is not issued.
func batchWindow(t *testing.T) (*harness, *stubbornPress) {
	t.Helper()
	h := newHarness(t)
	draw := func(what string) func([]model.LetterContent) ([]byte, error) {
		return func(l []model.LetterContent) ([]byte, error) { return fmt.Appendf(nil, "%s %d", what, len(l)), nil }
	}
	h.sh.svc.Post = PostPapers{Slips: draw("tanda terima"), Initials: draw("paraf"),
		Envelopes: func(l []model.LetterContent, size string) ([]byte, error) {
			return fmt.Appendf(nil, "amplop %s %d", size, len(l)), nil
		},
		Labels: func(l []model.LetterContent, sheet string, start int) ([]byte, error) {
			return fmt.Appendf(nil, "label %s %d dari %d", sheet, len(l), start), nil
		}}
	p := &stubbornPress{Press: h.sh.svc.Press}
	h.sh.svc.Press = p
	return h, p
}

func (b *batchSheet) issuedNow() int {
	n := 0
	for _, l := range b.list {
		if l.Letter.Issued() {
			n++
		}
	}
	return n
}

// ownBook makes the register of invitations count by itself from 217 on.
func (h *harness) ownBook() {
	h.Helper()
	s, err := h.office.Situation("2026-12-01", "2026-12-01")
	h.must(err)
	r := s.Register(model.Invitation)
	r.Mode, r.First = model.OwnNumbers, 217
	_, err = h.office.SaveRegister(r)
	h.must(err)
}

func TestBatch_WholeMonth(t *testing.T) {
	h, _ := batchWindow(t)
	h.ownBook()
	b := openMonthBatch(h.sh, "2026-12")
	n := len(b.list)
	if n < 5 || b.rows.Len() != n || len(b.picked()) != n {
		t.Fatalf("%d letters, %d ticked", n, len(b.picked()))
	}
	if want := fmt.Sprintf("nomor 217–%d.", 216+n); !strings.Contains(b.preview.Text(), want) {
		t.Errorf("numbers told beforehand: %q, want %s", b.preview.Text(), want)
	}
	for _, c := range []*kit.Check{b.papers.initials, b.papers.slips, b.papers.envelopes, b.papers.labels} {
		test.Tap(c)
	}
	b.papers.label.Choose(1)
	b.papers.start.Entry.SetText("15")
	h.shot("paket")
	test.Tap(b.do)
	if b.setup.Hidden {
		t.Fatal("label 15 of 14 is taken")
	}
	b.papers.start.Entry.SetText("5")
	test.Tap(b.do)
	h.shot("paket-selesai")
	if len(b.result.files) != 5 || b.result.open || b.again.Visible() {
		t.Fatalf("%d files, open %v", len(b.result.files), b.result.open)
	}
	for name, want := range map[string]string{"tanda-terima": fmt.Sprintf("tanda terima %d", n), "amplop-dl": fmt.Sprintf("amplop DL %d", n),
		"label-2x7": fmt.Sprintf("label 2x7 %d dari 5", n), "lembar-paraf": fmt.Sprintf("paraf %d", n)} {
		if got := string(h.saved[fmt.Sprintf("paket-2026-12-%dx-%s.pdf", n, name)]); got != want {
			t.Errorf("%s holds %q, want %q", name, got, want)
		}
	}
	test.Tap(b.result.rows[0].print)
	if len(h.printed) != 1 || !strings.HasSuffix(h.printed[0], "-surat.pdf") {
		t.Errorf("printed %v", h.printed)
	}
	h.must(b.read(false))
	for i, l := range b.list {
		if got := l.Letter.Content.Number.Value; got != 217+i {
			t.Errorf("letter %d has number %d", i, got)
		}
	}
	test.Tap(b.shut)
	if b.sheet.Open() {
		t.Error("Selesai leaves the sheet open")
	}
}

// TestBatch_CancelInTheMiddle holds that what was issued stays, is said, and that going on does the rest.
func TestBatch_CancelInTheMiddle(t *testing.T) {
	h, p := batchWindow(t)
	b := openMonthBatch(h.sh, "2026-12")
	n := len(b.list)
	b.numbers.Choose(numbersFrom)
	b.from.Entry.SetText("300")
	p.before = func(i int) error {
		if i == 3 {
			h.shot("paket-jalan")
			test.Tap(b.cancel)
		}
		return nil
	}
	test.Tap(b.do)
	title, _ := batchOutcome{issued: 3, wanted: n}.words()
	if want := fmt.Sprintf("3 dari %d surat terbit; sisanya belum.", n); title != want || !b.result.open || b.again.Hidden {
		t.Fatalf("%q, want %q; open %v", title, want, b.result.open)
	}
	h.shot("paket-dihentikan")
	if len(h.saved) != 0 {
		t.Error("papers were drawn after Batal")
	}
	test.Tap(b.again)
	if b.issuedNow() != 3 || b.from.Text() != "303" || len(b.picked()) != n {
		t.Fatalf("%d issued, goes on from %q with %d ticked", b.issuedNow(), b.from.Text(), len(b.picked()))
	}
	test.Tap(b.do)
	if b.result.open || p.drawn != n {
		t.Errorf("open %v, %d letters drawn", b.result.open, p.drawn)
	}
	h.must(b.read(false))
	if last := b.list[n-1].Letter.Content.Number.Value; last != 300+n-1 {
		t.Errorf("the last number is %d", last)
	}
}

func TestBatch_FailingPressKeepsTheEarlier(t *testing.T) {
	h, p := batchWindow(t)
	b := openMonthBatch(h.sh, "2026-12")
	p.before = func(i int) error {
		if i == 4 {
			return model.Errorf(model.NoSpace, "Diska penuh. Kosongkan ruang, lalu ulangi.")
		}
		return nil
	}
	name := b.list[3].Name
	test.Tap(b.do)
	var words string
	walk(b.result.box, func(o fyne.CanvasObject) {
		if para, ok := o.(*kit.Para); ok {
			words += para.Text() + "\n"
		}
	})
	for _, want := range []string{fmt.Sprintf("3 dari %d surat terbit", len(b.list)), "Diska penuh", name, "Ulangi"} {
		if !strings.Contains(words, want) {
			t.Errorf("%q is not said: %s", want, words)
		}
	}
	h.shot("paket-gagal")
	h.must(b.read(false))
	if b.issuedNow() != 3 {
		t.Errorf("%d issued", b.issuedNow())
	}
}

func TestBatch_FailingPaperNamesWhatIsKept(t *testing.T) {
	h, _ := batchWindow(t)
	h.sh.svc.Post.Slips = func([]model.LetterContent) ([]byte, error) {
		return nil, model.Errorf(model.NoSpace, "Diska penuh.")
	}
	b := openMonthBatch(h.sh, "2026-12")
	test.Tap(b.papers.slips)
	test.Tap(b.papers.envelopes)
	test.Tap(b.do)
	_, sub := batchOutcome{issued: len(b.list), wanted: len(b.list), papers: 3, files: b.result.files, failed: "Tanda terima",
		err: model.Errorf(model.NoSpace, "Diska penuh.")}.words()
	if len(b.result.files) != 1 || !strings.Contains(sub, "Tersimpan: surat.") || !strings.Contains(sub, "Tanda terima belum jadi: Diska penuh.") {
		t.Errorf("%d files: %q", len(b.result.files), sub)
	}
}

func TestBatch_ClosingAsks(t *testing.T) {
	h, p := batchWindow(t)
	b := openMonthBatch(h.sh, "2026-12")
	p.before = func(i int) error {
		if i != 2 {
			return nil
		}
		b.sheet.Close()
		question := topSheet[*kit.Confirm](h)
		if !b.sheet.Open() {
			t.Fatal("the sheet closed without asking")
		}
		test.Tap(question.Yes)
		return nil
	}
	test.Tap(b.do)
	h.must(b.read(false))
	if b.issuedNow() != 2 || !b.sheet.Open() {
		t.Errorf("%d issued, sheet open %v", b.issuedNow(), b.sheet.Open())
	}
	b.sheet.Close()
	if b.sheet.Open() {
		t.Error("the finished sheet does not close")
	}
}

func TestBatch_OrderAndGiven(t *testing.T) {
	h, _ := batchWindow(t)
	s, err := h.office.Situation("2026-12-01", "2026-12-31")
	h.must(err)
	given := model.ToIssue(s.MonthBatch("2026-12"))[:3]
	b := openBatchSheet(h.sh, given)
	if len(b.list) != 3 || b.prev.Visible() && b.monthWord.Visible() && len(b.given) == 0 {
		t.Fatalf("%d letters", len(b.list))
	}
	b.order.Drop.Choose(1)
	for i := 1; i < len(b.list); i++ {
		if model.SortKey(b.list[i].Name) < model.SortKey(b.list[i-1].Name) {
			t.Errorf("%s stands after %s", b.list[i].Name, b.list[i-1].Name)
		}
	}
	b.numbers.Choose(numbersGap)
	test.Tap(b.do)
	if b.result.open || len(h.saved) != 1 {
		t.Fatalf("open %v, saved %d", b.result.open, len(h.saved))
	}
	b.sheet.Close()
	again := openBatchSheet(h.sh, given)
	if again.issuedNow() != 3 || !again.numberBox.Hidden {
		t.Errorf("%d of the given drafts are known as issued", again.issuedNow())
	}
}

func TestBatch_NothingToPrint(t *testing.T) {
	h := emptyHarness(t)
	b := openMonthBatch(h.sh, "2026-12")
	h.shot("paket-kosong")
	if !b.do.Disabled() || !b.papers.slips.Disabled() {
		t.Error("an empty month can be printed, or papers without a drawer chosen")
	}
	test.Tap(b.next)
	if b.month != "2027-01" {
		t.Errorf("month %s", b.month)
	}
}

func TestBatch_BegunDialogueAsks(t *testing.T) {
	h, _ := batchWindow(t)
	b := openMonthBatch(h.sh, "2026-11")
	begun := len(b.list) - len(b.picked())
	if begun == 0 {
		t.Fatal("invitations to dialogues that have begun are ticked")
	}
	b.rows.TickAll()
	test.Tap(b.do)
	question := topSheet[*kit.Confirm](h)
	test.Tap(question.No)
	if b.issuedNow() != 0 || b.setup.Hidden {
		t.Error("issued without the answer")
	}
}

// TestBatch_LooksAtFrozenLetters holds that listing issued letters leaves them as they were frozen.
func TestBatch_LooksAtFrozenLetters(t *testing.T) {
	h, _ := batchWindow(t)
	b := openMonthBatch(h.sh, "2026-12")
	test.Tap(b.do)
	test.Tap(b.shut)
	b = openMonthBatch(h.sh, "2026-12")
	line := newBatchLine(b)
	for i, l := range b.list {
		line.Set(i)
		stored, err := h.office.Letter(l.Letter.ID)
		h.must(err)
		if got, want := strings.Join(b.list[i].Letter.Content.Addressee, "|"), strings.Join(stored.Content.Addressee, "|"); got != want || len(want) == 0 {
			t.Errorf("the address reads %q, frozen %q", got, want)
		}
	}
}

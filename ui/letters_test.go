package ui

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// openLetters shows Surat of the sample in November 2026, where nothing is issued yet.
func openLetters(t *testing.T) (*harness, *lettersScreen) {
	t.Helper()
	h := newHarness(t)
	h.sh.open(pageLetters)
	return h, h.sh.letters()
}

// pickRow chooses a row as a click does.
func pickRow(s *lettersScreen, takes func(letterRow) bool) letterRow {
	for i, r := range s.rows {
		if takes(r) {
			s.list.Select(i)
			s.onSelect(i)
			return r
		}
	}
	return letterRow{}
}

// upcoming is an invitation to a dialogue still to come.
func (s *lettersScreen) upcoming(r letterRow) bool { return !r.issued() && !s.begun(r) }

func (h *harness) letters(id model.ID) []model.Letter {
	h.Helper()
	s, _, err := h.office.DialogueSituation(id)
	h.must(err)
	return s.Letters(id)
}

func TestLetters_EmptyMonthSaysSo(t *testing.T) {
	h := emptyHarness(t)
	h.sh.open(pageLetters)
	s := h.sh.letters()
	h.shot("surat-kosong")
	if s.list.Len() != 0 || !s.detail.full.Hidden || s.detail.none.Hidden {
		t.Errorf("an empty month shows %d rows, detail hidden %v", s.list.Len(), s.detail.full.Hidden)
	}
	s.Print()
	if len(h.saved) > 0 {
		t.Error("printed a letter that does not exist")
	}
}

func TestLetters_IssueOneFromTheSheet(t *testing.T) {
	h, s := openLetters(t)
	h.shot("surat")
	r := pickRow(s, s.upcoming)
	test.Tap(s.detail.issue)
	h.shot("surat-terbitkan")
	s.sheets.numbers.lines[0].number.SetText("214")
	test.Tap(s.sheets.numbers.do)
	got := h.letters(r.dialogue.ID)
	if len(got) != 1 || got[0].Number != "500.12.11/214/Diskominfo-IKP/2026" || !got[0].Valid() {
		t.Fatalf("letters after issuing: %+v", got)
	}
	if s.chosen.letter.ID != got[0].ID || s.detail.print.Hidden || !s.detail.issue.Hidden || s.detail.paper.parts[0].field.Visible() {
		t.Error("the issued letter does not stay chosen and frozen")
	}
	if len(s.detail.shelf.rows) != 1 {
		t.Fatalf("%d stored prints shown, want 1", len(s.detail.shelf.rows))
	}
	h.shot("surat-terbit")
	s.detail.scroll.Scroll.ScrollToBottom()
	h.shot("surat-terbit-bawah")
}

func TestLetters_IssueManyNumbersThemUpwards(t *testing.T) {
	h, s := openLetters(t)
	test.Tap(s.next)
	s.list.SetTicked([]int{0, 1, 2})
	s.list.OnTicks()
	if s.bulk.box.Hidden || s.bulk.issue.Text != "Terbitkan (3)" || !s.bulk.number.Disabled() {
		t.Errorf("bulk bar: hidden %v, %q, numbers off %v", s.bulk.box.Hidden, s.bulk.issue.Text, s.bulk.number.Disabled())
	}
	h.shot("surat-dipilih")
	test.Tap(s.bulk.issue)
	s.sheets.numbers.from.SetText("217")
	test.Tap(s.sheets.numbers.fill)
	h.shot("surat-terbitkan-banyak")
	test.Tap(s.sheets.numbers.doPrint)
	var numbers []string
	for _, r := range filterLetters(s.all, letterRow.issued) {
		numbers = append(numbers, r.number())
	}
	if len(numbers) != 3 || !strings.Contains(fmt.Sprint(numbers), "217") || !strings.Contains(fmt.Sprint(numbers), "219") {
		t.Errorf("numbers given: %v", numbers)
	}
	if len(h.printed) != 1 || h.printed[0] != "/cetak/surat-2026-12-3-lembar.pdf" {
		t.Errorf("printed %v, want one bundle", h.printed)
	}
	if !s.bulk.box.Hidden {
		t.Error("issued letters stay ticked as if still to issue")
	}
	h.shot("surat-bernomor")
}

func TestLetters_TakenNumberStandsBesideItsField(t *testing.T) {
	h, s := openLetters(t)
	test.Tap(s.next)
	s.list.SetTicked([]int{0, 1, 2})
	s.list.OnTicks()
	test.Tap(s.bulk.issue)
	for i, number := range []string{"300", "300", ""} {
		s.sheets.numbers.lines[i].number.SetText(number)
	}
	test.Tap(s.sheets.numbers.do)
	fault := s.sheets.numbers.lines[1].fault
	if fault.Hidden || !strings.Contains(fault.Text(), "sudah terpakai") || !s.sheets.numbers.sheet.Open() {
		t.Fatalf("message %q, sheet open %v", fault.Text(), s.sheets.numbers.sheet.Open())
	}
	h.shot("surat-nomor-terpakai")
	if n := len(filterLetters(s.all, letterRow.issued)); n != 1 {
		t.Errorf("%d letters issued before the refusal, want 1", n)
	}
	s.sheets.numbers.lines[1].number.SetText("301")
	test.Tap(s.sheets.numbers.do)
	if n := len(filterLetters(s.all, letterRow.issued)); n != 3 || s.sheets.numbers.sheet.Open() {
		t.Errorf("%d issued after the second try, sheet open %v", n, s.sheets.numbers.sheet.Open())
	}
	if n := len(filterLetters(s.all, letterRow.gap)); n != 1 {
		t.Errorf("%d letters with a gap, want 1", n)
	}
}

func TestLetters_BegunDialogueAsksFirst(t *testing.T) {
	h, s := openLetters(t)
	r := pickRow(s, func(r letterRow) bool { return !r.issued() && s.begun(r) })
	test.Tap(s.detail.issue)
	test.Tap(s.sheets.numbers.do)
	if len(h.letters(r.dialogue.ID)) != 0 {
		t.Fatal("issued without the question")
	}
	question, ok := h.win.Canvas().Overlays().Top().(*kit.Confirm)
	if !ok {
		t.Fatal("no question is shown")
	}
	h.shot("surat-lewat")
	test.Tap(question.Yes)
	if got := h.letters(r.dialogue.ID); len(got) != 1 || !got[0].Valid() {
		t.Errorf("letters after the question: %+v", got)
	}
}

func TestLetters_NumberLaterAndVoid(t *testing.T) {
	h, s := openLetters(t)
	pickRow(s, s.upcoming)
	test.Tap(s.detail.issue)
	test.Tap(s.sheets.numbers.do)
	if !s.chosen.gap() || s.detail.number.Hidden {
		t.Fatal("a letter issued without number does not offer one")
	}
	test.Tap(s.detail.number)
	s.sheets.numbers.lines[0].number.SetText("220")
	test.Tap(s.sheets.numbers.do)
	if s.chosen.number() != "220" || !s.detail.number.Hidden || len(s.detail.shelf.rows) != 2 {
		t.Errorf("number %q, button hidden %v, %d prints", s.chosen.number(), s.detail.number.Hidden, len(s.detail.shelf.rows))
	}
	s.detail.onCancel()
	question := h.win.Canvas().Overlays().Top().(*kit.Confirm)
	question.Reason.Entry.SetText("Salah alamat")
	test.Tap(question.Yes)
	if s.chosen.letter.State != model.LetterVoid || s.chosen.letter.VoidReason != "Salah alamat" {
		t.Errorf("state %s, reason %q", s.chosen.letter.State, s.chosen.letter.VoidReason)
	}
	if n := len(filterLetters(s.all, func(r letterRow) bool { return !r.issued() && r.place() == s.chosen.place() })); n != 1 {
		t.Error("the cancelled invitation is not offered again")
	}
	h.shot("surat-batal")
}

func TestLetters_UndoOfIssuingCancels(t *testing.T) {
	h, s := openLetters(t)
	r := pickRow(s, s.upcoming)
	test.Tap(s.detail.issue)
	test.Tap(s.sheets.numbers.do)
	h.sh.undo()
	test.Tap(h.win.Canvas().Overlays().Top().(*kit.Confirm).Yes)
	if got := h.letters(r.dialogue.ID); len(got) != 1 || got[0].State != model.LetterVoid {
		t.Errorf("after undo: %+v", got)
	}
}

func TestLetters_EditOneDraft(t *testing.T) {
	h, s := openLetters(t)
	r := pickRow(s, s.upcoming)
	field := s.detail.paper.parts[3].field
	factory := field.Text()
	h.win.Canvas().Focus(field.Entry)
	field.Entry.SetText("Atas kehadiran Bapak/Ibu, kami  ucapkan terima kasih. ")
	h.win.Canvas().Focus(s.list)
	got := h.letters(r.dialogue.ID)
	if len(got) != 1 || got[0].Body != (model.LetterBody{Closing: "Atas kehadiran Bapak/Ibu, kami ucapkan terima kasih."}) {
		t.Fatalf("stored draft: %+v", got)
	}
	if field.Dirty() || s.detail.factory.Disabled() {
		t.Error("the field still counts as unsaved, or the factory text cannot be fetched back")
	}
	other := pickRow(s, func(o letterRow) bool { return s.upcoming(o) && o.place() != r.place() })
	if strings.Contains(field.Text(), "Atas kehadiran") || other.dialogue.ID == "" {
		t.Error("another letter shows the edited paragraph")
	}
	pickRow(s, func(o letterRow) bool { return o.place() == r.place() })
	test.Tap(s.detail.factory)
	if field.Text() != factory || len(h.letters(r.dialogue.ID)) != 0 {
		t.Errorf("after fetching the factory text: %q, %d drafts", field.Text(), len(h.letters(r.dialogue.ID)))
	}
}

func TestLetters_F6GoesBetweenListAndLetter(t *testing.T) {
	h, s := openLetters(t)
	pickRow(s, s.upcoming)
	h.win.Canvas().Focus(s.list)
	first := s.detail.paper.parts[0].field.Entry
	for _, want := range []fyne.Focusable{first, s.list} {
		h.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyF6})
		if got := h.win.Canvas().Focused(); got != want {
			t.Fatalf("F6 goes to %T, want %T", got, want)
		}
	}
}

func TestLetters_ChangedDialogueNeedsRalat(t *testing.T) {
	h, s := openLetters(t)
	r := pickRow(s, s.upcoming)
	test.Tap(s.detail.issue)
	test.Tap(s.sheets.numbers.do)
	h.must(h.office.MoveDialogue(r.dialogue.ID, model.MoveTo(r.dialogue.Date.AddDays(1))))
	if !s.chosen.wrong() || len(s.detail.notes.Objects) != 1 || len(filterLetters(s.all, letterRow.wrong)) != 1 {
		t.Fatalf("differences %v, %d notes", s.chosen.diff, len(s.detail.notes.Objects))
	}
	h.shot("surat-ralat")
	s.filter.chips.Chips[chipErrata].TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	if len(s.rows) != 1 {
		t.Errorf("the chip Perlu ralat lets %d rows through", len(s.rows))
	}
	s.filter.chips.Chips[chipVoid].TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	h.shot("surat-tanpa-hasil")
	if len(s.rows) != 0 {
		t.Errorf("the chip Batal lets %d rows through", len(s.rows))
	}
}

func TestLetters_PrintStoredByteForByteAndDraftsApart(t *testing.T) {
	h, s := openLetters(t)
	pickRow(s, s.upcoming)
	test.Tap(s.detail.draft)
	if len(h.printed) != 1 || !strings.HasSuffix(h.printed[0], "-konsep.pdf") {
		t.Fatalf("draft printed as %v", h.printed)
	}
	test.Tap(s.detail.issue)
	test.Tap(s.sheets.numbers.do)
	h.sh.printShown()
	docs, err := h.office.Documents(s.chosen.letter.ID)
	h.must(err)
	name := strings.TrimPrefix(h.printed[1], "/cetak/")
	if !bytes.Equal(h.saved[name], h.files[docs[0].SHA256]) {
		t.Error("the printed file is not the stored one")
	}
	test.Tap(s.detail.shelf.rows[0].open)
	if len(h.opened) != 1 {
		t.Errorf("opened %v", h.opened)
	}
}

func TestLetters_TwoTicksAreIndependent(t *testing.T) {
	h, s := openLetters(t)
	pickRow(s, s.upcoming)
	test.Tap(s.detail.issue)
	test.Tap(s.sheets.numbers.do)
	row := s.detail.shelf.rows[0]
	if row.signed.On || !strings.HasPrefix(row.sum.Text(), "SHA-256 ") {
		t.Error("a new print counts as filed, or its file is not named")
	}
	test.Tap(row.signed)
	row.place.Entry.SetText("Lemari 2, map November")
	row.place.Flush()
	docs, err := h.office.Documents(s.chosen.letter.ID)
	h.must(err)
	if !docs[0].SignedFiled || docs[0].Place != "Lemari 2, map November" {
		t.Errorf("stored: %+v", docs[0])
	}
	test.Tap(row.signed)
	docs, err = h.office.Documents(s.chosen.letter.ID)
	h.must(err)
	if docs[0].SignedFiled || s.detail.shelf.rows[0] != row {
		t.Error("the tick cannot be taken back, or the row was rebuilt")
	}
}

func TestLetters_ChooseFindsTheDialoguesMonth(t *testing.T) {
	h, s := openLetters(t)
	sit, err := h.office.Situation("2026-12-01", "2026-12-31")
	h.must(err)
	d := sit.Between("2026-12-01", "2026-12-31")[3]
	h.sh.openLetters(d.ID)
	if s.month != "2026-12" || s.chosen.dialogue.ID != d.ID || s.list.Selected() < 0 {
		t.Errorf("month %s, chosen %s", s.month, s.chosen.dialogue.ID)
	}
	test.Tap(s.today)
	if s.month != "2026-11" {
		t.Errorf("month %s after Bulan ini", s.month)
	}
}

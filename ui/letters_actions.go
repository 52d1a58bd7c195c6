package ui

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// letterBulk is the dark bar under the list while letters are ticked.
type letterBulk struct {
	s                           *lettersScreen
	text                        *kit.Text
	issue, number, print, clear *kit.Button
	box                         *fyne.Container
}

func newLetterBulk(s *lettersScreen) *letterBulk {
	b := &letterBulk{s: s, text: kit.T("", 13, kit.Medium, kit.White)}
	b.issue = kit.NewButton(kit.LookBar, "lock", "Terbitkan", b.onIssue)
	b.number = kit.NewButton(kit.LookBar, "hash", "Beri nomor…", b.onNumber)
	b.print = kit.NewButton(kit.LookBar, "printer", "Cetak", b.onPrint)
	b.clear = kit.NewButton(kit.LookBar, "close", "", b.onClear)
	b.clear.Hint = "lepas pilihan"
	b.box = kit.BulkBar(b.text, b.issue, b.number, b.print, kit.Spacer(), b.clear)
	b.box.Hide()
	return b
}

// show shows the bar when something is ticked, and what fits the ticked letters.
func (b *letterBulk) show() {
	n := len(b.s.ticked)
	was := b.box.Hidden
	b.box.Hidden = n == 0
	if n > 0 {
		rows := b.s.picked()
		waiting, gaps := len(filterLetters(rows, notIssued)), len(filterLetters(rows, letterRow.gap))
		b.text.SetText(fmt.Sprintf("%d surat dipilih", n))
		b.issue.SetText(fmt.Sprintf("Terbitkan (%d)", waiting))
		b.issue.SetEnabled(waiting > 0)
		b.number.SetEnabled(gaps > 0)
		b.box.Refresh()
	}
	if was != b.box.Hidden {
		b.s.content.Refresh()
	}
}

func (b *letterBulk) onIssue() {
	if b.s.detail.settled() {
		b.s.issue(filterLetters(b.s.picked(), notIssued))
	}
}

func (b *letterBulk) onNumber() { b.s.giveNumbers(filterLetters(b.s.picked(), letterRow.gap)) }
func (b *letterBulk) onPrint()  { b.s.sh.printShown() }

func (b *letterBulk) onClear() {
	b.s.list.SetTicked(nil)
	b.s.list.OnTicks()
}

// issue opens the sheet that issues letters.
func (s *lettersScreen) issue(rows []letterRow) {
	s.openSheet(newLetterSheet(s, rows, true))
}

// giveNumbers opens the sheet that fills the gaps of issued letters.
func (s *lettersScreen) giveNumbers(rows []letterRow) {
	s.openSheet(newLetterSheet(s, rows, false))
}

func (s *lettersScreen) openSheet(l *letterSheet) {
	s.open = l
	l.sheet.ShowIn(s.sh.win)
}

// Print prints the ticked letters, else the chosen one: stored prints as they are, what is not
// issued as KONSEP.
func (s *lettersScreen) Print() {
	if s.sh.check(s.Reload()) {
		s.printRows(s.picked())
	}
}

func (s *lettersScreen) printRows(rows []letterRow) {
	if len(rows) == 0 {
		s.sh.toast("Pilih surat yang akan dicetak.")
		return
	}
	if issued := filterLetters(rows, letterRow.issued); len(issued) > 0 {
		s.printIssued(issued)
	}
	if drafts := filterLetters(rows, notIssued); len(drafts) > 0 {
		s.sh.printPaper(s.bundle(drafts, true), false)
	}
}

// printIssued prints one letter from its newest stored print byte for byte, several as one bundle
// of the frozen texts.
func (s *lettersScreen) printIssued(rows []letterRow) {
	if len(rows) > 1 {
		s.sh.printPaper(s.bundle(rows, false), false)
		return
	}
	r := rows[0]
	docs, err := s.sh.office.Documents(r.letter.ID)
	switch {
	case !s.sh.check(err):
	case len(docs) == 0:
		s.sh.fail(model.Errorf(model.NotFound, "Cetakan tersimpan surat ini tidak ditemukan."))
	default:
		s.sh.printPaper(s.sh.storedPaper(r.file(), r.what(), docs[0]), false)
	}
}

// bundle is several letters in one file.
func (s *lettersScreen) bundle(rows []letterRow, draft bool) paper {
	texts := make([]model.LetterContent, len(rows))
	for i, r := range rows {
		texts[i] = s.text(r)
	}
	p := paper{name: rows[0].file(), what: rows[0].what(), data: func() ([]byte, error) { return s.sh.svc.Letters(texts, draft) }}
	if len(rows) > 1 {
		p.what = fmt.Sprintf("%d undangan", len(rows))
		p.name = fmt.Sprintf("undangan-%s-%d-surat.pdf", s.month, len(rows))
		if draft {
			p.name = fmt.Sprintf("undangan-%s-%d-surat-konsep.pdf", s.month, len(rows))
		}
	}
	if draft {
		p.what = "Konsep " + strings.ToLower(p.what[:1]) + p.what[1:]
	}
	return p
}

// issueWarnings says what people should know before letters are issued; nothing of it blocks.
func issueWarnings(s *lettersScreen, rows []letterRow) []string {
	var out []string
	soon, unsigned := 0, false
	for _, r := range rows {
		c := s.text(r)
		unsigned = unsigned || c.Signature.Name == ""
		if strings.Contains(c.Confirm, "sesegera mungkin") {
			soon++
		}
	}
	if unsigned {
		out = append(out, "Nama penanda tangan belum diisi di Pengaturan; tempatnya dicetak kosong.")
	}
	if w := model.SignerWarning(s.signers, model.RoleKadis, s.sit.Today()); w != "" {
		out = append(out, w)
	}
	if soon > 0 {
		out = append(out, ofMany(soon, len(rows), "Batas konfirmasi sudah lewat, jadi tertulis \"sesegera mungkin\""))
	}
	if c, ok := s.sit.Officers[s.sit.Settings.ContactOfficer]; !ok || c.Name == "" {
		out = append(out, "Narahubung belum dipilih di Pengaturan; konfirmasi ditujukan \"kepada kami\".")
	}
	if begun := len(filterLetters(rows, s.begun)); begun > 0 {
		out = append(out, ofMany(begun, len(rows), "Waktu siaran sudah lewat"))
	}
	return out
}

// begun reports whether the air time of a letter's dialogue has come.
func (s *lettersScreen) begun(r letterRow) bool { return r.dialogue.Begun(s.sit.Now) }

// ofMany ends a sentence that is true of n of all letters.
func ofMany(n, all int, sentence string) string {
	if all == 1 {
		return sentence + "."
	}
	return fmt.Sprintf("%s (%d dari %d surat).", sentence, n, all)
}

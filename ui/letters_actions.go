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
	s                                 *lettersScreen
	text                              *kit.Text
	issue, number, mark, print, clear *kit.Button
	box                               *fyne.Container
}

func newLetterBulk(s *lettersScreen) *letterBulk {
	b := &letterBulk{s: s, text: kit.T("", 13, kit.Medium, kit.White)}
	b.issue = kit.NewButton(kit.LookBar, "lock", "Terbitkan", func() { s.run(s.commands.issue, s.picked()) })
	b.number = kit.NewButton(kit.LookBar, "hash", "Beri nomor…", func() { s.run(s.commands.number, s.picked()) })
	b.mark = kit.NewMenuButton("pencil", "Tandai", "", b.markItems).Dropping()
	b.mark.SetLook(kit.LookBar)
	b.print = kit.NewMenuButton("printer", "Cetak", "", b.printItems).Dropping()
	b.print.SetLook(kit.LookBar)
	b.clear = kit.NewButton(kit.LookBar, "close", "", b.onClear)
	b.clear.Hint = "lepas pilihan"
	b.box = kit.BulkBar(b.text, b.issue, b.number, b.mark, b.print, kit.Spacer(), b.clear)
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
		b.text.SetText(fmt.Sprintf("%d surat dipilih", n))
		b.offer(b.issue, b.s.commands.issue, rows)
		b.offer(b.number, b.s.commands.number, rows)
		b.box.Refresh()
	}
	if was != b.box.Hidden {
		b.s.content.Refresh()
	}
}

// offer writes how many letters a command takes onto its button; one that takes none is off, and
// the menu Tandai says why.
func (b *letterBulk) offer(button *kit.Button, c letterCommand, rows []letterRow) {
	fit := len(c.fit(rows))
	word := strings.TrimSuffix(c.word, "…")
	if fit > 0 {
		word += fmt.Sprintf(" (%d)", fit)
	}
	button.SetText(word)
	button.SetEnabled(fit > 0)
}

// markItems are all commands on the way of the ticked letters, each with how many it takes or why
// none.
func (b *letterBulk) markItems() []kit.MenuItem {
	var items []kit.MenuItem
	for _, c := range b.s.commands.way() {
		items = append(items, c.item(b.s, b.s.picked))
	}
	return items
}

// printItems print the ticked letters alone, or with what goes along.
func (b *letterBulk) printItems() []kit.MenuItem {
	return []kit.MenuItem{
		{Text: "Cetak surat", Icon: "printer", Run: b.s.sh.printShown},
		b.s.commands.batch.item(b.s, b.s.picked),
	}
}

func (b *letterBulk) onClear() {
	b.s.list.SetTicked(nil)
	b.s.list.OnTicks()
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
		p.what = fmt.Sprintf("%d surat", len(rows))
		p.name = fmt.Sprintf("surat-%s-%d-lembar.pdf", s.month, len(rows))
		if draft {
			p.name = fmt.Sprintf("surat-%s-%d-lembar-konsep.pdf", s.month, len(rows))
		}
	}
	if draft {
		p.what = "Konsep " + strings.ToLower(p.what[:1]) + p.what[1:]
	}
	return p
}

// ofMany ends a sentence that is true of n of all letters.
func ofMany(n, all int, sentence string) string {
	if all == 1 {
		return sentence + "."
	}
	return fmt.Sprintf("%s (%d dari %d surat).", sentence, n, all)
}

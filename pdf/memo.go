package pdf

import (
	"strings"

	"kaltimprov.go.id/dialogpublik/model"
)

// Measures of a nota dinas (PAPERS 04), mm.
const (
	memoTitleY   = 54.0
	memoFieldTop = 61.0
	memoColon    = 26.0
	memoValue    = 29.0
	memoSize     = 12.0
	memoFields   = 1.08 // spacing
	memoBody     = 1.15
)

// memoSheet sets the nota dinas that carries a report.
func memoSheet(c *model.ReportContent, emblem *picture) *sheet {
	s := newSheet(sizeOf(c.Paper), reportMargins)
	s.addPage()
	f := &flow{sheet: s, top: nextPageTop, newPage: numberPage}
	pushed := s.letterhead(c.Head, emblem)
	s.centered((s.left()+s.right())/2, memoTitleY+pushed, bold, memoSize, black, "NOTA DINAS")
	f.y = memoFieldTop + pushed
	f.memoFields(c)
	f.skip(2.5)
	s.rule(s.left(), s.right(), f.y, 0.5, black)
	f.skip(lead(memoSize, memoBody))
	for _, text := range c.Memo.Body {
		p := para{text: esc(text), size: memoSize, spacing: memoBody, width: s.width(), indent: paraIndent, align: justify}
		f.para(s.left(), p)
		f.skip(paraDistance * p.lead())
	}
	f.skip(lead(memoSize, memoBody))
	sign := s.newSignBlock(c.Author, memoSize, reportFree)
	f.need(sign.height())
	f.y = s.signature(sign, f.y)
	return s
}

// memoFields draws the eight fields; an empty one prints "-".
func (f *flow) memoFields(c *model.ReportContent) {
	p := para{size: memoSize, spacing: memoFields, balance: true}
	field := func(label, markup string) {
		if markup == "" {
			markup = "-"
		}
		f.need(2 * p.lead())
		f.y = f.labelled(f.y, label, memoColon, memoValue, markup, p)
	}
	field("Yth.", numberedList(c.Memo.To))
	field("Dari", esc(c.Memo.From))
	field("Tembusan", numberedList(c.Memo.CopyTo))
	field("Tanggal", model.LetterDate(c.Date))
	f.y = f.numberField(f.y, "Nomor", memoColon, memoValue, c.Memo.Number, p)
	field("Sifat", esc(c.Memo.Urgency))
	field("Lampiran", esc(c.Memo.Attachment))
	field("Hal", esc(c.Memo.Subject))
}

// numberedList sets one entry plainly and several behind numbers.
func numberedList(entries []string) string {
	if len(entries) == 1 {
		return esc(entries[0])
	}
	lines := make([]string, len(entries))
	for i, entry := range entries {
		lines[i] = itoa(i+1) + ".\t" + esc(entry)
	}
	return strings.Join(lines, "\n")
}

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
	f.memoHead(&c.Memo, c.Date, s.letterhead(c.Head, emblem), memoSize, memoBody)
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

// memo is the shape of a nota dinas that is a letter of its own.
func (l *letterPage) memo(pushed float64) {
	m := memoOf(l.c)
	l.memoHead(&m, l.c.Date, pushed, l.stage.size, l.stage.body)
	l.body()
	l.end(l.newSignBlock(l.c.Signature, l.stage.size, min(l.stage.free, reportFree)))
}

// memoOf gives the head of a letter that is a nota dinas. Its copies lose the
// signs that close them as lines of a list.
func memoOf(c *model.LetterContent) model.Memo {
	m := model.Memo{
		To: filled(c.Addressee), From: c.From, Number: c.Number,
		Urgency: c.Urgency, Attachment: c.Attachment, Subject: c.Subject,
	}
	for _, to := range filled(c.CopyTo) {
		m.CopyTo = append(m.CopyTo, strings.TrimSpace(to[:len(to)-len(closingSign(to))]))
	}
	return m
}

// closingSign gives the sign that closes a line of a list: a semicolon, or a
// full stop that is not part of a degree.
func closingSign(line string) string {
	words := strings.Fields(line)
	switch last := words[len(words)-1]; {
	case strings.HasSuffix(last, ";"):
		return ";"
	case strings.HasSuffix(last, "..") || strings.HasSuffix(last, ".") && !isDegree(last):
		return "."
	}
	return ""
}

// memoHead draws the title, the eight fields and the rule under them.
func (f *flow) memoHead(m *model.Memo, date model.Date, pushed, size, spacing float64) {
	f.centered((f.left()+f.right())/2, memoTitleY+pushed, bold, size, black, "NOTA DINAS")
	f.y = memoFieldTop + pushed
	f.memoFields(m, date, para{size: size, spacing: min(memoFields, spacing), balance: true})
	f.skip(2.5)
	f.rule(f.left(), f.right(), f.y, 0.5, black)
	f.skip(lead(size, spacing))
}

// memoFields draws the eight fields; an empty one prints "-".
func (f *flow) memoFields(m *model.Memo, date model.Date, p para) {
	at := f.fieldColumns(memoColon, memoValue)
	field := func(label, markup string) {
		if markup == "" {
			markup = "-"
		}
		f.need(2 * p.lead())
		f.labelled(at, label, markup, p)
	}
	field("Yth.", numberedList(m.To))
	field("Dari", esc(m.From))
	field("Tembusan", numberedList(m.CopyTo))
	field("Tanggal", model.LetterDate(date))
	f.numberField(at, "Nomor", m.Number, p)
	field("Sifat", esc(m.Urgency))
	field("Lampiran", esc(m.Attachment))
	field("Hal", esc(m.Subject))
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

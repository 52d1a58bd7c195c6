package pdf

import (
	"strings"

	"kaltimprov.go.id/dialogpublik/model"
)

// Measures of a letter (PAPERS 01), mm.
const (
	dateBaseline   = 50.0
	fieldLabel     = 24.0 // the colon of Nomor, Sifat, Lampiran, Hal
	fieldValue     = 27.0
	numberGap      = 18.0 // free for the running number
	dateClearance  = 6.0  // least distance between number and date
	paraIndent     = 12.5
	paraDistance   = 0.45 // of a line
	blockLabelGap  = 3.5
	blockLabelMost = 34.0
	blockValueGap  = 3.0
	copyDistance   = 6.0
	copySize       = 10.0
	copiesMost     = 60.0 // of the tembusan goes along with the signature
	nextPageTop    = 25.0
	pageNumberY    = 12.0
	pageNumberSize = 11.0
)

var letterMargins = margins{left: 30, right: 20, top: 15, bottom: 25}

// stage is one step of the ladder a letter climbs down until it fits.
type stage struct {
	size    float64 // points
	body    float64 // spacing of the body's lines
	blank   float64 // blank lines around the address
	free    float64 // mm for the signature
	closing bool    // the closing paragraph begins page 2
}

// ladder is tried from the top: all of it on one page, then over two.
var ladder = []stage{
	{12, 1.15, 2, 22, false}, {12, 1.10, 2, 22, false}, {12, 1.05, 2, 22, false}, {12, 1.00, 2, 22, false},
	{12, 1.00, 1.5, 22, false}, {12, 1.00, 1, 22, false},
	{11, 1.05, 1.5, 22, false}, {11, 1.00, 1, 20, false},
	{12, 1.15, 2, 22, true}, {12, 1.10, 2, 22, true}, {12, 1.05, 2, 22, true}, {12, 1.00, 2, 22, true},
}

// letterPage lays out one letter at one stage of the ladder.
type letterPage struct {
	flow
	c      *model.LetterContent
	stage  stage
	emblem *picture
	end1   float64 // where page 1 ends, the distance under its last paragraph included
}

// layoutLetter sets a letter at the first stage it fits. One too long even for
// two pages goes on at the last stage over as many as it needs.
func layoutLetter(c *model.LetterContent, emblem *picture, broken lineCache) *letterPage {
	for _, st := range ladder {
		if l := setLetter(c, emblem, st, broken); l.fits() {
			return l
		}
	}
	st := ladder[len(ladder)-1]
	st.closing = false
	return setLetter(c, emblem, st, broken)
}

// fits says whether the letter came out on as many pages as its stage allows.
func (l *letterPage) fits() bool {
	if l.stage.closing {
		return len(l.pages) == 2 && l.end1 <= l.bottom()+slack
	}
	return len(l.pages) == 1
}

func setLetter(c *model.LetterContent, emblem *picture, st stage, broken lineCache) *letterPage {
	s := newSheet(sizeOf(c.Paper), letterMargins)
	s.broken = broken
	s.addPage()
	l := &letterPage{flow: flow{sheet: s, top: nextPageTop, newPage: numberPage}, c: c, stage: st, emblem: emblem}
	pushed := s.letterhead(c.Head, emblem)
	l.y = dateBaseline - baseline(st.size, 1) + pushed
	l.fields()
	l.skip(st.blank * lead(st.size, 1))
	l.address()
	l.skip(st.blank * lead(st.size, 1))
	l.body()
	l.end()
	if len(l.pages) == 1 {
		l.end1 = l.y
	}
	return l
}

// numberPage writes the page number on top of a page after the first.
func numberPage(f *flow) {
	f.centered((f.left()+f.right())/2, pageNumberY, regular, pageNumberSize, black, itoa(len(f.pages)))
}

// fields draws the date at the right edge and Nomor, Sifat, Lampiran and Hal.
// The date keeps its own line where the number would come too near.
func (l *letterPage) fields() {
	size, step := l.stage.size, lead(l.stage.size, 1)
	date := cleanLine(l.c.Town) + ", " + model.LetterDate(l.c.Date)
	from := l.right() - measure(regular, size, date)
	l.text(from, l.y+baseline(size, 1), regular, size, black, date)
	if l.left()+fieldValue+l.numberWidth()+dateClearance > from {
		l.skip(step)
	}
	l.number()
	l.field("Sifat", l.c.Urgency)
	l.field("Lampiran", l.c.Attachment)
	l.field("Hal", l.c.Subject)
}

// numberWidth gives the width of the number with its gap.
func (l *letterPage) numberWidth() float64 {
	n, size := l.c.Number, l.stage.size
	if n.Running != "" {
		return measure(regular, size, cleanLine(n.Text()))
	}
	return measure(regular, size, cleanLine(n.Before)) + numberGap + measure(regular, size, cleanLine(n.After))
}

func (l *letterPage) number() {
	l.y = l.numberField(l.y, "Nomor", fieldLabel, fieldValue, l.c.Number, para{size: l.stage.size})
}

// numberField draws a label and a letter number, whose missing running number
// stays as a gap to write in. It returns the y under it.
func (s *sheet) numberField(top float64, label string, colon, value float64, n model.LetterNumber, p para) float64 {
	if n.Running != "" {
		return s.labelled(top, label, colon, value, esc(n.Text()), p)
	}
	before, after := cleanLine(n.Before), cleanLine(n.After)
	next := value + measure(regular, p.size, before) + numberGap
	y := s.labelled(top, label, colon, value, escMarks(before), p)
	if next+measure(regular, p.size, after) > s.width() {
		return s.labelled(y, "", colon, value, escMarks(after), p)
	}
	s.text(s.left()+next, top+baseline(p.size, p.lineSpacing()), regular, p.size, black, after)
	return y
}

func (l *letterPage) field(label, value string) {
	l.y = l.labelled(l.y, label, fieldLabel, fieldValue, esc(value), para{size: l.stage.size, balance: true})
}

// labelled draws "label : value" at the left margin with the colon and the
// value at their distances from it, and returns the y under it.
func (s *sheet) labelled(top float64, label string, colon, value float64, markup string, p para) float64 {
	down := top + baseline(p.size, p.lineSpacing())
	if label != "" {
		s.text(s.left(), down, regular, p.size, black, label)
		s.text(s.left()+colon, down, regular, p.size, black, ":")
	}
	p.text, p.width = markup, s.width()-value
	return s.para(s.left()+value, top, p)
}

// address draws "Yth." and the lines of the addressee.
func (l *letterPage) address() {
	const calling = "Yth. "
	size := l.stage.size
	hang := measure(regular, size, calling)
	l.text(l.left(), l.y+baseline(size, 1), regular, size, black, strings.TrimSpace(calling))
	for _, line := range l.c.Addressee {
		l.para(l.left()+hang, para{text: esc(line), size: size, width: l.width() - hang, balance: true})
	}
	if len(l.c.Addressee) == 0 {
		l.skip(lead(size, 1))
	}
}

// paragraphs sets the paragraphs of a text, each followed by the distance.
func (l *letterPage) paragraphs(markup string) {
	for text := range strings.SplitSeq(markup, "\n") {
		if strings.TrimSpace(text) != "" {
			l.para(l.left(), l.bodyPara(text))
			l.skip(l.distance())
		}
	}
}

func (l *letterPage) bodyPara(text string) para {
	return para{text: text, size: l.stage.size, spacing: l.stage.body, width: l.width(), indent: paraIndent, align: justify}
}

func (l *letterPage) bodyLead() float64 { return lead(l.stage.size, l.stage.body) }
func (l *letterPage) distance() float64 { return paraDistance * l.bodyLead() }

// body draws everything from the opening to the request to confirm.
func (l *letterPage) body() {
	l.paragraphs(escText(l.c.Opening))
	l.paragraphs(emphasize(l.c.Purpose, l.c.RoleWords))
	l.block()
	l.paragraphs(escText(l.c.Confirm))
}

// emphasize escapes a text and makes the first occurrence of words in it bold.
func emphasize(text, words string) string {
	text, words = escText(text), esc(words)
	if words == "" {
		return text
	}
	return strings.Replace(text, words, "**"+words+"**", 1)
}

// block draws the rows of the invitation with their colons aligned.
func (l *letterPage) block() {
	if len(l.c.Block) == 0 {
		return
	}
	size := l.stage.size
	column := 0.0
	for _, row := range l.c.Block {
		column = max(column, measure(regular, size, cleanLine(row.Label))+blockLabelGap)
	}
	column = min(column, blockLabelMost)
	for _, row := range l.c.Block {
		l.blockRow(row, column)
	}
	l.skip(l.distance())
}

// blockRow draws one label, its colon and its value; the label goes with the
// first line of the value.
func (l *letterPage) blockRow(row model.LabelValue, column float64) {
	x := l.left() + paraIndent
	p := para{size: l.stage.size, spacing: l.stage.body}
	label, value := p, p
	label.text, label.width = esc(row.Label), column-1
	value.text, value.width, value.balance = listed(row.Value), l.right()-x-column-blockValueGap, true
	labels, values := l.broken.lines(label), l.broken.lines(value)
	l.need(p.lead() * float64(max(len(labels), min(len(values), 2))))
	top := l.y
	under := l.lines(x, top, label, labels)
	l.text(x+column, top+baseline(p.size, p.spacing), regular, p.size, black, ":")
	pages := len(l.pages)
	l.setLines(x+column+blockValueGap, value, values)
	if len(l.pages) == pages {
		l.y = max(l.y, under)
	}
}

// listed escapes a value. The lines of a numbered one ("1. …") hang behind
// their numbers.
func listed(value string) string {
	lines := strings.Split(strings.TrimRight(escText(value), "\n"), "\n")
	if len(lines) < 2 {
		return lines[0]
	}
	for i, line := range lines {
		number, rest, ok := strings.Cut(line, ". ")
		if ok && isNumber(number, 1, 2) {
			lines[i] = number + ".\t" + rest
		}
	}
	return strings.Join(lines, "\n")
}

// end draws the closing paragraph, the signature and the copies. At least two
// lines of the paragraph stay with the signature.
func (l *letterPage) end() {
	sign := l.newSignBlock(l.c.Signature, l.stage.size, l.stage.free)
	closing := l.bodyPara(strings.TrimSpace(escText(l.c.Closing)))
	set := l.broken.lines(closing)
	tail := min(len(set), 2)
	if len(set) == 3 {
		tail = 3
	}
	if l.stage.closing && len(l.pages) == 1 {
		l.end1 = l.y
		l.breakPage()
	}
	l.setLines(l.left(), closing, set[:len(set)-tail])
	l.need(float64(tail+1)*l.bodyLead() + sign.height() + min(l.copiesHeight(), copiesMost))
	l.y = l.lines(l.left(), l.y, closing, set[len(set)-tail:])
	l.skip(l.bodyLead())
	l.y = l.signature(sign, l.y)
	l.copies()
}

// copiesHeight gives the height of a tembusan of short lines.
func (l *letterPage) copiesHeight() float64 {
	if len(l.c.CopyTo) == 0 {
		return 0
	}
	return copyDistance + float64(len(l.c.CopyTo)+1)*lead(copySize, 1)
}

// copies draws the tembusan, nothing when there is none.
func (l *letterPage) copies() {
	if len(l.c.CopyTo) == 0 {
		return
	}
	p := para{size: copySize, width: l.width()}
	l.need(copyDistance + 2*p.lead())
	l.skip(copyDistance)
	p.text = "Tembusan:"
	l.para(l.left(), p)
	for i, to := range l.c.CopyTo {
		p.text = itoa(i+1) + ".\t" + esc(to)
		l.para(l.left(), p)
	}
}

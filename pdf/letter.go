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

// shape is how the first page of a kind of letter stands, and its ladder.
type shape struct {
	draw   func(l *letterPage, pushed float64) // from under the kop on, which was pushed down so far
	ladder []stage
	last   stage // of a letter that fits none of them, over as many pages as it needs
}

// onePage are the rungs of the ladder that hold a letter on one page.
var onePage = ladder[:8]

// shapeOf gives the shape of a kind; a kind without its own is correspondence.
func shapeOf(k model.LetterKind) shape {
	switch k {
	case model.DutyLetter:
		return shape{(*letterPage).duty, onePage, ladder[0]}
	case model.MemoLetter:
		return shape{(*letterPage).memo, onePage, ladder[0]}
	}
	last := ladder[len(ladder)-1]
	last.closing = false
	return shape{(*letterPage).correspondence, ladder, last}
}

// letterPage lays out one letter at one stage of the ladder.
type letterPage struct {
	flow
	c     *model.LetterContent
	stage stage
	rung  int     // of the ladder, counted from 1; past its end when none fitted
	end1  float64 // where page 1 ends, the distance under its last paragraph included
}

// layoutLetter sets a letter at the first stage it fits, without its attached
// pages. One too long for all of them goes on over as many pages as it needs.
func layoutLetter(c *model.LetterContent, emblem *picture, broken lineCache) *letterPage {
	sh := shapeOf(c.Kind)
	for i, st := range sh.ladder {
		if l := setLetter(c, emblem, st, broken); l.fits() {
			l.rung = i + 1
			return l
		}
	}
	l := setLetter(c, emblem, sh.last, broken)
	l.rung = len(sh.ladder) + 1
	return l
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
	l := &letterPage{flow: flow{sheet: s, top: nextPageTop, newPage: numberPage}, c: c, stage: st}
	shapeOf(c.Kind).draw(l, s.letterhead(c.Head, emblem))
	if len(l.pages) == 1 {
		l.end1 = l.y
	}
	return l
}

// numberPage writes the page number on top of a page after the first.
func numberPage(f *flow) {
	f.centered((f.left()+f.right())/2, pageNumberY, regular, pageNumberSize, black, itoa(len(f.pages)))
}

// correspondence is the shape of letters to people outside.
func (l *letterPage) correspondence(pushed float64) {
	l.y = dateBaseline - baseline(l.stage.size, 1) + pushed
	l.head()
	l.body()
	l.end(l.newSignBlock(l.c.Signature, l.stage.size, l.stage.free))
}

// end draws the closing paragraph, the signature and the copies. At least two
// lines of the paragraph stay with the signature.
func (l *letterPage) end(sign *signBlock) {
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
	l.need(float64(tail)*l.bodyLead() + l.signedHeight(sign))
	l.y = l.lines(l.left(), l.y, closing, set[len(set)-tail:])
	l.signed(sign)
}

// signedHeight gives what must be free under the last lines of a letter for
// its signature and the beginning of its copies.
func (l *letterPage) signedHeight(sign *signBlock) float64 {
	return l.signDistance() + sign.height() + min(l.copiesHeight(), copiesMost)
}

func (l *letterPage) signDistance() float64 {
	if l.c.Kind == model.MemoLetter {
		return l.bodyLead() + l.distance()
	}
	return l.bodyLead()
}

// signed draws the signature and the copies.
func (l *letterPage) signed(sign *signBlock) {
	l.skip(l.signDistance())
	l.y = l.signature(sign, l.y)
	l.copies()
}

// copyTo gives the copies that stand under the signature.
func (l *letterPage) copyTo() []string {
	if l.c.Kind == model.MemoLetter {
		return nil // stands in the head
	}
	return l.c.CopyTo
}

// copiesHeight gives the height of a tembusan of short lines.
func (l *letterPage) copiesHeight() float64 {
	if len(l.copyTo()) == 0 {
		return 0
	}
	return copyDistance + float64(len(l.copyTo())+1)*lead(copySize, 1)
}

// copies draws the tembusan, nothing when there is none.
func (l *letterPage) copies() {
	if len(l.copyTo()) == 0 {
		return
	}
	p := para{size: copySize, width: l.width()}
	l.need(copyDistance + 2*p.lead())
	l.skip(copyDistance)
	p.text = "Tembusan:"
	l.para(l.left(), p)
	for i, to := range l.copyTo() {
		p.text = itoa(i+1) + ".\t" + esc(to)
		l.para(l.left(), p)
	}
}

package pdf

import (
	"strings"

	"kaltimprov.go.id/dialogpublik/model"
)

// Measures of the right-hand column of the older shape (PAPERS 02), mm.
const (
	rightColumn = 93.0 // from the left margin
	rightValue  = 61.0 // width of the values at the left of it
)

const calling = "Yth. "

// head draws date, fields and addressee, up to the blank lines over the body.
func (l *letterPage) head() {
	if l.c.Layout == model.LayoutRight {
		l.rightHead()
	} else {
		l.dateAtEdge()
		l.fields(l.fieldColumns(fieldLabel, fieldValue))
		l.skip(l.stage.blank * lead(l.stage.size, 1))
		l.address(l.left(), l.c.Addressee)
	}
	l.skip(l.stage.blank * lead(l.stage.size, 1))
}

func (l *letterPage) date() string {
	return cleanLine(l.c.Town) + ", " + model.LetterDate(l.c.Date)
}

// dateAtEdge draws the date at the right margin. It keeps its own line where
// the number would come too near.
func (l *letterPage) dateAtEdge() {
	size, date := l.stage.size, l.date()
	from := l.right() - measure(regular, size, date)
	l.text(from, l.y+baseline(size, 1), regular, size, black, date)
	if l.left()+fieldValue+numberWidth(l.c.Number, size)+dateClearance > from {
		l.skip(lead(size, 1))
	}
}

// fields draws Nomor, Sifat, Lampiran and Hal.
func (l *letterPage) fields(at fieldColumns) {
	p := para{size: l.stage.size}
	l.numberField(at, "Nomor", l.c.Number, p)
	p.balance = true
	l.labelled(at, "Sifat", esc(l.c.Urgency), p)
	l.labelled(at, "Lampiran", esc(l.c.Attachment), p)
	l.labelled(at, "Hal", esc(l.c.Subject), p)
}

// rightHead draws the older shape: date and addressee as a column at the right,
// the fields beside the addressee. A page they do not fit on goes on with
// whatever of the two is longer.
func (l *letterPage) rightHead() {
	x, size := l.left()+rightColumn, l.stage.size
	l.para(x, para{text: escMarks(l.date()), size: size, width: l.right() - x})
	l.skip(lead(size, 1))
	top, pages := l.y, len(l.pages)
	l.fields(l.besideAddress())
	under := l.y
	if len(l.pages) == pages {
		l.y = top
	}
	l.rightAddress(x)
	if len(l.pages) == pages {
		l.y = max(l.y, under)
	}
}

// besideAddress gives the columns of fields at the left of the addressee.
func (l *letterPage) besideAddress() fieldColumns {
	return fieldColumns{x: l.left(), colon: fieldLabel, value: fieldValue, width: rightValue, slashed: true}
}

// rightAddress draws Kepada, the addressee, "di –" and the town in capitals.
func (l *letterPage) rightAddress(x float64) {
	lines, town := splitTown(l.c.Addressee)
	p := para{size: l.stage.size, width: l.right() - x}
	p.text = "Kepada"
	l.para(x, p)
	l.address(x, lines)
	l.need(2 * p.lead())
	p.text = "di –"
	l.para(x, p)
	l.para(x+measure(regular, p.size, calling), l.addressPara(x, town))
}

// splitTown parts the last line of an addressee, "di Samarinda", from the
// others. Without it the town is the word that stands for any place.
func splitTown(lines []string) (above []string, town string) {
	if n := len(lines); n > 0 {
		words := strings.Fields(clean(lines[n-1]))
		if len(words) > 1 && strings.EqualFold(words[0], "di") {
			return lines[:n-1], strings.ToUpper(strings.Join(words[1:], " "))
		}
	}
	return lines, "TEMPAT"
}

// address draws "Yth." at x and the lines of the addressee behind it.
func (l *letterPage) address(x float64, lines []string) {
	size := l.stage.size
	l.need(lead(size, 1))
	l.text(x, l.y+baseline(size, 1), regular, size, black, strings.TrimSpace(calling))
	for _, line := range lines {
		l.para(x+measure(regular, size, calling), l.addressPara(x, line))
	}
	if len(lines) == 0 {
		l.skip(lead(size, 1))
	}
}

// addressPara is a line of an addressee whose "Yth." stands at x.
func (l *letterPage) addressPara(x float64, line string) para {
	size := l.stage.size
	return para{text: esc(line), size: size, width: l.right() - x - measure(regular, size, calling), balance: true}
}

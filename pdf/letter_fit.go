package pdf

import (
	"math"
	"strconv"

	"kaltimprov.go.id/dialogpublik/model"
)

// How many lines parts of a letter may take before its reader is told so.
const (
	addressMost  = 6
	besideMost   = 8 // of an address in the column at the right
	subjectMost  = 2
	signNameMost = 2
)

// Fit is what became of a letter when it was laid out.
type Fit struct {
	Pages    int      // with the attached ones
	Attached int      // of them
	Stage    int      // rung of the ladder, 1 where nothing had to give way
	Size     float64  // of the text in points
	Warnings []string // for people, in the order in which they matter
}

// LetterFit lays a letter out without drawing it and tells how it fits its
// paper.
func LetterFit(c model.LetterContent) Fit {
	l := layoutLetter(&c, nil, lineCache{})
	own := len(l.pages)
	l.attach()
	return Fit{
		Pages: len(l.pages), Attached: len(l.pages) - own, Stage: l.rung, Size: l.stage.size,
		Warnings: l.warnings(own),
	}
}

// warnings says what a person may want to shorten.
func (l *letterPage) warnings(pages int) []string {
	var out []string
	if pages > 1 {
		out = append(out, l.name()+" memakai "+itoa(pages)+" halaman")
	}
	if l.stage.size < ladder[0].size {
		out = append(out, "Huruf dikecilkan menjadi "+strconv.FormatFloat(l.stage.size, 'f', -1, 64)+" pt agar muat")
	}
	tooLong := func(part string, lines, most int) {
		if lines > most {
			out = append(out, part+" terlalu panjang: "+itoa(lines)+" baris, sebaiknya paling banyak "+itoa(most))
		}
	}
	at, x, numbers, address := l.fieldColumns(fieldLabel, fieldValue), l.left(), 1, addressMost
	if l.c.Layout == model.LayoutRight && l.corresponds() {
		at, x, numbers, address = l.besideAddress(), l.left()+rightColumn, 2, besideMost
	}
	tooLong("Nomor", l.numberLines(at), numbers)
	if l.corresponds() {
		lines := 0
		for _, line := range l.c.Addressee {
			lines += len(l.broken.lines(l.addressPara(x, line)))
		}
		tooLong("Alamat", lines, address)
		subject := para{text: esc(l.c.Subject), size: l.stage.size, width: at.width, balance: true}
		tooLong("Hal", len(l.broken.lines(subject)), subjectMost)
	}
	sign := l.newSignBlock(l.c.Signature, l.stage.size, l.stage.free)
	tooLong("Nama penanda tangan", len(sign.name), signNameMost)
	return out
}

// numberLines counts the lines of the number on a sheet thrown away.
func (l *letterPage) numberLines(at fieldColumns) int {
	s := newSheet(l.size, l.margins)
	s.addPage()
	p := para{size: l.stage.size}
	f := flow{sheet: s}
	f.numberField(at, "", l.c.Number, p)
	return int(math.Round(f.y/p.lead())) + (len(s.pages)-1)*int(s.bottom()/p.lead())
}

// corresponds says whether the letter has the shape of correspondence.
func (l *letterPage) corresponds() bool {
	return l.c.Kind != model.DutyLetter && l.c.Kind != model.MemoLetter
}

// name is what people call the kind of letter.
func (l *letterPage) name() string {
	switch l.c.Kind {
	case model.DutyLetter:
		return "Surat tugas"
	case model.MemoLetter:
		return "Nota dinas"
	}
	return "Surat"
}

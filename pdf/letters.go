package pdf

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"kaltimprov.go.id/dialogpublik/model"
)

// errNoLetters is returned for a bundle without letters.
var errNoLetters = errors.New("no letters to print")

// Letters draws letters of any kinds into one PDF in their order, each beginning
// a page of its own paper and followed by the pages attached to it. Letters that
// carry Sample are marked CONTOH. Emblem pictures must have been filled in;
// unreadable ones leave their box empty.
func Letters(letters []model.LetterContent, opt Options) ([]byte, error) {
	d, err := letterDocument(letters, opt)
	if err != nil {
		return nil, err
	}
	return render(d)
}

func letterDocument(letters []model.LetterContent, opt Options) (*document, error) {
	if len(letters) == 0 {
		return nil, errNoLetters
	}
	if _, err := metrics(); err != nil {
		return nil, err
	}
	first := &letters[0]
	d := &document{
		title:   letterTitle(letters),
		author:  strings.TrimSpace(first.Head.Office + ", " + first.Head.Government),
		subject: first.Subject,
		created: opt.Created,
	}
	emblems, broken := emblemCache{}, lineCache{}
	for i := range letters {
		c := &letters[i]
		s := letterSheet(c, emblems.get(c.Head), broken)
		s.mark(opt.marks(c.Sample)...)
		s.scanMarks(c.ID)
		d.sheets = append(d.sheets, s)
	}
	return d, nil
}

// letterSheet lays out one letter: all its pages in order, those attached to it
// behind it.
func letterSheet(c *model.LetterContent, emblem *picture, broken lineCache) *sheet {
	l := layoutLetter(c, emblem, broken)
	l.attach()
	return l.sheet
}

// letterTitle names a letter by its subject and whom it is for, a bundle by its
// count.
func letterTitle(letters []model.LetterContent) string {
	first := &letters[0]
	if len(letters) > 1 {
		return first.Subject + ", " + itoa(len(letters)) + " surat"
	}
	whom := first.Addressee
	for _, o := range first.Officers {
		whom = append(slices.Clone(whom), o.Name)
	}
	if whom = filled(whom); len(whom) == 0 {
		return first.Subject
	}
	return first.Subject + ": " + strings.Join(whom, ", ")
}

func itoa(n int) string { return strconv.Itoa(n) }

// Package pdf turns what the model froze into papers: model values in, bytes
// out. It has no state and touches no file.
//
// A document is laid out as lists of drawing operations on sheets (sheet.go,
// flow.go, breaker.go); the same code measures and prints. Only page.go knows
// the drawing library; archive.go makes what it wrote fit to be kept (PDF/A). Text of people passes clean or esc first, so that
// nothing in it can damage a file, leave its box or be read as markup.
package pdf

import (
	"time"

	"kaltimprov.go.id/dialogpublik/model"
)

// Options are the facts about a print that its content does not hold.
type Options struct {
	Draft   bool      // every page carries KONSEP
	Sample  bool      // every page carries CONTOH; content of a sample office does so by itself
	Created time.Time // creation date inside the file, none when zero; the same input gives the same bytes
}

// paperSizes in mm.
var paperSizes = map[model.Paper]paperSize{
	model.A4:       {210, 297},
	model.F4:       {215, 330},
	model.F4Narrow: {210, 330},
}

// sizeOf gives the measures of a paper; an unknown one is A4.
func sizeOf(p model.Paper) paperSize {
	if size, ok := paperSizes[p]; ok {
		return size
	}
	return paperSizes[model.A4]
}

// emblemCache prepares each emblem of a document once.
type emblemCache map[string]*picture

// get gives the picture of a letterhead, nil when there is none or it cannot
// be read: the box then stays empty.
func (c emblemCache) get(h model.Letterhead) *picture {
	if len(h.EmblemData) == 0 {
		return nil
	}
	key := string(h.EmblemData)
	pic, ok := c[key]
	if !ok {
		pic, _ = preparePicture(h.EmblemData, emblemWidth)
		c[key] = pic
	}
	return pic
}

// paperFacts are what a viewer shows about a file of one sheet.
type paperFacts struct {
	title, subject string
	head           model.Letterhead
	sample         bool
}

// onePaper draws a document of one sheet. The sheet is set when the fonts are
// known to be at hand.
func onePaper(facts paperFacts, opt Options, set func() *sheet) ([]byte, error) {
	if _, err := metrics(); err != nil {
		return nil, err
	}
	s := set()
	s.mark(opt.marks(facts.sample)...)
	return render(&document{
		title: facts.title, author: facts.head.Office + ", " + facts.head.Government,
		subject: facts.subject, created: opt.Created, sheets: []*sheet{s},
	})
}

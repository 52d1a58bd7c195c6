package pdf

// Marks that stand on every page behind the text, level and as one word, so
// that a reader and a text search both find them.
const (
	draftMark  = "KONSEP"
	sampleMark = "CONTOH"
	markWidth  = 0.72 // of the width between the margins, on lying paper of its height
)

// mark lays the words behind everything on every page of the sheet.
func (s *sheet) mark(words ...string) {
	for i, word := range words {
		size := markWidth * min(s.width(), s.size.h) / measure(bold, 1, word)
		y := s.size.h*(0.45+0.2*float64(i)) + size*pointMM/3
		for _, p := range s.pages {
			x := s.left() + (s.width()-measure(bold, size, word))/2
			mark := op{kind: opText, x: x, y: y, face: bold, size: size, ink: markInk, text: word}
			p.ops = append([]op{mark}, p.ops...)
		}
	}
}

// marks gives the words a document carries.
func (o Options) marks(sample bool) []string {
	var words []string
	if o.Draft {
		words = append(words, draftMark)
	}
	if o.Sample || sample {
		words = append(words, sampleMark)
	}
	return words
}

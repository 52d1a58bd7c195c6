package pdf

import (
	"kaltimprov.go.id/dialogpublik/model"
)

// EnvelopeSize names a size of envelope.
type EnvelopeSize string

// The sizes; folio takes a letter folded once.
const (
	EnvelopeDL    EnvelopeSize = "dl"
	EnvelopeFolio EnvelopeSize = "folio"
)

// EnvelopeSizes lists the sizes in the order of menus.
var EnvelopeSizes = []EnvelopeSize{EnvelopeDL, EnvelopeFolio}

// Title names the size with its measures, "DL (220 x 110 mm)"; "" for one that
// is not known.
func (e EnvelopeSize) Title() string { return envelopeForms[e].title }

// envelopeForm is how a size of envelope is laid out. Lengths in mm, sizes in
// points.
type envelopeForm struct {
	title       string
	size        paperSize
	margins     margins
	kop         kop
	kopWidth    float64
	noteSize    float64
	noteValue   float64 // of Nomor and Sifat, from the left margin
	address     area
	most, least float64 // sizes of the addressee
}

var envelopeForms = map[EnvelopeSize]envelopeForm{
	EnvelopeDL: {
		title: "DL (220 x 110 mm)", size: paperSize{220, 110}, margins: margins{left: 12, right: 12, top: 9, bottom: 9},
		kop: kop{top: 9, scale: 0.7, addressMin: 6.5, thick: 0.6, thin: 0.25}, kopWidth: 126,
		noteSize: 9.5, noteValue: 16, address: area{x: 98, y: 55, w: 110, h: 45}, most: 13, least: 7,
	},
	EnvelopeFolio: {
		title: "Folio (350 x 240 mm)", size: paperSize{350, 240}, margins: margins{left: 18, right: 18, top: 15, bottom: 15},
		kop: kop{top: 15, scale: 1, addressMin: kopAddressMin, thick: 0.9, thin: 0.3}, kopWidth: 180,
		noteSize: 12, noteValue: 21, address: area{x: 165, y: 125, w: 167, h: 98}, most: 18, least: 10,
	},
}

const (
	envelopeNoteUnder = 3.0 // from the kop to number and sifat
	envelopeSpacing   = 1.12
	envelopeNoteLines = 2 // of number and sifat
)

// Envelopes draws the envelopes of letters, one page for each addressee, so one
// for each invitee of a joint invitation.
func Envelopes(letters []model.LetterContent, size EnvelopeSize, opt Options) ([]byte, error) {
	form, ok := envelopeForms[size]
	if !ok {
		return nil, model.Errorf(model.Invalid, "Ukuran amplop %q tidak dikenal. Pilih salah satu: %s.", string(size), titles(EnvelopeSizes))
	}
	return letterPapers("Amplop "+form.title, letters, opt, func() []*sheet {
		emblems, broken := emblemCache{}, lineCache{}
		sheets := make([]*sheet, len(letters))
		for i := range letters {
			c := &letters[i]
			s := newSheet(form.size, form.margins)
			s.broken = broken
			for _, r := range recipients(c) {
				s.addPage()
				form.draw(s, r, emblems.get(c.Head))
			}
			s.mark(opt.marks(c.Sample)...)
			sheets[i] = s
		}
		return sheets
	})
}

// titles joins the names of a list of choices.
func titles[T interface{ Title() string }](all []T) string {
	var out string
	for i, c := range all {
		if i > 0 {
			out += ", "
		}
		out += c.Title()
	}
	return out
}

func (e envelopeForm) draw(s *sheet, r recipient, emblem *picture) {
	e.sender(s, r.letter, emblem)
	markup := r.addressMarkup(true)
	p, set := s.fitText(e.most, e.least, e.address.h, func(size float64) para {
		p := addressPara(markup, size, e.address.w)
		p.spacing = envelopeSpacing
		return p
	})
	s.lines(e.address.x, e.address.y, p, set)
}

// sender draws the kop at the upper left and under it number and sifat.
func (e envelopeForm) sender(s *sheet, c *model.LetterContent, emblem *picture) {
	whole := s.margins
	s.margins.right = s.size.w - s.margins.left - e.kopWidth
	defer func() { s.margins = whole }()
	y := e.kop.top + kopRule*e.kop.scale + envelopeNoteUnder + s.kop(e.kop, modestHead(c.Head), emblem)
	p := para{size: e.noteSize, spacing: envelopeSpacing}
	colon := e.noteValue - measure(regular, e.noteSize, ": ")
	row := func(label, markup string) {
		if markup != "" {
			y = s.labelledMost(y, labelledText{label, markup}, colon, e.noteValue, p, envelopeNoteLines)
		}
	}
	row("Nomor", numberMarkup(c.Number, e.noteSize))
	row("Sifat", urgencyMarkup(c))
}

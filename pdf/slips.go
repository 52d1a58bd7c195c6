package pdf

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"kaltimprov.go.id/dialogpublik/model"
)

// Measures of a slip (PAPERS 03), mm from the top of its half, and points.
const (
	slipTitleY     = 40.7
	slipTitleSize  = 12.0
	slipFieldTop   = 44.0
	slipColon      = 30.0 // from the left margin
	slipValue      = 32.5
	slipFieldSize  = 10.0
	slipBoxTop     = 77.1
	slipBoxLowest  = 79.4 // so that a printer still prints the note of the lower half
	slipFieldAfter = 3.0
	slipNoteUnder  = 3.9 // baseline under the box
	slipNoteSize   = 8.0
	slipGap        = 4.0
)

var (
	slipMargins = margins{left: 20, right: 20, top: 11, bottom: 4}
	slipKop     = kop{top: 11, scale: 0.78, addressMin: 6.5, thick: 0.7, thin: 0.25}
)

// slipLadder are size and spacing of the fields: long ones move nearer together
// before the letters get smaller.
var slipLadder = []struct{ size, spacing float64 }{
	{slipFieldSize, 1.235}, {slipFieldSize, 1.14}, {slipFieldSize, 1.05}, {slipFieldSize, 1},
	{9.5, 1}, {9, 1}, {8.5, 1}, {8, 1},
}

// Slips draws tanda terima for letters, two on a sheet to cut apart, one for
// each invitee of a joint invitation. The sheet has the paper of its upper
// letter. Everything about the receiver stays open to be filled by hand.
func Slips(letters []model.LetterContent, opt Options) ([]byte, error) {
	return letterPapers("Tanda terima surat", letters, opt, func() []*sheet {
		var all []recipient
		for i := range letters {
			all = append(all, recipients(&letters[i])...)
		}
		emblems, broken := emblemCache{}, lineCache{}
		var sheets []*sheet
		for i, r := range all {
			if i%2 == 0 {
				s := newSheet(sizeOf(r.letter.Paper), slipMargins)
				s.broken = broken
				s.addPage()
				s.cutLine(s.size.h / 2)
				sheets = append(sheets, s)
			}
			s := sheets[i/2]
			half := s.size.h / 2
			p := slip{sheet: s, to: r, top: half * float64(i%2)}
			s.markArea(area{0, p.top, s.size.w, half}, opt.marks(r.letter.Sample))
			p.draw(emblems.get(r.letter.Head))
		}
		return sheets
	})
}

// slip is one tanda terima on its half of a sheet.
type slip struct {
	*sheet
	to  recipient
	top float64 // of its half
}

func (p slip) draw(emblem *picture) {
	k := slipKop
	k.top += p.top
	pushed := p.kop(k, modestHead(p.to.letter.Head), emblem)
	middle := (p.left() + p.right()) / 2
	p.centered(middle, p.top+slipTitleY+pushed, bold, slipTitleSize, black, "TANDA TERIMA SURAT")
	under := p.fields(p.top+slipFieldTop+pushed) + slipFieldAfter
	foot := p.slipBox(max(p.top+slipBoxTop, under))
	p.note(foot + slipNoteUnder)
}

// facts are the fields of a slip. What the letter does not tell of a dialogue
// has no field.
func (p slip) facts() []labelledText {
	c := p.to.letter
	blank := func(markup string) string { return orBlank(markup, factBlank, slipFieldSize) }
	all := []labelledText{
		{"Nomor surat", "**" + blank(numberMarkup(c.Number, slipFieldSize)) + "**"},
		{"Tanggal surat", blank(model.LetterDate(c.Date))},
		{"Hal", blank(esc(c.Subject))},
		{"Kepada", addressCall + " " + blank(escMarks(p.to.inOneLine()))},
	}
	if p.to.role != "" {
		all = append(all, labelledText{"Sebagai", escMarks(capitalized(p.to.role))})
	}
	if about := aboutDialogue(c.Facts); about != "" {
		all = append(all, labelledText{"Dialog", about})
	}
	return all
}

// aboutDialogue writes day, hour and station of a dialogue as markup.
func aboutDialogue(f model.DialogueFacts) string {
	if f.Date == "" && cleanLine(f.Station) == "" {
		return ""
	}
	var parts []string
	if day := model.LongDate(f.Date); day != "" {
		parts = append(parts, day)
		if at := model.ClockText(f.Start); at != "" {
			parts = append(parts, "pukul "+at+" WITA")
		}
	}
	if station := esc(f.Station); station != "" {
		parts = append(parts, station)
	}
	return strings.Join(parts, ", ")
}

func capitalized(s string) string {
	first, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(first)) + s[n:]
}

// fields draws the facts at the first rung they fit and returns the y under
// them.
func (p slip) fields(top float64) float64 {
	facts, room := p.facts(), p.top+slipBoxLowest-slipFieldAfter-top
	var style para
	var set [][]line
	for _, rung := range slipLadder {
		style = para{size: rung.size, spacing: rung.spacing, width: p.width() - slipValue}
		if set = p.setFields(facts, style); fieldsHeight(set, style) <= room+slack {
			break
		}
	}
	for fieldsHeight(set, style) > room+slack && shortenTallest(set, style.size) {
	}
	y := top
	for i, f := range facts {
		base := y + baseline(style.size, style.spacing)
		p.text(p.left(), base, regular, style.size, black, f.label)
		p.text(p.left()+slipColon, base, regular, style.size, black, ":")
		y = p.lines(p.left()+slipValue, y, style, set[i])
	}
	return y
}

func (p slip) setFields(facts []labelledText, style para) [][]line {
	set := make([][]line, len(facts))
	for i, f := range facts {
		style.text = f.markup
		set[i] = p.broken.lines(style)
	}
	return set
}

func fieldsHeight(set [][]line, style para) float64 {
	n := 0
	for _, lines := range set {
		n += len(lines)
	}
	return float64(n) * style.lead()
}

// shortenTallest cuts a line off the value with the most; false when each has
// only one.
func shortenTallest(set [][]line, size float64) bool {
	tallest := 0
	for i := range set {
		if len(set[i]) > len(set[tallest]) {
			tallest = i
		}
	}
	n := len(set[tallest])
	if n < 2 {
		return false
	}
	set[tallest] = clipLines(set[tallest], n-1, size)
	return true
}

// note asks for the slip to come back, and gives its number.
func (p slip) note(y float64) {
	number := p.number()
	text := "Setelah ditandatangani, lembar ini dikembalikan kepada " + officeWords(p.to.letter.Head.Office)
	if p.to.letter.Kind.Invites() {
		text += " (arsip langkah 4 SOP)"
	}
	room := p.width() - measure(regular, slipNoteSize, number) - slipGap
	p.text(p.left(), y, regular, slipNoteSize, grey, p.shorten(text+".", slipNoteSize, room))
	p.flush(p.right(), y, regular, slipNoteSize, grey, number)
}

// number is the running number of the letter behind TT, with room to write it
// while the letter has a gap.
func (p slip) number() string {
	running := cleanLine(p.to.letter.Number.Running)
	if running == "" {
		running = strings.Repeat(cutDots, 4)
	}
	return "TT-" + p.shorten(running, slipNoteSize, slipValue) + p.to.part
}

// smallWords are the words of an office's name that begin with a small letter.
var smallWords = words("dan di ke dari untuk pada yang atau serta dengan")

// officeWords writes the name of an office that stands in capitals on the kop
// as in running text.
func officeWords(office string) string {
	office = cleanLine(office)
	if office == "" {
		return "pengirim"
	}
	if office != strings.ToUpper(office) {
		return office
	}
	parts := strings.Fields(strings.ToLower(office))
	for i, w := range parts {
		if i == 0 || !smallWords[w] {
			parts[i] = capitalized(w)
		}
	}
	return strings.Join(parts, " ")
}

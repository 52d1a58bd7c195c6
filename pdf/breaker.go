package pdf

import (
	"math"
	"strings"
)

// align says how the lines of a paragraph stand in their box.
type align uint8

const (
	left align = iota
	justify
	center
	right
)

// para is a paragraph to be set. Lengths in mm, size in points.
type para struct {
	text    string  // markup: **bold**, __italic__, U+00A0, \n, tag\ttext
	face    face    // face outside of the marks
	size    float64 // points
	spacing float64 // of a line; 0 means 1.0
	width   float64 // of the box
	indent  float64 // of the first line
	hang    float64 // of the text behind a tag; 0 means 1.6 sizes
	align   align
	balance bool // a short last line narrows the box
	ink     ink
}

// line is one set line. Its words stand from offset on in a box of the width.
type line struct {
	words  []word
	width  float64 // natural width of the words
	offset float64
	box    float64
	tag    string
	last   bool // of its paragraph: never justified
}

const (
	slack        = 0.001 // mm, against rounding
	shortLast    = 0.30  // of the box: a last line below is balanced
	balanceStep  = 2.0
	maxExtraGaps = 3.0 // normal spaces a justified gap may grow by
)

func (p para) lead() float64 { return lead(p.size, p.lineSpacing()) }

func (p para) lineSpacing() float64 {
	if p.spacing == 0 {
		return 1
	}
	return p.spacing
}

func (p para) hanging() float64 {
	if p.hang == 0 {
		return 1.6 * p.size * pointMM
	}
	return p.hang
}

// lineCache remembers broken paragraphs: a letter that is tried at several
// spacings, and the letters of a bundle, break the same paragraphs again.
type lineCache map[para][]line

// lines gives the lines of a paragraph, which must not be changed.
func (c lineCache) lines(p para) []line {
	key := p
	key.spacing, key.ink, key.align = 0, ink{}, left
	set, ok := c[key]
	if !ok {
		set = p.lines()
		c[key] = set
	}
	return set
}

// lines breaks the paragraph. Every line fits its box, whatever the text.
func (p para) lines() []line {
	var out []line
	first := true
	for hard := range strings.SplitSeq(p.text, "\n") {
		tag, text, tagged := strings.Cut(hard, "\t")
		box, offset, indent := p.width, 0.0, 0.0
		if tagged {
			offset = p.hanging()
			box -= offset
		} else {
			text = tag
			tag = ""
			if first {
				indent = p.indent
			}
		}
		set := p.setLine(text, box, indent)
		for i := range set {
			set[i].offset += offset
		}
		set[0].tag = unescape(tag)
		out = append(out, set...)
		first = false
	}
	return out
}

// setLine breaks the text between two hard breaks into at least one line.
func (p para) setLine(text string, box, indent float64) []line {
	space := measure(regular, p.size, " ")
	words := loosen(parseWords(text, p.face, p.size), box-indent, space, p.size)
	set := fill(words, box, indent, space)
	if !p.balance || len(set) < 2 || set[len(set)-1].width >= shortLast*box || set[len(set)-1].degrees() {
		return set
	}
	for narrow := box - balanceStep; narrow > box/3; narrow -= balanceStep {
		if widest(words, space) > narrow-indent {
			break
		}
		again := fill(words, narrow, indent, space)
		if len(again) > len(set) {
			break
		}
		set = again
	}
	return set
}

// degrees says whether a line begins with an academic degree: the name before
// it was broken at its only good place.
func (l *line) degrees() bool {
	return len(l.words) > 0 && isDegree(l.words[0].parts[0].text)
}

// fill sets words greedily into lines.
func fill(words []word, box, indent, space float64) []line {
	lines := []line{}
	cur := line{offset: indent, box: box - indent}
	for i := 0; i < len(words); {
		j, width := unit(words, i, space)
		join := 0.0
		if n := len(cur.words); n > 0 && cur.words[n-1].gap != gapSoft {
			join = space
		}
		if len(cur.words) > 0 && cur.width+join+width > cur.box+slack {
			lines = append(lines, cur)
			cur = line{box: box}
			continue
		}
		cur.words = words[i-len(cur.words) : j]
		cur.width += join + width
		i = j
	}
	cur.last = true
	return append(lines, cur)
}

// unit gives the end and the natural width of the words from i on that no line
// may part.
func unit(words []word, i int, space float64) (int, float64) {
	width := words[i].width
	for words[i].gap == gapGlue && i+1 < len(words) {
		i++
		width += space + words[i].width
	}
	return i + 1, width
}

// widest gives the width of the widest unit.
func widest(words []word, space float64) float64 {
	most := 0.0
	for i := 0; i < len(words); {
		j, width := unit(words, i, space)
		most, i = max(most, width), j
	}
	return most
}

// loosen makes every unit fit the box: glue of a unit too wide for the box
// becomes a space, and words too wide for the box break after / - . _ ? = or, at
// last, by letters.
func loosen(words []word, box, space, size float64) []word {
	if widest(words, space) <= box {
		return words
	}
	var out []word
	for i := 0; i < len(words); {
		j, width := unit(words, i, space)
		for ; i < j; i++ {
			w := words[i]
			if width > box && w.gap == gapGlue {
				w.gap = gapSpace
			}
			if w.width > box {
				out = append(out, cutWord(w, box, size)...)
				continue
			}
			out = append(out, w)
		}
	}
	return out
}

// cutWord cuts a word into pieces none of which is wider than the box.
func cutWord(w word, box, size float64) []word {
	var out []word
	for _, p := range w.parts {
		for _, chunk := range chunks(p, size) {
			for _, piece := range letters(chunk, box, size) {
				out = append(out, word{parts: []part{piece}, width: piece.width, gap: gapSoft})
			}
		}
	}
	out[len(out)-1].gap = w.gap
	return out
}

// chunks cuts a part after the signs at which long numbers and links break.
func chunks(p part, size float64) []part {
	var out []part
	start := 0
	for i := range len(p.text) {
		if strings.IndexByte("/-._?=", p.text[i]) >= 0 || i == len(p.text)-1 {
			text := p.text[start : i+1]
			out = append(out, part{text, p.face, measure(p.face, size, text)})
			start = i + 1
		}
	}
	return out
}

// letters cuts a part wider than the box between letters, into pieces of about
// equal width; a box narrower than a letter still takes one.
func letters(p part, box, size float64) []part {
	if p.width <= box {
		return []part{p}
	}
	pieces := math.Ceil(p.width / box)
	limit := min(box, p.width/pieces+size*pointMM/2)
	var out []part
	start, width := 0, 0.0
	for i, r := range p.text {
		w := measure(p.face, size, string(r))
		if i > start && width+w > limit {
			out = append(out, part{p.text[start:i], p.face, width})
			start, width = i, 0
		}
		width += w
	}
	return append(out, part{p.text[start:], p.face, width})
}

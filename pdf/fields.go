package pdf

import (
	"strings"

	"kaltimprov.go.id/dialogpublik/model"
)

// fieldColumns say where the labels of fields stand, their colons and their
// values, and how wide a value is, mm.
type fieldColumns struct {
	x            float64 // of the labels
	colon, value float64 // from x
	width        float64 // of a value
	slashed      bool    // a number too wide for the column breaks behind its slashes
}

// fieldColumns gives columns that begin at the left margin and end at the right.
func (s *sheet) fieldColumns(colon, value float64) fieldColumns {
	return fieldColumns{x: s.left(), colon: colon, value: value, width: s.width() - value}
}

// labelled draws "label : value" of markup, which may go on on the next page.
func (f *flow) labelled(at fieldColumns, label, markup string, p para) {
	p.text, p.width = markup, at.width
	set := f.broken.lines(p)
	f.need(float64(min(len(set), 3)) * p.lead())
	if label != "" {
		y := f.y + baseline(p.size, p.lineSpacing())
		f.text(at.x, y, regular, p.size, black, label)
		f.text(at.x+at.colon, y, regular, p.size, black, ":")
	}
	f.setLines(at.x+at.value, p, set)
}

// numberField draws a label and a letter number, whose missing running number
// stays as a gap to write in.
func (f *flow) numberField(at fieldColumns, label string, n model.LetterNumber, p para) {
	before, after := cleanLine(n.Before+n.Running), cleanLine(n.After)
	fits := numberWidth(n, p.size) <= at.width
	switch {
	case n.Running != "" && (fits || !at.slashed):
		f.labelled(at, label, esc(n.Text()), p)
	case fits:
		f.labelled(at, label, escMarks(before), p)
		f.behindGap(at, before, after, p)
	default:
		f.brokenNumber(at, label, before, after, n.Running == "", p)
	}
}

// behindGap draws what stands behind the gap of a number on the line just set.
func (f *flow) behindGap(at fieldColumns, before, after string, p para) {
	x := at.x + at.value + measure(regular, p.size, before) + numberGap
	f.text(x, f.y-p.lead()+baseline(p.size, p.lineSpacing()), regular, p.size, black, after)
}

// brokenNumber draws a number over two lines or more, parted behind its running
// number or the gap for it. A slash there stays on the upper line if it can.
func (f *flow) brokenNumber(at fieldColumns, label, before, after string, gap bool, p para) {
	const slash = "/"
	rest, ok := strings.CutPrefix(after, slash)
	width := measure(regular, p.size, before+slash)
	if gap {
		width += numberGap
	}
	up := ok && at.slashed && width <= at.width
	if up {
		after = rest
	}
	if up && !gap {
		before += slash
	}
	f.labelled(at, label, at.number(before, p.size), p)
	if up && gap {
		f.behindGap(at, before, slash, p)
	}
	if after != "" {
		f.labelled(at, "", at.number(after, p.size), p)
	}
}

// number gives the markup of a letter number for the column.
func (at fieldColumns) number(text string, size float64) string {
	if !at.slashed || measure(regular, size, text) <= at.width {
		return escMarks(text)
	}
	line, out := "", ""
	for piece := range strings.SplitAfterSeq(text, "/") {
		if line != "" && measure(regular, size, line+piece) > at.width {
			out += line + "\n"
			line = ""
		}
		line += piece
	}
	return escMarks(out + line)
}

// numberWidth gives the width of a letter number with its gap.
func numberWidth(n model.LetterNumber, size float64) float64 {
	if n.Running != "" {
		return measure(regular, size, cleanLine(n.Text()))
	}
	return measure(regular, size, cleanLine(n.Before)) + numberGap + measure(regular, size, cleanLine(n.After))
}

// dotted gives a line of dots to write on.
func dotted(width, size float64) string {
	return strings.Repeat("…", int(width/measure(regular, size, "…")))
}

package pdf

import "strings"

// para draws a paragraph with its first line at top and returns the y under its
// last line.
func (s *sheet) para(x, top float64, p para) float64 {
	return s.lines(x, top, p, s.broken.lines(p))
}

// lines draws set lines of the paragraph and returns the y under the last.
func (s *sheet) lines(x, top float64, p para, set []line) float64 {
	step, down := p.lead(), baseline(p.size, p.lineSpacing())
	space := measure(regular, p.size, " ")
	for i := range set {
		l := &set[i]
		s.text(x+l.offset-tagOffset(l, p), top+down, p.face, p.size, p.ink, l.tag)
		s.line(x+l.offset, top+down, p, l, space)
		top += step
	}
	return top
}

// tagOffset gives how far left of the text the tag of a line stands.
func tagOffset(l *line, p para) float64 {
	if l.tag == "" {
		return 0
	}
	return p.hanging()
}

// line draws the words of a line from x on. Words of one face with normal
// spaces between them are drawn as one run.
func (s *sheet) line(x, y float64, p para, l *line, space float64) {
	stretch := 0.0
	switch p.align {
	case justify:
		stretch = l.stretch(space)
	case center:
		x += (l.box - l.width) / 2
	case right:
		x += l.box - l.width
	}
	run := runDrawer{sheet: s, y: y, size: p.size, ink: p.ink}
	for i := range l.words {
		w := &l.words[i]
		for _, part := range w.parts {
			run.add(x, part)
			x += part.width
		}
		if i == len(l.words)-1 || w.gap == gapSoft {
			continue
		}
		x += space + stretch
		run.space(stretch == 0)
	}
	run.end()
}

// stretch gives the extra width of each space of a justified line, 0 where the
// line stays ragged.
func (l *line) stretch(space float64) float64 {
	if l.last {
		return 0
	}
	gaps := 0
	for i := range len(l.words) - 1 {
		if l.words[i].gap != gapSoft {
			gaps++
		}
	}
	if gaps == 0 {
		return 0
	}
	extra := (l.box - l.width) / float64(gaps)
	if extra > maxExtraGaps*space {
		return 0
	}
	return max(extra, 0)
}

// runDrawer gathers neighbouring parts of one face into one text.
type runDrawer struct {
	sheet   *sheet
	x, y    float64
	size    float64
	ink     ink
	face    face
	open    strings.Builder
	pending bool // a space to draw before the next part of the same face
}

func (r *runDrawer) add(x float64, p part) {
	if r.open.Len() > 0 && r.face != p.face {
		r.end()
	}
	if r.open.Len() == 0 {
		r.x, r.face, r.pending = x, p.face, false
	}
	if r.pending {
		r.open.WriteByte(' ')
		r.pending = false
	}
	r.open.WriteString(p.text)
}

// space notes a gap: a normal one is drawn inside the run, a stretched one ends
// the run.
func (r *runDrawer) space(normal bool) {
	if !normal {
		r.end()
		return
	}
	r.pending = true
}

func (r *runDrawer) end() {
	if r.open.Len() > 0 {
		r.sheet.text(r.x, r.y, r.face, r.size, r.ink, r.open.String())
		r.open.Reset()
	}
	r.pending = false
}

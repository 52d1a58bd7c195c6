package pdf

import (
	"strings"

	"kaltimprov.go.id/dialogpublik/model"
)

// Measures of the signature block, mm.
const (
	signLeft       = 80.0 // from the left margin
	signLeftmost   = 60.0 // from the left margin, for names that need it
	blankName      = 60.0 // length of the line to write a name on
	secondSignLeft = 84.0 // from the left margin, where two stand beside each other
)

// signBlock is a signature block ready to be drawn as one piece.
type signBlock struct {
	x, width  float64
	size      float64
	free      float64
	post      []line
	name      []line
	rank, nip []line
	blankName bool
}

// newSignBlock sets a signature that starts 80 from the left margin. Where the
// name does not fit there, the block moves left, at most to 60; a name wider
// than that breaks before its first degree.
func (s *sheet) newSignBlock(sig model.Signature, size, free float64) *signBlock {
	room := s.width() - signLeft
	name := cleanLine(sig.Name)
	if measure(regular, size, name) > s.width()-signLeftmost {
		if at := firstDegree(name); at > 0 {
			name = strings.TrimSuffix(name[:at], " ") + "\n" + name[at:]
		}
	}
	need := room
	for l := range strings.SplitSeq(name, "\n") {
		need = max(need, measure(regular, size, l))
	}
	need = max(need, measure(regular, size, cleanLine(sig.Rank)))
	room2 := min(need+slack, s.width()-signLeftmost)
	b := s.setSignBlock(sig, name, size, room, room2)
	b.x, b.free = s.right()-room2, free
	return b
}

// setSignBlock breaks the lines of a block: posts into postRoom, the name and
// what is below into room.
func (s *sheet) setSignBlock(sig model.Signature, name string, size, postRoom, room float64) *signBlock {
	set := func(text string, width float64) []line {
		return s.broken.lines(para{text: escMarks(text), size: size, width: width, balance: true})
	}
	b := &signBlock{size: size, width: room, blankName: name == ""}
	for _, l := range sig.Lines {
		b.post = append(b.post, set(cleanLine(l), postRoom)...)
	}
	b.name = set(name, room)
	b.rank = set(cleanLine(sig.Rank), room)
	b.nip = set(strings.ReplaceAll("NIP "+model.FormatNIP(cleanLine(sig.NIP)), " ", nbspText), room)
	return b
}

// blockAt sets a signature block into a column of a paper.
func (s *sheet) blockAt(x, width float64, sig model.Signature, size, free float64) *signBlock {
	name := cleanLine(sig.Name)
	if at := firstDegree(name); at > 0 && measure(regular, size, name) > width {
		name = name[:at-1] + "\n" + name[at:]
	}
	b := s.setSignBlock(sig, name, size, width, width)
	b.x, b.free = x, free
	return b
}

// height gives the whole height of the block in mm.
func (b *signBlock) height() float64 {
	n := len(b.post) + len(b.name) + len(b.rank) + len(b.nip)
	return float64(n)*lead(b.size, 1) + b.free
}

// postHeight gives the height of the lines above the free space.
func (b *signBlock) postHeight() float64 { return float64(len(b.post)) * lead(b.size, 1) }

// signature draws the block with its first line at top and returns the y under
// it. What is not known yet stays as room to write.
func (s *sheet) signature(b *signBlock, top float64) float64 {
	p := para{size: b.size, width: b.width}
	y := s.lines(b.x, top, p, b.post) + b.free
	if b.blankName {
		s.rule(b.x, b.x+min(blankName, b.width), y+baseline(b.size, 1)+0.6, 0.2, black)
	}
	y = s.lines(b.x, y, p, b.name)
	y = s.lines(b.x, y, p, b.rank)
	return s.lines(b.x, y, p, b.nip)
}

// signPair is two signature blocks beside each other, their names on one line.
type signPair struct {
	first, second *signBlock
	made          []line // over the second: place and date
}

// newSignPair sets two blocks into the width of the sheet, over the second the
// words of place and date.
func (s *sheet) newSignPair(first, second model.Signature, made string) signPair {
	p := signPair{
		first:  s.blockAt(s.left(), secondSignLeft-4, first, reportSize, reportFree),
		second: s.blockAt(s.left()+secondSignLeft, s.width()-secondSignLeft, second, reportSize, reportFree),
	}
	p.made = s.broken.lines(para{text: made, size: reportSize, width: p.second.width})
	return p
}

// above gives the height of what stands over the free space.
func (p signPair) above() float64 {
	made := float64(len(p.made)+1) * lead(reportSize, 1) // and a blank line
	return max(p.first.postHeight(), made+p.second.postHeight())
}

func (p signPair) height() float64 {
	return p.above() + max(p.first.height()-p.first.postHeight(), p.second.height()-p.second.postHeight())
}

// signatures draws the pair with its first line at top and returns the y under
// it.
func (s *sheet) signatures(p signPair, top float64) float64 {
	s.lines(p.second.x, top, para{size: reportSize, width: p.second.width}, p.made)
	for _, b := range []*signBlock{p.first, p.second} {
		s.signature(b, top+p.above()-b.postHeight())
	}
	return top + p.height()
}

package pdf

import "math"

// Measures of hand lines and of the cut line, mm.
const (
	dotOn       = 0.25
	dotOff      = 0.9
	dotThick    = 0.25
	dotUnder    = 0.8 // a hand line under the baseline of its label
	dashOn      = 2.0
	dashOff     = 1.6
	dashThick   = 0.25
	cutEdge     = 8.0 // from the edges of the paper
	cutScissors = 9.5 // where the scissors begin
	cutBegin    = 18.6
	ringRadius  = 0.95
	ringPieces  = 20
	bladeThick  = 0.3
)

// dashes draws a broken level line.
func (s *sheet) dashes(x1, x2, y, on, off, thick float64, c ink) {
	for i := range int((x2 - x1 + off + slack) / (on + off)) {
		x := x1 + float64(i)*(on+off)
		s.rule(x, x+on, y, thick, c)
	}
}

// handLine draws a dotted line to write on under a baseline.
func (s *sheet) handLine(x1, x2, base float64) {
	s.dashes(x1, x2, base+dotUnder, dotOn, dotOff, dotThick, black)
}

// cutLine draws the line to cut along, with a pair of scissors on it.
func (s *sheet) cutLine(y float64) {
	s.rule(cutEdge, cutEdge+0.8, y, dashThick, hair)
	s.scissors(cutScissors, y)
	s.dashes(cutBegin, s.size.w-cutEdge, y, dashOn, dashOff, dashThick, hair)
}

// scissors draws open scissors that cut to the right: two rings and two blades.
func (s *sheet) scissors(x, y float64) {
	const apart, reach, open = 1.2, 7.2, 1.3
	for _, side := range []float64{-1, 1} {
		s.ring(x+ringRadius, y+side*apart, ringRadius, bladeThick, grey)
		from := y + side*0.7
		s.add(op{kind: opRule, x: x + 1.85*ringRadius, y: from, w: reach - 1.85*ringRadius, h: y - side*open - from, size: bladeThick, ink: grey})
	}
}

// ring draws a circle of short strokes.
func (s *sheet) ring(x, y, radius, thick float64, c ink) {
	at := func(i int) (float64, float64) {
		sin, cos := math.Sincos(2 * math.Pi * float64(i) / ringPieces)
		return x + radius*cos, y + radius*sin
	}
	for i := range ringPieces {
		x1, y1 := at(i)
		x2, y2 := at(i + 1)
		s.add(op{kind: opRule, x: x1, y: y1, w: x2 - x1, h: y2 - y1, size: thick, ink: c})
	}
}

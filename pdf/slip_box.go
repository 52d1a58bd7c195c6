package pdf

// Measures of the box to be filled by hand (PAPERS 03), mm and points.
const (
	slipBoxHeight  = 60.0
	slipCarrier    = 62.0 // width of the part of the one who brings the letter
	slipHead       = 6.2
	slipHeadSize   = 9.0
	slipHandFirst  = 14.1 // first baseline under the top of the box
	slipHandStep   = 8.6
	slipBoxPad     = 2.0
	slipBoxRule    = 0.25
	slipHandColon  = 34.0 // from the left margin
	slipHandBegin  = 36.8
	slipHandEnd    = 4.0 // from the right edge of the part
	slipCarryColon = 18.0
	slipCarryBegin = 20.4
	slipCarryEnd   = 3.1
	slipSignLine   = 54.8 // under the top of the box
)

var slipHeadInk = ink{236, 236, 236}

// slipBox draws the box for the receiver and the one who brings the letter, and
// returns the y under it. Nothing in it is filled in.
func (s *sheet) slipBox(top float64) float64 {
	left, right := s.left(), s.right()
	split := right - slipCarrier
	s.fill(left, top, right-left, slipHead, slipHeadInk)
	s.box(left, top, right-left, slipBoxHeight, slipBoxRule, black)
	s.rule(left, right, top+slipHead, slipBoxRule, black)
	s.box(split, top, slipCarrier, slipBoxHeight, slipBoxRule, black)
	head := top + (slipHead-lead(slipHeadSize, 1))/2 + baseline(slipHeadSize, 1)
	s.text(left+slipBoxPad, head, bold, slipHeadSize, black, "Diisi oleh penerima")
	s.text(split+slipBoxPad, head, bold, slipHeadSize, black, "Diisi oleh pengantar surat")
	s.receiverLines(split, top+slipHandFirst)
	s.carrierLines(split, top+slipHandFirst)
	s.handLine(split+5.9, right-7.2, top+slipSignLine)
	return top + slipBoxHeight
}

// receiverLines draws the left part from its first baseline on.
func (s *sheet) receiverLines(split, y float64) {
	say := func(x, y float64, text string) { s.text(x, y, regular, slipFieldSize, black, text) }
	for i, label := range []string{"Hari, tanggal", "Nama penerima", "Jabatan/unit", "Tanda tangan dan"} {
		base := y + float64(i)*slipHandStep
		say(s.left()+slipBoxPad, base, label)
		say(s.left()+slipHandColon, base, ":")
	}
	from, to := s.left()+slipHandBegin, split-slipHandEnd
	s.handLine(from, split-35, y)
	say(split-33, y, "pukul")
	s.handLine(split-23, split-12.2, y)
	s.text(split-11.2, y, regular, slipHeadSize, black, "WITA")
	s.handLine(from, to, y+slipHandStep)
	s.handLine(from, to, y+2*slipHandStep)
	say(s.left()+slipBoxPad, y+3*slipHandStep+lead(slipFieldSize, 1.03), "cap instansi")
}

// carrierLines draws the right part from its first baseline on.
func (s *sheet) carrierLines(split, y float64) {
	x := split + slipBoxPad
	for i, label := range []string{"Nama", "Tanggal"} {
		base := y + float64(i)*slipHandStep
		s.text(x, base, regular, slipFieldSize, black, label)
		s.text(split+slipCarryColon, base, regular, slipFieldSize, black, ":")
		s.handLine(split+slipCarryBegin, s.right()-slipCarryEnd, base)
	}
	s.text(x, y+2*slipHandStep, regular, slipFieldSize, black, "Tanda tangan")
}

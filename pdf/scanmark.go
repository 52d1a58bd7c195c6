package pdf

import (
	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/pdf/qr"
)

// Measures of the scan mark, which ends with the text's right edge and stands
// in the bottom margin: off the foot for printers that cut, below all text.
const (
	scanModule  = 25.4 / 60                 // ten dots of a usual printer, mm; the code is 10.6 mm wide
	scanQuiet   = qr.QuietZone * scanModule // of white around it
	scanFoot    = 8.0                       // from there to the paper's foot, mm
	scanCaption = 5.5                       // points
)

// scanNotice are the lines beside a scan mark: what it is and what it is not.
var scanNotice = []string{"Kode arsip untuk memasangkan pindaian;", "bukan tanda tangan elektronik."}

// scanMarks puts the mark that leads a scan back to its letter on every page
// of a complete sheet; a letter without an ID gets none.
func (s *sheet) scanMarks(letter model.ID) {
	number := 0
	s.eachPage(func(string) {
		number++
		s.scanMark(model.ScanCode(letter, number))
	})
}

// scanMark draws a code at the foot of the page that was begun last, nothing
// for an empty one.
func (s *sheet) scanMark(code string) {
	if code == "" {
		return
	}
	m, err := qr.Code(code)
	if err != nil {
		return
	}
	side := float64(len(m)) * scanModule
	x, y := s.right()-side, s.size.h-scanFoot-scanQuiet-side
	s.add(op{kind: opCode, x: x, y: y, size: scanModule, ink: black, code: m})
	base := y + side/2 - float64(len(scanNotice))*lead(scanCaption, 1)/2 + baseline(scanCaption, 1)
	for i, line := range scanNotice {
		s.flush(x-scanQuiet, base+float64(i)*lead(scanCaption, 1), regular, scanCaption, grey, line)
	}
}

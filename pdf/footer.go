package pdf

const (
	footerSize  = 8.0
	footerAbove = 12.0 // baseline above the paper's foot, mm
	footerRule  = 3.9  // hairline above the baseline, mm
)

// footer draws file name, page x of y and the time of printing at the foot of
// every page of the sheet. The sheet is complete by then, so the total is known.
func (s *sheet) footer(name, printed string) {
	y := s.size.h - footerAbove
	name = s.shorten(name, footerSize, s.width()*0.38)
	s.eachPage(func(count string) {
		s.rule(s.left(), s.right(), y-footerRule, 0.15, hair)
		s.text(s.left(), y, regular, footerSize, grey, name)
		s.centered((s.left()+s.right())/2, y, regular, footerSize, grey, count)
		if printed != "" {
			s.flush(s.right(), y, regular, footerSize, grey, "dicetak "+printed)
		}
	})
}

// eachPage calls draw for every page of a complete sheet, with "halaman x dari
// y"; what is drawn goes to that page.
func (s *sheet) eachPage(draw func(count string)) {
	pages := s.pages
	total := itoa(len(pages))
	for i, p := range pages {
		s.pages = []*page{p}
		draw("halaman " + itoa(i+1) + " dari " + total)
	}
	s.pages = pages
}

// shorten cuts a text that is wider than the room and ends it with dots.
func (s *sheet) shorten(text string, size, room float64) string {
	text = cleanLine(text)
	if measure(regular, size, text) <= room {
		return text
	}
	runes := []rune(text)
	for len(runes) > 0 && measure(regular, size, string(runes)+"…") > room {
		runes = runes[:len(runes)-1]
	}
	return string(runes) + "…"
}

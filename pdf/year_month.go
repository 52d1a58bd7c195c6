package pdf

import (
	"time"

	"kaltimprov.go.id/dialogpublik/model"
)

// Measures of a small month, mm and points.
const (
	monthHead     = 5.6
	monthWeekdays = 4.0
	monthPad      = 0.8
	monthSize     = 9.0
	daySize       = 8.0
	dayEdge       = 3.9 // right edge of the numbers
	dayGap        = 0.6 // between a number and its badge
	badgeW        = 3.2
	badgeSmallW   = 2.1 // of two on one day
	badgeH        = 3.6
	badgeSize     = 7.0
	badgesBeside  = 2 // more are counted
)

// monthBox is where a small month stands.
type monthBox struct{ x, y, w, h float64 }

// month draws a small month: its name and quota, the days of the week from
// Monday, and its days.
func (f *flow) month(b monthBox, first model.Date, m model.YearMonth) {
	f.fill(b.x, b.y, b.w, monthHead, headInk)
	f.box(b.x, b.y, b.w, b.h, tableRule, hair)
	base := b.y + monthHead - 1.7
	f.text(b.x+1.4, base, bold, monthSize, black, model.MonthWord(first.MonthNumber()))
	quota := itoa(m.Planned) + " dari " + itoa(m.Target)
	f.flush(b.x+b.w-1.4, base, bold, monthSize, black, quota)
	if m.Held > 0 {
		x := b.x + b.w - 4 - measure(bold, monthSize, quota)
		f.flush(x, base, regular, yearNoteSize, grey, itoa(m.Held)+" terlaksana")
	}
	step, row := (b.w-2*monthPad)/7, (b.h-monthHead-monthWeekdays-monthPad)/6
	for i := range 7 {
		day := model.WeekdayShort(time.Weekday((i + 1) % 7))
		f.text(b.x+monthPad+float64(i)*step+0.2, b.y+monthHead+3, regular, 6.5, grey, day)
	}
	marked := map[model.Date]model.YearDay{}
	for _, d := range m.Days {
		marked[d.Date] = d
	}
	for d := first; d.Month() == first.Month(); d = d.AddDays(1) {
		place := d.Day() - 1 + (int(first.Weekday())+6)%7
		x := b.x + monthPad + float64(place%7)*step
		y := b.y + monthHead + monthWeekdays + float64(place/7)*row
		f.day(x+dayEdge, y+row/2, d, marked[d])
	}
}

// day draws a day around the height mid; its number ends at x.
func (f *flow) day(x, mid float64, d model.Date, marks model.YearDay) {
	f.dayNumber(x, mid+1, d.Day(), marks.Holiday != "")
	left, top := x+dayGap, mid-badgeH/2
	switch n := len(marks.Dialogues); {
	case n > badgesBeside:
		held := true
		for _, dialogue := range marks.Dialogues {
			held = held && dialogue.Held
		}
		f.badge(left, top, badgeW, itoa(n), held)
	case n == 1:
		f.badge(left, top, badgeW, markLetter(marks.Dialogues[0].Mark), marks.Dialogues[0].Held)
	default:
		for i, dialogue := range marks.Dialogues {
			f.badge(left+float64(i)*badgeSmallW, top, badgeSmallW-0.2, markLetter(dialogue.Mark), dialogue.Held)
		}
	}
}

// dayNumber draws the number of a day that ends at x; a holiday's is red and
// underlined.
func (f *flow) dayNumber(x, base float64, day int, holiday bool) {
	text := itoa(day)
	if !holiday {
		f.flush(x, base, regular, daySize, black, text)
		return
	}
	f.flush(x, base, bold, daySize, holidayInk, text)
	f.rule(x-measure(bold, daySize, text), x, base+0.7, 0.35, holidayInk)
}

// badge is a small box with a letter or a number, full for what was held.
func (f *flow) badge(x, top, w float64, text string, held bool) {
	letters := black
	if held {
		f.fill(x, top, w, badgeH, chartBlue)
		letters = white
	} else {
		f.box(x, top, w, badgeH, 0.3, black)
	}
	size := badgeSize * min(1, (w-0.3)/max(0.1, measure(bold, badgeSize, text)))
	f.centered(x+w/2, top+badgeH/2+0.36*size*pointMM, bold, size, letters, text)
}

package pdf

import "kaltimprov.go.id/dialogpublik/model"

// Measures of the chart of totals in part D, mm.
const (
	chartW      = 70.0
	chartTextW  = 84.0
	chartPad    = 3.0
	chartRow    = 12.0
	chartBar    = 4.2
	chartHeader = 12.0
)

var chartBlue = ink{38, 84, 124}

// conclusions is part D: sentences, with the totals drawn beside them.
func (r *reportPage) conclusions() {
	r.heading("D. KESIMPULAN DAN SARAN", max(headingRoom, r.chartHeight()))
	page, under := len(r.pages), r.y
	if len(r.c.Totals) > 0 {
		under = r.totals(r.right()-chartW, r.y+0.5)
	}
	n := 0
	for _, group := range []struct {
		head  string
		lines []string
	}{{"", r.c.Conclusion}, {"Kendala: ", r.c.Obstacles}, {"Saran: ", r.c.Advice}, {"", r.c.Pending}} {
		for _, text := range group.lines {
			if cleanLine(text) == "" {
				continue
			}
			n++
			width, how := r.width(), justify
			if len(r.pages) == page && r.y < under {
				width, how = chartTextW, left
			}
			r.item(r.left(), width, itoa(n)+".", group.head+esc(text), 1.6*reportSize*pointMM, how)
			r.skip(paraAfter)
		}
	}
	if len(r.pages) == page {
		r.y = max(r.y, under)
	}
	r.skip(tableAfter)
	r.nextWeek()
}

func (r *reportPage) chartHeight() float64 {
	if len(r.c.Totals) == 0 {
		return 0
	}
	return chartHeader + chartRow*float64(len(r.c.Totals)) + 3
}

// totals draws what was held against the targets as one bar a total and returns
// the y under the frame. The bars begin at 0 and end at the target's line or
// beyond it.
func (r *reportPage) totals(x, top float64) float64 {
	h := r.chartHeight()
	r.box(x, top, chartW, h, 0.2, hair)
	r.text(x+chartPad, top+4.8, bold, 8.5, black, "Realisasi terhadap target")
	r.text(x+chartPad, top+8.6, regular, 8, grey, "jumlah dialog terlaksana; garis tegak: target")
	for i, total := range r.c.Totals {
		r.total(x+chartPad, top+chartHeader+chartRow*float64(i), total)
	}
	return top + h + 1.5
}

// total draws one bar with its label above it.
func (r *reportPage) total(x, top float64, t model.ReportTotal) {
	full := chartW - 2*chartPad
	most := float64(max(t.Held, t.Target, 1))
	value := itoa(t.Held) + " dari " + itoa(t.Target)
	label := r.shorten(t.Label, 8.5, full-measure(bold, 8.5, value)-3)
	r.text(x, top+3, regular, 8.5, black, label)
	r.flush(x+full, top+3, bold, 8.5, black, value)
	if t.Held > 0 {
		r.fill(x, top+4.4, full*float64(t.Held)/most, chartBar, chartBlue)
	}
	r.box(x, top+4.4, full, chartBar, 0.2, hair)
	mark := x + full*float64(t.Target)/most
	r.add(op{kind: opRule, x: mark, y: top + 3.9, h: chartBar + 1, size: 0.5, ink: black})
}

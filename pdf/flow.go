package pdf

import "math"

// flow sets blocks one under the other and begins a new page where they end.
type flow struct {
	*sheet
	y       float64
	top     float64     // where text begins on a page after the first
	newPage func(*flow) // draws what stands on top of such a page; may be nil
}

// breakPage goes on on the next page.
func (f *flow) breakPage() {
	f.addPage()
	f.y = f.top
	if f.newPage != nil {
		f.newPage(f)
	}
}

// need goes to the next page unless h mm are free on this one.
func (f *flow) need(h float64) {
	if f.y+h > f.bottom()+slack && f.y > f.top {
		f.breakPage()
	}
}

// skip leaves h mm free.
func (f *flow) skip(h float64) { f.y += h }

// para sets a paragraph at x. Over pages, never one line of it stands alone.
func (f *flow) para(x float64, p para) { f.setLines(x, p, f.broken.lines(p)) }

func (f *flow) setLines(x float64, p para, set []line) {
	for len(set) > 0 {
		n := f.linesHere(len(set), p.lead())
		if n == 0 {
			f.breakPage()
			continue
		}
		f.y = f.lines(x, f.y, p, set[:n])
		set = set[n:]
	}
}

// linesHere says how many of n lines go on this page.
func (f *flow) linesHere(n int, lead float64) int {
	fit := int(math.Floor((f.bottom() - f.y + slack) / lead))
	if fit >= n {
		return n
	}
	if f.y <= f.top {
		return max(1, min(fit, max(n-2, 1)))
	}
	if fit = min(fit, n-2); fit < 2 {
		return 0
	}
	return fit
}

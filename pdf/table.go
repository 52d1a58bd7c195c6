package pdf

// column of a table. Its head is markup.
type column struct {
	width float64 // mm
	head  string
	align align
}

// table is a grid with a head that comes again on each page. Cells are markup.
type table struct {
	columns    []column
	rows       [][]string
	size       float64 // points
	padX, padY float64 // mm
}

const (
	tableRule    = 0.2
	headPadExtra = 0.2 // the head stands a little freer than the rows
)

// tableRow is a row with its lines broken.
type tableRow struct {
	paras []para
	cells [][]line
	most  int // lines of the tallest cell
	padY  float64
	head  bool
}

// table draws the table from the current y on. A row is not split unless it is
// taller than a page.
func (f *flow) table(t table) {
	head := t.headRow()
	rows := make([]tableRow, len(t.rows))
	for i, cells := range t.rows {
		rows[i] = t.row(cells)
	}
	f.need(t.startHeight(head, rows))
	f.drawRow(t, head)
	for _, r := range rows {
		for f.y+t.height(r) > f.bottom()+slack {
			room := f.bottom() - f.y
			if whole := f.bottom() - f.top - t.height(head); t.height(r) > whole {
				r = f.splitRow(t, r, int((room-2*r.padY)/t.lead()))
			}
			f.breakPage()
			f.drawRow(t, head)
		}
		f.drawRow(t, r)
	}
}

// startHeight gives what must be free to begin the table: its head and first
// row, or a part of a first row taller than a third of the page.
func (t table) startHeight(head tableRow, rows []tableRow) float64 {
	h := t.height(head)
	if len(rows) > 0 {
		h += min(t.height(rows[0]), 60)
	}
	return h
}

func (t table) lead() float64 { return lead(t.size, 1) }

func (t table) height(r tableRow) float64 { return float64(r.most)*t.lead() + 2*r.padY }

func (t table) headRow() tableRow {
	heads := make([]string, len(t.columns))
	for i, c := range t.columns {
		heads[i] = c.head
	}
	r := t.breakCells(heads, func(p *para, _ int) { p.face, p.align = bold, center })
	r.padY, r.head = t.padY+headPadExtra, true
	return r
}

func (t table) row(cells []string) tableRow {
	r := t.breakCells(cells, func(p *para, i int) { p.align = t.columns[i].align })
	r.padY = t.padY
	return r
}

func (t table) breakCells(cells []string, style func(*para, int)) tableRow {
	r := tableRow{paras: make([]para, len(cells)), cells: make([][]line, len(cells))}
	for i, text := range cells {
		p := para{text: text, size: t.size, width: t.columns[i].width - 2*t.padX}
		style(&p, i)
		r.paras[i], r.cells[i] = p, p.lines()
		r.most = max(r.most, len(r.cells[i]))
	}
	return r
}

// drawRow draws a row at the current y and goes under it.
func (f *flow) drawRow(t table, r tableRow) {
	x, h := f.left(), t.height(r)
	for i, c := range t.columns {
		if r.head {
			f.fill(x, f.y, c.width, h, headInk)
		}
		f.box(x, f.y, c.width, h, tableRule, black)
		top := f.y + r.padY
		if r.head {
			top += float64(r.most-len(r.cells[i])) * t.lead() / 2
		}
		f.lines(x+t.padX, top, r.paras[i], r.cells[i])
		x += c.width
	}
	f.y += h
}

// splitRow draws the first n lines of a row and returns the rest of it.
func (f *flow) splitRow(t table, r tableRow, n int) tableRow {
	if n < 1 {
		return r
	}
	rest, part := r, r
	rest.cells, part.cells = make([][]line, len(r.cells)), make([][]line, len(r.cells))
	for i, lines := range r.cells {
		cut := min(n, len(lines))
		part.cells[i], rest.cells[i] = lines[:cut], lines[cut:]
	}
	part.most, rest.most = min(n, r.most), r.most-min(n, r.most)
	f.drawRow(t, part)
	return rest
}

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
	empty      string        // the sentence of a table without rows, over its whole width
	changed    map[cell]bool // cells with a bar at their edge, in bold on pale yellow
	size       float64       // points
	padX, padY float64       // mm
	hang       float64       // of the text behind a tag; 0 means 1.6 sizes
	under      float64       // mm that must be free under the last two rows
}

// cell is a place in a table, counted from 0.
type cell struct{ row, column int }

const (
	tableRule    = 0.2
	headPadExtra = 0.2 // the head stands a little freer than the rows
	changeBar    = 0.9
	startMost    = 60.0 // of a tall first row must stand under the head
	lastRows     = 2    // stay with what is under the table
)

var changeInk = ink{255, 246, 214}

// tableRow is a row with its lines broken.
type tableRow struct {
	columns []column
	changed []bool
	paras   []para
	cells   [][]line
	most    int // lines of the tallest cell
	padY    float64
	head    bool
}

// setTable is a table with its rows set, ready to be measured and drawn.
type setTable struct {
	table
	head tableRow
	rows []tableRow
}

// table draws the table from the current y on. A row is not split unless it is
// taller than a page.
func (f *flow) table(t table) { f.drawTable(f.setTable(t)) }

func (f *flow) setTable(t table) setTable {
	set := setTable{table: t, head: f.headRow(t), rows: make([]tableRow, len(t.rows))}
	for i := range t.rows {
		set.rows[i] = f.row(t, i)
	}
	if len(t.rows) == 0 && t.empty != "" {
		set.rows = []tableRow{f.emptyRow(t)}
	}
	return set
}

func (f *flow) drawTable(t setTable) {
	page := f.bottom() - f.top // what a fresh page takes
	f.need(min(t.startHeight(page), page))
	f.drawRow(t.table, t.head)
	for i, r := range t.rows {
		if i > 0 && i == t.tailStart() && f.y+t.tailHeight() > f.bottom()+slack && t.tailFits(page) {
			f.nextTablePage(t)
		}
		for f.y+t.height(r) > f.bottom()+slack {
			room := f.bottom() - f.y
			if whole := page - t.height(t.head); t.height(r) > whole {
				r = f.splitRow(t.table, r, int((room-2*r.padY)/t.lead()))
			}
			f.nextTablePage(t)
		}
		f.drawRow(t.table, r)
	}
}

// nextTablePage goes on on the next page with the head.
func (f *flow) nextTablePage(t setTable) {
	f.breakPage()
	f.drawRow(t.table, t.head)
}

// startHeight gives what must be free to begin the table: its head and first
// row, or a part of a first row taller than a third of the page, and a short
// table whole with what is under it.
func (t setTable) startHeight(page float64) float64 {
	h := t.height(t.head)
	if t.tailStart() == 0 && t.tailFits(page) {
		return h + t.tailHeight()
	}
	if len(t.rows) > 0 {
		h += min(t.height(t.rows[0]), startMost)
	}
	return h
}

// wholeHeight gives the height of the table on one page.
func (t setTable) wholeHeight() float64 {
	h := t.height(t.head)
	for _, r := range t.rows {
		h += t.height(r)
	}
	return h
}

// tailStart gives the first of the rows that stay with what is under the table.
func (t setTable) tailStart() int { return max(0, len(t.rows)-lastRows) }

func (t setTable) tailHeight() float64 {
	h := t.under
	for _, r := range t.rows[t.tailStart():] {
		h += t.height(r)
	}
	return h
}

// tailFits says whether a fresh page takes the last rows and what is under them.
func (t setTable) tailFits(page float64) bool {
	return t.under > 0 && t.height(t.head)+t.tailHeight() <= page
}

func (t table) lead() float64 { return lead(t.size, 1) }

func (t table) height(r tableRow) float64 { return float64(r.most)*t.lead() + 2*r.padY }

func (f *flow) headRow(t table) tableRow {
	r := tableRow{columns: t.columns, padY: t.padY + headPadExtra, head: true, changed: make([]bool, len(t.columns))}
	for _, c := range t.columns {
		f.breakCell(t, &r, para{text: c.head, width: c.width, face: bold, align: center})
	}
	return r
}

func (f *flow) row(t table, n int) tableRow {
	r := tableRow{columns: t.columns, padY: t.padY}
	for i, text := range t.rows[n] {
		p := para{text: text, width: t.columns[i].width, align: t.columns[i].align}
		changed := t.changed[cell{n, i}]
		if changed {
			p.face = bold
		}
		r.changed = append(r.changed, changed)
		f.breakCell(t, &r, p)
	}
	return r
}

// emptyRow is one cell over the whole width.
func (f *flow) emptyRow(t table) tableRow {
	width := 0.0
	for _, c := range t.columns {
		width += c.width
	}
	r := tableRow{columns: []column{{width: width}}, padY: t.padY, changed: make([]bool, 1)}
	f.breakCell(t, &r, para{text: t.empty, width: width, align: center})
	return r
}

// breakCell sets the next cell of a row; the width of the paragraph is that of
// its column.
func (f *flow) breakCell(t table, r *tableRow, p para) {
	p.size, p.hang, p.width = t.size, t.hang, p.width-2*t.padX
	lines := f.broken.lines(p)
	r.paras, r.cells = append(r.paras, p), append(r.cells, lines)
	r.most = max(r.most, len(lines))
}

// drawRow draws a row at the current y and goes under it.
func (f *flow) drawRow(t table, r tableRow) {
	x, h := f.left(), t.height(r)
	for i, c := range r.columns {
		switch {
		case r.head:
			f.fill(x, f.y, c.width, h, headInk)
		case r.changed[i]:
			f.fill(x, f.y, c.width, h, changeInk)
		}
		f.box(x, f.y, c.width, h, tableRule, black)
		if r.changed[i] {
			f.fill(x-tableRule/2, f.y, changeBar, h, black)
		}
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

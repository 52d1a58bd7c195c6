package kit

// BoardData is everything a Board shows.
type BoardData struct {
	Steps []BoardStep
	Rows  []BoardRow
}

// BoardStep is one column: number, short name and whose step it is.
type BoardStep struct {
	Number, Name, Who string
	Tone              Tone
}

// BoardRow is one line: what it is about, its cells (one for each step), and whose turn it is.
type BoardRow struct {
	ID, Station, Date, Title string
	Cells                    []BoardCell
	Turn                     string
	TurnTone                 Tone
	TurnText                 string
	// TurnLate draws TurnText in red.
	TurnLate bool
}

// BoardCell is one cell. State is a letter as in Segs. Cells below each other with the same Key that is not empty are
// drawn as one, with Shared ("pekan 47") and the sign of shared steps; Text is the date.
type BoardCell struct {
	State             rune
	Text, Shared, Key string
}

func (d *BoardData) cell(row, col int) BoardCell {
	if row < 0 || row >= len(d.Rows) || col < 0 || col >= len(d.Rows[row].Cells) {
		return BoardCell{}
	}
	return d.Rows[row].Cells[col]
}

// span returns the first and last row of the cell a row belongs to.
func (d *BoardData) span(row, col int) (first, last int) {
	first, last = row, row
	key := d.cell(row, col).Key
	if key == "" {
		return first, last
	}
	for first > 0 && d.cell(first-1, col).Key == key {
		first--
	}
	for last < len(d.Rows)-1 && d.cell(last+1, col).Key == key {
		last++
	}
	return first, last
}

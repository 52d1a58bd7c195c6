package sheet

import (
	"strings"
	"unicode"
)

// readCSV reads text with ; , or tab between cells. encoding/csv is not used: it skips blank lines
// and counts lines, where people see rows.
func readCSV(name string, data []byte) (Table, error) {
	r := csvReader{text: decode(data)}
	r.chooseDelimiter()
	var t Table
	for r.pos < len(r.text) {
		cells, fault := r.next()
		if fault != nil {
			return Table{}, t.cellError(r.row, fault.column, fault.reason)
		}
		if t.Header != nil {
			if i := contentBeyond(cells, len(t.Header)); i >= 0 {
				return Table{}, t.cellError(r.row, i, "baris ini punya lebih banyak kolom daripada baris judul. Apit teks yang memuat pemisah kolom dengan tanda kutip.")
			}
			cells = cells[:min(len(cells), len(t.Header))]
		}
		if err := t.add(r.row, cells); err != nil {
			return Table{}, err
		}
	}
	if t.Header == nil {
		return Table{}, empty(name)
	}
	return t, nil
}

// contentBeyond returns the first column from width on that holds something, -1 when none does.
func contentBeyond(cells []string, width int) int {
	for i := width; i < len(cells); i++ {
		if strings.TrimSpace(cells[i]) != "" {
			return i
		}
	}
	return -1
}

type csvReader struct {
	text  string
	pos   int
	row   int // number of the record read last
	delim byte
}

type csvFault struct {
	column int
	reason string
}

// chooseDelimiter takes what Excel wrote on a first line "sep=;", which is no row, else the
// delimiter that is most frequent outside quotes on the first line with content.
func (r *csvReader) chooseDelimiter() {
	line, rest, _ := strings.Cut(r.text, "\n")
	line = strings.TrimRight(line, "\r")
	if len(line) == 5 && strings.EqualFold(line[:4], "sep=") {
		r.delim, r.text = line[4], rest
		return
	}
	count := map[rune]int{}
	quoted, content := false, false
	for _, c := range r.text {
		if c == '"' {
			quoted = !quoted
		}
		if (c == '\n' || c == '\r') && !quoted && content {
			break
		}
		if !quoted {
			count[c]++
		}
		content = content || !unicode.IsSpace(c)
	}
	r.delim = ';'
	for _, c := range []rune{',', '\t'} {
		if count[c] > count[rune(r.delim)] {
			r.delim = byte(c)
		}
	}
}

// next reads one record, which may span lines inside quotes.
func (r *csvReader) next() ([]string, *csvFault) {
	r.row++
	var cells []string
	for {
		if len(cells) > maxColumns {
			return nil, &csvFault{len(cells), "terlalu banyak kolom. Periksa apakah berkas ini benar sebuah tabel."}
		}
		cell, reason := r.cell()
		if reason == "" && strings.IndexByte(cell, 0) >= 0 {
			reason = "berisi huruf yang tidak sah (NUL). Simpan ulang berkas ini dari Excel."
		}
		if reason != "" {
			return nil, &csvFault{len(cells), reason}
		}
		cells = append(cells, cell)
		if r.pos < len(r.text) && r.text[r.pos] == r.delim {
			r.pos++
			continue
		}
		r.skipLineEnd()
		return cells, nil
	}
}

// cell reads up to the delimiter or the end of the line, which it leaves.
func (r *csvReader) cell() (string, string) {
	start := r.pos
	for r.pos < len(r.text) && r.text[r.pos] == ' ' {
		r.pos++
	}
	if r.pos < len(r.text) && r.text[r.pos] == '"' {
		return r.quoted()
	}
	for r.pos < len(r.text) && !r.atCellEnd() {
		if r.text[r.pos] == '"' {
			return "", "tanda kutip di tengah teks. Apit seluruh isi sel dengan tanda kutip dan tulis kutip di dalamnya dua kali."
		}
		r.pos++
	}
	return r.text[start:r.pos], ""
}

// quoted reads a cell whose opening quote is at pos.
func (r *csvReader) quoted() (string, string) {
	r.pos++
	var b strings.Builder
	for {
		n := strings.IndexByte(r.text[r.pos:], '"')
		if n < 0 {
			return "", "tanda kutip dibuka tetapi tidak ditutup."
		}
		b.WriteString(r.text[r.pos : r.pos+n])
		r.pos += n + 1
		if r.pos >= len(r.text) || r.text[r.pos] != '"' {
			break
		}
		b.WriteByte('"')
		r.pos++
	}
	for r.pos < len(r.text) && r.text[r.pos] == ' ' {
		r.pos++
	}
	if r.pos < len(r.text) && !r.atCellEnd() {
		return "", "ada teks sesudah tanda kutip penutup. Tulis kutip di dalam teks dua kali."
	}
	return b.String(), ""
}

func (r *csvReader) atCellEnd() bool {
	c := r.text[r.pos]
	return c == r.delim || c == '\n' || c == '\r'
}

func (r *csvReader) skipLineEnd() {
	if strings.HasPrefix(r.text[r.pos:], "\r\n") {
		r.pos += 2
	} else if r.pos < len(r.text) {
		r.pos++
	}
}

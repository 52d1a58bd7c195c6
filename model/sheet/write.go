package sheet

import (
	"bytes"
	"errors"
	"regexp"
	"strings"

	"github.com/xuri/excelize/v2"

	"kaltimprov.go.id/dialogpublik/model"
)

// maxCell is how many characters Excel keeps in a cell.
const maxCell = 32_767

// computed matches what a spreadsheet would take for a formula, also behind apostrophes that are
// text.
var computed = regexp.MustCompile(`^'*[=+\-@\t\r]`)

// WriteCSV returns header and rows the way Excel with Indonesian settings opens by double click:
// UTF-8 with BOM, semicolons, CRLF. A cell that a spreadsheet would compute gets an apostrophe in
// front, which Read takes back; NUL is left out.
func WriteCSV(header []string, rows [][]string) []byte {
	var b bytes.Buffer
	b.WriteString("\ufeff")
	writeRecord(&b, header)
	for _, row := range rows {
		writeRecord(&b, row)
	}
	return b.Bytes()
}

func writeRecord(b *bytes.Buffer, cells []string) {
	for i, cell := range cells {
		if i > 0 {
			b.WriteByte(';')
		}
		cell = strings.ReplaceAll(cell, "\x00", "")
		if computed.MatchString(cell) {
			cell = "'" + cell
		}
		if strings.ContainsAny(cell, ";,\t\"\r\n") || cell != strings.TrimSpace(cell) {
			cell = `"` + strings.ReplaceAll(cell, `"`, `""`) + `"`
		}
		b.WriteString(cell)
	}
	b.WriteString("\r\n")
}

// WriteXLSX returns a workbook of one sheet with a bold header that stays in sight. widths are
// those of the columns in characters. All cells are text to Excel, so nothing is computed and a
// phone keeps its + and zeros. A text longer than Excel can hold is refused.
func WriteXLSX(sheetName string, header []string, rows [][]string, widths []float64) ([]byte, error) {
	f := excelize.NewFile()
	var b bytes.Buffer
	err := fillXLSX(f, sheetName, header, rows, widths)
	if err == nil {
		err = f.Write(&b)
	}
	return b.Bytes(), errors.Join(err, f.Close())
}

func fillXLSX(f *excelize.File, sheetName string, header []string, rows [][]string, widths []float64) error {
	if err := f.SetSheetName("Sheet1", sheetName); err != nil {
		return err
	}
	asText := "@"
	bold, err := f.NewStyle(&excelize.Style{CustomNumFmt: &asText, Font: &excelize.Font{Bold: true},
		Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"E8EEF4"}}})
	if err != nil {
		return err
	}
	plain, err := f.NewStyle(&excelize.Style{CustomNumFmt: &asText})
	if err != nil {
		return err
	}
	w, err := f.NewStreamWriter(sheetName)
	if err != nil {
		return err
	}
	for i, width := range widths {
		if err := w.SetColWidth(i+1, i+1, width); err != nil {
			return err
		}
	}
	if err := w.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}); err != nil {
		return err
	}
	if err := writeRow(w, 1, header, bold); err != nil {
		return err
	}
	for i, row := range rows {
		if err := writeRow(w, i+2, row, plain); err != nil {
			return err
		}
	}
	return w.Flush()
}

func writeRow(w *excelize.StreamWriter, number int, cells []string, style int) error {
	values := make([]any, len(cells))
	for i, cell := range cells {
		if len([]rune(cell)) >= maxCell {
			return model.Errorf(model.Invalid, "Baris %d, kolom %s: teks terlalu panjang untuk Excel. Pakai CSV.", number, letter(i))
		}
		if armed.MatchString(cell) { // Read takes one apostrophe away
			cell = "'" + cell
		}
		values[i] = excelize.Cell{StyleID: style}
		if cell != "" {
			values[i] = excelize.Cell{StyleID: style, Value: cell}
		}
	}
	at, err := excelize.CoordinatesToCellName(1, number)
	if err != nil {
		return err
	}
	return w.SetRow(at, values)
}

package sheet

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"regexp"
	"strings"
	"unicode"

	"kaltimprov.go.id/dialogpublik/model"
)

// MaxRows is how many rows with content, without the header, a sheet may have.
const MaxRows = 20_000

const (
	maxColumns = 1_000
	maxBytes   = 64 << 20 // of a file, and of all that is packed in an XLSX
	maxRowSeen = 200_000  // the last row number of an XLSX that may hold anything
)

// Table is a sheet: its first row with content is the header.
type Table struct {
	Header    []string // as written, "" for a column without a name
	HeaderRow int
	Rows      []Row    // without blank ones
	Unknown   []string // after Map: columns that were left out, as a person would call them

	index map[string]int // after Map: normalised column name to position
}

// Row is one row with content.
type Row struct {
	Number int      // as the spreadsheet shows it
	Cells  []string // by position, never longer than the header
}

// ReadFile reads the sheet at path; see Read.
func ReadFile(path string) (Table, error) {
	info, err := os.Stat(path)
	if err != nil {
		return Table{}, unreadable(path, err)
	}
	if !info.Mode().IsRegular() {
		return Table{}, model.Errorf(model.Invalid, "%s bukan berkas. Pilih berkas CSV atau XLSX.", path)
	}
	if info.Size() > maxBytes {
		return Table{}, tooBig()
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return Table{}, unreadable(path, err)
	}
	return Read(path, data)
}

// Read takes data as XLSX when it begins like one and as CSV otherwise; name is used in messages
// and to tell an .xlsx that is none.
func Read(name string, data []byte) (Table, error) {
	switch {
	case len(data) > maxBytes:
		return Table{}, tooBig()
	case len(bytes.TrimSpace(data)) == 0:
		return Table{}, empty(name)
	case bytes.HasPrefix(data, []byte("PK\x03\x04")):
		return readXLSX(name, data)
	case bytes.HasPrefix(data, []byte("\xd0\xcf\x11\xe0")):
		return Table{}, model.Errorf(model.Invalid, "Berkas %s adalah Excel lama (.xls) atau berkata sandi. Buka di Excel dan simpan sebagai .xlsx tanpa kata sandi.", name)
	case strings.HasSuffix(strings.ToLower(name), ".xlsx"):
		return Table{}, noExcel(name, nil)
	}
	return readCSV(name, data)
}

// Map finds columns by name, in any order and case, with space, _ and - the same. It fails when a
// required one is missing or a known one is there twice, and notes the rest in Unknown.
func (t *Table) Map(columns, required []string) error {
	known := map[string]bool{}
	for _, c := range columns {
		known[c] = true
	}
	t.index, t.Unknown = map[string]int{}, nil
	for i, title := range t.Header {
		name := normalise(title)
		if !known[name] {
			if title != "" || t.anyIn(i) {
				t.Unknown = append(t.Unknown, t.columnName(i))
			}
			continue
		}
		if _, twice := t.index[name]; twice {
			return model.FieldError(name, "Kolom %s ada dua kali di baris %d. Hapus atau ganti nama salah satunya.", name, t.HeaderRow)
		}
		t.index[name] = i
	}
	var missing []string
	for _, c := range required {
		if _, ok := t.index[c]; !ok {
			missing = append(missing, c)
		}
	}
	if len(missing) > 0 {
		return model.FieldError(missing[0], "Baris %d bukan baris judul yang lengkap: tidak ada kolom %s. Yang ditemukan: %s. Kolom yang dikenal: %s.",
			t.HeaderRow, strings.Join(missing, ", "), t.found(), strings.Join(columns, ", "))
	}
	return nil
}

// Cell returns the text of a mapped column in row, "" when the sheet has no such column.
func (t *Table) Cell(row Row, column string) string {
	i, ok := t.index[column]
	if !ok || i >= len(row.Cells) {
		return ""
	}
	return row.Cells[i]
}

func (t *Table) anyIn(column int) bool {
	for _, row := range t.Rows {
		if column < len(row.Cells) && row.Cells[column] != "" {
			return true
		}
	}
	return false
}

func (t *Table) found() string {
	var names []string
	for _, title := range t.Header[:min(len(t.Header), 30)] {
		if title != "" {
			names = append(names, shorten(title))
		}
	}
	return strings.Join(names, ", ")
}

// columnName calls a column by its title, else by its letter.
func (t *Table) columnName(i int) string {
	if i < len(t.Header) && t.Header[i] != "" {
		return shorten(t.Header[i])
	}
	if t.Header == nil {
		return letter(i)
	}
	return letter(i) + " (tanpa judul)"
}

// add takes the next row of a sheet: the header when there is none yet, nothing for a blank one.
func (t *Table) add(number int, cells []string) error {
	blank := true
	for i, c := range cells {
		cells[i] = clean(c)
		blank = blank && cells[i] == ""
	}
	if blank {
		return nil
	}
	if t.Header == nil {
		if len(cells) > maxColumns {
			return model.Errorf(model.Invalid, "Baris %d punya lebih dari %d kolom. Periksa apakah berkas ini benar sebuah tabel.", number, maxColumns)
		}
		t.Header, t.HeaderRow = cells, number
		return nil
	}
	if len(t.Rows) == MaxRows {
		return tooManyRows()
	}
	t.Rows = append(t.Rows, Row{Number: number, Cells: cells})
	return nil
}

var armed = regexp.MustCompile(`^'+[=+\-@\t\r]`)

// clean trims a cell, makes line ends alike and takes back the apostrophe that a writer of sheets
// puts before what a spreadsheet would compute.
func clean(s string) string {
	s = strings.TrimFunc(s, func(r rune) bool {
		return unicode.IsSpace(r) || r == '\ufeff' || r == '\u200b'
	})
	if strings.HasPrefix(s, "'") && armed.MatchString(s) {
		s = s[1:]
	}
	if strings.Contains(s, "\r") {
		s = strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
	}
	return s
}

// normalise writes a title the way columns are named: lower case, words joined by _.
func normalise(title string) string {
	words := strings.FieldsFunc(strings.ToLower(title), func(r rune) bool {
		return unicode.IsSpace(r) || r == '_' || r == '-'
	})
	return strings.Join(words, "_")
}

// letter returns the spreadsheet's name of a column: 0 is A, 26 is AA.
func letter(i int) string {
	name := ""
	for i++; i > 0; i = (i - 1) / 26 {
		name = string(rune('A'+(i-1)%26)) + name
	}
	return name
}

func shorten(s string) string {
	r := []rune(strings.Join(strings.Fields(s), " "))
	if len(r) > 40 {
		return string(r[:39]) + "…"
	}
	return string(r)
}

func empty(name string) error {
	return model.Errorf(model.Invalid, "Berkas %s kosong. Pilih berkas yang berisi baris judul dan data.", name)
}

func tooManyRows() error {
	return model.Errorf(model.Invalid, "Berkas ini berisi lebih dari 20.000 baris data. Bagi menjadi beberapa berkas, lalu impor satu per satu.")
}

func tooBig() error {
	return model.Errorf(model.Invalid, "Berkas ini terlalu besar: paling besar %d MB. Bagi menjadi beberapa berkas, lalu impor satu per satu.", maxBytes>>20)
}

func noExcel(name string, cause error) error {
	return model.Wrap(model.Invalid, cause, "Berkas %s bukan berkas Excel (.xlsx) yang utuh. Simpan ulang dari Excel, atau simpan sebagai CSV.", name)
}

func unreadable(path string, err error) error {
	switch {
	case errors.Is(err, os.ErrNotExist):
		return model.Wrap(model.NotFound, err, "Berkas %s tidak ada. Periksa letak dan namanya.", path)
	case errors.Is(err, os.ErrPermission):
		return model.Wrap(model.Invalid, err, "Berkas %s tidak dapat dibaca: tidak ada izin.", path)
	}
	return model.Wrap(model.Invalid, err, "Berkas %s tidak dapat dibaca. Tutup program lain yang memakainya, lalu ulangi.", path)
}

// cellError says what is wrong in one cell of t.
func (t *Table) cellError(number, column int, reason string) error {
	name := t.columnName(column)
	return &model.Error{Code: model.Invalid, Field: name, Message: fmt.Sprintf("Baris %d, kolom %s: %s", number, name, reason)}
}

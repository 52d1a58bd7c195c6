package sheet

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"

	"github.com/xuri/excelize/v2"

	"kaltimprov.go.id/dialogpublik/model"
)

// readXLSX reads the first sheet that is not hidden. A file that makes the library panic is a
// damaged file to the person.
func readXLSX(name string, data []byte) (t Table, err error) {
	defer func() {
		if p := recover(); p != nil {
			t, err = Table{}, noExcel(name, fmt.Errorf("excelize: %v", p))
		}
	}()
	if err := checkPacked(name, data); err != nil {
		return Table{}, err
	}
	f, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{UnzipSizeLimit: maxBytes, UnzipXMLSizeLimit: maxBytes})
	if err != nil {
		return Table{}, noExcel(name, err)
	}
	t, err = readWorkbook(name, f)
	if err := errors.Join(err, f.Close()); err != nil {
		return Table{}, err
	}
	return t, nil
}

// checkPacked unpacks everything once into nothing and counts, because the sizes a zip states may
// be lies.
func checkPacked(name string, data []byte) error {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return noExcel(name, err)
	}
	left := int64(maxBytes)
	for _, entry := range z.File {
		r, err := entry.Open()
		if err != nil {
			return noExcel(name, err)
		}
		n, err := io.Copy(io.Discard, io.LimitReader(r, left+1))
		if left -= n; left < 0 {
			return errors.Join(tooBig(), r.Close())
		}
		if err := errors.Join(err, r.Close()); err != nil {
			return noExcel(name, err)
		}
	}
	return nil
}

func readWorkbook(name string, f *excelize.File) (Table, error) {
	sheet, err := firstSheet(f)
	if err != nil {
		return Table{}, noExcel(name, err)
	}
	w := workbook{file: f, sheet: sheet, formats: map[int]format{}}
	props, err := f.GetWorkbookProps()
	if err != nil {
		return Table{}, noExcel(name, err)
	}
	w.from1904 = props.Date1904 != nil && *props.Date1904
	t, err := w.read()
	var known *model.Error
	switch {
	case errors.As(err, &known):
		return Table{}, err
	case err != nil:
		return Table{}, noExcel(name, err)
	case t.Header == nil:
		return Table{}, model.Errorf(model.Invalid, "Lembar %q di berkas %s kosong. Taruh tabelnya di lembar pertama.", sheet, name)
	}
	return t, nil
}

func firstSheet(f *excelize.File) (string, error) {
	for _, sheet := range f.GetSheetList() {
		visible, err := f.GetSheetVisible(sheet)
		if err != nil {
			return "", err
		}
		if visible {
			return sheet, nil
		}
	}
	return "", errors.New("no visible sheet")
}

type workbook struct {
	file     *excelize.File
	sheet    string
	from1904 bool
	formats  map[int]format // by style number
}

// read walks the sheet twice at once: the values as stored and as shown. Where they differ a
// number format is at work, and only then the cell's style is looked up.
func (w *workbook) read() (Table, error) {
	raw, err := w.file.Rows(w.sheet)
	if err != nil {
		return Table{}, err
	}
	shown, err := w.file.Rows(w.sheet)
	if err != nil {
		return Table{}, errors.Join(err, raw.Close())
	}
	t, err := w.readRows(raw, shown)
	if err := errors.Join(err, raw.Close(), shown.Close()); err != nil {
		return Table{}, err
	}
	// The iterator ends silently at broken XML; loading the sheet does not.
	_, err = w.file.GetCellStyle(w.sheet, "A1")
	return t, err
}

func (w *workbook) readRows(raw, shown *excelize.Rows) (Table, error) {
	var t Table
	for number := 1; raw.Next() && shown.Next(); number++ {
		values, err := raw.Columns(excelize.Options{RawCellValue: true})
		if err != nil {
			return t, err
		}
		texts, err := shown.Columns()
		if err != nil {
			return t, err
		}
		if len(values) > 0 && number > maxRowSeen {
			return t, tooManyRows()
		}
		if t.Header != nil {
			values = w.withinHeader(&t, values)
		}
		for i := range values {
			if values[i], err = w.text(values[i], at(texts, i), i, number); err != nil {
				return t, err
			}
		}
		if err := t.add(number, values); err != nil {
			return t, err
		}
	}
	return t, nil
}

// withinHeader widens the header by nameless columns where a row has more; they end up in Unknown.
func (w *workbook) withinHeader(t *Table, values []string) []string {
	for len(t.Header) < len(values) && len(t.Header) < maxColumns {
		t.Header = append(t.Header, "")
	}
	return values[:min(len(values), len(t.Header))]
}

// text decides what a cell says from its stored value and what Excel shows.
func (w *workbook) text(raw, shown string, column, row int) (string, error) {
	if raw == shown {
		return raw, nil
	}
	cell, err := excelize.CoordinatesToCellName(column+1, row)
	if err != nil {
		return "", err
	}
	style, err := w.file.GetCellStyle(w.sheet, cell)
	if err != nil {
		return "", err
	}
	f, ok := w.formats[style]
	if !ok {
		s, err := w.file.GetStyle(style)
		if err != nil {
			return "", err
		}
		f = formatOf(s)
		w.formats[style] = f
	}
	return f.text(raw, shown, w.from1904), nil
}

func at(cells []string, i int) string {
	if i < len(cells) {
		return cells[i]
	}
	return ""
}

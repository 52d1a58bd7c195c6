package sheet

import (
	"bytes"
	"reflect"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"kaltimprov.go.id/dialogpublik/model"
)

var awkward = []model.SpeakerRow{
	{Row: 2, Name: "Rekaan Satu", Phone: "+62 812-0000-0001", Note: "=HYPERLINK(\"http://jahat\";\"klik\")"},
	{Row: 3, Name: "Rekaan \"Dua\"; Umpama", Phone: "081200000002", Note: "baris satu\nbaris dua"},
	{Row: 4, Name: "@Rekaan", Post: "-", Note: "'=kutip di depan"},
	{Row: 5, Name: "'Rekaan'", Note: "''+dua kutip"},
	{Row: 6, Name: "Renée – Contoh 😀", Organization: "Dinas A, B", Themes: "pangan|kesehatan", Note: "_x0041_ 1E5 007"},
}

func TestSpeakers_written_come_back(t *testing.T) {
	xlsx, err := SpeakersXLSX(awkward)
	if err != nil {
		t.Fatal(err)
	}
	comeBack(t, SpeakersCSV(awkward), xlsx, SpeakerRows, awkward)
}

// comeBack holds that both formats give the rows they were written from.
func comeBack[R any](t *testing.T, csv, xlsx []byte, read func(Table) ([]R, []string, error), want []R) {
	t.Helper()
	for name, data := range map[string][]byte{"a.csv": csv, "a.xlsx": xlsx} {
		table, err := Read(name, data)
		if err != nil {
			t.Fatal(name, err)
		}
		rows, unknown, err := read(table)
		if err != nil || unknown != nil {
			t.Errorf("%s: %v, %v", name, unknown, err)
		}
		if !reflect.DeepEqual(rows, want) {
			t.Errorf("%s:\ngot  %+v\nwant %+v", name, rows, want)
		}
	}
}

func TestWriteCSV_disarms(t *testing.T) {
	for cell, want := range map[string]string{
		"=1+1": "'=1+1", "+62812": "'+62812", "-": "'-", "@a": "'@a", "\tx": "\"'\tx\"", "\rx": "\"'\rx\"",
		"a\x00=b": "a=b", "\x00=b": "'=b", "'=1": "''=1", "'a": "'a", "a;b": "\"a;b\"", "a\"b": "\"a\"\"b\"", "": "",
	} {
		got := string(WriteCSV([]string{"x"}, [][]string{{cell}}))
		if got != "\ufeffx\r\n"+want+"\r\n" {
			t.Errorf("%q: got %q, want %q", cell, got, want)
		}
	}
}

func TestWriteXLSX_is_all_text(t *testing.T) {
	data, err := SpeakersXLSX(awkward)
	f := opened(t, data, err)
	for _, cell := range []string{"A1", "B2", "F2", "I2", "F3", "B4"} {
		isText(t, f, "Narasumber", cell)
		number, err := f.GetCellStyle("Narasumber", cell)
		if err != nil {
			t.Fatal(err)
		}
		style, err := f.GetStyle(number)
		if err != nil || formatCode(style) != "@" || (style.Font != nil && style.Font.Bold) != (cell == "A1") {
			t.Errorf("%s has style %+v, %v", cell, style, err)
		}
	}
	panes, err := f.GetPanes("Narasumber")
	if err != nil || !panes.Freeze || panes.YSplit != 1 {
		t.Errorf("panes %+v, %v", panes, err)
	}
	if width, err := f.GetColWidth("Narasumber", "E"); err != nil || width < 30 {
		t.Errorf("width %v, %v", width, err)
	}
}

// opened is a workbook as just written.
func opened(t *testing.T, data []byte, err error) *excelize.File {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

// isText holds that a spreadsheet computes nothing in a cell.
func isText(t *testing.T, f *excelize.File, sheet, cell string) {
	t.Helper()
	kind, err := f.GetCellType(sheet, cell)
	if err != nil || kind != excelize.CellTypeInlineString && kind != excelize.CellTypeSharedString {
		t.Errorf("%s has type %v, %v", cell, kind, err)
	}
	if formula, err := f.GetCellFormula(sheet, cell); formula != "" || err != nil {
		t.Errorf("%s has formula %q, %v", cell, formula, err)
	}
}

func formatCode(s *excelize.Style) string {
	if s.CustomNumFmt != nil {
		return *s.CustomNumFmt
	}
	if s.NumFmt == 49 {
		return "@"
	}
	return ""
}

func TestWriteXLSX_refuses_to_cut(t *testing.T) {
	_, err := WriteXLSX("Data", []string{"catatan"}, [][]string{{strings.Repeat("a", maxCell)}}, nil)
	if model.ErrorCode(err) != model.Invalid || !strings.Contains(err.Error(), "Baris 2, kolom A") {
		t.Errorf("got %v", err)
	}
	if _, err := WriteXLSX("nama/lembar:salah", nil, nil, nil); err == nil {
		t.Error("an impossible sheet name was accepted")
	}
}

package sheet

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"kaltimprov.go.id/dialogpublik/model"
)

// book makes a workbook and lets fill change it.
func book(t testing.TB, fill func(f *excelize.File)) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	fill(f)
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// set writes a value with a number format ("" for none) into the first sheet.
func set(t testing.TB, f *excelize.File, cell string, value any, code string) {
	t.Helper()
	if err := f.SetCellValue("Sheet1", cell, value); err != nil {
		t.Fatal(err)
	}
	if code == "" {
		return
	}
	style, err := f.NewStyle(&excelize.Style{CustomNumFmt: &code})
	if err != nil {
		t.Fatal(err)
	}
	if err := f.SetCellStyle("Sheet1", cell, cell, style); err != nil {
		t.Fatal(err)
	}
}

func TestRead_xlsx_numbers(t *testing.T) {
	cases := []struct {
		value any
		code  string
		want  string
	}{
		{"24 November 2026", "", "24 November 2026"},
		{"8.12E+10", "", "8.12E+10"}, // a text: the digits are lost
		{"081200000001", "@", "081200000001"},
		{81200000001, "", "81200000001"},
		{81200000001, "0.00E+00", "81200000001"},
		{81200000001.0, "#,##0", "81200000001"},
		{6281200000001, "", "6281200000001"},
		{81200000001, "0000-0000-0000", "0812-0000-0001"},
		{81200000001, "000000000000", "081200000001"},
		{46350, "dd/mm/yyyy", "2026-11-24"},
		{46350, "d-m-yy", "2026-11-24"},
		{46350, "[$-421]dddd, dd mmmm yyyy;@", "2026-11-24"},
		{46350.375, "dd/mm/yyyy hh:mm", "2026-11-24 09.00"},
		{46350.0, "dd/mm/yyyy hh:mm", "2026-11-24"},
		{46350.375, "dd/mm/yyyy", "2026-11-24"},
		{46350.375, "hh:mm", "09.00"},
		{0.375, "h:mm", "09.00"},
		{0.375, "hh.mm", "09.00"},
		{0.375, "h:mm AM/PM", "09.00"},
		{0.375, "[h]:mm", "09.00"},
		{0.6666666666666666, "hh:mm:ss", "16.00"},
		{0.125, `hh"."mm" WITA"`, "03.00"},
		{0.0, "hh:mm", "00.00"},
		{0.375, "dd/mm/yyyy", "09.00"},
		{46350, "mmm-yy", "2026-11-24"},
		{9, "0.00", "9.00"},
		{900, "", "900"},
		{900, "0000", "0900"},
		{2, `0" orang"`, "2 orang"},
		{0.5, "0%", "50%"},
		{true, "", "TRUE"},
		{-5, "dd/mm/yyyy", "-5"},
	}
	data := book(t, func(f *excelize.File) {
		set(t, f, "A1", "nama", "")
		for i, c := range cases {
			set(t, f, fmt.Sprint("A", i+2), c.value, c.code)
		}
	})
	table, err := Read("a.xlsx", data)
	if err != nil || len(table.Rows) != len(cases) {
		t.Fatalf("%d rows, %v", len(table.Rows), err)
	}
	for i, c := range cases {
		if got := table.Rows[i].Cells[0]; got != c.want {
			t.Errorf("%v as %q: got %q, want %q", c.value, c.code, got, c.want)
		}
	}
}

func TestRead_xlsx_built_in_formats(t *testing.T) {
	formats := map[int]string{14: "2026-11-24", 15: "2026-11-24", 22: "2026-11-24 09.00", 20: "09.00", 21: "09.00", 46: "09.00"}
	for id, want := range formats {
		data := book(t, func(f *excelize.File) {
			set(t, f, "A1", "tanggal", "")
			set(t, f, "A2", 46350.375, "")
			style, err := f.NewStyle(&excelize.Style{NumFmt: id})
			if err != nil {
				t.Fatal(err)
			}
			if err := f.SetCellStyle("Sheet1", "A2", "A2", style); err != nil {
				t.Fatal(err)
			}
		})
		table, err := Read("a.xlsx", data)
		if err != nil || table.Rows[0].Cells[0] != want {
			t.Errorf("format %d: %v, %v; want %s", id, table.Rows, err, want)
		}
	}
}

func TestRead_xlsx_counts_from_1904(t *testing.T) {
	data := book(t, func(f *excelize.File) {
		yes := true
		if err := f.SetWorkbookProps(&excelize.WorkbookPropsOptions{Date1904: &yes}); err != nil {
			t.Fatal(err)
		}
		set(t, f, "A1", "tanggal", "")
		set(t, f, "A2", 46350-1462, "yyyy-mm-dd")
	})
	table, err := Read("a.xlsx", data)
	if err != nil || table.Rows[0].Cells[0] != "2026-11-24" {
		t.Errorf("%v, %v", table.Rows, err)
	}
}

func TestRead_xlsx_layout(t *testing.T) {
	data := book(t, func(f *excelize.File) {
		if _, err := f.NewSheet("Kedua"); err != nil {
			t.Fatal(err)
		}
		set(t, f, "A2", " Nama ", "")
		set(t, f, "C2", "Telepon", "")
		set(t, f, "A4", "'+62 812", "")
		set(t, f, "C4", "satu\r\ndua", "")
		set(t, f, "A6", "   ", "")
		set(t, f, "B9", "tanpa judul", "")
		set(t, f, "E9", "di luar", "")
		if err := f.SetCellFormula("Sheet1", "C9", "1+1"); err != nil {
			t.Fatal(err)
		}
	})
	table, err := Read("a.xlsx", data)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := flat(table), "2:Nama||Telepon||\n4:+62 812||satu\ndua\n9:|tanpa judul|||di luar\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if err := table.Map([]string{"nama", "telepon"}, nil); err != nil || strings.Join(table.Unknown, ", ") != "B (tanpa judul), E (tanpa judul)" {
		t.Errorf("unknown %q, %v", table.Unknown, err)
	}
}

func TestRead_xlsx_skips_a_hidden_sheet(t *testing.T) {
	data := book(t, func(f *excelize.File) {
		set(t, f, "A1", "rahasia", "")
		if _, err := f.NewSheet("Data"); err != nil {
			t.Fatal(err)
		}
		if err := f.SetCellValue("Data", "A1", "nama"); err != nil {
			t.Fatal(err)
		}
		f.SetActiveSheet(1)
		if err := f.SetSheetVisible("Sheet1", false); err != nil {
			t.Fatal(err)
		}
	})
	table, err := Read("a.xlsx", data)
	if err != nil || flat(table) != "1:nama\n" {
		t.Errorf("%q, %v", flat(table), err)
	}
}

// repack copies a zip and lets change replace the bytes of its entries.
func repack(t *testing.T, data []byte, change func(name string, b []byte) []byte) []byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		b, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		e, err := w.Create(f.Name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := e.Write(change(f.Name, b)); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestRead_xlsx_refuses(t *testing.T) {
	good := book(t, func(f *excelize.File) {
		set(t, f, "A1", "nama", "")
		set(t, f, "A2", "Andai", "")
	})
	otherZip := repack(t, good, func(_ string, b []byte) []byte { return b })
	otherZip = bytes.ReplaceAll(otherZip, []byte("xl/workbook.xml"), []byte("xx/workbook.xml"))
	brokenXML := repack(t, good, func(name string, b []byte) []byte {
		if name == "xl/worksheets/sheet1.xml" {
			return b[:len(b)*3/4]
		}
		return b
	})
	bomb := repack(t, good, func(name string, b []byte) []byte {
		if name == "xl/worksheets/sheet1.xml" {
			return append(b, make([]byte, maxBytes)...)
		}
		return b
	})
	low := book(t, func(f *excelize.File) {
		set(t, f, "A1", "nama", "")
		set(t, f, "A1000000", "Andai", "")
	})
	cases := map[string]struct {
		data []byte
		says string
	}{
		"text":          {[]byte("nama;jabatan\n"), "bukan berkas Excel"},
		"nothing":       {nil, "kosong"},
		"old Excel":     {[]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1isi"), ".xls"},
		"cut":           {good[:len(good)/2], "bukan berkas Excel"},
		"other zip":     {otherZip, "bukan berkas Excel"},
		"broken XML":    {brokenXML, "bukan berkas Excel"},
		"bomb":          {bomb, "terlalu besar"},
		"far below":     {low, "20.000"},
		"empty sheet":   {book(t, func(*excelize.File) {}), `Lembar "Sheet1"`},
		"no zip inside": {[]byte("PK\x03\x04 halo"), "bukan berkas Excel"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			table, err := Read("Data Saya.XLSX", c.data)
			if err == nil {
				t.Fatalf("accepted: %s", flat(table))
			}
			if model.ErrorCode(err) != model.Invalid || !strings.Contains(err.Error(), c.says) {
				t.Errorf("got %q, want it to say %q", err, c.says)
			}
		})
	}
}

func TestRead_xlsx_limit(t *testing.T) {
	rows := make([][]string, 25_000)
	for i := range rows {
		rows[i] = []string{"Andai"}
	}
	for n, ok := range map[int]bool{MaxRows: true, MaxRows + 1: false, 25_000: false} {
		data, err := WriteXLSX("Data", []string{"nama"}, rows[:n], nil)
		if err != nil {
			t.Fatal(err)
		}
		table, err := Read("a.xlsx", data)
		if ok && (err != nil || len(table.Rows) != n) {
			t.Errorf("%d rows: %d, %v", n, len(table.Rows), err)
		}
		if !ok && (err == nil || !strings.Contains(err.Error(), "20.000")) {
			t.Errorf("%d rows: %v", n, err)
		}
	}
}

// A zip by another name is read for what it is.
func TestRead_xlsx_named_csv(t *testing.T) {
	data := book(t, func(f *excelize.File) { set(t, f, "A1", "nama", "") })
	if table, err := Read("a.csv", data); err != nil || flat(table) != "1:nama\n" {
		t.Errorf("%q, %v", flat(table), err)
	}
}

func BenchmarkRead_xlsx_10000_rows(b *testing.B) {
	data, err := WriteXLSX("Data", speakerColumns, manyRows(10_000), nil)
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		if table, err := Read("a.xlsx", data); err != nil || len(table.Rows) != 10_000 {
			b.Fatal(err)
		}
	}
}

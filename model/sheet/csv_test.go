package sheet

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf16"

	"kaltimprov.go.id/dialogpublik/model"
)

// flat writes a table as "row:cell|cell" lines, the header first.
func flat(t Table) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%d:%s\n", t.HeaderRow, strings.Join(t.Header, "|"))
	for _, r := range t.Rows {
		fmt.Fprintf(&b, "%d:%s\n", r.Number, strings.Join(r.Cells, "|"))
	}
	return b.String()
}

func utf16Bytes(text string, bigEndian bool) string {
	var b strings.Builder
	for _, u := range utf16.Encode([]rune(text)) {
		lo, hi := byte(u), byte(u>>8)
		if bigEndian {
			lo, hi = hi, lo
		}
		b.WriteByte(lo)
		b.WriteByte(hi)
	}
	return b.String()
}

func TestRead_csv(t *testing.T) {
	cases := map[string]struct{ data, want string }{
		"semicolons":              {"nama;jabatan\nAndai;Kepala, Dinas\n", "1:nama|jabatan\n2:Andai|Kepala, Dinas\n"},
		"commas":                  {"nama,jabatan\nAndai,\"Kepala, Dinas\"\n", "1:nama|jabatan\n2:Andai|Kepala, Dinas\n"},
		"tabs":                    {"nama\tjabatan\nAndai\ta;b,c\n", "1:nama|jabatan\n2:Andai|a;b,c\n"},
		"delimiter in a title":    {"\"nama; lengkap; benar\",jabatan\nAndai,x\n", "1:nama; lengkap; benar|jabatan\n2:Andai|x\n"},
		"one column":              {"nama\nAndai\n", "1:nama\n2:Andai\n"},
		"Excel says sep":          {"sep=,\r\nnama,catatan\r\nAndai,a;b;c\r\n", "1:nama|catatan\n2:Andai|a;b;c\n"},
		"windows line ends":       {"nama;telepon\r\nAndai;1\r\n", "1:nama|telepon\n2:Andai|1\n"},
		"old mac line ends":       {"nama;telepon\rAndai;1\r", "1:nama|telepon\n2:Andai|1\n"},
		"no end of line":          {"nama;telepon\nAndai;1", "1:nama|telepon\n2:Andai|1\n"},
		"blank rows count":        {"\n;;\nnama;telepon\n\n  ; \nAndai;1\n\n", "3:nama|telepon\n6:Andai|1\n"},
		"quoted line break":       {"nama;catatan\nAndai;\"satu\r\ndua\"\nUmpama;x\n", "1:nama|catatan\n2:Andai|satu\ndua\n3:Umpama|x\n"},
		"doubled quotes":          {"nama\n\"Andai \"\"Bung\"\" Rekaan\"\n", "1:nama\n2:Andai \"Bung\" Rekaan\n"},
		"space around quotes":     {"nama, telepon\nAndai, \"1, 2\" \n", "1:nama|telepon\n2:Andai|1, 2\n"},
		"trailing column":         {"nama;telepon;\nAndai;1;\n", "1:nama|telepon|\n2:Andai|1|\n"},
		"trailing cells":          {"nama;telepon\nAndai;1;;; \n", "1:nama|telepon\n2:Andai|1\n"},
		"short row":               {"nama;telepon\nAndai\n", "1:nama|telepon\n2:Andai\n"},
		"UTF-8 BOM":               {"\xef\xbb\xbfnama\nRené\n", "1:nama\n2:René\n"},
		"Windows-1252":            {"nama;catatan\nRen\xe9;Sabtu \x96 \x93baik\x94 \x80\n", "1:nama|catatan\n2:René|Sabtu – “baik” €\n"},
		"UTF-16 little":           {"\xff\xfe" + utf16Bytes("nama;x\nRené;😀\n", false), "1:nama|x\n2:René|😀\n"},
		"UTF-16 big":              {"\xfe\xff" + utf16Bytes("nama;x\nRené;1\n", true), "1:nama|x\n2:René|1\n"},
		"spaces, no-break spaces": {"nama;x\n\u00a0 Andai\u00a0;\u200b1\n", "1:nama|x\n2:Andai|1\n"},
		"apostrophe before +":     {"nama;x\n'+6281;'abc\n", "1:nama|x\n2:+6281|'abc\n"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			got, err := Read("a.csv", []byte(c.data))
			if err != nil {
				t.Fatal(err)
			}
			if flat(got) != c.want {
				t.Errorf("got  %q\nwant %q", flat(got), c.want)
			}
		})
	}
}

func TestRead_csv_refuses(t *testing.T) {
	cases := map[string]struct{ data, says string }{
		"nothing":               {"", "kosong"},
		"only blank":            {"\r\n \t\r\n", "kosong"},
		"only delimiters":       {";;;\n;;;\n", "kosong"},
		"only a BOM":            {"\xef\xbb\xbf", "kosong"},
		"NUL":                   {"nama;jabatan\nAndai;x\nUm\x00pama;x\n", "Baris 3, kolom nama:"},
		"NUL in quotes":         {"nama;jabatan\nAndai;\"a\x00b\"\n", "Baris 2, kolom jabatan:"},
		"NUL in the header":     {"nama;jab\x00atan\nAndai;x\n", "Baris 1, kolom B:"},
		"UTF-16 without BOM":    {utf16Bytes("nama;x\n", false), "NUL"},
		"quote never closed":    {"nama;jabatan\nAndai;x\nUmpama;\"Kepala\nRekaan;x\n", "Baris 3, kolom jabatan: tanda kutip dibuka"},
		"quote inside":          {"nama;jabatan\nAndai \"Bung\" R;x\n", "Baris 2, kolom nama: tanda kutip di tengah"},
		"text after quote":      {"nama;jabatan\n\"Andai\"x;y\n", "Baris 2, kolom nama: ada teks sesudah"},
		"text with a delimiter": {"nama,jabatan\nAndai, S.Sos.,Kepala\n", "Baris 2, kolom C (tanpa judul): baris ini punya lebih banyak kolom"},
		"too many columns":      {strings.Repeat("a;", 1500) + "\n", "banyak kolom"},
		"too many empty cells":  {"nama\n" + strings.Repeat(";", 1500) + "\n", "banyak kolom"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			got, err := Read("a.csv", []byte(c.data))
			if err == nil {
				t.Fatalf("accepted: %q", flat(got))
			}
			if model.ErrorCode(err) != model.Invalid || !strings.Contains(err.Error(), c.says) {
				t.Errorf("got %s %q, want it to say %q", model.ErrorCode(err), err, c.says)
			}
		})
	}
}

func TestRead_limit(t *testing.T) {
	sheet := func(rows int) []byte { return []byte("nama\n" + strings.Repeat("Andai\n\n", rows)) }
	got, err := Read("a.csv", sheet(MaxRows))
	if err != nil || len(got.Rows) != MaxRows {
		t.Errorf("%d rows: %v", len(got.Rows), err)
	}
	for _, rows := range []int{MaxRows + 1, 25_000} {
		if _, err := Read("a.csv", sheet(rows)); err == nil || !strings.Contains(err.Error(), "20.000") {
			t.Errorf("%d rows: %v", rows, err)
		}
	}
	if _, err := Read("a.csv", make([]byte, maxBytes+1)); err == nil || !strings.Contains(err.Error(), "64 MB") {
		t.Errorf("big file: %v", err)
	}
}

func FuzzRead(f *testing.F) {
	for _, seed := range []string{"", "nama;x\nA;\"b\"\"\n", "sep=,\r\na,b", "\xff\xfea", "a\tb\r\"", "\xef\xbb\xbfnama,é\n'+1,=2", "PK\x03\x04"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		table, err := Read("a.csv", data)
		if err != nil {
			if model.ErrorCode(err) != model.Invalid {
				t.Fatalf("an error people cannot read: %v", err)
			}
			return
		}
		last := table.HeaderRow
		if last < 1 {
			t.Fatalf("header row %d", last)
		}
		for _, r := range table.Rows {
			if r.Number <= last || len(r.Cells) > len(table.Header) {
				t.Fatalf("row %d after %d with %d cells of %d", r.Number, last, len(r.Cells), len(table.Header))
			}
			last = r.Number
		}
		back, err := Read("b.csv", WriteCSV(table.Header, cellsOf(table)))
		if err != nil {
			t.Fatalf("own file refused: %v", err)
		}
		if len(back.Rows) != len(table.Rows) {
			t.Fatalf("%d rows came back as %d", len(table.Rows), len(back.Rows))
		}
	})
}

func cellsOf(t Table) [][]string {
	var cells [][]string
	for _, r := range t.Rows {
		cells = append(cells, r.Cells)
	}
	return cells
}

func BenchmarkRead_csv_10000_rows(b *testing.B) {
	data := WriteCSV(speakerColumns, manyRows(10_000))
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		if table, err := Read("a.csv", data); err != nil || len(table.Rows) != 10_000 {
			b.Fatal(err)
		}
	}
}

func manyRows(n int) [][]string {
	rows := make([][]string, n)
	for i := range rows {
		rows[i] = []string{"Dr. H.", fmt.Sprintf("Rekaan %05d Contohwijaya", i), "S.Sos., M.Si.", "Kepala Bidang Umum", "Dinas Contoh Provinsi Kalimantan Timur",
			"+62 812 0000 00" + fmt.Sprint(i%90+10), "rekaan@contoh.invalid", "kesehatan|pangan", "Catatan; dengan \"kutip\""}
	}
	return rows
}

package sheet

import (
	"bytes"
	"fmt"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"kaltimprov.go.id/dialogpublik/model"
)

// oddThemes are themes a spreadsheet would compute, cut or take apart.
var oddThemes = []string{
	"=HYPERLINK(\"http://jahat\";\"klik\")", "+62 812-0000-0001", "-1", "@SUM(A1)", "'kutip", "'=kutip", "a; b, c \"d\"", "\"penuh\"", "007", "1E5", "_x0041_",
	"24-11-2026", "TRUE", "Renée – Contoh 😀", strings.Repeat("panjang, ", 222) + "ya",
}

func oddSchedule() []model.DialogueRow {
	rows := make([]model.DialogueRow, len(oddThemes))
	for i, theme := range oddThemes {
		rows[i] = model.DialogueRow{
			Row: i + 2, Date: fmt.Sprintf("%02d-11-2026", i+1), Start: "03.00", End: "selesai", Station: "RRI Samarinda", Programme: "Halo Kaltim",
			Venue: theme, Theme: theme, Main: "dr. Andi Contoh, Sp.OG(K) (RSUD (Pusat))", Companions: `Budi\|Contoh (A; "B") | utama: Cici (tanpa instansi)`, Host: theme,
		}
	}
	return rows
}

func TestSchedule_written_comes_back(t *testing.T) {
	rows := oddSchedule()
	xlsx, err := ScheduleXLSX(rows)
	if err != nil {
		t.Fatal(err)
	}
	comeBack(t, ScheduleCSV(rows), xlsx, ScheduleRows, rows)
}

func TestScheduleCSV_disarmed(t *testing.T) {
	data := ScheduleCSV(oddSchedule())
	if !bytes.HasPrefix(data, []byte("\ufefftanggal;mulai;selesai;stasiun;acara;tempat;tema;narasumber_utama;pendamping;pemandu\r\n")) || !utf8.Valid(data) {
		t.Errorf("begins %q", data[:80])
	}
	lines := strings.Split(strings.TrimSuffix(string(data), "\r\n"), "\r\n")
	for i, want := range []string{`;"'=HYPERLINK(""http://jahat"";""klik"")";`, ";'+62 812-0000-0001;", ";'-1;", ";'@SUM(A1);", ";'kutip;", ";''=kutip;", `;"a; b, c ""d""";`} {
		if !strings.Contains(lines[i+1], want) {
			t.Errorf("line %d lacks %s: %s", i+2, want, lines[i+1])
		}
	}
	for _, line := range lines {
		if strings.HasPrefix(line, "=") || strings.Contains(line, ";=") || strings.Contains(line, `;"=`) || strings.Contains(line, ";+") || strings.Contains(line, ";@") || strings.Contains(line, ";-") {
			t.Errorf("a spreadsheet would compute %s", line)
		}
	}
}

func TestScheduleXLSX_disarmed(t *testing.T) {
	data, err := ScheduleXLSX(oddSchedule())
	f := opened(t, data, err)
	for row := 1; row <= len(oddThemes)+1; row++ {
		for column := range scheduleColumns {
			cell, err := excelize.CoordinatesToCellName(column+1, row)
			if err != nil {
				t.Fatal(err)
			}
			isText(t, f, "Jadwal", cell)
		}
	}
	for cell, want := range map[string]string{"G2": oddThemes[0], "G3": "+62 812-0000-0001", "J3": "+62 812-0000-0001", "B2": "03.00", "A2": "01-11-2026"} {
		if got, err := f.GetCellValue("Jadwal", cell); got != want || err != nil {
			t.Errorf("%s holds %q, %v, want %q", cell, got, err, want)
		}
	}
}

// TestSchedule_office_to_office takes a month with odd themes through both formats: back into the
// same office it changes nothing, into an empty one it brings the month.
func TestSchedule_office_to_office(t *testing.T) {
	from := newDesk(t)
	for i, theme := range oddThemes {
		from.dialogue(model.MakeDate(2026, 11, i+1), 180, model.Clock(240-420*(i%2)), theme, "Dr. Andi Contoh, Sp.OG(K)")
	}
	sheet, err := from.ScheduleSheet("", "")
	from.must(err)
	xlsx, err := ScheduleXLSX(sheet.Rows)
	from.must(err)
	for name, data := range map[string][]byte{"a.csv": ScheduleCSV(sheet.Rows), "a.xlsx": xlsx} {
		table, err := Read(name, data)
		from.must(err)
		rows, _, err := ScheduleRows(table)
		from.must(err)
		to := newDesk(t)
		for _, step := range []struct {
			into *desk
			want model.ImportResult
		}{{from, model.ImportResult{Same: len(rows)}}, {to, model.ImportResult{Created: len(rows)}}, {to, model.ImportResult{Same: len(rows)}}} {
			got, err := step.into.ImportSchedule(rows, false)
			from.must(err)
			got.Notes = nil
			if !reflect.DeepEqual(got, step.want) {
				t.Errorf("%s: %+v, want %+v", name, got, step.want)
			}
		}
		if again, err := to.ScheduleSheet("", ""); err != nil || !reflect.DeepEqual(again.Rows, sheet.Rows) {
			t.Errorf("%s: the other office's sheet is another one, %v:\n%.2000v", name, err, again.Rows)
		}
	}
}

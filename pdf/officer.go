package pdf

import (
	"kaltimprov.go.id/dialogpublik/model"
)

// OfficerSheet draws the list of steps assigned to one officer, with an empty
// box to tick by hand for each. A sheet without tasks says so.
func OfficerSheet(c model.OfficerSheet, opt Options) ([]byte, error) {
	facts := paperFacts{
		title: officerTitle + ", " + c.Officer + ", " + c.Period, subject: officerTitle + " dialog publik",
		head: c.Head, sample: c.Sample,
	}
	return onePaper(facts, opt, func() *sheet { return officerPaper(c, opt) })
}

func officerPaper(c model.OfficerSheet, opt Options) *sheet {
	f := newUpright(c.Paper, c.Head, "DAFTAR LANGKAH PETUGAS", c.Period)
	f.officerFacts(c)
	if len(c.Tasks) == 0 {
		f.para(f.left(), para{text: "Tidak ada langkah yang ditugaskan pada masa ini.", size: reportSize, width: f.width()})
	} else {
		f.table(officerTable(c, f.width()-plainWidth))
	}
	f.footer(officerTitle+", "+c.Officer, model.Moment(opt.Created))
	return f.sheet
}

const officerTitle = "Daftar langkah petugas"

// officerFacts sets the facts above the table.
func (f *flow) officerFacts(c model.OfficerSheet) {
	p := para{size: reportSize, balance: true}
	for _, row := range []struct{ label, value string }{
		{"Petugas", c.Officer}, {"Tugas", c.Role}, {"Tanggal", model.LetterDate(c.Date)},
	} {
		if cleanLine(row.value) != "" {
			f.labelled(f.fieldColumns(memoColon, memoValue), row.label, esc(row.value), p)
		}
	}
	f.skip(4)
}

func officerTable(c model.OfficerSheet, extra float64) table {
	t := table{size: 9, padX: 1.4, padY: 1.3, columns: []column{
		{9, "No.", center}, {32, "Waktu", left}, {33 + extra, "Dialog", left}, {33, "Langkah", left},
		{22, "Paling lambat", left}, {22, "Keadaan", left}, {9, "Cek", center},
	}}
	for i, task := range c.Tasks {
		state := esc(task.State)
		if note := esc(task.Note); note != "" {
			state += "\n__" + note + "__"
		}
		t.rows = append(t.rows, []string{
			itoa(i+1) + ".", esc(task.When), esc(task.About), esc(task.Step),
			dash(model.ShortDate(task.Latest)), state, "",
		})
	}
	return t
}

package pdf

import (
	"kaltimprov.go.id/dialogpublik/model"
)

// OfficerSheet draws the list of steps assigned to one officer, with an empty
// box to tick by hand for each. A sheet without tasks says so.
func OfficerSheet(c model.OfficerSheet, opt Options) ([]byte, error) {
	if _, err := metrics(); err != nil {
		return nil, err
	}
	s := newSheet(sizeOf(c.Paper), reportMargins)
	s.addPage()
	f := &flow{sheet: s, top: reportMargins.top}
	f.y = kopTop + kopRule + 9 + s.letterhead(c.Head, emblemCache{}.get(c.Head))
	f.officerTitle(c)
	if len(c.Tasks) == 0 {
		f.para(s.left(), para{text: "Tidak ada langkah yang ditugaskan pada masa ini.", size: reportSize, width: s.width()})
	} else {
		f.table(officerTable(c, s.width()-plainWidth))
	}
	s.footer(officerTitle+", "+c.Officer, model.Moment(opt.Created))
	s.mark(opt.marks(c.Sample)...)
	return render(&document{
		title: officerTitle + ", " + c.Officer + ", " + c.Period, author: c.Head.Office + ", " + c.Head.Government,
		subject: officerTitle + " dialog publik", created: opt.Created, sheets: []*sheet{s},
	})
}

const officerTitle = "Daftar langkah petugas"

// officerTitle sets the heading and the facts above the table.
func (f *flow) officerTitle(c model.OfficerSheet) {
	f.para(f.left(), para{text: "DAFTAR LANGKAH PETUGAS", face: bold, size: 13, width: f.width(), align: center})
	f.skip(1.5)
	f.para(f.left(), para{text: esc(c.Period), size: reportSize, width: f.width(), align: center})
	f.skip(4)
	p := para{size: reportSize, balance: true}
	for _, row := range []struct{ label, value string }{
		{"Petugas", c.Officer}, {"Tugas", c.Role}, {"Tanggal", model.LetterDate(c.Date)},
	} {
		if cleanLine(row.value) != "" {
			f.y = f.labelled(f.y, row.label, memoColon, memoValue, esc(row.value), p)
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

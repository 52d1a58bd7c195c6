package pdf

import (
	"strings"

	"kaltimprov.go.id/dialogpublik/model"
)

// plainWidth is the text width of A4 the column widths are given for; wider
// paper gives the rest to the column of the theme.
const plainWidth = 160.0

const (
	tableStart = 22.0 // room under a caption
	tableAfter = 3.4
)

// activities is part B: the dialogues of the week and how the SOP was kept.
func (r *reportPage) activities() {
	r.heading("B. KEGIATAN YANG DILAKSANAKAN", headingRoom)
	if len(r.c.Dialogues) == 0 {
		r.nothing()
		return
	}
	r.caption("Dialog pada pekan laporan", tableStart)
	r.table(r.dialogueTable())
	if len(r.c.Compliance) > 0 {
		r.complianceTables()
	}
}

// nothing says that and why the week had no dialogue.
func (r *reportPage) nothing() {
	text := "**Nihil.**"
	if reason := esc(r.c.NilReason); reason != "" {
		text += " " + reason
	}
	r.para(r.left(), para{text: text, size: reportSize, spacing: reportSpacing, width: r.width(), align: justify})
	r.skip(paraAfter)
}

// dialogueTable is table 1. Its eight columns stand in a tight grid.
func (r *reportPage) dialogueTable() table {
	t := table{size: 8.5, padX: 0.9, padY: 1.1, columns: []column{
		{7, "No.", center}, {22.5, "Hari/tanggal, pukul", left}, {21.5, "Media/ program", left},
		{24.5 + r.width() - plainWidth, "Tema", left}, {25, "Narasumber utama", left}, {24.5, "Pendamping", left},
		{16.5, "Pemandu", left}, {18.5, "Status", left},
	}}
	for i, d := range r.c.Dialogues {
		t.rows = append(t.rows, []string{
			itoa(i+1) + ".", when(d.Date, d.Start, d.End), esc(d.Media), esc(d.Theme),
			people(d.Mains), people(d.Companions), dash(esc(d.Host)), esc(d.Status),
		})
	}
	return t
}

// when writes day, date and time of a dialogue for a table cell.
func when(date model.Date, start, end model.Clock) string {
	return model.WeekdayWord(date.Weekday()) + ", " + model.ShortDate(date) + ", " + clockRange(start, end) + nbspText + "WITA"
}

// clockRange writes "09.00–10.00" or "09.00 s.d. selesai".
func clockRange(start, end model.Clock) string {
	if end == model.NoClock {
		return model.ClockText(start) + " s.d. selesai"
	}
	return model.ClockText(start) + "–" + model.ClockText(end)
}

// people lists names in a cell, several behind numbers.
func people(names []string) string {
	if len(names) == 0 {
		return "–"
	}
	if len(names) == 1 {
		return dash(esc(names[0]))
	}
	lines := make([]string, len(names))
	for i, name := range names {
		lines[i] = itoa(i+1) + "." + nbspText + esc(name)
	}
	return strings.Join(lines, "\n")
}

func dash(s string) string {
	if s == "" {
		return "–"
	}
	return s
}

// complianceTables is table 2. It has room for two dialogues beside each
// other, so more dialogues make more tables.
func (r *reportPage) complianceTables() {
	n := len(r.c.Dialogues)
	for from := 0; from < n; from += 2 {
		to := min(from+2, n)
		r.skip(tableAfter)
		title := "Kepatuhan terhadap SOP"
		if n > 2 {
			title += ", dialog " + itoa(from+1)
			if to > from+1 {
				title += " dan " + itoa(to)
			}
		}
		r.caption(title, tableStart)
		r.table(r.complianceTable(from, to))
	}
	r.note("H dihitung dalam hari kerja terhadap hari siaran. Tepat: selesai pada atau sebelum batas.")
}

func (r *reportPage) complianceTable(from, to int) table {
	extra := r.width() - plainWidth
	t := table{size: 9, padX: 1.4, padY: 1.1, columns: []column{{42 + extra, "Langkah", left}, {22, "Batas SOP", center}}}
	for i := from; i < to; i++ {
		head := "Dialog" + nbspText + itoa(i+1) + " (" + dayMonth(r.c.Dialogues[i].Date) + ")"
		t.columns = append(t.columns, column{66 / float64(to-from), head, left})
	}
	t.columns = append(t.columns, column{30, "Keterangan", left})
	for _, row := range r.c.Compliance {
		limit, remark := row.Words(from, to)
		cells := []string{esc(row.Step), dash(esc(limit))}
		for i := from; i < to; i++ {
			cells = append(cells, complianceCell(row.Cells, i))
		}
		t.rows = append(t.rows, append(cells, dash(esc(remark))))
	}
	return t
}

// dayMonth writes "24-11".
func dayMonth(d model.Date) string {
	short := model.ShortDate(d)
	return short[:min(5, len(short))]
}

// complianceCell is bold where the step was late.
func complianceCell(cells []model.ComplianceCell, i int) string {
	if i >= len(cells) {
		return "–"
	}
	text := dash(esc(cells[i].Text))
	if cells[i].Late {
		return "**" + text + "**"
	}
	return text
}

// nextWeek is the table of what is planned.
func (r *reportPage) nextWeek() {
	monday := r.c.Week.Add(1).Monday()
	period := model.DateRange(monday, monday.AddDays(6))
	if len(r.c.NextWeek) == 0 {
		r.para(r.left(), para{
			text: "Rencana minggu depan, " + period + ": belum ada dialog terjadwal.", size: reportSize,
			spacing: reportSpacing, width: r.width(), align: justify,
		})
		return
	}
	r.caption("Rencana minggu depan, "+period, tableStart)
	t := table{size: 9, padX: 1.4, padY: 1.1, columns: []column{
		{9, "No.", center}, {37, "Hari/tanggal, pukul", left}, {36, "Media/program", left},
		{39 + r.width() - plainWidth, "Tema", left}, {39, "Narasumber utama", left},
	}}
	for i, d := range r.c.NextWeek {
		t.rows = append(t.rows, []string{itoa(i+1) + ".", when(d.Date, d.Start, d.End), esc(d.Media), esc(d.Theme), people(d.Mains)})
	}
	r.table(t)
}

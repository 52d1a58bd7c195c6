package pdf

import (
	"slices"
	"strings"

	"kaltimprov.go.id/dialogpublik/model"
)

// scheduleColumn is a column of a schedule: its words for a row, and the
// changes that mark its cell.
type scheduleColumn struct {
	column
	share  float64 // of what a paper is wider than A4
	words  func(model.ScheduleRow) string
	fields []model.ScheduleField
}

func (c scheduleColumn) shows(f model.ScheduleField) bool { return slices.Contains(c.fields, f) }

var (
	numberColumn = scheduleColumn{column: column{8, "No.", center}}
	dateColumn   = scheduleColumn{
		column: column{29, "Hari, tanggal", left}, words: func(r model.ScheduleRow) string { return dayOverDate(r.Date) },
		fields: []model.ScheduleField{model.FieldDate},
	}
	timeColumn = scheduleColumn{
		column: column{21, "Pukul\n(WITA)", center}, words: func(r model.ScheduleRow) string { return clockRange(r.Start, r.End) },
		fields: []model.ScheduleField{model.FieldTime},
	}
	venueColumn = scheduleColumn{
		column: column{34, "Tempat", left}, share: 0.2, words: func(r model.ScheduleRow) string { return esc(r.Venue) },
		fields: []model.ScheduleField{model.FieldVenue},
	}
	themeColumn = scheduleColumn{
		column: column{50, "Tema", left}, share: 0.4, words: func(r model.ScheduleRow) string { return esc(r.Theme) },
		fields: []model.ScheduleField{model.FieldTheme},
	}
	stationFields = []model.ScheduleField{model.FieldStation}
	mainFields    = []model.ScheduleField{model.FieldMains}
	companions    = []model.ScheduleField{model.FieldCompanions}
	hostFields    = []model.ScheduleField{model.FieldHost}
)

// wide gives the column another width.
func (c scheduleColumn) wide(mm float64) scheduleColumn {
	c.width = mm
	return c
}

// monthColumns are those of the schedule of a month.
var monthColumns = []scheduleColumn{
	numberColumn, dateColumn, timeColumn,
	{column{37, "Stasiun/acara", left}, 0, stationCell, stationFields},
	themeColumn,
	{column{55, "Narasumber utama", left}, 0.3, mainsCell, mainFields},
	{column{43, "Narasumber pendamping", left}, 0.3, companionsCell, companions},
	{column{24, "Pemandu", left}, 0, hostCell, hostFields},
}

// stationColumns are those of the sheet of one station.
var stationColumns = []scheduleColumn{
	numberColumn, dateColumn, timeColumn,
	{column{21, "Acara", left}, 0, programmeCell, stationFields},
	venueColumn, themeColumn.wide(40),
	{column{52, "Narasumber utama", left}, 0.2, mainsCell, mainFields},
	{column{39, "Narasumber pendamping", left}, 0.2, companionsCell, companions},
	{column{23, "Pemandu", left}, 0, hostCell, hostFields},
}

// coverageColumns are those of the schedule of coverage.
var coverageColumns = []scheduleColumn{
	numberColumn, dateColumn, timeColumn,
	{column{31, "Stasiun/acara", left}, 0, stationCell, stationFields},
	venueColumn.wide(44), themeColumn.wide(44),
	{column{57, "Narasumber", left}, 0.2, allSpeakersCell, []model.ScheduleField{model.FieldMains, model.FieldCompanions}},
	{column{33, "Petugas liputan", left}, 0.2, crewCell, nil},
}

// rowsTable is the table of the dialogues.
func (p *schedulePage) rowsTable() table {
	t := table{
		size: p.stage.size, padX: 1.4, padY: p.stage.padY, hang: cellHang,
		empty: "Belum ada dialog yang direncanakan.", changed: p.marked(),
	}
	extra := p.width() - wideWidth
	for _, col := range p.columns {
		col.width += col.share * extra
		t.columns = append(t.columns, col.column)
	}
	for i, row := range p.c.Rows {
		cells := []string{itoa(i+1) + "."}
		for _, col := range p.columns[1:] {
			cells = append(cells, dash(col.words(row)))
		}
		t.rows = append(t.rows, cells)
	}
	return t
}

// cellHang is the indent of names behind numbers in a cell, mm.
const cellHang = 3.4

// dayOverDate writes "Selasa," over "24 November 2026".
func dayOverDate(d model.Date) string { return strings.Replace(model.LongDate(d), ", ", ",\n", 1) }

func stationCell(r model.ScheduleRow) string {
	return stacked(esc(firstFilled(r.Channel, r.Station)), esc(r.Programme))
}

func programmeCell(r model.ScheduleRow) string { return esc(firstFilled(r.Programme, r.Channel)) }

func mainsCell(r model.ScheduleRow) string { return speakersCell(r.Mains) }

func companionsCell(r model.ScheduleRow) string { return speakersCell(r.Companions) }

func hostCell(r model.ScheduleRow) string { return esc(r.Host) }

// allSpeakersCell names all who speak, the mains first, without their posts.
func allSpeakersCell(r model.ScheduleRow) string {
	var names []model.ScheduledName
	for _, n := range slices.Concat(r.Mains, r.Companions) {
		names = append(names, model.ScheduledName{Name: firstFilled(n.Name, n.Post)})
	}
	return speakersCell(names)
}

// crewCell names the officers, or leaves two lines to write on.
func crewCell(r model.ScheduleRow) string {
	lines := filled(r.Crew)
	if len(lines) == 0 {
		blank := dotted(coverageBlank, scheduleLadder[0].size)
		return blank + "\n" + blank
	}
	return escMarks(strings.Join(lines, "\n"))
}

// coverageBlank is the room to write an officer's name, mm.
const coverageBlank = 30.0

// speakersCell lists names over their posts, several behind numbers.
func speakersCell(names []model.ScheduledName) string {
	var entries []string
	for _, n := range names {
		post := esc(n.Post)
		if post != "" && cleanLine(n.Name) != "" {
			post = "(" + post + ")"
		}
		if entry := stacked(wholeName(esc(n.Name)), post); entry != "" {
			entries = append(entries, entry)
		}
	}
	if len(entries) < 2 {
		return strings.Join(entries, "")
	}
	for i, entry := range entries {
		entries[i] = itoa(i+1) + ".\t" + strings.ReplaceAll(entry, "\n", "\n\t")
	}
	return strings.Join(entries, "\n")
}

// wholeName lets a name break only before its first degree.
func wholeName(name string) string {
	at := firstDegree(name)
	if at < 0 {
		return strings.ReplaceAll(name, " ", nbspText)
	}
	return strings.ReplaceAll(name[:at-1], " ", nbspText) + " " + name[at:]
}

// stacked puts what is filled of two lines over each other.
func stacked(over, under string) string {
	if over == "" || under == "" {
		return over + under
	}
	return over + "\n" + under
}

// firstFilled gives the first of two texts unless it is empty.
func firstFilled(a, b string) string {
	if cleanLine(a) != "" {
		return a
	}
	return b
}

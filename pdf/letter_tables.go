package pdf

import "kaltimprov.go.id/dialogpublik/model"

const (
	noticeSize = 9.0 // points
	lineAfter  = 1.0 // lines under a table of a letter
)

// tables draws what a letter tells as a table: what an erratum corrects, and
// the schedule told to a station.
func (l *letterPage) tables() {
	if len(l.c.Corrections) > 0 {
		l.table(l.correctionTable())
		l.skip(lineAfter * l.bodyLead())
	}
	if len(l.c.Schedule) > 0 {
		l.table(l.noticeTable())
		l.skip(lineAfter * l.bodyLead())
	}
}

// correctionTable is what was told wrong and what holds.
func (l *letterPage) correctionTable() table {
	extra := (l.width() - plainWidth) / 2
	t := table{size: l.stage.size - 1, padX: 2, padY: 1.5, columns: []column{
		{32, "Perihal", left}, {64 + extra, "Semula", left}, {64 + extra, "Menjadi", left},
	}}
	for _, c := range l.c.Corrections {
		t.rows = append(t.rows, []string{dash(esc(c.Label)), dash(listed(c.Was)), dash(listed(c.Now))})
	}
	return t
}

// noticeTable is the schedule told to a station.
func (l *letterPage) noticeTable() table {
	extra := (l.width() - plainWidth) / 2
	t := table{size: noticeSize, padX: 1.4, padY: 1.1, hang: cellHang, columns: []column{
		{8, "No.", center}, {42, "Hari/tanggal, pukul", left}, {38 + extra, "Acara/Tema", left},
		{48 + extra, "Narasumber", left}, {24, "Pemandu", left},
	}}
	for i, row := range l.c.Schedule {
		t.rows = append(t.rows, []string{
			itoa(i+1) + ".", dash(stacked(model.LongDate(row.Date), esc(row.Hours))), dash(stacked(esc(row.Show), esc(row.Theme))),
			dash(listed(row.Speakers)), dash(esc(row.Host)),
		})
	}
	return t
}

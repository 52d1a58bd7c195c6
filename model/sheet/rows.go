package sheet

import "kaltimprov.go.id/dialogpublik/model"

// speakerColumns and scheduleColumns are the columns of the two sheets, in the order they are
// written.
var (
	speakerColumns = []string{"gelar_depan", "nama", "gelar_belakang", "jabatan", "instansi", "telepon", "surel", "bidang", "catatan"}

	scheduleColumns = []string{"tanggal", "mulai", "selesai", "stasiun", "acara", "tempat", "tema", "narasumber_utama", "pendamping", "pemandu"}
)

// SpeakerRows reads a table as speakers and returns the rows, and the columns that were left out.
func SpeakerRows(t Table) ([]model.SpeakerRow, []string, error) {
	if err := t.Map(speakerColumns, []string{"nama"}); err != nil {
		return nil, nil, err
	}
	rows := make([]model.SpeakerRow, 0, len(t.Rows))
	for _, r := range t.Rows {
		rows = append(rows, model.SpeakerRow{
			Row:          r.Number,
			Front:        t.Cell(r, "gelar_depan"),
			Name:         t.Cell(r, "nama"),
			Back:         t.Cell(r, "gelar_belakang"),
			Post:         t.Cell(r, "jabatan"),
			Organization: t.Cell(r, "instansi"),
			Phone:        t.Cell(r, "telepon"),
			Email:        t.Cell(r, "surel"),
			Themes:       t.Cell(r, "bidang"),
			Note:         t.Cell(r, "catatan"),
		})
	}
	return rows, t.Unknown, nil
}

// ScheduleRows reads a table as dialogues and returns the rows, and the columns that were left out.
func ScheduleRows(t Table) ([]model.DialogueRow, []string, error) {
	if err := t.Map(scheduleColumns, []string{"tanggal", "mulai", "stasiun", "tema"}); err != nil {
		return nil, nil, err
	}
	rows := make([]model.DialogueRow, 0, len(t.Rows))
	for _, r := range t.Rows {
		rows = append(rows, model.DialogueRow{
			Row:        r.Number,
			Date:       t.Cell(r, "tanggal"),
			Start:      t.Cell(r, "mulai"),
			End:        t.Cell(r, "selesai"),
			Station:    t.Cell(r, "stasiun"),
			Programme:  t.Cell(r, "acara"),
			Venue:      t.Cell(r, "tempat"),
			Theme:      t.Cell(r, "tema"),
			Main:       t.Cell(r, "narasumber_utama"),
			Companions: t.Cell(r, "pendamping"),
			Host:       t.Cell(r, "pemandu"),
		})
	}
	return rows, t.Unknown, nil
}

// SpeakersCSV writes speakers so that SpeakerRows reads the same back.
func SpeakersCSV(rows []model.SpeakerRow) []byte {
	return WriteCSV(speakerColumns, speakerCells(rows))
}

// SpeakersXLSX writes speakers so that SpeakerRows reads the same back.
func SpeakersXLSX(rows []model.SpeakerRow) ([]byte, error) {
	return WriteXLSX("Narasumber", speakerColumns, speakerCells(rows), []float64{14, 30, 20, 34, 44, 20, 30, 30, 40})
}

func speakerCells(rows []model.SpeakerRow) [][]string {
	cells := make([][]string, 0, len(rows))
	for _, r := range rows {
		cells = append(cells, []string{r.Front, r.Name, r.Back, r.Post, r.Organization, r.Phone, r.Email, r.Themes, r.Note})
	}
	return cells
}

// ScheduleCSV writes dialogues so that ScheduleRows reads the same back.
func ScheduleCSV(rows []model.DialogueRow) []byte {
	return WriteCSV(scheduleColumns, scheduleCells(rows))
}

// ScheduleXLSX writes dialogues so that ScheduleRows reads the same back.
func ScheduleXLSX(rows []model.DialogueRow) ([]byte, error) {
	return WriteXLSX("Jadwal", scheduleColumns, scheduleCells(rows), []float64{13, 8, 8, 20, 24, 34, 60, 50, 60, 24})
}

func scheduleCells(rows []model.DialogueRow) [][]string {
	cells := make([][]string, 0, len(rows))
	for _, r := range rows {
		cells = append(cells, []string{r.Date, r.Start, r.End, r.Station, r.Programme, r.Venue, r.Theme, r.Main, r.Companions, r.Host})
	}
	return cells
}

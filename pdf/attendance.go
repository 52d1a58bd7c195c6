package pdf

import "kaltimprov.go.id/dialogpublik/model"

// Measures of the attendance list, mm.
const (
	attendanceLeast = 15   // rows
	attendanceSign  = 42.0 // width of the column to sign in
	attendanceHang  = 19.0 // of the even numbers
	attendanceDots  = 16.0
)

// Attendance draws the attendance list of a month's meeting: who is expected,
// then empty rows until the page is full.
func Attendance(c model.MeetingContent, opt Options) ([]byte, error) {
	return meetingPaper(&c, opt, "Daftar hadir rapat dialog publik", func(c *model.MeetingContent) *sheet {
		return layoutAttendance(c)
	})
}

// attendancePads are the paddings of the rows, mm: a list goes on a second page
// only when the narrowest does not hold it on one.
var attendancePads = []float64{2.4, 2.0, 1.7}

func layoutAttendance(c *model.MeetingContent) *sheet {
	rows := max(attendanceLeast, len(c.Attendees))
	pad := attendancePads[0]
	for _, p := range attendancePads {
		if s, _ := attendanceSheet(c, rows, p); len(s.pages) == 1 {
			pad = p
			break
		}
	}
	_, more := attendanceSheet(c, rows, pad)
	s, _ := attendanceSheet(c, rows+more, pad)
	return s
}

// attendanceSheet sets a list of rows and says how many more the last page
// takes.
func attendanceSheet(c *model.MeetingContent, rows int, pad float64) (s *sheet, more int) {
	f := newUpright(c.Paper, c.Head, "DAFTAR HADIR", "")
	f.fact("Acara", meetingName(c))
	f.meetingDay(c)
	f.skip(factsAfter)
	sign := f.meetingSign(c)
	t := attendanceTable(c.Attendees, rows, f.width()-plainWidth)
	t.padY = pad
	t.under = meetingUnder + sign.height()
	f.table(t)
	f.skip(meetingUnder)
	free := f.bottom() - f.y - sign.height()
	f.signature(sign, f.y)
	f.footer(c.FileName, model.Moment(c.PrintedAt))
	return f.sheet, max(0, int((free+slack)/(t.lead()+2*t.padY)))
}

func attendanceTable(all []model.Attendee, rows int, extra float64) table {
	t := table{size: 10, padX: 1.4, hang: attendanceHang, columns: []column{
		{10, "No.", center}, {56 + extra/2, "Nama", left}, {52 + extra/2, "Jabatan/Instansi", left}, {attendanceSign, "Tanda tangan", left},
	}}
	dots := dotted(attendanceDots, t.size)
	for i := range rows {
		var a model.Attendee
		if i < len(all) {
			a = all[i]
		}
		place := itoa(i+1) + nbspText + dots
		if i%2 == 1 {
			place = "\t" + place
		}
		t.rows = append(t.rows, []string{itoa(i+1) + ".", esc(a.Name), esc(a.Post), place})
	}
	return t
}

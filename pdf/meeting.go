package pdf

import (
	"strings"

	"kaltimprov.go.id/dialogpublik/model"
)

// meetingUnder is the distance from what a meeting's paper says to its
// signature, mm.
const meetingUnder = 6.0

// MeetingAgenda draws the agenda of a month's meeting: the meeting, the
// dialogues as planned and the themes that have no slot yet. What is not known
// of the meeting stays as room to write.
func MeetingAgenda(c model.MeetingContent, opt Options) ([]byte, error) {
	return meetingPaper(&c, opt, "Agenda dialog publik", agendaSheet)
}

func meetingPaper(c *model.MeetingContent, opt Options, name string, set func(*model.MeetingContent) *sheet) ([]byte, error) {
	title := strings.TrimSuffix(name+", "+model.MonthName(c.Month), ", ")
	facts := paperFacts{title: title, subject: meetingName(c), head: c.Head, sample: c.Sample}
	return onePaper(facts, opt, func() *sheet { return set(c) })
}

// meetingName is what the meeting is called.
func meetingName(c *model.MeetingContent) string {
	return "Rapat penentuan tema dialog publik" + ofMonth(c.Month)
}

// ofMonth writes " bulan Desember 2026", its words kept together.
func ofMonth(m model.Month) string {
	if month := model.MonthName(m); month != "" {
		return " bulan " + strings.ReplaceAll(month, " ", nbspText)
	}
	return ""
}

func agendaSheet(c *model.MeetingContent) *sheet {
	under := ""
	if month := model.MonthName(c.Month); month != "" {
		under = "**BULAN " + strings.ToUpper(month) + "**"
	}
	f := newUpright(c.Paper, c.Head, "AGENDA DIALOG PUBLIK", under)
	f.meetingDay(c)
	f.fact("Pimpinan rapat", esc(c.Chair))
	if counts := esc(c.Counts); counts != "" {
		f.fact("Rencana", counts)
	}
	f.skip(factsAfter)
	sign := f.meetingSign(c)
	signed := meetingUnder + sign.height()
	t := agendaTable(c, f.width()-plainWidth)
	if themes := filled(c.Themes); len(themes) > 0 {
		f.table(t)
		f.subhead("Tema yang belum terjadwal", headingRoom)
		f.numbered(themes, signed)
	} else {
		t.under = signed
		f.table(t)
	}
	f.skip(meetingUnder)
	f.need(sign.height())
	f.signature(sign, f.y)
	f.footer(c.FileName, model.Moment(c.PrintedAt))
	return f.sheet
}

// meetingDay sets when and where the meeting is.
func (f *flow) meetingDay(c *model.MeetingContent) {
	f.fact("Hari/tanggal", model.LongDate(c.Date))
	f.fact("Pukul", model.TimeRange(c.Start, c.End))
	f.fact("Tempat", esc(c.Place))
}

// meetingSign is the chair's signature with place and date over it.
func (f *flow) meetingSign(c *model.MeetingContent) *signBlock {
	sig := c.ChairSign
	sig.Lines = append([]string{placeDate(c.Town, c.Date)}, sig.Lines...)
	return f.newSignBlock(sig, reportSize, reportFree)
}

// agendaTable is the table of the dialogues as planned.
func agendaTable(c *model.MeetingContent, extra float64) table {
	t := table{size: 8.5, padX: 1.4, padY: 1.3, hang: cellHang, empty: "Belum ada dialog yang direncanakan.", columns: []column{
		{9, "No.", center}, {32, "Hari/tanggal, pukul", left}, {30, "Stasiun/acara", left},
		{37 + extra, "Tema", left}, {52, "Narasumber", left},
	}}
	for i, row := range c.Plan {
		t.rows = append(t.rows, []string{
			itoa(i+1) + ".", when(row.Date, row.Start, row.End), dash(stationCell(row)), dash(esc(row.Theme)), dash(allSpeakersCell(row)),
		})
	}
	return t
}

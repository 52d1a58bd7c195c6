package pdf

import (
	"strings"

	"kaltimprov.go.id/dialogpublik/model"
)

// Measures of the notula.
const (
	attendeesMost = 12 // are named in the notula; more stand on the attendance list
	notRecorded   = "Tidak dicatat."
)

// Minutes draws the notula of a month's meeting, signed by chair and minute
// taker. A part that nobody wrote says so.
func Minutes(c model.MeetingContent, opt Options) ([]byte, error) {
	return meetingPaper(&c, opt, "Notula rapat dialog publik", minutesSheet)
}

func minutesSheet(c *model.MeetingContent) *sheet {
	f := newUpright(c.Paper, c.Head, "NOTULA", "")
	f.fact("Rapat", meetingName(c))
	f.meetingDay(c)
	f.fact("Pimpinan rapat", esc(c.Chair))
	f.fact("Notulis", esc(c.MinuteTaker))
	f.fact("Peserta", attendeeWords(c.Attendees))
	f.fact("Agenda", minutesAgenda(c))
	f.discussion(c.Discussion)
	signs := f.newSignPair(c.ChairSign, c.MinuteSign, escMarks(placeDate(c.Town, c.Date)))
	f.decisions(c.Decisions, meetingUnder+signs.height())
	f.skip(meetingUnder)
	f.need(signs.height())
	f.signatures(signs, f.y)
	f.footer(c.FileName, model.Moment(c.PrintedAt))
	return f.sheet
}

// attendeeWords names who was there, or counts them where they are many.
func attendeeWords(all []model.Attendee) string {
	if len(all) > attendeesMost {
		return itoa(len(all)) + " orang (daftar hadir terlampir)"
	}
	var names []string
	for _, a := range all {
		names = append(names, strings.Join(filled([]string{a.Name, a.Post}), ", "))
	}
	if names = filled(names); len(names) == 0 {
		return notRecorded
	}
	return numberedList(names)
}

// minutesAgenda says what the meeting was about and what it planned.
func minutesAgenda(c *model.MeetingContent) string {
	text := "Penentuan tema, jadwal, dan narasumber dialog publik" + ofMonth(c.Month)
	if counts := esc(c.Counts); counts != "" {
		text += " (" + counts + ")"
	}
	return text
}

// discussion sets the paragraphs of what was said.
func (f *flow) discussion(paragraphs []string) {
	f.subhead("Pembahasan", headingRoom)
	p := para{size: reportSize, spacing: reportSpacing, width: f.width()}
	texts := filled(strings.Split(strings.Join(paragraphs, "\n"), "\n"))
	if len(texts) == 0 {
		p.text = notRecorded
		f.para(f.left(), p)
	}
	p.indent, p.align = paraIndent, justify
	for _, text := range texts {
		p.text = escMarks(text)
		f.para(f.left(), p)
		f.skip(paraAfter)
	}
}

// decisions sets the table of what was decided; its end stays with what is
// under it.
func (f *flow) decisions(all []model.Decision, under float64) {
	const title = "Keputusan dan tindak lanjut"
	if len(all) == 0 {
		p := para{text: notRecorded, size: reportSize, spacing: reportSpacing, width: f.width()}
		f.subhead(title, p.lead()+under)
		f.para(f.left(), p)
		return
	}
	t := table{size: 10, padX: 1.4, padY: 1.3, under: under, columns: []column{
		{9, "No.", center}, {74 + f.width() - plainWidth, "Keputusan", left}, {42, "Penanggung jawab", left}, {35, "Batas waktu", left},
	}}
	for i, d := range all {
		t.rows = append(t.rows, []string{itoa(i+1) + ".", dash(esc(d.What)), dash(esc(d.Who)), dash(model.LetterDate(d.Until))})
	}
	set := f.setTable(t)
	f.subhead(title, min(set.startHeight(f.bottom()-f.top), f.bottom()-f.top-headingRoom))
	f.drawTable(set)
}

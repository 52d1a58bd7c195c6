package pdf

import (
	"kaltimprov.go.id/dialogpublik/model"
)

// Measures of attached pages (PAPERS 01, page 2), mm and points.
const (
	attachedTop    = 20.0
	attachedSize   = 11.0
	attachedTitle  = 12.0
	attachedColon  = 18.0
	attachedValue  = 21.0
	attachedMost   = 0.66 // of the text's width for the block at the right
	attachedUnder  = 12.0 // from the block to the title
	titleUnder     = 5.0
	subtitleUnder  = 1.6
	partDistance   = 7.5
	pointSpacing   = 1.15
	pointHang      = 6.2
	pointDistance  = 0.8
	inviteeSignGap = 6.0
)

// attach adds the attached pages behind a letter; they count on from its pages.
func (l *letterPage) attach() {
	if len(l.c.Invitees) > 0 {
		l.inviteePage()
	}
	if len(l.c.Rundown)+len(l.c.Points) > 0 {
		l.programmePage()
	}
}

// attachedPage begins an attached page: the block at the right that says what
// it belongs to, and a title.
func (l *letterPage) attachedPage(title string) {
	l.breakPage()
	l.y = attachedTop
	p := para{size: attachedSize}
	head := esc(l.c.AttachedTo)
	if head == "" {
		head = "Lampiran Surat"
	}
	date := model.LetterDate(l.c.Date)
	width := max(measure(regular, p.size, unescape(head)), attachedValue+max(numberWidth(l.c.Number, p.size), measure(regular, p.size, date)))
	width = min(width+slack, attachedMost*l.width())
	x := l.right() - width
	l.para(x, para{text: head, size: p.size, width: width})
	at := fieldColumns{x: x, colon: attachedColon, value: attachedValue, width: width - attachedValue, slashed: true}
	l.numberField(at, "Nomor", l.c.Number, p)
	l.labelled(at, "Tanggal", date, p)
	l.skip(attachedUnder)
	l.para(l.left(), para{text: title, face: bold, size: attachedTitle, width: l.width(), align: center})
	l.skip(titleUnder)
}

// inviteePage lists all who are invited, signed as the letter is.
func (l *letterPage) inviteePage() {
	l.attachedPage("DAFTAR UNDANGAN")
	sign := l.newSignBlock(l.c.Signature, attachedSize, reportFree)
	t := inviteeTable(l.c.Invitees, l.width()-plainWidth)
	t.under = inviteeSignGap + sign.height()
	l.table(t)
	l.skip(inviteeSignGap)
	l.need(sign.height())
	l.y = l.signature(sign, l.y)
}

func inviteeTable(all []model.Invitee, extra float64) table {
	t := table{size: attachedSize, padX: 2, padY: 1.5, columns: []column{
		{12, "No.", center}, {56 + extra/2, "Nama/Jabatan", left}, {44 + extra/2, "Instansi", left}, {48, "Peran", left},
	}}
	for i, who := range all {
		t.rows = append(t.rows, []string{
			itoa(i+1) + ".", dash(stacked(wholeName(esc(who.Name)), esc(who.Post))), dash(esc(who.Organization)), dash(esc(who.Role)),
		})
	}
	return t
}

// programmePage tells what the dialogue is about and how it goes.
func (l *letterPage) programmePage() {
	rundown, points := len(l.c.Rundown) > 0, len(l.c.Points) > 0
	switch {
	case !points:
		l.attachedPage("SUSUNAN ACARA")
		l.table(rundownTable(l.c.Rundown, l.width()-plainWidth))
	case !rundown:
		l.attachedPage("POKOK BAHASAN")
		l.points()
	default:
		l.attachedPage("POKOK BAHASAN DAN SUSUNAN ACARA")
		t := l.setTable(rundownTable(l.c.Rundown, l.width()-plainWidth))
		l.subtitle("Susunan acara")
		l.drawTable(t)
		l.skip(partDistance)
		l.subtitle("Pokok bahasan")
		l.points()
	}
}

// subtitle sets a bold line that keeps room under it.
func (l *letterPage) subtitle(text string) {
	p := para{text: text, face: bold, size: attachedSize, width: l.width()}
	l.need(p.lead() + headingRoom)
	l.para(l.left(), p)
	l.skip(subtitleUnder)
}

func rundownTable(rows []model.RundownRow, extra float64) table {
	t := table{size: attachedSize, padX: 2, padY: 1.5, columns: []column{
		{12, "No.", center}, {31, "Waktu (WITA)", center}, {69 + extra, "Uraian", left}, {48, "Petugas", left},
	}}
	for i, row := range rows {
		t.rows = append(t.rows, []string{itoa(i+1) + ".", dash(model.ClockText(row.At)), dash(esc(row.What)), dash(esc(row.Who))})
	}
	return t
}

// points lists what is to be talked about.
func (l *letterPage) points() {
	for i, point := range filled(l.c.Points) {
		l.para(l.left(), para{
			text: itoa(i+1) + ".\t" + escMarks(point), size: attachedSize, spacing: pointSpacing, width: l.width(), hang: pointHang,
		})
		l.skip(pointDistance)
	}
}

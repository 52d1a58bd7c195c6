package pdf

import (
	"strings"

	"kaltimprov.go.id/dialogpublik/model"
)

// dutyBlank is the room to write what is not known of an officer, mm.
const dutyBlank = 60.0

// duty is the shape of a surat tugas: a title in the middle, on what it rests,
// who is sent and to do what, place and date over the signature.
func (l *letterPage) duty(pushed float64) {
	sig := l.c.Signature
	sig.Lines = append([]string{placeDate(l.c.Town, l.c.Date)}, sig.Lines...)
	sign := l.newSignBlock(sig, l.stage.size, l.stage.free)
	l.dutyTitle(pushed)
	l.paragraphs(escText(l.c.Opening))
	l.items("Dasar", filled(l.c.Basis), 0)
	l.officers()
	orders, closing := filled(l.c.Orders), strings.TrimSpace(clean(l.c.Closing)) != ""
	if closing {
		l.items("Untuk", orders, 0)
		l.end(sign)
		return
	}
	l.items("Untuk", orders, l.signedHeight(sign))
	l.need(l.signedHeight(sign))
	l.signed(sign)
}

// dutyTitle draws the title and the number under it.
func (l *letterPage) dutyTitle(pushed float64) {
	size := l.stage.size
	l.y = memoTitleY + pushed - baseline(size, 1)
	l.middle("SURAT TUGAS", bold)
	l.middleNumber()
	l.skip(l.stage.blank * lead(size, 1))
}

// middle draws a line in the middle.
func (l *letterPage) middle(markup string, f face) {
	l.para(l.left(), para{text: markup, face: f, size: l.stage.size, width: l.width(), align: center})
}

// middleNumber draws the number in the middle, with its gap when it has one.
func (l *letterPage) middleNumber() {
	const label = "NOMOR "
	size, n := l.stage.size, l.c.Number
	width := measure(regular, size, label) + numberWidth(n, size)
	if n.Running != "" {
		l.middle(escMarks(label+cleanLine(n.Text())), regular)
		return
	}
	if width > l.width() { // the rest of the upper line is the gap
		l.middle(escMarks(label+cleanLine(n.Before)+"\n"+cleanLine(n.After)), regular)
		return
	}
	y := l.y + baseline(size, 1)
	x := (l.left() + l.right() - width) / 2
	l.text(x, y, regular, size, black, label+cleanLine(n.Before))
	after := cleanLine(n.After)
	l.text(x+width-measure(regular, size, after), y, regular, size, black, after)
	l.skip(lead(size, 1))
}

// items draws a label and texts behind it, several behind numbers. The last one
// stays with what is under it.
func (l *letterPage) items(label string, texts []string, under float64) {
	p := para{size: l.stage.size, spacing: l.stage.body, align: justify}
	at := l.fieldColumns(fieldLabel, fieldValue)
	for i, text := range texts {
		markup := escMarks(text)
		if len(texts) > 1 {
			markup = itoa(i+1) + ".\t" + markup
		}
		if i == len(texts)-1 && under > 0 {
			p.text, p.width = markup, at.width
			l.need(float64(min(len(l.broken.lines(p)), 3))*p.lead() + under)
		}
		l.labelled(at, label, markup, p)
		label = ""
	}
	if len(texts) > 0 {
		l.skip(l.distance())
	}
}

// officers draws MENUGASKAN and the officers, each in one piece. Without any
// there is room to write one.
func (l *letterPage) officers() {
	all := l.c.Officers
	if len(all) == 0 {
		all = []model.DutyOfficer{{}}
	}
	x := l.left() + fieldValue
	number := x
	if len(all) > 1 {
		x += para{size: l.stage.size}.hanging()
	}
	for i, who := range all {
		rows := dutyRows(who, l.stage.size)
		column := l.labelColumn(rows)
		height := l.rowsHeight(x, rows, column)
		if i == 0 {
			l.commanding(height)
		} else {
			l.need(min(height, l.bottom()-l.top))
		}
		y := l.y + baseline(l.stage.size, l.stage.body)
		if i == 0 {
			l.text(l.left(), y, regular, l.stage.size, black, "Kepada")
			l.text(l.left()+fieldLabel, y, regular, l.stage.size, black, ":")
		}
		if len(all) > 1 {
			l.text(number, y, regular, l.stage.size, black, itoa(i+1)+".")
		}
		for _, row := range rows {
			l.blockRow(x, row, column)
		}
		l.skip(l.distance())
	}
}

// commanding draws the word in the middle over the officers, with the first of
// whom it stays.
func (l *letterPage) commanding(first float64) {
	l.skip(l.distance())
	l.need(min(l.bodyLead()+l.distance()+first, l.bottom()-l.top))
	l.middle("MENUGASKAN:", bold)
	l.skip(2 * l.distance())
}

// dutyRows tells an officer. What is not known stays as room to write.
func dutyRows(who model.DutyOfficer, size float64) []model.LabelValue {
	rows := []model.LabelValue{
		{Label: "nama", Value: cleanLine(who.Name)},
		{Label: "pangkat/gol.", Value: cleanLine(who.Rank)},
		{Label: "NIP", Value: strings.ReplaceAll(model.FormatNIP(cleanLine(who.NIP)), " ", nbspText)},
		{Label: "jabatan", Value: cleanLine(who.Post)},
	}
	for i := range rows {
		if rows[i].Value == "" {
			rows[i].Value = dotted(dutyBlank, size)
		}
	}
	return rows
}

// rowsHeight gives the height of rows on one page.
func (l *letterPage) rowsHeight(x float64, rows []model.LabelValue, column float64) float64 {
	n := 0
	for _, row := range rows {
		label, value := l.rowParas(x, row, column)
		n += max(len(l.broken.lines(label)), len(l.broken.lines(value)))
	}
	return float64(n) * l.bodyLead()
}

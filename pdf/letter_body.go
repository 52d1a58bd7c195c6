package pdf

import (
	"strings"

	"kaltimprov.go.id/dialogpublik/model"
)

// body draws everything from the opening to the request to confirm.
func (l *letterPage) body() {
	l.paragraphs(escText(l.c.Opening))
	l.paragraphs(emphasize(l.c.Purpose, l.c.RoleWords))
	l.tables()
	l.block()
	l.paragraphs(escText(l.c.Confirm))
}

// paragraphs sets the paragraphs of a text, each followed by the distance.
func (l *letterPage) paragraphs(markup string) {
	for text := range strings.SplitSeq(markup, "\n") {
		if strings.TrimSpace(text) != "" {
			l.para(l.left(), l.bodyPara(text))
			l.skip(l.distance())
		}
	}
}

func (l *letterPage) bodyPara(text string) para {
	return para{text: text, size: l.stage.size, spacing: l.stage.body, width: l.width(), indent: paraIndent, align: justify}
}

func (l *letterPage) bodyLead() float64 { return lead(l.stage.size, l.stage.body) }
func (l *letterPage) distance() float64 { return paraDistance * l.bodyLead() }

// emphasize escapes a text and makes the first occurrence of words in it bold.
func emphasize(text, words string) string {
	text, words = escText(text), esc(words)
	if words == "" {
		return text
	}
	return strings.Replace(text, words, "**"+words+"**", 1)
}

// block draws the rows of the invitation with their colons aligned.
func (l *letterPage) block() {
	if len(l.c.Block) == 0 {
		return
	}
	column := l.labelColumn(l.c.Block)
	for _, row := range l.c.Block {
		l.blockRow(l.left()+paraIndent, row, column)
	}
	l.skip(l.distance())
}

// labelColumn gives the distance of the colons from the labels of rows.
func (l *letterPage) labelColumn(rows []model.LabelValue) float64 {
	column := 0.0
	for _, row := range rows {
		column = max(column, measure(regular, l.stage.size, cleanLine(row.Label))+blockLabelGap)
	}
	return min(column, blockLabelMost)
}

// rowParas gives label and value of a row whose label stands at x.
func (l *letterPage) rowParas(x float64, row model.LabelValue, column float64) (label, value para) {
	p := para{size: l.stage.size, spacing: l.stage.body}
	label, value = p, p
	label.text, label.width = esc(row.Label), column-1
	value.text, value.width, value.balance = listed(row.Value), l.right()-x-column-blockValueGap, true
	return label, value
}

// blockRow draws one label, its colon and its value; the label goes with the
// first line of the value.
func (l *letterPage) blockRow(x float64, row model.LabelValue, column float64) {
	label, value := l.rowParas(x, row, column)
	labels, values := l.broken.lines(label), l.broken.lines(value)
	l.need(label.lead() * float64(max(len(labels), min(len(values), 2))))
	top := l.y
	under := l.lines(x, top, label, labels)
	l.text(x+column, top+baseline(label.size, label.spacing), regular, label.size, black, ":")
	pages := len(l.pages)
	l.setLines(x+column+blockValueGap, value, values)
	if len(l.pages) == pages {
		l.y = max(l.y, under)
	}
}

// listed escapes a value. The lines of a numbered one ("1. …") hang behind
// their numbers.
func listed(value string) string {
	lines := strings.Split(strings.TrimRight(escText(value), "\n"), "\n")
	if len(lines) < 2 {
		return lines[0]
	}
	for i, line := range lines {
		number, rest, ok := strings.Cut(line, ". ")
		if ok && isNumber(number, 1, 2) {
			lines[i] = number + ".\t" + rest
		}
	}
	return strings.Join(lines, "\n")
}

package pdf

import (
	"strings"

	"kaltimprov.go.id/dialogpublik/model"
)

// Measures of the list of changes (PAPERS 05), mm and points.
const (
	changesSize    = 9.0 // of its caption
	changesCaption = 4.8
	changesBarH    = 3.2
	changesIndent  = 2.3
)

// changeList is the table of changes, set; without rows it draws nothing.
type changeList struct {
	caption string
	table   setTable
}

func (l changeList) height() float64 {
	if len(l.table.rows) == 0 {
		return 0
	}
	return changesCaption + l.table.wholeHeight()
}

// rowOf gives the index of the row a change is about, -1 for none.
func rowOf(c *model.ScheduleContent, change model.ScheduleChange) int {
	if change.Field == model.FieldRemoved {
		return -1
	}
	for i, row := range c.Rows {
		if change.Dialogue != "" && row.Dialogue == change.Dialogue {
			return i
		}
	}
	if change.Row < 1 || change.Row > len(c.Rows) {
		return -1
	}
	return change.Row - 1
}

// marked gives the cells of the schedule that changed.
func (p *schedulePage) marked() map[cell]bool {
	out := map[cell]bool{}
	for _, change := range p.c.Changes {
		row := rowOf(p.c, change)
		if row < 0 {
			continue
		}
		for i, col := range p.columns {
			if change.Field == model.FieldAdded || col.shows(change.Field) {
				out[cell{row, i}] = true
			}
		}
	}
	return out
}

// setChanges sets the list of changes.
func (p *schedulePage) setChanges() changeList {
	if len(p.c.Changes) == 0 {
		return changeList{}
	}
	t := table{size: 8, padX: 1.4, padY: 0.8, columns: []column{
		{9, "No.", center}, {48, "Semula", left}, {52, "Menjadi", left}, {57, "Alasan", left},
	}}
	for _, change := range p.c.Changes {
		number := "–"
		if row := rowOf(p.c, change); row >= 0 {
			number = itoa(row+1) + "."
		}
		before, after := escText(change.Before), escText(change.After)
		switch change.Field {
		case model.FieldAdded:
			before = "(baru)"
		case model.FieldRemoved:
			after = "(dicabut)"
		}
		t.rows = append(t.rows, []string{number, dash(before), boldLines(dash(after)), dash(esc(change.Reason))})
	}
	return changeList{caption: "Perubahan dari versi " + itoa(p.c.Replaces), table: p.setTable(t)}
}

// boldLines makes every line of a markup bold.
func boldLines(markup string) string {
	return "**" + strings.ReplaceAll(markup, "\n", "**\n**") + "**"
}

// changes draws the list at the current y.
func (p *schedulePage) changes(l changeList) {
	if l.height() == 0 {
		return
	}
	p.need(changesCaption + l.table.startHeight(p.bottom()-p.top))
	p.fill(p.left(), p.y, changeBar, changesBarH, black)
	p.text(p.left()+changesIndent, p.y+baseline(changesSize, 1), bold, changesSize, black, l.caption)
	p.skip(changesCaption)
	p.drawTable(l.table)
}

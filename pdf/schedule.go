package pdf

import (
	"strings"

	"kaltimprov.go.id/dialogpublik/model"
)

// Measures of a schedule (PAPERS 05), mm and points.
const (
	scheduleUnder    = 2.6 // from the table to changes and signature
	scheduleSign     = 9.5
	scheduleSignX    = 190.0 // from the left margin
	scheduleSignW    = 77.0
	scheduleSignFree = 20.0
)

// scheduleStage is one step of the ladder a schedule climbs down until it fits
// one page. The padding counts from the middle of the rules.
type scheduleStage struct{ size, padY float64 }

var scheduleLadder = []scheduleStage{{8.5, 1.4}, {8.5, 1.1}, {8, 1.1}}

// Schedule draws a month's schedule on lying paper: the whole month, or with
// Station set the sheet of one station. What changed from the replaced version
// is marked and listed.
func Schedule(c model.ScheduleContent, opt Options) ([]byte, error) {
	columns := monthColumns
	if c.Station != "" {
		columns = stationColumns
	}
	return schedulePaper(&c, opt, "Jadwal dialog publik", columns)
}

// CoverageSchedule draws the schedule with the officers who cover each
// dialogue, and room to write them in where they are not known.
func CoverageSchedule(c model.ScheduleContent, opt Options) ([]byte, error) {
	return schedulePaper(&c, opt, "Jadwal liputan dialog publik", coverageColumns)
}

func schedulePaper(c *model.ScheduleContent, opt Options, name string, columns []scheduleColumn) ([]byte, error) {
	title := name
	for _, part := range []string{c.Station, model.MonthName(c.Month)} {
		if part != "" {
			title += ", " + part
		}
	}
	facts := paperFacts{title: title + ", " + versionWords(c)[0], subject: name, head: c.Head, sample: c.Sample}
	return onePaper(facts, opt, func() *sheet { return layoutSchedule(c, name, columns).sheet })
}

// schedulePage lays out a schedule at one stage of the ladder.
type schedulePage struct {
	*flow
	c       *model.ScheduleContent
	columns []scheduleColumn
	stage   scheduleStage
}

// layoutSchedule sets a schedule at the first stage at which it fits one page.
// A longer one goes over pages at the first stage.
func layoutSchedule(c *model.ScheduleContent, name string, columns []scheduleColumn) *schedulePage {
	broken := lineCache{}
	for _, st := range scheduleLadder {
		if p := setSchedule(c, name, columns, st, broken); len(p.pages) == 1 {
			return p
		}
	}
	return setSchedule(c, name, columns, scheduleLadder[0], broken)
}

func setSchedule(c *model.ScheduleContent, name string, columns []scheduleColumn, st scheduleStage, broken lineCache) *schedulePage {
	titles := []string{strings.ToUpper(name), strings.ToUpper(c.Station)}
	if month := model.MonthName(c.Month); month != "" {
		titles = append(titles, "BULAN "+strings.ToUpper(month))
	}
	p := &schedulePage{c: c, columns: columns, stage: st}
	p.flow = newWide(c.Paper, wideTop{head: c.Head, titles: titles, notes: []string{c.Counts, c.Holidays}, box: versionWords(c)})
	p.broken = broken
	changes, sign := p.setChanges(), p.sign()
	t := p.rowsTable()
	t.under = scheduleUnder + max(changes.height(), sign.height())
	p.table(t)
	p.end(changes, sign)
	p.wideFoot(p.footNote(), c.FileName, model.Moment(c.PrintedAt))
	return p
}

// versionWords are the lines of the box at the right.
func versionWords(c *model.ScheduleContent) []string {
	date := model.LetterDate(c.Date)
	if c.Version == 0 {
		return []string{strings.TrimSuffix("Rancangan, "+date, ", "), "belum diterbitkan"}
	}
	lines := []string{"Versi " + itoa(c.Version) + ", tanggal " + date}
	if c.Replaces > 0 {
		lines = append(lines, "menggantikan versi "+itoa(c.Replaces)+", "+model.LetterDate(c.Replaced))
	}
	return lines
}

func (p *schedulePage) footNote() string {
	if len(p.marked()) > 0 {
		return "Garis tebal di tepi sel menandai perubahan. Waktu Indonesia Tengah."
	}
	return "Waktu Indonesia Tengah."
}

// sign sets the signature with place and date over it.
func (p *schedulePage) sign() *signBlock {
	sig := p.c.Signature
	sig.Lines = append([]string{placeDate(p.c.Town, p.c.Date)}, sig.Lines...)
	x := p.left() + scheduleSignX + p.width() - wideWidth
	return p.blockAt(x, scheduleSignW, sig, scheduleSign, scheduleSignFree)
}

// placeDate writes "Samarinda, 24 November 2026", with room for a date that is
// not known.
func placeDate(town string, d model.Date) string {
	date := model.LetterDate(d)
	if date == "" {
		date = dotted(blankDate, reportSize)
	}
	if town = cleanLine(town); town == "" {
		return date
	}
	return town + ", " + date
}

// blankDate is the room to write a date, mm.
const blankDate = 35.0

// end sets the changes and beside them the signature, which keep together. Of
// a list of changes longer than a page the end stands beside the signature.
func (p *schedulePage) end(changes changeList, sign *signBlock) {
	p.skip(scheduleUnder)
	block := max(changes.height(), sign.height())
	if block <= p.bottom()-p.top {
		p.need(block)
	}
	pages, top := len(p.pages), p.y
	p.changes(changes)
	if len(p.pages) > pages {
		top = p.top
	}
	p.signature(sign, top)
}

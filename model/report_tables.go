package model

import (
	"fmt"
	"slices"
	"strings"
)

// reportDialogues writes the rows of table B, or of next week's plan.
func (s Situation) reportDialogues(dialogues []Dialogue, plan bool) []ReportDialogue {
	var out []ReportDialogue
	for _, d := range dialogues {
		if plan && !d.Active() {
			continue
		}
		st := s.Stations[d.StationID]
		media := firstOf(st.Channel, st.Name)
		if p := s.Programmes[d.ProgrammeID]; p.Name != "" {
			media += " – " + p.Name
		}
		out = append(out, ReportDialogue{
			Date: d.Date, Start: d.Start, End: d.End, Mark: st.Mark, Media: media, Theme: d.Theme,
			Mains: s.names(d, Main, ""), Companions: s.names(d, Companion, ""), Host: d.Host,
			Status: s.statusWords(d), Summary: reportLines(d.Summary),
		})
	}
	return out
}

// statusWords is the state as the report says it; past and unmarked is "Belum dicatat".
func (s Situation) statusWords(d Dialogue) string {
	if d.Active() && d.State != Held && d.Begun(s.Now) {
		return "Belum dicatat"
	}
	return Capital(string(s.ShownState(d)))
}

// complianceLabels are the steps of table 2 in the report's words.
var complianceLabels = map[int]string{
	3: "Undangan diterbitkan", 4: "Undangan terkirim", 5: "Konfirmasi narasumber", 6: "Konfirmasi stasiun",
	7: "Liputan", 8: "Berita diunggah", 9: "Laporan mingguan",
}

// compliance writes table 2: one row a step of the dialogue or week, one cell a dialogue.
func (s Situation) compliance(dialogues []Dialogue) []ComplianceRow {
	if len(dialogues) == 0 {
		return nil
	}
	lists := make([][]StepRow, len(dialogues))
	for i, d := range dialogues {
		lists[i] = s.Checklist(d)
	}
	var out []ComplianceRow
	for n, first := range lists[0] {
		if first.Step.Scope == ScopeMonth {
			continue
		}
		label := firstOf(complianceLabels[first.Step.Number], first.Step.Short)
		row := ComplianceRow{Step: fmt.Sprintf("%d. %s", first.Step.Number, label)}
		for i, d := range dialogues {
			cell := s.complianceCell(d, lists[i][n])
			cell.Limit = s.limitWords(d, lists[i][n])
			row.Cells = append(row.Cells, cell)
		}
		out = append(out, row)
	}
	return out
}

// Words joins the limits and the remarks of the cells from one index up to another, excluded, for
// the columns beside them: "H-5" when all are the same, "Tepat / terlambat 1 hari kerja".
func (r ComplianceRow) Words(from, to int) (limit, remark string) {
	var limits, remarks []string
	for _, c := range r.Cells[min(from, len(r.Cells)):min(to, len(r.Cells))] {
		limits, remarks = append(limits, c.Limit), append(remarks, c.Remark)
	}
	return strings.Join(slices.Compact(limits), " / "), Capital(strings.Join(remarks, " / "))
}

// limitWords is a step's limit against the air date, H-n or H+n in working days; the week's step
// says its SOP time.
func (s Situation) limitWords(d Dialogue, r StepRow) string {
	if r.Dates.Latest == "" {
		return "–"
	}
	if r.Step.Scope == ScopeWeek {
		return fmt.Sprintf("%d hari kerja", r.Step.Time.Max)
	}
	return s.offset(d.Date, r.Dates.Latest)
}

// offset writes a day as working days before or after the air date.
func (s Situation) offset(air, day Date) string {
	switch n := s.Calendar.Between(air, day); {
	case day < air:
		return fmt.Sprintf("H-%d", max(1, s.workdaysBefore(day, air)))
	case n == 0:
		return "H"
	default:
		return fmt.Sprintf("H+%d", n)
	}
}

// workdaysBefore counts the working days from day (included) up to the air date (excluded).
func (s Situation) workdaysBefore(day, air Date) int {
	n := 0
	for d := day; d < air; d = d.AddDays(1) {
		if s.Calendar.IsWorkday(d) {
			n++
		}
	}
	return n
}

func (s Situation) complianceCell(d Dialogue, r StepRow) ComplianceCell {
	switch {
	case r.State == StepSkipped:
		return ComplianceCell{Text: "dilewati: " + r.Run.Note, Remark: "dilewati"}
	case r.Step.Scope == ScopeWeek && !r.State.Done():
		return s.ownCell(r)
	case r.State.Done():
		day := DateOf(r.Run.DoneAt)
		text := fmt.Sprintf("%s (%s)", ShortDate(day), s.offset(d.Date, day))
		if r.Step.Scope == ScopeWeek {
			text = ShortDate(day)
		}
		if r.Bare {
			text += ", tanpa bukti"
		}
		if r.State == StepDoneLate {
			return s.lateCell(text, r.Run.DueThen, day)
		}
		return ComplianceCell{Text: text, Remark: "tepat"}
	case !d.Active():
		return ComplianceCell{Text: "–", Remark: "–"}
	case r.State == StepLate:
		return s.lateCell("belum", r.Dates.Latest, s.Today())
	}
	return ComplianceCell{Text: "belum", Remark: "belum jatuh tempo"}
}

// ownCell is the report's own step: the report that is being made finishes it today.
func (s Situation) ownCell(r StepRow) ComplianceCell {
	text := ShortDate(s.Today())
	if s.Today() > r.Dates.Latest {
		return s.lateCell(text, r.Dates.Latest, s.Today())
	}
	return ComplianceCell{Text: text, Remark: "tepat"}
}

func (s Situation) lateCell(text string, due, day Date) ComplianceCell {
	return ComplianceCell{Text: text, Late: true,
		Remark: fmt.Sprintf("terlambat %d hari kerja", max(1, s.Calendar.Between(due, day)))}
}

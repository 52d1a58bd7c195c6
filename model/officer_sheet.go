package model

import (
	"cmp"
	"slices"
)

// OfficerSheet lists the steps of a month that are an officer's, by latest finish; shared steps
// stand once.
func (s Situation) OfficerSheet(officer ID, m Month) OfficerSheet {
	o := s.Officers[officer]
	sheet := OfficerSheet{
		Head: s.Settings.Letterhead(), Paper: s.Settings.ReportPaper, Officer: o.Name, Role: RoleWord(o.Role),
		Period: MonthName(m), Date: s.Today(), Sample: s.Settings.Sample,
	}
	seen := map[string]bool{}
	for _, d := range s.Between(m.First(), m.Last()) {
		for _, row := range s.Checklist(d) {
			key := row.Subject + string(row.Step.ID)
			if row.Officer.ID != officer || seen[key] || (!d.Active() && row.Step.Scope == ScopeDialogue) {
				continue
			}
			seen[key] = true
			sheet.Tasks = append(sheet.Tasks, s.officerTask(d, row))
		}
	}
	slices.SortStableFunc(sheet.Tasks, func(a, b OfficerTask) int { return cmp.Compare(a.Latest, b.Latest) })
	return sheet
}

func (s Situation) officerTask(d Dialogue, row StepRow) OfficerTask {
	t := OfficerTask{Step: row.Step.Short, Latest: row.Dates.Latest, State: StepWord(row.State), Note: row.Run.Note}
	switch row.Step.Scope {
	case ScopeMonth:
		t.When, t.About = MonthName(d.Date.Month()), "Seluruh dialog bulan ini"
	case ScopeWeek:
		t.When, t.About = DateRange(d.Date.Monday(), d.Date.Week().Sunday()), "Dialog pekan ini"
	default:
		t.When = LongDate(d.Date) + ", " + ClockText(d.Start)
		t.About = s.Stations[d.StationID].Mark + ": " + d.Theme
	}
	return t
}

// RoleWord is a role as people read it.
func RoleWord(r Role) string {
	switch r {
	case RoleKadis:
		return "Kadis"
	case RoleKabid:
		return "Kabid"
	case RoleKasi:
		return "Kasi"
	case RoleStation:
		return "TVRI/RRI"
	}
	return "Staf"
}

// StepWord is a step's state as people read it.
func StepWord(s StepState) string {
	switch s {
	case StepDue:
		return "Jatuh tempo"
	case StepLate:
		return "Terlambat"
	case StepOnTime:
		return "Selesai"
	case StepDoneLate:
		return "Selesai terlambat"
	case StepSkipped:
		return "Dilewati"
	}
	return "Belum"
}

package ui

import (
	"fmt"
	"strings"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// The papers and files of the plan. Their errors are shown; show opens a paper instead of printing it.

// scheduleItems are the schedules of a month: all of it, who covers it, and each station's sheet.
func (sh *shell) scheduleItems(m model.Month, stations map[model.ID]model.Station) []kit.MenuItem {
	items := []kit.MenuItem{
		{Text: "Jadwal " + model.MonthName(m), Icon: "printer", Run: func() { sh.printSchedule(m, false) }},
		{Text: "Jadwal liputan " + model.MonthName(m), Icon: "camera", Run: func() { sh.printCoverage(m) }},
	}
	for _, st := range orderedStations(stations) {
		items = append(items, kit.MenuItem{Text: "Jadwal " + st.Name, Icon: stationIcon(st), Run: func() { sh.printStation(m, st.ID) }})
	}
	return items
}

// exportItems are the formats a schedule is exported in; run gets the ending.
func exportItems(run func(ending string)) []kit.MenuItem {
	var items []kit.MenuItem
	for _, e := range []struct{ word, ending string }{{"Ekspor kalender (.ics)…", ".ics"}, {"Ekspor Excel (.xlsx)…", ".xlsx"}, {"Ekspor CSV…", ".csv"}} {
		items = append(items, kit.MenuItem{Text: e.word, Icon: "upload", Run: func() { run(e.ending) }})
	}
	return items
}

// printSchedule prints a month's schedule: the released version byte for byte when it says what the
// month is now, else a working print.
func (sh *shell) printSchedule(m model.Month, show bool) {
	plan, err := sh.office.SchedulePlan(m)
	if !sh.check(err) {
		return
	}
	if v := plan.Newest; v.ID != "" && !plan.Changed() {
		sh.printVersion(v, show)
		return
	}
	c, err := sh.office.Schedule(m, "")
	if sh.check(err) {
		what := "Rancangan jadwal " + model.MonthName(m)
		sh.printPaper(paper{name: c.FileName, what: what, data: func() ([]byte, error) { return sh.svc.Plan.Schedule(c) }}, show)
	}
}

// printVersion prints the stored print of a released version.
func (sh *shell) printVersion(v model.ScheduleVersion, show bool) {
	docs, err := sh.office.Documents(v.ID)
	switch {
	case !sh.check(err):
	case len(docs) == 0:
		sh.fail(model.Errorf(model.NotFound, "Cetakan tersimpan jadwal versi %d tidak ditemukan.", v.Number))
	default:
		what := fmt.Sprintf("Jadwal %s versi %d", model.MonthName(v.Month), v.Number)
		sh.printPaper(sh.storedPaper(v.Content.FileName, what, docs[0]), show)
	}
}

// printStation prints the sheet of one station.
func (sh *shell) printStation(m model.Month, station model.ID) {
	c, err := sh.office.Schedule(m, station)
	if sh.check(err) {
		what := fmt.Sprintf("Jadwal %s %s", c.Station, model.MonthName(m))
		sh.printPaper(paper{name: c.FileName, what: what, data: func() ([]byte, error) { return sh.svc.Plan.Schedule(c) }}, false)
	}
}

// printCoverage prints the month's schedule with the officers who cover it.
func (sh *shell) printCoverage(m model.Month) {
	c, err := sh.office.Schedule(m, "")
	if sh.check(err) {
		name, what := fmt.Sprintf("jadwal-liputan-%s.pdf", m), "Jadwal liputan "+model.MonthName(m)
		sh.printPaper(paper{name: name, what: what, data: func() ([]byte, error) { return sh.svc.Plan.Coverage(c) }}, false)
	}
}

// printYear prints the plan of a year.
func (sh *shell) printYear(year int, show bool) {
	c, err := sh.office.YearPlan(year)
	if sh.check(err) {
		what := fmt.Sprintf("Rencana tahun %d", year)
		sh.printPaper(paper{name: c.FileName, what: what, data: func() ([]byte, error) { return sh.svc.Plan.Year(c) }}, show)
	}
}

// exportSchedule asks for a target and writes the dialogues of some days; the ending of the proposed
// name tells how. What people should know of a sheet is said.
func (sh *shell) exportSchedule(name string, from, to model.Date) {
	kit.SaveFile(sh.win, "Ekspor jadwal", name, func(path string) {
		sh.run(func() error { return sh.svc.ExportSchedule(path, from, to) }, func(err error) {
			if !sh.check(err) {
				return
			}
			sh.toast("Jadwal tersimpan: " + path)
			if !strings.HasSuffix(name, ".ics") {
				sh.tellSheet(from, to)
			}
		})
	})
}

// maxNotices bounds how many remarks on a sheet are read out.
const maxNotices = 5

// tellSheet says what to know of an exported sheet before it is imported again.
func (sh *shell) tellSheet(from, to model.Date) {
	sheet, err := sh.office.ScheduleSheet(from, to)
	if !sh.check(err) || len(sheet.Notices) == 0 {
		return
	}
	words := sheet.Notices[:min(maxNotices, len(sheet.Notices))]
	if more := len(sheet.Notices) - len(words); more > 0 {
		words = append(words[:len(words):len(words)], fmt.Sprintf("Dan %d catatan lain.", more))
	}
	sh.frame.tell("Jadwal tersimpan, dengan catatan", strings.Join(words, "\n"))
}

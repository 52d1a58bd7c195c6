package ui

import (
	"fmt"
	"strconv"
	"strings"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// planPaper is a paper of the plan and what is on it.
type planPaper struct {
	paper
	about string
}

// printItems lists the papers of the month and year shown, and the files they can be exported to.
func (s *calendarScreen) printItems() []kit.MenuItem {
	items := []kit.MenuItem{
		{Text: "Jadwal bulan…", Icon: "printer", Run: func() { s.offer(s.schedulePaper("")) }},
		{Text: "Jadwal liputan…", Icon: "camera", Run: func() { s.offer(s.coveragePaper()) }},
	}
	for _, st := range orderedStations(s.sit.Stations) {
		items = append(items, kit.MenuItem{Text: "Jadwal " + st.Name + "…", Icon: stationIcon(st), Run: func() { s.offer(s.schedulePaper(st.ID)) }})
	}
	items = append(items, kit.MenuItem{Text: "Rencana tahun…", Icon: "calendar", Run: func() { s.offer(s.yearPaper()) }}, kit.MenuItem{})
	for _, e := range []struct{ word, ending string }{{"Ekspor kalender (.ics)…", ".ics"}, {"Ekspor Excel (.xlsx)…", ".xlsx"}, {"Ekspor CSV…", ".csv"}} {
		items = append(items, kit.MenuItem{Text: e.word, Icon: "upload", Run: func() { s.export(e.ending) }})
	}
	return items
}

// offer asks whether to print a paper or to look at it first.
func (s *calendarScreen) offer(p planPaper, err error) {
	if s.sh.check(err) {
		s.sh.printPlan(p.paper, p.about)
	}
}

// printNow prints a paper at once, as Ctrl+P does everywhere.
func (s *calendarScreen) printNow(p planPaper, err error) {
	if s.sh.check(err) {
		s.sh.printPaper(p.paper, false)
	}
}

// schedulePaper is the month's schedule, or the sheet of one station.
func (s *calendarScreen) schedulePaper(station model.ID) (planPaper, error) {
	c, err := s.sh.office.Schedule(s.month, station)
	p := planPaper{about: scheduleWords(c)}
	p.name, p.what = c.FileName, "Jadwal "+model.MonthName(s.month)
	if station != "" {
		p.what = "Jadwal " + c.Station + ", " + model.MonthName(s.month)
	}
	p.data = func() ([]byte, error) { return s.sh.svc.Plan.Schedule(c) }
	return p, err
}

// coveragePaper has the same rows with the officers who cover them.
func (s *calendarScreen) coveragePaper() (planPaper, error) {
	c, err := s.sh.office.Schedule(s.month, "")
	p := planPaper{about: scheduleWords(c)}
	p.name, p.what = fmt.Sprintf("jadwal-liputan-%s.pdf", s.month), "Jadwal liputan "+model.MonthName(s.month)
	p.data = func() ([]byte, error) { return s.sh.svc.Plan.Coverage(c) }
	return p, err
}

// scheduleWords tell what is on a schedule and whether it was released.
func scheduleWords(c model.ScheduleContent) string {
	words := c.Counts + ". "
	if c.Version > 0 {
		return words + fmt.Sprintf("Sama dengan jadwal v%d yang terbit %s.", c.Version, model.LetterDate(c.Date))
	}
	return words + "Cetakan kerja: jadwal ini belum diterbitkan."
}

func (s *calendarScreen) yearPaper() (planPaper, error) {
	c, err := s.sh.office.YearPlan(s.day.Year())
	p := planPaper{about: quotaWords(model.Quota{Held: c.Held, Planned: c.Planned, Target: c.Target}) + "."}
	p.name, p.what = c.FileName, fmt.Sprintf("Rencana tahun %d", c.Year)
	p.data = func() ([]byte, error) { return s.sh.svc.Plan.Year(c) }
	return p, err
}

// exported are the days that an export of the shown page takes, with their name in a file: a year
// or everything where that is listed, else the month.
func (s *calendarScreen) exported() (from, to model.Date, name string) {
	from, to = s.view().Period()
	begin, end := yearSpan(s.day.Year())
	switch {
	case from == "":
		return "", "", "semua"
	case from == begin && to == end:
		return from, to, strconv.Itoa(s.day.Year())
	}
	return s.month.First(), s.month.Last(), string(s.month)
}

// export asks for a target and writes the dialogues shown; what people should know of a sheet is said.
func (s *calendarScreen) export(ending string) {
	from, to, name := s.exported()
	kit.SaveFile(s.sh.win, "Ekspor jadwal", "jadwal-"+name+ending, func(path string) {
		s.sh.run(func() error { return s.sh.svc.ExportSchedule(path, from, to) }, func(err error) {
			if s.sh.check(err) {
				s.sh.toast("Jadwal tersimpan: " + path)
				s.tellSheet(ending, from, to)
			}
		})
	})
}

// maxNotices bounds how many remarks on a sheet are read out.
const maxNotices = 5

// tellSheet says what to know of an exported sheet before it is imported again.
func (s *calendarScreen) tellSheet(ending string, from, to model.Date) {
	if ending == ".ics" {
		return
	}
	sheet, err := s.sh.office.ScheduleSheet(from, to)
	if !s.sh.check(err) || len(sheet.Notices) == 0 {
		return
	}
	words := sheet.Notices[:min(maxNotices, len(sheet.Notices))]
	if more := len(sheet.Notices) - len(words); more > 0 {
		words = append(words[:len(words):len(words)], fmt.Sprintf("Dan %d catatan lain.", more))
	}
	s.sh.frame.tell("Jadwal tersimpan, dengan catatan", strings.Join(words, "\n"))
}

package main

import (
	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/model/files"
	"kaltimprov.go.id/dialogpublik/model/sheet"
)

// exportSchedule writes the dialogues that --bulan and --pekan choose as .ics, .xlsx or .csv.
func (p *program) exportSchedule() error {
	target := p.flags["ke"]
	if err := needEnding(target, ".ics", ".xlsx", ".csv"); err != nil {
		return err
	}
	f, err := p.filter()
	if err != nil {
		return err
	}
	return p.reading(func(s *session) error {
		count, notices, err := s.exportScheduleTo(target, f.from, f.to)
		if err != nil {
			return err
		}
		p.warnAll(notices)
		return p.answer(exportAnswer{target, count}, "%d dialog ditulis ke %s.\n", count, target)
	})
}

// exportScheduleTo writes the dialogues from one day to another to a file, by its ending, counts them
// and says what people should know of the file.
func (s *session) exportScheduleTo(target string, from, to model.Date) (int, []string, error) {
	if err := s.folder.protect(target); err != nil {
		return 0, nil, err
	}
	file, err := files.CreatePending(target)
	if err != nil {
		return 0, nil, err
	}
	defer file.Discard()
	if hasEnding(target, ".ics") {
		count, data, err := s.calendarFile(from, to)
		if err != nil {
			return 0, nil, err
		}
		return count, nil, file.Commit(data)
	}
	schedule, err := s.office.ScheduleSheet(from, to)
	if err != nil {
		return 0, nil, err
	}
	data := []byte(nil)
	if hasEnding(target, ".csv") {
		data = sheet.ScheduleCSV(schedule.Rows)
	} else if data, err = sheet.ScheduleXLSX(schedule.Rows); err != nil {
		return 0, nil, err
	}
	return len(schedule.Rows), schedule.Notices, file.Commit(data)
}

func (s *session) calendarFile(from, to model.Date) (int, []byte, error) {
	c, err := s.office.Calendar(from, to)
	if err != nil {
		return 0, nil, err
	}
	data, err := sheet.ICS(c.Events, c.Name, c.Made)
	return len(c.Events), data, err
}

package model

import "fmt"

// YearPlan is what the year's plan prints and shows, as of now.
func (o *Office) YearPlan(year int) (YearContent, error) {
	var c YearContent
	err := o.Read(func(tx Tx) error {
		s, err := loadFrame(tx)
		if err != nil {
			return err
		}
		all, err := tx.Dialogues(DialogueQuery{From: MakeDate(year, 1, 1), To: MakeDate(year, 12, 31)})
		c = s.yearContent(year, all)
		return err
	})
	return c, err
}

func (s Situation) yearContent(year int, dialogues []Dialogue) YearContent {
	set := s.Settings
	c := YearContent{
		Head: set.Letterhead(), Paper: set.ReportPaper, Year: year, Target: set.YearTarget,
		FileName: fmt.Sprintf("rencana-%d.pdf", year), PrintedAt: s.Now, Sample: set.Sample,
	}
	byDay := map[Date][]YearDialogue{}
	for i := range c.Months {
		c.Months[i].Target = set.MonthTarget
	}
	for _, d := range dialogues {
		if !d.Active() {
			continue
		}
		m := &c.Months[d.Date.MonthNumber()-1]
		m.Planned++
		c.Planned++
		if d.State == Held {
			m.Held++
			c.Held++
		}
		byDay[d.Date] = append(byDay[d.Date], YearDialogue{Mark: s.Stations[d.StationID].Mark, Held: d.State == Held})
	}
	for day := MakeDate(year, 1, 1); day.Year() == year; day = day.AddDays(1) {
		h, _ := s.Calendar.Holiday(day)
		if marks := byDay[day]; len(marks) > 0 || h.Name != "" {
			m := &c.Months[day.MonthNumber()-1]
			m.Days = append(m.Days, YearDay{Date: day, Holiday: h.Name, Dialogues: marks})
		}
	}
	return c
}

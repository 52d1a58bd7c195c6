package model

import (
	"fmt"
	"slices"
	"strings"
)

// scheduleContent writes a month's schedule as it is now, without number and changes. station ""
// is the whole month, else the sheet of one station.
func (s Situation) scheduleContent(m Month, station ID) ScheduleContent {
	set, today := s.Settings, s.Today()
	c := ScheduleContent{
		Head: set.Letterhead(), Paper: set.ReportPaper, Town: set.Town, Month: m, Date: today, PrintedAt: s.Now,
		Rows: []ScheduleRow{}, Holidays: s.holidayWords(m), Signature: pickSigner(s.signers, RoleKabid, today).Signature(),
		FileName: fmt.Sprintf("jadwal-%s.pdf", m), Sample: set.Sample,
	}
	for _, d := range s.Between(m.First(), m.Last()) {
		if d.Active() && (station == "" || d.StationID == station) {
			c.Rows = append(c.Rows, s.scheduleRow(d))
		}
	}
	c.Counts = s.countWords(c.Rows, set.MonthTarget)
	if station != "" {
		c.Station = s.Stations[station].Name
		c.Counts = fmt.Sprintf("%d dialog", len(c.Rows))
		c.FileName = fmt.Sprintf("jadwal-%s-%s.pdf", m, strings.ToLower(s.Stations[station].Mark))
	}
	return c
}

func (s Situation) scheduleRow(d Dialogue) ScheduleRow {
	st := s.Stations[d.StationID]
	r := ScheduleRow{
		Dialogue: d.ID, StationID: d.StationID, Date: d.Date, Start: d.Start, End: d.End, Station: st.Name,
		Channel: firstOf(st.Channel, st.Name), Programme: s.Programmes[d.ProgrammeID].Name, Venue: s.venue(d), Theme: d.Theme, Host: d.Host,
		Mains: []ScheduledName{}, Companions: []ScheduledName{}, Crew: []string{},
	}
	for _, a := range d.Appearances {
		if a.State == Unable {
			continue
		}
		p := s.Speakers[a.Addressee()]
		name := ScheduledName{Speaker: p.ID, Name: p.Name.Full(), Post: postAt(p.Post, s.ownName(p.Organization.Name))}
		if a.Role == Main {
			r.Mains = append(r.Mains, name)
		} else {
			r.Companions = append(r.Companions, name)
		}
	}
	for _, row := range s.Checklist(d) {
		if name := row.Officer.Name; row.Step.Number == broadcastStep && name != "" && name != UnchosenOfficer {
			r.Crew = append(r.Crew, name)
		}
	}
	return r
}

// ownName leaves the office's own province out of an organization's name: on its schedule it goes
// without saying.
func (s Situation) ownName(organization string) string {
	own := strings.TrimPrefix(Fold(s.Settings.Government), "pemerintah ")
	cut := len(organization) - len(own)
	if own == "" || cut < 2 || Fold(organization[cut:]) != own {
		return organization
	}
	return strings.TrimSpace(organization[:cut])
}

// countWords counts the rows by station: "9 dialog: 5 RRI Samarinda, 4 TVRI Kaltim; target 8".
func (s Situation) countWords(rows []ScheduleRow, target int) string {
	var order []ID
	counts := map[ID]int{}
	for _, r := range rows {
		if counts[r.StationID]++; counts[r.StationID] == 1 {
			order = append(order, r.StationID)
		}
	}
	slices.SortFunc(order, func(a, b ID) int { return s.Stations[a].Order - s.Stations[b].Order })
	var parts []string
	for _, id := range order {
		parts = append(parts, fmt.Sprintf("%d %s", counts[id], s.Stations[id].Name))
	}
	words := fmt.Sprintf("%d dialog", len(rows))
	if len(parts) > 0 {
		words += ": " + strings.Join(parts, ", ")
	}
	return fmt.Sprintf("%s; target %d", words, target)
}

// holidayWords lists the holidays of a month, those on Saturdays and Sundays included, for a programme
// may be on air there: "Libur: 24 Desember (Cuti Bersama Natal), 25 Desember (Hari Raya Natal)"; ""
// without any.
func (s Situation) holidayWords(m Month) string {
	var parts []string
	for d := m.First(); d <= m.Last(); d = d.AddDays(1) {
		if h, ok := s.Calendar.Holiday(d); ok {
			parts = append(parts, fmt.Sprintf("%d %s (%s)", d.Day(), MonthWord(d.MonthNumber()), h.Name))
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return "Libur: " + strings.Join(parts, ", ")
}

// Schedule is a month's schedule, or the sheet of one station, as it is now. It carries the number of
// the released version that says the same, none while the plan says something else.
func (o *Office) Schedule(m Month, station ID) (ScheduleContent, error) {
	var c ScheduleContent
	err := o.Read(func(tx Tx) error {
		s, err := loadSituation(tx, m.First(), m.Last())
		if err != nil {
			return err
		}
		c = s.scheduleContent(m, station)
		all := s.scheduleContent(m, "")
		v, err := newestVersion(tx, m)
		if err != nil {
			return err
		}
		if v.ID != "" && len(s.changesSince(v, all.Rows)) == 0 {
			c.Version, c.Date = v.Number, DateOf(v.ReleasedAt)
		}
		return nil
	})
	return c, err
}

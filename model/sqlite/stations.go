package sqlite

import (
	"fmt"
	"slices"

	"kaltimprov.go.id/dialogpublik/model"
)

const selectStations = `SELECT id, mark, name, legal_name, head, venue, channel, audience, arrive_minutes,
	contact_name, contact_phone, ord FROM station ORDER BY ord, name COLLATE NOCASE, id`

const selectProgrammes = `SELECT p.id, p.station_id, p.name, p.minutes FROM programme p JOIN station s ON s.id = p.station_id
	ORDER BY s.ord, s.name COLLATE NOCASE, s.id, p.name COLLATE NOCASE, p.id`

var (
	putStation = upsert("station", "mark", "name", "legal_name", "head", "venue", "channel", "audience",
		"arrive_minutes", "contact_name", "contact_phone", "ord")
	putProgramme = upsert("programme", "station_id", "name", "minutes")
	putAirTime   = upsert("programme_slot", "programme_id", "ord", "weekday", "start", "minutes", "every", "month_weeks", "valid_from", "valid_until")
)

const selectAirTimes = `SELECT programme_id, id, weekday, start, minutes, every, month_weeks, valid_from, valid_until
	FROM programme_slot ORDER BY programme_id, ord, id`

// Stations returns all stations by order, then name.
func (t *tx) Stations() ([]model.Station, error) {
	return list(t, func(s *model.Station) []any {
		return []any{&s.ID, &s.Mark, &s.Name, &s.LegalName, &s.Head, &s.Venue, &s.Channel, &s.Audience,
			&s.ArriveMinutes, &s.ContactName, &s.ContactPhone, &s.Order}
	}, selectStations)
}

// PutStation writes a station.
func (t *tx) PutStation(s model.Station) error {
	return t.put(putStation, s.ID, s.Mark, s.Name, s.LegalName, s.Head, s.Venue, s.Channel, s.Audience,
		s.ArriveMinutes, s.ContactName, s.ContactPhone, s.Order)
}

// Programmes returns all programmes with their air times, station by station, then by name.
func (t *tx) Programmes() ([]model.Programme, error) {
	found, err := list(t, func(p *model.Programme) []any {
		return []any{&p.ID, &p.StationID, &p.Name, &p.Minutes}
	}, selectProgrammes)
	if err != nil {
		return nil, err
	}
	type owned struct {
		programme model.ID
		model.AirTime
	}
	times, err := list(t, func(a *owned) []any {
		return []any{&a.programme, &a.ID, &a.Weekday, clock(&a.Start), &a.Minutes, &a.Every, structured(&a.MonthWeeks), opt(&a.From), opt(&a.Until)}
	}, selectAirTimes)
	for _, a := range times {
		i := slices.IndexFunc(found, func(p model.Programme) bool { return p.ID == a.programme })
		found[i].AirTimes = append(found[i].AirTimes, a.AirTime)
	}
	return found, err
}

// PutProgramme writes a programme with its air times; those missing from the value are deleted.
func (t *tx) PutProgramme(p model.Programme) error {
	if err := t.put(putProgramme, p.ID, p.StationID, p.Name, p.Minutes); err != nil {
		return err
	}
	keep := make([]model.ID, len(p.AirTimes))
	for i, a := range p.AirTimes {
		keep[i] = a.ID
	}
	if err := t.keepOnly("programme_slot", "programme_id", p.ID, keep); err != nil {
		return err
	}
	for i, a := range p.AirTimes {
		weeks, err := jsonText(append([]int{}, a.MonthWeeks...))
		if err != nil {
			return fmt.Errorf("weeks of an air time: %w", err)
		}
		err = t.put(putAirTime, a.ID, p.ID, i, int(a.Weekday), clockText(a.Start), a.Minutes, a.Every, weeks, null(a.From), null(a.Until))
		if err != nil {
			return err
		}
	}
	return nil
}

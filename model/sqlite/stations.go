package sqlite

import "kaltimprov.go.id/dialogpublik/model"

const selectStations = `SELECT id, mark, name, legal_name, head, venue, channel, audience, arrive_minutes,
	contact_name, contact_phone, ord FROM station ORDER BY ord, name COLLATE NOCASE, id`

const selectProgrammes = `SELECT p.id, p.station_id, p.name, p.weekday, p.has_slot, p.start, p.minutes
	FROM programme p JOIN station s ON s.id = p.station_id
	ORDER BY s.ord, s.name COLLATE NOCASE, s.id, p.name COLLATE NOCASE, p.id`

var (
	putStation = upsert("station", "mark", "name", "legal_name", "head", "venue", "channel", "audience",
		"arrive_minutes", "contact_name", "contact_phone", "ord")
	putProgramme = upsert("programme", "station_id", "name", "weekday", "has_slot", "start", "minutes")
)

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

// Programmes returns all programmes, station by station, then by name.
func (t *tx) Programmes() ([]model.Programme, error) {
	return list(t, func(p *model.Programme) []any {
		return []any{&p.ID, &p.StationID, &p.Name, &p.Weekday, &p.HasSlot, clock(&p.Start), &p.Minutes}
	}, selectProgrammes)
}

// PutProgramme writes a programme.
func (t *tx) PutProgramme(p model.Programme) error {
	return t.put(putProgramme, p.ID, p.StationID, p.Name, int(p.Weekday), p.HasSlot, clockText(p.Start), p.Minutes)
}

package model

// Station is a broadcaster.
type Station struct {
	ID            ID
	Mark          string // short badge, "RRI"
	Name          string // "RRI Samarinda"
	LegalName     string // in letters: "LPP RRI Samarinda"
	Head          string // for tembusan: "Kepala LPP RRI Samarinda"
	Venue         string // usual place: "Studio RRI Samarinda, Jalan ..."
	Channel       string // in reports: "RRI Pro 1 97,6 FM"
	Audience      string // who phones: "pendengar" or "pemirsa"
	ArriveMinutes int    // how long before start speakers come, minutes
	ContactName   string
	ContactPhone  string // E.164
	Order         int
}

// Programme is a station's programme with the times it is on air.
type Programme struct {
	ID        ID
	StationID ID
	Name      string    // "Halo Kaltim"
	Minutes   int       // usual length
	AirTimes  []AirTime // none: no fixed times
}

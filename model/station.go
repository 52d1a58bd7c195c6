package model

import "time"

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

// Programme is a station's programme with its weekly slot.
type Programme struct {
	ID        ID
	StationID ID
	Name      string // "Halo Kaltim"
	Weekday   time.Weekday
	HasSlot   bool // false: no fixed weekly slot, Weekday and Start do not count
	Start     Clock
	Minutes   int // usual length
}

package main

import (
	"time"

	"kaltimprov.go.id/dialogpublik/model"
)

// morning is the time of day that --hari-ini means without one.
const morning = "08:00"

// parseMoment reads 2026-11-23 or 2026-11-23T10:42 as WITA.
func parseMoment(text string) (time.Time, error) {
	at, err := time.ParseInLocation("2006-01-02T15:04", text, model.WITA)
	if err != nil {
		at, err = time.ParseInLocation("2006-01-02T15:04", text+"T"+morning, model.WITA)
	}
	if err != nil {
		return at, usagef("Nilai --hari-ini %q bukan tanggal. Tulis seperti 2026-11-23 atau 2026-11-23T10:42.", text)
	}
	if _, err := model.ParseDate(at.Format(time.DateOnly), ""); err != nil { // a year that no record can have
		return at, usagef("Nilai --hari-ini %q tidak dapat dipakai. %s", text, model.Message(err))
	}
	return at, nil
}

// runningFrom is a clock that shows at now and goes on as the machine's does.
func runningFrom(at time.Time, machine func() time.Time) func() time.Time {
	start := machine()
	return func() time.Time { return at.Add(machine().Sub(start)) }
}

package ui

import (
	"strings"

	"kaltimprov.go.id/dialogpublik/model"
)

// parseDate and formatDate serve kit's date field, which knows no model.
func parseDate(near model.Date) func(string) (y, m, d int, err error) {
	return func(s string) (int, int, int, error) {
		date, err := model.ParseDate(s, near)
		if err != nil {
			return 0, 0, 0, err
		}
		return date.Year(), date.MonthNumber(), date.Day(), nil
	}
}

func formatDate(y, m, d int) string { return model.LongDate(model.MakeDate(y, m, d)) }

// clockText shows a time in a field, "" for none.
func clockText(c model.Clock) string { return model.ClockText(c) }

// parseOptionalClock reads a time field that may be empty.
func parseOptionalClock(s string) (model.Clock, error) {
	if strings.TrimSpace(s) == "" {
		return model.NoClock, nil
	}
	return model.ParseClock(s)
}

// durationText is a step's SOP time as the SOP writes it: "3–5 hari".
func durationText(d model.Duration) string {
	if d.Min == d.Max {
		return model.Thousands(d.Min) + " " + string(d.Unit)
	}
	return model.Thousands(d.Min) + "–" + model.Thousands(d.Max) + " " + string(d.Unit)
}

// shortDay is a date as lists show it, "–" for none.
func shortDay(d model.Date) string {
	if d == "" {
		return "–"
	}
	return model.DayMonth(d)
}

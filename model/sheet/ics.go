package sheet

import (
	"bytes"
	"strconv"
	"strings"
	"time"
	"unicode"

	ics "github.com/arran4/golang-ical"

	"kaltimprov.go.id/dialogpublik/model"
)

// The zone of all events: UTC+8 without daylight saving time.
const (
	zoneName   = "Asia/Makassar"
	zoneOffset = "+0800"
	wallClock  = "20060102T150405"
	utcClock   = "20060102T150405Z"
)

// ICS writes events as a calendar of that name (RFC 5545): lines folded at 75 octets and ended with
// CRLF on every system. stamp is when the calendar was made.
func ICS(events []model.CalendarEvent, name string, stamp time.Time) ([]byte, error) {
	var cal ics.Calendar
	cal.SetVersion("2.0")
	cal.SetProductId("-//kaltimprov.go.id//Dialog Publik//ID")
	cal.SetCalscale("GREGORIAN")
	cal.SetMethod(ics.MethodPublish)
	cal.SetXWRCalName(icsText(name))
	cal.SetXWRTimezone(zoneName)
	addZone(&cal)
	for _, e := range events {
		addEvent(&cal, e, stamp)
	}
	var b bytes.Buffer
	err := cal.SerializeTo(&b, ics.WithNewLineWindows)
	return b.Bytes(), err
}

func addZone(cal *ics.Calendar) {
	zone := cal.AddTimezone(zoneName)
	standard := zone.AddStandard()
	standard.SetProperty(ics.ComponentPropertyDtStart, "19700101T000000")
	standard.SetProperty(ics.ComponentProperty(ics.PropertyTzoffsetfrom), zoneOffset)
	standard.SetProperty(ics.ComponentProperty(ics.PropertyTzoffsetto), zoneOffset)
	standard.SetProperty(ics.ComponentProperty(ics.PropertyTzname), "WITA")
}

func addEvent(cal *ics.Calendar, e model.CalendarEvent, stamp time.Time) {
	v := cal.AddEvent(string(e.Dialogue) + "@dialogpublik")
	v.SetProperty(ics.ComponentPropertyDtstamp, stamp.UTC().Format(utcClock))
	v.SetProperty(ics.ComponentPropertySequence, strconv.Itoa(e.Revision.Number))
	if !e.Revision.At.IsZero() {
		v.SetProperty(ics.ComponentPropertyLastModified, e.Revision.At.UTC().Format(utcClock))
	}
	v.SetProperty(ics.ComponentPropertyDtStart, e.Start.In(model.WITA).Format(wallClock), ics.WithTZID(zoneName))
	v.SetProperty(ics.ComponentPropertyDtEnd, e.End.In(model.WITA).Format(wallClock), ics.WithTZID(zoneName))
	v.SetProperty(ics.ComponentPropertyStatus, string(e.State))
	v.SetProperty(ics.ComponentPropertySummary, icsText(e.Summary))
	if e.Location != "" {
		v.SetProperty(ics.ComponentPropertyLocation, icsText(e.Location))
	}
	v.SetProperty(ics.ComponentPropertyDescription, icsText(e.Description))
	if e.Reminder != "" {
		alarm := v.AddAlarm()
		alarm.SetAction(ics.ActionDisplay)
		alarm.SetTrigger("-P1D")
		alarm.SetProperty(ics.ComponentPropertyDescription, icsText(e.Reminder))
	}
}

// icsText leaves out what a calendar's text cannot hold: controls other than line ends.
func icsText(s string) string {
	s = strings.ReplaceAll(s, "\r\n", "\n")
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n':
			return r
		case unicode.IsControl(r):
			return ' '
		}
		return r
	}, s)
}

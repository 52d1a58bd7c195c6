package ui

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// dateHints says under a date what the day means: warnings in words, and the SOP dates that follow
// from it.
type dateHints struct {
	procedure model.Procedure
	calendar  model.WorkCalendar
	today     model.Date
	stored    model.Date // the dialogue's present day, of which nobody need be told that it is gone by
	box       *fyne.Container
	warnings  []string
}

func newDateHints(procedure model.Procedure, calendar model.WorkCalendar, today model.Date) *dateHints {
	h := &dateHints{procedure: procedure, calendar: calendar, today: today, box: kit.V(6)}
	h.show("")
	return h
}

// show writes the hints for an air date; "" shows none. more are further warnings.
func (h *dateHints) show(day model.Date, more ...string) {
	h.box.Objects = nil
	h.warnings = nil
	if day != "" {
		dates := model.DialogueDeadlines(h.procedure, h.calendar, day, "")
		h.warnings = append(h.dayWarnings(day, dates), more...)
		for _, w := range h.warnings {
			h.box.Add(hintLine(kit.Amber, "warning", w))
		}
		if text := deadlineWords(dates, day); text != "" {
			h.box.Add(hintLine(kit.Gray, "info", text))
		}
	}
	h.box.Hidden = len(h.box.Objects) == 0
	h.box.Refresh()
}

func (h *dateHints) dayWarnings(day model.Date, dates model.Deadlines) []string {
	var out []string
	if holiday, ok := h.calendar.Holiday(day); ok {
		out = append(out, fmt.Sprintf("%s: %s (%s). Siaran boleh, tetapi hari ini tidak dihitung sebagai hari kerja SOP.", dayWords(day, day), kindWord(holiday.Kind), holiday.Name))
	}
	if day != h.stored && day < h.today {
		out = append(out, "Tanggal ini sudah lewat.")
	}
	for _, d := range dates {
		if d.Provisional {
			return append(out, "Batas waktu sementara: hari libur tahun itu belum ditetapkan.")
		}
	}
	return out
}

func kindWord(k model.HolidayKind) string {
	if k == model.JointLeave {
		return "cuti bersama"
	}
	return "libur nasional"
}

// The steps whose dates a person plans by.
const (
	stepSend, stepContact, stepStation = 4, 5, 6
)

// deadlineWords says by when the work before the broadcast must be done.
func deadlineWords(dates model.Deadlines, day model.Date) string {
	var parts []string
	if d, ok := dates[stepSend]; ok {
		parts = append(parts, "Undangan terkirim paling lambat "+dayWords(d.Latest, day))
	}
	if d, ok := dates[stepContact]; ok {
		parts = append(parts, "narasumber dihubungi "+withoutYear(model.DateRange(d.Start, d.Latest), d.Latest, day))
	}
	if d, ok := dates[stepStation]; ok {
		parts = append(parts, "stasiun dipastikan "+dayWords(d.Latest, day))
	}
	if len(parts) == 0 {
		return ""
	}
	return strings.Join(parts, "; ") + "."
}

// dayWords writes "Kamis 17 Desember", with the year when it is not that of near.
func dayWords(d, near model.Date) string {
	return model.WeekdayWord(d.Weekday()) + " " + withoutYear(model.LetterDate(d), d, near)
}

// withoutYear leaves the year of d out of a text that ends with it when near has the same.
func withoutYear(text string, d, near model.Date) string {
	if d.Year() != near.Year() {
		return text
	}
	return strings.TrimSuffix(text, fmt.Sprintf(" %d", d.Year()))
}

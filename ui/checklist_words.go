package ui

import (
	"fmt"
	"image/color"
	"strings"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// The words of a step row, apart from the widgets that show them.

// sharedWords says what a shared step serves, "" for a step of one dialogue.
func sharedWords(r model.StepRow, d model.Dialogue) string {
	switch r.Step.Scope {
	case model.ScopeMonth:
		return "bersama, seluruh " + model.MonthWord(d.Date.MonthNumber())
	case model.ScopeWeek:
		return fmt.Sprintf("bersama, dialog pekan %d", d.Date.Week().Number())
	}
	return ""
}

// dueWords are the words below paling lambat: the SOP's time, the target of a range, and whether
// the date still may change.
func dueWords(r model.StepRow) string {
	lines := []string{"SOP " + durationText(r.Step.Time)}
	if r.Dates.Target != "" && r.Dates.Target != r.Dates.Latest {
		lines = append(lines, "target "+dayOnly(r.Dates.Target))
	}
	if r.Dates.Provisional {
		lines = append(lines, "sementara")
	}
	return strings.Join(lines, "\n")
}

// dueColour warns of a date that is near or gone.
func dueColour(r model.StepRow) color.NRGBA {
	switch {
	case r.State == model.StepLate:
		return kit.RedF
	case r.Urgent:
		return kit.AmberF
	}
	return kit.Ink
}

// whenWords says how a step stands against its date, and who finished it.
func whenWords(r model.StepRow, sit model.Situation) string {
	today := sit.Today()
	switch {
	case r.State.Done():
		return doneWords(r, sit)
	case r.State == model.StepLate:
		if n := sit.Calendar.Between(r.Dates.Latest, today); n > 0 {
			return fmt.Sprintf("terlambat %s hari kerja", model.Thousands(n))
		}
		return "lewat sejak " + dayOnly(r.Dates.Latest)
	case r.State == model.StepDue:
		if n := sit.Calendar.Between(today, r.Dates.Latest); n > 0 {
			return fmt.Sprintf("%s hari kerja lagi", model.Thousands(n))
		}
		return "hari ini terakhir"
	case r.State == model.StepOpen && r.Dates.Start != "":
		return "mulai " + dayOnly(r.Dates.Start)
	}
	return ""
}

// doneWords writes "21 Okt oleh Rina, tepat terhadap 19 Nov": a later move changes paling lambat,
// never the verdict.
func doneWords(r model.StepRow, sit model.Situation) string {
	words := dayOnly(model.DateOf(r.Run.DoneAt))
	if by := firstName(sit.Officers[r.Run.DoneBy].Name); by != "" {
		words += " oleh " + by
	}
	verdict := ", tepat"
	if r.State == model.StepDoneLate {
		verdict = ", terlambat"
	}
	if r.Run.DueThen == "" {
		return words
	}
	if r.Run.DueThen != r.Dates.Latest {
		verdict += " terhadap " + dayOnly(r.Run.DueThen)
	}
	return words + verdict
}

// firstName is the first word of a name without titles.
func firstName(full string) string {
	word, _, _ := strings.Cut(bareName(full), " ")
	return word
}

// shortName is a name without titles that fits a narrow column: "Dimas R." for a long one.
func shortName(full string) string {
	words := strings.Fields(bareName(full))
	if name := strings.Join(words, " "); len(words) < 2 || len([]rune(name)) <= 15 {
		return shortened(name, 15)
	}
	return shortened(words[0], 12) + " " + string([]rune(words[1])[:1]) + "."
}

// evidenceWords says what proves a step, or what it waits for.
func evidenceWords(r model.StepRow, sit model.Situation, d model.Dialogue) string {
	switch {
	case r.Evidence != "" && r.Step.Evidence == model.LettersIssued:
		return lettersWords(r, sit.Letters(d.ID))
	case r.Evidence != "":
		return r.Evidence
	case r.State.Done() || r.State == model.StepSkipped:
		return r.Run.Note
	case r.Step.Evidence == model.LettersIssued:
		issued, all := 0, 0
		for _, slot := range sit.Invitations(d) {
			all++
			if slot.Letter.Valid() {
				issued++
			}
		}
		if issued > 0 {
			return fmt.Sprintf("%d dari %d undangan terbit", issued, all)
		}
	case r.Step.Evidence == model.LettersArrived:
		if words := receiptWords(sit, d); words != "" {
			return words
		}
	}
	return lowerFirst(r.Step.Output)
}

// lettersWords names the valid letters by their running numbers, which are short: "Surat 214, 215".
func lettersWords(r model.StepRow, letters []model.Letter) string {
	var numbers []string
	for _, l := range letters {
		if !l.Valid() {
			continue
		}
		if l.Content.Number.Running == "" || len(numbers) == 6 {
			return r.Evidence
		}
		numbers = append(numbers, l.Content.Number.Running)
	}
	return "Surat " + strings.Join(numbers, ", ")
}

// stepAction is the word of a row's button, "" for none, and what it is for.
func stepAction(r model.StepRow) string {
	switch {
	case r.Step.Evidence == model.LettersIssued:
		return "Buka surat"
	case r.Step.Evidence == model.ReportIsFrozen:
		return "Buka laporan"
	case r.Step.Evidence == model.AgendaDecided, r.Step.Evidence == model.ScheduleIsOut:
		return "Buka agenda"
	case r.State.Done() || r.State == model.StepSkipped:
		return ""
	}
	return "Tandai selesai…"
}

// circleColours are ground and number of a step's circle.
func circleColours(r model.StepRow) (fill, front color.NRGBA) {
	switch segment(r) {
	case 'S':
		return kit.SegDone, kit.White
	case 'L':
		return kit.VioletT, kit.VioletF
	case 'T':
		return kit.SegLate, kit.White
	case 'W':
		return kit.SegDue, kit.Ink
	case 'J':
		return kit.SegRun, kit.White
	}
	return kit.GrayT, kit.Ink2
}

// airWords says how far the broadcast is.
func airWords(d model.Dialogue, today model.Date) string {
	return "siaran " + daysAway(today, d.Date)
}

package model

import (
	"fmt"
	"slices"
	"strings"
)

// openEnd is what the sheet says of a dialogue without end, for an empty cell means the usual length.
const openEnd = "selesai"

func opensEnd(r DialogueRow) bool { return Fold(r.End) == openEnd }

// ScheduleSheet is a schedule as rows that ImportSchedule reads back, with what people should know
// of them.
type ScheduleSheet struct {
	Rows    []DialogueRow
	Notices []string
}

// ScheduleSheet writes the active dialogues from one day to another; "" is no bound. Those batal or
// ditunda stay out, because importing makes terjadwal.
func (o *Office) ScheduleSheet(from, to Date) (ScheduleSheet, error) {
	var sheet ScheduleSheet
	err := o.Read(func(tx Tx) error {
		s, err := loadTold(tx, DialogueQuery{From: from, To: to})
		sheet = ScheduleSheet{s.DialogueRows(s.Dialogues), s.sheetNotices(s.Dialogues)}
		return err
	})
	return sheet, err
}

// loadTold reads what exports tell of the chosen dialogues: no letters, no reports.
func loadTold(tx Tx, q DialogueQuery) (Situation, error) {
	s, err := loadFrame(tx)
	if err != nil {
		return s, err
	}
	if s.Dialogues, err = tx.Dialogues(q); err != nil || len(s.Dialogues) == 0 {
		return s, err
	}
	if err := s.loadSpeakers(tx, s.Dialogues); err != nil {
		return s, err
	}
	subjects := make([]string, len(s.Dialogues))
	for i, d := range s.Dialogues {
		subjects[i] = string(d.ID)
	}
	return s, s.loadRuns(tx, subjects)
}

// DialogueRows writes the active ones of the dialogues as rows of a schedule sheet, so that importing
// them changes nothing, and into an empty office brings them back.
func (s Situation) DialogueRows(dialogues []Dialogue) []DialogueRow {
	rows := make([]DialogueRow, 0, len(dialogues))
	for _, d := range dialogues {
		if d.Active() {
			rows = append(rows, s.dialogueRow(d, len(rows)+2))
		}
	}
	return rows
}

func (s Situation) dialogueRow(d Dialogue, number int) DialogueRow {
	end := openEnd
	if d.End >= 0 {
		end = ClockText(d.End)
	}
	programme := ""
	if p := s.Programmes[d.ProgrammeID]; p.StationID == d.StationID {
		programme = p.Name
	}
	row := DialogueRow{
		Row: number, Date: ShortDate(d.Date), Start: ClockText(d.Start), End: end, Station: s.Stations[d.StationID].Name,
		Programme: programme, Venue: cellText(d.Venue), Theme: cellText(d.Theme), Host: cellText(d.Host),
	}
	var companions []string
	for _, a := range d.Appearances {
		name := cellText(writeSheetName(s.Speakers[a.SpeakerID]))
		switch {
		case a.Role == Companion:
			companions = append(companions, name)
		case row.Main == "":
			row.Main = name
		default:
			companions = append(companions, alsoMain+" "+name)
		}
	}
	row.Companions = strings.Join(companions, " | ")
	return row
}

// sheetNotices says in words what importing the sheet will stumble over, and what it has no cell for.
func (s Situation) sheetNotices(dialogues []Dialogue) []string {
	active := slices.DeleteFunc(slices.Clone(dialogues), func(d Dialogue) bool { return !d.Active() })
	return slices.Concat(furtherMains(active), s.sameSlots(active), s.namesakes(active))
}

func furtherMains(dialogues []Dialogue) []string {
	var out []string
	for _, d := range dialogues {
		mains := 0
		for _, a := range d.Appearances {
			if a.Role == Main {
				mains++
			}
		}
		if mains > 1 {
			out = append(out, fmt.Sprintf("Dialog \"%s\" punya %d narasumber utama. Selain yang pertama, mereka ditulis di kolom pendamping dengan tanda \"%s\", dan impor membacanya kembali sebagai utama.",
				short(d.Theme), mains, alsoMain))
		}
	}
	return out
}

// sameSlots names dialogues that importing takes for one.
func (s Situation) sameSlots(dialogues []Dialogue) []string {
	var out []string
	for _, same := range groups(dialogues, func(d Dialogue) string { return dialogueKey(d.StationID, d.Date, d.Start) }) {
		if len(same) < 2 {
			continue
		}
		themes := make([]string, len(same))
		for i, d := range same {
			themes[i] = "\"" + short(d.Theme) + "\""
		}
		d := same[0]
		out = append(out, fmt.Sprintf("Dialog %s sama-sama di %s pada %s pukul %s. Impor akan menolak berkas ini; pindahkan salah satunya dahulu.",
			joinWords(themes), s.Stations[d.StationID].Name, LongDate(d.Date), ClockText(d.Start)))
	}
	return out
}

// namesakes names speakers whom importing cannot tell apart, because organization and name are the
// same.
func (s Situation) namesakes(dialogues []Dialogue) []string {
	var all []Speaker
	seen := map[ID]bool{}
	for _, d := range dialogues {
		for _, a := range d.Appearances {
			if !seen[a.SpeakerID] {
				seen[a.SpeakerID] = true
				all = append(all, s.Speakers[a.SpeakerID])
			}
		}
	}
	var out []string
	for _, same := range groups(all, func(p Speaker) string { return speakerKey(p.Name.Bare, p.Organization.Name) }) {
		if len(same) > 1 {
			p := same[0]
			out = append(out, fmt.Sprintf("Ada %d narasumber bernama %s (%s). Impor dapat menukar mereka; bedakan instansinya, atau hapus yang ganda.",
				len(same), p.Name.Bare, firstOf(p.Organization.Name, noOrganization)))
		}
	}
	return out
}

// groups puts items of one key together, in the order in which the keys come.
func groups[T any](items []T, key func(T) string) [][]T {
	var out [][]T
	at := map[string]int{}
	for _, item := range items {
		k := key(item)
		i, known := at[k]
		if !known {
			i, at[k] = len(out), len(out)
			out = append(out, nil)
		}
		out[i] = append(out[i], item)
	}
	return out
}

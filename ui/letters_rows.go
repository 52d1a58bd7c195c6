package ui

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// unissuedLook and gapLook name the two ends of "konsep": not issued at all, and issued with the
// number still to be written in.
var (
	unissuedLook = look{kit.Gray, "pencil", "Belum terbit"}
	gapLook      = look{kit.Amber, "hash", "Nomor kosong"}
)

// letterRow is one line of the register: an invitation still to be issued, or a letter.
type letterRow struct {
	dialogue model.Dialogue
	mark     string // station
	role     model.AppearanceRole
	speaker  model.ID
	slot     model.InvitationSlot // the invitation a dialogue needs now, zero for other letters
	letter   model.Letter         // the issued letter, zero while unissued
	to       string               // first line of the address
	office   string               // second line, "" for none
	diff     []string             // what the letter tells otherwise than the dialogue
}

func (r letterRow) issued() bool { return r.letter.Issued() }

// gap reports whether the letter is issued and waits for its number.
func (r letterRow) gap() bool { return r.letter.Valid() && r.letter.Number == "" }

// wrong reports whether the letter needs a ralat.
func (r letterRow) wrong() bool { return r.letter.Valid() && len(r.diff) > 0 }

// key names the row across reloads.
func (r letterRow) key() string {
	if r.issued() {
		return string(r.letter.ID)
	}
	return r.place()
}

// place names the addressee in the dialogue, the same before and after issuing.
func (r letterRow) place() string { return string(r.dialogue.ID) + "/" + string(r.speaker) }

func (r letterRow) look() look {
	switch {
	case !r.issued():
		return unissuedLook
	case r.gap():
		return gapLook
	}
	return letterLooks[r.letter.State]
}

// number is the running number as the narrow column shows it.
func (r letterRow) number() string {
	if !r.issued() || r.letter.Number == "" {
		return "–"
	}
	return r.letter.Content.Number.Running
}

func (r letterRow) day() model.Date {
	if !r.issued() {
		return ""
	}
	return r.letter.Content.Date
}

// kind says what the letter is, "Undangan utama".
func (r letterRow) kind() string { return "Undangan " + string(r.role) }

// about is the line under the addressee.
func (r letterRow) about() string {
	if r.office == "" {
		return r.kind()
	}
	return r.kind() + ", " + r.office
}

// what names the letter in messages.
func (r letterRow) what() string { return "Undangan kepada " + r.to }

// file is the file name of a print.
func (r letterRow) file() string {
	name := fmt.Sprintf("undangan-%s-%s-%s-%s", r.dialogue.Date, r.mark, r.to, r.office)
	switch {
	case !r.issued():
		name += "-konsep"
	case r.letter.Number != "":
		name += "-" + r.letter.Content.Number.Running
	}
	return fileSlug(name) + ".pdf"
}

// fileSlug keeps ASCII letters and digits of a name and joins the rest with hyphens.
func fileSlug(name string) string {
	words := strings.FieldsFunc(strings.ToLower(name), func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < '0' || r > '9')
	})
	slug := strings.Join(words, "-")
	return strings.TrimRight(slug[:min(110, len(slug))], "-")
}

// letterRows lists the letters of a month: first those to be issued by day, then the issued and
// cancelled ones, newest first.
func letterRows(s model.Situation, m model.Month) []letterRow {
	var waiting, issued []letterRow
	for _, d := range s.Between(m.First(), m.Last()) {
		slots := map[model.ID]model.InvitationSlot{}
		if d.Active() {
			for _, slot := range s.Invitations(d) {
				slots[slot.Speaker.ID] = slot
				if !slot.Letter.Issued() {
					waiting = append(waiting, waitingRow(s, slot))
				}
			}
		}
		for _, l := range s.Letters(d.ID) {
			if l.Issued() {
				issued = append(issued, issuedRow(s, d, l, slots[l.SpeakerID]))
			}
		}
	}
	slices.SortStableFunc(issued, func(a, b letterRow) int {
		return cmp.Or(b.letter.IssuedAt.Compare(a.letter.IssuedAt), cmp.Compare(b.dialogue.Date, a.dialogue.Date))
	})
	return append(waiting, issued...)
}

func waitingRow(s model.Situation, slot model.InvitationSlot) letterRow {
	d := slot.Dialogue
	return letterRow{dialogue: d, mark: s.Stations[d.StationID].Mark, role: slot.Appearance.Role,
		speaker: slot.Speaker.ID, slot: slot}.addressed(model.AddresseeLines(slot.Speaker))
}

func issuedRow(s model.Situation, d model.Dialogue, l model.Letter, slot model.InvitationSlot) letterRow {
	return letterRow{dialogue: d, mark: s.Stations[d.StationID].Mark, role: l.Role, speaker: l.SpeakerID,
		slot: slot, letter: l, diff: s.LetterDifferences(l)}.addressed(l.Content.Addressee)
}

// addressed fills in the address, whose last line is the town.
func (r letterRow) addressed(lines []string) letterRow {
	r.to = "–"
	if len(lines) > 0 {
		r.to = lines[0]
	}
	if len(lines) > 2 {
		r.office = lines[1]
	}
	return r
}

// dayOnly is a date in a narrow column, "24 Nov"; "–" for none.
func dayOnly(d model.Date) string {
	_, rest, _ := strings.Cut(shortDay(d), " ")
	if rest == "" {
		return "–"
	}
	return rest
}

// letterFilter is a chip over the register.
type letterFilter struct {
	label string
	takes func(letterRow) bool
}

var letterFilters = []letterFilter{
	{"Semua", func(letterRow) bool { return true }},
	{unissuedLook.word, notIssued},
	{gapLook.word, letterRow.gap},
	{letterLooks[model.LetterNumbered].word, func(r letterRow) bool { return r.letter.Valid() && r.letter.Number != "" }},
	{letterLooks[model.LetterVoid].word, func(r letterRow) bool { return r.letter.State == model.LetterVoid }},
	{"Perlu ralat", letterRow.wrong},
}

func notIssued(r letterRow) bool { return !r.issued() }

func filterLetters(rows []letterRow, takes func(letterRow) bool) []letterRow {
	var out []letterRow
	for _, r := range rows {
		if takes(r) {
			out = append(out, r)
		}
	}
	return out
}

// letterLine draws a row of the register.
type letterLine struct {
	s                          *lettersScreen
	number, day, to, kind, air *kit.Text
	badge                      *kit.Badge
	pill                       *kit.Pill
	warn                       *canvas.Image
	box                        *fyne.Container
}

func newLetterLine(s *lettersScreen) *letterLine {
	r := &letterLine{s: s,
		number: kit.Fit("", 13, kit.SemiBold, kit.Ink).Right(), day: kit.Fit("", 12, kit.Regular, kit.Ink2),
		to: kit.Fit("", 13, kit.Medium, kit.Ink), kind: kit.Fit("", 11, kit.Regular, kit.Ink3),
		air: kit.Fit("", 12, kit.Regular, kit.Ink2), badge: kit.NewBadge(""), pill: unissuedLook.pill(),
		warn: kit.Icon("warning", 16, kit.AmberF),
	}
	r.box = kit.Pad(s.cols.Row(r.number, r.day, kit.V(0, r.to, r.kind), kit.Place(0, 0.5, r.badge), r.air,
		kit.H(6, r.pill, r.warn)), 0, 16, 0, 15)
	return r
}

// Object implements kit.Row.
func (r *letterLine) Object() fyne.CanvasObject { return r.box }

// Set implements kit.Row.
func (r *letterLine) Set(i int) {
	row := r.s.rows[i]
	r.number.SetText(row.number())
	r.day.SetText(dayOnly(row.day()))
	r.to.SetText(row.to)
	r.kind.SetText(row.about())
	r.badge.Set(row.mark)
	r.air.SetText(dayOnly(row.dialogue.Date))
	l := row.look()
	r.pill.Set(l.tone, l.icon, l.word)
	r.warn.Hidden = !row.wrong()
	r.box.Refresh()
}

package ui

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// unissuedLook and gapLook name the two ends of "konsep": not issued at all, and issued with the
// number still to be written in.
var (
	unissuedLook = look{kit.Gray, "pencil", "Belum terbit"}
	gapLook      = look{kit.Amber, "hash", "Nomor kosong"}
)

// letterRow is one line of the register: an invitation still to be issued, a draft, or a letter.
type letterRow struct {
	dialogue model.Dialogue // zero for a letter about a month
	mark     string         // station
	slot     model.InvitationSlot
	letter   model.Letter // the issued letter, else the draft as it would be issued
	stored   bool         // the letter is in the database
	register model.ID     // of its number, now or once issued
	to       string       // first line of the address
	office   string       // second line, "" for none
	subject  string
	diff     []string // what the letter tells otherwise than the dialogue
}

func (r letterRow) none() bool   { return r.letter.ID == "" }
func (r letterRow) issued() bool { return r.letter.Issued() }

// waiting reports whether the row is an invitation that the dialogue's speakers ask for, whether
// its draft is stored or not.
func (r letterRow) waiting() bool { return !r.issued() && r.slot.Speaker.ID != "" }

// gap reports whether the letter is issued and waits for its number.
func (r letterRow) gap() bool { return r.letter.Valid() && r.letter.Number == "" }

// wrong reports whether the letter needs a ralat.
func (r letterRow) wrong() bool { return r.letter.Valid() && len(r.diff) > 0 }

// key names the row across reloads.
func (r letterRow) key() string {
	if r.none() {
		return ""
	}
	if r.waiting() {
		return r.place()
	}
	return string(r.letter.ID)
}

// place names the addressee in the dialogue, the same before and after issuing.
func (r letterRow) place() string {
	if r.letter.SpeakerID != "" && r.letter.Kind.Invites() {
		return string(r.dialogue.ID) + "/" + string(r.letter.SpeakerID)
	}
	return string(r.letter.ID)
}

// about is the day the letter is about: that of the dialogue, else the month's first.
func (r letterRow) about() model.Date {
	if r.dialogue.ID != "" {
		return r.dialogue.Date
	}
	return r.letter.Month.First()
}

func (r letterRow) look() look {
	switch {
	case !r.issued():
		return unissuedLook
	case r.gap() && r.letter.State == model.LetterDraft:
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

// kind says what the letter is.
func (r letterRow) kind() string { return letterKind(r.letter) }

// words is the row's second line: what it is, and whose.
func (r letterRow) words() string {
	switch {
	case r.letter.State == model.LetterVoid && r.letter.VoidReason != "":
		return r.letter.VoidReason
	case r.office != "":
		return r.kind() + ", " + r.office
	}
	return r.kind()
}

// what names the letter in messages.
func (r letterRow) what() string {
	if r.to == "–" {
		return r.kind()
	}
	return model.Capital(model.KindWords(r.letter.Kind)) + " kepada " + r.to
}

// file is the file name of a print.
func (r letterRow) file() string {
	name := fmt.Sprintf("%s-%s-%s-%s-%s", model.KindWords(r.letter.Kind), r.about(), r.mark, r.to, r.office)
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
	take := func(r letterRow) {
		if r.issued() {
			issued = append(issued, r)
		} else {
			waiting = append(waiting, r)
		}
	}
	for _, d := range s.Between(m.First(), m.Last()) {
		dialogueRows(s, d, take)
	}
	for _, l := range s.Letters("") {
		if l.Month == m {
			take(newLetterRow(s, model.Dialogue{}, l, true))
		}
	}
	slices.SortStableFunc(issued, func(a, b letterRow) int {
		return cmp.Or(cmp.Compare(b.day(), a.day()), cmp.Compare(b.letter.Content.Number.Value, a.letter.Content.Number.Value),
			b.letter.IssuedAt.Compare(a.letter.IssuedAt), cmp.Compare(b.dialogue.Date, a.dialogue.Date))
	})
	return append(waiting, issued...)
}

// dialogueRows gives the rows of a dialogue: the invitations it waits for, and its letters.
func dialogueRows(s model.Situation, d model.Dialogue, take func(letterRow)) {
	slots := map[model.ID]model.InvitationSlot{}
	if d.Active() {
		for _, slot := range s.Invitations(d) {
			slots[slot.Speaker.ID] = slot
			if !slot.Letter.Issued() {
				r := newLetterRow(s, d, slot.Wanted(), slot.Letter.ID != "")
				r.slot = slot
				take(r)
			}
		}
	}
	for _, l := range s.Letters(d.ID) {
		invitesOne := l.Kind.Invites() && l.SpeakerID != ""
		if !l.Issued() && invitesOne {
			continue // its slot's, or of somebody no longer invited
		}
		r := newLetterRow(s, d, l, true)
		if invitesOne {
			r.slot = slots[l.SpeakerID]
		}
		take(r)
	}
}

// newLetterRow makes the row of a letter; one that is not issued is addressed as of today.
func newLetterRow(s model.Situation, d model.Dialogue, l model.Letter, stored bool) letterRow {
	r := letterRow{dialogue: d, mark: s.Stations[d.StationID].Mark, letter: l, stored: stored, register: l.RegisterID}
	if d.ID == "" {
		r.mark = s.Stations[l.StationID].Mark
	}
	if r.register == "" {
		r.register = s.Register(l.Kind).ID
	}
	c := l.Content
	if l.Issued() {
		r.diff = s.LetterDifferences(l)
	} else {
		c, _ = s.LetterContent(l, s.Today(), "")
	}
	r.subject, r.to, r.office = c.Subject, cmp.Or(addressed(c), "–"), letterOffice(c)
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

func lettersOf(rows []letterRow) []model.Letter {
	out := make([]model.Letter, len(rows))
	for i, r := range rows {
		out[i] = r.letter
	}
	return out
}

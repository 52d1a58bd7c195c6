package model

import (
	"fmt"
	"slices"
	"strings"
)

// LetterContent writes a letter as of a day from the office's template and the facts, with the
// edited paragraphs in place of the template's. It names the placeholders that came out empty
// though they should not, each once.
func (s Situation) LetterContent(l Letter, day Date, running string) (LetterContent, []string) {
	w := writer{s: s, l: l, t: s.Template(l.Kind), values: s.placeholderValues(l, day)}
	w.wording = w.t.Filled()
	set, usual := s.Settings, s.Settings.UsualTemplate(l.Kind)
	urgency := firstOf(w.t.Urgency, usual.Urgency)
	c := LetterContent{
		Kind: l.Kind, Layout: set.LetterLayout, Head: set.Letterhead(), Paper: set.LetterPaper, Town: set.Town, Date: day,
		Number: s.Register(l.Kind).Compose(NumberParts{
			Security: SecurityLetter(urgency), Code: firstOf(w.t.Code, usual.Code), Unit: firstOf(w.t.Unit, usual.Unit), Day: day,
		}, running),
		Urgency: urgency, Attachment: "-", RoleWords: roleWords(l.Role),
		Subject: w.line(w.wording.Subject), Block: w.rows(w.wording.Rows),
		Confirm: w.paragraphs(l.Body.Confirm, w.wording.Confirm), Closing: w.paragraphs(l.Body.Closing, w.wording.Closing),
		Signature: s.Signer(l.Kind, l.Options.Signer, day).Signature(), Sample: set.Sample,
	}
	w.choose(&c)
	w.address(&c)
	w.body(&c)
	w.attach(&c)
	return c, w.empty
}

// writer fills one letter's template.
type writer struct {
	s       Situation
	l       Letter
	t       Template
	wording Wording
	values  map[string]string
	empty   []string
}

// fill fills a text and notes the empty placeholders: a sentence with a hole in it is never meant.
func (w *writer) fill(text string) string {
	filled, empty := fillWording(text, w.values)
	for _, name := range empty {
		w.noteEmpty(name)
	}
	return filled
}

// fillRow fills the value of a row, which is left out when it is empty; that may be meant.
func (w *writer) fillRow(text string) string {
	filled, empty := fillWording(text, w.values)
	for _, name := range empty {
		if !slices.ContainsFunc(Placeholders(w.l.Kind), func(h Placeholder) bool { return h.Name == name && h.MayEmpty }) {
			w.noteEmpty(name)
		}
	}
	return filled
}

// noteEmpty notes an empty placeholder once; an older letter may have had no number.
func (w *writer) noteEmpty(name string) {
	if name != "nomor_lama" && !slices.Contains(w.empty, name) {
		w.empty = append(w.empty, name)
	}
}

func (w *writer) line(text string) string { return oneLine(w.fill(text)) }

// paragraphs is the edited text, else the template's filled; each line is a paragraph.
func (w *writer) paragraphs(edited, template string) string {
	if edited != "" {
		return edited
	}
	lines := strings.Split(w.fill(template), "\n")
	for i, line := range lines {
		lines[i] = oneLine(line)
	}
	return strings.TrimSpace(strings.Join(lines, "\n"))
}

// items are the lines of a list.
func (w *writer) items(edited, template string) []string {
	return nonEmpty(strings.Split(w.paragraphs(edited, template), "\n")...)
}

// rows are the aligned rows; one whose value is empty is left out.
func (w *writer) rows(template string) []LabelValue {
	var out []LabelValue
	if strings.TrimSpace(template) == noText {
		return nil
	}
	for line := range strings.SplitSeq(template, "\n") {
		label, value, _ := strings.Cut(line, ":")
		if value = strings.TrimSpace(w.fillRow(value)); value != "" {
			out = append(out, LabelValue{w.line(label), value})
		}
	}
	return out
}

// choose applies what was chosen for this letter alone.
func (w *writer) choose(c *LetterContent) {
	if w.l.Options.Paper != "" {
		c.Paper = w.l.Options.Paper
	}
	if w.l.Options.Layout != nil {
		c.Layout = *w.l.Options.Layout
	}
}

func (w *writer) address(c *LetterContent) {
	s, set := w.s, w.s.Settings
	switch w.l.Kind {
	case StationNotice:
		st := s.Stations[w.l.StationID]
		c.Addressee = append(nonEmpty(firstOf(st.Head, st.LegalName, st.Name)), "di "+set.Town)
		c.CopyTo = copies(set.CopyTo, "")
	case DutyLetter:
	case MemoLetter:
		c.Addressee, c.From = w.items("", w.wording.To), w.line(w.wording.From)
	case JointInvitation:
		c.Addressee = []string{"(Daftar Undangan terlampir)"}
		c.CopyTo = w.copiesWithStation()
	case Erratum:
		old, _ := s.letter(w.l.RefersID)
		c.Addressee, c.CopyTo = old.Content.Addressee, old.Content.CopyTo
	case Thanks:
		c.Addressee = AddresseeLines(s.Speakers[w.l.SpeakerID])
	default:
		c.Addressee, c.CopyTo = AddresseeLines(s.Speakers[w.l.SpeakerID]), w.copiesWithStation()
	}
}

func (w *writer) copiesWithStation() []string {
	d, _ := w.s.Dialogue(w.l.DialogueID)
	return copies(w.s.Settings.CopyTo, w.s.Stations[d.StationID].Head)
}

// body writes what is particular to a kind.
func (w *writer) body(c *LetterContent) {
	if w.l.Kind == DutyLetter {
		c.Basis, c.Orders = w.items(w.l.Body.Opening, w.wording.Opening), w.items(w.l.Body.Purpose, w.wording.Purpose)
		c.Officers = w.officers()
	} else {
		c.Opening = w.paragraphs(w.l.Body.Opening, w.wording.Opening)
		c.Purpose = w.paragraphs(w.l.Body.Purpose, w.wording.Purpose)
	}
	switch w.l.Kind {
	case StationNotice:
		if c.Schedule = w.s.noticeRows(w.l.StationID, w.l.Month); len(c.Schedule) == 0 {
			w.noteEmpty("jadwal")
		}
	case Erratum:
		old, _ := w.s.letter(w.l.RefersID)
		c.Corrections = w.s.Corrections(old)
	}
	if d, ok := w.s.Dialogue(w.l.DialogueID); ok {
		c.Facts = w.s.facts(d, w.l.Role)
	}
	if old, ok := w.s.letter(w.l.RefersID); ok && w.l.Kind.Invites() {
		c.Opening += "\n" + replacing(old)
	}
}

// replacing is the sentence by which a new letter names the one it replaces.
func replacing(old Letter) string {
	number := ""
	if old.Number != "" {
		number = "Nomor " + old.Number + " "
	}
	return "Surat ini menggantikan surat kami " + number + "tanggal " + LetterDate(old.Content.Date) + ", yang dinyatakan tidak berlaku."
}

func (w *writer) officers() []DutyOfficer {
	var out []DutyOfficer
	for _, id := range w.l.People {
		if p, ok := w.s.Officers[id]; ok {
			name := p.Name
			if name == UnchosenOfficer {
				name = ""
				w.noteEmpty("petugas")
			}
			out = append(out, DutyOfficer{Name: name, Rank: p.Rank, NIP: p.NIP, Post: w.s.OfficerPost(p.Role)})
		}
	}
	return out
}

// attach adds the attached pages and counts them.
func (w *writer) attach(c *LetterContent) {
	d, ok := w.s.Dialogue(w.l.DialogueID)
	pages := 0
	if w.l.Kind == JointInvitation {
		c.Invitees = w.s.invitees(d, w.l.People)
		pages++
	}
	points := nonEmpty(strings.Split(d.Points, "\n")...)
	wanted := w.t.Attach == AttachAlways || w.t.Attach == AttachPoints && len(points) > 0
	if ok && w.l.Kind.Invites() && wanted {
		c.Points, c.Rundown = points, w.s.Rundown(d)
		pages++
	}
	if pages > 0 {
		c.Attachment = fmt.Sprintf("%d (%s) lembar", pages, Terbilang(pages))
		c.AttachedTo = "Lampiran Surat Kepala " + w.s.shortOffice()
	}
}

// shortOffice is the office's name without its region.
func (s Situation) shortOffice() string {
	name, _, _ := strings.Cut(s.Settings.OfficeName, " Provinsi")
	return name
}

// invitees lists those a joint invitation is for, in the order of the dialogue.
func (s Situation) invitees(d Dialogue, people []ID) []Invitee {
	var out []Invitee
	for _, a := range d.Appearances {
		if !slices.Contains(people, a.Addressee()) || a.State == Unable {
			continue
		}
		p := s.Speakers[a.Addressee()]
		out = append(out, Invitee{Name: p.Name.Full(), Post: p.Post, Organization: p.Organization.Name, Role: roleWords(a.Role)})
	}
	return out
}

// noticeRows are the active dialogues of a month at a station.
func (s Situation) noticeRows(station ID, m Month) []NoticeRow {
	var out []NoticeRow
	for _, d := range s.Between(m.First(), m.Last()) {
		if d.StationID != station || !d.Active() {
			continue
		}
		speakers := append(s.names(d, Main, ""), s.names(d, Companion, "")...)
		out = append(out, NoticeRow{Date: d.Date, Hours: TimeRange(d.Start, d.End), Show: s.Programmes[d.ProgrammeID].Name,
			Theme: d.Theme, Speakers: strings.Join(speakers, "\n"), Host: d.Host})
	}
	return out
}

// TemplateBody returns a letter's paragraphs as the template gives them, for the editor of one
// letter to start from.
func (s Situation) TemplateBody(l Letter, day Date) LetterBody {
	l.Body = LetterBody{}
	c, _ := s.LetterContent(l, day, "")
	b := LetterBody{Opening: c.Opening, Purpose: c.Purpose, Confirm: c.Confirm, Closing: c.Closing}
	if l.Kind == DutyLetter {
		b.Opening, b.Purpose = strings.Join(c.Basis, "\n"), strings.Join(c.Orders, "\n")
	}
	return b
}

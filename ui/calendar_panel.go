package ui

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// calendarPanel is the side panel: the chosen dialogue, or targets and counts when none is chosen.
type calendarPanel struct {
	s *calendarScreen

	badge     *kit.Badge
	state     *kit.Pill
	more      *kit.Button
	theme     *kit.Para
	reason    *kit.Para
	moved     *kit.Para
	day       *factLine
	hours     *factLine
	place     *factLine
	speakers  []*speakerLine
	speakBox  *fyne.Container
	warnings  *fyne.Container
	steps     *kit.Text
	turn      *kit.Text
	segs      *kit.SegsNum
	next      *fyne.Container
	held      *kit.Button
	letters   *kit.Button
	move      *kit.Button
	checklist *kit.Button
	scroll    *kit.ScrollBox
	one       *fyne.Container
	summary   *calendarSummary
	box       *fyne.Container
}

func newCalendarPanel(s *calendarScreen) *calendarPanel {
	p := &calendarPanel{
		s: s, badge: kit.NewBadgeLarge(""), state: dialogueLooks[model.Scheduled].pill(),
		theme:  kit.NewPara("", 16, kit.SemiBold, kit.Ink, 0),
		reason: kit.NewPara("", 12, kit.Regular, kit.Ink2, 4),
		moved:  kit.NewPara("", 12, kit.Regular, kit.Ink3, 4),
		day:    newFactLine("calendar"), hours: newFactLine("clock"), place: newFactLine("pin"),
		speakBox: kit.V(6), warnings: kit.V(6), next: kit.Stack(),
		steps: kit.T("", 13, kit.SemiBold, kit.Ink), turn: kit.T("", 11, kit.Regular, kit.Ink3),
		segs: kit.NewSegsNum(""), summary: newCalendarSummary(s),
	}
	p.more = kit.NewMenuButton("more", "", "lainnya", s.menu)
	p.more.SetLook(kit.LookLight)
	p.held = kit.Primary("check", "Tandai terlaksana", s.onHeld)
	p.letters = kit.Normal("mail", "Undangan", s.onLetters)
	p.move = kit.Normal("arrow-right", "Pindah…", s.onMoveChosen)
	p.checklist = kit.Primary("checklist", "Buka checklist", s.onChecklist)
	facts := kit.V(10,
		kit.H(8, p.badge, p.state, kit.Spacer(), p.more),
		kit.V(6, p.theme, p.reason),
		kit.V(8, p.day, p.hours, p.place, p.moved),
		p.warnings, kit.Rule(),
		kit.T("NARASUMBER", 11, kit.Regular, kit.Ink3), p.speakBox, kit.Rule(),
		kit.V(8, kit.H(8, p.steps, kit.Spacer(), p.turn), p.segs, p.next))
	p.scroll = kit.Scroll(kit.Pad(facts, 12, 16, 12, 16))
	foot := kit.Pad(kit.V(8, p.held, kit.Cols(8, nil, p.letters, p.move), p.checklist), 8, 16, 16, 16)
	p.one = kit.V(0, kit.Grow(p.scroll), foot)
	p.box = kit.Card(kit.Stack(p.one, p.summary.box), 0)
	return p
}

// reload shows what is chosen.
func (p *calendarPanel) reload() {
	d, ok := p.s.chosenDialogue()
	p.one.Hidden, p.summary.box.Hidden = !ok, ok
	if ok {
		p.show(d)
	} else {
		p.summary.reload()
	}
	p.box.Refresh()
}

// first is the control F6 goes to.
func (p *calendarPanel) first() fyne.Focusable {
	if p.one.Hidden {
		return p.summary.add
	}
	return p.more
}

func (p *calendarPanel) show(d model.Dialogue) {
	sit := p.s.sit
	look := dialogueLooks[sit.ShownState(d)]
	p.badge.Set(sit.Stations[d.StationID].Mark)
	p.state.Set(look.tone, look.icon, look.word)
	p.theme.SetText(d.Theme)
	p.reason.SetText(reasonWords(d))
	p.reason.Hidden = d.Reason == ""
	p.day.set(model.LongDate(d.Date), daysAway(sit.Today(), d.Date))
	p.hours.set(model.TimeRange(d.Start, d.End), hoursSub(sit, d))
	p.place.set(placeWords(sit, d))
	p.showSpeakers(d)
	p.moved.SetText(sit.MovedWords(d))
	p.moved.Hidden = p.moved.Text() == ""
	p.warnings.Objects = nil
	for _, w := range p.s.warnings(d) {
		p.warnings.Add(hintLine(kit.Amber, "warning", w))
	}
	p.warnings.Hidden = len(p.warnings.Objects) == 0
	p.showSteps(d)
	canMark := p.s.canMark(d)
	p.held.Hidden = !canMark
	p.checklist.SetLook(kit.LookPrimary)
	if canMark {
		p.checklist.SetLook(kit.LookNormal)
	}
	p.one.Refresh()
	p.scroll.Refresh()
}

// reasonWords says what the reason of a dialogue is for: while it is active, the lock was opened.
func reasonWords(d model.Dialogue) string {
	if d.Active() && d.Reason != "" {
		return "Kunci dibuka: " + d.Reason
	}
	return d.Reason
}

func (p *calendarPanel) showSpeakers(d model.Dialogue) {
	for len(p.speakers) < len(d.Appearances) {
		p.speakers = append(p.speakers, newSpeakerLine(p.s))
	}
	p.speakBox.Objects = nil
	for i, a := range d.Appearances {
		p.speakers[i].set(d, a)
		p.speakBox.Add(p.speakers[i].box)
	}
	if len(d.Appearances) == 0 {
		p.speakBox.Add(kit.NewPara("Belum ada narasumber. Tambahkan lewat menu … lalu Ubah.", 12, kit.Regular, kit.Ink2, 0))
	}
}

func (p *calendarPanel) showSteps(d model.Dialogue) {
	f := p.s.of(d)
	rows := f.rows
	p.steps.SetText(fmt.Sprintf("%d dari %d langkah", f.done, len(rows)))
	p.segs.Set(f.segs)
	row, open := model.NextStep(rows)
	p.turn.SetText("")
	switch {
	case !open:
		p.next.Objects = []fyne.CanvasObject{kit.Note(kit.Green, "check", "Semua langkah selesai", "")}
	case !d.Active():
		p.next.Objects = nil
	default:
		p.turn.SetText("giliran " + model.RoleWord(row.Step.Duty))
		p.next.Objects = []fyne.CanvasObject{nextNote(row)}
	}
	p.next.Hidden = len(p.next.Objects) == 0
}

// nextNote says what comes next, who does it and until when.
func nextNote(row model.StepRow) fyne.CanvasObject {
	who := model.RoleWord(row.Step.Duty)
	if row.Officer.Name != "" {
		who += " (" + row.Officer.Name + ")"
	}
	if row.Dates.Latest != "" {
		who += ", paling lambat " + model.DayMonth(row.Dates.Latest)
	}
	tone, icon := kit.Blue, "arrow-right"
	switch {
	case row.State == model.StepLate:
		tone, icon = kit.Red, "warning"
	case row.Urgent:
		tone, icon = kit.Amber, "clock"
	case row.State == model.StepOpen:
		tone, icon = kit.Gray, "clock"
	}
	return kit.Note(tone, icon, "Berikutnya: "+lowerFirst(row.Step.Short), who)
}

// hoursSub says when speakers come and in which programme: "hadir 15.30, Dialog Publika".
func hoursSub(sit model.Situation, d model.Dialogue) string {
	var parts []string
	if minutes := sit.Stations[d.StationID].ArriveMinutes; minutes > 0 && int(d.Start) >= minutes {
		parts = append(parts, "hadir "+clockText(d.Start-model.Clock(minutes)))
	}
	if p, ok := sit.Programmes[d.ProgrammeID]; ok {
		parts = append(parts, p.Name)
	}
	return strings.Join(parts, ", ")
}

// placeWords splits a place at its first comma: name, then address.
func placeWords(sit model.Situation, d model.Dialogue) (name, address string) {
	venue := d.Venue
	if venue == "" {
		venue = sit.Stations[d.StationID].Venue
	}
	if venue == "" {
		return "Tempat belum diisi", ""
	}
	name, address, _ = strings.Cut(venue, ",")
	return name, strings.TrimSpace(address)
}

// daysAway says how far a day is: "4 hari lagi", "kemarin".
func daysAway(today, day model.Date) string {
	switch n := today.DaysUntil(day); {
	case n == 0:
		return "hari ini"
	case n == 1:
		return "besok"
	case n == -1:
		return "kemarin"
	case n < 0:
		return model.Thousands(-n) + " hari lalu"
	default:
		return model.Thousands(n) + " hari lagi"
	}
}

// lowerFirst writes a step's name inside a sentence.
func lowerFirst(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if second, _ := utf8.DecodeRuneInString(s[n:]); unicode.IsUpper(second) {
		return s // an abbreviation
	}
	return string(unicode.ToLower(r)) + s[n:]
}

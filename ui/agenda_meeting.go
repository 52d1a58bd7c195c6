package ui

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// meetingTab holds the facts of the month's meeting, each of which saves itself, its papers, and
// the decision.
type meetingTab struct {
	s     *agendaScreen
	month model.Month // whose meeting the fields show

	form            *setupForm[model.Agenda]
	date            *kit.DateField
	people          *listEditor[model.Attendee]
	decisions       *listEditor[model.Decision]
	addPerson       *kit.Button
	officers        *kit.Button
	addDecision     *kit.Button
	state           *kit.Pill
	decide, reopen  *kit.Button
	agenda, minutes *kit.Button
	attendance      *kit.Button
	fields          *fyne.Container
	scroll          *kit.ScrollBox
	head            *fyne.Container
	box             *fyne.Container
}

func newMeetingTab(s *agendaScreen) *meetingTab {
	t := &meetingTab{s: s, fields: kit.Stack(), state: kit.NewPill(kit.Gray, "pencil", "")}
	t.decide = kit.Normal("check", "Putuskan agenda", s.decide).Row()
	t.reopen = kit.Normal("undo", "Buka kembali", s.reopen).Row()
	t.agenda = kit.Normal("printer", "Agenda", s.printMeetingAgenda).Row()
	t.minutes = kit.Normal("printer", "Notula", s.printMinutes).Row()
	t.attendance = kit.Normal("printer", "Daftar hadir", s.printAttendance).Row()
	t.scroll = kit.Scroll(kit.Pad(t.fields, 12, 12, 12, 12))
	t.head = kit.Fix(0, 44, kit.Pad(kit.H(8, t.state, kit.Spacer(), t.decide, t.reopen), 0, 12, 0, 12))
	prints := kit.Pad(kit.H(6, t.agenda, t.minutes, t.attendance), 0, 12, 0, 12)
	foot := kit.Fix(0, 44, kit.Stack(kit.Panel(kit.White, nil, 7), prints)) // words of an entry may come out of a scroller
	t.box = kit.V(0, t.head, kit.Rule(), kit.Grow(t.scroll), kit.Rule(), foot)
	t.build()
	return t
}

// build makes the fields of the month shown.
func (t *meetingTab) build() {
	t.month = t.s.month
	month := t.month
	save := func(edit func(*model.Agenda)) error {
		return t.s.sh.office.EditAgenda(month, "Mengubah rapat "+model.MonthName(month), edit)
	}
	f := newSetupForm(t.s.sh, func(_ string, edit func(*model.Agenda)) error { return save(edit) })
	t.form, f.scroll = f, t.scroll
	t.date = f.date("Tanggal rapat", month.First(), true, func(a *model.Agenda) *model.Date { return &a.Date })
	start := f.bind(kit.NewField("Mulai"), func(a model.Agenda) string { return clockText(a.Start) }, readClock(func(a *model.Agenda, c model.Clock) { a.Start = c }))
	end := f.bind(kit.NewField("Selesai"), func(a model.Agenda) string { return clockText(a.End) }, readClock(func(a *model.Agenda, c model.Clock) { a.End = c }))
	place := f.text("Tempat rapat", func(a *model.Agenda) *string { return &a.Place })
	chair := f.text("Pimpinan rapat", func(a *model.Agenda) *string { return &a.Chair })
	taker := f.text("Notulis", func(a *model.Agenda) *string { return &a.MinuteTaker })
	talk := f.area("Pembahasan", 5, func(a *model.Agenda) *string { return &a.Discussion }).Note("satu paragraf satu baris")
	t.people = newListEditor(t.s.sh, attendeeFields, func(list []model.Attendee) error {
		return save(func(a *model.Agenda) { a.Attendees = list })
	}, t.lay)
	t.decisions = newListEditor(t.s.sh, decisionFields(month), func(list []model.Decision) error {
		return save(func(a *model.Agenda) { a.Decisions = list })
	}, t.lay)
	t.addPerson = kit.Light("plus", "Peserta", t.people.add).Row()
	t.officers = kit.NewMenuButton("people", "Dari daftar pegawai", "", t.officerItems).Row()
	t.officers.SetLook(kit.LookLight)
	t.addDecision = kit.Light("plus", "Keputusan", t.decisions.add).Row()
	times := kit.V(0, setupPair(start, end), start.MessageApart(), end.MessageApart())
	names := func() []string { return officerNames(t.s.plan.Situation) }
	t.fields.Objects = []fyne.CanvasObject{setupFields(t.date, times, place,
		suggested(chair, "pilih pegawai", names), suggested(taker, "pilih pegawai", names),
		kit.Rule(), kit.Caption("PESERTA"), t.people.box, kit.H(0, t.addPerson, t.officers, kit.Spacer()),
		kit.Rule(), talk,
		kit.Rule(), kit.Caption("KEPUTUSAN"), t.decisions.box, kit.H(0, t.addDecision, kit.Spacer()))}
	t.lay()
}

// readClock reads a time that may be empty.
func readClock(set func(*model.Agenda, model.Clock)) func(string) (func(*model.Agenda), error) {
	return func(text string) (func(*model.Agenda), error) {
		c, err := parseOptionalClock(text)
		return func(a *model.Agenda) { set(a, c) }, err
	}
}

// lineOf ties a field to a text of one line, as it is stored.
func lineOf[T any](f *setupForm[T], field *kit.Field, at func(*T) *string) *kit.Field {
	return f.bind(field, func(v T) string { return *at(&v) }, func(text string) (func(*T), error) {
		return func(v *T) { *at(v) = oneLine(text) }, nil
	})
}

func attendeeFields(f *setupForm[model.Attendee]) fyne.CanvasObject {
	name := lineOf(f, kit.NewField("").Hint("nama"), func(p *model.Attendee) *string { return &p.Name })
	post := lineOf(f, kit.NewField("").Hint("jabatan"), func(p *model.Attendee) *string { return &p.Post })
	return kit.V(0, kit.Cols(6, []float32{3, 2}, name, post), name.MessageApart(), post.MessageApart())
}

func decisionFields(m model.Month) func(*setupForm[model.Decision]) fyne.CanvasObject {
	return func(f *setupForm[model.Decision]) fyne.CanvasObject {
		what := lineOf(f, kit.NewArea("", 2).Hint("apa yang diputuskan"), func(d *model.Decision) *string { return &d.What })
		who := lineOf(f, kit.NewField("").Hint("siapa"), func(d *model.Decision) *string { return &d.Who })
		until := f.date("", m.First(), true, func(d *model.Decision) *model.Date { return &d.Until })
		until.Hint("kapan")
		until.Format = func(y, m, d int) string { return fmt.Sprintf("%s %d", dayOnly(model.MakeDate(y, m, d)), y) }
		return kit.V(6, what, kit.Cols(6, nil, who, until))
	}
}

// lay lays the fields out again after a row came or went.
func (t *meetingTab) lay() { t.scroll.Refresh() }

// show shows the month's meeting; what is being typed stays.
func (t *meetingTab) show() {
	a := t.s.plan.Agenda
	if t.month != t.s.month {
		t.build()
	}
	t.form.show(a)
	t.people.show(a.Attendees)
	t.decisions.show(a.Decisions)
	l := look{kit.Gray, "pencil", "Belum diputuskan"}
	if a.Decided() {
		l = look{kit.Green, "check", "Diputuskan " + dayOnly(model.DateOf(a.DecidedAt))}
	}
	t.state.Set(l.tone, l.icon, l.word)
	showIf(!a.Decided(), t.decide)
	showIf(a.Decided(), t.reopen)
	t.head.Refresh()
}

const peopleUnsaved = "Ada peserta rapat yang belum tersimpan."

// flush saves what is still being typed, and tells what could not be saved.
func (t *meetingTab) flush() {
	bad := t.form.flush()
	people, decisions := t.people.flush(), t.decisions.flush()
	switch {
	case bad != nil:
		t.s.sh.toast(bad.Label() + " tidak tersimpan: " + bad.Text())
	case !people:
		t.s.sh.toast(peopleUnsaved)
	case !decisions:
		t.s.sh.toast("Ada keputusan rapat yang belum tersimpan.")
	}
}

// officerItems lists the officers who are not among the attendees yet.
func (t *meetingTab) officerItems() []kit.MenuItem {
	var items []kit.MenuItem
	var all []model.Attendee
	for _, o := range activeOfficers(t.s.plan.Situation) {
		p := model.Attendee{Name: o.Name, Post: t.s.plan.Situation.OfficerPost(o.Role)}
		if slices.ContainsFunc(t.s.plan.Agenda.Attendees, func(a model.Attendee) bool { return model.Fold(a.Name) == model.Fold(p.Name) }) {
			continue
		}
		all = append(all, p)
		items = append(items, kit.MenuItem{Text: o.Name + ", " + model.RoleWord(o.Role), Icon: "user", Run: func() { t.addOfficers(p) }})
	}
	if len(all) == 0 {
		return []kit.MenuItem{{Text: "Semua pegawai sudah tercantum", Off: true}}
	}
	return append([]kit.MenuItem{{Text: "Semua pegawai", Icon: "people", Run: func() { t.addOfficers(all...) }}, {}}, items...)
}

func (t *meetingTab) addOfficers(people ...model.Attendee) {
	if !t.people.flush() {
		t.s.sh.toast(peopleUnsaved)
		return
	}
	t.s.sh.check(t.people.append(people...))
}

// activeOfficers lists the officers who can be chosen, in the order of lists.
func activeOfficers(sit model.Situation) []model.Officer {
	var out []model.Officer
	for _, o := range sit.Officers {
		if o.Active && o.Name != model.UnchosenOfficer {
			out = append(out, o)
		}
	}
	slices.SortFunc(out, func(a, b model.Officer) int { return a.Seat - b.Seat })
	return out
}

func officerNames(sit model.Situation) []string {
	var out []string
	for _, o := range activeOfficers(sit) {
		out = append(out, o.Name)
	}
	return out
}

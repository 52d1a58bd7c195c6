package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// openMeeting opens the tab Rapat of December 2026.
func openMeeting(t *testing.T) (*harness, *agendaScreen, *meetingTab) {
	t.Helper()
	h, s := openPlan(t)
	s.panel.tabs.Choose(tabMeeting)
	return h, s, s.panel.meeting
}

func (h *harness) agenda(m model.Month) model.Agenda {
	h.Helper()
	p, err := h.office.MonthPlan(m)
	h.must(err)
	return p.Agenda
}

// meetingField returns the field of a label.
func (t *meetingTab) field(label string) *kit.Field {
	for _, f := range t.form.fields {
		if f.Label() == label {
			return f
		}
	}
	return nil
}

func TestAgendaMeeting_FieldsSaveThemselves(t *testing.T) {
	h, _, m := openMeeting(t)
	enter(m.field("Tempat rapat"), "Aula Diskominfo")
	enter(m.field("Mulai"), "8.30")
	enter(m.field("Pembahasan"), "Satu.\nDua.")
	enter(&m.date.Field, "19 nov")
	a := h.agenda("2026-12")
	if a.Place != "Aula Diskominfo" || a.Start != 8*60+30 || a.Discussion != "Satu.\nDua." || a.Date != "2026-11-19" || a.Chair == "" {
		t.Errorf("stored: %+v", a)
	}
	enter(m.field("Selesai"), "8.00")
	if said(m.field("Selesai")) == "" || h.agenda("2026-12").End != 9*60+30 {
		t.Error("an end before the start is taken")
	}
	enter(m.field("Selesai"), "")
	enter(&m.date.Field, "")
	if a = h.agenda("2026-12"); a.End != model.NoClock || a.Date != "" {
		t.Errorf("emptied: %d, %q", a.End, a.Date)
	}
	h.sh.undo()
	if m.date.Text() != "Kamis, 19 November 2026" {
		t.Errorf("after undo the field shows %q", m.date.Text())
	}
}

func TestAgendaMeeting_AnotherMonthIsAnotherMeeting(t *testing.T) {
	h, s, m := openMeeting(t)
	m.field("Tempat rapat").Entry.SetText("Aula")
	s.turn(1)
	if got := h.agenda("2026-12").Place; got != "Aula" {
		t.Errorf("what was typed is lost: %q", got)
	}
	if m.field("Tempat rapat").Text() != "" || len(m.people.rows) != 0 {
		t.Error("January shows December's meeting")
	}
	enter(m.field("Tempat rapat"), "Zoom")
	if h.agenda("2027-01").Place != "Zoom" || h.agenda("2026-12").Place != "Aula" {
		t.Error("the field saves into another month")
	}
	m.date.Entry.SetText("tidak tahu")
	s.turn(-1)
	if h.toastText() != "Tanggal rapat tidak tersimpan: tidak tahu" {
		t.Errorf("an invalid date goes without a word: %q", h.toastText())
	}
}

func TestAgendaMeeting_Attendees(t *testing.T) {
	h, s, m := openMeeting(t)
	if len(m.people.rows) != 2 {
		t.Fatalf("%d rows", len(m.people.rows))
	}
	test.Tap(m.addPerson)
	row := m.people.rows[2]
	name, post := row.form.fields[0], row.form.fields[1]
	if h.win.Canvas().Focused() != fyne.Focusable(name.Entry) {
		t.Error("a new row does not get the keyboard")
	}
	enter(post, "Kabid")
	if len(h.agenda("2026-12").Attendees) != 2 || said(post) == "" {
		t.Errorf("somebody without a name is stored, or nothing is said: %q", said(post))
	}
	enter(name, "Dewi  Umpama")
	enter(post, "Kabid IKP")
	if got := h.agenda("2026-12").Attendees; len(got) != 3 || got[2] != (model.Attendee{Name: "Dewi Umpama", Post: "Kabid IKP"}) {
		t.Fatalf("stored: %v", got)
	}
	if m.people.rows[2] != row {
		t.Error("the row was rebuilt under the cursor")
	}
	test.Tap(m.people.rows[0].remove)
	if got := h.agenda("2026-12").Attendees; len(got) != 2 || got[0].Name != "Tirta Andaian" || len(m.people.rows) != 2 {
		t.Errorf("after removing: %v", got)
	}
	items := m.officerItems()
	if items[0].Text != "Semua pegawai" {
		t.Fatalf("the menu begins with %q", items[0].Text)
	}
	items[0].Run()
	all := len(activeOfficers(s.plan.Situation))
	if got := len(h.agenda("2026-12").Attendees); got != all+2 || len(m.people.rows) != got {
		t.Errorf("%d attendees, %d rows, want %d", got, len(m.people.rows), all+2)
	}
	if items = m.officerItems(); len(items) != 1 || !items[0].Off {
		t.Errorf("officers are offered twice: %v", items)
	}
}

func TestAgendaMeeting_HalfTypedAttendeeStays(t *testing.T) {
	h, _, m := openMeeting(t)
	test.Tap(m.addPerson)
	row := m.people.rows[2]
	post := row.form.fields[1]
	enter(post, "Kabid")
	m.officerItems()[0].Run()
	if len(h.agenda("2026-12").Attendees) != 2 || h.toastText() != "Ada peserta rapat yang belum tersimpan." {
		t.Errorf("officers are added over an attendee without a name, notice %q", h.toastText())
	}
	stays := func(when string) {
		t.Helper()
		if last := m.people.rows[len(m.people.rows)-1]; last != row || post.Text() != "Kabid" || said(post) == "" {
			t.Fatalf("%s the row says %q, %q", when, post.Text(), said(post))
		}
	}
	stays("after the menu")
	enter(m.people.rows[0].form.fields[1], "Ketua tim")
	h.sh.undo()
	stays("after an undo")
	if got := m.people.rows[0].form.fields[1].Text(); got != "Staf" || len(m.people.rows) != 3 {
		t.Errorf("the row undone says %q, %d rows", got, len(m.people.rows))
	}
	enter(row.form.fields[0], "Dewi Umpama")
	enter(post, "Kabid IKP")
	test.Tap(m.people.rows[0].remove)
	enter(row.form.fields[0], "")
	h.sh.undo()
	h.must(h.office.EditAgenda("2026-12", "tanpa peserta", func(a *model.Agenda) { a.Attendees = a.Attendees[:1] }))
	if len(m.people.rows) != 2 || m.people.rows[1] != row || m.people.rows[0].form.fields[0].Text() != h.agenda("2026-12").Attendees[0].Name {
		t.Fatalf("%d rows after the entry of a row being typed was taken out", len(m.people.rows))
	}
}

func TestAgendaMeeting_Decisions(t *testing.T) {
	h, _, m := openMeeting(t)
	test.Tap(m.addDecision)
	row := m.decisions.rows[1]
	enter(row.form.fields[0], "Tema Natal bersama Kemenag")
	enter(row.form.fields[1], "Kasi")
	enter(row.form.fields[2], "1 des")
	got := h.agenda("2026-12").Decisions
	if len(got) != 2 || got[1] != (model.Decision{What: "Tema Natal bersama Kemenag", Who: "Kasi", Until: "2026-12-01"}) {
		t.Fatalf("stored: %v", got)
	}
	enter(row.form.fields[0], "")
	if said(row.form.fields[0]) == "" || len(h.agenda("2026-12").Decisions) != 2 {
		t.Error("a decision without words is stored")
	}
	h.shot("agenda-rapat-keputusan")
	test.Tap(row.remove)
	if got = h.agenda("2026-12").Decisions; len(got) != 1 || len(m.decisions.rows) != 1 {
		t.Errorf("after removing: %v", got)
	}
}

func TestAgendaMeeting_OfficerIsPicked(t *testing.T) {
	h, s, m := openMeeting(t)
	want := officerNames(s.plan.Situation)[0]
	var menus []*kit.Button
	for _, b := range walkButtons(m.box) {
		if b.Hint == "pilih pegawai" {
			menus = append(menus, b)
		}
	}
	test.Tap(menus[1])
	h.win.Canvas().Focused().TypedKey(key(fyne.KeyDown))
	h.win.Canvas().Focused().TypedKey(key(fyne.KeyReturn))
	if got := h.agenda("2026-12").MinuteTaker; got != want {
		t.Errorf("notulis %q, want %q", got, want)
	}
}

func TestAgendaMeeting_DecidedAndOpenedAgain(t *testing.T) {
	h, _, m := openMeeting(t)
	enter(&m.date.Field, "30-11-2026")
	test.Tap(m.decide)
	if h.agenda("2026-12").Decided() {
		t.Fatal("a meeting to come has decided")
	}
	kit.CloseTop(h.win.Canvas())
	enter(&m.date.Field, "23-11-2026")
	test.Tap(m.decide)
	if !h.agenda("2026-12").Decided() || m.decide.Visible() || m.state.Label() != "Diputuskan 23 Nov" {
		t.Fatalf("after deciding: %q", m.state.Label())
	}
	test.Tap(m.reopen)
	if h.agenda("2026-12").Decided() || !m.decide.Visible() || m.state.Label() != "Belum diputuskan" {
		t.Errorf("after opening again: %q", m.state.Label())
	}
}

func TestAgendaMeeting_Papers(t *testing.T) {
	h, _, m := openMeeting(t)
	m.field("Tempat rapat").Entry.SetText("Aula")
	for _, b := range []*kit.Button{m.agenda, m.minutes, m.attendance} {
		test.Tap(b)
	}
	if got := strings.Join(h.printed, " "); got != "/cetak/agenda-rapat-2026-12.pdf /cetak/notula-2026-12.pdf /cetak/daftar-hadir-2026-12.pdf" {
		t.Errorf("printed %s", got)
	}
	if h.agenda("2026-12").Place != "Aula" {
		t.Error("what was typed is not saved before printing")
	}
}

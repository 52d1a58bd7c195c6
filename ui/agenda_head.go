package ui

import (
	"fmt"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// agendaHead is the head of the agenda: the month, its papers, and the one next thing to do.
type agendaHead struct {
	s                    *agendaScreen
	title                *kit.Text
	prev, today, after   *kit.Button
	views                *kit.Segmented // of Kalender, whose page this is
	slots, papers, doing *kit.Button
	next                 agendaNext
	box                  *fyne.Container
}

// agendaNext is what the month needs next.
type agendaNext struct {
	icon, word string
	run        func()
}

func newAgendaHead(s *agendaScreen) *agendaHead {
	h := &agendaHead{s: s, title: kit.T("", 20, kit.SemiBold, kit.Ink)}
	h.prev = kit.IconButton("chevron-left", "bulan lalu", func() { s.turn(-1) })
	h.today = kit.Normal("", "Bulan ini", s.onThisMonth)
	h.after = kit.IconButton("chevron-right", "bulan depan", func() { s.turn(1) })
	h.views = newSwitcher(s.onView)
	h.views.SetChosen(atAgenda)
	h.slots = kit.Normal("plus", "Slot…", s.openSlots)
	h.papers = kit.NewMenuButton("printer", "Cetak", "cetak dan ekspor", s.papers).Dropping()
	h.doing = kit.Primary("", "", func() { h.next.run() })
	months := kit.H(4, h.prev, h.today, h.after)
	h.box = kit.Fix(0, 60, kit.H(12, h.title, months, kit.Spacer(), kit.H(8, h.views, h.slots, h.papers, h.doing)))
	return h
}

func (h *agendaHead) show() {
	h.title.SetText(model.MonthName(h.s.month))
	h.today.SetEnabled(h.s.month != h.s.sh.office.Today().Month())
	h.next = h.s.nextStep()
	h.slots.Hidden = h.next.word == h.s.slotWord()
	h.doing.SetText(h.next.word)
	h.doing.SetIconName(h.next.icon)
	h.box.Refresh()
}

func (s *agendaScreen) slotWord() string {
	return "Buat slot " + model.MonthWord(s.month.First().MonthNumber()) + "…"
}

// nextStep is the next of: slots, the decision, the release; printing when all is done.
func (s *agendaScreen) nextStep() agendaNext {
	switch {
	case s.bare():
		return agendaNext{"plus", s.slotWord(), s.openSlots}
	case !s.plan.Agenda.Decided():
		return agendaNext{"check", "Putuskan agenda", s.decide}
	case s.unreleased():
		return agendaNext{"flag", fmt.Sprintf("Terbitkan jadwal v%d…", s.nextVersion()), s.openRelease}
	}
	return agendaNext{"printer", "Cetak jadwal", s.printSchedule}
}

// bare reports whether nothing is planned in the month yet.
func (s *agendaScreen) bare() bool {
	return s.active() == 0 && len(s.emptyBetween(s.month.First(), s.month.Last())) == 0
}

// active counts the dialogues of the month that are to be held or were.
func (s *agendaScreen) active() int {
	n := 0
	for _, d := range s.plan.Situation.Between(s.month.First(), s.month.Last()) {
		if d.Active() {
			n++
		}
	}
	return n
}

// standing is the released version that stands, the zero one when there is none.
func (s *agendaScreen) standing() model.ScheduleVersion {
	var out model.ScheduleVersion
	for _, v := range s.plan.Versions {
		if v.State == model.VersionReleased {
			out = v
		}
	}
	return out
}

// unreleased reports whether the standing version does not say what the month is now.
func (s *agendaScreen) unreleased() bool {
	return s.standing().ID == "" || len(s.plan.Changes) > 0
}

func (s *agendaScreen) nextVersion() int {
	n := 1
	for _, v := range s.plan.Versions {
		n = max(n, v.Number+1)
	}
	return n
}

// planLook is how far the month's plan is.
func (s *agendaScreen) planLook() look {
	switch v := s.standing(); {
	case v.ID != "" && len(s.plan.Changes) > 0:
		return look{kit.Amber, "warning", fmt.Sprintf("Berubah sejak v%d", v.Number)}
	case v.ID != "":
		return look{kit.Green, "check", fmt.Sprintf("Jadwal v%d terbit", v.Number)}
	case s.plan.Agenda.Decided():
		return look{kit.Blue, "check", "Diputuskan " + dayOnly(model.DateOf(s.plan.Agenda.DecidedAt))}
	}
	return look{kit.Gray, "pencil", "Rancangan"}
}

func (s *agendaScreen) decide() {
	s.Flush()
	s.sh.told(s.sh.office.DecideAgenda(s.month), "Agenda "+model.MonthName(s.month)+" diputuskan.")
}

func (s *agendaScreen) reopen() {
	s.sh.told(s.sh.office.ReopenAgenda(s.month), "Agenda "+model.MonthName(s.month)+" dibuka kembali.")
}

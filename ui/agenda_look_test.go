package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// plannedHarness is the sample office in the middle of planning December: half its dialogues are
// taken off, their slots wait, and the bank holds themes.
func plannedHarness(t *testing.T) *harness {
	t.Helper()
	h := newHarness(t)
	h.fill(func() { h.plan("2026-12") })
	return h
}

// plan prepares a month as the section does before its meeting.
func (h *harness) plan(m model.Month) {
	h.Helper()
	sit, err := h.office.Situation(m.First(), m.Last())
	h.must(err)
	for i, d := range sit.Between(m.First().AddDays(13), m.Last()) {
		if i < 2 {
			h.must(h.office.UnscheduleDialogue(d.ID))
			continue
		}
		h.must(h.office.TrashDialogue(d.ID))
	}
	h.slots(m)
	for _, theme := range []model.Theme{
		{Title: "Pers Sehat di Tahun Politik", Field: "komunikasi", Proposer: "Kabid IKP", Priority: model.PriorityHigh, Day: "02-09", DayName: "Hari Pers Nasional"},
		{Title: "Bersama Cegah HIV, Hapus Stigma di Tempat Kerja", Field: "kesehatan", Proposer: "Dinas Kesehatan", Day: "12-01", DayName: "Hari AIDS Sedunia"},
		{Title: "Layanan Pengaduan Satu Pintu", Field: "pelayanan publik", Proposer: "Rina Contoh"},
		{Title: "Melapor Gratifikasi Lewat Ponsel", Field: "pemerintahan", Day: "12-09", DayName: "Hari Antikorupsi Sedunia", Priority: model.PriorityHigh},
		{Title: "Kampung Ramah Perempuan", Proposer: "DP3A", Priority: model.PriorityLow, Note: "menunggu data kabupaten"},
	} {
		_, err := h.office.SaveTheme(theme)
		h.must(err)
	}
	h.must(h.office.EditAgenda(m, "rapat", func(a *model.Agenda) {
		a.Date, a.Start, a.End, a.Place = "2026-11-20", 9*60, 9*60+30, "Ruang rapat Bidang IKP"
		a.Chair, a.MinuteTaker = "Dr. Contoh Umpama, M.Si.", "Rina Contoh"
		a.Attendees = []model.Attendee{{Name: "Rina Contoh", Post: "Staf"}, {Name: "Tirta Andaian", Post: "RRI Samarinda"}}
		a.Discussion = "Tema Desember mengikuti hari besar.\nSlot 24 Desember diganti."
		a.Decisions = []model.Decision{{What: "Undangan terbit sepekan lebih awal", Who: "Kasi", Until: "2026-11-27"}}
	}))
}

// slots makes every slot the programmes offer in a month, those on holidays on their make-up days.
func (h *harness) slots(m model.Month) {
	h.Helper()
	proposals, err := h.office.ProposeSlots(m)
	h.must(err)
	var want []model.Slot
	for _, p := range proposals {
		switch {
		case p.Taken:
		case p.MakeUp != "":
			want = append(want, p.AsMakeUp())
		case p.Holiday == "":
			want = append(want, p.Slot)
		}
	}
	_, err = h.office.MakeSlots(m, want)
	h.must(err)
}

// crowdedHarness has the longest texts: 60 dialogues on a day, 200 themes, one of 2,000 letters, a
// speaker in the trash, and a plan that was decided and opened again.
func crowdedHarness(t *testing.T) *harness {
	t.Helper()
	h := fullHarness(t)
	h.fill(func() {
		h.plan("2026-12")
		h.overfill()
	})
	return h
}

// overfill fills 16 December and the bank of themes.
func (h *harness) overfill() {
	h.Helper()
	sit, err := h.office.Situation("2026-12-01", "2026-12-31")
	h.must(err)
	base := sit.Between("2026-12-01", "2026-12-31")[1]
	var guests []model.Appearance
	for _, a := range base.Appearances {
		guests = append(guests, model.Appearance{SpeakerID: a.SpeakerID, Role: a.Role})
	}
	for i := range 60 {
		d := model.Dialogue{StationID: base.StationID, Date: "2026-12-16", Start: model.Clock(6*60 + i*15), End: model.Clock(6*60 + i*15 + 30),
			Theme: strings.TrimSpace(strings.Repeat("Penguatan Layanan Publik Berkelanjutan ", 4)), Appearances: guests}
		_, err := h.office.SaveDialogue(d)
		h.must(err)
	}
	for range 190 {
		_, err := h.office.SaveTheme(model.Theme{Title: "Penguatan Layanan Publik Berkelanjutan di Seluruh Kabupaten dan Kota", Field: "pemerintahan desa", Proposer: "Dinas Pemberdayaan Masyarakat dan Pemerintahan Desa", DayName: "Hari Radio Nasional", Day: "09-11"})
		h.must(err)
	}
	_, err = h.office.SaveTheme(model.Theme{Title: strings.TrimSpace(strings.Repeat("Transformasi digital ", 95)), Priority: model.PriorityHigh})
	h.must(err)
	h.must(h.office.TrashSpeaker(base.Appearances[0].SpeakerID))
	h.must(h.office.DecideAgenda("2026-12"))
	h.must(h.office.ReopenAgenda("2026-12"))
}

// agendaLooks are the states in which the agenda is drawn.
var agendaLooks = []struct {
	name  string
	open  func(*testing.T) *harness
	month model.Month
}{
	{"kosong", emptyHarness, "2026-12"},
	{"biasa", plannedHarness, "2026-12"},
	{"penuh", crowdedHarness, "2026-12"},
	{"lampau", usualHarness, "2026-11"},
	{"terbit", releasedHarness, "2026-12"},
}

// releasedHarness has a released December that has changed since.
func releasedHarness(t *testing.T) *harness {
	t.Helper()
	h := plannedHarness(t)
	h.fill(h.release)
	return h
}

// release releases December and changes it afterwards.
func (h *harness) release() {
	h.Helper()
	sit, err := h.office.Situation("2026-12-01", "2026-12-31")
	h.must(err)
	list := sit.Between("2026-12-01", "2026-12-31")
	h.must(h.office.DecideAgenda("2026-12"))
	for _, slot := range sit.Invitations(list[1]) {
		_, err := h.office.IssueInvitation(list[1].ID, slot.Speaker.ID, model.Numbering{}, "", h.sh.svc.Press)
		h.must(err)
	}
	_, err = h.office.ReleaseSchedule("2026-12", h.sh.svc.Press)
	h.must(err)
	h.must(h.office.MoveDialogue(list[1].ID, model.Move{Date: list[1].Date.AddDays(1), Start: model.NoClock, End: model.NoClock, Reason: "studio dipakai siaran langsung"}))
	h.must(h.office.CancelDialogue(list[2].ID, "narasumber berhalangan semua"))
}

// agendaLayers are the sheets and tabs of the agenda; each returns what is to be looked at.
var agendaLayers = map[string]func(*harness, *agendaScreen) fyne.CanvasObject{
	"rapat":      func(h *harness, s *agendaScreen) fyne.CanvasObject { return h.tab(s, tabMeeting) },
	"peringatan": func(h *harness, s *agendaScreen) fyne.CanvasObject { return h.tab(s, tabWarnings) },
	"versi":      func(h *harness, s *agendaScreen) fyne.CanvasObject { return h.tab(s, tabVersions) },
	"dialog": func(h *harness, s *agendaScreen) fyne.CanvasObject {
		for _, d := range s.plan.Situation.Between(s.month.First(), s.month.Last()) {
			s.choose(d.ID)
			break
		}
		return h.win.Canvas().Content()
	},
	"slot": func(h *harness, s *agendaScreen) fyne.CanvasObject {
		for _, slot := range s.emptyBetween(s.month.First(), s.month.Last()) {
			s.choose(slot.ID)
		}
		return h.win.Canvas().Content()
	},
	"tema-baru": func(h *harness, s *agendaScreen) fyne.CanvasObject {
		s.openTheme(model.Theme{})
		return h.win.Canvas().Overlays().Top()
	},
	"jadwalkan": func(h *harness, s *agendaScreen) fyne.CanvasObject {
		if len(s.panel.themes.rows) > 0 {
			s.openSlotsFor(s.panel.themes.rows[0])
		}
		return h.topOrPage()
	},
	"waktu-lain": func(h *harness, s *agendaScreen) fyne.CanvasObject {
		if len(s.panel.themes.rows) > 0 {
			s.openThemeTime(s.panel.themes.rows[0], "2026-12-17")
		}
		return h.topOrPage()
	},
	"pilih-tema": func(h *harness, s *agendaScreen) fyne.CanvasObject {
		for _, slot := range s.emptyBetween(s.month.First(), s.month.Last()) {
			s.openThemesFor(slot)
			break
		}
		return h.topOrPage()
	},
	"buat-slot": func(h *harness, s *agendaScreen) fyne.CanvasObject {
		s.openSlots()
		return h.win.Canvas().Overlays().Top()
	},
	"terbitkan": func(h *harness, s *agendaScreen) fyne.CanvasObject {
		s.openRelease()
		return h.win.Canvas().Overlays().Top()
	},
	"keranjang": func(h *harness, s *agendaScreen) fyne.CanvasObject {
		if len(s.panel.themes.rows) > 0 {
			s.panel.themes.onRemove(0)
		}
		h.sh.openTrash()
		return h.win.Canvas().Overlays().Top()
	},
}

func (h *harness) tab(s *agendaScreen, i int) fyne.CanvasObject {
	s.panel.tabs.Choose(i)
	return h.win.Canvas().Content()
}

// topOrPage is the open sheet, or the page when the month has nothing to open one with.
func (h *harness) topOrPage() fyne.CanvasObject {
	if top := h.win.Canvas().Overlays().Top(); top != nil {
		return top
	}
	return h.win.Canvas().Content()
}

// TestAgendaScreenshots draws the agenda with its tabs and sheets, empty, usual and full, into the
// folder DIALOGPUBLIK_SHOTS if it is set, and holds that no text is cut by its box.
func TestAgendaScreenshots(t *testing.T) {
	for _, l := range agendaLooks {
		t.Run(l.name, func(t *testing.T) {
			h := l.open(t)
			h.sh.openAgenda(l.month)
			h.draw(shots, "agenda-"+l.name)
			h.uncut("agenda", h.win.Canvas().Content())
			for name, open := range agendaLayers {
				h.sh.openAgenda(l.month)
				h.sh.agenda.choose("")
				shown := open(h, h.sh.agenda)
				h.draw(shots, "agenda-"+name+"-"+l.name)
				h.uncut(name, shown)
				for kit.CloseTop(h.win.Canvas()) {
				}
				h.sh.agenda.panel.tabs.Choose(tabThemes)
			}
		})
	}
}

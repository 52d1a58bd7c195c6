package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"kaltimprov.go.id/dialogpublik/model"
)

func TestMove_SaysWhatFollowsAndMoves(t *testing.T) {
	h, s := openCal(t)
	d := h.on("2026-11-26")
	for _, a := range d.Appearances {
		_, err := h.office.IssueInvitation(d.ID, a.Addressee(), model.Numbering{}, model.NewID(), h.sh.svc.Press)
		h.must(err)
	}
	s.choose(d.ID)
	test.Tap(s.panel.move)
	m := h.sh.moveSheet(d)
	if !m.move.Disabled() || len(m.letterWarnings()) != 0 {
		t.Error("Pindahkan is offered though nothing changed")
	}
	enter(&m.date.Field, "24-12-2026")
	all := strings.Join(m.hints.warnings, "\n")
	if !strings.Contains(all, "cuti bersama") || strings.Count(all, "perlu ralat") != len(d.Appearances) || !strings.Contains(all, "tanggal kini 24 Desember 2026") {
		t.Errorf("warnings:\n%s", all)
	}
	enter(m.start, "26")
	if m.start.Text() != "26" || !strings.Contains(said(m.start), "tidak ada") {
		t.Errorf("start %q says %q", m.start.Text(), said(m.start))
	}
	enter(m.start, "15.30")
	h.shot("move-letters")
	test.Tap(m.move)
	got := h.dialogue(d.ID)
	if got.Date != "2026-12-24" || got.Start != 15*60+30 || got.End != 16*60+30 {
		t.Fatalf("moved to %s %d-%d", got.Date, got.Start, got.End)
	}
	if s.title.Text() != "Desember 2026" || s.chosen != d.ID {
		t.Errorf("the calendar shows %q", s.title.Text())
	}
	if !strings.Contains(h.toastText(), "surat perlu ralat") {
		t.Errorf("notice %q", h.toastText())
	}
}

func TestMove_ImpossibleDateStays(t *testing.T) {
	h, _ := openCal(t)
	d := h.on("2026-11-26")
	m := h.sh.moveSheet(d)
	m.date.Entry.SetText("31-11-2026")
	m.onMove()
	if m.date.Text() != "31-11-2026" || said(&m.date.Field) == "" || !m.sheet.Open() {
		t.Errorf("date %q says %q", m.date.Text(), said(&m.date.Field))
	}
	if h.dialogue(d.ID).Date != d.Date {
		t.Error("moved to a day that is none")
	}
}

func TestDateHints_YearsAndUnknownHolidays(t *testing.T) {
	h := newHarness(t)
	setup, err := h.office.Setup()
	h.must(err)
	hints := newDateHints(setup.Procedure, model.NewWorkCalendar(setup.Holidays), "2026-11-23")
	hints.show("2027-01-05")
	dates := model.DialogueDeadlines(setup.Procedure, hints.calendar, "2027-01-05", "")
	if text := deadlineWords(dates, "2027-01-05"); !strings.Contains(text, "Desember 2026") {
		t.Errorf("a date of another year is told without it: %q", text)
	}
	hints.show("2031-05-06")
	if all := strings.Join(hints.warnings, " "); !strings.Contains(all, "sementara") {
		t.Errorf("no holidays known: %q", all)
	}
	hints.show("2026-11-20")
	if all := strings.Join(hints.warnings, " "); !strings.Contains(all, "sudah lewat") {
		t.Errorf("a day gone by: %q", all)
	}
	hints.show("")
	if !hints.box.Hidden {
		t.Error("hints without a date")
	}
}

package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// cutWords lists shown texts that have less room than their words need, the names of long titles in
// tiles excepted: the panel has them whole.
func cutWords(o fyne.CanvasObject) []string {
	var out []string
	walk(o, func(o fyne.CanvasObject) {
		if t, ok := o.(*kit.Text); ok && t.Size().Width > 0 && t.Shown() != t.Text() {
			out = append(out, t.Text())
		}
	})
	return out
}

func TestCalendar_NothingIsCut(t *testing.T) {
	h, s := openCal(t)
	d := h.on("2026-11-26")
	d.Theme = strings.Repeat("Keterbukaan informasi publik dan pelayanan dasar sampai ke desa ", 5)[:300]
	d.Venue = "Pendopo Kantor Kecamatan Contoh Rekaan Ilir, Jalan Umpama Raya Nomor 128, Kabupaten Kutai Misal"
	dir, err := h.office.Directory()
	h.must(err)
	for _, p := range dir.Speakers {
		if len(d.Appearances) < 8 && p.ID != d.Appearances[0].SpeakerID && p.ID != d.Appearances[1].SpeakerID {
			d.Appearances = append(d.Appearances, model.Appearance{SpeakerID: p.ID, Role: model.Companion})
		}
	}
	_, err = h.office.SaveDialogue(d)
	h.must(err)
	s.choose(d.ID)
	h.shot("calendar-full")
	h.must(h.office.Answer(d.ID, h.dialogue(d.ID).Appearances[3].ID, model.Unable, "", ""))
	for _, words := range cutWords(s.content) {
		t.Errorf("cut: %q", words)
	}
	s.panel.scroll.Scroll.ScrollToBottom()
	h.shot("calendar-full-below")
	f := h.sh.dialogueForm(d)
	h.shot("dialogue-full")
	f.sheet.Scroll.Scroll.ScrollToBottom()
	h.shot("dialogue-full-below")
}

func TestCalendar_EmptyOffice(t *testing.T) {
	h := emptyHarness(t)
	h.sh.open(pageCalendar)
	s := h.sh.screens[pageCalendar].(*calendarScreen)
	h.shot("calendar-empty")
	if !strings.Contains(s.panel.summary.text.Text(), "Belum ada dialog") || s.tally.Text() != "Belum ada dialog" {
		t.Errorf("an empty month says %q, %q", s.panel.summary.text.Text(), s.tally.Text())
	}
	test.Tap(s.panel.summary.add)
	if _, ok := h.win.Canvas().Overlays().Top().(*kit.Sheet); !ok {
		t.Error("Dialog baru does not open the sheet")
	}
}

// live does the sample's work up to 23 November: six dialogues held, their steps done.
func (h *harness) live() {
	h.Helper()
	for _, day := range []model.Date{"2026-11-03", "2026-11-05", "2026-11-10", "2026-11-12", "2026-11-17", "2026-11-19", "2026-11-24", "2026-11-26"} {
		d := h.on(day)
		last := 8
		if day > "2026-11-13" {
			last = 7
		}
		if day > "2026-11-20" {
			last = 4
			h.must(h.office.Answer(d.ID, d.Appearances[0].ID, model.Willing, "", ""))
		} else {
			h.must(h.office.MarkHeld(d.ID))
		}
		sit, d, err := h.office.DialogueSituation(d.ID)
		h.must(err)
		for _, r := range sit.Checklist(d)[:last] {
			if !r.State.Done() {
				h.must(h.office.TickStep(d.ID, r.Step.Number, "selesai"))
			}
		}
	}
}

func TestCalendar_UsualMonth(t *testing.T) {
	h, s := openCal(t)
	h.live()
	if s.tally.Text() != "6 dari 8 dialog terlaksana" {
		t.Errorf("count %q", s.tally.Text())
	}
	h.shot("calendar-usual-month")
	s.choose(h.on("2026-11-26").ID)
	h.shot("calendar-usual")
	if s.panel.steps.Text() != "4 dari 9 langkah" || s.panel.turn.Text() != "giliran Staf" {
		t.Errorf("steps %q, turn %q", s.panel.steps.Text(), s.panel.turn.Text())
	}
	if tile := s.tile(h.on("2026-11-03")); tile.Segs != "SSSSSSSST" || tile.Warn != "late" {
		t.Errorf("a week without its report: %+v", tile)
	}
	if tile := s.tile(h.on("2026-11-26")); tile.Segs != "SSSSW----" || tile.Warn != "due" {
		t.Errorf("speakers to call by tomorrow: %+v", tile)
	}
	if tile := bulan(s).day("2026-12-03").Tiles[0]; tile.Warn != "" || !tile.Faded {
		t.Errorf("next month: %+v", tile)
	}
	first := h.on("2026-12-01")
	if tile := s.tile(first); tile.Warn != "due" || len(s.sit.PlanWarnings(first)) == 0 {
		t.Errorf("a plan with a warning has no sign: %+v", tile)
	}
}

func TestCalendar_TabReachesEveryAction(t *testing.T) {
	h, s := openCal(t)
	s.choose(h.on("2026-11-19").ID)
	p := s.panel
	got := tabbed(h)
	for name, f := range map[string]fyne.Focusable{
		"previous": s.prev, "next": s.next, "filter": s.filters.station, "print": s.cetak, "views": s.views, "state": s.filters.state, "speaker": s.filters.speaker.Focusable(), "theme": s.filters.theme.Entry, "new": s.add, "grid": bulan(s).grid, "menu": p.more,
		"answer": p.speakers[0].menu, "held": p.held, "letters": p.letters, "move": p.move, "checklist": p.checklist,
	} {
		if !got[f] {
			t.Errorf("Tab does not reach %s", name)
		}
	}
	f := h.sh.dialogueForm(blankDialogue("2026-12-24"))
	got = tabbed(h)
	for name, x := range map[string]fyne.Focusable{
		"station": f.station, "date": f.date.Entry, "start": f.start.Entry, "end": f.end.Entry, "theme": f.theme.Entry,
		"programme": f.programme.Drop, "venue": f.venue.Entry, "main": f.speakers.mainField.Focusable(), "more": f.speakers.adder.Focusable(),
		"host": f.host.Entry, "points": f.points.Entry, "cancel": f.cancel, "save": f.save, "close": f.sheet.Cross,
	} {
		if !got[x] {
			t.Errorf("in the sheet Tab does not reach %s", name)
		}
	}
	if got[fyne.Focusable(bulan(s).grid)] {
		t.Error("Tab leaves the sheet")
	}
}

func TestCalendar_CtrlNMakesADialogueOnTheDay(t *testing.T) {
	h, s := openCal(t)
	h.win.Canvas().Focus(bulan(s).grid)
	typeKeys(bulan(s).grid, fyne.KeyRight, fyne.KeyRight)
	h.sh.newRecord()
	f := h.sh.newDialogue.open
	if f == nil || f.date.Text() != "Rabu, 25 November 2026" {
		t.Fatal("Ctrl+N does not take the day of the grid")
	}
	h.sh.newRecord()
	if n := len(h.win.Canvas().Overlays().List()); n != 1 {
		t.Errorf("Ctrl+N twice opens %d sheets", n)
	}
	f.sheet.Close()
	h.win.Canvas().Focus(bulan(s).grid)
	typeKeys(bulan(s).grid, fyne.KeyReturn)
	if h.sh.newDialogue.open == nil {
		t.Error("Enter on a free day does not open the sheet")
	}
}

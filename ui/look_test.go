package ui

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// The states every page is drawn in.
var looks = []struct {
	name string
	open func(*testing.T) *harness
}{
	{"kosong", emptyHarness},
	{"biasa", usualHarness},
	{"penuh", fullHarness},
}

// usualHarness is the sample office at work: letters of November issued, most of them numbered,
// dialogues held, a report frozen.
func usualHarness(t *testing.T) *harness {
	t.Helper()
	h := newHarness(t)
	h.fill(h.work)
	return h
}

// work does what a section does until Monday 23 November 2026, 08.00.
func (h *harness) work() {
	h.Helper()
	s, err := h.office.Situation("2026-11-01", "2026-12-31")
	h.must(err)
	h.clock.Set(model.Date("2026-10-21").At(10 * 60))
	for step := 1; step <= 2; step++ {
		h.must(h.office.TickStep(s.Dialogues[0].ID, step, "rapat bersama stasiun"))
	}
	number := 200
	for _, d := range s.Between("2026-11-01", "2026-11-26") {
		h.clock.Set(s.Deadlines(d)[3].Latest.At(9 * 60))
		for _, slot := range s.Invitations(d) {
			running := ""
			if number++; number%5 > 0 {
				running = fmt.Sprint(number)
			}
			_, err := h.office.IssueInvitation(d.ID, slot.Speaker.ID, model.Numbering{Text: running}, "", h.sh.svc.Press)
			h.must(err)
		}
		h.must(h.office.TickStep(d.ID, 4, "diantar Rina Contoh"))
	}
	for _, d := range s.Between("2026-11-01", "2026-11-22") {
		h.clock.Set(d.Date.At(d.End))
		h.must(h.office.MarkHeld(d.ID))
		for step := 5; step <= 8; step++ {
			h.clock.Set(s.Deadlines(d)[step].Start.At(10 * 60))
			h.must(h.office.TickStep(d.ID, step, "lewat telepon"))
		}
		h.must(h.office.SaveOutcome(d.ID, "Layanan dibuka sampai Desember.\nDua pertanyaan ditindaklanjuti.", "", "Undangan dikirim lebih awal."))
	}
	for i, w := range []model.Week{"2026-W45", "2026-W46"} {
		h.clock.Set(w.Add(1).Monday().At(10 * 60))
		_, err = h.office.FreezeReport(w, fmt.Sprint(31+i), h.sh.svc.Press)
		h.must(err)
	}
	h.clock.Set(model.Date("2026-11-23").At(8 * 60))
}

// fullHarness has the longest texts and a crowded day.
func fullHarness(t *testing.T) *harness {
	t.Helper()
	h := usualHarness(t)
	h.fill(h.lengthen)
	return h
}

// lengthen adds the longest texts, on 25 November.
func (h *harness) lengthen() {
	h.Helper()
	dir, err := h.office.Directory()
	h.must(err)
	setup, err := h.office.Setup()
	h.must(err)
	theme := strings.TrimSpace(strings.Repeat("Penguatan Layanan Publik Berkelanjutan di Seluruh Kabupaten ", 5))
	long := model.Speaker{Name: model.Name{Front: "Prof. Dr. Ir. H.", Bare: "Rekaananda Contohwijaya Umpamaputra Dummyanto", Back: "S.Sos., M.Si., M.P.H., Ph.D."},
		Post: "Kepala Bidang Pengelolaan dan Pelayanan Informasi Komunikasi Publik", Organization: model.Organization{Name: "Dinas Pemberdayaan Masyarakat dan Pemerintahan Desa Kabupaten Penajam Paser Utara"},
		Themes: []string{"Pemerintahan desa", "Keterbukaan informasi publik", "Pengarusutamaan gender"}}
	id, err := h.office.SaveSpeaker(long)
	h.must(err)
	for i := range 6 {
		d := model.Dialogue{StationID: setup.Stations[i%2].ID, Date: "2026-11-25", Start: model.Clock(8*60 + i*60), End: model.Clock(9*60 + i*60), Theme: theme,
			Venue: "Pendopo Odah Etam, Kompleks Kantor Gubernur Kalimantan Timur, Jalan Gajah Mada, Samarinda", Host: "Tirta Andaian",
			Appearances: []model.Appearance{{SpeakerID: id, Role: model.Main}}}
		for j := range 7 {
			d.Appearances = append(d.Appearances, model.Appearance{SpeakerID: dir.Speakers[i+j].ID, Role: model.Companion})
		}
		_, err := h.office.SaveDialogue(d)
		h.must(err)
	}
}

// TestScreenshots draws every page with empty, usual and full data at 1366 x 768 into the folder
// DIALOGPUBLIK_SHOTS if it is set, and holds that no text is cut by its box.
func TestScreenshots(t *testing.T) {
	for _, l := range looks {
		t.Run(l.name, func(t *testing.T) {
			h := l.open(t)
			for p := range pageCount {
				h.sh.open(p)
				if c, ok := h.sh.screens[p].(*calendarScreen); ok && l.name != "kosong" {
					c.choose(firstOn(h, "2026-11-26"))
				}
				h.draw(shots, strings.ToLower(pages[p].word)+"-"+l.name)
				h.uncut(pages[p].word, h.win.Canvas().Content())
			}
			for name, open := range layers {
				h.calendar(atMonth)
				shown := open(h)
				h.draw(shots, name+"-"+l.name)
				h.uncut(name, shown)
				for kit.CloseTop(h.win.Canvas()) {
				}
			}
		})
	}
}

// calendar shows a view of Kalender, unfiltered, with a dialogue of 26 November chosen.
func (h *harness) calendar(view int) *calendarScreen {
	h.Helper()
	h.sh.open(pageCalendar)
	s := h.sh.screens[pageCalendar].(*calendarScreen)
	s.filters.lift()
	s.chosen = firstOn(h, "2026-11-26")
	s.showDay(view, "2026-11-26")
	return s
}

// calendarLayer is a view of Kalender beside the month.
func calendarLayer(view int) func(*harness) fyne.CanvasObject {
	return func(h *harness) fyne.CanvasObject {
		h.calendar(view)
		return h.win.Canvas().Content()
	}
}

// shots names the folder of the pictures that are looked at; without it none is drawn.
const shots = "DIALOGPUBLIK_SHOTS"

// layers are the views behind a page's first one; each returns what is to be looked at.
var layers = map[string]func(*harness) fyne.CanvasObject{
	"kalender-pekan":  calendarLayer(atWeek),
	"kalender-daftar": calendarLayer(atWeek + 1),
	"kalender-tahun":  calendarLayer(atWeek + 2),
	"kalender-bulan": func(h *harness) fyne.CanvasObject {
		h.calendar(atMonth).letGo()
		return h.win.Canvas().Content()
	},
	"kalender-tersaring": func(h *harness) fyne.CanvasObject {
		s := h.calendar(atMonth)
		s.filters.station.Choose(1)
		s.filters.theme.Entry.SetText("publik")
		return h.win.Canvas().Content()
	},
	"kalender-cetak": func(h *harness) fyne.CanvasObject {
		test.Tap(h.calendar(atMonth).cetak)
		return h.win.Canvas().Overlays().Top()
	},
	"papan": func(h *harness) fyne.CanvasObject {
		h.sh.open(pageChecklist)
		h.sh.screens[pageChecklist].(*checklistScreen).views.Choose(viewBoard)
		return h.win.Canvas().Content()
	},
	"sop": func(h *harness) fyne.CanvasObject {
		h.sh.open(pageChecklist)
		h.sh.screens[pageChecklist].(*checklistScreen).views.Choose(viewSOP)
		return h.win.Canvas().Content()
	},
	"dialog-baru": func(h *harness) fyne.CanvasObject {
		h.sh.openDialogueForm(blankDialogue("2026-12-24"))
		return h.win.Canvas().Overlays().Top()
	},
	"dialog-ubah": func(h *harness) fyne.CanvasObject {
		h.sh.openDialogueForm(h.anyDialogue())
		return h.win.Canvas().Overlays().Top()
	},
	"narasumber-baru": func(h *harness) fyne.CanvasObject {
		h.sh.openSpeakerForm(model.Speaker{}, func(model.ID) {})
		return h.win.Canvas().Overlays().Top()
	},
	"keranjang": func(h *harness) fyne.CanvasObject {
		h.sh.openTrash()
		return h.win.Canvas().Overlays().Top()
	},
	"cari": func(h *harness) fyne.CanvasObject {
		h.sh.palette().panel.Entry.SetText("penguatan")
		return h.win.Canvas().Overlays().Top()
	},
	"dialog-cepat": func(h *harness) fyne.CanvasObject {
		h.sh.quickAdd().panel.Entry.SetText("rab 25 nov 8.00 rri " + strings.Repeat("Penguatan Layanan Publik Berkelanjutan ", 8))
		return h.win.Canvas().Overlays().Top()
	},
	"jam-siaran": func(h *harness) fyne.CanvasObject {
		h.programmes()
		h.press(h.win.Canvas().Content(), "Tambah jam siaran")
		return h.win.Canvas().Overlays().Top()
	},
	"bantuan": func(h *harness) fyne.CanvasObject {
		h.sh.help()
		return h.win.Canvas().Overlays().Top()
	},
	"tentang": func(h *harness) fyne.CanvasObject {
		h.sh.about()
		return h.win.Canvas().Overlays().Top()
	},
}

// anyDialogue is the longest-told dialogue of 25 November, or a new one in an empty office.
func (h *harness) anyDialogue() model.Dialogue {
	h.Helper()
	s, err := h.office.Situation("2026-11-25", "2026-11-26")
	h.must(err)
	for _, d := range s.Between("2026-11-25", "2026-11-26") {
		return d
	}
	return blankDialogue("")
}

// uncut fails for every text below root that its box cuts.
func (h *harness) uncut(what string, root fyne.CanvasObject) {
	h.Helper()
	for _, cut := range cutTexts(root) {
		h.Errorf("%s: %s", what, cut)
	}
}

func firstOn(h *harness, day model.Date) model.ID {
	h.Helper()
	s, err := h.office.Situation(day, day)
	h.must(err)
	for _, d := range s.Between(day, day) {
		return d.ID
	}
	return ""
}

// cutTexts names the texts that are wider than the room they are drawn in, and the words of
// buttons, pills and chips that had to be shortened.
func cutTexts(root fyne.CanvasObject) []string {
	var out []string
	walk(root, func(o fyne.CanvasObject) {
		if text, ok := o.(*canvas.Text); ok && text.Text != "" && text.Size().Width+1 < text.MinSize().Width {
			out = append(out, fmt.Sprintf("text %q has %.0f of %.0f", text.Text, text.Size().Width, text.MinSize().Width))
		}
		switch o.(type) {
		case *kit.Button, *kit.Pill, *kit.Chip:
			walk(o, func(inner fyne.CanvasObject) {
				if word, ok := inner.(*kit.Text); ok && word.Size().Width > 0 && word.Shown() != word.Text() {
					out = append(out, fmt.Sprintf("word %q is shown as %q", word.Text(), word.Shown()))
				}
			})
		}
	})
	return out
}

// walk visits every visible object below o, o included.
func walk(o fyne.CanvasObject, visit func(fyne.CanvasObject)) {
	if o == nil || !o.Visible() {
		return
	}
	visit(o)
	switch v := o.(type) {
	case *fyne.Container:
		for _, child := range v.Objects {
			walk(child, visit)
		}
	case fyne.Widget:
		for _, child := range test.WidgetRenderer(v).Objects() {
			walk(child, visit)
		}
	}
}

// TestTabReachesEveryAction presses Tab through each page and holds that every button, field and
// list gets the focus.
func TestTabReachesEveryAction(t *testing.T) {
	h := usualHarness(t)
	for p := range pageCount {
		h.sh.open(p)
		if c, ok := h.sh.screens[p].(*calendarScreen); ok {
			c.choose(firstOn(h, "2026-11-26"))
		}
		h.tabReaches(pages[p].word)
	}
	for i, e := range calendarViews() {
		h.calendar(i)
		h.tabReaches(e.word)
	}
	h.sh.openAgenda("2026-11")
	h.tabReaches("Agenda")
}

// tabReaches fails for every button, field and list on the page that Tab leaves out.
func (h *harness) tabReaches(what string) {
	h.Helper()
	reached := tabbed(h)
	walk(h.win.Canvas().Content(), func(o fyne.CanvasObject) {
		if f, ok := o.(fyne.Focusable); ok && !reached[f] && tabStop(f) {
			h.Errorf("%s: Tab does not reach %T %s", what, o, labelOf(o))
		}
	})
}

// tabbed is everything that gets the focus while Tab is pressed once around.
func tabbed(h *harness) map[fyne.Focusable]bool {
	c := h.win.Canvas()
	reached := map[fyne.Focusable]bool{}
	c.Unfocus()
	for range 400 {
		c.FocusNext()
		f := c.Focused()
		if f == nil || reached[f] {
			break
		}
		reached[f] = true
	}
	return reached
}

// tabStop leaves out what is off.
func tabStop(f fyne.Focusable) bool {
	d, ok := f.(fyne.Disableable)
	return !ok || !d.Disabled()
}

func labelOf(o fyne.CanvasObject) string {
	switch v := o.(type) {
	case *kit.Button:
		return v.Text + v.Hint
	case *kit.Chip:
		return v.Label()
	}
	return ""
}

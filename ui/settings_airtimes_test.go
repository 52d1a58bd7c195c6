package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// press taps the button of a word or, without a word, of a hint.
func (h *harness) press(root fyne.CanvasObject, words string) {
	h.Helper()
	var found *kit.Button
	eachObject(root, func(o fyne.CanvasObject) {
		if b, ok := o.(*kit.Button); ok && (b.Text == words || b.Text == "" && b.Hint == words) {
			found = b
		}
	})
	if found == nil {
		h.Fatalf("no button %q", words)
	}
	test.Tap(found)
}

func (h *harness) top() fyne.CanvasObject { return h.win.Canvas().Overlays().Top() }

// programmes opens the tab of the programmes with the first chosen.
func (h *harness) programmes() *stationSection {
	h.Helper()
	s := h.settings(sectionStations).(*stationSection)
	s.tabs.Choose(1)
	return s
}

func TestSettings_programme_slot(t *testing.T) {
	h := newHarness(t)
	s := h.programmes()
	h.press(h.win.Canvas().Content(), "ubah Selasa, 09.00")
	h.choice(h.top(), "Hari").Drop.Choose(4)
	start := h.sheetField("Mulai (WITA)")
	h.enter(start, "25.00")
	h.press(h.top(), "Simpan")
	if text, bad := start.Message(); h.top() == nil || !bad || start.Text() != "25.00" {
		t.Errorf("an impossible time shows %q, says %q", start.Text(), text)
	}
	h.enter(start, "10.30")
	h.press(h.top(), "Simpan")
	if got := s.programmeLine(s.programmes.form.value).rest[0]; got != "Jumat, 10.30" || h.top() != nil {
		t.Errorf("slot %q", got)
	}
	if got := h.setup().Programmes; airTimeWords(got[0]) != "Jumat, 10.30" {
		t.Errorf("stored %+v", got[0].AirTimes)
	}
	if words := wordsOf(h.win.Canvas().Content()); !strings.Contains(words, "Berikutnya: Jum 27 Nov, Jum 4 Des, Jum 11 Des, Jum 18 Des, Jum 25 Des.") {
		t.Errorf("next broadcasts are not told:\n%s", words)
	}
	s.onAdd()
	h.enter(h.sheetField("Nama acara"), "Obrolan Misal")
	h.press(h.top(), "Tambah jam siaran")
	h.press(h.top(), "Simpan")
	h.shot("settings-programme-new")
	test.Tap(s.programmes.sheet.save)
	if got := h.setup().Programmes; len(got) != 3 || airTimeWords(s.programmes.form.value) != "Selasa, 09.00" {
		t.Errorf("%d programmes, the new one %s", len(got), airTimeWords(s.programmes.form.value))
	}
}

func TestSettings_air_times_of_every_kind(t *testing.T) {
	h := newHarness(t)
	s := h.programmes()
	page := h.win.Canvas().Content()
	h.press(page, "Tambah jam siaran")
	h.choice(h.top(), "Hari").Drop.Choose(2)
	h.enter(h.sheetField("Mulai (WITA)"), "3")
	h.enter(h.sheetField("Lama (menit)"), "45")
	h.enter(h.sheetField("Setiap … pekan"), "2")
	h.press(h.top(), "Simpan")
	if got := said(h.sheetField("Mulai tanggal")); !strings.Contains(got, "setiap 2 pekan perlu tanggal pertama") {
		t.Errorf("every second week without a first: %q", got)
	}
	h.shot("settings-airtime-error")
	h.enter(h.sheetField("Mulai tanggal"), "8 feb 2027")
	h.enter(h.sheetField("Sampai tanggal"), "1 feb 2027")
	h.press(h.top(), "Simpan")
	if got := said(h.sheetField("Sampai tanggal")); !strings.Contains(got, "berakhir sebelum mulai") {
		t.Errorf("ends before it begins: %q", got)
	}
	h.enter(h.sheetField("Sampai tanggal"), "9 maret 2027")
	if words := wordsOf(h.top()); !strings.Contains(words, "Berikutnya: Rab 10 Feb 2027, Rab 24 Feb 2027.") {
		t.Errorf("the sheet tells\n%s", words)
	}
	if said(h.sheetField("Mulai tanggal"))+said(h.sheetField("Sampai tanggal")) != "" {
		t.Error("what was put right still counts as wrong")
	}
	h.shot("settings-airtime-ramadan")
	h.press(h.top(), "Simpan")
	want := "Selasa, 09.00; Rabu, 03.00, setiap 2 pekan mulai 08-02-2027, sampai 09-03-2027, 45 menit"
	if got := airTimeWords(h.setup().Programmes[0]); got != want {
		t.Errorf("stored %q, want %q", got, want)
	}

	h.press(page, "ubah Selasa, 09.00")
	for _, label := range []string{"ke-5", "ke-1"} {
		eachObject(h.top(), func(o fyne.CanvasObject) {
			if c, ok := o.(*kit.Check); ok && c.Label() == label {
				test.Tap(c)
			}
		})
	}
	h.press(h.top(), "Simpan")
	h.shot("settings-programmes")
	if got := s.programmes.form.value.AirTimes[0].Words(); got != "Selasa, 09.00, pekan ke-1 dan ke-5" {
		t.Errorf("some weeks of the month: %q", got)
	}
	h.press(page, "hapus Selasa, 09.00, pekan ke-1 dan ke-5")
	if got := airTimeWords(h.setup().Programmes[0]); got != "Rabu, 03.00, setiap 2 pekan mulai 08-02-2027, sampai 09-03-2027, 45 menit" {
		t.Errorf("after removing: %q", got)
	}
	test.Tap(h.sh.frame.page.Toasts.Button)
	if got := h.setup().Programmes[0].AirTimes; len(got) != 2 {
		t.Errorf("after undo %d air times", len(got))
	}
	h.enter(h.pageField("Lama (menit)"), "90")
	if got := h.setup().Programmes[0]; got.Minutes != 90 || len(got.AirTimes) != 2 {
		t.Errorf("another field saved: %+v", got)
	}
}

func TestSettings_what_warns_of_a_plan(t *testing.T) {
	h := newHarness(t)
	h.settings(sectionPaper)
	for label, typed := range map[string]string{"Waktu perjalanan antarstasiun (menit)": "90", "Peringatan mulai tampil ke-": "4", "dalam … bulan": "6"} {
		h.enter(h.pageField(label), typed)
	}
	if got := h.setup().Settings; got.TravelMinutes != 90 || got.OftenLimit != 4 || got.OftenMonths != 6 {
		t.Errorf("settings are %+v", got)
	}
	months := h.pageField("dalam … bulan")
	h.enter(months, "0")
	if text, bad := months.Message(); !bad || h.setup().Settings.OftenMonths != 6 {
		t.Errorf("no months say %q", text)
	}
}

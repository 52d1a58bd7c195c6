package ui

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

func TestCalendarPrint_WhatIsShown(t *testing.T) {
	cases := []struct {
		view   int
		prints string
	}{{0, "jadwal-2026-11.pdf"}, {1, "jadwal-2026-11.pdf"}, {2, "jadwal-2026-11.pdf"}, {3, "rencana-2026.pdf"}}
	h, s := openCal(t)
	for _, c := range cases {
		s.views.Choose(c.view)
		h.printed = nil
		h.sh.printShown()
		if len(h.printed) != 1 || h.printed[0] != "/cetak/"+c.prints || !bytes.HasPrefix(h.saved[c.prints], []byte("%PDF")) {
			t.Errorf("view %d printed %v", c.view, h.printed)
		}
	}
	s.views.Choose(2)
	s.view().(*listView).reach.Choose(reachYear)
	h.printed = nil
	h.sh.printShown()
	if len(h.printed) != 1 || h.printed[0] != "/cetak/rencana-2026.pdf" {
		t.Errorf("the list of a year printed %v", h.printed)
	}
	s.goTo("2026-12-02")
	s.views.Choose(atWeek)
	s.filters.station.Choose(1)
	h.printed = nil
	h.sh.printShown()
	if len(h.printed) != 1 || h.printed[0] != "/cetak/jadwal-2026-12-rri.pdf" {
		t.Errorf("a week of December, filtered by station, printed %v", h.printed)
	}
}

func TestCalendarPrint_MenuOffersEveryPaper(t *testing.T) {
	h, s := openCal(t)
	papers := map[string]string{
		"Jadwal November 2026": "jadwal-2026-11.pdf", "Jadwal liputan November 2026": "jadwal-liputan-2026-11.pdf",
		"Jadwal RRI Samarinda": "jadwal-2026-11-rri.pdf", "Jadwal TVRI Kaltim": "jadwal-2026-11-tvri.pdf", "Rencana tahun 2026": "rencana-2026.pdf",
		"Buka jadwal November 2026 di layar": "jadwal-2026-11.pdf", "Buka rencana tahun 2026 di layar": "rencana-2026.pdf",
	}
	for word, file := range papers {
		h.printed, h.opened = nil, nil
		item(t, s.printItems(), word)
		got, other := h.printed, h.opened
		if strings.HasPrefix(word, "Buka") {
			got, other = other, got
		}
		if len(got) != 1 || got[0] != "/cetak/"+file || len(other) != 0 || len(h.saved[file]) == 0 {
			t.Errorf("%s: %v and %v", word, got, other)
		}
	}
}

// buttonOf finds a button of the layer on top by its word.
func buttonOf(t *testing.T, h *harness, word string) *kit.Button {
	t.Helper()
	var found *kit.Button
	for f := range tabbed(h) {
		if b, ok := f.(*kit.Button); ok && b.Text == word {
			found = b
		}
	}
	if found == nil {
		t.Fatalf("no button %q", word)
	}
	return found
}

func TestCalendarPrint_ReleasedIsTheStoredPrint(t *testing.T) {
	h, s := openCal(t)
	h.sh.printShown()
	if !strings.Contains(h.toastText(), "Rancangan jadwal November 2026") {
		t.Errorf("before the release: %q", h.toastText())
	}
	v, err := h.office.ReleaseSchedule("2026-11", h.sh.svc.Press)
	h.must(err)
	docs, err := h.office.Documents(v.ID)
	h.must(err)
	h.clock.Set(model.Date("2026-11-24").At(9 * 60))
	h.sh.printShown()
	if !strings.Contains(h.toastText(), "Jadwal November 2026 versi 1") || !bytes.Equal(h.saved[v.Content.FileName], h.files[docs[0].SHA256]) {
		t.Errorf("after it: %q", h.toastText())
	}
	dragTile(t, s, h.on("2026-11-26").ID, "2026-11-27")
	h.sh.printShown()
	if !strings.Contains(h.toastText(), "Rancangan jadwal November 2026") {
		t.Errorf("after a change: %q", h.toastText())
	}
}

func TestCalendarPrint_Exports(t *testing.T) {
	h, s := openCal(t)
	type written struct {
		path     string
		from, to model.Date
	}
	var got []written
	h.sh.svc.ExportSchedule = func(path string, from, to model.Date) error {
		got = append(got, written{path, from, to})
		return os.WriteFile(path, nil, 0o600)
	}
	kit.FileFolder = t.TempDir()
	defer func() { kit.FileFolder = "" }()
	save := func(word, file string, from, to model.Date) {
		t.Helper()
		item(t, s.printItems(), word)
		test.Tap(buttonOf(t, h, "Simpan"))
		if n := len(got); n == 0 || got[n-1] != (written{filepath.Join(kit.FileFolder, file), from, to}) {
			t.Errorf("%s wrote %+v", word, got)
		}
		if !strings.Contains(h.toastText(), file) {
			t.Errorf("notice %q", h.toastText())
		}
	}
	save("Ekspor kalender (.ics)…", "jadwal-2026-11.ics", "2026-11-01", "2026-11-30")
	s.goTo("2027-01-05")
	save("Ekspor Excel (.xlsx)…", "jadwal-2027-01.xlsx", "2027-01-01", "2027-01-31")
	s.goTo("2026-12-05")
	save("Ekspor CSV…", "jadwal-2026-12.csv", "2026-12-01", "2026-12-31")
	inYear(h, s)
	save("Ekspor kalender (.ics)…", "jadwal-2026.ics", "2026-01-01", "2026-12-31")
	inList(h, s).reach.Choose(reachAll)
	save("Ekspor CSV…", "jadwal-semua.csv", "", "")
	_, err := h.office.CopyDialogue(h.on("2026-12-03").ID, "2026-12-03", model.NoClock)
	h.must(err)
	item(t, s.printItems(), "Ekspor Excel (.xlsx)…")
	test.Tap(buttonOf(t, h, "Simpan"))
	if q := h.sh.frame.trouble; q == nil || h.win.Canvas().Overlays().Top() == nil {
		t.Error("a sheet that cannot be imported again is not told of")
	}
	h.shot("calendar-export-notes")
}

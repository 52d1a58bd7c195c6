package ui

import (
	"fmt"
	"testing"
	"time"

	"kaltimprov.go.id/dialogpublik/model"
)

// crowd writes n dialogues at once, every so many days apart from a day on, each with one of the
// sample's speakers.
func (h *harness) crowd(n int, from model.Date, day func(i int) int) {
	h.Helper()
	setup, err := h.office.Setup()
	h.must(err)
	dir, err := h.office.Directory()
	h.must(err)
	h.must(h.office.Do(model.Command{Name: "uji", Title: "uji"}, func(tx model.Tx) error {
		for i := range n {
			start := model.Clock(6*60 + i%16*60)
			d := model.Dialogue{
				ID: model.NewID(), StationID: setup.Stations[i%len(setup.Stations)].ID, Date: from.AddDays(day(i)), Start: start, End: start + 60,
				Theme: fmt.Sprintf("Tema rekaan nomor %d tentang pelayanan", i), State: model.Scheduled,
				Appearances: []model.Appearance{{ID: model.NewID(), SpeakerID: dir.Speakers[i%len(dir.Speakers)].ID, Role: model.Main}},
			}
			if err := tx.PutDialogue(d); err != nil {
				return err
			}
		}
		return nil
	}))
	h.sh.svc.History.Clear()
}

// calendarOf opens Kalender on a month.
func calendarOf(h *harness, day model.Date) *calendarScreen {
	h.Helper()
	h.sh.open(pageCalendar)
	s := h.sh.screens[pageCalendar].(*calendarScreen)
	s.showDay(atMonth, day)
	return s
}

// BenchmarkCalendar_DropToDrawn moves a dialogue by the month's grid until the page is drawn again,
// and for comparison draws the same page without any move.
func BenchmarkCalendar_DropToDrawn(b *testing.B) {
	for _, c := range []struct {
		name string
		more int
	}{{"contoh", 0}, {"60sebulan", 52}, {"1000sebulan", 992}} {
		b.Run(c.name, func(b *testing.B) {
			h := sampleWindow(b)
			h.crowd(c.more, "2026-11-01", func(i int) int { return i % 30 })
			s := calendarOf(h, "2026-11-26")
			id := firstOn(h, "2026-11-26")
			h.win.Canvas().Capture()
			var dropped, drawn time.Duration
			days := []int{26, 25}
			for n := 0; b.Loop(); n++ {
				start := time.Now()
				bulan(s).grid.OnMove(string(id), 2026, 11, days[(n+1)%2])
				h.win.Canvas().Capture()
				dropped += time.Since(start)
				start = time.Now()
				bulan(s).grid.Refresh()
				h.win.Canvas().Capture()
				drawn += time.Since(start)
			}
			each := time.Duration(b.N)
			b.Logf("RASIO lepas-sampai-tampak-%s %.2f (%v dari lepas sampai tergambar, %v gambar ulang saja)",
				c.name, float64(dropped)/float64(drawn), dropped/each, drawn/each)
		})
	}
}

// BenchmarkCalendar_TenYears reads and shows the list of ten years, 1,000 dialogues, and for
// comparison the month.
func BenchmarkCalendar_TenYears(b *testing.B) {
	h := sampleWindow(b)
	h.crowd(1000, "2017-01-03", func(i int) int { return i * 7 / 2 })
	s := calendarOf(h, "2026-11-26")
	s.views.Choose(atMonth + 2)
	list := s.view().(*listView)
	list.reach.Choose(reachAll)
	if n := len(list.rows); n < 1000 {
		b.Fatalf("%d rows", n)
	}
	var all, sorted, month time.Duration
	for b.Loop() {
		start := time.Now()
		h.must(s.Reload())
		h.win.Canvas().Capture()
		all += time.Since(start)
		start = time.Now()
		list.head.OnSort(len(listColumns)-1, false)
		list.head.SetSorted(len(listColumns)-1, false)
		list.order()
		h.win.Canvas().Capture()
		sorted += time.Since(start)
		list.head.SetSorted(0, false)
		list.reach.SetChosen(reachMonth)
		start = time.Now()
		h.must(s.Reload())
		h.win.Canvas().Capture()
		month += time.Since(start)
		list.reach.SetChosen(reachAll)
	}
	each := time.Duration(b.N)
	b.Logf("RASIO daftar-sepuluh-tahun %.2f (%v semua, %v diurutkan menurut peringatan, %v sebulan)", float64(all)/float64(month), all/each, sorted/each, month/each)
}

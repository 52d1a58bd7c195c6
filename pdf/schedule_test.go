package pdf

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"kaltimprov.go.id/dialogpublik/model"
)

// wideAll are the margins of lying paper with the footer taken in.
var wideAll = margins{left: 15, right: 15, bottom: wideFooter - 0.6}

// manyRows are the rows of the sample over and over.
func manyRows(n int) []model.ScheduleRow {
	rows := make([]model.ScheduleRow, n)
	for i := range rows {
		rows[i] = sampleRows()[i%9]
		rows[i].Dialogue = model.ID(fmt.Sprintf("d%d", i+1))
	}
	return rows
}

// crowded gives a row the longest of everything.
func crowded(r model.ScheduleRow) model.ScheduleRow {
	r.Theme = strings.Repeat("Sinergi keluarga, sekolah, dan dunia usaha. ", 46)[:2000]
	r.Venue, r.Programme, r.Channel, r.Host = longTheme(), longTheme()[:120], strings.Repeat("RRI-Pro-", 9), longName
	for range 8 {
		r.Mains = append(r.Mains, model.ScheduledName{Name: longName, Post: longTheme()[:140]})
		r.Companions = append(r.Companions, model.ScheduledName{Post: longTheme()[:90]}, model.ScheduledName{Name: strings.Repeat("Contohpanjang", 9)})
		r.Crew = append(r.Crew, longName)
	}
	return r
}

// extremeSchedules are schedules with the most, the least and the strangest.
func extremeSchedules() map[string]model.ScheduleContent {
	usual := sampleSchedule()
	all := map[string]model.ScheduleContent{"usual": usual, "nothing": {}}

	c := usual
	c.Rows, c.Changes, c.Sample = nil, nil, true
	all["empty month"] = c
	c.Rows = usual.Rows[:1]
	all["one row"] = c
	c.Rows = manyRows(12)
	all["twelve rows"] = c

	c = usual
	c.Rows = manyRows(60)
	for i := range 3 {
		c.Rows[i*20] = crowded(c.Rows[i*20])
	}
	c.Changes = nil
	for i := range 60 {
		c.Changes = append(c.Changes, model.ScheduleChange{Row: i + 1, Field: model.FieldTheme, Before: longTheme(), After: longTheme(), Reason: longName})
	}
	c.Counts, c.Holidays = longTheme(), longTheme()
	c.Signature.Name, c.Signature.Lines = longName, []string{"a.n. Kepala Dinas", longTheme()[:120] + ","}
	c.FileName, c.Town = strings.Repeat("nama-berkas", 30), longTheme()[:80]
	all["sixty long rows"] = c

	c = usual
	c.Rows = manyRows(3)
	c.Rows[0].Theme = "Rapat 😀 **penting** __sekali__ \x00\x07 中文 \xff e\u0301\r\nbaris\ttab"
	c.Rows[1].Theme = strings.Repeat("A", 300)
	c.Rows[2].Mains = []model.ScheduledName{{Name: "**x**\t__y__", Post: "\u202e"}, {}, {Name: "\n"}}
	c.Changes[0].After = "**bukan tebal**\n\t\n__x__"
	c.Replaces, c.Version, c.Head.Office = 1234567, 7654321, strings.Repeat("DINAS KOMUNIKASI ", 6)
	c.Head.Address = longTheme()
	all["strange signs"] = c
	return all
}

// forms are the three papers a schedule's content is drawn as.
var forms = map[string]func(model.ScheduleContent, Options) ([]byte, error){
	"month": Schedule, "coverage": CoverageSchedule,
	"station": func(c model.ScheduleContent, opt Options) ([]byte, error) {
		c.Station = "RRI Samarinda"
		return Schedule(c, opt)
	},
}

// formPapers says on how many of the papers a form is tried; the forms differ
// in their columns only.
var formPapers = map[string]int{"month": 3, "coverage": 2, "station": 2}

// TestSchedule_StaysInItsMargins draws the longest and the shortest schedules
// in every form.
func TestSchedule_StaysInItsMargins(t *testing.T) {
	for name, c := range extremeSchedules() {
		for form, draw := range forms {
			for _, paper := range papers[:formPapers[form]] {
				t.Run(name+"/"+form+"/"+string(paper), func(t *testing.T) {
					c.Paper = paper
					data, err := draw(c, Options{Created: created})
					if err != nil {
						t.Fatal(err)
					}
					pages := checkPages(t, data, wideAll)
					checkNoOverlap(t, pages)
					checkFooters(t, pages)
					if size := sizeOf(paper); math.Abs(pages[0].W-size.h) > 0.1 || math.Abs(pages[0].H-size.w) > 0.1 {
						t.Errorf("paper %.1f x %.1f does not lie", pages[0].W, pages[0].H)
					}
				})
			}
		}
	}
}

func drawSchedule(t *testing.T, c model.ScheduleContent) drawn {
	t.Helper()
	data, err := Schedule(c, Options{Created: created})
	return drawing(t, data, err, wideAll)
}

// TestSchedule_Text: everything of the picture stands on the page.
func TestSchedule_Text(t *testing.T) {
	d := drawSchedule(t, sampleSchedule())
	if len(d.pages) != 1 {
		t.Fatalf("%d pages", len(d.pages))
	}
	d.checkOrder(t, "PEMERINTAH", "DINAS KOMUNIKASI", "JADWAL DIALOG PUBLIK", "BULAN DESEMBER 2026", "9 dialog: 5 RRI", "Libur: 24 Desember",
		"Versi 2, tanggal 24 November 2026", "menggantikan versi 1, 19 November 2026", "No.", "Pemandu",
		"1. Selasa, 1 Desember 2026", "09.00–10.00", "RRI Pro 1 97,6 FM", "Halo Kaltim", "Siaga Banjir", "(Kepala Pelaksana BPBD)", "Gita Umpamasari, S.T.", "Tirta Andaian",
		"4. Kamis,", "15.00–16.00", "Hj. Mawar Umpamadewi, S.E., M.Si.", "9. Kamis,", "(BPS Provinsi)",
		"Perubahan dari versi 1", "No. Semula Menjadi Alasan", "4. pukul 16.00–17.00 pukul 15.00–16.00 Penyesuaian acara TVRI Kaltim", "24 Desember cuti bersama",
		"Samarinda, 24 November 2026", "Kepala Bidang", "H. Awang Contohrasa, S.E., M.A.P.", "NIP 19780202 200212 1 999",
		"Garis tebal di tepi sel menandai perubahan.", "Berkas: jadwal-2026-12-v2.pdf", "halaman 1 dari 1")
	for _, unwanted := range []string{"RRI SAMARINDA", "Rancangan", "Studio"} {
		if strings.Contains(d.text, unwanted) {
			t.Errorf("%q does not belong on the schedule of the month", unwanted)
		}
	}
}

// TestSchedule_FirstVersionAndWorkingPrint have no marks and say what they are.
func TestSchedule_FirstVersionAndWorkingPrint(t *testing.T) {
	c := sampleSchedule()
	c.Version, c.Replaces, c.Replaced, c.Changes = 1, 0, "", nil
	first := drawSchedule(t, c).text
	if !strings.Contains(first, "Versi 1, tanggal 24 November 2026") {
		t.Error("the first version does not name itself")
	}
	c.Version = 0
	working := drawSchedule(t, c).text
	if !strings.Contains(working, "Rancangan, 24 November 2026") || !strings.Contains(working, "belum diterbitkan") {
		t.Error("a working print does not say that it is no release")
	}
	for _, word := range []string{"menggantikan", "Perubahan", "Garis tebal"} {
		if strings.Contains(first+working, word) {
			t.Errorf("%q stands on a version without a past", word)
		}
	}
}

// TestSchedule_EmptyMonth says so in one sentence over the whole table.
func TestSchedule_EmptyMonth(t *testing.T) {
	c := sampleSchedule()
	c.Rows, c.Changes = nil, nil
	d := drawSchedule(t, c)
	d.checkOrder(t, "Pemandu", "Belum ada dialog yang direncanakan.", "Samarinda, 24 November 2026")
	p := d.pages[0]
	if mid := (p.find(t, "Belum").X1 + p.find(t, "direncanakan.").X2) / 2; math.Abs(mid-p.W/2) > 0.5 {
		t.Errorf("the sentence stands around x %.1f", mid)
	}
}

// TestSchedule_StationSheet shows venues where the month shows stations.
func TestSchedule_StationSheet(t *testing.T) {
	c := sampleSchedule()
	c.Station, c.Rows, c.Changes = "RRI Samarinda", c.Rows[:1], nil
	d := drawSchedule(t, c)
	d.checkOrder(t, "JADWAL DIALOG PUBLIK", "RRI SAMARINDA", "BULAN DESEMBER 2026", "Acara Tempat Tema", "Halo Kaltim", "Studio RRI Samarinda", "Siaga Banjir")
	if strings.Contains(d.text, "97,6") {
		t.Error("the station's channel needs no room on its own sheet")
	}
}

// TestCoverageSchedule_Crew names the officers one a line, or leaves room.
func TestCoverageSchedule_Crew(t *testing.T) {
	c := sampleSchedule()
	c.Rows, c.Changes = c.Rows[:2], nil
	c.Rows[1].Crew = nil
	data, err := CoverageSchedule(c, Options{Created: created})
	d := drawing(t, data, err, wideAll)
	d.checkOrder(t, "JADWAL LIPUTAN DIALOG PUBLIK", "Tempat Tema Narasumber Petugas liputan", "1. Drs. Buana", "2. Gita Umpamasari", "Bungas Misalandi", "2. Kamis,", "…… ……")
	p := d.pages[0]
	first, second := p.find(t, "Bungas"), p.find(t, "Seno")
	if math.Abs(first.X1-second.X1) > 0.1 || second.Y1 <= first.Y1 {
		t.Error("the officers do not stand one under the other")
	}
}

// TestSchedule_LosesNothing of sixty rows and a theme of 2,000 characters.
func TestSchedule_LosesNothing(t *testing.T) {
	c := sampleSchedule()
	c.Rows = manyRows(60)
	c.Rows[20].Theme = strings.Repeat("Sinergi sekolah kita. ", 90)
	d := drawSchedule(t, c)
	checkNoOverlap(t, d.pages)
	if got := strings.Count(d.text, "Sinergi"); got != 90 {
		t.Errorf("%d of 90 sentences of the theme were printed", got)
	}
	for i := range 60 {
		if !strings.Contains(d.text, " "+itoa(i+1)+". ") {
			t.Errorf("row %d is missing", i+1)
		}
	}
	for i, p := range d.pages {
		if !strings.Contains(p.text(), "Pemandu") {
			t.Errorf("page %d lacks the head of the table", i+1)
		}
	}
	last := d.pages[len(d.pages)-1].text()
	for _, want := range []string{"60.", "59.", "Perubahan dari versi 1", "NIP 19780202"} {
		if !strings.Contains(last, want) {
			t.Errorf("%q does not stand on the last page", want)
		}
	}
}

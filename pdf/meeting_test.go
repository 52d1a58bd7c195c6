package pdf

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"kaltimprov.go.id/dialogpublik/model"
)

// meetingPapers are the papers of a meeting.
var meetingPapers = map[string]func(model.MeetingContent, Options) ([]byte, error){
	"agenda": MeetingAgenda, "minutes": Minutes, "attendance": Attendance,
}

// uprightAll are the margins of upright paper with the footer taken in.
var uprightAll = margins{left: 30, right: 20, bottom: footerAbove - 1}

func attendees(n int) []model.Attendee {
	all := make([]model.Attendee, n)
	for i := range all {
		all[i] = model.Attendee{Name: fmt.Sprintf("Peserta%d Contoh, S.Sos.", i+1), Post: "Dinas Rekaan"}
	}
	return all
}

// extremeMeetings are meetings with the most, the least and the strangest.
func extremeMeetings() map[string]model.MeetingContent {
	all := map[string]model.MeetingContent{
		"usual": sampleMeeting(), "nothing": {},
		"unknown": {Head: sampleHead(), Month: "2026-12", Town: "Samarinda", Start: model.NoClock, End: model.NoClock, Sample: true},
	}
	c := sampleMeeting()
	c.Plan = manyRows(60)
	c.Plan[30] = crowded(c.Plan[30])
	c.Attendees = append(attendees(59), model.Attendee{Name: longName + longName, Post: longTheme() + longTheme()})
	c.Themes = strings.Split(strings.Repeat(longTheme()+"\n", 30), "\n")
	c.Discussion = strings.Split(strings.Repeat(strings.Repeat("Peserta menyepakati hal tersebut. ", 40)+"\n", 12), "\n")
	for range 40 {
		c.Decisions = append(c.Decisions, model.Decision{What: longTheme(), Who: longName, Until: "2026-11-30"})
	}
	c.Decisions[5].What = strings.Repeat("Keputusan yang sangat panjang. ", 300)
	c.Place, c.Chair, c.MinuteTaker, c.Counts = longTheme()+longTheme(), longName, longName, longTheme()
	c.ChairSign.Name, c.MinuteSign.Name, c.Town = longName, longName, longTheme()[:90]
	all["long"] = c

	c = sampleMeeting()
	c.Attendees = []model.Attendee{{Name: "😀", Post: "\x00"}, {Post: "**Staf**"}, {Name: strings.Repeat("N", 200)}}
	c.Discussion = []string{"**Bukan tebal**\n\n__x__\ttab", "\u202e 中文", strings.Repeat("B", 400)}
	c.Decisions = []model.Decision{{}, {What: "\n\n", Who: strings.Repeat("C", 90)}}
	c.Themes, c.Place = []string{"", "😀", strings.Repeat("T", 300)}, "\n"
	all["strange signs"] = c
	return all
}

// TestMeeting_StaysInItsMargins draws every paper of a meeting on every paper.
func TestMeeting_StaysInItsMargins(t *testing.T) {
	for name, c := range extremeMeetings() {
		for form, draw := range meetingPapers {
			for _, paper := range papers {
				t.Run(name+"/"+form+"/"+string(paper), func(t *testing.T) {
					c.Paper = paper
					data, err := draw(c, Options{Created: created})
					if err != nil {
						t.Fatal(err)
					}
					pages := checkPages(t, data, uprightAll)
					checkNoOverlap(t, pages)
					checkFooters(t, pages)
				})
			}
		}
	}
}

func drawMeeting(t *testing.T, form string, c model.MeetingContent) drawn {
	t.Helper()
	data, err := meetingPapers[form](c, Options{Created: created})
	return drawing(t, data, err, uprightAll)
}

// TestMeetingAgenda_Text holds the order of the usual agenda on one page.
func TestMeetingAgenda_Text(t *testing.T) {
	d := drawMeeting(t, "agenda", sampleMeeting())
	if len(d.pages) != 1 {
		t.Errorf("%d pages", len(d.pages))
	}
	d.checkOrder(t, "DINAS KOMUNIKASI", "AGENDA DIALOG PUBLIK", "BULAN DESEMBER 2026", "Hari/tanggal : Selasa, 17 November 2026",
		"Pukul : 09.00 s.d. 09.30 WITA", "Tempat : Ruang Rapat", "Pimpinan rapat : H. Awang", "Rencana : 9 dialog", "Narasumber",
		"1. Selasa, 01-12-2026,", "9. Kamis,", "Tema yang belum terjadwal", "1. Kesiapan Pengungsi", "2. Literasi Digital",
		"Samarinda, 17 November 2026", "Pimpinan Rapat,", "NIP 19780202")
	c := sampleMeeting()
	c.Themes, c.Plan = nil, nil
	d = drawMeeting(t, "agenda", c)
	d.checkOrder(t, "Narasumber", "Belum ada dialog yang direncanakan.", "Samarinda, 17")
	if strings.Contains(d.text, "belum terjadwal") {
		t.Error("a list of no themes needs no heading")
	}
}

// TestMinutes_Text holds the order of the usual notula.
func TestMinutes_Text(t *testing.T) {
	d := drawMeeting(t, "minutes", sampleMeeting())
	d.checkOrder(t, "NOTULA", "Rapat : Rapat penentuan tema dialog publik bulan Desember 2026", "Hari/tanggal : Selasa, 17", "Pukul :", "Tempat :",
		"Pimpinan rapat : H. Awang", "Notulis : Laras", "Peserta : 1. H. Awang", "5. Tirta Andaian, RRI Samarinda", "Agenda : Penentuan tema",
		"Pembahasan", "Rapat dibuka", "RRI Samarinda mengusulkan", "Keputusan dan tindak lanjut", "No. Keputusan Penanggung jawab Batas waktu",
		"19 November 2026", "3. Usulan tema pajak", "Bungas Misalandi –", "Samarinda, 17 November 2026")
	p := d.pages[len(d.pages)-1]
	chair, taker := p.nearest(t, "NIP", 30), p.nearest(t, "NIP", 114)
	if math.Abs(chair.X1-30) > 0.5 || math.Abs(taker.X1-114) > 0.5 || math.Abs(chair.Y1-taker.Y1) > 0.1 {
		t.Error("chair and minute taker do not sign beside each other")
	}
}

// TestMinutes_WhatNobodyWrote is said, or stays as room to write.
func TestMinutes_WhatNobodyWrote(t *testing.T) {
	c := model.MeetingContent{Head: sampleHead(), Month: "2026-12", Town: "Samarinda", Start: model.NoClock, End: model.NoClock}
	d := drawMeeting(t, "minutes", c)
	d.checkOrder(t, "Hari/tanggal : ……", "Pukul : ……", "Tempat : ……", "Pimpinan rapat : ……", "Notulis : ……", "Peserta : Tidak dicatat.",
		"Pembahasan Tidak dicatat.", "Keputusan dan tindak lanjut Tidak dicatat.", "Samarinda, ……")
}

// TestMinutes_ManyAttendees are counted and stand on the attendance list.
func TestMinutes_ManyAttendees(t *testing.T) {
	for n, want := range map[int]string{12: "12. Peserta12 Contoh", 13: "Peserta : 13 orang (daftar hadir terlampir)"} {
		c := sampleMeeting()
		c.Attendees = attendees(n)
		text := drawMeeting(t, "minutes", c).text
		if !strings.Contains(text, want) || strings.Contains(text, "terlampir") != (n > 12) {
			t.Errorf("%d attendees: %q is missing", n, want)
		}
	}
}

// TestMinutes_LongDiscussion goes over pages, and the end of the decisions
// stays with both signatures.
func TestMinutes_LongDiscussion(t *testing.T) {
	for n := 1; n < 40; n++ {
		c := sampleMeeting()
		c.Discussion = strings.Split(strings.Repeat(strings.Repeat("Peserta menyepakati hal tersebut. ", 9)+"\n", n), "\n")
		s := minutesSheet(&c)
		last := s.pages[len(s.pages)-1]
		for _, want := range []string{"2.", "3.", "Laras Rekaan, A.Md.", "Pimpinan Rapat,", "Notulis,"} {
			if !contains(last, want) {
				t.Errorf("%d paragraphs: %q does not stand on the last page", n, want)
			}
		}
	}
}

// TestAttendance_Rows: at least fifteen, filled in first, then as many empty
// ones as the page takes, and never more pages than needed.
func TestAttendance_Rows(t *testing.T) {
	for _, tc := range []struct {
		people int
		paper  model.Paper
		rows   int // at least
		pages  int
	}{{0, model.A4, 15, 1}, {5, model.A4, 15, 1}, {5, model.F4, 18, 1}, {15, model.A4, 15, 1}, {60, model.A4, 60, 3}} {
		c := sampleMeeting()
		c.Attendees, c.Paper = attendees(tc.people), tc.paper
		d := drawMeeting(t, "attendance", c)
		rows := 0
		for strings.Contains(d.text, " "+itoa(rows+1)+" …") {
			rows++
		}
		if rows < tc.rows || len(d.pages) != tc.pages || strings.Count(d.text, "Dinas Rekaan") != tc.people {
			t.Errorf("%d people on %s: %d rows on %d pages, want %d on %d", tc.people, tc.paper, rows, len(d.pages), tc.rows, tc.pages)
		}
		last := d.pages[len(d.pages)-1]
		if sign := last.find(t, "NIP"); last.H-reportMargins.bottom-sign.Y2 > 12 {
			t.Errorf("%d people on %s: the last page is not full, it ends at %.1f", tc.people, tc.paper, sign.Y2)
		}
	}
}

// TestAttendance_Text holds its parts and that the places to sign alternate.
func TestAttendance_Text(t *testing.T) {
	d := drawMeeting(t, "attendance", sampleMeeting())
	d.checkOrder(t, "DAFTAR HADIR", "Acara : Rapat penentuan tema", "Hari/tanggal : Selasa, 17", "Tempat :",
		"No. Nama Jabatan/Instansi Tanda tangan", "1. H. Awang", "1 …", "2. Melati", "2 …", "15.", "Samarinda, 17", "Pimpinan Rapat,", "NIP 19780202")
	p := d.pages[0]
	first, second, third := p.nearest(t, "1", 149), p.nearest(t, "2", 168), p.nearest(t, "3", 149)
	if math.Abs(first.X1-third.X1) > 0.1 || second.X1-first.X1 < 15 {
		t.Errorf("places to sign begin at %.1f, %.1f and %.1f", first.X1, second.X1, third.X1)
	}
}

// TestMeeting_SignatureNeverStandsAlone whatever the number of themes or
// people, and it never leaves its page.
func TestMeeting_SignatureNeverStandsAlone(t *testing.T) {
	for n := 1; n < 75; n++ {
		c := sampleMeeting()
		c.Attendees, c.Themes = attendees(n), nil
		for i := range n {
			c.Themes = append(c.Themes, "Tema"+itoa(i+1))
		}
		agenda, list := agendaSheet(&c), layoutAttendance(&c)
		for name, s := range map[string]*sheet{"agenda": agenda, "attendance": list} {
			last := s.pages[len(s.pages)-1]
			beside := "Tema" + itoa(n)
			if name == "attendance" {
				beside = "…"
			}
			if !contains(last, beside) || !contains(last, "Pimpinan Rapat,") {
				t.Errorf("%s of %d: the signature stands alone", name, n)
			}
			for _, o := range last.ops {
				if strings.HasPrefix(o.text, "NIP ") && o.y > s.bottom() {
					t.Errorf("%s of %d: the signature ends at %.1f", name, n, o.y)
				}
			}
		}
	}
}

package pdf

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"kaltimprov.go.id/dialogpublik/model"
)

// letterDrawing draws one letter and reads it back.
func letterDrawing(t *testing.T, c model.LetterContent) drawn {
	t.Helper()
	data, err := Letters([]model.LetterContent{c}, Options{Created: created})
	return drawing(t, data, err, letterMargins)
}

// checkPlaces holds words of a page within 1 mm of their places: left edge and,
// where it is a number, baseline.
func checkPlaces(t *testing.T, p placedPage, places []placed) {
	t.Helper()
	for _, want := range places {
		w := p.nearest(t, want.Text, want.X1)
		base := w.Y1 + (w.Y2-w.Y1)*ascent/(ascent+descent)
		if math.Abs(w.X1-want.X1) > 1 || !math.IsNaN(want.Y1) && math.Abs(base-want.Y1) > 1 {
			t.Errorf("%q stands at %.1f, %.1f, want %.1f, %.1f", want.Text, w.X1, base, want.X1, want.Y1)
		}
	}
}

var anyY = math.NaN()

// TestLetterKinds_Order: every part of each kind is on the paper, in its order.
func TestLetterKinds_Order(t *testing.T) {
	samples := kindSamples()
	for name, want := range map[string][]string{
		"undangan bersama": {
			"Yth. (Daftar Undangan terlampir)", "kami mengundang", "Tembusan:", "2", "Lampiran Surat Kepala Dinas", "500.12.11/", "DAFTAR UNDANGAN",
			"Nama/Jabatan", "dr. Cahaya Dummyani, Sp.A.", "Kepala Dinas Kesehatan", "narasumber utama", "Kepala Dinas,", "NIP 19700101", "3", "POKOK BAHASAN",
		},
		"surat stasiun": {"Yth. Kepala LPP TVRI", "sebagai berikut:", "Hari/tanggal, pukul", "Kamis, 3 Desember 2026", "Dialog Publika", "Bayu Fiktifanto", "4.", "Mohon konfirmasi", "NIP"},
		"ralat":         {"Hal yang diralat", "Perihal Semula Menjadi", "hari/tanggal Kamis, 26 November 2026 Jumat, 27 November 2026", "Hal lain", "Demikian ralat"},
		"surat tugas": {
			"SURAT TUGAS", "NOMOR 800.1.11.1/", "Dasar : 1. Keputusan", "2. Jadwal", "MENUGASKAN", "Kepada : 1. nama : Bungas Misalandi", "pangkat/gol. : Penata Muda",
			"NIP : 19920101 201903 1 999", "jabatan : Pranata", "2. nama : Laras Rekaan", "NIP : ……", "Untuk : 1. Meliput", "3. Melaporkan", "Demikian surat tugas",
			"Samarinda, 17 November 2026", "Kepala Dinas,", "NIP 19700101", "Tembusan:",
		},
		"nota dinas": {
			"NOTA DINAS", "Yth. : 1. Kepala Dinas", "2. Kepala Bidang", "Dari : Kepala Seksi", "Tembusan : 1. Sekretaris Dinas 2. Kepala Subbagian Umum Tanggal : 17 November 2026",
			"Nomor : 500.12.11/", "Sifat : Biasa", "Lampiran : 1 (satu) berkas", "Hal : Usulan", "Bersama ini", "Pokok usulan", "jumlah dialog : 9", "Rincian", "Mohon arahan", "Melati Fiktifani",
		},
		"permohonan": {
			"Samarinda, 17 November 2026", "Permohonan Narasumber", "Kepada", "Yth. Bapak Gubernur", "di – SAMARINDA", "mohon perkenan", "2", "POKOK BAHASAN DAN SUSUNAN ACARA",
			"Susunan acara", "1. 15.30 Registrasi dan tata rias Staf", "Pokok bahasan", "1. Gambaran", "4. Kerja sama",
		},
		"terima kasih": {"Ucapan Terima Kasih", "Kami mengucapkan terima kasih", "penghargaan", "Kepala Dinas,"},
	} {
		t.Run(name, func(t *testing.T) {
			d := letterDrawing(t, samples[name])
			d.checkOrder(t, want...)
			checkNoOverlap(t, d.pages)
		})
	}
}

// TestRightShape_MeasuresOfThePicture holds the older shape against picture 02:
// its places on F4, and that it ends at 296.5 in the widest spacing.
func TestRightShape_MeasuresOfThePicture(t *testing.T) {
	c := rightLetter()
	l := layoutLetter(&c, nil, lineCache{})
	if l.rung != 1 || math.Abs(l.end1-296.5) > 0.3 {
		t.Errorf("rung %d, end %.2f, want 1 and 296.5", l.rung, l.end1)
	}
	page := letterDrawing(t, c).pages[0]
	step := lead(12, 1)
	checkPlaces(t, page, []placed{
		{Text: "Samarinda,", X1: 123, Y1: 50}, {Text: "Kepada", X1: 123, Y1: 50 + 2*step}, {Text: "Yth.", X1: 123, Y1: 50 + 3*step},
		{Text: "Pemberdayaan", X1: 131.7, Y1: 50 + 4*step}, {Text: "di", X1: 123, Y1: 50 + 7*step}, {Text: "SAMARINDA", X1: 131.7, Y1: 50 + 8*step},
		{Text: "Nomor", X1: 30, Y1: 50 + 2*step}, {Text: "500.12.11/0187/", X1: 57, Y1: 50 + 2*step}, {Text: "Diskominfo-IKP/2026", X1: 57, Y1: 50 + 3*step},
		{Text: "Sifat", X1: 30, Y1: 50 + 4*step}, {Text: "Hal", X1: 30, Y1: 50 + 6*step}, {Text: "Dialog", X1: 57, Y1: 50 + 7*step},
		{Text: "Dalam", X1: 42.5, Y1: 50 + 11*step + 0.4},
	})
}

// TestRightShape_Town: the town stands in capitals alone; without one in the
// address the paper says TEMPAT.
func TestRightShape_Town(t *testing.T) {
	for _, tc := range []struct {
		lines []string
		above int
		town  string
	}{
		{[]string{"Kepala Dinas", "di Balikpapan"}, 1, "BALIKPAPAN"}, {[]string{"Kepala Dinas", "Di  Penajam Paser\nUtara "}, 1, "PENAJAM PASER UTARA"},
		{[]string{"Kepala Dinas", "Samarinda"}, 2, "TEMPAT"}, {[]string{"Direktur", "di"}, 2, "TEMPAT"}, {[]string{"Dinas", "dinas luar"}, 2, "TEMPAT"}, {nil, 0, "TEMPAT"},
	} {
		if above, town := splitTown(tc.lines); len(above) != tc.above || town != tc.town {
			t.Errorf("%q: %d lines and %q, want %d and %q", tc.lines, len(above), town, tc.above, tc.town)
		}
	}
}

// TestRightShape_BodyUnderTheLonger: fields longer than the address push the
// body down as an address longer than the fields does.
func TestRightShape_BodyUnderTheLonger(t *testing.T) {
	for _, paper := range papers {
		short := rightLetter()
		short.Paper, short.Addressee = paper, []string{"Kepala Dinas", "di Samarinda"}
		fields, address := short, short
		fields.Subject = strings.Repeat("Undangan Narasumber Dialog Publik ", 8)
		address.Addressee = slices.Repeat([]string{"Kepala Dinas"}, 14)
		tops := map[string]float64{}
		for name, c := range map[string]model.LetterContent{"short": short, "fields": fields, "address": address} {
			p := letterDrawing(t, c)
			checkNoOverlap(t, p.pages)
			tops[name] = p.pages[0].find(t, "Dalam").Y1
		}
		if tops["fields"] < tops["short"]+20 || tops["address"] < tops["short"]+20 {
			t.Errorf("%s: the body begins at %v", paper, tops)
		}
	}
}

// TestAttached_MeasuresOfThePicture holds the attached page against page 2 of
// picture 01.
func TestAttached_MeasuresOfThePicture(t *testing.T) {
	c := programmeLetter()
	pages := letterDrawing(t, c).pages
	if len(pages) != 2 {
		t.Fatalf("%d pages, want 2", len(pages))
	}
	p := pages[1]
	x := 190 - measure(regular, attachedSize, c.AttachedTo)
	checkPlaces(t, p, []placed{
		{Text: "Lampiran", X1: x, Y1: 23.4}, {Text: "500.12.11/", X1: x + attachedValue, Y1: 27.9}, {Text: "POKOK", X1: 66.6, Y1: 49.9}, {Text: "Susunan", X1: 30, Y1: 59.2},
		{Text: "Registrasi", X1: 75, Y1: anyY}, {Text: "Staf", X1: 144, Y1: anyY}, {Text: "Gambaran", X1: 36.2, Y1: anyY}, {Text: "2", X1: 109, Y1: 12},
	})
	if gap := p.find(t, "/Diskominfo-IKP/2026").X1 - p.find(t, "500.12.11/").X2; math.Abs(gap-numberGap) > 0.5 {
		t.Errorf("the gap for the number is %.1f mm, want 18", gap)
	}
}

// TestAttached_TitlesOfWhatIsThere: a page with one of its two parts is named
// after it and has no titles inside.
func TestAttached_TitlesOfWhatIsThere(t *testing.T) {
	rundown, points := programmeLetter(), programmeLetter()
	rundown.Points, points.Rundown = nil, nil
	for title, c := range map[string]model.LetterContent{"SUSUNAN ACARA": rundown, "POKOK BAHASAN": points} {
		text := letterDrawing(t, c).pages[1].text()
		other := strings.ReplaceAll("SUSUNAN ACARAPOKOK BAHASAN", title, "")
		if !strings.Contains(text, title) || strings.Contains(text, other) || strings.Contains(text, "Susunan acara") || strings.Contains(text, "Pokok bahasan") {
			t.Errorf("%s: %s", title, text)
		}
	}
}

// TestLongLists_WholeRows: over pages the head comes again and what belongs to
// one row stays on one page; every entry is on the paper.
func TestLongLists_WholeRows(t *testing.T) {
	for name, tc := range map[string]struct {
		c          model.LetterContent
		n          int
		head       string // of the table, "" when there is none
		first, end string // words at the beginning and at the end of row n
	}{
		"schedule": {longNotice(40), 40, "Acara/Tema", "Tema-%d", "Pemandu-%d"},
		"invitees": {manyInvitees(60), 60, "Nama/Jabatan", "Narasumber-%d", "pendamping-%d"},
		"officers": {manyOfficers(30), 30, "", "Petugas-%d", "Nomor-%d"},
	} {
		found := 0
		for i, p := range letterDrawing(t, tc.c).pages {
			rows := 0
			for n := 1; n <= tc.n; n++ {
				first, end := hasWord(p, fmt.Sprintf(tc.first, n)), hasWord(p, fmt.Sprintf(tc.end, n))
				if first != end {
					t.Errorf("%s: page %d has a part of row %d", name, i+1, n)
				}
				if first {
					rows++
				}
			}
			if rows > 0 && tc.head != "" && !hasWord(p, tc.head) {
				t.Errorf("%s: page %d lacks the head", name, i+1)
			}
			found += rows
		}
		if found != tc.n {
			t.Errorf("%s: %d rows on the paper, want %d", name, found, tc.n)
		}
	}
}

func hasWord(p placedPage, text string) bool {
	return slices.ContainsFunc(p.Words, func(w placed) bool { return w.Text == text })
}

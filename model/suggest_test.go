package model_test

import (
	"fmt"
	"testing"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/model/sqlite/sqlitetest"
)

// expert puts somebody with bidang into the directory.
func (d *desk) expert(bare, post, organization string, themes ...string) model.ID {
	d.Helper()
	id, err := d.SaveSpeaker(model.Speaker{Name: model.Name{Bare: bare}, Post: post, Organization: model.Organization{Name: organization}, Themes: themes})
	d.must(err)
	return id
}

// suggested is "name: reason" of each suggestion for 26 November 2026, 16.00, TVRI.
func (d *desk) suggested(theme string, with ...func(*model.SuggestQuery)) []string {
	d.Helper()
	q := model.SuggestQuery{Theme: theme, Date: "2026-11-26", Start: 16 * 60, End: 17 * 60, StationID: d.station("TVRI").ID, Role: model.Main}
	for _, w := range with {
		w(&q)
	}
	found, err := d.SuggestSpeakers(q)
	d.must(err)
	var out []string
	for _, s := range found {
		out = append(out, s.Speaker.Name.Bare+": "+s.Reason)
	}
	return out
}

func (d *desk) same(what string, got, want []string) {
	d.Helper()
	if fmt.Sprint(got) != fmt.Sprint(want) {
		d.Errorf("%s:\n got %q\nwant %q", what, got, want)
	}
}

func TestSuggest_match(t *testing.T) {
	d := newDesk(t)
	d.expert("Ayu Contoh", "Kepala Dinas Kesehatan", "Dinas Kesehatan")
	d.expert("Bima Contoh", "Ketua", "Persatuan Ahli Gizi", "stunting")
	d.expert("Candra Contoh", "Kepala Bidang", "Dinas Perkebunan", "kopi liberika")
	d.expert("Dara Contoh", "Kepala Dinas", "Dinas Koperasi dan UKM", "UMKM")
	d.expert("Edi Contoh", "Dosen", "Universitas Contoh")
	gone := d.expert("Farah Contoh", "Dokter", "", "stunting")
	d.must(d.TrashSpeaker(gone))
	for theme, want := range map[string][]string{
		"":                                   nil,
		"Mewujudkan Peran Masyarakat Daerah": nil, // every word is idle
		"Rapat Xyzzy":                        nil,
		"Pencegahan Stunting": {
			"Bima Contoh: bidang stunting, belum pernah tampil",
			"Ayu Contoh: bidang kesehatan, belum pernah tampil",
		},
		"KOPI lokal naik daun": {"Candra Contoh: bidang kopi liberika, belum pernah tampil"},
		"Perkebunan kita":      {"Candra Contoh: bidang pertanian dan perikanan, belum pernah tampil"},
		"Wirausaha Muda":       {"Dara Contoh: bidang UMKM, belum pernah tampil"},
	} {
		d.same(theme, d.suggested(theme), append([]string(nil), want...))
	}
	d.same("field alone", d.suggested("", func(q *model.SuggestQuery) { q.Field = "Kesehatan" }), []string{
		"Ayu Contoh: bidang kesehatan, belum pernah tampil", "Bima Contoh: bidang stunting, belum pernah tampil"})
	d.same("limit", d.suggested("stunting", func(q *model.SuggestQuery) { q.Limit = 1 }), []string{"Bima Contoh: bidang stunting, belum pernah tampil"})
	_, err := d.SaveTheme(model.Theme{Title: "Rapat Xyzzy", Field: "UMKM"})
	d.must(err)
	d.same("field of the bank", d.suggested("rapat  xyzzy"), []string{"Dara Contoh: bidang UMKM, belum pernah tampil"})
}

func TestSuggest_whoseTurn(t *testing.T) {
	d := newDesk(t)
	d.at("2026-11-02T08:00")
	never := d.expert("Zaenal Takpernah", "Dokter", "", "gizi")
	old := d.expert("Yusuf Lama", "Dokter", "", "gizi")
	march := d.expert("Wira Maret", "Kepala Dinas Kesehatan", "Dinas Kesehatan", "gizi")
	busy := d.expert("Andi Sering", "Kepala Bidang", "Dinas Kesehatan", "gizi")
	d.dialogue("2024-03-05", "Hal lain", old)
	d.dialogue("2026-03-05", "Hal lain", march)
	for _, day := range []model.Date{"2026-09-01", "2026-10-06", "2026-11-12"} {
		d.dialogue(day, "Hal lain", busy)
	}
	d.same("turns", d.suggested("Gizi"), []string{
		"Zaenal Takpernah: bidang gizi, belum pernah tampil",
		"Yusuf Lama: bidang gizi, belum tampil sejak Maret 2024",
		"Wira Maret: bidang gizi, belum tampil sejak Maret, 1 kali tahun ini, instansinya 4 kali tahun ini",
		"Andi Sering: bidang gizi, tampil Kam 12 Nov, 3 kali dalam 3 bulan, instansinya 4 kali tahun ini",
	})
	d.same("those in it already", d.suggested("Gizi", func(q *model.SuggestQuery) { q.Exclude = []model.ID{never, busy} })[:1],
		[]string{"Yusuf Lama: bidang gizi, belum tampil sejak Maret 2024"})
	d.same("another year", d.suggested("Gizi", func(q *model.SuggestQuery) { q.Date, q.Limit = "2027-01-07", 9 })[2:3],
		[]string{"Wira Maret: bidang gizi, belum tampil sejak Maret 2026"})
	later := d.dialogue("2026-12-03", "Hal lain", never)
	d.same("planned soon", d.suggested("Gizi")[2:3], []string{"Zaenal Takpernah: bidang gizi, dijadwalkan Kam 3 Des, 1 kali tahun ini"})
	d.same("the dialogue itself", d.suggested("Gizi", func(q *model.SuggestQuery) { q.Dialogue = later })[:1],
		[]string{"Zaenal Takpernah: bidang gizi, belum pernah tampil"})
}

func TestSuggest_rolesStationsAndOffices(t *testing.T) {
	d := newDesk(t)
	main := d.expert("Ayu Utama", "", "", "gizi")
	companion := d.expert("Budi Pendamping", "", "", "gizi")
	other := d.expert("Cici Lain", "", "Dinas Contoh")
	d.dialogue("2026-02-03", "Hal lain", main, companion)
	d.dialogue("2026-02-10", "Hal lain", main, companion)
	d.same("role seldom had", d.suggested("Gizi"), []string{
		"Budi Pendamping: bidang gizi, belum tampil sejak Februari, 2 kali tahun ini, belum pernah utama",
		"Ayu Utama: bidang gizi, belum tampil sejak Februari, 2 kali tahun ini",
	})
	asCompanion := func(q *model.SuggestQuery) { q.Role = model.Companion }
	d.same("the other role", d.suggested("Gizi", asCompanion)[:1], []string{
		"Ayu Utama: bidang gizi, belum tampil sejak Februari, 2 kali tahun ini, belum pernah pendamping"})

	radio := d.expert("Desi Radio", "", "", "kopi")
	screen := d.expert("Adi Layar", "", "", "kopi")
	d.dialogue("2026-02-17", "Hal lain", other, screen)
	rri := model.Dialogue{StationID: d.station("RRI").ID, Date: "2026-02-24", Start: 9 * 60, End: 10 * 60, Theme: "Hal lain",
		Appearances: []model.Appearance{{SpeakerID: radio, Role: model.Companion}}}
	_, err := d.SaveDialogue(rri)
	d.must(err)
	d.same("station seldom had", d.suggested("Kopi"), []string{
		"Desi Radio: bidang kopi, belum tampil sejak Februari, 1 kali tahun ini",
		"Adi Layar: bidang kopi, belum tampil sejak Februari, 1 kali tahun ini",
	})

	d.expert("Eka Dinas", "", "Dinas Contoh", "teh")
	d.expert("Feri Sendiri", "", "", "teh")
	d.same("office seldom heard", d.suggested("Teh"), []string{
		"Feri Sendiri: bidang teh, belum pernah tampil",
		"Eka Dinas: bidang teh, belum pernah tampil",
	})
}

func TestSuggest_whoCannotComesLast(t *testing.T) {
	d := newDesk(t)
	away := d.expert("Ayu Cuti", "", "", "gizi")
	clash := d.expert("Bima Bentrok", "", "", "gizi")
	near := d.expert("Citra Dekat", "", "", "gizi")
	free := d.expert("Doni Bisa", "", "", "gizi")
	for _, near := range []model.Dialogue{{Date: "2026-11-25", Start: 16 * 60, End: 17 * 60}, {Date: "2026-11-26", Start: 7 * 60, End: 8 * 60}} {
		near.StationID, near.Theme, near.Appearances = d.station("RRI").ID, "Lain hal", []model.Appearance{{SpeakerID: free, Role: model.Main}}
		_, err := d.SaveDialogue(near)
		d.must(err)
	}
	_, err := d.SaveAbsence(away, model.Absence{From: "2026-11-24", Until: "2026-11-26"})
	d.must(err)
	d.dialogue("2026-11-26", "Jalan Rusak", clash)
	early := model.Dialogue{StationID: d.station("RRI").ID, Date: "2026-11-26", Start: 15 * 60, End: 15*60 + 45, Theme: "Kebun",
		Appearances: []model.Appearance{{SpeakerID: near, Role: model.Main}}}
	_, err = d.SaveDialogue(early)
	d.must(err)
	d.same("cannot come", d.suggested("Gizi"), []string{
		"Doni Bisa: bidang gizi, tampil Kam 26 Nov, 2 kali dalam 3 bulan",
		"Ayu Cuti: bidang gizi, tidak bisa 24 s.d. 26 November 2026",
		"Citra Dekat: bidang gizi, hanya punya 15 menit antara dialog ini dan RRI Samarinda pukul 15.00 s.d. 15.45 WITA; perjalanan antarstasiun 45 menit (\"Kebun\")",
		"Bima Bentrok: bidang gizi, juga tampil di TVRI Kaltim pukul 16.00 s.d. 17.00 WITA (\"Jalan Rusak\")",
	})
	noTime := func(q *model.SuggestQuery) { q.Start = model.NoClock }
	d.same("time unknown", d.suggested("Gizi", noTime)[3:], []string{"Ayu Cuti: bidang gizi, tidak bisa 24 s.d. 26 November 2026"})
}

func TestSuggest_spokeOnItBefore(t *testing.T) {
	d := newDesk(t)
	p := d.expert("Ayu Contoh", "", "")
	d.dialogue("2025-05-06", "Rabies di Kampung", p)
	d.dialogue("2026-12-03", "Rabies lagi", d.expert("Budi Nanti", "", ""))
	d.same("spoke before", d.suggested("Bahaya rabies"), []string{
		"Ayu Contoh: pernah membahas \"Rabies di Kampung\", belum tampil sejak Mei 2025"})
	for i := range 4 {
		d.dialogue(model.Date("2025-06-03").AddDays(7*i), "Kampung Rabies", p)
	}
	d.same("a word of every day", d.suggested("Bahaya rabies"), nil)
}

// BenchmarkSuggest asks who should speak, on ten years of data and 300 people.
func BenchmarkSuggest(b *testing.B) {
	o := tenYears(b)
	setup, err := o.Setup()
	if err != nil {
		b.Fatal(err)
	}
	err = o.Do(model.Command{Name: "uji", Title: "Uji"}, func(tx model.Tx) error {
		for i := range 60 {
			sqlitetest.Speaker(b, tx, fmt.Sprintf("Dokter Contoh %02d", i), func(p *model.Speaker) { p.Themes = []string{"stunting", "gizi"} })
		}
		return nil
	})
	if err != nil {
		b.Fatal(err)
	}
	q := model.SuggestQuery{Theme: "Pencegahan stunting, tema 2019-03-05", Date: "2026-11-26", Start: 9 * 60, End: 10 * 60, StationID: setup.Stations[0].ID, Role: model.Main}
	b.ResetTimer()
	for b.Loop() {
		found, err := o.SuggestSpeakers(q)
		if err != nil || len(found) != 5 {
			b.Fatal(err, len(found))
		}
	}
}

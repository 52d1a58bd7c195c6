package model_test

import (
	"fmt"
	"testing"

	"kaltimprov.go.id/dialogpublik/model"
)

// found is "kind: title | sub" of each hit.
func (d *desk) found(query string, limit int) []string {
	d.Helper()
	x, err := d.SearchIndex()
	d.must(err)
	var out []string
	for _, h := range x.Find(query, limit) {
		out = append(out, fmt.Sprintf("%s: %s | %s", h.Kind, h.Title, h.Sub))
	}
	return out
}

func TestSearch_findsEveryKindByAnyWords(t *testing.T) {
	d := newSampleDesk(t)
	d.at("2026-11-10T08:00")
	p, err := d.SaveSpeaker(model.Speaker{Name: model.Name{Front: "Dr.", Bare: "René Contoh", Back: "M.Si."}, Post: "Kepala Dinas Kesehatan",
		Organization: model.Organization{Name: "Dinas Kesehatan"}, Themes: []string{"stunting"}})
	d.must(err)
	id := d.dialogue("2026-11-26", "Gizi Ibu", p)
	letter, err := d.IssueInvitation(id, p, model.Numbering{Text: "214"}, "", d.press)
	d.must(err)
	_, err = d.SaveTheme(model.Theme{Title: "Gizi Remaja", Field: "Kesehatan", Proposer: "Bidang IKP"})
	d.must(err)
	dialogue := "dialog: Gizi Ibu | Kam 26 Nov 2026, 16.00, TVRI Kaltim"
	speaker := "narasumber: Dr. René Contoh, M.Si. | Kepala Dinas Kesehatan"
	paper := fmt.Sprintf("surat: %s | kepada Kepala Dinas Kesehatan, Kam 26 Nov 2026, 16.00, TVRI Kaltim", letter.Number)
	theme := "tema: Gizi Remaja | di bank tema, bidang kesehatan"
	for query, want := range map[string][]string{
		"":                   nil,
		"   ":                nil,
		"gizi":               {dialogue, paper, theme},
		"IBU  gizi":          {dialogue, paper},
		"rene":               {dialogue, speaker, paper},
		"contoh dr stunting": {speaker},
		"tvri 26 november":   {dialogue},
		"26-11-2026":         {dialogue},
		"214 diskominfo":     {paper},
		"kesehatan remaja":   {theme},
		"bidang ikp":         {theme},
		"gizi tidak-ada-ini": nil,
		"kepala kesehatan":   {speaker, paper},
	} {
		d.same(query, d.found(query, 9), want)
	}
}

func TestSearch_statesAndTrash(t *testing.T) {
	d := newDesk(t)
	p := d.speaker("Ayu Contoh", "Kepala Dinas", "")
	held := d.dialogue("2026-11-19", "Banjir satu", p)
	d.must(d.MarkHeld(held))
	d.must(d.CancelDialogue(d.dialogue("2026-12-03", "Banjir dua", p), "uji"))
	back := d.dialogue("2026-12-10", "Banjir tiga", p)
	d.must(d.UnscheduleDialogue(back))
	d.must(d.TrashDialogue(d.dialogue("2026-12-17", "Banjir empat", p)))
	d.same("states", d.found("banjir", 9), []string{
		"dialog: Banjir satu | Kam 19 Nov 2026, 16.00, TVRI Kaltim, terlaksana",
		"dialog: Banjir dua | Kam 3 Des 2026, 16.00, TVRI Kaltim, batal",
		"dialog: Banjir tiga | Kam 10 Des 2026, 16.00, TVRI Kaltim, kembali di bank tema",
		"tema: Banjir tiga | di bank tema",
	})
	d.must(d.TrashSpeaker(p))
	d.same("a speaker in the trash", d.found("ayu contoh", 1), []string{"dialog: Banjir satu | Kam 19 Nov 2026, 16.00, TVRI Kaltim, terlaksana"})
	themes, err := d.Themes()
	d.must(err)
	d.must(d.TrashTheme(themes[0].ID))
	d.same("a theme in the trash", d.found("bank", 9), []string{"dialog: Banjir tiga | Kam 10 Des 2026, 16.00, TVRI Kaltim, kembali di bank tema"})
}

func TestSearch_nearestAndTitledFirst(t *testing.T) {
	d := newDesk(t)
	p := d.speaker("Banjir Contoh", "Kepala", "")
	d.dialogue("2026-11-24", "Hal lain", p)
	for _, day := range []model.Date{"2025-01-02", "2026-12-24", "2026-11-12", "2027-03-04"} {
		d.dialogue(day, "Banjir "+string(day))
	}
	d.same("order", d.found("banjir", 9), []string{
		"dialog: Banjir 2026-11-12 | Kam 12 Nov 2026, 16.00, TVRI Kaltim",
		"dialog: Banjir 2026-12-24 | Kam 24 Des 2026, 16.00, TVRI Kaltim",
		"dialog: Banjir 2027-03-04 | Kam 4 Mar 2027, 16.00, TVRI Kaltim",
		"dialog: Banjir 2025-01-02 | Kam 2 Jan 2025, 16.00, TVRI Kaltim",
		"dialog: Hal lain | Sel 24 Nov 2026, 16.00, TVRI Kaltim",
		"narasumber: Banjir Contoh | Kepala",
	})
	d.same("limit of each kind", d.found("banjir", 1), []string{
		"dialog: Banjir 2026-11-12 | Kam 12 Nov 2026, 16.00, TVRI Kaltim", "narasumber: Banjir Contoh | Kepala"})
}

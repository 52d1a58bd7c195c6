package pdf

import (
	"math"
	"slices"
	"strings"
	"testing"

	"kaltimprov.go.id/dialogpublik/model"
)

func drawInitials(t *testing.T, letters []model.LetterContent, chain []InitialsRow) drawn {
	t.Helper()
	data, err := Initials(letters, chain, Options{Created: created})
	return drawing(t, data, err, uprightAll)
}

// TestInitials_Text holds the order of a usual sheet on one page.
func TestInitials_Text(t *testing.T) {
	d := drawInitials(t, slipLetters()[:1], sampleChain())
	if len(d.pages) != 1 {
		t.Errorf("%d pages", len(d.pages))
	}
	d.checkOrder(t, "DINAS KOMUNIKASI", "LEMBAR PARAF", "Arsip kantor, tidak ikut dikirim", "Jenis surat : Surat undangan",
		"Nomor : 500.12.11/0184/Diskominfo-IKP/2026", "Tanggal : 17 November 2026", "Sifat : Penting", "Hal : Undangan Narasumber",
		"Kepada : Yth. Kepala Dinas Kesehatan Provinsi Kalimantan Timur", "Tema dialog : Pencegahan Stunting", "Waktu dialog : Kamis, 26 November 2026, pukul 16.00 WITA,",
		"No. Jabatan Nama Paraf Tanggal", "1. Staf", "Laras Rekaan", "2. Kepala Seksi", "3. Kepala Bidang", "4. Sekretaris", "5. Kepala Dinas Dr. Rimba", "Catatan:")
	checkFooters(t, d.pages)
}

// TestInitials_RoomToWrite: rows of ten millimetres at least, and lines for
// notes.
func TestInitials_RoomToWrite(t *testing.T) {
	letters := slipLetters()
	s := layoutInitials(&letters[0], withSigner(sampleChain(), letters[0].Signature), nil, lineCache{}, Options{})
	rows, notes := 0, map[float64]bool{}
	for _, o := range s.pages[0].ops {
		if o.kind == opBox && math.Abs(o.w-25) < 0.01 && o.h > 10 {
			rows++
		}
		if o.kind == opRule && math.Abs(o.w-dotOn) < 0.001 {
			notes[o.y] = true
		}
	}
	if rows != 5 || len(notes) < initialsNotes {
		t.Errorf("%d rows to initial and %d lines for notes", rows, len(notes))
	}
}

// TestInitials_Signer: the signatory of each letter comes last, once.
func TestInitials_Signer(t *testing.T) {
	sig := sampleLetter().Signature
	signer := InitialsRow{"Kepala Dinas", sig.Name}
	long := longLetter().Signature
	for name, tc := range map[string]struct {
		chain []InitialsRow
		sig   model.Signature
		want  []InitialsRow
	}{
		"added":       {sampleChain()[:1], sig, []InitialsRow{sampleChain()[0], signer}},
		"not doubled": {[]InitialsRow{sampleChain()[0], signer}, sig, []InitialsRow{sampleChain()[0], signer}},
		"deputy":      {nil, long, []InitialsRow{{"Sekretaris", long.Name}}},
		"not known":   {sampleChain()[:2], model.Signature{}, sampleChain()[:2]},
		"nobody":      {nil, model.Signature{}, []InitialsRow{{}}},
	} {
		if got := withSigner(tc.chain, tc.sig); !slices.Equal(got, tc.want) {
			t.Errorf("%s: %v", name, got)
		}
	}
}

// TestInitials_Kinds: every kind of letter has a name.
func TestInitials_Kinds(t *testing.T) {
	for _, kind := range model.LetterKinds {
		c := sampleLetter()
		c.Kind = kind
		if kindNames[kind] == "" {
			t.Errorf("%s has no name", kind)
		}
		drawInitials(t, []model.LetterContent{c}, nil).checkOrder(t, "Jenis surat : "+kindNames[kind])
	}
}

// TestInitials_Invitees: several addressees are listed, many of them counted.
func TestInitials_Invitees(t *testing.T) {
	c := listedLetter()
	drawInitials(t, []model.LetterContent{c}, nil).checkOrder(t, "1. Kepala Dinas Kesehatan Provinsi", "2. Rina", "3. Tirta Andaian")
	c.Invitees = slices.Repeat(c.Invitees, 5)
	d := drawInitials(t, []model.LetterContent{c}, nil)
	d.checkOrder(t, "3. Tirta Andaian", "dan 12 penerima lain pada daftar terlampir")
}

// TestInitials_OnePage: whatever a letter says, its sheet is one page of its
// paper, and long chains go on.
func TestInitials_OnePage(t *testing.T) {
	for _, paper := range papers {
		letters := extremeSlipLetters()
		for i := range letters {
			letters[i].Paper = paper
		}
		d := drawInitials(t, letters, sampleChain())
		if len(d.pages) != len(letters) {
			t.Errorf("%s: %d letters on %d pages", paper, len(letters), len(d.pages))
		}
		checkNoOverlap(t, d.pages)
	}
	chain := []InitialsRow{{}, {Post: strings.Repeat("P", 300), Name: longName}, {Post: "**\x00😀", Name: "__x__\ty"}}
	checkNoOverlap(t, drawInitials(t, slipLetters()[:1], slices.Repeat(chain, 9)).pages)
}

package pdf

import (
	"slices"
	"strings"
	"testing"

	"kaltimprov.go.id/dialogpublik/model"
)

// TestLetterFit tells rung, pages and warnings of letters that need them.
func TestLetterFit(t *testing.T) {
	subject, number, signer := sampleLetter(), rightLetter(), sampleLetter()
	subject.Subject = strings.Repeat("Undangan Narasumber Dialog Publik ", 6)
	number.Number.After = strings.Repeat("/Diskominfo-IKP/2026", 5)
	signer.Signature.Name = strings.Repeat("Contohpanjang ", 15)
	address, beside, duty, memo := longLetter(), rightLetter(), manyOfficers(12), memoSample()
	address.Addressee = slices.Repeat([]string{"Kepala Dinas"}, 7)
	beside.Addressee = slices.Repeat([]string{"Kepala Dinas"}, 9)
	memo.Confirm = strings.Repeat("Rincian tema terlampir. ", 150)
	programme := programmeLetter()
	for _, tc := range []struct {
		name     string
		c        model.LetterContent
		pages    int
		attached int
		stage    int
		size     float64
		warnings []string
	}{
		{"usual", sampleLetter(), 1, 0, 2, 12, nil},
		{"attached page", programme, 2, 1, 2, 12, nil},
		{"smaller", longLetter(), 1, 0, 7, 11, []string{"Huruf dikecilkan menjadi 11 pt agar muat"}},
		{"two pages", twoPageLetter(), 2, 0, 10, 12, []string{"Surat memakai 2 halaman"}},
		{"subject", subject, 1, 0, 5, 12, []string{"Hal terlalu panjang: 4 baris, sebaiknya paling banyak 2"}},
		{"number", number, 1, 0, 3, 12, []string{"Nomor terlalu panjang: 6 baris, sebaiknya paling banyak 2"}},
		{"signer", signer, 1, 0, 6, 12, []string{"Nama penanda tangan terlalu panjang: 5 baris, sebaiknya paling banyak 2"}},
		{"address", address, 1, 0, 8, 11, []string{"Huruf dikecilkan menjadi 11 pt agar muat", "Alamat terlalu panjang: 7 baris, sebaiknya paling banyak 6"}},
		{"address beside", beside, 1, 0, 4, 12, []string{"Alamat terlalu panjang: 9 baris, sebaiknya paling banyak 8"}},
		{"duty", duty, 3, 0, 9, 12, []string{"Surat tugas memakai 3 halaman"}},
		{"memo", memo, 2, 0, 9, 12, []string{"Nota dinas memakai 2 halaman"}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			want := Fit{tc.pages, tc.attached, tc.stage, tc.size, tc.warnings}
			got := LetterFit(tc.c)
			if got.Pages != want.Pages || got.Attached != want.Attached || got.Stage != want.Stage || got.Size != want.Size || !slices.Equal(got.Warnings, want.Warnings) {
				t.Errorf("got %+v, want %+v", got, want)
			}
		})
	}
}

// TestLetters_MixedBundle: letters of all kinds, shapes and papers stand in one
// file, each with its own paper and its pages counted from 1.
func TestLetters_MixedBundle(t *testing.T) {
	letters := []model.LetterContent{jointLetter(), rightLetter(), requestLetter(), dutySample(), memoSample(), twoPageLetter()}
	letters[0].Sample = true
	data, err := Letters(letters, Options{Created: created, Draft: true})
	if err != nil {
		t.Fatal(err)
	}
	pages := checkFile(t, data, letterMargins, false)
	i := 0
	for n, c := range letters {
		for own := range LetterFit(c).Pages {
			p := pages[i]
			if size := sizeOf(c.Paper); p.W < size.w-0.1 || p.W > size.w+0.1 || p.H < size.h-0.1 || p.H > size.h+0.1 {
				t.Errorf("letter %d: paper %.1f x %.1f, want %v", n+1, p.W, p.H, size)
			}
			if top := p.Words; own > 0 && !slices.ContainsFunc(top, func(w placed) bool { return w.Y1 < 13 && w.Text == itoa(own+1) }) {
				t.Errorf("letter %d: its page %d does not count itself", n+1, own+1)
			}
			if hasWord(p, sampleMark) != c.Sample || !hasWord(p, draftMark) {
				t.Errorf("letter %d: wrong marks on its page %d", n+1, own+1)
			}
			i++
		}
	}
	if i != len(pages) {
		t.Errorf("%d pages, want %d", len(pages), i)
	}
}

// TestLetters_MixedSameBytes: a bundle of all kinds can be compared by its hash.
func TestLetters_MixedSameBytes(t *testing.T) {
	letters := []model.LetterContent{jointLetter(), noticeLetter(), erratumLetter(), dutySample(), memoSample()}
	first, err := Letters(letters, Options{Created: created})
	if err != nil {
		t.Fatal(err)
	}
	for range 5 {
		if again, err := Letters(letters, Options{Created: created}); err != nil || !slices.Equal(first, again) {
			t.Fatalf("letters differ (%v)", err)
		}
	}
}

// TestDuty_SignatureNotAlone: whatever the length of a surat tugas, words of it
// stand on the page of its signature.
func TestDuty_SignatureNotAlone(t *testing.T) {
	for n := 1; n < 40; n++ {
		c := dutySample()
		c.Closing = ""
		c.Orders = slices.Repeat([]string{"Meliput dialog publik Umpama dan membuat berita."}, n)
		l := layoutLetter(&c, nil, lineCache{})
		last := l.pages[len(l.pages)-1]
		if !contains(last, "Kepala Dinas,") || !contains(last, "Umpama") {
			t.Errorf("%d orders: the signature stands alone", n)
		}
	}
}

// TestMemo_CopiesLoseTheirSigns: in the head of a nota dinas the copies are no
// list that ends, but a degree keeps its full stop.
func TestMemo_CopiesLoseTheirSigns(t *testing.T) {
	c := memoSample()
	c.CopyTo = []string{"Sekretaris Dinas;", " Subbagian Umum. ", "Melati Fiktifani, S.Sos.;", "H. Awang Contohrasa, M.A.P.", "", "Arsip"}
	want := []string{"Sekretaris Dinas", "Subbagian Umum", "Melati Fiktifani, S.Sos.", "H. Awang Contohrasa, M.A.P.", "Arsip"}
	if got := memoOf(&c).CopyTo; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestDuty_NumberTooWide: a number wider than the paper goes over lines inside
// the margins, and one with a gap keeps it.
func TestDuty_NumberTooWide(t *testing.T) {
	c := dutySample()
	gapped := letterDrawing(t, c).pages[0]
	before, after := gapped.find(t, "800.1.11.1/"), gapped.find(t, "/Diskominfo-IKP/2026")
	if gap := after.X1 - before.X2; gap < numberGap-0.5 || gap > numberGap+0.5 {
		t.Errorf("the gap for the number is %.1f mm, want 18", gap)
	}
	if mid := (gapped.find(t, "NOMOR").X1 + after.X2) / 2; mid < 109.5 || mid > 110.5 {
		t.Errorf("the middle of the number stands at %.1f, want 110", mid)
	}
	c.Number.Before = strings.Repeat("800.1.11.1/", 9)
	letterDrawing(t, c).checkOrder(t, "NOMOR", "800.1.11.1/", "/Diskominfo-IKP/2026", "Dasar")
}

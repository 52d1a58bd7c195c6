package pdf

import (
	"errors"
	"strings"
	"testing"

	"kaltimprov.go.id/dialogpublik/model"
)

// TestSlipPapers_SameBytes: the same letters give the same file.
func TestSlipPapers_SameBytes(t *testing.T) { checkSameBytes(t, slipPapers) }

// TestSlipPapers_Marks: a draft and a sample say so on each page, and nothing
// else does.
func TestSlipPapers_Marks(t *testing.T) { checkMarks(t, slipPapers) }

// TestSlipPapers_SampleLetter: of two letters only the sample one is marked, on
// its own half, label or page.
func TestSlipPapers_SampleLetter(t *testing.T) {
	letters := slipLetters()
	letters[1].Sample = true
	opt := Options{Created: created}
	for name, tc := range map[string]struct {
		draw  func() ([]byte, error)
		page  int
		least func(w placed) bool
	}{
		"slip":     {func() ([]byte, error) { return Slips(letters, opt) }, 0, func(w placed) bool { return w.Y1 > 148.5 }},
		"envelope": {func() ([]byte, error) { return Envelopes(letters, EnvelopeDL, opt) }, 1, func(placed) bool { return true }},
		"label":    {func() ([]byte, error) { return Labels(letters, Labels2x7, 1, opt) }, 0, func(w placed) bool { return w.X1 > 105 }},
		"initials": {func() ([]byte, error) { return Initials(letters, nil, opt) }, 1, func(placed) bool { return true }},
	} {
		data, err := tc.draw()
		if err != nil {
			t.Fatal(err)
		}
		for i, p := range readPages(t, data) {
			for _, w := range p.Words {
				if w.Text == sampleMark && (i != tc.page || !tc.least(w)) {
					t.Errorf("%s: page %d is marked at %.0f, %.0f", name, i+1, w.X1, w.Y1)
				}
			}
			if i == tc.page {
				p.find(t, sampleMark)
			}
		}
	}
}

// TestSlipPapers_NoLetters: a person reads what to do.
func TestSlipPapers_NoLetters(t *testing.T) {
	for name, draw := range map[string]func() ([]byte, error){
		"Tanda terima": func() ([]byte, error) { return Slips(nil, Options{}) },
		"Amplop DL":    func() ([]byte, error) { return Envelopes(nil, EnvelopeDL, Options{}) },
		"Label alamat": func() ([]byte, error) { return Labels(nil, Labels3x8, 1, Options{}) },
		"Lembar paraf": func() ([]byte, error) { return Initials(nil, sampleChain(), Options{}) },
	} {
		_, err := draw()
		checkShown(t, err, name, "Pilih sedikitnya satu surat")
	}
}

// checkShown holds that an error is meant for people and says the words.
func checkShown(t *testing.T, err error, want ...string) {
	t.Helper()
	var shown *model.Error
	if !errors.As(err, &shown) {
		t.Fatalf("%v is not an error for people", err)
	}
	for _, w := range want {
		if !strings.Contains(shown.Message, w) {
			t.Errorf("%q does not say %q", shown.Message, w)
		}
	}
}

// TestSlipPapers_Facts: a viewer shows what the file is.
func TestSlipPapers_Facts(t *testing.T) {
	for name, want := range map[string]string{
		"tanda-terima": "Tanda terima surat, 2 surat", "amplop-dl": "Amplop DL (220 x 110 mm), 4 surat", "label-2x7": "Label alamat 2 x 7 (99,1 x 38,1 mm), 10 surat",
		"lembar-paraf": "Lembar paraf, 2 surat", "buku-register": "Buku register surat keluar, Undangan, Tahun 2026",
	} {
		data, err := slipPapers[name](Options{Created: created})
		if err != nil {
			t.Fatal(err)
		}
		info := run(t, "poppler-utils", "pdfinfo", store(t, data))
		if !strings.Contains(info, want) || !strings.Contains(info, "DINAS KOMUNIKASI DAN INFORMATIKA, PEMERINTAH") {
			t.Errorf("%s: pdfinfo lacks %q:\n%s", name, want, info)
		}
	}
	data, err := Slips(slipLetters()[:1], Options{Created: created})
	if err != nil {
		t.Fatal(err)
	}
	if info := run(t, "poppler-utils", "pdfinfo", store(t, data)); !strings.Contains(info, "Tanda terima surat, 500.12.11/0184/Diskominfo-IKP/2026") {
		t.Errorf("the slip of one letter is named by its number:\n%s", info)
	}
}

// TestSlipPapers_OneEmblem: the picture of the office goes into a file once.
func TestSlipPapers_OneEmblem(t *testing.T) {
	letters := append(slipLetters(), slipLetters()...)
	for i := range letters {
		letters[i].Head.EmblemData = emblemPNG(t, 220, 240)
	}
	opt := Options{Created: created}
	for name, draw := range map[string]func() ([]byte, error){
		"slips":     func() ([]byte, error) { return Slips(letters, opt) },
		"envelopes": func() ([]byte, error) { return Envelopes(letters, EnvelopeFolio, opt) },
		"initials":  func() ([]byte, error) { return Initials(letters, nil, opt) },
	} {
		data, err := draw()
		if err != nil {
			t.Fatal(err)
		}
		objects := map[string]bool{}
		lines := strings.Split(strings.TrimSpace(run(t, "poppler-utils", "pdfimages", "-list", store(t, data))), "\n")[2:]
		for _, line := range lines {
			objects[strings.Fields(line)[10]] = true
		}
		if len(lines) != 4 && name != "slips" || len(lines) == 0 || len(objects) != 1 {
			t.Errorf("%s: %d pictures, %d of them different", name, len(lines), len(objects))
		}
	}
}

// TestSlipPapers_YearOfLetters counts the pages of the papers of 96 letters.
func TestSlipPapers_YearOfLetters(t *testing.T) {
	letters, opt := yearOfLetters(), Options{Created: created}
	for name, tc := range map[string]struct {
		draw  func() ([]byte, error)
		pages int
	}{
		"slips":     {func() ([]byte, error) { return Slips(letters, opt) }, 48},
		"envelopes": {func() ([]byte, error) { return Envelopes(letters, EnvelopeDL, opt) }, 96},
		"labels":    {func() ([]byte, error) { return Labels(letters, Labels3x8, 1, opt) }, 4},
		"initials":  {func() ([]byte, error) { return Initials(letters, sampleChain(), opt) }, 96},
	} {
		data, err := tc.draw()
		if err != nil {
			t.Fatal(err)
		}
		if pages := readPages(t, data); len(pages) != tc.pages {
			t.Errorf("%s: %d pages, want %d", name, len(pages), tc.pages)
		}
	}
}

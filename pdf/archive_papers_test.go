package pdf

import (
	"strings"
	"testing"

	"kaltimprov.go.id/dialogpublik/model"
)

// drawnLetter is an invitation as it is kept.
func drawnLetter(t *testing.T) []byte {
	t.Helper()
	data, err := Letters([]model.LetterContent{sampleLetter()}, Options{Created: created})
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// archivePapers draws every kind of paper with its sample. A new kind belongs
// here as well.
func archivePapers(t *testing.T) map[string]func(Options) ([]byte, error) {
	t.Helper()
	letter := func(change func(*model.LetterContent)) func(Options) ([]byte, error) {
		c := sampleLetter()
		change(&c)
		return func(o Options) ([]byte, error) { return Letters([]model.LetterContent{c}, o) }
	}
	all := map[string]func(Options) ([]byte, error){
		"letter A4": letter(func(*model.LetterContent) {}),
		"letter F4": letter(func(c *model.LetterContent) { c.Paper = model.F4 }),
		"emblem":    letter(func(c *model.LetterContent) { c.Head.EmblemData = emblemPNG(t, 900, 1200) }),
		"two pages": func(o Options) ([]byte, error) { return Letters([]model.LetterContent{twoPageLetter()}, o) },
		"signs":     letter(func(c *model.LetterContent) { c.Addressee = []string{"Yth. <Sdr.> \"A & B\" (Ł€—’)\\ \u00A0"} }),
		"report":    func(o Options) ([]byte, error) { return WeeklyReport(sampleReport(), o) },
		"officer":   func(o Options) ([]byte, error) { return OfficerSheet(officerSample(), o) },
	}
	for name, c := range kindSamples() {
		all[name] = func(o Options) ([]byte, error) { return Letters([]model.LetterContent{c}, o) }
	}
	all["slips"] = func(o Options) ([]byte, error) { return Slips(slipLetters(), o) }
	all["envelopes"] = func(o Options) ([]byte, error) { return Envelopes(slipLetters(), EnvelopeDL, o) }
	all["labels"] = func(o Options) ([]byte, error) { return Labels(slipLetters(), Labels3x8, 1, o) }
	all["initials"] = func(o Options) ([]byte, error) { return Initials(slipLetters()[:2], []InitialsRow{{Post: "Staf"}}, o) }
	all["register"] = func(o Options) ([]byte, error) { return RegisterBook(sampleRegister(), o) }
	for name, draw := range planningPapers {
		all[name] = draw
	}
	return all
}

// TestArchive_EveryPaper: as issued, and as an undated draft of a sample, each
// kind of paper is one that can be kept; TestMain asks the validator.
func TestArchive_EveryPaper(t *testing.T) {
	for name, draw := range archivePapers(t) {
		for state, opt := range map[string]Options{"issued": {Created: created}, "marked": {Draft: true, Sample: true}} {
			t.Run(name+"/"+state, func(t *testing.T) {
				data, err := draw(opt)
				if err != nil {
					t.Fatal(err)
				}
				archival(t, data)
				letters := "DINAS KOMUNIKASI DAN INFORMATIKA"
				if name == "labels" { // these have no letterhead
					letters = "Yth. Kepala Dinas Kesehatan"
				}
				text := run(t, "poppler-utils", "pdftotext", store(t, data), "-")
				if opt.Draft != strings.Contains(text, draftMark) || !strings.Contains(text, letters) {
					t.Errorf("text read back: %.300s", text)
				}
			})
		}
	}
}

package ui

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// issueWarnings says what people should know before letters are issued; nothing of it blocks.
func issueWarnings(s *lettersScreen, rows []letterRow) []string {
	var out []string
	note := func(text string) {
		if text != "" && !slices.Contains(out, text) {
			out = append(out, text)
		}
	}
	today := s.sit.Today()
	soon, unsigned, calling := 0, false, false
	for _, r := range rows {
		c, empty := s.draftText(r)
		unsigned = unsigned || c.Signature.Name == ""
		calling = calling || strings.Contains(c.Confirm, "kepada kami")
		if strings.Contains(c.Confirm, "sesegera mungkin") {
			soon++
		}
		for _, name := range empty {
			note(fmt.Sprintf("Isian {%s} kosong.", name))
		}
		note(s.sit.SignerWarning(r.letter.Kind, r.letter.Options.Signer, today))
	}
	if unsigned {
		note("Nama penanda tangan belum diisi di Pengaturan; tempatnya dicetak kosong.")
	}
	if soon > 0 {
		note(ofMany(soon, len(rows), "Batas konfirmasi sudah lewat, jadi tertulis \"sesegera mungkin\""))
	}
	if calling {
		note("Narahubung belum dipilih di Pengaturan; konfirmasi ditujukan \"kepada kami\".")
	}
	if begun := len(filterLetters(rows, s.begun)); begun > 0 {
		note(ofMany(begun, len(rows), "Waktu siaran sudah lewat"))
	}
	return out
}

// draftText is a letter as it would be issued today, and its empty placeholders.
func (s *lettersScreen) draftText(r letterRow) (model.LetterContent, []string) {
	return s.sit.LetterContent(r.letter, s.sit.Today(), "")
}

// warnings says what is doubtful about the letter; nothing of it blocks.
func (d *letterDetail) warnings() []fyne.CanvasObject {
	var out []fyne.CanvasObject
	note := func(tone kit.Tone, icon, title, sub string) { out = append(out, kit.Note(tone, icon, title, sub)) }
	r := d.row
	switch {
	case r.letter.State == model.LetterVoid:
		note(kit.Red, "close", "Surat ini batal", "Alasan: "+r.letter.VoidReason)
	case r.wrong():
		d.fix = kit.Normal("", "Ralat…", func() { d.s.draftErratum(d.row) }).Row()
		d.fix.SetEnabled(d.s.unfitForErratum(r) == "")
		out = append(out, kit.Note(kit.Amber, "warning", "Perlu ralat: "+strings.Join(r.diff, ", "), "Atau ganti dengan surat baru, dari menu di bawah.", d.fix))
	case !r.issued():
		if words := issueWarnings(d.s, []letterRow{r}); len(words) > 0 {
			note(kit.Amber, "warning", words[0], strings.Join(words[1:], " "))
		}
	}
	if fit := d.fitWords(); len(fit) > 0 {
		note(kit.Blue, "info", strings.Join(fit, " "), "")
	}
	return out
}

// fitWords says how a draft comes out on its paper.
func (d *letterDetail) fitWords() []string {
	if d.s.sh.svc.Post.Fit == nil || d.row.issued() {
		return nil
	}
	return d.s.sh.svc.Post.Fit(d.s.text(d.row))
}

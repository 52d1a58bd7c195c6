package ui

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// What a letter's text shows of the parts that only some kinds have.

// suit names the part as letters of a kind call it.
func (part *letterPart) suit(k model.LetterKind) {
	part.absent = true
	for _, w := range model.WordingParts(k) {
		if w.Key == part.key {
			part.absent = false
			part.field.SetLabel(w.Label)
		}
	}
}

// bodyOf is the text of a letter's paragraphs as it stands in the content.
func bodyOf(c model.LetterContent) model.LetterBody {
	b := model.LetterBody{Opening: c.Opening, Purpose: c.Purpose, Confirm: c.Confirm, Closing: c.Closing}
	if c.Kind == model.DutyLetter {
		b.Opening, b.Purpose = "Dasar:\n"+strings.Join(c.Basis, "\n"), "Untuk:\n"+strings.Join(c.Orders, "\n")
	}
	return b
}

func paperTop(c model.LetterContent) []fyne.CanvasObject {
	out := []fyne.CanvasObject{
		paperCenter(c.Head.Government, 11, kit.Regular),
		paperCenter(c.Head.Office, 12, kit.Bold),
		paperCenter(c.Head.Address, 10, kit.Regular),
		kit.Pad(kit.Rule(), 3, 0, 5, 0),
	}
	switch c.Kind {
	case model.DutyLetter:
		return append(out, paperCenter("SURAT TUGAS", 12, kit.Bold), paperCenter("Nomor "+gapText(c.Number), 11, kit.Regular))
	case model.MemoLetter:
		return append(out, paperCenter("NOTA DINAS", 12, kit.Bold), labelLine("Yth.", strings.Join(c.Addressee, "\n")), labelLine("Dari", c.From),
			labelLine("Tanggal", model.LetterDate(c.Date)), labelLine("Nomor", gapText(c.Number)), labelLine("Hal", c.Subject), kit.Fix(0, 6, nil))
	}
	out = append(out,
		kit.Fit(c.Town+", "+model.LetterDate(c.Date), 11, kit.Regular, kit.Ink).Right(),
		labelLine("Nomor", gapText(c.Number)), labelLine("Sifat", c.Urgency),
		labelLine("Lampiran", c.Attachment), labelLine("Hal", c.Subject), kit.Fix(0, 6, nil))
	for i, l := range c.Addressee {
		if i == 0 {
			out = append(out, paperLine("Yth. "+l))
			continue
		}
		out = append(out, kit.Pad(paperLine(l), 0, 0, 0, 24))
	}
	return out
}

// paperBlock is what stands in the middle: the aligned rows, what is corrected, the schedule, the
// officers.
func paperBlock(c model.LetterContent) []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for _, row := range c.Block {
		out = append(out, labelLine(row.Label, row.Value))
	}
	for _, row := range c.Corrections {
		out = append(out, labelLine(row.Label, fmt.Sprintf("semula %s, menjadi %s", row.Was, row.Now)))
	}
	for _, row := range c.Schedule {
		out = append(out, labelLine(dayOnly(row.Date), strings.Join([]string{row.Hours, row.Theme, row.Speakers}, "\n")))
	}
	for i, o := range c.Officers {
		out = append(out, labelLine(fmt.Sprintf("Kepada %d", i+1), strings.Join([]string{o.Name, o.Post}, "\n")))
	}
	return out
}

func paperBelow(c model.LetterContent) []fyne.CanvasObject {
	out := []fyne.CanvasObject{kit.Pad(signatureLines(c.Signature), 4, 0, 0, 150)}
	if len(c.CopyTo) > 0 {
		out = append(out, kit.Fix(0, 6, nil), paperLine("Tembusan:"))
		for _, l := range c.CopyTo {
			out = append(out, paperLine(l))
		}
	}
	if len(c.Invitees) > 0 {
		out = append(out, kit.Pad(kit.Rule(), 8, 0, 4, 0), paperCenter("DAFTAR UNDANGAN", 11, kit.Bold))
		for i, p := range c.Invitees {
			out = append(out, paperLine(fmt.Sprintf("%d. %s, %s (%s)", i+1, p.Name, p.Post, p.Role)))
		}
	}
	if len(c.Points)+len(c.Rundown) > 0 {
		out = append(out, kit.Pad(kit.Rule(), 8, 0, 4, 0), paperCenter("POKOK BAHASAN DAN SUSUNAN ACARA", 11, kit.Bold))
		for _, p := range c.Points {
			out = append(out, paperLine("– "+p))
		}
		for _, row := range c.Rundown {
			out = append(out, labelLine(clockText(row.At), row.What))
		}
	}
	return out
}

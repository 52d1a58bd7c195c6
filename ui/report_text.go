package ui

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// The functions of this file are the parts of a report in its own words, for the preview and for
// the parts that are not edited.

func paperLines(lines ...string) []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for _, l := range lines {
		if l != "" {
			out = append(out, paperLine(l))
		}
	}
	return out
}

func bullets(lines []string) []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for _, l := range lines {
		out = append(out, kit.HTop(6, kit.T("•", 11, kit.Regular, kit.Ink), kit.Grow(paperLine(l))))
	}
	return out
}

func paperHead(text string) fyne.CanvasObject {
	return kit.Pad(kit.NewPara(text, 11, kit.Bold, kit.Ink, 0), 4, 0, 0, 0)
}

// titled puts a bold line before lines, nothing when there are none.
func titled(title string, lines []fyne.CanvasObject) []fyne.CanvasObject {
	if len(lines) == 0 {
		return nil
	}
	return append([]fyne.CanvasObject{paperHead(title)}, lines...)
}

func memoText(c model.ReportContent) []fyne.CanvasObject {
	m := c.Memo
	out := []fyne.CanvasObject{labelLine("Yth.", strings.Join(m.To, "; ")), labelLine("Dari", m.From)}
	if len(m.CopyTo) > 0 {
		out = append(out, labelLine("Tembusan", strings.Join(m.CopyTo, "; ")))
	}
	out = append(out, labelLine("Tanggal", model.LetterDate(c.Date)), labelLine("Nomor", gapText(m.Number)),
		labelLine("Sifat", m.Urgency), labelLine("Lampiran", m.Attachment), labelLine("Hal", m.Subject), kit.Fix(0, 4, nil))
	return append(out, paperLines(m.Body...)...)
}

func introText(c model.ReportContent) []fyne.CanvasObject {
	return []fyne.CanvasObject{labelLine("Umum", c.General), labelLine("Landasan", c.Basis), labelLine("Maksud", c.Purpose)}
}

func activityText(c model.ReportContent) []fyne.CanvasObject {
	out := paperLines(c.NilReason)
	for i, d := range c.Dialogues {
		out = append(out, paperLine(fmt.Sprintf("%d. %s, %s. %s.", i+1, model.LongDate(d.Date), model.TimeRange(d.Start, d.End), d.Media)),
			kit.Pad(dialogueText(d), 0, 0, 4, 14))
	}
	var rows []fyne.CanvasObject
	for _, r := range c.Compliance {
		limit, remark := r.Words(0, len(r.Cells))
		rows = append(rows, kit.HTop(6, kit.Fix(132, 0, paperLine(r.Step)), kit.Fix(64, 0, paperLine(limit)), kit.Grow(paperLine(remark))))
	}
	return append(out, titled("Kepatuhan SOP", rows)...)
}

func dialogueText(d model.ReportDialogue) *fyne.Container {
	box := kit.V(1, labelLine("Tema", d.Theme))
	if len(d.Mains) > 0 {
		box.Add(labelLine("Utama", strings.Join(d.Mains, "; ")))
	}
	if len(d.Companions) > 0 {
		box.Add(labelLine("Pendamping", strings.Join(d.Companions, "; ")))
	}
	if d.Host != "" {
		box.Add(labelLine("Pemandu", d.Host))
	}
	box.Add(labelLine("Keterangan", d.Status))
	return box
}

func outcomeText(c model.ReportContent) []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for i, d := range c.Dialogues {
		out = append(out, paperLine(fmt.Sprintf("%d. %s", i+1, d.Theme)))
		out = append(out, bullets(d.Summary)...)
	}
	return out
}

func conclusionText(c model.ReportContent) []fyne.CanvasObject {
	out := paperLines(c.Conclusion...)
	out = append(out, titled("Kendala", bullets(c.Obstacles))...)
	out = append(out, titled("Saran", bullets(c.Advice))...)
	out = append(out, titled("Menyusul", bullets(c.Pending))...)
	var plan []string
	for _, d := range c.NextWeek {
		plan = append(plan, fmt.Sprintf("%s, %s, %s: %s", model.DayMonth(d.Date), model.ClockText(d.Start), d.Mark, d.Theme))
	}
	return append(out, titled("Rencana pekan depan", bullets(plan))...)
}

func closingText(c model.ReportContent) []fyne.CanvasObject {
	out := paperLines(c.Closing)
	out = append(out, paperLine(c.Town+", "+model.LetterDate(c.Date)))
	return append(out, kit.Cols(16, nil, signatureLines(c.Seen), signatureLines(c.Author)))
}

// reportText is the whole report, page after page.
func reportText(c model.ReportContent) []fyne.CanvasObject {
	parts := []struct {
		title string
		lines []fyne.CanvasObject
	}{
		{"A. Pendahuluan", introText(c)}, {"B. Kegiatan yang dilaksanakan", activityText(c)}, {"C. Hasil yang dicapai", outcomeText(c)},
		{"D. Kesimpulan dan saran", conclusionText(c)}, {"E. Penutup", closingText(c)},
	}
	out := append([]fyne.CanvasObject{paperCenter("NOTA DINAS", 12, kit.Bold)}, memoText(c)...)
	out = append(out, kit.Pad(kit.Rule(), 12, 0, 12, 0), paperCenter("LAPORAN PELAKSANAAN DIALOG PUBLIK", 12, kit.Bold),
		paperCenter(model.DateRange(c.Week.Monday(), c.Week.Sunday()), 11, kit.Regular))
	for _, p := range parts {
		out = append(out, titled(p.title, p.lines)...)
	}
	return out
}

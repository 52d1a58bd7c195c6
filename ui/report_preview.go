package ui

import (
	"fmt"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// reportPreview is the right side of Laporan: the text as it prints, and the stored prints.
type reportPreview struct {
	s           *reportsScreen
	title, sub  *kit.Text
	pill        *kit.Pill
	text        *fyne.Container
	prints, old *printShelf
	oldHead     fyne.CanvasObject
	scroll      *kit.ScrollBox
	week        model.Week // shown
	box         *fyne.Container
}

func newReportPreview(s *reportsScreen) *reportPreview {
	p := &reportPreview{s: s, title: kit.Fit("", 15, kit.SemiBold, kit.Ink), sub: kit.Caption(""), text: kit.V(3),
		pill: reportLooks[model.ReportDraft].pill(), prints: newPrintShelf(s.sh), old: newPrintShelf(s.sh)}
	p.oldHead = kit.Fit("Cetakan laporan yang dibatalkan", 12, kit.Medium, kit.Ink2)
	head := kit.Fix(0, 52, kit.Pad(kit.H(10, kit.Grow(kit.V(1, p.title, p.sub)), p.pill, s.shelf), 0, 12, 0, 16))
	inside := kit.V(12, p.prints.box, kit.Paper(kit.Inset(p.text, 18)), p.oldHead, p.old.box)
	p.scroll = kit.Scroll(kit.Pad(inside, 12, 16, 14, 12))
	full := kit.V(0, head, kit.Rule(), kit.Grow(kit.Stack(kit.Panel(kit.Ground, nil, 0), p.scroll)))
	p.box = kit.Stack(kit.Panel(kit.White, kit.Line, 8), kit.Inset(full, 1))
	return p
}

func (p *reportPreview) flush() {
	p.prints.flush()
	p.old.flush()
}

func (p *reportPreview) show() {
	s := p.s
	look := reportLooks[model.ReportDraft]
	p.title.SetText("Isi laporan")
	p.sub.SetText("disusun dari data terkini, belum dibekukan")
	if s.frozen() {
		look = reportLooks[model.ReportFrozen]
		p.sub.SetText(fmt.Sprintf("beku sejak %s", model.Moment(s.report.FrozenAt)))
		if s.report.Number != "" {
			p.title.SetText("Nomor " + s.report.Content.Memo.Number.Running)
		}
	}
	p.pill.Set(look.tone, look.icon, look.word)
	p.text.Objects = reportText(s.content)
	p.prints.show(s.docs, s.file(), s.what())
	p.old.show(s.oldDocs, s.file(), s.what()+" yang dibatalkan")
	if len(s.oldDocs) > 0 {
		p.oldHead.Show()
	} else {
		p.oldHead.Hide()
	}
	p.box.Refresh()
	p.scroll.Refresh()
	if p.week != s.week {
		p.week = s.week
		p.scroll.Scroll.ScrollToOffset(fyne.NewPos(0, 0))
	}
}

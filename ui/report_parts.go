package ui

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// fold is a head line that opens and closes what is under it, by click anywhere on the line or by
// its arrow.
type fold struct {
	arrow   *kit.Button
	caption *kit.Text
	pill    *kit.Pill
	body    *fyne.Container
	box     *fyne.Container
	changed func() // lays the page out again
}

// newFold makes a closed line; before stands between arrow and title.
func newFold(height float32, before fyne.CanvasObject, title *kit.Text, changed func()) *fold {
	f := &fold{caption: kit.Fit("", 12, kit.Regular, kit.Ink3), pill: completeLook.pill(), body: kit.V(8), changed: changed}
	f.arrow = kit.LightIcon("chevron-right", "buka atau tutup "+title.Text(), f.onToggle).Row()
	f.body.Hide()
	line := kit.Fix(0, height, kit.H(8, f.arrow, before, title, kit.Grow(f.caption), f.pill))
	f.box = kit.V(0, newTapArea(line, f.onToggle), f.body)
	return f
}

func (f *fold) onToggle() {
	f.set(f.body.Hidden)
	f.changed()
}

// set opens or closes the line.
func (f *fold) set(open bool) {
	f.body.Hidden = !open
	icon := "chevron-right"
	if open {
		icon = "chevron-down"
	}
	f.arrow.SetIconName(icon)
}

func (f *fold) show(caption string, l look) {
	f.caption.SetText(caption)
	f.pill.Set(l.tone, l.icon, l.word)
}

// tapArea makes a line pressable by mouse; the keyboard has the arrow in it.
type tapArea struct {
	widget.BaseWidget
	inside fyne.CanvasObject
	tapped func()
}

func newTapArea(inside fyne.CanvasObject, tapped func()) *tapArea {
	a := &tapArea{inside: inside, tapped: tapped}
	a.ExtendBaseWidget(a)
	return a
}

// Held implements kit.Holder.
func (a *tapArea) Held() []fyne.CanvasObject { return []fyne.CanvasObject{a.inside} }

// Tapped implements fyne.Tappable.
func (a *tapArea) Tapped(*fyne.PointEvent) { a.tapped() }

// CreateRenderer implements fyne.Widget.
func (a *tapArea) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(a.inside) }

// The looks of a part's completeness.
var (
	completeLook  = look{kit.Green, "check", "Lengkap"}
	automaticLook = look{kit.Gray, "refresh", "Otomatis"}
	nilLook       = look{kit.Gray, "minus", "Nihil"}
)

func missingLook(n int) look {
	if n == 0 {
		return completeLook
	}
	return look{kit.Amber, "clock", fmt.Sprintf("Kurang %d", n)}
}

// pendingLook tells how many things the report promises for later.
func pendingLook(n int) look {
	if n == 0 {
		return completeLook
	}
	return look{kit.Amber, "clock", fmt.Sprintf("Menyusul %d", n)}
}

// reportParts are the parts N and A to E at the left of Laporan; C is edited, the others follow
// from the facts.
type reportParts struct {
	s                               *reportsScreen
	memo, intro, activity, outcomes *fold
	conclusion, closing             *fold
	editors                         []*outcomeEditor
	scroll                          *kit.ScrollBox
	box                             *fyne.Container
}

func newReportParts(s *reportsScreen) *reportParts {
	p := &reportParts{s: s}
	p.memo = p.part("N", "Nota dinas")
	p.intro = p.part("A", "Pendahuluan")
	p.activity = p.part("B", "Kegiatan")
	p.outcomes = p.part("C", "Hasil yang dicapai")
	p.conclusion = p.part("D", "Kesimpulan dan saran")
	p.closing = p.part("E", "Penutup")
	p.outcomes.set(true)
	rows := kit.V(0)
	for i, f := range []*fold{p.memo, p.intro, p.activity, p.outcomes, p.conclusion, p.closing} {
		if i > 0 {
			rows.Add(kit.Rule())
		}
		rows.Add(kit.Pad(f.box, 0, 16, 0, 8))
	}
	p.scroll = kit.Scroll(rows)
	p.box = kit.Stack(kit.Panel(kit.White, kit.Line, 8), kit.Inset(p.scroll, 1))
	return p
}

func (p *reportParts) part(letter, title string) *fold {
	mark := kit.Stack(kit.Panel(kit.AccentT, nil, 6), kit.Fix(24, 24, kit.T(letter, 13, kit.SemiBold, kit.AccentD).Center()))
	f := newFold(45, mark, kit.T(title, 14, kit.SemiBold, kit.Ink), p.relayout)
	f.body.Objects = nil
	return f
}

func (p *reportParts) relayout() {
	p.box.Refresh()
	p.scroll.Refresh()
}

// forget closes what was opened in another week.
func (p *reportParts) forget() {
	p.editors = nil
	p.scroll.Scroll.ScrollToOffset(fyne.NewPos(0, 0))
}

func (p *reportParts) flush() {
	for _, e := range p.editors {
		e.flush()
	}
}

func (p *reportParts) show() {
	c := p.s.content
	number := completeLook
	if p.s.frozen() && p.s.report.Number == "" {
		number = gapLook
	}
	p.fill(p.memo, "kepada Kadis dan Kabid", number, memoText(c))
	p.fill(p.intro, "umum, landasan, maksud", completeLook, introText(c))
	p.fill(p.activity, fmt.Sprintf("%d dialog, kepatuhan SOP", len(c.Dialogues)), automaticLook, activityText(c))
	p.fill(p.conclusion, totalsCaption(c), pendingLook(len(c.Pending)), conclusionText(c))
	p.fill(p.closing, "tanda tangan Kasi dan Kabid", missingLook(missingNames(c)), closingText(c))
	p.showOutcomes()
	p.relayout()
}

// fill shows the text of a part that is not edited.
func (p *reportParts) fill(f *fold, caption string, l look, lines []fyne.CanvasObject) {
	f.show(caption, l)
	f.body.Objects = []fyne.CanvasObject{kit.Pad(kit.V(3, lines...), 0, 0, 14, 36)}
}

func totalsCaption(c model.ReportContent) string {
	if len(c.Totals) < 2 {
		return ""
	}
	week, month := c.Totals[0], c.Totals[1]
	return fmt.Sprintf("pekan ini %d dari %d, bulan ini %d dari %d", week.Held, week.Target, month.Held, month.Target)
}

func missingNames(c model.ReportContent) int {
	n := 0
	for _, sig := range []model.Signature{c.Author, c.Seen} {
		if sig.Name == "" {
			n++
		}
	}
	return n
}

// showOutcomes shows part C: an editor for each dialogue, or the frozen points.
func (p *reportParts) showOutcomes() {
	s := p.s
	if s.frozen() {
		p.editors = nil
		p.fill(p.outcomes, "tidak diubah lagi", reportLooks[model.ReportFrozen], outcomeText(s.content))
		return
	}
	if !p.sameDialogues() {
		p.editors = nil
		for i, d := range s.dialogues {
			p.editors = append(p.editors, newOutcomeEditor(s, i+1, d, p.relayout))
		}
		p.openFirst()
	}
	missing := 0
	for i, d := range s.dialogues {
		p.editors[i].show(d)
		if lacksOutcome(d) {
			missing++
		}
	}
	l := missingLook(missing)
	if len(s.dialogues) == 0 {
		l = nilLook
	}
	p.outcomes.show("ringkasan, kendala, dan saran tiap dialog", l)
	p.outcomes.body.Objects = p.editorBoxes()
}

func (p *reportParts) editorBoxes() []fyne.CanvasObject {
	if len(p.editors) == 0 {
		empty := kit.NewPara("Tidak ada dialog pekan ini; laporannya nihil.", 12, kit.Regular, kit.Ink2, 0)
		return []fyne.CanvasObject{kit.Pad(empty, 0, 0, 14, 36)}
	}
	var out []fyne.CanvasObject
	for _, e := range p.editors {
		out = append(out, kit.Pad(e.fold.box, 0, 0, 0, 28))
	}
	return append(out, kit.Fix(0, 6, nil))
}

func (p *reportParts) sameDialogues() bool {
	if len(p.editors) != len(p.s.dialogues) {
		return false
	}
	for i, d := range p.s.dialogues {
		if p.editors[i].id != d.ID {
			return false
		}
	}
	return true
}

// openFirst opens the first dialogue whose outcome is missing, else the first.
func (p *reportParts) openFirst() {
	for i, d := range p.s.dialogues {
		if lacksOutcome(d) {
			p.editors[i].fold.set(true)
			return
		}
	}
	if len(p.editors) > 0 {
		p.editors[0].fold.set(true)
	}
}

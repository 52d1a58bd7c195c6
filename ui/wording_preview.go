package ui

import (
	"fmt"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// wordingPreview is the right side of Naskah: a sample letter as it prints with the text that is
// being typed, as a picture, or as text while there are no pictures.
type wordingPreview struct {
	sh      *shell
	sit     model.Situation
	letter  model.Letter
	content model.LetterContent
	empty   []string

	topic *kit.Text
	why   *kit.Para // why there is no picture
	pages *pageView
	paper *letterPaper
	text  *kit.ScrollBox
	notes *fyne.Container
	below *fyne.Container // holds the notes
	fit   *later
	box   *fyne.Container
}

func newWordingPreview(sh *shell) *wordingPreview {
	p := &wordingPreview{sh: sh, topic: kit.Caption(""), why: kit.NewPara("", 12, kit.Regular, kit.Ink3, 0), notes: kit.V(8), fit: newLater(sh)}
	p.paper = newLetterPaper(func(model.LetterBody) error { return nil }, func() {})
	p.text = kit.Scroll(kit.Inset(kit.V(12, p.why, p.paper.box), 14))
	p.pages = newPageView(sh)
	p.pages.onState = p.showState
	head := kit.H(8, kit.Grow(kit.V(1, kit.Title("Contoh"), p.topic)), p.pages.bar)
	p.below = kit.Pad(p.notes, 10, 12, 10, 12)
	p.below.Hidden = true
	full := kit.V(0, kit.Fix(0, 52, kit.Pad(head, 0, 10, 0, 16)), kit.Rule(),
		kit.Grow(kit.Stack(kit.Panel(kit.Ground, nil, 0), p.text, p.pages)), p.below)
	p.box = kit.Stack(kit.Panel(kit.White, kit.Line, 8), kit.Inset(full, 1))
	return p
}

// about takes the letter that the sample is made of.
func (p *wordingPreview) about(sit model.Situation, l model.Letter) {
	p.sit, p.letter = sit, l
	p.topic.SetText(sampleTopic(sit, l))
}

// sampleTopic says what a sample is about.
func sampleTopic(sit model.Situation, l model.Letter) string {
	d, ok := sit.Dialogue(l.DialogueID)
	if !ok {
		return "jadwal " + model.MonthName(l.Month) + ", " + sit.Stations[l.StationID].Name
	}
	return model.DayMonth(d.Date) + ", " + sit.Stations[d.StationID].Name + ", " + d.Theme
}

// show writes the sample with a template.
func (p *wordingPreview) show(t model.Template) {
	p.content, p.empty = p.sit.WithTemplate(t).LetterContent(p.letter, p.sit.Today(), "")
	c := p.content
	p.paper.show(string(t.Kind), c, false, model.LetterBody{}, model.LetterBody{})
	p.text.Refresh()
	p.showNotes(nil)
	key, source := p.sh.draftPicture(c)
	p.pages.showSoon(string(t.Kind), key, source)
	p.showState()
	if fit := p.sh.svc.Post.Fit; fit != nil {
		var words []string
		p.fit.run(func() error { words = fit(c); return nil }, func(error) { p.showNotes(words) })
	}
}

// showState shows the picture, or the text and why there is no picture.
func (p *wordingPreview) showState() {
	why := p.pages.trouble()
	p.why.SetText(why)
	p.text.Hidden, p.pages.Hidden, p.pages.bar.Hidden = why == "", why != "", why != ""
	p.box.Refresh()
}

// showNotes says what is doubtful about the sample and how it fits its paper.
func (p *wordingPreview) showNotes(fit []string) {
	p.notes.Objects = nil
	if len(p.empty) > 0 {
		names := make([]string, len(p.empty))
		for i, name := range p.empty {
			names[i] = "{" + name + "}"
		}
		p.notes.Add(kit.Note(kit.Amber, "warning", fmt.Sprintf("Kosong dalam contoh ini: %s", strings.Join(names, ", ")), "Pada surat ini isian itu tidak mencetak apa-apa."))
	}
	if len(fit) > 0 {
		p.notes.Add(warningBox("Tata letak", fit))
	}
	p.below.Hidden = len(p.notes.Objects) == 0
	p.box.Refresh()
}

// later does work beside the window once nothing new was asked for a moment; what an older request
// found is dropped.
type later struct {
	sh    *shell
	delay time.Duration
	timer *time.Timer
	turn  int
}

func newLater(sh *shell) *later { return &later{sh: sh, delay: pageIdle} }

// run asks for work and then done, in place of what was asked before.
func (l *later) run(work func() error, done func(error)) {
	l.turn++
	turn := l.turn
	start := func() {
		if turn != l.turn {
			return
		}
		l.sh.run(work, func(err error) {
			if turn == l.turn {
				done(err)
			}
		})
	}
	stopTimer(l.timer)
	if l.sh.inline {
		start()
		return
	}
	l.timer = time.AfterFunc(l.delay, func() { fyne.Do(start) })
}

package ui

import (
	"fmt"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// The views of the chosen letter.
const (
	viewPicture = iota
	viewText
	viewJourney
)

// letterDetail is the right side of the register: the chosen letter as the picture of its pages or
// as text, its warnings, its way, its stored prints and what can be done with it.
type letterDetail struct {
	s   *lettersScreen
	row letterRow

	title, sub, frozen                 *kit.Text
	pill                               *kit.Pill
	view                               *kit.Segmented
	pages                              *pageView
	why                                *kit.Para // why there is no picture
	paper                              *letterPaper
	journey                            *letterJourney
	options                            *letterOptions
	shelf                              *printShelf
	scans                              *scanShelf
	factory, speaker                   *kit.Button
	issue, draft, number, forth, print *kit.Button
	more                               *kit.Button
	fix                                *kit.Button // makes a ralat, nil while none is needed
	scroll, side                       *kit.ScrollBox
	notes, lock, draftTools            *fyne.Container
	strip, body                        *fyne.Container
	full, none, actions, box           *fyne.Container
}

func newLetterDetail(s *lettersScreen) *letterDetail {
	d := &letterDetail{s: s, title: kit.Fit("", 15, kit.SemiBold, kit.Ink), sub: kit.Caption(""), pill: unissuedLook.pill(),
		notes: kit.V(8), frozen: kit.Fit("", 12, kit.Medium, kit.Ink), shelf: newPrintShelf(s.sh), scans: newScanShelf(s)}
	d.view = kit.NewSegmented([]string{"Gambar", "Naskah", "Perjalanan"}, d.onView)
	d.pages = newPageView(s.sh)
	d.pages.onState = d.arrange
	d.why = kit.NewPara("", 12, kit.Regular, kit.Ink3, 0)
	d.paper = newLetterPaper(d.onBody, d.onTyped)
	d.journey = newLetterJourney(s)
	d.options = newLetterOptions(d)
	d.factory = kit.Light("undo", "Kembalikan naskah pabrik", d.onFactory)
	d.speaker = kit.Light("people", "Ubah narasumber", d.onSpeaker)
	d.issue = kit.Primary("lock", "Terbitkan…", func() { d.run(d.s.commands.issue) })
	d.draft = kit.Normal("printer", "Cetak konsep", d.onPrint)
	d.number = kit.Primary("hash", "Beri nomor…", func() { d.run(d.s.commands.number) })
	d.forth = kit.Primary("", "", d.onForth)
	d.print = kit.Normal("printer", "Cetak", d.onPrint)
	d.more = kit.NewMenuButton("more", "", "tindakan lain", d.items)
	d.build()
	return d
}

func (d *letterDetail) build() {
	d.draftTools = kit.H(4, d.factory, kit.Spacer(), d.speaker)
	head := kit.Fix(0, 52, kit.Pad(kit.H(10, kit.Grow(kit.V(1, d.title, d.sub)), d.pill), 0, 14, 0, 16))
	bar := kit.Fix(0, 40, kit.Pad(kit.H(0, d.view, kit.Spacer(), d.pages.bar), 0, 10, 6, 14))
	d.lock = kit.H(8, kit.Icon("lock", 16, kit.Ink2), kit.Grow(d.frozen))
	d.actions = kit.H(8, d.more, kit.Spacer(), d.draft, d.print, d.number, d.forth, d.issue)
	d.scroll = kit.Scroll(kit.Pad(kit.V(12, d.why, d.paper.box, d.draftTools), 12, 16, 14, 12))
	d.side = kit.Scroll(kit.Pad(kit.V(12, d.lock, d.journey.box, d.options.box, d.shelf.box, d.scans.box), 12, 16, 14, 12))
	d.strip = kit.Pad(d.notes, 8, 12, 8, 12)
	d.body = kit.Stack()
	ground := kit.Panel(kit.Ground, nil, 0)
	d.full = kit.V(0, head, bar, kit.Rule(), d.strip, kit.Grow(kit.Stack(ground, d.body)), kit.Rule(), kit.Fix(0, 52, kit.Pad(d.actions, 0, 12, 0, 12)))
	d.none = kit.Stack(kit.NewEmptySmall("mail", "Pilih surat untuk melihat naskahnya."))
	d.box = kit.Stack(kit.Panel(kit.White, kit.Line, 8), kit.Inset(d.full, 1), d.none)
}

// arrange puts up the view that is chosen; without pictures the text stands in their place.
func (d *letterDetail) arrange() {
	why := d.pages.trouble()
	d.why.SetText(why)
	d.why.Hidden = why == ""
	d.pages.bar.Hidden = why != "" || d.view.Chosen() == viewJourney
	var up fyne.CanvasObject = d.scroll
	switch view := d.view.Chosen(); {
	case view == viewJourney:
		up = d.side
	case why == "" && view == viewPicture:
		up = d.pages
	case why == "" && !d.row.issued():
		up = kit.V(0, kit.Share(1, d.scroll), kit.Rule(), kit.Share(1, d.pages))
	}
	d.paper.fieldsOnly(why == "" && !d.row.issued())
	d.body.Objects = []fyne.CanvasObject{up}
	d.body.Refresh()
	d.full.Refresh()
}

func (d *letterDetail) onView(int) {
	d.flush()
	d.arrange()
}

// pageKey turns the pages of the picture while it is up.
func (d *letterDetail) pageKey(e *fyne.KeyEvent) bool {
	return !d.row.none() && d.view.Chosen() != viewJourney && d.pages.trouble() == "" && d.pages.pageKey(e)
}

// flush saves what is being typed.
func (d *letterDetail) flush() {
	if !d.row.none() {
		d.paper.flush()
		d.shelf.flush()
	}
}

// focus puts the cursor into the draft's first paragraph, or on the button that prints.
func (d *letterDetail) focus() {
	switch {
	case d.row.none():
	case d.row.issued():
		kit.Focus(d.print)
	default:
		d.view.SetChosen(viewText)
		d.arrange()
		kit.Focus(d.paper.first())
	}
}

// show shows a row; the zero row shows none.
func (d *letterDetail) show(r letterRow) error {
	other := d.row.key() != r.key()
	d.row = r
	d.full.Hidden, d.none.Hidden = r.none(), !r.none()
	if r.none() {
		d.pages.clear()
		d.box.Refresh()
		return nil
	}
	prints, scans, err := d.documents()
	if err != nil {
		return err
	}
	d.showHead()
	d.notes.Objects = d.warnings()
	d.strip.Hidden = len(d.notes.Objects) == 0
	d.showPaper()
	d.showPicture(prints)
	d.journey.show(r)
	d.options.show(r)
	d.shelf.show(prints, r.file(), r.what())
	d.scans.show(r, scans)
	d.showActions()
	d.arrange()
	d.box.Refresh()
	if other {
		d.scroll.Scroll.ScrollToOffset(fyne.NewPos(0, 0))
		d.side.Scroll.ScrollToOffset(fyne.NewPos(0, 0))
	}
	d.scroll.Refresh()
	d.side.Refresh()
	return nil
}

// documents are the stored prints of the letter, and the scans of it.
func (d *letterDetail) documents() (prints, scans []model.Document, err error) {
	if !d.row.issued() {
		return nil, nil, nil
	}
	all, err := d.s.sh.office.Documents(d.row.letter.ID)
	for _, doc := range all {
		if doc.Kind == model.LetterPrint {
			prints = append(prints, doc)
		} else {
			scans = append(scans, doc)
		}
	}
	return prints, scans, err
}

func (d *letterDetail) showHead() {
	r := d.row
	title, about := r.to, r.words()
	if r.letter.Number != "" {
		title, about = "Nomor "+r.number(), r.to
	}
	d.title.SetText(title)
	d.sub.SetText(about)
	l := r.look()
	d.pill.Set(l.tone, l.icon, l.word)
	if r.issued() {
		d.frozen.SetText(fmt.Sprintf("Beku sejak %s, naskah tidak berubah lagi", model.LetterDate(model.DateOf(r.letter.IssuedAt))))
	}
}

func (d *letterDetail) showPaper() {
	r := d.row
	var factory model.LetterBody
	if !r.issued() {
		factory = d.s.sit.TemplateBody(r.letter, d.s.sit.Today())
	}
	d.paper.show(r.key(), d.s.text(r), !r.issued(), factory, r.letter.Body)
}

func (d *letterDetail) showActions() {
	r := d.row
	d.draftTools.Hidden = r.issued()
	d.lock.Hidden = !r.issued()
	d.factory.SetEnabled(r.letter.Body != model.LetterBody{})
	d.speaker.Hidden = r.letter.SpeakerID == ""
	d.issue.Hidden, d.draft.Hidden = r.issued(), r.issued()
	d.print.Hidden = !r.issued()
	d.number.Hidden = !r.gap()
	next, ok := d.nextMark()
	d.forth.Hidden = !ok || r.gap()
	d.forth.SetText(next.word)
	d.forth.SetIconName(next.icon)
	d.actions.Refresh()
}

// nextMark is what usually happens next to the letter on its way.
func (d *letterDetail) nextMark() (letterCommand, bool) {
	for _, c := range []letterCommand{d.s.commands.sign, d.s.commands.send, d.s.commands.receive} {
		if c.unfit(d.row) == "" {
			return c, true
		}
	}
	return letterCommand{}, false
}

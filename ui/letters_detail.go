package ui

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// letterDetail is the right side of Surat: the chosen letter as it prints, its warnings, its
// stored prints and what can be done with it.
type letterDetail struct {
	s   *lettersScreen
	row letterRow

	title, sub, frozen                  *kit.Text
	pill                                *kit.Pill
	paper                               *letterPaper
	shelf                               *printShelf
	factory, speaker                    *kit.Button
	issue, draft, number, cancel, print *kit.Button
	scroll                              *kit.ScrollBox
	notes, lock, draftTools             *fyne.Container
	full, none, actions, box            *fyne.Container
}

func newLetterDetail(s *lettersScreen) *letterDetail {
	d := &letterDetail{s: s, title: kit.Fit("", 15, kit.SemiBold, kit.Ink), sub: kit.Caption(""), pill: unissuedLook.pill(),
		notes: kit.V(8), frozen: kit.Fit("", 12, kit.Medium, kit.Ink), shelf: newPrintShelf(s.sh)}
	d.paper = newLetterPaper(d.onBody)
	d.factory = kit.Light("undo", "Kembalikan naskah pabrik", d.onFactory)
	d.speaker = kit.Light("people", "Ubah narasumber", d.onSpeaker)
	d.issue = kit.Primary("lock", "Terbitkan…", d.onIssue)
	d.draft = kit.Normal("printer", "Cetak konsep", d.onPrint)
	d.number = kit.Normal("hash", "Beri nomor…", d.onNumber)
	d.cancel = kit.Normal("close", "Batalkan…", d.onCancel)
	d.print = kit.Primary("printer", "Cetak", d.onPrint)
	d.build()
	return d
}

func (d *letterDetail) build() {
	d.draftTools = kit.H(4, d.factory, kit.Spacer(), d.speaker)
	head := kit.Fix(0, 52, kit.Pad(kit.H(10, kit.Grow(kit.V(1, d.title, d.sub)), d.pill), 0, 14, 0, 16))
	d.lock = kit.H(8, kit.Icon("lock", 16, kit.Ink2), kit.Grow(d.frozen))
	d.actions = kit.H(8, kit.Spacer(), d.cancel, d.number, d.draft, d.issue, d.print)
	inside := kit.V(12, d.notes, d.paper.box, d.draftTools, d.lock, d.shelf.box)
	d.scroll = kit.Scroll(kit.Pad(inside, 12, 16, 14, 12))
	ground := kit.Panel(kit.Ground, nil, 0)
	d.full = kit.V(0, head, kit.Rule(), kit.Grow(kit.Stack(ground, d.scroll)), kit.Rule(), kit.Fix(0, 52, kit.Pad(d.actions, 0, 12, 0, 12)))
	d.none = kit.Stack(kit.NewEmptySmall("mail", "Pilih surat untuk melihat naskahnya."))
	d.box = kit.Stack(kit.Panel(kit.White, kit.Line, 8), kit.Inset(d.full, 1), d.none)
}

// flush saves what is being typed.
func (d *letterDetail) flush() {
	if d.row.dialogue.ID != "" {
		d.paper.flush()
		d.shelf.flush()
	}
}

// focus puts the cursor into the draft's first paragraph, or on the button that prints.
func (d *letterDetail) focus() {
	switch {
	case d.row.dialogue.ID == "":
	case d.row.issued():
		kit.Focus(d.print)
	default:
		kit.Focus(d.paper.parts[0].field.Entry)
	}
}

// show shows a row; the zero row shows none.
func (d *letterDetail) show(r letterRow) error {
	other := d.row.key() != r.key()
	d.row = r
	none := r.dialogue.ID == ""
	d.full.Hidden, d.none.Hidden = none, !none
	if none {
		d.box.Refresh()
		return nil
	}
	docs, err := d.documents()
	if err != nil {
		return err
	}
	d.showHead()
	d.notes.Objects = d.warnings()
	d.notes.Hidden = len(d.notes.Objects) == 0
	var factory model.LetterBody
	if !r.issued() {
		factory = d.s.sit.TemplateBody(r.slot.Wanted(), d.s.sit.Today())
	}
	d.paper.show(r.key(), d.s.text(r), !r.issued(), factory, r.slot.Letter.Body)
	d.shelf.show(docs, r.file(), r.what())
	d.showActions()
	d.box.Refresh()
	d.scroll.Refresh()
	if other {
		d.scroll.Scroll.ScrollToOffset(fyne.NewPos(0, 0))
	}
	return nil
}

func (d *letterDetail) documents() ([]model.Document, error) {
	if !d.row.issued() {
		return nil, nil
	}
	return d.s.sh.office.Documents(d.row.letter.ID)
}

func (d *letterDetail) showHead() {
	r := d.row
	title, about := r.to, r.about()
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

func (d *letterDetail) showActions() {
	r := d.row
	d.draftTools.Hidden = r.issued()
	d.lock.Hidden = !r.issued()
	d.factory.SetEnabled(r.slot.Letter.Body != model.LetterBody{})
	d.issue.Hidden, d.draft.Hidden = r.issued(), r.issued()
	d.print.Hidden = !r.issued()
	d.number.Hidden = !r.gap()
	d.cancel.Hidden = !r.letter.Valid()
	d.actions.Refresh()
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
		note(kit.Amber, "warning", "Perlu ralat: "+strings.Join(r.diff, ", "), "Batalkan surat ini, lalu terbitkan penggantinya.")
	case !r.issued():
		for _, w := range issueWarnings(d.s, []letterRow{r}) {
			note(kit.Amber, "warning", w, "")
		}
	}
	return out
}

// onBody saves the paragraphs of the draft.
func (d *letterDetail) onBody(b model.LetterBody) error {
	return d.s.sh.office.EditDraft(d.row.dialogue.ID, d.row.speaker, b, d.row.slot.Letter.Options)
}

func (d *letterDetail) onFactory() {
	d.flush()
	d.paper.shown = "" // the fields are to be filled anew
	if d.s.sh.check(d.s.sh.office.EditDraft(d.row.dialogue.ID, d.row.speaker, model.LetterBody{}, d.row.slot.Letter.Options)) {
		d.s.sh.toastUndo("Naskah pabrik dikembalikan.")
	}
}

func (d *letterDetail) onSpeaker() { d.s.sh.openSpeaker(d.row.speaker) }
func (d *letterDetail) onNumber()  { d.s.giveNumbers([]letterRow{d.row}) }

func (d *letterDetail) onIssue() {
	if d.settled() {
		d.s.issue([]letterRow{d.row})
	}
}

func (d *letterDetail) onPrint() {
	if d.settled() {
		d.s.printRows([]letterRow{d.row})
	}
}

// settled saves what is typed and shows the letter with it.
func (d *letterDetail) settled() bool {
	d.flush()
	return d.s.sh.check(d.s.Reload())
}

func (d *letterDetail) onCancel() {
	r := d.row
	text := fmt.Sprintf("Surat kepada %s ditandai batal. Nomor dan cetakannya tetap tersimpan, dan undangannya dapat diterbitkan lagi.", r.to)
	d.s.sh.askReason("Batalkan surat ini?", text, "Batalkan surat", func(reason string) error {
		err := d.s.sh.office.VoidLetter(r.letter.ID, reason)
		if err == nil {
			d.s.sh.toastUndo("Surat dibatalkan.")
		}
		return err
	})
}

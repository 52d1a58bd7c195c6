package ui

import (
	"fmt"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// showPicture draws the newest stored print of an issued letter, or the draft as KONSEP.
func (d *letterDetail) showPicture(prints []model.Document) {
	if !d.row.issued() {
		key, source := d.s.sh.draftPicture(d.s.text(d.row))
		d.pages.show(d.row.key(), key, source)
		return
	}
	if len(prints) == 0 {
		d.pages.clear()
		return
	}
	sum := prints[0].SHA256
	d.pages.show(d.row.key(), sum, func() ([]byte, error) { return d.s.sh.svc.Stored(sum) })
}

// onTyped draws the draft with what is being typed.
func (d *letterDetail) onTyped() {
	if d.row.none() || d.row.issued() {
		return
	}
	l := d.row.letter
	l.Body = d.paper.body()
	c, _ := d.s.sit.LetterContent(l, d.s.sit.Today(), "")
	key, source := d.s.sh.draftPicture(c)
	d.pages.showSoon(d.row.key(), key, source)
}

// onBody saves the paragraphs of the draft.
func (d *letterDetail) onBody(b model.LetterBody) error {
	return d.saveDraft(b, d.row.letter.Options)
}

// saveDraft stores paragraphs and choices of the draft.
func (d *letterDetail) saveDraft(b model.LetterBody, options model.LetterOptions) error {
	r := d.row
	if r.waiting() {
		return d.s.sh.office.EditDraft(r.dialogue.ID, r.letter.SpeakerID, b, options)
	}
	l := r.letter
	l.Body, l.Options = b, options
	return d.s.sh.office.SaveDraft(l)
}

func (d *letterDetail) onFactory() {
	d.flush()
	d.paper.shown = "" // the fields are to be filled anew
	if d.s.sh.check(d.saveDraft(model.LetterBody{}, d.row.letter.Options)) {
		d.s.sh.toastUndo("Naskah pabrik dikembalikan.")
	}
}

func (d *letterDetail) onSpeaker() { d.s.sh.openSpeaker(d.row.letter.SpeakerID) }

func (d *letterDetail) run(c letterCommand) { d.s.run(c, []letterRow{d.row}) }

func (d *letterDetail) onForth() {
	if c, ok := d.nextMark(); ok {
		d.run(c)
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

// items are all that can be done with the chosen letter; what does not fit is off, with the reason.
func (d *letterDetail) items() []kit.MenuItem {
	s, r := d.s, d.row
	if r.none() {
		return nil
	}
	one := func() []letterRow { return []letterRow{d.row} }
	var items []kit.MenuItem
	for _, c := range s.commands.way() {
		items = append(items, c.item(s, one))
	}
	items = append(items, kit.MenuItem{}, s.commands.batch.item(s, one), kit.MenuItem{Text: "Salin teks WhatsApp…", Icon: "chat", Run: func() { s.openWhatsApp(d.row) }},
		offFor(unfitToScan(r), kit.MenuItem{Text: "Lampirkan pindaian…", Icon: "upload", Run: d.scans.onAdd}), kit.MenuItem{})
	if !r.issued() {
		return append(items, offFor(d.undeletable(), kit.MenuItem{Text: "Hapus konsep…", Icon: "trash", Run: d.onDelete}))
	}
	return append(items,
		offFor(s.unfitForErratum(r), kit.MenuItem{Text: "Buat surat ralat…", Icon: "pencil", Run: func() { s.draftErratum(d.row) }}),
		offFor(unfitToReplace(r), kit.MenuItem{Text: "Ganti dengan surat baru…", Icon: "refresh", Run: d.onReplace}),
		offFor(unfitToVoid(r), kit.MenuItem{Text: "Batalkan…", Icon: "close", Run: d.onCancel}))
}

// offFor turns an item off for a reason, "" for none.
func offFor(why string, item kit.MenuItem) kit.MenuItem {
	if why != "" {
		item.Off = true
		item.Text += " – " + why
	}
	return item
}

func unfitToVoid(r letterRow) string {
	if !r.letter.Valid() {
		return "sudah batal"
	}
	return ""
}

func unfitToReplace(r letterRow) string {
	switch {
	case !r.letter.Valid():
		return "sudah batal"
	case !r.letter.Kind.Invites():
		return "hanya untuk undangan"
	}
	return ""
}

func (s *lettersScreen) unfitForErratum(r letterRow) string {
	switch {
	case !r.letter.Valid():
		return "sudah batal"
	case len(s.sit.Corrections(r.letter)) == 0:
		return "tidak ada yang berubah"
	}
	return ""
}

// draftErratum drafts the surat ralat to a letter and shows it, to be read before it is issued.
func (s *lettersScreen) draftErratum(r letterRow) {
	l := model.NewErratum(r.letter)
	if s.saveFresh(l) {
		s.sh.toastUndo("Konsep surat ralat dibuat. Periksa gambarnya, lalu terbitkan.")
	}
}

func (d *letterDetail) onReplace() {
	r := d.row
	text := fmt.Sprintf("Surat kepada %s dibatalkan, dan surat baru terbit menurut data sekarang. Surat baru menyebut surat yang diganti.", r.to)
	d.s.sh.ask("Ganti dengan surat baru?", text, "Lanjut", func() { d.s.replace(r) })
}

func (d *letterDetail) onCancel() {
	r := d.row
	text := fmt.Sprintf("Surat kepada %s ditandai batal. Nomor dan cetakannya tetap tersimpan, dan surat yang sama dapat diterbitkan lagi.", r.to)
	d.s.sh.askReason("Batalkan surat ini?", text, "Batalkan surat", func(reason string) error {
		err := d.s.sh.office.VoidLetter(r.letter.ID, reason)
		if err == nil {
			d.s.sh.toastUndo("Surat dibatalkan.")
		}
		return err
	})
}

// undeletable says why the draft cannot be deleted, "" when it can.
func (d *letterDetail) undeletable() string {
	if d.row.waiting() && !d.row.stored {
		return "undangan menurut dialognya"
	}
	return ""
}

func (d *letterDetail) onDelete() {
	if d.s.sh.check(d.s.sh.office.DeleteDraft(d.row.letter.ID)) {
		d.paper.shown = ""
		d.s.sh.toastUndo("Konsep dihapus.")
	}
}

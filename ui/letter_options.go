package ui

import (
	"slices"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// letterOptions are the choices for one draft: who signs, paper and shape. The first choice of each
// is the office's own.
type letterOptions struct {
	d       *letterDetail
	signers []model.Signatory // those that can be chosen, the valid ones first

	signer, paper, layout *kit.SelectField
	box                   *fyne.Container
}

var (
	optionPapers  = []model.Paper{model.A4, model.F4, model.F4Narrow}
	optionLayouts = []model.LetterLayout{model.LayoutLeft, model.LayoutRight}
)

func newLetterOptions(d *letterDetail) *letterOptions {
	o := &letterOptions{d: d, signer: kit.NewSelectField("Penanda tangan", nil), paper: kit.NewSelectField("Kertas", nil), layout: kit.NewSelectField("Bentuk", nil)}
	o.signer.OnCommit, o.paper.OnCommit, o.layout.OnCommit = o.onSigner, o.onPaper, o.onLayout
	o.box = kit.Stack(kit.Card(kit.V(12, kit.Title("Pilihan surat ini"), o.signer, o.paper, o.layout), 12))
	return o
}

// show fills the choices of a draft; an issued letter has none.
func (o *letterOptions) show(r letterRow) {
	o.box.Hidden = r.issued()
	if r.issued() {
		return
	}
	sit, set := o.d.s.sit, o.d.s.sit.Settings
	today := sit.Today()
	o.signers = slices.Clone(sit.Signatories())
	slices.SortStableFunc(o.signers, func(a, b model.Signatory) int { return rankOf(b.ValidOn(today)) - rankOf(a.ValidOn(today)) })
	usual := signerWords(sit.Signer(r.letter.Kind, "", today), today)
	names := []string{"Menurut pengaturan: " + usual}
	for _, p := range o.signers {
		names = append(names, signerWords(p, today))
	}
	chosen := r.letter.Options
	fillChoice(o.signer, names, slices.IndexFunc(o.signers, func(p model.Signatory) bool { return p.ID == chosen.Signer }))
	papers := []string{"Menurut pengaturan: " + string(set.LetterPaper)}
	for _, p := range optionPapers {
		papers = append(papers, string(p))
	}
	fillChoice(o.paper, papers, slices.Index(optionPapers, chosen.Paper))
	at := -1
	if chosen.Layout != nil {
		at = slices.Index(optionLayouts, *chosen.Layout)
	}
	fillChoice(o.layout, []string{"Menurut pengaturan: " + layoutWords(set.LetterLayout), layoutWords(model.LayoutLeft), layoutWords(model.LayoutRight)}, at)
	o.layout.Hidden = r.letter.Kind == model.DutyLetter || r.letter.Kind == model.MemoLetter
	o.box.Refresh()
}

func rankOf(on bool) int {
	if on {
		return 1
	}
	return 0
}

// fillChoice sets the words of a chooser; at is the choice after the first one, -1 for that.
func fillChoice(field *kit.SelectField, words []string, at int) {
	field.Drop.SetOptions(words)
	field.Drop.SetChosen(at + 1)
}

func signerWords(p model.Signatory, day model.Date) string {
	words := firstFilled(p.Name, p.Post, p.TopPost, "belum diisi")
	if p.Name != "" && p.Post != "" {
		words += ", " + p.Post
	}
	if !p.ValidOn(day) {
		words += " (di luar masa berlaku)"
	}
	return words
}

func layoutWords(l model.LetterLayout) string {
	if l == model.LayoutRight {
		return "Alamat di kolom kanan"
	}
	return "Alamat di kiri"
}

// change saves one choice and keeps the others and the paragraphs.
func (o *letterOptions) change(edit func(*model.LetterOptions)) error {
	o.d.flush()
	l := o.d.row.letter
	edit(&l.Options)
	return o.d.saveDraft(l.Body, l.Options)
}

func (o *letterOptions) onSigner(i int) error {
	return o.change(func(c *model.LetterOptions) {
		if c.Signer = ""; i > 0 {
			c.Signer = o.signers[i-1].ID
		}
	})
}

func (o *letterOptions) onPaper(i int) error {
	return o.change(func(c *model.LetterOptions) {
		if c.Paper = ""; i > 0 {
			c.Paper = optionPapers[i-1]
		}
	})
}

func (o *letterOptions) onLayout(i int) error {
	return o.change(func(c *model.LetterOptions) {
		if c.Layout = nil; i > 0 {
			c.Layout = &optionLayouts[i-1]
		}
	})
}

package ui

import (
	"strings"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

func (p *speakerProfile) makeLetters() fyne.CanvasObject {
	p.letters = kit.NewRowList(46, func() int { return len(p.facts.Letters) }, func() kit.Row { return newSpeakerLetterRow(p) })
	p.letters.OnOpen = func(i int) { p.s.sh.openLetters(p.facts.Letters[i].DialogueID) }
	p.letters.SetEmpty(kit.NewEmptySmall("mail", "Belum ada surat kepada orang ini."))
	return p.letters
}

// speakerLetterRow draws one letter to a person.
type speakerLetterRow struct {
	p             *speakerProfile
	number, facts *kit.Text
	state         *kit.Pill
	box           *fyne.Container
}

func newSpeakerLetterRow(p *speakerProfile) *speakerLetterRow {
	r := &speakerLetterRow{p: p, number: kit.Fit("", 13, kit.Medium, kit.Ink), facts: kit.Fit("", 11, kit.Regular, kit.Ink2), state: kit.NewPill(kit.Gray, "", "")}
	r.box = kit.Pad(kit.H(12, kit.Icon("mail", 16, kit.Ink2), kit.Grow(kit.V(1, r.number, r.facts)), r.state), 0, 4, 0, 8)
	return r
}

// Object implements kit.Row.
func (r *speakerLetterRow) Object() fyne.CanvasObject { return r.box }

// Set implements kit.Row.
func (r *speakerLetterRow) Set(i int) {
	l := r.p.facts.Letters[i]
	number := l.Number
	if number == "" {
		number = "Nomor belum diisi"
	}
	r.number.SetText(number)
	facts := "belum diterbitkan"
	if l.Issued() {
		facts = "terbit " + model.ShortDate(model.DateOf(l.IssuedAt))
	}
	for _, d := range r.p.facts.Dialogues {
		if d.ID == l.DialogueID {
			facts += ", " + d.Theme
		}
	}
	r.facts.SetText(facts)
	k := letterLooks[l.State]
	r.state.Set(k.tone, k.icon, k.word)
	r.box.Refresh()
}

func (p *speakerProfile) makeContact() fyne.CanvasObject {
	p.contact = kit.V(6)
	return kit.Scroll(p.contact)
}

// showContact lists every number with its copy button, the address and how letters address him.
func (p *speakerProfile) showContact() {
	sp := p.facts.Speaker
	p.contact.Objects, p.copies = nil, nil
	for _, f := range sp.Phones {
		b := kit.LightIcon("copy", "salin nomor", func() { p.copyText(model.FormatPhone(f.Number)) }).Row()
		p.copies = append(p.copies, b)
		p.contact.Add(phoneLine(f, b))
	}
	if len(sp.Phones) == 0 {
		p.contact.Add(kit.NewPara("Belum ada nomor telepon.", 13, kit.Regular, kit.Ink2, 0))
	}
	if sp.Email != "" {
		b := kit.LightIcon("copy", "salin surel", func() { p.copyText(sp.Email) }).Row()
		p.copies = append(p.copies, b)
		p.contact.Add(kit.H(8, kit.Icon("mail", 14, kit.Ink2), kit.Fix(52, 0, kit.Fit("surel", 12, kit.Regular, kit.Ink2)), kit.Grow(kit.Fit(sp.Email, 13, kit.Medium, kit.Ink)), b))
	}
	p.contact.Add(kit.Rule())
	p.contact.Add(kit.T("ALAMAT DALAM SURAT", 11, kit.Medium, kit.Ink3))
	p.contact.Add(kit.SunkBox(kit.NewPara("Yth. "+strings.Join(model.AddresseeLines(sp), "\n"), 12, kit.Regular, kit.Ink, 0), 10))
	p.contact.Refresh()
}

func (p *speakerProfile) copyMain() {
	for _, f := range p.facts.Speaker.Phones {
		if f.Preferred {
			p.copyText(model.FormatPhone(f.Number))
			return
		}
	}
}

func (p *speakerProfile) copyText(text string) {
	p.s.sh.app.Clipboard().SetContent(text)
	p.s.sh.toast("Disalin: " + text)
}

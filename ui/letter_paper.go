package ui

import (
	"strings"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// letterPart is a paragraph of a letter: a field in a draft, plain text once issued.
type letterPart struct {
	field *kit.Field
	text  *kit.Para
	get   func(model.LetterBody) string
	set   func(*model.LetterBody, string)
}

// letterPaper shows a letter's text line by line as it will print; the paragraphs of a draft are
// fields.
type letterPaper struct {
	box                *fyne.Container
	top, middle, below *fyne.Container
	parts              [4]*letterPart
	factory            model.LetterBody
	shown              string // key of the row shown
}

// newLetterPaper makes the page; commit takes the changed paragraphs.
func newLetterPaper(commit func(model.LetterBody) error) *letterPaper {
	p := &letterPaper{top: kit.V(2), middle: kit.V(3), below: kit.V(2)}
	p.parts = [4]*letterPart{
		newLetterPart("Pembuka", 5, func(b model.LetterBody) string { return b.Opening }, func(b *model.LetterBody, t string) { b.Opening = t }),
		newLetterPart("Maksud", 3, func(b model.LetterBody) string { return b.Purpose }, func(b *model.LetterBody, t string) { b.Purpose = t }),
		newLetterPart("Konfirmasi", 4, func(b model.LetterBody) string { return b.Confirm }, func(b *model.LetterBody, t string) { b.Confirm = t }),
		newLetterPart("Penutup", 3, func(b model.LetterBody) string { return b.Closing }, func(b *model.LetterBody, t string) { b.Closing = t }),
	}
	for _, part := range p.parts {
		part.field.OnCommit = func(string) error { return commit(p.body()) }
	}
	rows := kit.V(10, p.top,
		p.parts[0].field, p.parts[0].text, p.parts[1].field, p.parts[1].text, kit.Pad(p.middle, 0, 0, 0, 12),
		p.parts[2].field, p.parts[2].text, p.parts[3].field, p.parts[3].text, p.below)
	p.box = kit.Paper(kit.Inset(rows, 18))
	return p
}

func newLetterPart(label string, lines int, get func(model.LetterBody) string, set func(*model.LetterBody, string)) *letterPart {
	return &letterPart{field: kit.NewArea(label, lines), text: kit.NewPara("", 11, kit.Regular, kit.Ink, 0), get: get, set: set}
}

// oneLine makes typed text one paragraph.
func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

// body is what stands in the fields, "" where it is the factory text.
func (p *letterPaper) body() model.LetterBody {
	var b model.LetterBody
	for _, part := range p.parts {
		if t := oneLine(part.field.Text()); t != part.get(p.factory) {
			part.set(&b, t)
		}
	}
	return b
}

func (p *letterPaper) flush() {
	for _, part := range p.parts {
		if part.field.Visible() {
			part.field.Flush()
		}
	}
}

// show shows a letter; in a draft factory and stored fill the fields.
func (p *letterPaper) show(key string, c model.LetterContent, draft bool, factory, stored model.LetterBody) {
	fresh := key != p.shown
	p.shown, p.factory = key, factory
	frozen := model.LetterBody{Opening: c.Opening, Purpose: c.Purpose, Confirm: c.Confirm, Closing: c.Closing}
	for _, part := range p.parts {
		part.field.Hidden, part.text.Hidden = !draft, draft
		if draft {
			part.fill(fresh, part.get(factory), part.get(stored))
			continue
		}
		part.text.SetText(part.get(frozen))
	}
	p.top.Objects = paperTop(c)
	p.middle.Objects = paperBlock(c)
	p.below.Objects = paperBelow(c)
	p.box.Refresh()
}

// fill keeps what is being typed: a field is set anew only for another letter, or when its
// paragraph changed elsewhere.
func (part *letterPart) fill(fresh bool, factory, stored string) {
	f := part.field
	want := firstFilled(stored, factory)
	typed := oneLine(f.Text())
	if !fresh && (typed == want || typed == "" && stored == "") {
		return
	}
	if fresh {
		f.SetText("")
		f.SetError("")
	}
	f.Hint(factory).SetText(want)
}

func firstFilled(texts ...string) string {
	for _, t := range texts {
		if t != "" {
			return t
		}
	}
	return ""
}

func paperLine(text string) *kit.Para { return kit.NewPara(text, 11, kit.Regular, kit.Ink, 0) }

func paperCenter(text string, size float32, weight kit.Weight) fyne.CanvasObject {
	return kit.Fit(text, size, weight, kit.Ink).Center()
}

// gapText shows a number with the room to write it in.
func gapText(n model.LetterNumber) string {
	if n.Running == "" {
		return n.Before + "……" + n.After
	}
	return n.Text()
}

func paperTop(c model.LetterContent) []fyne.CanvasObject {
	out := []fyne.CanvasObject{
		paperCenter(c.Head.Government, 11, kit.Regular),
		paperCenter(c.Head.Office, 12, kit.Bold),
		paperCenter(c.Head.Address, 10, kit.Regular),
		kit.Pad(kit.Rule(), 3, 0, 5, 0),
		kit.Fit(c.Town+", "+model.LetterDate(c.Date), 11, kit.Regular, kit.Ink).Right(),
		labelLine("Nomor", gapText(c.Number)), labelLine("Sifat", c.Urgency),
		labelLine("Lampiran", c.Attachment), labelLine("Hal", c.Subject), kit.Fix(0, 6, nil),
	}
	for i, l := range c.Addressee {
		if i == 0 {
			out = append(out, paperLine("Yth. "+l))
			continue
		}
		out = append(out, kit.Pad(paperLine(l), 0, 0, 0, 24))
	}
	return out
}

func labelLine(label, value string) fyne.CanvasObject {
	return kit.HTop(6, kit.Fix(84, 0, kit.Fit(label, 11, kit.Regular, kit.Ink2)), kit.Grow(paperLine(value)))
}

func paperBlock(c model.LetterContent) []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for _, row := range c.Block {
		out = append(out, labelLine(row.Label, row.Value))
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
	return out
}

// signatureLines is a signature block; what is missing shows as room to write.
func signatureLines(s model.Signature) *fyne.Container {
	box := kit.V(1)
	for _, l := range s.Lines {
		box.Add(paperLine(l))
	}
	box.Add(kit.Fix(0, 26, nil))
	box.Add(paperLine(firstFilled(s.Name, "…………………………")))
	box.Add(paperLine(firstFilled(s.Rank, "…………………………")))
	box.Add(paperLine("NIP " + firstFilled(s.NIP, "………………………")))
	return box
}

package ui

import (
	"strings"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// letterPart is a paragraph of a letter: a field in a draft, plain text once issued.
type letterPart struct {
	key   string // of model.WordingPart
	field *kit.Field
	text  *kit.Para
	get   func(model.LetterBody) string
	set   func(*model.LetterBody, string)

	absent bool // letters of the kind have no such part
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

// newLetterPaper makes the page; commit takes the changed paragraphs, typed runs while they change.
func newLetterPaper(commit func(model.LetterBody) error, typed func()) *letterPaper {
	p := &letterPaper{top: kit.V(2), middle: kit.V(3), below: kit.V(2)}
	p.parts = [4]*letterPart{
		newLetterPart("pembuka", 5, func(b model.LetterBody) string { return b.Opening }, func(b *model.LetterBody, t string) { b.Opening = t }),
		newLetterPart("maksud", 3, func(b model.LetterBody) string { return b.Purpose }, func(b *model.LetterBody, t string) { b.Purpose = t }),
		newLetterPart("konfirmasi", 4, func(b model.LetterBody) string { return b.Confirm }, func(b *model.LetterBody, t string) { b.Confirm = t }),
		newLetterPart("penutup", 3, func(b model.LetterBody) string { return b.Closing }, func(b *model.LetterBody, t string) { b.Closing = t }),
	}
	for _, part := range p.parts {
		part.field.OnCommit = func(string) error { return commit(p.body()) }
		part.field.OnChanged = func(string) { typed() }
	}
	rows := kit.V(10, p.top,
		p.parts[0].field, p.parts[0].text, p.parts[1].field, p.parts[1].text, kit.Pad(p.middle, 0, 0, 0, 12),
		p.parts[2].field, p.parts[2].text, p.parts[3].field, p.parts[3].text, p.below)
	p.box = kit.Paper(kit.Inset(rows, 18))
	return p
}

func newLetterPart(key string, lines int, get func(model.LetterBody) string, set func(*model.LetterBody, string)) *letterPart {
	return &letterPart{key: key, field: kit.NewArea(" ", lines), text: kit.NewPara("", 11, kit.Regular, kit.Ink, 0), get: get, set: set}
}

// oneLine makes typed text one paragraph.
func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

// someLines cleans typed text of which each line is a paragraph or an item.
func someLines(text string) string {
	var out []string
	for line := range strings.SplitSeq(text, "\n") {
		if line = oneLine(line); line != "" {
			out = append(out, line)
		}
	}
	return strings.Join(out, "\n")
}

// body is what stands in the fields, "" where it is the factory text.
func (p *letterPaper) body() model.LetterBody {
	var b model.LetterBody
	for _, part := range p.parts {
		if t := someLines(part.field.Text()); !part.absent && t != part.get(p.factory) {
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
	frozen := bodyOf(c)
	for _, part := range p.parts {
		part.suit(c.Kind)
		part.field.Hidden, part.text.Hidden = !draft || part.absent, draft || part.absent
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
	typed := someLines(f.Text())
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

func labelLine(label, value string) fyne.CanvasObject {
	return kit.HTop(6, kit.Fix(84, 0, kit.Fit(label, 11, kit.Regular, kit.Ink2)), kit.Grow(paperLine(value)))
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

// fieldsOnly leaves out what cannot be edited, while the picture shows the whole page beside.
func (p *letterPaper) fieldsOnly(on bool) {
	p.top.Hidden, p.middle.Hidden, p.below.Hidden = on, on, on
	p.box.Refresh()
}

// first is the first field that the draft has.
func (p *letterPaper) first() *kit.Entry {
	for _, part := range p.parts {
		if !part.absent {
			return part.field.Entry
		}
	}
	return p.parts[0].field.Entry
}

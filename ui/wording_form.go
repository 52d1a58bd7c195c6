package ui

import (
	"errors"
	"strings"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// wordingForm edits the template of one kind: the parts of its text, and what its letters are
// numbered and marked with.
type wordingForm struct {
	s      *wordingScreen
	kind   model.LetterKind
	form   *setupForm[model.Template]
	parts  []*kit.Field
	target *kit.Field // the part last worked on, where placeholders go

	code, unit, urgency *kit.Field
	register            *kit.SelectField
	restore             *kit.Button
	box                 fyne.CanvasObject
}

func newWordingForm(s *wordingScreen, k model.LetterKind) *wordingForm {
	f := &wordingForm{s: s, kind: k}
	f.form = newSetupForm(s.sh, f.save)
	f.form.preview = f.onTyped
	f.restore = kit.Light("undo", "Pulihkan naskah pabrik", f.onRestore)
	fields := kit.V(12)
	for _, part := range model.WordingParts(k) {
		field := f.part(part)
		f.parts = append(f.parts, field)
		fields.Add(field)
	}
	f.target = f.parts[0]
	fields.Add(kit.Pad(kit.Rule(), 4, 0, 0, 0))
	fields.Add(f.marks())
	f.form.scroll = kit.Scroll(kit.Pad(fields, 12, 16, 16, 16))
	title := kit.V(1, kit.Title(model.Capital(model.KindWords(k))), kit.Caption("kosong: naskah pabrik; \"-\": tidak tercetak"))
	head := kit.Fix(0, 52, kit.Pad(kit.H(8, kit.Grow(title), f.restore), 0, 8, 0, 16))
	f.box = kit.Stack(kit.Panel(kit.White, kit.Line, 8), kit.Inset(kit.V(0, head, kit.Rule(), kit.Grow(f.form.scroll)), 1))
	return f
}

// part is the field of one part, checked while it is typed in.
func (f *wordingForm) part(part model.WordingPart) *kit.Field {
	factory := model.FactoryWording(f.kind)
	usual := *part.Of(&factory)
	field := kit.NewArea(part.Label, max(part.Lines, wordingRows(usual)))
	show := func(t model.Template) string {
		w := t.Filled()
		return *part.Of(&w)
	}
	f.form.bind(field, show, func(text string) (func(*model.Template), error) {
		if err := model.CheckWording(f.kind, part, text); err != nil {
			return nil, errors.New(model.Message(err))
		}
		if strings.TrimSpace(text) == "" || text == usual {
			text = ""
		}
		return func(t *model.Template) { *part.Of(&t.Wording) = text }, nil
	})
	f.form.key(part.Key, field)
	f.checked(field, part)
	f.form.shows = append(f.form.shows, func(t model.Template) { field.Note(partNote(*part.Of(&t.Wording))) })
	focus := field.Entry.OnFocus
	field.Entry.OnFocus = func(gained bool) {
		if gained {
			f.target = field
		}
		focus(gained)
	}
	if part.Lines == 1 {
		field.Entry.OnKey = func(e *fyne.KeyEvent) bool { return e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter }
	}
	return field
}

// wordingWidth is about how many letters a line of a part's field takes.
const wordingWidth = 58

// wordingRows is about how many lines a text takes in its field.
func wordingRows(text string) int {
	rows := 0
	for line := range strings.SplitSeq(text, "\n") {
		rows += 1 + len(line)/wordingWidth
	}
	return rows
}

// checked says at once what is wrong with a text while it is typed.
func (f *wordingForm) checked(field *kit.Field, part model.WordingPart) {
	tell := field.OnChanged
	field.OnChanged = func(text string) {
		words := ""
		if err := model.CheckWording(f.kind, part, text); err != nil {
			words = model.Message(err) + " Belum tersimpan."
		}
		field.SetError(words)
		tell(text)
		f.form.scroll.Refresh()
	}
}

// partNote says beside a part's label what the office made of it.
func partNote(own string) string {
	switch strings.TrimSpace(own) {
	case "":
		return ""
	case "-":
		return "tidak tercetak"
	}
	return "diubah"
}

// marks are the fields besides the text.
func (f *wordingForm) marks() fyne.CanvasObject {
	form := f.form
	f.register = setupChoice(form, "Buku register", f.registers, func(t *model.Template) *model.ID { return &t.RegisterID })
	f.urgency = form.text("Sifat", func(t *model.Template) *string { return &t.Urgency })
	f.code = form.text("Kode klasifikasi", func(t *model.Template) *string { return &t.Code })
	f.unit = form.text("Unit dalam nomor", func(t *model.Template) *string { return &t.Unit })
	rows := setupFields(kit.Cols(12, []float32{8, 5}, f.register, f.urgency), setupPair(f.code, f.unit))
	if f.kind.Invites() {
		rows.Add(setupChoice(form, "Lampiran pokok bahasan dan susunan acara", attachRules, func(t *model.Template) *model.AttachRule { return &t.Attach }))
	}
	return rows
}

func attachRules() []setupOption[model.AttachRule] {
	words := map[model.AttachRule]string{
		model.AttachPoints: "bila dialog punya pokok bahasan", model.AttachAlways: "selalu", model.AttachNever: "tidak pernah",
	}
	var out []setupOption[model.AttachRule]
	for _, r := range model.AttachRules {
		out = append(out, setupOption[model.AttachRule]{r, words[r]})
	}
	return out
}

func (f *wordingForm) registers() []setupOption[model.ID] {
	usual := "buku pertama"
	if all := f.s.facts.Registers; len(all) > 0 {
		usual = "buku pertama (" + all[0].Name + ")"
	}
	out := []setupOption[model.ID]{{"", usual}}
	for _, r := range f.s.facts.Registers {
		out = append(out, setupOption[model.ID]{r.ID, r.Name})
	}
	return out
}

// show shows the stored template; what is typed and not saved stays.
func (f *wordingForm) show() {
	usual := f.s.facts.Settings.UsualTemplate(f.kind)
	f.code.Hint(usual.Code)
	f.unit.Hint(usual.Unit)
	f.urgency.Hint(usual.Urgency)
	f.form.show(f.s.stored(f.kind))
}

// onTyped shows what a valid text that is being typed would print.
func (f *wordingForm) onTyped(t model.Template) {
	f.restore.SetEnabled(t.Wording != model.Wording{} || f.unsaved() != nil)
	if f.s.chosen == f.kind {
		f.s.preview.show(t)
	}
}

func (f *wordingForm) save(_ string, edit func(*model.Template)) error {
	t := f.s.stored(f.kind)
	edit(&t)
	return f.s.sh.office.SaveTemplate(t)
}

// unsaved is the first part whose text is refused, nil when there is none.
func (f *wordingForm) unsaved() *kit.Field {
	for _, field := range f.parts {
		if _, bad := field.Message(); bad && field.Dirty() {
			return field
		}
	}
	return nil
}

// focus puts the cursor into the part last worked on.
func (f *wordingForm) focus() { kit.Focus(f.target.Entry) }

// insert types a placeholder at the cursor of the part last worked on.
func (f *wordingForm) insert(name string) {
	f.focus()
	for _, r := range "{" + name + "}" {
		f.target.Entry.Entry.TypedRune(r)
	}
}

// onRestore puts the factory's text back, also in place of what is typed and was refused.
func (f *wordingForm) onRestore() {
	delete(f.s.forms, f.kind)
	if f.s.sh.check(f.s.sh.office.RestoreWording(f.kind)) && f.s.sh.check(f.s.Reload()) {
		f.s.sh.toastUndo("Naskah pabrik " + model.KindWords(f.kind) + " dipulihkan.")
	}
}

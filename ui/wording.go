package ui

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// wordingScreen is the tab Naskah of Surat: the kinds of letters at the left, the chosen one's
// template in the middle, a sample of it as it prints at the right.
type wordingScreen struct {
	sh     *shell
	facts  model.Setup
	chosen model.LetterKind
	forms  map[model.LetterKind]*wordingForm // made when first chosen; they keep what is typed

	kinds   *kit.RowList
	holes   *wordingHoles
	middle  *fyne.Container
	preview *wordingPreview
	print   *kit.Button
	head    *fyne.Container
	content fyne.CanvasObject
}

func newWording(sh *shell) *wordingScreen {
	s := &wordingScreen{sh: sh, chosen: model.LetterKinds[0], forms: map[model.LetterKind]*wordingForm{}, middle: kit.Stack()}
	s.kinds = kit.NewRowList(36, func() int { return len(model.LetterKinds) }, func() kit.Row { return newWordingKind(s) })
	s.kinds.OnSelect = func(i int) { s.choose(model.LetterKinds[i]) }
	s.kinds.OnKey = func(e *fyne.KeyEvent) bool { return s.preview.pages.pageKey(e) }
	s.kinds.OnOpen = func(int) { s.form().focus() }
	s.kinds.Select(0)
	s.holes = newWordingHoles(s)
	s.preview = newWordingPreview(sh)
	s.print = kit.Normal("printer", "Cetak contoh", s.Print)
	s.head = kit.H(8, s.print)
	height := float32(36*len(model.LetterKinds) + 2)
	left := kit.V(12, kit.Fix(0, height, kit.Stack(kit.Panel(kit.White, kit.Line, 8), kit.Inset(s.kinds, 1))), kit.Grow(s.holes.box))
	s.content = kit.HFill(16, kit.Fix(232, 0, left), kit.Share(13, s.middle), kit.Share(11, s.preview.box))
	return s
}

// Word implements mailTab.
func (s *wordingScreen) Word() string { return "Naskah" }

// Head implements mailTab.
func (s *wordingScreen) Head() fyne.CanvasObject { return s.head }

// Sub implements mailTab.
func (s *wordingScreen) Sub() string {
	changed := 0
	for _, t := range s.facts.Templates {
		if t.Changed() {
			changed++
		}
	}
	if changed == 0 {
		return fmt.Sprintf("%d jenis surat, semua dengan naskah pabrik", len(model.LetterKinds))
	}
	return fmt.Sprintf("%d jenis surat, %d diubah kantor", len(model.LetterKinds), changed)
}

// Content implements screen.
func (s *wordingScreen) Content() fyne.CanvasObject { return s.content }

// FirstFocus implements screen.
func (s *wordingScreen) FirstFocus() fyne.Focusable { return s.kinds }

// Flush implements flusher. What cannot be saved stays in its field, also under another kind.
func (s *wordingScreen) Flush() {
	if f := s.forms[s.chosen]; f != nil {
		f.form.flush()
	}
}

// Reload implements screen.
func (s *wordingScreen) Reload() error {
	facts, err := s.sh.office.Setup()
	if err != nil {
		return err
	}
	sit, letter, err := s.sh.office.SampleLetter(s.chosen)
	if err != nil {
		return err
	}
	s.facts = facts
	s.preview.about(sit, letter)
	f := s.form()
	if len(s.middle.Objects) == 0 || s.middle.Objects[0] != f.box {
		s.middle.Objects = []fyne.CanvasObject{f.box}
		s.middle.Refresh()
	}
	f.show()
	s.kinds.Reload()
	s.holes.show(s.chosen)
	return nil
}

// form is the chosen kind's.
func (s *wordingScreen) form() *wordingForm {
	if s.forms[s.chosen] == nil {
		s.forms[s.chosen] = newWordingForm(s, s.chosen)
	}
	return s.forms[s.chosen]
}

// stored is the office's template of a kind, the factory's where it has none.
func (s *wordingScreen) stored(k model.LetterKind) model.Template {
	if i := slices.IndexFunc(s.facts.Templates, func(t model.Template) bool { return t.Kind == k }); i >= 0 {
		return s.facts.Templates[i]
	}
	return model.Template{Kind: k}
}

func (s *wordingScreen) choose(k model.LetterKind) {
	if k == s.chosen {
		return
	}
	s.Flush()
	former := s.form()
	s.chosen = k
	s.sh.check(s.Reload())
	if field := former.unsaved(); field != nil {
		s.sh.toast(fmt.Sprintf("%s pada %s belum tersimpan; ketikannya masih ada di sana.", field.Label(), model.KindWords(former.kind)))
	}
}

// TypedKey implements keyTaker: F6 goes from the kinds to the text, to the placeholders, and back;
// PgUp and PgDn turn the pages of the sample.
func (s *wordingScreen) TypedKey(e *fyne.KeyEvent) bool {
	if e.Name != fyne.KeyF6 {
		return s.preview.pages.pageKey(e)
	}
	switch s.sh.win.Canvas().Focused() {
	case fyne.Focusable(s.kinds):
		s.form().focus()
	case fyne.Focusable(s.holes.list):
		kit.Focus(s.kinds)
	default:
		kit.Focus(s.holes.list)
	}
	return true
}

// Print prints the sample as KONSEP.
func (s *wordingScreen) Print() {
	s.Flush()
	content := s.preview.content
	s.sh.printPaper(paper{
		name: "contoh-" + string(s.chosen) + ".pdf", what: "Contoh " + model.KindWords(s.chosen),
		data: func() ([]byte, error) { return s.sh.svc.Letters([]model.LetterContent{content}, true) },
	}, false)
}

// The looks of a kind in the list.
var (
	changedLook = look{kit.Teal, "pencil", "diubah"}
	unsavedLook = look{kit.Red, "warning", "belum tersimpan"}
)

// wordingKind is a line of the list of kinds.
type wordingKind struct {
	s    *wordingScreen
	word *kit.Text
	pill *kit.Pill
	box  *fyne.Container
}

func newWordingKind(s *wordingScreen) kit.Row {
	r := &wordingKind{s: s, word: kit.Fit("", 13, kit.Medium, kit.Ink), pill: changedLook.pill()}
	r.box = kit.Pad(kit.H(8, kit.Grow(r.word), r.pill), 0, 10, 0, 14)
	return r
}

// Object implements kit.Row.
func (r *wordingKind) Object() fyne.CanvasObject { return r.box }

// Set implements kit.Row.
func (r *wordingKind) Set(i int) {
	k := model.LetterKinds[i]
	r.word.SetText(model.Capital(model.KindWords(k)))
	l := changedLook
	form := r.s.forms[k]
	typed := form != nil && form.unsaved() != nil
	if typed {
		l = unsavedLook
	}
	r.pill.Set(l.tone, l.icon, l.word)
	r.pill.Hidden = !typed && !r.s.stored(k).Changed()
	r.box.Refresh()
}

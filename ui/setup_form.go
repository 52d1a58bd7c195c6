package ui

import (
	"errors"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// setupForm shows one value in fields that save by themselves, one field at a time. Its builders
// (setup_fields.go) tie a field to a place in the value.
type setupForm[T any] struct {
	sh    *shell
	value T
	// apply carries out the edit of one field; a draft's apply writes nothing.
	apply func(title string, edit func(*T)) error
	// preview shows a value that is being typed; may be nil.
	preview func(T)
	// scroll is the scroller around the fields; may be nil.
	scroll *kit.ScrollBox

	shows  []func(T)
	fields []*kit.Field
	keyed  map[string]faulty
}

// faulty is a field that can say what is wrong with it.
type faulty interface{ SetError(text string) }

// newSetupForm makes a form without fields.
func newSetupForm[T any](sh *shell, apply func(title string, edit func(*T)) error) *setupForm[T] {
	return &setupForm[T]{sh: sh, apply: apply, keyed: map[string]faulty{}}
}

// newDraftForm makes a form whose value is saved as a whole later.
func newDraftForm[T any](sh *shell, value T) *setupForm[T] {
	f := newSetupForm(sh, func(string, func(*T)) error { return nil })
	f.value = value
	return f
}

// show writes a value into the fields; what is typed and not saved stays.
func (f *setupForm[T]) show(v T) {
	f.value = v
	for _, show := range f.shows {
		show(v)
	}
	f.tell(v)
}

// flush saves what is still being typed and returns the first field that could not be saved, nil
// when there is none.
func (f *setupForm[T]) flush() *kit.Field {
	var bad *kit.Field
	for _, field := range f.fields {
		if !field.Flush() && bad == nil {
			bad = field
		}
	}
	return bad
}

// dirty reports whether something is typed that is not saved.
func (f *setupForm[T]) dirty() bool { return slices.ContainsFunc(f.fields, (*kit.Field).Dirty) }

// own takes a field in: it is flushed with the form, and left runs when it was left.
func (f *setupForm[T]) own(field *kit.Field, left func()) {
	f.fields = append(f.fields, field)
	focus := field.Entry.OnFocus
	field.Entry.OnFocus = func(gained bool) {
		focus(gained)
		if !gained {
			left()
		}
	}
}

func (f *setupForm[T]) focused(field *kit.Field) bool {
	return f.sh.win.Canvas().Focused() == fyne.Focusable(field.Entry)
}

// commit is one field's edit: carried out, then kept in the value at hand.
func (f *setupForm[T]) commit(label string, edit func(*T)) error {
	if err := f.apply("Mengubah "+labelInSentence(label), edit); err != nil {
		return f.sh.plainError(err)
	}
	edit(&f.value)
	f.tell(f.value)
	return nil
}

func (f *setupForm[T]) tell(v T) {
	if f.preview != nil {
		f.preview(v)
	}
	if f.scroll != nil {
		f.scroll.Refresh()
	}
}

// key names the field that errors of the model with this field name belong to.
func (f *setupForm[T]) key(name string, field faulty) { f.keyed[name] = field }

// fail shows an error beside its field, or as a notice when it belongs to none.
func (f *setupForm[T]) fail(err error) {
	var e *model.Error
	if errors.As(err, &e) && f.keyed[e.Field] != nil {
		field := f.keyed[e.Field]
		field.SetError(e.Message)
		if typed, ok := field.(*kit.Field); ok {
			f.sh.win.Canvas().Focus(typed.Entry)
		}
		return
	}
	f.sh.fail(err)
}

// plainError is an error in words for the line beside a field; the log takes the rest.
func (sh *shell) plainError(err error) error {
	if model.ErrorCode(err) == model.Internal || errors.Unwrap(err) != nil {
		sh.svc.Log(err)
	}
	return errors.New(model.Message(err))
}

// labelInSentence writes a label inside a sentence; short forms such as NIP stay.
func labelInSentence(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	if second, _ := utf8.DecodeRuneInString(s[size:]); unicode.IsUpper(second) {
		return s
	}
	return string(unicode.ToLower(first)) + s[size:]
}

// setupFields puts fields below each other.
func setupFields(fields ...fyne.CanvasObject) *fyne.Container { return kit.V(12, fields...) }

// setupPair puts fields beside each other.
func setupPair(fields ...fyne.CanvasObject) *fyne.Container { return kit.Cols(16, nil, fields...) }

// setupCard is the white card of a section and the scroller in it, for sections higher than the
// window.
func setupCard(body fyne.CanvasObject) (card fyne.CanvasObject, scroll *kit.ScrollBox) {
	scroll = kit.Scroll(kit.Pad(body, 16, 20, 16, 20))
	return kit.Stack(kit.Panel(kit.White, kit.Line, 8), kit.Inset(scroll, 1)), scroll
}

func trimmed(s string) string { return strings.TrimSpace(s) }

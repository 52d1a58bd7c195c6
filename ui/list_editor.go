package ui

import (
	"slices"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// listEditor edits a short list inside a record: every row saves itself, the whole list with it.
// The zero value of T is an empty row, which is not saved.
type listEditor[T comparable] struct {
	sh *shell
	// fields makes the fields of a row.
	fields func(*setupForm[T]) fyne.CanvasObject
	// save writes the list.
	save func(list []T) error
	// changed lays the page around the list out again.
	changed func()

	rows []*listRow[T]
	box  *fyne.Container
}

// listRow is one entry with its fields.
type listRow[T comparable] struct {
	form   *setupForm[T]
	remove *kit.Button
	box    fyne.CanvasObject
}

func newListEditor[T comparable](sh *shell, fields func(*setupForm[T]) fyne.CanvasObject, save func([]T) error, changed func()) *listEditor[T] {
	return &listEditor[T]{sh: sh, fields: fields, save: save, changed: changed, box: kit.V(8)}
}

// show shows a list; rows that say it already stay as they are, and so does what is typed in a row
// and not saved.
func (e *listEditor[T]) show(list []T) {
	if !slices.Equal(e.values(), list) {
		e.follow(list)
		e.lay()
	}
	for _, r := range e.rows {
		r.form.show(r.form.value)
	}
}

// follow makes the rows those of a list that was changed elsewhere: rows before and after the change
// stay, those in it take the new entries. A row whose entry is gone stays below for what is typed in it.
func (e *listEditor[T]) follow(list []T) {
	var none T
	var saved, loose []*listRow[T]
	for _, r := range e.rows {
		if r.form.value == none {
			loose = append(loose, r)
		} else {
			saved = append(saved, r)
		}
	}
	first := 0
	for first < min(len(saved), len(list)) && saved[first].form.value == list[first] {
		first++
	}
	last := 0
	for last < min(len(saved), len(list))-first && saved[len(saved)-1-last].form.value == list[len(list)-1-last] {
		last++
	}
	was, now := saved[first:len(saved)-last], list[first:len(list)-last]
	e.rows = slices.Clone(saved[:first])
	for i, v := range now {
		if i < len(was) {
			was[i].form.value = v
			e.rows = append(e.rows, was[i])
		} else {
			e.rows = append(e.rows, e.row(v))
		}
	}
	e.rows = append(e.rows, saved[len(saved)-last:]...)
	for _, r := range was[min(len(was), len(now)):] {
		r.form.value = none
		loose = append(loose, r)
	}
	e.rows = append(e.rows, slices.DeleteFunc(loose, func(r *listRow[T]) bool { return !r.form.dirty() })...)
}

// values is the list without empty rows.
func (e *listEditor[T]) values() []T {
	var none T
	var out []T
	for _, r := range e.rows {
		if r.form.value != none {
			out = append(out, r.form.value)
		}
	}
	return out
}

func (e *listEditor[T]) row(v T) *listRow[T] {
	r := &listRow[T]{}
	r.form = newSetupForm(e.sh, func(_ string, edit func(*T)) error {
		former := r.form.value
		edit(&r.form.value)
		err := e.save(e.values())
		if err != nil {
			r.form.value = former
		}
		return err
	})
	fields := e.fields(r.form)
	r.remove = kit.LightIcon("close", "hapus baris", func() { e.onRemove(r) }).Row()
	r.box = kit.HTop(4, kit.Grow(fields), kit.Pad(r.remove, 2, 0, 0, 0))
	r.form.show(v)
	return r
}

func (e *listEditor[T]) lay() {
	e.box.Objects = nil
	for _, r := range e.rows {
		e.box.Add(r.box)
	}
	e.changed()
}

// add puts a new row below, with the keyboard in its first field.
func (e *listEditor[T]) add() {
	var none T
	r := e.row(none)
	e.rows = append(e.rows, r)
	e.lay()
	kit.Focus(r.form.fields[0].Entry)
}

// append saves the list with more entries.
func (e *listEditor[T]) append(more ...T) error { return e.save(append(e.values(), more...)) }

func (e *listEditor[T]) onRemove(gone *listRow[T]) {
	var none T
	former := e.rows
	saved := gone.form.value != none
	e.rows = slices.DeleteFunc(slices.Clone(e.rows), func(r *listRow[T]) bool { return r == gone })
	if saved {
		if err := e.save(e.values()); err != nil {
			e.rows = former
			e.sh.fail(err)
			return
		}
		e.sh.toastUndo("Baris dihapus.")
	}
	e.lay()
}

// flush saves what is still being typed; it returns false when something could not be saved.
func (e *listEditor[T]) flush() bool {
	good := true
	for _, r := range e.rows {
		good = r.form.flush() == nil && good
	}
	return good
}

package ui

import (
	"fmt"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// setupKind says how one kind of record of Pengaturan is listed, edited, made and deleted.
type setupKind[T any] struct {
	title, caption string // head of the section
	one            string // one record in words: "pegawai"
	icon           string
	none           string // sentence of an empty list
	height         float32
	lines          int // of a title in the list, 1 when zero
	heads          []string
	widths         []float32
	kind           model.Kind // "" for records that are neither made nor deleted
	rows           func(model.Setup) []T
	line           func(T) setupLine
	id             func(T) model.ID
	name           func(T) string
	fresh          func() T
	save           func(T) (model.ID, error)
	edit           func(v T, title string, edit func(*T)) error // nil saves the whole record
	fields         func(*setupForm[T]) fyne.CanvasObject
}

// setupLine is a row of a list: title with a second line, then one word for each further column.
type setupLine struct {
	title, sub string
	rest       []string
}

// setupRecords is a section of Pengaturan with a list at the left and the chosen record's fields
// at the right.
type setupRecords[T any] struct {
	sh     *shell
	kind   setupKind[T]
	rows   []T
	chosen model.ID
	cols   *kit.Columns
	list   *kit.RowList
	form   *setupForm[T] // of the chosen record, nil for none
	detail *fyne.Container
	add    *kit.Button
	remove *kit.Button
	asked  *kit.Confirm
	sheet  *setupSheet[T] // of a new record, nil while none is made
	page   fyne.CanvasObject
}

// newSetupRecords makes a section; extra stands in its head before the button.
func newSetupRecords[T any](sh *shell, kind setupKind[T], extra ...fyne.CanvasObject) *setupRecords[T] {
	s := &setupRecords[T]{sh: sh, kind: kind, detail: kit.Stack(), cols: kit.NewColumns(12, kind.widths...)}
	s.add = kit.Primary("plus", model.Capital(kind.one)+" baru", s.onAdd)
	s.remove = kit.Normal("trash", "Hapus…", s.onRemove).Row()
	s.list = kit.NewRowList(kind.height, func() int { return len(s.rows) }, s.newRow)
	s.list.OnSelect = s.onSelect
	s.list.OnKey = s.onKey
	if kind.none != "" {
		s.list.SetEmpty(kit.NewEmptySmall(kind.icon, kind.none))
	}
	s.page = kit.V(12, s.head(extra), kit.Grow(kit.Cols(16, []float32{6, 5}, kit.ListCard(s.cols.Head(kind.heads...), s.list, nil), s.detail)))
	return s
}

func (s *setupRecords[T]) head(extra []fyne.CanvasObject) fyne.CanvasObject {
	parts := append([]fyne.CanvasObject{kit.Grow(kit.V(2, kit.Title(s.kind.title), kit.Caption(s.kind.caption)))}, extra...)
	if s.kind.kind != "" {
		parts = append(parts, s.add)
	}
	return kit.Fix(0, 40, kit.H(8, parts...))
}

func (s *setupRecords[T]) content() fyne.CanvasObject { return s.page }

// show lists the facts anew; the chosen record stays chosen, else its neighbour is.
func (s *setupRecords[T]) show(facts model.Setup) {
	at := max(0, s.list.Selected())
	s.rows = s.kind.rows(facts)
	for i, row := range s.rows {
		if s.kind.id(row) == s.chosen {
			at = i
		}
	}
	s.list.Reload()
	s.chooseRow(min(at, len(s.rows)-1))
}

// chooseRow shows a row's record; fields of the same record stay as they are.
func (s *setupRecords[T]) chooseRow(i int) {
	if i < 0 {
		s.chosen, s.form = "", nil
		s.detail.Objects = []fyne.CanvasObject{kit.Card(kit.NewEmptySmall(s.kind.icon, "Belum ada yang dipilih"), 16)}
		s.detail.Refresh()
		return
	}
	row := s.rows[i]
	s.list.Select(i)
	if s.form == nil || s.chosen != s.kind.id(row) {
		s.chosen = s.kind.id(row)
		s.build()
	}
	s.form.show(row)
}

// build makes the fields of the chosen record.
func (s *setupRecords[T]) build() {
	s.form = newSetupForm(s.sh, s.saveField)
	s.form.scroll = kit.Scroll(kit.Inset(s.kind.fields(s.form), 16))
	parts := kit.V(0, kit.Grow(s.form.scroll))
	if s.kind.kind != "" {
		parts.Add(kit.Rule())
		parts.Add(kit.Fix(0, 44, kit.Pad(kit.H(8, kit.Grow(kit.Caption("Perubahan tersimpan sendiri.")), s.remove), 0, 16, 0, 16)))
	}
	s.detail.Objects = []fyne.CanvasObject{kit.Stack(kit.Panel(kit.White, kit.Line, 8), kit.Inset(parts, 1))}
	s.detail.Refresh()
}

func (s *setupRecords[T]) saveField(title string, edit func(*T)) error {
	v := s.form.value
	if s.kind.edit != nil {
		return s.kind.edit(v, title, edit)
	}
	edit(&v)
	_, err := s.kind.save(v)
	return err
}

func (s *setupRecords[T]) flush() {
	if s.form == nil {
		return
	}
	if bad := s.form.flush(); bad != nil {
		s.sh.toast(fmt.Sprintf("%s pada %s tidak tersimpan: \"%s\".", bad.Label(), s.kind.name(s.form.value), bad.Text()))
	}
}

func (s *setupRecords[T]) onSelect(i int) {
	id := s.kind.id(s.rows[i])
	s.flush()
	for j, row := range s.rows {
		if s.kind.id(row) == id {
			s.chooseRow(j)
		}
	}
}

func (s *setupRecords[T]) onKey(e *fyne.KeyEvent) bool {
	if e.Name != fyne.KeyDelete || s.kind.kind == "" || s.form == nil {
		return false
	}
	s.onRemove()
	return true
}

func (s *setupRecords[T]) onRemove() {
	id, name := s.chosen, s.kind.name(s.form.value)
	s.asked = kit.Ask(s.sh.win, kit.Question{
		Title: "Hapus " + s.kind.one + " " + name + "?", Verb: "Hapus", Danger: true,
		Text: "Yang masih dipakai dialog, surat atau langkah tidak akan terhapus.",
		OnYes: func(string) {
			if s.sh.check(s.sh.office.Delete(s.kind.kind, id, "Menghapus "+s.kind.one+" "+name)) {
				s.sh.toastUndo(model.Capital(s.kind.one) + " " + name + " dihapus.")
			}
		},
	})
}

// chooseID shows the facts anew with one record chosen.
func (s *setupRecords[T]) chooseID(id model.ID) {
	s.chosen, s.form = id, nil
	s.sh.reload()
}

package ui

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// phonesEditor edits the numbers of a person, one row each; commit gets all that are valid.
type phonesEditor struct {
	rows   []*phoneRow
	add    *kit.Button
	box    *fyne.Container
	commit func([]model.Phone) error
	fail   func(error)
}

// phoneRow edits one number. An impossible number stays as typed with the reason beside it, and
// the one saved before keeps holding.
type phoneRow struct {
	e      *phonesEditor
	saved  model.Phone // Number "" while none is valid yet
	kind   *kit.Drop
	number *kit.Field
	main   *kit.Chip
	remove *kit.Button
	box    *fyne.Container
}

func newPhonesEditor(phones []model.Phone, commit func([]model.Phone) error, fail func(error)) *phonesEditor {
	e := &phonesEditor{commit: commit, fail: fail}
	e.add = kit.Light("plus", "Tambah nomor", func() { kit.Focus(e.newRow().number.Entry) })
	for _, f := range phones {
		e.rows = append(e.rows, e.makeRow(f))
	}
	e.box = kit.V(8)
	e.fill()
	return e
}

func (e *phonesEditor) fill() {
	e.box.Objects = []fyne.CanvasObject{kit.T("Telepon", 12, kit.Regular, kit.Ink2)}
	for _, r := range e.rows {
		e.box.Add(r.box)
	}
	e.box.Add(kit.H(0, e.add, kit.Spacer()))
	e.box.Refresh()
}

func (e *phonesEditor) newRow() *phoneRow {
	r := e.makeRow(model.Phone{ID: model.NewID(), Kind: model.Mobile, Preferred: len(e.rows) == 0})
	e.rows = append(e.rows, r)
	e.fill()
	return r
}

func (e *phonesEditor) makeRow(f model.Phone) *phoneRow {
	r := &phoneRow{e: e, saved: f}
	kinds := make([]string, len(model.PhoneKinds))
	for i, k := range model.PhoneKinds {
		kinds[i] = string(k)
	}
	r.kind = kit.NewDrop("", kinds, r.onKind)
	r.kind.SetChosen(max(0, slices.Index(model.PhoneKinds, f.Kind)))
	r.number = kit.NewField("").Hint("0812-3456-7890")
	r.number.SetText(model.FormatPhone(f.Number))
	r.number.OnCommit = r.onNumber
	r.main = kit.NewChip("utama", "", f.Preferred, func(bool) { e.prefer(r) })
	r.remove = kit.LightIcon("trash", "hapus nomor", func() { e.drop(r) })
	r.box = kit.HTop(8, kit.Fix(106, 0, r.kind), kit.Grow(r.number), kit.Pad(r.main, 3, 0, 0, 0), r.remove)
	return r
}

// phones are the numbers that can be saved now.
func (e *phonesEditor) phones() []model.Phone {
	var out []model.Phone
	for _, r := range e.rows {
		if r.saved.Number != "" {
			out = append(out, r.saved)
		}
	}
	return out
}

func (e *phonesEditor) save() { e.fail(e.commit(e.phones())) }

func (r *phoneRow) onKind(i int) {
	r.saved.Kind = model.PhoneKinds[i]
	r.e.save()
}

func (r *phoneRow) onNumber(text string) error {
	number := ""
	if strings.TrimSpace(text) != "" {
		var err error
		if number, err = model.NormalizePhone(text); err != nil {
			return err
		}
	}
	r.saved.Number = number
	r.number.SetText(model.FormatPhone(number))
	return r.e.commit(r.e.phones())
}

// prefer makes a number the first to call.
func (e *phonesEditor) prefer(chosen *phoneRow) {
	for _, r := range e.rows {
		r.saved.Preferred = r == chosen
		r.main.SetOn(r == chosen)
	}
	e.save()
}

func (e *phonesEditor) drop(gone *phoneRow) {
	e.rows = slices.DeleteFunc(e.rows, func(r *phoneRow) bool { return r == gone })
	if gone.saved.Preferred && len(e.rows) > 0 {
		e.rows[0].saved.Preferred = true
		e.rows[0].main.SetOn(true)
	}
	e.fill()
	kit.Focus(e.add)
	e.save()
}

// flush saves what is still being typed; false when a number is impossible.
func (e *phonesEditor) flush() bool {
	ok := true
	for _, r := range e.rows {
		ok = r.number.Flush() && ok
	}
	return ok
}

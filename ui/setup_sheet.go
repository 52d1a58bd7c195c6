package ui

import (
	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// setupSheet is the form of a new record with its Simpan.
type setupSheet[T any] struct {
	of    *setupRecords[T]
	form  *setupForm[T]
	save  *kit.Button
	leave *kit.Button
	panel *kit.Sheet
}

func (s *setupRecords[T]) onAdd() {
	s.flush()
	d := &setupSheet[T]{of: s, form: newDraftForm(s.sh, s.kind.fresh())}
	body := s.kind.fields(d.form)
	d.save = kit.Primary("check", "Simpan", d.onSave)
	d.leave = kit.Normal("", "Batal", d.onLeave)
	d.panel = kit.NewSheet(model.Capital(s.kind.one)+" baru", body, d.leave, d.save)
	d.form.scroll = d.panel.Scroll
	d.panel.OnSubmit = d.onSave
	d.panel.OnClose = func() { s.sheet = nil }
	d.form.show(d.form.value)
	s.sheet = d
	d.panel.ShowIn(s.sh.win)
}

func (d *setupSheet[T]) onLeave() { d.panel.Close() }

func (d *setupSheet[T]) onSave() {
	if bad := d.form.flush(); bad != nil {
		d.of.sh.win.Canvas().Focus(bad.Entry)
		return
	}
	id, err := d.of.kind.save(d.form.value)
	if err != nil {
		d.form.fail(err)
		return
	}
	d.panel.Close()
	d.of.chooseID(id)
	d.of.sh.toast(model.Capital(d.of.kind.one) + " tersimpan.")
}

package sqlite

import (
	"fmt"

	"kaltimprov.go.id/dialogpublik/model"
)

// deletable are the tables of the kinds that can be deleted.
var deletable = map[model.Kind]string{
	model.KindOfficer: "officer", model.KindSignatory: "signatory", model.KindHoliday: "holiday",
	model.KindLegalBasis: "legal_basis", model.KindStation: "station", model.KindProgramme: "programme",
	model.KindOrganization: "organization", model.KindLetter: "letter", model.KindStepRun: "step_run",
	model.KindSlot: "slot", model.KindRegister: "register", model.KindBlock: "number_block", model.KindTemplate: "letter_template",
}

// owned are the children that go with a deleted record, by its table.
var owned = map[string]struct{ table, parent string }{
	"programme": {"programme_slot", "programme_id"}, "letter": {"letter_mark", "letter_id"},
}

// Delete removes a record that nothing refers to. A record in use is a Conflict that names it, an
// issued letter is Refused.
func (t *tx) Delete(kind model.Kind, id model.ID) error {
	tbl, ok := deletable[kind]
	if !ok {
		return fmt.Errorf("records of kind %q are not deleted", kind)
	}
	name := t.shownByID(tbl, id)
	if child, ok := owned[tbl]; ok {
		if err := t.keepOnly(child.table, child.parent, id, []model.ID{}); err != nil {
			return err
		}
	}
	n, err := t.execCount("DELETE FROM "+tbl+" WHERE id = ?", id)
	switch {
	case model.ErrorCode(err) == model.Conflict:
		return model.Wrap(model.Conflict, err, "%s masih dipakai, jadi tidak dapat dihapus.", model.Capital(name))
	case err != nil:
		return err
	case n == 0:
		return model.Errorf(model.NotFound, "%s itu tidak ada (lagi).", model.Capital(name))
	}
	return nil
}

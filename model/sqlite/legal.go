package sqlite

import "kaltimprov.go.id/dialogpublik/model"

var putLegalBasis = upsert("legal_basis", "ord", "title", "in_force", "note")

// LegalBases returns the legal bases of the SOP by order.
func (t *tx) LegalBases() ([]model.LegalBasis, error) {
	return list(t, func(b *model.LegalBasis) []any {
		return []any{&b.ID, &b.Order, &b.Title, &b.InForce, &b.Note}
	}, `SELECT id, ord, title, in_force, note FROM legal_basis ORDER BY ord, id`)
}

// PutLegalBasis writes a legal basis.
func (t *tx) PutLegalBasis(b model.LegalBasis) error {
	return t.put(putLegalBasis, b.ID, b.Order, b.Title, b.InForce, b.Note)
}

package sqlite

import "kaltimprov.go.id/dialogpublik/model"

const selectSignatories = `SELECT id, role, form, top_post, middle_post, post, name, rank, nip, valid_from, valid_until
	FROM signatory ORDER BY role, valid_from, id`

var putSignatory = upsert("signatory", "role", "form", "top_post", "middle_post", "post", "name", "rank", "nip",
	"valid_from", "valid_until")

// Signatories returns all signatories by role, then From.
func (t *tx) Signatories() ([]model.Signatory, error) {
	return list(t, func(s *model.Signatory) []any {
		return []any{&s.ID, &s.Role, &s.Form, &s.TopPost, &s.MiddlePost, &s.Post, &s.Name, &s.Rank, &s.NIP,
			opt(&s.From), opt(&s.Until)}
	}, selectSignatories)
}

// PutSignatory writes a signatory.
func (t *tx) PutSignatory(s model.Signatory) error {
	return t.put(putSignatory, s.ID, s.Role, s.Form, s.TopPost, s.MiddlePost, s.Post, s.Name, s.Rank, s.NIP,
		null(s.From), null(s.Until))
}

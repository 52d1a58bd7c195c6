package sqlite

import "kaltimprov.go.id/dialogpublik/model"

const selectDocuments = `SELECT id, kind, subject_id, sha256, size, paper, made_at, signed_filed, place, name FROM document`

var putDocument = upsert("document", "kind", "subject_id", "sha256", "size", "paper", "made_at", "signed_filed", "place", "name")

// Documents returns the stored prints of the given letters and reports, or all when none is given,
// newest first.
func (t *tx) Documents(subjects ...model.ID) ([]model.Document, error) {
	var f filter
	if len(subjects) > 0 {
		f.add("subject_id IN (SELECT value FROM json_each(?))", idList(subjects))
	}
	return list(t, func(d *model.Document) []any {
		return []any{&d.ID, &d.Kind, &d.SubjectID, &d.SHA256, &d.Size, &d.Paper, moment(&d.MadeAt), &d.SignedFiled, &d.Place, &d.Name}
	}, selectDocuments+f.where()+" ORDER BY made_at DESC, id DESC", f.args...)
}

// PutDocument writes a stored print.
func (t *tx) PutDocument(d model.Document) error {
	return t.put(putDocument, d.ID, d.Kind, d.SubjectID, d.SHA256, d.Size, d.Paper, timeText(d.MadeAt), d.SignedFiled, d.Place, d.Name)
}

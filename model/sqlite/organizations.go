package sqlite

import "kaltimprov.go.id/dialogpublik/model"

var putOrganization = upsert("organization", "name", "town")

// Organizations returns all organizations by name.
func (t *tx) Organizations() ([]model.Organization, error) {
	return list(t, func(o *model.Organization) []any {
		return []any{&o.ID, &o.Name, &o.Town}
	}, `SELECT id, name, town FROM organization ORDER BY name COLLATE NOCASE, id`)
}

// PutOrganization writes an organization.
func (t *tx) PutOrganization(o model.Organization) error {
	return t.put(putOrganization, o.ID, o.Name, o.Town)
}

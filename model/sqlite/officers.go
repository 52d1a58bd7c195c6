package sqlite

import "kaltimprov.go.id/dialogpublik/model"

var putOfficer = upsert("officer", "name", "role", "nip", "rank", "phone", "active", "seat")

// Officers returns all officers by seat, then name.
func (t *tx) Officers() ([]model.Officer, error) {
	return list(t, func(o *model.Officer) []any {
		return []any{&o.ID, &o.Name, &o.Role, &o.NIP, &o.Rank, &o.Phone, &o.Active, &o.Seat}
	}, `SELECT id, name, role, nip, rank, phone, active, seat FROM officer ORDER BY seat, name COLLATE NOCASE, id`)
}

// PutOfficer writes an officer.
func (t *tx) PutOfficer(o model.Officer) error {
	return t.put(putOfficer, o.ID, o.Name, o.Role, o.NIP, o.Rank, o.Phone, o.Active, o.Seat)
}

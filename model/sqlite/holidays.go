package sqlite

import "kaltimprov.go.id/dialogpublik/model"

var putHoliday = upsert("holiday", "date", "name", "kind")

// Holidays returns all holidays by date.
func (t *tx) Holidays() ([]model.Holiday, error) {
	return list(t, func(h *model.Holiday) []any {
		return []any{&h.ID, &h.Date, &h.Name, &h.Kind}
	}, `SELECT id, date, name, kind FROM holiday ORDER BY date, id`)
}

// PutHoliday writes a holiday.
func (t *tx) PutHoliday(h model.Holiday) error {
	return t.put(putHoliday, h.ID, h.Date, h.Name, h.Kind)
}

package sqlite

import (
	"encoding/json"
	"fmt"
	"slices"
)

// private are columns that no export holds: the internal note on a person.
var private = map[string]string{"speaker": "note"}

// ExportAll returns every record as a JSON object with its change stamps, by table and in the order
// of IDs. Numbers once given are the table register_number.
func (s *Store) ExportAll() (map[string][]json.RawMessage, error) {
	out := map[string][]json.RawMessage{}
	err := s.look(func(t *tx) error {
		register := table{name: "register_number", columns: []string{"register_id", "year", "number", "running", "subject", "reason", "given_at"}}
		if err := t.exportTable(out, register, "register_id, year, folded"); err != nil {
			return err
		}
		for _, tb := range t.tables {
			columns := slices.Concat(tb.columns, stamps)
			columns = slices.DeleteFunc(columns, func(c string) bool { return private[tb.name] == c })
			if err := t.exportTable(out, table{tb.name, columns}, "id"); err != nil {
				return err
			}
		}
		return nil
	})
	return out, err
}

func (t *tx) exportTable(out map[string][]json.RawMessage, tb table, order string) error {
	rows, err := list(t, func(raw *json.RawMessage) []any {
		return []any{scanner(func(s string) error { *raw = json.RawMessage(s); return nil })}
	}, fmt.Sprintf("SELECT %s FROM %s ORDER BY %s", tb.image(""), tb.name, order))
	out[tb.name] = append([]json.RawMessage{}, rows...)
	return err
}

package sqlite

import (
	"fmt"
	"strings"

	"kaltimprov.go.id/dialogpublik/model"
)

// upsert writes the statement that inserts a record or updates the one with its id, with fresh
// change stamps, and touches nothing when every column is the same already. Its parameters are id,
// the columns in order, and the three stamps.
func upsert(table string, columns ...string) string {
	all := append(append([]string{"id"}, columns...), stamps...)
	var sets, news, olds []string
	for _, c := range all[1:] {
		sets = append(sets, c+" = excluded."+c)
	}
	for _, c := range columns {
		olds = append(olds, table+"."+c)
		news = append(news, "excluded."+c)
	}
	return fmt.Sprintf("INSERT INTO %s (%s) VALUES (?%s) ON CONFLICT (id) DO UPDATE SET %s WHERE (%s) IS NOT (%s)",
		table, strings.Join(all, ", "), strings.Repeat(", ?", len(all)-1), strings.Join(sets, ", "),
		strings.Join(olds, ", "), strings.Join(news, ", "))
}

// put runs an upsert; values are those of its columns.
func (t *tx) put(query string, id model.ID, values ...any) error {
	if id == "" {
		return fmt.Errorf("record without id: %.60q", query)
	}
	args := append([]any{id}, values...)
	return t.exec(query, append(args, timeText(t.now), t.actor, t.laptop)...)
}

// keepOnly deletes the children of a record other than those to keep.
func (t *tx) keepOnly(table, parent string, id model.ID, keep []model.ID) error {
	query := "DELETE FROM " + table + " WHERE " + parent + " = ? AND id NOT IN (SELECT value FROM json_each(?))"
	return t.exec(query, id, idList(keep))
}

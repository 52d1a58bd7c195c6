package sqlite

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"
)

// querier is what a connection, a transaction and a database have in common for reading.
type querier interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
}

// execer also writes.
type execer interface {
	querier
	ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error)
}

// table is a table of records: one with change stamps.
type table struct {
	name    string
	columns []string // without the stamps, in the order of the schema
}

// stamps are the columns that make a table one of records. They are left out of the log's images,
// so that an undo, which writes fresh stamps, restores an equal image.
var stamps = []string{"changed_at", "changed_by", "changed_on"}

// recordTables reads the tables of records from the schema.
func recordTables(q querier) ([]table, error) {
	const query = `SELECT m.name, c.name FROM sqlite_schema m JOIN pragma_table_xinfo(m.name) c
		WHERE m.type = 'table' AND c.hidden = 0
		  AND EXISTS (SELECT 1 FROM pragma_table_xinfo(m.name) WHERE name = 'changed_at')
		ORDER BY m.rowid, c.cid`
	rows, err := q.QueryContext(context.Background(), query)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var tables []table
	for rows.Next() {
		var name, column string
		if err := rows.Scan(&name, &column); err != nil {
			return nil, err
		}
		if len(tables) == 0 || tables[len(tables)-1].name != name {
			tables = append(tables, table{name: name})
		}
		last := &tables[len(tables)-1]
		if !strings.HasPrefix(column, "changed_") {
			last.columns = append(last.columns, column)
		}
	}
	return tables, rows.Err()
}

// image is the SQL of a row as one JSON text. Log and comparison both use it, for equal rows must
// give equal text. prefix is "NEW.", "OLD." or "".
func (t table) image(prefix string) string {
	parts := make([]string, len(t.columns))
	for i, c := range t.columns {
		parts[i] = fmt.Sprintf("'%s', %s%s", c, prefix, c)
	}
	return "json_object(" + strings.Join(parts, ", ") + ")"
}

// triggers are the texts of the table's log triggers by name.
func (t table) triggers() map[string]string {
	log := func(event, record, before, after string) string {
		return fmt.Sprintf("CREATE TRIGGER log_%s_%s AFTER %s ON %s BEGIN INSERT INTO change (command, tbl, record, before, after) VALUES ((SELECT command FROM running_command), '%s', %s, %s, %s); END",
			t.name, strings.ToLower(event), event, t.name, t.name, record, before, after)
	}
	return map[string]string{
		"log_" + t.name + "_insert": log("INSERT", "NEW.id", "NULL", t.image("NEW.")),
		"log_" + t.name + "_update": log("UPDATE", "NEW.id", t.image("OLD."), t.image("NEW.")),
		"log_" + t.name + "_delete": log("DELETE", "OLD.id", t.image("OLD."), "NULL"),
		"log_" + t.name + "_key": fmt.Sprintf("CREATE TRIGGER log_%s_key BEFORE UPDATE OF id ON %s WHEN NEW.id IS NOT OLD.id BEGIN SELECT RAISE(ABORT, 'key_kept'); END",
			t.name, t.name),
	}
}

// logTriggers reads the texts of the log triggers that stand in the schema, by name.
func logTriggers(q querier) (map[string]string, error) {
	rows, err := q.QueryContext(context.Background(), `SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND name GLOB 'log_*'`)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	found := map[string]string{}
	for rows.Next() {
		var name, text string
		if err := rows.Scan(&name, &text); err != nil {
			return nil, err
		}
		found[name] = text
	}
	return found, rows.Err()
}

func dropLogTriggers(x execer) error {
	found, err := logTriggers(x)
	if err != nil {
		return err
	}
	for name := range found {
		if _, err := x.ExecContext(context.Background(), "DROP TRIGGER "+name); err != nil {
			return err
		}
	}
	return nil
}

func makeLogTriggers(x execer) error {
	tables, err := recordTables(x)
	if err != nil {
		return err
	}
	for _, t := range tables {
		for _, text := range t.triggers() {
			if _, err := x.ExecContext(context.Background(), text); err != nil {
				return fmt.Errorf("trigger on %s: %w", t.name, err)
			}
		}
	}
	return nil
}

// triggerFaults compares the triggers of the schema with the generated ones both ways and names
// those that are missing, foreign or changed.
func triggerFaults(q querier) ([]string, error) {
	tables, err := recordTables(q)
	if err != nil {
		return nil, err
	}
	found, err := logTriggers(q)
	if err != nil {
		return nil, err
	}
	var faults []string
	for _, t := range tables {
		for name, text := range t.triggers() {
			if found[name] != text {
				faults = append(faults, name)
			}
			delete(found, name)
		}
	}
	for name := range found {
		faults = append(faults, name)
	}
	slices.Sort(faults)
	return faults, nil
}

package sqlite

import (
	"context"
	"database/sql"
	"testing"
	"time"

	"kaltimprov.go.id/dialogpublik/model"
)

// What tests in the other package reach.
var (
	Migrations     = migrations
	MigrationFiles = migrationFiles
	DSN            = dsn
	Translate      = translate
	ShownRecords   = shownRecords
)

// ApplicationID is the mark of our files.
const ApplicationID = applicationID

// Raw runs SQL past the write path.
func (s *Store) Raw(query string, args ...any) error {
	_, err := s.db.Exec(query, args...)
	return err
}

// Value reads one value past the read path.
func (s *Store) Value(t testing.TB, query string, args ...any) string {
	t.Helper()
	var v sql.NullString
	if err := s.db.QueryRow(query, args...).Scan(&v); err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	return v.String
}

// TriggerFaults compares the log triggers with the generated ones.
func (s *Store) TriggerFaults() ([]string, error) { return triggerFaults(s.db) }

// TableNames lists the tables of records.
func (s *Store) TableNames() []string {
	var names []string
	for _, t := range s.tables {
		names = append(names, t.name)
	}
	return names
}

// AddTable makes a further table of records with its triggers, as a migration would.
func (s *Store) AddTable(t testing.TB, text string) {
	t.Helper()
	err := s.withConn(func(c *sql.Conn) error {
		if _, err := c.ExecContext(context.Background(), text); err != nil {
			return err
		}
		if err := dropLogTriggers(c); err != nil {
			return err
		}
		if err := makeLogTriggers(c); err != nil {
			return err
		}
		tables, err := recordTables(c)
		s.tables = tables
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// DoRaw runs SQL as one logged command.
func (s *Store) DoRaw(t testing.TB, queries ...string) model.ID {
	t.Helper()
	id, err := s.do(model.Command{Name: "uji"}, func(t *tx) error {
		for _, q := range queries {
			if err := t.exec(q); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return id
}

// Dump reads the image of every record, by "table/id".
func (s *Store) Dump(t testing.TB) map[string]string {
	t.Helper()
	type entry struct{ key, image string }
	out := map[string]string{}
	err := s.look(func(tx *tx) error {
		for _, tb := range s.tables {
			rows, err := list(tx, func(e *entry) []any { return []any{&e.key, &e.image} },
				"SELECT '"+tb.name+"/' || id, "+tb.image("")+" FROM "+tb.name)
			if err != nil {
				return err
			}
			for _, e := range rows {
				out[e.key] = e.image
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// SetWait bounds the wait for the connection.
func (s *Store) SetWait(d time.Duration) { s.wait = d }

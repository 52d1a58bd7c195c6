package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"runtime/debug"
	"strings"
	"time"
	"unicode/utf8"

	"kaltimprov.go.id/dialogpublik/model"
)

// The store and its transaction are what model asks for.
var (
	_ model.Store = (*Store)(nil)
	_ model.Tx    = (*tx)(nil)
)

// tx is one transaction, with its statements prepared once.
type tx struct {
	sql    *sql.Tx
	now    time.Time
	actor  model.ID
	laptop string
	// numbered is set once a number was given, which no log tells.
	numbered bool
	tables   []table
	stmts    map[string]*sql.Stmt
}

// Now returns the moment of the transaction, in WITA and whole seconds, as it is stored.
func (t *tx) Now() time.Time { return t.now }

// Read runs fn on one consistent state; whatever it writes fails.
func (s *Store) Read(fn func(model.Tx) error) error {
	return s.transact(&sql.TxOptions{ReadOnly: true}, func(t *tx) (bool, error) {
		return false, guard(func() error { return fn(t) })
	})
}

// Do runs fn in one transaction and logs what changed as one command. It returns the command's ID,
// "" when fn changed nothing. An error or a panic of fn rolls everything back.
func (s *Store) Do(cmd model.Command, fn func(model.Tx) error) (model.ID, error) {
	return s.do(cmd, func(t *tx) error { return fn(t) })
}

func (s *Store) do(cmd model.Command, fn func(*tx) error) (model.ID, error) {
	id := model.NewID()
	changed := false
	err := s.transact(nil, func(t *tx) (bool, error) {
		if err := t.begin(id, cmd); err != nil {
			return false, err
		}
		if err := guard(func() error { return fn(t) }); err != nil {
			return false, err
		}
		if err := t.row(`SELECT EXISTS (SELECT 1 FROM change WHERE command = ?)`, id).Scan(&changed); err != nil {
			return false, err
		}
		changed = changed || t.numbered
		return changed, t.exec(`DELETE FROM running_command`)
	})
	if err != nil || !changed {
		return "", err
	}
	return id, nil
}

// begin writes the command and names it as the running one.
func (t *tx) begin(id model.ID, cmd model.Command) error {
	const query = `INSERT INTO command (id, name, title, at, officer, officer_name, laptop, counter, subject, undoes, grp)
		VALUES (?1, ?2, ?3, ?4, ?5, coalesce((SELECT name FROM officer WHERE id = ?5), ''), ?6,
			(SELECT coalesce(max(counter), 0) + 1 FROM command WHERE laptop = ?6), ?7, ?8, ?9)`
	if err := t.exec(query, id, cmd.Name, cmd.Title, timeText(t.now), t.actor, t.laptop, cmd.Subject, cmd.Undoes, cmd.Group); err != nil {
		return err
	}
	return t.exec(`INSERT INTO running_command (one, command) VALUES (1, ?)`, id)
}

// transact runs fn in a transaction, which is committed when fn says so and rolled back otherwise,
// also when fn never returns.
func (s *Store) transact(opts *sql.TxOptions, fn func(*tx) (bool, error)) error {
	err := s.withConn(func(c *sql.Conn) error {
		raw, err := c.BeginTx(context.Background(), opts)
		if err != nil {
			return err
		}
		defer raw.Rollback() // does nothing after Commit
		t := &tx{
			sql: raw, now: s.opt.Now().In(model.WITA).Truncate(time.Second),
			actor: s.Actor(), laptop: s.opt.Laptop, tables: s.tables, stmts: map[string]*sql.Stmt{},
		}
		commit, err := fn(t)
		if err != nil || !commit {
			return err
		}
		return raw.Commit()
	})
	return translate(err)
}

// guard runs fn and makes an error of its panic.
func guard(fn func() error) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("panic in a transaction: %v\n%s", p, debug.Stack())
		}
	}()
	return fn()
}

// stmt prepares each query once a transaction.
func (t *tx) stmt(query string) (*sql.Stmt, error) {
	if s, ok := t.stmts[query]; ok {
		return s, nil
	}
	s, err := t.sql.Prepare(query)
	if err != nil {
		return nil, fmt.Errorf("prepare %.60q: %w", query, err)
	}
	t.stmts[query] = s
	return s, nil
}

// exec runs a statement. Strings that SQLite's JSON would not give back as they were are refused.
func (t *tx) exec(query string, args ...any) error {
	_, err := t.execCount(query, args...)
	return err
}

// execCount is exec with the number of rows written.
func (t *tx) execCount(query string, args ...any) (int64, error) {
	for _, a := range args {
		if s, ok := a.(string); ok && (strings.ContainsRune(s, 0) || !utf8.ValidString(s)) {
			return 0, model.Errorf(model.Invalid, "Teks memuat tanda yang tidak dapat disimpan: %q.", clip(s))
		}
	}
	s, err := t.stmt(query)
	if err != nil {
		return 0, translate(err)
	}
	res, err := s.Exec(args...)
	if err != nil {
		return 0, translate(err)
	}
	return res.RowsAffected()
}

func clip(s string) string {
	if r := []rune(s); len(r) > 40 {
		return string(r[:40]) + "…"
	}
	return s
}

// row runs a query for one row.
func (t *tx) row(query string, args ...any) *row {
	s, err := t.stmt(query)
	if err != nil {
		return &row{err: err}
	}
	return &row{row: s.QueryRow(args...)}
}

// row is the answer of a query for one row.
type row struct {
	row *sql.Row
	err error
}

// Scan reads the row; no row is errNoRow.
func (r *row) Scan(dest ...any) error {
	if r.err != nil {
		return translate(r.err)
	}
	err := r.row.Scan(dest...)
	if errors.Is(err, sql.ErrNoRows) {
		return errNoRow
	}
	return translate(err)
}

var errNoRow = errors.New("no row")

// list runs a query and reads every row with scan, which gives the destinations for a value.
func list[T any](t *tx, dest func(*T) []any, query string, args ...any) ([]T, error) {
	s, err := t.stmt(query)
	if err != nil {
		return nil, translate(err)
	}
	rows, err := s.Query(args...)
	if err != nil {
		return nil, translate(err)
	}
	defer rows.Close()
	var out []T
	for rows.Next() {
		var v T
		if err := rows.Scan(dest(&v)...); err != nil {
			return nil, translate(err)
		}
		out = append(out, v)
	}
	return out, translate(rows.Err())
}

package sqlite

import (
	"context"
	"database/sql"
	"fmt"
	"strings"

	"kaltimprov.go.id/dialogpublik/model"
)

// logged is one row of the log, with "" where the row did not exist.
type logged struct{ tbl, record, before, after string }

// Reverse puts back what the given commands changed, newest first, as one logged command. It is
// refused, naming the record and changing nothing, where a row no longer is as the commands left it,
// and for commands with a Subject.
func (s *Store) Reverse(cmd model.Command, commands []model.ID) (model.ID, error) {
	if len(commands) == 0 {
		return "", nil
	}
	first, err := s.firstReversed(commands)
	if err != nil {
		return "", err
	}
	cmd.Undoes = first
	return s.do(cmd, func(t *tx) error { return t.reverse(commands) })
}

// firstReversed checks that the commands may be reversed row by row and returns the newest.
func (s *Store) firstReversed(commands []model.ID) (newest model.ID, err error) {
	type known struct{ id, subject model.ID }
	err = s.transact(&sql.TxOptions{ReadOnly: true}, func(t *tx) (bool, error) {
		found, err := list(t, func(k *known) []any { return []any{&k.id, &k.subject} },
			`SELECT id, subject FROM command WHERE id IN (SELECT value FROM json_each(?)) ORDER BY seq DESC`, idList(commands))
		if err != nil {
			return false, err
		}
		if len(found) != len(commands) {
			return false, model.Errorf(model.NotFound, "Perintah yang hendak diurungkan tidak tercatat.")
		}
		for _, k := range found {
			if k.subject != "" {
				return false, model.Errorf(model.Refused, "Penerbitan tidak dapat diurungkan begitu saja. Batalkan surat atau laporannya.")
			}
		}
		newest = found[0].id
		return false, nil
	})
	return newest, err
}

// reverse applies the before-images of the commands in reverse order, each only to a row that still
// equals its after-image, and checks that its own log is the exact mirror.
func (t *tx) reverse(commands []model.ID) error {
	if err := t.exec(`PRAGMA defer_foreign_keys = ON`); err != nil {
		return err
	}
	const query = `SELECT tbl, record, before, after FROM change WHERE command IN (SELECT value FROM json_each(?)) ORDER BY seq DESC`
	changes, err := list(t, loggedColumns, query, idList(commands))
	if err != nil {
		return err
	}
	undo := t.undoers()
	for _, c := range changes {
		u, ok := undo[c.tbl]
		if !ok {
			return fmt.Errorf("the log names an unknown table %q", c.tbl)
		}
		if err := t.restore(u, c); err != nil {
			return err
		}
	}
	if err := t.checkMirror(changes); err != nil {
		return err
	}
	return t.checkReferences()
}

func loggedColumns(c *logged) []any {
	return []any{&c.tbl, &c.record, text(&c.before), text(&c.after)}
}

// restore puts one row back.
func (t *tx) restore(u undoer, c logged) error {
	var n int64
	var err error
	stamp := []any{timeText(t.now), t.actor, t.laptop}
	switch {
	case c.after == "": // it was deleted
		n, err = t.execCount(u.insert, append([]any{c.before}, stamp...)...)
	case c.before == "": // it was inserted
		n, err = t.execCount(u.remove, c.record, c.after)
	default:
		n, err = t.execCount(u.update, append([]any{c.before, c.record, c.after}, stamp...)...)
	}
	if model.ErrorCode(err) == model.Conflict || err == nil && n != 1 {
		return t.cannotUndo(c, err)
	}
	return err
}

func (t *tx) cannotUndo(c logged, cause error) error {
	image := c.after
	if image == "" {
		image = c.before
	}
	return model.Wrap(model.Conflict, cause, "Tidak dapat diurungkan: %s sudah berubah sejak itu.", t.shown(c.tbl, image))
}

// checkMirror compares what this transaction logged with the mirror of changes: an extra row means
// that something else was swept along.
func (t *tx) checkMirror(changes []logged) error {
	const query = `SELECT tbl, record, before, after FROM change WHERE command = (SELECT command FROM running_command) ORDER BY seq`
	own, err := list(t, loggedColumns, query)
	if err != nil {
		return err
	}
	for i, o := range own {
		if i >= len(changes) || o != (logged{changes[i].tbl, changes[i].record, changes[i].after, changes[i].before}) {
			return t.cannotUndo(logged{tbl: o.tbl, before: o.after, after: o.before}, nil)
		}
	}
	if len(own) < len(changes) {
		return t.cannotUndo(changes[len(own)], nil)
	}
	return nil
}

// checkReferences refuses an undo after which a record refers to nothing, naming the record.
func (t *tx) checkReferences() error {
	bad, err := brokenReferences(t.sql)
	if err != nil || len(bad) == 0 {
		return translate(err)
	}
	return model.Errorf(model.Conflict, "Tidak dapat diurungkan: %s masih memakainya.", t.shownByID(bad[0].tbl, bad[0].record))
}

// undoer is the SQL that puts rows of one table back from their images.
type undoer struct{ insert, update, remove string }

func (t *tx) undoers() map[string]undoer {
	out := make(map[string]undoer, len(t.tables))
	for _, tb := range t.tables {
		out[tb.name] = tb.undoer()
	}
	return out
}

func (t table) undoer() undoer {
	var values, sets []string
	for _, c := range t.columns {
		value := fmt.Sprintf("json_extract(?1, '$.%s')", c)
		values = append(values, value)
		if c != "id" {
			sets = append(sets, c+" = "+value)
		}
	}
	return undoer{
		insert: fmt.Sprintf("INSERT INTO %s (%s, %s) SELECT %s, ?2, ?3, ?4", t.name, strings.Join(t.columns, ", "),
			strings.Join(stamps, ", "), strings.Join(values, ", ")),
		update: fmt.Sprintf("UPDATE %s SET %s, changed_at = ?4, changed_by = ?5, changed_on = ?6 WHERE id = ?2 AND %s = ?3",
			t.name, strings.Join(sets, ", "), t.image("")),
		remove: fmt.Sprintf("DELETE FROM %s WHERE id = ?1 AND %s = ?2", t.name, t.image("")),
	}
}

// reference is a record that refers to one that does not exist.
type reference struct {
	tbl    string
	record model.ID
	parent string
}

// brokenReferences runs foreign_key_check and looks up the records it names by rowid.
func brokenReferences(q querier) ([]reference, error) {
	ctx := context.Background()
	rows, err := q.QueryContext(ctx, `SELECT "table", rowid, parent FROM pragma_foreign_key_check`)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var found []reference
	var at []int64
	for rows.Next() {
		var r reference
		var rowid int64
		if err := rows.Scan(&r.tbl, &rowid, &r.parent); err != nil {
			return nil, err
		}
		found, at = append(found, r), append(at, rowid)
	}
	if err := rows.Err(); err != nil {
		return nil, err
	}
	for i := range found {
		if err := recordAt(q, found[i].tbl, at[i], &found[i].record); err != nil {
			return nil, err
		}
	}
	return found, nil
}

func recordAt(q querier, tbl string, rowid int64, id *model.ID) error {
	column := "id"
	if tbl == "change" {
		column = "record"
	}
	rows, err := q.QueryContext(context.Background(), "SELECT "+column+" FROM "+tbl+" WHERE rowid = ?", rowid)
	if err != nil {
		return err
	}
	defer rows.Close()
	if rows.Next() {
		return rows.Scan(id)
	}
	return rows.Err()
}

package sqlite

import (
	"database/sql"
	"errors"
	"time"

	"kaltimprov.go.id/dialogpublik/model"
)

const selectChanges = `SELECT c.seq, c.command, k.title, k.at, k.officer_name, c.record, c.tbl, c.before, c.after
	FROM change c JOIN command k ON k.id = c.command WHERE c.record = ? ORDER BY c.seq DESC LIMIT ?`

// Changes lists the newest log rows of one record, newest first.
func (s *Store) Changes(record model.ID, limit int) ([]model.Change, error) {
	var found []model.Change
	err := s.look(func(t *tx) (err error) {
		found, err = list(t, func(c *model.Change) []any {
			return []any{&c.Seq, &c.Command, &c.Title, moment(&c.At), &c.Officer, &c.Record, &c.Table, text(&c.Before), text(&c.After)}
		}, selectChanges, record, limit)
		return err
	})
	return found, err
}

// selectRevisions reads all of the log for the appearances, because those removed have their dialogue
// in the image alone.
const selectRevisions = `WITH wanted (id) AS (SELECT value FROM json_each(?)), touched (dialogue, command) AS (
		SELECT record, command FROM change WHERE record IN wanted
		UNION SELECT coalesce(after, before) ->> 'dialogue_id', command FROM change
			WHERE tbl = 'appearance' AND coalesce(after, before) ->> 'dialogue_id' IN wanted)
	SELECT t.dialogue, count(*) - 1, max(k.at) FROM touched t JOIN command k ON k.id = t.command GROUP BY t.dialogue`

// DialogueRevisions tells how often the given dialogues or their appearances were changed since they
// were made, and when last.
func (t *tx) DialogueRevisions(ids []model.ID) (map[model.ID]model.Revision, error) {
	type counted struct {
		dialogue model.ID
		model.Revision
	}
	found, err := list(t, func(c *counted) []any { return []any{&c.dialogue, &c.Number, moment(&c.At)} }, selectRevisions, idList(ids))
	out := make(map[model.ID]model.Revision, len(found))
	for _, c := range found {
		out[c.dialogue] = c.Revision
	}
	return out, err
}

// LastWrite is the time of the newest command, zero when there was none.
func (s *Store) LastWrite() (time.Time, error) {
	var at time.Time
	err := s.look(func(t *tx) error {
		err := t.row(`SELECT at FROM command ORDER BY seq DESC LIMIT 1`).Scan(moment(&at))
		if errors.Is(err, errNoRow) {
			return nil
		}
		return err
	})
	return at, err
}

// CommandCount counts the commands logged so far; it has grown when something was written.
func (s *Store) CommandCount() (n int, err error) {
	err = s.look(func(t *tx) error { return t.row(`SELECT count(*) FROM command`).Scan(&n) })
	return n, err
}

// look runs fn on one consistent state, with more of a transaction than model.Tx shows.
func (s *Store) look(fn func(*tx) error) error {
	return s.transact(&sql.TxOptions{ReadOnly: true}, func(t *tx) (bool, error) { return false, fn(t) })
}

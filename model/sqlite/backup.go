package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"

	driver "modernc.org/sqlite"

	"kaltimprov.go.id/dialogpublik/model"
)

// Backup writes a complete copy of the database to target, which must not exist. The copy is made
// under another name beside it, opened and compared, and only then given its name. It holds one
// consistent state, whatever other processes do meanwhile.
func (s *Store) Backup(target string) error {
	if _, err := os.Lstat(target); err == nil {
		return model.Errorf(model.Conflict, "Cadangan %s sudah ada dan tidak ditimpa.", target)
	}
	half := target + ".sementara"
	err := s.withConn(func(c *sql.Conn) error {
		counts, err := copyTo(c, half)
		if err != nil {
			return err
		}
		return verifyCopy(half, counts)
	})
	if err == nil {
		err = publish(half, target)
	}
	if err != nil {
		os.Remove(half)
		return backupError(target, err)
	}
	return nil
}

// copyTo writes a copy to path, again when another process committed meanwhile, and returns the
// number of rows of each table.
func copyTo(c *sql.Conn, path string) (map[string]int, error) {
	for range 5 {
		before, err := dataVersion(c)
		if err != nil {
			return nil, err
		}
		counts, err := countRows(c)
		if err != nil {
			return nil, err
		}
		if err := writeCopy(c, path); err != nil {
			return nil, err
		}
		after, err := dataVersion(c)
		if err != nil || before == after {
			return counts, err
		}
	}
	return nil, model.Errorf(model.Conflict, "Data terus berubah selagi dicadangkan. Coba lagi sebentar.")
}

func writeCopy(c *sql.Conn, path string) error {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o600) // VACUUM INTO takes an empty file
	if err != nil {
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	_, err = c.ExecContext(context.Background(), "VACUUM INTO ?", path)
	return err
}

// dataVersion is a number that grows when another connection commits.
func dataVersion(c *sql.Conn) (n int64, err error) {
	err = c.QueryRowContext(context.Background(), "PRAGMA data_version").Scan(&n)
	return n, err
}

// countRows counts the rows of every table.
func countRows(q querier) (map[string]int, error) {
	names, err := tableNames(q)
	if err != nil {
		return nil, err
	}
	counts := map[string]int{}
	for _, name := range names {
		rows, err := q.QueryContext(context.Background(), fmt.Sprintf("SELECT count(*) FROM %q", name))
		if err != nil {
			return nil, err
		}
		n := 0
		if rows.Next() {
			err = rows.Scan(&n)
		}
		if err := errors.Join(err, rows.Close()); err != nil {
			return nil, err
		}
		counts[name] = n
	}
	return counts, nil
}

func tableNames(q querier) ([]string, error) {
	rows, err := q.QueryContext(context.Background(), `SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var names []string
	for rows.Next() {
		var name string
		if err := rows.Scan(&name); err != nil {
			return nil, err
		}
		names = append(names, name)
	}
	return names, rows.Err()
}

// verifyCopy checks the file at path and that it has the expected rows.
func verifyCopy(path string, want map[string]int) error {
	got, err := checkFile(path)
	if err == nil && !maps.Equal(got, want) {
		return fmt.Errorf("copy has rows %v, the database %v", got, want)
	}
	return err
}

// CheckFile opens the database file at path read-only and checks header, pages and references. It
// serves backups and files to be restored, never the file this process has open.
func CheckFile(path string) error {
	_, err := checkFile(path)
	return err
}

func checkFile(path string) (counts map[string]int, err error) {
	if _, err := Inspect(path); err != nil {
		return nil, err
	}
	s, err := connect(path, Options{ReadOnly: true})
	if err != nil {
		return nil, err
	}
	defer s.db.Close()
	err = s.withConn(func(c *sql.Conn) error {
		faults, err := fileFaults(c, false)
		if err == nil && len(faults) > 0 {
			return model.Wrap(model.Damaged, fmt.Errorf("%q", faults), "Berkas data %s rusak.", path)
		}
		if err == nil {
			counts, err = countRows(c)
		}
		return err
	})
	return counts, translate(err)
}

// publish makes the finished file durable and gives it its name.
func publish(half, target string) error {
	f, err := os.OpenFile(half, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	if err := errors.Join(f.Sync(), f.Close()); err != nil {
		return err
	}
	if err := os.Rename(half, target); err != nil {
		return err
	}
	syncFolder(filepath.Dir(target))
	return nil
}

// backupError says in words that the backup, not the data, is what failed.
func backupError(target string, err error) error {
	var e *driver.Error
	var file *fs.PathError
	switch {
	case errors.As(err, &e) && e.Code()&0xff == codeFull:
		return model.Wrap(model.NoSpace, err, "Diska penuh, jadi cadangan %s tidak dibuat. Datanya sendiri aman.", target)
	case errors.As(err, &file), errors.As(err, &e) && (e.Code()&0xff == codeInput || e.Code()&0xff == codeCannotOpen):
		return model.Wrap(model.NoSpace, err, "Cadangan %s tidak dapat ditulis. Datanya sendiri aman; periksa diska dan izin folder.", target)
	}
	return translate(err)
}

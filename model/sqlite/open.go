package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	_ "modernc.org/sqlite" // the driver "sqlite"

	"kaltimprov.go.id/dialogpublik/model"
)

// Options say in whose name and by which clock a store writes.
type Options struct {
	Now      func() time.Time // nil is the machine's clock
	Laptop   string           // identity of this installation, in change stamps
	Actor    model.ID         // officer at the start; see SetActor
	ReadOnly bool             // open to look at only
	// BeforeMigrate is called once before an older file is changed, with the store as it still is;
	// it makes a backup. An error stops the opening.
	BeforeMigrate func(*Store) error
	// Fill is what Create writes into the new file before it takes its name, so that a program that
	// is killed meanwhile leaves no file without it. An error leaves none either.
	Fill func(*Store) error
}

// Store is one open database file. It is safe for use by several goroutines, which take turns: a
// Read or Do inside another one's fn waits for a connection that never comes free and ends in an
// error after a minute.
type Store struct {
	db     *sql.DB
	path   string
	opt    Options
	tables []table       // the tables of records, in the order of the schema
	wait   time.Duration // for the connection

	mu    sync.Mutex
	actor model.ID
}

// Open opens the existing database at path, checking its header first and migrating it when it is
// older. It never creates a file.
func Open(path string, opt Options) (*Store, error) {
	head, err := Inspect(path)
	if err != nil {
		return nil, err
	}
	s, err := connect(path, opt)
	if err != nil {
		return nil, err
	}
	if err := s.upgrade(head.Version); err != nil {
		s.db.Close()
		return nil, translate(err)
	}
	return s, nil
}

// upgrade brings an older file to this version and reads what the schema holds.
func (s *Store) upgrade(version int) error {
	if version < len(migrations) {
		if s.opt.ReadOnly {
			return model.Errorf(model.Refused, "Data %s dibuat program yang lebih lama dan perlu disesuaikan dulu. Buka jendelanya sekali, atau jalankan satu perintah yang menulis; cadangan dibuat lebih dahulu.", s.path)
		}
		if s.opt.BeforeMigrate != nil {
			if err := s.opt.BeforeMigrate(s); err != nil {
				return err
			}
		}
	}
	return s.withConn(func(c *sql.Conn) error {
		if err := migrate(c, version); err != nil {
			return err
		}
		tables, err := recordTables(c)
		s.tables = tables
		return err
	})
}

// Create makes a new database at path, empty but for what Fill writes, and opens it. It refuses a
// path that exists.
func Create(path string, opt Options) (*Store, error) {
	if _, err := os.Lstat(path); err == nil {
		return nil, model.Errorf(model.Conflict, "%s sudah ada.", path)
	}
	half := path + ".baru"
	// A journal that an older file left behind would be replayed over the new one.
	for _, left := range []string{half, half + "-journal", path + "-journal", path + "-wal"} {
		if err := os.Remove(left); err != nil && !os.IsNotExist(err) {
			return nil, model.Wrap(model.NoSpace, err, "Berkas data tidak dapat dibuat di %s.", filepath.Dir(path))
		}
	}
	if err := makeDatabase(half, opt); err != nil {
		os.Remove(half)
		os.Remove(half + "-journal")
		return nil, translate(err)
	}
	if err := os.Rename(half, path); err != nil {
		os.Remove(half)
		return nil, model.Wrap(model.NoSpace, err, "Berkas data %s tidak dapat dibuat.", path)
	}
	syncFolder(filepath.Dir(path))
	return Open(path, opt)
}

func makeDatabase(path string, opt Options) error {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return model.Wrap(model.NoSpace, err, "Berkas data tidak dapat dibuat di %s.", filepath.Dir(path))
	}
	f.Close()
	fill := opt.Fill
	opt.BeforeMigrate, opt.Fill = nil, nil
	s, err := connect(path, opt)
	if err != nil {
		return err
	}
	if err = s.upgrade(0); err == nil && fill != nil {
		err = fill(s)
	}
	return errors.Join(err, s.db.Close())
}

func connect(path string, opt Options) (*Store, error) {
	if opt.Now == nil {
		opt.Now = time.Now
	}
	name, err := dsn(path, opt.ReadOnly)
	if err != nil {
		return nil, err
	}
	db, err := sql.Open("sqlite", name)
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(1)
	s := &Store{db: db, path: path, opt: opt, wait: connectionWait, actor: opt.Actor}
	if err := db.Ping(); err != nil {
		db.Close()
		return nil, translate(err)
	}
	return s, nil
}

// dsn writes the data source name of the file at path. busy_timeout comes first because the other
// pragmas may already meet a lock.
func dsn(path string, readOnly bool) (string, error) {
	full, err := filepath.Abs(path)
	if err != nil {
		return "", fmt.Errorf("absolute path of %s: %w", path, err)
	}
	full = filepath.ToSlash(full)
	if !strings.HasPrefix(full, "/") { // C:/...
		full = "/" + full
	}
	mode := "rw"
	pragmas := []string{
		"busy_timeout(5000)", "foreign_keys(1)", "trusted_schema(0)", "cell_size_check(1)",
		"secure_delete(FAST)", "temp_store(MEMORY)", "recursive_triggers(1)",
	}
	if readOnly {
		mode = "ro"
	} else {
		pragmas = append(pragmas, "journal_mode(DELETE)", "synchronous(EXTRA)")
	}
	query := "?mode=" + mode + "&_txlock=immediate&_time_format=sqlite&_defensive=1&_dqs=0"
	for _, p := range pragmas {
		query += "&_pragma=" + p
	}
	return (&url.URL{Scheme: "file", Path: full}).String() + query, nil
}

// Path is the database file.
func (s *Store) Path() string { return s.path }

// Close closes the file.
func (s *Store) Close() error { return translate(s.db.Close()) }

// Actor is the officer in whose name Do writes; "" until one is chosen.
func (s *Store) Actor() model.ID {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.actor
}

// SetActor chooses the officer for later commands; it writes nothing.
func (s *Store) SetActor(officer model.ID) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.actor = officer
}

// connectionWait bounds the wait for the one connection, so that a Read inside a Do becomes an
// error instead of a window that stands still for ever.
const connectionWait = time.Minute

// withConn runs fn on the one connection.
func (s *Store) withConn(fn func(*sql.Conn) error) error {
	ctx, cancel := context.WithTimeout(context.Background(), s.wait)
	defer cancel()
	c, err := s.db.Conn(ctx)
	if err != nil {
		return err
	}
	defer c.Close()
	return fn(c)
}

// syncFolder makes a rename in the folder durable where the system can; Windows cannot and needs not.
func syncFolder(dir string) {
	if d, err := os.Open(dir); err == nil {
		_ = d.Sync()
		d.Close()
	}
}

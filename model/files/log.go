package files

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"time"
)

const (
	logName     = "catatan.log"
	logFiles    = 5
	logFileSize = 1 << 20
)

// Log is a writer for the program's log that keeps five files of at most 1 MB in the folder
// catatan: catatan.log and, older, catatan.1.log to catatan.4.log. It may be used from several
// goroutines. What is written must hold no personal data; the writer cannot know.
type Log struct {
	mu   sync.Mutex
	dir  string
	file *os.File
	size int64
	max  int64
}

// OpenLog opens the log in dir and makes the folder when it is missing. Where that fails the
// program should run on without a log file.
func OpenLog(dir string) (*Log, error) {
	what := "Catatan program di " + dir + " tidak dapat ditulis"
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, explain(err, what)
	}
	l := &Log{dir: dir, max: logFileSize}
	if err := l.open(); err != nil {
		return nil, explain(err, what)
	}
	return l, nil
}

// Write adds one record. A record never lies in two files.
func (l *Log) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.size > 0 && l.size+int64(len(p)) > l.max {
		if err := l.rotate(); err != nil {
			return 0, err
		}
	}
	n, err := l.file.Write(p)
	l.size += int64(n)
	return n, err
}

// Close ends the log; later writes fail.
func (l *Log) Close() error {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.file.Close()
}

func (l *Log) open() error {
	f, err := os.OpenFile(l.path(0), os.O_WRONLY|os.O_CREATE|os.O_APPEND, 0o600)
	if err != nil {
		return err
	}
	info, err := f.Stat()
	if err != nil {
		return errors.Join(err, f.Close())
	}
	l.file, l.size = f, info.Size()
	return nil
}

// rotate moves each file one place on and drops the oldest. Where another process holds a file
// open (Windows), the log grows past its size rather than losing a record.
func (l *Log) rotate() error {
	if err := l.file.Close(); err != nil {
		return err
	}
	for i := logFiles - 1; i > 0; i-- {
		_ = os.Rename(l.path(i-1), l.path(i))
	}
	return l.open()
}

func (l *Log) path(i int) string {
	if i == 0 {
		return filepath.Join(l.dir, logName)
	}
	return filepath.Join(l.dir, fmt.Sprintf("catatan.%d.log", i))
}

// WriteCrash keeps the text of a crash in a file of its own in dir, macet-20261123-104200.txt (WITA
// or whatever zone at is in), and returns its path. A file that is there already is not replaced.
func WriteCrash(dir string, at time.Time, text string) (string, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return "", explain(err, "Folder "+dir+" tidak dapat dibuat")
	}
	base := filepath.Join(dir, "macet-"+at.Format("20060102-150405"))
	path := base + ".txt"
	for n := 2; exists(path); n++ {
		path = fmt.Sprintf("%s-%d.txt", base, n)
	}
	return path, WriteAtomic(path, []byte(text), 0o600)
}

func exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}
